"""Years that a figure takes from those before it in its sentence: their share, their growth, a growth since the same year.

`earlier` is always the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.divisions import SPELT_YEAR
from gwr.links import WITHIN
from gwr.years import named, western

SINCE = re.compile(f"(?:比|较)({SPELT_YEAR})年")
BARE_GROWTH = re.compile("增长|下降|提高|上升|增加|减少")
# 2016年同2010年相比，…: what the clauses behind it are set beside
_BESIDE = re.compile(rf"(?:^|，|{SPELT_YEAR}年)[同与和比较][^，年]{{0,10}}({SPELT_YEAR})年(?:相比较?|比较)?，")
_SHARE = re.compile(rf"(?:{WITHIN.pattern})(?:(?!比[重例]|[由从达为])[^，]){{0,16}}")  # 占全省的
_SET_BESIDE = re.compile("同比|环比|[比较同](?=[^，]*年)")


def carried(mention, measure, earlier, span):
    """The years of a figure that goes on from one before it, or None: their share, their growth, a growth since the same year."""
    if measure == "share_pct":
        return earlier[-1].period if earlier and not mention.place and _SHARE.fullmatch(mention.words) else None
    if not measure.startswith("change") or _SET_BESIDE.search(mention.words):
        return None
    if beside := "年" in mention.said and _BESIDE.search(mention.said):
        return after(western(beside[1]), mention, span)
    changes = [one for one in earlier if one.measure.startswith("change")]
    if not changes:
        return _between(mention, earlier)
    first, since = changes[0], changes[-1].period
    goes_on = first.measure != "change_pp" and first.period == since and since and since[0] < since[1]
    return since if goes_on and SINCE.search(first.mention.words) else None


def after(year, mention, span):
    """The years after this one, up to the one that the sentence names or the last looked back on; None where that is no span."""
    until = named(mention.said) or span.last
    return (year + 1, until) if year + 1 < until else None


def _between(mention, earlier):
    """The years between two levels of one thing: 2012年为10亿元，2016年达到15亿元，增长50%."""
    if len(earlier) < 2 or not BARE_GROWTH.search(mention.head):
        return None
    (one, other) = earlier[-2:]
    if not (one.subject == other.subject and one.measure == other.measure and one.period and other.period):
        return None
    return (one.period[1] + 1, other.period[1]) if one.period[1] < other.period[1] else None
