"""Which years a figure is about: sections and paragraphs say what they look back on, a clause may name other years."""

import re

from gwr.divisions import SPELT_YEAR
from gwr.figures import UNITS
from gwr.statuses import aged
from gwr.verbs import ACTS, FROM, TO
from gwr.vocabulary import alternatives
from gwr.years import COMPARED, LAST_YEAR, OPENED, Span, last_named, western

_NUMBERS = dict(zip("两二三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
_FIVE = "“?十[一二三四五六]?五”?"  # “十三五”: a five-year plan
# Words of a heading or at the head of a paragraph that say over how many years the text looks back …
_BACK = re.compile(rf"""
    (?:过去的?|近|这|上|本届政府的?|回首|回顾)+ (?P<years>[三四五]) 年
  | (?P<since>[三四五]) 年 (?:来|工作|累计|间|中)
  | (?:过去的?|这) (?P<pair>两) 年 (?:来|中|间|里)?
  | (?P<plan>{_FIVE}) (?:时期|期间|以来)? [^。]{{0,12}} (?:回顾|来|成就)
""", re.VERBOSE)  # fmt: skip
_FEW = re.compile("[两三四五]")  # without which there is no such word
# … back on the last year alone …
_ONE = re.compile(f"在?(?:刚刚)?(?P<past>过去的?)?(?:这|回顾)*(?:一年(?:来|里|，)|(?P<year>{SPELT_YEAR})年)")
# … and ahead over five.
_AHEAD = re.compile(rf"(?:今后|未来)的?五年|{_FIVE}(?:时期|期间|规划)")
_PROMISED_AHEAD = re.compile(rf"(?:今后|未来)的?五年|{_FIVE}(?:时期|期间)")
_RECENT = re.compile(r"近(?:(?P<spoken>[两三四五])|(?P<digit>\d))年")
_BETWEEN = re.compile(f"({SPELT_YEAR})年?[至到—－-]({SPELT_YEAR})年(?!的)")
# 两年完成改造13万平方米: as many years as end with the last one.
_WITHIN = re.compile("(?<![第前后近去每过十这续、和一二三四五六七八九划])(?P<spoken>[两三四五])年(?:共|累计|净|平均|圆满|完成|新增|新建|建成|投入|增长)")
_PLANNED = re.compile("计划|规划|拟|将|争")
_SINCE = re.compile(f"(?:比|较)({SPELT_YEAR})年")
_ON_YEAR = re.compile("同比|(?:比|较)(?:上年|去年|上一年)")
_GATHERED = re.compile("累计|利用|引进|吸引|争取|投入|筹集|发放")  # summed up over the years
INDICATOR = re.compile(f"(?:{alternatives('indicators')})(?:{alternatives('verbs', kind='reach')})*$")
_THEIRS = re.compile(f"、?(?:共|累计)?(?:完成|实现)?(?:{alternatives('attributes')})(?:{alternatives('verbs', kind='reach')})*")
_ADDED = re.compile("(?:[三四五]年)?(?:共|累计)?(?:新增|净增|新建|(?:完成|实施|造林).*面积$)")  # by acts of all the years: 新增治理面积1500平方公里
_OVER_YEARS = re.compile("年均|年平均|每年|累计")  # 到2020年，年均增长6%: of all the years until then
_BARE_GROWTH = re.compile("增长|下降|提高|上升|增加|减少")
_THIS_YEAR = re.compile("今年|本年(?!度)")
_GREETING = re.compile("^(?:各位代表[！，:：]*|[—*#\\s])++")
HEAD = 24  # characters at the head of a paragraph in which it may say what it looks back on


def spans(sentences, places, year, ended):
    """(sentence, Span) with the years that each sentence's part of the report is about.

    The report is read in `year` and looks back up to the end of the year `ended`: the last one, or of a report read in
    the last weeks of a year that year itself.

    places: section id -> the section and its own and all higher titles. A paragraph that opens with 五年来 or with
    the year keeps that span for what follows, until the next such paragraph or the next section of the top level;
    one that opens with 今年 is about this year alone, or under a title of what is ahead turns to the tasks of the year.
    """
    last, now = Span(ended, ended, year), Span(year, year, year)
    announced = {id: _announced(section, titles, last) for id, (section, titles) in places.items()}
    section = span = local = turned = paragraph = None
    for sentence in sentences:
        if begins := section is None or section.id != sentence.section_id:
            section, titles = places[sentence.section_id]
        if begins or sentence.paragraph != paragraph:
            if begins and (section.level == 1 or span is None or section.division == "outlook"):
                turned = None if section.level == 1 else turned
                span, local = turned or announced[section.id], None
            elif section.division != "outlook":
                local = now if _THIS_YEAR.match(opening := _opening(sentence)) else None
                span = _turned(opening, titles, last) or span
            if span.several and section.division == "outlook" and _is_of(year, _opening(sentence)):
                span = turned = now
            if not _GREETING.fullmatch(sentence.text):
                paragraph = sentence.paragraph
        elif span is last and _FEW.match(sentence.text) and _BACK.search(titles):
            span = _back(_BACK.match(sentence.text), last) or span  # 2017年…。五年来，…: back to what the title says
        yield sentence, local or (_own(sentence, section, span, last) if "年" in sentence.text else span)


def _announced(section, titles, last):
    if section.division == "outlook":
        told = (title for title in reversed(titles.split("\n")) if _AHEAD.search(title) or f"{last.now}年" in title)
        return Span(last.now, last.now + 4 if _AHEAD.search(next(told, "")) else last.now, last.now)
    return _back(_BACK.search(titles), last) or last


def _opening(sentence):
    return _GREETING.sub("", sentence.text[:HEAD])


def _is_of(year, words):
    """Whether a paragraph that opens with these words turns from what is ahead to the tasks of the year: 2018年，我们将…."""
    return bool(_THIS_YEAR.match(words)) or words.startswith(f"{year}年")


def _turned(words, titles, last):
    """The span that the head of a paragraph announces, or None; under a title of five years alone a bare year is no turn."""
    one = _ONE.match(words)
    if one and (not one["year"] or western(one["year"]) == last.last and (one["past"] or _is_told(last.last, titles))):
        return last
    return _back(_BACK.match(words), last)


def _is_told(year, titles):
    """Whether titles leave room for an account of this year alone: 过去五年及2017年工作回顾 does, 过去五年工作回顾 does not."""
    return not _BACK.search(titles) or f"{year}年" in titles


def _back(match, last):
    if not match:
        return None
    years = 5 if match["plan"] else _NUMBERS[match["years"] or match["since"] or match["pair"]]
    return last._replace(first=last.last + 1 - years)


def _own(sentence, section, span, last):
    """The span of a sentence that says itself over how many years it looks back or ahead: 五年累计减税…."""
    if section.division == "outlook":
        return _ahead(sentence.text[: 2 * HEAD], span)
    if span.several or not _FEW.search(sentence.text):
        return span
    return _back(_BACK.search(sentence.text[: 4 * HEAD]), last) or span


def _ahead(words, span):
    """The span of a sentence of the tasks that opens with these words: 今后五年，生产总值年均增长6%."""
    said = "五" in words and not span.several and _PROMISED_AHEAD.search(words)
    return span._replace(last=span.now + 4) if said and not _THIS_YEAR.search(words) and "开局" not in words else span


def period_of(mention, kind, earlier, span):
    """(first, last) year of a figure, or None; kind is its (measure, status), span what its part of the report is about."""
    (measure, status), (first, last, now) = kind, span
    if status == "context" and (aged(mention.figure) or mention.spoken and mention.figure.unit not in UNITS and not mention.figure.multiplier):
        return None
    if measure == "ratio" and earlier:
        return earlier[-1].period
    named = _named(mention, kind, span)
    if named:
        return named
    if "年" in mention.sentence.text:
        opened = OPENED.match(mention.sentence.text) or OPENED.match(mention.before + "，")
        if opened and not _OVER_YEARS.search(mention.words):
            return western(opened[1]), western(opened[1])
        if mention.section.division != "outlook" and _THIS_YEAR.search(mention.said):
            return now, now
        if span.several and last < now and LAST_YEAR.search(mention.said):
            return last, last
    if first != last and earlier and _is_theirs(mention, kind, earlier[-1]):
        return earlier[-1].period
    if first != last and _is_of_the_last(mention, kind, earlier):
        return last, last
    if first != last and status == "context" and FROM.search(mention.words):
        return first - 1, first - 1
    return first, last


def _named(mention, kind, span):
    """The years that the clause itself names, or None."""
    if "年" not in mention.words and "年" not in mention.before[-8:] and mention.before[1:2] != "年":
        return None
    last, words = span.last, COMPARED.sub("", mention.words)
    between = _BETWEEN.search(words) or _BETWEEN.fullmatch(mention.before.strip())
    if between:  # of 由3亿元增加到5亿元 each end is of its own year
        first, end = western(between[1]), western(between[2])
        return (end, end) if TO.search(mention.head) else (first, first) if FROM.search(mention.words) else (first, end)
    recent = _RECENT.search(words) or _RECENT.search(mention.before[-8:])
    if recent:
        return last + 1 - int(_NUMBERS.get(recent["spoken"]) or recent["digit"]), last
    within = kind[1] in ("result", "ongoing") and (_WITHIN.search(words) or _goes_on(mention, kind) and _WITHIN.match(mention.before))
    if within and not _PLANNED.search(words):
        return last + 1 - _NUMBERS[within["spoken"]], last
    since = _SINCE.search(mention.words) if kind[0].startswith("change") else None
    if since and western(since[1]) < last - 1:
        return western(since[1]) + 1, last
    year = last_named(mention.head if TO.search(mention.head) or kind[1] == "context" else words, span)
    return (year, year) if year else None


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
    if status == "stock" or measure == "share_pct" or TO.search(mention.head):
        return True
    if measure.startswith("change"):
        # 生产总值1.5万亿元，增长8%: the growth is of the level's year; 年均 and 累计 are of the span.
        of_level = bool(earlier) and earlier[-1].measure == "level" and _BARE_GROWTH.fullmatch(mention.words)
        return bool(of_level or _ON_YEAR.search(mention.head))
    if measure != "level" or _GATHERED.search(mention.words):
        return False
    return not ACTS.search(mention.words) or bool(INDICATOR.search(mention.words)) and not _ADDED.match(mention.words)
