"""The tables of a data set of many reports: their columns, read off the records' own, as Arrow has them."""

import hashlib
import json
from decimal import Decimal
from typing import Any

import pyarrow

from gwr.columns import Column, columns
from gwr.records import Fact, Numeral, Sentence
from gwr.tables.computed import Promise
from gwr.tables.corpus import File, Origin, Stated

WHOLE = Decimal(1)
PLACES, DIGITS = 12, 38  # of a number: so many after its point, so many in all
TYPES = {"string": pyarrow.string(), "integer": pyarrow.int32(), "number": pyarrow.decimal128(DIGITS, PLACES)}
COMMON = ("report_id", "checksum", "place", "level", "rank", "year")  # the same in all rows of a report
PARTITIONS = ("level", "year")  # folders: a table is level=city/year=2018/part-0.parquet
NOWHERE = "__HIVE_DEFAULT_PARTITION__"  # the folder of what has no value, as Hive calls it

RECORDS: dict[str, type] = {"facts": Fact, "sentences": Sentence, "numerals": Numeral, "promises": Promise}
STATING = {"facts": columns(Stated)}
MANIFEST = columns(File)
ROWS = {
    name: (columns(File)[0], *columns(record), *columns(Origin), *STATING.get(name, ()))
    for name, record in RECORDS.items()
}


def _version() -> str:
    tables = {"manifest": MANIFEST, **ROWS}
    told = {name: [[*column[:3], [*column.closed], *column[4:]] for column in table] for name, table in tables.items()}
    return hashlib.sha256(json.dumps([told, PLACES, DIGITS], ensure_ascii=False).encode()).hexdigest()[:12]


VERSION = _version()  # another where a column, its meaning or its closed list is another


def arrow(table: tuple[Column, ...], leave: tuple[str, ...] = ()) -> pyarrow.Schema:
    """The Arrow schema of these columns, but for those to leave out; each says its title, meaning and unit."""
    fields = [_field(column) for column in table if column.name not in leave]
    return pyarrow.schema(fields, {"gwr.schema": VERSION})


def _field(column: Column) -> pyarrow.Field:
    said = {"title": column.title, "meaning": column.meaning, "unit": column.unit}
    may_be_null = column.empty and column.type != "string"  # text that is not there is ""
    return pyarrow.field(column.name, TYPES[column.type], may_be_null, {k: v for k, v in said.items() if v})


def misfit(column: Column, values: Any) -> str:
    """What of these values the column cannot hold, in words; empty where it holds them all."""
    if column.closed:
        allowed = {*column.closed, ""} if column.empty else {*column.closed}
        if unknown := set(values) - allowed:
            return f"{column.name} is no word of its closed list: {min(unknown)}"
    if column.type == "number":
        for value in values:
            if value is not None and not _fits(value):
                return f"{column.name} has more digits than a column of numbers holds: {value}"
    return ""


def _fits(value: Decimal) -> bool:
    exponent = 0 if value.same_quantum(WHOLE) else value.as_tuple().exponent  # which takes long
    return isinstance(exponent, int) and -exponent <= PLACES and value.adjusted() < DIGITS - PLACES
