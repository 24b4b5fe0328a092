"""The command build_tables: all of an edition's tables, or none and every fault named."""

import shutil
from pathlib import Path

import pytest
from build_tables import main as build
from gwr.cli import main as parse
from gwr.tables.store import load

REPO = Path(__file__).resolve().parents[2]
REPORT = next(path.stem for path in (REPO / "seeds").glob("*.txt"))


@pytest.fixture
def copy(tmp_path):
    """A copy of seeds/ and an empty folder for the tables; calling it runs both commands over them."""
    shutil.copytree(REPO / "seeds", tmp_path / "seeds")

    def run():
        parsed = parse([str(tmp_path / "seeds" / f"{REPORT}.txt"), "--out", str(tmp_path / "data")])
        return parsed or build(["--data", str(tmp_path / "data"), "--seeds", str(tmp_path / "seeds")])

    run.seeds, run.data = tmp_path / "seeds", tmp_path / "data"
    return run


def replace(path, old, new):
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace(old, new), encoding="utf-8")
    return content.count(old)


def texts(folder, table):
    rows = load(table, folder)
    return dict(zip(rows["key"], rows["text" if "text" in rows else "printed"]))


def test_a_figure_replaced_everywhere_under_seeds_changes_in_every_table_and_breaks_no_row(copy):
    before = (copy() or 1) and texts(copy.data, "derived")
    assert sum(replace(path, "75.82", "175.82") for path in copy.seeds.rglob("*") if path.is_file()) > 1
    assert copy() == 0
    after = texts(copy.data, "derived")
    assert texts(copy.data, "labels")["aviation-tax"] == "175.82亿元"
    changed = {key for key in before if before[key] != after[key]}
    assert {"d-industry-tax", "d-aviation-tax-share", "d-aviation-tax-per-firm", "d-warning-total-share"} <= changed
    assert "d-jobs-difference" not in changed


def test_a_figure_replaced_in_the_report_alone_stops_the_build_and_names_the_rows(copy, capsys):
    replace(copy.seeds / f"{REPORT}.txt", "75.82", "175.82")
    rows = (copy.seeds / REPORT / "labels.csv").read_text(encoding="utf-8").splitlines()
    unfit = [number for number, row in enumerate(rows, 1) if "75.82" in row]
    assert copy() == 2
    said = capsys.readouterr().err
    assert unfit and all(f"labels.csv:{number}: these words do not stand in the report" in said for number in unfit)
    assert said.count("labels.csv:") == len(unfit) and "Traceback" not in said


def test_what_does_not_fit_leaves_the_tables_as_they_were(copy, capsys):
    assert copy() == 0
    before = {path.name: path.read_bytes() for path in copy.data.iterdir()}
    replace(copy.seeds / REPORT / "derived.csv", "aviation-tax aviation-firms", "aviation-tax aviation-planes")
    assert build(["--data", str(copy.data), "--seeds", str(copy.seeds)]) == 2
    assert 'no figure has this key: "aviation-planes"' in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in copy.data.iterdir()} == before


def test_tables_of_another_text_are_refused(copy, capsys):
    assert copy() == 0
    replace(copy.seeds / f"{REPORT}.txt", "75.82", "75.83")
    assert build(["--data", str(copy.data), "--seeds", str(copy.seeds)]) == 2
    assert "the tables are of another text than this" in capsys.readouterr().err


def test_tables_that_were_never_read_are_refused(tmp_path, capsys):
    assert build(["--data", str(tmp_path), "--seeds", str(REPO / "seeds")]) == 2
    assert "make data" in capsys.readouterr().err
