"""Examples of what rules read: rows of tests/reading/examples, and the one that each rule has, 【】 around a figure."""

import csv
from pathlib import Path

from support.sentences import UNDER, facts

FOLDER = Path(__file__).parents[1] / "reading" / "examples"


def examples(name):
    """(under, said, expected) of each row of a table of examples."""
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return [(row["under"], row["said"], row["expected"]) for row in csv.DictReader(file)]


def marked(rule):
    """The fact of the figure that a rule's example marks."""
    before, (ahead, behind) = UNDER[rule.under], rule.example.split("【")
    start = len(before + ahead)
    return next(fact for fact in facts(ahead + behind.replace("】", ""), before) if fact.quote_start == start)
