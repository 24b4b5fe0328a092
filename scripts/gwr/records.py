"""The records that reading a report makes, and the one error that it raises.

Every record carries its place: `start` and `end` are code points of the decoded text, so that
`text[record.start:record.end]` gives back its own words. A record is its table's schema: each field says its type,
its Chinese title, what it means, its unit, its closed list and the table that it points into.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeVar

from gwr import closed
from gwr.columns import (
    BASE_UNIT,
    BASE_VALUE,
    COMPARATOR,
    HIGH,
    IN_SECTION,
    IN_SENTENCE,
    LOW,
    MEASURE,
    UNIT,
    Column,
    begins,
    identifier,
    stops,
)

Record = TypeVar("Record", bound=tuple[Any, ...])


class ReportError(ValueError):
    """Something in a file that cannot be used: `file:line:column: what is wrong: "the characters"`, then the cure.

    line and column count from 1, columns in characters, lines end at a line feed only; 0 leaves them out.
    """

    def __init__(  # noqa: PLR0913 — a message has so many parts
        self,
        what: str,
        *,
        file: str | Path = "",
        line: int = 0,
        column: int = 0,
        characters: str = "",
        cure: str = "",
    ) -> None:
        self.what, self.file, self.line, self.column = what, printable(str(file)), line, column
        self.characters, self.cure = printable(characters), cure
        place = ":".join(str(part) for part in (self.file, line, column) if part)
        message = f"{place}: {what}" if place else what
        if characters:
            message += f': "{self.characters}"'
        super().__init__(f"{message}\n{cure}" if cure else message)


def printable(words: str) -> str:
    """The words with line ends and what else no terminal should be sent written out, so that a message stays one."""
    return "".join(
        letter if letter.isprintable() or letter == "\u3000" else letter.encode("unicode_escape").decode()
        for letter in words
    )


def printable_lines(words: str) -> str:
    """The words line by line, each printable."""
    return "\n".join(map(printable, words.split("\n")))


def maker(record: type[Record]) -> Callable[[Iterable[Any]], Record]:
    """A function that makes such a NamedTuple of a tuple of all its fields, in less than half the time of its name."""
    return partial(tuple.__new__, record)


class About(NamedTuple):
    """What a report says of itself; empty where it does not. date has as many parts as are printed (2018-01)."""

    title: Annotated[str, Column("题目", "照原文，不含网页上的网站名和栏目名", empty=True)]
    place: Annotated[str, Column("地方", "报告讲的是哪里，用正式名称；国务院的报告为“中国”", empty=True)]
    level: Annotated[str, Column("级别", "这个地方是哪一级", closed=closed.LEVEL, empty=True)]
    rank: Annotated[str, Column("城市的行政地位", "只有市级才有；看不出的为空", closed=closed.RANK, empty=True)]
    year: Annotated[int | None, Column("年份", "哪一年的报告：目标说的是这一年，回顾说的是上一年", "年")]
    date: Annotated[str, Column("日期", "宣读的日期，如 2018-01-10；不是网页发布的日期", empty=True)]
    meeting: Annotated[str, Column("会议", "在哪次会议上宣读", empty=True)]
    speaker: Annotated[str, Column("报告人", "姓名，字间的空白略去", empty=True)]


class Section(NamedTuple):
    """A heading and all that stands under it, the headings below it included.

    id is `h` and the heading's offset; level is 1 for 一、, 2 for （一）; number is printed ("一、"), title without it.
    """

    id: Annotated[str, identifier("h", "标题")]
    level: Annotated[int, Column("层级", "1 为最外层")]
    number: Annotated[str, Column("序号", "标题的序号，照原文，如“一、”“（一）”", empty=True)]
    title: Annotated[str, Column("标题", "不含序号的标题，照原文", empty=True)]
    division: Annotated[str, Column("部分", "属于报告的哪一部分", closed=closed.DIVISION)]
    parent_id: Annotated[str, Column("上级章节", "所属上一层章节的编号，最外层为空", to="sections", empty=True)]
    start: Annotated[int, begins("章节")]
    end: Annotated[int, stops("章节")]


class Sentence(NamedTuple):
    """A sentence, heading or title line; id is `s` and its offset, paragraph counts lines of text from 1."""

    id: Annotated[str, identifier("s", "句子")]
    section_id: Annotated[str, IN_SECTION]
    paragraph: Annotated[int, Column("段", "所在的段：有字的行，从 1 数起")]
    start: Annotated[int, begins("句子")]
    end: Annotated[int, stops("句子")]
    text: Annotated[str, Column("原句", "照原文")]


class Numeral(NamedTuple):
    """One candidate: a run of Arabic digits or of Chinese numerals; id is `n` and its offset."""

    id: Annotated[str, identifier("n", "数字")]
    start: Annotated[int, begins("数字")]
    end: Annotated[int, stops("数字")]
    raw: Annotated[str, Column("原样", "照原文")]
    role: Annotated[str, Column("角色", "这处数字在句子里是什么", closed=closed.ROLE)]
    reason: Annotated[str, Column("缘由", "读不出的原因；名称的一部分则是据以认出的词", empty=True)] = ""
    sentence_id: Annotated[str, IN_SENTENCE] = ""


class Fact(NamedTuple):
    """One printed quantity and what it says; the columns of facts.csv, in their order."""

    id: Annotated[str, identifier("n", "数字", to="numerals")]
    start: Annotated[int, begins("数字")]
    end: Annotated[int, stops("数字")]
    raw: Annotated[str, Column("数字原样", "照原文")]
    quote: Annotated[str, Column("原文写法", "数字、单位和紧挨着的限定词，照原文；给人看的总是它")]
    quote_start: Annotated[int, Column("写法起", "原文写法的起始位置", "字符")]
    quote_end: Annotated[int, Column("写法止", "原文写法之后的第一个位置", "字符")]
    value: Annotated[Decimal, Column("数值", "照原文写出的数；三成为 30，翻一番为 2")]
    decimals: Annotated[int, Column("小数位", "原文写出的小数位数", "位")]
    unit: Annotated[str, UNIT]
    base_value: Annotated[Decimal, BASE_VALUE]
    base_unit: Annotated[str, BASE_UNIT]
    comparator: Annotated[str, COMPARATOR]
    low: Annotated[Decimal | None, LOW]
    high: Annotated[Decimal | None, HIGH]
    measure: Annotated[str, MEASURE]
    direction: Annotated[str, Column("方向", "增减的方向；不是增减的为空", closed=closed.DIRECTION, empty=True)]
    signed: Annotated[Decimal | None, Column("带号数值", "增减带上正负号的折算数值，减为负；不是增减、没有方向的为空")]
    basis: Annotated[str, Column("比较基准", "增减与什么相比；原文没有说的为空", closed=closed.BASIS, empty=True)]
    status: Annotated[str, Column("性质", "报告怎样说这个数", closed=closed.STATUS)]
    period: Annotated[
        str,
        Column(
            "时期",
            "所说的年份或年段，如 2017、2016-2017；原文没有则空。句子没有写年份的，写的是这部分报告所说的年份",
            empty=True,
        ),
    ]
    period_start: Annotated[int | None, Column("时期起", "时期的第一年", "年")]
    period_end: Annotated[int | None, Column("时期止", "时期的最后一年", "年")]
    subject: Annotated[str, Column("说的是什么", "指标的名称，用原文的词", empty=True)]
    scope: Annotated[str, Column("范围", "原文限定的地方或对象，没有则空", empty=True)]
    of: Annotated[str, Column("属于", "这个增减率或占比所说的那个数量的编号", to="facts", empty=True)]
    whole: Annotated[str, Column("整体", "占比的整体那个数量的编号", to="facts", empty=True)]
    group: Annotated[str, Column("组", "写在一起的几个数共有的编号（第一个数的编号）", to="facts", empty=True)]
    group_kind: Annotated[str, Column("组的种类", "几个数怎样写在一起", closed=closed.GROUP, empty=True)]
    group_part: Annotated[int | None, Column("组内第几个", "从 1 数起；区间的 1 为低、2 为高，从…到…的 1 为从、2 为到")]
    sentence_id: Annotated[str, IN_SENTENCE]
    section_id: Annotated[str, IN_SECTION]
    edited: Annotated[str, Column("人工更正", "由人更正过的列，没有则空", empty=True)] = ""
    indicator: Annotated[
        str, Column("指标", "常用指标里的哪一个，只认报告所讲的地方整体的；不是其中任何一个的为空", empty=True)
    ] = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that the report says of itself (its title, its date …) and where."""

    value: str | int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Identity:
    """What report this is; a detail that the text does not give is None."""

    title: Detail | None = None
    place: Detail | None = None
    level: Detail | None = None
    rank: Detail | None = None
    year: Detail | None = None
    date: Detail | None = None
    meeting: Detail | None = None
    speaker: Detail | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report as read: each numeral accounted for once, each quantity a fact."""

    id: str
    text: str
    identity: Identity
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    numerals: tuple[Numeral, ...]
    facts: tuple[Fact, ...]

    @property
    def reports(self) -> tuple[About]:
        """What it says of itself, as the one row of a table; of a detail the words, and not where they stand."""
        details = {name: getattr(self.identity, name) for name in About._fields}
        empty = About("", "", "", "", None, "", "", "")
        return (empty._replace(**{name: detail.value for name, detail in details.items() if detail}),)
