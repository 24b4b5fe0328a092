"""Tables are written all or none, and come back as they were."""

import errno
import fcntl
import json
import os
import shutil
from dataclasses import replace
from decimal import Decimal

import pandas
import pytest

from gwr.reading import read_report
from gwr.records import ReportError, Sentence
from gwr.tables import files
from gwr.tables.edition import Label
from gwr.tables.package import describe
from gwr.tables.reading import tables_of
from gwr.tables.schema import READING, TABLES
from gwr.tables.store import load, to_csv, write_reading, write_tables
from support.bad_reports import CLEAN
from support.disks import contents, steps

OLD, NEW = read_report(CLEAN, "old"), read_report(CLEAN.replace("850", "950"), "new")
LABEL = Label("firms", OLD.facts[2].id, OLD.facts[2].sentence_id, 1, 2, "850家", "企业", "经济")
FAULTS = [
    OSError(errno.ENOSPC, "No space left on device"),
    PermissionError(errno.EACCES, "Permission denied"),
    InterruptedError(errno.EINTR, "Interrupted"),
    RuntimeError("anything else"),
    KeyboardInterrupt(),
]


def store(folder, report):
    write_reading(folder, report.id, tables_of(report), {"report_id": report.id})


def begun(folder):
    """The folder with a reading in it and a table of its edition."""
    store(folder, OLD)
    write_tables(folder, "old", {"labels": [LABEL]})
    return folder


WRITES = {
    "a reading": lambda folder: store(folder, NEW),
    "tables of an edition": lambda folder: write_tables(
        folder, "old", {"labels": [replace(LABEL, key="new")], "derived": []}
    ),
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
@pytest.mark.parametrize("act", WRITES.values(), ids=WRITES)
def test_whichever_step_fails_the_old_tables_stand_or_the_new(tmp_path, monkeypatch, act, fault):
    first = begun(tmp_path / "first")
    before = contents(first)
    act(shutil.copytree(first, tmp_path / "wanted"))
    for fail_at in range(1, 200):
        folder = shutil.copytree(first, tmp_path / str(fail_at))
        with monkeypatch.context() as patch:
            count = steps(patch, fail_at, fault)
            try:
                act(folder)
            except (ReportError, RuntimeError, KeyboardInterrupt):
                assert contents(folder) == before
                continue
        assert contents(folder) == contents(tmp_path / "wanted") != before and count[0] == fail_at - 1 > 10
        return
    pytest.fail("it never came to an end")


def test_a_new_reading_takes_away_the_tables_of_the_former_ones_edition(tmp_path):
    store(tmp_path, OLD)
    write_tables(tmp_path, "old", {"labels": [LABEL]})
    store(tmp_path, NEW)
    assert set(contents(tmp_path)) == {f"{name}.csv" for name in READING} | {
        "report.json",
        "datapackage.json",
        "README.md",
    }


def test_what_a_killed_run_left_is_cleared_by_the_next(tmp_path):
    store(tmp_path, OLD)
    before = contents(tmp_path)
    (tmp_path / f"{files.STAGING}x").mkdir()
    (tmp_path / f"{files.STAGING}x" / "facts.csv").write_bytes(b"half")
    (tmp_path / f"{files.STAGING}y").write_bytes(b"half")
    store(tmp_path, OLD)
    assert contents(tmp_path) == before


def test_a_run_killed_between_two_renames_is_noticed(tmp_path):
    store(tmp_path, OLD)
    (tmp_path / "facts.csv").write_bytes(to_csv("facts", "new", NEW.facts))
    with pytest.raises(ReportError, match="facts.csv: is not the table that datapackage.json describes"):
        load("facts", tmp_path)
    with pytest.raises(ReportError, match="facts.csv"):
        write_tables(tmp_path, "new", {"labels": []})


def test_a_table_changed_by_hand_is_refused_by_name(tmp_path):
    store(tmp_path, OLD)
    path = tmp_path / "sentences.csv"
    path.write_bytes(path.read_bytes().replace("市长".encode(), "省长".encode()))
    with pytest.raises(ReportError, match="sentences.csv: .* changed by hand"):
        load("sentences", tmp_path)
    assert len(load("facts", tmp_path)) == len(OLD.facts)


@pytest.mark.parametrize(
    "gone, message", [("facts.csv", "facts.csv: is missing"), ("datapackage.json", "datapackage.json: cannot be read")]
)
def test_a_missing_file_is_refused_by_name(tmp_path, gone, message):
    store(tmp_path, OLD)
    (tmp_path / gone).unlink()
    with pytest.raises(ReportError, match=message):
        load("facts", tmp_path)


def test_a_table_that_was_not_made_is_refused(tmp_path):
    store(tmp_path, OLD)
    with pytest.raises(ReportError, match="labels.csv: is not among the tables"):
        load("labels", tmp_path)


def test_two_runs_at_once_do_not_mix(tmp_path):
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(ReportError, match="another run is writing to it"):
            store(tmp_path, OLD)
    finally:
        os.close(handle)
    assert contents(tmp_path) == {}


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "data").write_text("kept", encoding="utf-8")
    with pytest.raises(ReportError, match="cannot be written to"):
        store(tmp_path / "data", OLD)
    assert (tmp_path / "data").read_text(encoding="utf-8") == "kept"


def test_a_missing_folder_is_made_and_others_files_are_left_alone(tmp_path):
    (tmp_path / "own.txt").write_text("kept", encoding="utf-8")
    store(tmp_path, OLD)
    store(tmp_path / "a" / "b", OLD)
    assert contents(tmp_path / "a" / "b").keys() == contents_files(tmp_path) - {"own.txt"}


def test_a_readme_of_somebody_elses_is_left_alone(tmp_path):
    (tmp_path / "README.md").write_text("# My notes\n", encoding="utf-8")
    store(tmp_path, OLD)
    write_tables(tmp_path, "old", {"labels": [LABEL]})
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "# My notes\n"


def test_the_readme_tells_of_the_tables_that_there_are(tmp_path):
    store(tmp_path, OLD)
    assert "## labels\n" not in (tmp_path / "README.md").read_text(encoding="utf-8")
    write_tables(tmp_path, "old", {"labels": [LABEL]})
    assert "## labels\n" in (tmp_path / "README.md").read_text(encoding="utf-8")


def contents_files(folder):
    return {path.name for path in folder.iterdir() if path.is_file()}


def test_facts_come_back_as_they_were(tmp_path):
    store(tmp_path, OLD)
    for name in READING:
        columns = [column.name for column in TABLES[name].columns[1:]]
        kept = [tuple(row) for row in load(name, tmp_path)[columns].astype(object).itertuples(index=False)]
        assert [tuple(None if value is pandas.NA else value for value in row) for row in kept] == [
            tuple(getattr(record, column) for column in columns) for record in getattr(OLD, name)
        ]


@pytest.mark.parametrize(
    "words",
    [
        "a,b",
        'say "a"',
        "NA",
        "null",
        "None",
        "nan",
        "007",
        "1-2",
        "TRUE",
        "=1+1",
        "-2+3",
        "@SUM",
        " x ",
        "\u2028",
        "'a",
        "a\nb",
        "a\r\nb",
        "a\rb",
    ],
)
def test_words_come_back_as_words(tmp_path, words):
    store(tmp_path, OLD)
    sentence = Sentence("s000000", "h000000", 1, 0, len(words), words)
    tables = tables_of(OLD) | {"sentences": [sentence]}
    write_reading(tmp_path, "words", tables, {})
    assert load("sentences", tmp_path)["text"].tolist() == [words]


def test_types_are_those_of_the_schema(tmp_path):
    store(tmp_path, OLD)
    facts = load("facts", tmp_path)
    assert facts["start"].dtype == "Int64" and facts["subject"].dtype == "str"
    assert isinstance(facts["value"][0], Decimal) and str(facts["value"][0]) == "1234.5"
    assert set(facts["of"]) >= {""}


def test_a_decimal_is_written_with_its_places_and_no_exponent():
    rows = to_csv("facts", "x", [OLD.facts[0]._replace(value=Decimal("1E+3"), low=Decimal("47.10"))])
    assert b",1000," in rows and b",47.10," in rows


def test_the_tables_are_utf8_with_line_feeds_and_quotes_only_where_needed(tmp_path):
    store(tmp_path, OLD)
    data = (tmp_path / "sections.csv").read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf") and b"\r" not in data and b'"' not in data
    assert data.decode("utf-8").splitlines()[1].startswith("old,h000000,1,,,opening")


def test_the_same_reading_gives_the_same_bytes(tmp_path):
    store(tmp_path / "a", OLD)
    store(tmp_path / "b", read_report(CLEAN, "old"))
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_tables_added_are_described_beside_those_of_the_reading(tmp_path):
    store(tmp_path, OLD)
    write_tables(tmp_path, "old", {"labels": [LABEL]})
    write_tables(tmp_path, "old", {"labels": [LABEL, replace(LABEL, key="jobs")]})
    package = json.loads((tmp_path / "datapackage.json").read_bytes())
    assert [(resource["name"], resource["rows"]) for resource in package["resources"]][-1] == ("labels", 2)
    assert load("labels", tmp_path)["key"].tolist() == ["firms", "jobs"]


def test_the_package_describes_every_column_in_chinese():
    files_ = {f"{name}.csv": b"" for name in TABLES} | {"report.json": b"{}"}
    for resource in describe(files_, dict.fromkeys(TABLES, 0), "x")["resources"]:
        assert resource["title"] and resource["description"]
        for field in resource["schema"]["fields"]:
            assert any("\u4e00" <= character <= "\u9fff" for character in field["title"]) and field["description"]
