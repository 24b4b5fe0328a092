"""The words of charts are an edition's: kept by hand, refused where they name no figure."""

import re

import pytest

from gwr.edition import captions
from gwr.edition.captions import (
    Caption,
    ChartRow,
    ReadingCaption,
    read_captions,
    read_chart_readings,
    read_chart_rows,
)
from gwr.records import ReportError
from gwr.tables.store import load
from support.repository import DATA

CHARTS, ROWS, READINGS = map(",".join, (captions.CHARTS, captions.ROWS, captions.READINGS))


def write(folder, name, *lines):
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_a_caption_is_its_line(tmp_path):
    write(tmp_path, "charts.csv", CHARTS, "tax,ranked,税多,税收 · 某区,,{rows}。")
    assert read_captions(tmp_path) == (Caption("tax", "ranked", "税多", "税收 · 某区", "", "{rows}。"),)


def test_rows_keep_their_order(tmp_path):
    write(tmp_path, "chart-rows.csv", ROWS, "tax,乙,税收,b,a", "tax,甲,税收,a,")
    second, first = ChartRow("tax", "乙", "税收", "b", "a"), ChartRow("tax", "甲", "税收", "a", "")
    assert read_chart_rows(tmp_path, {"a", "b"}) == (second, first)


def test_a_reading_has_words_of_its_own(tmp_path):
    known = (Caption("tax", "ranked", "税多", "税收 · 某区", "", ""),)
    write(tmp_path, "chart-readings.csv", READINGS, "tax,增长,增长快,比上年 · %,")
    assert read_chart_readings(tmp_path, known) == (ReadingCaption("tax", "增长", "增长快", "比上年 · %", ""),)
    with pytest.raises(ReportError, match='there is no such chart: "tax"'):
        read_chart_readings(tmp_path, ())


def test_an_edition_without_them_has_none(tmp_path):
    assert (read_captions(tmp_path), read_chart_rows(tmp_path, set())) == ((), ())


@pytest.mark.parametrize(
    "lines, message",
    [
        (
            ["tax,ranked,,税收,,"],
            r'charts\.csv:2: a chart says what it finds and what it measures: "tax"\nfill headline',
        ),
        (["tax,pie,税多,税收,,"], r'charts\.csv:2: there is no such kind of chart: "pie"\nuse one of: ranked, part of'),
        (
            ["tax,ranked,税多,税收,,", "tax,ranked,税少,税收,,"],
            r'charts\.csv:3: this chart stands in line 2 already: "tax"',
        ),
    ],
)
def test_a_broken_caption_is_refused_with_its_line(tmp_path, lines, message):
    write(tmp_path, "charts.csv", CHARTS, *lines)
    with pytest.raises(ReportError, match=message):
        read_captions(tmp_path)


@pytest.mark.parametrize(
    "line, message",
    [
        ("tax,甲,税收,no-such,", r'nothing has this key \(key\): "no-such"'),
        ("tax,甲,税收,,", r"nothing has this key \(key\)"),
        ("tax,甲,税收,a,no-such", r'nothing has this key \(beside\): "no-such"'),
        ("tax,甲,,a,", 'a figure has a name and a series, or column: "a"\nfill name and series'),
    ],
)
def test_a_broken_row_is_refused_with_its_line(tmp_path, line, message):
    write(tmp_path, "chart-rows.csv", ROWS, line)
    with pytest.raises(ReportError, match=rf"chart-rows\.csv:2: {message}"):
        read_chart_rows(tmp_path, {"a"})


def test_a_headline_says_no_figure():
    said = load("charts", DATA)
    assert [line for line in said["headline"] if re.search(r"\d", re.sub(r"20\d\d年", "", line))] == []
