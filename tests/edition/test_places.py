"""Places are found by their words wherever they stand, each with the word that says how far the work is."""

import pytest

from gwr.edition.places import read_places
from gwr.reading import read_report
from gwr.records import ReportError
from support.edition_cases import anchor, write

TEXT = """某县政府工作报告
──2020年1月8日在某县第二届人民代表大会第一次会议上

一、2019年工作回顾
建成东街菜场。西河治理开局良好，制定三年方案。《关于加快西河治理的意见》印发，西河两岸焕然一新。农业研究所迁入东街菜场旁。

二、2020年主要任务
全面完成西河治理，启动北桥研究。
"""
REPORT = read_report(TEXT, "county-2020")


def mentions(folder, *rows):
    write(folder, "places", "name,kind,area,before,printed,after", *rows)
    return read_places(folder, TEXT, REPORT.sentences, REPORT.sections)


def row(printed):
    return f"{printed},地方,,{anchor(printed, TEXT)}"


def told(places):
    return [(place.division, place.word, place.work) for place in places]


def river(folder):
    start = TEXT.index("西河治理开局")
    words = TEXT[start - 8 : start].replace("\n", "↵"), "西河", TEXT[start + 2 : start + 10]
    return mentions(folder, f"西河,河,,{','.join(words)}")


def test_every_mention_is_found_in_review_and_outlook(tmp_path):
    assert told(river(tmp_path)) == [
        ("review", "制定", "begun"),
        ("review", "", "other"),
        ("review", "", "other"),
        ("outlook", "完成", "done"),
    ]


def test_a_clause_without_such_a_word_takes_the_next_ones(tmp_path):
    assert river(tmp_path)[0].clause == "西河治理开局良好，制定三年方案"


def test_the_first_word_of_a_clause_is_its_own(tmp_path):
    assert told(mentions(tmp_path, row("北桥"))) == [("outlook", "启动", "begun")]


def test_an_institute_does_not_study(tmp_path):
    assert told(mentions(tmp_path, row("农业研究所"))) == [("review", "", "other")]


def test_a_place_without_a_kind_is_refused(tmp_path):
    with pytest.raises(ReportError, match="a place has a name and a kind"):
        mentions(tmp_path, f"北桥,,,{anchor('北桥', TEXT)}")
