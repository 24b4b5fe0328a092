"""Measure, direction, basis, status, period: one sentence of a report, and what its figure means there."""

import pytest

from gwr.reading import read_report

REVIEW = "某市人民政府工作报告\n\n——2018年1月10日在某市第一届人民代表大会第一次会议上\n\n各位代表：\n\n现在，我代表市人民政府作工作报告。\n\n一、2017年工作回顾\n\n"
OUTLOOK = REVIEW + "各项工作取得进展。\n\n二、2018年主要任务\n\n"
FIVE_YEARS = REVIEW.replace("2017年工作回顾", "过去五年工作回顾")


def facts(sentence, before=REVIEW):
    report = read_report(before + sentence)
    return [fact for fact in report.facts if fact.start >= len(before)]


@pytest.mark.parametrize("said, measure, direction, basis", [
    ("税收同比增长46.42%。", "change_pct", "up", "yoy"),
    ("事故总数同比下降18%。", "change_pct", "down", "yoy"),
    ("养老经费年均增长105%。", "change_pct", "up", "avg"),
    ("居民消费价格涨幅控制在3%以内。", "change_pct", "up", "yoy"),
    ("落地率同比提高5.04个百分点。", "change_pp", "up", "yoy"),
    ("比重提高到69%。", "share_pct", "", ""),
    ("城镇登记失业率2.35%。", "share_pct", "", ""),
    ("三分之二的企业完成改制。", "share_pct", "", ""),
    ("出口增长-3%。", "change_pct", "down", "yoy"),
    ("产业结构为15.6∶42.6∶41.8。", "share_pct", "", ""),
    ("人口减少1386万人。", "change_abs", "down", "yoy"),
    ("增加就业岗位3万个。", "count", "", ""),
    ("引进企业325家。", "count", "", ""),
    ("注册资金346.7亿元。", "level", "", ""),
    ("新设企业是上个五年的2.1倍。", "ratio", "", ""),
    ("新增违法建筑实现零增长。", "change_pct", "", "yoy"),
])
def test_what_a_figure_measures(said, measure, direction, basis):
    fact = facts(said)[0]
    assert (fact.measure, fact.direction, fact.basis) == (measure, direction, basis)


@pytest.mark.parametrize("said, status", [
    ("引进重点企业325家。", "result"),
    ("扎实推进8.6万平方米房屋改造。", "ongoing"),
    ("启动57.8万平方米节能改造。", "ongoing"),
    ("推进改造，完成38万平方米整治。", "result"),
    ("累计达到3888家。", "stock"),
    ("区内拥有28家众创空间。", "stock"),
    ("家庭医生工作室46个。", "stock"),
    ("走访企业达1120家。", "result"),
    ("128家重点企业完成税收75.82亿元。", "context"),
    ("坚定推进两大战略。", "context"),
    ("为年满60周岁的老人购买保险。", "context"),
    ("企业从120家增加到180家。", "context"),
])
def test_how_a_figure_of_the_review_stands(said, status):
    assert facts(said)[0].status == status


def test_what_stands_in_the_outlook_is_a_target_whatever_its_verb():
    assert [fact.status for fact in facts("完成7家中心建设，新增床位300张，力争增长6.5%。", OUTLOOK)] == ["target"] * 3


@pytest.mark.parametrize("before, said, period", [
    (REVIEW, "完成投资117.69亿元。", "2017"),
    (OUTLOOK, "增长6.5%。", "2018"),
    (REVIEW, "养老经费近两年年均增长105%。", "2016-2017"),
    (FIVE_YEARS, "新设企业5.2万家。", "2013-2017"),
    (FIVE_YEARS, "比重提高到69%。", "2017"),
    (FIVE_YEARS, "生产总值从五年前的2万亿元跃升到3万亿元。", "2012"),
    (OUTLOOK, "到2020年完成改造13.8万平方米。", "2020"),
    (REVIEW, "坚定推进两大战略。", ""),
])
def test_which_years_a_figure_is_about(before, said, period):
    assert facts(said, before)[0].period == period
