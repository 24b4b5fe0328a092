"""The promises of a report: each clause of its outlook is asked whether it is one, and each one what it says."""

from collections.abc import Iterator, Mapping
from typing import Any

from gwr.promises.acts import ALIKE, BEHIND, LED, QUOTED, by_kind, read_act
from gwr.promises.by_when import NEVER, ByWhen, frames
from gwr.promises.by_when import RULES as BY_WHEN
from gwr.promises.clauses import APART, Clause, read_clauses
from gwr.promises.held import RULES as HELD
from gwr.promises.review import NOTHING, Judged, Past, reviews
from gwr.promises.review import RULES as REVIEW
from gwr.promises.settled import LATER, NEXT
from gwr.promises.settled import RULES as SETTLED
from gwr.promises.testability import RULES as TESTABILITY
from gwr.promises.verb_class import RULES as VERB_CLASS
from gwr.promises.what import RULES as WHAT
from gwr.promises.what import what
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.mend import AROUND, Back, as_read
from gwr.reading.rules import Ask, Table, first
from gwr.records import Report, maker
from gwr.tables.computed import Promise, PromiseReview

TABLES: dict[str, Table] = {
    "held": HELD, "verb_class": VERB_CLASS, "testability": TESTABILITY, "by_when": BY_WHEN,
    "would_settle": SETTLED, "review": REVIEW, "apart": APART, "alike": ALIKE, "behind": BEHIND, "led": LED,
    "what": WHAT,
}  # fmt: skip
ACTORS = by_kind("actor")
TOGETHER = alternatives("promise_words", kind="together")
AND = Pattern(
    f"、|(?<![共温缓总调])和(?![谐平睦])|(?<![普涉触波])及(?![其时格])|(?<=.)(?<!参)与(?!.*(?:{TOGETHER}))", seeks=True
)
OF = Pattern("(?<=..)的(?=.)")  # 数量多、质量好的企业: what is listed before 的 is of one thing; not 新的
DOING = Pattern(
    f"(?:{alternatives('promise_words', kind='actor how')})?(?:{alternatives('promise_words', kind='actor does')})"
)
_made, _UNCHECKED = maker(Promise), tuple(Promise._field_defaults.values())  # what became of it is for people to say
BETWEEN = "；"  # the quantities of a promise
CLOSED = Pattern(f"(?:{alternatives('promise_words', kind='closing a list')})")  # 甲村、乙村等: one thing


def read_promises(report: Report, ask: Ask = first) -> tuple[Promise, ...]:
    """The promises of a report's outlook, in order; none where it has no outlook."""
    read, back = as_read(report)
    now = int(read.identity.year.value) if read.identity.year else None
    framed = frames(read, now)
    found = (
        _promise(clause, ask(BY_WHEN)(clause, now, framed.get(clause.sentence.id)) or NEVER, now, ask)
        for clause in _held(read, ask)
    )
    printed = {fact.id: fact.quote for fact in report.facts} if back else {}
    return tuple(_as_printed(promise, back, printed) if back else promise for promise in found)


def read_reviews(report: Report, judged: Judged = NOTHING, ask: Ask = first) -> tuple[PromiseReview, ...]:
    """What the review of the report said of the same thing as its promises, in the order of these."""
    read, back = as_read(report)
    past = Past(read, judged.read_with(back) if back else judged)
    found = (
        (clause.id, said.start, said.end, said.sentence_id, basis)
        for clause in _held(read, ask)
        for said, basis in reviews(clause, past, ask)
    )
    return tuple(_review(report, back, *each) for each in found)


def _review(report: Report, back: Back | None, *said: Any) -> PromiseReview:
    promise, start, end, sentence, basis = said
    if back:
        start, end, promise = *back.span(start, end), back.ids[promise]
    return PromiseReview(promise, start, end, report.text[start:end], sentence, basis)


def _as_printed(promise: Promise, back: Back, printed: Mapping[str, str]) -> Promise:
    """A promise that was found in a mended text as one of the text."""
    start, end = back.span(promise.start, promise.end)
    stretch = max(0, promise.start - AROUND), promise.end + AROUND
    what, verb, who = (back.in_own_letters(words, *stretch) for words in (promise.what, promise.verb, promise.who))
    return promise._replace(
        id=back.ids[promise.id], start=start, end=end, clause=back.text[start:end], what=what, verb=verb, who=who,
        how_much=BETWEEN.join(printed[id] for id in promise.fact_ids.split()),
    )  # fmt: skip


def _held(report: Report, ask: Ask) -> Iterator[Clause]:
    """The clauses of the outlook that are promises."""
    return filter(ask(HELD), read_clauses(report, ask))


def _promise(clause: Clause, by_when: ByWhen, now: int | None, ask: Ask) -> Promise:
    verb_class = ask(VERB_CLASS)(clause) or "process"
    testability = ask(TESTABILITY)(clause, verb_class) or "D"
    done_to = what(clause, ask)
    would_settle = ask(SETTLED)(clause, testability) or ""
    if by_when.year and now and by_when.year > now:  # the next report says nothing of it yet
        would_settle = would_settle.replace(NEXT, LATER)
    facts = clause.facts
    return _made((  # in the order of its fields
        clause.id, clause.start, clause.end, clause.words, clause.sentence.id, clause.section.id,
        items(clause, done_to), done_to, clause.act.said if clause.act else "", verb_class,
        BETWEEN.join([fact.quote for fact in facts]), " ".join([fact.id for fact in facts]), *by_when,
        who(clause), testability, would_settle, *_UNCHECKED,
    ))  # fmt: skip


def items(clause: Clause, done_to: str) -> int:
    """How many things can be done one by one: the parts of a list of objects; one that a number or 等 closes is one."""
    listed = QUOTED.sub("“”", done_to)
    if CLOSED.search(listed) or not (clause.facts or AND.search(listed)):
        return 1
    if len(clause.facts) == 1:
        before, _, behind = clause.words.partition(clause.facts[0].quote)
        if AND.search(QUOTED.sub("", before)) and not AND.match(before[-1:]):
            return 1 + len(AND.findall(QUOTED.sub("", behind)))
    *others, last = AND.split(listed)
    owned = max((at for at, part in enumerate((*others, last)) if OF.search(part)), default=-1)
    alone = [part for at, part in enumerate(others) if at > owned or "的" in part]
    return 1 + len(alone)


def who(clause: Clause) -> str:
    """Who does it, where the clause says so: who opens it, stands behind 由, or before an act; 各街道 of 各街道的设施
    does nothing.
    """
    if "由" in clause.words and (by := next((actor for actor in ACTORS if f"由{actor}" in clause.words), "")):
        return by
    if not (actor := ACTORS.at(clause.of, 0)):
        return ""
    rest = clause.of[len(actor) :]
    does = clause.words.startswith(actor) or DOING.match(rest) or read_act(rest)
    return actor if does else ""
