"""A built page, read back for its checks."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from gwr.html import VOID

LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}


@dataclass
class Page:
    """What a page holds: addresses it links to, files it loads, its own styles, ids, words, number of charts."""

    name: str
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    styles: str = ""
    words: str = ""
    title: str = ""
    footer: str = ""
    description: str = ""
    language: str = ""
    charts: int = 0


def read_page(path: Path, name: str) -> Page:
    """The page in a file; name is what its faults are told by."""
    reader = _Reader(Page(name))
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.page, self.standing = page, []

    def handle_starttag(self, tag, attributes):
        page, named = self.page, {name: value or "" for name, value in attributes}
        if tag not in VOID:
            self.standing.append(tag)
        if "id" in named:
            page.ids.append(named["id"])
        if (tag == "a" and "href" in named) or tag == "form":
            page.links.append(named.get("href", named.get("action", "")))
        if tag in LOADS and LOADS[tag] in named:
            page.loads.append(named[LOADS[tag]])
        if tag == "link" and named.get("rel") in ("stylesheet", "icon", "preload"):
            page.loads.append(named["href"])
        page.styles += f"{named['style']}\n" if "style" in named else ""
        if tag == "meta" and named.get("name") == "description":
            page.description = named["content"]
        page.language = named.get("lang", page.language) if tag == "html" else page.language
        page.charts += tag == "figure" and "chart" in named.get("class", "").split()

    def handle_endtag(self, tag):
        if tag in self.standing:
            while self.standing.pop() != tag:
                pass

    def handle_data(self, data):
        if "title" in self.standing and "svg" not in self.standing:
            self.page.title += data
        if "style" in self.standing:
            self.page.styles += f"{data}\n"
        if not {"script", "style"} & set(self.standing):
            self.page.words += f"{data}\n"
        if "footer" in self.standing:
            self.page.footer += data
