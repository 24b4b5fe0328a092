"""The years that the sentence names before the clause."""

import re
from functools import lru_cache

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.verbs import GROWS_TO, STARTS_FROM
from gwr.reading.language.years import (
    COMING,
    COMPARED,
    LAST_YEAR,
    LED,
    NUMBERS,
    OPENED,
    OPENS,
    QUOTED_PLAN,
    SINCE_THEN,
    SPELT_YEAR,
    THIS_YEAR,
    Period,
    Years,
    last_named,
    named,
    opening_year,
    plan_years,
    western,
)
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.inherit import is_mean
from gwr.reading.meaning.period.spans import SAID_SINCE, after, since_until_now
from gwr.reading.rules import where

_OVER_YEARS = Pattern("年均|年平均|每年|累计")  # 到2020年，年均增长6%: of all the years until then
_NOW = Pattern("现在|目前|今年")
# 2016年同2010年相比，…: what the clauses behind it are set beside
_BESIDE = Pattern(rf"(?:^|，|{SPELT_YEAR}年)[同与和比较][^，年]{{0,10}}({SPELT_YEAR})年(?:相比较?|比较)?，", seeks=True)
# 2013年至2016年，新建学校6所，改造3所
_OPENED_BETWEEN = Pattern(
    rf"\s*(?:其中，?)?[自从]?({SPELT_YEAR})年?[至到—–－~～-]{{1,2}}({SPELT_YEAR})年(?:期?间|这?[三四五]年)?，"
)
_UNTIL = Pattern(rf"，到({SPELT_YEAR})年[底末]")
_THIS_ONE = Pattern("今年|(?<![两二三四五\\d])年内")
SET_BESIDE = Pattern("同比|环比|[比较同](?=[^，]*年)")


@where(status="context", sentence_names=True)
def sets_out_beside(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 1986年同1978年相比，生产总值由|3480亿元增加到9380亿元
    beside = _BESIDE.search(mention.said) if STARTS_FROM.search(mention.in_front) else None
    return (western(beside[1]),) * 2 if beside and "年" not in mention.in_front else None


@where(changes=True)
def set_beside(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    beside = year_beside(mention, measure)
    return after(western(beside[1]), mention, years) if beside and not SET_BESIDE.search(mention.in_front) else None


def year_beside(mention: Mention, measure: str) -> re.Match[str] | None:
    """The year beside which the sentence sets a change: 2016年同2012年相比，日用品|增长50%; its match, or None."""
    return _BESIDE.search(said) if measure.startswith("change") and "年" in (said := mention.said) else None


def sentence_names(mention: Mention) -> bool:
    """Whether the sentence may name a year before the figure."""
    said = mention.said
    return "年" in said or "末，" in said


@lru_cache(maxsize=8)  # each figure of a sentence asks
def names_time(text: str) -> bool:
    """Whether a sentence may name a year at all."""
    return "年" in text or "末" in text or "期" in text  # “十三五”期间


def opened_since(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    said = mention.said
    since = SINCE_THEN.search(said) if SAID_SINCE.search(said) else None
    if not since or "；" in said[since.end() :] or last_named(said[since.end() :], years) or _NOW.search(said):
        return None
    return since_until_now(since, mention, measure, status, years)


def opened_between(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    opened = _OPENED_BETWEEN.match(mention.sentence.text)
    if not opened or status not in ("result", "ongoing", "stock") or is_mean(mention, measure):
        return None
    if last_named(mention.said[opened.end() :], years) or SET_BESIDE.search(mention.in_front):
        return None
    first, last = sorted((western(opened[1]), western(opened[2])))  # copying may have turned them round
    if GROWS_TO.search(mention.since_last) or status == "stock" or measure == "share_pct":
        return last, last
    return first, last


def opens(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if _OVER_YEARS.search(mention.in_front):
        return None
    own = OPENED.match(mention.clause_before + "，") if "五" in mention.clause_before else None
    if own and own["plan"]:  # 到2023年，…；“十四五”末，…
        return (opening_year(own),) * 2
    if opened := OPENED.match(mention.sentence.text) or OPENED.match(mention.clause_before + "，"):
        several = mention.said.count("年") > 1
        again = OPENS.findall(mention.said) if several else ()  # 2016年，产量8万吨；2017年，…
        until = _UNTIL.findall(mention.said) if several else ()  # 到2016年底全市建成…，到2017年底全部建成
        year = until[-1] if until else again[-1][0] or again[-1][1] if again else ""
        return (western(year) if year else opening_year(opened),) * 2
    return None


@where(outlook=False)
def above_a_list(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 2016年完成的主要指标：…: of what a colon lists
    head, colon, listed = mention.said.partition("：") if mention.names("：") else ("", "", "")
    if not colon or _NOW.search(listed):
        return None
    if status == "target" and (plan := QUOTED_PLAN.findall(head)) and plan_years(plan[-1])[1] >= years.now:
        return plan_years(plan[-1])
    if "年" not in head or _OVER_YEARS.search(mention.in_front):
        return None
    year = last_named(COMPARED.sub("", head), years)
    return (year, year) if year and (year <= years.now or status == "target") else None


@where(status="target")
def to_come(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    *_, coming = None, *COMING.finditer(mention.said)
    if not coming:
        return None
    if _THIS_ONE.search(mention.said, coming.end()):  # 用三年时间…，今年投资9亿元
        return years.now, years.now
    begins = max(years.first, years.now)
    return begins, begins + NUMBERS[coming[coming.lastindex or 0]] - 1


@where(outlook=False)
def this_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    said = THIS_YEAR.search(mention.said)
    return (years.now, years.now) if said and not is_mean(mention, measure) else None


@where(several=True)
def last_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    said = years.last < years.now and LAST_YEAR.search(mention.said)
    return (years.last, years.last) if said and not is_mean(mention, measure) else None


def led(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if not LED.match(mention.sentence.text) or _NOW.search(mention.said) or _OVER_YEARS.search(mention.in_front):
        return None
    year = named(mention.said)
    return (year, year) if year else None
