"""What is alive in a picture: a picture to take away only shows, wherever it is opened."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

DRAWN = {  # elements of a picture that only shows
    "svg", "g", "defs", "style", "title", "desc", "text", "tspan",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "clipPath", "pattern", "linearGradient", "radialGradient", "stop", "mask", "symbol", "marker",
}  # fmt: skip
ELSEWHERE = re.compile(r"url\(\s*(?![\"']?#)[^)]*|@import[^;]*", re.IGNORECASE)


def alive(svg: str) -> Iterator[str]:
    """The parts of a picture that do more than show: what runs, what leads or asks elsewhere, what is not drawn here.

    Where the picture is no XML, that is the part.
    """
    try:
        drawn = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        yield str(error)
        return
    for part in drawn.iter():
        name = _local(part.tag)
        if name not in DRAWN:
            yield f"<{name}>"
        for attribute, value in part.items():
            leads = _local(attribute) == "href" and not value.startswith("#")
            if leads or _local(attribute).lower().startswith("on") or ELSEWHERE.search(value):
                yield f"{_local(attribute)}={value}"
        if name == "style" and (found := ELSEWHERE.search(part.text or "")):
            yield found[0]


def _local(name) -> str:
    """A name without its namespace."""
    return str(name).rpartition("}")[2]
