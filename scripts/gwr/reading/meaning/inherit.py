"""Subjects that go on from the figures before: what a figure takes over from them, and what it says of its own.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.reading.meaning.lists import ATTRIBUTES, FIRST, LIST, SECOND
from gwr.reading.meaning.phrases import clean

NEAR = 16  # characters between the two ends of 从…到…
_OF_ALL = re.compile("占|相当于|完成")
_COUNTERPARTS = {second: FIRST[pair] for pair, second in SECOND.items()}  # words of two letters
_RANK = re.compile("(?:国家|世界|国际|省部|自治区|[国省市县区乡镇村])级(?:及?以上)?")


def inherited(earlier, kinds=("level", "count", "share_pct", "change_abs", "ratio")):
    """The subject of the nearest figure of these kinds, or ""."""
    for one in reversed(earlier):
        if one.measure in kinds:
            return one.subject
    return ""


def measured(earlier):
    """What the figures before measure: of 企业182户，资金1.8亿元，人员6万人 always the firms."""
    for one in reversed(earlier):
        mention = one.mention
        if one.measure in ("count", "level") and clean(mention.head if mention.place else mention.words) not in ATTRIBUTES:
            return one.subject
    return inherited(earlier)


def like(name, previous):
    """The name of a figure that only says wherein it differs from the one before, or "": 财政收入8亿元、支出9亿元; 国家级企业3家、省级6家."""
    if name.endswith("级"):
        rank = _RANK.search(previous)
        return previous[: rank.start()] + name + previous[rank.end() :].removesuffix("累计") if rank and rank.end() < len(previous) else ""
    first = _COUNTERPARTS.get(name[:2])
    if not first or not previous.endswith(first + name[2:]):
        return ""
    return previous[: len(previous) - len(first + name) + 2] + name


def outright(earlier):
    """The figures without the shares of something: 支出10亿元，占一半，增长5% grows by the 10."""
    return [one for one in earlier if not (one.measure == "share_pct" and _OF_ALL.search(one.mention.words))]


def is_next_of_list(mention, measure, earlier):
    """Whether a figure is the next of a bare list, as the second of 达到400斤和500斤."""
    bare = mention.head in LIST and (not mention.tail or mention.tail in LIST)
    return bool(bare) and earlier[-1].measure == measure and earlier[-1].mention.tail in LIST
