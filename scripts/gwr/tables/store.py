"""The tables in their folder: written all or none, loaded with their types, refused where they do not fit together."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from gwr.columns import Column
from gwr.records import ReportError
from gwr.tables.codebook import codebook
from gwr.tables.files import replace_files
from gwr.tables.package import describe
from gwr.tables.schema import TABLES

PACKAGE, README = "datapackage.json", "README.md"
QUOTED = re.compile('[",\\r\\n]')
REMAKE = "make the tables anew: make data"
Tables = Mapping[str, Sequence[Any]]  # the records of each table by its name


def write_reading(folder: Path, report_id: str, tables: Tables, report: Any) -> None:
    """Replace all tables of a folder by those of one reading and what was made of it, and report.json by `report`;
    all or none.

    tables holds the records of each table by its name. Other tables that the folder had are taken away, as they were
    about the former reading.
    """
    folder = Path(folder)
    files = files_of(folder, report_id, tables, report)
    replace_files(folder, files, {f"{name}.csv" for name in TABLES} - set(files))


def files_of(folder: Path, report_id: str, tables: Tables, report: Any) -> dict[str, bytes]:
    """The bytes of every file, by its name, that a folder holds of one reading; datapackage.json is the last."""
    rows = {name: len(tables[name]) for name in TABLES if name in tables}
    files = {f"{name}.csv": to_csv(name, report_id, tables[name]) for name in rows}
    files["report.json"] = to_json(report)
    return files | said_of(folder, files, rows, report_id)


def require_whole(folder: Path, report_id: str) -> None:
    """Raise ReportError, which names it, for a table that is not the one that datapackage.json describes, or whose rows
    are of another report than this one.
    """
    package = read_package(folder)
    for known in (package["report"], *package["resources"]):
        data = read_whole(folder, known["path"], known)
        if known["path"].endswith(".csv"):
            _require_of(report_id, data, folder / known["path"])
    listed = {known["path"] for known in package["resources"]}
    there = {f"{name}.csv" for name in TABLES if (folder / f"{name}.csv").exists()}
    if stray := sorted(there - listed):
        raise ReportError("is not listed in datapackage.json", file=folder / stray[0], cure=REMAKE)


def _require_of(report_id: str, data: bytes, file: Path) -> None:
    lines = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
    next(lines)
    for line in lines:
        if line[0] != report_id:
            what = f"is of another report than the site, which is about {report_id}"
            cure = "take the folder away, then make the tables anew: make data"
            raise ReportError(what, file=file, line=lines.line_num, column=1, characters=line[0], cure=cure)


def write_tables(folder: Path, report_id: str, tables: Tables) -> None:
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
    replace_files(folder, new | said_of(folder, files, ordered, package["report_id"]))


def said_of(folder: Path, files: dict[str, bytes], rows: dict[str, int], report_id: str) -> dict[str, bytes]:
    """The files that say what the tables are: for people, unless they have a README of their own, and for machines."""
    readme, data = folder / README, codebook(rows).encode("utf-8")
    ours = not readme.is_file() or readme.read_bytes().startswith(data.split(b"\n")[0])
    return ({README: data} if ours else {}) | {PACKAGE: to_json(describe(files, rows, report_id))}


def load(table: str, folder: Path) -> Any:
    """A table as a pandas DataFrame: integers Int64, numbers decimal.Decimal (None where empty), the rest str.

    Raises ReportError where the table is missing or is not the one that datapackage.json describes.
    """
    import pandas  # type: ignore[import-untyped, unused-ignore]

    folder = Path(folder)
    known = {resource["name"]: resource for resource in read_package(folder)["resources"]}
    if table not in known:
        raise ReportError("is not among the tables", file=folder / f"{table}.csv", cure=REMAKE)
    lines = csv.reader(io.StringIO(read_whole(folder, f"{table}.csv", known[table]).decode("utf-8"), newline=""))
    names, cells = next(lines), list(lines)
    if names != [column.name for column in TABLES[table].columns]:
        raise ReportError("has other columns than the schema", file=folder / f"{table}.csv", line=1, cure=REMAKE)
    columns = zip(TABLES[table].columns, zip(*cells, strict=True) if cells else [()] * len(names), strict=True)
    return pandas.DataFrame({column.name: series(pandas, column.type, values) for column, values in columns})


def series(pandas: Any, kind: str, values: Iterable[str]) -> Any:
    """The values of a column with their type."""
    if kind == "integer":
        return pandas.array([int(value) if value else None for value in values], dtype="Int64")
    if kind == "number":
        return pandas.Series([Decimal(value) if value else None for value in values], dtype=object)
    return pandas.Series(values, dtype="str")


def read_package(folder: Path) -> Any:
    """What datapackage.json says; raises ReportError where there is none."""
    try:
        return json.loads((folder / PACKAGE).read_bytes())
    except (OSError, ValueError) as error:
        raise ReportError("cannot be read, so the tables are not known", file=folder / PACKAGE, cure=REMAKE) from error


def held_report(folder: Path) -> str:
    """The id of the report whose tables a folder holds; empty where it holds none."""
    return str(read_package(folder)["report_id"]) if (folder / PACKAGE).is_file() else ""


def held_tables(folder: Path) -> list[str]:
    """The names of the tables that a folder holds; none where it holds no package."""
    return [known["name"] for known in read_package(folder)["resources"]] if (folder / PACKAGE).is_file() else []


def read_whole(folder: Path, name: str, known: Any) -> bytes:
    """The bytes of a file, if they are those that datapackage.json describes; else raises ReportError."""
    try:
        data = (folder / name).read_bytes()
    except OSError as error:
        raise ReportError("is missing, though datapackage.json lists it", file=folder / name, cure=REMAKE) from error
    if f"sha256:{hashlib.sha256(data).hexdigest()}" != known["hash"]:
        raise ReportError(
            "is not the table that datapackage.json describes: changed by hand, or of another run",
            file=folder / name,
            cure=REMAKE,
        )
    return data


def to_csv(name: str, report_id: str, records: Sequence[Any]) -> bytes:
    """The table as UTF-8 bytes, lines ended by a line feed. Raises ReportError for a word outside its closed list."""
    _, *columns = TABLES[name].columns
    rows = [["report_id", *(column.name for column in columns)]]
    rows += [[report_id, *(printed(getattr(record, column.name)) for column in columns)] for record in records]
    for at, column in enumerate(columns, 1):
        if column.closed:
            _check_words(f"{name}.csv", column, [row[at] for row in rows[1:]])
    return "".join(f"{','.join(map(quoted, row))}\n" for row in rows).encode("utf-8")


def _check_words(file: str, column: Column, cells: list[str]) -> None:
    allowed = {*column.closed, ""} if column.empty else {*column.closed}
    for line, cell in enumerate(cells, 2):
        if cell not in allowed:
            raise ReportError(
                f"{column.name} is no word of its closed list",
                file=file,
                line=line,
                characters=cell,
                cure=f"use one of: {', '.join(column.closed)}",
            )


def quoted(cell: str) -> str:
    """A cell in quotes where it needs them; a lone carriage return does, which the csv module forgets."""
    return '"' + cell.replace('"', '""') + '"' if QUOTED.search(cell) else cell


def printed(value: object) -> str:
    """A value as it stands in a cell; a Decimal with the places it has, never with an exponent."""
    return "" if value is None else format(value, "f") if isinstance(value, Decimal) else str(value)


def to_json(value: object) -> bytes:
    """A value as JSON in UTF-8."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
