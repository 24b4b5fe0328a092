"""Sites of whole reports, and what their pages show, read by code of its own: marks, bars, rows, words."""

import os
import random
import re
import sys
from collections import defaultdict
from pathlib import Path
from subprocess import run
from typing import NamedTuple

from gwr.reading import read_report
from gwr.site.built import read_page
from support.repository import rows_of

MANY = 12
SEED = 3
ENDS = ("自治区", "自治州", "地区", "省", "市", "盟", "县", "区", "旗")  # of a place's name
CHART = re.compile(r'<figure class="chart" id="([^"]+)".*?</figure>', re.S)
BAR = re.compile(r'<rect x="([\d.]+)%" y="[\d.-]+" width="([\d.]+)%"[^>]* data-mark="(\d+)">')
ZERO = re.compile(r'<line x1="([\d.]+)%" x2="\1%"')
MARK = re.compile(r'<a class="number" href="[^"]*#(n\d+)" data-mark="(\d+)"')
SAID = re.compile(r'<span class="name">(.*?)</span>\s*<span><b>(.*?)</b></span>')
ROW = re.compile(r'<a [^>]*class="number" href="[^"]*#(n\d+)"')
TAG = re.compile(r"<[^>]*>")


class Bar(NamedTuple):
    """A bar of a chart: the figure that it is of, its signed length in percent of the drawing, the words beside it."""

    id: str
    length: float
    words: str


def drawn_by_seed(folder):
    """Twelve reports over levels and decades, the same at each run; none where there is no such folder."""
    kinds = defaultdict(list)
    for path in sorted(folder.glob("*.txt")):
        level, _, year = path.stem.split("-")
        kinds[level, year[:3]].append(path)
    draw = random.Random(SEED)
    return [draw.choice(kinds[kind]) for kind in sorted(draw.sample(sorted(kinds), min(MANY, len(kinds))))]


def build(text, name, folder):
    """Build the site of a text where no Chromium is found; the folder of its pages."""
    report = folder / f"{name}.txt"
    report.write_text(text, encoding="utf-8")
    alone = {**os.environ, "PATH": str(Path(sys.executable).parent), "CHROMIUM": ""}
    command = [sys.executable, "-m", "gwr", "site", report.name]
    done = run(command, cwd=folder, env=alone, text=True, capture_output=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return folder / "_build" / name / "html"


def turned(text):
    """The text of another place, each rise a fall, its outlook away; and that place's name, "" where it names none."""
    found = read_report(text).identity.place
    place = str(found.value) if found else ""
    end = next((end for end in ENDS if place.endswith(end)), "")
    other = "松" * (len(place) - len(end)) + end if end else ""
    return without_outlook(text).replace("增长", "下降").replace(place, other or place), other


def without_outlook(text):
    """The text up to where it turns to what is ahead."""
    sections = read_report(text).sections
    return text[: min((one.start for one in sections if one.division == "outlook"), default=len(text))]


def named(place):
    """A place's name without what it is one of, where enough of it is left: 嘉兴市 is 嘉兴."""
    end = next((end for end in ENDS if place.endswith(end)), "")
    return place[: -len(end)] if end and len(place) - len(end) > 1 else place


def page(site, name):
    """A page as it is written, without the places where a line may break."""
    return (site / "notebooks" / f"{name}.html").read_text(encoding="utf-8").replace("<wbr>", "")


def pages(site, folder):
    """Every page, read back, as its words stand without the places where a line may break."""
    for path in sorted(site.rglob("*.html")):
        whole = folder / "whole.html"
        whole.write_text(path.read_text(encoding="utf-8").replace("<wbr>", ""), encoding="utf-8")
        yield read_page(whole, path.name)


def facts(site):
    """The rows of the facts.csv that a site was made of, by their id."""
    return {row["id"]: row for row in rows_of(site.parent / "book" / "data" / "facts.csv")}


def charts(html):
    """The bars of each chart of a page by the chart's name, pairs aside: theirs have each a scale of their own."""
    return {
        found[1]: bars(found[0]) for found in CHART.finditer(html) if found[1] not in ("survey-whole", "survey-pairs")
    }


def bars(chart):
    """The bars of one chart."""
    zero = float(ZERO.search(chart)[1])
    lengths = {}
    for start, width, number in BAR.findall(chart):
        fall = float(start) + float(width) <= zero + 0.02 and zero > 0
        lengths[number] = -float(width) if fall else float(width)
    said = [TAG.sub("", " ".join(words)) for words in SAID.findall(chart)]
    marks = dict((number, id) for id, number in MARK.findall(chart))
    assert len(marks) == len(lengths) == len(said)
    return [Bar(marks[number], lengths[number], said[int(number)]) for number in lengths]


def rows(html):
    """The figures of the tables that list what is not drawn."""
    listed = html.partition(">没有画的</h2>")[2].partition("<h2")[0]
    return ROW.findall(listed)
