"""Of a look back over several years: which figures are of one of them."""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import ACTS, GROWS_TO, STARTS_FROM, happens
from gwr.reading.language.years import Period, Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import FLOW
from gwr.reading.meaning.period.spans import BARE_GROWTH
from gwr.reading.meaning.phrases import scope_in_front
from gwr.reading.rules import where

_ON_YEAR = Pattern("同比|(?:比|较)(?:上年|去年|上一年)")
_GATHERED = Pattern(alternatives("verbs", kind="gathers"))  # summed up over the years
_SUMMED = Pattern(
    "累计|共[为计达]?$|年均(?!浓度)|平均每年|[年以]来[^，]*完成[^，]*投资$"
)  # an amount of all the years, or of the mean one
_INDICATOR = Pattern(f"(?:{alternatives('indicators')})(?:{alternatives('verbs', kind='reach')})*$")
_THEIRS = Pattern(
    f"、?(?:共|累计)?(?:完成|实现|结案|涉案|执行到位|执行)?(?:{alternatives('attributes')})(?:{alternatives('verbs', kind='reach')})*"
)
# by acts of all the years: 新增治理面积1500平方公里
_ADDED = Pattern("(?:[三四五]年)?(?:共|累计)?(?:新增|净增|新建|(?:完成|实施|造林).*面积$)")


_REACHED, _PASSED = Ending("达到?"), ("突破", "超过", "超", "达")  # 生产总值|达到9亿元, 突破9亿元


@where(measure="level", status="result", follows=True)
def measures_the_counted(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if so_far[-1].measure != "count":
        return None
    own = mention.since_last if mention.nth else mention.in_front
    return so_far[-1].period if _THEIRS.fullmatch(own) else None


def arrives(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if not GROWS_TO.search(mention.since_last):
        return None
    summed = status not in ("target", "context") and measure == "level" and _SUMMED.search(mention.since_last)
    return None if summed else (years.last, years.last)


def of_a_state(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if status in ("target", "context") or (status != "stock" and measure != "share_pct"):
        return None
    return None if measure == "level" and _SUMMED.search(mention.since_last) else (years.last, years.last)


@where(changes=True)
def grew_on_the_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if status in ("target", "context"):
        return None
    # 生产总值1.5万亿元，增长8%: the growth is of the level's year; 年均 and 累计 are of the span.
    of_level = so_far and so_far[-1].measure == "level" and BARE_GROWTH.fullmatch(mention.in_front)
    return (years.last, years.last) if of_level or _ON_YEAR.search(mention.since_last) else None


@where(changes=False)
def no_act_made(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if status in ("target", "context"):
        return None
    words = mention.in_front
    summed = _SUMMED.search(mention.since_last) if measure == "level" else not FLOW.search(words)
    if summed or _GATHERED.search(words):
        return None
    return (years.last, years.last) if _made_by_none(words, measure) else None


@where(changes=False, status="target")
def is_to_be_reached(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = mention.in_front
    reached = _REACHED.search(mention.since_last) or mention.printed.startswith(_PASSED)
    if not reached or _SUMMED.search(mention.since_last) or _GATHERED.search(words):
        return None
    return (years.last, years.last) if _made_by_none(words, measure) else None


def _made_by_none(words: str, measure: str) -> bool:
    """Whether the words tell of no act that made a figure over the years: 生产总值, but 新建学校."""
    act = happens(words)
    acts = act if measure == "count" else ACTS.search(words) or (act and act.start() <= len(scope_in_front(words)))
    return not acts or bool(_INDICATOR.search(words) and not _ADDED.match(words))


@where(status="context")
def set_out_before(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return (years.first - 1,) * 2 if STARTS_FROM.search(mention.in_front) else None
