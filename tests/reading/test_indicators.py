"""Which of the usual indicators a figure gives: of the report's own place, whole, by a name that the table has."""

import csv

import draw_indicators
import pytest

from gwr.reading import read_report
from gwr.reading.language.tables import table
from support.repository import REPO

CITY = "松岭市2020年政府工作报告\n\n——2020年1月10日在松岭市第一届人民代表大会第一次会议上\n\n一、2019年工作回顾\n\n"
VERDICTS = REPO / "tests/reading/indicators.csv"


def given(sentence, before=CITY):
    """The indicators of a sentence's figures in a city's report."""
    return [fact.indicator for fact in read_report(before + sentence).facts]


@pytest.mark.parametrize(
    "sentence, indicators",
    [
        ("地区生产总值100.5亿元，同比增长6.4%。", ["地区生产总值"] * 2),
        ("全市生产总值完成100.5亿元。", ["地区生产总值"]),
        ("松岭市生产总值100.5亿元。", ["地区生产总值"]),
        ("地方财政一般预算收入20亿元、增长5%。", ["一般公共预算收入"] * 2),
        ("城镇和农村居民人均可支配收入分别增长5%和6%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("农民人均纯收入5000元。", ["农村居民人均纯收入"]),
        ("城镇新增就业3万人，城镇登记失业率控制在4%以内。", ["城镇新增就业", "城镇登记失业率"]),
        ("居民消费价格涨幅控制在3%左右，万元GDP能耗下降4%。", ["居民消费价格", "单位生产总值能耗"]),
        ("固定资产投资下降5%，社会消费品零售总额增长3%。", ["固定资产投资", "社会消费品零售总额"]),
        ("货物进出口总额30亿美元。", ["进出口总额"]),
    ],
)
def test_an_indicator_is_known_by_its_spellings(sentence, indicators):
    assert given(sentence) == indicators


@pytest.mark.parametrize(
    "sentence",
    [
        "全省生产总值5000亿元。",
        "全国生产总值增长6%。",
        "高新区生产总值30亿元，增长9%。",
        "人均生产总值5万元。",
        "服务业增加值占地区生产总值的51%。",
        "工业固定资产投资增长8%。",
        "跨境电商进出口总额3亿元。",
        "城镇新增就业岗位3000个。",
        "地区生产总值比2010年翻一番。",
        "外贸出口总额3亿美元。",
    ],
)
def test_what_is_wider_narrower_or_another_measure_is_none(sentence):
    assert set(given(sentence)) == {""}


def test_a_province_is_whole_where_the_report_is_of_one():
    province = CITY.replace("松岭市", "松岭省")
    assert given("全省生产总值5000亿元。", province) == ["地区生产总值"]
    assert given("全市生产总值5000亿元。", province) == [""]


def test_a_spelling_stands_once_and_an_indicator_has_one_unit_and_kind():
    rows = table("indicator_names")
    assert len({row["word"] for row in rows}) == len(rows)
    assert len({(row["indicator"], row["unit"]) for row in rows}) == len({row["indicator"] for row in rows})


def test_the_judged_draw_names_each_figure_once_and_an_indicator_of_the_table():
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert (
        head == [*draw_indicators.COLUMNS, "verdict"] and len(rows) == len({(text, at) for text, at, *_ in rows}) == 200
    )
    assert {name for *_, given, right in rows for name in (given, right)} <= {
        row["indicator"] for row in table("indicator_names")
    } | {""}
    *_, (_, given, right, there) = draw_indicators.measured(draw_indicators.judged(VERDICTS))
    assert right / given > 0.99 and right / there > 0.85
