"""The clauses of an outlook: what stands between two commas, one predicate each, and the act in it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from gwr.promises.acts import OBJECT, QUOTED, VERBS, Act, read_act
from gwr.reading.language.patterns import Pattern
from gwr.reading.rules import Ask, Rule, Table, first
from gwr.records import Fact, Report, Section, Sentence

CLAUSE = Pattern(rf"(?:{QUOTED.pattern}|[^，,；;。：:！？!?\n\r])+")  # “不忘初心，牢记使命”主题教育 is one clause
LISTED = Pattern(r"(?:[一二三四五六七八九十]+(?:是|要)|[（(]?\d+[)）.、．])")  # 一是, （1）
AND = Pattern("(?<![合兼归吞一撤])并(?![举重存购轨网联转行排])")  # what stands behind it may be a predicate of its own
LONGEST = 300  # characters of a clause; a longer one is no sentence of anybody's
NO_VERB = ""


class Clause(NamedTuple):
    """A clause of the outlook with what surrounds it."""

    start: int
    end: int
    words: str
    act: Act | None
    facts: tuple[Fact, ...]  # the quantities in it
    sentence: Sentence
    section: Section
    titles: bool  # its sentence is a heading, or opens its paragraph as a title does
    guiding: bool  # it stands in a section before its parts begin

    @property
    def id(self) -> str:
        """The promise's id, where it is one."""
        return f"p{self.start:06}"

    @property
    def said(self) -> str:
        """What the sentence says before the clause."""
        return self.sentence.text[: self.start - self.sentence.start]

    @property
    def verb(self) -> str:
        """The verb, or "" where there is none."""
        return self.act.verb if self.act else NO_VERB

    @property
    def of(self) -> str:
        """What the act is done to; the whole clause where there is none."""
        return self.act.of if self.act else self.words

    def is_done(self, kind: str) -> bool:
        """Whether the act is done in this manner."""
        return self.act is not None and self.act.is_done(kind)


def read_clauses(report: Report, ask: Ask = first) -> Iterator[Clause]:
    """The clauses of a report's outlook, in order."""
    sections = {section.id: section for section in report.sections}
    parts = _parts(report.sections)
    facts = {id: tuple(group) for id, group in groupby(report.facts, key=lambda fact: fact.sentence_id)}
    ahead = [each for each in report.sentences if sections[each.section_id].division == "outlook"]
    paragraphs = [list(group) for _, group in groupby(ahead, key=lambda sentence: sentence.paragraph)]
    for paragraph in paragraphs:
        for nth, sentence in enumerate(paragraph):
            section = sections[sentence.section_id]
            titles = is_heading(sentence, section) or (
                nth == 0 and len(paragraph) > 1 and not facts.get(sentence.id) and is_title(sentence.text)
            )
            guiding = section.id in parts and sentence.start < parts[section.id]
            for start, end in spans(sentence, ask):
                words = sentence.text[start - sentence.start : end - sentence.start]
                inside = tuple(
                    fact for fact in facts.get(sentence.id, ()) if start <= fact.start < end and is_set(fact)
                )
                yield Clause(start, end, words, read_act(words, ask), inside, sentence, section, titles, guiding)


def is_set(fact: Fact) -> bool:
    """Whether a quantity is set as a mark: not 五大 of 五大单位, which is neither a result nor a target."""
    return fact.status != "context"


def _parts(sections: Sequence[Section]) -> dict[str, int]:
    """Section id -> where its first part begins, of those that have parts."""
    first: dict[str, int] = {}
    for section in sections:
        if section.parent_id:
            first.setdefault(section.parent_id, section.start)
    return first


def spans(sentence: Sentence, ask: Ask = first) -> Iterator[tuple[int, int]]:
    """Where each clause of a sentence starts and ends in the report, what numbers it left out."""
    for found in CLAUSE.finditer(sentence.text):
        words = found[0].rstrip()
        listed = LISTED.match(words.lstrip())
        start = found.start() + len(found[0]) - len(found[0].lstrip()) + (listed.end() if listed else 0)
        end = found.start() + len(words)
        if start < end <= start + LONGEST:
            for begin, stop in predicates(sentence.text[start:end], ask):
                yield sentence.start + start + begin, sentence.start + start + stop


def is_heading(sentence: Sentence, section: Section) -> bool:
    """Whether the sentence is its section's title."""
    return bool(section.title) and sentence.start == section.start


def is_title(words: str) -> bool:
    """Whether a sentence that opens a paragraph is short and whole as a title is: 完善养殖服务体系。"""
    return sum(1 for _ in CLAUSE.finditer(words)) == 1


def predicates(words: str, ask: Ask = first) -> Iterator[tuple[int, int]]:
    """Where each predicate of a clause starts and ends."""
    start = 0
    quoted = [found.span() for found in QUOTED.finditer(words)]
    for found in AND.finditer(words):
        at, end = found.span()
        inside = any(begin <= at < stop for begin, stop in quoted)
        if not inside and ask(APART)(Joint(words[start:at], words[end:])):
            yield start, at
            start = end
    yield start, len(words)


class Joint(NamedTuple):
    """What stands before 并 in a clause, and behind it."""

    words: str
    more: str


def _are_two(joint: Joint) -> bool | None:
    if VERBS.get(VERBS.before(joint.words, len(joint.words))) == "direction":  # 支持香港巩固并提升地位: one object
        return None
    acts = read_act(joint.words), read_act(joint.more)
    return True if all(act and len(act.of) >= OBJECT for act in acts) else None


APART = Table(Rule("a predicate of its own", "推进改革，【建成公园5座】并完善机制。", _are_two))
