"""What is drawn of any report: like beside like, a fall below zero, and whatever is not drawn is listed."""

import re

import pytest

from gwr import closed
from gwr.reading import read_report
from gwr.story.survey import (
    ahead,
    charts,
    every,
    listed,
    main_targets,
    over,
    pairs,
    pairs_table,
    side,
    survey,
    unnamed,
    whole,
)
from support.patience import TIMES
from support.repository import SHARED
from support.surveyed import TEXT, known
from support.whole_sites import without_outlook


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    return known(tmp_path_factory.mktemp("survey"))


@pytest.fixture(scope="module")
def results(figures):
    return over(figures)


def words(chart):
    return [note.text for note in chart.layout.annotations]


def reach(chart):
    """The bars' lengths by the names before them."""
    return {said.split("　")[0]: trace.x[0] for said, trace in zip(words(chart), chart.data, strict=True)}


def test_a_chart_holds_one_measure_of_one_year(results):
    assert [(like.measure, like.base_unit, like.period, len(facts)) for like, facts in results.drawn.items()] == [
        ("change_pct", "%", "2020", 4),
        ("level", "吨", "2020", 3),
    ]


def test_a_fall_lies_below_zero_and_is_called_one(results):
    growth = charts(results)[0]
    assert reach(growth) == {
        "全市地区生产总值": 5.1,
        "社会消费品零售总额": 2.3,
        "一般公共预算收入": -3.2,
        "固定资产投资": -16.6,
    }
    assert "下降16.6%" in words(growth)[-1]
    assert growth.layout.title.text == "4个增减率，2个升，2个降"
    low, high = growth.layout.xaxis.range
    assert low == -16.6 and high == 5.1


def test_a_rise_turned_into_a_fall_turns_its_bar(tmp_path):
    turned = TEXT.replace("地区生产总值增长5.1%", "地区生产总值下降5.1%")
    growth = charts(over(known(tmp_path, turned)))[0]
    assert reach(growth)["全市地区生产总值"] == -5.1


def test_a_fall_that_a_minus_tells_is_not_told_twice(tmp_path):
    text = TEXT.replace("固定资产投资下降16.6%", "固定资产投资增长-16.6%")
    of = over(known(tmp_path, text))
    growth = charts(of)[0]
    assert reach(growth)["固定资产投资"] == -16.6 and words(growth)[-1].endswith("<b>-16.6%</b>")
    assert "下降-" not in "".join(map(str, (charts(of), pairs_table(known(tmp_path / "two", text)))))


def test_what_is_not_drawn_is_listed_with_its_reason(results):
    assert {why: [fact.figure.text for fact in facts] for why, facts in results.listed.items()} == {
        "几年的平均，不是一年的数": ["7.2%"],
        "同类的不到3个，太少，不画": ["42公里"],
        "各数各的东西，单位同名也不比大小": ["3个"],
    }
    assert len(listed(results).tables) == 3


def test_counts_of_things_are_never_ranked_but_people_are(tmp_path):
    said = "新建公园5个，整治河道9个，新增学位800个。培训农民300人，资助学生400人，救助老人500人。"
    of = over(known(tmp_path, f"乙市政府工作报告\n\n一、2020年工作回顾\n{said}\n"))
    assert [like.base_unit for like in of.drawn] == ["人"]
    assert [fact.figure.text for fact in of.listed["各数各的东西，单位同名也不比大小"]] == ["5个", "9个", "800个"]


def test_what_each_has_stands_beside_no_total_and_a_month_beside_no_year(tmp_path):
    said = (
        "地区生产总值120亿元，财政收入20亿元，固定资产投资60亿元，城镇居民人均可支配收入21000元，农民人均纯收入9000元，"
        "人均生产总值30000元。城乡低保标准分别提高到每人每月660元、每人每年6016元。"
    )
    of = over(known(tmp_path, f"乙市政府工作报告\n\n一、2020年工作回顾\n{said}\n"))
    assert {like.each: [fact.figure.text for fact in facts] for like, facts in of.drawn.items()} == {
        "": ["120亿元", "60亿元", "20亿元"],
        "人均": ["30000元", "21000元", "9000元"],
    }
    assert [chart.layout.title.text for chart in charts(of)] == [
        "3个以“元”计的数，由大到小",
        "3个人均、以“元”计的数，由大到小",
    ]
    assert {fact.each for fact in of.listed["同类的不到3个，太少，不画"]} == {"每人每月", "每人每年"}


def test_drawn_and_listed_are_all_there_is(figures):
    for statuses in (closed.OVER, closed.AHEAD):
        of = side(figures, *statuses)
        found = survey(of)
        told = [fact for facts in (*found.drawn.values(), *found.listed.values()) for fact in facts]
        assert sorted(fact.row.id for fact in told) == sorted(fact.row.id for fact in of.facts)


def test_each_target_stands_beside_the_result_of_its_name(figures):
    assert [(pair.name, pair.result.text, pair.target.text) for pair in pairs(figures)] == [
        ("地区生产总值", "5.1%", "6%左右"),
        ("固定资产投资", "16.6%", "5%"),
        ("社会消费品零售总额", "2.3%", "4%以上"),
        ("一般公共预算收入", "3.2%", "3%"),
        ("新建公路", "42公里", "50公里"),
    ]


def test_the_sentence_of_the_main_targets_is_drawn_falls_as_falls(figures):
    (chart,) = main_targets(figures)
    assert chart.layout.title.text == "4个目标，和名称相同的上年数"
    assert [trace.x[0] for trace in chart.data if trace.x[0] < 0] == [-16.6, -3.2]


def test_a_target_of_growth_says_that_it_is_one(figures):
    (chart,) = main_targets(figures)
    assert "　<b>增长5.1%</b>　目标增长6%左右" in words(chart)[0]
    assert [cell.pieces[0] for cell in pairs_table(figures).rows[0][1:]] == ["增长", "增长"]


def test_without_an_outlook_there_is_no_pair_and_that_is_said(tmp_path):
    alone = known(tmp_path, TEXT.partition("二、")[0])
    assert main_targets(alone) == [] and "没有找到" in pairs_table(alone).data


def test_no_chart_names_who_is_first(figures):
    assert not [chart for chart in every(figures) if "最" in chart.layout.title.text.replace("最近", "")]


@pytest.mark.parametrize(
    "text",
    ["新增3家", "政府工作报告\n新增3家。\n一、工作回顾\n好。", "各位代表：\n新增3家。同时，我们清醒地看到，还差5家。"],
)
def test_a_figure_under_no_heading_is_drawn_under_what_its_part_of_the_report_is(tmp_path, text):
    drawn, facts = every(known(tmp_path, text))[0], read_report(text).facts
    assert [mark["key"] for mark in drawn.layout.meta["marks"]] == [fact.id for fact in facts]
    assert words(drawn)


def test_a_name_of_any_length_and_any_number_of_bars_stay_readable(tmp_path):
    many = "".join(f"{'长' * (n % 150)}{chr(0x4E00 + n)}产品产量{n}.5万吨。" for n in range(1, 301))
    of = over(known(tmp_path, f"乙市政府工作报告\n\n一、2020年工作回顾\n{many}\n"))
    drawn = [len(chart.data) for chart in charts(of)]
    assert drawn and max(drawn) <= 30 and sum(drawn) + sum(map(len, of.listed.values())) == 300
    assert all(len(re.sub("<[^>]*>", "", said)) < 40 for chart in charts(of) for said in words(chart))
    assert charts(ahead(known(tmp_path / "one", "新增3家。"))) == []


def test_a_section_without_a_heading_keeps_its_marks(tmp_path):
    chart = whole(known(tmp_path, "乙市政府工作报告\n\n去年新建公园5个、桥梁3座。\n\n一、工作回顾\n新建学校2所。\n"))
    assert sum(len(trace.customdata) for trace in chart.data) == 3
    assert [said for said in words(chart) if "开头" in said]


SECTIONS = """乙市政府工作报告

一、去年工作回顾
新建公园5个。

二、在治理整顿和深化改革开放中推动科学技术教育文化事业
扎实推进。

三、今年主要任务
（一）在治理整顿和深化改革中推动科学技术教育文化事业发展
扎实推进。
（二）办好实事
新建学校2所。
"""


def test_a_section_without_figures_says_so_within_the_line_unless_its_parts_have_them(tmp_path):
    told = [re.sub("<[^>]*>", "", said) for said in words(whole(known(tmp_path, SECTIONS)))]
    assert told == [
        "去年工作回顾",
        "在治理整顿和深化改革开放中推动…　没有数量",
        "今年主要任务",
        "（一）在治理整顿和深化改革中推…　没有数量",
        "（二）办好实事",
    ]


def drawn(chart):
    """The lengths of a chart's marks by the ids of their figures."""
    return {id: length for trace in chart.data for id, length in zip(trace.customdata, trace.x, strict=True)}


# Of any report: checked against the reading anew, by code of its own.

TEXTS = sorted((SHARED / "corpus").glob("*.txt"))[:: 1 if TIMES > 1 else 12]
of_any_report = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)


@of_any_report
@pytest.mark.patient
def test_each_mark_is_its_figure_and_the_first_page_has_one_for_each(path, tmp_path):
    text = path.read_text(encoding="utf-8")
    figures, facts = known(tmp_path, text), {fact.id: fact for fact in read_report(text).facts}
    slugs = [chart.layout.meta["chart"] for chart in every(figures)]
    assert len(set(slugs)) == len(slugs) and all(re.fullmatch(r"[\w-]+", slug) for slug in slugs)
    for chart in every(figures)[1:]:
        for id, length in drawn(chart).items():
            assert length == float(facts[id].base_value if facts[id].signed is None else facts[id].signed), id
    assert sorted(drawn(whole(figures))) == sorted(facts)


@of_any_report
@pytest.mark.patient
def test_each_rise_that_is_made_a_fall_turns_its_bar_and_its_words(path, tmp_path):
    text = path.read_text(encoding="utf-8")
    rises = {fact.id for fact in read_report(text).facts if text[: fact.start].endswith("增长")}
    turned = known(tmp_path, text.replace("增长", "下降"))  # of one length: every id stays
    for chart in charts(over(turned)) + charts(ahead(turned)):
        beside = [said for said in words(chart) if "<b>" in said]  # the others are signs: ≈, ▶
        for (id, length), said in zip(drawn(chart).items(), beside, strict=True):
            if id in rises:
                assert length < 0 and "下降" in said, id


@of_any_report
@pytest.mark.patient
def test_of_a_report_without_its_outlook_nothing_stands_beside_anything(path, tmp_path):
    text = path.read_text(encoding="utf-8")
    alone = known(tmp_path, without_outlook(text))
    if "target" not in set(alone.table("facts")["status"]):  # the review may set targets too
        assert main_targets(alone) == [] and "没有找到" in pairs_table(alone).data


def over_of(folder, said):
    """The results of a review of these words."""
    return over(known(folder, f"乙市政府工作报告\n\n一、2020年工作回顾\n{said}\n"))


def texts(facts):
    return [fact.figure.text for fact in facts]


def test_a_number_of_which_no_unit_says_what_it_counts_is_not_drawn(tmp_path):
    of = over_of(tmp_path, "财政支出预算1184万，调整后的财政支出1506万，乡镇支出1300万，卫生支出998万。")
    assert of.drawn == {} and texts(of.listed["没有写单位"]) == ["1184万", "1506万", "1300万", "998万"]


def test_one_amount_told_twice_under_one_name_is_drawn_once(tmp_path):
    said = "地区生产总值1008亿元，财政收入126亿元，固定资产投资520亿元。五年来，地区生产总值达到1008亿元，财政收入130亿元。"
    of = over_of(tmp_path, said)
    drawn = [fact.figure.label for facts in of.drawn.values() for fact in facts]
    assert drawn.count("地区生产总值") <= 1 and len(drawn) == len(set(drawn))
    assert all(
        why in ("同一个数，前面说过", "同名的不止一个数", "说的不是这一年") or "太少" in why for why in of.listed
    )


def test_a_figure_of_another_place_that_its_name_does_not_tell_is_not_drawn(tmp_path):
    of = over_of(
        tmp_path,
        "农业总产值30亿元，商业增加值80亿元，建筑业增加值15亿元。松桥高新区实现“三个百亿”（技工贸总收入230亿元，增长31%）。",
    )
    assert "230亿元" in texts(of.listed["说的是哪个地方，名称里没有写"])
    assert texts(next(iter(of.drawn.values()))) == ["80亿元", "30亿元", "15亿元"]


def test_a_chart_that_cannot_hold_all_says_how_many_there_are(tmp_path):
    said = "".join(
        f"{name}业增加值增长{n}.5%。"
        for n, name in enumerate("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土山石田林草", 1)
    )
    (growth,) = charts(over_of(tmp_path, said))
    assert growth.layout.title.text == "32个增减率中的30个，都是升"


def test_how_large_each_of_them_is_stands_beside_no_total(tmp_path):
    of = over_of(
        tmp_path,
        "粮食产量18万吨，蔬菜产量31万吨，水果产量9万吨。建成20万吨级矿石泊位，推进50万吨炼油装置建设。"
        "工业投资90亿元，农业投资8亿元，交通投资15亿元，实施一批3000万元以上农业产业化项目。",
    )
    assert sorted(texts(of.listed["说的是其中一个有多大，不是总数"])) == ["20万吨", "50万吨"]
    assert sorted(map(len, of.drawn.values())) == [3, 3]


@pytest.mark.parametrize("name", ["销售额", "产量", "为了解决全省", "比原计划超额", "乡镇企业要立足于提高效益", "点"])
def test_what_says_not_what_a_figure_is_of_is_no_name(name):
    assert unnamed(name)


@pytest.mark.parametrize("name", ["粮食产量", "蔬菜销售额", "物价", "城镇登记失业率"])
def test_what_says_what_a_figure_is_of_is_a_name(name):
    assert not unnamed(name)
