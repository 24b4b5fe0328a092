"""What prose says in words (最多, 过半, 几乎持平), borne out by the figures or refused.

Bounds count: one figure is larger than another only if its lower bound is above the other's upper bound.
"""

import itertools
from dataclasses import dataclass
from decimal import Decimal

from gwr.html import element, text
from gwr.story.cells import CLAIM_MIME, Piece, figure, spelt


class NotBorneOut(ValueError):
    """The figures do not bear what is said of them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether something holds, and the pieces that show it: words, and figures that lead to where they stand."""

    holds: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim that holds, shown with its evidence below the prose that makes it."""

    claim: str
    evidence: tuple

    @property
    def shown(self):
        return [piece for n, one in enumerate(self.evidence) for piece in ("；" * (n > 0), *one.pieces) if piece]

    def __repr__(self):
        return f"核对 {self.claim}：{spelt(self.shown)}　成立"

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {
            CLAIM_MIME: {"claim": self.claim, "evidence": self.shown},
            "text/html": element("p", text(repr(self))),
            "text/plain": repr(self),
        }


def check(claim, *evidence):
    """The claim with its evidence. Raises NotBorneOut if any of it fails to hold."""
    wrong = [spelt(one.pieces) for one in evidence if not one.holds]
    if wrong or not evidence:
        raise NotBorneOut(f"{claim}: {'; '.join(wrong) or 'no evidence'}")
    return Checked(claim, evidence)


def larger(*figures):
    """Each figure is larger than the next, whatever was rounded away."""
    holds = all(_low(one) > _high(other) for one, other in itertools.pairwise(figures))
    return _evidence(holds, " ＞ ", figures)


def equal(one, other):
    """Both are printed with the same amount."""
    return _evidence((one.worth.amount, one.worth.unit) == (other.worth.amount, other.worth.unit), " ＝ ", (one, other))


def near(one, other, percent):
    """The two differ by no more than so many percent of the second."""
    apart = abs(one.worth.amount - other.worth.amount) / other.worth.amount * 100
    return _evidence(apart <= Decimal(percent), " ≈ ", (one, other), f"，相差不超过{percent}%")


def times(one, other, least):
    """The first is at least so many times the second."""
    return _evidence(_low(one) >= Decimal(str(least)) * _high(other), " ÷ ", (one, other), f" ≥ {least}")


def between(one, least, most):
    """The figure lies between two numbers in its base unit."""
    return _evidence(least < _low(one) and _high(one) < most, "", (one,), f"，在{least}与{most}之间")


def most(what, table, column, *values):
    """More than half of a table's rows, `what` they are in words, have one of the values in the column."""
    ours, rows = int(table[column].isin(values).sum()), len(table)
    said = f"{what}，{rows}个里有{ours}个"
    return Evidence(2 * ours > rows, (said,))


def commonest(what, table, column, value):
    """More of a table's rows, `what` they are in words, have this value in the column than any other."""
    (first, ours), (_, second) = table[column].value_counts().head(2).items()
    return Evidence(first == value and ours > second, (f"{what}有{ours}个，其次{second}个",))


def count(what, table, number, **cells):
    """So many of a table's rows, `what` they are in words, have these cells."""
    ours = sum(all(getattr(row, column) == value for column, value in cells.items()) for row in table.itertuples())
    said = f"{what}{ours}"
    return Evidence(ours == number, (said,))


def within(figures, division, *numbers):
    """The facts of the sections of a division (review, outlook) that have these numbers, as （一）, or of all of them
    where no number is given.

    Raises LookupError for a number that no section of it has.
    """
    sections = figures.table("sections").query("division == @division")
    sections = sections[sections["number"].isin(numbers)] if numbers else sections
    if unknown := set(numbers) - set(sections["number"]):
        raise LookupError(f"no section of the {division} has the number {'、'.join(sorted(unknown))}")
    facts = figures.table("facts")
    return facts[facts["section_id"].isin(sections["id"])]


def only(theme, *targets):
    """A theme has these targets and no others."""
    signs = ("：", *"、" * len(targets))
    pieces = (piece for sign, target in zip(signs, targets) for piece in (sign, figure(target)))
    return Evidence(set(theme.ahead) == set(targets), (f"{theme.name}的目标", *pieces))


def foremost(themes, name):
    """A theme has more targets than any other."""
    counts = sorted(((theme.aims, theme.name) for theme in themes.values() if theme.name != name), reverse=True)
    (second, other), first = counts[0], themes[name].aims
    return Evidence(first > second, (f"{name}{first}个 ＞ {other}{second}个",))


def worded(figures, chart, series, number):
    """So many rows of a table stand in this series, and the words that name each stand in its figure's sentence."""
    rows = [row for row in figures.rows(chart) if row.series == series]
    said = all(all(part in figures[row.figure.sentence].text for part in row.name.split("…")) for row in rows)
    names = "、".join(dict.fromkeys(row.name for row in rows))
    return Evidence(said and len(rows) == number, (f"{series}{len(rows)}个（{names}）",))


def leading(words, side, *expected):
    """These are the most distinctive words of a side, in any order."""
    first = list(words[words["side"] == side]["word"].head(len(expected)))
    return Evidence(set(first) == set(expected), ("、".join(first),))


def _low(one):
    return one.worth.amount if one.worth.low is None else one.worth.low


def _high(one):
    return one.worth.amount if one.worth.high is None else one.worth.high


def _evidence(holds, sign, figures, more=""):
    pieces = [piece for n, one in enumerate(figures) for piece in (sign * (n > 0), figure(one)) if piece]
    return Evidence(holds, (*pieces, more) if more else tuple(pieces))
