"""The records of the tables that an edition adds to a reading's: what people judge, and what follows from it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from gwr import closed
from gwr.columns import (
    BASE_UNIT,
    BASE_VALUE,
    HIGH,
    IN_SENTENCE,
    LOW,
    MEASURE,
    UNIT,
    Column,
    begins,
    called,
    stops,
)
from gwr.records import Fact, Numeral

# columns of facts that nobody corrects; a period carries its years
NOT_CORRECTED = ("id", "start", "end", "raw", "period_start", "period_end", "sentence_id", "section_id", "edited")
PRINTED = Column("所指文字", "照原文")
LEFT_OUT = "…"  # in a place's word, for what stands between its parts: 正…编制
DECIMALS = Column("小数位", "给人看的小数位数：最后一位是第一位不确定的数字", "位")


def key(prefix: str, what: str) -> Column:
    """The column of keys by which pages and notebooks name things."""
    return Column("键", f"{what}的名字{prefix}，网页和笔记本只用它来指称")


CORRECTABLE = called(Numeral, "role") | called(Fact, *(name for name in Fact._fields if name not in NOT_CORRECTED))


@dataclass(frozen=True, slots=True)
class Label:
    """A key by which pages name a figure or a passage; fact_id is empty for a passage."""

    key: Annotated[str, key("", "数或原文")]
    fact_id: Annotated[str, Column("数量", "所指数量的编号；指一段原文而不是数的，为空", to="facts", empty=True)]
    sentence_id: Annotated[str, IN_SENTENCE]
    start: Annotated[int, begins("所指文字")]
    end: Annotated[int, stops("所指文字")]
    printed: Annotated[str, PRINTED]
    label: Annotated[str, Column("名称", "表和图里用的短名")]
    theme: Annotated[str, Column("主题", "编者分的主题，先用到的在前；“原文”指整段引用的话")]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A target and the figure nearest to it, by their keys; again names the same target where it is stated twice.

    Only where the two are the same measure: direction (lower, higher, equal: the target beside the figure; empty where
    their printed digits allow more than one), and the keys of their difference and ratio among the derived figures.
    candidates are the ids, likeliest first, of figures that could stand beside the target.
    """

    target: Annotated[str, Column("目标", "目标的键", to="labels")]
    target_id: Annotated[str, Column("目标编号", "目标的数量编号", to="facts")]
    result: Annotated[str, Column("上年数", "最接近的上年数的键，没有则空", to="labels", empty=True)]
    result_id: Annotated[str, Column("上年数编号", "最接近的上年数的数量编号", to="facts", empty=True)]
    comparability: Annotated[str, Column("能不能比", "编者判断两者能不能比", closed=closed.COMPARABILITY)]
    direction: Annotated[
        str,
        Column(
            "高低", "目标比上年数高还是低；只在同一指标时有，按写出的位数分不出的为空", closed=closed.BESIDE, empty=True
        ),
    ]
    difference: Annotated[str, Column("差", "差在 derived 表中的键；只在同一指标时有", to="derived", empty=True)]
    ratio: Annotated[
        str, Column("比", "比在 derived 表中的键；只在同一指标、又不是两个增速时有", to="derived", empty=True)
    ]
    again: Annotated[str, Column("再次提及", "同一目标再次写到之处的键", to="labels", empty=True)]
    again_id: Annotated[str, Column("再次提及编号", "同一目标再次写到之处的数量编号", to="facts", empty=True)]
    candidates: Annotated[
        str, Column("候选", "按单位、种类和名称算出的可能与之对照的数量编号，最像的在前，空格分隔", empty=True)
    ]
    why: Annotated[str, Column("理由", "编者的判断和理由")]


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure worked out: value in its unit; base_value, low, high in the base unit; text and interval as shown.

    inputs are keys, input_ids the facts' ids, both in the order of the formula's a, b, c …; usable is `no` for a
    figure that is shown only to say why it must not be used.
    """

    key: Annotated[str, key("（d- 开头）", "推算数")]
    label: Annotated[str, Column("名称", "短名")]
    formula: Annotated[
        str, Column("算式", "a、b、c 依次指各个输入；百分数按分数计（46.42% 为 0.4642），金额按折算单位计")
    ]
    inputs: Annotated[str, Column("输入", "各个输入的键，依次，空格分隔")]
    input_ids: Annotated[str, Column("输入编号", "各个输入的数量编号，依次，空格分隔")]
    expression: Annotated[str, Column("算式原样", "把各个输入的原文写法代入算式")]
    value: Annotated[Decimal, Column("数值", "按所列单位的结果，比给人看的多留一位")]
    decimals: Annotated[int, DECIMALS]
    unit: Annotated[str, UNIT]
    base_unit: Annotated[str, BASE_UNIT]
    base_value: Annotated[Decimal, BASE_VALUE]
    low: Annotated[Decimal, LOW]
    high: Annotated[Decimal, HIGH]
    text: Annotated[str, Column("写法", "给人看的写法")]
    interval: Annotated[str, Column("区间", "给人看的上下界；没有舍入的为空", empty=True)]
    measure: Annotated[str, MEASURE]
    usable: Annotated[str, Column("可用", "能不能引用", closed=closed.USABLE)]
    caution: Annotated[str, Column("注意", "引用时要留意的地方")]


@dataclass(frozen=True, slots=True)
class Document:
    """A figure of another document: text as shown, value empty where the document gives a word for it.

    kind is target, expected (an estimate of the outcome, made before it was known) or result; beside is the key of
    the report's own figure of the same thing, where there is one; access says how the document was read.
    """

    key: Annotated[str, key("（o- 开头）", "其他文件的数")]
    label: Annotated[str, Column("名称", "指标、年份和种类")]
    indicator: Annotated[str, Column("指标", "照该文件的说法")]
    period: Annotated[str, Column("年份", "所说的年份")]
    kind: Annotated[str, Column("种类", "该文件怎样说这个数", closed=closed.DOCUMENT)]
    text: Annotated[str, Column("写法", "给人看的写法")]
    value: Annotated[Decimal | None, Column("数值", "没有给出数的为空")]
    unit: Annotated[str, UNIT]
    base_value: Annotated[Decimal | None, BASE_VALUE]
    base_unit: Annotated[str, BASE_UNIT]
    comparator: Annotated[str, Column("限定", "与 facts 表同；没有给出数的为空", closed=closed.COMPARATOR, empty=True)]
    measure: Annotated[str, Column("量的种类", "与 facts 表同；没有给出数的为空", closed=closed.MEASURE, empty=True)]
    beside: Annotated[str, Column("报告的数", "报告里同一指标的数的键，没有则空", to="labels", empty=True)]
    title: Annotated[str, Column("文件", "文件的标题")]
    address: Annotated[str, Column("网址", "文件的网页地址")]
    quotation: Annotated[str, Column("引文", "文件的原话")]
    access: Annotated[str, Column("取得方式", "怎样读到的")]
    note: Annotated[str, Column("说明", "补充说明", empty=True)]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the report came from; an address that was not recorded is empty, and the note says so."""

    address: Annotated[str, Column("网址", "原文的网页地址；没有记录则空", empty=True)]
    note: Annotated[str, Column("说明", "网址没有记录时如实说明", empty=True)]
    licence: Annotated[str, Column("许可", "能不能转载，依据是什么")]


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell put right by hand: the numeral's id, what the rules read there, what stands there now, and why.

    by_gold is what the report's annotation says of the rules' reading, empty where it is not annotated.
    """

    id: Annotated[str, Column("数字", "所更正的数字的编号", to="numerals")]
    printed: Annotated[str, PRINTED]
    column: Annotated[str, Column("列", "更正的是哪一列：角色在 numerals 表，其余在 facts 表", closed=CORRECTABLE)]
    was: Annotated[str | int | Decimal | None, Column("规则读作", "规则读出的值，没有则空", of="column")]
    value: Annotated[str | int | Decimal | None, Column("更正为", "更正后的值，没有则空", of="column")]
    reason: Annotated[str, Column("理由", "为什么更正")]
    by_gold: Annotated[
        str, Column("标注怎样说", "人工标注认不认规则的读法；没有标注过的为空", closed=closed.BY_GOLD, empty=True)
    ] = ""


@dataclass(frozen=True, slots=True)
class Caption:
    """What a chart is and what is said around it; {…} in headline, note and alt is filled in with what it shows."""

    chart: Annotated[str, Column("图", "图的名字，也是它的固定地址")]
    kind: Annotated[str, Column("种类", "怎样画", closed=closed.CHART)]
    headline: Annotated[str, Column("标题", "图说明了什么；花括号里的由图填入")]
    subline: Annotated[str, Column("副题", "量、地点、时期、单位")]
    note: Annotated[str, Column("提醒", "看图时要留意的地方；花括号里的由图填入", empty=True)]
    alt: Annotated[
        str, Column("描述", "看不见图的人听到的话；花括号里的由图填入，空着就用这一种图通用的话", empty=True)
    ]


@dataclass(frozen=True, slots=True)
class ReadingCaption:
    """What is said around another reading of a chart, in the place of the chart's own words; {…} as there."""

    chart: Annotated[str, Column("图", "图的名字", to="charts")]
    reading: Annotated[str, Column("看法", "按钮上的字：换一种看法，画的是什么或怎样排")]
    headline: Annotated[str, Column("标题", "这样看说明了什么；花括号里的由图填入")]
    subline: Annotated[str, Column("副题", "量、地点、时期、单位")]
    note: Annotated[str, Column("提醒", "这样看时要留意的地方；没有则空", empty=True)]


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A figure of a chart, a figure or words of a table: the short name by which it goes there, its series or column,
    the figure that is said beside it.
    """

    chart: Annotated[str, Column("图", "图或表的名字")]
    name: Annotated[str, Column("短名", "在图里用的名称")]
    series: Annotated[str, Column("系列", "图里是哪一种数，表里是哪一列")]
    key: Annotated[str, Column("键", "数的键；表里也可以是原话的键")]
    beside: Annotated[str, Column("旁边的数", "写在它旁边的数的键，如增减率；没有则空", empty=True)]


@dataclass(frozen=True, slots=True)
class Unused:
    """A figure of the report that no chapter tells, and why."""

    key: Annotated[str, Column("键", "数的键", to="labels")]
    why: Annotated[str, Column("理由", "为什么不写进各章")]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Words of the outlook and those of the review that say of the same thing, by their keys."""

    ahead: Annotated[str, Column("任务里的话", "展望里一段原文的键", to="labels")]
    review: Annotated[str, Column("回顾里的话", "回顾里说同一件事的一段原文的键", to="labels")]


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What readers ask for and the report does not say: ways to ask for it, and figures that it does have."""

    words: Annotated[str, Column("说法", "问它时用的词，第一个是名称，空格分隔；没有一个写在报告里")]
    beside: Annotated[str, Column("报告写了的", "问它的人或许用得上的数的键，空格分隔；没有则空", empty=True)]


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that readers use, and the report's own for the same thing."""

    words: Annotated[str, Column("读者的说法", "空格分隔；没有一个写在报告里")]
    report: Annotated[str, Column("报告的说法", "搜索时代替它们的词，空格分隔；都写在报告里")]


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a named place: the clause that says something of it, and the word by which the work is told."""

    name: Annotated[str, Column("地名", "给人看的名称")]
    kind: Annotated[str, Column("种类", "小区、路、公园……，由编辑归类")]
    area: Annotated[str, Column("街镇", "报告或所列文件写明在哪个街镇的才填", empty=True)]
    start: Annotated[int, begins("地名")]
    end: Annotated[int, stops("地名")]
    clause: Annotated[str, Column("原话", "写到它的分句，或同一句里接着说它的分句")]
    sentence_id: Annotated[str, Column("句子", "所在句子", to="sentences")]
    division: Annotated[str, Column("部分", "回顾或展望", closed=closed.DIVISION)]
    word: Annotated[str, Column("状态词", "照原文，连同它前面的“积极”“努力”等，省略号是略去的字；没有则空", empty=True)]
    work: Annotated[str, Column("状态", "由状态词归类；任务里写的是要做到的", closed=closed.WORK)]


@dataclass(frozen=True, slots=True)
class Term:
    """A term as printed, first at start; it stands so many times in the report, in these sentences.

    explanation is one sentence, empty where nothing bears one; passages are keys of labels that quote the report,
    title, address and quotation those of another document.
    """

    key: Annotated[str, key("（t- 开头）", "名词")]
    term: Annotated[str, Column("名词", "照原文")]
    start: Annotated[int, begins("名词第一次出现")]
    end: Annotated[int, stops("名词第一次出现")]
    times: Annotated[int, Column("次数", "在报告里出现几次", "次")]
    sentence_ids: Annotated[str, Column("句子", "用到这个名词的句子的编号，空格分隔")]
    explanation: Annotated[str, Column("解释", "一句话；没有依据的为空，网页上写作“报告未解释”", empty=True)]
    passages: Annotated[str, Column("依据：原文", "作为依据的原文在 labels 表中的键，空格分隔", empty=True)]
    title: Annotated[str, Column("依据：文件", "作为依据的其他文件的标题", empty=True)]
    address: Annotated[str, Column("网址", "文件的网页地址", empty=True)]
    quotation: Annotated[str, Column("引文", "文件的原话，据网页摘录", empty=True)]
