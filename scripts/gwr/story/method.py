"""Tables of the method page: how much was read and how well, where it comes from, what the columns mean."""

import json

from gwr import closed
from gwr.project import here
from gwr.story.cells import NOTHING, Cell, Table, Tables, passage, words
from gwr.tables.codebook import TYPES
from gwr.tables.computed import PROMISE_SCORED
from gwr.tables.schema import READ, in_words
from gwr.tables.store import load


def reading_table(facts):
    """How many of the report's quantities are of which kind."""
    counts = facts["status"].value_counts()
    rows = tuple(
        (words(said.zh), words(said.hint), words(counts.get(status, 0))) for status, said in closed.STATUS.items()
    )
    return Table(
        "报告里的数量，按说法分",
        ("性质", "意思", closed.MEASURE["count"].zh),
        (*rows, (words("合计"), words(""), words(len(facts)))),
    )


def corrections_table(corrections, numerals):
    """What was put right by hand: the figure, in its sentence; the column; what the rules read; what it is; why; and
    whether the annotation takes what the rules read.
    """
    sentence = dict(zip(numerals["id"], numerals["sentence_id"]))
    rows = tuple(
        (
            linked(sentence[row.id], row.printed),
            words(READ[row.column].title),
            words(in_words(row.column, row.was) or NOTHING),
            words(in_words(row.column, row.value) or NOTHING),
            words(row.reason),
            words(closed.BY_GOLD[row.by_gold].zh if row.by_gold else NOTHING),
        )
        for row in corrections.itertuples()
    )
    return Table("经人工更正的地方", ("数字", "项目", "规则读作", "更正为", "理由", "标注怎样说"), rows)


def scores_table(scores):
    """How well the rules alone read the annotated report, item by item."""
    rows = tuple((words(row.title), words(row.score), words(row.of)) for row in scores.itertuples())
    return Table("规则自己读的得分", ("项目", "得分", "比对几处"), rows)


def promise_scores_table(scores):
    """How well the rules alone find promises, and how far two codings of the same clauses agree, column by column."""
    told = {(row.column, row.gold): f"{row.right}／{row.of}" for row in scores.itertuples()}
    rows = tuple(
        (words(said.zh), *(words(told.get((column, gold), NOTHING)) for gold in closed.PROMISE_GOLD))
        for column, said in PROMISE_SCORED.items()
    )
    heads = ("项目", *(said.zh for said in closed.PROMISE_GOLD.values()))
    return Table("找承诺的规则：与人工编码相同的条数", heads, rows)


def linked(sentence_id, said):
    """A cell of words that leads to the sentence in which they stand."""
    return Cell((passage(sentence_id, said),))


def codebook(folder=None):
    """Every column of every table in the data package: name, meaning, type, unit, the words it may hold."""
    package = json.loads(((folder or here().data) / "datapackage.json").read_text(encoding="utf-8"))
    return Tables(tuple(_columns(resource) for resource in package["resources"]))


def _columns(resource):
    rows = tuple(_column(field) for field in resource["schema"]["fields"])
    return Table(f"{resource['name']}　{resource.get('title', '')}", ("列", "名称", "意思", "类型", "可以是"), rows)


def _column(field):
    choices = "、".join(f"{choice['value']} {choice['label']}" for choice in field.get("categories", ()))
    said = (
        field["name"],
        field.get("title", ""),
        field.get("description", ""),
        TYPES[field["type"]],
        choices,
    )
    return tuple(map(words, said))


def source_table(folder=None):
    """Whence the text: address or that it is not recorded, and the checksum by which a copy can be told."""
    identity = json.loads(((folder or here().data) / "report.json").read_text(encoding="utf-8"))
    source = load("sources", folder or here().data).iloc[0]
    rows = (
        ("网址", source["address"] or source["note"]),
        ("SHA-256 校验码", identity["file"]["sha256"]),
        ("许可", source["licence"]),
    )
    return Table("原文从哪里来", ("项", "内容"), tuple(tuple(map(words, row)) for row in rows))


def files_table(folder=None):
    """Every table as a file to download, with what it holds and how many rows it has."""
    package = json.loads(((folder or here().data) / "datapackage.json").read_text(encoding="utf-8"))
    rows = tuple(
        (_file(resource["name"]), words(resource["description"]), words(resource["rows"]))
        for resource in package["resources"]
    )
    return Table("可以下载的表", ("文件", "内容", "行数"), rows)


def _file(name):
    return Cell(({"file": f"{name}.csv"},))
