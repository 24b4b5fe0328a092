"""The sentences of a text and its paragraphs, linear in its length."""

import re
from collections.abc import Iterable, Iterator, Sequence

from gwr.reading.language.patterns import Pattern, Span
from gwr.records import Section, Sentence, maker

BREAKS = frozenset("\n\r")
GOES_ON = Pattern(r"[^\S\n\r]*\S")
CLOSING_MARKS = Pattern(r"[。*]*")
SENTENCE = Pattern(
    r"""(?=\S)
    [^。！？…\n\r]*+ (?:…(?!…)[^。！？…\n\r]*+)*+
    (?:(?:[。！？]|……)[。！？…]*+ [”’」』）)】》〉］\]"'*]*+ (?:[［\[〔【﹝]\^?\d{1,3}[］\]〕】﹞])*+)?
""",
    re.VERBOSE,
)
_sentence = maker(Sentence)


def read_sentences(text: str, sections: Sequence[Section]) -> tuple[Sentence, ...]:
    """The sentences of a report, in order; every character that is not white space is in exactly one."""
    following = [*(section.start for section in sections[1:]), len(text)]
    titles = (heading_end(text, section) for section in sections if section.title)
    breaks = sorted({*titles, *(section.start for section in sections)})
    ids = [section.id for section in sections] or [""]
    sentences, paragraph, last, at = [], 1, len(text), 0
    for start, end in split(text, sentence_spans(text, 0, len(text)), breaks):
        if start > last and not BREAKS.isdisjoint(text[last:start]):
            paragraph += 1
        while following[at] <= start:
            at += 1
        sentences.append(_sentence(("s" + str(start).zfill(6), ids[at], paragraph, start, end, text[start:end])))
        last = end
    return tuple(sentences)


def sentence_spans(text: str, start: int, end: int) -> Iterable[Span]:
    """Where each sentence of text[start:end] starts and ends.

    ** after a full stop closes bold type only where it was open.
    """
    spans = map(re.Match.span, SENTENCE.finditer(text, start, end))
    return bold_closed(text, spans) if "**" in text else spans


def bold_closed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans of sentences, ** left to the one that it opens."""
    carried, bold, last, mark = -1, 0, 0, 0
    for start, end in spans:
        if start > last and not BREAKS.isdisjoint(text[last:start]):
            bold = 0
        last = end
        if carried >= 0:
            start, carried = carried, -1
        if 0 <= mark < start:
            mark = text.find("**", start)
        if 0 <= mark < end:
            bold += text.count("**", start, end)
            if bold % 2 and end - start > 2 and text.endswith("**", start, end) and GOES_ON.match(text, end):
                end, carried, bold = end - 2, end - 2, bold - 1
        yield start, end


def split(text: str, spans: Iterable[Span], breaks: Sequence[int]) -> Iterator[Span]:
    """The spans, cut where a section begins or a title ends inside one; breaks are in order."""
    ahead = iter((*breaks, len(text) + 1))
    cut = next(ahead)
    for start, end in spans:
        while cut < end:
            if cut > start:
                yield stripped(text, start, cut)
                start, _ = stripped(text, cut, end)
            cut = next(ahead)
        if start < end:  # no more than white space may stand behind a title
            yield stripped(text, start, end) if text[end - 1].isspace() else (start, end)


def stripped(text: str, start: int, end: int) -> Span:
    """The same stretch without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def heading_end(text: str, section: Section) -> int:
    """The end of a section's title with its closing marks."""
    end = text.index(section.title, section.start + len(section.number)) + len(section.title)
    marks = CLOSING_MARKS.match(text, end)
    return marks.end() if marks else end
