"""Lines that end in mid-sentence only to be short, as in a text from a PDF file: where their ends are.

How wide such lines are, the text itself shows: nearly all that end in mid-sentence are full, which is to say that the
next letter, word or number would not have fitted. They are measured in letters and in columns, and the measure that
explains more of them is taken. Lines that say one sentence each end with a stop, and lists have no width. Of a few
lines the width tells little: there those go on that end in mid-sentence, once one of them holds the end of another.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from gwr.reading.language.patterns import Pattern, Span

NARROW = 80  # characters; a text with a longer line was not broken to keep lines short
_LONG = Pattern(rf"(?<![^\n\r])[^\n\r]{{{NARROW}}}")
_LINE = Pattern("[^\n\r]+")
LEAST = 8  # letters; shorter lines are a list
FEWEST = 2  # lines that end in mid-sentence, which show by themselves how wide lines are
FEW = 12  # of these do not show whether all of them are full
ALONE = 28  # columns of a single one, which has to be as wide as any line
MOST = 0.6  # share of the lines that end in mid-sentence that have to be full …
PROSE = 0.3  # … and of these, that hold what parts words or clauses: a list of names does not
_STOPS = "。！？；：…"
_END = Pattern(r"(?<=\S)[^\S\n\r]*(?:\r\n?|\n) ?(?=\S)")  # of a line with one behind it that is not indented
_CLOSED = Pattern(f"[{_STOPS}][”’」』）)》*]*$")
_PARTED = Pattern("[，。；、]")
_NEXT_SENTENCE = Pattern("[。！？](?=.)")
_PROSE = Pattern(r"[，。、；\d]")  # a title has none of them
_APART = Pattern(r"^\s*[#>]|\||\S(?:\t|[ \u3000]{2,})\S")  # a heading, a row of a table
# What begins a line of its own: a heading's or a list's number, a salutation, a dash, a mark of Markdown.
_BEGINS = Pattern(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．.](?![一二三四五六七八九十])|"
    r"[（(]?\d{1,2}(?:[）)]|[、．.](?!\d))|第[一二三四五六七八九十]{1,3}(?:部分|[章节编条，、])|各位|——|──|[#>|•●◆■①-⑳]|[*-](?!\d)|[a-z]+:"
)
_TOKEN = Pattern(r"[“‘（《]*(?:[0-9０-９A-Za-z.,%％]+|.)[，。、；：！？”’）》%％…]*")  # what no line end parts


class Line(NamedTuple):
    """A line that ends in mid-sentence, or with a stop before another that could go on from it."""

    end: Span  # of what parts it from the next, without the blanks before it
    words: str
    token: str  # with which the next line begins
    telling: bool  # it ends in mid-sentence, and is no heading


def line_ends(text: str) -> list[Span]:
    """The spans of the line ends that only keep lines short; none in a text with long lines."""
    if ("\n" not in text and "\r" not in text) or _LONG.search(text):
        return []
    lines: Sequence[Line] = list(_lines(text))
    if sum(line.telling for line in lines) < FEWEST:
        lines = _widest(text, lines)
    full = max((_full(lines, *measure) for measure in MEASURES), key=lambda full: sum(line.telling for line in full))
    if not full or sum(line.telling for line in lines) < FEW:
        full = sorted({*full, *_of_prose(lines)})
    return [line.end for line in full]


def _of_prose(lines: Sequence[Line]) -> Sequence[Line]:
    """Those that end in mid-sentence, if one of them has a sentence before it."""
    telling = [line for line in lines if line.telling and _PROSE.search(line.words)]
    shown = len(telling) >= FEWEST and any(_NEXT_SENTENCE.search(line.words) for line in telling)
    return telling if shown else ()


def _widest(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """Those that are as wide as any line of the text, of headings and the like apart, in letters or in columns."""
    all_lines = [line for line in _LINE.findall(text) if not _BEGINS.match(line.lstrip())]
    least = {measure: max(map(measure, all_lines), default=0) for measure in (len, columns)}
    return [line for line in lines if columns(line.words) >= ALONE
            and any(measure(line.words) + measure(line.token) > width for measure, width in least.items())]  # fmt: skip


def columns(line: str) -> int:
    """How wide a line is: a Chinese character takes two columns."""
    return sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in line.rstrip())


MEASURES = ((len, 0, 1), (columns, 8, 4))  # how wide a line is, by how much a full one may fall short, or stand out


def _lines(text: str) -> Iterator[Line]:
    """The lines behind which another one stands that could go on from them."""
    for end in _END.finditer(text):
        before = max(0, end.start() - NARROW)
        start = max(text.rfind(mark, before, end.start()) for mark in "\n\r") + 1 or before
        words, after = text[start : end.start()], _LINE.match(text, end.end())
        begins = _BEGINS.match(text, end.end()) and words[-1] not in "第（("
        apart = _APART.search(words) or (after and _APART.search(after[0]))
        if len(words) >= LEAST and not begins and not apart:
            token = _TOKEN.match(text, end.end())
            telling = not _CLOSED.search(words) and not _BEGINS.match(words.lstrip())
            yield Line(end.span(), words, token[0] if token else "", telling)


def _full(lines: Sequence[Line], measure: Callable[[str], int], short: int, out: int) -> Sequence[Line]:
    """The full ones, if most of those that end in mid-sentence are."""
    widths = [(width := measure(line.words), width + measure(line.token)) for line in lines]
    ends = Counter(pair for line, pair in zip(lines, widths, strict=True) if line.telling)

    def fitting(full: int) -> int:
        return sum(count for (width, filled), count in ends.items() if width <= full + out and filled > full - short)

    full = max(sorted({width for width, _ in ends}), key=fitting, default=0)
    if not full or fitting(full) < MOST * ends.total():
        return ()
    found = [line for line, (width, filled) in zip(lines, widths, strict=True)
             if width <= full + out and filled > full - short]  # fmt: skip
    prose = sum(line.telling and _PARTED.search(line.words) is not None for line in found)
    return found if prose >= PROSE * fitting(full) else ()
