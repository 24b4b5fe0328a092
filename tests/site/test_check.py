"""The check of built pages finds each fault, and names page, words and cure."""

import json

import pytest

from gwr.project import Project
from gwr.site.check import CHECKS, read_built
from gwr.site.page.figures import MIME

CONFIG = """
sphinx:
  config:
    gwr_report: small
    gwr_hosts: [example.org]
    html_theme_options: {disclaimer: 与任何政府无关}
"""
PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><title>甲</title><meta name="description" content="说明">
<link rel="stylesheet" href="../style.css"></head><body><h1 id="top">甲</h1><a href="#top">上</a>
  <a href="b.html#place">乙</a>
<a href="https://example.org/x">外</a><figure class="chart" id="tax"></figure>%s
<footer>与任何政府无关</footer></body></html>"""
NOTEBOOK = {"cells": [{"cell_type": "code", "outputs": [{"data": {MIME: {}}}]}]}


@pytest.fixture
def project(tmp_path):
    """A built site of two pages without a fault."""
    html = tmp_path / "_build" / "html" / "notebooks"
    for folder in (html, tmp_path / "notebooks", tmp_path / "seeds", tmp_path / "data"):
        folder.mkdir(parents=True)
    (tmp_path / "_config.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "_toc.yml").write_text("root: notebooks/a\nchapters:\n- file: notebooks/b\n", encoding="utf-8")
    (tmp_path / "seeds" / "small.txt").write_text("报告", encoding="utf-8")
    (html.parent / "style.css").write_text("p { color: red }", encoding="utf-8")
    for name in "ab":
        (tmp_path / "notebooks" / f"{name}.ipynb").write_text(json.dumps(NOTEBOOK), encoding="utf-8")
        (html / f"{name}.html").write_text(PAGE % '<p id="place"></p>', encoding="utf-8")
    return tmp_path


def faults(project):
    site = read_built(Project.at(project), project / "_build/html")
    return [fault for check in CHECKS for fault in check(site)]


def test_a_whole_site_has_no_fault(project):
    assert faults(project) == []


@pytest.mark.parametrize(
    "planted, what, words",
    [
        ('<a href="c.html">丙</a>', "this link leads nowhere", "c.html"),
        ('<a href="b.html#no">乙</a>', "there is no such place on that page", "b.html#no"),
        ('<form action="find.html"></form>', "this link leads nowhere", "find.html"),
        ('<a href="fact:tax">1</a>', "a key that was not resolved", "fact:tax"),
        ('<a href="term:t-tax">税</a>', "a key that was not resolved", "term:t-tax"),
        ('<a href="http://evil.example/">外</a>', "a link to a host that is not listed", "http://evil.example/"),
        ('<a href="//evil.example/">外</a>', "a link to a host that is not listed", "//evil.example/"),
        ('<a href="javascript:x()">外</a>', "a link to a host that is not listed", "javascript:x()"),
        (
            '<script src="https://cdn.example/x.js"></script>',
            "it loads what is not a file of this site",
            "https://cdn.example/x.js",
        ),
        ('<img src="lost.png">', "it loads what is not a file of this site", "lost.png"),
        (
            '<p style="background: url(https://x.example/p.gif)">',
            "a style loads from another host",
            "url(https://x.example/p.gif",
        ),
        (
            "<pre>Traceback (most recent call last)</pre>",
            "the page shows an error or warning",
            "Traceback (most recent call last)",
        ),
        ("<pre>WARNING: x</pre>", "the page shows an error or warning", "WARNING"),
        ('<figure class="chart" id="two"></figure>', "charts on the page, 1 being stored in the notebook", "2"),
        ('<p id="tax"></p>', "an id that stands 2 times", "tax"),
    ],
)
def test_a_planted_fault_is_named(project, planted, what, words):
    (project / "_build/html/notebooks/a.html").write_text(PAGE % f'<p id="place"></p>{planted}', encoding="utf-8")
    assert ("notebooks/a.html", what, words) in [(fault.page, fault.what, fault.words) for fault in faults(project)]


@pytest.mark.parametrize(
    "part, without",
    [
        ("language", ' lang="zh-CN"'),
        ("title", "甲</title>"),
        ("description", ' content="说明"'),
        ("foot", "与任何政府无关"),
    ],
)
def test_a_bare_page_is_named(project, part, without):
    page = (PAGE % '<p id="place"></p>').replace(
        without, "</title>" if part == "title" else ' content=""' if part == "description" else ""
    )
    (project / "_build/html/notebooks/a.html").write_text(page, encoding="utf-8")
    assert [(fault.what, fault.words) for fault in faults(project)] == [("the page lacks its", part)]


def test_a_place_on_this_machine_is_named(project):
    (project / "_build/html/notebooks/a.html").write_text(PAGE % f'<p id="place">{project}/seeds</p>', encoding="utf-8")
    assert "the page shows a place on this machine" in [fault.what for fault in faults(project)]


@pytest.mark.parametrize(
    "said",
    ["{here}/seeds/x", "WARNING", "Traceback (most recent call last)", "url(https://x.example/p.gif)", "@import '//x'"],
)
def test_what_the_report_itself_says_is_no_fault(project, said):
    said = said.format(here=project)
    (project / "seeds/small.txt").write_text(f"报告说{said}。", encoding="utf-8")
    page = PAGE % f'<p id="place">报告说{said}。</p>'
    (project / "_build/html/notebooks/a.html").write_text(page, encoding="utf-8")
    assert faults(project) == []
    (project / "_build/html/notebooks/a.html").write_text(page.replace("报告说", f"{project}/data "), encoding="utf-8")
    assert [fault.words for fault in faults(project)] == [f"{project}/data"]


def test_a_style_within_a_page_and_a_sheet_that_load_from_elsewhere_are_named(project):
    (project / "_build/html/style.css").write_text("@import '//evil.example/x.css';", encoding="utf-8")
    page = PAGE % '<p id="place"></p><style>p { background: url(//evil.example/p.gif) }</style>'
    (project / "_build/html/notebooks/a.html").write_text(page, encoding="utf-8")
    assert [fault.page for fault in faults(project)] == ["notebooks/a.html", "style.css"]


def test_a_picture_that_does_more_than_show_is_named(project):
    (project / "_build/html/x.svg").write_text('<svg onload="x()"/>', encoding="utf-8")
    assert [(fault.page, fault.words) for fault in faults(project)] == [("x.svg", "onload=x()")]


@pytest.mark.parametrize("stray", [".buildinfo", "reports/a.err.log", "x.pyc", ".venv/notes.md"])
def test_a_stray_file_is_named(project, stray):
    path = project / "_build/html" / stray
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    assert [fault.page for fault in faults(project)] == [stray]


def test_a_page_that_was_not_built_and_one_that_is_not_listed_are_named(project):
    (project / "_build/html/notebooks/b.html").unlink()
    (project / "notebooks/c.md").write_text("# 丙", encoding="utf-8")
    assert {("this page was not built", "notebooks/b"), ("this page is not listed", "notebooks/c.md")} <= {
        (fault.what, fault.words) for fault in faults(project)
    }


def test_a_fault_says_page_words_and_cure(project):
    (project / "_build/html/notebooks/a.html").write_text(
        PAGE % '<p id="place"></p><a href="c.html">丙</a>', encoding="utf-8"
    )
    assert (
        str(faults(project)[0])
        == 'notebooks/a.html: this link leads nowhere: "c.html"\n  mend the link, or make its page'
    )
