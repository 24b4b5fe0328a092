"""A report says the same in whatever dress it comes: layout, digits, line ends and web furniture change no figure."""

import re

import pytest

from gwr.reading import read_report
from support.whole_reports import BODY, PLAIN, TITLE, said

FULL = str.maketrans("0123456789", "０１２３４５６７８９")
DRESSES = {
    "Markdown headings": lambda text: re.sub(r"(?m)^([一二]、)", r"## \1", text).replace(
        "（一）经济平稳增长。", "**（一）经济平稳增长。**"
    ),
    "bold headings": lambda text: re.sub(r"(?m)^([一二]、.*)$", r"**\1**", text),
    "a YAML header": lambda text: (
        f"---\nsource: https://www.example.org/2018/0110/c123-456.html\ntitle: 某市政府工作报告（2018年）\n---\n\n{text}"
    ),
    "a toolbar of a web page": lambda text: f"首页 > 政务公开 > 政府工作报告\n\n字号：大 中 小  打印\n\n{text}",
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "old Macintosh line ends": lambda text: text.replace("\n", "\r"),
    "indented paragraphs": lambda text: re.sub(r"(?m)^(?=.)", "　　", text),
    "one sentence a line": lambda text: text.replace("。", "。\n"),
    "full-width digits": lambda text: text.replace(BODY, BODY.translate(FULL)),
    "grouped thousands": lambda text: text.replace("32733", "32,733").replace("1029.5", "1,029.5"),
    "thousands parted by spaces": lambda text: text.replace("32733", "32 733").replace("1029.5亿", "1 029.5亿"),
    "footnote marks": lambda text: text.replace("生产总值1029.5亿元", "生产总值［1］1029.5亿元［2］"),
    "a footnote in Markdown": lambda text: text.replace("8.5%，", "8.5%[^3]，"),
    "spaces around numbers": lambda text: text.replace("32733个", " 32733 个").replace("增长8.5%", "增长 8.5%"),
}


@pytest.mark.parametrize("dress", DRESSES.values(), ids=DRESSES)
def test_the_same_figures_in_another_dress(dress):
    assert dress(PLAIN) != PLAIN
    assert said(dress(PLAIN)) == said(PLAIN)


def test_a_report_whose_line_breaks_were_lost_keeps_its_figures_and_their_values():
    run_on = PLAIN.replace("\n", "")
    assert [row[:5] for row in said(run_on)] == [row[:5] for row in said(PLAIN)]


def test_a_table_gives_up_its_figures():
    table = TITLE + "一、2017年工作回顾\n\n| 指标 | 数值 | 增长 |\n|---|---|---|\n| 生产总值 | 1029.5亿元 | 8.5% |\n"
    assert [fact.quote for fact in read_report(table).facts] == ["1029.5亿元", "8.5%"]
