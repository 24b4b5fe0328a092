"""Pieces: what a task read, a batch of files each, until all are merged. A piece is whole, or it is not there.

A piece is an Arrow file with a row a file: what the manifest says of it and, of each table, its rows as a list. It is
not compressed, so that a report's rows are found without a look at the others.
"""

import os
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import pyarrow

from gwr.corpus.rows import ROW, Reading, manifest, told
from gwr.corpus.schema import MANIFEST, VERSION, arrow
from gwr.tables.files import STAGING

PIECES, FILE = ".pieces", "file"
NO_ROWS = {table: pyarrow.array([], row) for table, row in ROW.items()}


def home(out: Path, rules: str) -> Path:
    """The folder of the pieces that these rules read; those of other rules stand in others."""
    return out / PIECES / f"{rules}-{VERSION}"


def write_piece(out: Path, home: Path, name: str, readings: Sequence[Reading]) -> None:
    """Write a piece aside, and put it in place whole; where it is there already, a task ran twice: it stays."""
    columns = {FILE: manifest([one.file for one in readings])} | {
        table: _lists([one.rows.get(table, none) for one in readings]) for table, none in NO_ROWS.items()
    }
    batch = pyarrow.record_batch(columns)
    aside = out / f"{STAGING}{name}-{os.getpid()}"
    try:
        with open(aside, "wb") as file:
            with pyarrow.ipc.new_file(file, batch.schema) as writer:
                writer.write_batch(batch)
            file.flush()
            os.fsync(file.fileno())
        home.mkdir(parents=True, exist_ok=True)
        if not (home / name).exists():
            os.rename(aside, home / name)
    finally:
        aside.unlink(missing_ok=True)


def _lists(rows: Sequence[pyarrow.StructArray]) -> pyarrow.ListArray:
    """A list a file: its rows."""
    ends = pyarrow.array(accumulate(map(len, rows), initial=0), pyarrow.int32())
    return pyarrow.ListArray.from_arrays(ends, pyarrow.concat_arrays(rows))


def names(home: Path) -> list[str]:
    """The pieces that are there, in the order in which they were asked for."""
    return sorted(path.name for path in home.iterdir()) if home.is_dir() else []


def files_of(home: Path, name: str) -> pyarrow.Table:
    """The rows of the manifest for a piece's files."""
    return pyarrow.Table.from_arrays(_read(home, name).column(FILE).flatten(), schema=arrow(MANIFEST))


def rows(home: Path, name: str, table: str, at: Sequence[int]) -> Iterator[pyarrow.RecordBatch]:
    """A table's rows of some of a piece's files: of its first, its third …"""
    piece = _read(home, name)
    files, lists = piece.column(FILE), piece.column(table)
    for each in at:
        # A copy, which concat_arrays makes of two: as long as any of it is mapped, most of a piece counts as memory.
        yield told(table, files[each].as_py(), pyarrow.concat_arrays([lists[each].values, NO_ROWS[table]]))


def _read(home: Path, name: str) -> pyarrow.RecordBatch:
    with pyarrow.memory_map(str(home / name)) as source:
        return pyarrow.ipc.open_file(source).get_batch(0)
