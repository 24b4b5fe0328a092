"""What a numeral is by what it is a part of: a quotation, a book title, a web address, or a fixed word of the table."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from gwr.reading.language.numerals import HAN
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import lookup

_QUOTED = Pattern(
    r"“[^“”\n]{1,24}”|\"[^\"\n，。；]{1,12}\"|‘[^‘’\n，。；]{1,12}’|「[^「」\n，。；]{1,12}」|《[^《》\n]{1,60}》|"
    r"https?://[\w./?=&%#~:+-]+"
)
_QUOTED_BY = {**dict.fromkeys('“"‘「', "引号内"), "《": "书名号内", "http": "网址"}


def quoted(text: str, starts: Sequence[int]) -> dict[int, str]:
    """Which of these numerals stand in a short quotation, a book title or a web address -> in which of them.

    starts is where the numerals of the text start, in order.
    """
    found: dict[int, str] = {}
    at, last, closes = 0, len(starts), 0
    for opens, mark in sorted((place, sign) for sign in _QUOTED_BY for place in _places(text, sign)):
        if opens < closes or not (quote := _QUOTED.match(text, opens)):
            continue
        closes = quote.end()
        at = bisect_left(starts, opens, at)
        while at < last and starts[at] < closes:
            found[starts[at]] = _QUOTED_BY[mark]
            at += 1
    return found


def _places(text: str, mark: str) -> Iterator[int]:
    """Where a mark stands; a pattern that looks for all of them takes five times as long."""
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


Places = list[tuple[str, int]]  # a word, and where the numeral stands in it; the longest word first


def _indexed(words: Iterable[str]) -> dict[str, dict[str, Places]]:
    """A numeral with the letter behind it -> the letter before it -> the words that it can stand in.

    A word that ends with the numeral stands under it alone, and with each letter that another word has behind it. One
    that begins with it stands under each letter, and under "" where no other word has the letter.
    """
    index: dict[str, Places] = {}
    for word in words:
        for run in re.finditer(f"[{HAN}]+", word):
            index.setdefault(word[run.start() : run.end() + 1], []).append((word, run.start()))
    for key in index:
        ending = index.get(key[:-1], []) if key[-1] not in HAN else []
        index[key] = sorted(index[key] + ending, key=lambda found: -len(found[0]))
    return {key: _by_letter_before(places) for key, places in index.items()}


def _by_letter_before(places: Places) -> dict[str, Places]:
    letters = {"", *(word[at - 1] for word, at in places if at)}
    return {letter: [(word, at) for word, at in places if not at or word[at - 1] == letter] for letter in letters}


WORD_ROLES, WORD_REASONS = lookup("numeral_words", "role"), lookup("numeral_words", "reason")
_WORDS = _indexed(WORD_ROLES)


def fixed_word(text: str, start: int, end: int) -> str:
    """The longest word of the table that covers the candidate, or ""."""
    index = _WORDS.get(text[start : end + 1]) or _WORDS.get(text[start:end])
    if not index:
        return ""
    for word, at in index.get(text[start - 1 : start]) or index[""]:
        if start >= at and text.startswith(word, start - at):
            return word
    return ""
