"""What people set side by side in a report: words of the outlook, and what the review says of the same thing."""

from pathlib import Path

from gwr.edition.rows import each, read_rows
from gwr.tables.edition import Label, Reviewed

COLUMNS = ("ahead", "review")


def read_reviewed(folder: Path, labels: tuple[Label, ...]) -> tuple[Reviewed, ...]:
    """The pairs in the order of the table; labels are all that there are. Raises ReportError."""
    passages = {label.key for label in labels if not label.fact_id}
    return each(lambda row: _reviewed(row, passages), read_rows(folder / "reviewed.csv", COLUMNS))


def _reviewed(row, passages):
    for column in COLUMNS:
        if row[column] not in passages:
            raise row.fault(
                f"no passage has this key ({column})", row[column], "use a key of labels.csv that names words"
            )
    return Reviewed(**row.cells)


def passages_of(reviewed: tuple[Reviewed, ...], labels: tuple[Label, ...]) -> tuple[tuple[Label, Label], ...]:
    """The labels of each pair."""
    by_key = {label.key: label for label in labels}
    return tuple((by_key[pair.ahead], by_key[pair.review]) for pair in reviewed)
