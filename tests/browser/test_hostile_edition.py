"""A hostile report, its name and its tables are shown as they are written: nothing of them runs or is fetched."""

import functools
import http.server
import sys
import threading

import pytest

from conftest import run
from support import hostile_edition as hostile
from support.pages import names

pytestmark = [pytest.mark.browser, pytest.mark.slow]
GWR = [sys.executable, "-m", "gwr"]
WAITED = 100  # ms after a page has loaded: what it set going has run


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """The site of a project all of whose words were written by an attacker."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / hostile.FILE).write_text(hostile.TEXT, encoding="utf-8")
    run([*GWR, "new", hostile.FILE], folder)
    hostile.spoil(folder / hostile.NAME)
    run([*GWR, "tables", hostile.NAME], folder)
    run([*GWR, "site", hostile.NAME], folder)
    return folder / hostile.NAME / "_build" / "html"


@pytest.fixture(scope="module", params=["file", "http"])
def top(request, attacked):
    """The site's address, from disk and served."""
    if request.param == "file":
        yield attacked.as_uri()
        return
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=attacked)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def opened(browser, top):
    """Open a page of the site; told is every error, refusal and foreign request of it."""
    context = browser.new_context()

    def visit(name):
        page = context.new_page()
        page.told = []
        page.on("console", lambda said: page.told.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: page.told.append(str(error)))
        page.on("dialog", lambda dialog: (page.told.append(dialog.message), dialog.dismiss()))
        page.on(
            "request", lambda one: None if one.url.startswith((top, "data:", "blob:")) else page.told.append(one.url)
        )
        page.goto(f"{top}/{name}")
        page.keyboard.press("Shift")  # what a reader does first: cards are fetched
        page.wait_for_timeout(WAITED)
        return page

    yield visit
    context.close()


def test_nothing_runs_and_nothing_is_fetched_on_any_page(opened, attacked):
    for name in names(attacked):
        page = opened(name)
        assert page.told == [], name
        assert page.title() != "攻", name
        assert page.evaluate("document.querySelectorAll('main script, main svg[onload], main [onerror]').length") == 0
        page.close()


def test_every_character_of_the_report_shows_as_itself(opened):
    shown = opened("notebooks/report.html").inner_text("main")
    assert [words for words in hostile.SHOWN if words not in shown] == []


@pytest.mark.parametrize("name", ["terms", "chart", "derived", "numbers"])
def test_so_does_what_stands_in_the_tables(opened, name):
    assert hostile.DRAWN in opened(f"notebooks/{name}.html").inner_text("main")


def test_a_card_shows_them_too(opened):
    page = opened("notebooks/report.html")
    page.locator("#n000125, [id^=n0]").first.click()
    assert hostile.DRAWN in page.inner_text("body")


def test_what_is_searched_for_is_shown_not_run(opened):
    page = opened("search.html")
    page.locator("main input[type=search]").fill(hostile.DRAWN)
    page.wait_for_timeout(5 * WAITED)
    assert page.told == [] and page.title() != "攻"


def test_a_page_may_run_no_script_that_is_no_file_of_the_site(opened):
    page = opened("notebooks/index.html")
    page.evaluate("""document.body.insertAdjacentHTML("beforeend",
        '<img src="data:," onerror="document.title = 1"><style>body { display: none }</style>')""")
    page.wait_for_timeout(WAITED)
    assert page.title() != "1" and page.is_visible("body")
    assert [words for words in page.told if "Content Security Policy" in words]


def test_the_page_for_missing_addresses_has_its_look_and_its_way_home(opened):
    page = opened("404.html")
    assert page.told == [] and page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
