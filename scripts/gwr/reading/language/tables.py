"""The general word lists of the genre, one table each beside this module, every word with its meaning.

Rules ask the tables; a word that a report of some other place or year needs is a new row and never a branch.
"""

import csv
import os
import re
from collections.abc import Iterable
from functools import cache, cached_property

FOLDER = os.path.dirname(__file__)


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a word list as dictionaries, in their order."""
    with open(f"{FOLDER}/{name}.csv", encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def characters(name: str) -> dict[int, str]:
    """Code point -> character, of a table of two columns, as str.translate takes it; such tables are long."""
    with open(f"{FOLDER}/{name}.csv", encoding="utf-8") as file:
        return {ord(line[0]): line[2] for line in file.read().splitlines()[1:]}


@cache
def lookup(name: str, column: str, **where: str) -> "Words":
    """Words: word -> the column's value, for the rows whose other columns are as given."""
    wanted = [row for row in table(name) if all(row[key] == value for key, value in where.items())]
    return Words((next(iter(row.values())), row[column]) for row in wanted)


@cache
def alternatives(name: str, **where: str) -> str:
    """The words as one regular-expression alternation, the longest first."""
    words = sorted(lookup(name, "meaning", **where), key=len, reverse=True)
    return "|".join(map(re.escape, words))


@cache
def branches(name: str, **where: str) -> str:
    """The same alternation, parted by first letters: of very many words few are tried at each letter of a text."""
    return _parted(lookup(name, "meaning", **where))


def _parted(words: Iterable[str]) -> str:
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


class Words(dict[str, str]):
    """word -> what the table says of it, looked up in a text by first and last letter."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        super().__init__(rows)
        self.first: dict[str, list[int]] = {}  # letter -> how long the words are that begin with it, the longest first
        self.last: dict[str, list[int]] = {}  # … that end with it
        for letters, side in ((self.first, 0), (self.last, -1)):
            for letter, length in sorted({(word[side], len(word)) for word in self}, reverse=True):
                letters.setdefault(letter, []).append(length)

    def at(self, text: str, start: int) -> str:
        """The longest word that begins at the offset, or ""."""
        for length in self.first.get(text[start : start + 1], ()):
            if (word := text[start : start + length]) in self:
                return word
        return ""

    @cached_property
    def any(self) -> re.Pattern[str]:
        """A pattern of any of the words, the longest first."""
        return re.compile(_parted(self))

    def before(self, text: str, end: int) -> str:
        """The longest word that ends at the offset, or ""."""
        for length in self.last.get(text[end - 1 : end], ()) if end else ():
            if length <= end and (word := text[end - length : end]) in self:
                return word
        return ""
