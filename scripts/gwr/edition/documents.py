"""Figures of other documents, as an edition quotes them: a second layer, never mixed with the report's own."""

from pathlib import Path

from gwr import closed
from gwr.edition.arithmetic import FRACTIONS, scaled
from gwr.edition.rows import each, number, read_rows, unique
from gwr.tables.edition import Document

COLUMNS = (
    "key",
    "indicator",
    "period",
    "kind",
    "text",
    "value",
    "unit",
    "comparator",
    "measure",
    "beside",
    "title",
    "address",
    "quotation",
    "access",
    "note",
)


def read_documents(folder: Path, named: dict) -> tuple[Document, ...]:
    """The edition's figures of other documents; named gives the fact of a key. Raises ReportError."""
    rows = read_rows(folder / "other-documents.csv", COLUMNS)
    unique(rows, "key")
    return each(lambda row: _document(row, named), rows)


def _document(row, named):
    if not row["key"].startswith("o-") or row["kind"] not in closed.DOCUMENT:
        raise row.fault(
            "wanted: a key that begins o-, and a kind", row["key"], f"kinds are {', '.join(closed.DOCUMENT)}"
        )
    if not all(row[column] for column in ("text", "title", "address", "quotation", "access")):
        raise row.fault(
            "a figure of another document shows where it comes from",
            row["key"],
            "fill text, title, address, quotation, access",
        )
    if row["beside"] and row["beside"] not in named:
        raise row.fault("no figure has this key", row["beside"], "use a key of labels.csv, or nothing")
    value = number(row, "value")
    scale, base_unit = scaled(row["unit"])
    base_value = None if value is None else value if row["unit"] in FRACTIONS else value * scale
    label = f"{row['indicator']}（{row['period']}年{closed.DOCUMENT[row['kind']].zh}）"
    return Document(label=label, base_value=base_value, base_unit=base_unit, **{**row.cells, "value": value})
