"""README.md of the tables: what each column of each table holds, written from the schema."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gwr.closed import Words
from gwr.columns import Column
from gwr.tables.schema import TABLES, Table

OPENING = """# 表 · the tables

Written by scripts together with the tables; nothing here is written by hand. `datapackage.json` (Frictionless) says
the same for machines, with checksums. Every table begins with `report_id`; keys are unique within a report.

每张表一节，每列一行。标“可空”的列可以没有值；→ 之后是它所指的表和列（连同 `report_id`），空的不指任何一行。
取值一定的列，取值列在最后一节：表里存取值，页面和图上写它的中文。

`gwr.load` loads all tables of a folder, or of many reports' folders in one, as typed pandas frames (`pip install
'gwr[tables]'`): text is text, a period too, with "" for an empty cell; integers are Int64, exact numbers Decimal; yes
and no are booleans. An id is unique with its `report_id`. What a figure's section and report say is joined on request:

```
>>> import gwr
>>> tables = gwr.load(".", join=["division", "place", "level", "rank", "year"])
>>> facts = tables["facts"]
>>> facts.set_index(["report_id", "id"]).index.is_unique
True
>>> set(facts["division"]) <= {"opening", "review", "problems", "outlook", "closing"}
True
>>> targets = facts[(facts["status"] == "target") & (facts["period_end"] == facts["year"])]
>>> len(targets) <= len(facts[facts["period"] != ""])
True
```
"""
TYPES = {"string": "文字", "integer": "整数", "number": "小数"}  # of a column, in words


def codebook(names: Iterable[str]) -> str:
    """Markdown: a chapter for each of these tables, and a last one with the closed lists that they use."""
    tables = {name: TABLES[name] for name in names}
    lists = _lists(tables)
    chapters = (_chapter(name, table, lists) for name, table in tables.items())
    return "\n".join([OPENING, *chapters, "## 取值\n", *map(_listed, lists)])


class List(NamedTuple):
    """A closed list, called as the first column that has it, and all columns that have it."""

    title: str
    words: Mapping[str, Words]
    places: list[str]


def _lists(tables: dict[str, Table]) -> list[List]:
    found: list[List] = []
    for name, table in tables.items():
        for column in filter(lambda column: column.closed, table.columns):
            same = next((each for each in found if each.words is column.closed), None)
            if same is None:
                found.append(same := List(column.title, column.closed, []))
            same.places.append(f"`{name}.{column.name}`")
    return found


def _listed(known: List) -> str:
    rows = [(f"`{value}`", words.zh, words.en, words.hint) for value, words in known.words.items()]
    return f"### {known.title}\n\n{'、'.join(known.places)}\n\n{_rows('取值 中文 English 意思', rows)}"


def _chapter(name: str, table: Table, lists: list[List]) -> str:
    to = {reference.columns[-1]: f" → `{reference.table}.{reference.to[-1]}`" for reference in table.references}
    key = "、".join(f"`{column}`" for column in table.key)
    rows = [
        (f"`{column.name}`", column.title, _type(column), _meaning(column, lists) + to.get(column.name, ""))
        for column in table.columns
    ]
    return f"## {name}\n\n{table.title}：{table.meaning}。\n主键：{key}。\n\n{_rows('列 名称 类型 意思', rows)}"


def _type(column: Column) -> str:
    return TYPES[column.type] + ("，可空" if column.empty else "")


def _meaning(column: Column, lists: list[List]) -> str:
    unit = f"（单位：{column.unit}）" if column.unit else ""
    title = next((known.title for known in lists if known.words is column.closed), "")
    return column.meaning + unit + (f"：[取值](#{title})" if title else "")


def _rows(heads: str, rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown; heads are the words of its first line."""
    lines = [tuple(heads.split()), ("---",) * len(heads.split()), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |\n" for line in lines)
