"""What is lost where something ends too soon: nothing. What stood stands, what was read is not read again, no file is
half.
"""

import errno
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from functools import partial
from itertools import count

import pyarrow.parquet
import pytest

from gwr.corpus import dataset, partitions, pieces
from gwr.corpus import make as run
from gwr.corpus.make import make
from gwr.corpus.schema import ROWS
from gwr.corpus.spread import cluster, spread
from gwr.records import ReportError
from support.corpus import everything, in_process, manifest, report, write_reports
from support.patience import TIMES
from support.repository import REPO

pytestmark = pytest.mark.slow
FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture(scope="module")
def client():
    with in_process() as client:
        yield client


@pytest.fixture
def here(client):
    """A cluster in this process: what is patched here is patched there."""

    @contextmanager
    def same():
        yield client

    return same


@pytest.fixture(scope="module")
def others():
    """A cluster of two processes."""
    with cluster(workers=2) as client:
        yield client


def changed(folder):
    """The made-up corpus a year later: a file is new, one is another, one is gone."""
    write_reports(folder, ["松岭市"], [2022])
    (folder / "东石县" / "2019.txt").write_text(report("东石县", 2019).replace("改造道路", "修复道路"), "utf-8")
    (folder / "东石县" / "2021.txt").unlink()


def whole_files(out):
    """Every Parquet file that shows opens; gives what the data set says."""
    for path in out.glob("[!.]*/**/*.parquet"):
        pyarrow.parquet.read_table(path)
    return everything(out)


def failing(monkeypatch, at, fault):
    """Let the step of this number fail, of all that write; gives the count of steps so far, in a list."""
    steps = [0]

    def counted(action):
        def act(*given, **named):
            steps[0] += 1
            if steps[0] == at:
                raise fault
            return action(*given, **named)

        return act

    for module in (pieces, partitions, dataset):
        monkeypatch.setattr(module, "open", counted(open), raising=False)
    for name in ("fsync", "rename", "replace"):
        monkeypatch.setattr(os, name, counted(getattr(os, name)))
    return steps


@pytest.fixture
def years(tmp_path, here):
    """The made-up corpus of a year and of the next, each with the data set that it becomes."""
    before, after = write_reports(tmp_path / "before"), write_reports(tmp_path / "after")
    changed(after)
    told = []
    for folder in (before, after):
        make(folder, tmp_path / f"{folder.name}-set", here)
        told.append(everything(tmp_path / f"{folder.name}-set"))
    return told


@pytest.mark.parametrize("fault", [FULL, RuntimeError("stopped")], ids=["full", "stopped"])
@pytest.mark.patient
def test_whatever_step_fails_what_stood_stands_or_the_next_does(tmp_path, years, here, monkeypatch, fault):
    for at in count(1, 3 if TIMES > 1 else 11):  # every third step in an audit
        out = shutil.copytree(tmp_path / "before-set", tmp_path / f"{at}")
        with monkeypatch.context() as patch:
            steps = failing(patch, at, fault)
            ended = _ended(partial(make, tmp_path / "after", out, here))
        if steps[0] < at:
            break
        assert ended and ((out / dataset.PUBLISHED).exists() or whole_files(out) in years)
        make(tmp_path / "after", out, here)
        assert whole_files(out) == years[1]
        assert {path.name for path in out.iterdir()} == {"manifest.parquet", *ROWS}
    assert at > 20


def _ended(act):
    """Whether the act was ended by a fault, which is told in our words where the disk is full."""
    try:
        act()
    except ReportError as error:
        assert "what stood there stands" in str(error) and "No space left" in str(error)
        return True
    except RuntimeError as error:
        assert str(error) == "stopped"
        return True
    return False


def test_a_full_disk_ends_the_run_and_what_was_read_is_kept(tmp_path, here, monkeypatch, client):
    folder = write_reports(tmp_path / "reports")
    with monkeypatch.context() as patch:
        patch.setattr(partitions, "open", _full, raising=False)
        with pytest.raises(
            ReportError, match="cannot be written to .No space left on device.; what stood there stands"
        ):
            make(folder, tmp_path / "out", here)
    assert not (tmp_path / "out" / "facts").exists()
    with monkeypatch.context() as patch:
        patch.setattr(run, "rows_of", lambda *given: 1 / 0)
        assert make(folder, tmp_path / "out", here).read == 0
    assert len(manifest(tmp_path / "out")) == 6


def _full(*given, **named):
    raise FULL


def test_a_limit_of_the_system_on_what_is_written_is_told_and_loses_nothing(tmp_path):
    folder = write_reports(tmp_path / "reports")
    code = (
        "import resource, sys; from functools import partial; from pathlib import Path\n"
        "from gwr.corpus.make import make; from gwr.corpus.spread import cluster\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))\n"
        "make(Path(sys.argv[1]), Path(sys.argv[2]), partial(cluster, 1, processes=False))"
    )
    command = [sys.executable, "-c", code, folder, tmp_path / "out"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and "cannot be written to (File too large); what stood there stands" in done.stderr
    assert [path.name for path in (tmp_path / "out").rglob("*.parquet")] == []


def test_a_process_that_is_killed_is_replaced_and_loses_nothing(tmp_path, others, here):
    folder = write_reports(tmp_path / "reports", years=range(1990, 2022))
    doomed = min(others.run(os.getpid).values())

    @contextmanager
    def one_dies():
        threading.Thread(target=_kill_when, args=(doomed, tmp_path / "out" / pieces.PIECES)).start()
        yield others

    make(folder, tmp_path / "out", one_dies)
    assert _gone(doomed)
    make(folder, tmp_path / "whole", here)
    assert everything(tmp_path / "out") == everything(tmp_path / "whole")


def _kill_when(process, folder):
    while not folder.exists():
        time.sleep(0.001)
    os.kill(process, signal.SIGKILL)


def _gone(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_task_that_ends_every_process_is_given_up_and_the_others_are_done(others):
    done = dict(spread(others, lambda task: os.kill(os.getpid(), signal.SIGKILL) if task == 3 else 10 * task, range(6)))
    assert done == {0: 0, 1: 10, 2: 20, 3: None, 4: 40, 5: 50}


def test_a_file_that_ends_every_process_is_a_row_and_the_others_are_read(tmp_path, here, monkeypatch):
    folder = write_reports(tmp_path / "reports")

    def ends(client, act, tasks):
        for task in tasks:
            bad = isinstance(task, run.Batch) and any("2020" in name for name, _ in task.files)
            yield task, None if bad else act(task)

    with monkeypatch.context() as patch:
        patch.setattr(run, "spread", ends)
        made = make(folder, tmp_path / "out", here)
    assert made.files == {"read": 4, "failed": 2}
    told = manifest(tmp_path / "out")["松岭市/2020.txt"]
    assert told["reason"] == "ended the process that read it" and len(told["checksum"]) == 64
    assert make(folder, tmp_path / "out", here).read == 0


def test_a_run_that_is_killed_is_taken_up_where_it_stood(tmp_path, here):
    folder, out = write_reports(tmp_path / "reports", years=range(1960, 2022)), tmp_path / "out"
    make(write_reports(tmp_path / "few"), out, here)
    before = everything(out)
    command = [sys.executable, "-m", "gwr", "corpus", folder, "--out", out, "--workers", "2"]
    killed = subprocess.Popen(
        command, env=os.environ | {"PYTHONPATH": str(REPO / "scripts")}, stderr=subprocess.DEVNULL
    )
    home = pieces.home(out, run.rules_version())
    while not pieces.names(home):
        assert killed.poll() is None
        time.sleep(0.001)
    killed.kill()
    killed.wait()
    assert whole_files(out) == before
    kept = sum(len(pieces.files_of(home, name)) for name in pieces.names(home))
    made = make(folder, out, here)
    assert 0 < made.read < 124 and made.read <= 124 - kept
    make(folder, tmp_path / "whole", here)
    assert everything(out) == everything(tmp_path / "whole")


def test_two_runs_do_not_write_into_one_folder(tmp_path, here):
    folder = write_reports(tmp_path / "reports")

    @contextmanager
    def meanwhile():
        with pytest.raises(ReportError, match="another run is writing to it"):
            make(folder, tmp_path / "out", partial(in_process))
        with here() as client:
            yield client

    assert make(folder, tmp_path / "out", meanwhile).files == {"read": 6}


def test_a_task_that_outlives_its_run_leaves_nothing(tmp_path):
    task = partitions.Merge(("city", 2020), False, (), ())
    with pytest.raises(FileNotFoundError):
        partitions.merge(tmp_path, tmp_path, tmp_path / "gone", "rules", task)
    assert list(tmp_path.iterdir()) == []
