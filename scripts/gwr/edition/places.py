"""The places that a report names, and what it says of each: found by rule from a list that people keep.

A row of places.csv points at one place where the name stands; every other place of the same words is found here, with
its clause and the word that says how far the work is.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from gwr.edition.labels import sentence_at
from gwr.edition.rows import ANCHOR, Row, each, place, read_rows
from gwr.tables.edition import Place

COLUMNS = ("name", "kind", "area", *ANCHOR)
WORDS = Path(__file__).with_name("work_words.csv")
_CLAUSE = re.compile("[^，；：。！？\n\r]+")
SIDES = ("review", "outlook")  # where a report says what was done and what is to be done


def read_places(folder: Path, text: str, sentences, sections) -> tuple[Place, ...]:
    """Each mention of a place of the edition, place by place in the order of its table. Raises ReportError."""
    divisions = {section.id: section.division for section in sections}
    where = Where(text, sentences, divisions)
    found = each(lambda row: tuple(_mentions(row, where)), read_rows(folder / "places.csv", COLUMNS))
    return tuple(mention for mentions in found for mention in mentions)


class Where(NamedTuple):
    """A report's text, its sentences, and the division of each section by its id."""

    text: str
    sentences: tuple
    divisions: dict[str, str]


def _mentions(row: Row, where: Where) -> Iterator[Place]:
    if not row["name"] or not row["kind"]:
        raise row.fault("a place has a name and a kind", row["printed"], "fill name and kind")
    place(row, where.text)
    for match in re.finditer(re.escape(row["printed"]), where.text):
        sentence = sentence_at(where.sentences, match.start())
        division = where.divisions[sentence.section_id]
        if division in SIDES:
            clause, said = _said(where.text, sentence, match.start())
            word, work = said
            yield Place(
                name=row["name"],
                kind=row["kind"],
                area=row["area"],
                start=match.start(),
                end=match.end(),
                clause=clause,
                sentence_id=sentence.id,
                division=division,
                word=word,
                work=work,
            )


def _said(text: str, sentence, at: int) -> tuple[str, tuple[str, str]]:
    """The clause around a place, and the word of work nearest to it: of the clause, else of the next, else of the one
    before it.
    """
    clauses = [match.span() for match in _CLAUSE.finditer(text, sentence.start, sentence.end)]
    own = next(n for n, (_, end) in enumerate(clauses) if at < end)
    for n in (own, own + 1, own - 1):
        if 0 <= n < len(clauses) and (word := _work(text[slice(*clauses[n])])):
            first, last = min(own, n), max(own, n)
            return text[clauses[first][0] : clauses[last][1]], word
    return text[slice(*clauses[own])], ("", "other")


def _work(clause: str) -> tuple[str, str] | None:
    """The first word of work in a clause, with what it says."""
    words = (match[0] for match in words_of_work().finditer(clause) if match[0] in _works())
    return next(((word, _works()[word]) for word in words), None)


@cache
def _works() -> dict[str, str]:
    with WORDS.open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["work"] for row in csv.DictReader(file)}


@cache
def words_of_work() -> re.Pattern[str]:
    """The words of work; a document's title and an institute's name are passed over as wholes."""
    words = sorted(map(re.escape, _works()), key=len, reverse=True)
    return re.compile("|".join(("《[^》]*》", "研究[所院]", *words)))
