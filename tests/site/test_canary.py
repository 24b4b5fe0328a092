"""Nothing shown is typed in: a figure changed at its source changes everywhere, or the build stops and says where."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

REPO = Path(__file__).resolve().parents[2]
EDITION = "changning-2018"
PRINTED, CHANGED = "75.82", "175.82"  # longer on purpose: every later offset moves

pytestmark = pytest.mark.slow


@pytest.fixture
def copy(tmp_path):
    """A copy of the project, to be spoilt."""
    ignored = shutil.ignore_patterns(".git", ".venv", "_build", "__pycache__", ".*_cache", ".hypothesis")
    return shutil.copytree(REPO, tmp_path / "copy", ignore=ignored)


def make(folder, *targets):
    """Run make in a copy, with this environment's packages and the copy's own code; returns status and output."""
    venv = Path(sys.prefix)
    done = subprocess.run(
        ["make", f"--old-file={venv / 'ready'}", f"VENV={venv}", *targets],
        cwd=folder,
        text=True,
        timeout=600,
        env={**os.environ, "PYTHONPATH": str(folder / "scripts")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode, done.stdout


def replace(path):
    path.write_bytes(path.read_bytes().replace(PRINTED.encode(), CHANGED.encode()))


def hand_kept_rows(folder):
    """`file:line` of each editorial row whose words hold the figure; lines as an editor counts them."""
    for table in sorted((folder / "seeds" / EDITION).glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            for row in rows:
                if any(PRINTED in (row.get(name) or "") for name in ("before", "printed", "after")):
                    yield f"{table.relative_to(folder)}:{rows.line_num}"


def test_a_figure_changed_in_all_seeds_changes_in_tables_prose_and_chart(copy):
    for seed in filter(Path.is_file, (copy / "seeds").rglob("*")):
        replace(seed)
    status, output = make(copy, "notebooks", "site")
    assert status == 0, output[-4000:]
    page = (copy / "_build" / "html" / "notebooks" / "industries.html").read_text(encoding="utf-8")
    assert "175.82亿元" in (copy / "data" / "facts.csv").read_text(encoding="utf-8")
    assert "[175.82亿元](fact:aviation-tax)" in (copy / "notebooks" / "industries.ipynb").read_text(encoding="utf-8")
    assert page.count("175.82亿元") == page.count("75.82亿元") > 2


def test_a_figure_changed_in_the_report_alone_stops_the_build_and_names_each_row(copy):
    replace(copy / "seeds" / f"{EDITION}.txt")
    rows = list(hand_kept_rows(copy))
    status, output = make(copy, "site")
    assert status and rows and [row for row in rows if row not in output] == [], output[-4000:]


def test_an_exception_in_a_notebook_makes_the_build_fail(copy):
    path = copy / "notebooks" / "index.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell("1 / 0"))
    nbformat.write(notebook, path)
    status, output = make(copy, "site")
    assert status and "ZeroDivisionError" in output
    assert not (copy / "_build" / "html" / "index.html").exists()
