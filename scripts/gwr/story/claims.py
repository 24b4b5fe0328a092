"""What prose says in words (最多, 过半, 几乎持平), borne out by the figures or refused.

Bounds count: one figure is larger than another only if its lower bound is above the other's upper bound.
"""

from dataclasses import dataclass
from decimal import Decimal

from gwr.html import figure_link, text


class NotBorneOut(ValueError):
    """The figures do not bear what is said of them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether something holds, and how it is shown: figures linked to where they stand, and in plain letters."""

    holds: bool
    html: str
    words: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim that holds, shown with its evidence below the prose that makes it."""

    claim: str
    evidence: tuple

    def _repr_html_(self):
        shown = "；".join(one.html for one in self.evidence)
        return f'<p class="checked"><span class="term">核对</span> {text(self.claim)}：{shown}　成立</p>'

    def __repr__(self):
        return f"核对 {self.claim}：{'；'.join(one.words for one in self.evidence)}　成立"


def check(claim, *evidence):
    """The claim with its evidence. Raises NotBorneOut if any of it fails to hold."""
    wrong = [one.words for one in evidence if not one.holds]
    if wrong or not evidence:
        raise NotBorneOut(f"{claim}: {'; '.join(wrong) or 'no evidence'}")
    return Checked(claim, evidence)


def larger(*figures):
    """Each figure is larger than the next, whatever was rounded away."""
    holds = all(_low(one) > _high(other) for one, other in zip(figures, figures[1:]))
    return _evidence(holds, " ＞ ", figures)


def equal(one, other):
    """Both are printed with the same amount."""
    return _evidence(one.amount == other.amount and one.unit == other.unit, " ＝ ", (one, other))


def near(one, other, percent):
    """The two differ by no more than so many percent of the second."""
    apart = abs(one.amount - other.amount) / other.amount * 100
    return _evidence(apart <= Decimal(percent), " ≈ ", (one, other), f"，相差不超过{percent}%")


def times(one, other, least):
    """The first is at least so many times the second."""
    return _evidence(_low(one) >= Decimal(str(least)) * _high(other), " ÷ ", (one, other), f" ≥ {least}")


def between(figure, least, most):
    """The figure lies between two numbers in its base unit."""
    return _evidence(least < _low(figure) and _high(figure) < most, "", (figure,), f"，在{least}与{most}之间")


def most(what, table, column, *values):
    """More than half of a table's rows, `what` they are in words, have one of the values in the column."""
    ours, rows = int(table[column].isin(values).sum()), len(table)
    said = f"{what}，{rows}个里有{ours}个"
    return Evidence(2 * ours > rows, said, said)


def count(what, table, number, **cells):
    """So many of a table's rows, `what` they are in words, have these cells."""
    ours = sum(all(getattr(row, column) == value for column, value in cells.items()) for row in table.itertuples())
    said = f"{what}{ours}"
    return Evidence(ours == number, said, said)


def leading(words, side, *expected):
    """These are the most distinctive words of a side, in any order."""
    first = list(words[words["side"] == side]["word"].head(len(expected)))
    said = "、".join(first)
    return Evidence(set(first) == set(expected), text(said), said)


def _low(figure):
    return figure.amount if figure.low is None else figure.low


def _high(figure):
    return figure.amount if figure.high is None else figure.high


def _evidence(holds, sign, figures, more=""):
    return Evidence(holds, sign.join(map(figure_link, figures)) + text(more),
                    sign.join(figure.text for figure in figures) + more)
