"""The fixed list of queries: some 500 words, compounds, clauses and numbers, drawn from the report with a fixed seed.

What each should find is worked out here from the text alone, in another way than the page's own script does it: by
cutting every number out of a sentence, and by looking into the sentence for the words.
As a command: print the list as kind, query, ids of the sentences; usage: python tests/queries.py
"""

import csv
import itertools
import random
import re
import sys
from dataclasses import dataclass

SEED = 20180110
EACH = 130
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
CHINESE = re.compile(r"[\u4e00-\u9fff]+")
CLAUSE = re.compile(r"[^，。；：、！？“”（）…\s]{6,24}")


@dataclass(frozen=True)
class Query:
    """expected are the ids of the sentences that hold it."""

    kind: str
    words: str
    expected: frozenset[str]


def draw(sentences, facts, cut) -> list[Query]:
    """The list; sentences and facts are rows of text, cut is a function from text to its words."""
    chance = random.Random(SEED)
    texts = {row["id"]: re.sub(r"\s", "", row["text"]) for row in sentences}
    drawn = {
        kind: sorted(pool(texts.values(), cut))
        for kind, pool in (("word", words), ("compound", compounds), ("clause", clauses))
    }
    found = [
        Query(kind, piece, holding(texts, piece))
        for kind, pool in drawn.items()
        for piece in chance.sample(pool, min(EACH, len(pool)))
    ]
    numbers = sorted({number for text in texts.values() for number in NUMBER.findall(text)})
    found += [Query("number", number, with_number(texts, facts, number)) for number in numbers]
    figures = chance.sample(sorted({fact["quote"] for fact in facts if NUMBER.match(fact["quote"])}), 60)
    found += [Query("amount", quote, with_amount(texts, facts, quote)) for quote in figures]
    values = sorted({fact["base_value"] for fact in facts if float(fact["base_value"]) >= 10_000})
    return found + [
        Query("value", written, with_number(texts, facts, value))
        for value in values
        for written in (value, f"{int(value):,}")
    ]


def words(texts, cut):
    """Every Chinese word of two characters or more."""
    return {word for text in texts for word in cut(text) if len(word) > 1 and CHINESE.fullmatch(word)}


def compounds(texts, cut):
    """Every two Chinese words that are neighbours."""
    return {
        one + other
        for text in texts
        for run in CHINESE.findall(text)
        for one, other in _neighbours(cut(run))
        if min(len(one), len(other)) > 1
    }


def clauses(texts, cut):
    """Every stretch between two marks of punctuation that no numeral begins or ends."""
    return {
        clause
        for text in texts
        for clause in CLAUSE.findall(text)
        if CHINESE.match(clause[0]) and CHINESE.match(clause[-1])
    }


def holding(texts, piece):
    """The sentences in which the piece stands as it is."""
    return frozenset(id for id, text in texts.items() if piece in text)


def with_number(texts, facts, number):
    """The sentences in which the number is printed, be it with commas, or is the value of a figure in its base unit."""
    printed = {id for id, text in texts.items() if number in [found.replace(",", "") for found in NUMBER.findall(text)]}
    return frozenset(printed | {fact["sentence_id"] for fact in facts if float(fact["base_value"]) == float(number)})


def with_amount(texts, facts, quote):
    """The sentences in which the words of a figure stand, its number whole, or another figure of its value and unit."""
    number = NUMBER.match(quote)[0]
    printed = {
        id
        for id, text in texts.items()
        for found in NUMBER.finditer(text)
        if found[0] == number and text.startswith(quote, found.start())
    }
    same = {(fact["base_value"], fact["base_unit"]) for fact in facts if fact["quote"] == quote}
    return frozenset(
        printed | {fact["sentence_id"] for fact in facts if (fact["base_value"], fact["base_unit"]) in same}
    )


def of_project(folder):
    """The list for the report of a project's folder."""
    from gwr.analysis.words import segmenter
    from gwr.project import Project
    from gwr.site.site import Site

    tables = Site.of(Project.at(folder)).tables
    return draw(tables["sentences"], tables["facts"], segmenter())


def _neighbours(listed):
    return itertools.pairwise(listed)


if __name__ == "__main__":
    from support.repository import REPO

    csv.writer(sys.stdout).writerows(
        (query.kind, query.words, " ".join(sorted(query.expected))) for query in of_project(REPO)
    )
