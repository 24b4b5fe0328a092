"""Links in prose follow the tables."""

from gwr.story.prose import refresh
from gwr.story.references import Reference


def reference(text):
    return Reference("tax", text, "航空服务业", "结果", "report", "n000976", "s000948")


def test_a_link_takes_the_words_of_its_key():
    assert refresh("税收[75.82亿元](fact:tax)。", {"tax": reference("175.82亿元")}) == "税收[175.82亿元](fact:tax)。"


def test_every_link_on_a_line_is_refreshed_and_nothing_else():
    before = "[1亿元](fact:tax)、[全文](report.md)、[1亿元](fact:tax)，[全面完成…任务](text:tax)"
    after = "[2亿元](fact:tax)、[全文](report.md)、[2亿元](fact:tax)，[全面完成…任务](text:tax)"
    assert refresh(before, {"tax": reference("2亿元")}) == after


def test_an_unknown_key_is_left_for_the_build_to_refuse():
    assert refresh("[1亿元](fact:no-such)", {"tax": reference("2亿元")}) == "[1亿元](fact:no-such)"


def test_refreshing_twice_changes_nothing_more():
    once = refresh("[1亿元](fact:tax)", {"tax": reference("2亿元")})
    assert refresh(once, {"tax": reference("2亿元")}) == once
