"""A figure among the words of its clause: what stands before it, what follows it, what it shares with its neighbours."""

import re
from dataclasses import dataclass

from gwr.figures import Figure
from gwr.records import Numeral, Section, Sentence

CLAUSE = re.compile(r"[^，,；;。：:！？!?\n\r]+")
COMMA_NUMBER = re.compile(r"(?<=[0-9０-９])[,，](?=[0-9０-９]{3})")


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in its clause.

    words: the clause's words before the figure, earlier figures left out; head: those since the figure before it;
    tail: those up to the next figure or the clause's end; leading: the clause's words before its first figure.
    """

    numeral: Numeral
    figure: Figure
    sentence: Sentence
    section: Section
    clause: tuple[int, int]  # offsets in the text
    place: int  # 0 for the first figure of its clause
    last: bool  # of its clause
    words: str
    head: str
    tail: str
    before: str  # the clause before it in the sentence, or ""


def read_mentions(text, sentence, section, entries):
    """The mentions of one sentence in order; entries are its (Numeral, Figure) pairs that are quantities."""
    mentions, clauses = [], clause_spans(text, sentence, entries)
    for index, (start, end) in enumerate(clauses):
        inside = [entry for entry in entries if start <= entry[0].start < end]
        before = text[slice(*clauses[index - 1])] if index else ""
        at, words = start, ""
        for place, (numeral, figure) in enumerate(inside):
            following = inside[place + 1][1].quote_start if place + 1 < len(inside) else end
            head = text[at : max(at, figure.quote_start)]
            words += head
            tail = text[figure.quote_end : max(figure.quote_end, following)]
            last = place + 1 == len(inside)
            mentions.append(
                Mention(numeral, figure, sentence, section, (start, end), place, last, words, head, tail, before)
            )
            at = figure.quote_end
    return mentions


def clause_spans(text, sentence, entries):
    """Where the clauses of a sentence stand; the comma inside a number is none."""
    held = [(numeral.start, figure.number_end) for numeral, figure in entries if "，" in numeral.raw or "," in numeral.raw]
    spans = []
    for match in CLAUSE.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        if held and spans and any(low < start <= high for low, high in held):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans
