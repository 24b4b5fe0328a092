"""The Facts of a sentence: what was understood of its figures, linked to one another, with what each allows."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from gwr.reading.language.numerals import EXACT, written_out
from gwr.reading.language.patterns import Ending
from gwr.reading.language.tables import alternatives
from gwr.reading.meaning.clauses import SoFar, Understood
from gwr.reading.meaning.relations import BELONGS, OF_ANOTHER, Group, OfAndWhole, groups
from gwr.reading.numbers.amount import Amount
from gwr.reading.numbers.number import FACTORS
from gwr.reading.rules import Ask, first
from gwr.records import Fact, maker

Ends = tuple[Decimal | None, Decimal | None]  # the lowest and the highest value, in base units; None where it is open
PART = Ending(alternatives("nouns", kind="part"))
BEYOND = Ending(alternatives("nouns", kind="beyond"))
NOTHING = Decimal(0)
WHOLE = {"%": Decimal(100), "％": Decimal(100), "‰": Decimal(1000)}  # all, in a share's unit


def facts_of(text: str, understood: list[Understood], ask: Ask = first) -> list[Fact]:
    """The Facts of one sentence."""
    together = groups(text, understood, ask)
    if together:
        understood = _about_the_same(understood, together)
    ranges = _ranges(understood, together) if together else {}
    facts = []
    for index, one in enumerate(understood):
        group, figure = together.get(index), one.mention.figure
        belongs = ask(BELONGS)(index, understood) if one.measure in OF_ANOTHER and len(understood) > 1 else None
        value = figure.base_value
        ends = ranges[group.first] if group and group.kind == "range" else bounds(value, figure, one.measure)
        if one.measure == "share_pct" and is_part(one.subject):
            ends = within_whole(ends, figure.unit)
        linked = _linked(understood, group, belongs) if group or belongs else ALONE
        facts.append(_fact(one, value, ends, linked))
    return facts


def _about_the_same(understood: list[Understood], together: Mapping[int, Group]) -> list[Understood]:
    """The same, both ends of a range with one subject: what stands behind the last names it (新建3-5个市场)."""
    same = list(understood)
    for index, (start, kind, _) in together.items():
        one, other = same[start], same[index]
        if kind == "range" and one.subject != other.subject:
            named = other.subject if other.mention.behind else one.subject
            same[start], same[index] = one._replace(subject=named), other._replace(subject=named)
    return same


def _ranges(understood: SoFar, together: Mapping[int, Group]) -> dict[int, Ends]:
    """The index of a range's first figure -> both its ends."""
    values: dict[int, list[Decimal]] = {}
    for index, (start, kind, _) in together.items():
        if kind == "range":
            values.setdefault(start, []).append(understood[index].mention.figure.base_value)
    return {start: (min(ends), max(ends)) for start, ends in values.items()}


class Linked(NamedTuple):
    """The ids of the figures to which a figure is linked: what it is of, its whole, the first of its group."""

    of: str = ""
    whole: str = ""
    group: str = ""
    group_kind: str = ""
    group_part: int | None = None


ALONE = Linked()


def _linked(understood: SoFar, group: Group | None, belongs: OfAndWhole | None) -> Linked:
    of, whole = ("" if index is None else _id(understood[index]) for index in belongs or (None, None))
    return Linked(of, whole, _id(understood[group.first]), group.kind, group.part) if group else Linked(of, whole)


_made = maker(Fact)


def _id(one: Understood) -> str:
    return one.mention.numeral.id


def _fact(one: Understood, value: Decimal, ends: Ends, linked: Linked) -> Fact:
    mention, measure, direction, status, subject, scope, period, basis = one
    id_, start, end, raw, *_ = mention.numeral
    _, _, _, printed, decimals, _, multiplier, unit, comparator, opens, closes, *_ = mention.figure
    first_year, last_year = period or (None, None)
    (low, high), (of, whole, group, kind, part) = ends, linked
    return _made((  # in the order of its fields
        id_, start, end, raw, mention.printed, opens, closes,
        printed, decimals, multiplier + unit, value, unit.replace("％", "%"), comparator, low, high,
        measure, direction, signed(value, measure, direction), basis, status,
        _printed(first_year, last_year), first_year, last_year,
        subject, scope, of, whole, group, kind, part, mention.sentence.id, mention.section.id, "", "",
    ))  # fmt: skip


def signed(value: Decimal, measure: str, direction: str) -> Decimal | None:
    """A change with its sign: a fall is below zero, no growth is 0; None for a lead over others and for no change."""
    if not measure.startswith("change") or (value and not direction):
        return None
    return value.copy_negate() if value and direction == "down" else value


def _printed(first_year: int | None, last_year: int | None) -> str:
    """2017, or 2013-2017 of several years."""
    return "" if first_year is None else f"{first_year}" if first_year == last_year else f"{first_year}-{last_year}"


def bounds(value: Decimal, figure: Amount, measure: str) -> Ends:
    """What a printed figure of this value allows: amounts and rates are rounded to their last place, counts exact."""
    if figure.about is not None:
        return value, EXACT.multiply(figure.about, FACTORS[figure.multiplier])
    if figure.comparator != "=":
        return value if figure.comparator[0] == ">" else None, value if figure.comparator[0] == "<" else None
    if measure == "count" and not figure.multiplier and not figure.magnitude:
        return value, value
    half = _half(figure.multiplier, figure.magnitude)  # its last place, which is no zero, is that of both ends
    return EXACT.subtract(value, half), EXACT.add(value, half)


def is_part(subject: str) -> bool:
    """Whether a share is by its name so many of all: 办结率, 比重; not what was reached of a plan, nor 负债率."""
    return PART.search(subject) is not None and BEYOND.search(subject) is None


def within_whole(ends: Ends, unit: str) -> Ends:
    """The ends of a share of a whole: a printed 100% is rounded from no more than all, 0% from no less than nothing."""
    (low, high), whole = ends, WHOLE.get(unit)
    if whole is None or low is None or high is None or low > whole:
        return ends
    return max(low, NOTHING), min(high, whole)


@cache
def _half(multiplier: str, place: int) -> Decimal:
    """Half of a number's last printed place, in base units."""
    half: Decimal = written_out(FACTORS[multiplier] * Decimal(5).scaleb(place - 1, EXACT))
    return half
