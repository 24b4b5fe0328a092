"""Horizontal bars of figures, below the words that say what they are, so that nothing is clipped on a narrow screen."""

from typing import NamedTuple

from gwr.story.charts.look import STYLES, marker
from gwr.story.charts.paper import Drawing, axis, mark, touchable, whole_row

LINE, BAR, GAP = 24, 18, 16  # px: the words of a row, its bar, the space to the next row


class Place(NamedTuple):
    """Where a bar lies: its top in px, its height in px, the number of its horizontal axis ("" or "2" …).

    over and under are px above and below it that open its figure too: its words, the room around it.
    """

    top: float
    height: float = BAR
    axis: str = ""
    over: float = LINE
    under: float = 0
    sided: bool = False  # whether another figure has its bar on the other side of zero


def flat(length, place, look):
    """A horizontal bar of this length, in plotly's terms."""
    return {
        **whole_row(place.top - place.over, place.over + place.height + place.under, place.sided),
        "type": "bar",
        "orientation": "h",
        "x": [length],
        "y": [place.top],
        "offset": 0,
        "width": place.height,
        "marker": look,
    }


def reach(figure):
    """How far a figure's bar reaches from zero, in its base unit: a fall to the left."""
    amount = float(figure.worth.amount)
    return -amount if figure.worth.direction == "down" and amount > 0 else amount


def from_zero(figures):
    """The axis of bars: it has zero, and what falls lies to the left of it."""
    ends = [0.0, *map(reach, figures)]
    return axis(max(ends), min(ends))


def bar(figure, place, series):
    """The bar of a keyed figure, its outline dashed and its end open where the figure's kind and comparator say so."""
    trace = {
        **flat(reach(figure), place, marker(figure.kind)),
        "xaxis": f"x{place.axis}",
        **touchable([figure], series),
    }
    return Drawing((trace,), _outline(figure, place), _end(figure, place), (mark(figure, series),))


def _outline(figure, place):
    """The dashed outline that plotly's bars cannot have of themselves."""
    style = STYLES[figure.kind]
    if style.edge != "dashed":
        return ()
    return (
        {
            "type": "rect",
            "x0": 0,
            "x1": reach(figure),
            "y0": place.top,
            "y1": place.top + place.height,
            "xref": f"x{place.axis}",
            "line": {"color": style.colour, "width": 1.5, "dash": "5px,3px"},
        },
    )


def _end(figure, place):
    """What the comparator says of a bar's end: it runs on, it stops short, it is about there."""
    if not figure.limit.glyph:
        return ()
    return (
        {
            "x": reach(figure),
            "xref": f"x{place.axis}",
            "xanchor": "left" if reach(figure) >= 0 else "right",
            "xshift": 3 if reach(figure) >= 0 else -3,
            "y": place.top + place.height / 2,
            "text": figure.limit.glyph,
            "showarrow": False,
            "font": {"color": STYLES[figure.kind].colour},
        },
    )


def one_measure(figures, by_sign=False):
    """The (unit, measure, basis, direction) that all these figures share.

    Raises ValueError for any others: a level and a rate, two currencies, a yearly mean and one year never stand on one
    axis, nor do a rise and a fall, unless they are drawn by_sign, to either side of a zero line.
    """
    wordless = [figure.key for figure in figures if figure.worth is None]
    if wordless:
        raise ValueError(f"no amounts that could be drawn: {', '.join(wordless)}")
    worths = [figure.worth for figure in figures]
    kinds = {
        (worth.unit, worth.measure, worth.basis, (worth.direction and by_sign) or worth.direction) for worth in worths
    }
    if len(kinds) != 1:
        raise ValueError(f"not of one unit, measure, basis and direction: {sorted(kinds)}")
    return kinds.pop()
