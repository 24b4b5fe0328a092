"""datapackage.json: what stands in the tables, as Frictionless Data (v1) describes it."""

import hashlib
from typing import Any

from gwr.closed import Words
from gwr.columns import Column
from gwr.tables.schema import TABLES, Reference

Described = dict[str, Any]  # a part of the descriptor, as JSON has it
DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}
LICENCES = [
    {
        "name": "CC-BY-4.0",
        "title": "知识共享署名 4.0",
        "path": "https://creativecommons.org/licenses/by/4.0/deed.zh-hans",
    }
]


def describe(files: dict[str, bytes], rows: dict[str, int], report_id: str) -> Described:
    """The descriptor of the tables with these contents.

    files holds the bytes of report.json and of each table's file by name, rows the number of rows by table.
    """
    return {
        "profile": "tabular-data-package",
        "name": "government-work-report",
        "title": "政府工作报告里的数字",
        "description": "一份政府工作报告的每一处数字、每一个数量及其所在的句子和章节。值是报告所写，未经核对。",
        "report_id": report_id,
        "licenses": LICENCES,
        "report": {"path": "report.json", **fingerprint(files["report.json"])},
        "resources": [resource(name, files[f"{name}.csv"], count) for name, count in rows.items()],
    }


def fingerprint(data: bytes) -> Described:
    """The checksum and the size of these bytes."""
    return {"hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "bytes": len(data)}


def resource(name: str, data: bytes, rows: int) -> Described:
    """The descriptor of one table."""
    table = TABLES[name]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "title": table.title,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **fingerprint(data),
        "rows": rows,
        "dialect": DIALECT,
        "schema": {
            "fields": [field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [foreign_key(reference, name) for reference in table.references],
        },
    }


def field(column: Column) -> Described:
    """The descriptor of one column; `categories` (of Data Package v2) says what each word of a closed list means,
    `valueOf` in which column of the row the column is named of which this is a value.
    """
    constraints = {"required": True} if not column.empty else {}
    described = {
        "name": column.name, "type": column.type, "title": column.title, "description": column.meaning,
        "unit": column.unit, "valueOf": column.of,
        "categories": [_category(value, words) for value, words in column.closed.items()],
        "constraints": constraints | ({"enum": list(column.enum)} if column.enum else {}),
    }  # fmt: skip
    return {name: said for name, said in described.items() if said}


def _category(value: str, words: Words) -> Described:
    return {"value": value, "label": words.zh} | ({"description": words.hint} if words.hint else {})


def foreign_key(reference: Reference, table: str) -> Described:
    """The descriptor of one foreign key of the table; the empty resource is the table itself.

    Frictionless takes a key with an empty part for one that leads nowhere (frictionlessdata/datapackage#795), so a
    column that may be empty stands here without the report's id, which is one and the same in all of a package.
    """
    parts = slice(1, None) if reference.empty else slice(None)
    there = "" if reference.table == table else reference.table
    return {
        "fields": list(reference.columns[parts]),
        "reference": {"resource": there, "fields": list(reference.to[parts])},
    }
