"""The clauses of an outlook: what stands between two commas, and the act in it with the words that lead up to it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import Words, lookup
from gwr.reading.language.years import SPELT_YEAR
from gwr.records import Fact, Report, Section, Sentence

_QUOTED = "“[^”]*”|《[^》]*》|（[^）]*）"
CLAUSE = Pattern(rf"(?:{_QUOTED}|[^，,；;。：:！？!?\n\r])+")  # “不忘初心，牢记使命”主题教育 is one clause
QUOTED = Pattern(_QUOTED)
LISTED = Pattern(r"(?:[一二三四五六七八九十]+(?:是|要)|[（(]?\d+[)）.、．])")  # 一是, （1）
WHEN = Pattern(rf"(?:到|至)?(?:{SPELT_YEAR}年|[今本]年)(?:[底末内]|年底)?(?:之?前)?|(?:上|下)半年|年[内底]前?")

VERBS = lookup("promise_verbs", "class")
WITH_NUMBER = lookup("promise_verbs", "with_number")
KINDS = lookup("promise_verbs", "kind")
HOWS = ("opener", "manner", "effort", "stance", "positive", "continue", "explore")
HOW = {kind: lookup("promise_words", "meaning", kind=kind) for kind in HOWS}
_LETTERS = {letter for known in HOW.values() for letter in known.first}
HOWS_BY_LETTER = {
    letter: [(kind, known) for kind, known in HOW.items() if letter in known.first] for letter in _LETTERS
}
PREPOSITIONS = lookup("promise_words", "meaning", kind="preposition")
CIRCUMSTANCES = lookup("promise_words", "meaning", kind="circumstance")  # 对照目录: not 对 with an act behind it
OBJECT_FIRST = ("将", "把")  # 将网络向农村延伸: the act stands behind its object, last of all
RESULT = Pattern("[成为到入至出]")  # 打造成客服热线
LONGEST = 300  # characters of a clause; a longer one is no sentence of anybody's
REACH = 40  # characters of a clause in which its act has begun
NO_VERB = ""


class Act(NamedTuple):
    """An act in a clause: its verb, where that stands, the words before it that say how, by kind, and its object."""

    verb: str
    start: int
    manner: tuple[tuple[str, str], ...]  # (kind, word)
    of: str = ""  # what it is done to

    @property
    def said(self) -> str:
        """The verb with the words that say how."""
        return "".join(word for kind, word in self.manner if kind != "opener") + self.verb

    def is_done(self, kind: str) -> bool:
        """Whether one of the words before the verb is of this kind."""
        return any(each == kind for each, _ in self.manner)


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


def read_clauses(report: Report) -> Iterator[Clause]:
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
            for start, end in spans(sentence):
                words = sentence.text[start - sentence.start : end - sentence.start]
                inside = tuple(
                    fact for fact in facts.get(sentence.id, ()) if start <= fact.start < end and is_set(fact)
                )
                yield Clause(start, end, words, read_act(words), inside, sentence, section, titles, guiding)


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


def spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where each clause of a sentence starts and ends in the report, what numbers it left out."""
    for found in CLAUSE.finditer(sentence.text):
        words = found[0].rstrip()
        listed = LISTED.match(words.lstrip())
        start = found.start() + len(found[0]) - len(found[0].lstrip()) + (listed.end() if listed else 0)
        end = found.start() + len(words)
        if start < end <= start + LONGEST:
            yield sentence.start + start, sentence.start + end


def is_heading(sentence: Sentence, section: Section) -> bool:
    """Whether the sentence is its section's title."""
    return bool(section.title) and sentence.start == section.start


def is_title(words: str) -> bool:
    """Whether a sentence that opens a paragraph is short and whole as a title is: 完善养殖服务体系。"""
    return sum(1 for _ in CLAUSE.finditer(words)) == 1


def read_act(words: str) -> Act | None:
    """The act of a clause: its verb stands first but for words that say how, when, and on what; None where none does.

    加快 says how in 加快推进项目, and is the verb itself in 加快步伐.
    """
    return _act(words, 0, ())


def _act(words: str, at: int, manner: tuple[tuple[str, str], ...]) -> Act | None:
    if at > REACH:
        return None
    if when := WHEN.match(words, at):
        return _act(words, when.end(), manner)
    for kind, known in HOWS_BY_LETTER.get(words[at : at + 1], ()):
        if (how := known.at(words, at)) and (act := _act(words, at + len(how), (*manner, (kind, how)))):
            return act
    if verb := VERBS.at(words, at):
        return Act(verb, at, manner, words[at + len(verb) :])
    if (preposition := PREPOSITIONS.at(words, at)) and not CIRCUMSTANCES.at(words, at):
        return _behind(words, at + len(preposition), manner, preposition in OBJECT_FIRST)
    return None


def _behind(words: str, at: int, manner: tuple[tuple[str, str], ...], object_first: bool) -> Act | None:
    """The act behind a preposition: 为农户安装水表; behind its object, 将网络向农村延伸."""
    found = list(_verbs(words, at))
    if not found:
        return None
    if object_first and found[0][1] > at:  # 将新建学校5所: 将 says no more than that it is to come
        verb, start = next((one for one in found if RESULT.match(words, one[1] + len(one[0]))), found[-1])
        return Act(verb, start, manner, words[at:start])
    if object_first:
        verb, start = found[0]
        return Act(verb, start, manner, words[start + len(verb) :])
    verb, start = next((one for one in found if one[1] > at), found[0])  # 为打造环境提供经验: 提供
    return Act(verb, start, manner, words[start + len(verb) :])


def _verbs(words: str, start: int) -> Iterator[tuple[str, int]]:
    """Each verb from the offset on and where it stands; what is quoted holds none."""
    quoted = [found.span() for found in QUOTED.finditer(words)]
    at = start
    while at < len(words):
        verb = VERBS.at(words, at)
        if verb and not any(begin <= at < stop for begin, stop in quoted):
            yield verb, at
        at += len(verb) or 1


def stated_act(words: str) -> Act | None:
    """The act of a clause that begins with what it is said of: 收入增长6%."""
    for verb, start in _verbs(words, 0):
        if VERBS[verb] == "end" or WITH_NUMBER[verb] == "end":
            return Act(verb, start, (), words[:start])
    return None


def by_kind(kind: str) -> Words:
    """The words of this kind."""
    return lookup("promise_words", "meaning", kind=kind)
