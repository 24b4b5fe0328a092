"""The last good site survives: whatever ends a build, and whenever, a whole site stands and nothing runs on."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from itertools import count

import psutil
import pytest

from gwr.project import Project
from gwr.records import ReportError
from gwr.site import build as builder
from gwr.site import publish as publisher
from gwr.tables.files import held
from support.patience import audited
from support.repository import REPO

FILES = 40  # of a made-up site
SIGNALS = (signal.SIGTERM, signal.SIGKILL, signal.SIGINT)
ENDED = 10  # seconds within which all that a killed build started has ended


@pytest.fixture
def project(tmp_path):
    """A project with settings that are known; its pages are made up by made_up."""
    for name in ("_config.yml", "_toc.yml"):
        (tmp_path / name).write_bytes((REPO / name).read_bytes())
    for name in ("seeds", "data", "notebooks"):
        (tmp_path / name).mkdir()
    return Project.at(tmp_path)


@pytest.fixture
def made_up(monkeypatch):
    """Jupyter Book and the check are replaced: a site of files that all say the number of its build."""
    number = count()

    def run_book(folder, out):
        said = str(next(number))
        pages = out / "_build" / "html"
        pages.mkdir(parents=True)
        for name in range(FILES):
            (pages / f"{name}.html").write_text(said)
        return 0, []

    monkeypatch.setattr(builder, "run_book", run_book)
    monkeypatch.setattr(builder, "check", lambda project, html: 0)


def said(project):
    """What the files of the site say."""
    return [path.read_text() for path in project.built.iterdir()]


def build_on(project):
    while True:
        builder.build(project)


def killed_builds(project, times):
    """Build over and over in a process that is killed at a moment drawn by chance; yields after each kill."""
    moments = random.Random(20180110)
    for number in range(times):
        building = multiprocessing.get_context("fork").Process(target=build_on, args=(project,))
        building.start()
        time.sleep(moments.uniform(0.005, 0.08))
        os.kill(building.pid, (signal.SIGTERM, signal.SIGKILL)[number % 2])
        building.join()
        yield


@pytest.mark.usefixtures("made_up")
def test_a_build_killed_at_any_moment_leaves_a_whole_site(project):
    builder.build(project)
    for _ in killed_builds(project, 60):
        assert len(said(project)) == FILES and len(set(said(project))) == 1
    builder.build(project)
    assert [path.name for path in project.build.iterdir()] == ["html"]


@pytest.mark.usefixtures("made_up")
def test_where_names_cannot_be_exchanged_the_next_build_puts_back_what_stood(project, monkeypatch):
    monkeypatch.setattr(publisher, "exchanged", lambda one, other: False)
    builder.build(project)
    for _ in killed_builds(project, 60):
        publisher.recover(project.built)
        assert len(said(project)) == FILES and len(set(said(project))) == 1


@pytest.mark.usefixtures("made_up")
def test_a_site_with_a_fault_is_not_put_in_place(project, monkeypatch, capsys):
    builder.build(project)
    monkeypatch.setattr(builder, "check", lambda project, html: 3)
    assert builder.build(project) == 3
    assert set(said(project)) == {"0"} and (project.next_pages / "1.html").read_text() == "1"
    assert "the last good site stands" in capsys.readouterr().err


@pytest.mark.usefixtures("made_up")
def test_a_second_build_says_that_another_is_under_way(project):
    with held(project.build), pytest.raises(ReportError, match="another run is writing to it"):
        builder.build(project)
    assert builder.build(project) == 0


def test_a_source_that_changes_while_it_builds_is_named_and_the_old_site_stands(project, made_up, monkeypatch):
    builder.build(project)
    run_book = builder.run_book

    def edited_meanwhile(folder, out):
        (folder / "data" / "facts.csv").write_text("report_id\n")
        return run_book(folder, out)

    monkeypatch.setattr(builder, "run_book", edited_meanwhile)
    with pytest.raises(ReportError, match=r"data/facts.csv: changed while the site was being built"):
        builder.build(project)
    assert set(said(project)) == {"0"}


@pytest.fixture
def interruptible():
    """What is started here heeds SIGINT, though a shell that runs the tests in its background had it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.slow
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("number", [0, *(audited(number, id=f"{number}") for number in range(1, 6))])
def test_a_real_build_that_is_killed_leaves_no_process_and_the_old_site(book, number):
    folder = book("killed", "一段话。", "import time; open('running', 'w'); time.sleep(60)")
    project = Project.at(folder)
    project.built.mkdir(parents=True)
    (project.built / "index.html").write_text("旧")
    building = subprocess.Popen(
        [sys.executable, "-m", "gwr", "site", folder],
        cwd=folder.parent,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    begun = (folder / "notebooks/running").exists if number % 2 else lambda: running(folder)
    wait_for(begun, 120)  # a kernel works, or the book begins
    time.sleep(random.Random(number).uniform(0, 2))
    assert building.poll() is None
    os.kill(building.pid, SIGNALS[number % 3])
    building.wait(timeout=ENDED)
    wait_for(lambda: not running(folder), ENDED)
    assert [path.name for path in project.built.iterdir()] == ["index.html"]


def running(folder):
    """The processes that work in a folder, by what they were started as."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.cwd().startswith(str(folder)) and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process.cmdline())
        except psutil.Error:
            continue
    return found


def wait_for(true, seconds):
    """Wait until something is so, for so many seconds at most."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)
