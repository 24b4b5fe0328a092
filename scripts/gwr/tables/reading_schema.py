"""Every column of the tables of a reading: name, type, Chinese title, meaning, unit, closed list.

types: string, integer, number (an exact decimal). A column is required where an empty cell would be a fault.
"""

from typing import NamedTuple

DIVISIONS = ("opening", "review", "problems", "outlook", "closing")
ROLES = ("quantity", "ordinal", "date", "name", "marker", "word", "part", "unread")
COMPARATORS = ("=", ">", ">=", "<", "<=", "~", "<~", ">~")
MEASURES = ("level", "count", "change_pct", "change_pp", "change_abs", "share_pct", "ratio")
STATUSES = ("result", "ongoing", "stock", "target", "context")


class Column(NamedTuple):
    """One column; enum lists the values it may have, an empty cell apart."""

    name: str
    type: str
    title: str
    meaning: str
    unit: str = ""
    enum: tuple[str, ...] = ()
    required: bool = False


class Reference(NamedTuple):
    """A foreign key: these columns name a row of that table; the table of a self-reference is empty."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]


class Table(NamedTuple):
    """A table; `key` names the columns that tell its rows apart."""

    title: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("report_id", "id")
    references: tuple[Reference, ...] = ()


REPORT_ID = Column("report_id", "string", "报告", "报告文件的名字（不含扩展名）", required=True)


def identified(letter, what):
    """The columns with which a table of things found in the text begins: which report, which thing."""
    return REPORT_ID, Column("id", "string", "编号", f"{letter} 加{what}在全文中的位置（至少六位）", required=True)


def span(what):
    """The columns that say where something stands."""
    return (Column("start", "integer", "起", f"{what}的起始位置：原文按字符（码位）从 0 数起", "字符", required=True),
            Column("end", "integer", "止", f"{what}之后的第一个位置", "字符", required=True))


def to_row(column, table):
    """A foreign key from one column, which may be empty, to the ids of a table."""
    return Reference((column,), table, ("id",))


SECTIONS = Table("章节", "报告的提纲：每个标题一行；没有标题而转入另一部分的地方也是一行，标题为空", (
    *identified("h", "标题"),
    Column("level", "integer", "层级", "1 为最外层", required=True),
    Column("number", "string", "序号", "标题的序号，照原文，如“一、”“（一）”"),
    Column("title", "string", "标题", "不含序号的标题，照原文"),
    Column("division", "string", "部分", "opening 开头，review 回顾，problems 问题，outlook 安排，closing 结尾", enum=DIVISIONS, required=True),
    Column("parent_id", "string", "上级章节", "所属上一层章节的编号，最外层为空"),
    *span("章节"),
), references=(to_row("parent_id", ""),))

SENTENCES = Table("句子", "报告的每一句、每一行标题：以。！？……或行末为界，分号不断句", (
    *identified("s", "句子"),
    Column("section_id", "string", "章节", "所在最内层章节的编号", required=True),
    Column("paragraph", "integer", "段", "所在的段：有字的行，从 1 数起", required=True),
    *span("句子"),
    Column("text", "string", "原句", "照原文", required=True),
), references=(to_row("section_id", "sections"),))

NUMERALS = Table("数字", "报告中的每一处数字（阿拉伯数字，或中文数字零〇一二三四五六七八九十百千两）各一行，各有一种角色", (
    *identified("n", "数字"),
    *span("数字"),
    Column("raw", "string", "原样", "照原文", required=True),
    Column("role", "string", "角色", "quantity 数量，ordinal 次序，date 日期，name 名称的一部分，marker 标号，word 不作数字用，"
           "part 同一数量的后一段，unread 读不出", enum=ROLES, required=True),
    Column("reason", "string", "缘由", "读不出的原因；name 则是据以认出的词"),
    Column("sentence_id", "string", "句子", "所在句子的编号", required=True),
), references=(to_row("sentence_id", "sentences"),))

FACTS = Table("数量", "报告所写的每一个数量：值、单位、口径、时期、说的是什么", (
    *identified("n", "数字"),
    *span("数字"),
    Column("raw", "string", "数字原样", "照原文", required=True),
    Column("quote", "string", "原文写法", "数字、单位和紧挨着的限定词，照原文；给人看的总是它", required=True),
    Column("quote_start", "integer", "写法起", "原文写法的起始位置", "字符", required=True),
    Column("quote_end", "integer", "写法止", "原文写法之后的第一个位置", "字符", required=True),
    Column("value", "number", "数值", "照原文写出的数；三成为 30，翻一番为 2", required=True),
    Column("decimals", "integer", "小数位", "原文写出的小数位数", "位", required=True),
    Column("unit", "string", "单位", "照原文，连同一个倍数词：亿元、万平方米、家、%、个百分点"),
    Column("base_value", "number", "折算数值", "倍数词乘进去以后的数", required=True),
    Column("base_unit", "string", "折算单位", "不带倍数词的单位；%、‰、个百分点、倍照旧"),
    Column("comparator", "string", "限定", "= 等于，> 超过，>= 以上，< 不到，<= 以内，~ 左右，<~ 近，>~ 余", enum=COMPARATORS, required=True),
    Column("low", "number", "下界", "原文写法允许的最小值（折算单位），没有则空"),
    Column("high", "number", "上界", "原文写法允许的最大值（折算单位），没有则空"),
    Column("measure", "string", "量的种类", "level 金额或面积，count 个数，change_pct 增减率，change_pp 增减百分点，change_abs 增减量，"
           "share_pct 占比或比率，ratio 倍数", enum=MEASURES, required=True),
    Column("direction", "string", "方向", "增减的方向：up 增，down 减", enum=("up", "down")),
    Column("basis", "string", "比较基准", "yoy 比上年，avg 年均，cum 整个时期累计", enum=("yoy", "avg", "cum")),
    Column("status", "string", "性质", "result 已完成，ongoing 推进中，stock 截至期末的状态，target 目标，context 背景", enum=STATUSES, required=True),
    Column("period", "string", "时期", "所说的年份或年段，如 2017、2016-2017；原文没有则空"),
    Column("period_start", "integer", "时期起", "时期的第一年", "年"),
    Column("period_end", "integer", "时期止", "时期的最后一年", "年"),
    Column("subject", "string", "说的是什么", "指标的名称，用原文的词"),
    Column("scope", "string", "范围", "原文限定的地方或对象，没有则空"),
    Column("of", "string", "属于", "这个增减率或占比所说的那个数量的编号"),
    Column("whole", "string", "整体", "占比的整体那个数量的编号"),
    Column("group", "string", "组", "写在一起的几个数共有的编号（第一个数的编号）"),
    Column("group_kind", "string", "组的种类", "range 区间，ratio 比例，from_to 从…到…，list 并列", enum=("range", "ratio", "from_to", "list")),
    Column("group_part", "integer", "组内第几个", "从 1 数起；区间的 1 为低、2 为高，从…到…的 1 为从、2 为到"),
    Column("sentence_id", "string", "句子", "所在句子的编号", required=True),
    Column("section_id", "string", "章节", "所在最内层章节的编号", required=True),
    Column("edited", "string", "人工更正", "由人更正过的列，没有则空"),
), references=(Reference(("report_id", "id"), "numerals", ("report_id", "id")), to_row("sentence_id", "sentences"),
               to_row("section_id", "sections"), to_row("of", ""), to_row("whole", ""), to_row("group", "")))

READING = {"numerals": NUMERALS, "facts": FACTS, "sections": SECTIONS, "sentences": SENTENCES}
