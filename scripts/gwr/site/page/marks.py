"""The marks of a chart as links that lie over the picture: to point at, to tap, to reach by keyboard, also without
scripts.

Bars and points are found where the figure says that they are, in shares of the picture's width and height, so that
the links fit the static picture and the live chart alike.
"""

from typing import NamedTuple

from gwr import closed
from gwr.html import element, plain
from gwr.site.page.links import address

TOUCH = 16  # px: the side of the square that opens a point


class Box(NamedTuple):
    """Where a mark lies, in percent of the picture; a point has no width and no height."""

    left: float
    top: float
    width: float
    height: float

    @property
    def style(self) -> str:
        place = f"left:{self.left:.2f}%;top:{self.top:.2f}%"
        return f"{place};width:{self.width:.2f}%;height:{self.height:.2f}%" if self.width or self.height else place


def boxes(figure: dict) -> list[Box]:
    """Where each mark lies, in the order in which the traces draw them."""
    return [box for trace in figure["data"] for box in _boxes(trace, figure["layout"])]


def links(figure: dict, references: dict) -> str:
    """The marks as a list of links, from top to bottom; each names its figure, its words and its kind."""
    marks = figure["layout"]["meta"]["marks"]
    placed = sorted(zip(boxes(figure), range(len(marks)), marks), key=lambda item: (round(item[0].top), item[0].left))
    items = (element("li", _link(box, number, mark, references[mark["key"]])) for box, number, mark in placed)
    return element("ol", *items, class_="marks", aria_label="图上的各个数")


def _link(box, number, mark, reference):
    said = (
        plain(mark["label"])
        if reference.kind == closed.PASSAGE.zh
        else f"{plain(mark['label'])}，{reference.text}，{reference.kind}"
    )
    return element(
        "a",
        class_=f"{'passage' if reference.kind == closed.PASSAGE.zh else 'number'}{'' if box.width else ' point'}",
        href=address(reference),
        data_mark=str(number),
        aria_label=said,
        style=box.style,
    )


def _boxes(trace, layout):
    if not trace.get("customdata"):
        return
    low, high = layout[f"xaxis{trace.get('xaxis', 'x')[1:]}"]["range"]
    margin, whole = layout["margin"], layout["height"]

    def across(x):
        return 100 * (x - low) / (high - low)

    def down(y):
        return 100 * (margin["t"] + y) / whole

    for x, y in zip(trace["x"], trace["y"]):
        if trace["type"] == "bar":
            left, right = sorted((across(0), across(x)))
            yield Box(left, down(y), right - left, 100 * trace["width"] / whole)
        else:
            yield Box(across(x), down(y), 0, 0)
