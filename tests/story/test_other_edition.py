"""Another edition's charts are its own: drawn from its folder, with its words, wherever they are drawn."""

import json

import pytest

from gwr import closed
from gwr.story import charts, figures
from gwr.tables.store import load
from support import county
from support.repository import DATA, REPO

CHARTS = [row.split(",")[0] for row in county.CAPTIONS]
SAID = {row.split(",")[0]: row.split(",")[2:5] for row in county.CAPTIONS}
FILLED = {
    "by-theme": "8个数，1个目标",
    "aims": "水渠要修得更长，只有一项能比",
    "telling-words": "先说“总产量”，后说“努力”",
}
each_chart = pytest.mark.parametrize("chart", CHARTS)


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """The figures of the made-up county."""
    return figures(county.project(tmp_path_factory.mktemp("county")))


def test_every_kind_of_chart_is_drawn(known):
    assert set(known.table("charts")["kind"]) == set(closed.CHART)


@each_chart
def test_a_chart_says_what_its_own_edition_says(known, chart):
    layout = charts.draw(chart, known).layout
    headline, subline, note = SAID[chart]
    assert (layout.title.text, layout.title.subtitle.text) == (FILLED.get(chart, headline), subline)
    assert layout.meta["note"] == note


@each_chart
def test_a_chart_says_nothing_of_this_repositorys_edition(known, chart):
    said = json.dumps(json.loads(charts.draw(chart, known).to_json()), ensure_ascii=False)
    captions = load("charts", DATA)
    theirs = {cell for column in ("headline", "subline", "note", "alt") for cell in captions[column] if cell}
    assert theirs and not [cell for cell in theirs if cell in said]


@each_chart
def test_every_mark_is_of_its_own_report(known, chart):
    keys = {mark["key"] for mark in charts.draw(chart, known).layout.meta["marks"]}
    assert keys and keys <= known.keys()


def test_a_chart_of_the_same_name_is_each_projects_own(known, monkeypatch):
    monkeypatch.chdir(REPO / "notebooks")
    here = charts.draw("numeral-roles", figures())
    there = charts.draw("numeral-roles", known)
    assert (there.layout.title.text, here.layout.title.text) == ("数各有用处", "报告里的数字，不都是数量")


def test_the_figures_of_a_notebook_are_those_of_the_folder_around_it(known, monkeypatch):
    monkeypatch.chdir(known.project.notebooks)
    assert figures()["grain"].text == "12.5万吨"


def test_a_fall_beside_a_level_is_shown_as_a_fall(known):
    written = [note.text for note in charts.draw("harvest", known).layout.annotations]
    assert written == ["水果　<b>15.1万吨</b>", "粮食　<b>12.5万吨</b>　下降3.2%", "蔬菜　<b>8.4万吨</b>　增长5.6%"]


# What cannot be drawn


def drawn(folder, caption, *rows):
    return charts.draw("some", figures(county.project(folder, [caption], rows)))


@pytest.mark.parametrize(
    "caption, rows, what",
    [
        ("some,ranked,题,副题,,", ["some,粮食,产量,grain,", "some,水渠,产量,canals,"], "not of one unit"),
        ("some,ranked,题,副题,,", ["some,粮食,增长,grain-change,", "some,蔬菜,增长,greens-change,"], "and direction"),
        (
            "some,part of,题,副题,,",
            ["some,种植业,产值,crop-output,", "some,全部,产值,farm-output,"],
            "larger than the whole, 种植业",
        ),
        ("some,ranked,题,副题,,", [], "the chart some has no rows"),
        (
            "some,ranked,题{all},副题,,",
            ["some,粮食,产量,grain,"],
            "asks for 'all'; a chart of this kind says rows, beside",
        ),
    ],
)
def test_what_cannot_stand_in_one_chart_is_refused(tmp_path, caption, rows, what):
    with pytest.raises(ValueError, match=what):
        drawn(tmp_path, caption, *rows)


def test_a_chart_that_the_edition_has_not_is_refused(known):
    with pytest.raises(KeyError, match=r"charts\.csv of county-2020 has no chart industry-tax"):
        charts.draw("industry-tax", known)
