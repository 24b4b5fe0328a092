"""A table as HTML, fit for a narrow screen: each cell knows its head, and a table too wide for a phone may be stacked
there, what is short two abreast: a target beside its result. Columns of numbers are aligned on the right.

How wide each column is stands before the rows: none moves when later ones come in.
"""

from collections.abc import Mapping, Sequence
from math import ceil, sqrt
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
FOLDS = "<details"  # of a cell that opens into a list
KIND = 'class="kind"'  # of a cell before whose words a sign stands
SIGN, SPACE = 1.4, 1.2  # Chinese characters: that a sign takes, behind each column
OPENED = 24.0  # that what a cell opens into needs
LINE = 48  # Chinese characters in a line of the widest table
MOST = 34  # of them, of short columns that keep their widths: on a tablet the others have the rest
HEAD, PARTED = 4, 3  # Chinese characters of a head that stand in one line; of the lines of a longer one at the least


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
    cells = [[row.cells[at] for row in rows] for at in range(len(heads))]
    folds = any(FOLDS in cell.html for row in rows for cell in row.cells)
    wide = "true" if folds or width(heads, rows) > FITS else None
    columns = list(map(_class, heads, cells))
    if wide:
        columns = _abreast(columns)
        attributes["style"] = _beside(heads[1:], columns[1:])
    named = element(
        "thead",
        element("tr", *(element("th", text(head), scope="col", class_=of) for head, of in zip(heads, columns))),
    )
    return element(
        "table",
        element("caption", caption) if caption else "",
        element("colgroup", *(element("col", style=each) for each in _widths(heads, cells))),
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
    short = longest <= HALF and not any(FOLDS in cell.html for cell in cells)
    known = (("amount", number and short), ("short", short), ("long", prose))
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


def _beside(heads, columns):
    """How wide the heads are that stand beside their cells on a phone."""
    single = [_length(head) for head, of in zip(heads, columns) if not of or not {"half", "long"} & {*of.split()}]
    return f"--head: {max(single) + APART:.1f}em" if single else None


def _widths(heads, cells):
    """The style of each column: short ones keep the width of their words, longer ones share the rest by what they hold,
    the fullest takes what is left.
    """
    rooms = list(map(_room, heads, cells))
    fixed = [room if room <= HALF + SIGN else 0 for room in rooms]
    kept = sum(room + SPACE for room in fixed if room)
    if kept > MOST or all(fixed):
        every = [min(room, LINE / 2) + SPACE for room in rooms]
        return [f"width: {100 * room / sum(every):.1f}%" for room in every]
    fits = sum(rooms) + SPACE * len(rooms) <= LINE  # nothing need be parted
    wants = rooms if fits else [sqrt(room + _letters(column)) for room, column in zip(rooms, cells)]
    weights = [0 if short else want for short, want in zip(fixed, wants)]
    shares = [100 * (1 - kept / LINE) * weight / sum(weights) for weight in weights]
    said = [f"width: {short + SPACE:.1f}em" if short else f"width: {share:.1f}%" for short, share in zip(fixed, shares)]
    return [None if share == max(shares) else each for share, each in zip(shares, said)]


def _letters(cells):
    return sum(_length(cell.said) for cell in cells)


def _room(head, cells):
    """How many Chinese characters a column needs: its longest cell, or its head, a long one in two lines."""
    named = _length(head) if _length(head) <= HEAD else max(PARTED, ceil(_length(head) / 2))
    signed = SIGN if any(KIND in cell.html for cell in cells) else 0
    opened = OPENED if any(FOLDS in cell.html for cell in cells) else 0
    return max(named, opened, *(_length(cell.said) + signed for cell in cells))


def _row(heads, columns, row):
    first, *others = zip(heads, columns, row.cells, strict=False)
    cells = [_cell("th", *first, scope="row"), *(_cell("td", *each) for each in others)]
    return element("tr", *cells, **row.attributes)


def _cell(name, head, column, cell, **more):
    return element(name, cell.html, data_head=head, class_=column, **more, **cell.attributes)


def _length(said):
    return sum(0.6 if character.isascii() else 1 for character in said)
