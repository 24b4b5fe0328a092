"""What an edition adds to the tables of a reading: labels, comparisons, derived figures, charts, terms and more."""

from pathlib import Path

from gwr.edition.captions import read_captions, read_chart_readings, read_chart_rows
from gwr.edition.comparisons import read_comparisons
from gwr.edition.corrections import CORRECTIONS, read_corrections
from gwr.edition.derived import distances, read_derived
from gwr.edition.documents import read_documents
from gwr.edition.labels import read_labels
from gwr.edition.places import read_places
from gwr.edition.reviewed import read_reviewed
from gwr.edition.rows import each, read_rows
from gwr.edition.terms import read_terms
from gwr.edition.unsaid import read_unsaid
from gwr.edition.unused import read_unused
from gwr.edition.wordings import read_wordings
from gwr.reading import read_report
from gwr.records import Report, ReportError
from gwr.tables.edition import Source

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
    documents = read_documents(folder, named)
    charts = read_captions(folder)
    keys = {one.key for table in (labels, derived, documents) for one in table}
    return {
        "labels": labels,
        "comparisons": comparisons,
        "derived": derived,
        "documents": documents,
        "sources": sources,
        "charts": charts,
        "chart_readings": read_chart_readings(folder, charts),
        "chart_rows": read_chart_rows(folder, keys),
        "reviewed": read_reviewed(folder, labels),
        "unused": read_unused(folder, named),
        "unsaid": read_unsaid(folder, text, named),
        "wordings": read_wordings(folder, text),
        "terms": read_terms(folder, text, sentences, labels),
    }


def _repeated(keys):
    return sorted({key for key in keys if keys.count(key) > 1})


def _require_new(key, folder):
    raise ReportError(
        "this key is made for a target's distance already",
        file=folder / "derived.csv",
        characters=key,
        cure="choose another key for the row",
    )


def edition_tables(report: Report, folder: Path) -> dict[str, tuple]:
    """The records of each table that people's judgements add to those of a reading; none where there is no such folder.

    report is as its edition puts it right. Raises ReportError that names every unfit row of a table.
    """
    if not folder.is_dir():
        return {}
    tables = editorial_tables(folder, report.text, report.facts, report.sentences)
    rows = read_rows(folder / "corrections.csv", CORRECTIONS)
    tables["places"] = read_places(folder, report.text, report.sentences, report.sections)
    return tables | {"corrections": read_corrections(read_report(report.text, report.id), rows)}
