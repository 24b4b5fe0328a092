"""A number's card in Chromium: by pointer, by keyboard alone, by touch, and without scripts."""

import re

import pytest

from support.pages import screen, visitor

pytestmark = pytest.mark.browser

PAGE = "notebooks/index.html"
NUMBER = "main section section p a.number[href*='report.html#n']"
CARD = ".number-card"
GO = "看原文"
CLIPBOARD = (
    "window.copied = []; Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => "
    "copied.push(text) } })"
)


@pytest.fixture
def opened(browser, site):
    """Open the first page in a context of this kind."""
    with visitor(browser, site, PAGE, lambda page: page.add_init_script(CLIPBOARD)) as open_page:
        yield open_page


def shown(page):
    return page.locator(CARD).is_visible()


def point(page, number):
    """Move onto a number: a pointer that only rests there opens no card."""
    page.mouse.move(1, 1)
    number.hover()
    page.locator(CARD).wait_for()


def focused(page):
    return page.evaluate("document.activeElement.textContent")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_pointer_opens_it_may_rest_on_it_and_leaving_closes_it(opened, width):
    page = opened(viewport=screen(width))
    number = page.locator(NUMBER).first
    point(page, number)
    assert (
        page.locator(f"{CARD} mark").inner_text() == number.inner_text() == page.locator(f"{CARD} strong").inner_text()
    )
    box = page.locator(CARD).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    page.locator(f"{CARD} blockquote").hover()
    page.wait_for_timeout(500)
    assert shown(page)
    page.mouse.move(2, 2)
    page.locator(CARD).wait_for(state="hidden")


def test_a_card_fits_a_low_screen_wherever_its_number_stands(opened):
    page = opened(viewport=screen(1366, height=625))
    page.evaluate("gwrCards.load()")
    outside = page.evaluate("""() => [...document.querySelectorAll('main a.number')].map((link) => {
        if (!link.checkVisibility()) return null;
        link.scrollIntoView({ block: ['start', 'center', 'end'][Math.floor(link.getBoundingClientRect().x) % 3] });
        gwrCards.open(decodeURIComponent(link.hash.slice(1)), link);
        const { top, bottom, left, right } = document.querySelector('.number-card').getBoundingClientRect();
        return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth ? link.textContent : null;
    }).filter(Boolean)""")
    assert outside == []


def test_a_number_is_one_stop_enter_opens_its_card_and_arrows_walk_it(opened):
    page = opened()
    numbers = page.locator(NUMBER)
    page.keyboard.press("Tab")
    numbers.first.focus()
    assert not shown(page)
    page.keyboard.press("Tab")
    assert focused(page) == numbers.nth(1).inner_text()
    numbers.first.focus()
    page.keyboard.press("Enter")
    page.locator(CARD).wait_for()
    assert focused(page) == GO
    page.keyboard.press("ArrowDown")
    assert focused(page) == "复制"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    assert not shown(page) and focused(page) == numbers.first.inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not shown(page) and focused(page) == numbers.nth(1).inner_text()
    numbers.first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"report\.html#n"))
    assert page.locator(":target").is_visible()


def test_a_page_that_comes_back_under_a_resting_pointer_opens_no_card(opened):
    page = opened()
    point(page, page.locator(NUMBER).first)
    page.locator(NUMBER).first.click()
    page.wait_for_url(re.compile(r"report\.html#n"))
    page.go_back()
    page.wait_for_timeout(500)
    assert not shown(page)


def test_a_term_has_a_card(opened):
    page = opened("notebooks/business.html")
    point(page, page.locator("main a.gloss:visible").first)
    assert "名词" in page.locator(CARD).inner_text() and page.get_by_role("link", name="看名词").count() == 1


def test_a_first_tap_opens_a_sheet_whose_link_leads_to_the_mark_and_back_is_one_tap(opened):
    page = opened(viewport=screen(390), has_touch=True, is_mobile=True)
    page.locator(NUMBER).first.tap()
    box = page.locator(f"{CARD}.sheet").bounding_box()
    assert page.url.endswith("index.html") and box["width"] == 390 and round(box["y"] + box["height"]) == 844
    page.get_by_role("link", name="看原文").tap()
    page.wait_for_url(re.compile(r"report\.html#n"))
    page.get_by_role("button", name="返回").tap()
    page.wait_for_url(re.compile(r"index\.html$"))


def test_a_tap_beside_the_sheet_closes_it_and_a_second_tap_on_the_number_follows_it(opened):
    page = opened(viewport=screen(390), has_touch=True, is_mobile=True)
    page.locator(NUMBER).first.tap()
    page.locator(CARD).wait_for()
    page.touchscreen.tap(5, 300)
    page.locator(CARD).wait_for(state="hidden")
    page.locator(NUMBER).first.tap()
    page.locator(NUMBER).first.tap()
    page.wait_for_url(re.compile(r"report\.html#n"))


def test_copying_gives_quote_source_and_address(opened):
    page = opened()
    point(page, page.locator(NUMBER).first)
    page.get_by_role("button", name="复制").click()
    printed, quote, source, address = page.evaluate("copied[0].split('\\n')")
    assert printed in quote and re.match("——.*年.*）", source) and re.search(r"report\.html#n\d+$", address)
    assert page.get_by_text("纠错").count() == 0  # nobody is named to write to


def test_a_correction_says_whom_it_is_written_to_and_carries_what_it_is_about(opened, site):
    built = (site / PAGE).read_text(encoding="utf-8")
    named = re.sub(r'(src="[^"]*/cards\.js")', r'\1 data-contact="jiu@example.org"', built)
    page = opened(
        first=lambda page: page.route(
            f"**/{PAGE}", lambda route: route.fulfill(body=named, content_type="text/html; charset=utf-8")
        )
    )
    point(page, page.locator(NUMBER).first)
    link = page.get_by_role("link", name="纠错（写信给 jiu@example.org）")
    id = page.locator(NUMBER).first.get_attribute("href").partition("#")[2]
    assert id in link.get_attribute("href") and link.get_attribute("href").startswith("mailto:jiu@example.org?")


def test_a_derived_number_shows_its_working_sentences_interval_and_caution(opened):
    page = opened("notebooks/money.html")
    point(page, page.locator("main p a.number[data-kind='推算']").first)
    card = page.locator(CARD)
    assert [part for part in ("推算", "算式", "上下限", "注意", "出自") if part not in card.inner_text()] == []
    assert card.locator("blockquote mark").count() >= card.locator("dd a").count() > 0


def test_any_script_of_the_page_may_open_a_card(opened):
    page = opened()
    page.evaluate("gwrCards.load()")
    assert page.evaluate("gwrCards.open(Object.keys(gwrBook.derived)[0], document.querySelector('h1'))") and shown(page)
    assert page.evaluate("gwrCards.open('no-such-key', document.querySelector('h1'))") is False
    page.keyboard.press("Escape")
    assert not shown(page)


def test_every_card_can_be_shown(opened):
    page = opened()
    page.evaluate("gwrCards.load()")
    page.evaluate("""for (const id of ['numbers', 'sentences', 'derived', 'terms',
      'documents'].flatMap((part) => Object.keys(gwrBook[part]))) {
        if (!gwrCards.open(id,
          document.body) || !document.querySelector('.number-card').textContent) throw new Error(id);
    }""")


def test_without_scripts_a_number_is_a_plain_link_to_the_same_place(opened):
    page = opened(java_script_enabled=False)
    page.locator(NUMBER).first.click()
    page.wait_for_url(re.compile(r"report\.html#n"))
