"""What copying does to a text changes no figure, and no record loses its place in the text as found."""

import pytest

from gwr.reading import read_report
from gwr.reading.mend import mend
from gwr.reading.wrapped import NARROW
from support.mutations import wrapped
from support.whole_reports import PLAIN, said

RADICALS = str.maketrans("工生长民一二人", "⼯⽣⻓⺠⼀⼆⼈")


COPIES = {
    "invisible characters everywhere": "\u200b".join(PLAIN),
    "a byte-order mark in the middle": PLAIN.replace("。", "。\ufeff"),
    "soft hyphens in numbers": PLAIN.replace("1029.5", "10\u00ad29.5").replace("8.5", "8.\u00ad5"),
    "radicals of a PDF file": PLAIN.translate(RADICALS),
    "compatibility characters": PLAIN.replace("年", "\uf98e").replace("不", "\uf967"),
    "half-width marks between clauses": PLAIN.translate(str.maketrans("，；：", ",;:")),
    "lines of forty columns": wrapped(PLAIN, 40),
    "lines of thirty-six columns, ended as on Windows": wrapped(PLAIN, 36, "\r\n"),
}


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_the_same_figures_from_a_copied_text(text):
    assert text != PLAIN and said(text) == said(PLAIN)


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_every_record_stands_in_the_text_as_found(text):
    report = read_report(text)
    assert report.text == text
    assert all(text[one.start : one.end] == one.raw for one in (*report.numerals, *report.facts))
    assert all(text[fact.quote_start : fact.quote_end] == fact.quote for fact in report.facts)
    assert all(text[one.start : one.end] == one.text for one in report.sentences)
    assert all(
        int(one.id[1:]) == one.start for one in (*report.numerals, *report.facts, *report.sections, *report.sentences)
    )


def test_ids_still_lead_to_one_another():
    text = COPIES["invisible characters everywhere"]
    report = read_report(text)
    numerals, sentences, sections = (
        {one.id for one in records} for records in (report.numerals, report.sentences, report.sections)
    )
    assert any(fact.of for fact in report.facts) and any(fact.group for fact in report.facts)
    for fact in report.facts:
        assert {fact.id, fact.of or fact.id, fact.group or fact.id} <= numerals
        assert fact.sentence_id in sentences and fact.section_id in sections
    assert {section.parent_id for section in report.sections} - {""} <= sections


def test_a_number_parted_by_what_shows_nothing_is_a_quantity_and_its_part():
    report = read_report("完成税收7\u200b5.\u200b82亿元。")
    assert [(numeral.raw, numeral.role) for numeral in report.numerals] == [
        ("7", "quantity"),
        ("5", "part"),
        ("82", "part"),
    ]
    assert [(str(fact.value), fact.raw, fact.quote) for fact in report.facts] == [
        ("75.82", "7", "7\u200b5.\u200b82亿元")
    ]


def test_a_report_with_long_lines_keeps_its_line_ends():
    text = wrapped(PLAIN, 40) + "字" * (NARROW + 1)
    assert mend(text).offsets is None


def test_lines_that_end_where_they_mean_to_stay_apart():
    text = "一、经济\n生产总值1029.5亿元\n居民收入4.5万元\n企业32733个\n绿地22万平方米\n医院3家\n学校5所\n"
    assert mend(text).offsets is None


def test_many_blanks_in_mid_sentence_are_line_ends_that_became_blanks():
    sentence = "居民人均收入4.5万元，增 长8.5%；企业税收超过3亿 元，下降2%以 内。"
    few, many = sentence * 4, sentence * 20
    assert mend(few).offsets is None and mend(many).words == many.replace(" ", "")
    report = read_report(many)
    assert [(fact.unit, fact.measure, fact.comparator) for fact in report.facts[:4]] == [
        ("万元", "level", "="),
        ("%", "change_pct", "="),
        ("亿元", "level", ">"),
        ("%", "change_pct", "<="),
    ]
    assert all(many[one.start : one.end] == one.text for one in report.sentences)


def test_a_footnote_mark_is_a_marker_and_no_part_of_a_subject():
    text = "修缮桥梁9座[14]，栽树6[2]万株③，出口增长[5]4.1%，绿地30公顷¹。"
    forms = read_report("改造管网8公里^[3]，修路［注4］5公里，通水〔2〕6万户。")
    assert [fact.subject for fact in forms.facts] == ["改造管网", "修路", "通水"]
    assert [numeral.raw for numeral in forms.numerals if numeral.role == "marker"] == ["3", "4", "2"]
    report = read_report(text)
    assert [fact.subject for fact in report.facts] == ["修缮桥梁", "栽树", "出口", "绿地"]
    assert [numeral.raw for numeral in report.numerals if numeral.role == "marker"] == ["14", "2", "5"]
    assert "".join(sentence.text for sentence in report.sentences) == text


def test_a_blank_beside_the_point_of_a_number_is_no_part_of_it():
    text = "税收增长11. 9％，占收入的62 .5%，投资4 . 8亿元，比例为15. 1∶50. 2∶34.7。"
    report = read_report(text)
    assert [str(fact.value) for fact in report.facts] == ["11.9", "62.5", "4.8", "15.1", "50.2", "34.7"]
    assert [fact.quote for fact in report.facts][:3] == ["11. 9％", "62 .5%", "4 . 8亿元"]
    assert [numeral.role for numeral in report.numerals[:4]] == ["quantity", "part"] * 2


@pytest.mark.parametrize("said", ["位居第8. 9家企业投产。", "\n1. 5万亩农田", "指数为108. 3家医院达标。"])
def test_a_point_at_the_end_of_a_sentence_or_behind_the_number_of_a_list_parts_numbers(said):
    assert mend(said).offsets is None


TRADITIONAL = "撥款約十五億元，惠及逾三萬兩千名學童；製造業產值佔工業產值百分之三點五，「十四五」時期制度健全；失業率回落0.4個百分點。"


def test_traditional_characters_mean_what_the_simplified_ones_mean():
    simplified = "拨款约十五亿元，惠及逾三万两千名学童；制造业产值占工业产值百分之三点五，“十四五”时期制度健全；失业率回落0.4个百分点。"
    assert mend(TRADITIONAL).words == simplified and said(TRADITIONAL) == said(simplified)


def test_what_a_report_in_traditional_characters_prints_stays_as_it_is():
    report = read_report(TRADITIONAL)
    facts = {fact.raw: fact for fact in report.facts}
    assert facts["十五"].subject == "撥款" and facts["十五"].unit == "亿元" and facts["十五"].quote == "約十五億元"
    assert facts["百"].subject == "製造業產值佔工業產值比重" and facts["0.4"].subject == "失業率"
    assert [numeral.role for numeral in report.numerals if numeral.raw == "兩千"] == ["part"]
    assert "".join(sentence.text for sentence in report.sentences) == TRADITIONAL


def test_names_stay_in_traditional_characters():
    text = "長寧區2018年政府工作報告\n——2018年1月10日在長寧區第十六屆人民代表大會第三次會議上\n長寧區區長　顧洪輝\n各位代表：\n"
    identity = read_report(text).identity
    assert (identity.title.value, identity.place.value, identity.speaker.value) == (
        "長寧區2018年政府工作報告", "長寧區", "顧洪輝"
    )  # fmt: skip
