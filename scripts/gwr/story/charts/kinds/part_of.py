"""A whole and its parts, as bars to one scale."""

from dataclasses import replace

from gwr.story.charts.kinds.rows import bars, other_readings, rows_by_series


def plot(name, figures):
    """A whole, and below it, to the same scale, its parts. Raises ValueError for a part larger than the whole.

    Rows of a second series are a second reading, ranked.
    """
    rows, *others = rows_by_series(name, figures)
    if any(row.figure.worth.amount > rows[0].figure.worth.amount for row in rows):
        raise ValueError(f"a part in the chart {name} is larger than the whole, {rows[0].name}")
    return replace(bars(rows), also=other_readings(others))
