"""Which years a figure is about: those that its clause or sentence names, of a figure before it, or of its section.

`so_far` is always what was understood of the sentence's figures before this one, the nearest last; `years` those that
its part of the report is about. An answer is the first year and the last, or nothing where the figure is of no year.
"""

import re
from collections.abc import Hashable, Sequence
from functools import lru_cache

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import ACTS, GROWS_TO, RATIO_MARKS, STARTS_FROM, happens
from gwr.reading.language.years import (
    COMING,
    COMPARED,
    LAST_YEAR,
    LED,
    NOT_OF_YEAR,
    NUMBERS,
    OPENED,
    OPENS,
    PLAN,
    QUOTED_PLAN,
    SINCE,
    SINCE_THEN,
    SPELT_YEAR,
    THIS_YEAR,
    Years,
    last_named,
    named,
    opening_year,
    plan_named,
    plan_years,
    western,
)
from gwr.reading.meaning.clauses import NO_YEAR, Mention, Period, SoFar
from gwr.reading.meaning.counted import FLOW, aged
from gwr.reading.meaning.inherit import AMOUNTS, CHANGES, of_clause_before
from gwr.reading.meaning.lists import LIST, in_turn_before
from gwr.reading.meaning.phrases import WITHIN, scope_in_front
from gwr.reading.numbers.unit import UNITS
from gwr.reading.rules import Rule, Table, Traits, When, needs, where

_RECENT = Pattern("近([两三四五2-9])年|(?<!前)([两三四五])年(?=平均|年均)")
_BETWEEN = Pattern(f"({SPELT_YEAR})年?[至到—–－~～/-]{{1,2}}({SPELT_YEAR})年(?!的)")
# 两年完成改造13万平方米: as many years as end with the last one.
_WITHIN = Pattern(
    "(?<![第前后近去每过十这续、和一二三四五六七八九划])(?P<spoken>[两三四五])年"
    "(?:共|累计|净|平均|圆满|完成|新增|新建|建成|投[入资]|增长|获|引进|实施|培育|解决|发放|改造"
    "|用于|安排|治理|拆除|培训|吸引|取得|修建|造林|减免|接待|争取|承担|新开|支出)"
)
# 2021年、2022年|分别建成9座、8座; 2019—2021年|分别为…: the years of a list, each of one of its figures
_LISTED = Pattern(
    rf"(?:自|从|在)?({SPELT_YEAR})年?(?:度|[底末])?(?:[、和及与至到—–－~～-]{{1,2}}{SPELT_YEAR}年?(?:度|[底末])?)+"
)
_LISTED_YEAR, _STRETCHED = Pattern(SPELT_YEAR), Pattern("[至到—–－~～-]")
_BOTH = Pattern(f"({SPELT_YEAR})年[、和与]({SPELT_YEAR})年(?:两年)?(?:一共|总共|共|累计|合计)")
_PLANNED = Pattern("计划|规划|拟|将|争")
_ATTRIBUTE = Pattern(f"(?:[去前]|{SPELT_YEAR})年(?!的|[底末])[^，、]*的$")  # 推进去年启动的15个项目
_ON_YEAR = Pattern("同比|(?:比|较)(?:上年|去年|上一年)")
_GATHERED = Pattern(alternatives("verbs", kind="gathers"))  # summed up over the years
_SUMMED = Pattern(
    "累计|年均(?!浓度)|平均每年|[年以]来[^，]*完成[^，]*投资$"
)  # an amount of all the years, or of the mean one
_INDICATOR = Pattern(f"(?:{alternatives('indicators')})(?:{alternatives('verbs', kind='reach')})*$")
_THEIRS = Pattern(
    f"、?(?:共|累计)?(?:完成|实现)?(?:{alternatives('attributes')})(?:{alternatives('verbs', kind='reach')})*"
)
# by acts of all the years: 新增治理面积1500平方公里
_ADDED = Pattern("(?:[三四五]年)?(?:共|累计)?(?:新增|净增|新建|(?:完成|实施|造林).*面积$)")
_OVER_YEARS = Pattern("年均|年平均|每年|累计")  # 到2020年，年均增长6%: of all the years until then
_MEAN = Pattern(
    f"年均(?!浓度|气温|降水|值)|(?<!全){NOT_OF_YEAR}年平均(?!浓度|气温|降水)|平均每年|每年(?:平均)?(?:增长|递增)|年递增"
)
NEAR = 6  # letters of a clause that only goes on from a mean: 年均增长11%，力争达到12%
_SAID_SINCE = Pattern("以来|至今|[年月期季]起|[年月]开始|到现在|到目前")
_STRETCH = Pattern(f"({SPELT_YEAR})年?[至到—–－~～-]({SPELT_YEAR})年")
# 出口占比，|在2016年|由2012年的28%上升为42%: when it arrives
_SETS_OUT = Pattern("(^在[^，]*年[^的]{0,6})[从由]")
_LEVELS = Pattern(f"[从由][^，；]{{0,24}}?({SPELT_YEAR})年的[^；]*?[到至为](?:({SPELT_YEAR})年)?")
_SET_AT = Pattern(f"(?:[比较]|是|相当于|等于)({SPELT_YEAR})年")
_UNTIL = Pattern(f"到({SPELT_YEAR})年")
_SO_MANY = Pattern("(?<![\\d第前一二三四五六七八九十])([两三四五六七八九3-9])年(?![前级期底末均度]|规划|行动)")
_SAID_OF = Pattern("是|为|相当于|等于")
_NOW = Pattern("现在|目前|今年")
_SINCE = Pattern(f"(?:比|较)({SPELT_YEAR})年")
_SINCE_PLAN = Pattern(f"(?:比|较)({PLAN})期?末")
_BARE_GROWTH = Pattern("增长|下降|提高|上升|增加|减少")
# 2016年同2010年相比，…: what the clauses behind it are set beside
_BESIDE = Pattern(rf"(?:^|，|{SPELT_YEAR}年)[同与和比较][^，年]{{0,10}}({SPELT_YEAR})年(?:相比较?|比较)?，", seeks=True)
_OWN = Pattern("[从由]|新增")  # a part with years of its own, unlike 其中出口72.8亿美元
_SHARE = Pattern(rf"(?:{WITHIN.pattern})(?:(?!比[重例]|[由从达为])[^，]){{0,16}}")  # 占全省的
_SET_BESIDE = Pattern("同比|环比|[比较同](?=[^，]*年)")


@where(status="context")
def _is_timeless(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    figure = mention.figure
    return NO_YEAR if aged(mention) or (mention.spoken and figure.unit not in UNITS and not figure.multiplier) else None


@where(follows=True)
def _is_next_of_ratio(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return so_far[-1].period or NO_YEAR if mention.since_last in RATIO_MARKS else None


@where(status="context", follows=True, inside=True)
def _sets_out_with(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 水耗、电耗分别从2012年的3吨和|5度下降到2吨和4度
    return so_far[-1].period if mention.since_last in LIST and so_far[-1].status == "context" else None


@where(status="context", sentence_names=True)
def _sets_out_beside(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 1986年同1978年相比，生产总值由|3480亿元增加到9380亿元
    beside = _BESIDE.search(mention.said) if STARTS_FROM.search(mention.in_front) else None
    return (western(beside[1]),) * 2 if beside and "年" not in mention.in_front else None


# The years that the clause itself names.


def _clause_names(mention: Mention) -> bool:
    words, before = mention.in_front, mention.clause_before
    return "年" in words or "末" in words or "期" in words or "年" in before[-8:] or before[1:2] == "年"


def _whose_turn(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
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


def _in_plan(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    plan = plan_named(mention.in_front)
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


def _between_years(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = _speaks(mention, measure)
    between = (
        _BETWEEN.search(words)
        or (words.count("年") > 1 and _BOTH.search(words))
        or _BETWEEN.fullmatch(mention.clause_before.strip())
    )
    if not between:
        return None
    start, end = western(between[1]), western(between[2])
    if GROWS_TO.search(mention.since_last):  # of 由3亿元增加到5亿元 each end is of its own year
        return end, end
    return (start, start) if STARTS_FROM.search(mention.in_front) else (min(start, end), max(start, end))


def _recent(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    recent = _RECENT.search(_speaks(mention, measure)) or _RECENT.search(mention.clause_before[-8:])
    return (years.last + 1 - NUMBERS[recent[1] or recent[2]], years.last) if recent else None


@where(status=frozenset(("result", "ongoing")))
def _within(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = _speaks(mention, measure)
    within = _WITHIN.search(words) or (_goes_on(mention, measure) and _WITHIN.match(mention.clause_before))
    return (years.last + 1 - NUMBERS[within["spoken"]], years.last) if within and not _PLANNED.search(words) else None


def _goes_on(mention: Mention, measure: str) -> bool:
    return mention.clause_before[1:2] == "年" and (measure in ("count", "level") or mention.in_front.startswith("占"))


@where(changes=True)
def _since(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = mention.in_front
    if since := _SINCE.search(words):
        return _after(western(since[1]), mention, years)
    plan = _SINCE_PLAN.search(words) if "末" in words else None
    return _after(plan_years(plan[1])[1], mention, years) if plan else None


def _after(year: int, mention: Mention, years: Years) -> Period | None:
    """The years after this one, up to that of the sentence or the last looked back on; None where that is no span."""
    until = named(mention.said) or years.last
    return (year + 1, until) if year + 1 < until else None


def _since_then(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = _speaks(mention, measure)
    since = SINCE.search(words) if _SAID_SINCE.search(words) else None
    if not since or last_named(words[since.end() :], years):  # 2015年以来建成的园区去年纳税4亿元
        return None
    return _from(since, mention, measure, status, years)


def _from(since: re.Match[str], mention: Mention, measure: str, status: str, years: Years) -> Period | None:
    """From the year of a SINCE match to the last one looked back on: a state is of that last year alone."""
    if status not in ("result", "ongoing", "stock") or western(since[1]) > years.last:
        return None
    then = SINCE.split(mention.since_last)[-1]  # 从2020年至今|累计转移就业
    if GROWS_TO.search(then) or STARTS_FROM.search(then):
        return None
    state = (status == "stock" and "累计" not in mention.in_front) or measure == "share_pct"
    return (years.last, years.last) if state else (western(since[1]), years.last)


def _in_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    words = _speaks(mention, measure)
    own = not _is_multiple(mention, measure) and (GROWS_TO.search(mention.since_last) or status == "context")
    if _is_mean(mention, measure):
        return None
    year = last_named(mention.since_last if own else words, years)
    if own and not year and status != "context" and (sets_out := _SETS_OUT.search(mention.in_front)):
        year = last_named(sets_out[1], years)
    started = year and year < years.now and status == "target" and _ATTRIBUTE.search(words)
    return (year, year) if year and not started else None


@where(measure="ratio", follows=True)
def _of_what_is_multiplied(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return next((one for one in reversed(so_far) if not one.measure.startswith("change")), so_far[-1]).period or NO_YEAR


# The years of a figure before it, from which it goes on.


def _can_go_on(mention: Mention, measure: str, so_far: SoFar) -> bool:
    if measure in ("level", "count") and not mention.since_last.startswith("其中"):
        return False
    return len(so_far) > 0 or "年" in mention.sentence.text


@where(measure=AMOUNTS, follows=True)
def _is_part(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if _OWN.search(mention.since_last):
        return None
    return next((one.period for one in reversed(so_far) if one.mention.figure.unit == mention.figure.unit), None)


@where(measure="share_pct", follows=True, inside=False)
def _is_share(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    goes_on = _SHARE.fullmatch(mention.in_front)
    return so_far[-1].period if goes_on else None


@where(changes=True)
def _is_set_beside(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    beside = _beside(mention, measure)
    return _after(western(beside[1]), mention, years) if beside and not _SET_BESIDE.search(mention.in_front) else None


def _beside(mention: Mention, measure: str) -> re.Match[str] | None:
    return _BESIDE.search(mention.said) if "年" in mention.sentence.text and measure.startswith("change") else None


@where(changes=True, follows=True)
def _between_levels(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if len(so_far) < 2:
        return None
    one, other = so_far[-2:]
    if not one.period or not other.period or (one.subject, one.measure) != (other.subject, other.measure):
        return None
    grew = one.period[1] < other.period[1] and _BARE_GROWTH.search(mention.since_last)
    if not grew or _SET_BESIDE.search(mention.in_front) or _beside(mention, measure):
        return None
    return one.period[1] + 1, other.period[1]


@where(changes=True, follows=True)
def _since_the_same_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    growths = [one for one in so_far if one.measure.startswith("change")]
    if not growths or not (period := growths[0].period) or period[0] == period[1] or growths[0].measure == "change_pp":
        return None
    goes_on = growths[-1].period == period and _SINCE.search(growths[0].mention.in_front)
    return period if goes_on and not _SET_BESIDE.search(mention.in_front) and not _beside(mention, measure) else None


@where(measure=CHANGES | {"share_pct"}, follows=True, mean=False)
def _of_level_in_turn(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 2021年、2022年收入分别为8亿元、9亿元，增长7%、|9%
    levels = in_turn_before(mention, so_far) if mention.total > 1 and "分别" in mention.in_front else ()
    in_turn = levels and all("分别" in one.mention.in_front and one.measure in AMOUNTS for one in levels)
    return levels[mention.nth].period if in_turn and len({one.period for one in levels}) == mention.total else None


@where(changes=True, follows=True, inside=False)
def _of_its_level(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    level = of_clause_before(mention, so_far) if _BARE_GROWTH.fullmatch(mention.in_front) else None
    if not level or level.measure not in AMOUNTS or level.status in ("target", "context"):
        return None
    of_a_year = "年" in level.mention.in_front and level.period and level.period[0] == level.period[1]
    return level.period if of_a_year else None


# The years that the sentence names before the clause.


def _sentence_names(mention: Mention) -> bool:
    said = mention.said
    return "年" in said or "末，" in said


@lru_cache(maxsize=8)  # each figure of a sentence asks
def _may_name(text: str) -> bool:
    return "年" in text or "末" in text or "期" in text  # “十三五”期间


def _opened_since(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    said = mention.said
    since = SINCE_THEN.search(said) if _SAID_SINCE.search(said) else None
    if not since or "；" in said[since.end() :] or last_named(said[since.end() :], years) or _NOW.search(said):
        return None
    return _from(since, mention, measure, status, years)


def _opens(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if _OVER_YEARS.search(mention.in_front):
        return None
    own = OPENED.match(mention.clause_before + "，") if "五" in mention.clause_before else None
    if own and own["plan"]:  # 到2023年，…；“十四五”末，…
        return (opening_year(own),) * 2
    if opened := OPENED.match(mention.sentence.text) or OPENED.match(mention.clause_before + "，"):
        again = OPENS.findall(mention.said) if mention.said.count("年") > 1 else ()  # 2016年，产量8万吨；2017年，…
        return (western(again[-1][0] or again[-1][1]) if again else opening_year(opened),) * 2
    return None


@where(outlook=False)
def _headed(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 2016年完成的主要指标：…: of what a colon lists
    head, colon, listed = mention.said.partition("：") if "：" in mention.sentence.text else ("", "", "")
    if not colon or _NOW.search(listed):
        return None
    if status == "target" and (plan := QUOTED_PLAN.findall(head)) and plan_years(plan[-1])[1] >= years.now:
        return plan_years(plan[-1])
    if "年" not in head or _OVER_YEARS.search(mention.in_front):
        return None
    year = last_named(COMPARED.sub("", head), years)
    return (year, year) if year and (year <= years.now or status == "target") else None


@where(outlook=True)
def _to_come(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    coming = COMING.search(mention.said)
    return (years.first, years.first + NUMBERS[coming[1]] - 1) if coming else None


@where(outlook=False)
def _this_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    said = THIS_YEAR.search(mention.said)
    return (years.now, years.now) if said and not _is_mean(mention, measure) else None


@where(several=True)
def _last_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    said = years.last < years.now and LAST_YEAR.search(mention.said)
    return (years.last, years.last) if said and not _is_mean(mention, measure) else None


def _led(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if not LED.match(mention.sentence.text) or _NOW.search(mention.said) or _OVER_YEARS.search(mention.in_front):
        return None
    year = named(mention.said)
    return (year, year) if year else None


# A mean is of several years.


def _is_mean(mention: Mention, measure: str) -> bool:
    if not measure.startswith("change"):
        return False
    words = mention.clause_before[-8:] + mention.in_front
    if "均" not in words and "每年" not in words and "年递增" not in words:
        return False
    return bool(
        _MEAN.search(mention.in_front) or (len(mention.in_front) < NEAR and _MEAN.search(mention.clause_before))
    )


def _mean_between(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
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


def _mean_since(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    beside = _SET_AT.findall(_same_thing(mention)) if status != "target" else ()
    return _after(western(beside[-1]), mention, years) if beside else None


def _mean_until(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    until = _UNTIL.findall(mention.said) if status == "target" else ()
    return _forward(years.first, western(until[-1])) if until else None


def _mean_within(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    within = _SO_MANY.search(mention.in_front)
    if not within:
        return None
    count = NUMBERS[within[1]]
    return (years.first, years.first + count - 1) if status == "target" else (years.last + 1 - count, years.last)


@where(several=False)
def _mean_of_part(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return years.over


# Of a look back over several years, those of one of them.


@where(measure="level", status="result", follows=True)
def _measures_the_counted(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if so_far[-1].measure != "count":
        return None
    own = mention.since_last if mention.nth else mention.in_front
    return so_far[-1].period if _THEIRS.fullmatch(own) else None


def _arrives(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if not GROWS_TO.search(mention.since_last):
        return None
    summed = status not in ("target", "context") and measure == "level" and _SUMMED.search(mention.since_last)
    return None if summed else (years.last, years.last)


def _is_state(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if status in ("target", "context") or (status != "stock" and measure != "share_pct"):
        return None
    return None if measure == "level" and _SUMMED.search(mention.since_last) else (years.last, years.last)


@where(changes=True)
def _grew_on_the_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if status in ("target", "context"):
        return None
    # 生产总值1.5万亿元，增长8%: the growth is of the level's year; 年均 and 累计 are of the span.
    of_level = so_far and so_far[-1].measure == "level" and _BARE_GROWTH.fullmatch(mention.in_front)
    return (years.last, years.last) if of_level or _ON_YEAR.search(mention.since_last) else None


@where(changes=False)
def _no_act_made(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if status in ("target", "context"):
        return None
    words = mention.in_front
    summed = _SUMMED.search(mention.since_last) if measure == "level" else not FLOW.search(words)
    if summed or _GATHERED.search(words):
        return None
    act = happens(words)
    acts = act if measure == "count" else ACTS.search(words) or (act and act.start() <= len(scope_in_front(words)))
    alone = not acts or (_INDICATOR.search(words) and not _ADDED.match(words))
    return (years.last, years.last) if alone else None


@where(status="context")
def _set_out_before(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return (years.first - 1,) * 2 if STARTS_FROM.search(mention.in_front) else None


def _of_its_part(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return years.first, years.last


def _traits(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> tuple[Hashable, ...]:
    may_name = _may_name(mention.sentence.text)
    return (
        measure,
        status,
        measure.startswith("change"),
        len(so_far) > 0,
        mention.nth > 0,
        mention.section.division == "outlook",
        years.first != years.last,
        may_name and _clause_names(mention),
        _can_go_on(mention, measure, so_far),
        may_name and _sentence_names(mention),
        _is_mean(mention, measure),
    )


TRAITS = Traits(
    _traits,
    (
        "measure",
        "status",
        "changes",  # it is a change
        "follows",  # there is a figure before it in its sentence
        "inside",  # there is one before it in its clause
        "outlook",  # it stands among the tasks
        "several",  # its part is about several years
        "clause_names",  # its clause, or how the one before ends, names a year
        "can_go_on",  # its years can be those of a figure before it
        "sentence_names",  # its sentence names a year before it
        "mean",  # it is a mean of several years
    ),
)

RULES = Table(
    Rule("an age or a number of things listed is of no year", "实施【两大】战略。", _is_timeless),
    Rule("the next member of a ratio", "产业结构由2012年的3.1∶【45.2】∶51.7调整为2.4∶41.3∶56.3。", _is_next_of_ratio),
    Rule(
        "the next of those that set out together",
        "水耗、电耗分别从2012年的3吨和【5度】下降到2吨和4度。",
        _sets_out_with,
    ),
    Rule(
        "where it sets out from the year that it is set beside",
        "2016年同2012年相比，税收由【3亿元】增加到9亿元。",
        _sets_out_beside,
    ),
    When(
        needs(clause_names=True),
        (
            Rule("the year whose turn it is", "2015年、2016年分别新建学校【5所】、6所。", _whose_turn),
            Rule(
                "the years between two that are named",
                "2013年至2015年，道路投入【66亿元】。",
                _between_years,
                "five years",
            ),
            Rule("the years of a plan that the clause names", "我市在“十二五”期间新建学校【9所】。", _in_plan),
            Rule("so many recent years", "近两年投入【3亿元】。", _recent),
            Rule("within so many years", "两年完成改造【13万平方米】。", _within),
            Rule("a growth since a year", "生产总值比2012年增长【42%】。", _since),
            Rule("since a year that the clause names", "2015年以来改造管网【86公里】。", _since_then),
            Rule("the year that the clause names", "学校在2015年有学生【5万人】。", _in_year),
        ),
    ),
    When(
        needs(can_go_on=True),
        (
            Rule(
                "a multiple is of the year of what is multiplied",
                "税收在2015年达到100亿元，是合并前的【2倍】。",
                _of_what_is_multiplied,
            ),
            Rule(
                "a part of what was counted or measured",
                "累计进出口总额90亿美元，其中出口【60亿美元】。",
                _is_part,
                "five years",
            ),
            Rule("a share of the level before", "税收在2016年达到100亿元，占收入的【20%】。", _is_share),
            Rule(
                "a growth set beside a year that the sentence names",
                "2016年同2012年相比，日用品增长【50%】。",
                _is_set_beside,
            ),
            Rule(
                "a growth of the level whose turn it is",
                "2015年、2016年收入分别为8亿元、9亿元，分别增长【7%】、9%。",
                _of_level_in_turn,
            ),
            Rule(
                "a growth between two levels",
                "化肥供应2012年为194万吨，2016年为640万吨，增长【2.3倍】。",
                _between_levels,
            ),
            Rule(
                "a growth since the same year",
                "钢产量950万吨，比2012年增长78%；煤炭2亿吨，增长【61%】。",
                _since_the_same_year,
            ),
            Rule("a growth of the level before", "出口年均增长9%，2016年达到8亿元，增长【7%】。", _of_its_level),
        ),
    ),
    When(
        needs(sentence_names=True),
        (
            Rule("since the year that leads", "2015年以来，我们攻坚克难，改造管网【86公里】。", _opened_since),
            Rule("the year with which the sentence opens", "到“十三五”末，税收达到【100亿元】。", _opens, "outlook"),
            Rule("the year of what a colon lists", "主要产品2016年的产量：电力【9亿度】。", _headed),
            Rule(
                "the years to come that the sentence names",
                "加快建设学校、医院、道路、桥梁、公园、体育馆、图书馆，今后三年投资【300亿元】。",
                _to_come,
                "outlook",
            ),
            Rule("this year", "改革深化，今年1月撤并公司【7个】。", _this_year),
            Rule("last year", "去年港口吞吐量完成7000万吨，新开航线【3条】。", _last_year, "five years"),
            Rule(
                "the year that leads the sentence", "到2020年各区实力明显增强，森林覆盖率达到【60%】。", _led, "outlook"
            ),
        ),
    ),
    When(
        needs(mean=True),
        (
            Rule("a mean between two years", "从2012年到2016年，产量年均增长【3%】。", _mean_between),
            Rule("a mean since what a level is set beside", "收入7亿元，是2012年的2倍，年均增长【8%】。", _mean_since),
            Rule("a mean until a year ahead", "到2022年，税收达到8亿元，年均增长【8%】。", _mean_until, "outlook"),
            Rule("a mean over so many years", "投资三年超万亿元、年均增长【8%】。", _mean_within),
            Rule("a mean of the years of a heading", "税收年均增长【8%】。", _mean_of_part),
        ),
    ),
    When(
        needs(several=True),
        (
            Rule(
                "a level that measures what was counted",
                "引进项目70个，总投资【90亿元】。",
                _measures_the_counted,
                "five years",
            ),
            Rule("where a change arrives", "收入由10亿元增加到【24亿元】。", _arrives, "five years"),
            Rule("a state or a share", "拥有企业【5200家】。", _is_state, "five years"),
            Rule("a growth on the year before", "税收同比增长【8%】。", _grew_on_the_year, "five years"),
            Rule("a level that no act made", "生产总值【300亿元】。", _no_act_made, "five years"),
            Rule(
                "where a change of the years sets out",
                "生产总值从【4万亿元】跃升到6万亿元。",
                _set_out_before,
                "five years",
            ),
        ),
    ),
    Rule("the years of its part of the report", "完成投资【70亿元】。", _of_its_part),
    traits=TRAITS,
)
