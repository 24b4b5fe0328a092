"""A figure among the words of its clause: what stands before it, what follows it, what it shares with its neighbours."""

import re
from typing import NamedTuple

from gwr.figures import Figure
from gwr.numerals import HAN
from gwr.records import Numeral, Section, Sentence

_LETTERS = "[^，,；;。：:！？!?\\n\\r]+"
CLAUSE = re.compile(rf"{_LETTERS}(?:(?<=\d)[：:](?=\d){_LETTERS})*")  # 上午8:30开会 is one clause

_COMMA = re.compile("[,，]")
REACH = 300  # characters of a clause that can say something of a figure; more are no sentence of anybody's
BLANK = " \u3000*"  # white space and the marks of bold type


class Mention(NamedTuple):
    """A figure in its clause."""

    numeral: Numeral
    figure: Figure
    sentence: Sentence
    section: Section
    place: int  # 0 for the first figure of its clause
    count: int  # of figures in its clause
    printed: str  # the figure as printed, its comparator words included
    words: str  # the clause's words before the figure, earlier figures left out
    head: str  # the words since the figure before it, or since the clause began
    tail: str  # the words up to the next figure or the clause's end
    before: str  # the clause before this one in the sentence, or ""

    @property
    def last(self):
        """Whether it is the last figure of its clause."""
        return self.place + 1 == self.count

    @property
    def said(self):
        """What the sentence says before the figure."""
        return self.sentence.text[: self.figure.start - self.sentence.start]

    @property
    def spoken(self):
        """Whether the number is written in Chinese numerals."""
        return self.numeral.raw[0] in HAN

    @property
    def negative(self):
        """Whether a minus sign is part of the figure as printed."""
        return self.figure.quote_start == self.figure.start - 1 and self.figure.comparator == "="

    @property
    def below_zero(self):
        """The mention of the same figure with its minus sign in the value: -5℃ (增长-3% says it by its direction)."""
        return self._replace(figure=self.figure._replace(value=-self.figure.value))


class Reading(NamedTuple):
    """What has been understood of a mention; the mentions after it in the sentence look back on it."""

    mention: Mention
    measure: str
    direction: str
    status: str
    subject: str
    period: tuple[int, int] | None


def read_mentions(text, sentence, section, entries):
    """The mentions of one sentence in order; entries are its (Numeral, Figure) pairs that are quantities."""
    mentions, clauses, first = [], clause_spans(text, sentence, entries), 0
    for index, (start, end) in enumerate(clauses):
        past = first
        while past < len(entries) and entries[past][0].start < end:
            past += 1
        if past == first:
            continue
        inside, first = entries[first:past], past
        before = text[slice(*clauses[index - 1])][-REACH:] if index else ""
        at, words = start, ""
        for place, (numeral, figure) in enumerate(inside):
            following = inside[place + 1][1].quote_start if place + 1 < len(inside) else end
            head = text[max(at, figure.quote_start - REACH) : figure.quote_start].rstrip(BLANK)
            tail = text[figure.quote_end : min(following, figure.quote_end + REACH)].lstrip(BLANK)
            words = (words + head)[-REACH:]
            printed = text[figure.quote_start : figure.quote_end]
            at_clause = (place, len(inside), printed, words, head, tail, before)
            mentions.append(Mention(numeral, figure, sentence, section, *at_clause))
            at = figure.quote_end
    return mentions


def clause_spans(text, sentence, entries):
    """Where the clauses of a sentence stand; the comma inside a number parts nothing."""
    inner = {numeral.start + comma.start() for numeral, _ in entries if not numeral.raw.isalnum() for comma in _COMMA.finditer(numeral.raw)}
    spans = []
    for match in CLAUSE.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        if spans and start - 1 in inner:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans
