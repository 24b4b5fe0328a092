"""Tables kept by hand, and rows that point into a report by its own words.

A row that points into the report has three columns: `printed`, the words meant, and `before` and `after`,
the eight characters on each side of them. The three together stand exactly once in the report, so that a
row can never come to mean another figure unseen. A line break is written ↵: every row stays on one line.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from gwr.reading.decode import read_file
from gwr.records import ReportError

ANCHOR = ("before", "printed", "after")
CONTEXT = 8
BREAK = "↵"
LONGEST, SHOWN = 4000, 80  # characters of a cell, and of one that a message repeats
AGAIN = (
    f"copy the words and {CONTEXT} characters on each side from the report again ({BREAK} for a line break), "
    "or delete the row"
)


class Shape(NamedTuple):
    """What the cells of a column look like, and the cure of one that does not."""

    name: str
    of: re.Pattern[str]
    cure: str


_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
KEY = Shape("key", re.compile(_NAME), "use lower-case letters, digits, hyphens")
KEYS = Shape(
    "list of keys",
    re.compile(rf"{_NAME}(?: +{_NAME})*"),
    "use lower-case letters, digits, hyphens, and spaces between keys",
)
DECIMALS = Shape("number of decimals", re.compile("[0-6]"), "write how many are shown at most: 0, 1, 2 …")
NUMBER = Shape("number", re.compile(r"-?[0-9]+(?:\.[0-9]+)?"), "write digits, or nothing")
ADDRESS = Shape("address of a web page", re.compile(r"https?://[^\s<>\"'\\`]+"), "copy the page's address: http…")
# By the column's name, in whatever table: what goes into a page as a link or an id has no character that could do more.
SHAPES = {
    "address": ADDRESS,
    "decimals": DECIMALS,
    **dict.fromkeys(("key", "chart", "target", "result", "again"), KEY),
    **dict.fromkeys(("inputs", "passages", "beside"), KEYS),
}
# What a cell shows nothing of, though it may turn the words around it: of the report's own words all is kept.
HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table kept by hand, and where it stands."""

    file: Path
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, what: str, characters: str = "", cure: str = "") -> ReportError:
        return ReportError(what, file=self.file, line=self.line, characters=characters, cure=cure)


def each(work, items) -> tuple:
    """work(item) for every item. All faults are raised together: one ReportError, each fault on lines of its own."""
    results, faults = [], []
    for item in items:
        try:
            results.append(work(item))
        except ReportError as fault:
            faults.append(str(fault))
    if faults:
        raise ReportError("\n".join(faults))
    return tuple(results)


def read_rows(path: Path, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of a hand-kept table; none if there is no such file. Raises ReportError for a broken table."""
    if not (path.exists() or path.is_symlink()):
        return ()
    lines = _lines(path)
    if tuple(next(lines, ())) != columns:
        raise ReportError(
            "these are not the columns of this table",
            file=path,
            line=1,
            cure=f"make the first line: {','.join(columns)}",
        )
    return each(lambda cells: _row(path, lines.line_num, columns, cells), _whole(lines, path))


def _lines(path: Path) -> Any:
    """A table's lines as lists of cells, in UTF-8 or in the GB 18030 of spreadsheets."""
    if path.is_symlink():
        raise ReportError("is a link to another file", file=path, cure="put the table itself in its place")
    return csv.reader(io.StringIO(read_file(path).text, newline=""))


def _whole(lines: Any, path: Path) -> Iterator[list[str]]:
    try:
        yield from lines
    except csv.Error as error:  # a cell that is larger than any that the module reads
        cure = "look for a quotation mark that is never closed"
        raise ReportError(f"cannot be read ({error})", file=path, line=lines.line_num, cure=cure) from None


def _row(path, line, columns, cells):
    row = Row(path, line, dict(zip(columns, cells, strict=False)))  # too few cells are said below
    if len(cells) != len(columns):
        raise row.fault(f"{len(cells)} cells where {len(columns)} belong", cure="quote a cell that holds a comma")
    for column, cell in row.cells.items():
        if len(cell) > LONGEST:
            cure = "look for a quotation mark that is never closed"
            raise row.fault(f"a cell of {len(cell):,} characters ({column})", cell[:SHOWN], cure)
        shape = SHAPES.get(column)
        if shape and cell and not shape.of.fullmatch(cell):
            raise row.fault(f"no {shape.name} ({column})", cell[:SHOWN], shape.cure)
        if column not in ANCHOR and (hidden := HIDDEN.search(cell)):
            called = unicodedata.name(hidden[0], "a control character")
            raise row.fault(f"a character that does not show ({column}, {called})", cell[:SHOWN], "take it out")
    return row


def number(row: Row, column: str, kind: type = Decimal):
    """The number in a cell, a Decimal or of another kind; None where it is empty. Raises ReportError for any other."""
    cell = row[column]
    if not cell:
        return None
    if not NUMBER.of.fullmatch(cell) or (kind is int and "." in cell):
        raise row.fault("not a number", cell[:SHOWN], NUMBER.cure)
    return kind(cell)


def unique(rows: tuple[Row, ...], column: str) -> None:
    """Raises ReportError if two rows have the same value in the column."""
    first = {}

    def check(row):
        if first.setdefault(row[column], row) is not row:
            raise row.fault(
                f"this {column} stands in line {first[row[column]].line} already",
                row[column],
                f"give each row its own {column}",
            )

    each(check, rows)


def place(row: Row, text: str) -> tuple[int, int]:
    """Start and end of the row's printed words in the text. Raises ReportError unless they stand there once."""
    before, printed, after = words = [row[column].replace(BREAK, "\n") for column in ANCHOR]
    count = text.count("".join(words))
    if count != 1:
        what = f"these words stand {count} times in the report" if count else "these words do not stand in the report"
        raise row.fault(what, row["printed"], _now(words, text) + AGAIN)
    start = text.index("".join(words)) + len(before)
    end = start + len(printed)
    if not printed or len(before) < min(CONTEXT, start) or len(after) < min(CONTEXT, len(text) - end):
        raise row.fault("the row shows too little of the report", row["printed"], AGAIN)
    return start, end


def _now(words, text):
    """What stands between a row's neighbours instead of its words, where that can be told."""
    before, printed, after = words
    now = re.search(f"{re.escape(before)}(.{{1,40}}?){re.escape(after)}", text) if before and after else None
    return f'between its neighbours now stands "{now[1]}"; ' if now and now[1] != printed else ""


def only(row: Row, records, span: tuple[int, int]):
    """The one record that lies in the span that a row points at. Raises ReportError for none and for several."""
    found = [record for record in records if span[0] <= record.start and record.end <= span[1]]
    if len(found) != 1:
        raise row.fault(f"{len(found)} figures are read in these words", row["printed"], "point at one figure")
    return found[0]


def check_anchors(folder: Path, text: str) -> None:
    """Every row of the folder's tables that points into the text finds its place; else one ReportError names all."""
    rows = [row for path in sorted(folder.glob("*.csv")) for row in _pointing(path)]
    each(lambda row: place(row, text), rows)


def _pointing(path):
    columns = tuple(next(_lines(path), ()))
    return read_rows(path, columns) if set(ANCHOR) <= set(columns) else ()
