"""What the figures of a table say: a cell has its unit and its year from the heads above it and before it.

A cell of figures becomes what a sentence would print: an amount with the unit of its heads, and the words that would
stand before it there (2016年常住人口 45.6万人，比上年增长 1.2%). A figure whose heads give no unit is unread.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gwr.reading.language.numerals import CANDIDATE, HAN
from gwr.reading.language.patterns import Pattern, Span
from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.verbs import CHANGE, CHANGE_NOUN
from gwr.reading.language.years import SPELT_YEAR
from gwr.reading.numbers.amount import Amount, read_amount
from gwr.reading.numbers.grid import LONGEST_HEAD, Grid, Row, grids, is_figure, year_of
from gwr.reading.numbers.number import FACTORS
from gwr.reading.numbers.roles import Rule
from gwr.reading.numbers.unit import COUNTERS, UNITS

FIGURE = Rule("a figure of a table, with its unit", "quantity", "", "", "指标\t2023年\n产量（吨）\t【9】")
NO_UNIT = Rule("a figure of a table whose heads give no unit", "unread", "表格", "", "指标\t2023年\n产量\t【9】")
NO_NUMBER = Rule("digits of a table that are no number", "unread", "不成数", "", "指标\t数（吨）\n产量\t【304】,5")
SERIAL = Rule("the number of a table's row", "marker", "", "", "序号\t指标\t数（吨）\n【1】\t产量\t9")
DATED = Rule("the year of a table's row or column", "date", "", "", "指标\t【2023】\n产量（吨）\t9")

_KINDS = lookup("heads", "kind")
_STATUS = {"plan": "target", "end": "stock"}  # by the kind of a column
_EITHER_WAY = ("增减", "升降")  # 增减（%） goes up where no sign says else
_CHANGE = Pattern(f"(?:{alternatives('heads', kind='change')}|±)$")
# ends the name of a change or a share, of which no unit but its own is
_RELATIVE = Pattern(f"(?:{alternatives('heads', kind='change')}|{alternatives('heads', kind='share')}|±|率)$")
# What is printed in a cell and is no word of it: <br>, bold type, blanks, a footnote's mark; at its head 其中：, 1.
_DRESS = Pattern(r"<br>|[\s*]+|[\[［]\^?\d{1,3}[\]］]|[①-⑳]")
_LEADS = Pattern(
    r"(?:#|其中[:：]?|[—－-]+|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[（(]?\d{1,2}(?:[）)]|[、．.](?!\d)))+"
)
_SUM = Pattern("累计|合计")  # of the years, which is no level that a growth is of
_LETTERS = Pattern(r" ?([^\W\d_]+(?:/[^\W\d_]+)?|[%％‰])")  # the unit behind a number, whatever it is
_PLACE = Pattern("全[国省市县区州]|城[镇区乡市]|农村|[市县][区城]|[\u4e00-\u9fff]{1,6}[省市县区州镇乡]")
_TIME = Pattern("^(?:年末|年底|本年|当年|全年)(?=.)")  # no part of a subject
_REMARK = Pattern(r"[（(\[［]")
_BRACKETED = Pattern(r"[（(]([^（()）]+)[）)]$")
_PER_CENT = {"%": "%", "％": "%", "‰": "‰", "百分比": "%", "百分点": "个百分点", "个百分点": "个百分点"}
_ENDS_IN_SHARE = Pattern(r"±?([%％‰]|百分比)$")
_CAPTION_UNIT = Pattern(r"单 *位 *[:：―—]+ *([^\s）)|。*]+)")
_AND = Pattern("[、，,；;]")
_CAPTION_YEAR = Pattern(f"(?<![0-9至—－-])({SPELT_YEAR})年(?![—－至-])")
_YEAR_IN = Pattern(f"(?<![比较同与0-9])({SPELT_YEAR})年?")
_ABOVE, _LINES = 120, 3  # characters and lines above a table in which its caption stands
_PLACES = ("start", "end", "number_end", "quote_start", "quote_end", "unit_end")  # of an Amount
EMPTY = frozenset(("", "-", "－", "—", "--", "——", "–", "/", "…", "……"))


class Cell(NamedTuple):
    """A numeral of a table."""

    rule: Rule
    amount: Amount | None = None
    words: str = ""  # that a sentence would have before it, from the stop before it on: 2016年常住人口, 比上年增长
    subject: str = ""  # the row's name with the column's; of a change that of its level
    status: str = ""  # where its column says it
    goes_on: bool = False  # from the level before it in its row


IN_PROSE = Cell(FIGURE, goes_on=True)  # what no table tells of a figure of a sentence


class Column(NamedTuple):
    """What the heads of a column say."""

    kind: str  # as in heads.csv, or ""
    head: str = ""  # its words without unit and year
    name: str = ""  # what these name; nothing where they only say that a value stands there
    unit: str = ""  # with its multiplier
    year: str = ""

    @property
    def relative(self) -> bool:
        """Whether a unit has to be its own."""
        return self.kind in ("change", "share")


class Said(NamedTuple):
    """What is said of all figures of a row, or by a caption of all those of a table."""

    name: str = ""
    unit: str = ""
    year: str = ""


def read_cells(text: str) -> dict[int, Cell]:
    """Where a numeral of a table starts -> what it is. Of numerals in heads, names and prose only years are told."""
    found: dict[int, Cell] = {}
    after = 0
    for grid in grids(text):
        whole = _caption(text, grid, text[max(after, grid.start - _ABOVE) : grid.start])
        found.update(_cells_of(text, grid, whole))
        after = grid.rows[-1][-1][1]
    return found


def _caption(text: str, grid: Grid, above: str) -> Said:
    """What the lines right above a table say of it, and those of a single cell at its head."""
    lines = [line for line in above.replace("\r", "\n").split("\n") if line.strip()][-_LINES:]
    lines += [text[start:end] for row in grid.captions for start, end in row]
    said = _CAPTION_UNIT.findall("\n".join(lines))
    units = [unit for unit in _AND.split(said[-1]) if unit not in _PER_CENT] if said else []
    years = {year for line in lines if "。" not in line for year in _CAPTION_YEAR.findall(line)}
    return Said("", units[0] if len(units) == 1 else "", years.pop() if len(years) == 1 else "")


def _cells_of(text: str, grid: Grid, whole: Said) -> Iterator[tuple[int, Cell]]:
    columns = _columns(text, grid)
    for cell in (cell for row in grid.heads for cell in row if year_of(text, cell)):
        yield from _each(text, cell, Cell(DATED))
    name, serial = "", 0
    figures = (i for row in grid.rows for i, cell in enumerate(row) if i and is_figure(text, cell))
    names = min(figures, default=1)  # how many cells of a row hold its name, its number and its unit
    for printed in grid.rows:
        row = _fitted(text, printed, len(columns), grid.sign)
        if not row:
            for cell in (cell for cell in printed if is_figure(text, cell)):
                yield from _each(text, cell, Cell(NO_UNIT))
            continue
        if _is_serial(text, row[0], columns[0], serial):
            serial += 1
            yield from _each(text, row[0], Cell(SERIAL))
            row = [(row[0][1], row[0][1]), *row[1:]]
        if year_of(text, row[0]):
            yield from _each(text, row[0], Cell(DATED))
        said = _said(text, row[:names], columns, name)
        name = said.name
        yield from _figures(text, row, columns, said, whole)


def _figures(text: str, row: Row, columns: Sequence[Column], said: Said, whole: Said) -> Iterator[tuple[int, Cell]]:
    """The figures of a row."""
    level = Column("")  # the last column of a level …
    stands = False  # … and whether an amount stands there in this row
    for cell, column in zip(row[1:], columns[1:], strict=False):
        aside = bool(column.head) and column.head == columns[0].head  # a second table, side by side with the first
        level = Column("") if aside else level if column.relative or _SUM.search(column.head) else column
        stands = stands and column.relative
        if aside:
            said = said._replace(name=_undressed(text[slice(*cell)]) or said.name)
        if aside or column.kind in ("serial", "unit") or not is_figure(text, cell):
            continue
        unit = column.unit or ("" if column.relative else said.unit or whole.unit * (not _RELATIVE.search(said.name)))
        year = column.year or said.year or level.year or whole.year
        changes = column.kind == "change"
        subject = _joined(said.name, level.name if changes else column.name)
        goes_on = changes and stands
        words = f"{year}年" * bool(year) + "年末"[bool(year) :] * (column.kind == "end")
        words += column.head if goes_on else _joined(said.name, level.name * changes) + column.name
        numerals = [start for start, _ in _each(text, cell, Cell(FIGURE))]
        read = Cell(FIGURE, None, words, subject, _STATUS.get(column.kind, ""), goes_on)
        past = cell[0]  # what a numeral before it holds is none of its own: ．7 of 1．7
        whole_first = _whole_number(text, cell, numerals[0]) if numerals else past
        broken = len(numerals) > 1 and text[numerals[1] - 1] in ",，.．" and numerals[1] >= whole_first  # 304,5
        for start in numerals:
            if start < past:
                continue
            found = Cell(NO_NUMBER) if broken else _with_amount(text, cell, start, read, unit)
            past = found.amount.number_end if found.amount else past
            stands = stands or (found.amount is not None and not column.relative)
            yield start, found


def _joined(name: str, column: str) -> str:
    """A row's name with its column's; what both say stands once: 发电量 for 发电量, 产量; 境内专利数 for 境内专利, 专利数."""
    if name[-1:] == column[-1:]:
        return _TIME.sub("", name)
    if _PLACE.fullmatch(column):
        return column + name
    shared = next((n for n in range(len(column) - 1, 1, -1) if name.endswith(column[:n])), 0)
    return _TIME.sub("", name) + column[shared:]


def _with_amount(text: str, cell: Span, start: int, read: Cell, unit: str) -> Cell:
    """The figure that starts there with its amount, in the unit printed with it or else in this one."""
    at, words = cell[0], text[slice(*cell)]
    numeral = CANDIDATE.match(words, start - at)
    amount = numeral and read_amount(words, *numeral.span())
    if not amount:
        return Cell(NO_NUMBER)
    behind = _LETTERS.match(words, amount.number_end)
    if behind and amount.quote_end in (amount.unit_end, amount.number_end):  # no bound stands there
        unit, end = behind[1], behind.end()
        amount = amount._replace(unit="", multiplier="", unit_end=end, quote_end=end)
    if not (amount.unit or unit):
        return Cell(NO_UNIT)
    if not amount.unit:
        multiplier, name = _parted(unit)
        amount = amount._replace(unit=name, multiplier=amount.multiplier or multiplier)
    return read._replace(amount=_moved(amount, at))


def _whole_number(text: str, cell: Span, start: int) -> int:
    """Where the number ends that begins there, with the point in it: 1．7."""
    numeral = CANDIDATE.match(text, start, cell[1])
    amount = numeral and read_amount(text, *numeral.span())
    return amount.number_end if amount else start


def _moved(amount: Amount, by: int) -> Amount:
    """The amount, read in a stretch of the text that begins there."""
    return amount._replace(**{place: getattr(amount, place) + by for place in _PLACES})


def _each(text: str, cell: Span, read: Cell) -> Iterator[tuple[int, Cell]]:
    """Each numeral of a cell in Arabic digits, before a remark in brackets."""
    remark = _REMARK.search(text, *cell)
    numerals = CANDIDATE.finditer(text, cell[0], remark.start() if remark else cell[1])
    return ((numeral.start(), read) for numeral in numerals if numeral[0][0] not in HAN)


def _is_serial(text: str, cell: Span, column: Column, last: int) -> bool:
    """Whether a row begins with its number."""
    numbered = column.kind == "serial" or text[slice(*cell)] == str(last + 1)
    return numbered and is_figure(text, cell) and not year_of(text, cell)


def _fitted(text: str, row: Row, columns: int, sign: str) -> Row:
    """A row with as many cells as there are heads; none where it cannot be told which head each cell has."""
    more = len(row) - columns
    if sign == "|" or not more or (sign == "\t" and more < 0):  # the last cells are empty
        return row
    if more > 0 and not any(is_figure(text, cell) for cell in row[: more + 1]):  # a name with blanks in it
        return [(row[0][0], row[more][1]), *row[more + 1 :]]
    return ()


def _said(text: str, row: Row, columns: Sequence[Column], before: str) -> Said:
    """What a row says of its figures: its name, that of the row before where it has none, its unit, its year."""
    names, unit = [], ""
    for cell, column in zip(row, columns, strict=False):
        words = _undressed(text[slice(*cell)])
        if column.kind == "unit":
            unit = "" if words in EMPTY else words
        elif words not in EMPTY:
            names.append(words)
    name = "".join(names) if sum(map(len, names)) <= LONGEST_HEAD else names[-1]
    lead = _LEADS.match(name)
    name = name[lead.end() :] if lead else name
    name, own = (name, "") if unit else _with_unit(name)  # 精炼铜（铜）, in a table with a column of units
    year = year_of(text, row[0])
    return Said("" if year else name or before, own or unit, year)


def _columns(text: str, grid: Grid) -> list[Column]:
    """What the heads say of each column; a head without words goes on from the one on its left."""
    width = max(map(len, (*grid.heads, *grid.rows))) if grid.sign == "|" else max(map(len, grid.heads))
    heads = [""] * width
    for row in grid.heads:
        last = ""
        for i in range(width):
            words = _undressed(text[slice(*row[i])]) if i < len(row) else ""
            last = words or (last if i > 1 and (row is not grid.heads[-1] or not heads[i]) else "")
            heads[i] += last
    columns = [_column(head) for head in heads]
    for i, column in enumerate(columns):  # 单位 with no name before it is who has the figures
        if column.kind == "unit" and all(before.kind == "serial" for before in columns[:i]):
            columns[i] = Column("")
    return columns


def _column(head: str) -> Column:
    if (kind := _KINDS.get(head, "")) in ("serial", "unit", "year"):
        return Column(kind)
    name, unit = ("", head) if head in UNITS or _parted(head)[0] else _with_unit(head)
    years = _YEAR_IN.findall(name)
    name = _YEAR_IN.sub("", name) if len(years) < 2 else ""  # 1957年为1952年的百分比 is of 1957
    year = years[0] if years else ""
    kind = _KINDS.get(name) or ("change" if _CHANGE.search(name) else "share" if _RELATIVE.search(name) else "")
    if kind == "change" and (
        name.rstrip("±").endswith(_EITHER_WAY) or not (CHANGE.search(name) or CHANGE_NOUN.search(name))
    ):
        name = name.rstrip("±") + "增长"  # 同比, 增减
    silent = kind in ("plain", "end", "plan")
    return Column(kind, name, "" if silent else name, unit, year)


def _with_unit(name: str) -> tuple[str, str]:
    """A name without the unit at its end, and this unit or "": 常住人口（万人）, 比上年增长%."""
    bracketed = _BRACKETED.search(name)
    if bracketed and (unit := _known(bracketed[1])):
        return name[: bracketed.start()], unit
    before, slash, behind = name.partition("/")  # 合计/亿元, but 元/吨 is a unit
    if slash and len(before) > 1 and before not in COUNTERS and (unit := _known(behind)):
        return before, unit
    share = _ENDS_IN_SHARE.search(name)
    return (name[: share.start()] + "±" * ("±" in share[0]), _PER_CENT[share[1]]) if share else (name, "")


def _known(words: str) -> str:
    """These words if they are a unit, with or without a multiplier, else ""."""
    words = words.removeprefix("单位：").removeprefix("±")
    if words in _PER_CENT:
        return _PER_CENT[words]
    _, name = _parted(words)
    known = all(part in UNITS or part in COUNTERS or part.lstrip("百千万") in COUNTERS for part in name.split("/"))
    return words if known else ""


def _parted(unit: str) -> tuple[str, str]:
    """The multiplier of a unit, or "", and its name."""
    multiplier = next(one for one in FACTORS if unit.startswith(one)) if unit not in UNITS else ""
    name = unit[len(multiplier) :]
    parted = name in UNITS or name in COUNTERS or multiplier[-1:] in ("万", "亿")
    return (multiplier, name) if parted and name else ("", unit)


def _undressed(words: str) -> str:
    """The words of a cell without what shows no word."""
    return _DRESS.sub("", words)
