"""Small books built from nothing: what must stop a build does, and says where and why."""

import re

import pytest

from gwr.project import Project
from gwr.site import build as builder

pytestmark = pytest.mark.slow


def build(folder):
    return builder.build(Project.at(folder))


def files(folder):
    html = folder / "_build" / "html"
    return {path.relative_to(html).as_posix(): path.read_bytes() for path in html.rglob("*") if path.is_file()}


def test_the_same_sources_give_the_same_bytes(book):
    first, second = (book(name, "一段话。") for name in ("one", "two"))
    assert build(first) == build(second) == 0
    assert files(first) == files(second)


def test_an_unknown_key_and_other_words_than_the_tables_stop_the_build(book, capfd):
    code = build(book("keys", "[1亿元](fact:no-such-key)，[1亿元](fact:aviation-tax)，[没有这句](text:tasks-done)"))
    said = capfd.readouterr().err
    assert code != 0
    assert re.search(r'index.ipynb:\d+: WARNING: no table has the key "no-such-key" of "1亿元"', said)
    assert re.search(r'index.ipynb:\d+: WARNING: the link to "aviation-tax" says "1亿元", the table "', said)
    assert 'the link to "tasks-done" says "没有这句"' in said


def test_a_cell_that_fails_stops_the_build_and_is_named(book, capfd):
    code = build(book("fails", "一段话。", "raise ValueError('planted')"))
    said = capfd.readouterr().err
    assert code != 0 and "index.ipynb" in said and "ValueError: planted" in said


def test_words_of_a_report_in_markdown_are_never_run(book, tmp_path):
    folder = book("hostile", "{{ 7*7 }} <b>粗</b>\n\n```{include} ../seeds/secret.txt\n```\n")
    (folder / "seeds/secret.txt").write_text("秘密", encoding="utf-8")
    build(folder)
    page = (Project.at(folder).next_pages / "notebooks/index.html").read_text(encoding="utf-8")
    assert "粗" in page and "49" not in page and "秘密" not in page


def test_an_old_page_does_not_outlive_its_source(book):
    folder = book("old", "一段话。")
    stale = folder / "_build/html/notebooks/gone.html"
    stale.parent.mkdir(parents=True)
    stale.write_text("旧", encoding="utf-8")
    assert build(folder) == 0 and not stale.exists()


def test_with_an_address_and_a_contact_pages_name_them(book, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/book/")
    monkeypatch.setenv("CONTACT", "desk@example.org")
    monkeypatch.setenv("SOURCE_URL", "https://example.net/code")
    folder = book("settings", "一段话。")
    assert build(folder) == 0
    page = files(folder)["notebooks/index.html"].decode("utf-8")
    assert (
        'rel="canonical" href="https://example.org/book/notebooks/index.html"' in page
        and "mailto:desk@example.org" in page
        and '<a href="https://example.net/code">源代码</a>' in page
        and "[引用日期]. https://example.org/book/notebooks/index.html." in page
    )
    assert 'href="https://example.org/book/"' in files(folder)["404.html"].decode("utf-8")
