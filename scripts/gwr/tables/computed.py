"""The records of the tables that are computed of any report: its words, and how well the rules read it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, NamedTuple

from gwr import closed
from gwr.columns import IN_SECTION, IN_SENTENCE, Column, begins, called, identifier, stops
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
class Pair:
    """A target and the result of the year before that has its name, measure, unit and scope; found by rule alone."""

    target_id: Annotated[str, Column("目标", "目标的数量编号", to="facts")]
    result_id: Annotated[str, Column("上年数", "上一年的数的数量编号", to="facts")]
    name: Annotated[str, Column("名称", "两个数共有的名称，去掉了前面的“全市”“完成”等字")]


@dataclass(frozen=True, slots=True)
class Score:
    """How well the rules alone read the report in one respect."""

    column: Annotated[str, Column("项目", "评的是什么：facts 表的一列，或整个读法", closed=SCORED)]
    title: Annotated[str, Column("名称", "项目的中文名称")]
    score: Annotated[Decimal, Column("成绩", "1 为全对")]
    of: Annotated[int, Column("共", "这一项比对了几处", "处")]


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated report: when and how it was annotated, what it is used for, and how well the rules read it."""

    gold: Annotated[str, Column("标注", "标注文件的名字")]
    title: Annotated[str, Column("哪份报告", "哪里、哪一年的报告")]
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


UNCHECKED = "unchecked"  # the outcome of a promise of which no document was read


class Promise(NamedTuple):
    """One predicate of the outlook that commits the government to something; text[start:end] == clause.

    fact_ids, separated by spaces, are the quantities of how_much; would_settle is empty where no rule speaks. What a
    document says of the outcome is hand-kept, and `unchecked` until then.
    """

    id: Annotated[str, identifier("p", "分句")]
    start: Annotated[int, begins("分句")]
    end: Annotated[int, stops("分句")]
    clause: Annotated[str, Column("分句", "照原文")]
    sentence_id: Annotated[str, IN_SENTENCE]
    section_id: Annotated[str, IN_SECTION]
    items: Annotated[int, Column("件数", "并列的事有几件，可以分别做到；列举不全的算一件", "件")]
    what: Annotated[str, Column("对象", "动词管着的人、事、物，用原文的词，数除外；不带对象的动词为空", empty=True)]
    verb: Annotated[str, Column("动词", "连同它前面的“继续”“努力”等；没有动词的为空", empty=True)]
    verb_class: Annotated[str, Column("动词种类", "动词有没有终点", closed=closed.VERB_CLASS)]
    how_much: Annotated[str, Column("多少", "分句里的数量，照原文，分号分隔；没有则空", empty=True)]
    fact_ids: Annotated[str, Column("多少的编号", "这些数量在 facts 表的编号，空格分隔", empty=True)]
    by_when: Annotated[int | None, Column("何时", "到哪一年；没有写的为空", "年")]
    by_when_basis: Annotated[str, Column("何时的依据", "年份是写明的还是继承的", closed=closed.BY_WHEN)]
    by_when_from: Annotated[str, Column("何时从何而来", "继承自哪一句，不是继承的为空", to="sentences", empty=True)]
    who: Annotated[str, Column("谁来做", "只收分句里写明的，没有则空", empty=True)]
    testability: Annotated[str, Column("可核对程度", "看动词和数，不看好坏", closed=closed.TESTABILITY)]
    would_settle: Annotated[str, Column("怎样才算做到", "由规则写出；说不出的为空", empty=True)]
    outcome: Annotated[str, Column("结果", "通读过的文件怎样说，由人记下", closed=closed.OUTCOME)] = UNCHECKED
    outcome_document: Annotated[str, Column("结果：文件", "文件的标题，尚未核对的为空", empty=True)] = ""
    outcome_address: Annotated[str, Column("结果：网址", "文件的网页地址", empty=True)] = ""
    outcome_quotation: Annotated[str, Column("结果：引文", "文件的原话", empty=True)] = ""
    outcome_date: Annotated[str, Column("结果：日期", "文件的日期", empty=True)] = ""
    outcome_rule: Annotated[str, Column("结果：依据", "凭什么这样判断", empty=True)] = ""


class PromiseReview(NamedTuple):
    """Clauses of the review that speak of the same thing as a promise; text[start:end] == clause."""

    promise_id: Annotated[str, Column("承诺", "承诺的编号", to="promises")]
    start: Annotated[int, begins("原话")]
    end: Annotated[int, stops("原话")]
    clause: Annotated[str, Column("原话", "对上的分句，连同接着说它的数，照原文")]
    sentence_id: Annotated[str, IN_SENTENCE]
    basis: Annotated[str, Column("凭什么对上", "由人配对，还是由规则找出", closed=closed.REVIEWED)]


PROMISE_SCORED = called(Promise, "clause", "verb_class", "testability", "by_when", "how_much")


@dataclass(frozen=True, slots=True)
class PromiseScore:
    """How well the rules alone find promises in one respect, or how far two codings of the same clauses agree."""

    gold: Annotated[str, Column("标注", "与哪一份标注对照", closed=closed.PROMISE_GOLD)]
    column: Annotated[str, Column("项目", "promises 表的一列；clause 指分句算不算承诺", closed=PROMISE_SCORED)]
    right: Annotated[int, Column("相合", "说法相同的条数", "条")]
    of: Annotated[int, Column("共", "比对的条数", "条")]
    score: Annotated[Decimal, Column("成绩", "相合的比例，1 为全对")]
