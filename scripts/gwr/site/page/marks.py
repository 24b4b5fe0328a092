"""The marks of a chart as links that lie over the picture: to point at, to tap, to reach by keyboard, also without
scripts.

A mark is found where the figure says that it is. It opens from all of its row, words and bar, where its trace names
one, and is never smaller than a finger.
"""

from collections.abc import Iterator
from typing import NamedTuple

from gwr import closed
from gwr.html import element
from gwr.site.page.links import address
from gwr.site.page.picture import Place
from gwr.story.references import Reference

TOUCH = 24  # px: the side of the least square that a finger meets


class Box(NamedTuple):
    """Where a mark lies: left and width in percent of the picture's width, top and height in px."""

    left: float
    top: float
    width: float
    height: float

    @property
    def style(self) -> str:
        place = f"left:{self.left:.2f}%;top:{self.top:g}px"
        return f"{place};width:{self.width:.2f}%;height:{self.height:g}px" if self.width else place


def boxes(figure: dict) -> list[Box]:
    """Where each mark lies, in the order in which the traces draw them."""
    place = Place(figure["layout"])
    return [box for trace in figure["data"] for box in _boxes(trace, place)]


def links(figure: dict, references: dict[str, Reference], first: int = 0) -> str:
    """The marks as a list of links, from top to bottom; each names its figure, its words and its kind.

    They are numbered from `first` on, in the order in which they are drawn.
    """
    marks = figure["layout"]["meta"]["marks"]
    placed = sorted(zip(boxes(figure), range(len(marks)), marks), key=lambda item: (round(item[0].top), item[0].left))
    items = (element("li", _link(box, first + at, mark, references[mark["key"]])) for box, at, mark in placed)
    return element("ol", *items, class_="marks", aria_label="图上的各个数")


def _link(box, number, mark, reference):
    passage = reference.kind == closed.PASSAGE.zh
    said = mark["label"] if passage else f"{mark['label']}，{reference.text}，{reference.kind}"
    return element(
        "a",
        class_=f"{'passage' if passage else 'number'}{'' if box.width else ' point'}",
        href=address(reference),
        data_mark=str(number),
        data_kind=reference.kind,
        aria_label=said,
        style=box.style,
    )


def _boxes(trace: dict, place: Place) -> Iterator[Box]:
    if not trace.get("customdata"):
        return
    axis = trace.get("xaxis") or "x"
    low, high = place.layout[f"xaxis{axis[1:]}"]["range"]
    for x, y in zip(trace["x"], trace["y"]):
        if own := (trace.get("meta") or {}).get("row"):
            middle = 100 * -low / (high - low) if trace["meta"].get("sided") else 0
            left, width = (0, middle) if x < 0 and middle else (middle, 100 - middle)
            yield Box(left, place.down(own[0]), width, own[1])
        elif trace["type"] == "bar":
            left, right = sorted((place.across(0, axis), place.across(x, axis)))
            more = max(0, TOUCH - trace["width"])
            yield Box(left, place.down(y) - more / 2, right - left, trace["width"] + more)
        else:
            yield Box(place.across(x, axis), place.down(y), 0, 0)
