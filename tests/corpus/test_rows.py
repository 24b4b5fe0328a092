"""From a file to its rows: whatever it holds, it has a row of the manifest, and a report its rows of each table."""

from decimal import Decimal

import pytest

from gwr.columns import columns
from gwr.corpus import rows as module
from gwr.corpus.rows import rows_of, told
from gwr.corpus.schema import PARTITIONS, ROWS, arrow, misfit
from gwr.reading import read_report
from gwr.records import Fact
from support.corpus import report

TEXT = report("松岭市", 2020)


@pytest.fixture(scope="module")
def reading():
    return rows_of("a.txt", TEXT.encode())


@pytest.fixture(scope="module")
def tables(reading):
    """What a partition takes of it."""
    return {name: told(name, reading.file._asdict(), rows) for name, rows in reading.rows.items()}


def test_each_cell_of_a_fact_is_the_records_own(reading):
    facts = read_report(TEXT).facts
    told = reading.rows["facts"].to_pylist()
    assert len(told) == len(facts) > 5
    for fact, row in zip(facts, told):
        assert {name: row[name] for name in Fact._fields} == fact._asdict()


def test_each_row_says_of_what_report_it_is_and_in_what_sentence(reading, tables):
    assert (reading.file.level, reading.file.year) == ("city", 2020)
    for row in tables["facts"].to_pylist():
        assert (row["report_id"], row["place"]) == ("a.txt", "松岭市")
        assert row["quote"] in row["sentence"] and row["checksum"] == reading.file.checksum
    assert {row["division"] for row in tables["promises"].to_pylist()} == {"outlook"}


def test_the_manifest_counts_what_the_tables_hold(reading):
    assert reading.file.status == "read" and reading.file.letters
    for table in ROWS:
        assert len(reading.rows[table]) == getattr(reading.file, table) > 0


def test_every_table_has_the_columns_of_its_record_but_for_those_that_are_folders(tables):
    for name, batch in tables.items():
        assert batch.schema.equals(arrow(ROWS[name], PARTITIONS), check_metadata=True)
        titles = {column.name: column.title for column in ROWS[name] if column.name not in PARTITIONS}
        assert {field.name: field.metadata[b"title"].decode() for field in batch.schema} == titles


def test_text_that_is_not_there_is_empty_and_numbers_are_null(reading):
    first = reading.rows["facts"].to_pylist()[0]
    assert first["of"] == "" and first["group_part"] is None


@pytest.mark.parametrize(
    "data, reason",
    [
        (b"%PDF-1.7", "looks like a PDF file"),
        (b"", "is empty"),
        ("各位代表：\n工作报告。\n".encode(), "no figures found"),
        ("增长5%。\n\ufffd".encode(), "2:1: the text was damaged before it came here: U+FFFD (REPLACEMENT CHARACTER)"),
    ],
)
def test_what_is_no_report_is_a_row_that_says_why(data, reason):
    file, tables = rows_of("a", data)
    assert (file.status, file.reason, tables) == ("refused", reason, {}) and len(file.checksum) == 64


def test_what_ends_a_reading_is_a_row_that_says_so(monkeypatch):
    monkeypatch.setattr(module, "read_report", lambda text, id: 1 / 0)
    file, tables = rows_of("a", TEXT.encode())
    assert (file.status, file.reason, tables) == ("failed", "ZeroDivisionError: division by zero", {})


def test_a_number_that_no_column_holds_is_told_and_not_altered():
    file, tables = rows_of("a", "投资增长0.1234567890123%。".encode())
    assert file.status == "failed" and tables == {}
    assert file.reason == "ValueError: facts: value has more digits than a column of numbers holds: 0.1234567890123"


def test_a_word_outside_of_its_closed_list_is_told():
    status = next(column for column in columns(Fact) if column.name == "status")
    assert misfit(status, ["result", "done"]) == "status is no word of its closed list: done"
    assert misfit(status, ["result", "target"]) == ""


@pytest.mark.parametrize("value, fits", [("1e25", True), ("1e26", False), ("-0.5", True), ("NaN", False), ("0", True)])
def test_what_a_column_of_numbers_holds(value, fits):
    number = next(column for column in columns(Fact) if column.name == "value")
    assert (misfit(number, [Decimal(value)]) == "") is fits
