"""Every table there can be, by its name: those of any reading, and those that an edition and its words add."""

from gwr.tables.edition_schema import EDITION
from gwr.tables.reading_schema import READING, REPORT_ID, Column, Table
from gwr.tables.words_schema import WORDS

__all__ = ["READING", "TABLES", "Table"]

SCORES = Table("成绩", "只用规则读这份报告，与人工标注对照的成绩；规则正是对照这份报告写成的，读别的报告会差些", (
    REPORT_ID,
    Column("column", "string", "项目", "facts 表的列；recall 读到，precision 读对，role 角色，subject_f1 名称与标注相合，subject_ok 名称可用", required=True),
    Column("title", "string", "名称", "项目的中文名称", required=True),
    Column("score", "number", "成绩", "1 为全对；subject_f1 是两个名称共有的字所占的比例", required=True),
    Column("annotated", "integer", "标注", "人工标注的数量的个数", "个", required=True),
), ("report_id", "column"))

GOLDS = Table("标注", "衡量规则用的人工标注：哪一份报告，何时、怎样标注，作什么用，规则自己读得几分", (
    REPORT_ID,
    Column("gold", "string", "标注", "标注文件的名字", required=True),
    Column("title", "string", "报告", "哪里、哪一年的报告", required=True),
    Column("use", "string", "用途", "developed 规则对照它写成或改进，blind 只用来量", enum=("developed", "blind"), required=True),
    Column("date", "string", "日期", "标注收入本项目的日期", required=True),
    Column("extent", "string", "范围", "标注了全文还是节选", required=True),
    Column("method", "string", "办法", "怎样标注", required=True),
    Column("annotated", "integer", "数量", "标注的数量的个数", "个", required=True),
    *(Column(name, "number", title, "1 为全对", required=True) for name, title in (
        ("recall", "读到的数量"), ("precision", "读出而不误认的"), ("role", "角色得分"), ("value", "数值得分"), ("unit", "单位得分"),
        ("status", "性质得分"), ("period", "时期得分"))),
), ("report_id", "gold"))

TABLES = {**READING, **EDITION, "words": WORDS, "scores": SCORES, "golds": GOLDS}
