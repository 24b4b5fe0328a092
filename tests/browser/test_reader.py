"""The reader in Chromium: lenses and their address, steps, notes, the way back to a chart, copying with source."""

import itertools
import re

import pytest

from support.pages import screen, visitor

pytestmark = pytest.mark.browser

PAGE = "notebooks/report.html"
CARD = ".number-card"
CLIPBOARD = (
    "window.copied = []; Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => "
    "copied.push(text) } })"
)
SELECT = """(ids) => {
  const range = document.createRange(), [first, last] = ids.map((id) => document.getElementById(id));
  range.setStartBefore(first); range.setEndAfter(last);
  getSelection().removeAllRanges(); getSelection().addRange(range);
}"""


def listen(page):
    """Keep what the page's console says, and give it a clipboard."""
    page.told = []
    page.on("console", lambda message: page.told.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.add_init_script(CLIPBOARD)


@pytest.fixture
def opened(browser, site):
    """Open the reader in a context of this kind; told is everything that went wrong."""
    with visitor(browser, site, PAGE, listen) as open_page:
        yield open_page


def lens(page, key):
    return page.locator(f"[data-lens={key}]")


def count_of(page, key):
    return int(re.search(r"(\d+)处", lens(page, key).inner_text())[1])


def pressed(page):
    return page.evaluate(
        "[...document.querySelectorAll('[data-lens][aria-pressed=true]')].map((button) => button.dataset.lens)"
    )


def at(page):
    return page.locator(".steps output").inner_text()


def first_used(page):
    return page.evaluate("document.querySelector('.uses li[id] > ul [data-of]').closest('li[id]').id.slice(2)")


@pytest.mark.parametrize("width", [390, 1280])
def test_one_lens_at_a_time_in_the_address_and_back_brings_the_last_one(opened, width):
    page = opened(viewport=screen(width))
    assert pressed(page) == ["all"] and "lens" not in page.url
    for key in ("results", "rest", "targets"):
        lens(page, key).click()
        assert pressed(page) == [key] and page.url.endswith(f"?lens={key}")
        marks = (
            f"document.querySelectorAll('#report-text "
            f"span[id^=n]{'[data-kind]' if key != 'rest' else ':not([data-kind])'}').length"
        )
        assert (
            at(page).endswith(f"/ {count_of(page, key)}")
            and page.evaluate("document.querySelectorAll('#report-text .lit').length") > 0
        )
        assert page.evaluate(marks) >= count_of(page, key)
    page.go_back()
    assert pressed(page) == ["rest"] and page.url.endswith("?lens=rest")
    page.reload()
    assert pressed(page) == ["rest"] and page.told == []


def test_the_counts_are_the_marks(opened):
    page = opened()
    assert count_of(page, "all") + count_of(page, "rest") == page.locator("#report-text span[id^=n]").count()
    lens(page, "rest").click()
    assert page.locator("#report-text .lit").count() == count_of(page, "rest")


def test_a_lens_can_be_linked_to(opened):
    page = opened(f"{PAGE}?lens=targets")
    assert pressed(page) == ["targets"]
    page = opened(f"{PAGE}?lens=nonsense")
    assert pressed(page) == ["all"] and page.told == []


def test_keys_step_from_mark_to_mark_and_open_its_card(opened):
    page = opened()
    lens(page, "targets").click()
    page.keyboard.press("n")
    assert at(page).startswith("1 /") and page.locator(CARD).is_visible()
    page.keyboard.press("n")
    assert at(page).startswith("2 /") and re.search(r"\?lens=targets#n\d+$", page.url)
    page.keyboard.press("p")
    page.keyboard.press("p")
    total = count_of(page, "targets")
    assert at(page) == f"{total} / {total}"
    assert (
        page.evaluate(
            "document.activeElement.closest('.quote').matches('.here') && document.activeElement.dataset.kind"
        )
        == "目标"
    )


def test_keys_do_nothing_outside_of_the_reader(opened):
    page = opened()
    page.locator("input[type=search]").first.type("nnpp")
    assert at(page).startswith("–") and page.locator("#report-text .here").count() == 0


def test_buttons_step_on_a_phone(opened):
    page = opened(viewport=screen(390), has_touch=True, is_mobile=True)
    for _ in range(3):
        page.get_by_role("button", name="下一处").tap()
    assert at(page).startswith("3 /")
    box = page.locator("#report-text .quote.here").bounding_box()
    assert 60 < box["y"] < 760
    for target in page.locator(".reading-bar button").all():
        assert min(target.bounding_box()["width"], target.bounding_box()["height"]) >= 24


def test_a_tapped_number_says_where_it_is_used_and_a_tap_there_leads_back(opened):
    page = opened(viewport=screen(390), has_touch=True, is_mobile=True)
    number = page.evaluate("document.querySelector('.uses li[id] > ul [data-of^=n]').dataset.of.split(' ')[0]")
    page.locator(f"#{number}").tap()
    places = page.locator(f"{CARD}.sheet .places a")
    places.first.wait_for()
    target = places.first.get_attribute("href")
    places.first.tap()
    page.wait_for_url(re.compile(re.escape(target) + "$"))
    assert page.evaluate("Boolean(document.querySelector(':target'))")


def test_the_little_number_after_a_sentence_opens_the_list_of_its_uses(opened):
    page = opened(viewport=screen(390), has_touch=True, is_mobile=True)
    sentence = first_used(page)
    mark = page.locator(f"#{sentence} .used")
    assert mark.bounding_box()["width"] >= 24 and mark.bounding_box()["height"] >= 24
    mark.tap()
    uses = page.locator(f"{CARD} .places [data-of]")
    uses.first.wait_for()
    assert uses.count() == int(mark.get_attribute("data-uses"))


def test_on_a_wide_screen_each_note_stands_beside_or_below_its_sentence_and_covers_no_other(opened):
    page = opened()
    boxes = page.evaluate(
        "[...document.querySelectorAll('.beside li[id]')].map((note) => [note.getBoundingClientRect(), "
        "document.getElementById(note.id.slice(2)).getClientRects()[0]].map(({top, bottom, left, right}) => "
        "({top, bottom, left, right})))"
    )
    right = page.evaluate("document.getElementById('report-text').getBoundingClientRect().right")
    assert len(boxes) > 20 and all(
        note["left"] >= right and note["top"] >= sentence["top"] - 2 for note, sentence in boxes
    )
    assert all(one["bottom"] <= two["top"] for (one, _), (two, _) in itertools.pairwise(boxes))
    assert page.locator(".used").first.is_hidden()


def test_from_a_chart_to_its_sentence_and_back_each_in_one_tap(opened):
    page = opened("notebooks/money.html", viewport=screen(390), has_touch=True, is_mobile=True)
    chart = page.locator("figure.chart").first
    address = f"money.html#{chart.get_attribute('id')}"
    chart.locator(".source a").first.tap()
    page.get_by_role("link", name="看原文").tap() if page.locator(f"{CARD}.sheet").is_visible() else None
    page.wait_for_url(re.compile(r"report\.html#s"))
    sentence = page.url.rsplit("#", 1)[1]
    assert page.locator(f"#u-{sentence} a[href='{address}']").count() == 1
    page.get_by_role("button", name="返回").tap()
    page.wait_for_url(re.compile(r"money\.html"))


def test_the_way_back_counts_lenses_as_steps(opened):
    page = opened("notebooks/money.html")
    page.locator("main p a.number").first.click()
    page.wait_for_url(re.compile(r"report\.html#"))
    lens(page, "targets").click()
    lens(page, "results").click()
    page.get_by_role("button", name="返回").click()
    page.wait_for_url(re.compile(r"money\.html"))


@pytest.mark.parametrize(
    "kind", [{}, {"viewport": screen(390), "has_touch": True, "is_mobile": True}], ids=["desk", "phone"]
)
def test_a_selection_is_copied_with_section_date_and_address(opened, kind):
    page = opened(f"{PAGE}?lens=targets", **kind)
    first, second = page.evaluate(
        "[...document.querySelectorAll('#report-text p .sentence + .sentence')].slice(0, 1).flatMap((one) => "
        "[one.previousElementSibling.id, one.id])"
    )
    words = page.evaluate("(ids) => ids.map((id) => document.getElementById(id).textContent).join('')", [first, second])
    page.evaluate(SELECT, [first, second])
    button = page.get_by_role("button", name="复制（带出处）")
    button.wait_for()
    box = button.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]
    button.tap() if "has_touch" in kind else button.click()
    page.get_by_role("button", name="已复制").wait_for()
    quote, source, address = page.evaluate("copied.at(-1).split('\\n')")
    assert (
        quote == f"“{words}”"
        and re.match(r"——.*《.*》（\d+年\d+月\d+日），.+", source)
        and address.endswith(f"report.html#{first}")
    )


def test_a_selection_outside_of_the_report_is_left_alone(opened):
    page = opened()
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('h1'))")
    page.wait_for_timeout(500)
    assert page.get_by_role("button", name="复制（带出处）").count() == 0


def test_without_scripts_all_quantities_are_marked_and_uses_are_links(opened):
    page = opened(viewport=screen(390), java_script_enabled=False)
    assert not page.locator(".reading-bar").is_visible()
    mark = page.locator(".used").first
    mark.click()
    assert re.search(r"#u-s\d+$", page.url)
    note = page.locator("li:target")
    assert note.is_visible() and note.locator("[data-of] a, summary").first.is_visible()
    note.locator(".said a").click()
    assert re.search(r"#s\d+$", page.url)


def test_the_account_of_numerals_opens_without_scripts_and_leads_to_the_text(opened):
    page = opened("notebooks/coverage.html", viewport=screen(390), java_script_enabled=False)
    account = page.locator(".accounts details").first
    account.locator("summary").click()
    account.locator("li a").first.click()
    assert re.search(r"report\.html#n\d+$", page.url)


def test_on_paper_controls_and_notes_are_gone_and_the_text_stays(opened):
    page = opened()
    page.emulate_media(media="print")
    gone = [".reading-bar", ".copy-selection", ".uses", ".used"]
    assert [part for part in gone if page.locator(part).locator("visible=true").count()] == []
    assert page.locator("#report-text").is_visible()
