"""The editorial tables of an edition: which figures pages name, and what the rules got wrong.

An edition is a folder named as its report: beside `seeds/x.txt` stands `seeds/x/`. It need not exist.
"""

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from gwr import closed
from gwr.columns import columns
from gwr.edition.rows import ANCHOR, Row, check_anchors, each, place, read_rows, unique
from gwr.records import Fact, Report
from gwr.tables.edition import CORRECTABLE, Correction, Label

LABELS = ("key", "label", "theme", *ANCHOR)
CORRECTIONS = (*ANCHOR, "column", "value", "reason")
THEMES = ("总述", "产业", "经济", "财政", "改革", "城市更新", "生态", "治理", "民生", "政务", closed.PASSAGE.zh)
PASSAGE = closed.PASSAGE.zh  # the theme of words that are quoted for themselves and name no figure
KEY = re.compile(r"(?![dot]-)[a-z0-9]+(-[a-z0-9]+)*")
MOST_CORRECTIONS = 40
NUMBERS = {column.name: {"integer": int, "number": Decimal}.get(column.type) for column in columns(Fact)}
LINKS = tuple(column.name for column in columns(Fact) if column.to == "facts")


def edition(report: Path) -> Path:
    """The folder of a report's editorial tables."""
    return report.with_suffix("")


def read_labels(folder: Path, text: str, facts, sentences) -> tuple[Label, ...]:
    """The labels of an edition, in the order of its table.

    facts and sentences are anything with id, start, end. Raises one ReportError that names every unfit row.
    """
    rows = read_rows(folder / "labels.csv", LABELS)
    unique(rows, "key")
    return each(lambda row: _label(row, text, facts, sentences), rows)


def _label(row, text, facts, sentences):
    if row["theme"] not in THEMES:
        raise row.fault("no such theme", row["theme"], f"use one of {'、'.join(THEMES)}")
    if not KEY.fullmatch(row["key"]):
        raise row.fault("not a key", row["key"], "use lower-case letters, digits, hyphens; d-, o- and t- begin other tables' keys")
    start, end = place(row, text)
    if text[start].isspace() or text[end - 1].isspace():
        raise row.fault("the printed words begin or end with a space", row["printed"], "move it to before or after")
    fact_id = "" if row["theme"] == PASSAGE else _only(row, facts, (start, end)).id
    return Label(row["key"], fact_id, sentence_at(sentences, start).id, start, end, text[start:end], row["label"], row["theme"])


def sentence_at(sentences, offset: int):
    """The sentence in which the offset lies."""
    return next(sentence for sentence in sentences if sentence.start <= offset < sentence.end)


def _only(row, records, span):
    """The one record that lies in the span."""
    found = [record for record in records if span[0] <= record.start and record.end <= span[1]]
    if len(found) != 1:
        raise row.fault(f"{len(found)} figures are read in these words", row["printed"], "point at one figure")
    return found[0]


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
        raise row.fault("a correction names a column and its reason", column, f"the columns are {', '.join(CORRECTABLE)}")
    record = _only(row, report.numerals if column == "role" else report.facts, place(row, report.text))
    value, was = _value(row, report), getattr(record, column)
    if value == was:
        raise row.fault("this correction changes nothing", row["value"], "delete the row")
    if value == "quantity":
        raise row.fault("a figure that the rules miss", row["printed"], "teach the rules to read it")
    return Correction(record.id, row["printed"], column, was, value, row["reason"])


def _value(row, report):
    words, number = row["value"], NUMBERS.get(row["column"])
    if row["column"] in LINKS and words:
        if report.text.count(words) != 1:
            raise row.fault("these words do not stand once in the report", words, "give more of its neighbours")
        start = report.text.index(words)
        return _only(row, report.facts, (start, start + len(words))).id
    try:
        return (number(words) if words else None) if number else words
    except (ValueError, InvalidOperation):
        raise row.fault("not a number", words) from None


def _put_right(record, changes):
    cells = {change.column: change.value for change in changes if change.id == record.id and hasattr(record, change.column)}
    edited = {"edited": " ".join(cells)} if cells and hasattr(record, "edited") else {}
    return record._replace(**cells, **edited)
