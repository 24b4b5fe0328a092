"""The list of promises in Chromium: filters together, in the address, back; a promise's own address unfolds it."""

import pytest

from support.pages import screen, visitor

pytestmark = pytest.mark.browser

SHOWN = "[...document.querySelectorAll('.board li[id]')].filter((row) => row.checkVisibility()).map((row) => row.id)"


@pytest.fixture
def opened(browser, site):
    """Open the list of promises."""
    with visitor(browser, site, "notebooks/promises.html", viewport=screen(390)) as open_page:
        yield open_page


def total(page):
    return page.locator(".board li[id]").count()


def test_filters_work_together_and_are_in_the_address(opened):
    page = opened()
    page.select_option("select[name=testability]", "A")
    page.select_option("select[name=number]", "with")
    assert "testability=A" in page.url and "number=with" in page.url
    shown = page.evaluate(SHOWN)
    assert shown and page.inner_text(".chooser output") == f"{len(shown)}条，共{total(page)}条"
    again = opened(address=page.url.partition("promises.html")[2])
    assert again.evaluate(SHOWN) == shown
    page.go_back()
    assert "number" not in page.url and page.input_value("select[name=number]") == ""
    page.click(".chooser button")
    page.wait_for_function("!location.search")
    assert page.inner_text(".chooser output") == f"{total(page)}条"


def test_a_filter_that_there_is_not_shows_all(opened):
    page = opened(address="?testability=Z")
    assert page.inner_text(".chooser output") == f"{total(page)}条"


def test_the_address_of_a_folded_promise_shows_it(opened):
    page = opened()
    folded = page.evaluate("document.querySelector('.board li[data-testability=D]').id")
    assert folded not in page.evaluate(SHOWN)
    for address in (f"#{folded}", f"?testability=A#{folded}"):
        arrived = opened(address=address)
        assert folded in arrived.evaluate(SHOWN)
        assert arrived.evaluate(f"Math.abs(document.getElementById('{folded}').getBoundingClientRect().top) < 844")


def test_without_scripts_every_promise_is_there_and_no_filter(opened):
    page = opened(java_script_enabled=False)
    assert total(page) > 100 and not page.locator(".chooser").is_visible()
