"""The first screen of a phone, and the way through the site: by finger, by keyboard, without scripts."""

import pytest

from support.pages import visitor

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
LOWEST = (
    "(chosen) => Math.max(...[...document.querySelectorAll(chosen)].map((node) => node.getBoundingClientRect().bottom))"
)


@pytest.fixture
def opened(browser, site):
    """Open a page of the site in a context of this kind."""
    with visitor(browser, site, "notebooks/index.html", viewport=PHONE) as open_page:
        yield open_page


def test_finding_search_and_doors_stand_in_the_first_screen(opened):
    page = opened(has_touch=True, is_mobile=True)
    assert page.locator("main h1").count() == page.locator("main form.search").count() == 1
    assert page.locator(".doors li a").count() == 3
    assert page.evaluate(LOWEST, "main h1, main form.search, .doors li") <= PHONE["height"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])
def test_the_search_box_leads_to_the_search_page_with_what_was_typed(opened, scripts):
    page = opened(java_script_enabled=scripts)
    page.locator("main form.search input").fill("番禺路")
    page.locator("main form.search button").click()
    page.wait_for_url("**/search.html?q=%E7%95%AA%E7%A6%BA%E8%B7%AF")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])
def test_a_menu_opens_and_leads_to_its_pages(opened, scripts):
    page = opened(java_script_enabled=scripts, has_touch=True)
    menu = page.locator(".pages details").first
    assert not menu.locator("a").first.is_visible()
    menu.locator("summary").tap()
    target = menu.locator("a").first.get_attribute("href")
    menu.locator("a").first.tap()
    page.wait_for_url(f"**/{target}")
    assert page.locator(".pages li.current > details").count() == 1


def test_a_menu_is_opened_and_left_by_keyboard_and_another_closes_it(opened):
    page = opened(viewport={"width": 1280, "height": 900})
    first, second = page.locator(".pages details").all()
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    assert first.locator("a").first.is_visible()
    page.keyboard.press("Escape")
    assert not first.locator("a").first.is_visible() and first.locator("summary").evaluate(
        "it => it === document.activeElement"
    )
    page.keyboard.press("Enter")
    second.locator("summary").click()
    assert second.locator("a").first.is_visible() and not first.locator("a").first.is_visible()


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
def test_an_open_menu_is_no_wider_than_the_screen(opened, width):
    page = opened(viewport={"width": width, "height": 844})
    for menu in page.locator(".pages details").all():
        menu.locator("summary").click()
        box = menu.locator("ul").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_how_a_chart_was_worked_out_is_folded_once(opened):
    page = opened()
    fold = page.locator("figure.chart").first.locator("xpath=following::details[@class='working'][1]")
    assert fold.locator("summary").first.inner_text() == "怎么算的" and not fold.locator(".checked").is_visible()
    fold.locator("summary").first.click()
    assert fold.locator(".checked").is_visible() and fold.locator(".highlight").count() >= 2


@pytest.mark.parametrize("name", ["index", "coverage"])
def test_what_is_unfolded_is_no_wider_than_the_screen(opened, name):
    page = opened(f"notebooks/{name}.html")
    page.evaluate("document.querySelectorAll('main details').forEach((part) => { part.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
