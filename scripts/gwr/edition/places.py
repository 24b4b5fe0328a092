"""The places that a report names, and what it says of each: found by rule from a list that people keep.

A row of places.csv points at one place where the name stands; every other place of the same words is found here, with
its clause and the word that says how far the work is: a word of work_words.csv that governs the place in that clause.
What other clauses of the sentence say of a place no rule can tell: people point at them in place-clauses.csv,
each with the reason.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from gwr import closed
from gwr.edition.labels import sentence_at
from gwr.edition.rows import ANCHOR, Row, each, place, read_rows
from gwr.tables.edition import LEFT_OUT, Place

COLUMNS = ("name", "kind", "area", *ANCHOR)
CLAUSES = ("name", "why", *ANCHOR)
WORDS = Path(__file__).with_name("work_words.csv")
_CLAUSE = re.compile("[^，；：。！？\n\r]+")
ENDS_BREATH = re.compile("[；：。！？]")  # of what is said in one breath; ， does not
PASSED_OVER = (
    "《[^》]*》",  # a document's title
    "研究[所院]",  # an institute
    "依托.*",  # what is leant on is not worked on
)
NOUN = "项目|工程|工作|方案|计划|规划|[和、的等]"  # behind a word that only names a work: 街区改造和
WHERE = "在"
# by, from or with what something is done; 以及 and 与此同时 only join
MEANS = re.compile("通过|依托|对接|结合|围绕|按照|根据|以(?!及)|与(?!此同时)")
CUMULATED = "累计"  # before a word of work: not of one year
# 正会同两局编制: who does it stands within, and is left out of the word (正…编制)
NOW = "正"
UNDER_WAY = "(?:正在?(?P<by>(?:会同|与|和)[^，并]{1,12}?)?)?"
HOW = "how"  # of a row of work_words.csv: says how a work is done, not how far it is
LEADS_ON = "通过"  # what is done by these means, in clauses that follow one another, has them all in front
DUE = {"done": "to be done", "begun": "to be begun"}  # what a task says in the words of what was done


def read_places(folder: Path, text: str, sentences, sections) -> tuple[Place, ...]:
    """What is said at each mention of a place of the edition, place by place in the order of its table, at each
    mention in the order of its sentence. Raises ReportError.
    """
    divisions = {section.id: section.division for section in sections}
    where = Where(text, sentences, divisions)
    found = each(lambda row: tuple(_mentions(row, where)), read_rows(folder / "places.csv", COLUMNS))
    mentions = tuple(mention for mentions in found for mention in mentions)
    others = each(lambda row: _other(row, mentions, where), read_rows(folder / "place-clauses.csv", CLAUSES))
    return tuple(said for own in mentions for said in _in_turn(own, others))


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
        if division in closed.SIDE:
            clause, word = _said(where.text, sentence, match.span())
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
                work=_work(word, division),
            )


class Other(NamedTuple):
    """What another clause of its sentence says of a mention, and whether it stands before it."""

    of: Place
    said: Place
    before: bool


def _other(row: Row, mentions: tuple[Place, ...], where: Where) -> Other:
    """What a clause says of the place that its sentence names before it, or else behind it."""
    start, end = place(row, where.text)
    sentence = sentence_at(where.sentences, start).id
    named = [mention for mention in mentions if (mention.name, mention.sentence_id) == (row["name"], sentence)]
    if not named:
        raise row.fault("no such place is named in the sentence of these words", row["name"], "point at others")
    in_front = [mention for mention in named if mention.end <= start]
    mention = in_front[-1] if in_front else named[0]
    clause = where.text[start:end]
    word = _first(_groups(clause))
    return Other(mention, replace(mention, clause=clause, word=word, work=_work(word, mention.division)), not in_front)


def _in_turn(own: Place, others: tuple[Other, ...]) -> Iterator[Place]:
    """What is said at a mention, in the order of its sentence."""
    ours = [other for other in others if other.of is own]
    yield from (other.said for other in ours if other.before)
    yield own
    yield from (other.said for other in ours if not other.before)


def _said(text: str, sentence, mention: tuple[int, int]) -> tuple[str, str]:
    """The clause around a mention and the word of work that governs it, empty if none does.

    Clauses that say only where or by what means are shown with the one behind them, which says what: where something
    is done (在东街、西街等区域，推进…), the place has that clause's word; a means has none of it.
    """
    clauses = [match.span() for match in _CLAUSE.finditer(text, sentence.start, sentence.end)]
    said = [text[start:end] for start, end in clauses]
    own = next(n for n, (_, end) in enumerate(clauses) if mention[0] < end)
    first = last = own
    while first and _is_circumstance(said[first - 1]):
        first -= 1
    if said[0].startswith(LEADS_ON) and not ENDS_BREATH.search(text, clauses[0][1], clauses[own][0]):
        first = 0
    while last + 1 < len(said) and _is_circumstance(said[last]):
        last += 1
    start = clauses[own][0]
    if said[own].startswith(WHERE) and last > own:
        word = _first(_groups(said[last]))
    else:
        word = _governing(said[own], mention[0] - start, mention[1] - start)
    return text[clauses[first][0] : clauses[last][1]], word


def _is_circumstance(clause: str) -> bool:
    """Whether a clause says only where, or by what means."""
    return bool(MEANS.match(clause)) or (clause.startswith(WHERE) and not _first(_groups(clause)))


def _governing(clause: str, start: int, end: int) -> str:
    """The words of work in front of the place, which is then their object: the first, unless they name a work only;
    else the one behind it. What 并 joins on is the nearer in front, the later behind.
    """
    groups = _groups(clause)
    in_front = [group for group in groups if group.end() <= start and group["done"]]
    behind = [group for group in groups if group.start() >= end]
    return _first(_behind_and(clause[:start], in_front)) or _first(_behind_and(clause, behind), "done")


def _behind_and(clause, groups):
    """The groups behind the last 并 of a clause; all if there are none."""
    return [group for group in groups if group.start() > clause.rfind("并")] or groups


def _first(groups, part: str | int = 0) -> str:
    """The first words of work that are done, else the first that are named only. Verbs that adjoin have one object
    and are one word (配合推进), with what says how (积极配合推进); behind a place they may be what is done and how far
    it is (改造全面完成): the done part.
    """
    words = [_printed(group, part) for group in groups if group["done"]] or [group["named"] for group in groups]
    return words[0] if words else ""


def _printed(group, part) -> str:
    """The words as printed, who does it left out: 正…编制."""
    words = group[part]
    return words.replace(group["by"], LEFT_OUT, 1) if group["by"] else words


def _work(word: str, division: str) -> str:
    """What a word of work says; of several that are one the last decides, no word says nothing.

    A task is to be done; a plan that is being made (正编制) goes on.
    """
    work = _works()[max(filter(word.endswith, _works()), key=len)] if word else "other"
    if work == "planned" and word.startswith(NOW):
        return "ongoing"
    return DUE.get(work, work) if division == "outlook" else work


def _groups(clause: str) -> list[re.Match[str]]:
    """The words of work in a clause, done or named, each with those that adjoin it; 或 joins two to one."""
    return [match for match in _words_of_work().finditer(clause) if match.lastgroup]


@cache
def _works() -> dict[str, str]:
    """Word of work -> how far it says that the work is."""
    return {word: work for word, work in _words().items() if work != HOW}


@cache
def _words() -> dict[str, str]:
    """The rows of work_words.csv: word of work -> how far the work is, or that it says how."""
    with WORDS.open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["work"] for row in csv.DictReader(file)}


@cache
def _words_of_work() -> re.Pattern[str]:
    word, how = _either(_works()), _either(_words().keys() - _works().keys())
    part = f"(?P<done>(?:{how})*(?:{CUMULATED})?(?:{word})(?:或(?:{word}))*)"
    done = f"{UNDER_WAY}(?:(?:{how})*(?:{word})+)?{part}(?!{NOUN})"
    return re.compile("|".join((*PASSED_OVER, done, f"(?P<named>{word})")))


def _either(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
