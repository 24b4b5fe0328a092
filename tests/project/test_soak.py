"""The soak sees what is lost or stale on the pages, and an answer that is not the file."""

import random

import pytest
import soak_site

PARTS = (["新修水渠42公里。", "新增企业85家，同比增长5.6%。"], ["新建学校3所。"])
TEXT = soak_site.text_of(PARTS)


@pytest.fixture
def html(tmp_path):
    """Pages, as far as the soak looks at them, that say all of the text."""
    report = soak_site.read_report(TEXT, "soak")
    rows = "".join(f'<p id="row-{fact.id}">{fact.quote}</p>' for fact in report.facts)
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks/numbers.html").write_text(rows, encoding="utf-8")
    (tmp_path / "notebooks/report.html").write_text(f"<pre>{TEXT}</pre>", encoding="utf-8")
    return tmp_path


def test_pages_that_say_the_text_are_without_fault(html):
    assert list(soak_site.lost(TEXT, html)) == []


def test_pages_of_the_text_before_an_edit_are_stale(html):
    edited = TEXT.replace("42公里", "142公里")
    assert {"no figure: 142公里", "no sentence: 新修水渠142公里。"} <= set(soak_site.lost(edited, html))
    shorter = TEXT.replace("新修水渠42公里。\n", "")
    assert any(fault.startswith("a stale row: row-n") for fault in soak_site.lost(shorter, html))


def test_every_edit_changes_the_text_and_each_is_drawn_by_the_seed():
    one, other = (([*PARTS[0]] * 4, [*PARTS[1]] * 4) for _ in range(2))
    for parts in (one, other):
        by = random.Random(7)
        for _ in range(30):
            soak_site.edited(parts, by)
    assert soak_site.text_of(one) == soak_site.text_of(other) != TEXT


def test_every_file_is_served_as_it_is(html):
    assert list(soak_site.ask(20, 1, html)) == []
