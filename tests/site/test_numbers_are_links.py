"""Every numeral in the site's own prose and tables leads to its sentence, or is of a class that is named here."""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import NamedTuple

import pytest

VOID = {"meta", "link", "img", "br", "hr", "input", "source", "wbr", "col"}
CHINESE = "零〇一二三四五六七八九十百千两"
NUMERAL = re.compile(
    rf"[\d０-９]+(?:[.,]\d+)*|[{CHINESE}]+(?=[万亿成倍]|个百分点|分之)|(?<=分之)[{CHINESE}]+|[{CHINESE}]*[十百千][{CHINESE}]+"
)


class Found(NamedTuple):
    """A numeral on a page: the words around it, and the tags and classes that it stands in, outermost first."""

    page: str
    before: str
    numeral: str
    after: str
    within: tuple[str, ...]

    def in_any(self, *names):
        return not set(names).isdisjoint(self.within)


CLASSES = {
    "years and dates": lambda it: (
        re.match(r"(19|20)\d\d$", it.numeral) or re.search(r"\d年$|\d月$|(19|20)\d\d-[-\d]*$", it.before)
    ),
    "words of the report, quoted or linked": lambda it: (
        it.in_any("link", "outline", "report-text", "said") or it.before.count("“") > it.before.count("”")
    ),
    "how to cite": lambda it: it.in_any("citing"),
    "code and codebook": lambda it: it.in_any("highlight", "files"),
    "drawings and their words, whose marks are links in the table below": lambda it: it.in_any("drawing", "alt"),
    "what this site counted itself": lambda it: (
        re.match(r"[个项次句行处条]", it.after)
        or it.in_any("reading-bar")
        or (it.page == "words.html" and it.in_any("td"))
    ),
    "a derived figure where it is worked out": lambda it: it.page == "derived.html" and it.in_any("item"),
    "evidence and bounds of a check": lambda it: it.in_any("checked"),
    "amounts said in words, borne out by a check": lambda it: (
        (re.match("分之|[倍成]", it.after) and it.numeral != "百") or re.search("[^百]分之$", it.before)
    ),
    "scores and counts of the method's tables": lambda it: (
        it.page in ("method.html", "coverage.html") and it.in_any("td", "th")
    ),
}


class Reader(HTMLParser):
    """Collects the numerals of a page that are not links to their sentence."""

    def __init__(self, page):
        super().__init__()
        self.page, self.standing, self.found, self.links = page, [], [], 0

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        names = {tag, *(given.get("class") or "").split(), given.get("id", "")}
        if "number" in names:
            self.links += 1
        if tag == "a" and re.search(r"report\.html#[hns]\d|(?:^|terms\.html)#t-", given.get("href", "")):
            names.add("link")
        if tag not in VOID:
            self.standing.append((tag, names))

    def handle_endtag(self, tag):
        while self.standing and self.standing.pop()[0] != tag:
            pass

    def handle_data(self, words):
        within = {name for _, names in self.standing for name in names}
        if within.isdisjoint({"script", "style", "title", "number"}):
            self.found += [
                Found(self.page, words[: place.start()], place[0], words[place.end() :], tuple(within))
                for place in NUMERAL.finditer(words)
            ]


def class_of(found):
    return next((name for name, holds in CLASSES.items() if holds(found)), None)


def read(page, html):
    reader = Reader(page)
    reader.feed(html)
    return reader


def shown(found):
    return f"{found.page}: {found.before[-12:]}[{found.numeral}]{found.after[:8]}"


def test_every_numeral_is_a_link_or_of_a_named_class(site):
    pages = [read(path.name, path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))]
    assert [shown(found) for page in pages for found in page.found if class_of(found) is None] == []
    assert sum(page.links for page in pages) > 100


def test_the_classes_are_few_and_none_is_idle(site):
    counted = Counter(
        class_of(found)
        for path in site.rglob("*.html")
        for found in read(path.name, path.read_text(encoding="utf-8")).found
    )
    idle = set(CLASSES) - set(counted)
    assert len(CLASSES) <= 10 and not idle


@pytest.mark.parametrize(
    "html",
    [
        "<p>税收75.82亿元</p>",
        "<td>增长46.42%</td>",
        "<p>三十万亿元</p>",
        "<p>百分之八点五</p>",
        "<p>（22万平方米）</p>",
    ],
)
def test_a_figure_that_is_no_link_is_seen(html):
    assert [class_of(found) for found in read("index.html", html).found].count(None) > 0


def test_a_figure_that_is_a_link_is_not_seen():
    assert read("index.html", '<p><a class="number" href="report.html#n000001">75.82亿元</a></p>').found == []
