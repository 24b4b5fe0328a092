"""The words of charts are an edition's: kept by hand, refused where they name no figure."""

import re

import pytest
from gwr.edition.captions import Caption, ChartRow, read_captions, read_chart_rows
from gwr.records import ReportError
from gwr.story import load


def write(folder, name, *lines):
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_a_caption_is_its_line(tmp_path):
    write(tmp_path, "charts.csv", "chart,headline,subline,note", "tax,税多,税收 · 某区,")
    assert read_captions(tmp_path) == (Caption("tax", "税多", "税收 · 某区", ""),)


def test_rows_keep_their_order(tmp_path):
    write(tmp_path, "chart-rows.csv", "chart,name,key", "tax,乙,b", "tax,甲,a")
    assert read_chart_rows(tmp_path, {"a", "b"}) == (ChartRow("tax", "乙", "b"), ChartRow("tax", "甲", "a"))


def test_an_edition_without_them_has_none(tmp_path):
    assert (read_captions(tmp_path), read_chart_rows(tmp_path, set())) == ((), ())


@pytest.mark.parametrize("lines, message", [
    (["tax,,税收,"], r'charts\.csv:2: a chart says what it finds and what it measures: "tax"\nfill headline'),
    (["tax,税多,税收,", "tax,税少,税收,"], r'charts\.csv:3: this chart stands in line 2 already: "tax"'),
])
def test_a_broken_caption_is_refused_with_its_line(tmp_path, lines, message):
    write(tmp_path, "charts.csv", "chart,headline,subline,note", *lines)
    with pytest.raises(ReportError, match=message):
        read_captions(tmp_path)


def test_a_row_without_a_figure_is_refused_with_its_line(tmp_path):
    write(tmp_path, "chart-rows.csv", "chart,name,key", "tax,甲,no-such")
    with pytest.raises(ReportError, match=r'chart-rows\.csv:2: no figure has this key: "no-such"'):
        read_chart_rows(tmp_path, {"a"})


def test_a_headline_says_no_figure():
    said = load("charts")
    assert [line for line in said["headline"] if re.search(r"\d", re.sub(r"20\d\d年", "", line))] == []
