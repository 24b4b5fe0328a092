"""The one look of all charts: what each kind of statement looks like, in colour, fill, pattern and shape.

Colours are mid-tones, legible on white and on near-black. Kinds differ in fill and pattern as well, so that they
are told apart without colour.
"""

from dataclasses import dataclass
from html import escape

from gwr import closed

BLUE, AMBER, GREY, PLUM = "#3f7fa8", "#b8702d", "#808080", "#8a6aa8"
CLEAR, WHITE = "rgba(0,0,0,0)", "#fff"
WORDS, NOTE, SIGN = 15, 13, 12  # px: labels and values; a legend; what a comparator says within a mark
COUNTED = {"color": GREY}  # the bar of something that we counted: no statement of the report


@dataclass(frozen=True, slots=True)
class Style:
    """How a bar of one kind is drawn, and which of plotly's symbols marks it where there are no bars."""

    colour: str
    filled: bool
    pattern: str  # x - . in plotly's terms, empty for none
    dashed: bool
    symbol: str


STYLES = {
    closed.RESULT.zh: Style(BLUE, True, "", False, "square"),
    closed.STOCK.zh: Style(BLUE, True, "-", False, "diamond"),
    closed.ONGOING.zh: Style(BLUE, False, "x", False, "square-x-open"),
    closed.TARGET.zh: Style(AMBER, False, "", False, "square-open"),
    closed.DERIVED.zh: Style(GREY, False, "", True, "circle-open"),
    closed.OTHER.zh: Style(PLUM, False, ".", False, "hexagon2"),
    closed.CONTEXT.zh: Style(GREY, False, "", False, "x-thin-open"),
}


def plain(text):
    """The text as plotly shows it letter by letter: no tag, no link, no formula, no template in it is alive."""
    return escape(str(text), quote=False).replace("$", "&#36;").replace("%{", "%&#123;")


def marker(kind):
    """The marker of a bar of this kind, in plotly's terms."""
    style = STYLES[kind]
    fill = style.colour if style.filled else CLEAR
    outline = {"color": style.colour, "width": 0 if style.filled or style.dashed else 2}
    if not style.pattern:
        return {"color": fill, "line": outline}
    stripes = {
        "shape": style.pattern,
        "size": 7,
        "solidity": 0.35,
        "bgcolor": fill,
        "fgcolor": WHITE if style.filled else style.colour,
    }
    return {"color": fill, "line": outline, "pattern": stripes}


def han(count):
    """A small count in Chinese words, as a headline says it: 2 is 两, 7 is 七."""
    return "零一两三四五六七八九十"[count] if count <= 10 else str(count)
