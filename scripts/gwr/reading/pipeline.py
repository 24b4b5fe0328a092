"""Reading a report: its text becomes sections, sentences, numerals and facts. A pure function, linear in the text."""

import gc
from contextlib import contextmanager
from itertools import chain

from gwr.reading.meaning.clauses import Understood, read_mentions
from gwr.reading.meaning.facts import facts_of
from gwr.reading.meaning.horizon import horizons
from gwr.reading.meaning.measure import measure_of
from gwr.reading.meaning.period import period_of
from gwr.reading.meaning.status import status_of
from gwr.reading.meaning.subject import subject_of
from gwr.reading.mend import plain, put_back
from gwr.reading.numbers.account import account
from gwr.reading.outline.identity import identify, read_late
from gwr.reading.outline.sections import read_sections, read_sentences
from gwr.records import Report

NEAR = 24  # figures of a sentence that a figure can go on from
CROWDED = 500  # figures of one clause; those behind so many are about what the last of these is about
LONGEST = 200  # characters of a subject


def read_report(text, report_id="report"):
    """The Report that the text holds, every numeral accounted for; what cannot be read has the role unread.

    Raises nothing: any text is a report, if perhaps one without a figure.
    """
    with no_search_for_garbage():
        words, offsets = plain(text)
        report = read_plain(words, report_id)
        return report if offsets is None else put_back(report, text, offsets)


@contextmanager
def no_search_for_garbage():
    """Meanwhile Python does not look for cycles: reading makes none, and each look would walk all the records so far."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def read_plain(text, report_id):
    """The Report that a text in its plain form holds."""
    sections = read_sections(text)
    sentences = read_sentences(text, sections)
    identity = identify(text, sections)
    numerals, held = account(text, sentences)
    sentence_by_sentence = understand(text, sections, sentences, identity, held)
    facts = chain.from_iterable(facts_of(text, understood) for _, understood in sentence_by_sentence)
    return Report(report_id, text, identity, sections, sentences, numerals, tuple(facts))


def understand(text, sections, sentences, identity, held):
    """For each sentence with quantities: the Years that it is about, or None, and what is understood of its figures.

    held: sentence id -> its (Numeral, Figure) pairs.
    """
    year = identity.year.value if identity.year else 0
    titled = {section.id: section for section in sections}
    last = year - (not read_late(identity))
    for sentence, years in horizons(sentences, sections, (year, last), held):
        mentions = read_mentions(text, sentence, titled[sentence.section_id], held[sentence.id])
        yield years if year else None, understood_of(mentions, years if year else None)


def understood_of(mentions, years):
    """What the mentions of one sentence say, each in the light of those before it."""
    understood = []
    for mention in mentions:
        so_far = understood[-NEAR:]
        measure, direction = measure_of(mention, so_far)
        if mention.place < CROWDED:
            status = status_of(mention, measure, so_far, years)
            subject = subject_of(mention, measure, so_far)[:LONGEST]
            period = period_of(mention, measure, status, so_far, years) if years else None
        mention = mention.below_zero if not direction and mention.negative else mention
        understood.append(Understood(mention, measure, direction, status, subject, period))
    return understood
