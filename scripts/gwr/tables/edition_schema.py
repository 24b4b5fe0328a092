"""The columns of the tables that an edition adds: labels, comparisons, derived, documents, sources, corrections, terms."""

from gwr.edition.comparisons import COMPARABILITY
from gwr.edition.documents import KINDS
from gwr.edition.labels import CORRECTABLE, THEMES
from gwr.tables.reading_schema import COMPARATORS, FACTS, REPORT_ID, Column, Reference, Table, span, to_row

BY_KEY = ("report_id", "key")


def like_facts(*names):
    """Columns that mean what they mean in the table of facts, though their cells may be empty here."""
    columns = {column.name: column for column in FACTS.columns}
    return tuple(columns[name]._replace(required=False) for name in names)


def text(name, title, meaning, *enum, required=True):
    """A column of words."""
    return Column(name, "string", title, meaning, enum=enum, required=required)


def key(prefix, what):
    """The columns with which a table of named things begins."""
    return REPORT_ID, text("key", "键", f"{what}的名字{prefix}，网页和笔记本只用它来指称")


def named(column, table="labels"):
    """A foreign key from one column, which may be empty, to the keys of a table."""
    return Reference((column,), table, ("key",))


LABELS = Table("键", "网页上提到的每一个数、每一段原文：用什么名字指称，在原文哪里", (
    *key("", "数或原文"),
    text("fact_id", "数量", "所指数量的编号；指一段原文而不是数的，为空", required=False),
    text("sentence_id", "句子", "所在句子的编号"),
    *span("所指文字"),
    text("printed", "所指文字", "照原文"),
    text("label", "名称", "表和图里用的短名"),
    text("theme", "主题", "所属的主题；“原文”指整段引用的话", *THEMES),
), BY_KEY, (to_row("fact_id", "facts"), to_row("sentence_id", "sentences")))

COMPARISONS = Table("对照", "每个目标，与它最接近的上年数，两者能不能比，为什么", (
    REPORT_ID,
    text("target", "目标", "目标的键"),
    text("target_id", "目标编号", "目标的数量编号"),
    text("result", "上年数", "最接近的上年数的键，没有则空", required=False),
    text("result_id", "上年数编号", "最接近的上年数的数量编号", required=False),
    text("comparability", "能不能比", "same 同一指标，same batch 视为同一批、接着做，scope differs 范围不同，basis differs 口径不同，"
         "no 2017 figure 没有上年数", *COMPARABILITY),
    text("direction", "高低", "目标比上年数：lower 低，higher 高，equal 相等；只在同一指标时有", "lower", "higher", "equal", required=False),
    text("difference", "差", "差在 derived 表中的键；只在同一指标时有", required=False),
    text("ratio", "比", "比在 derived 表中的键；只在同一指标、又不是两个增速时有", required=False),
    text("again", "再次提及", "同一目标再次写到之处的键", required=False),
    text("again_id", "再次提及编号", "同一目标再次写到之处的数量编号", required=False),
    text("candidates", "候选", "按单位、种类和名称算出的可能与之对照的数量编号，最像的在前，空格分隔", required=False),
    text("why", "理由", "编者的判断和理由"),
), ("report_id", "target"), (
    named("target"), named("result"), named("again"), named("difference", "derived"), named("ratio", "derived"),
    *(to_row(column, "facts") for column in ("target_id", "result_id", "again_id"))))

DERIVED = Table("推算", "由报告所写的数算出来的数：算式、结果、四舍五入允许的上下界、注意事项", (
    *key("（d- 开头）", "推算数"),
    text("label", "名称", "短名"),
    text("formula", "算式", "a、b、c 依次指各个输入；百分数按分数计（46.42% 为 0.4642），金额按折算单位计"),
    text("inputs", "输入", "各个输入的键，依次，空格分隔"),
    text("input_ids", "输入编号", "各个输入的数量编号，依次，空格分隔"),
    text("expression", "算式原样", "把各个输入的原文写法代入算式"),
    Column("value", "number", "数值", "按所列单位的结果，比给人看的多留一位", required=True),
    Column("decimals", "integer", "小数位", "给人看的小数位数：最后一位是第一位不确定的数字", "位", required=True),
    *like_facts("unit", "base_unit", "base_value", "low", "high"),
    text("text", "写法", "给人看的写法"),
    text("interval", "区间", "给人看的上下界；没有舍入的为空", required=False),
    *like_facts("measure"),
    text("usable", "可用", "yes 可以引用，no 只用来说明为什么不能这样算", "yes", "no"),
    text("caution", "注意", "引用时要留意的地方"),
), BY_KEY)

DOCUMENTS = Table("其他文件", "其他文件里的数，与报告的数分开，各有出处", (
    *key("（o- 开头）", "其他文件的数"),
    text("label", "名称", "指标、年份和种类"),
    text("indicator", "指标", "照该文件的说法"),
    text("period", "年份", "所说的年份"),
    text("kind", "种类", "target 目标，expected 预计完成情况（当时的估计），result 结果", *KINDS),
    text("text", "写法", "给人看的写法"),
    Column("value", "number", "数值", "没有给出数的为空"),
    *like_facts("unit", "base_value", "base_unit"),
    text("comparator", "限定", "与 facts 表同；没有给出数的为空", *COMPARATORS, required=False),
    *like_facts("measure"),
    text("beside", "报告的数", "报告里同一指标的数的键，没有则空", required=False),
    text("title", "文件", "文件的标题"),
    text("address", "网址", "文件的网页地址"),
    text("quotation", "引文", "文件的原话"),
    text("access", "取得方式", "怎样读到的"),
    text("note", "说明", "补充说明", required=False),
), BY_KEY, (named("beside"),))

SOURCES = Table("来源", "报告文本从哪里来", (
    REPORT_ID,
    text("address", "网址", "原文的网页地址；没有记录则空", required=False),
    text("note", "说明", "网址没有记录时如实说明", required=False),
    text("licence", "许可", "能不能转载，依据是什么"),
), ("report_id",))

CORRECTIONS = Table("更正", "规则读错、由人更正的每一格，各有理由", (
    REPORT_ID,
    text("id", "数字", "所更正的数字的编号"),
    text("printed", "所指文字", "照原文"),
    text("column", "列", "更正的是哪一列；role 在 numerals 表，其余在 facts 表", *CORRECTABLE),
    text("was", "规则读作", "规则读出的值，没有则空", required=False),
    text("value", "更正为", "更正后的值，没有则空", required=False),
    text("reason", "理由", "为什么更正"),
), ("report_id", "id", "column"), (to_row("id", "numerals"),))

CHARTS = Table("图", "每幅图的标题、副题和提醒", (
    REPORT_ID,
    text("chart", "图", "图的名字，也是它的固定地址"),
    text("headline", "标题", "图说明了什么；花括号里的由图算出"),
    text("subline", "副题", "量、地点、时期、单位"),
    text("note", "提醒", "看图时要留意的地方", required=False),
), ("report_id", "chart"))

CHART_ROWS = Table("图中各项", "每幅图、每张表里有哪些数，各用什么短名", (
    REPORT_ID,
    text("chart", "图", "图或表的名字"),
    text("name", "短名", "在图里用的名称"),
    text("key", "键", "数的键"),
), ("report_id", "chart", "key"))

TERMS = Table("名词", "读者可能不懂的名词：一句话的解释和它的依据；报告和所列文件都没有讲的，解释为空", (
    *key("（t- 开头）", "名词"),
    text("term", "名词", "照原文"),
    *span("名词第一次出现"),
    Column("times", "integer", "次数", "在报告里出现几次", "次", required=True),
    text("sentence_ids", "句子", "用到这个名词的句子的编号，空格分隔"),
    text("explanation", "解释", "一句话；没有依据的为空，网页上写作“报告未解释”", required=False),
    text("passages", "依据：原文", "作为依据的原文在 labels 表中的键，空格分隔", required=False),
    text("title", "依据：文件", "作为依据的其他文件的标题", required=False),
    text("address", "网址", "文件的网页地址", required=False),
    text("quotation", "引文", "文件的原话，据网页摘录", required=False),
), BY_KEY)

EDITION = {"labels": LABELS, "comparisons": COMPARISONS, "derived": DERIVED, "documents": DOCUMENTS, "sources": SOURCES,
           "corrections": CORRECTIONS, "charts": CHARTS, "chart_rows": CHART_ROWS, "terms": TERMS}
