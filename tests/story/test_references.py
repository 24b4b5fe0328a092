"""Keys and what they stand for."""

from decimal import Decimal
from pathlib import Path

from gwr import closed
from gwr.__main__ import main
from gwr.edition.build import edition_tables
from gwr.reading import read_report
from gwr.story import figures
from gwr.story.references import references
from support.edition_cases import TEXT

DATA = Path(__file__).resolve().parents[2] / "data"


def test_a_figure_of_the_report_is_shown_as_printed_and_leads_to_its_place():
    tax = references(DATA)["aviation-tax"]
    assert (tax.kind, tax.page, tax.anchor[0], tax.sentence[0]) == ("结果", "report", "n", "s")
    assert tax.text.endswith("亿元")


def test_a_target_is_called_a_target_and_work_under_way_is_called_so():
    known = references(DATA)
    assert known["target-jobs"].kind == "目标"
    assert known["fine-estates"].kind == "推进中"
    assert known["internet-all-firms"].kind == closed.STOCK.zh


def test_a_passage_leads_to_its_sentence():
    passage = references(DATA)["tasks-done"]
    assert (passage.kind, passage.page, passage.anchor) == ("原文", "report", passage.sentence)


def test_a_derived_figure_and_one_of_another_document_lead_to_their_own_page():
    known = references(DATA)
    for key, kind in (("d-industry-tax", "推算"), ("o-internet-tax-2016", "其他文件")):
        assert (known[key].kind, known[key].page, known[key].anchor) == (kind, "derived", key)


def test_a_term_leads_to_its_own_page_and_tells_its_meaning_or_that_it_has_none():
    known = references(DATA)
    term, plain = known["t-goods-sales"], known["t-two-creations"]
    assert (term.kind, term.page, term.anchor, term.label[-1]) == ("名词", "terms", "t-goods-sales", "。")
    assert plain.label == "报告未解释"


def test_a_figure_is_worth_what_the_tables_say_and_a_passage_has_no_worth():
    known = references(DATA)
    tax, growth = known["aviation-tax"].worth, known["aviation-tax-growth"].worth
    assert (tax.amount, tax.unit, tax.measure, tax.direction) == (Decimal("7582000000"), "元", "level", "")
    assert tax.low < tax.amount < tax.high
    assert (growth.unit, growth.measure, growth.basis, growth.direction) == ("%", "change_pct", "yoy", "up")
    assert known["d-industry-tax"].worth.unit == "元" and known["o-internet-tax-2016"].worth.low is None
    assert [known[key].worth for key in ("tasks-done", "t-goods-sales")] == [None, None]


def test_the_figures_of_a_notebook_are_those_of_its_own_project(monkeypatch):
    monkeypatch.chdir(DATA.parent / "notebooks")
    known = figures()
    assert known.project.data == DATA and dict(known) == references(DATA)


def test_a_report_without_an_edition_has_the_keys_of_its_figures_and_sentences(tmp_path):
    report = tmp_path / "某区.txt"
    report.write_text(TEXT, encoding="utf-8")
    assert main(["read", str(report), "--out", str(tmp_path / "data")]) == 0
    assert edition_tables(read_report(TEXT), report.with_suffix("")) == {}
    assert {reference.key[0] for reference in references(tmp_path / "data").values()} == {"n", "s"}
