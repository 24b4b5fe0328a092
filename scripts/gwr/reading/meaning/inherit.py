"""Subjects that go on from the figures before: what a figure takes over from them, and what it says of its own.

`so_far` is what was understood of the sentence's figures before this one, the nearest last.
"""

from collections.abc import Collection

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.years import YEARLY_MEAN
from gwr.reading.meaning.clauses import Mention, SoFar, Understood
from gwr.reading.meaning.lists import ATTRIBUTES, FIRST, SECOND
from gwr.reading.meaning.phrases import clean

NEAR = 16  # characters between the two ends of 从…到…
BRIEF = 6  # letters of a clause that only goes on from the one before: 力争达到12%
TOLD = 8  # letters at the end of a clause that tell of a mean
AMOUNTS = frozenset(("level", "count"))
CHANGES = frozenset(("change_pct", "change_pp", "change_abs"))
TOTALS = lookup("nouns", "meaning", kind="total")
_OF_ALL = Pattern("占|相当于|完成")
_COUNTERPARTS = {second: FIRST[pair] for pair, second in SECOND.items()}  # words of two letters
_WHOLE = Pattern("(?:全国|国家|中国|各级)(?=[一-鿿“]{3})")  # 新增全国示范村9个、省级8个
RANK = Pattern(f"(?:{alternatives('ranks')})(?:及?以上)?")


def inherited(so_far: SoFar, kinds: Collection[str] = ("level", "count", "share_pct", "change_abs", "ratio")) -> str:
    """The subject of the nearest figure of these measures, or ""."""
    for one in reversed(so_far):
        if one.measure in kinds:
            return one.subject
    return ""


def previous(so_far: SoFar) -> str:
    """The subject of the nearest figure, of growths only where there is none else, or ""."""
    return inherited(so_far) or inherited(so_far, ("change_pct",))


def measured(so_far: SoFar) -> str:
    """What the figures before measure: of 企业182户，资金1.8亿元，人员6万人 always the firms."""
    for one in reversed(so_far):
        mention = one.mention
        if one.measure in AMOUNTS and clean(mention.since_last if mention.nth else mention.in_front) not in ATTRIBUTES:
            return one.subject
    return inherited(so_far)


def is_mean(mention: Mention, measure: str) -> bool:
    """Whether a change is a mean over years, by its own words or as it goes on from one: 年均增长11%，力争达到12%."""
    if not measure.startswith("change"):
        return False
    words = mention.clause_before[-TOLD:] + mention.in_front
    if "均" not in words and "每年" not in words and "年递增" not in words:  # as of most
        return False
    return YEARLY_MEAN.search(mention.in_front) is not None or goes_on_from_mean(mention)


def goes_on_from_mean(mention: Mention) -> bool:
    """Whether a figure's clause only goes on from a mean in the one before."""
    return len(mention.in_front) < BRIEF and bool(YEARLY_MEAN.search(mention.clause_before[-TOLD:]))


def is_index(one: Understood) -> bool:
    """Whether a level is in points, so that it changes by them: 经济效益综合指数达199.8，提高6.2个百分点."""
    return one.measure == "level" and not one.mention.figure.unit and one.subject.endswith("指数")


def of_clause_before(mention: Mention, so_far: SoFar) -> Understood | None:
    """The last figure of the clause before the figure's, or None where that has none."""
    last = so_far[-1] if so_far else None
    return last if last and last.mention.printed in mention.clause_before else None


def rate_of(so_far: SoFar) -> str:
    """The subject of the last rate or index, of a growth its speed, or ""."""
    for one in reversed(so_far):
        if one.measure in ("share_pct", "change_pct") or is_index(one):
            return one.subject + "增速" * (one.measure == "change_pct")
    return ""


def alike(mention: Mention, so_far: SoFar) -> list[Understood]:
    """The figures before in the same unit."""
    return [one for one in so_far if one.mention.figure.unit == mention.figure.unit]


def outright(so_far: SoFar) -> list[Understood]:
    """The figures without the shares of something: 支出10亿元，占一半，增长5% grows by the 10."""
    return [one for one in so_far if not (one.measure == "share_pct" and _OF_ALL.search(one.mention.in_front))]


def is_counterpart(name: str) -> bool:
    """Whether a name can be the counterpart of another: 支出 of 收入, 省级 of 国家级."""
    return name[:2] in _COUNTERPARTS or name.endswith("级") or (name[:2] == "各项" and name[2:4] in _COUNTERPARTS)


def counterpart(name: str, subject: str) -> str:
    """The subject with the name in its counterpart's place, or "": 财政收入8亿元、支出9亿元; 国家级企业3家、省级6家."""
    if name.endswith("级"):
        rank = RANK.search(subject) or _WHOLE.search(subject)
        own = RANK.search(name)
        if not rank or (own and own.start() > len("新增")):  # 单项冠军国家级 is a name by itself
            return ""
        return subject[: rank.start()] + name + subject[rank.end() :].removesuffix("累计")
    if name[:2] == "各项" in subject and (of_all := counterpart(name[2:], subject)):  # 各项存款余额, 各项贷款余额
        return of_all
    first = _COUNTERPARTS.get(name[:2])
    if not first or not subject.endswith(first + name[2:]):
        return ""
    return subject[: len(subject) - len(first + name) + 2] + name
