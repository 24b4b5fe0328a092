"""Places are found by their words wherever they stand, each with the word that says how far the work is."""

import csv

import pytest

from gwr.edition.places import read_places
from gwr.reading import read_report
from gwr.records import ReportError
from support.edition_cases import anchor, write
from support.repository import REPO, SEEDS, text_of

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


def word_in(folder, place, said):
    """The word that is read for the place where a review says this."""
    text = TEXT.replace("建成东街菜场。", said)
    report = read_report(text, "county-2020")
    write(folder, "places", "name,kind,area,before,printed,after", f"{place},地方,,{anchor(place, text)}")
    (mention,) = read_places(folder, text, report.sentences, report.sections)
    return mention.word


def later(folder, name, words):
    write(folder, "place-clauses", "name,why,before,printed,after", f"{name},说的还是它,{anchor(words, TEXT)}")
    return river(folder)


def test_every_mention_is_found_in_review_and_outlook(tmp_path):
    assert told(river(tmp_path)) == [
        ("review", "开局良好", "begun"),
        ("review", "", "other"),
        ("review", "", "other"),
        ("outlook", "全面完成", "to be done"),
    ]


@pytest.mark.parametrize(
    "place, said, word",
    [
        ("南苑", "启动南苑研究。", "启动"),
        ("南苑", "推进新村改造、南苑等项目。", "推进"),
        ("南苑", "配合推进南苑建设。", "配合推进"),
        ("南苑", "引导盘活南苑地块。", "引导盘活"),
        ("南苑", "南苑改造完成。", "完成"),
        ("南苑", "通过新村更新和南苑等项目，加快发展。", ""),
        ("新村", "通过新村更新和南苑等项目，加快发展。", "更新"),
        ("南苑", "南苑老旧住区更新纳入全县计划。", "纳入"),
        ("南苑", "建成新村，南苑入驻并试营业。", "试营业"),
        ("南苑", "南苑展馆纳入全县计划并成功布展。", "成功布展"),
        ("南苑", "建成新村并启动南苑改造。", "启动"),
        ("南苑", "南苑违法经营全部整治或取缔。", "全部整治或取缔"),
        ("南苑", "努力打造南苑。", "努力打造"),
        ("南苑", "南苑服务能力不断提升。", "不断提升"),
        ("南苑", "积极配合推进南苑建设。", "积极配合推进"),
        ("南苑", "正会同县农业局编制南苑规划。", "正…编制"),
        ("南苑", "正在改造南苑。", "正在改造"),
        ("南苑", "对南苑存量地块开展更新研究。", "研究"),
        ("南苑", "在南苑、新村等区域，推进预警系统建设。", "推进"),
        ("南苑", "依托“南苑”等载体建设，加快发展。", ""),
        ("南苑", "对接南苑定位，深化研究新村规划。", ""),
        ("南苑", "完成新村改造，南苑焕然一新。", ""),
        ("科学研究所", "科学研究所迁入新村。", ""),
    ],
)
def test_a_word_is_read_where_it_governs_the_place(tmp_path, place, said, word):
    assert word_in(tmp_path, place, said) == word


def clause_of(folder, place, said):
    """The clause that is shown for the place where a review says this."""
    text = TEXT.replace("建成东街菜场", said)
    report = read_report(text, "county-2020")
    write(folder, "places", "name,kind,area,before,printed,after", f"{place},路,,{anchor(place, text)}")
    return read_places(folder, text, report.sentences, report.sections)[0].clause


@pytest.mark.parametrize("place", ["北街", "南桥"])
@pytest.mark.parametrize(
    "said", ["在北街等区域，推进南桥治理", "对接北街定位，研究南桥规划", "与北街商会合作，共同建设南桥"]
)
def test_a_clause_that_says_only_where_or_by_what_means_is_shown_with_the_next(tmp_path, place, said):
    assert clause_of(tmp_path, place, f"加强治理，{said}，方便出行") == said


def test_clauses_that_say_by_what_means_are_shown_with_all_that_follows(tmp_path):
    said = "通过旧街更新，引入演出，提升北街环境"
    assert clause_of(tmp_path, "北街", said) == said


def test_means_of_another_part_of_a_sentence_are_none(tmp_path):
    assert clause_of(tmp_path, "北街", "通过旧街更新，引入演出；提升北街环境") == "提升北街环境"


def test_a_clause_that_is_only_joined_to_the_last_is_shown_alone(tmp_path):
    assert clause_of(tmp_path, "南桥", "推进北街改造，以及南桥建设，完成东河治理") == "以及南桥建设"


def test_a_plan_that_is_made_is_no_work_that_is_begun(tmp_path):
    _, more, *_ = later(tmp_path, "西河", "制定三年方案")
    assert more.work == "planned"


def test_a_later_clause_of_a_place_stands_behind_its_own(tmp_path):
    own, more, *_ = later(tmp_path, "西河", "制定三年方案")
    assert (own.clause, more.clause, more.word) == ("西河治理开局良好", "制定三年方案", "制定")
    assert more.start == own.start


def test_an_earlier_clause_of_a_place_stands_before_its_own(tmp_path):
    text = TEXT.replace("建成东街菜场", "新建大港码头，推动南港成为枢纽")
    report = read_report(text, "county-2020")
    write(tmp_path, "places", "name,kind,area,before,printed,after", f"南港,片区,,{anchor('南港', text)}")
    before = anchor("新建大港码头", text)
    write(tmp_path, "place-clauses", "name,why,before,printed,after", f"南港,说的是它,{before}")
    said = [place.clause for place in read_places(tmp_path, text, report.sentences, report.sections)]
    assert said == ["新建大港码头", "推动南港成为枢纽"]


def test_a_clause_of_another_sentence_is_refused(tmp_path):
    with pytest.raises(ReportError, match="no such place is named in the sentence of these words"):
        later(tmp_path, "西河", "农业研究所迁入东街")


def clauses():
    """The edition's places, those of later clauses left out, and the text."""
    text = text_of(SEEDS / "changning-2018.txt")
    with (SEEDS / "changning-2018" / "place-clauses.csv").open(encoding="utf-8", newline="") as file:
        pointed_at = {(row["name"], row["printed"]) for row in csv.DictReader(file)}
    with (REPO / "data" / "places.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if (row["name"], row["clause"]) not in pointed_at], text


def test_each_word_of_the_edition_stands_in_the_clause_of_its_place():
    rows, text = clauses()
    for row in rows:
        place = text[int(row["start"]) : int(row["end"])]
        own = next(clause for clause in row["clause"].split("，") if place in clause)
        words = row["word"].split("…")
        assert all(word in own for word in words) or own.startswith("在"), row


@pytest.mark.parametrize(
    "place, division, words",
    [
        ("美天安顺菜场", "review", "试营业"),
        ("北新泾", "review", "成功布展"),
        ("愚园路", "review", "成效明显 稳步推进"),
        ("武夷路", "review", "开局良好 制定 加快"),
        ("新华路", "outlook", "更新"),
        ("文化大厦", "outlook", ""),
        ("虹桥智谷", "review", "共同建设"),
        ("虹桥智谷", "outlook", ""),
        ("临空园区", "outlook", "研究 推进"),
        ("程十发美术馆", "review", "配合推进"),
        ("舜元科创园", "review", "引导盘活"),
        ("虹桥地区", "outlook", "提升"),
        ("新泾镇", "review", "进展顺利"),
        ("天山五村", "review", "累计拆除 完成 全部整治或取缔"),
        ("上海虹桥临空经济示范区", "review", "积极落实 正…编制"),
    ],
)
def test_words_of_neighbours_are_not_taken_for_a_place_of_the_edition(place, division, words):
    with (REPO / "data" / "places.csv").open(encoding="utf-8", newline="") as file:
        said = [row["word"] for row in csv.DictReader(file) if (row["name"], row["division"]) == (place, division)]
    assert " ".join(filter(None, said)) == words


def test_a_place_without_a_kind_is_refused(tmp_path):
    with pytest.raises(ReportError, match="a place has a name and a kind"):
        mentions(tmp_path, f"北桥,,,{anchor('北桥', TEXT)}")
