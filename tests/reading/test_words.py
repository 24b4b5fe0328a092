"""What words say of a figure: all words of a row are read alike in its sentence, ～ being the word."""

import csv
from pathlib import Path

import pytest

from gwr.reading import read_report
from support.sentences import REVIEW

WORDS = Path(__file__).with_name("words.csv")


def said_of(sentence):
    """Each numeral of a sentence by its role; a figure by bound, value, unit, measure, direction and status."""
    report = read_report(REVIEW + sentence)
    facts = {fact.id: fact for fact in report.facts}
    numerals = [numeral for numeral in report.numerals if numeral.start >= len(REVIEW)]
    return " / ".join(figure(facts[one.id]) if one.id in facts else one.role for one in numerals)


def figure(fact):
    bound = "" if fact.comparator == "=" else fact.comparator
    return " ".join(filter(None, (f"{bound}{fact.base_value}", fact.unit, fact.measure, fact.direction, fact.status)))


def rows():
    with WORDS.open(encoding="utf-8", newline="") as file:
        return [(row["sentence"], row["expected"], row["words"].split()) for row in csv.DictReader(file)]


@pytest.mark.parametrize("sentence, expected, words", rows())
def test_words_that_say_the_same_of_a_figure(sentence, expected, words):
    read = {word: said_of(sentence.replace("～", word)).replace(word, "～") for word in words}
    assert {word: said for word, said in read.items() if said != expected} == {}
