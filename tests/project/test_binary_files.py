"""What cannot be reviewed by reading is checked by sum: one changed byte, or a file that nobody listed, is seen."""

import base64
import json
import shutil
import subprocess
from hashlib import sha256

import pytest
import sum_binaries

from support.repository import REPO

KNOWN = sum_binaries.listed(REPO)


def test_every_such_file_is_listed_with_its_origin_licence_and_sum():
    assert KNOWN and sum_binaries.wrong(REPO) == [], "run: python tools/sum_binaries.py"


def test_every_picture_in_a_notebook_is_a_listed_one():
    sums = {row["sha256"] for row in KNOWN.values()}
    for path in (REPO / "notebooks").glob("*.ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            for output in cell.get("outputs", ()):
                if png := output.get("data", {}).get("image/png"):
                    assert sha256(base64.b64decode("".join(png))).hexdigest() in sums, path.name


@pytest.fixture
def copy(tmp_path):
    """A repository of the table and two of its files."""
    names = [sum_binaries.TABLE, ".github/picture.png", "tests/reports/bad/gzip.txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(REPO / name, tmp_path / name)
    head, *rows = (tmp_path / names[0]).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if row.startswith(tuple(names))]
    (tmp_path / names[0]).write_text("".join((head, *kept)), encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert sum_binaries.wrong(tmp_path) == []
    return tmp_path


def test_a_changed_byte_is_noticed(copy):
    data = bytearray((copy / ".github/picture.png").read_bytes())
    data[-20] ^= 1
    (copy / ".github/picture.png").write_bytes(data)
    assert sum_binaries.wrong(copy) == [".github/picture.png: another file than the one listed"]


def test_a_file_that_came_or_went_is_noticed(copy):
    (copy / "font.woff2").write_bytes(b"wOF2")
    (copy / "tests/reports/bad/gzip.txt").unlink()
    assert sum_binaries.wrong(copy) == [
        "font.woff2: is not listed",
        "tests/reports/bad/gzip.txt: is listed, and not there",
    ]


def test_a_row_that_says_no_origin_or_licence_is_noticed(copy):
    (copy / "font.woff2").write_bytes(b"wOF2")
    table = copy / sum_binaries.TABLE
    row = f"font.woff2,a font,1,,,{sha256(b'wOF2').hexdigest()}\n"
    table.write_text(table.read_text(encoding="utf-8") + row, encoding="utf-8")
    assert sum_binaries.wrong(copy) == ["font.woff2: no licence", "font.woff2: no origin"]
