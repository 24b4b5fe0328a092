"""The text of a Word file, by python-docx, which opens its package; what stands in its body is read here, since what
was inserted, tagged or linked is no run of a paragraph there.
"""

import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document

from gwr.extract.text import Extracted, plain, row
from gwr.records import ReportError

UNPACKED = 100_000_000  # bytes that the parts of a package may have together
PARTS = 2_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same once more, for old Word
LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
GONE = (f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}rt")  # taken out, in a box aside, or how a word is said
# What is no text of the body, by the name of its element.
LOST = {
    "drawing": "pictures", "pict": "pictures", "object": "embedded objects",
    "txbxContent": "text boxes", "footnoteReference": "footnotes", "endnoteReference": "endnotes",
    "commentReference": "comments", "oMath": "formulas", "del": "passages struck out",
    "numPr": "paragraphs that Word numbers: the numbers are not in the text",
    "sym": "signs of a font of signs", "tbl": "grids of tables, cells are parted by | instead",
}  # fmt: skip


def extract(data: bytes, name: str) -> Extracted:
    """The Extracted of a Word file; raises ReportError for one that is larger within than a report could be."""
    _require_small(data, name)
    document = Document(BytesIO(data))
    body = document.element.body
    if body.getroottree().docinfo.internalDTD is not None:
        raise ReportError("declares entities, which no Word file does", file=name, cure="save it anew in Word")
    for twice in list(body.iter(FALLBACK)):
        twice.getparent().remove(twice)
    lost = Counter(LOST[kind] for one in body.iter() if (kind := str(one.tag).rpartition("}")[2]) in LOST)
    lost["headers and footers"] = sum(
        any(paragraph.text.strip() for paragraph in part.paragraphs)
        for section in document.sections
        for part in (section.header, section.footer)
    )
    return Extracted(plain(_lines(body)), +lost)


def _require_small(data: bytes, name: str) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = package.infolist()
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
        cure = "copy the report's text out of it"
        raise ReportError("unpacks to more than a report could be", file=name, cure=cure)


def _lines(within: Any) -> Iterator[str]:
    for one in within:
        if one.tag == f"{W}p":
            yield "".join(_words(one))
        elif one.tag == f"{W}tbl":
            yield from _rows(one)
        elif one.tag not in GONE:
            yield from _lines(one)


def _words(within: Any) -> Iterator[str]:
    for one in within:
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.tag in LETTERS:
            yield LETTERS[one.tag]
        elif one.tag not in GONE:
            yield from _words(one)


def _rows(table: Any) -> Iterator[str]:
    """The rows of a table; where it has one column alone, it is a frame around its lines."""
    rows = [list(line.iter(f"{W}tc")) for line in table.iter(f"{W}tr")]
    if max(map(len, rows), default=0) < 2 or any(True for _ in table.iterdescendants(f"{W}tbl")):
        for cell in (cell for cells in rows for cell in cells):
            yield from _lines(cell)
        return
    for cells in rows:
        yield row([words for cell in cells for words in ("\n".join(_lines(cell)), *[""] * (_width(cell) - 1))])


def _width(cell: Any) -> int:
    """How many columns a cell spans."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return min(int(span.get(f"{W}val", "1")), 100) if span is not None else 1
