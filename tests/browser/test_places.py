"""The list of places in Chromium: what is typed shows the places that hold it, and the address keeps it."""

import pytest

from gwr.site.page import places
from support.pages import screen, visitor

pytestmark = pytest.mark.browser
SHOWN = "[...document.querySelectorAll('.board li[id]')].filter((row) => row.checkVisibility()).map((row) => row.id)"


@pytest.fixture
def opened(browser, site):
    """Open the list of places."""
    with visitor(browser, site, "notebooks/places.html", viewport=screen(390)) as open_page:
        yield open_page


def test_a_name_that_is_typed_shows_its_place_alone(opened):
    page = opened()
    page.fill(".places input", "愚园路")
    assert "愚园路" in page.inner_text(".places li:not([hidden]) .clause") and "q=" in page.url
    assert len(page.evaluate(SHOWN)) < page.locator(".board li[id]").count()
    assert opened(address=page.url.partition("places.html")[2]).evaluate(SHOWN) == page.evaluate(SHOWN)


def test_what_no_place_holds_shows_none(opened):
    page = opened()
    page.fill(".places input", "没有这条路")
    assert page.evaluate(SHOWN) == [] and page.inner_text(".chooser output") == places.UNNAMED


def test_without_scripts_every_place_is_there_and_no_box(opened):
    page = opened(java_script_enabled=False)
    assert page.locator(".board li[id]").count() > 50 and not page.locator(".chooser").is_visible()
