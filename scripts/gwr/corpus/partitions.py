"""Partitions: the rows of all reports of one level and year, a Parquet file a table."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pyarrow
from pyarrow import compute, parquet

from gwr.corpus import pieces
from gwr.corpus.schema import NOWHERE, PARTITIONS, ROWS, arrow

PART = "part-0.parquet"
LARGE = 24_000_000  # bytes of rows that are put together into a row group …
LEAST = 40_000  # … where those of a report count as so many at least, which their columns take however few they are
MANY = 20_000  # rows of what stands there that are looked at together

Key = tuple[str, int | None]  # level and year of a partition


class Taken(NamedTuple):
    """Reports that a partition takes of a piece: of its first, its third … file."""

    piece: str
    at: tuple[int, ...]


class Merge(NamedTuple):
    """How a partition becomes another: without these reports that stand there, and with those of pieces."""

    key: Key
    stands: bool  # whether it has rows that stay
    without: tuple[str, ...]
    taken: tuple[Taken, ...]

    def size(self) -> int:
        """How many reports are new: the largest merges come first, that all processes end together."""
        return sum(len(taken.at) for taken in self.taken)


def path_of(table: str, key: Key) -> str:
    """Where a partition's rows of a table stand: facts/level=city/year=2018/part-0.parquet."""
    values = [str(value) if value else NOWHERE for value in key]
    folders = "/".join(f"{name}={value}" for name, value in zip(PARTITIONS, values, strict=True))
    return f"{table}/{folders}/{PART}"


def merge(out: Path, home: Path, staging: Path, rules: str, task: Merge) -> int:
    """Write a partition's files below a staging folder; gives the rows of all its tables."""
    return sum(_merged(name, out, home, _place(staging, path_of(name, task.key)), (rules, task)) for name in ROWS)


def _place(staging: Path, name: str) -> Path:
    """Where a file stands below the staging folder, which has to be there: a task that outlives its run makes none."""
    path = staging / name
    for folder in reversed(path.relative_to(staging).parents[:-1]):
        (staging / folder).mkdir(exist_ok=True)
    return path


def _merged(table: str, out: Path, home: Path, path: Path, how: tuple[str, Merge]) -> int:
    rules, task = how
    schema = arrow(ROWS[table], PARTITIONS)
    schema = schema.with_metadata(schema.metadata | {b"gwr.rules": rules.encode()})
    count = 0
    with open(path, "wb") as file:
        with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
            for group in _grouped(_batches(table, out, home, task)):
                writer.write_table(pyarrow.Table.from_batches(group).cast(schema))
                count += sum(len(each) for each in group)
        file.flush()
        os.fsync(file.fileno())
    return count


def _batches(table: str, out: Path, home: Path, task: Merge) -> Iterator[pyarrow.RecordBatch]:
    if task.stands:
        gone = pyarrow.array(task.without, pyarrow.string())
        with parquet.ParquetFile(out / path_of(table, task.key)) as standing:
            for batch in standing.iter_batches(MANY):
                kept = compute.invert(compute.is_in(batch["report_id"], gone))
                yield batch.filter(kept)
    for taken in task.taken:
        yield from pieces.rows(home, taken.piece, table, taken.at)


def _grouped(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[Sequence[pyarrow.RecordBatch]]:
    """The batches in groups, each as large as a row group should be."""
    group: list[pyarrow.RecordBatch] = []
    size = 0
    for batch in batches:
        group.append(batch)
        size += max(batch.nbytes, LEAST)
        if size > LARGE:
            yield group
            group, size = [], 0
    if group:
        yield group
