"""Pieces: what a task read, a batch of files each, until all are merged. A piece is whole, or it is not there.

A piece is a folder: manifest.arrow with a row a file, and an Arrow file of each table with a record batch a report, so
that a report's rows are found without a look at the others.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow

from gwr.corpus.rows import SCHEMAS, Reading, manifest
from gwr.corpus.schema import MANIFEST, VERSION, arrow
from gwr.tables.files import STAGING

PIECES = ".pieces"
FAST = pyarrow.ipc.IpcWriteOptions(compression="lz4")


def home(out: Path, rules: str) -> Path:
    """The folder of the pieces that these rules read; those of other rules stand in others."""
    return out / PIECES / f"{rules}-{VERSION}"


def write_piece(out: Path, home: Path, name: str, readings: Sequence[Reading]) -> None:
    """Write a piece aside, and put it in place whole; where it is there already, a task ran twice: it stays."""
    aside = out / f"{STAGING}{name}-{os.getpid()}"
    aside.mkdir()
    try:
        _write(aside / "manifest.arrow", arrow(MANIFEST), [manifest([one.file for one in readings])])
        for table, schema in SCHEMAS.items():
            _write(aside / f"{table}.arrow", schema, [one.rows[table] for one in readings if one.rows])
        home.mkdir(parents=True, exist_ok=True)
        if not (home / name).exists():
            os.rename(aside, home / name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write(path: Path, schema: pyarrow.Schema, batches: Sequence[pyarrow.RecordBatch]) -> None:
    with open(path, "wb") as file:
        with pyarrow.ipc.new_file(file, schema, options=FAST) as writer:
            for batch in batches:
                writer.write_batch(batch)
        file.flush()
        os.fsync(file.fileno())


def names(home: Path) -> list[str]:
    """The pieces that are there, in the order in which they were asked for."""
    return sorted(path.name for path in home.iterdir()) if home.is_dir() else []


def files_of(home: Path, name: str) -> pyarrow.Table:
    """The rows of the manifest for a piece's files."""
    with pyarrow.memory_map(str(home / name / "manifest.arrow")) as source:
        return pyarrow.ipc.open_file(source).read_all()


def rows(home: Path, name: str, table: str, at: Sequence[int]) -> Iterator[pyarrow.RecordBatch]:
    """A table's rows of some of a piece's reports: of its first, its third … that was read."""
    with pyarrow.memory_map(str(home / name / f"{table}.arrow")) as source:
        reader = pyarrow.ipc.open_file(source)
        for each in at:
            yield reader.get_batch(each)
