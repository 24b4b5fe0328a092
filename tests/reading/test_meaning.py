"""What figures of one sentence share: bounds, units, groups, the amount that is said again as a rate."""

import pytest

from support.sentences import facts


def test_a_bound_behind_the_last_of_a_list_is_said_of_each():
    said = "城乡居民收入分别增长8%、10%左右，比重15%、37%、48%以上。"
    assert [fact.comparator for fact in facts(said)] == ["~"] * 2 + [">="] * 3
    assert [fact.comparator for fact in facts("新建小学3所、中学5所以上。")] == ["=", ">="]


def test_a_bound_is_of_those_that_are_counted_behind_it():
    assert facts("超过100亿元的企业20家，超过300亿元的5家。")[-1].subject == "超过300亿元的企业"
    assert facts("收入10万元以上的村占比达到80%。")[-1].subject == "收入10万元以上的村占比"


def test_the_same_growth_said_again_has_the_unit_of_a_rate():
    said = "产量300万吨，比上一年增产二十万吨，即百分之七点八。"
    assert [(fact.measure, fact.unit) for fact in facts(said)][1:] == [("change_abs", "万吨"), ("change_pct", "%")]


def test_points_of_which_the_last_alone_are_said_in_full():
    said = "两项比重较上年提高3.4个、2.5个百分点。"
    assert [fact.unit for fact in facts(said)[-2:]] == ["个百分点"] * 2


def test_figures_that_belong_together_share_the_id_of_the_first():
    start, end = facts("新建3至5家。")
    assert start.group == end.group == start.id


@pytest.mark.parametrize(
    "said, signed",
    [
        ("投资下降16.6%。", ["-16.6"]),
        ("产量减少1.2万吨，发电量增长3.9%。", ["-12000", "3.9"]),
        ("投资、出口分别增长-3.2%和4.1%。", ["-3.2", "4.1"]),
        ("投资降幅收窄3.4个百分点。", ["-3.4"]),
        ("工业事故实现零增长。", ["0"]),
        ("增速高于全省2个百分点。", ["None"]),
        ("产值12亿元，占比30%。", ["None", "None"]),
    ],
)
def test_a_change_has_its_sign(said, signed):
    assert [str(fact.signed) for fact in facts(said)] == signed
