"""The text of a PDF file, by pypdf: page after page, without what stands on every page."""

import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError

from gwr.extract.text import Extracted, plain
from gwr.records import ReportError

MOST = 500  # pages
HEADS, OFTEN = 2, 3  # lines at an end of a page that are running heads if they stand on so many pages
NUMBER = re.compile(r"[-—–―·第\s/]*\d{1,3}(?:\s*[/／共]\s*\d{1,3})?[-—–―·页\s]*")  # of a page: 3, — 3 —, 第3页, 3/20
_HAN, _MARKS = r"\u2e80-\u2fdf\u3001-\u9fff\uff01-\uffef‘-”", r"、，。；：！？“”‘’（）《》"
# Beside a Chinese letter or mark: what sets others apart from it on paper, and no blank of the text.
SET_APART = re.compile(
    rf"(?<=[{_HAN}]) (?=[\w+-])|(?<=[\w%‰]) (?=[{_HAN}])|(?<=[{_MARKS}]) (?=[{_HAN}])|(?<=[{_HAN}]) (?=[{_MARKS}])",
    re.A,
)
Lines = list[str]


def extract(data: bytes, name: str) -> Extracted:
    """The Extracted of a PDF file; raises ReportError for one that is locked, too long, or pictures alone."""
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not _opened(reader):
        raise ReportError("has a password", file=name, cure="open it, and save a copy without one")
    pages = []
    for page in reader.pages:
        pages.append(page)
        if len(pages) > MOST:
            raise ReportError(f"has over {MOST} pages", file=name, cure="save the report's own pages as a file")
    words = [_lines(page.extract_text()) for page in pages]
    unread = [str(number) for number, lines in enumerate(words, 1) if not lines]
    if len(unread) == len(pages):
        cure = "have its words recognised (OCR), and look them over"
        raise ReportError("has no text: its pages are pictures, as from a scanner", file=name, cure=cure)
    kept, heads = without_heads(words)
    lost = Counter({"pictures": sum(map(_pictures, pages)), "running heads and page numbers": heads})
    lost[f"pages without text, perhaps scanned ({', '.join(unread[:10])}{', …' if unread[10:] else ''})"] = len(unread)
    return Extracted(plain(kept), +lost)


def _opened(reader: Any) -> bool:
    try:
        return bool(reader.decrypt(""))  # many are locked against changes alone
    except (DependencyError, NotImplementedError):
        return False


def _lines(text: str) -> Lines:
    return [SET_APART.sub("", line) for line in text.split("\n") if line.strip()]


def without_heads(pages: Sequence[Lines]) -> tuple[Lines, int]:
    """The lines of all pages, and how many were left out: those at either end of a page that are its number, or that
    stand there on several.
    """
    ends = Counter(_shape(line) for lines in pages for line in {*lines[:HEADS], *lines[-HEADS:]})

    def inner(lines: Lines) -> Lines:
        """Without the running heads that it begins with."""
        for at, line in enumerate(lines[:HEADS]):
            if not NUMBER.fullmatch(line.strip()) and ends[_shape(line)] < OFTEN:
                return lines[at:]
        return lines[HEADS:]

    kept = [line for lines in pages for line in inner(inner(lines)[::-1])[::-1]]
    return kept, sum(map(len, pages)) - len(kept)


def _shape(line: str) -> str:
    """A line but for the number of its page: at its beginning, its end, or before 页."""
    return re.sub(r"^\d+|\d+(?=\s*(?:页|$))", "0", line.strip())


def _pictures(page: Any) -> int:
    """How many pictures a page names, none of them opened."""
    objects = (page.get("/Resources") or {}).get("/XObject") or {}
    return sum(objects[name].get("/Subtype") == "/Image" for name in objects)
