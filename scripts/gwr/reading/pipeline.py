"""Reading a report: its text becomes sections, sentences, numerals and facts. A pure function, linear in the text."""

import gc
from contextlib import contextmanager
from decimal import Decimal
from functools import cache

from gwr.reading.language.numerals import EXACT, written_out
from gwr.reading.meaning.clauses import Reading, read_mentions
from gwr.reading.meaning.horizon import spans
from gwr.reading.meaning.measure import basis_of, measure_of
from gwr.reading.meaning.period import period_of
from gwr.reading.meaning.relations import groups, of_and_whole
from gwr.reading.meaning.status import status_of
from gwr.reading.meaning.subject import subject_of
from gwr.reading.mend import plain, put_back
from gwr.reading.numbers.account import account
from gwr.reading.numbers.amount import FACTORS
from gwr.reading.outline.identity import identify, read_late
from gwr.reading.outline.sections import read_sections, read_sentences
from gwr.records import Fact, Report, maker

NEAR = 24  # figures of a sentence that a figure can go on from
CROWDED = 500  # figures of one clause; those behind so many are about what the last of these is about
LONGEST = 200  # characters of a subject
_fact_of, _reading = maker(Fact), maker(Reading)
_OPEN = {">": lambda value: (value, None), "<": lambda value: (None, value), "~": lambda value: (None, None)}


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
    year = identity.year.value if identity.year else 0
    places, facts = _places(sections), []
    for sentence, span in spans(sentences, places, (year, year - (not read_late(identity))), held):
        section, _ = places[sentence.section_id]
        mentions = read_mentions(text, sentence, section, held[sentence.id])
        facts += _facts(text, _readings(mentions, year and span))
    return Report(report_id, text, identity, sections, sentences, numerals, tuple(facts))


def _places(sections):
    """Section id -> the section and the titles above it, its own included."""
    places = {}
    for section in sections:
        _, above = places.get(section.parent_id, (None, ""))
        places[section.id] = section, f"{above}\n{section.title}"
    return places


def _readings(mentions, span):
    """What the mentions of one sentence say, each in the light of those before it."""
    readings = []
    for mention in mentions:
        earlier = readings[-NEAR:]
        measure, direction = measure_of(mention, earlier)
        if mention.place < CROWDED:
            status = status_of(mention, measure, earlier, span)
            subject = subject_of(mention, measure, earlier)[:LONGEST]
            period = period_of(mention, measure, status, earlier, span) if span else None
        mention = mention.below_zero if not direction and mention.negative else mention
        readings.append(_reading((mention, measure, direction, status, subject, period)))
    return readings


def _facts(text, readings):
    """The Facts of one sentence, linked to one another."""
    together, facts = groups(text, readings), []
    if together:
        readings = _about_the_same(readings, together)
    ranges = _ranges(readings, together) if together else {}
    for index, reading in enumerate(readings):
        of, whole = of_and_whole(index, readings)
        first, kind, part = together.get(index, (None, "", None))
        value = reading.mention.figure.base_value
        ends = ranges[first] if kind == "range" else bounds(value, reading.mention.figure, reading.measure)
        links = _id(readings, of), _id(readings, whole), _id(readings, first), kind, part
        facts.append(_fact(reading, value, ends, links))
    return facts


def _id(readings, index):
    return "" if index is None else readings[index].mention.numeral.id


def _about_the_same(readings, together):
    """The readings, both ends of a range with one subject: what stands behind the last names it (新建3-5个市场)."""
    for index, (first, kind, _) in together.items():
        one, other = readings[first], readings[index]
        if kind == "range" and one.subject != other.subject:
            named = other.subject if other.mention.tail else one.subject
            readings[first], readings[index] = one._replace(subject=named), other._replace(subject=named)
    return readings


def _fact(reading, value, ends, links):
    mention, measure, direction, status, subject, period = reading
    figure, numeral = mention.figure, mention.numeral
    first, last = period or (None, None)
    years = "" if first is None else f"{first}" if first == last else f"{first}-{last}"
    return _fact_of((
        numeral.id, numeral.start, numeral.end, numeral.raw, mention.printed, figure.quote_start, figure.quote_end,
        figure.value, figure.decimals, figure.printed_unit, value, figure.unit.replace("％", "%"),
        figure.comparator, *ends, measure, direction, basis_of(mention, measure, period), status,
        years, first, last, subject, "", *links, mention.sentence.id, mention.section.id, "",
    ))  # fmt: skip


def _ranges(readings, together):
    """The index of a range's first figure -> both its ends, in base units."""
    values = {}
    for index, (first, kind, _) in together.items():
        if kind == "range":
            values.setdefault(first, []).append(readings[index].mention.figure.base_value)
    return {first: (min(ends), max(ends)) for first, ends in values.items()}


def bounds(value, figure, measure):
    """(low, high) that the printed figure of this value allows, in base units; None where it is open.

    Amounts and rates are taken as rounded to their last printed place; a plain count is exact.
    """
    if figure.comparator != "=":
        return _OPEN[figure.comparator[0]](value)
    if measure == "count" and not figure.multiplier and not figure.place:
        return value, value
    half = _half(figure.multiplier, figure.place)
    return written_out(EXACT.subtract(value, half)), written_out(EXACT.add(value, half))


@cache
def _half(multiplier, place):
    """Half of a number's last printed place, in base units."""
    return written_out(FACTORS[multiplier] * Decimal(5).scaleb(place - 1, EXACT))
