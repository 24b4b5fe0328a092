"""What cells show besides charts, on its way from data to the page: tables and claims, as nodes until every key is
known.

All that is made of them is made from their data in one pass: links and their ids, uses, search entries, heads for
narrow screens.
"""

from collections.abc import Iterator
from typing import Any, ClassVar, NamedTuple

from docutils import nodes

from gwr.html import element, text
from gwr.site.page import table as tables
from gwr.site.page.links import known, written
from gwr.story.cells import CLAIM_MIME, TABLES_MIME, spelt


class tables_node(nodes.General, nodes.Element):
    """Tables: `tables` as story/cells.py describes them, `folded` where each opens under its caption, `name` their
    class.
    """


class claim_node(nodes.General, nodes.Element):
    """A claim with its evidence."""


class CellRenderer:
    """What MyST-NB calls for an output of one of our types."""

    mime_priority_overrides: ClassVar = [("html", TABLES_MIME, 1), ("html", CLAIM_MIME, 1)]

    @staticmethod
    def handle_mime(renderer, data, inline):
        made = {TABLES_MIME: tables_node, CLAIM_MIME: claim_node}.get(data.mime_type)
        if inline or made is None:
            return None
        node = made(**data.content, **({"name": "figures"} if made is tables_node else {}))
        node.source, node.line = renderer.renderer.document["source"], data.line
        return [node]


class Place(NamedTuple):
    """A link among the cells: the piece that is one, what tells its row or list item from all others, and by what its
    row is known.
    """

    piece: dict[str, Any]
    block: tuple
    row: str  # empty in a claim


def places(node: nodes.Element) -> Iterator[Place]:
    """Every link to a figure or passage in a node of tables or of a claim, in order."""
    if isinstance(node, claim_node):
        yield from (Place(piece, (id(node),), "") for piece in _links(node["evidence"]))
        return
    every = ((shown, row) for shown in node["tables"] for row in shown["rows"])
    for number, (shown, row) in enumerate(every):
        first = row[0]["pieces"]
        known_by = spelt(_caption(shown)) if any(_links(first)) else spelt(first)
        for at, cell in enumerate(row):
            yield from (Place(piece, (id(node), number), known_by) for piece in _links(cell["pieces"]))
            for item, pieces in enumerate(cell.get("folded", ())):
                yield from (Place(piece, (id(node), number, at, item), known_by) for piece in _links(pieces))


def rows(node: tables_node) -> Iterator[list[tuple[str, str]]]:
    """Each row's cells as (head, words); what is folded stands elsewhere and is left out."""
    for shown in node["tables"]:
        for row in shown["rows"]:
            yield [
                (head, "" if "folded" in cell else spelt(cell["pieces"]).strip())
                for head, cell in zip(shown["heads"], row, strict=True)
            ]


def place_cells(app, doctree, docname):
    """Put HTML in the place of each node of tables or of a claim on one page."""
    for node in list(doctree.findall(lambda node: isinstance(node, tables_node | claim_node))):
        node.replace_self(nodes.raw("", write(node, app.gwr.references), format="html"))


def write(node: nodes.Element, references: dict) -> str:
    """The node as HTML."""
    if isinstance(node, claim_node):
        shown = _html(node["evidence"], references, node)
        return element(
            "p", element("span", "核对", class_="term"), f" {text(node['claim'])}：", shown, "　成立", class_="checked"
        )
    ids = iter(node.get("rows", ()))
    drawn = [(shown, _table(node, shown, references, ids)) for shown in node["tables"]]
    return "".join(
        element("details", element("summary", text(shown["caption"])), html) if node["folded"] else html
        for shown, html in drawn
    )


def _table(node, shown, references, ids):
    drawn = [
        tables.Row(tuple(_cell(cell, references, node) for cell in row), {"id": next(ids, None)})
        for row in shown["rows"]
    ]
    return tables.table(shown["heads"], drawn, _html(_caption(shown), references, node), class_=node["name"])


def _caption(shown):
    return [{"kind": shown["kind"]}, "　", shown["caption"]] if shown["kind"] else [shown["caption"]]


def _cell(cell, references, node):
    said = spelt(cell["pieces"])
    html = _html(cell["pieces"], references, node)
    if "folded" not in cell:
        return tables.Cell(html, said)
    items = (element("li", _html(pieces, references, node)) for pieces in cell["folded"])
    return tables.Cell(element("details", element("summary", html), element("ul", *items)), said)


def _html(pieces, references, node):
    return "".join(_piece(piece, references, node) for piece in pieces)


def _piece(piece, references, node):
    if isinstance(piece, str):
        return text(piece)
    if "kind" in piece:
        return element("span", text(piece["kind"]), class_="kind", data_kind=piece["kind"])
    if "file" in piece:
        return element("a", text(piece["file"]), href=f"../downloads/{piece['file']}", download=True)
    return written(known(references, piece["key"], piece["words"], node), piece["words"], piece.get("id") or None)


def _links(pieces):
    return (piece for piece in pieces if isinstance(piece, dict) and "key" in piece)
