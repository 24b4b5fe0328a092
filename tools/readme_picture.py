"""Take the picture of README.md: the key firms' page of the built site, one mark pointed at and its card open.

Needs Chromium and the site (make site); python tools/sum_binaries.py writes the picture's sum afterwards.
"""

import argparse
from pathlib import Path

from playwright.sync_api import sync_playwright

from gwr.site.chromium import find

REPOSITORY = Path(__file__).parents[1]
PAGE, PICTURE = "_build/html/notebooks/industries.html", ".github/picture.png"
SCREEN = {"width": 1100, "height": 1320}
MARK = "figure.chart .marks a:visible"


def main() -> None:
    """Write the picture."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = browser.new_page(viewport=SCREEN, reduced_motion="reduce")
        page.goto((REPOSITORY / PAGE).as_uri())
        page.mouse.move(1, 1)  # a pointer that only rests on a mark opens no card
        page.locator(MARK).first.hover()
        page.locator(".number-card").wait_for()
        page.screenshot(path=REPOSITORY / PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
