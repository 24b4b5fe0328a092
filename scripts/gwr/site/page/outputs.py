"""Tables and claims on their way from a cell's output to the page, as nodes until every key is known.

All that is made of them is made from their data in one pass: links and their ids, uses, search entries, heads for
narrow screens. The HTML is written once.
"""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, NamedTuple

from docutils import nodes

from gwr.html import element, text
from gwr.site.page import table as html_of
from gwr.site.page.links import known, written
from gwr.story.cells import BREAK, CLAIM_MIME, TABLES_MIME, Cell, Piece, Table, spelt


class tables_node(nodes.General, nodes.Element):
    """Tables: `tables`; `folded` where each opens under its caption; `name`, their class.

    As pages are read they get `anchors`, the id of each link in their order, and `rows`, the id of each row.
    """


class claim_node(nodes.General, nodes.Element):
    """A claim: `claim`, and the pieces of its `evidence`; `anchors` as of tables."""


class CellRenderer:
    """What MyST-NB calls for an output of one of our types."""

    mime_priority_overrides: ClassVar = [("html", TABLES_MIME, 1), ("html", CLAIM_MIME, 1)]

    @staticmethod
    def handle_mime(renderer, data, inline):
        if inline or data.mime_type not in (TABLES_MIME, CLAIM_MIME):
            return None
        node = claim_node(**data.content) if data.mime_type == CLAIM_MIME else _tables_of(data.content)
        node.source, node.line = renderer.renderer.document["source"], data.line
        return [node]


def _tables_of(data: dict[str, Any]) -> tables_node:
    return tables(map(Table.of, data["tables"]), data["folded"])


def tables(shown: Iterable[Table], folded: bool = False, name: str = "figures") -> tables_node:
    """The node of tables that stand one below the other."""
    return tables_node(tables=tuple(shown), folded=folded, name=name)


class Place(NamedTuple):
    """A link among the cells: its key, what tells its row or list item from others, and by what its row is known."""

    key: str
    block: tuple
    row: str  # empty in a claim


def places(node: nodes.Element) -> Iterator[Place]:
    """Every link to a figure or passage in a node of tables or of a claim, in the order in which they are written."""
    if isinstance(node, claim_node):
        yield from (Place(key, (id(node),), "") for key in _keys(node["evidence"]))
        return
    every = ((shown, row) for shown in node["tables"] for row in shown.rows)
    for number, (table, row) in enumerate(every):
        name = row[0].pieces
        known_by = spelt(table.title) if any(_keys(name)) else spelt(name)
        for at, cell in enumerate(row):
            yield from (Place(key, (id(node), number), known_by) for key in _keys(cell.pieces))
            for item, pieces in enumerate(cell.folded):
                yield from (Place(key, (id(node), number, at, item), known_by) for key in _keys(pieces))


def rows(node: tables_node) -> Iterator[list[tuple[str, str]]]:
    """Each row's cells as (head, words); what is folded stands elsewhere and is left out."""
    for table in node["tables"]:
        for row in table.rows:
            yield [
                (head, "" if cell.folded else spelt(cell.pieces).strip())
                for head, cell in zip(table.heads, row, strict=True)
            ]


def place_cells(app, doctree, docname):
    """Put HTML in the place of each node of tables or of a claim on one page."""
    for node in list(doctree.findall(lambda node: isinstance(node, tables_node | claim_node))):
        node.replace_self(nodes.raw("", write(node, app.gwr.references), format="html"))


def write(node: nodes.Element, references: dict) -> str:
    """The node as HTML."""
    return _Writer(node, references).claim() if isinstance(node, claim_node) else _Writer(node, references).tables()


class _Writer:
    """Writes one node; its links and rows take their ids as they come."""

    def __init__(self, node: nodes.Element, references: dict):
        self.node, self.references = node, references
        self.anchors, self.rows = (iter(node.get(name, ())) for name in ("anchors", "rows"))

    def claim(self) -> str:
        said = f" {text(self.node['claim'])}：{self.pieces(self.node['evidence'])}　成立"
        return element("p", element("span", "核对", class_="term"), said, class_="checked")

    def tables(self) -> str:
        if not self.node["folded"]:
            return "".join(map(self.table, self.node["tables"]))
        return "".join(
            element("details", element("summary", text(table.caption)), self.table(table))
            for table in self.node["tables"]
        )

    def table(self, table: Table) -> str:
        lines = [html_of.Row(tuple(map(self.cell, row)), {"id": next(self.rows, None)}) for row in table.rows]
        return html_of.table(
            table.heads, lines, self.pieces(table.title), class_=f"{self.node['name']} {table.form}".strip()
        )

    def cell(self, cell: Cell) -> html_of.Cell:
        html = self.pieces(cell.pieces)
        if cell.folded:
            items = (element("li", self.pieces(item)) for item in cell.folded)
            html = element("details", element("summary", html), element("ul", *items))
        return html_of.Cell(html, spelt(cell.pieces))

    def pieces(self, pieces: Iterable[Piece]) -> str:
        return "".join(map(self.piece, pieces))

    def piece(self, piece: Any) -> str:
        if isinstance(piece, str):
            return text(piece).replace(BREAK, "<br>")
        if "kind" in piece:
            return element("span", text(piece["kind"]), class_="kind", data_kind=piece["kind"])
        if "file" in piece:
            return element("a", text(piece["file"]), href=f"../downloads/{piece['file']}", download=True)
        reference = known(self.references, piece["key"], piece["words"], self.node)
        return written(reference, piece["words"], next(self.anchors, None) or None)


def _keys(pieces: Iterable[Piece]) -> Iterator[str]:
    return (piece["key"] for piece in pieces if isinstance(piece, dict) and "key" in piece)
