"""Figures worked out: arithmetic in decimals, bounds that hold, no more digits than these bear."""

import itertools
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwr.edition.arithmetic import bounds, evaluate, result, scaled, spell
from gwr.edition.build import editorial_tables
from gwr.edition.derived import COLUMNS, aim, read_derived, signed
from gwr.reading import read_report
from gwr.records import ReportError
from support.edition_cases import NAMED, write

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REPORTS = sorted(SEEDS.glob("*.txt"))
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ONE = {
    "%": Fraction(1, 100),
    "个百分点": Fraction(1, 100),
    "亿元": 10**8,
    "亿美元": 10**8,
    "万元": 10**4,
    "万平方米": 10**4,
}

positive = st.decimals("0.01", "1000", places=2)
CENT = Decimal("0.01")
width = st.decimals("0", "0.5", places=3)


def derived(folder, *rows):
    write(folder, "derived", ",".join(COLUMNS), *rows)
    return read_derived(folder, NAMED)


# arithmetic


@pytest.mark.parametrize(
    "formula, value", [("a + b * 2", "8"), ("(a + b) / 4", "1.25"), ("b ** 2 - a", "7"), ("a", "2")]
)
def test_a_formula_is_worked_out(formula, value):
    assert evaluate(formula, {"a": Decimal(2), "b": Decimal(3)}) == Decimal(value)


@pytest.mark.parametrize("formula", ["print(a)", "a.real", "a if a else a", "'x'", "1.5 * a", "-a", "[a][0]", "a @ a"])
def test_a_formula_is_arithmetic_and_nothing_else(formula):
    with pytest.raises(ValueError, match="not arithmetic"):
        evaluate(formula, {"a": Decimal(1)})


def test_a_formula_is_spelled_with_the_words_of_its_inputs():
    assert spell("a / (1 + b)", ["75.82亿元", "46.42%"]) == "75.82亿元 ÷ (1 + 46.42%)"
    assert spell("(1 + a) ** 2", ["105%"]) == "(1 + 105%)²"


@pytest.mark.parametrize(
    "unit, scale, base",
    [
        ("亿元", 10**8, "元"),
        ("万平方米", 10**4, "平方米"),
        ("万亿元", 10**12, "元"),
        ("家", 1, "家"),
        ("%", Decimal("0.01"), "%"),
    ],
)
def test_a_unit_is_so_many_of_its_base(unit, scale, base):
    assert scaled(unit) == (scale, base)


@given(st.tuples(positive, width), st.tuples(positive, width), st.fractions(0, 1), st.fractions(0, 1))
def test_bounds_hold_whatever_was_rounded_away(one, other, s, t):
    (a, da), (b, db) = one, other
    within = [Fraction(a - da) + s * Fraction(2 * da), Fraction(b) + t * Fraction(db)]
    for formula in ("a + b", "a - b", "a * b", "a / b", "a / (1 + b)", "a - a / (1 + b)", "(1 + b) ** 2 - a"):
        low, high = map(Fraction, bounds(formula, [(a - da, a + da), (b, b + db)]))
        value = eval(formula, {"a": within[0], "b": within[1]})
        assert low - Fraction(1, 10**15) <= value <= high + Fraction(1, 10**15)


@given(positive, positive)
def test_without_doubt_in_the_inputs_there_is_none_in_the_result(a, b):
    low, high = bounds("a * b - a", [(a, a), (b, b)])
    assert low == high == a * b - a


# what is shown


def test_the_last_digit_shown_is_the_first_uncertain_one():
    worked = result("a / (1 + b)", [NAMED["tax"], NAMED["tax-growth"]], "亿元")
    assert (worked.text, worked.interval) == ("51.78亿元", "51.777～51.788亿元")
    assert (worked.low, worked.base_value, worked.high, worked.base_unit) == (5177700000, 5178300000, 5178800000, "元")


@given(st.decimals("0.1", "9999", places=2), st.decimals("-50", "300", places=2), st.integers(0, 2))
def test_what_is_shown_lies_within_its_own_bounds(amount, growth, most):
    facts = (
        NAMED["tax"]._replace(
            base_value=amount * 10**8, low=(amount - CENT / 2) * 10**8, high=(amount + CENT / 2) * 10**8
        ),
        NAMED["tax-growth"]._replace(base_value=growth, low=growth - CENT / 2, high=growth + CENT / 2),
    )
    for formula in ("a / (1 + b)", "a - a / (1 + b)", "a * b", "a * (1 + b)", "(1 + b) ** 2 * a"):
        worked = result(formula, facts, "亿元", most)
        assert within(worked.text, worked.interval)


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_every_figure_of_an_edition_lies_within_the_bounds_printed_beside_it(report):
    _, rows = edition_rows(report)
    assert [row.key for row in rows if row.interval and not within(row.text, row.interval)] == []


def within(text, interval):
    """Whether a figure as shown lies within its bounds as shown."""
    shown, low, high = (
        Decimal(number.replace("−", "-")) for number in re.findall(r"−?\d+(?:\.\d+)?", text + "　" + interval)
    )
    return low <= shown <= high


def test_a_fall_is_below_zero_in_a_formula():
    """What fell by 20% to 80亿元 was 100亿元, not 66.7."""
    fell = NAMED["tax-growth"]._replace(base_value=Decimal(20), low=Decimal(20), high=Decimal(20), direction="down")
    now = NAMED["tax"]._replace(base_value=Decimal(80) * 10**8, low=Decimal(80) * 10**8, high=Decimal(80) * 10**8)
    assert result("a / (1 + b)", [now, fell], "亿元").text == "100亿元"


def test_a_figure_without_doubt_has_no_interval():
    worked = result("a - b", [NAMED["beds"], NAMED["target-beds"]], "张")
    assert (worked.text, worked.interval) == ("8张", "")


def test_a_target_has_the_bounds_of_its_digits_as_a_result_has():
    worked = result("a * b", [NAMED["tax"], NAMED["target-tax-growth"]], "亿元")
    assert (worked.text, worked.interval) == ("4.93亿元", "4.890～4.967亿元")


def test_a_figure_with_one_bound_cannot_be_worked_with(tmp_path):
    named = dict(NAMED, tax=read_report("一、2017年工作回顾\n完成税收超过75.82亿元。\n").facts[0])
    write(tmp_path, "derived", ",".join(COLUMNS), "d-x,某数,a + a,tax,亿元,2,level,yes,说明")
    with pytest.raises(ReportError, match="no bounds on both sides"):
        read_derived(tmp_path, named)


# the hand-kept table


def test_a_row_is_worked_out_with_its_inputs_named(tmp_path):
    (row,) = derived(tmp_path, "d-x,上年数,a / (1 + b),tax tax-growth,亿元,2,level,yes,只是倒推。")
    assert row.input_ids == f"{NAMED['tax'].id} {NAMED['tax-growth'].id}"
    assert (row.expression, row.text, row.caution) == ("75.82亿元 ÷ (1 + 46.42%)", "51.78亿元", "只是倒推。")


def test_a_fall_is_spelled_as_one():
    """6% − (−4.3%), not 6% − 4.3%, which is another number."""
    fell = NAMED["tax-growth"]._replace(direction="down")
    printed = fell._replace(quote="-46.42%")
    assert [signed(fact) for fact in (NAMED["tax-growth"], fell, printed)] == ["46.42%", "(−46.42%)", "(-46.42%)"]


def test_the_distance_of_a_target_is_named_after_the_target():
    """地区生产总值增减率目标比2018年高, where the amount itself may be lower."""
    rate, amount = NAMED["tax-growth"], NAMED["tax"]
    assert [aim(*said) for said in (("税收", rate), ("税收增速", rate), ("税收", amount), ("税收目标", rate))] == [
        "税收增减率目标", "税收增速目标", "税收目标", "税收目标",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "row, what",
    [
        ("d-x,某数,a,taxes,亿元,2,level,yes,说明", 'no figure has this key: "taxes"'),
        ("x,某数,a,tax,亿元,2,level,yes,说明", "a key that begins d-"),
        ("d-x,某数,a,tax,亿元,2,level,maybe,说明", "usable yes or no"),
        ("d-x,某数,a,tax,亿元,2,level,yes,", "a caution"),
        ("d-x,某数,a + b,tax,亿元,2,level,yes,说明", "cannot be worked out"),
        ("d-x,某数,a / (a - a),tax,亿元,2,level,yes,说明", "cannot be worked out"),
        ("d-x,某数,a +,tax,亿元,2,level,yes,说明", "cannot be worked out"),
        ("d-x,某数,a,tax,亿元,two,level,yes,说明", "no number of decimals"),
    ],
)
def test_a_broken_row_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=f"derived.csv:2: .*{what}"):
        derived(tmp_path, row)


# the editions that are there


def edition_rows(report):
    text = report.read_bytes().decode("utf-8")
    read = read_report(text)
    tables = editorial_tables(report.with_suffix(""), text, read.facts, read.sentences)
    return {fact.id: fact for fact in read.facts}, tables["derived"]


def base(number, unit):
    """A number in a base unit as it enters a formula: rates as fractions."""
    return Fraction(number) * (ONE[unit] if unit in ("%", "个百分点") else 1)


def span(fact):
    return [base(end, fact.base_unit) for end in (fact.low, fact.high)]


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_every_derived_figure_comes_out_again(report):
    facts, rows = edition_rows(report)
    assert rows
    for row in rows:
        inputs = [facts[id] for id in row.input_ids.split()]
        exact = eval(row.formula, dict(zip(LETTERS, (base(fact.base_value, fact.base_unit) for fact in inputs))))
        exact /= ONE.get(row.unit, 1)
        shown = Fraction(row.text.removesuffix(row.unit).replace("−", "-"))
        assert abs(exact - shown) <= Fraction(1, 2) / Fraction(10) ** row.decimals, row.key
        assert abs(exact - Fraction(row.value)) <= Fraction(1, 20) / Fraction(10) ** row.decimals, row.key
        assert Fraction(row.base_value) * ONE.get(row.base_unit, 1) == Fraction(row.value) * ONE.get(row.unit, 1), (
            row.key
        )


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_every_bound_is_an_extreme_and_holds_all_between(report):
    facts, rows = edition_rows(report)
    for row in rows:
        spans = [span(facts[id]) for id in row.input_ids.split()]
        choices = [{low, (2 * low + high) / 3, high} if len(spans) <= 6 else {low, high} for low, high in spans]
        values = {eval(row.formula, dict(zip(LETTERS, choice))) for choice in itertools.product(*choices)}
        low, high, step = (
            base(row.low, row.base_unit),
            base(row.high, row.base_unit),
            ONE.get(row.unit, 1) / Fraction(10) ** (row.decimals + 1),
        )
        assert low <= min(values) < low + step and high - step < max(values) <= high, row.key
