"""What copying and editing do to a text, as named mutations; properties try them on whole reports and small texts."""

import re

from hypothesis import strategies as st

from gwr.reading.outline.sections import LONG_LINE
from gwr.reading.wrapped import columns
from support.bad_reports import CLEAN
from support.contract import COPIED, PIECES, UNSEEN

ENDS = ["\r\n", "\n", "\r", "\n\n", "\u2028", " "]
LOST = 400  # characters of the longest stretch that is lost or moved
# What no report has, or has for its looks alone; not all of it gets past what decodes a file.
ODD = [
    "\u200e", "\u202e", "\u2066", "e\u0301\u0301", "\x00", "\x0b", "\x0c", "\x1b[31m", "\x85", "\u2028", "\t", "\r",
    "<b>", "</p>", "&lt;", "]]>", "{{7*7}}", "\n[^2]: 注3家\n", "\n| 甲 | 乙 |\n|---|---|\n| 1 | 2,3 |\n", "……", "——",
    "附件\n",
]  # fmt: skip
STRAY = PIECES + COPIED + ODD
BETWEEN = ["至2016年", "—2010年", "-2035年"]


def wrapped(text, width, end="\n", measure=columns):
    """The text with its lines broken at this many columns, or letters, in mid-number too."""
    lines = []
    for line in text.split("\n"):
        lines.append("")
        for letter in line:
            if measure(lines[-1] + letter) > width:
                lines.append("")
            lines[-1] += letter
    return end.join(lines)


def put(text, at, what):
    """The text with something put in at this place."""
    return text[:at] + what + text[at:]


def before_lines(text, at, number):
    """The text with a character that shows nothing before every line."""
    return re.sub("(?m)^", UNSEEN[number % len(UNSEEN)], text)


def hard_wrapped(text, at, number):
    """The text with its lines broken at a width between 20 and 90 columns."""
    return wrapped(text, 20 + number % 70, ENDS[at % 3])


def after_stops(text, at, number):
    """The text with something that is not meant behind every full stop."""
    return text.replace("。", "。" + STRAY[number % len(STRAY)])


def run_together(text, at, number):
    """The text so often that without line ends it is one of the long lines that are taken apart."""
    return re.sub(r"[\r\n]+", "", text) * (1 + LONG_LINE // (len(text) + 1))


MUTATIONS = {  # name -> (text, a place in it, any number) -> the text mutated
    "a character that shows nothing": lambda text, at, number: put(text, at, UNSEEN[number % len(UNSEEN)]),
    "a character that shows nothing before every line": before_lines,
    "lines broken at a width": hard_wrapped,
    "line ends of another kind": lambda text, at, number: re.sub("\r?\n|\r", ENDS[number % len(ENDS)], text),
    "line ends lost": run_together,
    "bold type begun or ended": lambda text, at, number: put(text, at, "**"),
    "bold type begun behind every sentence": lambda text, at, number: text.replace("。", "。**"),
    "a stretch lost": lambda text, at, number: text[:at] + text[at + number % LOST :],
    "a stretch said twice": lambda text, at, number: put(text, at, text[number % (len(text) + 1) :][:LOST]),
    "a piece of another report": lambda text, at, number: put(text, at, STRAY[number % len(STRAY)]),
    "a piece behind every full stop": after_stops,
    "headings glued to what stands before them": lambda text, at, number: re.sub(
        r"[\r\n]+(?=[一二三四五（])", "", text
    ),
    "years that run to another": lambda text, at, number: text.replace("年", "年" + BETWEEN[number % len(BETWEEN)]),
}
_PIECES = st.lists(st.sampled_from(STRAY), max_size=30).map("".join)
_WHOLE = st.sampled_from([CLEAN, CLEAN[CLEAN.index("各位代表") :]])
_ANY = st.integers(0, 10**6)
_DONE = st.lists(st.tuples(st.sampled_from(sorted(MUTATIONS)), _ANY, _ANY), max_size=4)


def mutated(text, done):
    """The text after these mutations, each (name, place, number)."""
    for name, at, number in done:
        text = MUTATIONS[name](text, at % (len(text) + 1), number)
    return text


TEXTS = st.builds(mutated, st.one_of(_WHOLE, _PIECES), _DONE)
