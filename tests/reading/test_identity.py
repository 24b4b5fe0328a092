"""What a report says of itself."""

import csv

import pytest

from gwr.reading.outline.identity import identify
from gwr.reading.outline.places import RULES as PLACES
from gwr.reading.outline.sections import read_sections
from gwr.reading.pipeline import read_report
from gwr.reading.rules import first, verdict
from support.bad_reports import CLEAN
from support.repository import text_of

BODY = "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n一、去年工作回顾\n完成投资5亿元。\n"


def details(text):
    identity = identify(text, read_sections(text))
    return {name: getattr(identity, name) and getattr(identity, name).value for name in identity.__slots__}


def test_a_report_says_what_it_is():
    assert details(CLEAN) == {
        "title": "政府工作报告",
        "place": "某某市",
        "level": "city",
        "rank": None,
        "year": 2021,
        "date": "2021-02-03",
        "meeting": "某某市第三届人民代表大会第四次会议",
        "speaker": "王大明",
    }


def test_every_detail_has_its_place():
    identity = identify(CLEAN, read_sections(CLEAN))
    for name in set(identity.__slots__) - {"rank"}:  # whose city is made up
        detail = getattr(identity, name)
        assert "".join(CLEAN[detail.start : detail.end].split()) in {str(detail.value), "2021年2月3日", "某某市"}


def test_what_the_text_does_not_say_is_not_guessed():
    assert set(details(BODY).values()) == {None}


@pytest.mark.parametrize(
    "name, level, rank",
    [
        ("某某省", "province", None),
        ("某某自治区", "province", None),
        ("重庆市", "city", "直辖市"),
        ("大连市", "city", "副省级"),
        ("本溪市", "city", "地级"),
        ("某某市", "city", None),
        ("某某自治州", "city", None),
        ("某某盟", "city", None),
        ("昆山市", "county", None),
        ("某某区", "county", None),
        ("某某县", "county", None),
        ("某某自治县", "county", None),
        ("某某旗", "county", None),
        ("某某镇", "township", None),
        ("某某街道", "township", None),
    ],
)
def test_a_place_has_a_level_and_a_city_a_rank(name, level, rank):
    text = f"政府工作报告\n——2021年2月3日在{name}第三届人民代表大会第四次会议上\n{BODY}"
    found = details(text)
    assert (found["place"], found["level"], found["rank"]) == (name, level, rank)


@pytest.mark.parametrize(
    "printed, place",
    [
        ("某某省某某市某某区", "某某区"),
        ("内蒙古自治区赤峰市某某旗", "某某旗"),
        ("荆州市沙市区", "沙市区"),
        ("内江市市中区", "市中区"),
        ("某某县某某镇", "某某镇"),
        ("连云港市市", "连云港市"),
        ("全州县", "全州县"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("延边州某某县", "某某县"),
    ],
)
def test_the_place_is_the_innermost_by_its_official_name(printed, place):
    text = f"政府工作报告\n——2021年2月3日在{printed}第三届人民代表大会第四次会议上\n{BODY}"
    assert details(text)["place"] == place


PLACE_RULES = [pytest.param(rule, id=rule.name) for rule in PLACES]


@pytest.mark.parametrize("rule", PLACE_RULES)
def test_a_rule_of_places_decides_its_example_and_no_other_does(rule):
    ahead, behind = rule.example.split("【")
    words, after = behind.split("】")
    text = ahead + words + after
    told = verdict(PLACES, text, text)
    assert (told.answer, told.rule) == ((len(ahead), len(ahead + words)), rule.name)
    assert first(PLACES.without(rule.name))(text, text) is None


@pytest.mark.parametrize(
    "line, level",
    [("我代表省人民政府报告工作", "province"), ("我代表州人民政府报告工作", "city"), ("我代表区政府报告工作", "county"),
     ("县长　王大明", "county"), ("我代表市人民政府报告工作", None)],
)  # fmt: skip
def test_without_a_place_the_government_says_its_level(line, level):
    found = details(f"政府工作报告\n{line}\n{BODY.replace('市人民政府', '政府')}")
    assert (found["place"], found["level"]) == (None, level)


PAGES = {
    "a site's name and path": "某某县人民政府门户网站\n首页 > 政务公开 > 政府工作报告\n政府工作报告\n",
    "the site behind the title": "政府工作报告_某某县人民政府门户网站\n",
    "the site in front of it": "某某县人民政府门户网站——政府工作报告\n",
    "a stamp": "政府工作报告\n发布时间：2021年3月20日 09:30　来源：某某县人民政府办公室　浏览次数：102\n",
    "a bare stamp": "政府工作报告\n2021年3月20日 09:30 来源: 某某县政府网\n",
    "a form": "索引号：0001　发布机构：某某县人民政府办公室　成文日期：2021年3月20日\n名称：政府工作报告\n",
}


@pytest.mark.parametrize("head", PAGES.values(), ids=PAGES)
def test_what_a_page_says_around_a_report_is_not_the_reports(head):
    found = details(head + BODY.replace("市人民政府", "政府"))
    assert (found["title"], found["place"], found["date"]) == ("政府工作报告", "某某县", None)


def test_a_source_may_stand_at_the_foot():
    assert details(f"政府工作报告\n{BODY}来源：某某市某某区人民政府办公室\n")["place"] == "某某区"


def test_the_day_of_the_meeting_goes_before_that_of_the_page():
    text = f"政府工作报告\n2021年3月20日\n——2021年2月3日在某某市第三届人民代表大会第四次会议上\n{BODY}"
    assert details(text)["date"] == "2021-02-03"


def test_a_day_of_which_the_report_speaks_is_not_its_date():
    assert details(f"政府工作报告\n各位代表：\n我代表市人民政府报告2016年1月以来的工作。\n{BODY}")["date"] is None


def test_who_read_it_is_no_title():
    assert details(f"某某市政府工作报告\n市长王大明作政府工作报告\n{BODY}")["title"] == "某某市政府工作报告"


def test_a_report_to_the_whole_country():
    text = f"**政府工作报告**\n——2021年3月5日在第九届全国人民代表大会第四次会议上\n国务院总理　王大明\n{BODY}"
    found = details(text)
    assert (found["place"], found["level"], found["meeting"]) == (
        "中国",
        "national",
        "第九届全国人民代表大会第四次会议",
    )


@pytest.mark.parametrize(
    "line, date",
    [
        ("——二〇一七年四月九日在某某市第十四届人民代表大会第五次会议上", "2017-04-09"),
        ("（2021年12月30日在某某市第五届人民代表大会第一次会议上）", "2021-12-30"),
        ("——2005年1月在某某省十届人大三次会议上", "2005-01"),
        ("（一九六四年十二月二十一日、二十二日）", "1964-12-21"),
        ("2021 年 2 月 3 日", "2021-02-03"),
    ],
)
def test_dates_are_read_in_either_kind_of_numerals(line, date):
    assert details(f"政府工作报告\n{line}\n{BODY}")["date"] == date


def test_a_dateline_may_be_broken_over_lines():
    text = f"政 府 工 作 报 告\n\n──2018年1月10日在某某区第十六届\n\n人民代表大会第三次会议上\n\n某某区区长  王大明\n\n{BODY}"
    found = details(text)
    assert (found["title"], found["meeting"], found["speaker"]) == (
        "政府工作报告",
        "某某区第十六届人民代表大会第三次会议",
        "王大明",
    )


@pytest.mark.parametrize(
    "line, speaker",
    [
        ("市长  王 明", "王明"),
        ("市长王大明", "王大明"),
        ("**某某市人民政府代市长 王大明**", "王大明"),
        ("自治州州长 买买提·王大明", "买买提·王大明"),
        ("（2011年1月9日 王大明）", "王大明"),
        ("市长　王　　明", "王明"),
        ("市长\t王\u2003大\xa0明", "王大明"),
        ("代市长：欧阳 明", "欧阳明"),
        ("**市长** **王大明**", "王大明"),
        ("市长 王大明（2011年1月9日）", "王大明"),
        ("——2011年1月9日在某某市第三届人民代表大会第四次会议上 市长　王　明", "王明"),
        ("——2011年1月9日在某某市第三届人民代表大会第四次会议上\n\n王　明", "王明"),
        ("——2011年1月9日在某某市第三届人民代表大会第四次会议上\n\n目　录", None),
        ("某某市人民政府市长\n王大明", "王大明"),
        ("市 长 王大明", "王大明"),
        ("市长作报告", None),
        ("市长", None),
    ],
)
def test_who_reads_it(line, speaker):
    assert details(f"政府工作报告\n{line}\n{BODY}")["speaker"] == speaker


@pytest.mark.parametrize(
    "title, place, year",
    [
        ("某某市2011年政府工作报告", "某某市", 2011),
        ("2020年某某自治区政府工作报告", "某某自治区", 2020),
        ("某某市人民政府工作报告（2023年）", "某某市", 2023),
        ("某某市政府工作报告（2021年1月12日 王大明）", "某某市", 2021),
    ],
)
def test_a_title_may_say_place_and_year(title, place, year):
    found = details(f"---\ntitle: {title}\n---\n{BODY}")
    assert (found["place"], found["year"]) == (place, year)


def test_a_report_read_in_december_for_the_next_year_is_of_that_year():
    text = "政府工作报告\n2024年12月31日在某某市第九届人民代表大会第四次会议上\n" + BODY + "二、2025年工作安排\n好。\n"
    assert details(text)["year"] == 2025


@pytest.mark.parametrize(
    "title, review, outlook, year",
    [
        ("2019年某某镇政府工作报告", "2019年工作回顾", "2020年工作安排", 2020),
        ("2019年某某镇政府工作报告", "2019年主要工作", "2020年工作打算", 2020),
        ("2020年某某镇政府工作报告", "2019年工作回顾", "2020年工作安排", 2020),
        ("某某街道工作总结", "2019年主要工作", "2020年工作计划", 2020),
    ],
)
def test_the_year_that_the_outlook_names_goes_before_that_of_the_title(title, review, outlook, year):
    text = f"{title}\n一、{review}\n新建水渠12公里。\n二、{outlook}\n新建水渠20公里。\n"
    assert details(text)["year"] == year
    said = [(fact.status, fact.period) for fact in read_report(text).facts]
    assert said == [("result", "2019"), ("target", "2020")]


def test_a_report_that_looks_back_on_the_year_of_its_title_plans_for_the_next():
    text = "2019年某某镇政府工作报告\n一、2019年工作回顾\n新建水渠12公里。\n二、下一步打算\n新建水渠20公里。\n"
    assert [(fact.status, fact.period) for fact in read_report(text).facts] == [("result", "2019"), ("target", "2020")]


def test_the_years_and_most_places_of_the_corpus_are_read(shared):
    with open(shared / "corpus" / "manifest.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [(row, details(text_of(shared / "corpus" / row["file"]))) for row in rows]
    assert [row["file"] for row, said in found if str(said["year"]) != row["year"]] == []
    assert [row["file"] for row, said in found if said["place"] not in (row["place"], None)] == []
    assert sum(said["place"] == row["place"] for row, said in found) >= 0.97 * len(rows) > 100
