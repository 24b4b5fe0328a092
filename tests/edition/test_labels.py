"""Rows kept by hand: they point at the report's own words, or they stop the build and say how to mend them."""

import csv
from pathlib import Path

import pytest
from gwr.edition.labels import CORRECTIONS, LABELS, apply_corrections, correct, edition, read_corrections, read_labels
from gwr.edition.rows import check_anchors, place, read_rows
from gwr.records import ReportError
from support.edition_cases import BEDS, GROWTH, REPORT, TAX, TEXT, anchor, write

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
HEAD = ",".join(LABELS)
TAX_ROW = f"tax,税收,经济,{anchor('75.82亿元')}"
GROWTH_ROW = f"tax-growth,税收增速,经济,{anchor('46.42%')}"


def labels(folder, *rows, text=TEXT, report=REPORT):
    write(folder, "labels", HEAD, *rows)
    return read_labels(folder, text, report.facts, report.sentences)


def test_a_row_names_the_figure_that_its_words_print(tmp_path):
    tax, growth = labels(tmp_path, TAX_ROW, GROWTH_ROW)
    assert (tax.key, tax.fact_id, tax.printed) == ("tax", TAX.id, "75.82亿元")
    assert growth.fact_id == GROWTH.id
    assert TEXT[tax.start:tax.end] == tax.printed


def test_a_passage_has_a_place_and_a_sentence_and_no_figure(tmp_path):
    (passage,) = labels(tmp_path, f"comfort,让老年人安享晚年,原文,{anchor('努力让老年人安享晚年')}")
    assert passage.fact_id == ""
    assert passage.sentence_id in {sentence.id for sentence in REPORT.sentences if "安享晚年" in sentence.text}


def test_a_line_break_is_written_as_an_arrow(tmp_path):
    (beds,) = labels(tmp_path, f"beds,床位,民生,{anchor('308张')}")
    assert "↵" in anchor("308张") and beds.fact_id == BEDS.id


def test_a_figure_changed_in_the_report_alone_names_each_row_that_no_longer_fits(tmp_path):
    changed = TEXT.replace("75.82", "75.83")
    with pytest.raises(ReportError) as stopped:
        labels(tmp_path, TAX_ROW, GROWTH_ROW, f"beds,床位,民生,{anchor('308张')}", text=changed)
    message = str(stopped.value)
    assert f'{tmp_path}/labels.csv:2: these words do not stand in the report: "75.82亿元"' in message
    assert 'between its neighbours now stands "75.83亿元"' in message
    assert "labels.csv:3" in message  # the growth's context ends in the changed digit
    assert "labels.csv:4" not in message


def test_a_figure_changed_everywhere_under_seeds_breaks_no_row(tmp_path):
    longer = [row.replace("75.82", "175.82") for row in (TAX_ROW, GROWTH_ROW)]
    write(tmp_path, "labels", HEAD, *longer)
    check_anchors(tmp_path, TEXT.replace("75.82", "175.82"))


def test_words_that_stand_twice_are_refused(tmp_path):
    write(tmp_path, "labels", HEAD, "beds,床位,民生,新增养老床位,300张,")
    (row,) = read_rows(tmp_path / "labels.csv", LABELS)
    with pytest.raises(ReportError, match='labels.csv:2: these words stand 2 times in the report: "300张"'):
        place(row, TEXT)


def test_less_than_eight_characters_on_a_side_are_refused(tmp_path):
    with pytest.raises(ReportError, match="the row shows too little of the report"):
        labels(tmp_path, "tax,税收,经济,税收,75.82亿元,，同比")


@pytest.mark.parametrize("row, what", [
    (TAX_ROW.replace("经济", "经挤"), 'no such theme: "经挤"'),
    (TAX_ROW.replace("tax,", "d-tax,"), 'not a key: "d-tax"'),
    (TAX_ROW.replace("tax,", "t-tax,"), 'not a key: "t-tax"'),
    (f"comfort,晚年,民生,{anchor('努力让老年人安享晚年')}", "0 figures are read in these words"),
    (f"both,两数,经济,{anchor('75.82亿元，同比增长46.42%')}", "2 figures are read in these words"),
    (f"tax,税收,原文,{anchor(chr(10) + '完成税收75.82亿元')}", "begin or end with a space"),
    ("tax,税收", "2 cells where 6 belong"),
])
def test_a_broken_row_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=what):
        labels(tmp_path, row)


def test_a_key_stands_in_one_row(tmp_path):
    with pytest.raises(ReportError, match="labels.csv:3: this key stands in line 2 already"):
        labels(tmp_path, TAX_ROW, GROWTH_ROW.replace("tax-growth", "tax"))


def test_a_report_without_an_edition_has_no_labels(tmp_path):
    assert read_labels(tmp_path / "none", TEXT, REPORT.facts, REPORT.sentences) == ()
    assert correct(REPORT, tmp_path / "none") == REPORT


# corrections


def corrections(folder, *rows):
    write(folder, "corrections", ",".join(CORRECTIONS), *rows)
    return correct(REPORT, folder)


def test_a_correction_changes_its_cell_and_says_so(tmp_path):
    fact = corrections(tmp_path, f"{anchor('75.82亿元')},status,ongoing,说明").facts[0]
    assert (fact.id, fact.status, fact.edited) == (TAX.id, "ongoing", "status")


def test_corrections_of_one_fact_are_listed_together(tmp_path):
    fact = corrections(tmp_path, f"{anchor('308张')},status,stock,说明", f"{anchor('308张')},period_start,2016,说明").facts[2]
    assert (fact.status, fact.period_start, fact.edited) == ("stock", 2016, "status period_start")


def test_a_link_is_put_right_by_the_words_of_the_figure_meant(tmp_path):
    assert corrections(tmp_path, f"{anchor('46.42%')},of,床位308张,说明").facts[1].of == BEDS.id


def test_a_role_away_from_quantity_drops_the_fact(tmp_path):
    report = corrections(tmp_path, f"{anchor('308张')},role,name,说明")
    assert BEDS.id not in {fact.id for fact in report.facts}
    assert {numeral.id: numeral.role for numeral in report.numerals}[BEDS.id] == "name"


@pytest.mark.parametrize("cells, what", [
    ("status,result,说明", "this correction changes nothing"),
    ("statuss,ongoing,说明", "a correction names a column and its reason"),
    ("status,ongoing,", "a correction names a column and its reason"),
    ("base_value,many,说明", 'not a number: "many"'),
    ("of,床位999张,说明", "these words do not stand once in the report"),
])
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
    write(tmp_path, "labels", HEAD, TAX_ROW.replace("75.82", "75.99"))
    with pytest.raises(ReportError) as stopped:
        corrections(tmp_path, f"{anchor('308张').replace('308', '309')},status,stock,说明")
    assert "corrections.csv:2" in str(stopped.value) and "labels.csv:2" in str(stopped.value)


def test_no_correction_changes_nothing():
    assert apply_corrections(REPORT, ()) == REPORT


# the editions that are there


@pytest.mark.parametrize("report", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_row_of_an_edition_shows_eight_characters_on_each_side(report):
    for path in edition(report).glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if "printed" in row]
        assert all(len(row["before"]) == len(row["after"]) == 8 for row in rows), path
