"""What is made of a document: its text, and what of it is no text."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

BLANKS = re.compile(r"[ \t\u3000\u00a0]+$|^[ \t\u00a0]+", re.M)
PARTS = re.compile(r"[\s|]+")  # what a cell of a row does not hold
APART = re.compile(r"\n{3,}")


class Extracted(NamedTuple):
    """The text of a document, and what was left behind: {what: how many}, or a remark with 0."""

    text: str
    lost: Mapping[str, int]


def plain(lines: Iterable[str]) -> str:
    """Lines as a text: no control characters, no blanks around a line, at most one empty line between two."""
    text = "\n".join(lines).replace("\r", "\n")
    text = "".join(letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cf"))
    return APART.sub("\n\n", BLANKS.sub("", text)).strip("\n") + "\n"


def row(cells: Sequence[str]) -> str:
    """A row of a table as a line: | a | b |."""
    return "| " + " | ".join(PARTS.sub(" ", cell).strip() for cell in cells) + " |"
