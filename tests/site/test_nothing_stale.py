"""Nothing stale is shown and nothing mixed: each command that makes pages takes no table that is not what seeds and
rules give.
"""

import json
import shutil

import pytest

from gwr.analysis import pairs
from gwr.project import Project
from gwr.site.build import sums
from gwr.tables.package import fingerprint
from support.command import gwr
from support.repository import rows_of

REPORT = "changning-2018"
SHOWING = ("site", "notebooks", "previews")  # the commands that show what tables say


@pytest.fixture
def copy(tmp_path, repo):
    """A copy of the project's text and tables."""
    for name in ("_config.yml", "_toc.yml"):
        shutil.copy(repo / name, tmp_path / name)
    for name in ("data", "seeds", "notebooks"):
        shutil.copytree(repo / name, tmp_path / name)
    return Project.at(tmp_path)


def refused(project):
    """What all of them say as they refuse; nothing is built, run or drawn."""
    before = sums(project)
    ended = [gwr(command, folder=project.folder) for command in SHOWING]
    assert {done.returncode for done in ended} == {2} and not project.build.exists(), ended
    assert sums(project) == before
    (said,) = {done.stderr.replace(str(project.folder), "…") for done in ended}
    return said


def replace(path, old, new):
    data = path.read_bytes()
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode(), 1))


def sums_made_right(project):
    """Describe the tables as they stand: who mixes them by hand may know how."""
    package = json.loads((project.data / "datapackage.json").read_bytes())
    for known in (package["report"], *package["resources"]):
        known.update(fingerprint((project.data / known["path"]).read_bytes()))
    (project.data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")


def test_a_text_edited_after_its_tables_were_made_is_refused(copy):
    replace(copy.seed, "。", "！")
    assert "is not what seeds/ and the rules give now\nmake the tables anew: make data" in refused(copy)


def test_a_table_of_people_edited_after_the_tables_were_made_is_refused(copy):
    row = rows_of(copy.edition / "labels.csv")[0]
    replace(copy.edition / "labels.csv", row["label"], row["label"] + "甲")
    assert refused(copy).startswith("…/data/labels.csv: is not what seeds/ and the rules give now")


def test_tables_of_other_rules_are_refused(copy, monkeypatch):
    monkeypatch.setattr(pairs, "pairs", lambda report: ())
    assert refused(copy).startswith("…/data/pairs.csv: is not what seeds/ and the rules give now")


def test_a_table_edited_by_hand_is_refused_by_name(copy):
    replace(copy.data / "facts.csv", "75.82", "85.82")
    assert "…/data/facts.csv: is not the table that datapackage.json describes: changed by hand" in refused(copy)


def test_a_table_edited_by_hand_is_refused_though_its_sum_was_made_right(copy):
    replace(copy.data / "facts.csv", "75.82", "85.82")
    sums_made_right(copy)
    assert refused(copy).startswith("…/data/facts.csv: is not what seeds/ and the rules give now")


def test_a_table_of_another_report_among_them_is_refused_and_both_are_named(copy):
    path = copy.data / "terms.csv"
    path.write_bytes(path.read_bytes().replace(REPORT.encode(), b"county-2020"))
    sums_made_right(copy)
    said = f'…/data/terms.csv:2:1: is of another report than the site, which is about {REPORT}: "county-2020"'
    assert refused(copy).startswith(said)


def test_the_tables_of_another_report_are_refused_and_both_are_named(copy):
    replace(copy.folder / "_config.yml", f"gwr_report: {REPORT}", "gwr_report: county-2020")
    assert f'is of another report than the site, which is about county-2020: "{REPORT}"' in refused(copy)


def test_a_table_that_no_run_has_listed_is_refused(copy):
    package = json.loads((copy.data / "datapackage.json").read_bytes())
    package["resources"] = [known for known in package["resources"] if known["name"] != "places"]
    (copy.data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert refused(copy).startswith("…/data/places.csv: is not listed in datapackage.json")
