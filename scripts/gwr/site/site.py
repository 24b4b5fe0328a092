"""What the pages are made of: the report's text, its tables, and the keys."""

import csv
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gwr.project import Project
from gwr.reading.decode import read_file
from gwr.reading.explain import years_unsaid
from gwr.story.references import Reference, references

COUNTRY = "中华人民共和国"  # begins a title that needs no 中国 before it
TABLES = (
    "sections",
    "sentences",
    "numerals",
    "facts",
    "derived",
    "documents",
    "labels",
    "comparisons",
    "terms",
    "scores",
    "golds",
    "promises",
    "promise_reviews",
    "places",
    "unsaid",
    "unused",
    "wordings",
)


@dataclass(frozen=True)
class Site:
    """tables are {name: rows}, each row {column: text}; a table that the report's edition has not is empty."""

    text: str
    tables: dict[str, list[dict[str, str]]]
    references: dict[str, Reference]
    identity: dict  # report.json: what the report says of itself, each part {value, start, end} or None
    name: str = ""  # what the site is called

    @classmethod
    def of(cls, project: Project) -> "Site":
        """What the pages of a project are made of."""
        identity = json.loads((project.data / "report.json").read_text(encoding="utf-8"))
        tables = {name: read_table(project.data / f"{name}.csv") for name in TABLES}
        return cls(read_file(project.seed).text, tables, references(project.data), identity, project.title)

    @property
    def source(self) -> str:
        """The report as a short reference names it: place and title, then the date, as far as it gives them."""
        year, *rest = self.told("date").split("-")
        said = f"{year}年" + "".join(f"{int(number)}{unit}" for number, unit in zip(rest, "月日"))
        return f"{self.named}（{said}）" if year else self.named

    @property
    def named(self) -> str:
        """The report by its place and title, as far as it gives them."""
        place, title = self.told("place"), self.told("title")
        return title if place in title or title.startswith(COUNTRY) else f"{place}{title}"

    def told(self, part: str) -> str:
        """What the report says of itself: title, place, year …; nothing where it does not say."""
        return str(self.identity[part]["value"]) if self.identity[part] else ""

    @property
    def credit(self) -> str:
        """What stands under a picture that leaves the site: whose numbers, whose drawing."""
        return "　".join((f"来源：{self.source}", *([f"制图：{self.name}"] if self.name else ())))

    @property
    def title_start(self) -> int | None:
        """Where the report's own title begins."""
        return self.identity["title"] and self.identity["title"]["start"]

    @cached_property
    def sentences(self) -> dict[str, str]:
        """A sentence's text by its id."""
        return {row["id"]: row["text"] for row in self.tables["sentences"]}

    @cached_property
    def years_unsaid(self) -> frozenset[str]:
        """The ids of the figures whose years their sentences do not say, without those to which people gave one."""
        given = {row["id"] for row in self.tables["facts"] if "period" in row["edited"].split()}
        return years_unsaid(self.text) - given

    @cached_property
    def values(self) -> dict[str, tuple[str, str]]:
        """A figure's value and unit, both of its base, by its key."""
        facts = {row["id"]: row for row in self.tables["facts"]}
        labelled = ((row["key"], facts[row["fact_id"]]) for row in self.tables["labels"] if row["fact_id"])
        other = ((row["key"], row) for name in ("derived", "documents") for row in self.tables[name])
        return {key: (row["base_value"], row["base_unit"]) for key, row in (*labelled, *other)}


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a table, every cell as text; none where there is no such table."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
