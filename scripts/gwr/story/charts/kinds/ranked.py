"""Bars of figures that share a measure, from the largest to the smallest."""

from dataclasses import replace

from gwr.story.charts.kinds.rows import other_readings, ranked_bars, rows_by_series


def plot(name, figures):
    """A bar for each of the edition's rows, from the largest to the smallest, all of one measure.

    Rows of a second series are a second reading.
    """
    first, *others = rows_by_series(name, figures)
    return replace(ranked_bars(first), also=other_readings(others))
