"""Checks of the built pages: what a reader could trip over, and what must never be published."""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath
from posixpath import join, normpath
from tempfile import gettempdir
from urllib.parse import unquote, urlsplit

import yaml

from gwr.project import CONFIG, Project
from gwr.reading.decode import read_file
from gwr.records import ReportError, printable
from gwr.site.built import Page, read_page
from gwr.site.output.inert import alive
from gwr.site.page.figures import MIME
from gwr.site.site import read_table

FAULTY = 3  # exit code: what was built is not fit to be published
PUBLISHED = {".html", ".css", ".js", ".svg", ".png", ".csv", ".json", ".txt", ".zip", ".ipynb"}
FOREIGN_STYLE = re.compile(r"(?:url\(\s*|@import\s+)[\"']?(?:https?:)?//[^\s)]*")
ACCIDENTS = re.compile(r"Traceback \(most recent call last\)|\bWARNING\b|\bSyntaxWarning\b|<class '|\bobject at 0x")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong on a page, the words that show it, and the cure."""

    page: str
    what: str
    words: str
    cure: str

    def __str__(self):
        return f'{printable(self.page)}: {self.what}: "{printable(self.words)}"\n  {self.cure}'


@dataclass(frozen=True, slots=True)
class Built:
    """The site of a project as it was built: its files by their place in the site, and its pages."""

    project: Project
    folder: Path
    files: frozenset[str]
    pages: dict[str, Page]
    disclaimer: str
    hosts: frozenset[str]  # that pages may link to


def check(project: Project, html: Path | None = None) -> int:
    """Check the site built of a project, in a folder other than its own if one is named; 0, or FAULTY.

    Prints every fault, or what was checked. Raises ReportError.
    """
    site = read_built(project, html or project.built)
    found = [fault for faults in CHECKS for fault in faults(site)]
    print("\n".join(map(str, found)), file=sys.stderr) if found else print(
        f"checked {len(site.pages)} pages, {sum(page.charts for page in site.pages.values())} charts on them, "
        f"{sum(len(page.links) for page in site.pages.values())} links: no fault"
    )
    return FAULTY if found else 0


def read_built(project: Project, html: Path) -> Built:
    """The site of a project, as it was built in a folder."""
    files = frozenset(path.relative_to(html).as_posix() for path in html.rglob("*") if path.is_file())
    if not files:
        raise ReportError("there is no built site", file=html, cure="build it first: gwr site")
    pages = {name: read_page(html / name, name) for name in sorted(files) if name.endswith(".html")}
    settings = read_settings(project.folder / CONFIG)
    cited = [row for name in ("documents", "terms") for row in read_table(project.data / f"{name}.csv")]
    own = (os.environ.get("SITE_URL"), os.environ.get("SOURCE_URL"), settings["html_theme_options"].get("code"))
    addresses = (*own, *(row["address"] for row in cited))
    hosts = {*settings["gwr_hosts"], *(urlsplit(address).hostname for address in addresses)} - {None}
    return Built(project, html, files, pages, settings["html_theme_options"]["disclaimer"], frozenset(hosts))


def read_settings(path: Path) -> dict:
    """What _config.yml says to Sphinx. Raises ReportError where it does not say what the check needs."""
    try:
        settings = yaml.safe_load(path.read_text(encoding="utf-8"))["sphinx"]["config"]
        return {"gwr_hosts": settings["gwr_hosts"], "html_theme_options": settings["html_theme_options"]}
    except (yaml.YAMLError, KeyError, TypeError) as error:
        cure = "it says under sphinx: config: which hosts pages may link to (gwr_hosts), and html_theme_options"
        raise ReportError("cannot be used as a site's settings", file=path, characters=str(error), cure=cure) from None


def _yaml(path):
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {}


def missing_pages(site):
    """Each page of the table of contents stands, and each page source is in it."""
    toc, config = (_yaml(site.project.folder / name) for name in ("_toc.yml", "_config.yml"))
    named, left_out = set(named_in(toc)), config.get("exclude_patterns", ())
    for name in sorted(named):
        if f"{name}.html" not in site.files:
            yield Fault("_toc.yml", "this page was not built", name, "write it, or take it out of _toc.yml")
    for path in sorted(site.project.notebooks.glob("[!.]*.*")):
        listed = f"notebooks/{path.stem}" in named or f"notebooks/{path.name}" in left_out
        if path.suffix in (".ipynb", ".md") and not listed:
            yield Fault(
                "_toc.yml", "this page is not listed", f"notebooks/{path.name}", "list it in _toc.yml, or delete it"
            )


def named_in(toc) -> Iterator[str]:
    """Every page that a table of contents names, in whatever parts, chapters and sections it stands."""
    if isinstance(toc, list):
        yield from chain.from_iterable(map(named_in, toc))
    elif isinstance(toc, dict):
        yield from (toc[name] for name in ("root", "file") if name in toc)
        yield from named_in(list(toc.values()))


def dead_links(site):
    """Each link within the site leads to a file, and to an id on it."""
    for page in site.pages.values():
        for link in sorted(set(page.links)):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = normpath(join(PurePosixPath(page.name).parent, unquote(parts.path))) if parts.path else page.name
            if target not in site.files:
                yield Fault(page.name, "this link leads nowhere", link, "mend the link, or make its page")
            elif parts.fragment and target in site.pages and unquote(parts.fragment) not in site.pages[target].ids:
                yield Fault(page.name, "there is no such place on that page", link, "mend the link's part after #")


def foreign_links(site):
    """Links out of the site go to the hosts that _config.yml lists; no key is left unresolved."""
    for page in site.pages.values():
        for link in sorted(set(page.links)):
            parts = urlsplit(link)
            if parts.scheme in ("fact", "text", "term"):
                yield Fault(
                    page.name, "a key that was not resolved", link, "write it as a plain Markdown link or <a href>"
                )
            elif (parts.netloc or parts.scheme not in ("", "mailto")) and parts.hostname not in site.hosts:
                yield Fault(
                    page.name,
                    "a link to a host that is not listed",
                    link,
                    "list the host under gwr_hosts in _config.yml, or take the link out",
                )


def foreign_loads(site):
    """Pages load files of this site alone, and those are there."""
    for page in site.pages.values():
        for load in page.loads:
            if not load.startswith("data:") and normpath(join(PurePosixPath(page.name).parent, load)) not in site.files:
                yield Fault(
                    page.name,
                    "it loads what is not a file of this site",
                    load,
                    "keep a copy in the theme, or take it out",
                )
    sheets = {name: _read(site, name) for name in site.files if name.endswith(".css")}
    for name, styles in sorted((sheets | {name: page.styles for name, page in site.pages.items()}).items()):
        if found := FOREIGN_STYLE.search(styles):
            yield Fault(name, "a style loads from another host", found[0], "keep a copy in the theme, or take it out")


def living_pictures(site):
    """Pictures to look at and to take away do nothing but show."""
    for name in sorted(site.files):
        if name.endswith(".svg"):
            for part in alive(_read(site, name)):
                yield Fault(name, "the picture does more than show", part, "draw it anew: make previews")


def accidents(site):
    """No page shows what only the maker should see: an error, a warning, a place on the machine that built it.

    What the report itself says is no accident.
    """
    report = read_file(site.project.seed).text
    places = [
        str(place) for place in (site.project.folder, Path.home(), gettempdir(), sys.prefix) if len(str(place)) > 3
    ]
    machine = re.compile(rf"(?:{'|'.join(map(re.escape, places))})/[\w./-]*")
    for name, page in site.pages.items():
        for what, found in (
            ("an error or warning", ACCIDENTS.finditer(page.words)),
            ("a place on this machine", machine.finditer(_read(site, name))),
        ):
            for words in {match[0] for match in found if match[0] not in report}:
                yield Fault(name, f"the page shows {what}", words, "mend the notebook cell that prints it")


def lost_charts(site):
    """A page shows as many charts as its notebook has stored."""
    for path in sorted(site.project.notebooks.glob("*.ipynb")):
        stored = sum(
            MIME in output.get("data", {})
            for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
            for output in cell.get("outputs", ())
        )
        page = site.pages.get(f"notebooks/{path.stem}.html")
        if page and page.charts != stored:
            yield Fault(
                page.name,
                f"charts on the page, {stored} being stored in the notebook",
                str(page.charts),
                "run: make notebooks site",
            )


def stray_files(site):
    """Nothing is published but pages and what they use."""
    for name in sorted(site.files):
        hidden = any(
            part.startswith(".") or part in ("reports", "_sources", "jupyter_execute")
            for part in PurePosixPath(name).parts
        )
        if hidden or PurePosixPath(name).suffix not in PUBLISHED:
            yield Fault(
                name, "a file that is no part of the site", name, "find what wrote it, and have it write elsewhere"
            )


def bare_pages(site):
    """Each page has language, title, description, foot, and no id twice."""
    for page in site.pages.values():
        for part, there in (
            ("language", page.language),
            ("title", page.title.strip()),
            ("description", page.description.strip()),
            ("foot", site.disclaimer in page.footer),
        ):
            if not there:
                yield Fault(page.name, "the page lacks its", part, "begin the page with a paragraph of its own")
        for id, times in Counter(page.ids).items():
            if times > 1:
                yield Fault(page.name, f"an id that stands {times} times", id, "give each chart and place its own name")


def _read(site, name):
    return (site.folder / name).read_text(encoding="utf-8")


CHECKS = (
    missing_pages,
    dead_links,
    foreign_links,
    foreign_loads,
    living_pictures,
    accidents,
    lost_charts,
    stray_files,
    bare_pages,
)
