"""The list of bad inputs, by number: bytes and files 1–22, characters 23–35, structure and size 36–47, numbers 48–62,
tables 63–74, pages and charts 75–87, building and publishing 88–101, surroundings and supplies 102–110.

Each comes to one of three ends: refused with one message, unread with a place and a reason, or the same as its clean
twin. The cases stand here or, where a number names one, in the test of that name or in the file of that name in
reports/bad/.
"""

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from gwr.__main__ import main
from gwr.reading import read_report
from gwr.reading.decode import decode, read_file
from gwr.records import ReportError
from gwr.site.output.downloads import cell
from support.bad_reports import CLEAN, MESSAGES, said
from support.repository import BAD, REPO

REFUSED = {  # in reports/bad/, with their messages in messages.csv
    1: ["empty.txt"],
    2: ["only-spaces.txt"],
    3: ["bom-only.txt"],
    6: ["utf16-no-mark.txt"],
    8: ["big5.txt"],
    9: ["mojibake.txt", "mojibake-gbk.txt"],
    10: ["broken-utf8.txt"],
    11: ["mixed-encodings.txt"],
    12: ["replacement-character.txt"],
    13: ["word-docx.txt", "word-doc.txt", "pdf.txt", "gzip.txt", "rtf.txt", "web-page.txt", "png.txt"],
    15: ["nul.txt"],
    28: ["bidi-override.txt", "bidi-isolate.txt"],
    29: ["escape.txt"],
    30: ["private-use.txt", "unassigned.txt"],
    31: ["tag-characters.txt"],
    32: ["combining-flood.txt"],
    37: ["english.txt", "no-figures.txt"],
}
SAME = [  # the fault, and the clean report with it: its figures are the clean one's
    (4, "a byte-order mark", CLEAN.encode("utf-8-sig")),
    (5, "UTF-16, low byte first", b"\xff\xfe" + CLEAN.encode("utf-16-le")),
    (5, "UTF-16, high byte first", b"\xfe\xff" + CLEAN.encode("utf-16-be")),
    (7, "GBK", CLEAN.encode("gbk")),
    (21, "line ends of three kinds", CLEAN.replace("。\n", "。\r\n").replace("：\n", "：\r").encode()),
    (22, "odd line breaks", CLEAN.replace("\n\n", "\n\u2028\n").replace("，", "，\x85").replace("；", "\f；").encode()),
    (35, "unbalanced quotes and brackets", CLEAN.replace("全市", "”全市）").replace("各项", "“各项（").encode()),
    (
        40,
        "a contents page",
        CLEAN.replace("一、2020", "目录\n一、2020年工作回顾\n二、2021年主要任务\n\n一、2020", 1).encode(),
    ),
]
UNREAD = [  # what is broken is told and not guessed: the numerals that are unread, none of which is a figure
    (42, "税收完成75.", ["75"]),
    (42, "同比增长46", ["46"]),
    (46, f"投资{'9' * 10_000}元。", ["9" * 10_000]),
    (48, "增长5.6.7%。", ["5.6.7"]),
    (48, "增长6..8%。", ["6", "8"]),
    (48, "增长%6。", ["6"]),
    (49, "共1_000家。", ["1", "000"]),
    (52, "共廿三家。", ["三"]),
    (57, "产值下降-3%。", ["3"]),
]
NO_FIGURE = [
    (33, "共٣٥家，①②家，Ⅻ家。"),
    (33, "面积5²。"),
    (49, "共1e5家、0x10家、nan家、inf家。"),
    (53, "“十三五”规划、第十三个五年规划、全国两会、三大攻坚战、一带一路。"),
    (54, "2018年1月10日，2016—2020年，沪府发〔2018〕1号，电话52391234。"),
    (57, "实现由正转负，出现负增长。"),
]
READ = [  # unit and value with the multiplier folded in, of each figure
    (23, "增长６．８％", ["6.8 %"]),
    (34, "增长-3%、－3%、−3%", ["3 %"] * 3),
    (34, "利润-5亿元", ["-500000000 元"]),
    (34, "引进3-5家", ["3 家", "5 家"]),
    (41, "税收8亿元。\n\n税收8亿元。", ["800000000 元"] * 2),
    (50, "产值１．２万亿元", ["1200000000000 元"]),
    (50, "产值1.2 万 亿 元", ["1200000000000 元"]),
    (50, "产值12000亿元", ["1200000000000 元"]),
    (51, "增长百分之六点五，占六成五，翻两番，占三分之二", ["6.5 %", "65 %", "4 倍", "0.6667 "]),
    (52, "共一万二家、两千三百家，零增长", ["12000 家", "2300 家", "0 "]),
    (
        55,
        "增长3%—5%，提高3至5个百分点，就业10万到12万人",
        ["3 %", "5 %", "3 个百分点", "5 个百分点", "100000 人", "120000 人"],
    ),
    (56, "占12个百分点，占12%", ["12 个百分点", "12 %"]),
    (59, "企业850家。企业一共860家。", ["850 家", "860 家"]),
    (60, "男5人，女3人，共9人。", ["5 人", "3 人", "9 人"]),
    (61, "完成年计划的120%，增长1500%", ["120 %", "1500 %"]),
]
ELSEWHERE = {
    7: "test_decode.test_the_encoding_is_said",
    10: "test_decode.test_the_place_of_a_bad_byte_counts_lines_as_an_editor_does",
    14: "test_faults.test_a_file_that_would_unpack_to_more_is_refused_unopened",
    16: "test_decode.test_a_large_file_is_refused_by_its_size_unread",
    17: "test_decode.test_what_is_no_file_is_refused_in_plain_words",
    18: "test_faults.test_a_command_without_a_report_says_that_it_wants_one",
    19: "test_faults.test_a_message_is_one_whatever_the_file_is_called",
    24: "test_mend.test_the_same_figures_from_a_copied_text",
    25: "test_mend.test_the_same_figures_from_a_copied_text",
    26: "test_mend.test_the_same_figures_from_a_copied_text",
    27: "test_mend.test_a_number_parted_by_what_shows_nothing_is_a_quantity_and_its_part",
    36: "test_outline.test_a_report_without_headings_is_one_section_after_the_opening",
    38: "test_reach.test_a_report_whose_line_breaks_were_lost_keeps_its_figures_and_their_values",
    39: "test_mend.test_the_same_figures_from_a_copied_text",
    43: "test_outline.test_headings_of_the_same_words_keep_their_own_ids_and_gaps_are_no_fault",
    44: "test_properties.test_no_text_makes_reading_slow",
    45: "test_properties.test_no_text_makes_reading_slow",
    47: "test_faults.test_as_many_figures_as_a_file_can_hold_are_read",
    58: "test_amount.test_comparator_quote_and_interval",
    62: "test_properties.test_every_numeral_of_any_text_is_accounted_for_once",
    63: "test_page.test_no_text_can_run_as_a_formula",
    64: "test_faults.test_a_formula_within_a_sentence_is_left_alone",
    65: "test_page.test_a_spreadsheet_opens_with_its_mark_and_chinese_heads",
    66: "test_store.test_words_come_back_as_words",
    67: "test_store.test_words_come_back_as_words",
    68: "test_store.test_whichever_step_fails_the_old_tables_stand_or_the_new",
    69: "test_store.test_a_run_killed_between_two_renames_is_noticed",
    70: "test_store.test_a_folder_that_is_a_file_is_refused",
    71: "test_store.test_two_runs_at_once_do_not_mix",
    72: "test_cli.test_the_same_bytes_wherever_it_runs",
    73: "test_store.test_a_table_changed_by_hand_is_refused_by_name",
    74: "test_page.test_a_spreadsheet_opens_with_its_mark_and_chinese_heads",
    75: "test_hostile.test_nothing_ran_and_nobody_was_asked_while_it_was_built",
    76: "test_hostile.test_every_character_shows_as_itself",
    77: "test_hostile.test_nothing_runs_and_nobody_is_asked_where_it_is_opened",
    78: "test_hostile.test_nothing_runs_and_nobody_is_asked_where_it_is_opened",
    79: "test_inert.test_the_browser_that_draws_asks_nobody",
    80: "test_hostile.test_nothing_runs_and_nobody_is_asked_where_it_is_opened",
    81: "test_charts.test_hostile_text_is_shown_letter_by_letter",
    82: "test_survey.test_a_name_of_any_length_and_any_number_of_bars_stay_readable",
    83: "test_inert.test_what_no_picture_may_hold_is_a_blank",
    84: "test_check.test_a_planted_fault_is_named",
    85: "test_hostile.test_nothing_runs_and_nobody_is_asked_where_it_is_opened",
    86: "test_hostile.test_every_character_shows_as_itself",
    87: "test_pages.test_every_page_is_quiet_whole_and_no_wider_than_the_screen",
    88: "test_build.test_a_cell_that_fails_stops_the_build_and_is_named",
    89: "test_canary.test_a_figure_changed_in_all_seeds_changes_in_tables_prose_and_chart",
    90: "test_build.test_an_old_page_does_not_outlive_its_source",
    91: "test_check.test_a_page_that_was_not_built_and_one_that_is_not_listed_are_named",
    93: "test_check.test_a_stray_file_is_named",
    94: "test_check.test_a_place_on_this_machine_is_named",
    95: "test_check.test_a_planted_fault_is_named",
    96: "test_check.test_a_planted_fault_is_named",
    97: "test_report_page.test_what_the_reader_accepts_the_page_shows",
    98: "test_build.test_the_same_sources_give_the_same_bytes",
    100: "test_notebooks.test_every_digit_in_prose_stands_in_a_link",
    101: "test_sources.test_there_are_sources_to_look_at",
    102: "test_words.test_a_planted_cache_changes_no_word",
    103: "test_words.test_jiebas_own_tokenizer_is_left_alone",
    104: "test_hand_kept.test_a_list_of_words_has_one_a_line_and_each_once",
    105: "test_cli.test_the_same_bytes_wherever_it_runs",
    106: "test_hostile.test_nothing_ran_and_nobody_was_asked_while_it_was_built",
    107: "test_project.test_every_requirement_is_pinned_with_a_hash",
    109: "test_sources.test_no_source_holds",
    92: "test_settings.test_an_unknown_key_of_the_settings_is_named_with_its_place",
    99: "test_kills.test_a_build_killed_at_any_moment_leaves_a_whole_site",
    108: "test_workflows.test_known_faults_of_packages_are_looked_up_strictly",
}
NOT_SO_HERE = {
    20: "a report may lie anywhere and be a link: its path becomes its id, made harmless, and nothing else",
    110: "every version is pinned by its hash; a pin moves in a commit, whose suite has what was once tried by hand",
}


def test_every_fault_of_the_list_has_its_case():
    listed = [number for number, *_ in (*SAME, *UNREAD, *NO_FIGURE, *READ)]
    assert {*REFUSED, *listed, *ELSEWHERE, *NOT_SO_HERE} == set(range(1, 111))


def test_every_case_that_is_named_exists():
    assert (
        {name for names in REFUSED.values() for name in names}
        == set(MESSAGES)
        == {path.name for path in BAD.glob("*.txt")}
    )
    sources = [(path.stem, path.read_text(encoding="utf-8")) for path in (REPO / "tests").rglob("test_*.py")]
    there = {f"{stem}.{test}" for stem, words in sources for test in re.findall(r"^def (\w+)\(", words, re.M)}
    assert [case for case in ELSEWHERE.values() if case not in there] == []


@pytest.mark.parametrize("data", [data for *_, data in SAME], ids=[f"{number} {fault}" for number, fault, _ in SAME])
def test_the_same_as_its_clean_twin(data):
    assert data != CLEAN.encode() and said(decode(data).text) == said(CLEAN)


@pytest.mark.parametrize("number, text, unread", UNREAD, ids=lambda part: str(part)[:20])
def test_what_is_broken_is_unread_with_a_reason(number, text, unread):
    report = read_report(text)
    assert [numeral.raw for numeral in report.numerals if numeral.role == "unread"] == unread and report.facts == ()
    assert all(numeral.reason for numeral in report.numerals)


@pytest.mark.parametrize("number, text", NO_FIGURE, ids=lambda part: str(part)[:20])
def test_what_is_no_figure_is_not_read_as_one(number, text):
    assert [fact.quote for fact in read_report(text).facts] == []


@pytest.mark.parametrize("number, text, figures", READ, ids=lambda part: str(part)[:20])
def test_what_can_be_read_is_read_right(number, text, figures):
    assert [f"{fact.base_value} {fact.base_unit}" for fact in read_report(text + "。").facts] == figures


def test_a_file_that_would_unpack_to_more_is_refused_unopened(tmp_path, monkeypatch):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 10_000_000)
    (tmp_path / "bomb.txt").write_bytes(bomb.getvalue())
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_, **__: pytest.fail("was opened"))
    with pytest.raises(ReportError, match="looks like a Word or zip file"):
        read_file(tmp_path / "bomb.txt")


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_bytes(CLEAN.encode())
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReportError, match=r"a.txt: cannot be read \(Permission denied\)"):
        read_file(tmp_path / "a.txt")


@pytest.mark.parametrize(
    "page",
    [
        b"\xef\xbb\xbf<!DOCTYPE html>",
        "<html><body>政府工作报告".encode("gbk"),
        "\n<HEAD>".encode("utf-16"),
        b"<?xml version='1.0'?>",
    ],
)
def test_a_web_page_is_known_in_any_encoding(page):
    with pytest.raises(ReportError, match="looks like a web page"):
        decode(page)


@pytest.mark.parametrize(
    "letter", ["\u0378", "\ufdd0", "\U000f0000", "\U0010ffff", "\u202a", "\x85", "\u3000", "𠮷", "\U0003134a"]
)
def test_only_what_is_no_character_is_refused(letter):
    if letter in "\x85\u3000𠮷\U0003134a":
        assert letter in decode((CLEAN + letter).encode()).text
    else:
        with pytest.raises(ReportError, match=r"a.txt:\d+:1: a character that no report has"):
            decode((CLEAN + letter).encode(), "a.txt")


def test_half_a_character_of_utf16_is_refused_with_its_place():
    with pytest.raises(ReportError, match="a.txt:1:3: is not UTF-16-LE"):
        decode(b"\xff\xfe" + "工作".encode("utf-16-le") + b"\x00\xd8", "a.txt")


def test_a_command_without_a_report_says_that_it_wants_one(capsys):
    assert main(["read"]) == 2 and "report" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a\nb.txt", "\x1b[31m.txt", "\u202ea.txt", "a" * 300, "<script>.txt", "a\udcffb.txt"])
def test_a_message_is_one_whatever_the_file_is_called(name, tmp_path):
    with pytest.raises(ReportError) as refused:
        read_file(tmp_path / name)
    message, cure = str(refused.value).split("\n")
    assert message.isprintable() and cure


@pytest.mark.slow
def test_as_many_figures_as_a_file_can_hold_are_read():
    report = read_report("增长5%，" * 20_000)
    assert len(report.facts) == 20_000 and {fact.value for fact in report.facts} == {Decimal(5)}


def test_a_formula_within_a_sentence_is_left_alone():
    field = {"name": "text", "title": "文字", "type": "string"}
    assert cell(field, "见=HYPERLINK(1)、@SUM、-2+3") == "见=HYPERLINK(1)、@SUM、-2+3"


def test_a_byte_order_mark_comes_into_no_table(tmp_path):
    (tmp_path / "marked.txt").write_bytes(CLEAN.encode("utf-8-sig"))
    assert main(["read", str(tmp_path / "marked.txt"), "--out", str(tmp_path / "data")]) == 0
    assert not any(b"\xef\xbb\xbf" in path.read_bytes() for path in (tmp_path / "data").iterdir())


def test_a_run_says_what_it_read_past(tmp_path, capsys):
    (tmp_path / "copied.txt").write_text(CLEAN.replace("工作", "\u200b⼯作", 1), encoding="utf-8")
    assert main(["read", str(tmp_path / "copied.txt"), "--out", str(tmp_path / "data")]) == 0
    assert "read past: 1 characters that show nothing, 1 radicals" in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "从120家增加到180家）从120家增加到180家",
        "（从120家增加到180家）从120家增加到180家",
        "5家（9家、8家）、7家）6家",
    ],
)
def test_a_bracket_that_nobody_opened_and_one_around_all_before_it_lose_no_figure(text):
    assert len(read_report(text).facts) == text.count("家")
