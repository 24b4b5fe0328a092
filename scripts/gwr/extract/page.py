"""The text of a web page, by lxml: blocks are lines, what is not shown is left out."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from gwr.extract.text import Extracted, plain, row
from gwr.reading.decode import decoded
from gwr.records import ReportError

UNSEEN = {"head", "script", "style", "noscript", "template", "svg", "select", "button", "textarea", "object", "canvas"}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
BLOCKS = {
    "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th",
    "section", "article", "header", "footer", "nav", "aside", "main", "form", "center", "blockquote", "pre", "hr",
    "figure", "figcaption", "body", "title", "caption", "address",
}  # fmt: skip
LOST = {
    "img": "pictures", "svg": "pictures", "canvas": "pictures", "iframe": "frames that hold another page",
    "object": "embedded objects", "embed": "embedded objects", "video": "films", "audio": "sound",
}  # fmt: skip
WIDEST = 60  # characters of a cell, above which a table lays out a page and is none
SPACE = re.compile(r"[ \t\r\n\f]+")


def extract(data: bytes, name: str) -> Extracted:
    """The Extracted of a web page."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    document = html.document_fromstring(decoded(data, name)[0].encode("utf-8"), parser=parser)
    lost = Counter(LOST[one.tag] for one in document.iter() if one.tag in LOST)
    for table in list(document.iter("table")):
        if rows := _data(table):
            lost["grids of tables, cells are parted by | instead"] += 1
            table.clear(keep_tail=True)
            for cells in rows:
                etree.SubElement(table, "br").tail = row(cells)
    text = plain(SPACE.sub(" ", line) for line in "".join(_pieces(document)).split("\v"))
    if not text.strip():
        cure = "save the page from a browser after it is shown, or copy its text"
        raise ReportError("shows no text without its scripts", file=name, cure=cure)
    return Extracted(text, lost)


def _pieces(document: Any) -> Iterator[str]:
    """The words that are shown, \\v where a line begins."""
    walker = etree.iterwalk(document, events=("start", "end"))
    for event, one in walker:
        if one.tag in BLOCKS and (event, one.tag) != ("end", "br"):
            yield "\v"
        if event == "end":
            yield (one.tail or "").replace("\v", " ")
        elif one.tag in UNSEEN or "hidden" in one.attrib or HIDDEN.search(one.get("style", "")):
            walker.skip_subtree()
        else:
            yield (one.text or "").replace("\v", " ")


def _data(table: Any) -> list[list[str]]:
    """The cells of a table of data, those that one spans empty; nothing where it lays out a page."""
    if table.find(".//table") is not None:
        return []
    rows = [
        [words for cell in line if cell.tag in ("td", "th") for words in _spread(cell)] for line in table.iter("tr")
    ]
    cells = [words for line in rows for words in line]
    wide = max(map(len, rows), default=0) < 2 or max(map(len, cells)) > WIDEST
    return [] if wide else rows


def _spread(cell: Any) -> list[str]:
    """A cell's words, and an empty cell for each more column that it spans."""
    span = cell.get("colspan", "1")
    more = min(int(span), 100) - 1 if span.isdecimal() else 0
    return [SPACE.sub(" ", "".join(cell.itertext())).strip(), *[""] * more]
