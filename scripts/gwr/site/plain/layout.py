"""A project for a report that has no editors: its settings and pages, written of the templates beside this file.

All that the pages say of the report is taken from its tables: names, counts, the words of its title. Nothing is a
judgement.
"""

import re
from pathlib import Path
from typing import NamedTuple

import yaml

from gwr import closed
from gwr.html import clip
from gwr.project import CONFIG, TOC, Project
from gwr.site.site import Site
from gwr.tables.store import load, read_package

PAGES = Path(__file__).parent / "pages"
SOURCE = "数字出自{source}，未经我们核实。"
WIDEST = 40  # characters of a site's title
YEAR = re.compile(r"(?<!\d)\d{4}年")
NAMED = re.compile(r"\{(\w+)\}")


class Page(NamedTuple):
    """A page of the site, its name in the bar, and the menu that it stands in."""

    name: str
    title: str
    menu: str
    of: str  # the table without whose rows the page would be empty


ABOUT = "关于这些数"
BOOK = (
    Page("results", "成绩", "", "over"),
    Page("targets", closed.TARGET.zh, "", "facts"),  # which says so where there are none
    Page("promises", "承诺清单", "", "promises"),
    Page("report", closed.PASSAGE.zh, "", "sentences"),
    Page("numbers", "全部数字", ABOUT, "facts"),
    Page("derived", closed.DERIVED.zh, ABOUT, "derived"),
    Page("coverage", "数字总账", ABOUT, "numerals"),
    Page("words", "用词", ABOUT, "compared"),
)


def lay_out(project: Project) -> None:
    """Write the settings and pages of a project whose tables stand, in its folder."""
    site = Site.of(project)
    filled = {**counts(project), "title": title(site), "source": site.source, "id": project.report}
    pages = [page for page in BOOK if filled.get(f"n_{page.of}")]
    project.notebooks.mkdir(parents=True, exist_ok=True)
    for name in ("index", *(page.name for page in pages)):
        words = (PAGES / f"{name}.md").read_text(encoding="utf-8")
        (project.notebooks / f"{name}.md").write_text(_filled(words, filled), encoding="utf-8")
    write_yaml(project.folder / TOC, contents(pages))
    write_yaml(project.folder / CONFIG, settings(site, project.report))


def counts(project: Project) -> dict[str, int | str]:
    """How much there is of each thing: n_promises, n_words …, of the figures by their status, n_over what is no plan,
    n_compared the words where a review and an outlook have some; kinds says the same of the figures in words.
    """
    kinds = load("facts", project.data)["status"].value_counts()
    of_tables = {f"n_{known['name']}": known["rows"] for known in read_package(project.data)["resources"]}
    of_kinds = {f"n_{status}": int(kinds.get(status, 0)) for status in closed.STATUS}
    over = sum(of_kinds[f"n_{status}"] for status in closed.OVER)
    told = "，".join(
        f"{said.zh}{of_kinds[f'n_{status}']}个" for status, said in closed.STATUS.items() if of_kinds[f"n_{status}"]
    )
    words = load("words", project.data)
    compared = len(words) if all((words[f"{side}_total"] > 0).any() for side in closed.SIDE) else 0
    return {**of_tables, **of_kinds, "n_over": over, "n_compared": compared, "kinds": told}


def title(site: Site) -> str:
    """What the site is called: place, year and title as far as the report gives them, none of them twice."""
    place, year, named = site.told("place"), site.told("year"), site.named or "政府工作报告"
    if year and not YEAR.search(named):
        named = f"{year}年{named}" if place not in named else named.replace(place, f"{place}{year}年", 1)
    return clip(re.sub(r"\s+", " ", named), WIDEST)


def contents(pages: list[Page]) -> dict:
    """The table of contents: the pages in the bar, then those of the menu."""
    bar = [{"file": f"notebooks/{page.name}", "title": page.title} for page in pages if not page.menu]
    menu = [{"file": f"notebooks/{page.name}", "title": page.title} for page in pages if page.menu]
    parts = [{"chapters": bar}, *([{"caption": ABOUT, "chapters": menu}] if menu else [])]
    return {"format": "jb-book", "root": "notebooks/index", "parts": parts}


def settings(site: Site, report: str) -> dict:
    """The book's settings: those of the template, with what is said of this report."""
    config = yaml.safe_load((PAGES / CONFIG).read_text(encoding="utf-8"))
    config["title"] = config["author"] = title(site)
    ours = config["sphinx"]["config"]
    ours["gwr_report"], ours["gwr_description"] = report, f"{site.source}里的数字：每一个都能点回原句。"
    ours["html_theme_options"]["source"] = SOURCE.format(source=site.source)
    return config


def write_yaml(path: Path, content: dict) -> None:
    """Write settings as YAML."""
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _filled(words: str, values: dict) -> str:
    """A template with its {names} filled in; other words in braces are directives."""
    return NAMED.sub(lambda found: _markdown(values[found[1]]) if found[1] in values else found[0], words)


def _markdown(value: object) -> str:
    """A value as plain words in Markdown: no letter of it is markup."""
    return re.sub(r"([\\`*_{}\[\]()#+.!|<>~$:-])", r"\\\1", str(value))
