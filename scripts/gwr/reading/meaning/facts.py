"""The Facts of a sentence: what was understood of its figures, linked to one another, with what each printed figure allows."""

from decimal import Decimal
from functools import cache

from gwr.reading.language.numerals import EXACT, written_out
from gwr.reading.meaning.measure import basis_of
from gwr.reading.meaning.relations import groups, of_and_whole
from gwr.reading.numbers.amount import FACTORS
from gwr.records import Fact

_OPEN = {">": lambda value: (value, None), "<": lambda value: (None, value), "~": lambda value: (None, None)}


def facts_of(text, understood):
    """The Facts of one sentence."""
    together = groups(text, understood)
    understood = _about_the_same(understood, together)
    ranges = _ranges(understood, together)
    return [_fact(index, understood, together.get(index, (None, "", None)), ranges) for index in range(len(understood))]


def _about_the_same(understood, together):
    """The same, both ends of a range with one subject: what stands behind the last names it (新建3-5个市场)."""
    for index, (first, kind, _) in together.items():
        one, other = understood[first], understood[index]
        if kind == "range" and one.subject != other.subject:
            named = other.subject if other.mention.tail else one.subject
            understood[first], understood[index] = one._replace(subject=named), other._replace(subject=named)
    return understood


def _ranges(understood, together):
    """The index of a range's first figure -> both its ends, in base units."""
    values = {}
    for index, (first, kind, _) in together.items():
        if kind == "range":
            values.setdefault(first, []).append(understood[index].mention.figure.base_value)
    return {first: (min(ends), max(ends)) for first, ends in values.items()}


def _fact(index, understood, group, ranges):
    mention, measure, direction, status, subject, period = understood[index]
    first_of_group, kind, part = group
    figure, numeral, value = mention.figure, mention.numeral, mention.figure.base_value
    low, high = ranges[first_of_group] if kind == "range" else bounds(value, figure, measure)
    of, whole = of_and_whole(index, understood)
    first, last = period or (None, None)
    return Fact(
        id=numeral.id, start=numeral.start, end=numeral.end, raw=numeral.raw,
        quote=mention.printed, quote_start=figure.quote_start, quote_end=figure.quote_end,
        value=figure.value, decimals=figure.decimals, unit=figure.printed_unit,
        base_value=value, base_unit=figure.unit.replace("％", "%"), comparator=figure.comparator, low=low, high=high,
        measure=measure, direction=direction, basis=basis_of(mention, measure, period), status=status,
        period=_printed(first, last), period_start=first, period_end=last, subject=subject, scope="",
        of=_id(understood, of), whole=_id(understood, whole),
        group=_id(understood, first_of_group), group_kind=kind, group_part=part,
        sentence_id=mention.sentence.id, section_id=mention.section.id,
    )  # fmt: skip


def _printed(first, last):
    """A year, or the first and the last of several."""
    return "" if first is None else f"{first}" if first == last else f"{first}-{last}"


def _id(understood, index):
    return "" if index is None else understood[index].mention.numeral.id


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
