"""What the tests share: the folders they look at, the built site, the browser; and the order they run in."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gwr.site import chromium as browsers
from support.repository import REPO, SHARED


def pytest_addoption(parser):
    parser.addoption("--site", metavar="DIR", help="test this built site instead of building one first")


@pytest.fixture(scope="session")
def repo():
    """The project's folder."""
    return REPO


@pytest.fixture(scope="session")
def shared():
    """The folder of texts and annotations that stand beside the project and are not part of it."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder ../shared (corpus and golds), which is not here")
    return SHARED


@pytest.fixture(scope="session")
def site(request):
    """The folder of built pages: that of --site, or one built now."""
    given = request.config.getoption("--site")
    if not given:
        run([sys.executable, "-m", "gwr", "site"])
    pages = Path(given or REPO / "_build" / "html").resolve()
    assert (pages / "index.html").is_file(), f"{pages} has no index.html"
    return pages


@pytest.fixture(scope="session")
def chromium():
    """The path of Chromium; a missing one is a failure, never a skip."""
    return browsers.find() or pytest.fail(f"no Chromium here; run: {browsers.CURE}")


@pytest.fixture(scope="session")
def browser(chromium):
    """A running headless browser (playwright)."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        running = driver.chromium.launch(
            executable_path=chromium,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield running
        running.close()


def run(command, folder=REPO, **variables):
    """Run a command; its output is the message when it fails."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables},
        text=True,
        timeout=600,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout[-4000:]}"
    return done.stdout


@pytest.hookimpl(tryfirst=True)  # before -m looks at the markers
def pytest_collection_modifyitems(items):
    """What needs the built pages says so, and what reads a shelf of reports is slow. The files that take minutes come
    first: none is left to the end.
    """
    for item in items:
        needed = set(getattr(item, "fixturenames", ()))  # a notebook's cell has none
        if {"site", "browser"} & needed:
            item.add_marker("built")
        if "shared" in needed:
            item.add_marker("slow")
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_terminal_summary(terminalreporter):
    """Name each skipped test and why: a run that left something out says so."""
    for report in terminalreporter.stats.get("skipped", ()):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.write_line(f"SKIPPED {report.nodeid}: {reason}")
