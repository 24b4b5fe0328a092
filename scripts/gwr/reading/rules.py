"""Rules that can be asked: each has a name and an example, and of a table of rules the first that answers decides.

A rule answers a question about a figure or declines it with None. What decided, and what declined before it, is asked with `verdict`;
the reading itself asks only for the answer.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple


class Rule(NamedTuple):
    """One rule of a table."""

    name: str  # says in words when it speaks: "an act on what was counted"
    example: str  # a made-up sentence in which it decides, 【】 around the figure
    answer: Callable[..., Any]  # of what the table is asked; None declines
    under: str = ""  # the part of a report that the example stands in; empty: the review of the year before


class Group(NamedTuple):
    """Rules that are asked only where all of them could speak: what they have in common is looked for once."""

    when: Callable[..., bool]
    rules: tuple[Rule, ...]

    def answer(self, *asked: Any) -> Any:
        """The answer of the first of its rules that has one, or None."""
        return first(self.rules, *asked) if self.when(*asked) else None


Rules = Sequence[Rule | Group]


class Verdict(NamedTuple):
    """What a table of rules answers: the answer, the name of the rule that gave it, and the names of those that declined."""

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


def each(rules: Rules) -> Iterator[Rule]:
    """Every rule of a table in its order, those of its groups among them."""
    for rule in rules:
        if isinstance(rule, Group):
            yield from rule.rules
        else:
            yield rule


def without(rules: Rules, name: str) -> Rules:
    """The table without the rule of this name."""
    kept = (rule._replace(rules=tuple(without(rule.rules, name))) if isinstance(rule, Group) else rule for rule in rules)
    return tuple(rule for rule in kept if isinstance(rule, Group) or rule.name != name)


def verdict(rules: Rules, *asked: Any) -> Verdict:
    """The same answer as `first`, with the rule that gave it and those that declined; the rule is empty where all decline."""
    declined: list[str] = []
    for rule in rules:
        within = verdict(rule.rules, *asked) if isinstance(rule, Group) and rule.when(*asked) else None
        answer = within.answer if within else None if isinstance(rule, Group) else rule.answer(*asked)
        if answer is not None:
            return Verdict(answer, within.rule if within else rule.name, (*declined, *(within.declined if within else ())))
        declined += [one.name for one in each((rule,))]
    return Verdict(None, "", tuple(declined))
