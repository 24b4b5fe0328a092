"""Every page for every reader: no fault that axe knows, light and dark; type that can be read; print that leaves
nothing folded.
"""

import pytest

from support.axe import faults
from support.pages import names, visitor
from support.patience import audited

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
SIZES = {
    "smallest": {"width": 360, "height": 740},
    "phone": PHONE,
    "desk": DESK,
    "wide": {"width": 1920, "height": 1080},
}


@pytest.fixture
def visit(browser, site):
    """Open a page of the site; options are those of a browser context."""
    with visitor(browser, site, "", viewport=DESK, reduced_motion="reduce") as open_page:
        yield open_page


@pytest.mark.parametrize(
    "size, scheme", [pytest.param(PHONE, "dark", id="phone-dark"), audited(DESK, "light", id="desk-light")]
)
def test_axe_finds_no_fault_on_any_page(visit, site, size, scheme):
    for name in names(site):
        page = visit(name, viewport=size, color_scheme=scheme)
        assert faults(page) == [], name
        page.context.close()


BROKEN = {
    "blocked": lambda route: route.abort(),
    "throwing": lambda route: route.fulfill(body="throw 1", content_type="text/javascript"),
}


@pytest.mark.parametrize(
    "size, scheme", [audited(PHONE, "light", id="phone-light"), pytest.param(DESK, "dark", id="desk-dark")]
)
def test_axe_finds_no_fault_where_scripts_are_blocked_or_throw(visit, site, size, scheme):
    for name in names(site):
        pages = {
            how: visit(
                name,
                first=lambda page, answer=answer: page.route("**/*.js", answer),
                viewport=size,
                color_scheme=scheme,
            )
            for how, answer in BROKEN.items()
        }
        # so that one of the two is enough
        assert len({page.evaluate("document.body.outerHTML") for page in pages.values()}) == 1, name
        assert faults(pages["blocked"]) == [], name
        for page in pages.values():
            page.context.close()


def test_an_open_card_and_an_open_table_have_no_fault(visit):
    for scheme in ("light", "dark"):
        page = visit("notebooks/industries.html", color_scheme=scheme)
        page.locator("figure.chart summary", has_text="表").first.click()
        page.mouse.move(1, 1)
        page.locator("main a.number").first.hover()
        page.locator(".number-card").wait_for()
        assert faults(page) == []


SMALL = """() => [...document.querySelectorAll('body *')].filter((node) => [...node.childNodes].some((child) =>
  child.nodeType === 3 && child.data.trim())
    && !node.closest('.picture, script, style, noscript') && node.checkVisibility()
      && parseFloat(getComputedStyle(node).fontSize) < 15.99)
    .map((node) => `${node.tagName} ${node.className}: ${node.textContent.trim().slice(0, 20)}`)"""
LONG = """() => [...document.querySelectorAll(`main p, main li, main dd,
  main blockquote`)].filter((node) => node.checkVisibility()
    && !node.closest('.results, .picture, figure')
      && node.getBoundingClientRect().width > 39 * parseFloat(getComputedStyle(node).fontSize))
    .map((node) => `${Math.round(node.getBoundingClientRect().width)}: ${node.textContent.trim().slice(0, 20)}`)"""
PARTED = """() => [...document.querySelectorAll('a.number, .quote')].filter((node) => node.checkVisibility()
  && !node.closest('.marks')
    && new Set([...node.getClientRects()].map((box) => Math.round(box.top / 4))).size > 1).map((node) =>
      node.textContent)"""
MOVING = (
    "() => document.getAnimations().length + [...document.querySelectorAll('*')].filter((node) => "
    "getComputedStyle(node).transitionDuration !== '0s').length"
)


def test_type_is_large_lines_are_short_no_figure_is_parted_from_its_unit_and_nothing_moves(visit, site):
    for name in names(site):
        page = visit(name)
        assert page.evaluate(MOVING) == 0, name
        for title, size in SIZES.items():
            page.set_viewport_size(size)
            assert page.evaluate(SMALL) == [], (name, title)
            assert page.evaluate(LONG) == [], (name, title)
            assert page.evaluate(PARTED) == [], (name, title)
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], (name, title)
        page.context.close()


UNSEEN = """() => [...document.querySelectorAll(`main table,
  main details > :not(summary)`)].filter((node) => !node.checkVisibility()
    && !node.closest('.files, .outline, .uses, nav.index, noscript')).map((node) => node.outerHTML.slice(0, 90))"""


def test_on_paper_all_is_light_and_nothing_is_folded(visit, site):
    for name in names(site):
        page = visit(name, color_scheme="dark", viewport={"width": 720, "height": 1000})
        page.emulate_media(media="print", color_scheme="dark")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)", name
        assert page.evaluate(UNSEEN) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= 720, name
        page.context.close()
