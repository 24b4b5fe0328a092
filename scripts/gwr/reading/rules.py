"""Rules that can be asked: each has a name and an example, and of a table of rules the first that answers decides.

A rule answers a question about a figure or declines it with None. What decided, and what declined before it, is asked
with `verdict`; the reading itself asks only for the answer.

Most rules of a table could not answer: they go on from a figure before, or speak of changes alone. So a table may have
traits, which are looked at once per figure, and a rule says which of them it needs; for figures of the same traits the
rules that can answer are picked once, and the others are never asked.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import wraps
from inspect import signature
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, cast

Answer = TypeVar("Answer", bound=Callable[..., Any])
Needs = Mapping[str, frozenset[Hashable]]  # trait -> the values of which it must have one
_NEEDS: dict[Callable[..., Any], Needs] = {}  # by the function that answers


def needs(**traits: Hashable | frozenset[Hashable]) -> Needs:
    """What must hold of a figure: of each trait its value, or one of several."""
    return {name: of if isinstance(of, frozenset) else frozenset((of,)) for name, of in traits.items()}


def where(**traits: Hashable | frozenset[Hashable]) -> Callable[[Answer], Answer]:
    """Declares of the function of a rule which traits a figure must have for it to answer."""

    def declared(answer: Answer) -> Answer:
        _NEEDS[answer] = needs(**traits)
        return answer

    return declared


class Rule(NamedTuple):
    """One rule of a table."""

    name: str  # says in words when it speaks: "an act on what was counted"
    example: str  # a made-up sentence in which it decides, 【】 around the figure
    answer: Callable[..., Any]  # of what the table is asked; None declines
    under: str = ""  # the part of a report that the example stands in; empty: the review of the year before


class When(NamedTuple):
    """Rules that need the same traits, besides those that each has declared."""

    needs: Needs
    rules: tuple[Rule, ...]


class Traits(NamedTuple):
    """What a table looks at before it asks its rules."""

    of: Callable[..., tuple[Hashable, ...]]  # asked what the rules are asked; gives the value of each trait …
    names: tuple[str, ...]  # … in this order


NO_TRAITS = Traits(lambda *asked: (), ())


class Table(tuple[Rule, ...]):
    """The rules that answer one question, in their order; each declines by itself where it has not what it needs."""

    in_turn: Callable[..., Any]  # asks the rules, the first that answers decides
    traits: Traits

    def __new__(cls, *entries: Rule | When, traits: Traits = NO_TRAITS) -> "Table":
        """The table of these."""
        needed = [
            (rule, (*shared.items(), *_NEEDS.get(rule.answer, {}).items()))
            for shared, rules in (entry if isinstance(entry, When) else When({}, (entry,)) for entry in entries)
            for rule in rules
        ]
        able = Able(traits.names, [(rule.answer, needs) for rule, needs in needed])
        table = super().__new__(cls, [_by_itself(rule, traits, able.holds, needs) for rule, needs in needed])
        table.in_turn, table.traits = _in_turn(able, traits), traits
        return table

    def without(self, name: str) -> "Table":
        """The table without the rule of this name."""
        return Table(*(rule for rule in self if rule.name != name), traits=self.traits)


Needed = Sequence[tuple[str, frozenset[Hashable]]]  # the same trait may be named twice


class Able(dict[tuple[Hashable, ...], tuple[Callable[..., Any], ...]]):
    """The values of a table's traits -> what can answer of a figure that has them, in order."""

    def __init__(self, names: Sequence[str], answers: Sequence[tuple[Callable[..., Any], Needed]]) -> None:
        super().__init__()
        self.places, self.answers = {name: place for place, name in enumerate(names)}, answers

    def holds(self, needed: Needed, values: Sequence[Hashable]) -> bool:
        """Whether traits of these values are what is needed."""
        return all(values[self.places[name]] in of for name, of in needed)

    def __missing__(self, values: tuple[Hashable, ...]) -> tuple[Callable[..., Any], ...]:
        self[values] = tuple(answer for answer, needed in self.answers if self.holds(needed, values))
        return self[values]


def _in_turn(able: Able, traits: Traits) -> Callable[..., Any]:
    """A function that asks those able in turn, written out for as many arguments as they have: *asked takes longer."""
    if not able.answers:
        return _never
    names = ", ".join(signature(able.answers[0][0]).parameters)
    known: dict[str, Any] = {"able": able, "traits_of": traits.of}
    exec(
        f"def in_turn({names}):\n"
        f"  for answer in able[traits_of({names})]:\n"
        f"    if (answered := answer({names})) is not None: return answered",
        known,
    )
    return cast(Callable[..., Any], known["in_turn"])


def _never(*asked: Any) -> None:
    """The answer of no rule."""


def _by_itself(rule: Rule, traits: Traits, holds: Callable[[Needed, Sequence[Hashable]], bool], needed: Needed) -> Rule:
    """The rule as it stands by itself: it declines where a figure has not the traits that it needs."""
    if not needed:
        return rule

    @wraps(rule.answer)
    def answer(*asked: Any) -> Any:
        return rule.answer(*asked) if holds(needed, traits.of(*asked)) else None

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
