"""Tables of the method page: how much was read and how well, where it comes from, what the columns mean."""

import csv
import json
from dataclasses import dataclass

from gwr.html import text
from gwr.store import DATA, load
from gwr.tables import Table, words

STATUS = {"result": "报告称", "ongoing": "推进中", "stock": "截至", "target": "目标", "context": "背景"}
MEANING = {"result": "报告写明的结果", "ongoing": "正在做，没有说做完", "stock": "到期末为止的总数",
           "target": "2018年要做的", "context": "既不是结果也不是目标"}
SCORED = {"text": "文本", "column": "项目", "scored": "计分个数", "right": "读对", "score": "得分"}
TYPES = {"string": "文字", "integer": "整数", "number": "小数"}


def reading_table(facts):
    """How many of the report's quantities are of which kind."""
    counts = facts["status"].value_counts()
    rows = tuple((words(STATUS[status]), words(MEANING[status]), words(counts.get(status, 0))) for status in STATUS)
    return Table("报告里的数量，按说法分", ("性质", "意思", "个数"), (*rows, (words("合计"), words(""), words(len(facts)))))


def corrections_table(facts):
    """The figures that an editorial table put right, and in which columns."""
    chosen = facts[facts["edited"] != ""]
    rows = tuple((words(row.quote), words(row.subject), words(row.edited)) for row in chosen.itertuples())
    return Table("经人工改正的数", ("写作", "说的是", "改正的列"), rows)


def plain_table(caption, frame, heads):
    """A table of a frame's columns, in the order of {column: head}."""
    rows = tuple(tuple(words(row[column]) for column in heads) for _, row in frame.iterrows())
    return Table(caption, tuple(heads.values()), rows)


@dataclass(frozen=True, slots=True)
class Tables:
    """Several tables, one after the other, each folded under its caption."""

    tables: tuple[Table, ...]

    def _repr_html_(self):
        return "".join(f"<details><summary>{text(table.caption)}</summary>{table._repr_html_()}</details>" for table in self.tables)

    def __repr__(self):
        return "\n\n".join(map(repr, self.tables))


def codebook(folder=DATA):
    """Every column of every table in the data package: name, meaning, type, unit, the words it may hold."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return Tables(tuple(_columns(resource) for resource in package["resources"]))


def _columns(resource):
    rows = tuple(_column(field) for field in resource["schema"]["fields"])
    return Table(f"{resource['name']}　{resource.get('title', '')}", ("列", "名称", "意思", "类型", "可以是"), rows)


def _column(field):
    choices = "、".join(map(str, field.get("constraints", {}).get("enum", ())))
    said = (field["name"], field.get("title", ""), field.get("description", ""), TYPES.get(field["type"], field["type"]), choices)
    return tuple(map(words, said))


def source_table(folder=DATA):
    """Whence the text: address or that it is not recorded, and the checksum by which a copy can be told."""
    identity = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    source = load("sources", folder).iloc[0]
    rows = (("网址", source["address"] or source["note"]), ("SHA-256 校验码", identity["file"]["sha256"]), ("许可", source["licence"]))
    return Table("原文从哪里来", ("项", "内容"), tuple(tuple(map(words, row)) for row in rows))


def scores_table(folder=DATA):
    """How well the rules alone read each annotated text, as the scorer wrote it down."""
    with (folder / "scores.csv").open(encoding="utf-8", newline="") as file:
        heads, *lines = csv.reader(file)
    return Table("规则自己读的得分", tuple(SCORED.get(head, head) for head in heads), tuple(tuple(map(words, line)) for line in lines))
