"""Plotly figures on their way from a cell's output to a card on the page.

A figure's `layout.title` holds headline and sub-line; its `layout.meta` holds `chart` (the permanent id), `alt`,
perhaps `note`, and `marks`: one {key, label, series} for each mark drawn, in the order of the traces, and where it
is no figure of the report what was `counted`. Each trace's customdata are keys. Where the same things can be read in
several ways, `readings` are the figures of the others, and `reading` is what each is called.
"""

import re
from typing import ClassVar, NamedTuple

from docutils import nodes
from sphinx.util import logging

from gwr.site.output.previews import MIME, Preview, preview
from gwr.site.page.chart_card import card
from gwr.site.page.picture import readings, strange

NAME = re.compile(r"[\w%‰-]+")  # of a chart: its files are called so
LOGGER = logging.getLogger(__name__)


class figure_node(nodes.General, nodes.Element):
    """A plotly figure, waiting for the tables that say what its keys stand for."""


class Placed(NamedTuple):
    """A chart as it stands on its page: its figure, its pictures to take away if it has any, its card, the page."""

    figure: dict
    preview: Preview | None
    html: str
    document: str


class FigureRenderer:
    """What MyST-NB calls for an output of plotly's type."""

    mime_priority_overrides: ClassVar = [("html", MIME, 1)]

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
        figure, made = node["figure"], []
        faults = list(wanting(figure, app.gwr.references))
        for fault in faults:
            LOGGER.warning("a chart %s", fault, location=node)
        if not faults:
            shown = preview(app.gwr_project, figure, app.gwr.credit)
            html = card(figure, app.gwr.references, app.gwr.sentences, shown, app.config.html_baseurl)
            app.gwr_charts[figure["layout"]["meta"]["chart"]] = Placed(figure, shown, html, docname)
            made = [nodes.raw("", html, format="html", needs="charts")]
        node.replace_self(made)


def wanting(figure: dict, references: dict):
    """What a chart lacks in any of its readings, each as the end of a sentence that begins with `a chart`."""
    shown = readings(figure)
    for read in shown:
        yield from _wanting(read, references)
        if len(shown) > 1 and not read["layout"]["meta"].get("reading"):
            yield "has several readings, and one without a name; give it in layout.meta reading"


def _wanting(figure, references):
    for part in dict.fromkeys(strange(figure)):
        yield f'has "{part}", which the page cannot draw; give it its drawing in gwr/site/page/picture.py'
    meta, title = figure["layout"].get("meta") or {}, figure["layout"].get("title") or {}
    if not (title.get("text") and title.get("subtitle", {}).get("text")):
        yield "has no title or no subtitle; give layout.title.text and layout.title.subtitle.text"
    for part in ("chart", "alt", "marks"):
        if not meta.get(part):
            yield f"has no {part}; give it in layout.meta"
    if not NAME.fullmatch(meta.get("chart") or "-"):
        yield f'has a name that can be no file\'s, "{meta["chart"]}"; give it letters, digits, hyphens'
    keys = [mark["key"] for mark in meta.get("marks") or ()]
    drawn = [key for trace in figure["data"] for key in trace.get("customdata") or ()]
    for key in sorted(set(keys) - references.keys()):
        yield f'names the key "{key}", which no table has; mend it, or add a row to the labels'
    for key in sorted(set(drawn) - set(keys)):
        yield f'draws "{key}", which its layout.meta marks do not list'
    if keys and sorted(drawn) == sorted(keys) and drawn != keys:
        yield "lists its layout.meta marks in another order than it draws them"
