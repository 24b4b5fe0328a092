"""Rows of horizontal bars with their words above them, so that nothing is clipped on a narrow screen."""

from typing import NamedTuple

from gwr import closed
from gwr.story.charts.look import STYLES, marker, plain
from gwr.story.charts.paper import Drawing, axis, mark, sheet, together, touchable, written

LINE, BAR, GAP = 24, 18, 16  # px: the words of a row, its bar, the space to the next row
ENDS = {sign: words.glyph for sign, words in closed.COMPARATOR.items() if words.glyph}


class Place(NamedTuple):
    """Where a bar lies: its top in px, its height in px, the number of its horizontal axis ("" or "2" …)."""

    top: float
    height: float = BAR
    axis: str = ""


def ranked(figures):
    """The {label: figure} from the largest to the smallest."""
    return dict(sorted(figures.items(), key=lambda item: -item[1].amount))


def listed(figures):
    """The {label: figure} in words, for a description."""
    return "，".join(f"{label}{figure.text}" for label, figure in figures.items())


def first_and_last(figures, first="最大", last="最小"):
    """Two sentences on ranked {label: figure}: all of them, then the two ends."""
    labels = list(figures)
    return f"{listed(figures)}。{first}的是{labels[0]}，{last}的是{labels[-1]}。"


def grown(figures, levels):
    """{label: what is said of its growth, as printed} of {label: level}."""
    return {label: f"增长{figures[f'{level.key}-growth'].text}" for label, level in levels.items()}


def rows(slug, story, figures, series, more=None):
    """A chart with a row for each {label: figure}: the words, the value as printed, what `more` says of it, the bar."""
    one_measure(figures.values())
    step, more = LINE + BAR + GAP, more or {}
    drawing = together(_row(n * step, line_of(label, figure, more.get(label, "")), figure, series)
                       for n, (label, figure) in enumerate(figures.items()))
    fig = sheet(slug, story, drawing, len(figures) * step)
    return fig.update_layout(xaxis=axis(max(figure.amount for figure in figures.values())))


def _row(top, words, figure, series):
    """A line of words and the bar below it, from `top` px down."""
    return written(top + LINE / 2, words) + bar(figure, Place(top + LINE), series)


def line_of(label, figure, more=""):
    """The words above a bar: label, the value as printed in bold, then whatever follows."""
    return f"{plain(label)}　<b>{plain(figure.text)}</b>" + (f"　{plain(more)}" if more else "")


def bar(figure, place, series):
    """The bar of a keyed figure, its outline dashed and its end open where the figure's kind and comparator say so."""
    trace = {"type": "bar", "orientation": "h", "x": [float(figure.amount)], "y": [place.top], "offset": 0,
             "width": place.height, "marker": marker(figure.kind), "xaxis": f"x{place.axis}",
             **touchable([figure], series)}
    return Drawing((trace,), _outline(figure, place), _end(figure, place), (mark(figure, series),))


def _outline(figure, place):
    """The dashed outline that plotly's bars cannot have of themselves."""
    style = STYLES[figure.kind]
    if not style.dashed:
        return ()
    return ({"type": "rect", "x0": 0, "x1": float(figure.amount), "y0": place.top, "y1": place.top + place.height,
             "xref": f"x{place.axis}", "line": {"color": style.colour, "width": 1.5, "dash": "5px,3px"}},)


def _end(figure, place):
    """What the comparator says of a bar's end: it runs on, it stops short, it is about there."""
    if figure.comparator not in ENDS:
        return ()
    return ({"x": float(figure.amount), "xref": f"x{place.axis}", "xanchor": "left", "xshift": 3, "showarrow": False,
             "y": place.top + place.height / 2, "text": ENDS[figure.comparator],
             "font": {"color": STYLES[figure.kind].colour}},)


def one_measure(figures):
    """The (unit, measure) all these figures share; a level and a rate, or two currencies, never stand on one axis."""
    kinds = {(figure.unit, figure.measure) for figure in figures}
    if len(kinds) != 1:
        raise ValueError(f"not of one unit and measure: {sorted(kinds)}")
    return kinds.pop()
