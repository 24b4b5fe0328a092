"""Every table there can be, by its name: its columns, their types, closed lists and keys are read off its record."""

from typing import NamedTuple

from gwr import closed
from gwr.columns import Column, columns
from gwr.records import About, Fact, Numeral, Section, Sentence
from gwr.tables import computed, edition

REPORT_ID = Column("报告", "报告文件的名字（不含扩展名）", name="report_id", type="string")


class Reference(NamedTuple):
    """A foreign key: these columns name a row of that table by those columns of its own.

    A row whose column is empty names none, as in SQL.
    """

    columns: tuple[str, str]
    table: str
    to: tuple[str, str]
    empty: bool


class Table(NamedTuple):
    """A table: the report's id, which begins every table, then its record's columns; keyed_by tells its rows apart."""

    record: type
    title: str
    meaning: str
    columns: tuple[Column, ...]
    keyed_by: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell the rows of all reports apart."""
        return REPORT_ID.name, *self.keyed_by

    @property
    def references(self) -> tuple[Reference, ...]:
        """The foreign keys, each of them with the report's id."""
        return tuple(_reference(column) for column in self.columns if column.to)


def _reference(column: Column) -> Reference:
    there = TABLES[column.to].keyed_by[-1]
    return Reference((REPORT_ID.name, column.name), column.to, (REPORT_ID.name, there), column.empty)


def table(record: type, title: str, meaning: str, *keyed_by: str) -> Table:
    """The table of such records. Raises TypeError for a field that does not say what it means."""
    return Table(record, title, meaning, (REPORT_ID, *columns(record)), keyed_by)


READING = {
    "reports": table(About, "报告", "报告怎样说自己：题目、地方、年份、日期、会议、报告人；没有写的为空"),
    "numerals": table(
        Numeral,
        "数字",
        "报告中的每一处数字（阿拉伯数字，或中文数字零〇一二三四五六七八九十百千两）各一行，各有一种角色",
        "id",
    ),
    "facts": table(Fact, "数量", "报告所写的每一个数量：值、单位、口径、时期、说的是什么", "id"),
    "sections": table(
        Section, "章节", "报告的提纲：每个标题一行；没有标题而转入另一部分的地方也是一行，标题为空", "id"
    ),
    "sentences": table(Sentence, "句子", "报告的每一句、每一行标题：以。！？……或行末为界，分号不断句", "id"),
}
EDITION = {
    "labels": table(edition.Label, "键", "网页上提到的每一个数、每一段原文：用什么名字指称，在原文哪里", "key"),
    "comparisons": table(edition.Comparison, "对照", "每个目标，与它最接近的上年数，两者能不能比，为什么", "target"),
    "derived": table(
        edition.Derived,
        closed.DERIVED.zh,
        "由报告所写的数算出来的数：算式、结果、四舍五入允许的上下界、注意事项",
        "key",
    ),
    "documents": table(edition.Document, closed.OTHER.zh, "其他文件里的数，与报告的数分开，各有出处", "key"),
    "sources": table(edition.Source, "来源", "报告文本从哪里来"),
    "corrections": table(
        edition.Correction, "更正", "由人改过的每一格：规则怎样读，改成什么，各有理由", "id", "column"
    ),
    "charts": table(edition.Caption, "图", "每幅图的标题、副题和提醒", "chart"),
    "chart_readings": table(
        edition.ReadingCaption, "图的另一种看法", "一幅图换一种看法时，用什么标题、副题和提醒", "chart", "reading"
    ),
    "chart_rows": table(edition.ChartRow, "图中各项", "每幅图、每张表里有哪些数，各用什么短名", "chart", "name", "key"),
    "reviewed": table(
        edition.Reviewed, "配上的话", "任务里的一句，和编者给它配的、回顾里说同一件事的一句", "ahead", "review"
    ),
    "unused": table(edition.Unused, "不用的数", "报告里有、各章不用的数，各有理由", "key"),
    "unsaid": table(
        edition.Unsaid, "报告没有写的", "读者会问、报告没有写的：由人列出，由脚本核对报告里没有这些词", "words"
    ),
    "wordings": table(edition.Wording, "说法", "读者的说法和报告的说法，搜索用：由人列出，由脚本核对", "words"),
    "places": table(
        edition.Place, "地名", "报告点名的每一处地方，两年各怎样写，用的什么状态词", "name", "start", "clause"
    ),
    "terms": table(
        edition.Term,
        closed.TERM.zh,
        "读者可能不懂的名词：一句话的解释和它的依据；报告和所列文件都没有讲的，解释为空",
        "key",
    ),
}
TABLES = {
    **READING,
    **EDITION,
    "words": table(computed.Word, "用词", "回顾和展望两部分的词：各出现几次，差别有多突出，在哪些句子里", "word"),
    "pairs": table(
        computed.Pair,
        "同名的目标和上年数",
        "名称、量的种类、单位、范围都相同，时期只差一年，又各只有一个的；由规则找出，未经人核对",
        "target_id",
    ),
    "promises": table(
        computed.Promise,
        "承诺",
        "展望里由政府去做的事：一个谓语一行，由规则读出；能不能核对看动词和数，结果由人记下",
        "id",
    ),
    "promise_reviews": table(
        computed.PromiseReview,
        "回顾怎样说到承诺的事",
        "回顾里和一条承诺说同一件事的分句：先取编者配对的数，再取同一地方，再由规则按用词找；宁缺勿错",
        "promise_id",
        "start",
    ),
    "promise_scores": table(
        computed.PromiseScore,
        "承诺的成绩",
        "只用规则找承诺，与人工编码对照的成绩，以及两次编码相合的程度；规则和编码出自同一人",
        "gold",
        "column",
    ),
    "scores": table(
        computed.Score,
        "成绩",
        "只用规则读这份报告，与人工标注对照的成绩；规则正是对照这份报告写成的，读别的报告会差些",
        "column",
    ),
    "golds": table(
        computed.Gold, "标注", "衡量规则用的人工标注：哪一份报告，何时、怎样标注，作什么用，规则自己读得几分", "gold"
    ),
}
READ = {column.name: column for name in ("numerals", "facts") for column in TABLES[name].columns}


def in_words(column: str, value: str) -> str:
    """What a value of a column of numerals or facts is called: in Chinese where it is a word of a closed list."""
    return READ[column].closed[value].zh if value in READ[column].closed else value
