"""The records of a data set of many reports: a file each, and what every row says of the report that it is of."""

from typing import Annotated, NamedTuple

from gwr import closed
from gwr.columns import Column, columns
from gwr.records import About

_SAID = {column.name: column for column in columns(About)}
REPORT = Column("报告", "文件在所给文件夹里的路径")
CHECKSUM = Column("校验和", "文件内容的 SHA-256")


class File(NamedTuple):
    """A row of the manifest: a file, what became of it, and what its report says of itself."""

    report_id: Annotated[str, REPORT]
    checksum: Annotated[str, CHECKSUM._replace(empty=True)]
    letters: Annotated[str, Column("文字的校验和", "字母和汉字的 SHA-256，标点、空白不计：相同即重复", empty=True)]
    status: Annotated[str, Column("结果", "这个文件怎样了", closed=closed.FILE)]
    reason: Annotated[str, Column("缘由", "为什么没有行", empty=True)]
    duplicate_of: Annotated[str, Column("与谁重复", "文字相同的那个文件，不重复的为空", empty=True)]
    alike: Annotated[int, Column("同地同年", "同一地方、同一年份的报告有几份，重复的不计；地方或年份不明的为 0", "份")]
    title: Annotated[str, _SAID["title"]]
    place: Annotated[str, _SAID["place"]]
    level: Annotated[str, _SAID["level"]]
    rank: Annotated[str, _SAID["rank"]]
    year: Annotated[int | None, _SAID["year"]]
    date: Annotated[str, _SAID["date"]]
    encoding: Annotated[str, Column("编码", "文件用的字符编码", empty=True)]
    characters: Annotated[int, Column("字数", "全文有多少个字符", "个")]
    sentences: Annotated[int, Column("句", "有几句", "句")]
    numerals: Annotated[int, Column("数字", "有几处数字", "处")]
    unread: Annotated[int, Column("没能读出", "其中几处没能读出", "处")]
    facts: Annotated[int, Column("数量", "有几个数量", "个")]
    promises: Annotated[int, Column("承诺", "有几项承诺", "项")]
    milliseconds: Annotated[int, Column("用时", "读它用的计算时间", "毫秒")]


class Origin(NamedTuple):
    """What every row says of the report that it is of."""

    checksum: Annotated[str, CHECKSUM]
    place: Annotated[str, _SAID["place"]]
    level: Annotated[str, _SAID["level"]]
    rank: Annotated[str, _SAID["rank"]]
    year: Annotated[int | None, _SAID["year"]]
    division: Annotated[str, Column("部分", "在报告的哪一部分", closed=closed.DIVISION)]


class Stated(NamedTuple):
    """What a quantity also says: the sentence that states it."""

    sentence: Annotated[str, Column("原句", "所在的句子，照原文")]
