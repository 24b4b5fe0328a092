"""Rules that can be asked: each has a name and an example, and of a table of rules the first that answers decides.

A rule answers a question about a figure or declines it with None. What decided, and what declined before it, is asked
with `verdict`; the reading itself asks only for the answer.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from inspect import signature
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple, cast


class Rule(NamedTuple):
    """One rule of a table."""

    name: str  # says in words when it speaks: "an act on what was counted"
    example: str  # a made-up sentence in which it decides, 【】 around the figure
    answer: Callable[..., Any]  # of what the table is asked; None declines
    under: str = ""  # the part of a report that the example stands in; empty: the review of the year before


class When(NamedTuple):
    """Rules that are asked only where all of them could speak: what they have in common is looked for once."""

    holds: Callable[..., bool]
    rules: tuple[Rule, ...]


class Table(tuple[Rule, ...]):
    """The rules that answer one question, in their order; those of a When each by itself."""

    in_turn: Callable[..., Any]  # asks the rules, the first that answers decides

    def __new__(cls, *entries: Rule | When) -> "Table":
        """The table of these."""
        groups = [entry if isinstance(entry, When) else When(_always, (entry,)) for entry in entries]
        table = super().__new__(cls, [_within(group.holds, rule) for group in groups for rule in group.rules])
        table.in_turn = _in_turn(groups)
        return table

    def without(self, name: str) -> "Table":
        """The table without the rule of this name."""
        return Table(*(rule for rule in self if rule.name != name))


def _in_turn(groups: Sequence[When]) -> Callable[..., Any]:
    """A function that asks the rules in turn, written out as NamedTuple writes its own: a loop takes a tenth longer."""
    if not groups:
        return _never
    names = ", ".join(signature(groups[0].rules[0].answer).parameters)
    known: dict[str, Any] = {}
    lines = [f"def in_turn({names}):"]
    for i, (holds, alike) in enumerate(groupby(groups, key=lambda group: group.holds)):
        known[f"holds_{i}"] = holds
        lines.append(f"  if holds_{i}({names}):" if holds is not _always else "  if True:")
        for j, rule in enumerate(rule for group in alike for rule in group.rules):
            known[f"rule_{i}_{j}"] = rule.answer
            lines += [f"    answer = rule_{i}_{j}({names})", "    if answer is not None: return answer"]
    exec("\n".join(lines), known)
    return cast(Callable[..., Any], known["in_turn"])


def _always(*asked: Any) -> bool:
    return True


def _never(*asked: Any) -> None:
    """The answer of no rule."""


def _within(holds: Callable[..., bool], rule: Rule) -> Rule:
    """The rule as it stands by itself: it declines where what it has in common with others does not hold."""
    if holds is _always:
        return rule

    @wraps(rule.answer)
    def answer(*asked: Any) -> Any:
        return rule.answer(*asked) if holds(*asked) else None

    return rule._replace(answer=answer)


class Verdict(NamedTuple):
    """What a table of rules says: the answer, the name of the rule that gave it, and of those that declined."""

    answer: Any
    rule: str
    declined: tuple[str, ...]


# As `first`: how a table is asked; explanations have one by which they hear which rule spoke.
Ask = Callable[[Table], Callable[..., Any]]
# A table -> what gives the answer of the first rule that has one, or None where all decline; no call of its own, as
# every figure is asked about by six tables.
first: Ask = attrgetter("in_turn")


def verdict(rules: Iterable[Rule], *asked: Any) -> Verdict:
    """The same answer as `first`, with the rule that gave it, or "" where all decline, and those that declined."""
    declined: list[str] = []
    for rule in rules:
        answer = rule.answer(*asked)
        if answer is not None:
            return Verdict(answer, rule.name, tuple(declined))
        declined.append(rule.name)
    return Verdict(None, "", tuple(declined))
