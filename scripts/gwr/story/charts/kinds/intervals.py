"""What printed digits allow: sums of the report's own numbers."""

from itertools import accumulate

from gwr import closed
from gwr.story.charts.bars import GAP, LINE, Place, one_measure
from gwr.story.charts.kinds.lines import axis_around, bounds, interval, on_line
from gwr.story.charts.kinds.marks import STEP
from gwr.story.charts.kinds.plot import Plot, axis_number
from gwr.story.charts.kinds.words import as_said
from gwr.story.charts.look import plain
from gwr.story.charts.paper import together, written


def plot(name, figures):
    """A block for each of the edition's rows, on an axis of its own: a figure, below it the one beside it.

    Each is a mark with a line as far as its printed digits allow. Raises ValueError where there are no rows, or where
    the two of a row do not share one measure.
    """
    rows = figures.rows(name)
    if not rows:
        raise ValueError(f"the chart {name} has no rows in chart-rows.csv")
    blocks = [[row.figure, *([row.beside] if row.beside else [])] for row in rows]
    tops = [*accumulate((LINE + len(block) * STEP + GAP for block in blocks), initial=0)]
    axes = {
        f"xaxis{axis_number(n)}": {
            **axis_around([end for one in block for end in bounds(one)]),
            "overlaying": "x" if n else None,
        }
        for n, block in enumerate(blocks)
    }
    return Plot(
        together(
            _block(Place(tops[n], axis=axis_number(n)), row, block) for n, (row, block) in enumerate(zip(rows, blocks))
        ),
        tops[-1],
        axes,
        {"rows": "；".join(f"{row.name}：{_in_turn(block)}，{row.series}" for row, block in zip(rows, blocks))},
    )


def _block(place, row, block):
    """A row of words with what comes of it, and below them a line for each figure, from the place's top down."""
    one_measure(block)
    words = f"{plain(row.name)}　<b>{plain(_in_turn(block))}</b>　{plain(row.series)}"
    lines = (
        on_line(
            one,
            Place(place.top + LINE + n * STEP, STEP, place.axis, 0 if n else LINE),
            row.series,
            error_x=interval(one),
        )
        for n, one in enumerate(block)
    )
    return written(place.top + LINE / 2, words) + together(lines)


def _in_turn(block):
    """The figures as they are said in a row; a kind stands before the first that is of it, unless it is what the report
    found: of the words of a row a phone has room for few, and the mark's shape says it.
    """
    told = {closed.RESULT.zh, closed.STATUS["stock"].zh}
    said = []
    for one in block:
        said.append(as_said(one) if one.kind in told else f"{one.kind}{as_said(one)}")
        told.add(one.kind)
    return "、".join(said)
