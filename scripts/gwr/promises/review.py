"""What did the review say of the same thing? The clauses that people or words put beside a commitment.

What people have judged goes first: the figure that an editor set beside a target, then the same place in both parts of
a report. Else the clause that shares the words of a commitment's subject; precision first: where nothing rare enough is
shared, none. A clause is shown with the figures that go on with it, and never cut.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple

from gwr.promises.acts import BUILDING, QUOTED
from gwr.promises.clauses import Clause, is_set, spans
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.years import PLAN
from gwr.reading.mend import Back
from gwr.reading.rules import Ask, Rule, Table
from gwr.records import Fact, Report, Sentence
from gwr.tables.edition import Comparison, Label, Place

COUNTED = 4  # characters of a subject that a sentence of the review has to share, where a number is said of it …
SUBJECT = 5  # … where none is …
END = 6  # … and of its end, where it shares no more
ACT = 4  # characters of an act inside an object: 支持旧楼加装电梯
NAME = 3  # characters of a name in quotes
ALIKE = 3  # characters that two clauses on one place share besides
PLAN_NAME = Pattern(f"“?{PLAN}”?$")  # “十三五” is the name of years
AMONG = Pattern("[^、和及与的]+(?:[、和及与][^、和及与的]+)*等")  # what is named before 等 are examples
LIST = Pattern("[、和及与]")
PARTS = Pattern("[、，和及与的]|[“”《》（）]")
_ENDS = alternatives("promise_words", kind="subject ends")
_OPENS = alternatives("promise_words", kind="subject opens")
BARE = Pattern(f"^(?:{_OPENS})++|(?:{_ENDS})++$")  # 存量厂房, 灌区建设: these words tell no subject from another
CAME_OF_IT = Pattern(f"(?:以[^，,]+)?(?:{alternatives('promise_words', kind='came of it')})")  # 以第一名获得资格
GOES_ON = "，,"  # what may stand between a clause and the figures that go on with it


class Judged(NamedTuple):
    """What people have put side by side in a report; nothing where nobody has."""

    comparisons: Sequence[Comparison] = ()
    places: Sequence[Place] = ()
    passages: Sequence[tuple[Label, Label]] = ()  # of the outlook, of the review

    def read_with(self, back: Back) -> "Judged":
        """The same in the mended form of the text."""

        def read(each: Place | Label) -> Any:
            return replace(each, start=back.at(each.start), end=back.at(each.end))

        places = [replace(read(each), clause=back.read(each.clause), name=back.read(each.name)) for each in self.places]
        return self._replace(places=places, passages=[(read(ahead), read(past)) for ahead, past in self.passages])


NOTHING = Judged()


class Said(NamedTuple):
    """A clause of the review, and the quantities that are set in it."""

    start: int
    end: int
    words: str
    facts: tuple[Fact, ...]


class Passage(NamedTuple):
    """Where clauses that stand side by side in a sentence of the review start and end."""

    start: int
    end: int
    sentence_id: str


class Past:
    """The sentences of a review, to be asked for words, and what people have put beside the outlook."""

    def __init__(self, report: Report, judged: Judged) -> None:
        division = {section.id: section.division for section in report.sections}
        headings = {section.start for section in report.sections if section.title}
        reviewed = [each for each in report.sentences if division[each.section_id] == "review"]
        self.sentences = {each.id: each for each in reviewed if each.start not in headings}
        self.text = "\n".join(sentence.text for sentence in self.sentences.values())
        self.facts = {id: list(group) for id, group in groupby(report.facts, key=lambda fact: fact.sentence_id)}
        self.judged = judged

    def only(self, words: str) -> Passage | None:
        """The clause of the one sentence that has these words; None where no sentence or several have them."""
        found = [each for each in self.sentences.values() if words in each.text] if words in self.text else []
        return self.passage(found[0], found[0].start + found[0].text.index(words), words) if len(found) == 1 else None

    def with_all(self, passage: Passage, parts: Sequence[str]) -> Passage:
        """The passage with the clauses of its sentence that have the other parts, where all stand there: of a list of
        three that the review tells one by one, none is told alone.
        """
        sentence = self.sentences[passage.sentence_id]
        places = [sentence.text.find(part) for part in parts]
        if min(places) < 0:
            return passage
        told = [passage, *(self.passage(sentence, sentence.start + at) for at in places)]
        return Passage(min(each.start for each in told), max(each.end for each in told), sentence.id)

    def only_counted(self, words: str) -> Passage | None:
        """The one clause whose figures are said of these words."""
        having = [each for each in self.sentences.values() if words in each.text] if words in self.text else []
        said = [(each, said) for each in having for said in self.said(each) if _counts(said, words)]
        return self.passage(said[0][0], said[0][1].start, words) if len(said) == 1 else None

    def said(self, sentence: Sentence) -> list[Said]:
        """The clauses of a sentence."""
        in_it = [fact for fact in self.facts.get(sentence.id, ()) if is_set(fact)]
        return [
            Said(start, end, sentence.text[start - sentence.start : end - sentence.start],
                 tuple(fact for fact in in_it if start <= fact.start < end))
            for start, end in spans(sentence)
        ]  # fmt: skip

    def passage(self, sentence: Sentence, at: int, words: str = "") -> Passage:
        """The clause at an offset of the report, with what its figures are said of before it and behind it."""
        clauses = self.said(sentence)
        begin = stop = next(nth for nth, said in enumerate(clauses) if at < said.end)
        while begin and _leans(clauses[begin], clauses[begin - 1]):
            begin -= 1
        while stop + 1 < len(clauses) and _goes_on(clauses[stop + 1], clauses[begin : stop + 1], words):
            stop += 1
        return Passage(clauses[begin].start, clauses[stop].end, sentence.id)


def reviews(clause: Clause, past: Past, ask: Ask) -> Iterator[tuple[Passage, str]]:
    """The passages of the review on the same thing, and what puts them beside the clause: closed.REVIEWED."""
    judged = [(passage, "figure") for passage in _compared(clause, past)]
    judged += [(passage, "passage") for passage in _beside(clause, past)]
    told = {passage.sentence_id for passage, _ in judged}
    judged += [
        (passage, "place") for passage in dict.fromkeys(_of_places(clause, past)) if passage.sentence_id not in told
    ]
    if judged:
        yield from judged
    elif passage := ask(RULES)(clause, past):
        yield passage, "words"


def _counts(said: Said, words: str) -> bool:
    """Whether a figure of the clause is said of these words, which stand in it."""
    return words in said.words and any(words in fact.subject for fact in said.facts)


def _leans(said: Said, before: Said) -> bool:
    """Whether a figure of a clause is said of what stands in the one before it: 收入10亿元，增长7%."""
    known = {fact.id for fact in before.facts}
    subjects = [fact.subject[:COUNTED] for fact in said.facts]
    stands_before = any(subject in before.words and subject not in said.words for subject in subjects if subject)
    return stands_before or any(fact.of in known for fact in said.facts)


def _goes_on(said: Said, before: Sequence[Said], words: str) -> bool:
    """Whether the figures of a clause are said of what stands in those before it, or of these words, or it says what
    came of them.
    """
    known = {fact.id for each in before for fact in each.facts}
    told = any(fact.of in known or (words and words in fact.subject) for fact in said.facts)
    return told or CAME_OF_IT.match(said.words) is not None


def _compared(clause: Clause, past: Past) -> Iterator[Passage]:
    """The figures that people have set beside those of the clause."""
    ours = {fact.id for fact in clause.facts}
    results = {each.result_id for each in past.judged.comparisons if ours & {each.target_id, each.again_id}}
    told = [
        (past.sentences[id], fact) for id in past.sentences for fact in past.facts.get(id, ()) if fact.id in results
    ]
    yield from dict.fromkeys(past.passage(sentence, fact.start) for sentence, fact in told)


def _beside(clause: Clause, past: Past) -> Iterator[Passage]:
    """The passages that people have set beside words of the clause."""
    for ahead, review in past.judged.passages:
        if clause.start <= ahead.start < clause.end:
            yield Passage(review.start, review.end, review.sentence_id)


def _of_places(clause: Clause, past: Past) -> Iterator[Passage]:
    """What the review says of a place of the clause, where one of both speaks of the place as a whole, or both of one
    thing there.
    """
    names = {place.name for place in past.judged.places}
    ahead = [each for each in past.judged.places if clause.start <= each.start < clause.end]
    for place in {each.name: each for each in ahead}.values():
        ours = _of_place(clause.words[place.end - clause.start :], names)
        for other in past.judged.places:
            theirs = _of_place(other.clause.partition(other.name)[2] or other.clause, names)
            told = other.name == place.name and other.sentence_id in past.sentences
            if told and (not ours or not theirs or _share(ours, theirs)):
                sentence = past.sentences[other.sentence_id]
                start = sentence.start + sentence.text.index(other.clause)
                yield Passage(start, start + len(other.clause), sentence.id)


def _of_place(words: str, names: set[str]) -> str:
    """What is said to be of a place, by the words behind its name: of those that are listed the first that says it."""
    for name in names:
        words = words.replace(name, "")
    return BARE.sub("", next(filter(None, LIST.split(words)), ""))


def _share(one: str, other: str) -> bool:
    return any(one[at : at + ALIKE] in other for at in range(len(one) - ALIKE + 1))


def subjects(clause: Clause) -> list[str]:
    """The parts of what an act is done to, without figures, examples, and words that tell no subject from another."""
    least = COUNTED if clause.facts else SUBJECT
    return [bare for part in PARTS.split(AMONG.sub("、", _plain(clause))) if len(bare := BARE.sub("", part)) >= least]


def _plain(clause: Clause) -> str:
    words = clause.of
    for fact in clause.facts:
        words = words.replace(fact.quote, "、")
    return words


def _shares_subject(clause: Clause, past: Past) -> Passage | None:
    parts = subjects(clause)
    found = next(filter(None, map(past.only, parts)), None)
    return found and past.with_all(found, parts)


def _counts_subject(clause: Clause, past: Past) -> Passage | None:
    return next(filter(None, map(past.only_counted, subjects(clause))), None) if clause.facts else None


def _shares_name(clause: Clause, past: Past) -> Passage | None:
    names = [found[0] for found in QUOTED.finditer(clause.of) if len(found[0]) - 2 >= NAME]
    called = [
        name for name in names if not PLAN_NAME.match(name) and past.text.count(name[1:-1]) == past.text.count(name)
    ]
    return next(filter(None, map(past.only, called)), None)


def _shares_end(clause: Clause, past: Past) -> Passage | None:
    ends = (words[at:] for words in subjects(clause)[-1:] for at in range(1, len(words) - END + 1))
    return next(filter(None, map(past.only, ends)), None)


def _shares_act(clause: Clause, past: Past) -> Passage | None:
    last = subjects(clause)[-1:]
    acts = (words[at:] for words in last for at in range(1, len(words) - ACT + 1) if BUILDING.at(words, at))
    return next(filter(None, map(past.only, acts)), None)


RULES = Table(
    Rule("the same subject", "推进改革，【建设口袋公园步道】。", _shares_subject),
    Rule("the same subject, counted", "推进改革，【改造老旧管网10公里】。", _counts_subject),
    Rule("the same name", "推进改革，【完善“一窗通”平台】。", _shares_name),
    Rule("the same end of the subject", "推进改革，【建设新城社区综合体育中心】。", _shares_end),
    Rule("the same act inside its object", "推进改革，【支持旧楼加装扶手】。", _shares_act),
)
