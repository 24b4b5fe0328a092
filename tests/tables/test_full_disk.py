"""A disk that is full at whatever step: each command that writes tables ends with 2 and a message, and leaves what stood there."""

import errno
import shutil
from itertools import count
from pathlib import Path

import pytest
from build_tables import main as build_tables
from count_words import main as count_words
from gwr.cli import main as parse_report
from support.disks import contents, steps

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REPORT = next(SEEDS.glob("*.txt"))
FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """A folder with the tables of the report's reading."""
    folder = tmp_path_factory.mktemp("read")
    assert parse_report([str(REPORT), "--out", str(folder), "--rules-only"]) == 0
    return folder


COMMANDS = {
    "parse_report": lambda folder: parse_report([str(REPORT), "--out", str(folder)]),
    "build_tables": lambda folder: build_tables(["--data", str(folder), "--seeds", str(SEEDS)]),
    "count_words": lambda folder: count_words(["--data", str(folder), "--seeds", str(SEEDS)]),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_full_disk_leaves_the_tables_as_they_were(command, read, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("gwr.analysis.words.segmenter", lambda vocabulary: lambda text: [text[i : i + 2] for i in range(0, len(text), 2)])
    before = contents(read)
    for fail_at in count(1):
        folder = shutil.copytree(read, tmp_path / str(fail_at))
        with monkeypatch.context() as patch:
            done = steps(patch, fail_at, FULL)
            status = command(folder)
        if done[0] < fail_at:
            break
        assert status == 2 and contents(folder) == before
        assert "cannot be written to (No space left on device)" in capsys.readouterr().err
    assert status == 0 and contents(folder) != before and fail_at > 8
