"""Figures that are worked out from the report's: formula, value, the bounds that printed rounding allows, words.

A formula is arithmetic over its inputs, named a, b, c … in their order: `a / (1 + b)`. Amounts enter in base
units, rates as fractions (46.42% is 0.4642), so that a formula reads as it is said.

Bounds. A printed 75.82亿元 may have been rounded from anything within half of its last place, and a target of 3万个
was written to so many digits as well: every input has the bounds that its fact has. Each formula rises or falls with
each of its inputs alone, so its extremes stand at corners: it is worked out for every choice of lower and upper ends.

Shown digits. The last digit shown is the first uncertain one: 172.80 ± 0.06 is shown as 172.80, 3.39 ± 0.21 as 3.4;
two decimals at most, or as the row says, unless so few would carry it out of its own bounds: 10.0282 ± 0.0003 is
10.028 and not 10.03. Stored numbers keep one digit more, bounds rounded outwards.
"""

import ast
import operator
import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import product
from math import prod
from string import ascii_lowercase

OPERATIONS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
SIGNS = {"**": "^", "*": "×", "/": "÷", "-": "−"}
MULTIPLIERS = {"万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
FRACTIONS = {"%": Decimal("0.01"), "个百分点": Decimal("0.01"), "‰": Decimal("0.001")}


@dataclass(frozen=True, slots=True)
class Result:
    """A computed figure: value in its unit, base_value, low, high in the base unit (万 and 亿 folded in)."""

    value: Decimal
    decimals: int  # that are shown; -1 is tens
    unit: str
    base_unit: str
    base_value: Decimal
    low: Decimal
    high: Decimal
    text: str
    interval: str  # the bounds in words, in the unit; empty for a figure without doubt


def evaluate(formula: str, values: dict[str, Decimal]) -> Decimal:
    """The formula's value. Raises ValueError for anything but arithmetic, KeyError for a name without a value."""

    def worth(node):
        match node:
            case ast.BinOp(left, sign, right) if type(sign) in OPERATIONS:
                return OPERATIONS[type(sign)](worth(left), worth(right))
            case ast.Name(name):
                return values[name]
            case ast.Constant(int(number)):
                return Decimal(number)
        raise ValueError(f"not arithmetic: {ast.unparse(node)}")

    return worth(ast.parse(formula, mode="eval").body)


def bounds(formula: str, ends: list[tuple[Decimal, Decimal]]) -> tuple[Decimal, Decimal]:
    """Least and greatest value of a formula that rises or falls with each input alone."""
    corners = [evaluate(formula, by_letter(corner)) for corner in product(*map(dict.fromkeys, ends))]
    return min(corners), max(corners)


def by_letter(values) -> dict:
    """The values by the names that formulas call them: a, b, c …"""
    return dict(zip(ascii_lowercase, values, strict=False))


def spell(formula: str, words: list[str]) -> str:
    """The formula with each input's words in its place: 75.82亿元 ÷ (1 + 46.42%)."""
    names = by_letter(words)
    return re.sub(r"[a-z]|\*\*|[-*/]", lambda part: names.get(part[0]) or SIGNS[part[0]], formula).replace(" ^ 2", "²")


def quantity(fact) -> Decimal:
    """A fact's worth in a formula: a fall is below zero, so that a / (1 + b) is the year before of a fall as well."""
    return _sign(fact) * fact.base_value * FRACTIONS.get(fact.base_unit, 1)


def _sign(fact) -> int:
    return -1 if fact.direction == "down" else 1


def ends(fact) -> tuple[Decimal, Decimal]:
    """The least and the greatest that a fact's printed words allow, as they enter a formula."""
    if fact.comparator != "=":
        raise ValueError("it has no bounds on both sides")
    low, high = sorted(_sign(fact) * FRACTIONS.get(fact.base_unit, 1) * end for end in (fact.low, fact.high))
    return low, high


def result(formula: str, facts: list, unit: str, most: int = 2) -> Result:
    """Work out a formula over facts, to be shown in the unit.

    Of a fact it asks base_value, base_unit, low, high, direction and comparator.

    most is how many decimals are shown at most, if these keep it within its bounds.
    """
    scale, base_unit = scaled(unit)
    value = evaluate(formula, by_letter(map(quantity, facts))) / scale
    low, high = (bound / scale for bound in bounds(formula, list(map(ends, facts))))
    decimals = min(most, certain(value)) if low == high else _places(value, low, high, most)
    stored, span = _cut(value, decimals + 1), _outwards(low, high, decimals + 1)
    fold = 1 if unit in FRACTIONS else scale
    return Result(
        _plain(stored),
        decimals,
        unit,
        base_unit,
        *(_plain(number * fold) for number in (stored, *span)),
        _words(_cut(value, decimals), unit),
        "" if low == high else _interval(*span, unit),
    )


def scaled(unit: str) -> tuple[Decimal, str]:
    """How much one of the unit is, and the unit without its 万 and 亿: (10000, 平方米) for 万平方米."""
    if unit in FRACTIONS:
        return FRACTIONS[unit], unit
    base_unit = unit.lstrip("万亿")
    return prod(MULTIPLIERS[sign] for sign in unit[: len(unit) - len(base_unit)]) * Decimal(1), base_unit


def certain(value: Decimal) -> int:
    """How many decimals a value without doubt needs."""
    return max(-value.normalize().as_tuple().exponent, 0)


def _places(value, low, high, most):
    """How many decimals to show: `most`, none that is wholly uncertain, enough to stay within the bounds as shown."""
    decimals = min(most, -((high - low) / 2).adjusted())
    while not _within(_cut(value, decimals), *_outwards(low, high, decimals + 1)):
        decimals += 1
    return decimals


def _within(number, low, high):
    return low <= number <= high


def _outwards(low, high, decimals):
    return _cut(low, decimals, ROUND_FLOOR), _cut(high, decimals, ROUND_CEILING)


def _cut(value, decimals, rounding=ROUND_HALF_UP):
    return value.quantize(Decimal((0, (1,), -decimals)), rounding)


def _plain(number):
    """The number without trailing zeros and without an exponent."""
    return Decimal(f"{number:f}".rstrip("0").rstrip(".")) if "." in f"{number:f}" else Decimal(f"{number:f}")


def _interval(low, high, unit):
    return f"{_words(low, '%' if unit == '%' else '')}～{_words(high, unit)}"


def _words(number, unit):
    return f"{number:f}{unit}".replace("-", "−")
