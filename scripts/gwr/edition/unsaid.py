"""What readers ask for and a report does not say: ways of asking, kept by people, none of which stands in it."""

import re
from pathlib import Path

from gwr.edition.rows import Row, each, read_rows
from gwr.reading.mend import mend
from gwr.tables.edition import Unsaid

COLUMNS = ("words", "beside")


def read_unsaid(folder: Path, text: str, named) -> tuple[Unsaid, ...]:
    """What the report leaves out, in the order of the table; named are the keys of all figures. Raises ReportError."""
    said, seen = letters(text), {}
    return each(lambda row: _unsaid(row, said, seen, named), read_rows(folder / "unsaid.csv", COLUMNS))


def letters(text: str) -> str:
    """The letters and digits of a text as the search compares them: quotation marks or capitals hide no word."""
    return re.sub(r"[\W_]", "", mend(text).words).lower()


def _unsaid(row: Row, said: str, seen: dict[str, int], named) -> Unsaid:
    words = row["words"].split()
    if not words:
        raise row.fault("nothing is named that the report does not say", cure="fill words, or delete the row")
    for word in words:
        if letters(word) in said:
            raise row.fault("the report does say this", word, "delete the word, or make it more exact")
        if seen.setdefault(letters(word), row.line) != row.line:
            raise row.fault(f"line {seen[letters(word)]} has this word already", word, "keep it in one of the two")
    for key in row["beside"].split():
        if key not in named:
            raise row.fault("no figure has this key", key, "use keys of labels.csv that name figures, or none")
    return Unsaid(**row.cells)
