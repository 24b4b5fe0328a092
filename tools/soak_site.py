"""Builds the site of a made-up report over and over, each time after a small edit, and asks the last one for its files.

After each build every figure and sentence of the text stands on its page and none of a text before, and nothing is
left over: no process, no open file, no temporary file, no memory. Then the site is served, and each answer is the file.
"""

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import psutil

from gwr.commands.pages import plain_site
from gwr.reading import read_report
from gwr.site.built import read_page

HEAD = "甲县政府工作报告\n──2020年1月8日在甲县第二届人民代表大会第一次会议上\n\n一、2019年工作回顾\n"
OUTLOOK = "\n二、2020年主要任务\n"
THINGS = ("粮食总产量{}万吨", "新修水渠{}公里", "农业总产值{}亿元", "新增企业{}家", "新建学校{}所", "改造危房{}户")
CHANGES = ("，同比增长{}%", "，同比下降{}%", "")
WARM = 5  # builds until which memory may grow: what is imported, and what is kept for the next one
MEGABYTE = 1 << 20


class Held(NamedTuple):
    """What this process holds."""

    processes: int
    files: int
    threads: int
    temporary: tuple[str, ...]


def sentence(by: random.Random) -> str:
    """A sentence with a figure or two."""
    numbers = by.sample(range(10, 100_000), 2)
    return (by.choice(THINGS) + by.choice(CHANGES)).format(numbers[0] / 10, numbers[1] / 1000) + "。"


def edited(parts: tuple[list[str], ...], by: random.Random) -> None:
    """Add, take away, change or move one sentence."""
    part = by.choice(parts)
    at = by.randrange(len(part))
    edit = by.choice(("add", "change", "move", "take away" if len(part) > 3 else "change"))
    if edit == "add":
        part.insert(at, sentence(by))
    elif edit == "change":
        part[at] = sentence(by)
    else:
        taken = part.pop(at)
        if edit == "move":
            by.choice(parts).append(taken)


def text_of(parts: tuple[list[str], ...]) -> str:
    """The report with these sentences in its two parts."""
    return HEAD + "\n".join(parts[0]) + OUTLOOK + "\n".join(f"力争{one}" for one in parts[1]) + "\n"


def lost(text: str, html: Path) -> Iterator[str]:
    """What of a text the pages do not say, and what they say that it does not."""
    report = read_report(text, "soak")
    numbers, passages = (read_page(html / f"notebooks/{name}.html", name) for name in ("numbers", "report"))
    wanted, rows = {f"row-{fact.id}" for fact in report.facts}, {id for id in numbers.ids if id.startswith("row-n")}
    yield from (f"no row: {id}" for id in wanted - rows)
    yield from (f"a stale row: {id}" for id in rows - wanted)
    said = "".join(passages.words.split())
    yield from (f"no sentence: {one.text}" for one in report.sentences if "".join(one.text.split()) not in said)
    on_page = "".join(numbers.words.split())
    yield from (f"no figure: {fact.quote}" for fact in report.facts if fact.quote not in on_page)


def held(folder: Path) -> Held:
    """What this process holds now; folder has its temporary files."""
    process = psutil.Process()
    left = tuple(sorted(path.name for path in folder.iterdir()))
    return Held(len(process.children(recursive=True)), process.num_fds(), process.num_threads(), left)


def rebuild(times: int, seed: int, folder: Path) -> Iterator[str]:
    """Build so many times; yields what is wrong."""
    by, report = random.Random(seed), folder / "soak.txt"
    parts = ([sentence(by) for _ in range(8)], [sentence(by) for _ in range(5)])
    before, grown = None, []
    for number in range(1, times + 1):
        edited(parts, by)
        report.write_text(text_of(parts), encoding="utf-8")
        begun = time.monotonic()
        if code := plain_site(report, folder / "site"):
            yield f"build {number}: ended with {code}"
            continue
        yield from (f"build {number}: {fault}" for fault in lost(text_of(parts), folder / "site/html"))
        now, memory = held(folder / "tmp"), psutil.Process().memory_info().rss / MEGABYTE
        if before and now != before:
            yield f"build {number}: was {before}, is {now}"
        before = before or now
        grown += [memory]
        print(f"build {number}: {time.monotonic() - begun:.0f} s, {memory:.0f} MB, {now}", file=sys.stderr, flush=True)
        if sorted(path.name for path in (folder / "site").iterdir()) != ["book", "html"]:
            yield f"build {number}: left something beside the site"
    if len(grown) > WARM and (more := (grown[-1] - grown[WARM]) / (len(grown) - WARM)) > 1:
        yield f"memory grows by {more:.1f} MB a build"


def ask(times: int, seed: int, html: Path) -> Iterator[str]:
    """Serve the pages, and ask so many times for files drawn by chance; yields what is not answered with the file."""
    by, files = random.Random(seed), sorted(path for path in html.rglob("*") if path.is_file())
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(html)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    connection = HTTPConnection(*server.server_address[:2], timeout=30)
    begun = time.monotonic()
    try:
        for path in by.choices(files, k=times):
            connection.request("GET", quote(f"/{path.relative_to(html).as_posix()}"))
            answer = connection.getresponse()
            if answer.read() != path.read_bytes() or answer.status != 200:
                yield f"{path.name}: {answer.status}, and another content than the file's"
        print(f"{times} requests: {time.monotonic() - begun:.0f} s", file=sys.stderr)
    finally:
        connection.close()
        server.shutdown()
        server.server_close()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, over connections that stay, and says nothing."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *arguments):
        pass


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rebuilds", type=int, default=50, metavar="N", help="how often it builds (default: 50)")
    parser.add_argument("--requests", type=int, default=10_000, metavar="N", help="how often it asks (default: 10000)")
    parser.add_argument("--seed", type=int, default=2018, metavar="N", help="of the edits and the questions")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "tmp").mkdir()
        os.environ["TMPDIR"] = tempfile.tempdir = str(folder / "tmp")
        faults = 0
        asking = ask(options.requests, options.seed, folder / "site/html")
        for wrong in chain(rebuild(options.rebuilds, options.seed, folder), asking):
            faults += 1
            print(wrong, file=sys.stderr, flush=True)
        tempfile.tempdir = None
    print(f"{options.rebuilds} builds, {options.requests} requests: {faults} faults")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
