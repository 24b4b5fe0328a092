"""What the pages are made of: the report's text, its tables, and the keys."""

import csv
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gwr.decode import read_file
from gwr.references import Reference, references

TABLES = ("sections", "sentences", "numerals", "facts", "derived", "documents")


@dataclass(frozen=True)
class Material:
    """tables are {name: rows}, each row {column: text}; a table that the report's edition has not is empty."""

    text: str
    tables: dict[str, list[dict[str, str]]]
    references: dict[str, Reference]
    title_start: int | None  # where the report's own title begins

    @cached_property
    def sentences(self) -> dict[str, str]:
        """A sentence's text by its id."""
        return {row["id"]: row["text"] for row in self.tables["sentences"]}


def gather(folder: Path, report: str) -> Material:
    """The material of a project's folder; report is the name of a text in its seeds, without its suffix."""
    words = read_file(folder / "seeds" / f"{report}.txt").text
    data = folder / "data"
    title = json.loads((data / "report.json").read_text(encoding="utf-8"))["title"]
    tables = {name: read_table(data / f"{name}.csv") for name in TABLES}
    return Material(words, tables, references(data), title and title["start"])


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a table, every cell as text; none where there is no such table."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
