"""A chart in a frame on another site, and how to cite: what is given away has the site's address."""

import re
from urllib.parse import urlsplit

import pytest

from support.axe import faults

pytestmark = pytest.mark.browser

HOME, ELSEWHERE = "http://shu.test/book/", "http://news.test/"
CHART = "charts/industry-tax.html"


@pytest.fixture
def served(browser, site):
    """A page whose browser finds the site at HOME, and at ELSEWHERE what is put there; options are of its context."""
    contexts = []

    def open_page(address, elsewhere="", **options):
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options}))
        page = contexts[-1].new_page()
        page.route(
            f"{HOME}**",
            lambda route: route.fulfill(path=site / urlsplit(route.request.url).path.removeprefix("/book/")),
        )
        page.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body=elsewhere, content_type="text/html"))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def snippet(page):
    """What the page says to write for its first chart."""
    page.locator("figure.chart summary", has_text="下载").first.click()
    return page.locator("figure.chart .framing code").first.inner_text()


def test_the_frame_that_a_page_tells_shows_the_chart_on_another_site_and_answers_there(served):
    said = snippet(served(f"{HOME}notebooks/industries.html"))
    assert f'src="{HOME}{CHART}"' in said
    page = served(f"{ELSEWHERE}story.html", f"<!DOCTYPE html><title>新闻</title><main>{said}</main>")
    chart = page.frame_locator("iframe").locator("figure.chart")
    assert chart.locator(".reading:visible").get_attribute("data-reading") == "税收"
    chart.get_by_role("button", name="同比增长").click()
    assert chart.locator(".reading:visible").get_attribute("data-reading") == "同比增长"
    chart.locator(".reading:visible .marks a").first.click()
    page.wait_for_url(re.compile(rf"^{HOME}notebooks/report\.html#n\d+$"))  # the whole window goes there


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_chart_by_itself_is_whole_at_every_width_also_without_scripts(browser, site, width, scripts):
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"file://{site}/{CHART}")
    assert page.locator(".picture:visible").count() == (1 if scripts else 3)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("link", name="里看这幅图").click()
    page.wait_for_url(re.compile(r"/notebooks/industries\.html#industry-tax$"))
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_with_a_chart_by_itself(browser, site, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"file://{site}/{CHART}")
    assert faults(page) == []
    context.close()


def test_how_to_cite_has_the_address_that_the_page_was_read_at(served):
    address = f"{HOME}notebooks/green.html"
    page = served(f"{address}?x=1#green-pairs")
    page.locator(".citing summary").click()
    said = page.locator(".citing").inner_text()
    assert said.count(address) == 2 and "?x" not in said and "本页网址" not in said


def test_from_disk_or_without_scripts_the_place_of_the_address_is_said(browser, site, served):
    for page in (
        served(f"{HOME}notebooks/green.html", java_script_enabled=False),
        served(f"file://{site}/notebooks/green.html"),
    ):
        assert "（本站网址）/charts/green-pairs.html" in snippet(page)
        page.locator(".citing summary").click()
        assert page.locator(".citing").inner_text().count("（本页网址）") == 2
