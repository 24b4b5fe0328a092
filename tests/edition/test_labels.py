"""Rows kept by hand: they point at the report's own words, or they stop the build and say how to mend them."""

import csv
from pathlib import Path

import pytest

from gwr.edition.labels import LABELS, edition, read_labels
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
    assert TEXT[tax.start : tax.end] == tax.printed


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


@pytest.mark.parametrize(
    "row, what",
    [
        (TAX_ROW.replace("经济", ""), 'a key has a theme: "tax"'),
        (TAX_ROW.replace("tax,", "d-tax,"), 'not a key: "d-tax"'),
        (TAX_ROW.replace("tax,", "t-tax,"), 'not a key: "t-tax"'),
        (f"comfort,晚年,民生,{anchor('努力让老年人安享晚年')}", "0 figures are read in these words"),
        (f"both,两数,经济,{anchor('75.82亿元，同比增长46.42%')}", "2 figures are read in these words"),
        (f"tax,税收,原文,{anchor(chr(10) + '完成税收75.82亿元')}", "begin or end with a space"),
        ("tax,税收", "2 cells where 6 belong"),
    ],
)
def test_a_broken_row_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=what):
        labels(tmp_path, row)


def test_a_key_stands_in_one_row(tmp_path):
    with pytest.raises(ReportError, match="labels.csv:3: this key stands in line 2 already"):
        labels(tmp_path, TAX_ROW, GROWTH_ROW.replace("tax-growth", "tax"))


def test_a_report_without_an_edition_has_no_labels(tmp_path):
    assert read_labels(tmp_path / "none", TEXT, REPORT.facts, REPORT.sentences) == ()


def test_themes_are_the_editions_own(tmp_path):
    tax, growth = labels(tmp_path, TAX_ROW.replace("经济", "农业"), GROWTH_ROW.replace("经济", "渔业"))
    assert (tax.theme, growth.theme) == ("农业", "渔业")


# the editions that are there


@pytest.mark.parametrize("report", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_row_of_an_edition_shows_eight_characters_on_each_side(report):
    for path in edition(report).glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if "printed" in row]
        assert all(len(row["before"]) == len(row["after"]) == 8 for row in rows), path
