"""datapackage.json: what stands in the tables, as Frictionless Data (v1) describes it."""

import hashlib

from gwr.tables.schema import TABLES

LICENCES = [{"name": "CC-BY-4.0", "title": "知识共享署名 4.0", "path": "https://creativecommons.org/licenses/by/4.0/deed.zh-hans"}]


def describe(files, rows, report_id):
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


def fingerprint(data):
    """The checksum and the size of these bytes."""
    return {"hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "bytes": len(data)}


def resource(name, data, rows):
    """The descriptor of one table."""
    table = TABLES[name]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "title": table.title,
        "description": table.meaning,
        "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        **fingerprint(data),
        "rows": rows,
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [foreign_key(reference) for reference in table.references],
        },
    }


def field(column):
    """The descriptor of one column."""
    constraints = {"required": True} if column.required else {}
    if column.enum:
        constraints["enum"] = list(column.enum)
    described = {"name": column.name, "type": column.type, "title": column.title, "description": column.meaning}
    return described | ({"unit": column.unit} if column.unit else {}) | ({"constraints": constraints} if constraints else {})


def foreign_key(reference):
    """The descriptor of one foreign key."""
    return {"fields": list(reference.columns), "reference": {"resource": reference.table, "fields": list(reference.to)}}
