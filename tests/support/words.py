"""Examples of words: rows of tests/reading/words.csv, all words of a row said alike in its sentence, ～ the word."""

import csv
from pathlib import Path

from gwr.reading import read_report
from support.examples import SAYS
from support.sentences import REVIEW, UNDER, facts

WORDS = Path(__file__).parents[1] / "reading" / "words.csv"


def rows():
    """The rows; `says` is quote, or the table of examples that a row is read like; empty: by value, unit and so on."""
    with WORDS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def said(sentence, says="", under=""):
    """What a sentence says of its figures."""
    return {**SAYS, "quote": _quoted}[says](facts(sentence, UNDER[under])) if says else _said_of_all(sentence)


def _quoted(figures):
    return " / ".join(figure.quote for figure in figures)


def _said_of_all(sentence):
    """Each numeral by its role and its reason; a figure by bound, value, unit, measure, direction and status."""
    report = read_report(REVIEW + sentence)
    figures = {fact.id: _figure(fact) for fact in report.facts}
    numerals = [numeral for numeral in report.numerals if numeral.start >= len(REVIEW)]
    return " / ".join(figures.get(one.id) or f"{one.role} {one.reason}".strip() for one in numerals)


def _figure(fact):
    bound = "" if fact.comparator == "=" else fact.comparator
    return " ".join(filter(None, (f"{bound}{fact.base_value}", fact.unit, fact.measure, fact.direction, fact.status)))
