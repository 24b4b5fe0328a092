"""A chart in Chromium: a picture that is the same at every width, with marks that are links; with scripts, readings and
kinds to choose from, whose state is in the address.
"""

import re
from urllib.parse import unquote

import pytest

from support.pages import visitor

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
WIDTHS = (320, 390, 768, 1280, 1920)
PAGE = "notebooks/industries.html"
CHARTS = ["index", "arithmetic", "coverage", "industries", "money", "targets", "words", "method"]
EVIDENCE = re.compile(r"(report|derived)\.html#[nsdo]")
CARD = ".number-card"
MARK = "figure.chart .reading:not([hidden]) .marks a"
# Of every picture that is shown: its height, words that are small, cut or stand out of it, marks that a finger misses.
MEASURED = """() => [...document.querySelectorAll('.picture')].filter((part) => part.checkVisibility()).map((part) => {
  const place = part.getBoundingClientRect();
  const faults = [...part.querySelectorAll('.drawing > span')].filter((words) => {
    const { left, right, bottom } = words.getBoundingClientRect();
    return left < place.left - 1 || right > place.right + 1 || bottom > place.bottom + 1
      || parseFloat(getComputedStyle(words).fontSize) < 12
      || [...words.querySelectorAll('.name')].some((name) => name.scrollWidth > name.clientWidth);
  }).map((words) => words.textContent);
  const missed = [...part.querySelectorAll('.marks a')].filter((mark) => {
    const { width, height } = mark.getBoundingClientRect();
    return width < 23.9 || height < 23.9;
  }).map((mark) => mark.ariaLabel);
  return [place.height, faults, missed];
})"""


@pytest.fixture
def visit(browser, site):
    """Open a page of the site; options are those of a browser context."""
    with visitor(browser, site, PAGE, viewport=DESK) as open_page:
        yield open_page


def kinds(page):
    """The kinds of the marks that are shown."""
    return set(page.eval_on_selector_all(f"{MARK}:not([hidden])", "marks => marks.map((mark) => mark.dataset.kind)"))


def focused(page):
    return page.evaluate("document.activeElement.ariaLabel")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("name", CHARTS)
def test_a_picture_has_one_height_words_that_fit_and_marks_for_a_finger_at_every_width(visit, name, scripts):
    page, heights = visit(f"notebooks/{name}.html", java_script_enabled=scripts), set()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate(MEASURED)
        assert [part[1:] for part in found if any(part[1:])] == [], width
        heights.add(tuple(part[0] for part in found))
    assert len(heights) == 1 and heights != {()}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_without_scripts_every_reading_has_its_picture_and_the_table_takes_its_place(visit, size):
    page = visit(java_script_enabled=False, viewport=size)
    figure = page.locator("figure.chart").first
    readings = figure.locator(".reading")
    assert readings.count() == 3 and all(part.is_visible() for part in readings.all())
    assert figure.locator(".readings").is_hidden()
    figure.locator("summary", has_text="表").click()
    assert figure.locator("table").is_visible() and figure.locator(".picture:visible").count() == 0


def test_without_scripts_a_mark_is_a_link_to_its_sentence(visit):
    page = visit(java_script_enabled=False)
    page.locator(MARK).first.click()
    page.wait_for_url(EVIDENCE)


@pytest.mark.parametrize(
    "answer",
    [
        lambda route: route.abort(),
        lambda route: route.fulfill(body="throw new Error('no')", content_type="text/javascript"),
    ],
    ids=["blocked", "throws"],
)
def test_whatever_happens_to_the_scripts_the_pictures_stay(visit, answer):
    page = visit(first=lambda page: page.route("**/*.js", answer), viewport=PHONE)
    page.keyboard.press("Tab")
    assert page.locator(".picture:visible").count() >= 3


def test_a_pointer_on_a_mark_or_its_words_opens_the_card_of_its_number(visit):
    page = visit()
    page.mouse.move(1, 1)
    page.locator(MARK).first.hover(position={"x": 20, "y": 8})
    card = page.locator(CARD, has_text="75.82亿元")
    card.wait_for()
    assert [part for part in ("结果", "上下限", "75.815～75.825亿元") if part not in card.inner_text()] == []


def test_a_click_on_a_mark_keeps_its_card_whose_link_leads_to_the_sentence_and_back(visit):
    page = visit()
    page.locator(MARK).first.click()
    page.locator(CARD).wait_for()
    page.mouse.move(2, 2)
    page.wait_for_timeout(400)
    page.locator(CARD).get_by_role("link", name="看原文").click()
    page.wait_for_url(EVIDENCE)
    assert page.locator(":target").is_visible()
    page.locator("button.back").click()
    page.wait_for_url(re.compile("industries"))
    page.wait_for_timeout(400)
    assert page.locator(CARD).is_hidden()  # the pointer rests where a card was


def test_a_tap_on_a_mark_shows_its_sentence_and_a_tap_beside_it_goes_back(visit):
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    page.locator(MARK).first.tap()
    card = page.locator(CARD)
    card.wait_for()
    assert card.locator("mark").inner_text() == "75.82亿元" and "industries" in page.url
    page.touchscreen.tap(4, 60)  # the margin, where no link can stand
    assert card.is_hidden()


def test_by_keyboard_the_marks_are_one_stop_arrows_go_from_one_to_the_next_and_enter_opens_the_card(visit):
    page = visit()
    page.locator("figure.chart summary").first.focus()
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.marks a')"):
            break
    names = [focused(page)]
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        names.append(focused(page))
    assert len(set(names)) == 3 and "75.82亿元" in names[0] and page.locator(CARD).is_hidden()
    page.keyboard.press("Enter")
    page.locator(CARD).wait_for()
    page.keyboard.press("Escape")
    assert focused(page) == names[-1]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.marks')") is None


def test_a_reading_is_chosen_by_its_button_and_by_its_address(visit):
    page = visit()
    figure = page.locator("figure.chart").first
    figure.get_by_role("button", name="同比增长").click()
    assert unquote(page.url).endswith("?industry-tax=同比增长")
    assert [part.get_attribute("data-reading") for part in figure.locator(".reading:visible").all()] == ["同比增长"]
    assert "46.42%" in figure.locator(".reading:visible .marks a").first.get_attribute("aria-label")
    assert "46.42%" in figure.locator(".reading:visible .alt").inner_text()
    again = visit(address=page.url.partition(".html")[2])
    assert again.locator("figure.chart .reading:visible").first.get_attribute("data-reading") == "同比增长"
    page.go_back()
    assert figure.locator(".reading:visible").first.get_attribute("data-reading") == "税收"
    assert visit(address="?industry-tax=x").locator(".reading:visible").count() == 1


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_word_of_the_legend_leaves_the_marks_and_rows_of_its_kind_alone(visit, size):
    page = visit("notebooks/targets.html", viewport=size)
    figure = page.locator("figure.chart").first
    every = kinds(page)
    button = figure.locator(".legend button", has_text="目标")
    button.click()
    assert kinds(page) == {"目标"} < every and unquote(page.url).endswith(".only=目标")
    assert figure.locator(".drawing .out").count() == figure.locator(".marks a[hidden]").count() > 0
    figure.locator("summary", has_text="表").click()
    assert set(figure.locator("tr[data-mark]:visible .kind").all_inner_texts()) == {"目标"}
    figure.locator("summary", has_text="图").click()
    button.click()
    assert kinds(page) == every and "only" not in page.url


def test_a_mark_and_its_row_light_up_together(visit):
    page = visit()
    figure = page.locator("figure.chart").first
    page.locator(MARK).nth(1).focus()
    number = page.locator(MARK).nth(1).get_attribute("data-mark")
    assert [row.get_attribute("data-mark") for row in figure.locator("tr.lit").all()] == [number]


def test_one_part_of_picture_table_and_files_is_open_at_a_time_and_never_none(visit):
    page = visit()
    figure = page.locator("figure.chart").first
    parts = {"表": "table", "下载": "a[download]", "图": ".picture"}
    for name, shown in parts.items():
        for _ in range(2):  # again: it stays
            figure.locator("summary", has_text=name).click()
            assert figure.locator(shown).first.is_visible() and figure.locator(".view:visible").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_has_the_colours_of_the_page(visit, scheme):
    page = visit(color_scheme=scheme)
    body, words = page.evaluate(
        "['body', '.drawing span'].map((which) => getComputedStyle(document.querySelector(which)).color)"
    )
    assert body == words


def test_a_row_lies_over_its_bar_and_its_words(visit):
    for size in (PHONE, DESK):
        page = visit(viewport=size)
        bars, words, rows = (
            [part.bounding_box() for part in page.locator(f".reading:not([hidden]) {which}").all()]
            for which in (".drawing rect", ".drawing > span", ".marks a")
        )
        assert len(bars) == len(words) == len(rows) == 3
        for bar, said, row in zip(bars, words, rows):
            for part in (bar, said):
                assert row["y"] - 1 <= part["y"] and part["y"] + part["height"] <= row["y"] + row["height"] + 1


def test_on_paper_every_chart_is_its_picture_with_its_table_and_whole_sources(visit):
    page = visit(color_scheme="dark")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    figure = page.locator("figure.chart").first
    assert figure.locator(".picture").first.is_visible() and not figure.locator(".readings").is_visible()
    assert figure.locator("table").is_visible() and not figure.locator("a[download]").first.is_visible()
    assert figure.locator(".cited").first.evaluate("link => link.scrollWidth <= link.clientWidth")
    assert page.evaluate("getComputedStyle(document.querySelector('.drawing span')).color") == "rgb(0, 0, 0)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert figure.locator("details.drawn").get_attribute("open") is not None
    assert figure.locator("details.data").get_attribute("name")
