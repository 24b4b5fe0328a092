"""The way through the site is that of _toc.yml: pages in the bar, captioned parts as menus, old addresses lead on."""

from types import SimpleNamespace

import pytest
from docutils import nodes
from sphinx_external_toc.parsing import parse_toc_data

from gwr.site.check import named_in
from gwr.site.page import context, way

TOC = {
    "format": "jb-book",
    "root": "n/index",
    "parts": [
        {"chapters": [{"file": "n/places", "title": "附近"}]},
        {"caption": "分主题看", "chapters": [{"file": "n/tax", "title": "税收"}, {"file": "n/homes"}]},
    ],
}


@pytest.fixture
def app():
    """As much of Sphinx as knows the pages and what they are called."""
    titles = {name: nodes.title("", f"{name}的题目") for name in ("n/index", "n/places", "n/tax", "n/homes")}
    env = SimpleNamespace(external_site_map=parse_toc_data(TOC), titles=titles)
    builder = SimpleNamespace(relations={"n/tax": ["n/index", "n/places", "n/homes"], "n/homes": ["", "n/tax", None]})
    return SimpleNamespace(env=env, builder=builder, config=SimpleNamespace(root_doc="n/index"))


def test_the_bar_has_the_first_page_the_pages_of_a_part_and_a_menu_for_a_caption(app):
    first, places, menu = way.bar(app, "n/places")
    assert first == ("首页", "n/index", False) and places == ("附近", "n/places", True)
    assert menu.name == "分主题看" and [entry.name for entry in menu.entries] == ["税收", "n/homes的题目"]


@pytest.mark.parametrize("page, current", [("n/homes", True), ("n/index", False), ("search", False)])
def test_a_menu_knows_whether_the_open_page_is_one_of_its_own(app, page, current):
    assert way.bar(app, page)[-1].current is current


def test_the_pages_before_and_behind_are_called_as_in_the_bar(app):
    assert context.neighbours(app, "n/tax") == [("prev", "n/places", "附近"), ("next", "n/homes", "n/homes的题目")]
    assert context.neighbours(app, "n/homes") == [("prev", "n/tax", "税收")] and context.neighbours(app, "404") == []


def test_every_page_of_a_table_of_contents_is_known_whatever_it_stands_in():
    nested = {"root": "a", "chapters": [{"file": "b", "sections": [{"file": "c"}]}]}
    assert set(named_in(nested)) == {"a", "b", "c"}
    assert set(named_in(TOC)) == {"n/index", "n/places", "n/tax", "n/homes"}


def test_an_old_address_leads_on(monkeypatch):
    monkeypatch.setattr(context.downloads, "listing", lambda project: [])
    monkeypatch.setattr(context.downloads, "archive_of", lambda project: "x.zip")
    config = SimpleNamespace(root_doc="n/index", gwr_moved={"n/old": "n/tax"})
    pages = context.extra_pages(SimpleNamespace(gwr_project=None, gwr_charts={}, config=config))
    assert [(name, given["target"]) for name, given, template in pages if template == "moved.html"] == [
        ("index", "n/index"),
        ("n/old", "n/tax"),
    ]
