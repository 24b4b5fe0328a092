"""Which kind a document is, by what it holds; its name has to agree."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from gwr.extract.text import Extracted
from gwr.reading.decode import WEB_PAGE, decoded
from gwr.records import ReportError

OLD_WORD = b"\xd0\xcf\x11\xe0"  # .doc, and a .docx with a password


class Kind(NamedTuple):
    """A kind of document, the ends that its files' names have, whether bytes are one, and the module that reads it."""

    name: str
    ends: tuple[str, ...]
    is_one: Callable[[bytes], bool]
    module: str

    def extract(self, data: bytes, name: str) -> Extracted:
        """The Extracted of these bytes."""
        from importlib import import_module

        found: Extracted = import_module(f"gwr.extract.{self.module}").extract(data, name)
        return found


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of a document; raises ReportError where it is none of these, or none that its name says."""
    if data.startswith(OLD_WORD):
        cure = "open it in Word or LibreOffice, and save it as .docx without a password"
        raise ReportError("is a Word file of the old kind, or has a password", file=name, cure=cure)
    found = next((kind for kind in KINDS if kind.is_one(data)), None)
    known = "，".join(end for kind in KINDS for end in kind.ends)
    if found is None:
        cure = f"give one of {known.replace('，', ', ')}; plain text is read as it is"
        raise ReportError("is no Word file, no web page and no PDF file", file=name, cure=cure)
    if Path(name).suffix.lower() not in found.ends:
        cure = f"if you trust it, name it {Path(name).stem}{found.ends[0]}"
        raise ReportError(f"is {found.name}, and is not named as one", file=name, cure=cure)
    return found


def _is_word(data: bytes) -> bool:
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            return "word/document.xml" in parts.namelist()
    except zipfile.BadZipFile:
        return False


def _is_page(data: bytes) -> bool:
    try:
        return WEB_PAGE.match(decoded(data, "")[0]) is not None
    except ReportError:
        return False


KINDS = (
    Kind("a Word file", (".docx",), _is_word, "word"),
    Kind("a PDF file", (".pdf",), lambda data: data.startswith(b"%PDF"), "pdf"),
    Kind("a web page", (".html", ".htm"), _is_page, "page"),
)
