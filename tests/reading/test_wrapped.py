"""Lines broken to be short are read as if they were whole; lines that end where they mean to are left alone."""

from functools import cache

import pytest

from gwr.reading import read_report
from gwr.reading.mend import mend
from gwr.reading.wrapped import columns
from support.mutations import wrapped
from support.repository import SEEDS, text_of

REPORT = text_of(SEEDS / "changning-2018.txt")
WIDTHS = [
    pytest.param(measure, width, marks=pytest.mark.slow if width % 10 else (), id=f"{measure.__name__}-{width}")
    for measure in (len, columns)
    for width in range(20, 61)
]


@cache
def said(text):
    """What the figures of a text say, their wording included."""
    return [
        (fact.value, fact.unit, fact.comparator, fact.measure, fact.status, fact.period, fact.subject, fact.group_kind)
        for fact in read_report(text).facts
    ]


@pytest.mark.parametrize("measure, width", WIDTHS)
def test_the_report_loses_no_fact_at_any_width(measure, width):
    assert said(wrapped(REPORT, width, measure=measure)) == said(REPORT)


@pytest.mark.parametrize("width", [20, 33, 47, 60])
def test_nor_without_blank_lines_between_its_paragraphs(width):
    dense = REPORT.replace("\n\n", "\n").replace("\n\n", "\n")
    assert said(wrapped(dense, width, measure=len)) == said(dense)


def test_a_broken_heading_has_its_whole_title():
    sections = {section.title for section in read_report(REPORT).sections}
    assert {"持续深化改革攻坚，不断释放经济社会发展活力"} <= sections
    found = {section.title for section in read_report(wrapped(REPORT, 23, measure=len)).sections}
    assert sections <= found


UNEVEN = (
    "一、工作回顾\n各项事业有了新的进步。粮食产量31.5万吨，建成高标\n准农田4.6万亩。茶叶产值12.7亿元，增\n"
    "长9.3%，农村居民人均可支配收入19800\n元。\n二、工作安排\n做好各项工作。\n"
)


def test_a_few_lines_of_prose_need_no_common_width():
    subjects = [fact.subject for fact in read_report(UNEVEN).facts]
    assert subjects == ["粮食产量", "建成高标准农田", "茶叶产值", "茶叶产值", "农村居民人均可支配收入"]


AS_THEY_ARE = {
    "headings, each with a paragraph": "优化环境，企业稳步增加\n新登记企业四千家。办事更快。\n改善民生，保持就业稳定，扩大社保范围\n新增就业三百人。\n",
    "a heading, and a paragraph": "优化环境，企业稳步增加\n新登记企业四千家，其中外资企业三百家，注销企业一百二十家。\n",
    "a sentence to a line": "新增企业300家，其中外资30家。\n修缮桥梁12座，道路30公里。\n栽树6万株，绿地新增3公顷。\n",
    "names of like length": "县发展和改革委员会\n县农业农村水利局\n县人力资源保障局\n县文化旅游体育局\n县卫生健康委员会\n",
    "indicators to a line": "生产总值三百亿元，增长百分之八\n财政收入二十亿元\n居民人均可支配收入三万二千元，增长百分之九点五\n出口五亿元\n",
    "an indented paragraph behind a line": "优化环境，企业稳步增加，结构不断改善，动能加快转换\n　　新登记企业四千家。\n",
    "a numbered list": "（一）做大产业，建成园区三个，引进企业二十家\n（二）做优环境，修缮桥梁十二座，道路三十公里\n",
    "rows of a table": "指标、单位  2022年  2023年\n茶叶、吨  8600  9100\n果园、亩  3200  3500\n",
}


@pytest.mark.parametrize("text", AS_THEY_ARE.values(), ids=AS_THEY_ARE)
def test_lines_that_end_where_they_mean_to_are_left(text):
    assert mend(text).words == text


@pytest.mark.parametrize(
    "text, figures",
    [
        ("全年新建农村公路210公里，改造危桥17座，农村客运班线通\n达率达到98%。\n", ["新建农村公路", "改造危桥", "农村客运班线通达率"]),
        ("引进企业30家，注册资金2\n3.5亿元，带动投资1\n8亿元。\n", ["引进企业", "引进企业注册资金", "带动投资"]),
        ("茶园面积4.2万亩，茶叶产值12.7亿元，增长\n9.3%，出口3亿元，其中茶农合作社出口1\n.2亿元。\n", ["茶园面积", "茶叶产值", "茶叶产值", "茶叶出口", "茶农合作社出口"]),
    ],
)  # fmt: skip
def test_inside_of_a_number_and_of_a_word(text, figures):
    facts = read_report(text).facts
    assert [fact.subject for fact in facts] == figures
    assert all(text[fact.quote_start : fact.quote_end] == fact.quote for fact in facts)
