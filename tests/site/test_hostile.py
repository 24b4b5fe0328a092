"""A hostile report under a hostile name is built: nothing runs, nothing is fetched, every character shows as itself."""

import csv
import os
import re
from io import StringIO
from subprocess import run
from sys import executable
from tempfile import gettempdir

import pytest

from gwr.commands.reading import report_id
from gwr.site.output.inert import alive
from support.hostile import TEXT
from support.listening import listening

pytestmark = [pytest.mark.slow, pytest.mark.built, pytest.mark.audit]  # make test opens the hostile edition
NAME = "<img src=x onerror=alert(0)>{{ 7*7 }}\u202e\n.txt"


@pytest.fixture(scope="module")
def built(tmp_path_factory, chromium):
    """The folder where the site of the hostile report was built, its text, and who asked a server that it names."""
    folder = tmp_path_factory.mktemp("hostile")
    with listening() as server:
        text = TEXT.replace("ADDRESS", f"http://127.0.0.1:{server.server_address[1]}/x").replace("PLACE", gettempdir())
        (folder / NAME).write_text(text, encoding="utf-8")
        env = {**os.environ, "CHROMIUM": chromium}
        done = run([executable, "-m", "gwr", "site", NAME], cwd=folder, env=env, text=True, capture_output=True)
        assert done.returncode == 3 and "no fault" in done.stdout and "are unread" in done.stderr, done.stderr
        assert all(line.isprintable() for line in (done.stdout + done.stderr).splitlines())
        yield folder, text, server.heard


@pytest.fixture(scope="module")
def html(built):
    return built[0] / "_build" / report_id(NAME) / "html"


def test_nothing_ran_and_nobody_was_asked_while_it_was_built(built, html):
    folder, _, heard = built
    assert heard == [] and sorted(path.name for path in folder.iterdir()) == [NAME, "_build"]
    assert not list(folder.rglob("canary*"))


def test_nothing_runs_and_nobody_is_asked_where_it_is_opened(built, html, browser):
    context, said, asked = browser.new_context(), [], []
    context.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    context.on("request", lambda request: asked.append(request.url))
    pages = sorted(html.rglob("*.html"))
    for path in pages:
        page = context.new_page()
        page.goto(path.as_uri())
        page.wait_for_timeout(100)
        links = page.eval_on_selector_all("a[href], area[href]", "all => all.map(one => one.getAttribute('href'))")
        assert [link for link in links if re.match("(?i)javascript:|data:|https?:|//|mailto:", link)] == [], path
        assert page.locator("main :is(script, iframe, object, embed), main img:not([src$='.png'])").count() == 0
        page.close()
    context.close()
    assert len(pages) > 8 and said == [] and built[2] == []
    assert [address for address in asked if not address.startswith("file:")] == []


def test_every_character_shows_as_itself(built, html, browser):
    page = browser.new_page()
    page.goto((html / "notebooks/report.html").as_uri())
    assert page.locator("#report-text").evaluate("all => all.textContent") == built[1]
    page.goto((html / "notebooks/index.html").as_uri())
    assert "{{77}}[见](javascript:a)<svg/onloa" in page.locator("h1").inner_text()
    page.goto((html / "notebooks/results.html").as_uri())
    shown = page.locator("main").inner_text()
    assert "&amp;小麦产量" in shown and "49" not in re.sub(r"\d*\.\d+", "", shown)
    page.close()


def test_pictures_only_show_and_cells_do_not_run(html):
    pictures = sorted((html / "charts").glob("*.svg"))
    assert pictures and [part for path in pictures for part in alive(path.read_text(encoding="utf-8"))] == []
    tables = sorted((html / "charts").glob("*.csv"))
    rows = (row for path in tables for row in csv.reader(StringIO(path.read_text(encoding="utf-8-sig"))))
    cells = (cell for row in rows for cell in row)
    assert tables and [cell for cell in cells if re.match(r"[=+@]|-(?![\d.])", cell)] == []
