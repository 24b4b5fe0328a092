"""Which figures belong together (ranges, ratios, from … to, lists), and what a change or a share is of.

`understood` is what was understood of all figures of one sentence, in their order; an index counts among them.
"""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from gwr.reading.language.verbs import GROWS_TO, RATIO_MARKS, STARTS_FROM
from gwr.reading.language.years import Period
from gwr.reading.meaning.clauses import Mention, SoFar, is_aside
from gwr.reading.meaning.counted import is_aim
from gwr.reading.meaning.inherit import AMOUNTS, NEAR, TOTALS, is_index
from gwr.reading.meaning.lists import LIST
from gwr.reading.meaning.phrases import PLANNED, WITHIN
from gwr.reading.numbers.amount import Amount
from gwr.reading.numbers.roles import RANGES
from gwr.reading.rules import Ask, Rule, Table, Traits, When, first, needs

FAR = 8  # figures back in its sentence to which a change or a share can belong


class Group(NamedTuple):
    """Where a figure stands among those that it belongs together with."""

    first: int  # the index of the first of them
    kind: str  # range, ratio, from_to, list
    part: int  # counts from 1


def groups(text: str, understood: SoFar, ask: Ask = first) -> dict[int, Group]:
    """The Group of each figure of one sentence that has one, by index."""
    found: dict[int, Group] = {}
    joins = ask(JOINS)
    for i, (one, other) in enumerate(pairwise(understood)):
        end, start = one.mention.figure.quote_end, other.mention.figure.quote_start
        if start - end < NEAR and (kind := joins(text[end:start], one.mention, other.mention)):
            opens, known, part = found.setdefault(i, Group(i, kind, 1))
            if known == kind:
                found[i + 1] = Group(opens, kind, part + 1)
    return found


def _ends_of_a_range(between: str, one: Mention, other: Mention) -> str | None:
    return "range" if between in RANGES and one.figure.unit == other.figure.unit else None


def _members_of_a_ratio(between: str, one: Mention, other: Mention) -> str | None:
    return "ratio" if between in RATIO_MARKS else None


def _start_and_end(between: str, one: Mention, other: Mention) -> str | None:
    arrives = GROWS_TO.search(between) and STARTS_FROM.search(one.in_front)
    return "from_to" if arrives and not GROWS_TO.search(one.since_last) else None  # 由9%降到7%，另一项升到8%


def _members_of_a_list(between: str, one: Mention, other: Mention) -> str | None:
    return "list" if between in LIST and "分别" in one.in_front else None


JOINS = Table(
    Rule("the ends of a range", "新建【3】至5家。", _ends_of_a_range),
    Rule("the members of a ratio", "比例为【15.6】∶42.6∶41.8。", _members_of_a_ratio),
    Rule("from one value to another", "企业从【120家】增加到180家。", _start_and_end),
    Rule("the members of a list", "产值和税收分别增长【4%】、3.2%。", _members_of_a_list),
)


# What a figure of these measures says, it says of another; that stands before it.
OF_ANOTHER = frozenset(("share_pct", "change_pct", "change_pp", "change_abs", "ratio"))
# The indexes of the figure that one is a change or a share of, and of its whole, if it has one.
OfAndWhole = tuple[int, int | None]


def _quotient(index: int, understood: SoFar) -> OfAndWhole | None:
    """The nearest two earlier figures whose quotient, rounded as printed, is the share at `index`."""
    share = understood[index].mention.figure
    if not share.decimals:
        return None
    counts = list(_back(index, understood, ("count", "level")))
    pairs = ((part, whole) for part in counts for whole in counts)
    figures = [one.mention.figure for one in understood[:index]]
    return next((pair for pair in pairs if _agrees(figures[pair[0]], figures[pair[1]], share)), None)


def _agrees(part: Amount, whole: Amount, share: Amount) -> bool:
    if part.unit != whole.unit or not 0 < part.base_value < whole.base_value:
        return False
    quotient: Decimal = part.base_value * 100 / whole.base_value
    return round(quotient, share.decimals) == share.value


def _share_of_a_whole(index: int, understood: SoFar) -> OfAndWhole | None:
    # 取消878项，占原有1392项的|63%
    mention, whole = understood[index].mention, understood[index - 1]
    if mention.nth != 1 or not mention.since_last.endswith("的") or not mention.in_front.startswith("占"):
        return None
    part = next(_back(index - 1, understood, AMOUNTS), None)
    return (part, index - 1) if part is not None and whole.measure in AMOUNTS else None


def _share_going_on(index: int, understood: SoFar) -> OfAndWhole | None:
    # 占固定资产投资比重70% and 90%以上由社会力量兴办 go on from the figure before them.
    mention = understood[index].mention
    arrives = GROWS_TO.search(mention.since_last)
    bare = not mention.in_front and not mention.behind.startswith("的")
    goes_on = bare or WITHIN.match(mention.in_front) or PLANNED.fullmatch(mention.in_front)
    if not goes_on or (mention.nth and not arrives):
        return None
    # 专利占全市41%，占全省|36%: of no more than the share before it is
    again = index and understood[index - 1].measure == "share_pct" and not (bare or arrives)
    if again and first(BELONGS)(index - 1, understood) is None:
        return None
    levels = _back(index, understood, AMOUNTS)
    if arrives or STARTS_FROM.search(mention.in_front):  # 由9%提高到12%: each of the level of its year
        levels = (i for i in levels if understood[i].period == understood[index].period)
    nearest = next(levels, None)
    return None if nearest is None else (nearest, None)


def _each_its_own(index: int, understood: SoFar) -> OfAndWhole | None:
    # 分别达到3万元和1万元，分别增长11%和13%
    mention = understood[index].mention
    same = list(_same(index, understood)) if "分别" in mention.in_front else ()
    return (same[mention.total - 1 - mention.nth], None) if len(same) >= mention.total else None


def _of_the_same(index: int, understood: SoFar) -> OfAndWhole | None:
    nearest = next(_same(index, understood), None)
    return None if nearest is None else (nearest, None)


def _of_what_begins_so(index: int, understood: SoFar) -> OfAndWhole | None:
    nearest = next(_changed(index, understood), None)
    if nearest is None or not understood[nearest].subject.startswith(_subject(index, understood)):
        return None
    return nearest, None


def _of_what_it_came_to(index: int, understood: SoFar) -> OfAndWhole | None:
    # 年均增长9%，去年达到3亿元; of 从2亿元增加到3亿元 the latter
    one, behind = understood[index], understood[index + 1 : index + 3]
    if one.measure == "ratio" and "番" not in one.mention.printed:
        return None
    kinds = ("share_pct",) if one.measure == "change_pp" else AMOUNTS
    totals = (one.subject, *(one.subject + total for total in TOTALS))  # 进出口增长9%，总额达到3亿元
    for step, other in enumerate(behind, 1):
        if other.measure not in kinds or other.subject not in totals:
            return None
        if other.status != "context":
            return (index + step, None) if _of_one_year(one.period, other.period) else None
    return None


def _of_one_year(one: Period, other: Period) -> bool:
    return not one or not other or one[1] == other[1]


def _same(index: int, understood: SoFar) -> Iterator[int]:
    subject = _subject(index, understood)
    same = (i for i in _changed(index, understood) if understood[i].subject == subject)
    return (i for i in same if not is_aim(understood[i].mention))


def _subject(index: int, understood: SoFar) -> str:
    return understood[index].subject.removesuffix("增速")


def _changed(index: int, understood: SoFar) -> Iterator[int]:
    """The earlier figures that the change at `index` can be of, the nearest first."""
    if understood[index].measure == "change_pp":
        rates = ("share_pct", "change_pct")
        return (i for i in _reach(index, understood) if understood[i].measure in rates or is_index(understood[i]))
    return _back(index, understood, AMOUNTS)


def _back(index: int, understood: SoFar, measures: Collection[str]) -> Iterator[int]:
    return (i for i in _reach(index, understood) if understood[i].measure in measures)


def _reach(index: int, understood: SoFar) -> Iterable[int]:
    """The indexes of the figures that the one at `index` can be of, the nearest first."""
    reach, mention = range(index - 1, max(index - FAR, -1), -1), understood[index].mention
    if not mention.names("）"):
        return reach
    return (i for i in reach if not is_aside(understood[i].mention, mention))


def _traits(index: int, understood: SoFar) -> tuple[bool]:
    return (understood[index].measure == "share_pct",)


BELONGS = Table(
    When(
        needs(share=True),
        (
            Rule(
                "the quotient of two figures before it",
                "共有事项400项，其中346项可以预约，比例为【86.5%】。",
                _quotient,
            ),
            Rule("a share of a whole said with its number", "取消878项，占原有1392项的【63%】。", _share_of_a_whole),
            Rule("a share that goes on from a level", "民间投资60亿元，占固定投资的【30%】。", _share_going_on),
        ),
    ),
    When(
        needs(share=False),
        (
            Rule(
                "each change of a list is of its own level",
                "居民收入分别达到4万元和3万元，分别增长【5%】和9%。",
                _each_its_own,
            ),
            Rule("a change of the level with its name", "出口60亿元，进口90亿元，出口增长【15%】。", _of_the_same),
            Rule(
                "a change of the level whose name begins so",
                "农产品出口总额45亿元，农产品出口增长【8%】。",
                _of_what_begins_so,
            ),
            Rule("a change of the level that it came to", "出口年均增长【9%】，去年达到3亿元。", _of_what_it_came_to),
        ),
    ),
    traits=Traits(_traits, ("share",)),
)
