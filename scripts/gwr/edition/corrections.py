"""What the rules got wrong in a report, put right by hand: cell by cell, each with its reason."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from gwr.columns import columns
from gwr.edition.rows import ANCHOR, Row, check_anchors, each, number, only, place, read_rows
from gwr.records import Fact, Report
from gwr.tables.edition import CORRECTABLE, Correction

CORRECTIONS = (*ANCHOR, "column", "value", "reason")
MOST_CORRECTIONS = 40
NUMBERS = {column.name: {"integer": int, "number": Decimal}.get(column.type) for column in columns(Fact)}
YEARS = re.compile(r"\d{4}(?:-\d{4})?")
LINKS = tuple(column.name for column in columns(Fact) if column.to == "facts")


def correct(report: Report, folder: Path) -> Report:
    """The report as its edition puts it right, after every row of the edition has found its place in it."""
    check_anchors(folder, report.text)
    return apply_corrections(report, read_rows(folder / "corrections.csv", CORRECTIONS))


def apply_corrections(report: Report, rows: tuple[Row, ...]) -> Report:
    """The report with the named cells put right; each fact's `edited` lists its columns that were.

    Raises ReportError for a row that is not found or changes nothing, and for more than 40 rows.
    """
    changes = read_corrections(report, rows)
    numerals = tuple(_put_right(numeral, changes) for numeral in report.numerals)
    kept = {numeral.id for numeral in numerals if numeral.role == "quantity"}
    facts = tuple(_put_right(fact, changes) for fact in report.facts if fact.id in kept)
    return replace(report, numerals=numerals, facts=facts)


def read_corrections(report: Report, rows: tuple[Row, ...]) -> tuple[Correction, ...]:
    """What the rows change in a report that the rules alone have read.

    A row points at one numeral; its column is one of Fact's, or `role`, which drops the fact. The value of a link
    (of, whole, group) is words that hold the figure meant and stand once in the report. Raises ReportError.
    """
    if len(rows) > MOST_CORRECTIONS:
        raise rows[MOST_CORRECTIONS].fault(f"more than {MOST_CORRECTIONS} corrections", cure="teach the rules instead")
    return each(lambda row: _correction(row, report), rows)


def _correction(row, report):
    column = row["column"]
    if column not in CORRECTABLE or not row["reason"]:
        raise row.fault(
            "a correction names a column and its reason", column, f"the columns are {', '.join(CORRECTABLE)}"
        )
    record = only(row, report.numerals if column == "role" else report.facts, place(row, report.text))
    value, was = _value(row, report), getattr(record, column)
    if value == was:
        raise row.fault("this correction changes nothing", row["value"], "delete the row")
    if value == "quantity":
        raise row.fault("a figure that the rules miss", row["printed"], "teach the rules to read it")
    return Correction(record.id, row["printed"], column, was, value, row["reason"])


def _value(row, report):
    words, kind = row["value"], NUMBERS.get(row["column"])
    if row["column"] in LINKS and words:
        if report.text.count(words) != 1:
            raise row.fault("these words do not stand once in the report", words, "give more of its neighbours")
        start = report.text.index(words)
        return only(row, report.facts, (start, start + len(words))).id
    if row["column"] == "period" and words and not YEARS.fullmatch(words):
        raise row.fault("no year or span of years", words, "write 2017 or 2016-2017")
    return number(row, "value", kind) if kind else words


def _put_right(record, changes):
    ours = (change for change in changes if change.id == record.id and hasattr(record, change.column))
    cells = {change.column: change.value for change in ours}
    years = _years(cells["period"]) if "period" in cells else {}
    edited = {"edited": " ".join(cells)} if cells and hasattr(record, "edited") else {}
    return record._replace(**cells, **years, **edited)


def _years(period):
    """The first and the last year of a period as it is written: 2016-2017, 2017, or nothing."""
    first, _, last = period.partition("-")
    return {"period_start": int(first) if first else None, "period_end": int(last or first) if first else None}
