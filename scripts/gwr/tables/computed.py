"""The records of the tables that are computed of any report: its words, and how well the rules read it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from gwr import closed
from gwr.columns import Column, called
from gwr.records import Fact

READ_AS = (
    "value", "unit", "base_value", "base_unit", "comparator", "measure", "direction", "basis", "status", "period",
)  # fmt: skip
SCORED = {
    name: closed.SCORE.get(name) or called(Fact, name)[name]
    for name in ("recall", "precision", "role", *READ_AS, "of", "subject_f1", "subject_ok")
}


def scored(name: str) -> Column:
    """The column of one score of a reading."""
    return Column(f"得分：{SCORED[name].zh}", "1 为全对")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and how often the review and the outlook of a report use it, of so many words."""

    word: Annotated[str, Column("词", "两个字以上的词；停用词和计量单位不算")]
    review: Annotated[int, Column(closed.SIDE["review"].zh, "在回顾部分出现的次数", "次")]
    outlook: Annotated[int, Column(closed.SIDE["outlook"].zh, "在展望部分出现的次数", "次")]
    review_total: Annotated[int, Column("回顾总词数", "回顾部分计入的词一共出现的次数", "次")]
    outlook_total: Annotated[int, Column("展望总词数", "展望部分计入的词一共出现的次数", "次")]
    log_likelihood: Annotated[Decimal, Column("对数似然值", "两部分用得一样时为零，差别越出人意料越大（Dunning）")]
    side: Annotated[str, Column("更常见于", "在哪一部分用得更多", closed=closed.SIDE)]
    sentence_ids: Annotated[str, Column("句子", "用到这个词的句子的编号，先回顾后展望，空格分隔")]


@dataclass(frozen=True, slots=True)
class Score:
    """How well the rules alone read the report in one respect."""

    column: Annotated[str, Column("项目", "评的是什么：facts 表的一列，或整个读法", closed=SCORED)]
    title: Annotated[str, Column("名称", "项目的中文名称")]
    score: Annotated[Decimal, Column("成绩", "1 为全对")]
    annotated: Annotated[int, Column("标注", "人工标注的数量的个数", "个")]


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated report: when and how it was annotated, what it is used for, and how well the rules read it."""

    gold: Annotated[str, Column("标注", "标注文件的名字")]
    title: Annotated[str, Column("报告", "哪里、哪一年的报告")]
    use: Annotated[str, Column("用途", "规则是不是看着它改过", closed=closed.GOLD)]
    date: Annotated[str, Column("日期", "标注收入本项目的日期")]
    extent: Annotated[str, Column("范围", "标注了全文还是节选")]
    method: Annotated[str, Column("办法", "怎样标注")]
    annotated: Annotated[int, Column("数量", "标注的数量的个数", "个")]
    recall: Annotated[Decimal, scored("recall")]
    precision: Annotated[Decimal, scored("precision")]
    role: Annotated[Decimal, scored("role")]
    value: Annotated[Decimal, scored("value")]
    unit: Annotated[Decimal, scored("unit")]
    status: Annotated[Decimal, scored("status")]
    period: Annotated[Decimal, scored("period")]
