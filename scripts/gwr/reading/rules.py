"""Rules that can be asked: each has a name and an example, and of a table of rules the first that answers decides.

A rule answers a question about a figure or declines it with None. What decided, and what declined before it, is asked
with `verdict`; the reading itself asks only for the answer.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple


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

    def answer(self, *asked: Any) -> Any:
        """The answer of the first of its rules that has one, or None."""
        return first(self.rules, *asked) if self.holds(*asked) else None


Rules = Sequence[Rule | When]
Ask = Callable[..., Any]  # as `first`: how a table is asked; explanations ask so that they hear which rule spoke


class Verdict(NamedTuple):
    """What a table of rules says: the answer, the name of the rule that gave it, and of those that declined."""

    answer: Any
    rule: str
    declined: tuple[str, ...]


def first(rules: Rules, *asked: Any) -> Any:
    """The answer of the first rule that has one; None where all decline."""
    for rule in rules:
        answer = rule.answer(*asked)
        if answer is not None:
            return answer
    return None


def verdict(rules: Rules, *asked: Any) -> Verdict:
    """The same answer as `first`, with the rule that gave it, or "" where all decline, and those that declined."""
    declined: list[str] = []
    for rule in each(rules):
        answer = rule.answer(*asked)
        if answer is not None:
            return Verdict(answer, rule.name, tuple(declined))
        declined.append(rule.name)
    return Verdict(None, "", tuple(declined))


def each(rules: Rules) -> Iterator[Rule]:
    """Every rule of a table in its order, each by itself."""
    for rule in rules:
        if isinstance(rule, When):
            yield from (one._replace(answer=_both(rule.holds, one.answer)) for one in rule.rules)
        else:
            yield rule


def _both(holds: Callable[..., bool], answer: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *asked: answer(*asked) if holds(*asked) else None


def without(rules: Rules, name: str) -> Rules:
    """The table without the rule of this name."""
    return tuple(rule for rule in each(rules) if rule.name != name)
