"""Rules that can be asked: each has a name and an example, and of a table of rules the first that answers decides.

A rule answers a question about a figure or declines it with None. What decided, and what declined before it, is asked with `verdict`;
the reading itself asks only for the answer.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple


class Rule(NamedTuple):
    """One rule of a table."""

    name: str  # says in words when it speaks: "an act on what was counted"
    example: str  # a made-up sentence in which it decides, 【】 around the figure
    answer: Callable[..., Any]  # of what the table is asked; None declines
    under: str = ""  # the part of a report that the example stands in; empty: the review of the year before


class Verdict(NamedTuple):
    """What a table of rules answers: the answer, the name of the rule that gave it, and the names of those that declined."""

    answer: Any
    rule: str
    declined: tuple[str, ...]


def first(rules: Sequence[Rule], *asked: Any) -> Any:
    """The answer of the first rule that has one; None where all decline."""
    for rule in rules:
        answer = rule.answer(*asked)
        if answer is not None:
            return answer
    return None


def verdict(rules: Sequence[Rule], *asked: Any) -> Verdict:
    """The same answer as `first`, with the rule that gave it and those that declined; the rule is empty where all decline."""
    declined: list[str] = []
    for rule in rules:
        answer = rule.answer(*asked)
        if answer is not None:
            return Verdict(answer, rule.name, tuple(declined))
        declined.append(rule.name)
    return Verdict(None, "", tuple(declined))
