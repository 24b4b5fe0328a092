"""From a file's bytes to its rows: a pure function, the same on whatever machine."""

import gc
import hashlib
import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import pyarrow

from gwr.columns import Column, columns
from gwr.corpus.schema import COMMON, MANIFEST, PARTITIONS, RECORDS, ROWS, STATING, arrow, misfit
from gwr.promises import read_promises
from gwr.reading import read_report
from gwr.reading.decode import Decoded, decode
from gwr.records import Report, ReportError
from gwr.tables.corpus import File

NO_LETTER = re.compile(r"[\W_]+")
OWN = {name: [column for column in table if column.name not in COMMON] for name, table in ROWS.items()}
TOLD = {name: arrow(table, PARTITIONS) for name, table in ROWS.items()}
EMPTY = File("", "", "", "", "", "", 0, "", "", "", "", None, "", "", 0, 0, 0, 0, 0, 0, 0)


def _struct(schema: pyarrow.Schema) -> pyarrow.StructType:
    """A row of this schema, without what it says of the columns: whoever takes one report's rows would read it all."""
    return pyarrow.struct([field.remove_metadata() for field in schema])


FILE, ROW = _struct(arrow(MANIFEST)), {name: _struct(arrow(table, COMMON)) for name, table in ROWS.items()}


class Reading(NamedTuple):
    """What a file became: its row of the manifest and, where it was read, its rows of each table, but for COMMON."""

    file: File
    rows: dict[str, pyarrow.StructArray]


def rows_of(report_id: str, data: bytes) -> Reading:
    """The Reading of a file; raises nothing: what is no report, and what ends a reading, is a row that says why."""
    started = time.process_time()
    file = EMPTY._replace(report_id=report_id, checksum=hashlib.sha256(data).hexdigest())
    try:
        with _no_search_for_garbage():
            reading = _read(file, decode(data))
    except ReportError as error:
        reading = Reading(file._replace(status="refused", reason=_where(error)), {})
    except Exception as error:  # whatever it is: the others go on
        reading = Reading(file._replace(status="failed", reason=f"{type(error).__name__}: {error}"), {})
    spent = round(1000 * (time.process_time() - started))
    return reading._replace(file=reading.file._replace(milliseconds=spent))


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """Meanwhile Python does not look for cycles: no rows make any, and each look would walk all of them."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def refused(report_id: str, error: ReportError) -> Reading:
    """The Reading of a file that could not even be opened."""
    return Reading(EMPTY._replace(report_id=report_id, status="refused", reason=error.what), {})


def failed(report_id: str, data: bytes, why: str) -> Reading:
    """The Reading of a file that cannot be read here."""
    checksum = hashlib.sha256(data).hexdigest()
    return Reading(EMPTY._replace(report_id=report_id, checksum=checksum, status="failed", reason=why), {})


def _where(error: ReportError) -> str:
    place = ":".join(str(part) for part in (error.line, error.column) if part)
    return f"{place}: {error.what}" if place else error.what


def _read(file: File, decoded: Decoded) -> Reading:
    report = read_report(decoded.text, file.report_id)
    if not report.facts:
        raise ReportError("no figures found")
    (about,) = report.reports
    promises = read_promises(report)
    file = file._replace(
        letters=hashlib.sha256(NO_LETTER.sub("", decoded.text).encode()).hexdigest(), status="read",
        title=about.title, place=about.place, level=about.level, rank=about.rank, year=about.year, date=about.date,
        encoding=decoded.encoding, characters=len(report.text), sentences=len(report.sentences),
        numerals=len(report.numerals), unread=sum(numeral.role == "unread" for numeral in report.numerals),
        facts=len(report.facts), promises=len(promises),
    )  # fmt: skip
    _require("manifest", MANIFEST, ((value,) for value in file))
    return Reading(file, {name: _rows(name, cells) for name, cells in _columns(report, promises)})


def _columns(report: Report, promises: Sequence[Any]) -> Iterator[tuple[str, list[Sequence[Any]]]]:
    """Each table's name, and its columns in the order of its schema."""
    division = {section.id: section.division for section in report.sections}
    sentences = {sentence.id: sentence for sentence in report.sentences}
    tables = {"facts": report.facts, "sentences": report.sentences, "numerals": report.numerals, "promises": promises}
    for name, records in tables.items():
        own = zip(*records) if records else [()] * len(columns(RECORDS[name]))
        stand = [each if name == "sentences" else sentences[each.sentence_id] for each in records]
        stated = [[each.text for each in stand]] if name in STATING else []
        yield name, [*own, [division[each.section_id] for each in stand], *stated]


def _rows(name: str, cells: Sequence[Sequence[Any]]) -> pyarrow.StructArray:
    _require(name, OWN[name], cells)
    return _structs(ROW[name], cells)


def _require(name: str, table: Sequence[Column], cells: Iterable[Sequence[Any]]) -> None:
    for column, values in zip(table, cells, strict=True):
        if what := misfit(column, values):
            raise ValueError(f"{name}: {what}")


def told(name: str, file: Mapping[str, Any], rows: pyarrow.StructArray) -> pyarrow.RecordBatch:
    """Rows of a table as its partitions have them: with what is common to all rows of this file's report."""
    schema, own = TOLD[name], dict(zip(ROW[name].names, rows.flatten(), strict=True))
    common = {field.name: pyarrow.scalar(file[field.name], field.type) for field in schema if field.name in COMMON}
    cells = [own[one] if one in own else pyarrow.repeat(common[one], len(rows)) for one in schema.names]
    return pyarrow.record_batch(cells, schema)


def manifest(files: Sequence[File]) -> pyarrow.StructArray:
    """Rows of the manifest."""
    return _structs(FILE, zip(*files, strict=True))


def _structs(row: pyarrow.StructType, cells: Iterable[Sequence[Any]]) -> pyarrow.StructArray:
    arrays = [pyarrow.array(values, field.type) for values, field in zip(cells, row, strict=True)]
    return pyarrow.StructArray.from_arrays(arrays, fields=[*row])
