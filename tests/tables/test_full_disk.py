"""A disk that is full at whatever step: each command that writes tables ends with 2 and a message, and leaves what
stood there.
"""

import errno
import shutil
from itertools import count

import pytest

from gwr.__main__ import main
from support.disks import contents, steps
from support.repository import REPO, SEEDS

pytestmark = pytest.mark.slow
REPORT = next(SEEDS.glob("*.txt"))
FULL = OSError(errno.ENOSPC, "No space left on device")
COMMANDS = {
    "read": lambda folder: main(["read", str(REPORT), "--out", str(folder)]),
    "tables": lambda folder: main(["tables", str(REPO), "--data", str(folder)]),
}


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """A folder with the tables of the report's reading."""
    folder = tmp_path_factory.mktemp("read")
    assert main(["read", str(REPORT), "--out", str(folder), "--rules-only"]) == 0
    return folder


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_full_disk_leaves_the_tables_as_they_were(command, read, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(
        "gwr.analysis.words.segmenter",
        lambda vocabulary: lambda text: [text[i : i + 2] for i in range(0, len(text), 2)],
    )
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
