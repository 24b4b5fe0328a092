"""Examples of what rules read: rows of tests/reading/examples, and the one that each rule has, 【】 around a figure."""

import csv
from pathlib import Path

from gwr.reading.pipeline import read_mended
from gwr.reading.rules import first
from support.sentences import UNDER

FOLDER = Path(__file__).parents[1] / "reading" / "examples"


def examples(name):
    """(under, said, expected) of each row of a table of examples; ¶ begins a paragraph."""
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return [(row["under"], row["said"].replace("¶", "\n\n"), row["expected"]) for row in csv.DictReader(file)]


def marked(rule, ask=first):
    """The fact of the figure that a rule's example marks, read by who asks the tables so."""
    ahead, behind = (UNDER[rule.under] + rule.example).split("【")
    facts = read_mended(ahead + behind.replace("】", ""), "", ask).facts
    return next(fact for fact in facts if fact.quote_start <= len(ahead) < fact.quote_end)


def _measured(fact):
    return " ".join(filter(None, (fact.measure, fact.direction, fact.basis)))


def _related(fact, quotes):
    """of 100亿元; of 416项 in 485项; range 1: what a figure is of, of what whole, and its part in a group."""
    of = f"of {quotes[fact.of]}" if fact.of else ""
    whole = f"in {quotes[fact.whole]}" if fact.whole else ""
    group = f"{fact.group_kind} {fact.group_part}" if fact.group else ""
    return " ".join(filter(None, (of, whole, group))) or "-"


def relations(facts):
    """What the figures of a sentence have to do with one another, in one line."""
    quotes = {fact.id: fact.quote for fact in facts}
    return " / ".join(_related(fact, quotes) for fact in facts)


SAYS = {  # table of examples -> how its expectation is written, of all figures of a sentence in their order
    "measure": lambda facts: " / ".join(map(_measured, facts)),
    "status": lambda facts: " / ".join(fact.status for fact in facts),
    "period": lambda facts: " / ".join(fact.period or "-" for fact in facts),
    "subject": lambda facts: " / ".join(fact.subject for fact in facts),
    "scope": lambda facts: " / ".join(fact.scope or "-" for fact in facts),
    "relations": relations,
}
