"""Tables inside a text: heads give unit and year, the row and the column name what is measured; else it is unread."""

import pytest

from gwr.reading import read_report
from gwr.reading.numbers.cells import read_cells
from support.sentences import REVIEW

PIPES = """单位：亿元

| 序号 | 指标 | 单位 | 2022年 | 2023年 | 比上年增长（%） |
| --- | --- | --- | --- | --- | --- |
| 1 | **财政收入** |  | 20.3 | 22.1 | 8.9 |
| 2 | 其中：税收[2] |  | 15 | 14.4 | -4.0 |
| 3 | 粮食产量 | 万吨 | — | 3.25（预计） | 1.6 |
| 4 | 价格指数增速 |  | 101.2 | 100.4 |  |
"""
TABS = "年份\t企业数（家）\t比上年增加（家）\n2022\t1,230\t85\n2023\t1,310\t80\n"
BLANKS = "指标　　计量单位　　实际　　2024年目标\n工业增加值增速　　%　　6.2　　7左右\n新建学校　　所　　5　　8\n"
BULLETS = "- 地区  出口额（万美元）  占比（%）\n- 云岭  441  53.3\n- 白河乡  386  46.7\n"
WITH_UNITS = "| 品名 | 2022年 | 2023年计划 |\n| 发电量 | 72.6亿度（千瓦时） | 85亿度 |\n| 犁 | 0.5万具 | 1.2万具 |\n"
TWO_HEADS = "| 指标 | 全县 | | 县城 | |\n| | 2022年 | 2023年 | 2022年 | 2023年 |\n| 学校（所） | 60 | 62 | 20 | 21 |\n"
SIDE_BY_SIDE = "| 行业 | 增长（%） | 行业 | 增长（%） |\n| 采矿业 | 4.5 | 社会工作 | -2.0 |\n"


def told(text):
    """(subject, figure with its unit, measure with its direction, period, status) of each fact of a table."""
    return [
        (fact.subject, f"{fact.value}{fact.unit}", f"{fact.measure} {fact.direction}".strip(), fact.period, fact.status)
        for fact in read_report(REVIEW + text).facts
    ]


def roles(text):
    """(numeral, role, reason) of the numerals of a table that are no quantity."""
    numerals = read_report(REVIEW + text).numerals
    start = len(REVIEW)
    return [(one.raw, one.role, one.reason) for one in numerals if one.start >= start and one.role != "quantity"]


def test_of_a_table_of_pipes():
    assert [one[:4] for one in told(PIPES)] == [
        ("财政收入", "20.3亿元", "level", "2022"),
        ("财政收入", "22.1亿元", "level", "2023"),
        ("财政收入", "8.9%", "change_pct up", "2023"),
        ("税收", "15亿元", "level", "2022"),
        ("税收", "14.4亿元", "level", "2023"),
        ("税收", "4.0%", "change_pct down", "2023"),
        ("粮食产量", "3.25万吨", "level", "2023"),
        ("粮食产量", "1.6%", "change_pct up", "2023"),
    ]
    assert roles(PIPES) == [
        ("2022", "date", ""), ("2023", "date", ""), ("1", "marker", ""), ("2", "marker", ""), ("2", "marker", ""),
        ("3", "marker", ""), ("4", "marker", ""), ("101.2", "unread", "表格"), ("100.4", "unread", "表格"),
    ]  # fmt: skip


NARROW = """主要产品产量如下：

2016年 比上年增长％
粮 食 44258 万吨 1．7
羊年末数 2．06 亿只 持平
其中：稻谷 2．5 万吨 -20．2
"""


def test_of_a_table_whose_cells_one_blank_parts():
    said = [one[:4] for one in told(NARROW)]
    assert [*said[:2], *said[-2:]] == [
        ("粮食", "44258万吨", "level", "2016"),
        ("粮食", "1.7%", "change_pct up", "2016"),
        ("稻谷", "2.5万吨", "level", "2016"),
        ("稻谷", "20.2%", "change_pct down", "2016"),
    ]


def test_a_growth_belongs_to_the_level_before_it_in_its_row():
    facts = {fact.id: fact for fact in read_report(REVIEW + PIPES).facts}
    growths = [(fact.raw, facts[fact.of].raw) for fact in facts.values() if fact.of]
    assert growths == [("8.9", "22.1"), ("4.0", "14.4"), ("1.6", "3.25")]


def test_the_year_of_a_row():
    assert [one[:4] for one in told(TABS)] == [
        ("企业数", "1230家", "count", "2022"),
        ("企业数", "85家", "change_abs up", "2022"),
        ("企业数", "1310家", "count", "2023"),
        ("企业数", "80家", "change_abs up", "2023"),
    ]
    assert roles(TABS) == [("2022", "date", ""), ("2023", "date", "")]


def test_what_is_there_at_the_end_of_a_year_is_a_stock():
    text = "| 指标 | 年末数（亿元） | 比上年末增长（%） |\n| 各项存款 | 155.5 | 11.3 |\n"
    assert told(text) == [
        ("各项存款", "155.5亿元", "level", "2017", "stock"),
        ("各项存款", "11.3%", "change_pct up", "2017", "result"),
    ]


def test_what_is_planned_is_a_target():
    assert [one[:2] + one[3:] for one in told(BLANKS)] == [
        ("工业增加值增速", "6.2%", "2017", "result"),
        ("工业增加值增速", "7%", "2024", "target"),
        ("新建学校", "5所", "2017", "result"),
        ("新建学校", "8所", "2024", "target"),
    ]


@pytest.mark.parametrize(
    "text, said",
    [
        (BULLETS, ["云岭出口额 441万美元", "云岭占比 53.3%", "白河乡出口额 386万美元", "白河乡占比 46.7%"]),
        (WITH_UNITS, ["发电量 72.6亿度", "发电量计划 85亿度", "犁 0.5万具", "犁计划 1.2万具"]),
        (TWO_HEADS, ["全县学校 60所", "全县学校 62所", "县城学校 20所", "县城学校 21所"]),
        (SIDE_BY_SIDE, ["采矿业 4.5%", "社会工作 2.0%"]),
        ("指标\t亿元\n工业投资\t36.5\n", ["工业投资 36.5亿元"]),
        ("表3：2016年产量（单位：万吨）\n| 产品 | 产量 |\n| 原 煤 | 34.1 |\n| 发电量 | 5 |\n", ["原煤产量 34.1万吨", "发电量 5万吨"]),
        ("指标 | 2023年 | 同比（%）\n快递业务量（万件） | 860 | 21.3\n", ["快递业务量 860万件", "快递业务量 21.3%"]),
    ],
)  # fmt: skip
def test_a_row_and_a_column_name_what_is_measured(text, said):
    assert [f"{subject} {figure}" for subject, figure, *_ in told(text)] == [one.replace("计划", "") for one in said]


@pytest.mark.parametrize(
    "text, unread",
    [
        ("- 地区  出口额  增速\n- 云岭  441  13.2\n", ["441", "13.2"]),
        ("| 乡镇 | 完成数 |\n|---|---|\n| 东山镇 | 25.5 |\n", ["25.5"]),
        ("指标    2022年    2023年\n茶叶（吨）    860    910\n果园（亩）    320\n", ["320"]),  # of which year?
        ("指标\t产量（吨）\n茶叶\t304,5\n", ["304", "5"]),
    ],
)
def test_a_figure_whose_heads_give_no_unit_is_unread(text, unread):
    assert [raw for raw, role, _ in roles(text) if role == "unread"] == unread


@pytest.mark.parametrize(
    "text",
    [
        "市长　　张三\n2018年1月10日　　某市\n",
        "第一章  冶金工业\n第二章  化学工业\n",
        "来源：政府网  时间：2018年1月10日\n全年新建学校3所，比上年  多2所。\n",
        "一、总体要求\t3\n二、主要任务\t12\n",
    ],
)
def test_what_only_looks_like_a_table_is_none(text):
    assert read_cells(text) == {}


def test_over_a_twentieth_of_figures_in_tables_without_units_is_not_to_be_relied_on(tmp_path, capsys):
    from gwr.__main__ import main

    path = tmp_path / "report.txt"
    path.write_text(REVIEW + "新建学校3所，医院2家。\n- 地区  出口额\n- 云岭  441\n- 白河  386\n", encoding="utf-8")
    assert main(["read", str(path), "--out", str(tmp_path / "tables")]) == 3
