"""What people do to the tables that they keep is told with file, line, characters and cure; what can be is read."""

import os
import time

import pytest

from gwr.analysis.words import own_words
from gwr.edition.corrections import CORRECTIONS, apply_corrections
from gwr.edition.derived import COLUMNS as DERIVED
from gwr.edition.derived import MOST_INPUTS, read_derived
from gwr.edition.documents import COLUMNS as DOCUMENTS
from gwr.edition.documents import read_documents
from gwr.edition.rows import read_rows
from gwr.evaluation.golds import rows_of
from gwr.records import ReportError
from support.edition_cases import NAMED, REPORT, anchor, write

COLUMNS = ("key", "label", "before", "printed", "after")
HEAD = ",".join(COLUMNS)


def read(folder, *rows):
    write(folder, "table", HEAD, *rows)
    return read_rows(folder / "table.csv", COLUMNS)


def refused(act, *given):
    """The one message of what is refused; the cure has a line of its own."""
    with pytest.raises(ReportError) as told:
        act(*given)
    what, cure = str(told.value).split("\n")
    assert cure and what.isprintable()
    return what


def test_a_table_as_a_chinese_spreadsheet_keeps_it_is_read(tmp_path):
    rows = f"{HEAD}\ntax,区级税收的增长速度,完成,75.82亿元,同比增长\n"
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"):
        (tmp_path / "table.csv").write_bytes(rows.encode(encoding))
        (row,) = read_rows(tmp_path / "table.csv", COLUMNS)
        assert row["label"] == "区级税收的增长速度"


def test_a_bad_byte_is_told_with_its_line_and_column(tmp_path):
    (tmp_path / "table.csv").write_bytes(f"{HEAD}\ntax,税".encode() + b"\xff,,,\n")
    assert "table.csv:2:6: is not UTF-8: byte 0xFF" in refused(read_rows, tmp_path / "table.csv", COLUMNS)


@pytest.mark.parametrize("cell", ["长" * 5_000, "长" * 200_000, '"' + "长" * 5_000])
def test_a_cell_of_very_many_characters_is_told_with_its_line(tmp_path, cell):
    what = refused(read, tmp_path, "tax,税收,a,b,c", f"beds,{cell},a,b,c")
    assert "table.csv:3: " in what and len(what) < 400


def test_what_is_no_file_in_a_tables_place_is_refused_and_nobody_waits_for_a_pipe(tmp_path):
    (tmp_path / "folder.csv").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    write(tmp_path, "kept", HEAD)
    (tmp_path / "link.csv").symlink_to(tmp_path / "kept.csv")
    (tmp_path / "dangling.csv").symlink_to(tmp_path / "nowhere.csv")
    for name, what in (
        ("folder", "is a folder"),
        ("pipe", "is no ordinary file"),
        ("link", "is a link to another file"),
        ("dangling", "is a link to another file"),
    ):
        assert f"{name}.csv: {what}" in refused(read_rows, tmp_path / f"{name}.csv", COLUMNS)


@pytest.mark.parametrize("letter", ["\u200b", "\u200f", "\u061c", "\u00ad", "\ufe0f", "\x0b", "\x0c", "\x85", "\t"])
def test_a_character_that_does_not_show_is_told_by_its_name(tmp_path, letter):
    what = refused(read, tmp_path, f"tax,税{letter}收,a,b,c")
    assert "table.csv:2: a character that does not show (label, " in what


@pytest.mark.parametrize("letter", ["\u202e", "\u2066", "\x00", "\x1b", "\ufffd", "\ue000"])
def test_a_character_that_turns_words_or_is_none_is_told_with_its_column(tmp_path, letter):
    assert "table.csv:2:6: " in refused(read, tmp_path, f"tax,税{letter}收,a,b,c")


def test_the_reports_own_words_keep_what_the_report_has(tmp_path):
    (row,) = read(tmp_path, "tax,税收,a\u200b,b\t,c")
    assert (row["before"], row["printed"]) == ("a\u200b", "b\t")


@pytest.mark.parametrize("value", ["nan", "NaN", "inf", "-Infinity", "1e5", "1_000", "１２", "0x10", "1,5", " 7", "7."])
def test_only_digits_are_a_number(tmp_path, value):
    row = f'o-tax,税收增速,2017,target,7%左右,"{value}",%,~,change_pct,,计划报告,https://example.org/,增速,据网页,'
    write(tmp_path, "other-documents", ",".join(DOCUMENTS), row)
    assert "other-documents.csv:2: not a number" in refused(read_documents, tmp_path, NAMED)
    for column in ("value", "decimals"):
        write(tmp_path, "corrections", ",".join(CORRECTIONS), f'{anchor("75.82亿元")},{column},"{value}",因为')
        rows = read_rows(tmp_path / "corrections.csv", CORRECTIONS)
        assert "corrections.csv:2: not a number" in refused(apply_corrections, REPORT, rows)


@pytest.mark.parametrize("decimals", ["nan", "-1", "1.5", "999999999", "２"])
def test_decimals_are_a_small_count(tmp_path, decimals):
    write(tmp_path, "derived", ",".join(DERIVED), f"d-x,某数,a,tax,亿元,{decimals},level,yes,说明")
    assert "derived.csv:2: no number of decimals" in refused(read_derived, tmp_path, NAMED)


@pytest.mark.parametrize(
    "formula, inputs, what",
    [
        (" + ".join("abcdefghijklmnopqrstuvwx"), 24, "a formula of 24 inputs"),
        (" + ".join("abcdefghijk"), MOST_INPUTS + 1, "a formula of 11 inputs"),
        ("(" * 1_500 + "a" + ")" * 1_500, 1, "a formula that nobody can follow"),
        ("a" + " + a" * 900, 1, "a formula that nobody can follow"),
        ("9 ** 9 ** 9 ** 9", 1, "cannot be worked out"),
        ("(" * 99 + "a" + ")" * 99, 1, ""),
    ],
    ids=range(6),
)
def test_a_formula_that_nobody_can_follow_is_refused_before_it_is_worked_out(tmp_path, formula, inputs, what):
    write(
        tmp_path, "derived", ",".join(DERIVED), f"d-x,某数,{formula},{' '.join(['tax'] * inputs)},亿元,2,level,yes,说明"
    )
    start = time.process_time()
    if what:
        assert f"derived.csv:2: {what}" in refused(read_derived, tmp_path, NAMED)
    else:
        assert read_derived(tmp_path, NAMED)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "words, what",
    [
        ("人工智能\n税 收\n", "words.txt:2: no word"),
        ("人工智能\n=SUM(A1)\n", "words.txt:2: no word"),
        ("税\n", "words.txt:1: no word"),
        ("人工" * 40, "words.txt:1: no word"),
        ("人工智能\n\n众创空间\n人工智能\n", "words.txt:4: this word stands in line 1 already"),
        ("人工\u202e智能\n", "words.txt:1:3: a character that no report has"),
        (b"\xff\xff", "words.txt:1:1: is not UTF-8"),
    ],
)
def test_a_list_of_words_has_one_a_line_and_each_once(tmp_path, words, what):
    (tmp_path / "words.txt").write_bytes(words if isinstance(words, bytes) else words.encode())
    assert what in refused(own_words, tmp_path / "words.txt")


def test_a_list_of_words_may_be_in_gb18030_or_not_be_there(tmp_path):
    (tmp_path / "words.txt").write_bytes("人工智能\r\n众创空间\r\n".encode("gb18030"))
    assert own_words(tmp_path / "words.txt") == ("人工智能", "众创空间") and own_words(tmp_path / "none.txt") == ()


@pytest.mark.parametrize(
    "data, what",
    [
        (b"gold,use\na,\xff\xff\n", "golds.csv:2:3: is not UTF-8"),
        (b'gold,use\na,"' + b"x" * 200_000, "golds.csv:1: cannot be read"),
        (b"gold,use\na,\x00\n", "golds.csv:2:3: a character that no report has"),
    ],
)
def test_a_broken_list_of_annotations_is_told_with_its_line(tmp_path, data, what):
    (tmp_path / "golds.csv").write_bytes(data)
    assert what in refused(rows_of, tmp_path / "golds.csv")
