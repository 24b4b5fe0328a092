"""The tables as a reader's spreadsheet opens them: a byte-order mark, Chinese heads and words, no cell that could
run; each by itself, and all in one archive that says what it holds.
"""

import csv
import io
import re
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from gwr.project import Project
from gwr.site.site import read_table
from gwr.tables.schema import in_words
from gwr.tables.store import read_package

FOLDER, TITLE = "downloads", "下载数据"
RUNS = re.compile(r"[=+\-@＝＋－＠\t\r]")  # a text that begins so is taken for a formula by spreadsheets
MARK = "\ufeff"


README, SUMS = "README.txt", "SHA256SUMS"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same tables make the same archive, whenever it is made


def archive_of(project: Project) -> str:
    """The name of the archive of all tables."""
    return f"{project.report}-tables.zip"


def listing(project: Project) -> list[dict]:
    """What can be had: name, title, description, rows of each table of a project's data."""
    return [{**resource, "file": f"{resource['name']}.csv"} for resource in read_package(project.data)["resources"]]


def write(app, error):
    """Put every table beside the pages, and all of them in one archive."""
    if error is None:
        target, project = Path(app.outdir) / FOLDER, app.gwr_project
        target.mkdir(exist_ok=True)
        files = {
            resource["file"]: spreadsheet(
                resource["schema"]["fields"], read_table(project.data / resource["path"])
            ).encode("utf-8")
            for resource in listing(project)
        }
        for name, content in files.items():
            (target / name).write_bytes(content)
        about = readme(listing(project), app.gwr.credit, app.config.html_baseurl)
        (target / archive_of(project)).write_bytes(archive({README: about.encode("utf-8"), **files}))


def readme(resources: list[dict], credit: str, home: str) -> str:
    """What the archive holds: whose numbers, how its files are written, and what stands in each."""
    listed = (f"{each['file']}　{each['title']}，{each['rows']}行\n  {each['description']}\n" for each in resources)
    how = f"CSV，UTF-8，首行是表头；逐个文件的校验码在{SUMS}里。"
    return "\n".join([*filter(None, (credit, home)), how, "", *listed])


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files with their checksums as a ZIP, byte for byte the same whenever it is made."""
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in {**files, SUMS: sums.encode("utf-8")}.items():
            made.writestr(_entry(name), content)
    return out.getvalue()


def _entry(name):
    entry = zipfile.ZipInfo(name, LONG_AGO)
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
    return entry


def spreadsheet(fields: list[dict], rows: list[dict[str, str]]) -> str:
    """A table as CSV for spreadsheets; fields are those of datapackage.json."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([field["title"] for field in fields])
    writer.writerows([cell(field, _value(field, row)) for field in fields] for row in rows)
    return MARK + out.getvalue()


def _value(field, row):
    """The value of a field; where it is one of a column that the row names, in the words of that column."""
    value = row[field["name"]]
    return in_words(row[field["valueOf"]], value) if "valueOf" in field else value


def cell(field: dict, value: str) -> str:
    """A value of a closed list in words, other text such that it cannot run, a number as it is."""
    if field["type"] != "string":
        return value
    words = {category["value"]: category["label"] for category in field.get("categories", ())}
    return words.get(value) or guarded(value)


def guarded(value: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{value}" if RUNS.match(value) else value
