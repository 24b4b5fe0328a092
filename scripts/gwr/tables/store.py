"""The tables in their folder: written all or none, loaded with their types, refused where they do not belong together."""

import csv
import hashlib
import io
import json
import re
from decimal import Decimal
from pathlib import Path

from gwr.records import ReportError
from gwr.tables.files import replace_files
from gwr.tables.package import describe
from gwr.tables.schema import READING, TABLES

DATA = Path(__file__).resolve().parents[3] / "data"
PACKAGE = "datapackage.json"
QUOTED = re.compile('[",\\r\\n]')
REMAKE = "make the tables anew: make data"


def write_reading(folder, report_id, tables, report):
    """Replace all tables of a folder by those of one reading, and report.json by `report`; all or none.

    tables holds the records of each table by its name. Tables that an edition had added are taken away,
    as they were about the former reading.
    """
    files = {f"{name}.csv": to_csv(name, report_id, tables[name]) for name in READING}
    files["report.json"] = to_json(report)
    rows = {name: len(tables[name]) for name in READING}
    gone = {f"{name}.csv" for name in TABLES} - set(files)
    replace_files(Path(folder), files | {PACKAGE: to_json(describe(files, rows, report_id))}, gone)


def write_tables(folder, report_id, tables):
    """Add tables to a reading's, or replace them; all or none. Raises ReportError where that reading is not whole."""
    folder = Path(folder)
    package = read_package(folder)
    files, rows = {"report.json": read_whole(folder, "report.json", package["report"])}, {}
    for known in package["resources"]:
        files[known["path"]] = read_whole(folder, known["path"], known)
        rows[known["name"]] = known["rows"]
    files |= {f"{name}.csv": to_csv(name, report_id, records) for name, records in tables.items()}
    rows |= {name: len(records) for name, records in tables.items()}
    ordered = {name: rows[name] for name in TABLES if name in rows}
    new = {f"{name}.csv": files[f"{name}.csv"] for name in tables}
    replace_files(folder, new | {PACKAGE: to_json(describe(files, ordered, package["report_id"]))})


def load(table, folder=DATA):
    """A table as a pandas DataFrame: integers Int64, numbers decimal.Decimal (None where empty), the rest str ("" where empty).

    Raises ReportError where the table is missing or is not the one that datapackage.json describes.
    """
    import pandas

    folder = Path(folder)
    known = {resource["name"]: resource for resource in read_package(folder)["resources"]}
    if table not in known:
        raise ReportError("is not among the tables", file=folder / f"{table}.csv", cure=REMAKE)
    lines = csv.reader(io.StringIO(read_whole(folder, f"{table}.csv", known[table]).decode("utf-8"), newline=""))
    names, cells = next(lines), list(lines)
    if names != [column.name for column in TABLES[table].columns]:
        raise ReportError("has other columns than the schema", file=folder / f"{table}.csv", line=1, cure=REMAKE)
    columns = zip(TABLES[table].columns, zip(*cells) if cells else [()] * len(names))
    return pandas.DataFrame({column.name: series(pandas, column.type, values) for column, values in columns})


def series(pandas, kind, values):
    """The values of a column with their type."""
    if kind == "integer":
        return pandas.array([int(value) if value else None for value in values], dtype="Int64")
    if kind == "number":
        return pandas.Series([Decimal(value) if value else None for value in values], dtype=object)
    return pandas.Series(values, dtype="str")


def read_package(folder):
    """What datapackage.json says; raises ReportError where there is none."""
    try:
        return json.loads((folder / PACKAGE).read_bytes())
    except (OSError, ValueError) as error:
        raise ReportError("cannot be read, so the tables are not known", file=folder / PACKAGE, cure=REMAKE) from error


def read_whole(folder, name, known):
    """The bytes of a file, if they are those that datapackage.json describes; else raises ReportError."""
    try:
        data = (folder / name).read_bytes()
    except OSError as error:
        raise ReportError("is missing, though datapackage.json lists it", file=folder / name, cure=REMAKE) from error
    if f"sha256:{hashlib.sha256(data).hexdigest()}" != known["hash"]:
        raise ReportError("is not the table that datapackage.json describes: changed by hand, or of another run",
                          file=folder / name, cure=REMAKE)
    return data


def to_csv(name, report_id, records):
    """The table as UTF-8 bytes, lines ended by a line feed; a record is a dataclass or a dict."""
    names = [column.name for column in TABLES[name].columns]
    rows = [names]
    for record in records:
        get = record.get if isinstance(record, dict) else lambda column: getattr(record, column)
        rows.append([report_id if column == "report_id" else printed(get(column)) for column in names])
    return "".join(f"{','.join(map(quoted, row))}\n" for row in rows).encode("utf-8")


def quoted(cell):
    """A cell in quotes where it needs them; a lone carriage return does, which the csv module forgets."""
    return '"' + cell.replace('"', '""') + '"' if QUOTED.search(cell) else cell


def printed(value):
    """A value as it stands in a cell; a Decimal with the places it has, never with an exponent."""
    return "" if value is None else format(value, "f") if isinstance(value, Decimal) else str(value)


def to_json(value):
    """A value as JSON in UTF-8."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
