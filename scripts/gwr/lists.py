"""Lists, of which the text prints once what belongs to each: the names of 城镇和农村居民人均可支配收入分别…, the levels that rates go with."""

import re
from itertools import takewhile

from gwr.phrases import clean, unchanged
from gwr.vocabulary import alternatives

LIST = ("、", "和", "及", "与", "或", "或者", "以及")
JOINED = re.compile("、|以及|和(?=[\u4e00-\u9fff]{2,})|共计")
_INDICATOR = alternatives("indicators")
_NAMED = re.compile(f"(?:{_INDICATOR})$")
# 城镇和农村|居民人均可支配收入, 生活污水、生活垃圾|处理率, 工业、服务业|增加值占生产总值的比重
_HEAD = re.compile(f"(?:居民)?(?:(?:人均|户均|平均)[一-龥]{{0,4}}|可支配|纯|总)?(?![额量率值数]$)(?:{_INDICATOR})(?:占[^占]+)?$|[一-龥]{{2}}率$")
_NTH = re.compile("第?([一二三四])")  # 第一、二、三产业增加值


def named_each(words):
    """The names that these words list, in order."""
    *others, last = map(clean, JOINED.split(words))
    if others and (numbers := [_NTH.match(name) for name in (*others, last)]) and all(numbers) and numbers[0][0] == others[0]:
        return [f"{'第' * others[0].startswith('第')}{number[1]}{last[numbers[-1].end() :]}" for number in numbers]
    head = _HEAD.search(last)
    if not head or not head.start() or any(_NAMED.search(name) for name in others):
        return [*others, last]
    return [*(_headed(name, head[0], last) for name in others), last]


def _headed(name, head, last):
    """A name with the head of the last; one of a single letter stands for as much: 存、贷款余额."""
    return name + (last[1:] if len(name) == 1 else head.removeprefix("居民" * name.endswith("居民")))


def one_each(mention, measure, earlier):
    """接待2300万人次，收入198亿元，增长18.2%和22.5%: of as many levels as the clause has rates, the one whose turn it is."""
    if mention.count < 2 or mention.place and mention.head not in LIST or not mention.place and mention.tail not in LIST:
        return ""
    before, here = earlier[: len(earlier) - mention.place], earlier[len(earlier) - mention.place :]
    if clean(unchanged(mention.head)) if not here else here[0].measure != measure:
        return ""
    kinds = ("share_pct",) if measure == "change_pp" else ("level", "count")
    levels = list(takewhile(lambda one: one.measure in kinds, reversed(before)))
    return levels[-1 - mention.place].subject if len(levels) == mention.count else ""
