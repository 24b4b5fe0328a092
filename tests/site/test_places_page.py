"""The page of places lists each under its kind, with what either part of the report says, every clause a link."""

import re

import pytest

from gwr.project import Project
from gwr.site.page import places
from gwr.site.site import Site
from support.repository import REPO

SITE = Site.of(Project.at(REPO))
ROWS = SITE.tables["places"]


@pytest.fixture(scope="module")
def page():
    return places.listed(ROWS, places.sides(SITE.tables["sections"]))


def test_every_place_is_listed_once(page):
    assert len(re.findall(r'<li id="p\d+"', page)) == len({row["name"] for row in ROWS})


def test_every_mention_leads_to_its_sentence(page):
    assert page.count('class="passage"') == len(ROWS)
    assert all(f'href="report.html#{row["sentence_id"]}"' in page for row in ROWS)


def test_both_parts_are_called_as_the_report_calls_them(page):
    assert set(re.findall("<dt>(.*?)</dt>", page)) == {"2017年工作回顾", "2018年主要任务"}


def test_an_edition_without_places_has_no_list():
    assert places.listed((), places.sides(SITE.tables["sections"])) == ""


def test_a_sub_district_is_not_called_twice(page):
    assert "新泾镇</span><span" not in page


def test_a_word_of_which_some_is_left_out_is_bold_where_it_stands(page):
    assert "目前<b>正</b>会同市发改委<b>编制</b>发展规划" in page


def test_what_a_task_says_is_to_be_done(page):
    said = re.findall(r'<span class="work" data-work="to be done" title="([^"]*)">(.)', page)
    assert said and set(said) == {("要完成：任务里写的，要做成", "要")}
    assert all((row["work"] != "done") for row in ROWS if row["division"] == "outlook")
