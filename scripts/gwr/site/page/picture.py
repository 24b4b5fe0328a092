"""The picture of a chart as a part of its page: what its plotly figure draws, at any width, with no script.

Places across are shares of the width, places down are pixels: a picture has one height and one size of words on every
screen. Above zero stands the legend of those who show the figure without a page; the page has its own.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import count, pairwise, repeat

from gwr.html import element, text

TRACES = {"bar", "scatter"}
SHAPES = {"rect", "line"}
# Each of plotly's symbols within a square from -1 to 1; a name that ends in -open is not filled.
SYMBOLS = {
    "square": "M-1-1H1V1H-1Z",
    "diamond": "M0-1.3 1.3 0 0 1.3-1.3 0Z",
    "circle": "M1 0A1 1 0 1 1-1 0 1 1 0 1 1 1 0Z",
    "hexagon2": "M-1 0-.5-.87H.5L1 0 .5 .87H-.5Z",
    "square-x": "M-1-1H1V1H-1ZL1 1M-1 1 1-1",
    "x-thin": "M-1-1 1 1M-1 1 1-1",
    "line-ns": "M0-1V1",
}
TAG = re.compile(r"(</?[bi]>|<br ?/?>|<span style=\"color:[#\w]+\">|</span>)")  # of plotly's markup, what charts use
ALIGNED = {"left": "0", "center": "-50%", "right": "-100%"}  # how far words held on that side go left of their place
GAP = "\u3000"  # between a name, its figure and what is said beside it
PAD = {"left": 2, "center": 0, "right": -2}  # px that plotly leaves around words


def strange(figure: dict) -> Iterator[str]:
    """What a figure holds that the page cannot draw."""
    for kinds, parts in ((TRACES, figure["data"]), (SHAPES, figure["layout"].get("shapes") or ())):
        yield from (part["type"] for part in parts if part["type"] not in kinds)
    markers = (trace.get("marker", {}) for trace in figure["data"])
    for marker in markers:
        if (symbol := marker.get("symbol", "square").removesuffix("-open")) not in SYMBOLS:
            yield symbol
        if shape := marker.get("pattern", {}).get("shape"):
            yield shape


class Place:
    """Where things of a figure lie on its page: shares of the width, pixels from the top."""

    def __init__(self, layout: dict):
        self.layout = layout
        self.above = -layout.get("yaxis", {}).get("range", (0, 0))[1]
        self.top = layout["margin"]["t"]
        self.height = layout["height"] - self.above

    def across(self, x: float, axis: str) -> float:
        """The share in percent of a place on this horizontal axis (x, x2 …), or of paper."""
        if axis == "paper":
            return 100 * x
        low, high = self.layout[f"xaxis{axis[1:]}"]["range"]
        return 100 * (x - low) / (high - low)

    def down(self, y: float) -> float:
        return self.top + y


def readings(figure: dict) -> list[dict]:
    """A chart's figure and those of its other readings, each with marks of its own."""
    return [figure, *((figure["layout"].get("meta") or {}).get("readings") or ())]


def marks_of(figure: dict) -> list[dict]:
    """The marks of all readings of a chart, in the order in which they are numbered on its page."""
    return [mark for read in readings(figure) for mark in (read["layout"].get("meta") or {}).get("marks") or ()]


def told(figure: dict) -> list[tuple[list[int], dict]]:
    """What a chart tells, each once, though several readings draw it: (the numbers of its marks, the first of them)."""
    found: dict[tuple, tuple[list[int], dict]] = {}
    for number, mark in enumerate(marks_of(figure)):
        numbers, _ = found.setdefault((mark["key"], mark["label"], mark.get("series")), ([], mark))
        numbers.append(number)
    return list(found.values())


def picture(figure: dict, name: str, first: int = 0) -> str:
    """The HTML of a figure's drawing, for eyes alone: links and table say the same. name is of its own on the page.

    Marks are numbered by data-mark from `first` on, in the order in which traces draw them.
    """
    data, layout = figure["data"], figure["layout"]
    place, numbers, shapes = Place(layout), map(str, count(first)), layout.get("shapes") or ()
    looks = [_looks(trace, f"{name}-{number}") for number, trace in enumerate(data)]
    drawn = element(
        "svg",
        element("defs", *(definition for definition, _ in looks)),
        *(_shape(shape, place) for shape in shapes if shape.get("layer") == "below"),
        *(_trace(trace, look, place, numbers) for trace, (_, look) in zip(data, looks, strict=True)),
        *(_shape(shape, place) for shape in shapes if shape.get("layer") != "below"),
        width="100%",
        height=_px(place.height),
    )
    words = (_words(note, place) for note in layout.get("annotations") or () if note["y"] >= 0)
    return element("div", drawn, *words, class_="drawing", aria_hidden="true")


def _looks(trace, id):
    """(what is defined once, how each of a trace's marks is then drawn)."""
    marker = trace.get("marker", {})
    line = marker.get("line", {})
    edge = {"stroke": line.get("color"), "stroke_width": line.get("width")} if line.get("width") else {}
    if trace["type"] == "bar":
        if pattern := marker.get("pattern"):
            return _tile(pattern, id), {"fill": f"url(#{id})", **edge}
        return "", {"fill": marker.get("color"), **edge}
    symbol, colour, half = marker.get("symbol", "square"), marker.get("color"), marker.get("size", 6) / 2
    if symbol.endswith("-open"):
        edge = {"stroke": colour, "stroke_width": line.get("width") or 2}
    shape = element(
        "path",
        id=id,
        d=SYMBOLS[symbol.removesuffix("-open")],
        transform=f"scale({half:g})",
        vector_effect="non-scaling-stroke",
        fill="none" if symbol.endswith("-open") else colour,
        **edge,
    )
    return shape, {"href": f"#{id}"}


def _tile(pattern, id):
    side = pattern["size"]
    ground = element("path", d=f"M0 0H{side}V{side}H0Z", fill=pattern.get("bgcolor"))
    sign = element("path", d=pattern["path"], fill=pattern.get("fgcolor"))
    return element("pattern", ground, sign, id=id, width=side, height=side, patternUnits="userSpaceOnUse")


def _trace(trace, look, place, numbers):
    axis, texts = trace.get("xaxis") or "x", trace.get("text") or [""] * len(trace["x"])
    marks = numbers if trace.get("customdata") else repeat(None)
    if trace["type"] == "bar":
        return "".join(_bar(trace, x, y, {**look, "data_mark": next(marks)}, place) for x, y in _points(trace))
    drawn = ""
    mode = trace.get("mode", "markers")
    if "lines" in mode:
        drawn += _line(trace, axis, place)
    for (x, y), said in zip(_points(trace), texts, strict=True):
        at = {"x": _share(place.across(x, axis)), "y": _px(place.down(y)), "data_mark": next(marks)}
        drawn += _within(trace["error_x"], (x, y), place, axis) if "error_x" in trace else ""
        drawn += element("use", **look, **at) if "markers" in mode else ""
        drawn += _sign(trace, said, at) if said else ""
    return drawn


def _points(trace):
    return zip(trace["x"], trace["y"], strict=True)


def _bar(trace, x, y, look, place):
    axis = trace.get("xaxis") or "x"
    base = (trace.get("base") or [0])[0] if isinstance(trace.get("base"), list | tuple) else trace.get("base") or 0
    left, right = sorted((place.across(base, axis), place.across(base + x, axis)))
    top = _px(place.down(y + trace.get("offset", 0)))
    return element("rect", x=_share(left), y=top, width=_share(right - left), height=_px(trace["width"]), **look)


def _within(error, spot, place, axis):
    """The line from a mark to what is possible on either side of it, its ends closed."""
    (x, y), half = spot, error.get("width", 4)
    (after,), (before,) = error["array"], error.get("arrayminus") or error["array"]
    left, right = (_share(place.across(end, axis)) for end in (x - before, x + after))
    middle, top, bottom = (_px(place.down(y + down)) for down in (0, -half, half))
    look = {"stroke": error.get("color"), "stroke_width": error.get("thickness", 2)}
    ends = ((left, right, middle, middle), (left, left, top, bottom), (right, right, top, bottom))
    return "".join(element("line", x1=x1, x2=x2, y1=y1, y2=y2, **look) for x1, x2, y1, y2 in ends)


def _line(trace, axis, place):
    points = [(_share(place.across(x, axis)), _px(place.down(y))) for x, y in _points(trace)]
    line = trace.get("line", {})
    return "".join(
        element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=line.get("color"), stroke_width=line.get("width", 2))
        for (x1, y1), (x2, y2) in pairwise(points)
    )


def _sign(trace, said, at):
    font, beside = trace.get("textfont", {}), "right" in trace.get("textposition", "")
    return element(
        "text",
        text(unescape(said)),
        **at,
        dx=trace.get("marker", {}).get("size", 6) if beside else None,
        text_anchor="start" if beside else "middle",
        dominant_baseline="central",
        fill=font.get("color"),
        font_size=font.get("size"),
    )


def _shape(shape, place):
    axis, line = shape.get("xref", "x"), shape.get("line", {})
    left, right = sorted(place.across(shape[end], axis) for end in ("x0", "x1"))
    top, bottom = sorted(place.down(shape[end]) for end in ("y0", "y1"))
    look = {"stroke": line.get("color"), "stroke_width": line.get("width")}
    if dash := line.get("dash"):
        look["stroke_dasharray"] = dash.replace("px", "")
    if shape["type"] == "line":
        return element("line", x1=_share(left), x2=_share(right), y1=_px(top), y2=_px(bottom), **look)
    fill = shape.get("fillcolor") or "none"
    size = {"width": _share(right - left), "height": _px(bottom - top)}
    return element("rect", x=_share(left), y=_px(top), **size, fill=fill, **look)


def _words(note, place):
    """An annotation as a line of words, held where plotly holds it."""
    style = {"left": _share(place.across(note["x"], note.get("xref", "x"))), "top": f"{_px(place.down(note['y']))}px"}
    side = note.get("xanchor", "center")
    if shift := note.get("xshift", 0) + PAD[side]:
        style["margin-left"] = f"{_px(shift)}px"
    if side != "left":
        style["translate"] = f"{ALIGNED[side]} -50%"
    if colour := note.get("font", {}).get("color"):
        style["color"] = colour
    small = note.get("font", {}).get("size", 15) < 15
    said = "".join(part if TAG.fullmatch(part) else text(unescape(part)) for part in TAG.split(note["text"]))
    said = said.replace(GAP, element("span", GAP, class_="gap"))  # narrower where there is little room
    name, figure, rest = said.partition("<b>")
    if name and figure:  # where there is no room for both, the name is cut: its link says it whole
        said = element("span", name, class_="name") + element("span", figure + rest)
    return element(
        "span", said, class_="small" if small else None, style=";".join(f"{k}:{v}" for k, v in style.items())
    )


def _share(percent):
    return f"{percent:.2f}".rstrip("0").rstrip(".") + "%"


def _px(length):
    return f"{length:g}"
