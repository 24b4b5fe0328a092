"""The charts of an edition: what each is, finds and measures, and which figures stand in it under what names."""

from pathlib import Path

from gwr import closed
from gwr.edition.rows import each, read_rows, unique
from gwr.tables.edition import Caption, ChartRow, ReadingCaption

CHARTS = ("chart", "kind", "headline", "subline", "note", "alt")
READINGS = ("chart", "reading", "headline", "subline", "note")
ROWS = ("chart", "name", "series", "key", "beside")


def read_captions(folder: Path) -> tuple[Caption, ...]:
    """The edition's captions, in the order of its table. Raises ReportError."""
    rows = read_rows(folder / "charts.csv", CHARTS)
    unique(rows, "chart")
    return each(_caption, rows)


def read_chart_readings(folder: Path, charts: tuple[Caption, ...]) -> tuple[ReadingCaption, ...]:
    """What is said around other readings of these charts where the charts' own words do not fit. Raises ReportError."""
    rows = read_rows(folder / "chart-readings.csv", READINGS)
    known = {one.chart for one in charts}
    return each(lambda row: _chart_reading(row, known), rows)


def read_chart_rows(folder: Path, keys) -> tuple[ChartRow, ...]:
    """Which figures and words stand in which chart or table, in order; keys: all that there are. Raises ReportError."""
    return each(lambda row: _chart_row(row, keys), read_rows(folder / "chart-rows.csv", ROWS))


def _caption(row):
    if row["kind"] not in closed.CHART:
        raise row.fault("there is no such kind of chart", row["kind"], f"use one of: {', '.join(closed.CHART)}")
    if not row["headline"] or not row["subline"]:
        raise row.fault("a chart says what it finds and what it measures", row["chart"], "fill headline and subline")
    return Caption(**row.cells)


def _chart_reading(row, known):
    if row["chart"] not in known:
        raise row.fault("there is no such chart", row["chart"], "use a name of charts.csv")
    if not (row["reading"] and row["headline"] and row["subline"]):
        raise row.fault(
            "a reading has a name, a finding and a measure", row["chart"], "fill reading, headline, subline"
        )
    return ReadingCaption(**row.cells)


def _chart_row(row, keys):
    for column in ("key", "beside"):
        if row[column] not in keys and (row[column] or column == "key"):
            raise row.fault(
                f"nothing has this key ({column})", row[column], "use one of labels, derived or other-documents.csv"
            )
    if not row["name"] or not row["series"]:
        raise row.fault("a figure has a name and a series, or column", row["key"], "fill name and series")
    return ChartRow(**row.cells)
