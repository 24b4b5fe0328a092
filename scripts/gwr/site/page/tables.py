"""Tables fit for a narrow screen: each cell knows its head, and a table too wide for a phone may be stacked there."""

import re
from html import escape, unescape

FITS = 20  # Chinese characters side by side on a phone
TABLE = re.compile(r"<table\b.*?</table>", re.S)
ROW = re.compile(r"<tr\b.*?</tr>", re.S)
CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.S)
FOLDED = re.compile(r"</summary>.*?</details>", re.S)


def headed(html: str) -> str:
    """The HTML, every table with heads made so; a table without heads stays as it is."""
    return TABLE.sub(lambda table: _headed(table[0]), html)


def numbered(html: str, numbers) -> str:
    """The HTML, every row but those of heads with an address of its own; numbers are an iterator that goes through a page."""
    return ROW.sub(lambda row: row[0] if 'scope="col"' in row[0] else row[0].replace("<tr", f'<tr id="row-{next(numbers)}"', 1), html)


def width(table: str) -> float:
    """How wide a table is with nothing wrapped, in Chinese characters; what is folded does not count."""
    columns = zip(*(CELL.findall(FOLDED.sub("", row)) for row in ROW.findall(table)))
    return sum(max(map(_length, cells)) + 0.7 for cells in columns)


def _headed(table):
    heads = [_plain(head) for head in re.findall(r'<th scope="col">(.*?)</th>', table, re.S)]
    if not heads:
        return table
    named = ROW.sub(lambda row: row[0] if 'scope="col"' in row[0] else _row(row[0], heads), table)
    return named.replace("<table", '<table data-wide="true"', 1) if width(table) > FITS else named


def _row(row, heads):
    names = iter(heads)
    return re.sub(r"<(t[hd])(?=[ >])", lambda cell: f'<{cell[1]} data-head="{escape(next(names, ""))}"', row)


def _length(cell):
    return sum(0.6 if character.isascii() else 1 for character in _plain(cell))


def _plain(html):
    return unescape(re.sub(r"<[^>]*>", "", html))
