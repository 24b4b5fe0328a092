"""Reading a report: its text becomes sections, sentences, numerals and facts. A pure function, linear in the text."""

import re
from dataclasses import replace
from decimal import Decimal

from gwr.identity import identify
from gwr.ledger import account
from gwr.links import group_kinds, level_of, part_and_whole
from gwr.meaning import basis_of, measure_of, period_of, status_of
from gwr.mentions import read_mentions
from gwr.records import Fact, Report
from gwr.structure import read_sections, read_sentences
from gwr.subjects import subject_of

_FIVE = re.compile("过去的?五年|五年来|五年工作|近五年|本届政府")


def read_report(text, report_id="report"):
    """The Report that the text holds; every numeral in it is accounted for. Raises nothing: what is unread says so."""
    sections = read_sections(text)
    sentences = read_sentences(text, sections)
    identity = identify(text, sections)
    entries = _placed(account(text), sentences)
    year = identity.year.value if identity.year else 0
    by_id = {section.id: section for section in sections}
    facts = [
        fact
        for sentence, held in _by_sentence(entries, sentences)
        for fact in _facts(text, sentence, _lineage(by_id, sentence.section_id), held, year)
    ]
    return Report(report_id, text, identity, sections, sentences, tuple(n for n, _ in entries), tuple(facts))


def _placed(entries, sentences):
    placed, at = [], 0
    for numeral, figure in entries:
        while at + 1 < len(sentences) and sentences[at].end <= numeral.start:
            at += 1
        placed.append((replace(numeral, sentence_id=sentences[at].id), figure))
    return placed


def _by_sentence(entries, sentences):
    held = {}
    for numeral, figure in entries:
        if numeral.role == "quantity":
            held.setdefault(numeral.sentence_id, []).append((numeral, figure))
    return [(sentence, held[sentence.id]) for sentence in sentences if sentence.id in held]


def _lineage(by_id, section_id):
    section, titles = by_id[section_id], []
    above = section
    while above:
        titles.append(above.title)
        above = by_id.get(above.parent_id)
    return section, "\n".join(titles)


def _facts(text, sentence, lineage, held, year):
    section, titles = lineage
    mentions = read_mentions(text, sentence, section, held)
    span = (year - 5, year - 1) if _FIVE.search(titles) or _FIVE.search(sentence.text) else (year - 1, year - 1)
    measures, directions, subjects, statuses, facts = [], [], [], [], []
    for mention in mentions:
        previous = (mentions[len(measures) - 1], measures[-1], directions[-1]) if measures else None
        measure, direction = measure_of(mention, previous)
        status = status_of(mention, measure, section.division, statuses[-1] if statuses else "")
        subject = subject_of(mention, measure, list(zip(mentions, measures, subjects)))
        for known, value in zip((measures, directions, subjects, statuses), (measure, direction, subject, status)):
            known.append(value)
        period = period_of(mention, status, year, span) if year else None
        facts.append(_fact(mention, measure, direction, status, subject, period))
    return _linked(text, mentions, measures, facts)


def _fact(mention, measure, direction, status, subject, period):
    figure, numeral = mention.figure, mention.numeral
    written = "" if not period else str(period[0]) if period[0] == period[1] else f"{period[0]}-{period[1]}"
    low, high = bounds(figure, measure)
    return Fact(
        id=numeral.id, start=numeral.start, end=numeral.end, raw=numeral.raw,
        quote="", quote_start=figure.quote_start, quote_end=figure.quote_end,
        value=figure.value, decimals=figure.decimals, unit=figure.printed_unit,
        base_value=figure.base_value, base_unit=figure.unit.replace("％", "%"), comparator=figure.comparator,
        low=low, high=high, measure=measure, direction=direction, basis=basis_of(mention, measure, written),
        status=status, period=written, period_start=period and period[0], period_end=period and period[1],
        subject=subject, scope="", of="", whole="", group="", group_kind="", group_part=None,
        sentence_id=mention.sentence.id, section_id=mention.section.id,
    )  # fmt: skip


def bounds(figure, measure):
    """The interval that the printed figure allows, in base units; None where it is open."""
    value, comparator = figure.base_value, figure.comparator
    if comparator == "~":
        return None, None
    if comparator in (">", ">=", ">~"):
        return value, None
    if comparator in ("<", "<=", "<~"):
        return None, value
    plain = measure == "count" and not figure.multiplier and not figure.decimals
    half = Decimal(0) if plain else figure.base_value / figure.value * Decimal(5).scaleb(-figure.decimals - 1) if figure.value else 0
    return value - half, value + half


def _linked(text, mentions, measures, facts):
    groups = group_kinds(text, mentions)
    linked = []
    for i, fact in enumerate(facts):
        changes = {"quote": text[fact.quote_start : fact.quote_end]}
        shares = part_and_whole(i, mentions, measures) if measures[i] == "share_pct" else None
        level = level_of(i, mentions, measures) if measures[i] in ("change_pct", "change_pp", "ratio") else None
        if shares:
            changes |= {"of": facts[shares[0]].id, "whole": facts[shares[1]].id}
        elif level is not None and facts[level].subject.startswith(fact.subject.removesuffix("增速")):
            changes["of"] = facts[level].id
        if i in groups:
            first, kind, part = groups[i]
            changes |= {"group": facts[first].id, "group_kind": kind, "group_part": part}
        linked.append(replace(fact, **changes))
    return linked
