"""Bytes become text unaltered, or are refused with a place."""

import os
import re

import pytest

from gwr.reading.decode import LARGEST, decode, read_file
from gwr.records import ReportError
from support.bad_reports import CLEAN, MESSAGES, said
from support.repository import BAD


def test_every_bad_file_has_its_message():
    assert {path.name for path in BAD.glob("*.txt")} == set(MESSAGES) != set()


@pytest.mark.parametrize("name", sorted(set(MESSAGES) - {"english.txt", "no-figures.txt"}))
def test_a_bad_file_is_refused(name, monkeypatch):
    monkeypatch.chdir(BAD)
    with pytest.raises(ReportError) as refused:
        read_file(name)
    first, cure = str(refused.value).split("\n")
    assert first == MESSAGES[name] and cure


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_the_text_is_the_same_in_every_encoding(encoding):
    assert decode(CLEAN.encode(encoding)).text == CLEAN


def test_a_mark_of_either_byte_order_is_left_out():
    assert (
        decode(b"\xfe\xff" + CLEAN.encode("utf-16-be")).text
        == decode(b"\xff\xfe" + CLEAN.encode("utf-16-le")).text
        == CLEAN
    )


def test_the_encoding_is_said():
    assert [decode(CLEAN.encode(name)).encoding for name in ("utf-8", "gbk", "utf-16")] == [
        "utf-8",
        "gb18030",
        "utf-16-le",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n\n", "\v\n", "\f\n", "\u2028\n", "\x85\n"])
def test_line_ends_are_kept_and_change_no_figure(end):
    text = decode(CLEAN.replace("\n", end).encode()).text
    assert text == CLEAN.replace("\n", end)
    assert said(text) == said(CLEAN)


def test_the_place_of_a_bad_byte_counts_lines_as_an_editor_does():
    with pytest.raises(ReportError, match=re.escape("a.txt:41:3: is not UTF-8: byte 0xFF at offset 286")):
        decode(("政府\n" * 40 + "工作").encode() + b"\xff", "a.txt")


def test_a_report_in_traditional_characters_makes_sense():
    words = "今年經濟發展的主要目標是：國內生產總值增長百分之六，財政收入達到三千億元。我們要推動產業轉型升級，改善人民生活。"
    assert decode(words.encode()).text == words


def test_an_english_sentence_is_no_nonsense():
    assert decode(b"Growth was 6.1%.").text == "Growth was 6.1%."


def test_a_large_file_is_refused_by_its_size_unread(tmp_path, monkeypatch):
    huge = tmp_path / "huge.txt"
    with open(huge, "wb") as file:
        file.truncate(LARGEST + 1)
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda path: pytest.fail("was read"))
    with pytest.raises(ReportError, match="has over 2,000,000 bytes"):
        read_file(huge)


def test_a_pipe_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReportError, match="is no ordinary file"):
        read_file(tmp_path / "pipe")


@pytest.mark.parametrize(
    "name, message",
    [
        ("nowhere.txt", "there is no such file"),
        ("dangling", "there is no such file"),
        ("folder", "is a folder"),
        ("a\0b", "cannot be read"),
        ("x" * 300, "cannot be read"),
    ],
)
def test_what_is_no_file_is_refused_in_plain_words(tmp_path, name, message):
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(ReportError, match=message):
        read_file(tmp_path / name)
