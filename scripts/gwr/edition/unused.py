"""The figures of a report that an edition's chapters leave out, each with the reason."""

from pathlib import Path

from gwr.edition.rows import each, read_rows, unique
from gwr.tables.edition import Unused

COLUMNS = ("key", "why")


def read_unused(folder: Path, named) -> tuple[Unused, ...]:
    """The figures left out, in the order of the table; named are the keys of all figures. Raises ReportError."""
    rows = read_rows(folder / "unused.csv", COLUMNS)
    unique(rows, "key")
    return each(lambda row: _unused(row, named), rows)


def _unused(row, named):
    if row["key"] not in named:
        raise row.fault("no figure has this key", row["key"], "use a key of labels.csv that names a figure")
    if not row["why"]:
        raise row.fault("a figure is left out for a reason", row["key"], "fill why")
    return Unused(**row.cells)
