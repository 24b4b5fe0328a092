"""Marks of figures in lines and columns, below one another, and the legend of their shapes."""

from gwr.story.charts.look import SIGN, STYLES, WHITE
from gwr.story.charts.paper import Drawing, hover, mark, opening, together

BY_CHAPTER, BY_THEME = "按章节", "按主题"  # readings of a drawing of many figures
COLUMNS = 11  # marks in a line: on the narrowest phone 24 px apart, so that each can be touched
HEAD, CLOSE, STEP, BETWEEN = 32, 22, 24, 6  # px: a chapter's heading, a line of words, of marks, the space to the next
SIZE = 15  # px: a mark


def line_count(figures):
    """How many lines of marks the figures take."""
    return -(-len(figures) // COLUMNS)


def grid(figures, top, columns):
    """A mark for each figure, line by line in these columns, from `top` px down."""
    spots = (divmod(n, len(columns)) for n in range(len(figures)))
    placed = [
        (figure, columns[column], top + (line + 0.5) * STEP)
        for figure, (line, column) in zip(figures, spots, strict=True)
    ]
    return together(_marks(kind, [spot for spot in placed if spot[0].kind == kind]) for kind in STYLES)


def _marks(kind, placed):
    if not placed:
        return Drawing()
    figures, x, y = zip(*placed, strict=True)
    trace = {
        "type": "scatter",
        "cliponaxis": False,
        "x": x,
        "y": y,
        "marker": symbol(kind),
        **_inside(kind, figures),
        **opening([figure.key for figure in figures], [hover(figure, figure.theme) for figure in figures], kind),
    }
    return Drawing((trace,), marks=tuple(mark(figure, figure.theme) for figure in figures))


def _inside(kind, figures):
    """The comparators of the figures, each within its mark."""
    style = STYLES[kind]
    return {
        "mode": "markers+text",
        "text": [figure.limit.glyph for figure in figures],
        "textfont": {"size": SIGN, "color": WHITE if style.filled else style.colour},
    }


def symbol(kind):
    """The mark of a kind, in plotly's terms."""
    style = STYLES[kind]
    return {
        "symbol": style.symbol,
        "size": SIZE,
        "color": style.colour,
        "line": {"color": style.colour, "width": 0 if style.filled else 2},
    }


def legend(own):
    """What the shapes mean, with how often each stands, in plotly's markup."""
    counts = {kind: sum(figure.kind == kind for figure in own) for kind in STYLES}
    return "\u2002".join(
        f'<span style="color:{style.colour}">{style.glyph}</span> {kind}{counts[kind]}'
        for kind, style in STYLES.items()
        if counts[kind]
    )
