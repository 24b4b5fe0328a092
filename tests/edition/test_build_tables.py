"""The command gwr tables: all tables of a project, or none and every fault named."""

import shutil

import pytest

from gwr.__main__ import main
from gwr.tables.store import load
from support.repository import REPO, SEEDS

REPORT = next(path.stem for path in SEEDS.glob("*.txt"))


@pytest.fixture
def copy(tmp_path):
    """A copy of seeds/ as a project with no tables yet; calling it writes them."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    shutil.copy(REPO / "_config.yml", tmp_path)

    def run():
        return main(["tables", str(tmp_path)])

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
    assert copy() == 2
    assert 'no figure has this key: "aviation-planes"' in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in copy.data.iterdir()} == before


def test_the_tables_of_another_report_are_not_replaced(copy, tmp_path, capsys):
    (tmp_path / "other.txt").write_text("某市政府工作报告\n完成税收8亿元。\n", encoding="utf-8")
    assert main(["read", str(tmp_path / "other.txt"), "--out", str(copy.data)]) == 0
    before = {path.name: path.read_bytes() for path in copy.data.iterdir()}
    assert copy() == 2 and "holds the tables of another report, other" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in copy.data.iterdir()} == before


def test_a_folder_that_is_no_project_is_refused(tmp_path, capsys):
    assert main(["tables", str(tmp_path)]) == 2
    assert "_config.yml: there is no such file" in capsys.readouterr().err
