"""What stands around each page: title, description, scripts; and the pages that no source file makes."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path, PurePosixPath

from docutils import nodes

from gwr.html import clip, plain
from gwr.site.output import chart_files, downloads
from gwr.site.page.way import bar, name_of

SITE = Path(__file__).parents[1]
LONGEST_DESCRIPTION = 110
POLICY = (  # scripts and styles are files of the site; only a mark's place in its picture is a style of its own
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; style-src-elem 'self'; "
    "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'"
)
ALONE = """:root { color-scheme: light dark; background: Canvas }
a { color: inherit }
body { margin: 15vh auto; max-width: 30em; padding: 0 1.2em; font: 1.06rem/1.9 system-ui, "PingFang SC", \
"Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.6rem; font-family: "Songti SC", "Noto Serif CJK SC", serif }
footer { margin-top: 4em; opacity: .8 }
@media print { :root { color-scheme: light } }"""
HOME = (  # of the page that is served at any address: it finds the site's top with no other file
    'if (/\\/(notebooks|downloads)\\//.test(location.pathname)) document.getElementById("home").href = "../index.html";'
)
EXTRA = {
    "404": ("404.html", "没有这一页"),
    "search": ("search.html", "搜索"),
    f"{downloads.FOLDER}/index": ("downloads.html", downloads.TITLE),
}


def page_context(app, pagename, templatename, context, doctree):
    """Give a page's template its title, description and what it loads."""
    site = app.config.html_title
    title = "" if pagename == app.config.root_doc else context.get("title", "")
    context["bar"] = bar(app, pagename)
    context["neighbours"] = neighbours(app, pagename)
    context["author"], context["page_name"] = app.config.author, title or app.config.html_title
    context["page_title"] = f"{title} · {site}" if title else site
    context["description"] = describe(doctree) if doctree is not None else app.config.gwr_description
    context["content_policy"] = policy(HOME, ALONE) if pagename == "404" else POLICY
    context["home"], context["alone"] = HOME, ALONE
    context["site_address"] = app.config.html_baseurl
    context["picture"] = picture(app, pagename)
    context["report_source"] = app.gwr.source
    context["needs"] = needs(doctree) if doctree is not None else set()


def policy(script: str, style: str) -> str:
    """What a page may do that has one script and one style in itself, each known by its hash."""
    return POLICY.replace("script-src 'self'", f"script-src 'self' {_known(script)}").replace(
        "style-src-elem 'self'", f"style-src-elem 'self' {_known(style)}"
    )


def _known(words: str) -> str:
    return f"'sha256-{b64encode(sha256(words.encode('utf-8')).digest()).decode('ascii')}'"


def neighbours(app, page: str) -> list[tuple[str, str, str]]:
    """(relation, document, name) of the page before and of the page behind one, as far as there are any."""
    _, before, behind = app.builder.relations.get(page, (None, None, None))
    return [(side, each, name_of(app, each)) for side, each in (("prev", before), ("next", behind)) if each]


def needs(doctree) -> set[str]:
    """Of `charts`, `reader`, `board` and `numbers`, the scripts that a page's parts need."""
    return {name for node in doctree.findall(nodes.raw) for name in node.get("needs", "").split()}


def describe(doctree) -> str:
    """The beginning of a page's first paragraph, in words alone."""
    first = next(doctree.findall(nodes.paragraph), None)
    return clip(" ".join(_said(first).split()), LONGEST_DESCRIPTION) if first is not None else ""


def _said(paragraph):
    return "".join(
        unescape(re.sub("<[^>]*>", "", part)) if isinstance(part.parent, nodes.raw) else part
        for part in paragraph.findall(nodes.Text)
    )


def picture(app, page: str) -> str:
    """The file that shows a page where its address is passed on: its first chart's picture, if it has any."""
    charts = (each["anchor"] for each in app.gwr_entries.get(page, ()) if each["group"] == "图")
    first = next(charts, "")
    drawn = first in app.gwr_charts and app.gwr_charts[first].preview
    return chart_files.address(first, "png") if drawn else ""


def extra_pages(app):
    """The search, the tables, what is served for an address that is not there; each chart by itself; and each address
    that leads on, as the site's own does to the first page.
    """
    given = {"tables": downloads.listing(app.gwr_project), "archive": downloads.archive_of(app.gwr_project)}
    moved = {"index": app.config.root_doc, **app.config.gwr_moved}
    return [
        *((name, {"title": title, **given}, template) for name, (template, title) in EXTRA.items()),
        *(
            (f"{chart_files.FOLDER}/{chart}", by_itself(placed), "chart.html")
            for chart, placed in app.gwr_charts.items()
        ),
        *((old, {"title": "", "target": new}, "moved.html") for old, new in moved.items()),
    ]


def by_itself(placed) -> dict[str, str]:
    """What a chart's own page is made of: its card, with links that are seen from the folder of charts."""
    title, chart = placed.figure["layout"]["title"], placed.figure["layout"]["meta"]["chart"]
    folder = PurePosixPath(placed.document).parent.as_posix()
    return {
        "title": plain(title["text"]),
        "subline": plain(title["subtitle"]["text"]),
        "chart": re.sub(r'href="(?=[a-z]+\.html)', f'href="../{folder}/', placed.html),
        "stands": placed.document,
        "id": chart,
    }


def clean_up(app, error):
    """Leave only what pages use, and nothing that differs between two builds of the same sources."""
    if error is not None:
        return
    folder = Path(app.outdir)
    own = {path.name for path in (SITE / "theme" / "static").iterdir()}
    for path in [*(folder / "_static").iterdir(), folder / ".buildinfo", folder / "objects.inv"]:
        if path.is_file() and path.name not in own:
            path.unlink()
