"""The same ways through the site by touch alone and by keyboard alone, on screens of every size."""

import re
from typing import ClassVar

import pytest

from support.patience import audited

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 768, 1280)
MOST_STOPS = 400  # of Tab, from the top of a page to what is sought
# The key that leads from where the focus is to an element; none where it is there.
TOWARDS = """(node) => node === document.activeElement ? ''
  : node.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab'"""


class Touch:
    """A finger: what it presses is as large as a finger and not covered."""

    options: ClassVar = {"has_touch": True, "is_mobile": True}

    def __init__(self, page):
        self.page = page

    def press(self, target):
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        assert min(box["width"], box["height"]) >= 23.9, target
        target.tap()

    def write(self, target, words):
        self.press(target)
        self.page.keyboard.insert_text(words)

    def choose(self, target, value):
        target.select_option(value)  # the list that opens is the device's own


class Keyboard:
    """Keys alone: Tab leads to what is sought, Enter or Space opens it."""

    options: ClassVar = {}

    def __init__(self, page):
        self.page = page

    def reach(self, target):
        for _ in range(MOST_STOPS):
            if not (key := target.evaluate(TOWARDS)):
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{target} is not reached by Tab")

    def press(self, target):
        self.reach(target)
        self.page.keyboard.press("Enter")

    def write(self, target, words):
        self.reach(target)
        self.page.keyboard.type(words)

    def choose(self, target, value):
        self.reach(target)
        for _ in range(target.locator("option").count()):
            if target.input_value() != value:
                self.page.keyboard.press("ArrowDown")


def each_hand():
    """Either hand at every width; those between the narrowest and the widest in an audit."""
    for hand in (Touch, Keyboard):
        for width in WIDTHS:
            id = f"{hand.__name__.lower()}-{width}"
            often = width in (WIDTHS[0], WIDTHS[-1])
            yield pytest.param((hand, width), id=id) if often else audited((hand, width), id=id)


@pytest.fixture(params=each_hand())
def opened(request, browser, site):
    """Open a page of the site: (page, the hand that uses it)."""
    hand, width = request.param
    context = browser.new_context(viewport={"width": width, "height": 844}, **hand.options)

    def open_page(name):
        page = context.new_page()
        page.goto(f"file://{site}/{name}")
        return page, hand(page)

    yield open_page
    context.close()


def test_from_the_menu_to_a_chart_to_its_reading_its_table_and_its_sentence(opened):
    page, hand = opened("notebooks/index.html")
    hand.press(page.locator(".pages summary", has_text="分主题看"))
    hand.press(page.locator(".pages").get_by_role("link", name="重点企业"))
    page.wait_for_url(re.compile("industries"))
    figure = page.locator("figure.chart").first
    hand.press(figure.get_by_role("button", name="同比增长"))
    assert "industry-tax=" in page.url
    hand.press(figure.locator("summary", has_text="表"))
    assert figure.locator("table").is_visible() and not figure.locator(".picture:visible").count()
    hand.press(figure.locator("summary", has_text="图"))
    hand.press(figure.locator(".reading:visible .marks a").first)
    page.locator(".number-card").wait_for()
    hand.press(page.locator(".number-card").get_by_role("link", name="看原文"))
    page.wait_for_url(re.compile(r"report\.html#n\d+$"))
    assert page.locator(":target").is_visible()


def test_from_the_search_to_the_sentence(opened):
    page, hand = opened("search.html")
    hand.write(page.locator("main input[name=q]"), "灰尘")
    page.wait_for_selector(".searching[aria-busy=false]")
    hand.press(page.locator("#sentences li a").first)
    page.wait_for_url(re.compile(r"report\.html#[sn]\d+$"))
    assert "降尘" in page.locator(".sentence:target, .sentence:has(:target)").first.inner_text()


def test_a_lens_is_chosen_and_left(opened):
    page, hand = opened("notebooks/report.html")
    targets = page.locator(".lenses button", has_text="目标")
    hand.press(targets)
    assert targets.get_attribute("aria-pressed") == "true" and "lens=" in page.url
    hand.press(page.locator(".lenses button").first)
    assert targets.get_attribute("aria-pressed") == "false"


def test_a_filter_leaves_what_was_asked_for(opened):
    page, hand = opened("notebooks/numbers.html")
    hand.choose(page.locator("select[name=kind]"), "目标")
    page.wait_for_url(re.compile("kind="))
    kinds = page.locator(".numbers tbody tr:not([hidden]) .kind").all_inner_texts()
    assert kinds and set(kinds) == {"目标"}


def test_a_place_is_found_by_its_name(opened):
    page, hand = opened("notebooks/places.html")
    name = page.locator(".places .clause").first.inner_text().split()[0]
    hand.write(page.locator(".chooser input"), name[:4])
    page.wait_for_function("document.querySelectorAll('.places li:not([hidden])').length < 20")
    assert name[:4] in page.locator(".places li:visible").first.inner_text()
