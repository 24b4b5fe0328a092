"""The committed tables are what datapackage.json says, and the committed report is what they were read from."""

import hashlib
import json

import pytest
from frictionless import Package, system

from support.repository import SEEDS


@pytest.fixture(scope="module")
def data(repo):
    return repo / "data"


def test_the_tables_are_valid(data):
    with system.use_context(trusted=True):
        report = Package(str(data / "datapackage.json")).validate()
    assert report.valid, report.flatten(["task", "rowNumber", "fieldName", "type", "note"])[:10]
    assert report.stats["tasks"] >= 4


def test_a_wrong_cell_would_be_noticed(data, tmp_path):
    for path in data.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    facts = tmp_path / "facts.csv"
    facts.write_bytes(facts.read_bytes().replace(b",result,", b",finished,", 1))
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_the_checksums_are_those_of_the_files(data):
    package = json.loads((data / "datapackage.json").read_bytes())
    for known in [package["report"], *package["resources"]]:
        content = (data / known["path"]).read_bytes()
        assert known["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}" and known["bytes"] == len(content), (
            known["path"]
        )


def test_the_report_read_is_the_one_kept(data):
    report = json.loads((data / "report.json").read_bytes())
    content = (SEEDS / f"{report['report_id']}.txt").read_bytes()
    assert report["file"]["sha256"] == hashlib.sha256(content).hexdigest()
    assert report["text"]["sha256"] == hashlib.sha256(content.decode("utf-8").encode("utf-8")).hexdigest()


def test_every_detail_stands_where_the_report_says(data):
    report = json.loads((data / "report.json").read_bytes())
    text = (SEEDS / f"{report['report_id']}.txt").read_bytes().decode("utf-8")
    for name in ("title", "place", "year", "meeting", "speaker"):
        assert "".join(text[report[name]["start"] : report[name]["end"]].split()) == str(report[name]["value"])
