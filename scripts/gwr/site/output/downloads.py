"""The tables as a reader's spreadsheet opens them: a byte-order mark, Chinese heads and words, no cell that could
run.
"""

import csv
import io
import re
from pathlib import Path

from gwr.project import Project
from gwr.site.site import read_table
from gwr.tables.store import read_package

FOLDER, TITLE = "downloads", "下载数据"
RUNS = re.compile(r"[=+\-@＝＋－＠\t\r]")  # a text that begins so is taken for a formula by spreadsheets
MARK = "\ufeff"


def listing(project: Project) -> list[dict]:
    """What can be had: name, title, description, rows of each table of a project's data."""
    return [{**resource, "file": f"{resource['name']}.csv"} for resource in read_package(project.data)["resources"]]


def write(app, error):
    """Put every table beside the pages."""
    if error is None:
        target = Path(app.outdir) / FOLDER
        target.mkdir(exist_ok=True)
        for resource in listing(app.gwr_project):
            rows = read_table(app.gwr_project.data / resource["path"])
            (target / resource["file"]).write_text(
                spreadsheet(resource["schema"]["fields"], rows), encoding="utf-8", newline=""
            )


def spreadsheet(fields: list[dict], rows: list[dict[str, str]]) -> str:
    """A table as CSV for spreadsheets; fields are those of datapackage.json."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([field["title"] for field in fields])
    writer.writerows([cell(field, row[field["name"]]) for field in fields] for row in rows)
    return MARK + out.getvalue()


def cell(field: dict, value: str) -> str:
    """A value of a closed list in words, other text such that it cannot run, a number as it is."""
    if field["type"] != "string":
        return value
    words = {category["value"]: category["label"] for category in field.get("categories", ())}
    return words.get(value) or guarded(value)


def guarded(value: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{value}" if RUNS.match(value) else value
