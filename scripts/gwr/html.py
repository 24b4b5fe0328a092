"""HTML: elements, a text with tags around its spans, the only writer of both."""

import re
from collections import deque
from html import escape, unescape
from typing import NamedTuple

INNER = str.maketrans("“”", "‘’")
# elements that hold nothing and have no end
VOID = {"meta", "link", "img", "br", "hr", "input", "source", "wbr", "col", "area", "base", "embed", "track"}


LINE_END = re.compile(r"(?<![A-Za-z])[^\S\n\r]*[\n\r]+\s*|[^\S\n\r]*[\n\r]+\s*(?![A-Za-z])")


class Span(NamedTuple):
    """A stretch of a text, in code points, and the element around it; mark is HTML that stands at its very end."""

    start: int
    end: int
    name: str
    attributes: dict
    mark: str = ""


def element(name: str, /, *content: str, **attributes) -> str:
    """An element. Content is HTML; attributes are text, `class_` and `data_kind` meaning class and data-kind.

    An attribute that is None or False is left out, one that is True stands without a value.
    """
    return f"<{name}{_written(attributes)}>" + ("" if name in VOID else f"{''.join(content)}</{name}>")


def span(start: int, end: int, name: str, mark: str = "", **attributes) -> Span:
    """A span whose element has these attributes, written as those of `element`."""
    return Span(start, end, name, attributes, mark)


def text(words) -> str:
    """Words as HTML that shows them literally."""
    return escape(str(words), quote=False)


def inner(words: str) -> str:
    """Words that stand within quotation marks: their own are ‘ ’."""
    return words.translate(INNER)


def nested(words: str) -> str:
    """Words that hold quotations: what those quote in turn stands within ‘ ’."""
    depth, said = 0, []
    for letter in words:
        depth -= letter == "”" and depth > 0
        said.append(inner(letter) if depth else letter)
        depth += letter == "“"
    return "".join(said)


def plain(words: str) -> str:
    """The characters that plotly shows for a text escaped for it."""
    return unescape(re.sub(r"<br\s*/?>", "", words))


def on_one_line(words: str) -> str:
    """Words of a text without the line ends in them: 172.8亿元 of a text whose line ends before 亿元."""
    return LINE_END.sub("", words) if "\n" in words or "\r" in words else words


def clip(words: str, most: int = 16) -> str:
    """The beginning of a sentence, with … where it is cut."""
    return words if len(words) <= most else words[:most] + "…"


def wrap(words: str, *layers) -> str:
    """The words, literally, in the elements of these layers of spans, the outermost layer first; only tags are added.

    The spans of one layer do not overlap. Elements cannot cross: a span is cut where one around it begins or ends, its
    id stands on the first piece, its mark on the last.
    """
    return _laid(words, (0, len(words)), [deque(sorted(layer, key=lambda span: span.start)) for layer in layers])


def _laid(words, place, layers):
    """This place of the words in the elements of the layers; spans that end in it are taken from their layer."""
    start, end = place
    if not layers or start == end:
        return text(words[start:end])
    (layer, *inner), html = layers, []
    while layer and layer[0].start < end:
        here = layer[0]
        first, last = max(start, here.start), min(end, here.end)
        html += _laid(words, (start, first), inner), _piece(here, (first, last), _laid(words, (first, last), inner))
        start = last
        if here.end > end:
            break
        layer.popleft()
    return "".join(html) + _laid(words, (start, end), inner)


def _piece(whole, place, content):
    """A piece of a span as an element."""
    begins, ends = whole.start == place[0], whole.end == place[1]
    attributes = {name: value for name, value in whole.attributes.items() if begins or name != "id"}
    return element(whole.name, content, whole.mark if ends else "", **attributes)


def _written(attributes):
    kept = (
        (name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items() if value not in (None, False)
    )
    return "".join(f" {name}" if value is True else f' {name}="{escape(str(value))}"' for name, value in kept)
