"""Chromium opens every page from disk, on a phone and on a desk, light and dark."""

import re

import pytest

from support.pages import names
from support.patience import audited

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
VIEWS = [
    audited((PHONE, "light"), id="390-light"),
    pytest.param((PHONE, "dark"), id="390-dark"),
    pytest.param((DESK, "light"), id="1280-light"),
    audited((DESK, "dark"), id="1280-dark"),
]


@pytest.fixture(params=VIEWS)
def visit(request, browser, site):
    """Open a page of the site in one of the views; told is everything that went wrong on it."""
    size, scheme = request.param
    context = browser.new_context(viewport=size, color_scheme=scheme)

    def open_page(name, **told):
        page = context.new_page()
        page.told = []
        page.on(
            "console", lambda message: page.told.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: page.told.append(str(error)))
        page.on(
            "request",
            lambda asked: (
                page.told.append(asked.url) if not asked.url.startswith((f"file://{site}", "data:", "blob:")) else None
            ),
        )
        page.goto(f"file://{site}/{name}")
        return page

    yield open_page
    context.close()


def test_every_page_is_quiet_whole_and_no_wider_than_the_screen(visit, site):
    for name in names(site):
        page = visit(name)
        page.keyboard.press("Shift")  # what a reader does first: cards are fetched
        unmarked = page.eval_on_selector_all(
            "figure.chart", "charts => charts.filter((chart) => !chart.querySelector('.marks a')).map(({ id }) => id)"
        )
        assert page.told == [] == unmarked, name
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"], (
            f"{name} scrolls sideways"
        )
        page.close()


BROKEN_LINES = """() => {
  const faults = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT),
    range = document.createRange();
  const top = (node, place) => { range.setStart(node, place); range.setEnd(node, place + 1);
    const box = range.getBoundingClientRect(); return box.height ? box.top : null; };
  let before = null, holder = null;
  for (let node; node = walker.nextNode();) for (let place = 0; place < node.length; place++) {
    const here = top(node, place), block = node.parentElement.closest('p, li, td, th, dd, h1, h2, h3');
    const closes = '。，、；：？！）”》】'.includes(node.data[place]);
    if (closes && here !== null && block === holder && before !== null
      && here > before + 12) faults.push(node.data.slice(Math.max(0, place - 6), place + 6));
    if (here !== null) { before = here; holder = block; }
  }
  return faults;
}"""


def test_no_closing_mark_begins_a_line(phone, site):
    for name in names(site):
        phone.goto(f"{phone.site}/{name}")
        assert phone.evaluate(BROKEN_LINES) == [], name


def test_the_colours_of_charts_follow_the_page(visit, site):
    page = visit(first_with_chart(site))
    words = "document.querySelector('.picture .drawing > span')"
    colours = f"[getComputedStyle(document.body).color, getComputedStyle({words}).color]"
    before, _ = page.evaluate(colours)
    page.click("button.theme")
    page.wait_for_timeout(1000)
    body, words = page.evaluate(colours)
    assert body == words != before


@pytest.fixture
def desk(browser, site):
    """A page on a desk."""
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    page.site = f"file://{site}"
    yield page
    context.close()


@pytest.fixture
def phone(browser, site):
    """A page on a phone that is touched."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.site = f"file://{site}"
    yield page
    context.close()


def first_with_chart(site):
    return next(name for name in names(site) if '<figure class="chart' in (site / name).read_text(encoding="utf-8"))


def test_the_site_opens_at_its_first_page(desk):
    desk.goto(f"{desk.site}/index.html")
    desk.wait_for_url(re.compile(r"notebooks/index\.html$"))


def test_a_number_in_prose_leads_to_its_mark_in_the_report(desk, site):
    desk.goto(f"{desk.site}/notebooks/index.html")
    number = desk.locator("main p a.number[href*='report.html#n']").first
    words = number.inner_text()
    number.click()
    desk.wait_for_url(re.compile(r"report\.html#n"))
    assert words in desk.locator(".quote:has(:target)").inner_text()
