"""The general word lists of the genre, one table each beside this module, every word with its meaning.

Rules ask the tables; a word that a report of some other place or year needs is a new row and never a branch.
"""

import csv
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def table(name):
    """The rows of a word list as dictionaries, in their order."""
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def lookup(name, column, **where):
    """Words: word -> the column's value, for the rows whose other columns are as given."""
    wanted = [row for row in table(name) if all(row[key] == value for key, value in where.items())]
    return Words((next(iter(row.values())), row[column]) for row in wanted)


@cache
def alternatives(name, **where):
    """The words as one regular-expression alternation, the longest first."""
    words = sorted(lookup(name, "meaning", **where), key=len, reverse=True)
    return "|".join(map(re.escape, words))


def last_letters(name, **where):
    """The letters with which the words end."""
    return "".join({word[-1] for word in lookup(name, "meaning", **where)})


def first_letters(name, **where):
    """The letters with which the words begin."""
    return "".join({word[0] for word in lookup(name, "meaning", **where)})


class Words(dict):
    """word -> what the table says of it, looked up in a text by first and last letter."""

    def __init__(self, rows):
        super().__init__(rows)
        self.first, self.last = {}, {}  # letter -> the words that begin, that end with it, the longest first
        for word in sorted(self, key=len, reverse=True):
            self.first.setdefault(word[0], []).append(word)
            self.last.setdefault(word[-1], []).append(word)

    def at(self, text, start):
        """The longest word that begins at the offset, or ""."""
        for word in self.first.get(text[start : start + 1], ()):
            if text.startswith(word, start):
                return word
        return ""

    def before(self, text, end):
        """The longest word that ends at the offset, or ""."""
        for word in self.last.get(text[end - 1 : end], ()) if end else ():
            if text.endswith(word, 0, end):
                return word
        return ""


class Beginning:
    """A pattern of how words begin; it is asked only of words whose first letter it can have."""

    def __init__(self, pattern, letters):
        self.pattern, self.letters = re.compile(pattern), letters

    def match(self, words):
        """The match at the beginning of the words, or None."""
        return self.pattern.match(words) if words[:1] in self.letters else None

    def fullmatch(self, words):
        """The match of all the words, or None."""
        return self.pattern.fullmatch(words) if words[:1] in self.letters else None


class Ending:
    """A pattern of how words end; it is asked only of words whose last letter it can have, and only of their last letters."""

    REACH = 24  # characters at the end of words in which it stands

    def __init__(self, pattern, letters):
        self.pattern, self.letters = re.compile(f"(?:{pattern})$"), letters

    def search(self, words):
        """The match at the end of the words, or None."""
        return self.pattern.search(words, len(words) - self.REACH) if words[-1:] in self.letters else None

    def cut(self, words):
        """The words without what it matches."""
        found = words[-1:] in self.letters and self.pattern.search(words, len(words) - self.REACH)
        return words[: found.start()] if found else words
