"""The years that the clause itself names."""

from collections.abc import Sequence
from functools import lru_cache

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import GROWS_TO, STARTS_FROM
from gwr.reading.language.years import (
    COMPARED,
    NUMBERS,
    PLAN,
    SINCE,
    SPELT_YEAR,
    Period,
    Years,
    last_named,
    plan_named,
    plan_years,
    western,
)
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.inherit import is_mean
from gwr.reading.meaning.period.spans import SAID_SINCE, THAN_YEAR, after, since_until_now
from gwr.reading.rules import where

_RECENT = Pattern("近([两三四五2-9])年|(?<!前)([两三四五])年(?=平均|年均)")
_IN_A_ROW = Pattern("连续([两二三四五六七八九十]|\\d{1,2})年")
_BETWEEN = Pattern(
    f"({SPELT_YEAR})年?[春夏秋冬]?[至到—–－~～/-]{{1,2}}({SPELT_YEAR})(?:学?年(?!的)|(?=[两三四五]年(?!级)))"
)
# 两年完成改造13万平方米: as many years as end with the last one.
_WITHIN = Pattern(
    "(?<![第前后近去每过十这续、和一二三四五六七八九划])(?P<spoken>[两三四五])年内?"
    f"(?:{alternatives('verbs', kind='within')})"
)
# 2021年、2022年|分别建成9座、8座; 2019—2021年|分别为…: the years of a list, each of one of its figures
_LISTED = Pattern(
    rf"(?:自|从|在)?({SPELT_YEAR})年?(?:度|[底末])?(?:[、和及与至到—–－~～-]{{1,2}}{SPELT_YEAR}年?(?:度|[底末])?)+"
)
_FROM_PLAN = Pattern(f"[由从]({PLAN})期?末的?$")  # 由“十五”末的|13亿元增加到19亿元
_LISTED_YEAR, _STRETCHED = Pattern(SPELT_YEAR), Pattern("[至到—–－~～-]")
_BOTH = Pattern(
    f"({SPELT_YEAR})年?[、和与]({SPELT_YEAR})(?:年(?:两年)?(?:一共|总共|共|累计|合计|[新改扩]建)|两年)(?!分别|各)"
)
_PLANNED = Pattern("计划|规划|拟|将|争")
_ATTRIBUTE = Pattern(f"(?:[去前]|{SPELT_YEAR})年(?!的|[底末])[^，、]*的$")  # 推进去年启动的15个项目
_UNTIL_YEAR = Pattern(f"[到至]{SPELT_YEAR}年")
# 出口占比，|在2016年|由2012年的28%上升为42%: when it arrives
_SETS_OUT = Pattern("(^在[^，]*年[^的]{0,6})[从由]")
_SAID_OF = Pattern("是|为|相当于|等于")
_SINCE_PLAN = Pattern(f"(?:比|较)({PLAN})期?末")


def clause_names(mention: Mention) -> bool:
    """Whether the clause, or how the one before it ends, may name a year."""
    words, before = mention.in_front, mention.clause_before
    return "年" in words or "末" in words or "期" in words or "年" in before[-8:] or before[1:2] == "年"


def whose_turn(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if mention.total < 2 or "分别" not in mention.in_front:
        return None
    listed = _LISTED.search(mention.in_front.partition("分别")[0])
    if not listed:
        return None
    before = sum("分别" not in one.mention.in_front for one in so_far[len(so_far) - mention.nth :])
    named: Sequence[int] = [western(year) for year in _LISTED_YEAR.findall(listed[0])]
    if _STRETCHED.search(listed[0]):
        named = range(named[0], named[-1] + 1)
    if len(named) != mention.total - before or mention.nth < before:
        return None
    return (named[mention.nth - before],) * 2


def in_plan(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    plan = plan_named(_speaks(mention, measure))
    if not plan or status == "context":
        return None
    first, last = plan
    if status == "target":
        return plan if last >= years.now else None
    if last > years.last:
        return None
    return (last, last) if status == "stock" or measure == "share_pct" else (first, last)


def _speaks(mention: Mention, measure: str) -> str:
    """The clause's words without the years that something is set beside; of a multiple those of what is multiplied."""
    return _alone(mention.in_front, _is_multiple(mention, measure))


def _is_multiple(mention: Mention, measure: str) -> bool:
    return measure == "ratio" and "番" not in mention.printed  # 去年总量|是2005年的2.5倍


@lru_cache(maxsize=8)  # several rules ask in turn
def _alone(words: str, multiple: bool) -> str:
    return COMPARED.sub("", _SAID_OF.split(words)[0] if multiple else words)


def between_years(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = _speaks(mention, measure)
    between = (
        _BETWEEN.search(words)
        or ((words.count("年") > 1 or "两年" in words) and _BOTH.search(words))
        or _BETWEEN.fullmatch(mention.clause_before.strip().lstrip("自从在" * (measure in ("count", "level"))))
    )
    if not between:
        return None
    start, end = western(between[1]), western(between[2])
    if GROWS_TO.search(mention.since_last):  # of 由3亿元增加到5亿元 each end is of its own year
        return end, end
    return (start, start) if STARTS_FROM.search(mention.in_front) else (min(start, end), max(start, end))


def in_recent_years(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    recent = _RECENT.search(_speaks(mention, measure)) or _RECENT.search(mention.clause_before[-8:])
    return (years.last + 1 - NUMBERS[recent[1] or recent[2]], years.last) if recent else None


@where(status=frozenset(("result", "stock")))
def years_in_a_row(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 粮食产量连续5年超过9万吨 is said of each of the five
    row = _IN_A_ROW.search(mention.in_front) if "连续" in mention.in_front else None
    if not row or _LISTED_YEAR.search(mention.in_front):
        return None
    return years.last + 1 - (NUMBERS.get(row[1]) or int(row[1])), years.last


@where(status=frozenset(("result", "ongoing")))
def within_years(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = _speaks(mention, measure)
    within = _WITHIN.search(words) or (_goes_on(mention, measure) and _WITHIN.match(mention.clause_before))
    return (years.last + 1 - NUMBERS[within["spoken"]], years.last) if within and not _PLANNED.search(words) else None


def _goes_on(mention: Mention, measure: str) -> bool:
    return mention.clause_before[1:2] == "年" and (measure in ("count", "level") or mention.in_front.startswith("占"))


@where(changes=True)
def since_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = mention.in_front
    if since := THAN_YEAR.search(words):
        return after(western(since[1]), mention, years)
    plan = _SINCE_PLAN.search(words) if "末" in words else None
    return after(plan_years(plan[1])[1], mention, years) if plan else None


def since_then(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = _speaks(mention, measure)
    since = SINCE.search(words) if SAID_SINCE.search(words) else None
    if not since or last_named(words[since.end() :], years):  # 2015年以来建成的园区去年纳税4亿元
        return None
    return since_until_now(since, mention, measure, status, years)


def in_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = _speaks(mention, measure)
    own = not _is_multiple(mention, measure) and (GROWS_TO.search(mention.since_last) or status == "context")
    if is_mean(mention, measure):
        return None
    year = last_named(mention.since_last if own else words, years)
    if own and not year and status != "context" and (sets_out := _SETS_OUT.search(mention.in_front)):
        year = last_named(sets_out[1], years)
    if not year and status == "context" and (plan := _FROM_PLAN.search(mention.since_last)):
        year = plan_years(plan[1])[1]
    if not year or (year < years.now and status == "target" and _is_of_object(words, mention)):
        return None
    return year, year


def _is_of_object(words: str, mention: Mention) -> bool:
    """Whether a year that is over is that of what something is to be done to: 完成2017年度在册危房9万平方米改造."""
    outlook = mention.section.division == "outlook" and not _UNTIL_YEAR.search(words)
    return outlook or _ATTRIBUTE.search(words) is not None
