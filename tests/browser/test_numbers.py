"""The page of all quantities in Chromium: filters, counts and marks that follow one another; what is taken along."""

import csv
import io
import itertools
from urllib.parse import quote

import pytest

pytestmark = pytest.mark.browser

GROWTH = f"?unit={quote('%')}&measure=change_pct+yoy&sort=size"
ROWS = "rows => rows.filter((row) => !row.hidden).map((row) => row.id)"


@pytest.fixture(params=[320, 1280])
def opened(request, browser, site):
    context = browser.new_context(viewport={"width": request.param, "height": 844})

    def open_page(address="", **kind):
        page = (browser.new_context(**kind) if kind else context).new_page()
        page.goto(f"file://{site}/notebooks/numbers.html{address}")
        return page

    yield open_page
    context.close()


def rows(page):
    return page.eval_on_selector_all(".numbers tbody tr", ROWS)


def test_filters_counts_marks_and_address_go_together(opened):
    page = opened()
    every = rows(page)
    page.select_option("select[name=kind]", "目标")
    chosen = rows(page)
    assert 0 < len(chosen) < len(every) and page.inner_text(".chooser output").startswith(f"{len(chosen)}条")
    assert page.eval_on_selector_all(".dots li:not([hidden])", "dots => dots.map((dot) => dot.dataset.of)") == chosen
    assert page.inner_text("select[name=unit] option:first-child") == f"全部（{len(chosen)}条）"
    assert rows(opened(page.url.partition(".html")[2])) == chosen
    page.go_back()
    assert rows(page) == every


def test_what_measures_alike_stands_on_one_axis_sorted_and_other_things_do_not(opened):
    page = opened(GROWTH)
    worths = [
        float(worth)
        for worth in page.eval_on_selector_all(
            ".numbers tbody tr:not([hidden])", "rows => rows.map((row) => row.dataset.worth)"
        )
    ]
    assert worths == sorted(worths, reverse=True) and page.locator(".dots.axis").count() == 1
    boxes = [dot.bounding_box() for dot in page.locator(".dots li:not([hidden])").all()]
    lefts = [box["x"] for box in boxes]
    assert lefts == sorted(lefts, reverse=True) and max(lefts) + 24 <= page.viewport_size["width"]
    assert not any(
        one["y"] == other["y"] and abs(one["x"] - other["x"]) < 24 for one, other in itertools.combinations(boxes, 2)
    )
    assert ("下降" in page.inner_text(".axis-says")) == (min(worths) < 0)
    page.select_option("select[name=unit]", "")
    page.select_option("select[name=measure]", "level")
    assert page.locator(".dots.axis").count() == 0 and "不放在一条轴上" in page.inner_text(".axis-says")


def test_the_selection_can_be_taken_along_as_a_table_with_whole_sentences(opened):
    page = opened(GROWTH)
    with page.expect_download() as taken:
        page.get_by_role("button", name="下载这些数").click()
    text = taken.value.path().read_bytes().decode("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [f"row-{row['编号']}" for row in found] == rows(page)
    assert all(row["写作"] in row["原句"] and row["出处"].endswith(f"report.html#{row['编号']}") for row in found)


def test_without_scripts_there_is_a_plain_table_in_the_reports_order(opened):
    page = opened(java_script_enabled=False)
    assert page.locator(".numbers tbody tr:visible").count() > 100
    assert page.locator(".chooser, .dots, .axis-says").filter(visible=True).count() == 0
