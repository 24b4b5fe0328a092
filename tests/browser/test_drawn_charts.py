"""A chart in Chromium: a picture first, plotly when the reader acts; marks that are links; and whatever goes wrong,
the picture stays.
"""

import re

import pytest

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
PAGE = "notebooks/industries.html"
CHARTS = ["index", "coverage", "industries", "money", "targets", "words", "method"]
EVIDENCE = re.compile(r"(report|derived)\.html#[nsdo]")


@pytest.fixture
def visit(browser, site):
    """Open a page of the site; options are those of a browser context."""
    contexts = []

    def open_page(name=PAGE, prepare=lambda page: None, **options):
        contexts.append(browser.new_context(**{"viewport": DESK, **options}))
        page = contexts[-1].new_page()
        prepare(page)
        page.asked = []
        page.on("request", lambda asked: page.asked.append(asked.url))
        page.goto(f"file://{site}/{name}")
        return page

    yield open_page
    for context in contexts:
        context.close()


def pictures(page):
    """How many charts show a picture, static or live, that is really there."""
    return page.evaluate("""() => [...document.querySelectorAll('figure.chart')].filter((figure) =>
        [...figure.querySelectorAll('.static svg, .plot svg')].some((svg) => svg.checkVisibility()
          && svg.getBoundingClientRect().height > 40)).length""")


def charts(page):
    return page.locator("figure.chart").count()


def draw(page, figure="figure.chart"):
    page.keyboard.press("Shift")
    page.locator(figure).first.scroll_into_view_if_needed()
    page.locator(f"{figure}.drawn").first.wait_for(timeout=20_000)


def test_plotly_is_fetched_when_the_reader_first_acts_and_not_before(visit):
    page = visit()
    page.wait_for_timeout(600)
    assert not any("plotly" in url for url in page.asked) and pictures(page) == charts(page) >= 1
    draw(page)
    assert any("plotly" in url for url in page.asked)


@pytest.mark.parametrize(
    "act",
    [
        lambda page: page.mouse.wheel(0, 50),
        lambda page: page.mouse.move(300, 300),
        lambda page: page.keyboard.press("Tab"),
    ],
    ids=["scrolls", "moves", "types"],
)
def test_each_way_to_act_draws_the_live_chart(visit, act):
    page = visit()
    act(page)
    page.locator("figure.chart.drawn").first.wait_for(timeout=20_000)


def test_the_live_chart_stands_where_the_picture_stood(visit):
    page = visit()
    before = page.locator(".picture").first.bounding_box()
    draw(page)
    after = page.locator(".picture").first.bounding_box()
    assert abs(before["height"] - after["height"]) < 12 and before["width"] == after["width"]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("name", CHARTS)
def test_without_scripts_every_chart_has_its_picture_and_its_table(visit, name, size):
    page = visit(f"notebooks/{name}.html", java_script_enabled=False, viewport=size)
    for figure in page.locator("figure.chart").all():
        assert figure.locator(".static svg:visible").count() == 1
        figure.locator("summary", has_text="表").click()
        assert figure.locator("table").is_visible()


def test_without_scripts_a_mark_is_a_link_to_its_sentence(visit):
    page = visit(java_script_enabled=False)
    page.locator(".marks a").first.click()
    page.wait_for_url(EVIDENCE)


@pytest.mark.parametrize(
    "prepare",
    [
        lambda page: page.route("**/plotly/*", lambda route: route.abort()),
        lambda page: page.route(
            "**/plotly/*", lambda route: route.fulfill(body="throw new Error('no')", content_type="text/javascript")
        ),
        lambda page: page.route("**/charts.js", lambda route: route.abort()),
        lambda page: page.route(
            "**/*.js", lambda route: route.fulfill(body="throw new Error('no')", content_type="text/javascript")
        ),
    ],
    ids=["plotly blocked", "plotly throws", "our script blocked", "every script throws"],
)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_whatever_happens_to_the_scripts_the_pictures_stay(visit, prepare, size):
    page = visit(prepare=prepare, viewport=size)
    page.keyboard.press("Tab")
    page.wait_for_timeout(1500)
    assert pictures(page) == charts(page) >= 1 and page.locator(".plot:visible").count() == 0


def without_pictures(page, site):
    """Serve the page as it is built where no picture is of just these figures."""
    built = (site / PAGE).read_text(encoding="utf-8")
    bare = re.sub(r'<div class="static .*?</svg></div>', "", built, flags=re.S).replace(
        'class="chart pictured"', 'class="chart bare"'
    )
    assert bare.count("chart bare") >= 1 and "static" not in re.sub(r'"[^"]*_static/[^"]*"', "", bare)
    page.route(f"**/{PAGE}", lambda route: route.fulfill(body=bare, content_type="text/html; charset=utf-8"))


def test_a_chart_without_a_picture_is_drawn_at_once(visit, site):
    page = visit(prepare=lambda page: without_pictures(page, site))
    page.locator("figure.chart.drawn").first.wait_for(timeout=20_000)
    assert page.locator("figure.chart .plot svg").first.is_visible()


def test_a_click_on_a_mark_opens_its_sentence_and_the_way_back_returns(visit):
    page = visit()
    draw(page)
    page.locator(".marks a").first.click()
    page.wait_for_url(EVIDENCE)
    assert page.locator(":target").is_visible()
    page.locator("button.back").click()
    page.wait_for_url(re.compile("industries"))


def test_a_pointer_on_a_mark_opens_the_card_of_its_number(visit):
    page = visit()
    page.locator(".marks a").first.hover()
    page.locator(".number-card", has_text="75.82亿元").wait_for()


@pytest.mark.parametrize("live", [False, True], ids=["picture", "live"])
def test_a_tap_on_a_mark_shows_its_sentence_and_a_tap_beside_it_goes_back(visit, live):
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    if live:
        draw(page)
    page.locator(".marks a").first.tap()
    card = page.locator(".number-card")
    card.wait_for()
    assert card.locator("mark").inner_text() == "75.82亿元" and "industries" in page.url
    page.touchscreen.tap(4, 60)  # the margin, where no link can stand
    assert card.is_hidden()


def test_by_keyboard_the_marks_are_one_stop_and_arrows_go_from_one_to_the_next(visit):
    page = visit()
    page.locator(".headline a").first.focus()
    page.keyboard.press("Tab")
    names = [page.evaluate("document.activeElement.ariaLabel")]
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        names.append(page.evaluate("document.activeElement.ariaLabel"))
    assert len(set(names)) == 3 and "75.82亿元" in names[0]
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.marks')") is None
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.ariaLabel") == names[-1]
    page.keyboard.press("Enter")
    page.wait_for_url(EVIDENCE)


def test_a_mark_and_its_row_light_up_together(visit):
    page = visit()
    figure = page.locator("figure.chart").first
    figure.locator("summary", has_text="表").click()
    page.mouse.move(1, 1)
    figure.locator(".marks a").nth(1).focus()
    number = figure.locator(".marks a").nth(1).get_attribute("data-mark")
    assert [row.get_attribute("data-mark") for row in figure.locator("tr.lit").all()] == [number]
    figure.locator("tbody a").nth(2).focus()
    assert figure.locator(".marks a.lit").count() == figure.locator("tr.lit").count() == 1


def test_one_part_of_picture_table_and_files_is_open_at_a_time(visit):
    page = visit()
    figure = page.locator("figure.chart").first
    for name, shown in (("表", "table"), ("下载", "a[download]"), ("图", ".view .kind")):
        figure.locator("summary", has_text=name).click()
        assert figure.locator(shown).first.is_visible() and figure.locator(".view:visible").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_has_the_colours_of_the_page(visit, scheme):
    page = visit(color_scheme=scheme)
    body, words = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.querySelector('.static.wide svg "
        "text')).fill]"
    )
    assert body == words


def test_marks_lie_on_what_they_name(visit):
    for size in (PHONE, DESK):
        page = visit(viewport=size)
        draw(page)
        bars = [
            path.bounding_box() for path in page.locator("figure.chart").first.locator(".plot .barlayer path").all()
        ]
        boxes = [
            mark.bounding_box() for mark in page.locator("figure.chart").first.locator(".marks a:not(.point)").all()
        ]
        assert len(bars) == len(boxes) == 3
        for bar, box in zip(bars, boxes):
            assert all(abs(bar[side] - box[side]) < 5 for side in ("x", "y", "width", "height"))


def test_on_paper_every_chart_is_its_picture_with_its_table_and_whole_sources(visit):
    page = visit(color_scheme="dark")
    draw(page)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    figure = page.locator("figure.chart").first
    assert figure.locator(".static.wide svg").is_visible() and not figure.locator(".plot").is_visible()
    assert figure.locator("table").is_visible() and not figure.locator("a[download]").first.is_visible()
    assert figure.locator(".cited").first.evaluate("link => link.scrollWidth <= link.clientWidth")
    assert page.evaluate("getComputedStyle(document.querySelector('.static svg text')).fill") == "rgb(0, 0, 0)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert figure.locator("details.key").get_attribute("open") is not None and figure.locator(
        "details.data"
    ).get_attribute("name")
