"""What is known of each file, and by whom: the data set that stands, or a piece that was read for the next."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow
from pyarrow import parquet

from gwr.corpus import pieces
from gwr.corpus.partitions import Key, Merge, Taken
from gwr.corpus.schema import MANIFEST, VERSION, arrow

STANDING = ""  # the source of what stands in the data set


class Entry(NamedTuple):
    """Where a file's rows are: in this piece, with its first, second … file; and where its row of the manifest is."""

    piece: str
    at: int
    has_rows: bool
    row: int


class Ledger:
    """The last that is known of each file; what other rules read is not known."""

    def __init__(self, out: Path, home: Path, rules: str) -> None:
        self.tables: list[pyarrow.Table] = []
        self.entries: dict[str, Entry] = {}
        self.rows = 0
        standing = _standing(out / "manifest.parquet", rules)
        self.stood = standing is not None
        self.standing = self._add(STANDING, standing) if standing else {}
        for name in pieces.names(home):
            self._add(name, pieces.files_of(home, name))

    def _add(self, source: str, table: pyarrow.Table) -> dict[Key, list[str]]:
        """Know what this table tells; gives the reports that have rows there, by partition."""
        held: dict[Key, list[str]] = {}
        for at, (report, status, level, year) in enumerate(_cells(table, "report_id", "status", "level", "year")):
            has_rows = status == "read"
            self.entries[report] = Entry(source, at, has_rows, self.rows + at)
            if has_rows:
                held.setdefault((level, year), []).append(report)
        self.tables.append(table)
        self.rows += len(table)
        return held

    def checksums(self, names: Sequence[str]) -> list[str]:
        """The checksum under which each file was read; empty where it was not."""
        told = self._table()["checksum"] if self.tables else []
        return [told[self.entries[name].row].as_py() if name in self.entries else "" for name in names]

    def _table(self) -> pyarrow.Table:
        if len(self.tables) > 1:
            self.tables = [pyarrow.concat_tables(self.tables).combine_chunks()]
        return self.tables[0]

    def manifest(self, reports: Sequence[str]) -> pyarrow.Table:
        """The manifest of these files, each by the last that is known of it: duplicates told, like reports counted."""
        table = self._table().take([self.entries[report].row for report in reports])
        first: dict[str, str] = {}
        status, duplicate_of, places = [], [], []
        for report, letters, was, *place in _cells(table, "report_id", "letters", "status", "place", "level", "year"):
            original = first.setdefault(letters, report) if letters else report
            status.append("duplicate" if original != report else "read" if letters else was)
            duplicate_of.append(original if original != report else "")
            places.append(tuple(place) if all(place) and status[-1] == "read" else None)
        alike = Counter(filter(None, places))
        counts = [alike[place] if place else 0 for place in places]
        for name, values in (("status", status), ("duplicate_of", duplicate_of), ("alike", counts)):
            at = table.schema.get_field_index(name)
            table = table.set_column(at, table.schema.field(at), pyarrow.array(values, table.schema.field(at).type))
        return table

    def without_rows(self, manifest: pyarrow.Table) -> list[str]:
        """Reports that were duplicates of what is gone: their rows are to be there now, and are nowhere."""
        cells = _cells(manifest, "report_id", "status")
        return [report for report, status in cells if status == "read" and not self.entries[report].has_rows]

    def is_current(self, reports: Sequence[str]) -> bool:
        """Whether what stands is the data set of these reports, and nothing new was read."""
        here = self.stood and all(self.entries[report].piece == STANDING for report in reports)
        return here and len(self.entries) == len(reports)

    def partitions(self, manifest: pyarrow.Table) -> dict[Key, list[str]]:
        """The reports that have rows, by partition."""
        found: dict[Key, list[str]] = {}
        for report, status, level, year in _cells(manifest, "report_id", "status", "level", "year"):
            if status == "read":
                found.setdefault((level, year), []).append(report)
        return found

    def merges(self, manifest: pyarrow.Table) -> list[Merge]:
        """How partitions become those of this manifest, for each that changes."""
        return [
            merge
            for key, reports in self.partitions(manifest).items()
            if (merge := self._merge(key, reports)).without or merge.taken
        ]

    def _merge(self, key: Key, reports: Sequence[str]) -> Merge:
        stay, taken = set(), {}
        for report in reports:
            entry = self.entries[report]
            if entry.piece == STANDING:
                stay.add(report)
            else:
                taken.setdefault(entry.piece, []).append(entry.at)
        without = tuple(report for report in self.standing.get(key, ()) if report not in stay)
        return Merge(key, bool(stay), without, tuple(Taken(name, tuple(at)) for name, at in sorted(taken.items())))


def _cells(table: pyarrow.Table, *names: str) -> Iterator[tuple[Any, ...]]:
    """The rows of these columns."""
    return zip(*(table[name].to_pylist() for name in names), strict=True)


def _standing(path: Path, rules: str) -> pyarrow.Table | None:
    """The manifest that stands, if these rules wrote it, and with these columns."""
    if not path.is_file():
        return None
    with parquet.ParquetFile(path) as file:
        said = file.schema_arrow.metadata or {}
        if said.get(b"gwr.rules") != rules.encode() or said.get(b"gwr.schema") != VERSION.encode():
            return None
        return file.read().cast(arrow(MANIFEST))
