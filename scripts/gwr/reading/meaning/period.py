"""Which years a figure is about: those that its clause or its sentence names, those of a figure before it, or those of its part of the report."""

import re

from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import ACTS, FROM, RATIO, TO
from gwr.reading.language.years import (
    COMPARED,
    LAST_YEAR,
    LED,
    NUMBERS,
    OPENED,
    SPELT_YEAR,
    last_named,
    named,
    opening_year,
    western,
)
from gwr.reading.meaning.counted import aged
from gwr.reading.meaning.horizon import COMING, THIS_YEAR
from gwr.reading.meaning.since import BARE_GROWTH, SINCE, after, carried
from gwr.reading.meaning.status import FLOW
from gwr.reading.numbers.amount import UNITS

_RECENT = re.compile("近([两三四五2-9])年|(?<!前)([两三四五])年(?=平均|年均)")
_BETWEEN = re.compile(f"({SPELT_YEAR})年?[至到—－-]({SPELT_YEAR})年(?!的)")
# 两年完成改造13万平方米: as many years as end with the last one.
_WITHIN = re.compile("(?<![第前后近去每过十这续、和一二三四五六七八九划])(?P<spoken>[两三四五])年(?:共|累计|净|平均|圆满|完成|新增|新建|建成|投入|增长|获|引进|实施|培育|解决|发放|改造)")
_PLANNED = re.compile("计划|规划|拟|将|争")
_ATTRIBUTE = re.compile(f"(?:[去前]|{SPELT_YEAR})年(?!的|[底末])[^，、]*的$")  # 推进去年启动的15个项目
_ON_YEAR = re.compile("同比|(?:比|较)(?:上年|去年|上一年)")
_GATHERED = re.compile("累计|利用|引进|吸引|争取|投入|筹集|发放")  # summed up over the years
_SUMMED = re.compile("累计|年均(?!浓度)|平均每年")  # an amount of all the years, or of the mean one
INDICATOR = re.compile(f"(?:{alternatives('indicators')})(?:{alternatives('verbs', kind='reach')})*$")
_THEIRS = re.compile(f"、?(?:共|累计)?(?:完成|实现)?(?:{alternatives('attributes')})(?:{alternatives('verbs', kind='reach')})*")
_ADDED = re.compile("(?:[三四五]年)?(?:共|累计)?(?:新增|净增|新建|(?:完成|实施|造林).*面积$)")  # by acts of all the years: 新增治理面积1500平方公里
_OVER_YEARS = re.compile("年均|年平均|每年|累计")  # 到2020年，年均增长6%: of all the years until then
_SAID_OF = re.compile("是|为|相当于")
_NOW = re.compile("现在|目前|今年")


def period_of(mention, kind, earlier, span):
    """(first, last) year of a figure, or None; kind is its (measure, status), span what its part of the report is about."""
    (measure, status), (first, last, _) = kind, span
    if status == "context" and (aged(mention.figure) or mention.spoken and mention.figure.unit not in UNITS and not mention.figure.multiplier):
        return None
    if earlier and mention.head in RATIO:
        return earlier[-1].period
    years = _named(mention, kind, span)
    if measure == "ratio" and earlier and not years:
        return next((one for one in reversed(earlier) if not one.measure.startswith("change")), earlier[-1]).period
    if not years and (earlier or "年" in mention.sentence.text) and (measure not in ("level", "count") or mention.head.startswith("其中")):
        years = carried(mention, measure, earlier, span)
    if not years and ("年" in mention.sentence.text or "末，" in mention.sentence.text):
        years = _said(mention, span)
    if years:
        return years
    if first != last and earlier and _is_theirs(mention, kind, earlier[-1]):
        return earlier[-1].period
    if first != last and _is_of_the_last(mention, kind, earlier):
        return last, last
    if first != last and status == "context" and FROM.search(mention.words):
        return first - 1, first - 1
    return first, last


def _said(mention, span):
    """The years that the sentence names before the clause, or None."""
    said, text = mention.said, mention.sentence.text
    if "年" not in said and "末，" not in said:
        return None
    opened = OPENED.match(text) or OPENED.match(mention.before + "，")
    if opened and not _OVER_YEARS.search(mention.words):
        return opening_year(opened), opening_year(opened)
    if mention.section.division == "outlook":
        coming = COMING.search(said)
        if coming:
            return span.first, span.first + NUMBERS[coming[1]] - 1
    elif THIS_YEAR.search(said):
        return span.now, span.now
    if span.several and span.last < span.now and LAST_YEAR.search(said):
        return span.last, span.last
    led = LED.match(text) and not _NOW.search(said) and not _OVER_YEARS.search(mention.words)
    year = led and named(said)
    return (year, year) if year else None


def _named(mention, kind, span):
    """The years that the clause itself names, or None."""
    if "年" not in mention.words and "末" not in mention.words and "年" not in mention.before[-8:] and mention.before[1:2] != "年":
        return None
    multiple = kind[0] == "ratio" and "番" not in mention.printed
    said = _SAID_OF.split(mention.words)[0] if multiple else mention.words  # 去年总量|是2005年的2.5倍
    last, words = span.last, COMPARED.sub("", said)
    between = _BETWEEN.search(words) or _BETWEEN.fullmatch(mention.before.strip())
    if between:  # of 由3亿元增加到5亿元 each end is of its own year
        first, end = western(between[1]), western(between[2])
        stretch = min(first, end), max(first, end)
        return (end, end) if TO.search(mention.head) else (first, first) if FROM.search(mention.words) else stretch
    recent = _RECENT.search(words) or _RECENT.search(mention.before[-8:])
    if recent:
        return last + 1 - NUMBERS[recent[1] or recent[2]], last
    within = kind[1] in ("result", "ongoing") and (_WITHIN.search(words) or _goes_on(mention, kind) and _WITHIN.match(mention.before))
    if within and not _PLANNED.search(words):
        return last + 1 - NUMBERS[within["spoken"]], last
    since = SINCE.search(mention.words) if kind[0].startswith("change") else None
    if since and (years := after(western(since[1]), mention, span)):
        return years
    attribute = kind[1] == "target" and _ATTRIBUTE.search(words)
    year = last_named(words if multiple else mention.head if TO.search(mention.head) or kind[1] == "context" else words, span)
    return (year, year) if year and not (attribute and year < span.now) else None


def _goes_on(mention, kind):
    return mention.before[1:2] == "年" and (kind[0] in ("count", "level") or mention.words.startswith("占"))


def _is_theirs(mention, kind, before):
    """Whether a level only measures the things counted before it: 实施项目202项，总投资额2672亿元."""
    own = mention.head if mention.place else mention.words
    return kind == ("level", "result") and before.measure == "count" and before.period and bool(_THEIRS.fullmatch(own))


def _is_of_the_last(mention, kind, earlier):
    """Whether a figure of a look back is of its last year: a state, a growth on the year before, a level that no act made."""
    measure, status = kind
    if status == "target" or status == "context":
        return bool(TO.search(mention.head))
    if measure == "level" and _SUMMED.search(mention.head):
        return False
    if status == "stock" or measure == "share_pct" or TO.search(mention.head):
        return True
    if measure.startswith("change"):
        # 生产总值1.5万亿元，增长8%: the growth is of the level's year; 年均 and 累计 are of the span.
        of_level = bool(earlier) and earlier[-1].measure == "level" and BARE_GROWTH.fullmatch(mention.words)
        return bool(of_level or _ON_YEAR.search(mention.head))
    if measure != "level" and not FLOW.search(mention.words) or _GATHERED.search(mention.words):
        return False
    return not ACTS.search(mention.words) or bool(INDICATOR.search(mention.words)) and not _ADDED.match(mention.words)
