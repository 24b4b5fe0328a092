"""Where the reader's own colours are in force: what is chosen is told from what is not, kinds by their signs, focus is
seen; axe finds no fault.
"""

import pytest

from support.axe import faults
from support.pages import names
from support.patience import audited

pytestmark = pytest.mark.browser

# Of each of these elements, the colours of its ground and of its lower edge as they are painted.
COLOURS = """(nodes) => nodes.map((node) => { const { backgroundColor, borderBottomColor } = getComputedStyle(node);
  return `${backgroundColor} ${borderBottomColor}`; })"""
SIGNS = """(nodes) => Object.fromEntries(nodes.map((node) => [node.dataset.kind,
  getComputedStyle(node, '::before').backgroundImage]))"""
PAINTED = """(parts) => parts.map((part) => { const { fill, stroke } = getComputedStyle(part);
  return [fill, stroke].filter((colour) => colour !== 'none' && !colour.startsWith('rgba(0, 0, 0, 0')); })"""


@pytest.fixture(params=[audited("light", id="light"), pytest.param("dark", id="dark")])
def visit(request, browser, site):
    """Open a page of the site in the reader's own colours, light or dark."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme=request.param, forced_colors="active"
    )

    def open_page(name):
        page = context.new_page()
        page.goto(f"file://{site}/{name}")
        return page

    yield open_page
    context.close()


@pytest.mark.parametrize(
    "name, others, chosen",
    [
        ("industries", ".views details:not([open]) > summary", ".views [open] > summary"),
        ("industries", ".readings [aria-pressed=false]", ".readings [aria-pressed=true]"),
        ("report", ".lenses [aria-pressed=false]", ".lenses [aria-pressed=true]"),
        ("industries", ".pages > ul > li:not(.current) > :is(a, details) ", ".pages > ul > .current > :is(a, details)"),
    ],
)
def test_what_is_chosen_does_not_look_like_what_is_not(visit, name, others, chosen):
    page = visit(f"notebooks/{name}.html")
    if name == "report":
        page.locator(".lenses button").first.click()
    looks = [
        set(page.eval_on_selector_all(f"{which}:not(details), {which} > summary", COLOURS))
        for which in (others, chosen)
    ]
    assert looks[0] and looks[1] and looks[0].isdisjoint(looks[1])


def test_badges_are_told_apart_by_their_signs(visit):
    signs = visit("notebooks/numbers.html").eval_on_selector_all(".kind[data-kind]", SIGNS)
    assert len(signs) >= 4 and "none" not in signs.values() and len(set(signs.values())) == len(signs)


def test_every_mark_is_painted_in_a_colour_that_is_not_the_grounds(visit):
    page = visit("notebooks/index.html")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    painted = page.eval_on_selector_all(".drawing svg > :is(rect, line), .drawing defs > path", PAINTED)
    assert painted and [each for each in painted if set(each) <= {ground}] == []


def test_focus_is_seen(visit):
    page = visit("notebooks/industries.html")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_the_sentence_that_a_link_leads_to_is_told_from_the_others(visit):
    page = visit("notebooks/report.html#n000976")
    grounds = page.evaluate("""() => ['.sentence:has(:target)', '.sentence:not(:has(:target))']
      .map((which) => getComputedStyle(document.querySelector(which)).backgroundColor)""")
    assert grounds[0] != grounds[1]


@pytest.mark.parametrize("some", [pytest.param(slice(None, None, 5), id="some"), audited(slice(None), id="every")])
def test_axe_finds_no_fault(visit, site, some):
    for name in names(site)[some]:
        page = visit(name)
        assert faults(page) == [], name
        page.close()
