"""HTML written by hand: elements, and a text with tags around its spans."""

import re
from html import escape, unescape
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text, in code points, and the tags that go around it."""

    start: int
    end: int
    opening: str
    closing: str


def element(name: str, /, *content: str, **attributes) -> str:
    """An element. Content is HTML; attributes are text, `class_` and `data_kind` meaning class and data-kind.

    An attribute that is None or False is left out, one that is True stands without a value.
    """
    return f"<{name}{_written(attributes)}>{''.join(content)}</{name}>"


def span(start: int, end: int, name: str, **attributes) -> Span:
    """A span whose tags are those of one element."""
    return Span(start, end, f"<{name}{_written(attributes)}>", f"</{name}>")


def text(words) -> str:
    """Words as HTML that shows them literally."""
    return escape(str(words), quote=False)


def plain(words: str) -> str:
    """The characters that plotly shows for a text escaped for it."""
    return unescape(re.sub(r"<br\s*/?>", "", words))


def clip(words: str, most: int = 16) -> str:
    """The beginning of a sentence, with … where it is cut."""
    return words if len(words) <= most else words[:most] + "…"


def wrap(words: str, spans) -> str:
    """The words, literally, with each span's tags around its characters; of equal spans the first is the outer one.

    Nothing but tags is added. Raises ValueError where two spans cross.
    """
    html, place, standing = [], 0, []

    def copy_to(offset):
        nonlocal place
        html.append(text(words[place:offset]))
        place = offset

    def close_to(offset):
        while standing and standing[-1].end <= offset:
            copy_to(standing[-1].end)
            html.append(standing.pop().closing)
        copy_to(offset)

    for item in sorted(spans, key=lambda item: (item.start, -item.end)):
        close_to(item.start)
        if standing and item.end > standing[-1].end:
            raise ValueError(f"spans cross at {item.start}: {standing[-1].opening} and {item.opening}")
        html.append(item.opening)
        standing.append(item)
    close_to(len(words))
    return "".join(html)


def _written(attributes):
    kept = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items() if value not in (None, False))
    return "".join(f" {name}" if value is True else f' {name}="{escape(str(value))}"' for name, value in kept)
