"""What the figures of a sentence lend each other's subjects.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.lists import LIST

_OF_ALL = re.compile("占|相当于|完成")


def inherited(earlier, kinds=("level", "count", "share_pct", "change_abs", "ratio")):
    """The subject of the nearest figure of these measures, or ""."""
    for one in reversed(earlier):
        if one.measure in kinds:
            return one.subject
    return ""


def outright(earlier):
    """The figures without the shares of something: 支出10亿元，占一半，增长5% grows by the 10."""
    return [one for one in earlier if not (one.measure == "share_pct" and _OF_ALL.search(one.mention.words))]


def is_next_of_list(mention, measure, earlier):
    """Whether a figure is the next of a bare list, as the second of 达到400斤和500斤."""
    bare = mention.head in LIST and (not mention.tail or mention.tail in LIST)
    return bool(bare) and earlier[-1].measure == measure and earlier[-1].mention.tail in LIST
