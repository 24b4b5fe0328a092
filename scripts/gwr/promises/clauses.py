"""The clauses of an outlook: what stands between two commas, one predicate each, and the act in it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from gwr.promises.acts import KINDS, OBJECT, QUOTED, VERBS, Act, done_act, read_act, stated_act
from gwr.reading.language.patterns import Beginning, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.rules import Ask, Rule, Table, Traits, first
from gwr.records import Fact, Report, Section, Sentence, maker

_ENDS = "，,；;。：:！？!?\n\r"
# “不忘初心，牢记使命”主题教育 is one clause; what opens a quotation that nothing closes is a sign like others.
_PLAIN = f"[^{_ENDS}“《（]"
CLAUSE = Pattern(f"{_PLAIN}++(?![“《（])|(?:{_PLAIN}+|{QUOTED.pattern}|[“《（])+")  # hardly any has a quotation
LISTED = Beginning(r"(?:[一二三四五六七八九十]+(?:是|要)|[（(]?\d+[)）.、．])")  # 一是, （1）
AND = Pattern("(?<![合兼归吞一撤])并(?![举重存购轨网联转行排])")  # what stands behind it may be a predicate of its own
AIMED = Pattern(f"(?:{alternatives('promise_words', kind='aimed')})")
AIM = ("以", "为目标")  # 以达到10亿元产值为目标
LONGEST = 300  # characters of a clause; a longer one is no sentence of anybody's


class Look(NamedTuple):
    """What many rules need of a clause, looked at once: the traits of their tables."""

    aimed: bool  # its sentence has said that targets follow
    aim: bool  # 以…为目标
    dated: bool  # it speaks of a year
    figures: bool  # a quantity stands in it
    acts: bool  # it has an act …
    kind: str  # … whose verb is of this kind
    effort: bool  # … and these are what the words before the verb say
    unbinding: bool  # an effort or a stance
    positive: bool
    continues: bool
    explores: bool


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
    look: Look

    @property
    def id(self) -> str:
        """The promise's id, where it is one."""
        return "p" + str(self.start).zfill(6)

    @property
    def said(self) -> str:
        """What the sentence says before the clause."""
        return self.sentence.text[: self.start - self.sentence.start]

    @property
    def verb(self) -> str:
        """The verb, or "" where there is none."""
        return self.act.verb if self.act else ""

    @property
    def whole(self) -> str:
        """The verb with the others that have the same object; "" where there is none."""
        return self.act.whole if self.act else ""

    @property
    def of(self) -> str:
        """What the act is done to; the whole clause where there is none."""
        return self.act.of if self.act else self.words


def _look_of(clause: Clause, *_: Any) -> Look:
    return clause.look


_looked, _clause = maker(Look), maker(Clause)
TRAITS = Traits(_look_of, Look._fields)


def read_clauses(report: Report, ask: Ask = first) -> Iterator[Clause]:
    """The clauses of a report's outlook, in order."""
    sections = {section.id: section for section in report.sections}
    parts = _parts(report.sections)
    facts = {id: tuple(group) for id, group in groupby(report.facts, key=lambda fact: fact.sentence_id)}
    ahead = [each for each in report.sentences if sections[each.section_id].division == "outlook"]
    for _, (opening, *others) in groupby(ahead, key=lambda sentence: sentence.paragraph):
        is_titled = bool(others) and opening.id not in facts and is_title(opening.text)
        for sentence in (opening, *others):
            section = sections[sentence.section_id]
            titles = is_heading(sentence, section) or (is_titled and sentence is opening)
            guiding = section.id in parts and sentence.start < parts[section.id]
            printed, aims = facts.get(sentence.id, ()), AIMED.search(sentence.text)
            for start, end in spans(sentence, ask):
                at = start - sentence.start
                words = sentence.text[at : end - sentence.start]
                inside = printed and tuple(fact for fact in printed if start <= fact.start < end and is_set(fact))
                aimed = aims is not None and AIMED.search(sentence.text, 0, at) is not None
                act = read_act(words, ask) or (stated_act(words) if inside or aimed else None) or done_act(words)
                look = _look(words, act, inside, aimed)
                yield _clause((start, end, words, act, inside, sentence, section, titles, guiding, look))


def _look(words: str, act: Act | None, facts: tuple[Fact, ...], aimed: bool) -> Look:
    opens, ends = AIM
    aim = words.endswith(ends) and opens in words[: -len(ends) - 1]
    kind = KINDS[act.verb] if act else ""
    how = {kind for kind, _ in act.manner} if act and act.manner else ()
    effort = "effort" in how
    return _looked((  # in the order of its fields
        aimed, aim, "年" in words, len(facts) > 0, act is not None, kind,
        effort, effort or "stance" in how, "positive" in how, "continue" in how, "explore" in how,
    ))  # fmt: skip


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
        words = found[0].lstrip()
        start = sentence.start + found.end() - len(words)
        words = words.rstrip()
        if listed := LISTED.match(words):
            words, start = words[listed.end() :], start + listed.end()
        if "并" in words and len(words) <= LONGEST:
            yield from ((start + begin, start + stop) for begin, stop in predicates(words, ask))
        elif 0 < len(words) <= LONGEST:
            yield start, start + len(words)


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
