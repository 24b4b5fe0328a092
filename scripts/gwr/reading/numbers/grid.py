"""Tables inside a text: their rows, their cells, and the heads that stand above them.

Cells are parted by |, by tabs or by runs of blanks, under some heads by one blank; a mark of a list may stand before
each row. A table begins with a row of heads, in which no figure stands but years, and goes on with rows of which at
least one has a cell of figures.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gwr.reading.language.numerals import DIGITS
from gwr.reading.language.patterns import Pattern, Span
from gwr.reading.language.years import SPELT_YEAR

Row = Sequence[Span]

# What parts cells: | or, inside of a line, a tab, a wide blank or two blanks. It begins with one of four letters, and a
# search skips to these; the indentation of a line is none.
_PARTS = Pattern(r"\||[\t \u3000](?<![\n\r\t \u3000].)(?:(?<=[\t\u3000])|(?=[ \t\u3000]))[ \t\u3000]*(?=\S)")
_CUTS = {"|": Pattern(r"\|"), "\t": Pattern(r"\t"), " ": Pattern(r" ?(?:  |\u3000)[ \u3000]*")}
_BULLET = Pattern(r"[>\s]*(?:(?:[-•·●]|\*(?!\*))[ \u3000]+)?")
_RULED = Pattern(r"[|\s:+*-]*-[|\s:+*-]*")  # | --- | --- |, which parts a head from its rows
_PADDING = Pattern(r"(?:<br>|[\s*])*")
_SIGNS = "-－−—+＋±≥≤<>＜＞约近"
# What a cell of figures holds: a number, or a range of two, its unit, and a remark: 8.4（可比价）, 159亿度（千瓦小时）, 2.8*
_FIGURE = Pattern(
    rf"(?!{SPELT_YEAR}年\S)[{_SIGNS}]{{0,2}} ?[{DIGITS}][{DIGITS},，.．]*(?:[-－—–~～至]{{1,2}}[{DIGITS}][{DIGITS}.]*)?"
    rf" ?[^\s{DIGITS}|（()）。，；：、*\\\[①-⑳]{{0,8}}\s*(?:[（(][^（()）]{{0,12}}[）)]|[\\*]+|[①-⑳]|\[\d+\])*"
)
_YEAR = Pattern(rf"({SPELT_YEAR}) ?年?")
_LINE_END = Pattern(r"[\n\r]")
_PROSE = Pattern("[，。；！？]")
LONGEST_HEAD = 24  # letters of a head where blanks alone part the cells


# Most texts have no table. They need not be looked through for all that could part cells: before a figure in a table
# stands |, a tab, or such a gap.
_GAPS = (Pattern(rf"\u3000(?<![\n\r\u3000 ].)[ \u3000]*[{_SIGNS}]?[{DIGITS}]"),
         Pattern(rf"  (?<![\n\r\u3000 ]..)[ \u3000]*[{_SIGNS}]?[{DIGITS}]"))  # fmt: skip


# Of a table whose cells only one blank parts: its heads, 1992年 比上年增长％, and a row, 粮 食 44258 万吨 1．7.
# Or, in two lines, 一九八二年 一九八二年比 / 一九八一年增长％.
_NARROW = ("年 比", "年比 ", "年比\n")
_NARROW_HEADS = Pattern(
    rf"^[ \t\u3000]*({SPELT_YEAR}年) ((?:{SPELT_YEAR}年)?比(?:[ \t]*[\r\n]+[ \t]*)?[^\s，。]{{0,12}}[%％])[ \t]*[\r\n]+",
    re.M,
)
_NARROW_ROW = Pattern(
    rf"[ \t\u3000]*([^\n\r{DIGITS}]*[^\s{DIGITS}]) ([{DIGITS}][{DIGITS},，.．]*(?: ?[^\s{DIGITS}]{{1,8}})?)"
    rf" ([{_SIGNS}]?[{DIGITS}]+(?:[.．][{DIGITS}]+)?)[ \t]*"
)
# The same as items of a list: - 原 煤 亿吨 9.3 2.1, under - 产品名称 单 位 产 量 比上年增长%; a word may be spaced out.
_ITEM = "\n- "
_ITEMS = Pattern(r"(?:^- [^\n\r]*(?:\r\n|[\n\r]|$)(?:[ \t]*(?:\r\n|[\n\r]))?){3,}", re.M)
_ITEM_WORDS = rf"[^\s{DIGITS}，。；！？|{_SIGNS[1:]}-][^\s，。；！？|]*"
_ITEM_HEAD = Pattern(rf"- ({_ITEM_WORDS}(?: [^\s{DIGITS}，。；！？|]+)+)[ \t]*")
_ITEM_ROW = Pattern(
    rf"- ({_ITEM_WORDS}(?: {_ITEM_WORDS})*)((?: (?:[{_SIGNS}]?[{DIGITS}]+(?:[.．][{DIGITS}]+)?|[—－-]{{1,2}}))+)\**[ \t]*"
)
_WORD = Pattern(r"\*\*[^*]+\*\*|(?<!\S)\S \S(?:[（(]\S*)?(?!\S)|\S+")  # 产 量（万吨） is one word
_RUN = Pattern(r"\S+")
_LEAST_ROWS = 3
_LINE = Pattern(r"[^\n\r]+(?:\r\n|[\n\r]|$)")  # a line that is not empty, with its end


class Grid(NamedTuple):
    """A table: its heads and rows; of each row the spans of its cells, without blanks and bold type."""

    start: int
    sign: str  # that parts its cells: |, a tab, or a blank
    captions: Sequence[Row]  # rows of one cell above the heads
    heads: Sequence[Row]
    rows: Sequence[Row]


def grids(text: str) -> Iterator[Grid]:
    """The tables of a text, in order; last those whose cells only one blank parts."""
    yield from _wide(text)
    if any(map(text.__contains__, _NARROW)):
        yield from _narrow(text)
    if _ITEM in text:
        yield from _listed(text)


def _listed(text: str) -> Iterator[Grid]:
    """The tables whose rows are the items of a list, and whose cells one blank parts."""
    for items in _ITEMS.finditer(text):
        heads: Row = ()
        rows: list[Row] = []
        for line in (*_LINE.finditer(text, *items.span()), None):
            end = line.start() + len(line[0].rstrip()) if line else 0
            row = line and _ITEM_ROW.fullmatch(text, line.start(), end)
            head = line and not row and _ITEM_HEAD.fullmatch(text, line.start(), end)
            if row:
                rows.append(_row_of_item(text, row, len(heads)))
            if not head and line:
                continue
            if len(rows) >= _LEAST_ROWS and (heads or min(map(len, rows)) > 2):
                at = (heads or rows[0])[0][0]
                yield Grid(at, " ", (), [heads or [(at, at)]], rows)  # without heads no row has as many cells
            heads, rows = [word.span() for word in _WORD.finditer(text, *head.span(1))] if head else (), []


def _row_of_item(text: str, row: re.Match[str], columns: int) -> Row:
    """The cells of an item: its figures, before them as many as the heads have more, the first with what is left."""
    figures = [figure.span() for figure in _RUN.finditer(text, *row.span(2))]
    words = [word.span() for word in _RUN.finditer(text, *row.span(1))]
    behind: list[Span] = []
    while len(words) > 1 and len(behind) + 1 < columns - len(figures):
        start, end = words.pop()
        if end - start == 1 and len(words) > 1 and words[-1][1] - words[-1][0] == 1:  # 布|亿 米
            start, _ = words.pop()
        behind.insert(0, (start, end))
    return [(words[0][0], words[-1][1]), *behind, *figures]


def _narrow(text: str) -> Iterator[Grid]:
    """The tables of amounts and of what they have grown by."""
    for heads in _NARROW_HEADS.finditer(text):
        rows, at = [], heads.end()
        while line := _LINE.match(text, at):
            at = line.end()
            if row := _NARROW_ROW.fullmatch(text, line.start(), line.start() + len(line[0].rstrip("\r\n"))):
                rows.append([_bare(text, *row.span(cell)) for cell in (1, 2, 3)])
        if rows:
            start = heads.start()
            yield Grid(start, "|", (), [[(start, start), heads.span(1), heads.span(2)]], rows)


def _wide(text: str) -> Iterator[Grid]:
    """The tables whose cells |, tabs or runs of blanks part."""
    if not ("|" in text or "\t" in text or any(gap.search(text) for gap in _GAPS)):
        return
    for sign, rows in _blocks(text):
        after = next((i for i, row in enumerate(rows) if sum(start < end for start, end in row) > 1), len(rows))
        captions, body = rows[:after], rows[after:]
        heads = _heads(text, body)
        rest = body[len(heads) :]
        brief = sign == "|" or all(_is_short(text, cell) for row in heads for cell in row)
        if heads and brief and any(is_figure(text, cell) for row in rest for cell in row):
            yield Grid(rows[0][0][0], sign, captions, heads, rest)


def is_figure(text: str, cell: Span) -> bool:
    """Whether a cell holds a figure and no more than belongs to it."""
    return _FIGURE.fullmatch(text, *cell) is not None


def year_of(text: str, cell: Span) -> str:
    """The year that a cell names and no more, or ""."""
    year = _YEAR.fullmatch(text, *cell)
    return year[1] if year else ""


def _heads(text: str, rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of heads: the first, if it holds no figure but years, and those that go on with it."""
    if not rows or any(is_figure(text, cell) and not year_of(text, cell) for cell in rows[0]):
        return ()
    if year_of(text, rows[0][0]):
        return ()
    past = 1
    while past < len(rows) and _is_second(text, rows[past]):
        past += 1
    return rows[:past] if past < len(rows) else ()


def _is_second(text: str, row: Row) -> bool:
    """Whether a row goes on with the heads: nothing stands in its first cell, and no figure but years in the others."""
    return row[0][0] == row[0][1] and all(year_of(text, cell) or not is_figure(text, cell) for cell in row)


def _is_short(text: str, cell: Span) -> bool:
    start, end = cell
    return end - start <= LONGEST_HEAD and not _PROSE.search(text, start, end)


def _blocks(text: str) -> Iterator[tuple[str, Sequence[Row]]]:
    """The rows of cells that follow one another, with the sign that parts their cells."""
    rows: list[Row] = []
    before, last = "", 0
    for start, end in _lines(text):
        sign = "|" if text.find("|", start, end) >= 0 else "\t" if text.find("\t", start, end) >= 0 else " "
        apart = 1 if sign == "|" else 2  # line ends between two rows of a table
        between = text[last:start]
        if rows and (sign != before or between.strip() or (between.count("\n") or between.count("\r")) > apart):
            yield before, rows
            rows = []
        before, last = sign, end
        if not (sign == "|" and _RULED.fullmatch(text, start, end)):
            rows.append(_cells(text, start, end, sign))
    if rows:
        yield before, rows


def _lines(text: str) -> Iterator[Span]:
    """The lines in which something parts cells."""
    past = 0
    for part in _PARTS.finditer(text):
        at = part.start()
        if at >= past:
            start = max(text.rfind("\n", past, at), text.rfind("\r", past, at), past - 1) + 1
            end = _LINE_END.search(text, at)
            past = end.start() if end else len(text)
            yield start, past


def _cells(text: str, start: int, end: int, sign: str) -> Row:
    """The cells of a line."""
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    edges = [start, *(edge for cut in _CUTS[sign].finditer(text, start, end) for edge in cut.span()), end]
    cells = [_bare(text, *span) for span in zip(edges[::2], edges[1::2], strict=True)]
    if sign == "|" and len(cells) > 2:  # | a | b |: what stands outside of the outer ones is no cell
        cells = cells[text.startswith("|", start) or not any(map(str.isalnum, text[slice(*cells[0])])) :]
        cells = cells[: len(cells) - (cells[-1][0] == cells[-1][1] and text[:end].rstrip().endswith("|"))]
    return cells


def _bare(text: str, start: int, end: int) -> Span:
    """The span without the blanks, the bold type and the line ends around it."""
    padding = _PADDING.match(text, start, end)
    start = padding.end() if padding else start
    while end > start:
        if text[end - 1] in "*" or text[end - 1].isspace():
            end -= 1
        elif text.endswith("<br>", start, end):
            end -= 4
        else:
            break
    return start, end
