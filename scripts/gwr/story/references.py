"""What a key stands for: the words shown, what kind of figure it is, and where its evidence stands."""

from dataclasses import dataclass
from pathlib import Path

from gwr import closed
from gwr.project import here
from gwr.tables.store import load, read_package

UNEXPLAINED = "报告未解释"


@dataclass(frozen=True, slots=True)
class Reference:
    """text is shown as it is; page is `report`, `derived` or `terms`, anchor an id on it; sentence is a sentence's id or empty."""

    key: str
    text: str
    label: str
    kind: str  # in Chinese, one of closed.KIND
    page: str
    anchor: str
    sentence: str
    comparator: str = "="


def references(folder: Path | None = None) -> dict[str, Reference]:
    """Every key of the tables in the folder, each sentence by its id; no other keys for a report without an edition."""
    folder = folder or here().data
    facts = {fact["id"]: fact for fact in _rows(folder, "facts")}
    found = [
        *(Reference(row["id"], row["text"], "原句", closed.PASSAGE.zh, "report", row["id"], row["id"]) for row in _rows(folder, "sentences")),
        *(_labelled(label, facts.get(label["fact_id"])) for label in _rows(folder, "labels")),
        *(Reference(row["key"], row["text"], row["label"], closed.DERIVED.zh, "derived", row["key"], "") for row in _rows(folder, "derived")),
        *(Reference(row["key"], row["text"], row["label"], closed.OTHER.zh, "derived", row["key"], "") for row in _rows(folder, "documents")),
        *(Reference(row["key"], row["term"], row["explanation"] or UNEXPLAINED, closed.TERM.zh, "terms", row["key"], "") for row in _rows(folder, "terms")),
    ]
    return {reference.key: reference for reference in found}


def _labelled(label, fact):
    key, name, sentence = label["key"], label["label"], label["sentence_id"]
    if fact is None:
        return Reference(key, label["printed"], name, closed.PASSAGE.zh, "report", sentence, sentence)
    return Reference(key, fact["quote"], name, closed.STATUS[fact["status"]].zh, "report", fact["id"], sentence, fact["comparator"])


def _rows(folder, table):
    known = {resource["name"] for resource in read_package(folder)["resources"]}
    return load(table, folder).to_dict("records") if table in known else []
