"""What Lighthouse says of the site on a phone, beside a stock Jupyter Book page in the same run: a table, page by page.

usage: python tools/lighthouse.py [--times N] [--pages NAME …]

One page of each kind is measured N times (5), each other page once; of several runs the median counts. Needs the built
site (make site), Chromium, and Lighthouse (npm install --global lighthouse, Node 18.20 or newer); where that is absent
the run is left out, and says so. Exits with 1 where a page misses a limit. The stock page is a chapter's notebook under
Jupyter Book's own theme; what that page loads from other hosts is loaded only where there is a network.
"""

import argparse
import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import NamedTuple

from gwr.site import chromium

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "_build" / "html"
CHAPTER = "notebooks/industries"
KINDS = (  # a page of each kind: the first, a chapter, the report, a list with filters, all figures, the search, files
    "notebooks/index.html",
    f"{CHAPTER}.html",
    "notebooks/report.html",
    "notebooks/places.html",
    "notebooks/promises.html",
    "notebooks/numbers.html",
    "search.html",
    "downloads/index.html",
)
LIMITS = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
TRIES = 3
SHIFT = 0.01  # of the cumulative layout shift
CURE = "npm install --global lighthouse   (Node 18.20 or newer)"
STOCK = {  # the least that Jupyter Book asks for
    "_config.yml": "title: stock\nexecute:\n  execute_notebooks: 'off'\n",
    "_toc.yml": "format: jb-book\nroot: page\n",
}


class Measured(NamedTuple):
    """One run: scores in percent, shift, milliseconds until the largest part stands and that were blocked, bytes."""

    performance: float
    accessibility: float
    best_practices: float
    seo: float
    shift: float
    largest: float
    blocked: float
    weight: float

    @property
    def scores(self) -> tuple[float, ...]:
        """In the order of LIMITS."""
        return self[: len(LIMITS)]


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves text compressed, as hosts of static pages do."""

    def send_head(self):
        path = Path(self.translate_path(self.path))
        if path.suffix not in (".html", ".css", ".js", ".json", ".svg") or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        for name, value in (
            ("Content-Type", self.guess_type(str(path))),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "max-age=31536000"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, *_):
        """Say nothing."""


def served(folder: Path) -> str:
    """The address at which this machine serves a folder until the program ends."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Compressing, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def stock(folder: Path) -> Path:
    """The chapter under Jupyter Book's own theme, built in this folder."""
    for name, words in STOCK.items():
        (folder / name).write_text(words, encoding="utf-8")
    shutil.copyfile(ROOT / f"{CHAPTER}.ipynb", folder / "page.ipynb")
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", "-q", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / "_build" / "html"


def measure(program: str, address: str) -> Measured:
    """One run of Lighthouse as a phone. Raises CalledProcessError where it fails."""
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    command = [program, address, "--quiet", "--output=json", flags, f"--only-categories={','.join(LIMITS)}"]
    environment = {**os.environ, "CHROME_PATH": chromium.find() or ""}
    for _ in range(TRIES):  # a category has no score where one of its questions was not answered in time
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, timeout=300)
        found = json.loads(done.stdout)
        scores = [found["categories"][name]["score"] for name in LIMITS]
        if None not in scores:
            break
    audits = found["audits"]
    return Measured(
        *(round(100 * (score or 0)) for score in scores),
        *(
            audits[name]["numericValue"]
            for name in (
                "cumulative-layout-shift",
                "largest-contentful-paint",
                "total-blocking-time",
                "total-byte-weight",
            )
        ),
    )


def row(name: str, runs: list[Measured]) -> Measured:
    """Print a page's line: the median of each column; of the shift, the most."""
    middle = Measured(*map(statistics.median, zip(*runs, strict=True)))
    middle = middle._replace(shift=max(run.shift for run in runs))
    scores = "  ".join(f"{score:5.0f}" for score in middle.scores)
    print(
        f"{name:28} {len(runs):4}  {scores}  {middle.shift:6.3f}  {middle.largest:6.0f}  {middle.blocked:6.0f}"
        f"  {middle.weight / 1000:6.0f}",
        flush=True,
    )
    return middle


def missed(found: Measured) -> bool:
    """Whether a page misses a limit."""
    return found.shift > SHIFT or any(score < limit for score, limit in zip(found.scores, LIMITS.values(), strict=True))


def pages() -> list[str]:
    """Every page that readers come to: not those that lead on or stand in a frame, nor the one of no address."""
    found = (path for path in sorted(BUILT.rglob("*.html")) if path.parent.name != "charts" and path.name != "404.html")
    return [
        path.relative_to(BUILT).as_posix() for path in found if 'http-equiv="refresh"' not in path.read_text("utf-8")
    ]


def main() -> int:
    """Measure and print; 1 where a page misses a limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--pages", nargs="+", default=None)
    asked = parser.parse_args()
    program = shutil.which(os.environ.get("LIGHTHOUSE", "lighthouse"))
    if not program:
        print(f"LEFT OUT: Lighthouse is not installed; {CURE}")
        return 0
    home, wanted = served(BUILT), asked.pages or sorted(pages(), key=lambda name: name not in KINDS)
    print(f"{'page':28} runs   perf   a11y   best    seo   shift  lcp ms  tbt ms      kB")
    faults = []
    for name in wanted:
        runs = [measure(program, home + name) for _ in range(asked.times if name in KINDS else 1)]
        if missed(row(name, runs)):
            faults.append(name)
    with tempfile.TemporaryDirectory() as folder:
        address = served(stock(Path(folder))) + "page.html"
        row("(stock Jupyter Book)", [measure(program, address) for _ in range(asked.times)])
    print(f"missing a limit: {', '.join(faults)}" if faults else "no page misses a limit")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
