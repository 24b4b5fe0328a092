"""Nothing moves as a page opens: what scripts add has its room from the first paint on."""

import functools
import http.server
import re
import threading
import time
from pathlib import Path

import pytest

from support.pages import names
from support.patience import audited

pytestmark = pytest.mark.browser

WIDTHS = [320, audited(390, id="390"), audited(544, id="544"), audited(768, id="768"), 1280]
SLOWER = 4  # times, as a cheap phone is
MOST = 0.01  # of the cumulative layout shift, a tenth of what is called good
WATCH = """window.shifts = [];
window.note = (entries) => shifts.push(...entries.filter((entry) => !entry.hadRecentInput));
window.watching = new PerformanceObserver((list) => note(list.getEntries()));
watching.observe({ type: 'layout-shift', buffered: true });"""
# Two frames after the last script, what has moved and how far.
MOVED = """async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  note(watching.takeRecords());
  return shifts.map(({ value, sources }) => [value,
    sources.map(({ node }) => node?.id || node?.className || node?.nodeName)]);
}"""


OPENINGS = 3  # of an address that moves
PIECE, PAUSE, SLOW = 1500, 0.05, 40_000  # bytes that come in at once, seconds to the next, how much comes in so


class ByPieces(http.server.SimpleHTTPRequestHandler):
    """Sends the beginning of each page piece by piece, as a slow network does."""

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if path.suffix != ".html":
            super().do_GET()
            return
        page = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        for start in range(0, min(len(page), SLOW), PIECE):
            self.wfile.write(page[start : start + PIECE])
            time.sleep(PAUSE)
        self.wfile.write(page[-(-min(len(page), SLOW) // PIECE) * PIECE :])

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def by_pieces(site):
    """The address of the site where its pages come in slowly."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(ByPieces, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(params=WIDTHS)
def moved(request, browser, site):
    """Open an address at a width, with a slow processor: (how much moved, what).

    What the page itself moves moves each time; a busy machine that paints half of it does so once, or twice. The
    stillest of three openings counts where the first one moved.
    """
    context = browser.new_context(viewport={"width": request.param, "height": 844})

    def open_page(address):
        found = [once(address)]
        while found[-1][0] > MOST and len(found) < OPENINGS:
            found.append(once(address))
        return min(found, key=lambda opened: opened[0])

    def once(address):
        home = "" if address.startswith("http") else f"file://{site}/"
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH)
        page.goto(home + address)
        found = page.evaluate(MOVED)
        page.close()
        return sum(value for value, _ in found), found

    yield open_page
    context.close()


def test_no_page_moves_as_it_opens(moved, site):
    for name in names(site):
        share, what = moved(name)
        assert share <= MOST, f"{name}: {what}"


def test_nor_does_the_reader_where_a_link_leads_into_it(moved, site):
    html = (site / "notebooks/report.html").read_text(encoding="utf-8")
    ids = re.findall(r' id="(n\d+)" class="quantity"', html)
    for address in ("?lens=targets", f"#{ids[0]}", f"#{ids[len(ids) // 2]}"):
        share, what = moved(f"notebooks/report.html{address}")
        assert share <= MOST, f"{address}: {what}"


def test_nor_does_the_search_with_what_it_finds(moved):
    share, what = moved("search.html?q=%E7%A8%8E%E6%94%B6")
    assert share <= MOST, what


@pytest.mark.parametrize(
    "some", [("notebooks/index.html", "notebooks/targets.html", "search.html"), audited((), id="every")]
)
def test_nor_as_it_comes_in_by_pieces(moved, by_pieces, site, some):
    for name in some or names(site):
        share, what = moved(by_pieces + name)
        assert share <= MOST, f"{name}: {what}"
