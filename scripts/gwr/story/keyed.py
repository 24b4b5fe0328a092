"""The figures that have a key, each with what it takes to draw it and to check what is said of it."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from gwr.project import here
from gwr.story.references import references
from gwr.tables.store import load


@dataclass(frozen=True, slots=True)
class Keyed:
    """One figure; text is the only form that is shown, amount and bounds are in the base unit (元, 平方米, 个, %)."""

    key: str
    label: str
    text: str
    kind: str  # in Chinese, one of closed.KIND
    amount: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    measure: str
    comparator: str = "="
    section: str = ""


def figures(folder: Path | None = None) -> dict[str, Keyed]:
    """{key: figure}: the report's own in reading order, then the derived, then those of other documents."""
    folder = folder or here().data
    known = references(folder)
    stated = load("labels", folder).merge(load("facts", folder), left_on="fact_id", right_on="id", suffixes=("_label", ""))
    derived = load("derived", folder).assign(comparator="=", section_id="")
    others = load("documents", folder).assign(low=None, high=None, section_id="")
    rows = [*stated.itertuples(), *derived.itertuples(), *others.itertuples()]
    return {row.key: _keyed(known[row.key], row) for row in rows}


def _keyed(reference, row):
    return Keyed(reference.key, reference.label, reference.text, reference.kind, row.base_value, row.low, row.high,
                 row.base_unit, row.measure, row.comparator, row.section_id)
