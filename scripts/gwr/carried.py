"""Subjects that go on from the figures before: what a figure takes over from them, and what it says of its own.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.lists import ATTRIBUTES, FIRST, SECOND
from gwr.phrases import clean
from gwr.verbs import ACTS

_COUNTERPARTS = {second: FIRST[pair] for pair, second in SECOND.items()}  # words of two letters
_LAST_ACT = re.compile(f"新?(?:{ACTS.pattern})$")
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


def done_next(mention, core, earlier):
    """清理项目360项，取消39项: what else was done to those of the clause before; without a figure there, what its words name."""
    before = next((one for one in reversed(earlier) if one.mention.printed in mention.before), None)
    if not before:
        return clean(mention.before) + core
    if before.measure != "count" or before.mention.figure.unit != mention.figure.unit:
        return core
    previous = before.subject.rstrip("）")
    done = _LAST_ACT.search(previous)
    return previous[: done.start()] + core if done else core + noun(previous) if ACTS.match(previous) else previous + core


def noun(subject):
    """A subject without the act in front of it: 新增企业 -> 企业."""
    act = ACTS.match(subject)
    return subject[act.end() :] if act and act.end() < len(subject) else subject
