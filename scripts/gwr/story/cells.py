"""What a notebook's cells show besides charts, as data: the site makes HTML of it, every other place shows the words.

A piece is a string, or one of
    {"key": …, "words": …}   a figure or a passage, a link to where it stands
    {"kind": …}              the badge of a kind of statement
    {"file": …}              a table to download
A cell of a table is a piece, or a list of pieces, or {"pieces": [piece …], "folded": [[piece …] …]} where it opens
into a list. A table is {"caption", "kind", "form", "heads", "rows"}, its rows lists of cells.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from gwr.html import element, text

TABLES_MIME = "application/vnd.gwr.tables+json"  # {"folded": true or false, "tables": [table …]}
CLAIM_MIME = "application/vnd.gwr.claim+json"  # {"claim": words, "evidence": [piece …]}
NOTHING = "—"
BREAK = "\n"  # a piece behind which the next begins a line

Piece = str | dict[str, str]


class Cell(NamedTuple):
    """What stands in a cell of a table; `data` and `of` write and read it as JSON."""

    pieces: tuple[Piece, ...]
    folded: tuple[tuple[Piece, ...], ...] = ()

    def data(self) -> Any:
        if self.folded:
            return {"pieces": list(self.pieces), "folded": [list(item) for item in self.folded]}
        return self.pieces[0] if len(self.pieces) == 1 else list(self.pieces)

    @classmethod
    def of(cls, data: Any) -> "Cell":
        if isinstance(data, dict) and "folded" in data:
            return cls(tuple(data["pieces"]), tuple(map(tuple, data["folded"])))
        return cls(tuple(data) if isinstance(data, list) else (data,))


def words(said: object) -> Cell:
    """A cell of words."""
    return Cell((str(said),))


def figure(one: Any) -> Piece:
    """A figure as it is printed."""
    return {"key": one.key, "words": one.text}


def passage(key: str, said: str) -> Piece:
    """Words of the report; key is a label's or a sentence's id."""
    return {"key": key, "words": said}


def shown(one: Any) -> Cell:
    """A cell with a figure, or a dash where there is none."""
    return Cell((figure(one),)) if one else words(NOTHING)


def kind(one: Any) -> Cell:
    """A cell that says what kind of statement a figure is."""
    return Cell(({"kind": one.kind},))


def spelt(pieces: Iterable[Piece]) -> str:
    """Pieces in plain letters."""
    said = (
        piece if isinstance(piece, str) else piece.get("words") or piece.get("kind") or piece["file"]
        for piece in pieces
    )
    return "".join(said)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a notebook shows it; `data` and `of` write and read it as JSON."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    kind: str = ""  # of all its figures, where that is one
    form: str = ""  # "cards": each row by itself, its second cell large

    def data(self) -> dict[str, Any]:
        rows = [[cell.data() for cell in row] for row in self.rows]
        named = {"caption": self.caption, "kind": self.kind, "form": self.form}
        return {**named, "heads": list(self.heads), "rows": rows}

    @classmethod
    def of(cls, data: dict[str, Any]) -> "Table":
        rows = tuple(tuple(map(Cell.of, row)) for row in data["rows"])
        return cls(data["caption"], tuple(data["heads"]), rows, data["kind"], data.get("form", ""))

    @property
    def title(self) -> tuple[Piece, ...]:
        """The caption, behind the badge of its kind."""
        return ({"kind": self.kind}, "　", self.caption) if self.kind else (self.caption,)

    def __repr__(self) -> str:
        lines = [self.heads, *(tuple(spelt(cell.pieces) for cell in row) for row in self.rows)]
        return "\n".join([self.caption, *(" | ".join(line) for line in lines)])

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return Tables((self,), folded=False)._repr_mimebundle_()


@dataclass(frozen=True, slots=True)
class Tables:
    """Several tables, one after the other, each folded under its caption."""

    tables: tuple[Table, ...]
    folded: bool = True

    def __repr__(self) -> str:
        return "\n\n".join(map(repr, self.tables))

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, Any]:
        return {
            TABLES_MIME: {"folded": self.folded, "tables": [table.data() for table in self.tables]},
            "text/html": "".join(map(_plain_html, self.tables)),
            "text/plain": repr(self),
        }


def _plain_html(table: Table) -> str:
    """A table for JupyterLab and its kin, which know no key: words alone."""
    heads = element("tr", *(element("th", text(head)) for head in table.heads))
    rows = (element("tr", *(element("td", _plain_cell(cell)) for cell in row)) for row in table.rows)
    caption = element("caption", text(spelt(table.title)))
    return element("table", caption, element("thead", heads), element("tbody", *rows))


def _plain_cell(cell: Cell) -> str:
    said = text(spelt(cell.pieces)).replace(BREAK, "<br>")
    if not cell.folded:
        return said
    return element("details", element("summary", said), *(element("p", text(spelt(item))) for item in cell.folded))
