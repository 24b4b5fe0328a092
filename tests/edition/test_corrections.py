"""What the rules got wrong is put right cell by cell, or the row says why it cannot be."""

import pytest

from gwr.edition.corrections import CORRECTIONS, apply_corrections, correct, read_corrections
from gwr.edition.labels import LABELS
from gwr.edition.rows import read_rows
from gwr.records import ReportError
from support.edition_cases import BEDS, REPORT, TAX, anchor, write


def corrections(folder, *rows):
    write(folder, "corrections", ",".join(CORRECTIONS), *rows)
    return correct(REPORT, folder)


def test_a_correction_changes_its_cell_and_says_so(tmp_path):
    fact = corrections(tmp_path, f"{anchor('75.82亿元')},status,ongoing,说明").facts[0]
    assert (fact.id, fact.status, fact.edited) == (TAX.id, "ongoing", "status")


def test_corrections_of_one_fact_are_listed_together(tmp_path):
    fact = corrections(
        tmp_path, f"{anchor('308张')},status,stock,说明", f"{anchor('308张')},period,2016-2017,说明"
    ).facts[2]
    assert (fact.status, fact.period, fact.edited) == ("stock", "2016-2017", "status period")


@pytest.mark.parametrize("period, years", [("2016-2017", (2016, 2017)), ("2016", (2016, 2016)), ("", (None, None))])
def test_a_period_put_right_carries_its_years(tmp_path, period, years):
    fact = corrections(tmp_path, f"{anchor('308张')},period,{period},说明").facts[2]
    assert (fact.period_start, fact.period_end) == years


def test_a_link_is_put_right_by_the_words_of_the_figure_meant(tmp_path):
    assert corrections(tmp_path, f"{anchor('46.42%')},of,床位308张,说明").facts[1].of == BEDS.id


def test_a_role_away_from_quantity_drops_the_fact(tmp_path):
    report = corrections(tmp_path, f"{anchor('308张')},role,name,说明")
    assert BEDS.id not in {fact.id for fact in report.facts}
    assert {numeral.id: numeral.role for numeral in report.numerals}[BEDS.id] == "name"


@pytest.mark.parametrize(
    "cells, what",
    [
        ("status,result,说明", "this correction changes nothing"),
        ("statuss,ongoing,说明", "a correction names a column and its reason"),
        ("status,ongoing,", "a correction names a column and its reason"),
        ("base_value,many,说明", 'not a number: "many"'),
        ("period,上年,说明", "no year or span of years"),
        ("of,床位999张,说明", "these words do not stand once in the report"),
    ],
)
def test_a_broken_correction_is_refused(tmp_path, cells, what):
    with pytest.raises(ReportError, match=what):
        corrections(tmp_path, f"{anchor('75.82亿元')},{cells}")


def test_a_correction_remembers_what_the_rules_read(tmp_path):
    write(tmp_path, "corrections", ",".join(CORRECTIONS), f"{anchor('75.82亿元')},status,ongoing,说明")
    (correction,) = read_corrections(REPORT, read_rows(tmp_path / "corrections.csv", CORRECTIONS))
    assert (correction.id, correction.was, correction.value, correction.reason) == (TAX.id, "result", "ongoing", "说明")


def test_more_than_forty_corrections_are_refused(tmp_path):
    rows = [f"{anchor('75.82亿元')},subject,{number},说明" for number in range(41)]
    with pytest.raises(ReportError, match="corrections.csv:42: more than 40 corrections"):
        corrections(tmp_path, *rows)


def test_a_correction_that_is_not_found_is_named_together_with_labels(tmp_path):
    write(tmp_path, "labels", ",".join(LABELS), f"tax,税收,经济,{anchor('75.82亿元')}".replace("75.82", "75.99"))
    with pytest.raises(ReportError) as stopped:
        corrections(tmp_path, f"{anchor('308张').replace('308', '309')},status,stock,说明")
    assert "corrections.csv:2" in str(stopped.value) and "labels.csv:2" in str(stopped.value)


def test_no_correction_changes_nothing():
    assert apply_corrections(REPORT, ()) == REPORT


def test_a_report_without_an_edition_stands_as_it_was_read(tmp_path):
    assert correct(REPORT, tmp_path / "none") == REPORT
