"""Why a text is read as it is: for each figure and column the value, the rule that gave it, and those that declined.

The text is read as always; only the tables are asked so that one hears which rule spoke.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from textwrap import fill
from typing import Any, NamedTuple

from gwr.reading.language.numerals import HAN
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.years import LAST_YEAR, THIS_YEAR
from gwr.reading.meaning.measure import BASIS
from gwr.reading.meaning.measure import RULES as MEASURE
from gwr.reading.meaning.period import RULES as PERIOD
from gwr.reading.meaning.relations import BELONGS, JOINS
from gwr.reading.meaning.scope import RULES as SCOPE
from gwr.reading.meaning.status import RULES as STATUS
from gwr.reading.meaning.subject import RULES as SUBJECT
from gwr.reading.mend import mend
from gwr.reading.numbers.account import judged, settled
from gwr.reading.numbers.cells import read_cells
from gwr.reading.numbers.roles import ARABIC_RULES, CHINESE_RULES, Rule
from gwr.reading.pipeline import read_mended
from gwr.reading.rules import Table, Verdict, verdict
from gwr.records import Fact, Numeral

TABLES: Mapping[str, Table] = {  # by the columns that they decide
    "measure": MEASURE, "basis": BASIS, "status": STATUS, "period": PERIOD, "subject": SUBJECT,
    "scope": SCOPE, "group": JOINS, "of": BELONGS,
}  # fmt: skip
OF_ITS_PART = PERIOD[-1].name  # the rule that asks no word of the sentence
SAID = Pattern(f"{THIS_YEAR.pattern}|{LAST_YEAR.pattern}|本年")
WIDTH = 120  # letters of a line in a terminal
NO_RULE = Verdict(None, "", ())
BY_HEADS = Verdict(None, "the heads of its table", ())


class Column(NamedTuple):
    """What one column of a figure says, and why."""

    name: str
    value: str
    rule: str  # the name of the rule that gave it; "" where none did
    declined: tuple[str, ...]  # the names of those that were asked before it


class Explained(NamedTuple):
    """A numeral of the text, and what was decided of it: of a date, a name, a marker its role alone."""

    quote: str
    columns: tuple[Column, ...]


class Asked(NamedTuple):
    """One question: the table, what it was asked of, and what it answered."""

    rules: Table
    of: tuple[Any, ...]
    told: Verdict

    @property
    def column(self) -> str:
        """The column that the table decides."""
        return next((name for name, rules in TABLES.items() if rules is self.rules), "")

    @property
    def figures(self) -> list[str]:
        """The ids of the figures of which it was asked: one, or the two that may belong together."""
        if self.rules is JOINS:
            return [mention.numeral.id for mention in self.of[1:]]
        if self.rules is BELONGS:
            index, understood = self.of
            return [understood[index].mention.numeral.id]
        return [self.of[0].numeral.id]


def questions(text: str) -> tuple[list[Asked], Sequence[Numeral], Sequence[Fact]]:
    """Every question asked of the tables as a mended text is read, in order; its numerals; its facts."""
    asked: list[Asked] = []

    def ask(rules: Table) -> Callable[..., Any]:
        return partial(answer, rules)

    def answer(rules: Table, *of: Any) -> Any:
        asked.append(Asked(rules, of, verdict(rules, *of)))
        return asked[-1].told.answer

    report = read_mended(text, "", ask)
    return asked, report.numerals, report.facts


def years_unsaid(text: str) -> frozenset[str]:
    """The ids of the figures whose years no word of their sentence says: those that its part of the report is about."""
    mended = mend(text)
    asked, _, _ = questions(mended.words)
    of_its_part = [one.of[0] for one in asked if one.rules is PERIOD and one.told.rule == OF_ITS_PART]
    starts = [mention.numeral.start for mention in of_its_part if not SAID.search(mention.said)]
    return frozenset(f"n{start if mended.offsets is None else mended.offsets[start]:06}" for start in starts)


def explained(text: str) -> Iterator[Explained]:
    """Each numeral of the text in order, parts of numbers left out."""
    text = mend(text).words
    asked, numerals, facts = questions(text)
    told, cells = _told(asked), read_cells(text)
    by_id = {fact.id: fact for fact in facts}
    for numeral, (_, _, rule, _) in zip(numerals, settled(text, judged(text, cells)), strict=True):
        role = _role(text, numeral, rule)
        if numeral.id in by_id:
            fact = by_id[numeral.id]
            untold = BY_HEADS if numeral.start in cells else NO_RULE
            yield Explained(fact.quote, (role, *_columns(fact, told, by_id, untold)))
        elif numeral.role != "part":
            yield Explained(numeral.raw, (role,))


def _told(asked: Sequence[Asked]) -> dict[tuple[str, str], Verdict]:
    """(figure's id, column) -> what its table told; of two pairs of neighbours what joins one of them."""
    told: dict[tuple[str, str], Verdict] = {}
    for one in asked:
        for figure in one.figures:
            key = figure, one.column
            told[key] = told[key] if key in told and told[key].rule else one.told
    return told


def _role(text: str, numeral: Numeral, rule: Rule) -> Column:
    """What a numeral is; of those that declined only patterns are named, which are tried in their order."""
    table = CHINESE_RULES if numeral.raw[0] in HAN else ARABIC_RULES
    asked = table[: table.index(rule)] if rule in table else table
    value = f"{numeral.role} {numeral.reason}".strip()
    return Column("role", value, rule.name, tuple(one.name for one in asked))


def _columns(
    fact: Fact, told: Mapping[tuple[str, str], Verdict], by_id: Mapping[str, Fact], untold: Verdict
) -> Iterator[Column]:
    values = {
        "measure": f"{fact.measure} {fact.direction}".strip(), "basis": fact.basis, "status": fact.status,
        "period": fact.period, "subject": fact.subject, "scope": fact.scope,
        "group": f"{fact.group_kind} {fact.group_part}" if fact.group else "",
        "of": " / ".join(by_id[one].quote for one in (fact.of, fact.whole) if one),
    }  # fmt: skip
    for name in TABLES:
        verdict = told.get((fact.id, name), untold)
        if values[name] or verdict is not untold:
            yield Column(name, values[name], verdict.rule, verdict.declined)


def explain(text: str) -> str:
    """The same in lines to read in a terminal: a figure, below it column, value and rule, and those that declined."""
    return "\n\n".join("\n".join((one.quote, *map(_line, one.columns))) for one in explained(text))


def _line(column: Column) -> str:
    name, value, rule, declined = column
    if not rule and declined:
        return f"  {name:8} {value or '—'}  ← none of its {len(declined)} rules"
    said = f"  {name:8} {value or '—'}  ← {rule or 'no rule'}"
    names = fill("; ".join(declined), WIDTH, initial_indent=f"{'':11}declined: ", subsequent_indent=" " * 21)
    return f"{said}\n{names}" if declined else said
