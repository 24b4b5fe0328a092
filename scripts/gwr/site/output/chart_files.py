"""What each chart gives away, at fixed addresses: its rows as CSV and JSON, checkable against the report, and its
picture.
"""

import csv
import io
import json
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from gwr import closed
from gwr.html import plain
from gwr.site.output.cards import period
from gwr.site.output.downloads import MARK, guarded
from gwr.site.page.links import address as place_of
from gwr.site.page.picture import told

FOLDER = "charts"
FORMATS = {
    "csv": "用表格软件打开；每行带原句、位置和报告文本的校验码",
    "json": "供程序读取，内容同上",
    "svg": "矢量图，带标题和出处",
    "png": "图片，带标题和出处",
}
COLUMNS = {
    "chart": "图",
    "item": "项目",
    "series": "系列",
    "kind": "性质",
    "quote": "写作",
    "value": "数值",
    "unit": "单位",
    "base_value": "折算数值",
    "base_unit": "折算单位",
    "comparator": "限定",
    "low": "下界",
    "high": "上界",
    "period": "时期",
    "period_note": "时期注",
    "id": "编号",
    "start": "起",
    "end": "止",
    "sentence_id": "句子编号",
    "sentence": "原句",
    "formula": "算式",
    "document": closed.OTHER.zh,
    "caution": "注意",
    "address": "出处",
    "report_sha256": "报告文本校验码",
}
NUMBERS = {"value", "base_value", "low", "high", "start", "end"}
SHARED = ("value", "unit", "base_value", "base_unit")  # columns that the tables of figures have in common


def address(chart: str, name: str) -> str:
    """Where a chart's file stands in the site."""
    return f"{FOLDER}/{chart}.{name}"


def write(app, error):
    """Put the files of all charts beside the pages."""
    if error is None:
        folder = Path(app.outdir)
        (folder / FOLDER).mkdir(exist_ok=True)
        for chart, placed in app.gwr_charts.items():
            figure, preview = placed.figure, placed.preview
            drawn = rows(figure, app.gwr, app.config.html_baseurl)
            (folder / address(chart, "csv")).write_text(spreadsheet(drawn), encoding="utf-8", newline="")
            (folder / address(chart, "json")).write_text(document(figure, drawn, app.gwr), encoding="utf-8")
            for name in preview.downloads if preview else ():
                shutil.copyfile(preview.downloads[name], folder / address(chart, name))


def rows(figure: dict, site, home: str = "") -> list[dict[str, str]]:
    """A row of COLUMNS for each of what a chart tells, every cell as text, and what was counted where that is drawn.

    start and end count code points of the report, whose words there are `quote`; addresses are whole where the site's
    own, home, is known.
    """
    chart = figure["layout"]["meta"]["chart"]
    checksum = site.identity["text"]["sha256"]
    tables = {
        name: {row[key]: row for row in site.tables[name]}
        for name, key in (("facts", "id"), ("derived", "key"), ("documents", "key"), ("sentences", "id"))
    }
    return [
        dict.fromkeys(COLUMNS, "")
        | {
            "chart": chart,
            "item": mark["label"],
            "series": mark.get("series") or "",
            "report_sha256": checksum,
        }
        | {name: str(count) for name, count in mark.get("counted", {}).items()}
        | _said(site.references[mark["key"]], tables, home)
        | _period_note(site.references[mark["key"]].anchor, tables, site)
        for _, mark in told(figure)
    ]


def _said(reference, tables, home):
    name, row = next((name, table[reference.anchor]) for name, table in tables.items() if reference.anchor in table)
    said = {
        "kind": reference.kind,
        "quote": reference.text,
        "id": reference.anchor,
        "address": urljoin(home, f"notebooks/{place_of(reference)}"),
    }
    if name == "sentences":
        return said | {"start": row["start"], "end": row["end"], "sentence_id": row["id"], "sentence": row["text"]}
    said |= {column: row[column] for column in SHARED}
    if name == "derived":
        return said | {"low": row["low"], "high": row["high"], "formula": row["expression"], "caution": row["caution"]}
    limit = "" if row["comparator"] in ("", "=") else reference.limit.zh
    said |= {"comparator": limit, "period": row["period"]}
    if name == "documents":
        return said | {
            "sentence": row["quotation"],
            "document": f"{row['title']} {row['address']}",
            "caution": row["note"],
        }
    sentence = tables["sentences"][row["sentence_id"]]
    return said | {
        "quote": row["quote"],
        "low": row["low"],
        "high": row["high"],
        "start": row["quote_start"],
        "end": row["quote_end"],
        "sentence_id": sentence["id"],
        "sentence": sentence["text"],
    }


def _period_note(anchor, tables, site):
    """What the sentence of a figure of the report leaves out of its period; nothing of what is none."""
    fact = tables["facts"].get(anchor)
    if fact is None:
        return {}
    sentence = tables["sentences"][fact["sentence_id"]]["text"]
    return {"period_note": period(fact, sentence, anchor not in site.years_unsaid).unsaid}


def spreadsheet(drawn: list[dict[str, str]]) -> str:
    """The rows as CSV for spreadsheets: byte-order mark, Chinese heads, no cell that could run."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    columns = columns_of(drawn)
    writer.writerow(columns.values())
    writer.writerows([_cell(name, row[name]) for name in columns] for row in drawn)
    return MARK + out.getvalue()


def columns_of(drawn: list[dict[str, str]]) -> dict[str, str]:
    """The columns of a chart's rows with their heads; what was counted is called as the chart calls it."""
    return COLUMNS | {name: name for row in drawn for name in row if name not in COLUMNS}


def _cell(name, value):
    return value if name in NUMBERS or name not in COLUMNS else guarded(value)


def _typed(name: str, value: str) -> Any:
    """A cell as JSON has it: a number as a number, nothing as null."""
    if name in NUMBERS or name not in COLUMNS:
        number = Decimal(value) if value else None
        return int(number) if number is not None and number == number.to_integral() else number and float(number)
    return value or None


def document(figure: dict, drawn: list[dict[str, str]], site) -> str:
    """The rows as JSON, with what the chart says of itself and of its source."""
    title, meta = figure["layout"]["title"], figure["layout"]["meta"]
    said = {
        "chart": meta["chart"],
        "headline": plain(title["text"]),
        "subline": plain(title["subtitle"]["text"]),
        "description": meta["alt"],
        "note": meta.get("note") or "",
        "source": site.source,
        "columns": columns_of(drawn),
        "rows": [{name: _typed(name, value) for name, value in row.items()} for row in drawn],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
