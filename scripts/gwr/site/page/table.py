"""A table as HTML, fit for a narrow screen: each cell knows its head, and a table too wide for a phone may be stacked
there.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from gwr.html import element, text

FITS = 20  # Chinese characters side by side on a phone
NONE: Mapping[str, Any] = MappingProxyType({})
APART = 0.7  # of a Chinese character, between two columns


class Cell(NamedTuple):
    """A cell: its HTML, the words that it takes room for, and its attributes."""

    html: str
    said: str
    attributes: Mapping[str, Any] = NONE


class Row(NamedTuple):
    """A row, whose first cell names it."""

    cells: tuple[Cell, ...]
    attributes: Mapping[str, Any] = NONE


def of_words(said: object) -> Cell:
    """A cell of words."""
    return Cell(text(said), str(said))


def table(heads: Sequence[str], rows: Sequence[Row], caption: str = "", **attributes: Any) -> str:
    """The table; caption is HTML, heads are words."""
    wide = "true" if width(heads, rows) > FITS else None
    named = element("thead", element("tr", *(element("th", text(head), scope="col") for head in heads)))
    return element(
        "table",
        element("caption", caption) if caption else "",
        named,
        element("tbody", *(_row(heads, row) for row in rows)),
        data_wide=wide,
        **attributes,
    )


def width(heads: Sequence[str], rows: Sequence[Row]) -> float:
    """How wide a table is with nothing wrapped, in Chinese characters; what is folded does not count."""
    columns = zip(heads, *([cell.said for cell in row.cells] for row in rows), strict=False)
    return sum(max(map(_length, said)) + APART for said in columns)


def _row(heads, row):
    first, *others = zip(heads, row.cells, strict=False)
    cells = [_cell("th", *first, scope="row"), *(_cell("td", head, cell) for head, cell in others)]
    return element("tr", *cells, **row.attributes)


def _cell(name, head, cell, **more):
    return element(name, cell.html, data_head=head, **more, **cell.attributes)


def _length(said):
    return sum(0.6 if character.isascii() else 1 for character in said)
