"""How a field of a record says what it is as a column of its table: title, meaning, unit, closed list, foreign key."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, get_args, get_type_hints

from gwr import closed
from gwr.closed import Words


class Column(NamedTuple):
    """What a field of a record is as a column of its table: it stands beside the field's type, in Annotated.

    A text may be empty only where `empty` says so, anything else where its type has None. `closed` holds the only words
    that it may have; `to` is the table whose row it names, and so a foreign key; `of` is the column of its row that
    names the column of numerals or facts of which it is a value. `columns` fills in name and type.
    """

    title: str
    meaning: str
    unit: str = ""
    closed: Mapping[str, Words] = {}
    to: str = ""
    empty: bool = False
    of: str = ""
    name: str = ""
    type: str = ""  # string, integer, number (an exact decimal)

    @property
    def enum(self) -> tuple[str, ...]:
        """The values of the closed list; none where any will do."""
        return tuple(self.closed)


TYPES = ((str, "string"), (int, "integer"), (Decimal, "number"))  # of a field that may have several, the first


@cache
def columns(record: type) -> tuple[Column, ...]:
    """The columns of a record's table, a field each. Raises TypeError for a field that does not say what it means."""
    return tuple(_column(name, hint) for name, hint in get_type_hints(record, include_extras=True).items())


def _column(name: str, hint: Any) -> Column:
    said = next((part for part in getattr(hint, "__metadata__", ()) if isinstance(part, Column)), None)
    if said is None or not said.title or not said.meaning:
        raise TypeError(f"the field {name} does not say what it means: annotate it with a Column of title and meaning")
    given = get_args(hint)[0]
    kinds = get_args(given) if isinstance(given, UnionType) else (given,)
    kind = next((name for each, name in TYPES if each in kinds), "")
    if not kind:
        raise TypeError(f"the field {name} is no text, integer or Decimal")
    return said._replace(name=name, type=kind, empty=said.empty or type(None) in kinds)


def called(record: type, *names: str) -> dict[str, Words]:
    """Columns of a record as a closed list: each is called by its title."""
    titles = {column.name: column.title for column in columns(record)}
    return {name: Words(titles[name], name.replace("_", " ")) for name in names}


def identifier(letter: str, what: str, to: str = "") -> Column:
    """The column of ids that are a letter and an offset."""
    return Column("编号", f"{letter} 加{what}在全文中的位置（至少六位）", to=to)


def begins(what: str) -> Column:
    """The column that says where something begins."""
    return Column("起", f"{what}的起始位置：原文按字符（码位）从 0 数起", "字符")


def stops(what: str) -> Column:
    """The column that says where something has ended."""
    return Column("止", f"{what}之后的第一个位置", "字符")


# Columns that mean the same in several tables.
IN_SENTENCE = Column("句子", "所在句子的编号", to="sentences")
IN_SECTION = Column("章节", "所在最内层章节的编号", to="sections")
UNIT = Column("单位", "照原文，连同一个倍数词：亿元、万平方米、家、%、个百分点", empty=True)
BASE_VALUE = Column("折算数值", "倍数词乘进去以后的数")
BASE_UNIT = Column("折算单位", "不带倍数词的单位；%、‰、个百分点、倍照旧", empty=True)
COMPARATOR = Column("限定", "原文的限定词怎样限定这个数", closed=closed.COMPARATOR)
LOW = Column("下界", "原文写法允许的最小值（折算单位），没有则空")
HIGH = Column("上界", "原文写法允许的最大值（折算单位），没有则空")
MEASURE = Column("量的种类", "这个数量的是什么", closed=closed.MEASURE)
