"""What an edition adds to the tables of a reading: labels, comparisons, derived figures, other documents, source."""

from dataclasses import dataclass
from pathlib import Path

from gwr.anchors import each, read_rows
from gwr.comparisons import read_comparisons
from gwr.derived import distances, read_derived
from gwr.documents import read_documents
from gwr.editorial import read_labels
from gwr.records import ReportError

SOURCES = ("address", "note", "licence")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the report came from; an address that was not recorded is empty, and the note says so."""

    address: str
    note: str
    licence: str


def editorial_tables(folder: Path, text: str, facts, sentences) -> dict[str, tuple]:
    """The records of each editorial table by its name; all empty where the folder has no such tables.

    facts and sentences are those of the reading of this text. Raises ReportError that names every unfit row of a table.
    """
    labels = read_labels(folder, text, facts, sentences)
    by_id = {fact.id: fact for fact in facts}
    named = {label.key: by_id[label.fact_id] for label in labels if label.fact_id}
    words = {label.key: label.label for label in labels}
    comparisons = read_comparisons(folder, facts, named)
    distant = [derived for one in comparisons for derived in distances(one, words[one.target], named)]
    derived = (*read_derived(folder, named), *distant)
    each(lambda key: _require_new(key, folder), _repeated([figure.key for figure in derived]))
    sources = tuple(Source(**row.cells) for row in read_rows(folder / "sources.csv", SOURCES))
    return {"labels": labels, "comparisons": comparisons, "derived": derived,
            "documents": read_documents(folder, named), "sources": sources}


def _repeated(keys):
    return sorted({key for key in keys if keys.count(key) > 1})


def _require_new(key, folder):
    raise ReportError("this key is made for a target's distance already", file=folder / "derived.csv", characters=key,
                      cure="choose another key for the row")
