"""What a notebook's cells show besides charts, as data: the site makes HTML of it, every other place shows the words.

A piece is a string, or one of
    {"key": …, "words": …}   a figure or a passage, a link to where it stands
    {"kind": …}              the badge of a kind of statement
    {"file": …}              a table to download
and what a cell of a table holds is {"pieces": [piece …]}, with "folded": [[piece …] …] where it opens into a list.
"""

from dataclasses import dataclass
from html import escape
from typing import Any, NamedTuple

TABLES_MIME = (
    "application/vnd.gwr.tables+json"  # {"folded": true or false, "tables": [{"caption", "kind", "heads", "rows"} …]}
)
CLAIM_MIME = "application/vnd.gwr.claim+json"  # {"claim": words, "evidence": [piece …]}
NOTHING = "—"

Piece = str | dict[str, str]


class Cell(NamedTuple):
    """What stands in a cell of a table."""

    pieces: tuple[Piece, ...]
    folded: tuple[tuple[Piece, ...], ...] = ()


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


def spelt(pieces: Any) -> str:
    """Pieces in plain letters."""
    return "".join(
        piece if isinstance(piece, str) else piece.get("words") or piece.get("kind") or piece["file"]
        for piece in pieces
    )


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a notebook shows it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kind: str = ""  # of all its figures, where that is one

    def data(self) -> dict[str, Any]:
        rows = [
            [
                {"pieces": list(cell.pieces), **({"folded": list(map(list, cell.folded))} if cell.folded else {})}
                for cell in row
            ]
            for row in self.rows
        ]
        return {"caption": self.caption, "kind": self.kind, "heads": list(self.heads), "rows": rows}

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
    heads = "".join(f"<th>{escape(head)}</th>" for head in table.heads)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(spelt(cell.pieces))}</td>' for cell in row)}</tr>" for row in table.rows
    )
    return (
        f"<table><caption>{escape(table.caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )
