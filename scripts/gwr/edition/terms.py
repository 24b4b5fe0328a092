"""Terms that a reader may stumble over: what each means and what bears that, or that the report does not explain it.

A meaning is never the editor's own: a passage of the report or another document, quoted with its address, bears it.
"""

import re
from pathlib import Path

from gwr.edition.labels import sentence_at
from gwr.edition.rows import ANCHOR, each, place, read_rows, unique
from gwr.tables.edition import Label, Term

DOCUMENT = ("title", "address", "quotation")
COLUMNS = ("key", "explanation", "passages", *DOCUMENT, *ANCHOR)
KEY = re.compile(r"t-[a-z0-9]+(-[a-z0-9]+)*")
SENTENCE = re.compile(r"[^。\n]+。")


def read_terms(folder: Path, text: str, sentences, labels: tuple[Label, ...]) -> tuple[Term, ...]:
    """The edition's terms in the order of its table. Raises ReportError that names every unfit row."""
    rows = read_rows(folder / "terms.csv", COLUMNS)
    quoted = {label.key for label in labels if not label.fact_id}
    unique(rows, "key")
    unique(rows, "printed")
    return each(lambda row: _term(row, text, sentences, quoted), rows)


def _term(row, text, sentences, quoted):
    if not KEY.fullmatch(row["key"]):
        raise row.fault("not a key of a term", row["key"], "use t- and then lower-case letters, digits, hyphens")
    start, end = place(row, text)
    if start != text.index(row["printed"]):
        raise row.fault(
            "this term stands in the report before that", row["printed"], "point at the first place where it stands"
        )
    _check_bearing(row, quoted)
    starts = [found.start() for found in re.finditer(re.escape(row["printed"]), text)]
    ids = dict.fromkeys(sentence_at(sentences, offset).id for offset in starts)
    cells = {column: row[column] for column in ("key", "explanation", "passages", *DOCUMENT)}
    return Term(term=row["printed"], start=start, end=end, times=len(starts), sentence_ids=" ".join(ids), **cells)


def _check_bearing(row, quoted):
    """An explanation is one sentence that something bears; what bears it is whole and can be looked up."""
    passages, document = row["passages"].split(), [row[column] for column in DOCUMENT]
    for key in passages:
        if key not in quoted:
            raise row.fault("no passage has this key", key, "use a key of labels.csv whose theme is 原文")
    if any(document) and not all(document):
        raise row.fault(
            "a document shows where it can be read and what it says",
            row["title"],
            "fill title, address (http…) and quotation, or none of them",
        )
    if bool(row["explanation"]) != bool(passages or row["title"]):
        raise row.fault(
            "an explanation and what bears it stand together",
            row["key"],
            "name a passage or a document beside the explanation, or leave all of them empty",
        )
    if row["explanation"] and not SENTENCE.fullmatch(row["explanation"]):
        raise row.fault("an explanation is one sentence", row["explanation"], "end it with 。 and have no other")
