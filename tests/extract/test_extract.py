"""Word files, web pages and PDF files become the text that their report is; what cannot be kept is said, and what is
broken or means harm is refused.
"""

import subprocess

import pytest

from gwr.extract import extract
from gwr.extract.pdf import without_heads
from gwr.reading import read_report
from gwr.records import ReportError
from support.command import gwr
from support.documents import LINES, TABLE, TEXT, packed, page, pdf, with_part, word
from support.whole_reports import said

TABLE_LINES = "| 指标 | 2020年 | 2019年 |\n| 地区生产总值（亿元） | 186.4 | 180.8 |\n"
MANY = 3_000_000_000  # bytes that a bomb unpacks to
ENTITIES = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "x">' + ENTITIES + b"]>"


@pytest.fixture
def made(tmp_path):
    """Makes a file of a name and these bytes."""

    def make(name, data):
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return make


def refused(path, folder):
    """What is said of a file that is refused; nothing is written then, and the exit code is 2."""
    done = gwr("text", path, "--out", folder / "out.txt", folder=folder)
    assert done.returncode == 2 and not (folder / "out.txt").exists()
    lines = done.stderr.strip().split("\n")
    assert len(lines) == 2 and lines[0].startswith(str(path))
    return lines[0]


def test_a_word_file_and_a_web_page_give_the_same_facts_as_the_text(made):
    for path in (made("report.docx", word()), made("report.html", page())):
        found = extract(path)
        assert said(found.text) == said(TEXT) and not found.lost


@pytest.mark.slow
def test_a_page_printed_as_pdf_gives_the_same_facts_as_the_text(made, chromium, tmp_path):
    shown, printed = made("report.html", page()), tmp_path / "report.pdf"
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*command, f"--print-to-pdf={printed}", shown.as_uri()], check=True, capture_output=True)
    assert said(extract(printed).text) == said(TEXT)


def test_a_table_keeps_its_cells_and_is_told(made):
    for path in (made("report.docx", word(table=TABLE)), made("report.html", page(table=TABLE))):
        found = extract(path)
        assert TABLE_LINES in found.text and list(found.lost) == ["grids of tables, cells are parted by | instead"]
        assert [fact.period for fact in read_report(found.text).facts if fact.quote == "186.4"] == ["2020"]


def test_words_that_were_inserted_tagged_or_linked_are_kept_and_struck_out_ones_are_not(made):
    def change(xml):
        ours = "<w:ins><w:smartTag><w:r><w:t>新建桥梁7座。</w:t></w:r></w:smartTag></w:ins>"
        gone = "<w:del><w:r><w:delText>新建桥梁8座。</w:delText></w:r></w:del>"
        return xml.decode().replace("<w:p>", f"<w:p>{ours}{gone}", 1).encode()

    found = extract(made("report.docx", with_part(word(), "word/document.xml", change)))
    assert "桥梁7座" in found.text and "桥梁8座" not in found.text and found.lost == {"passages struck out": 1}


def test_what_a_page_does_not_show_is_left_out_and_its_pictures_and_frames_are_told(made):
    more = '<img src="a.png"><iframe src="b.html"></iframe><div style="display: none">88亿元</div>'
    found = extract(made("report.htm", page(more=more)))
    assert "99亿元" not in found.text and "88亿元" not in found.text
    assert found.lost == {"pictures": 1, "frames that hold another page": 1}


def test_a_table_that_lays_out_a_page_is_no_table_of_data(made):
    laid = page(lines=(), table=(("导航", "".join(LINES)),))
    assert "|" not in extract(made("report.html", laid)).text


def test_the_command_writes_the_text_says_what_is_lost_and_never_replaces_a_file(made, tmp_path):
    path = made("report.docx", word(table=TABLE))
    done = gwr("text", path, "--out", tmp_path / "report.txt", folder=tmp_path)
    assert done.returncode == 3 and done.stderr == "not kept: grids of tables, cells are parted by | instead (1)\n"
    assert done.stdout.endswith(f"gwr site {tmp_path / 'report.txt'}\n")
    assert LINES[0] in (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert gwr("text", path, "--out", tmp_path / "report.txt", folder=tmp_path).returncode == 2


@pytest.mark.parametrize(
    "name, data, what",
    [
        ("a.pdf", word(), "is a Word file, and is not named as one"),
        ("a.docx", page(), "is a web page, and is not named as one"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "has a password"),
        ("a.docx", b"PK\x03\x04", "is no Word file"),
        ("a.docx", packed({"xl/workbook.xml": b""}), "is no Word file"),
        ("a.docx", packed({"word/document.xml": b""}), "cannot be opened as a Word file"),
        ("a.html", b"", "is no Word file"),
        ("a.html", b"<html><script>go()</script></html>", "shows no text without its scripts"),
        ("a.pdf", b"%PDF-1.4", "cannot be opened as a PDF file"),
        ("a.pdf", pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"), "has no text"),
    ],
)
def test_what_is_broken_locked_or_renamed_is_refused(made, tmp_path, name, data, what):
    assert what in refused(made(name, data), tmp_path)


@pytest.mark.slow
def test_a_package_that_unpacks_to_gigabytes_is_refused(made, tmp_path):
    data = packed({"word/document.xml": b"\0" * (MANY // 20)})
    assert "unpacks to more" in refused(made("bomb.docx", data), tmp_path)


def test_entities_that_multiply_are_refused(made, tmp_path):
    data = with_part(word(), "word/document.xml", lambda xml: BOMB + xml.partition(b"?>")[2])
    assert "declares entities" in refused(made("bomb.docx", data), tmp_path)


def test_a_file_with_a_password_is_refused(made, tmp_path):
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    assert "has a password" in refused(tmp_path / "locked.pdf", tmp_path)


@pytest.mark.parametrize(
    "kids", ["[2 0 R]", "[3 0 R " + "2 0 R " * 50 + "]", "[" + "3 0 R " * 2000 + "]"], ids=["loop", "tree", "many"]
)
def test_pages_without_end_are_refused(made, tmp_path, kids):
    leaf = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    endless = pdf("<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids {kids} /Count 9 >>", leaf)
    assert refused(made("endless.pdf", endless), tmp_path)


def test_a_page_nested_without_end_is_refused_or_read(made):
    try:
        extract(made("deep.html", b"<html>" + b"<div>" * 200_000 + "新建公园3个。".encode()))
    except ReportError as error:
        assert "deep.html" in str(error)


def test_pages_of_pictures_alone_are_refused_and_a_missing_file_is_told(made, tmp_path):
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(tmp_path / "scanned.pdf")
    assert "has no text: its pages are pictures" in refused(tmp_path / "scanned.pdf", tmp_path)
    assert "there is no such file" in refused(tmp_path / "missing.pdf", tmp_path)


def test_running_heads_and_page_numbers_are_left_out_and_counted():
    pages = [["石桥县政府", "2021/1/18", f"新建公园{n}个。", f"其中{n}个开工。", f"— {n} —"] for n in range(5)]
    kept, heads = without_heads(pages)
    assert kept[:2] == ["新建公园0个。", "其中0个开工。"] and len(kept) == 10 and heads == 15


def test_a_line_that_stands_on_two_pages_alone_is_kept():
    assert without_heads([["各位代表：", "新建公园3个。"], ["各位代表：", "新建学校2所。"]])[1] == 0
