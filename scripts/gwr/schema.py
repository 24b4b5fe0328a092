"""Every table there can be, by its name: those of any reading, and those that an edition and its words add."""

from gwr.edition_schema import EDITION
from gwr.reading_schema import READING, REPORT_ID, Column, Table
from gwr.words_schema import WORDS

__all__ = ["READING", "TABLES", "Table"]

SCORES = Table("成绩", "只用规则读这份报告，与人工标注对照的成绩；规则正是对照这份报告写成的，读别的报告会差些", (
    REPORT_ID,
    Column("column", "string", "项目", "facts 表的列；recall 读到，precision 读对，role 角色，subject_f1 名称与标注相合，subject_ok 名称可用", required=True),
    Column("title", "string", "名称", "项目的中文名称", required=True),
    Column("score", "number", "成绩", "1 为全对；subject_f1 是两个名称共有的字所占的比例", required=True),
    Column("annotated", "integer", "标注", "人工标注的数量的个数", "个", required=True),
), ("report_id", "column"))

TABLES = {**READING, **EDITION, "words": WORDS, "scores": SCORES}
