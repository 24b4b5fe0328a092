"""What an edition adds to the tables of a reading: labels, comparisons, derived figures, other documents, source, terms."""

import json
from hashlib import sha256
from pathlib import Path

from gwr.edition.captions import read_captions, read_chart_rows
from gwr.edition.comparisons import read_comparisons
from gwr.edition.derived import distances, read_derived
from gwr.edition.documents import read_documents
from gwr.edition.labels import CORRECTIONS, edition, read_corrections, read_labels
from gwr.edition.rows import each, read_rows
from gwr.edition.terms import read_terms
from gwr.reading import read_report
from gwr.reading.decode import read_file
from gwr.records import ReportError
from gwr.tables.edition import Source
from gwr.tables.store import load, read_package, read_whole, write_tables

SOURCES = ("address", "note", "licence")


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
            "documents": read_documents(folder, named), "sources": sources, "charts": read_captions(folder),
            "chart_rows": read_chart_rows(folder, {*named, *(figure.key for figure in derived)}),
            "terms": read_terms(folder, text, sentences, labels)}


def _repeated(keys):
    return sorted({key for key in keys if keys.count(key) > 1})


def _require_new(key, folder):
    raise ReportError("this key is made for a target's distance already", file=folder / "derived.csv", characters=key,
                      cure="choose another key for the row")


def build(data: Path, seeds: Path) -> dict[str, int]:
    """Add the edition's tables to those of the reading in the folder data; returns how many rows each has.

    The report is `seeds/<report_id>.txt`. Raises ReportError, with nothing written, where a row does not fit or
    the tables are not of this text.
    """
    reading = json.loads(read_whole(data, "report.json", read_package(data)["report"]))
    path = seeds / f"{reading['report_id']}.txt"
    folder = edition(path)
    if not folder.is_dir():
        return {}
    text = read_file(path).text
    if sha256(text.encode("utf-8")).hexdigest() != reading["text"]["sha256"]:
        raise ReportError("the tables are of another text than this", file=path, cure=f"read it first: python scripts/parse_report.py {path}")
    facts, sentences = (list(load(table, data).itertuples()) for table in ("facts", "sentences"))
    tables = editorial_tables(folder, text, facts, sentences)
    tables["corrections"] = read_corrections(read_report(text), read_rows(folder / "corrections.csv", CORRECTIONS))
    write_tables(data, reading["report_id"], tables)
    return {name: len(records) for name, records in tables.items()}
