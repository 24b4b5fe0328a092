"""A table as HTML, fit for a narrow screen: each cell knows its head, and a table too wide for a phone may be stacked
there, what is short two abreast: a target beside its result. Columns of numbers are aligned on the right.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from gwr.html import element, text

FITS = 20  # Chinese characters side by side on a phone
HALF = 9  # Chinese characters in one of two columns there
LONG = 48  # Chinese characters of prose that are better read across the whole of a phone than beside their head
FULL_STOP = "。"
NOTHING = " —"
NUMBER = 'class="number"'  # of a cell that is a figure
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
    columns = [_class(head, [row.cells[at] for row in rows]) for at, head in enumerate(heads)]
    if wide:
        columns = _abreast(columns)
    named = element(
        "thead",
        element("tr", *(element("th", text(head), scope="col", class_=of) for head, of in zip(heads, columns))),
    )
    return element(
        "table",
        element("caption", caption) if caption else "",
        named,
        element("tbody", *(_row(heads, columns, row) for row in rows)),
        data_wide=wide,
        **attributes,
    )


def width(heads: Sequence[str], rows: Sequence[Row]) -> float:
    """How wide a table is with nothing wrapped, in Chinese characters; what is folded does not count."""
    columns = zip(heads, *([cell.said for cell in row.cells] for row in rows), strict=False)
    return sum(max(map(_length, said)) + APART for said in columns)


def _class(head, cells):
    """What a column is: of numbers, of short words, of whole sentences, or none of these."""
    said = [cell for cell in cells if cell.said.strip(NOTHING)]
    longest = max(map(_length, [head, *(cell.said for cell in said)]))
    number = bool(said) and all(NUMBER in cell.html and cell.said[-1] != FULL_STOP for cell in said)
    prose = longest > LONG and said[0].said.endswith(FULL_STOP)
    known = (("amount", number and longest <= HALF), ("short", longest <= HALF), ("long", prose))
    return " ".join(name for name, holds in known if holds) or None


def _abreast(columns):
    """The columns, marked where two stand abreast on a phone: neighbours that are both short; not the first."""
    marked, at = list(columns), 1
    while at + 1 < len(marked):
        pair = marked[at : at + 2]
        if all(of and "short" in of for of in pair):
            marked[at : at + 2] = [f"{of} half" for of in pair]
            at += 2
        else:
            at += 1
    return marked


def _row(heads, columns, row):
    first, *others = zip(heads, columns, row.cells, strict=False)
    cells = [_cell("th", *first, scope="row"), *(_cell("td", *each) for each in others)]
    return element("tr", *cells, **row.attributes)


def _cell(name, head, column, cell, **more):
    return element(name, cell.html, data_head=head, class_=column, **more, **cell.attributes)


def _length(said):
    return sum(0.6 if character.isascii() else 1 for character in said)
