"""A plotly figure as a card: headline, sub-line, picture, sources, and the table of what is drawn.

A figure's `layout.title` holds headline and sub-line; its `layout.meta` holds `chart` (the permanent id), `alt`,
perhaps `note`, and `marks`: one {key, label, series} for each mark drawn. Each trace's customdata are keys.
"""

import json
import re
from html import unescape

from docutils import nodes
from sphinx.util import logging

from gwr.book.links import HINTS, address, link, linked
from gwr.book.markup import element, text

LOGGER = logging.getLogger(__name__)
MIME = "application/vnd.plotly.v1+json"
SHOWN_SOURCES = 3


class figure_node(nodes.General, nodes.Element):
    """A plotly figure, waiting for the tables that say what its keys stand for."""


class FigureRenderer:
    """What MyST-NB calls for an output of plotly's type."""

    mime_priority_overrides = [("html", MIME, 1)]

    @staticmethod
    def handle_mime(renderer, data, inline):
        if inline or data.mime_type != MIME:
            return None
        node = figure_node(figure={part: data.content[part] for part in ("data", "layout")})
        node.source, node.line = renderer.renderer.document["source"], data.line
        return [node]


def place_cards(app, doctree, docname):
    """Put a card in the place of each figure of one page; an unknown key or a missing part is a warning."""
    for node in list(doctree.findall(figure_node)):
        faults = list(wanting(node["figure"], app.gwr.references))
        for fault in faults:
            LOGGER.warning("a chart %s", fault, location=node)
        html = "" if faults else card(node["figure"], app.gwr.references, app.gwr.sentences)
        node.replace_self(nodes.raw("", html, format="html"))


def wanting(figure: dict, references: dict):
    """What a figure lacks, each as the end of a sentence that begins with `a chart`."""
    meta, title = figure["layout"].get("meta") or {}, figure["layout"].get("title") or {}
    if not (title.get("text") and title.get("subtitle", {}).get("text")):
        yield "has no title or no subtitle; give layout.title.text and layout.title.subtitle.text"
    for part in ("chart", "alt", "marks"):
        if not meta.get(part):
            yield f"has no {part}; give it in layout.meta"
    keys = {mark["key"] for mark in meta.get("marks") or ()}
    for key in sorted(keys - references.keys()):
        yield f'names the key "{key}", which no table has; mend it, or add a row to the labels'
    for key in sorted({key for trace in figure["data"] for key in _keys(trace)} - keys):
        yield f'draws "{key}", which its layout.meta marks do not list'


def card(figure: dict, references: dict, sentences: dict) -> str:
    """The HTML of a figure; sentences are {id: text}."""
    layout = dict(figure["layout"])
    title, meta = layout.pop("title"), layout.pop("meta")
    layout.pop("template", None)  # the page sets its own, light or dark
    chart, marks = meta["chart"], meta["marks"]
    drawn = {"data": figure["data"], "layout": layout, "addresses": {mark["key"]: address(references[mark["key"]]) for mark in marks}}
    return element(
        "figure",
        element("figcaption",
                element("p", element("a", text(plain(title["text"])), href=f"#{chart}", title="这幅图的固定地址"),
                        class_="headline", id=f"{chart}-headline"),
                element("p", text(plain(title["subtitle"]["text"])), class_="subline")),
        element("div", class_="plot", role="img", aria_label=plain(meta["alt"]), style=f"min-height:{layout.get('height', 400)}px"),
        element("script", _json(drawn), type="application/json"),
        element("p", linked(plain(meta["alt"]), mentioned(marks, references)), class_="alt"),
        element("p", text(plain(meta["note"])), class_="note") if meta.get("note") else "",
        sources([references[mark["key"]] for mark in marks], sentences),
        element("details", element("summary", "数据表"), table(marks, references), class_="data", open=True),
        class_="chart", id=chart, aria_labelledby=f"{chart}-headline")


def mentioned(marks, references) -> list:
    """The figures that a chart's description may speak of: its marks, then others of the same sentences."""
    drawn = [references[mark["key"]] for mark in marks]
    sentences = {reference.sentence for reference in drawn} - {""}
    beside = (reference for reference in references.values() if reference.sentence in sentences and reference.kind != "原文")
    return list(dict.fromkeys([*drawn, *beside]))


def table(marks, references) -> str:
    """What is drawn, a row for each mark: item, series where there are several, the printed figure, its kind."""
    series = len({mark.get("series") for mark in marks}) > 1
    heads = ["项目", *(["系列"] if series else []), "写作", "性质"]
    rows = ([element("th", text(plain(mark["label"])), scope="row"),
             *([element("td", text(plain(mark.get("series", ""))))] if series else []),
             element("td", link(references[mark["key"]], references[mark["key"]].text), class_="figure"),
             element("td", kind(references[mark["key"]].kind))] for mark in marks)
    return element("table",
                   element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
                   element("tbody", *(element("tr", *cells) for cells in rows)))


def kind(name: str) -> str:
    """The badge of a kind of figure: its word, and by style sheet its shape."""
    return element("span", text(name), class_="kind", data_kind=name, title=HINTS[name])


def sources(marked, sentences) -> str:
    """The sentences behind the marks, in the report's order, then what the report does not print."""
    own = sorted({reference.sentence for reference in marked if reference.sentence})
    other = {reference.key: reference for reference in marked if not reference.sentence}.values()
    links = [*(element("a", f"“{text(clip(sentences[id]))}”", href=f"report.html#{id}") for id in own),
             *(element("a", f"{text(reference.kind)}：{text(reference.label)}", href=address(reference)) for reference in other)]
    shown, rest = links[:SHOWN_SOURCES], links[SHOWN_SOURCES:]
    more = element("details", element("summary", f"另外{len(rest)}处"), element("ul", *(element("li", item) for item in rest)))
    return element("div", element("p", element("span", "来源", class_="term"), "　".join(shown)), more if rest else "", class_="source")


def clip(words: str, most: int = 16) -> str:
    """The beginning of a sentence, with … where it is cut."""
    return words if len(words) <= most else words[:most] + "…"


def plain(words: str) -> str:
    """The characters that plotly shows for a text escaped for it."""
    return unescape(re.sub(r"<br\s*/?>", "", words))


def _keys(trace):
    given = trace.get("customdata") or ()
    return [key for item in given for key in (item if isinstance(item, list) else [item]) if key]


def _json(content):
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
