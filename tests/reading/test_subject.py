"""What a figure is about: sentences with the phrases that name their figures, and the rules that give the phrases."""

from operator import attrgetter

import pytest

from gwr.reading.explain import questions
from gwr.reading.meaning import subject
from support.examples import examples, marked
from support.sentences import FIVE_YEARS, UNDER, facts


@pytest.mark.parametrize("under, said, expected", examples("subject"))
def test_what_a_figure_is_about(under, said, expected):
    assert " / ".join(fact.subject for fact in facts(said, UNDER[under])) == expected


@pytest.mark.parametrize("rule", subject.RULES, ids=attrgetter("name"))
def test_a_rule_decides_its_example(rule):
    asked, _, _ = questions(UNDER[rule.under] + rule.example.replace("【", "").replace("】", ""))
    told = {one.figures[0]: one.told.rule for one in asked if one.column == "subject"}
    assert told[marked(rule).id] == rule.name


@pytest.mark.parametrize("rule", subject.RULES, ids=attrgetter("name"))
def test_without_a_rule_its_example_reads_otherwise(monkeypatch, rule):
    read = marked(rule).subject
    monkeypatch.setattr(subject, "RULES", subject.RULES.without(rule.name))
    assert marked(rule).subject != read


def test_no_two_rules_have_one_name():
    assert len({rule.name for rule in subject.RULES}) == len(subject.RULES)


def test_each_end_of_a_share_is_of_the_level_of_its_year():
    said = "财政收入由2012年的163亿元增加到2017年的300亿元，年均增长12.9%，占生产总值的比重由9%提高到12%。"
    start, end, _, share, later = facts(said, FIVE_YEARS)
    assert (share.of, later.of) == (start.id, end.id)
