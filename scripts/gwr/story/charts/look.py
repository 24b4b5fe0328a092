"""The one look of all charts and badges: each kind of statement by its sign, the glyph of its closed word.

Colours are mid-tones, legible on white and on near-black. Kinds differ in their signs, so that they are told apart
without colour: a mark is the sign, a bar is filled with it.
"""

from dataclasses import dataclass
from html import escape

from gwr import closed

BLUE, AMBER, GREY, PLUM = "#3f7fa8", "#b8702d", "#808080", "#8a6aa8"
CLEAR, WHITE = "rgba(0,0,0,0)", "#fff"
WORDS, NOTE, SIGN = 15, 13, 12  # px: labels and values; a legend; what a comparator says within a mark
COUNTED = {"color": GREY}  # the bar of something that we counted: no statement of the report


# Each glyph as plotly's symbol; a symbol whose name ends in -open is not filled.
SYMBOLS = {
    "■": "square",
    "◆": "diamond",
    "☒": "square-x-open",
    "□": "square-open",
    "○": "circle-open",
    "⬢": "hexagon2",
    "✕": "x-thin-open",
    "❙": "line-ns-open",
}
TILE = 9  # px: the side of the square that is repeated in a bar
CROSS = "M1.5 2.5 2.5 1.5 4.5 3.5 6.5 1.5 7.5 2.5 5.5 4.5 7.5 6.5 6.5 7.5 4.5 5.5 2.5 7.5 1.5 6.5 3.5 4.5Z"
TILES = {  # what is coloured of that square; a bar of ■ or □ is its sign as a whole
    "◆": "M4.5 1.5 7.5 4.5 4.5 7.5 1.5 4.5Z",
    "☒": CROSS,
    "✕": CROSS,
    "○": "M4.5 1.5A3 3 0 0 1 4.5 7.5 3 3 0 0 1 4.5 1.5ZM4.5 2.5A2 2 0 0 0 4.5 6.5 2 2 0 0 0 4.5 2.5Z",
    "⬢": "M3 2H6L7.5 4.5 6 7H3L1.5 4.5Z",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind is drawn: its sign, its colour, what a bar of it looks like."""

    glyph: str
    colour: str
    filled: bool
    edge: str  # of a bar that is not filled: solid, dashed, or empty for none

    @property
    def symbol(self) -> str:
        return SYMBOLS[self.glyph]

    @property
    def tile(self) -> str:
        return TILES.get(self.glyph, "")


STYLES = {
    words.zh: Style(words.glyph, colour, filled, edge)
    for words, colour, filled, edge in (
        (closed.RESULT, BLUE, True, ""),
        (closed.STOCK, BLUE, True, ""),
        (closed.ONGOING, BLUE, False, "solid"),
        (closed.TARGET, AMBER, False, "solid"),
        (closed.DERIVED, GREY, False, "dashed"),
        (closed.OTHER, PLUM, False, "solid"),
        (closed.CONTEXT, GREY, False, ""),
        (closed.PASSAGE, BLUE, False, "solid"),
    )
}


def plain(text):
    """The text as plotly shows it letter by letter: no tag, no link, no formula, no template in it is alive."""
    return escape(str(text), quote=False).replace("$", "&#36;").replace("%{", "%&#123;")


def marker(kind):
    """The marker of a bar of this kind, in plotly's terms."""
    style = STYLES[kind]
    fill = style.colour if style.filled else CLEAR
    outline = {"color": style.colour, "width": 2 if style.edge == "solid" else 0}
    if not style.tile:
        return {"color": fill, "line": outline}
    ground = {
        "path": style.tile,
        "size": TILE,
        "bgcolor": fill,
        "fgcolor": WHITE if style.filled else style.colour,
    }
    return {"color": fill, "line": outline, "pattern": ground}


def han(count):
    """A small count in Chinese words, as a headline says it: 2 is 两, 7 is 七."""
    return "零一两三四五六七八九十"[count] if count <= 10 else str(count)
