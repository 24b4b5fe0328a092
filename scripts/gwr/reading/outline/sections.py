"""The outline of a report, linear in the length of the text.

A section is a heading and what stands under it. Where the text turns to another division without a
heading (同时，我们清醒地看到…), a section without number and title begins there.
"""

from collections.abc import Iterator, Sequence

from gwr.reading.language.patterns import Span
from gwr.reading.outline.course import Course
from gwr.reading.outline.divisions import announced, says
from gwr.reading.outline.headings import STRONG, Heading, nested, printed, read_headings
from gwr.reading.outline.identity import reading_year
from gwr.reading.outline.sentences import sentence_spans, stripped
from gwr.records import Section

LONG_LINE = 3000  # characters; in a longer line the breaks were lost, and any sentence may open a section
FRONT = 60  # passages in which the greeting is looked for
FRONT_WORDS = 80  # characters in which a document says what it is
GREETING = 6  # passages after the first address in which it is said that a report is being made
PREFACE = 1500  # characters that may stand between the greeting and the first heading
APPEAL = 600  # characters in which the closing appeals to all
CLOSING = 4000  # characters that the closing may have
IN_ANNEX = (*STRONG, "annex", "bold", "bare")
Mark = tuple[int, int, str, Heading | None]  # where a section starts, its level, its division, its heading if any


def read_sections(text: str) -> tuple[Section, ...]:
    """The sections of a report, in order; every character that is not white space is in one."""
    passages = read_passages(text)
    marks = list(divide(text, passages))
    if passages and (not marks or marks[0][0] > passages[0][0]):
        marks.insert(0, (passages[0][0], 1, "opening", None))  # what stands before the first heading
    sections: list[Section] = []
    open_: list[Section] = []
    for (start, level, division, heading), end in zip(marks, section_ends(marks, len(text)), strict=True):
        while open_ and open_[-1].level >= level:
            open_.pop()
        number, title = printed(text, heading) if heading else ("", "")
        parent = open_[-1].id if open_ else ""
        open_.append(Section(f"h{start:06}", level, number, title, division, parent, start, end))
        sections.append(open_[-1])
    return tuple(sections)


def read_passages(text: str) -> list[Span]:
    """The start and end of each line of text, white space at its ends left out; of a long line, of each sentence."""
    passages = []
    after = 0
    for line in text.replace("\r", "\n").split("\n"):
        start, after = after, after + len(line) + 1
        if len(line) > LONG_LINE:
            passages += [stripped(text, *span) for span in sentence_spans(text, start, after - 1)]
        elif line and not line.isspace():
            passages.append(stripped(text, start, after - 1))
    return passages


def divide(text: str, passages: Sequence[Span]) -> Iterator[Mark]:
    """Where each section after the opening starts, its level, its division and its heading, if it has one."""
    headings = read_headings(text, passages)
    front = front_end(text, passages, headings)
    closing = closing_start(text, passages, headings)
    body = [heading for i, heading in headings.items() if front <= i < closing]
    annexes = [heading for i, heading in headings.items() if i > closing and heading.kind in IN_ANNEX]
    levels = {heading.start: (heading, level) for part in (body, annexes) for heading, level in nested(part)}
    tops = [heading for heading, level in levels.values() if level == 1]
    begin = passages[front][0] if front < len(passages) else len(text)
    titles = [(printed(text, heading)[1], heading.title_start) for heading in tops]
    front_words = text[: min(begin, FRONT_WORDS)]
    course = Course([title for title, _ in titles], reading_year(text[:begin], titles), front_words)
    course.prefaced = bool(tops) and tops[0].start - begin < PREFACE
    bodies = dict(bodies_of(text, tops, passages[closing][0] if closing < len(passages) else len(text)))
    for i, (start, end) in enumerate(passages[front:], front):
        if start in levels:
            heading, level = levels[start]
            words = text[heading.title_start : heading.title_end or end]
            yield start, level, course.under(heading, level, words, bodies.get(start, "")), heading
        elif i == closing:
            yield start, 1, course.close(), None
        elif turned := course.turn(text[start:end]):
            yield start, course.level, turned, None


def bodies_of(text: str, tops: Sequence[Heading], end: int) -> Iterator[tuple[int, str]]:
    """The start of each outermost heading and what stands under it; of headings in a row, under the last."""
    body = ""
    for heading in reversed(tops):
        own = text[heading.end : end]
        body, end = (own if own.strip("*# \t\r\n\u3000") else body), heading.start
        yield heading.start, body


def front_end(text: str, passages: Sequence[Span], headings: dict[int, Heading]) -> int:
    """The index of the first passage after the title, the dateline and the greeting."""
    limit = min((i for i, heading in headings.items() if heading.kind in STRONG), default=len(passages))
    opening = [text[start:end] for start, end in passages[: min(limit, FRONT)]]
    called = next((i for i, words in enumerate(opening) if addresses(words)), None)
    if called is None and limit == len(passages):  # 2023年工作回顾 without a number
        told = (i for i, heading in headings.items() if i and announced(printed(text, heading)[1], 0))
        limit = next(told, limit)
    if called is None:
        return limit if limit < FRONT else 0
    greetings = (i for i, words in enumerate(opening[: called + GREETING]) if i >= called and greets(words))
    return next(greetings, called) + 1


def greets(words: str) -> bool:
    """Whether a passage says that a report is being made."""
    return says("opening", "greeting", words)


def addresses(words: str) -> bool:
    """Whether a passage begins by addressing the deputies, however it is spaced."""
    return says("closing", "salutation", "".join(words[:16].split()).strip("*")[:5])


def closing_start(text: str, passages: Sequence[Span], headings: dict[int, Heading]) -> int:
    """The index of the passage with which the report takes its leave, or the number of passages."""
    for i in range(len(passages) - 1, 0, -1):
        start = passages[i][0]
        if addresses(text[start : start + 16]) and says("closing", "appeal", text[start : start + APPEAL]):
            rest = next((at for at, heading in headings.items() if at > i and heading.kind in ("annex", "bold")), None)
            end = passages[rest][0] if rest else len(text)
            return i if end - start <= CLOSING else len(passages)
    return len(passages)


def section_ends(marks: Sequence[Mark], length: int) -> list[int]:
    """Where each section ends: where the next of its level or a higher one starts."""
    ends: list[int] = []
    following: dict[int, int] = {}
    for start, level, *_ in reversed(marks):
        ends.append(min((at for other, at in following.items() if other <= level), default=length))
        following = {other: at for other, at in following.items() if other < level} | {level: start}
    return ends[::-1]
