"""The words of an edition's charts: what each finds, what it measures, and by what short names its figures go."""

from pathlib import Path

from gwr.edition.rows import each, read_rows, unique
from gwr.tables.edition import Caption, ChartRow

CHARTS = ("chart", "headline", "subline", "note")
ROWS = ("chart", "name", "key")


def read_captions(folder: Path) -> tuple[Caption, ...]:
    """The edition's captions, in the order of its table. Raises ReportError."""
    rows = read_rows(folder / "charts.csv", CHARTS)
    unique(rows, "chart")
    return each(_caption, rows)


def read_chart_rows(folder: Path, keys) -> tuple[ChartRow, ...]:
    """Which figures stand in which chart, in order; keys are all those that there are. Raises ReportError."""
    return each(lambda row: _chart_row(row, keys), read_rows(folder / "chart-rows.csv", ROWS))


def _caption(row):
    if not row["headline"] or not row["subline"]:
        raise row.fault("a chart says what it finds and what it measures", row["chart"], "fill headline and subline")
    return Caption(**row.cells)


def _chart_row(row, keys):
    if row["key"] not in keys:
        raise row.fault("no figure has this key", row["key"], "use a key of labels.csv or of derived.csv")
    return ChartRow(**row.cells)
