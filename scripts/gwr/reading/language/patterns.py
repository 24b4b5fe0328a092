"""Patterns of the language: compiled when first asked, and asked only of words that can have what they say.

Hardly any words end as a verb of change does. So a pattern of how words end is asked only where their last letter is
one that it can match; which letters these are is read off the pattern itself, and nobody types them. In the same way a
search that `seeks` looks at a letter before it tries what may begin with it: re does so by itself only where a pattern
begins with plain letters, and else tries all of it at each letter of the words.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

# Private, as the parser is: test_patterns tells where they change.
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
Span = tuple[int, int]  # where words start in a text, and where they end
REACH = 24  # characters at the end of words in which an Ending stands
MANY = 9000  # letters that are remembered, more than reports have; a hostile text may have a million


class Pattern:
    """A regular expression, compiled when it is first asked; from then on its methods are those of the compiled one."""

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]

    def __new__(cls, *_: str | int, seeks: bool = False) -> "Pattern":
        """A pattern that nobody has asked yet."""
        return super().__new__(Unasked)

    def __init__(self, pattern: str, flags: int = 0, *, seeks: bool = False) -> None:
        self.pattern, self.flags, self.seeks = pattern, flags, seeks


class Unasked(Pattern):
    """A pattern that is not compiled yet; asked, it is a plain Pattern: __getattr__ makes each later call dear too."""

    def __getattr__(self, name: str) -> Any:
        """A method that is not there yet."""
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(seeking(self.pattern, self.flags) if self.seeks else self.pattern, self.flags)
        self.__class__ = Pattern  # type: ignore[assignment]
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


class Letters(dict[str, bool]):
    """letter -> whether a match of one of these patterns can end with it (or begin with it); asked as letters[letter].

    No is certain; yes may be said of a letter that what stands around it rules out.
    """

    def __init__(self, *patterns: str, at_end: bool) -> None:
        super().__init__({"": False})
        self.patterns, self.at_end = patterns, at_end

    def __missing__(self, letter: str) -> bool:
        single, classes = edges(self.patterns, self.at_end)
        can = letter in single or any(takes(item, letter) for item in classes)
        if len(self) < MANY:
            self[letter] = can
        return can


class Beginning:
    """A pattern of how words begin."""

    def __init__(self, pattern: str) -> None:
        self.pattern = Pattern(pattern)
        self.letters, self.last = Letters(pattern, at_end=False), Letters(pattern, at_end=True)

    def match(self, words: str) -> re.Match[str] | None:
        """The match at the beginning of the words, or None."""
        return self.pattern.match(words) if words and self.letters[words[0]] else None

    def fullmatch(self, words: str) -> re.Match[str] | None:
        """The match of all the words, or None."""
        both = words and self.letters[words[0]] and self.last[words[-1]]
        return self.pattern.fullmatch(words) if both else None


class Ending:
    """A pattern of how words end; it stands within their last 24 characters, or as many as are said."""

    def __init__(self, pattern: str, reach: int = REACH) -> None:
        self.pattern, self.reach = Pattern(f"(?:{pattern})$", seeks=True), reach
        self.letters = Letters(pattern, at_end=True)

    def search(self, words: str) -> re.Match[str] | None:
        """The match at the end of the words, or None."""
        return self.pattern.search(words, len(words) - self.reach) if words and self.letters[words[-1]] else None

    def cut(self, words: str) -> str:
        """The words without what it matches."""
        found = self.pattern.search(words, len(words) - self.reach) if words and self.letters[words[-1]] else None
        return words[: found.start()] if found else words


def last_letters(*endings: Ending) -> Letters:
    """The letters with which a match of any of them can end."""
    return Letters(*(pattern for ending in endings for pattern in ending.letters.patterns), at_end=True)


Item = tuple[Any, Any]  # one character of a pattern, as the parser has it: what kind of item it is, and of what
_ANY: Item = (op.ANY, None)


@cache
def edges(patterns: tuple[str, ...], at_end: bool) -> tuple[frozenset[str], tuple[Item, ...]]:
    """The letters that a match of one of the patterns can end with (or begin with), and the classes of letters."""
    items = [item for pattern in patterns for item in edge(pattern, at_end)]
    single = frozenset(chr(what) for kind, what in items if kind is op.LITERAL)
    return single, tuple((kind, what) for kind, what in items if kind is not op.LITERAL)


def seeking(pattern: str, flags: int) -> str:
    """The pattern behind a look at the letter with which it begins; itself where that may be nearly any."""
    items = edge(pattern, at_end=False, flags=flags)
    if any(kind not in _WRITTEN for kind, _ in items):
        return pattern
    return f"(?=[{''.join(_WRITTEN[kind](what) for kind, what in items)}])(?:{pattern})"


def edge(pattern: str, at_end: bool, flags: int = 0) -> list[Item]:
    """The items of one character that a match of the pattern can end with (or begin with)."""
    items, empty = _edge(parser.parse(pattern, flags), at_end)
    found: list[Item] = [_ANY] if empty else []
    for kind, what in items:
        found += what if kind is op.IN and what[0][0] is not op.NEGATE else [(kind, what)]
    return found


def _edge(tree: Any, at_end: bool) -> tuple[list[Item], bool]:
    """The items at the edge of a parsed pattern, and whether its match can be empty."""
    found: list[Item] = []
    for kind, what in reversed(tree) if at_end else tree:
        items, empty = _edge_of(kind, what, at_end)
        found += items
        if not empty:
            return found, False
    return found, True


def _edge_of(kind: Any, what: Any, at_end: bool) -> tuple[list[Item], bool]:
    if kind in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
        return [(kind, what)], False
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return [], True
    if kind is op.BRANCH:
        branches = [_edge(tree, at_end) for tree in what[1]]
        return [item for items, _ in branches for item in items], any(empty for _, empty in branches)
    if kind in (op.SUBPATTERN, op.ATOMIC_GROUP):
        return _edge(what[-1] if kind is op.SUBPATTERN else what, at_end)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        items, empty = _edge(what[2], at_end)
        return items, empty or what[0] == 0
    return [_ANY], True  # a group said again, or what a later Python knows


def takes(item: Item, letter: str) -> bool:
    """Whether an item of one character can be this letter."""
    kind, what = item
    if kind is op.IN:  # negated: the others are taken apart
        return not any(takes(one, letter) for one in what[1:])
    if kind in (op.LITERAL, op.NOT_LITERAL):
        return bool(ord(letter) == what) == (kind is op.LITERAL)
    if kind is op.RANGE:
        return bool(what[0] <= ord(letter) <= what[1])
    return kind is not op.CATEGORY or re.match(_CATEGORIES[what], letter) is not None


_CATEGORIES = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s",
               op.CATEGORY_NOT_SPACE: r"\S", op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W"}  # fmt: skip
_WRITTEN: dict[Any, Callable[[Any], str]] = {  # an item as it is written among others in brackets
    op.LITERAL: lambda what: re.escape(chr(what)),
    op.RANGE: lambda what: f"{re.escape(chr(what[0]))}-{re.escape(chr(what[1]))}",
    op.CATEGORY: _CATEGORIES.__getitem__,
}
