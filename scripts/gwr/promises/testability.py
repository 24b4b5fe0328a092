"""How testable is a commitment? By its verb and its number, never by its merit; D, neither, where no rule speaks."""

from collections.abc import Hashable

from gwr.promises.clauses import Clause, Look
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.rules import Rule, Table, Traits, where

ELSEWHERE = Pattern(alternatives("promise_words", kind="elsewhere"))


@where(unbinding=True)
def _is_effort(clause: Clause, verb_class: str) -> str | None:
    return "E"


@where(kind="stance")
def _is_stance(clause: Clause, verb_class: str) -> str | None:
    return "E"


@where(kind="urged", positive=True)
def _is_willing(clause: Clause, verb_class: str) -> str | None:
    return "E"


@where(kind="carried", figures=True)
def _is_counted(clause: Clause, verb_class: str) -> str | None:
    return "A" if any(fact.measure == "count" for fact in clause.facts) else None


@where(verb_class="end", figures=False)
def _is_elsewhere(clause: Clause, verb_class: str) -> str | None:
    return "A elsewhere" if ELSEWHERE.search(clause.words) else None


@where(verb_class="end", figures=True)
def _ends_in_number(clause: Clause, verb_class: str) -> str | None:
    return "A"


@where(figures=True)
def _has_number(clause: Clause, verb_class: str) -> str | None:
    return "B"


@where(verb_class=frozenset(("end", "start")))
def _can_be_seen(clause: Clause, verb_class: str) -> str | None:
    return "C"


def _traits(clause: Clause, verb_class: str) -> tuple[Hashable, ...]:
    return (verb_class, *clause.look)


RULES = Table(
    Rule("an effort or a stance", "推进改革，【大力培育新动能】。", _is_effort),
    Rule("nothing that could be seen", "推进改革，【支持茶叶产业壮大】。", _is_stance),
    Rule("willing, no more", "推进改革，【积极引导农户合作】。", _is_willing),
    Rule("things carried out", "推进改革，【实施30项改造工程】。", _is_counted),
    Rule("the threshold stands elsewhere", "推进改革，【完成市下达的节能目标】。", _is_elsewhere),
    Rule("a number and an end", "推进改革，【新建公园5座】。", _ends_in_number),
    Rule("a number without an end", "推进改革，【推进30个项目】。", _has_number),
    Rule("an end without a number", "推进改革，【召开工作会议】。", _can_be_seen),
    traits=Traits(_traits, ("verb_class", *Look._fields)),
)
