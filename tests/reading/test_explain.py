"""What gwr explain prints: for each figure and column the value, the rule that gave it and those that declined."""

from gwr.reading import read_report
from gwr.reading.explain import explain, explained, years_unsaid
from support.repository import SEEDS, text_of
from support.sentences import OUTLOOK, REVIEW

ACTS = "新开公交线路5条，调整12条。"
GROWTH = "粮食产量90万吨，增长8%至9%。"
PROMISE = "一、2018年主要任务\n力争新建学校3所以上。"


def decided(text):
    """(figure, column, value, rule) of all that is decided of a text, its role left out."""
    return [(one.quote, column.name, column.value, column.rule)
            for one in explained(text) for column in one.columns if column.name != "role" and column.value]  # fmt: skip


def test_of_two_acts_on_one_thing():
    assert decided(ACTS) == [
        ("5条", "measure", "count", "a number of things or people"),
        ("5条", "status", "result", "was done"),
        ("5条", "subject", "新开公交线路", "the words in front of an amount"),
        ("12条", "measure", "count", "a number of things or people"),
        ("12条", "status", "result", "was done"),
        ("12条", "subject", "调整公交线路", "an act on what was counted"),
    ]


def test_of_a_growth_that_is_a_range():
    assert [told[1:] for told in decided(GROWTH) if told[0] == "9%"] == [
        ("measure", "change_pct up", "a rate that goes on from a change"),
        ("basis", "yoy", "on the year before"),
        ("status", "result", "was done"),
        ("subject", "粮食产量", "a change: the level before it"),
        ("group", "range 2", "the ends of a range"),
        ("of", "90万吨", "a change of the level with its name"),
    ]


def test_of_a_promise_among_the_tasks():
    assert [told for told in decided(PROMISE) if told[1] in ("status", "period")] == [
        ("3所以上", "status", "target", "stands among the tasks"),
        ("3所以上", "period", "2018", "the years of its part of the report"),
    ]


def test_what_declined_is_named_in_the_order_in_which_it_was_asked():
    _, growth = explained("出口60亿元，同比增长8%。")
    measure = next(column for column in growth.columns if column.name == "measure")
    assert measure.declined == (
        "higher than before", "more points than before", "a lead over the growth of others",
        "points that go on from a change", "percentage points", "a rate that another became",
        "a growth that had been aimed at", "a growth that is aimed at",
    )  # fmt: skip


def test_it_is_printed_in_lines_that_a_terminal_shows():
    lines = explain(ACTS).splitlines()
    assert "  status   result  ← was done" in lines
    assert "  of       —  ← none of its 7 rules" not in lines and max(map(len, lines)) <= 120
    assert any(line.startswith("           declined: an age; how many the text goes on to name;") for line in lines)


def test_each_numeral_that_is_no_part_of_another_is_explained():
    report = read_report(REVIEW)
    assert [one.quote for one in explained(REVIEW)] == [one.raw for one in report.numerals if one.role != "part"]


def test_what_is_explained_is_what_is_read():
    report = read_report(text_of(SEEDS / "changning-2018.txt"))
    said = [(one.quote, dict(column[:2] for column in one.columns)) for one in explained(report.text)]
    told = [(quote, columns) for quote, columns in said if columns["role"] == "quantity"]
    assert [(quote, columns["status"], columns["period"]) for quote, columns in told] == [
        (fact.quote, fact.status, fact.period) for fact in report.facts
    ]


def test_of_which_figures_no_word_of_their_sentence_says_the_year():
    said = "新建学校5所。全年新建医院3家。2017年改造道路2条。绿地比去年减少8公顷。"
    assert unsaid(REVIEW + said) == ["5所", "8公顷"]
    assert unsaid(OUTLOOK + "新建学校5所。今年新建医院3家。2020年建成道路2条。") == ["5所"]


def test_what_says_no_year_is_found_in_a_text_that_has_to_be_mended():
    assert unsaid(REVIEW + "①新建學校5所［3］，改造道路2條。") == ["5所", "2條"]


def unsaid(text):
    ids = years_unsaid(text)
    return [fact.quote for fact in read_report(text).facts if fact.id in ids]
