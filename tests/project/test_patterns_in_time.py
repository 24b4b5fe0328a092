"""No pattern takes time by the power of a word that is said over and over: a text may say 完成完成完成 for a page."""

import importlib
import pkgutil
import re
import signal
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import gwr.promises
import gwr.reading
from gwr.reading.language.patterns import Beginning, Ending, Pattern, op, parser

pytestmark = pytest.mark.slow

LONG = 300  # characters, of which no clause that is asked has more
SECONDS = 5  # far more than any pattern takes for all its words, far less than a power of them
MANY = 150  # words of a pattern that are said over and over; of more every second, or third …
MODULES = [
    importlib.import_module(found.name)
    for package in (gwr.reading, gwr.promises)
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]
ASKED = {"search": "search", "match": "match", "fullmatch": "fullmatch", "cut": "cut"} | dict.fromkeys(
    ("sub", "finditer", "findall", "split"), "search"
)
USE = re.compile(rf"\b([A-Za-z_]+)\.({'|'.join(ASKED)})\b")


@cache
def asked():
    """Each pattern of the reader and of promises, by the name under which it is asked, with how it is asked."""
    found = defaultdict(set)
    for module in MODULES:
        for name, method in USE.findall(Path(module.__file__).read_text(encoding="utf-8")):
            if isinstance(pattern := getattr(module, name, None), (Pattern, Ending, Beginning)):
                found[id(pattern), name].add(ASKED[method])
    patterns = {id(value): value for module in MODULES for value in vars(module).values()}
    return [(name, patterns[key], methods) for (key, name), methods in found.items()]


def words_of(tree):
    """The words that are spelt in a parsed pattern, and a letter or two of each of its classes."""
    word = ""
    for kind, what in [*tree, (None, None)]:
        if kind is op.LITERAL:
            word += chr(what)
            continue
        if word:
            yield word
            word = ""
        inner = []
        if kind is op.BRANCH:
            inner = what[1]
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            inner = [what[2]]
        elif kind is op.SUBPATTERN:
            inner = [what[-1]]
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            inner = [what[1]]
        elif kind is op.IN:
            yield from (chr(one) for each, one in what[:4] if each is op.LITERAL)
        for part in inner:
            yield from words_of(part)


class TakesLong(Exception):
    """A pattern was still looking."""


@pytest.fixture
def alarm():
    """Ends what takes long: re looks for signals as it goes."""

    def ring(*_):
        raise TakesLong

    before = signal.signal(signal.SIGALRM, ring)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def repeated(pattern):
    """Texts that say a word of the pattern over and over, end in another letter, or go on as they began."""
    plain = pattern if isinstance(pattern, Pattern) else pattern.pattern
    words = sorted(set(words_of(parser.parse(plain.pattern, plain.flags))))
    for word in words[:: len(words) // MANY + 1]:
        said = (word * LONG)[:LONG]
        yield from (said, said + "囗", said + "囗" + word)


def test_every_pattern_is_asked_somewhere():
    assert len(asked()) > 400


@pytest.mark.parametrize("half", [0, 1])
def test_a_word_said_over_and_over_takes_no_pattern_long(alarm, half):
    slow = []
    for name, pattern, methods in asked()[half::2]:
        try:
            signal.setitimer(signal.ITIMER_REAL, SECONDS)
            for text in repeated(pattern):
                for method in methods:
                    getattr(pattern, method)(text)
        except TakesLong:
            slow.append((name, text[:8], text[-4:], method))
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    assert slow == []
