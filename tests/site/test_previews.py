"""The pictures to take away: found by what they show, all there, none left over, whole with title and source."""

import copy
import re
import struct
from xml.etree import ElementTree

import pytest

from gwr.project import Project
from gwr.site.output import previews, render
from gwr.site.site import Site
from support.repository import REPO

PROJECT = Project.at(REPO)
SOURCE = Site.of(PROJECT).credit
FIGURES = {figure["layout"]["meta"]["chart"]: figure for figure in render.stored(PROJECT)}
each = pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)


def changed(figure, change):
    other = copy.deepcopy(figure)
    change(other)
    return other


@each
def test_every_chart_has_its_pictures(figure):
    assert previews.preview(PROJECT, figure, SOURCE), "run: make previews"


def test_no_picture_is_left_of_a_chart_that_is_no_more():
    names = {previews.name_of(figure, SOURCE) for figure in FIGURES.values()}
    assert {path.name for path in PROJECT.previews.iterdir()} == names, "run: make previews"


@pytest.mark.parametrize(
    "change",
    [
        lambda figure: figure["data"][0].update(name="another"),
        lambda figure: figure["layout"]["meta"].update(alt="另一句。"),
        lambda figure: figure["layout"].update(height=1),
    ],
    ids=["data", "description", "height"],
)
def test_a_picture_of_another_figure_is_not_found(change):
    figure = next(iter(FIGURES.values()))
    assert previews.preview(PROJECT, changed(figure, change), SOURCE) is None
    assert previews.preview(PROJECT, figure, f"{SOURCE}，第二版") is None


def test_the_defaults_of_plotly_are_no_part_of_a_figure():
    figure = next(iter(FIGURES.values()))
    assert previews.preview(PROJECT, changed(figure, lambda it: it["layout"].update(template={"data": {}})), SOURCE)


def test_pictures_that_are_not_whole_are_none(tmp_path):
    figure = next(iter(FIGURES.values()))
    project = Project(tmp_path, "made-up", tmp_path / "data")
    kept = previews.Preview(project.previews / previews.name_of(figure, SOURCE))
    kept.folder.mkdir(parents=True)
    for path in kept.downloads.values():
        assert previews.preview(project, figure, SOURCE) is None
        path.write_text("<svg/>", encoding="utf-8")
    assert previews.preview(project, figure, SOURCE) == kept


@each
def test_a_picture_to_take_away_has_title_and_source_inside(figure):
    said = "".join(
        ElementTree.fromstring(
            previews.preview(PROJECT, figure, SOURCE).downloads["svg"].read_text(encoding="utf-8")
        ).itertext()
    )
    title = figure["layout"]["title"]
    assert [part for part in (title["text"], title["subtitle"]["text"], SOURCE) if part not in said] == []
    assert re.search(r"\d{4}年\d+月\d+日", SOURCE) and PROJECT.title in SOURCE


@each
def test_a_png_is_a_png_and_wide_enough_to_print(figure):
    content = previews.preview(PROJECT, figure, SOURCE).downloads["png"].read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">I", content[16:20])[0] >= 1200
