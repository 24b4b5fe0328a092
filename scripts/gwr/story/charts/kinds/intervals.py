"""What printed digits allow: sums of the report's own numbers."""

import re
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import accumulate
from math import log10

from gwr import closed
from gwr.story.charts.bars import GAP, LINE, Place, one_measure, reach
from gwr.story.charts.kinds.lines import axis_around, bounds, interval, on_line
from gwr.story.charts.kinds.marks import STEP
from gwr.story.charts.kinds.plot import Plot, axis_number
from gwr.story.charts.kinds.words import as_said
from gwr.story.charts.look import NOTE, plain
from gwr.story.charts.paper import Drawing, together, written

BESIDE = 10  # px: from an end of an interval to what it comes to
OUTWARDS = (ROUND_FLOOR, ROUND_CEILING)  # the lower end down, the upper up, as among what was worked out
PRINTED = re.compile(r"\d+(?:\.(\d+))?")  # a number, and what of it stands behind the point


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
    places = [Place(place.top + LINE + n * STEP, STEP, place.axis, 0 if n else LINE) for n, _ in enumerate(block)]
    lines = (_within(one, at, row.series) for one, at in zip(block, places))
    return written(place.top + LINE / 2, words) + together(lines)


def _within(figure, place, series):
    """A mark with a line as far as its printed digits allow, if they leave a doubt."""
    ends = _ends(figure, place)
    doubt = {"error_x": interval(figure)} if ends.annotations else {}
    return replace(on_line(figure, place, series, **doubt), shapes=()) + ends


def _ends(figure, place):
    """What an interval's ends come to in the printed unit, beside them; nothing where the digits leave no doubt."""
    ends, printed = bounds(figure), PRINTED.search(figure.text)
    if not printed:
        return Drawing()
    times = abs(reach(figure)) / (float(printed[0]) or 1)
    unit = 10 ** round(log10(times)) if times else 1
    step = Decimal((0, (1,), -1 - len(printed[1] or "")))  # one place more than is printed
    if (ends[1] - ends[0]) / unit < 2 * step:  # of whole numbers: a mark
        return Drawing()
    said = [f"{Decimal(repr(end / unit)).quantize(step, way)}" for end, way in zip(ends, OUTWARDS)]
    sides = zip(ends, said, ("right", "left"), (-BESIDE, BESIDE))
    return together(
        written(
            place.top + place.height / 2,
            words,
            NOTE,
            x=end,
            xref=f"x{place.axis}",
            xanchor=anchor,
            xshift=aside,
        )
        for end, words, anchor, aside in sides
    )


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
