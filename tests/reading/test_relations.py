"""Which figures belong together, and what a figure is about."""

import pytest
from gwr.reading import read_report


def facts(text):
    return read_report(text).facts


def test_a_growth_belongs_to_the_level_before_it():
    level, growth = facts("商品销售总额7495.02亿元，同比增长15.1%。")
    assert growth.of == level.id and growth.subject == level.subject


def test_a_growth_and_what_was_fulfilled_belong_to_the_level_and_not_to_each_other():
    level, share, growth = facts("粮食总产量36亿斤，完成年度计划的102%，增长9%。")
    assert (share.of, growth.of) == (level.id, level.id)


def test_each_growth_of_a_list_belongs_to_the_level_in_its_place():
    one, other, *growths = facts("城乡居民收入分别达到3万元和1万元，年均分别增长11%和13%。")
    assert [growth.of for growth in growths] == [one.id, other.id]


def test_a_change_in_points_belongs_to_the_share_before_it():
    share, change = facts("规上工业利润率7.9%，提高0.14个百分点。")
    assert change.of == share.id


def test_a_share_finds_the_part_and_the_whole_that_make_it():
    whole, part, share = facts("共接入485项事项，其中416项实现预约，覆盖率为85.8%。")
    assert (share.of, share.whole) == (part.id, whole.id)


def test_a_share_that_no_earlier_figures_make_has_no_whole():
    assert [fact.whole for fact in facts("工作室46个，签约率达50%。")] == ["", ""]


@pytest.mark.parametrize("said, kind", [
    ("增长6%－6.5%。", "range"), ("新建3至5家。", "range"), ("培训10万到12万人。", "range"),
    ("比例为15.6∶42.6∶41.8。", "ratio"), ("从120家增加到180家。", "from_to"), ("产值和税收分别增长4%、3.7%。", "list"),
])
def test_figures_that_belong_together_share_a_group(said, kind):
    group = facts(said)
    assert {fact.group_kind for fact in group} == {kind} and {fact.group for fact in group} == {group[0].id}
    assert [fact.group_part for fact in group] == list(range(1, len(group) + 1))
