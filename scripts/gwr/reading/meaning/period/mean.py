"""The years of a mean: it is of several."""

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.years import NUMBERS, PLAN, SPELT_YEAR, Period, Years, plan_years, western
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.period.spans import after
from gwr.reading.rules import where

_STRETCH = Pattern(f"({SPELT_YEAR})年?[至到—–－~～-]({SPELT_YEAR})年")
_LEVELS = Pattern(f"[从由][^，；]{{0,24}}?({SPELT_YEAR})年的[^；]*?[到至为](?:({SPELT_YEAR})年)?")
_SET_AT = Pattern(f"(?:[比较]|是|相当于|等于)({SPELT_YEAR})年")
_SET_AT_PLAN = Pattern(f"(?:[比较]|是|为|相当于|等于)({PLAN})期?末")
_FROM_PLAN = Pattern(f"[由从]({PLAN})期?末的[^；]*[到至]")  # 由“十五”末的13亿元增加到19亿元，年均增长8%
_UNTIL = Pattern(f"到({SPELT_YEAR})年")
_SO_MANY = Pattern("(?<![\\d第前一二三四五六七八九十])([两三四五六七八九3-9])年(?![前级期底末均度]|规划|行动)")


def between_years(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    said = _same_thing(mention)
    if stretch := _STRETCH.search(said):  # 从2012年到2016年，…: as printed
        return _forward(western(stretch[1]), western(stretch[2]))
    levels = _LEVELS.search(said)  # 由2012年的5亿元增加到7亿元
    return _forward(western(levels[1]) + 1, western(levels[2]) if levels[2] else years.last) if levels else None


def _same_thing(mention: Mention) -> str:
    """What the sentence says before the figure of the same thing: since the last ；."""
    return mention.said[mention.said.rfind("；") + 1 :]


def _forward(first: int, last: int) -> Period | None:
    return (first, last) if first < last else None


def since_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    said = _same_thing(mention) if status != "target" else ""
    if beside := _SET_AT.findall(said):
        return after(western(beside[-1]), mention, years)
    plans = (_SET_AT_PLAN.findall(said) or _FROM_PLAN.findall(said)) if "五" in said else ()  # 是“十一五”末的1.6倍
    return after(plan_years(plans[-1])[1], mention, years) if plans else None


def until_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    until = _UNTIL.findall(mention.said) if status == "target" else ()
    return _forward(years.first, western(until[-1])) if until else None


def within_years(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    within = _SO_MANY.search(mention.in_front)
    if not within:
        return None
    count = NUMBERS[within[1]]
    return (years.first, years.first + count - 1) if status == "target" else (years.last + 1 - count, years.last)


@where(several=False)
def of_part(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return years.over
