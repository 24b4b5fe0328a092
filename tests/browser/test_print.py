"""On paper: the report without the lists of where it is used, as few sheets as its words need, no row parted."""

import re

import pytest

from support.pages import names
from support.patience import audited

pytestmark = pytest.mark.browser

SHEET = {"format": "A4", "prefer_css_page_size": True}
HIGH, WIDE = 1001, 680  # px: of an A4 sheet, what its margins leave
# Sheets of a page, a fifth more than they were when this was written; a page that is not named has less than the last.
MOST = {"report": 13, "coverage": 13, "promises": 8, "method": 15, "derived": 14, "places": 8, "words": 10, "": 10}
ONLY_ON_SCREENS = ".uses, .reading-bar, .pages, .masthead form, .chooser, .number-card, .readings, .neighbours"
UNPARTED = """() => [...document.querySelectorAll('main *')].filter((node) => node.checkVisibility()
  && getComputedStyle(node).breakInside === 'avoid' && node.getBoundingClientRect().height > HIGH)
  .map((node) => `${node.tagName} ${node.className} ${node.id}`)""".replace("HIGH", str(HIGH))
SHOWN = """which => [...document.querySelectorAll(which)].filter((node) => node.checkVisibility())
  .map((node) => node.className || node.tagName)"""


@pytest.fixture
def printed(browser, site):
    """Open a page as it is laid out for paper."""
    context = browser.new_context(viewport={"width": WIDE, "height": HIGH})

    def open_page(name):
        page = context.new_page()
        page.goto(f"file://{site}/{name}")
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        return page

    yield open_page
    context.close()


def sheets(page):
    """How many sheets a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(**SHEET)))


def test_the_report_takes_no_more_sheets_than_its_words_need(printed):
    page = printed("notebooks/report.html")
    assert sheets(page) <= MOST["report"]


@pytest.mark.audit
def test_no_page_takes_more_sheets_than_it_did(printed, site):
    for name in names(site):
        page = printed(name)
        known = name.partition("/")[2].removesuffix(".html")
        assert sheets(page) <= MOST.get(known, MOST[""]), name
        page.close()


@pytest.mark.parametrize("some", [pytest.param(slice(None, None, 6), id="some"), audited(slice(None), id="every")])
def test_what_only_a_screen_needs_is_not_printed_and_all_that_may_not_be_parted_fits_a_sheet(printed, site, some):
    for name in [*names(site)[some], "notebooks/report.html"]:
        page = printed(name)
        assert page.evaluate(SHOWN, ONLY_ON_SCREENS) == [], name
        assert page.evaluate(UNPARTED) == [], name
        assert page.evaluate(
            "[...document.querySelectorAll('main tr')].every((row) => getComputedStyle(row).breakInside === 'avoid')"
        )
        page.close()
