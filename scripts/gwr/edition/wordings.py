"""What readers call a thing, and what the report calls it: kept by people, held to the report's own words."""

from pathlib import Path

from gwr.edition.rows import Row, each, read_rows
from gwr.edition.unsaid import letters
from gwr.tables.edition import Wording

COLUMNS = ("words", "report")


def read_wordings(folder: Path, text: str) -> tuple[Wording, ...]:
    """The words of readers with those of the report, in the order of the table. Raises ReportError."""
    said, seen = letters(text), {}
    return each(lambda row: _wording(row, said, seen), read_rows(folder / "wordings.csv", COLUMNS))


def _wording(row: Row, said: str, seen: dict[str, int]) -> Wording:
    for column, what in (("words", "no word of readers is given"), ("report", "no word of the report is given")):
        if not row[column].split():
            raise row.fault(what, cure=f"fill {column}, or delete the row")
    for word in row["words"].split():
        if letters(word) in said:
            raise row.fault("the report has this word itself", word, "delete the word: it is found as it is")
        if seen.setdefault(letters(word), row.line) != row.line:
            raise row.fault(f"line {seen[letters(word)]} has this word already", word, "keep it in one of the two")
    for word in row["report"].split():
        if letters(word) not in said:
            raise row.fault("the report does not have this word", word, "write it as the report does")
    return Wording(**row.cells)
