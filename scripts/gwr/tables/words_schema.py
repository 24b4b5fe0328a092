"""The columns of the table of words."""

from gwr.tables.reading_schema import REPORT_ID, Column, Table

WORDS = Table("用词", "回顾和展望两部分的词：各出现几次，差别有多突出，在哪些句子里", (
    REPORT_ID,
    Column("word", "string", "词", "两个字以上的词；停用词和计量单位不算", required=True),
    Column("review", "integer", "回顾", "在回顾部分出现的次数", "次", required=True),
    Column("outlook", "integer", "展望", "在展望部分出现的次数", "次", required=True),
    Column("review_total", "integer", "回顾总词数", "回顾部分计入的词一共出现的次数", "次", required=True),
    Column("outlook_total", "integer", "展望总词数", "展望部分计入的词一共出现的次数", "次", required=True),
    Column("log_likelihood", "number", "对数似然值", "两部分用得一样时为零，差别越出人意料越大（Dunning）", required=True),
    Column("side", "string", "更常见于", "review 回顾，outlook 展望", enum=("review", "outlook"), required=True),
    Column("sentence_ids", "string", "句子", "用到这个词的句子的编号，先回顾后展望，空格分隔", required=True),
), ("report_id", "word"))
