"""What an outlook commits to: each rule decides its example, which reads otherwise without it."""

from functools import partial

import pytest

from gwr.promises.board import TABLES
from gwr.reading.rules import first, verdict
from support.promises import marked

RULES = [pytest.param(name, rule, id=f"{name}: {rule.name}") for name, rules in TABLES.items() for rule in rules]


def said(found):
    """What is said of a promise and of its review, as it can be compared; None where there is none."""
    return found and (tuple(found[0]), [tuple(passage) for passage in found[1]])


@pytest.mark.parametrize("column, rule", RULES)
def test_a_rule_decides_its_example(column, rule):
    spoke = set()

    def ask(rules):
        return partial(answer, rules)

    def answer(rules, *asked):
        told = verdict(rules, *asked)
        words = rule.example.partition("【")[2].partition("】")[0]
        if told.rule and rules is TABLES[column] and asked[0].words == words:
            spoke.add(told.rule)
        return told.answer

    marked(rule, ask)
    assert spoke == {rule.name}


@pytest.mark.parametrize("column, rule", RULES)
def test_without_a_rule_its_example_reads_otherwise(column, rule):
    table, rest = TABLES[column], TABLES[column].without(rule.name)

    def ask(rules):
        return first(rest if rules is table else rules)

    assert said(marked(rule, ask)) != said(marked(rule))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_two_rules_of_a_table_have_one_name(table):
    assert len({rule.name for rule in table}) == len(table)
