"""How a heading is known: by its number, its Markdown mark, its bold type, or by standing alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gwr.reading.language.numerals import below_hundred
from gwr.reading.language.patterns import Pattern
from gwr.reading.outline.divisions import announced, says

LONGEST = 80  # characters of a numbered title; longer ones are paragraphs that happen to be numbered
LONGEST_PLAIN = 60  # characters of a title without 一、 or （一）
LONGEST_ANNEX = 40
FRONT = 6  # passages in which the first heading can stand behind a line that ends with no stop
NUMERAL = Pattern(r"\d+|[一二三四五六七八九十]+")
BARE = Pattern(r"(?!\d+$)[\u4e00-\u9fff\d“”《》、—]{4,30}+")  # a title with nothing to mark it but a line of its own
ENDED = tuple("。！？”）)*…")

LEAD = Pattern(
    r"""
    (?P<hash>\#{1,6})? [ \t]* (?P<bold>\*{2,3})? [ \t\u3000]* (?:[—―─]{2})?
    (?:
        (?P<part>第[一二三四五六七八九十]{1,3}(?:部分|章|节)[、，：:]?)   # 第一部分
      | (?P<comma>[一二三四五六七八九十]{1,3}[ ]?[、．.])               # 一、
      | (?P<paren>[（(][一二三四五六七八九十]{1,3}[）)]、?)             # （一）
      | (?P<arabic>\d{1,2}[ ]?[、．.](?!\d))                           # 1、
      | (?P<arabic_paren>[（(]\d{1,2}[）)])                            # （1）
      | (?P<first>第[一二三四五六七八九十]{1,3}[，、,])                 # 第一，
      | (?P<item>[一二三四五六七八九十]{1,3}[是要])                     # 一是
    )?
    (?P<inner>\*{2})? [ \t\u3000]*
""",
    re.VERBOSE,
)
RANKS = {"part": 0, "comma": 1, "paren": 2, "arabic": 3, "arabic_paren": 4, "first": 5, "item": 6, "run-in": 7}
STRONG = ("part", "comma", "paren")  # numbers that hardly ever stand at the head of a plain paragraph


class Heading(NamedTuple):
    """A heading at the start of a passage; its title is text[title_start:title_end], which may be empty."""

    kind: str  # how it is numbered or set; headings of one kind are of one level
    value: int  # of its number, 0 where there is none
    number: str
    title_start: int
    title_end: int
    start: int
    end: int  # of the heading with its closing marks


def read_headings(text: str, passages: Sequence[tuple[int, int]]) -> dict[int, Heading]:
    """The headings of a text by the index of their passage; of a contents page and its headings, the latter."""
    found, ended = {}, True
    for i, (start, end) in enumerate(passages):
        alone = ended or (i < FRONT and announced(text[start:end], 0))  # 2023年工作回顾, below a dateline
        heading = annex(text, start, end) or read_heading(text, start, end) or (alone and bare(text, start, end))
        if heading:
            found[i] = heading
        ended = bool(heading) or text.startswith(ENDED, end - 1)
    last = {printed(text, heading): i for i, heading in found.items()}
    repeated = {i for i, heading in found.items() if last[printed(text, heading)] != i and i + 1 in found}
    return {i: heading for i, heading in found.items() if i not in repeated}


def printed(text: str, heading: Heading) -> tuple[str, str]:
    """The number and the title of a heading, as printed."""
    return heading.number, text[heading.title_start : heading.title_end]


def read_heading(text: str, start: int, end: int) -> Heading | None:
    """The heading with which the passage text[start:end] begins, or None."""
    lead = LEAD.match(text, start, end)
    if not lead or not lead.lastgroup:
        return None
    kind = next((name for name in RANKS if name != "run-in" and lead[name]), "")
    bold = bool(lead["bold"] or lead["inner"])
    title_end, stop = title_extent(text, lead.end(), end, bold)
    if not (lead["hash"] or fits(text[lead.end() : title_end], kind, bold)):
        if kind not in STRONG or text[title_end - 1] in "；;":
            return None
        title_end = stop = lead.end()
    number = lead[kind] if kind else ""
    numeral = NUMERAL.search(number)
    value = below_hundred(numeral[0]) if numeral else 0
    kind = kind or lead["hash"] or ("bold" if stop == end else "run-in")
    return Heading(kind, value, number, lead.end(), title_end, start, stop)


def annex(text: str, start: int, end: int) -> Heading | None:
    """The heading of an annex, a glossary or notes, or None."""
    if end - start > LONGEST_ANNEX:
        return None
    words = text[start:end].strip("*#： \t\u3000")
    if "。" in words or not says("closing", "annex", words):
        return None
    title_start = text.index(words, start)
    return Heading("annex", 0, "", title_start, title_start + len(words), start, end)


def bare(text: str, start: int, end: int) -> Heading | None:
    """A short line without any punctuation, as a heading, or None."""
    return Heading("bare", 0, "", start, end, start, end) if BARE.fullmatch(text, start, end) else None


def title_extent(text: str, start: int, end: int, bold: bool) -> tuple[int, int]:
    """Where the title that starts at `start` ends, and where its closing marks end."""
    full_stop = text.find("。", start, end)
    closing = text.find("**", start, end) if bold else -1
    title_end = min(stop for stop in (full_stop, closing, end) if stop >= 0)
    stop = title_end
    while stop < end and text[stop] in "。*":
        stop += 1
    while title_end > start and text[title_end - 1] in " \t\u3000#":
        title_end -= 1
    return title_end, stop


def fits(title: str, kind: str, bold: bool) -> bool:
    """Whether these words can be the title of a heading of this kind."""
    if not title or title.endswith(tuple("；;，,、：:！!")) or "；" in title:
        return False
    if kind in STRONG:
        return len(title) <= LONGEST
    if kind in ("item", ""):
        return bold and len(title) <= LONGEST_PLAIN
    return len(title) <= LONGEST_PLAIN and "：" not in title


def nested(headings: Iterable[Heading]) -> Iterator[tuple[Heading, int]]:
    """Each heading with its level, from 1; a number that does not go on from the one before is no heading."""
    open_: list[tuple[str, int]] = []
    for heading in headings:
        if heading.kind == "annex":
            open_.clear()
        depth = next((i for i, (kind, _) in enumerate(open_) if kind == heading.kind), None)
        last = open_[depth][1] if depth is not None else 0
        if heading.value and heading.value != 1 and not last < heading.value <= last + 2:
            continue
        if depth is None:
            rank = RANKS.get(heading.kind, -1)
            open_[1:] = [(kind, value) for kind, value in open_[1:] if RANKS.get(kind, -1) <= rank]
        else:
            del open_[depth:]
        open_.append((heading.kind, heading.value))
        yield heading, len(open_)
