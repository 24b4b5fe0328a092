"""What a project's keys stand for: the words shown, the kind of statement, what it is worth, where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from gwr import closed
from gwr.html import on_one_line
from gwr.project import Project
from gwr.tables.store import load, read_package

UNEXPLAINED = "报告未解释"


class Worth(NamedTuple):
    """What a figure amounts to, in its base unit (元, 平方米, 个, %), and how it measures.

    low and high are what its printed words allow, None where there is no bound or no doubt.
    """

    amount: Decimal
    low: Decimal | None
    high: Decimal | None
    unit: str
    measure: str  # of closed.MEASURE
    basis: str = ""  # of closed.BASIS, what a change is measured against
    direction: str = ""  # of closed.DIRECTION; a fall has a positive amount


@dataclass(frozen=True, slots=True)
class Reference:
    """text is shown as it is; page is `report`, `derived` or `terms`, anchor an id on it.

    sentence and section are ids, or empty for what the report does not print. worth is None for what has no number:
    a passage, a term, an outcome that another document gives as a word.
    """

    key: str
    text: str
    label: str
    kind: str  # in Chinese, one of closed.KIND
    page: str
    anchor: str
    sentence: str
    comparator: str = "="
    section: str = ""  # of a figure of the report
    worth: Worth | None = None
    theme: str = ""  # the edition's, of a figure of the report

    @property
    def limit(self) -> closed.Words:
        """What limits it, of closed.COMPARATOR, or closed.ORDER."""
        return closed.limit(self.comparator, self.text)


class Row(NamedTuple):
    """A figure of a chart or table: its short name there, its series or column, and the figure said beside it."""

    name: str
    series: str
    figure: Reference
    beside: Reference | None


class Figures(Mapping[str, Reference]):
    """Every key of a project, and the project: charts and tables take words and rows from where their figures are."""

    def __init__(self, project: Project):
        self.project = project
        self._known = references(project.data)

    def __getitem__(self, key: str) -> Reference:
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def table(self, name: str):
        """A table of the project as a pandas DataFrame; see gwr.tables.store.load."""
        return load(name, self.project.data)

    def rows(self, chart: str) -> tuple[Row, ...]:
        """The figures that the edition puts into a chart or table, in the order of its table."""
        rows = self.table("chart_rows")
        return tuple(
            Row(row["name"], row["series"], self[row["key"]], self.get(row["beside"]))
            for row in rows[rows["chart"] == chart].to_dict("records")
        )


def figures(project: Project | None = None) -> Figures:
    """The figures of a project; if none is given, of the one around the working directory: a notebook's own."""
    return Figures(project or Project.around(Path.cwd()))


def references(data: Path) -> dict[str, Reference]:
    """Every key of the tables in the folder: sentences by their ids, labels, derived figures, other documents', terms.

    A figure to which no label was given is known by its id, and called by its subject.
    """
    facts = {fact["id"]: fact for fact in _rows(data, "facts")}
    labels = _rows(data, "labels")
    named = {label["fact_id"] for label in labels}
    found = [
        *(_passage(row["id"], row["text"], "原句", row["id"]) for row in _rows(data, "sentences")),
        *(_labelled(_own(fact), fact) for id, fact in facts.items() if id not in named),
        *(_labelled(row, facts.get(row["fact_id"])) for row in labels),
        *(_elsewhere(row, closed.DERIVED, row["low"], row["high"]) for row in _rows(data, "derived")),
        *(_elsewhere(row, closed.OTHER, basis="yoy") for row in _rows(data, "documents")),  # each of one year
        *(_term(row["key"], row["term"], row["explanation"] or UNEXPLAINED) for row in _rows(data, "terms")),
    ]
    return {reference.key: reference for reference in found}


def _passage(key, text, label, sentence):
    return Reference(key, on_one_line(text), label, closed.PASSAGE.zh, "report", sentence, sentence)


def _term(key, text, explanation):
    return Reference(key, text, explanation, closed.TERM.zh, "terms", key, "")


def _own(fact):
    """What stands for the label of a figure that has none."""
    own = {"key": fact["id"], "label": fact["subject"], "printed": fact["quote"], "theme": ""}
    return {**own, "sentence_id": fact["sentence_id"]}


def _labelled(label, fact):
    key, name, sentence = label["key"], label["label"], label["sentence_id"]
    if fact is None:
        return _passage(key, label["printed"], name, sentence)
    worth = Worth(*map(fact.get, ("base_value", "low", "high", "base_unit", "measure", "basis", "direction")))
    return Reference(
        key=key,
        text=on_one_line(label["printed"]),
        label=name,
        kind=closed.STATUS[fact["status"]].zh,
        page="report",
        anchor=fact["id"],
        sentence=sentence,
        comparator=fact["comparator"],
        section=fact["section_id"],
        worth=worth,
        theme=label["theme"],
    )


def _elsewhere(row, kind, low=None, high=None, basis=""):
    """A figure that the report does not print; basis is that of its growth rates."""
    amount = row["base_value"]
    worth = None if amount is None else Worth(amount, low, high, row["base_unit"], row["measure"])
    if worth and basis and worth.measure == "change_pct":
        worth = worth._replace(basis=basis, direction="down" if amount < 0 else "up")
    return Reference(
        key=row["key"],
        text=row["text"],
        label=row["label"],
        kind=kind.zh,
        page="derived",
        anchor=row["key"],
        sentence="",
        comparator=row.get("comparator") or "=",
        worth=worth,
    )


def _rows(data, table):
    known = {resource["name"] for resource in read_package(data)["resources"]}
    return load(table, data).to_dict("records") if table in known else []
