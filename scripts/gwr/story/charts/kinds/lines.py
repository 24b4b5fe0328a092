"""A line across an axis with the mark of a value, and how far its printed digits allow it to lie."""

from gwr.story.charts.bars import reach
from gwr.story.charts.kinds.marks import symbol
from gwr.story.charts.look import GREY, STYLES
from gwr.story.charts.paper import Drawing, axis, mark, touchable, whole_row

SPOT = 15  # px: a mark on an axis
ASIDE = 0.35  # of the span of the values, left free at either end
WITHIN = {"thickness": 4, "width": 6}  # px: the line of an interval, its ends
TICK = 6  # px: how far such an end stands out of the line


def axis_around(values):
    """An axis that has these values, with some space at either end."""
    aside = (max(values) - min(values)) * ASIDE or abs(max(values)) * ASIDE or 1
    return axis(max(values) + aside, min(values) - aside)


def on_line(figure, place, series, **more):
    """A line across the axis with the mark of a value; more is of its trace, in plotly's terms."""
    middle, style = place.top + place.height / 2, STYLES[figure.kind]
    rail = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": middle, "y1": middle, "layer": "below"}
    trace = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [reach(figure)],
        "y": [middle],
        "xaxis": f"x{place.axis}",
        "cliponaxis": False,
        "text": [figure.limit.glyph],
        "textposition": "middle right",
        "textfont": {"color": style.colour},
        "marker": {**symbol(figure.kind), "size": SPOT},
        **touchable([figure], series),
        **whole_row(place.top - place.over, place.over + place.height),
        **more,
    }
    line = {**rail, "line": {"color": GREY, "width": 1}}
    return Drawing((trace,), (line,), marks=(mark(figure, series),))


def interval(figure):
    """From a mark to what its printed digits allow on either side, in plotly's terms."""
    (low, high), at = bounds(figure), reach(figure)
    return {
        "type": "data",
        "symmetric": False,
        "array": [high - at],
        "arrayminus": [at - low],
        "color": STYLES[figure.kind].colour,
        **WITHIN,
    }


def bounds(figure):
    """The lowest and the highest value that the printed digits allow; the value itself where there is no bound."""
    ends = (figure.worth.low, figure.worth.high)
    low, high = (float(figure.worth.amount if end is None else end) for end in ends)
    return (-high, -low) if reach(figure) < 0 else (low, high)
