"""What the figures of a sentence lend each other's subjects.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.verbs import ACTS
from gwr.vocabulary import alternatives

_INDICATOR = re.compile(alternatives("indicators"))
_OF_ALL = re.compile("占|相当于|完成")
LIST_MARKS = {"、", "和", "及", "与", "或", "或者", "以及"}


def inherited(earlier, kinds=("level", "count", "share_pct", "change_abs", "ratio")):
    """The subject of the nearest figure of these measures, or ""."""
    for one in reversed(earlier):
        if one.measure in kinds:
            return one.subject
    return ""


def outright(earlier):
    """The figures without the shares of something: 支出10亿元，占一半，增长5% grows by the 10."""
    return [one for one in earlier if not (one.measure == "share_pct" and _OF_ALL.search(one.mention.words))]


def noun(subject):
    """A subject without the act in front of it: 新增企业 -> 企业."""
    act = ACTS.match(subject)
    return subject[act.end() :] if act and act.end() < len(subject) else subject


def is_next_of_list(mention, measure, earlier):
    """Whether a figure is the next of a bare list, as the second of 达到400斤和500斤."""
    bare = mention.head in LIST_MARKS and (not mention.tail or mention.tail in LIST_MARKS)
    return bool(bare) and earlier[-1].measure == measure and earlier[-1].mention.tail in LIST_MARKS


def spread(names):
    """一、二、三产增加值: what stands behind the last of the single letters is said of each."""
    *others, last = names
    single = all(len(name) == 1 for name in others) and len(last) > 2
    return [other + last[1:] for other in others] + [last] if single else names


def of_the_same(act, mention, earlier):
    """新开工住房1.3万套，建成1万套: the things counted before, now with this act; 造林5万亩 says all itself."""
    one = earlier[-1]
    if _INDICATOR.fullmatch(act):
        return act
    things = noun(one.subject)
    last = max((found.start() for found in ACTS.finditer(things) if found.end() == len(things)), default=len(things))
    if one.mention.figure.unit != mention.figure.unit:  # 加装电梯，受理22件，完成7台: another act on the same
        return things[:last] + act if one.measure == "count" and 0 < last < len(things) else act
    return act + things[:last] if one.measure == "count" else things + act
