"""A few figures of one measure on one axis."""

from gwr.story.charts.bars import BAR, GAP, LINE, Place, reach
from gwr.story.charts.kinds.lines import axis_around, on_line
from gwr.story.charts.kinds.plot import Plot
from gwr.story.charts.kinds.rows import rows_by_series
from gwr.story.charts.kinds.words import as_said
from gwr.story.charts.look import plain
from gwr.story.charts.paper import together, written


def plot(name, figures):
    """A mark for each of the edition's rows, in its order, where its value lies between the others."""
    rows = rows_by_series(name, figures)[0]
    step = LINE + BAR + GAP
    return Plot(
        together(_spot(n * step, row) for n, row in enumerate(rows)),
        len(rows) * step,
        {"xaxis": axis_around([reach(row.figure) for row in rows])},
        {"rows": "，".join(f"{row.name}{row.figure.text}" for row in rows)},
    )


def _spot(top, row):
    """A row of words, and below them a line across the axis with the mark of the value."""
    words = written(top + LINE / 2, f"{plain(row.name)}　<b>{plain(as_said(row.figure))}</b>")
    return words + on_line(row.figure, Place(top + LINE), row.series)
