"""Measure, status, period and relations: sentences with what their figures say, and the rules that decide it."""

import pytest

from gwr.reading.explain import TABLES, questions
from gwr.reading.rules import Rule, Table, When, first, verdict
from support.examples import SAYS, examples
from support.sentences import UNDER, facts

RULES = [pytest.param(column, rule, id=f"{column}: {rule.name}") for column, table in TABLES.items() for rule in table]


def decisions(column, rule):
    """The questions that the rule decides about the figure that its example marks."""
    before, (ahead, behind) = UNDER[rule.under], rule.example.split("【")
    asked, _, read = questions(before + ahead + behind.replace("】", ""))
    at = len(before + ahead)
    marked = next(fact.id for fact in read if fact.quote_start <= at < fact.quote_end)
    return [one for one in asked if one.column == column and marked in one.figures and one.told.rule == rule.name]


@pytest.mark.parametrize("column, under, said, expected", [(column, *row) for column in SAYS for row in examples(column)])
def test_what_the_figures_of_a_sentence_say(column, under, said, expected):
    assert SAYS[column](facts(said, UNDER[under])) == expected


@pytest.mark.parametrize("column, rule", RULES)
def test_a_rule_decides_its_example(column, rule):
    assert decisions(column, rule)


@pytest.mark.parametrize("column, rule", RULES)
def test_without_a_rule_its_example_reads_otherwise(column, rule):
    rest = TABLES[column].without(rule.name)
    assert any(first(rest, *one.of) != one.told.answer for one in decisions(column, rule))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_two_rules_of_a_table_have_one_name(table):
    assert len({rule.name for rule in table}) == len(table)


TABLE = Table(
    Rule("small", "【1】", lambda number: "small" if number < 3 else None),
    When(lambda number: number % 2 == 0, (
        Rule("even and large", "【8】", lambda number: "large" if number > 7 else None),
        Rule("even", "【4】", lambda number: "even"),
    )),
    Rule("odd", "【5】", lambda number: "odd" if number % 2 else None),
)  # fmt: skip


@pytest.mark.parametrize("number", range(12))
def test_the_verdict_is_what_the_first_rule_answers(number):
    told = verdict(TABLE, number)
    assert told.answer == first(TABLE, number)
    names = [rule.name for rule in TABLE]
    assert list(told.declined) == (names[: names.index(told.rule)] if told.rule else names)


def test_a_table_without_a_rule_asks_the_others_as_before():
    rest = TABLE.without("even")
    assert [first(rest, number) for number in (2, 4, 5, 8)] == ["small", None, "odd", "large"]
