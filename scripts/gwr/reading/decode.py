"""From a file to its text: what cannot be a report's plain text is refused, with its place and a cure.

The text is never altered: offsets count the code points of the decoded file, line ends as found, a byte-order mark left
out.
"""

import os
import re
import stat
import unicodedata
from pathlib import Path
from typing import NamedTuple

from gwr.reading.language.patterns import Pattern
from gwr.records import ReportError

LARGEST = 2_000_000  # bytes
AS_TEXT = "save it as plain text in UTF-8; gwr text makes it of .docx, .html and .pdf"
KINDS = (  # first bytes, what they are of
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a Word or zip file"),
    (b"\xd0\xcf\x11\xe0", "a Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"Rar!", "a rar file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "a media file"),
)
WEB_PAGE = Pattern(r"\s*(?:<!doctype|<html|<head|<body|<meta|<\?xml)", re.IGNORECASE)
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

_TAGS = "".join(map(chr, range(0xE0000, 0xE0080)))
HIDING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffd" + _TAGS)
BLANK = frozenset("\t\n\v\f\r\x85")
NOT_TEXT = ("Cc", "Co", "Cs", "Cn")  # controls, private use, surrogates, and what Unicode assigns to nothing
RARE = range(0x20000, 0x40000)  # rare Chinese characters, more with each edition of Unicode than a Python knows
FLOOD = Pattern("[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]{16}")  # marks on one letter
_COMMON = "".join(
    bytes((high, low)).decode("gb2312", "ignore")  # the first level of GB 2312
    for high in range(0xB0, 0xD8)
    for low in range(0xA1, 0xFF)
)
COMMON = Pattern(f"[{_COMMON}]+")  # nearly all of a report is left out at once; only the others are looked at
SAMPLE = 20_000  # characters that show whether a text makes sense
# least share of common characters; 107 reports have over 0.99, nonsense under 0.3
SENSIBLE = {"utf-8": 0.35, "gb18030": 0.6}
FEW = 0.1  # share of letters beyond ASCII below which a text is not Chinese, nor Chinese gone wrong


class Decoded(NamedTuple):
    """A file's text, its bytes, and the encoding in which it was found."""

    text: str
    data: bytes
    encoding: str


def read_file(path: str | os.PathLike[str]) -> Decoded:
    """The Decoded of the file at this path; raises ReportError for what cannot be read as a report's text."""
    return decode(read_bytes(path), str(path))


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """What the file at this path holds; raises ReportError for what is no ordinary file, too large, or out of reach."""
    name, path = str(path), Path(path)
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise ReportError("is a folder", file=name, cure="name the file of a report")
        if not stat.S_ISREG(status.st_mode):
            cure = "save the report as a file; with - it is read from standard input"
            raise ReportError("is no ordinary file", file=name, cure=cure)
        require_small(status.st_size, name)
        return path.read_bytes()
    except FileNotFoundError:
        raise ReportError("there is no such file", file=name, cure="check the name") from None
    except (OSError, ValueError) as error:
        if isinstance(error, ReportError):
            raise
        why = getattr(error, "strerror", None) or str(error)
        raise ReportError(f"cannot be read ({why})", file=name, cure="check its name and its permissions") from None


def require_small(size: int, name: str) -> None:
    """Refuse what is too large to be a report, before it is read."""
    if size > LARGEST:
        cure = "give one report alone; the longest have some 150,000"
        raise ReportError(f"has over {LARGEST:,} bytes", file=name, cure=cure)


def decode(data: bytes, name: str = "report") -> Decoded:
    """The Decoded of these bytes; raises ReportError, with line and column, for what is no text."""
    require_small(len(data), name)
    for first, kind in KINDS:
        if data.startswith(first):
            raise ReportError(f"looks like {kind}", file=name, cure=AS_TEXT)
    text, encoding = decoded(data, name)
    if WEB_PAGE.match(text):
        raise ReportError("looks like a web page", file=name, cure=AS_TEXT)
    if not text.strip():
        raise ReportError("has no text" if text else "is empty", file=name, cure="give the text of a report")
    others = uncommon(text)
    require_sense(text, others, encoding, name)
    require_whole(text, others, name)
    return Decoded(text, data, encoding)


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text of these bytes and its encoding: by its mark, as UTF-8, or as GB 18030."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return unmarked(data[len(mark) :], encoding, name), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        text = as_gb18030(data)
        if text is None:
            raise bad_byte(data, error, name) from None
        return text, "gb18030"


def unmarked(data: bytes, encoding: str, name: str) -> str:
    """The text after a byte-order mark."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line, column = place(before, len(before))
        raise ReportError(
            f"is not {encoding.upper()}, as its first bytes say: byte {error.start}",
            file=name,
            line=line,
            column=column,
            cure="save it as UTF-8",
        ) from None


def as_gb18030(data: bytes) -> str | None:
    """The text in GB 18030, or None where these bytes make no sense in it."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    others = uncommon(text)
    return text if sense(text, others) >= SENSIBLE["gb18030"] and not forbidden(text, others) else None


def bad_byte(data: bytes, error: UnicodeDecodeError, name: str) -> ReportError:
    """The error of bytes that are in no encoding known here."""
    before = data[: error.start].decode("utf-8")
    line, column = place(before, len(before))
    found = f"byte 0x{data[error.start]:02X} at offset {error.start}"
    return ReportError(
        f"is not UTF-8: {found}; and reads as nonsense in GB 18030",
        file=name,
        line=line,
        column=column,
        cure="open it where it reads well, and save it as UTF-8",
    )


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column of an offset, from 1; lines end at a line feed only."""
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


class Uncommon(NamedTuple):
    """What is left of a text without the common characters, in its sample and behind it; it is little."""

    sample: str
    rest: str


def uncommon(text: str) -> Uncommon:
    """The Uncommon of a text."""
    return Uncommon(COMMON.sub("", text[:SAMPLE]), COMMON.sub("", text[SAMPLE:]))


def require_whole(text: str, others: Uncommon, name: str) -> None:
    """Refuse characters that no report has: the text was damaged, or shows what it does not say."""
    hidden = forbidden(text, others)
    flood = FLOOD.search(text) if FLOOD.search("".join(others)) else None
    if hidden or flood:
        at = flood.start() if flood and not hidden else text.index(hidden)
        line, column = place(text, at)
        character = text[at]
        called = unicodedata.name(character, "") or f"a {unicodedata.category(character)} character"
        what = "the text was damaged before it came here" if character == "\ufffd" else "a character that no report has"
        raise ReportError(
            f"{what}: U+{ord(character):04X} ({called})",
            file=name,
            line=line,
            column=column,
            cure="take it out, or copy the text anew from where it was published",
        )


def forbidden(text: str, others: Uncommon) -> str:
    """The first character of the text that no report has, or an empty string."""
    found = (letter for letter in set().union(*others) if is_forbidden(letter))
    return min(found, key=text.index, default="")


def is_forbidden(letter: str) -> bool:
    """Whether a character hides what a text says, or is none."""
    if letter in HIDING:
        return True
    return unicodedata.category(letter) in NOT_TEXT and letter not in BLANK and ord(letter) not in RARE


def require_sense(text: str, others: Uncommon, encoding: str, name: str) -> None:
    """Refuse text that was once decoded wrongly and saved so."""
    if encoding != "gb18030" and sense(text, others) < SENSIBLE["utf-8"]:
        raise ReportError(
            "decodes, but reads as nonsense: it was once opened in a wrong encoding and saved so",
            file=name,
            cure="copy the text anew from where it was published",
        )


def sense(text: str, others: Uncommon) -> float:
    """The share of common Chinese characters among the letters beyond ASCII; 1 where there are few such letters."""
    many = len(text[:SAMPLE])
    common = many - len(others.sample)
    beyond = (one for one in set(others.sample) if one > "\x7f" and (one.isalpha() or one < "\u0100"))
    letters = common + sum(map(others.sample.count, beyond))
    return common / letters if letters > FEW * many else 1.0
