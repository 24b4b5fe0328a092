"""Numerals: what is a candidate, and what number each says."""

from decimal import Decimal

import pytest

from gwr.reading.language.numerals import CANDIDATE, arabic, below_hundred, chinese, written_out


@pytest.mark.parametrize(
    "said, meant",
    [
        ("75.82", "75.82"),
        ("47.10", "47.10"),
        ("1,029", "1029"),
        ("27，203，319", "27203319"),
        ("１２．５", "12.5"),
        ("７１", "71"),
    ],
)
def test_arabic_digits_say_a_decimal_as_printed(said, meant):
    assert str(arabic(said)) == meant


@pytest.mark.parametrize("said", ["5.6.7", "1,2,34", "3，8", "1" * 31])
def test_digits_that_are_no_number_are_not_guessed(said):
    assert arabic(said) is None


@pytest.mark.parametrize(
    "said, meant",
    [
        ("二十三", 23),
        ("十", 10),
        ("两千", 2000),
        ("一百零五", 105),
        ("三万二千", 32000),
        ("一万二", 12000),
        ("三百五", 350),
        ("二〇一八", 2018),
        ("五百亿", 50_000_000_000),
        ("一亿二千万", 120_000_000),
        ("一千六百二十二", 1622),
        ("零", 0),
        ("三五八", 358),
        ("一亿二", 120_000_000),
        ("百五", 150),
    ],
)
def test_spoken_numerals_say_a_number(said, meant):
    assert chinese(said) == Decimal(meant)


@pytest.mark.parametrize("said", ["五六", "十百千", "百千万", "二二三三五十百千千"])
def test_spoken_digits_that_are_no_number_are_not_guessed(said):
    assert chinese(said) is None


@pytest.mark.parametrize("said, meant", [("23", 23), ("二十三", 23), ("二十", 20), ("十二", 12), ("十", 10), ("九", 9)])
def test_months_and_days_are_numerals_below_a_hundred(said, meant):
    assert below_hundred(said) == meant


def test_a_candidate_is_a_run_of_digits_or_of_spoken_numerals():
    text = "第十六届，1,029人，百分之八点五，３．５万亿"
    assert CANDIDATE.findall(text) == ["十六", "1,029", "百", "八", "五", "３", "５"]


@pytest.mark.parametrize(
    "number, written", [("1E+30", "1" + "0" * 30), ("47.10", "47.1"), ("75.00", "75"), ("0.05", "0.05")]
)
def test_a_number_is_written_out_however_large(number, written):
    assert str(written_out(Decimal(number))) == written
