"""Reading a report: its text becomes sections, sentences, numerals and facts. A pure function, linear in the text."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from gwr.reading.language.numerals import DIGITS, HAN
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.years import NO_YEAR, Years
from gwr.reading.meaning.clauses import CROWDED, Mention, Quantity, SoFar, Understood, in_table, is_aside, read_mentions
from gwr.reading.meaning.facts import facts_of
from gwr.reading.meaning.horizon import horizons
from gwr.reading.meaning.indicator import with_indicators
from gwr.reading.meaning.measure import BASIS
from gwr.reading.meaning.measure import RULES as MEASURE
from gwr.reading.meaning.measure import asked as measure_asked
from gwr.reading.meaning.period import RULES as PERIOD
from gwr.reading.meaning.scope import scope_of
from gwr.reading.meaning.status import RULES as STATUS
from gwr.reading.meaning.subject import subject_of
from gwr.reading.mend import mend, put_back
from gwr.reading.numbers.account import account
from gwr.reading.numbers.cells import IN_PROSE, Cell, read_cells
from gwr.reading.numbers.roles import DAMAGED
from gwr.reading.outline.divisions import accounted_year, planned_year, year_amid
from gwr.reading.outline.identity import identify, outermost_titles, years_of
from gwr.reading.outline.sections import read_sections
from gwr.reading.outline.sentences import read_sentences
from gwr.reading.rules import Ask, first
from gwr.records import Fact, Identity, Report, Section, Sentence, maker

NEAR = 24  # figures of a sentence that a figure can go on from
FIRST_LINES = 100  # characters in which a document that is no report says of which year it gives account
LONGEST = 200  # characters of a subject
# A figure beside a damaged sign is unread: what follows does not go on from those before it, nor holds its digits.
SIGNS = (*DAMAGED, "_X_")
SEVERS = Pattern("|".join(SIGNS))
_understood = maker(Understood)
_LIST_MARK = Pattern("[、，和及与]")
_UNREAD = Pattern(f"[{DIGITS}.．{HAN}]*(?:[{DAMAGED}]|_X_)[{DIGITS}.．{DAMAGED}%％]*")


def read_report(text: str, report_id: str = "report") -> Report:
    """The Report that the text holds, every numeral accounted for; what cannot be read has the role unread.

    Raises nothing: any text is a report, if perhaps one without a figure.
    """
    with no_search_for_garbage():
        mended = mend(text)
        report = read_mended(mended.words, report_id)
        return report if mended.offsets is None else put_back(report, text, mended)


@contextmanager
def no_search_for_garbage() -> Iterator[None]:
    """Meanwhile Python does not look for cycles: reading makes none, and each look would walk all records so far.

    Nor does the next look: what was made meanwhile is old by then.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            if not gc.get_freeze_count():
                gc.freeze()  # takes all from the young …
                gc.unfreeze()  # … and puts it to the old, without a walk
            gc.enable()


def read_mended(text: str, report_id: str, ask: Ask = first) -> Report:
    """The Report that a mended text holds."""
    sections = read_sections(text)
    sentences = read_sentences(text, sections)
    identity = identify(text, sections)
    cells = read_cells(text)
    numerals, quantities = account(text, sentences, cells)
    outline = Outline(sections, sentences, identity)
    facts: list[Fact] = []
    for understood in understand(text, outline, (quantities, cells), ask):
        facts += facts_of(text, understood, ask)
    place = str(identity.place.value) if identity.place else ""
    return Report(report_id, text, identity, sections, sentences, numerals, with_indicators(facts, place))


class Outline(NamedTuple):
    """The parts of a report, and what it says of itself."""

    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    identity: Identity


def understand(
    text: str, outline: Outline, printed: tuple[Mapping[str, Sequence[Quantity]], Mapping[int, Cell]], ask: Ask
) -> Iterator[list[Understood]]:
    """What the figures of each sentence say, for those sentences that have any.

    printed are the quantities by sentence id, and the cells of tables by where they start.
    """
    (sections, sentences, identity), (quantities, cells) = outline, printed
    tops = outermost_titles(text, sections)
    year, last = years_of(identity, tops)
    if not year and (told := accounted_year(text[:FIRST_LINES])):
        year, last = told + 1, told
    if not year and tops and (planned := planned_year(tops[0][0])):
        year, last = planned, planned - 1
    amid = year_amid(text[:FIRST_LINES])
    if amid in (year, last):  # what is over of a year, and what is to come of it
        year = last = amid
    else:
        amid = 0
    titled = {section.id: section for section in sections}
    for sentence, years in horizons(sentences, sections, (year, last, amid), quantities):
        mentions = read_mentions(text, sentence, titled[sentence.section_id], quantities[sentence.id])
        if cells:
            mentions = [in_table(mention, cells) for mention in mentions]
        yield understood_of(mentions, years if year else None, ask)


def understood_of(mentions: Sequence[Mention], years: Years | None, ask: Ask) -> list[Understood]:
    """What the mentions of one sentence say, each in the light of those before it."""
    understood: list[Understood] = []
    measure_of, status_of, period_of, basis_of = map(ask, (MEASURE, STATUS, PERIOD, BASIS))
    severed = bool(mentions) and any(map(mentions[0].sentence.text.__contains__, SIGNS))
    bracketed = len(mentions) > 1 and "）" in mentions[0].sentence.text
    for mention in mentions:
        cell = mention.cell or IN_PROSE
        goes_on = cell.goes_on and not (severed and SEVERS.search(mention.clause_before + mention.since_last))
        so_far: SoFar = understood[-NEAR:] if goes_on else ()
        if bracketed:
            so_far = [one for one in so_far if not is_aside(one.mention, mention)] or so_far
        measure, direction = measure_of(*measure_asked(mention, so_far))
        if mention.nth < CROWDED:  # those behind so many are about what the last of these is about
            status = cell.status or status_of(mention, measure, so_far, years)
            subject = (cell.subject or subject_of(mention, measure, so_far, ask))[:LONGEST]
            subject = undamaged(subject) if severed else subject
            scope = scope_of(mention, subject, so_far, ask)
            period = period_of(mention, measure, status, so_far, years) if years else NO_YEAR
        basis = basis_of(mention, period) if measure.startswith("change") else ""
        mention = mention.below_zero if not direction and mention.negative else mention
        understood.append(_understood((mention, measure, direction, status, subject, scope, period, basis)))
    return understood


def undamaged(subject: str) -> str:
    """A subject without a damaged figure: 粮食产量 of 粮食产量21□, 税收 of 投资增长3.2□、税收."""
    damaged = _UNREAD.search(subject)
    if not damaged:
        return subject
    listed = _LIST_MARK.split(subject[damaged.end() :], 1)
    return listed[-1] if len(listed) > 1 and listed[-1] else subject[: damaged.start()]
