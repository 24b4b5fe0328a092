"""Years that a figure takes from those before it in its sentence: their share, their part, their growth, a growth since the same year.

`earlier` is always the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.reading.language.years import SPELT_YEAR, named, western
from gwr.reading.meaning.relations import WITHIN

SINCE = re.compile(f"(?:比|较)({SPELT_YEAR})年")
BARE_GROWTH = re.compile("增长|下降|提高|上升|增加|减少")
# 2016年同2010年相比，…: what the clauses behind it are set beside
_BESIDE = re.compile(rf"(?:^|，|{SPELT_YEAR}年)[同与和比较][^，年]{{0,10}}({SPELT_YEAR})年(?:相比较?|比较)?，")
_OWN = re.compile("[从由]|新增")  # a part with years of its own, unlike 其中出口72.8亿美元
_SHARE = re.compile(rf"(?:{WITHIN.pattern})(?:(?!比[重例]|[由从达为])[^，]){{0,16}}")  # 占全省的
_SET_BESIDE = re.compile("同比|环比|[比较同](?=[^，]*年)")


def carried(mention, measure, earlier, span):
    """The years of a figure that goes on from one before it, or None: their share, their part, a growth since the same year."""
    if measure in ("level", "count"):
        alike = (one.period for one in reversed(earlier) if one.mention.figure.unit == mention.figure.unit)
        return None if _OWN.search(mention.head) else next(alike, None)
    if measure == "share_pct":
        return earlier[-1].period if earlier and not mention.place and _SHARE.fullmatch(mention.words) else None
    if not measure.startswith("change"):
        return None
    if "年" in mention.sentence.text and (beside := _BESIDE.search(mention.said)):
        years = after(western(beside[1]), mention, span)
    else:
        years = _between(mention, earlier) or _since(earlier)
    return None if years and _SET_BESIDE.search(mention.words) else years


def _since(earlier):
    """The years of the growth that all growths of the sentence so far are of, where it was said since when."""
    first = next((one for one in earlier if one.measure.startswith("change")), None)
    if not first or not first.period or first.period[0] == first.period[1] or first.measure == "change_pp":
        return None
    last = next(one for one in reversed(earlier) if one.measure.startswith("change"))
    return first.period if last.period == first.period and SINCE.search(first.mention.words) else None


def after(year, mention, span):
    """The years after this one, up to the one that the sentence names or the last looked back on; None where that is no span."""
    until = named(mention.said) or span.last
    return (year + 1, until) if year + 1 < until else None


def _between(mention, earlier):
    """The years between two levels of one thing: 2012年为10亿元，2016年达到15亿元，增长50%."""
    if len(earlier) < 2:
        return None
    (one, other) = earlier[-2:]
    if one.period == other.period or one.subject != other.subject or one.measure != other.measure or not (one.period and other.period):
        return None
    grew = one.period[1] < other.period[1] and BARE_GROWTH.search(mention.head)
    return (one.period[1] + 1, other.period[1]) if grew else None
