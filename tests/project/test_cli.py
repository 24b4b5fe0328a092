"""The command gwr: what it prints, what it writes, how it ends."""

import re
import shutil
import subprocess
import sys

import pytest

from gwr.commands.reading import report_id
from support.bad_reports import MESSAGES
from support.command import gwr
from support.disks import contents
from support.repository import BAD, DATA, GOLD, REPO, REPORTS, SEEDS

CLEAN = (REPORTS / "clean.txt").read_bytes()


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """A folder with the tables of a good report."""
    folder = tmp_path_factory.mktemp("tables")
    read(REPORTS / "clean.txt", "--out", folder)
    return folder


def read(*arguments, given=b""):
    """Read a report, beside the bad ones."""
    return gwr("read", *arguments, folder=BAD, given=given)


def process(*arguments, folder=BAD, given=None, **environment):
    """The command in a process of its own, for what is no matter of the command alone."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, input=given, capture_output=True, timeout=60, env=environment or None)


SCRIPT = REPO / "scripts" / "parse_report.py"


def test_a_report_becomes_tables(tmp_path):
    done = process(SCRIPT, REPORTS / "clean.txt", "--out", tmp_path)
    assert done.returncode == 0 and done.stderr == b""
    assert set(contents(tmp_path)) == {
        "reports.csv",
        "numerals.csv",
        "facts.csv",
        "sections.csv",
        "sentences.csv",
        "report.json",
        "datapackage.json",
        "README.md",
    }
    assert b"\nclean,n" in contents(tmp_path)["facts.csv"]


def test_a_report_comes_in_by_standard_input(tmp_path):
    assert process(SCRIPT, "-", "--out", tmp_path, given=CLEAN).returncode == 0
    assert b"\nreport,n" in contents(tmp_path)["facts.csv"]


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_a_bad_file_is_refused_in_one_message_and_nothing_is_written(tables, name):
    before = contents(tables)
    done = read(name, "--out", tables)
    assert (done.returncode, done.stdout) == (2, "") and contents(tables) == before != {}
    first, cure, *more = done.stderr.splitlines()
    assert first == MESSAGES[name] and cure and not more


@pytest.mark.parametrize("name", ["nowhere.txt", ".", "/dev/null", "-x"])
def test_what_is_no_report_is_refused_without_a_traceback(tmp_path, name):
    done = read("--out", tmp_path / "new", "--", name)
    assert done.returncode == 2 and done.stderr and not (tmp_path / "new").exists()


def test_bad_standard_input_is_refused(tmp_path):
    done = read("-", "--out", tmp_path / "new", given=b"")
    assert (done.returncode, done.stderr.split("\n")[0]) == (2, "-: is empty") and not (tmp_path / "new").exists()


def test_too_much_unread_is_written_and_said(tmp_path):
    damaged = (
        CLEAN.decode("utf-8").replace("850家", "8.5.0家").replace("120个", "1.2.0个").replace("3000个", "3.0.00个")
    )
    done = read("-", "--out", tmp_path, given=damaged.encode())
    assert done.returncode == 3 and "are unread" in done.stderr and contents(tmp_path)


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    done = read(REPORTS / "clean.txt", "--out", tmp_path / "file")
    assert done.returncode == 2 and "cannot be written to" in done.stderr


def test_help():
    assert "--rules-only" in read("--help").stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "7"},
    ],
    ids=["no locale", "another time zone"],
)
def test_the_same_bytes_wherever_it_runs(tables, tmp_path, environment):
    done = process(SCRIPT, REPORTS / "clean.txt", "--out", tmp_path, **environment)
    assert done.returncode == 0, done.stderr
    assert contents(tables) == contents(tmp_path) != {}


def test_it_runs_without_being_installed(tmp_path):
    done = process("-S", "-E", SCRIPT, REPORTS / "clean.txt", "--out", tmp_path / "bare", folder=tmp_path)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "name, identity",
    [
        ("seeds/changning-2018.txt", "changning-2018"),
        ("-", "report"),
        ("某市 2018.txt", "某市-2018"),
        ("<script>.txt", "script"),
        ("..", "report"),
        ("a\nb.txt", "a-b"),
        ("x" * 300 + ".txt", "x" * 80),
    ],
)
def test_the_id_of_a_report_is_its_files_name_made_harmless(name, identity):
    assert report_id(name) == identity


COMMANDS = ["read", "tables", "score", "trial", "explain", "notebooks", "previews", "site", "check"]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_does_nothing_but_say_what_it_takes(command, tmp_path):
    done = gwr(command, "--help", folder=tmp_path)
    assert done.returncode == 0 and done.stdout.startswith(f"usage: gwr {command}") and "exit codes" in done.stdout
    assert list(tmp_path.iterdir()) == [] and done.stderr == ""


def test_the_command_names_all_commands_and_its_version(tmp_path):
    said = gwr("--help", folder=tmp_path).stdout
    assert [command for command in COMMANDS if command not in said] == []
    assert re.fullmatch(rb"gwr \d+\.\d+\.\d+\n", process("-m", "gwr", "--version", folder=tmp_path).stdout)


@pytest.mark.parametrize("command", ["tables", "notebooks", "previews", "site", "check"])
def test_what_is_no_project_is_refused(command, tmp_path):
    done = gwr(command, folder=tmp_path)
    assert done.returncode == 2 and "_config.yml: there is no such file\n" in done.stderr


def test_a_report_that_is_not_there_is_not_taken_for_a_project(tmp_path):
    done = gwr("site", "nowhere.txt", folder=tmp_path)
    assert done.returncode == 2 and done.stderr == "nowhere.txt: there is no such file or folder\ncheck the name\n"


@pytest.mark.parametrize("command", ["site", "new"])
def test_a_text_without_figures_is_refused_by_the_name_it_was_given_and_leaves_no_project(command, tmp_path):
    (tmp_path / "a.txt").write_text("首页\n联系我们\n", encoding="utf-8")
    done = gwr(command, "a.txt", folder=tmp_path)
    assert done.returncode == 2 and done.stderr.startswith("a.txt: no figures found\n")
    assert not [
        path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".lock" and path.name != "a.txt"
    ]


def test_a_reading_goes_into_a_folder_of_its_own(tmp_path):
    (tmp_path / "a.txt").write_bytes(CLEAN)
    assert gwr("read", "a.txt", folder=tmp_path).returncode == 0
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "a-tables"}


def test_a_sentence_is_explained(tmp_path):
    said = gwr("explain", "新开公交线路5条，调整12条。", folder=tmp_path)
    assert said.returncode == 0 and "调整公交线路" in said.stdout
    assert gwr("explain", "-", folder=tmp_path, given="新开公交线路5条，调整12条。".encode()).stdout == said.stdout


def test_a_report_is_scored_against_its_annotation():
    done = gwr("score", SEEDS / "changning-2018.txt", GOLD / "changning-2018.csv", folder=REPO)
    assert done.returncode == 0 and done.stdout.startswith("recall 1.000 of 137  ")


def test_scripts_are_the_commands():
    scripts = {path.stem: path.read_text(encoding="utf-8") for path in (REPO / "scripts").glob("*.py")}
    assert {"parse_report", "build_tables", "count_words", "write_scores", "write_codebook", "run_notebooks"} <= set(
        scripts
    )
    assert {"draw_previews", "build_site", "check_site"} <= set(scripts)
    assert [name for name, source in scripts.items() if not re.fullmatch(RUNS, source)] == []


RUNS = r'from gwr.__main__ import run\n\nrun\("[a-z]+"\)\n'


# What goes wrong: one message, its place first, and the cure on a line of its own.

ODD = {
    "no command": [],
    "an unknown command": ["reed"],
    "an unknown option": ["read", "a.txt", "--rule-only"],
    "a report too many": ["read", "a.txt", "b.txt"],
    "no such report": ["read", "nowhere.txt"],
    "no such folder": ["site", "nowhere"],
    "a site that was never built": ["check", "project"],
    "no such annotation": ["score", "a.txt", "nowhere.csv"],
    "no annotation at all": ["score", "a.txt", "a.txt"],
    "half of a score": ["score", "a.txt"],
    "annotations that are not there": ["score", "--golds", "nowhere"],
    "a folder without a text": ["trial", "project"],
    "no number of processes": ["trial", ".", "--workers", "0"],
    "no figure": ["explain", "没有数字。"],
    "nothing": ["explain", ""],
    "no such revision": ["score", "--against", "no-such-revision", "--texts", ".", "--golds", "."],
    "texts that are not there": ["score", "--against", "HEAD", "--texts", "nowhere", "--golds", "."],
    "where nothing can be written": ["read", "a.txt", "--out", "a.txt"],
}


@pytest.mark.parametrize("arguments", ODD.values(), ids=ODD)
def test_what_cannot_be_done_is_refused_in_one_message(arguments, tmp_path):
    (tmp_path / "a.txt").write_bytes(CLEAN)
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "_config.yml").write_text("gwr_report: a\n")
    before = sorted(tmp_path.rglob("*"))
    done = gwr(*arguments, folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "") and sorted(tmp_path.rglob("*")) == before
    place, cure = done.stderr.splitlines()
    assert re.match(r"[^:]+(:\d+)*: \S", place) and cure


def test_a_reading_alone_takes_away_no_table_that_people_made(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    before = contents(folder)
    done = gwr("read", SEEDS / "changning-2018.txt", "--out", folder, folder=REPO)
    assert done.returncode == 2 and "gwr tables" in done.stderr and contents(folder) == before != {}


def test_scores_whose_text_is_not_here_stay_as_they_were_measured(tmp_path):
    golds = shutil.copytree(GOLD, tmp_path / "gold")
    assert gwr("score", "--golds", golds, "--texts", tmp_path, "--write", folder=tmp_path).returncode == 0
    assert (golds / "measured.csv").read_bytes() == (GOLD / "measured.csv").read_bytes()


def test_who_listens_no_longer_is_no_fault():
    command = f"{sys.executable} -m gwr explain seeds/changning-2018.txt"
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -1; echo ${{PIPESTATUS[0]}}"], cwd=REPO, capture_output=True, text=True
    )
    assert done.stdout.splitlines()[1:] == ["0"] and done.stderr == ""


def test_a_full_disk_under_what_is_printed_is_said():
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "gwr", "explain", "增长5%。"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (
        done.returncode == 2
        and done.stderr.startswith("standard output: No space left")
        and "Traceback" not in done.stderr
    )


def test_without_chromium_no_picture_is_drawn_and_the_cure_is_said(monkeypatch, tmp_path):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    done = gwr("previews", REPO, folder=tmp_path)
    assert done.returncode == 2 and done.stderr.startswith("Chromium: is not installed\napt-get install chromium")


USERS = "".join(f"user{n}:x:{1000 + n}:{1000 + n}:::/bin/sh\n" for n in range(40))
PACKAGES = "".join(f"libsomething{n} 2.{n}-{n}ubuntu1 amd64 {n}00 kB installed\n" for n in range(40))


@pytest.mark.parametrize("text", [USERS, PACKAGES, "苹果 3个\n梨 5个\n"], ids=["users", "packages", "shopping"])
def test_what_is_nothing_like_a_report_is_read_and_said(tmp_path, text):
    (tmp_path / "any.txt").write_text(text, encoding="utf-8")
    done = gwr("read", "any.txt", folder=tmp_path)
    assert done.returncode == 3 and contents(tmp_path / "any-tables")
    assert done.stderr.startswith("any.txt: nothing in it is like a report") and done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "text", ["新增3家。", "一、工作回顾\n3家\n", "──2018年1月10日\n\n3家", "甲市共有：\n企业3家；"]
)
def test_a_sentence_a_heading_or_a_date_is_enough(tmp_path, text):
    (tmp_path / "any.txt").write_text(text, encoding="utf-8")
    assert gwr("read", "any.txt", folder=tmp_path).returncode == 0


NAME = "甲\x1b[31m\u202e\u200b\n乙"


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", f"{NAME}.txt", "--out", f"{NAME}-out"),
        ("read", f"{NAME}.txt", "--out", f"{NAME}.txt"),
        ("read", f"{NAME}-none.txt"),
        ("read", f"{NAME}.txt", f"--{NAME}"),
        (NAME,),
        ("score", f"{NAME}.txt", f"{NAME}.csv"),
        ("score", "--golds", NAME, "--texts", NAME),
        ("trial", ".", "--places"),
        ("trial", f"{NAME}-none"),
        ("explain", f"{NAME}新增3家。"),
        ("tables", NAME),
        ("check", NAME),
        ("new", f"{NAME}.txt", "--out", NAME),
    ],
    ids=range(13),
)
def test_whatever_a_file_is_called_what_is_printed_can_be_read(tmp_path, arguments):
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / f"{NAME}-1.csv").write_text("start,end\n", encoding="utf-8")
    (tmp_path / f"{NAME}.txt").write_bytes(CLEAN)
    done = gwr(*arguments, folder=tmp_path)
    printed = (done.stdout + done.stderr).removesuffix("\n").split("\n")
    assert printed != [""] and [line for line in printed if not line.isprintable()] == []
