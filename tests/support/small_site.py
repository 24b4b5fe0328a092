"""A small report with a few keys, its tables as the site reads them, and what a page says without its tags."""

import csv
import io
import re
from html import unescape

from gwr.reading import read_report
from gwr.story.references import Reference
from gwr.tables.store import to_csv

TAX = Reference("aviation-tax", "75.82亿元", "航空服务业税收", "结果", "report", "n000976", "s000948")
GROWTH = Reference("aviation-growth", "46.42%", "航空服务业税收增速", "结果", "report", "n000990", "s000948")
BEFORE = Reference("d-aviation-before", "51.78亿元", "倒推的上年数", "推算", "derived", "d-aviation-before", "")
DONE = Reference("done", "全面完成区人大一次会议确定的目标任务", "目标任务", "原文", "report", "s000154", "s000154")
KNOWN = {reference.key: reference for reference in (TAX, GROWTH, BEFORE, DONE)}

REPORT = """示例区第一届人大会议文件
政 府 工 作 报 告
──2018年1月10日

一、2017年工作回顾
全年完成税收75.82亿元，同比增长46.42%。新增床位308张……新增绿地超过3万平方米。

  （一）稳中求进。全区<b>𠮷祥</b>路&amp;花园改造3至5家，完成百分之八点五。
二、2018年主要任务
区级收入增长6%－6.5%。\t引进企业325家！
"""


def tables_of(text):
    """The tables of a report's reading, each cell as text."""
    reading = read_report(text)
    written = {
        name: to_csv(name, "small", getattr(reading, name)).decode("utf-8")
        for name in ("sections", "sentences", "numerals", "facts")
    }
    return {name: list(csv.DictReader(io.StringIO(table, newline=""))) for name, table in written.items()}


def without_tags(html):
    return unescape(re.sub(r"<[^>]*>", "", html))
