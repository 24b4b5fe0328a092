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
