"""What figures say: sentences with measure, status, period, subject and relations, and the rules that decide them."""

import pytest

from gwr.reading import read_report
from gwr.reading.explain import TABLES, questions
from gwr.reading.rules import Rule, Table, Traits, When, first, needs, verdict, where
from support.examples import SAYS, examples, marked
from support.sentences import UNDER, facts

EXAMPLES = [(column, *row) for column in SAYS for row in examples(column)]
RULES = [pytest.param(name, rule, id=f"{name}: {rule.name}") for name, rules in TABLES.items() for rule in rules]
# what is read of a figure of which no rule speaks, where a reading cannot go on with None
SILENT = {"measure": ("", "")}


@pytest.mark.parametrize("column, under, said, expected", EXAMPLES)
def test_what_the_figures_of_a_sentence_say(column, under, said, expected):
    assert SAYS[column](facts(said, UNDER[under])) == expected


@pytest.mark.parametrize("column, rule", RULES)
def test_a_rule_decides_its_example(column, rule):
    asked, _, _ = questions(UNDER[rule.under] + rule.example.replace("【", "").replace("】", ""))
    figure = marked(rule).id
    assert rule.name in {one.told.rule for one in asked if one.column == column and figure in one.figures}


@pytest.mark.parametrize("column, rule", RULES)
def test_without_a_rule_its_example_reads_otherwise(column, rule):
    table, rest = TABLES[column], TABLES[column].without(rule.name)

    def ask(rules):
        return (lambda *asked: first(rest)(*asked) or SILENT.get(column)) if rules is table else first(rules)

    assert marked(rule, ask) != marked(rule)


@pytest.mark.parametrize("column, rule", RULES)
def test_asking_only_the_rules_that_can_answer_reads_as_asking_all(column, rule):
    text = UNDER[rule.under] + rule.example.replace("【", "").replace("】", "")
    _, numerals, read = questions(text)
    assert (numerals, read) == (read_report(text).numerals, read_report(text).facts)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_two_rules_of_a_table_have_one_name(table):
    assert len({rule.name for rule in table}) == len(table)


@where(large=True)
def is_even_and_large(number):
    return "large"


TABLE = Table(
    Rule("small", "【1】", lambda number: "small" if number < 3 else None),
    When(needs(odd=False), (
        Rule("even and large", "【8】", is_even_and_large),
        Rule("even", "【4】", lambda number: "even"),
    )),
    Rule("odd", "【5】", lambda number: "odd" if number % 2 else None),
    traits=Traits(lambda number: (number % 2 == 1, number > 7), ("odd", "large")),
)  # fmt: skip


@pytest.mark.parametrize("number", range(12))
def test_the_verdict_is_what_the_first_rule_answers(number):
    told = verdict(TABLE, number)
    assert told.answer == first(TABLE)(number)
    names = [rule.name for rule in TABLE]
    assert list(told.declined) == (names[: names.index(told.rule)] if told.rule else names)


def test_a_table_without_a_rule_asks_the_others_as_before():
    rest = TABLE.without("even")
    assert [first(rest)(number) for number in (2, 4, 5, 8)] == ["small", None, "odd", "large"]
