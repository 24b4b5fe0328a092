"""The outline of a report and its sentences; both are linear in the length of the text.

A section is a heading and what stands under it. Where the text turns to another division without a
heading (同时，我们清醒地看到…), a section without number and title begins there.
"""

import re

from gwr.reading.outline.divisions import Course, says
from gwr.reading.outline.headings import STRONG, nested, printed, read_headings
from gwr.reading.outline.identity import reading_year
from gwr.records import Section, Sentence, maker

LONG_LINE = 3000  # characters; in a longer line the breaks were lost, and any sentence may open a section
FRONT = 60  # passages in which the greeting is looked for
GREETING = 6  # passages after the first address in which it is said that a report is being made
PREFACE = 1500  # characters that may stand between the greeting and the first heading
APPEAL = 600  # characters in which the closing appeals to all
CLOSING = 4000  # characters that the closing may have
IN_ANNEX = (*STRONG, "annex", "bold", "bare")
_sentence = maker(Sentence)
BREAK = re.compile(r"[\n\r]")
GOES_ON = re.compile(r"[^\S\n\r]*\S")
CLOSING_MARKS = re.compile(r"[。*]*")
SENTENCE = re.compile(r"""(?=\S)
    [^。！？…\n\r]*+ (?:…(?!…)[^。！？…\n\r]*+)*+
    (?:(?:[。！？]|……)[。！？…]*+ [”’」』）)】》〉］\]"'*]*+ (?:[［\[〔]\^?\d{1,3}[］\]〕])*+)?
""", re.VERBOSE)


def read_sections(text):
    """The sections of a report, in order; every character that is not white space is in one."""
    passages = read_passages(text)
    marks = list(divide(text, passages))
    if passages and (not marks or marks[0][0] > passages[0][0]):
        marks.insert(0, (passages[0][0], 1, "opening", None))  # what stands before the first heading
    sections, open_ = [], []
    for (start, level, division, heading), end in zip(marks, section_ends(marks, len(text))):
        while open_ and open_[-1].level >= level:
            open_.pop()
        number, title = printed(text, heading) if heading else ("", "")
        parent = open_[-1].id if open_ else ""
        open_.append(Section(f"h{start:06}", level, number, title, division, parent, start, end))
        sections.append(open_[-1])
    return tuple(sections)


def read_passages(text):
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


def stripped(text, start, end):
    """The same stretch without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def divide(text, passages):
    """Where each section after the opening starts, its level, its division and its heading, if it has one."""
    headings = read_headings(text, passages)
    front = front_end(text, passages, headings)
    closing = closing_start(text, passages, headings)
    body = [heading for i, heading in headings.items() if front <= i < closing]
    annexes = [heading for i, heading in headings.items() if i > closing and heading.kind in IN_ANNEX]
    levels = {heading.start: (heading, level) for part in (body, annexes) for heading, level in nested(part)}
    tops = [heading for heading, level in levels.values() if level == 1]
    begin = passages[front][0] if front < len(passages) else len(text)
    course = Course([printed(text, heading)[1] for heading in tops], reading_year(text[:begin]))
    course.prefaced = bool(tops) and tops[0].start - begin < PREFACE
    for i, (start, end) in enumerate(passages[front:], front):
        if start in levels:
            heading, level = levels[start]
            yield start, level, course.under(heading, level, text[heading.title_start:heading.title_end or end]), heading
        elif i == closing:
            yield start, 1, course.close(), None
        elif turned := course.turn(text[start:end]):
            yield start, course.level, turned, None


def front_end(text, passages, headings):
    """The index of the first passage after the title, the dateline and the greeting."""
    limit = min((i for i, heading in headings.items() if heading.kind in STRONG), default=len(passages))
    opening = [text[start:end] for start, end in passages[:min(limit, FRONT)]]
    called = next((i for i, words in enumerate(opening) if addresses(words)), None)
    if called is None:
        return limit if limit < FRONT else 0
    greetings = (i for i, words in enumerate(opening[:called + GREETING]) if i >= called and greets(words))
    return next(greetings, called) + 1


def greets(words):
    """Whether a passage says that a report is being made."""
    return says("opening", "greeting", words)


def addresses(words):
    """Whether a passage begins by addressing the deputies, however it is spaced."""
    return says("closing", "salutation", "".join(words[:16].split()).strip("*")[:5])


def closing_start(text, passages, headings):
    """The index of the passage with which the report takes its leave, or the number of passages."""
    for i in range(len(passages) - 1, 0, -1):
        start = passages[i][0]
        if addresses(text[start:start + 16]) and says("closing", "appeal", text[start:start + APPEAL]):
            rest = next((at for at, heading in headings.items() if at > i and heading.kind in ("annex", "bold")), None)
            end = passages[rest][0] if rest else len(text)
            return i if end - start <= CLOSING else len(passages)
    return len(passages)


def section_ends(marks, length):
    """Where each section ends: where the next of its level or a higher one starts."""
    ends, following = [], {}
    for start, level, *_ in reversed(marks):
        ends.append(min((at for other, at in following.items() if other <= level), default=length))
        following = {other: at for other, at in following.items() if other < level} | {level: start}
    return ends[::-1]


def read_sentences(text, sections):
    """The sentences of a report, in order; every character that is not white space is in exactly one."""
    following = [*(section.start for section in sections[1:]), len(text)]
    titles = (heading_end(text, section) for section in sections if section.title)
    breaks = sorted({*titles, *(section.start for section in sections)})
    ids = [section.id for section in sections] or [""]
    sentences, paragraph, last, at = [], 1, len(text), 0
    for start, end in split(text, sentence_spans(text, 0, len(text)), breaks):
        if start > last and BREAK.search(text, last, start):
            paragraph += 1
        while following[at] <= start:
            at += 1
        sentences.append(_sentence(("s%06d" % start, ids[at], paragraph, start, end, text[start:end])))
        last = end
    return tuple(sentences)


def sentence_spans(text, start, end):
    """Where each sentence of text[start:end] starts and ends; ** after a full stop closes bold type only where it was open."""
    spans = map(re.Match.span, SENTENCE.finditer(text, start, end))
    return bold_closed(text, spans) if "**" in text else spans


def bold_closed(text, spans):
    """The spans of sentences, ** left to the one that it opens."""
    carried, bold, last = None, 0, 0
    for start, end in spans:
        if start > last and BREAK.search(text, last, start):
            bold = 0
        last = end
        start, carried = start if carried is None else carried, None
        bold += text.count("**", start, end)
        if bold % 2 and end - start > 2 and text.endswith("**", start, end) and GOES_ON.match(text, end):
            end, carried, bold = end - 2, end - 2, bold - 1
        yield start, end


def split(text, spans, breaks):
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


def heading_end(text, section):
    """The end of a section's title with its closing marks."""
    end = text.index(section.title, section.start + len(section.number)) + len(section.title)
    return CLOSING_MARKS.match(text, end).end()
