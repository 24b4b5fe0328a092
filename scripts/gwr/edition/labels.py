"""The keys of an edition: which figures and passages pages name, and by what names.

An edition is a folder named as its report: beside `seeds/x.txt` stands `seeds/x/`. It need not exist.
"""

import re
from pathlib import Path

from gwr import closed
from gwr.edition.rows import ANCHOR, each, only, place, read_rows, unique
from gwr.tables.edition import Label

LABELS = ("key", "label", "theme", *ANCHOR)
PASSAGE = closed.PASSAGE.zh  # the theme of words that are quoted for themselves and name no figure
KEY = re.compile(r"(?![dot]-)[a-z0-9]+(-[a-z0-9]+)*")


def edition(report: Path) -> Path:
    """The folder of a report's editorial tables."""
    return report.with_suffix("")


def read_labels(folder: Path, text: str, facts, sentences) -> tuple[Label, ...]:
    """The labels of an edition, in the order of its table; its themes are its own, in the order of their first use.

    facts and sentences are anything with id, start, end. Raises one ReportError that names every unfit row.
    """
    rows = read_rows(folder / "labels.csv", LABELS)
    unique(rows, "key")
    return each(lambda row: _label(row, text, facts, sentences), rows)


def _label(row, text, facts, sentences):
    if not row["theme"]:
        raise row.fault("a key has a theme", row["key"], f"fill theme, with {PASSAGE} for words that are no figure")
    if not KEY.fullmatch(row["key"]):
        raise row.fault(
            "not a key", row["key"], "use lower-case letters, digits, hyphens; d-, o- and t- begin other tables' keys"
        )
    start, end = place(row, text)
    if text[start].isspace() or text[end - 1].isspace():
        raise row.fault("the printed words begin or end with a space", row["printed"], "move it to before or after")
    fact_id = "" if row["theme"] == PASSAGE else only(row, facts, (start, end)).id
    return Label(
        key=row["key"],
        fact_id=fact_id,
        sentence_id=sentence_at(sentences, start).id,
        start=start,
        end=end,
        printed=text[start:end],
        label=row["label"],
        theme=row["theme"],
    )


def sentence_at(sentences, offset: int):
    """The sentence in which the offset lies."""
    return next(sentence for sentence in sentences if sentence.start <= offset < sentence.end)
