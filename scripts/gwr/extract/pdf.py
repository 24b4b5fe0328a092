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
OFTEN = 3  # pages on which a line at the same end is a running head
NUMBER = re.compile(r"[-—–―·第\s/]*\d{1,3}(?:\s*[/／共]\s*\d{1,3})?[-—–―·页\s]*")  # of a page: 3, — 3 —, 第3页, 3/20
# Between a Chinese letter and a digit or Latin letter: what sets them apart on paper, and no blank of the text.
SET_APART = re.compile(
    r"(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[\w+-])|(?<=[\w%‰]) (?=[\u2e80-\u9fff\uff00-\uffef])", re.A
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
    kept, heads = _without_heads(words)
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


def _without_heads(pages: Sequence[Lines]) -> tuple[Lines, int]:
    """The lines of all pages, and how many were left out: the first or last of a page, where it is a page's number or
    stands there on several.
    """
    ends = Counter(re.sub(r"\d+", "0", lines[at]) for lines in pages if len(lines) > 1 for at in (0, -1))

    def runs(line: str) -> bool:
        return NUMBER.fullmatch(line.strip()) is not None or ends[re.sub(r"\d+", "0", line)] >= OFTEN

    kept: Lines = []
    for lines in pages:
        inner = lines[1:] if lines and runs(lines[0]) else lines
        kept += inner[:-1] if inner and runs(inner[-1]) else inner
    return kept, sum(map(len, pages)) - len(kept)


def _pictures(page: Any) -> int:
    """How many pictures a page names, none of them opened."""
    objects = (page.get("/Resources") or {}).get("/XObject") or {}
    return sum(objects[name].get("/Subtype") == "/Image" for name in objects)
