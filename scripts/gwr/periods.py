"""Which years a figure is about: sections and paragraphs say what they look back on, a clause may name other years."""

import re

from gwr.divisions import SPELT_YEAR
from gwr.figures import UNITS
from gwr.since import BARE_GROWTH, SINCE, after, carried
from gwr.statuses import aged
from gwr.verbs import ACTS, FROM, TO
from gwr.vocabulary import alternatives
from gwr.years import COMPARED, LAST_YEAR, LED, OPENED, Span, last_named, named, western

_NUMBERS = dict(zip("两二三四五六七八九十23456789", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2, 3, 4, 5, 6, 7, 8, 9)))
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
_ONE = re.compile(f"(?:刚刚)?(?:过去的?|这|回顾)*(?:一年(?:来|里|，)|(?P<year>{SPELT_YEAR})年)")
# … and ahead over several: of a heading of the tasks, 五年 without more.
_AHEAD = re.compile(rf"(?<!过去)(?<!过去的)五年|(?:今后|未来)的?5年|{_FIVE}(?:时期|期间|规划)")
_COMING = re.compile("(?:今后|未来)的?([两二三四五2-5])年")  # … or of what a paragraph or sentence says
_RECENT = re.compile("近([两三四五2-9])年")
_ON_YEAR = re.compile("同比|(?:比|较)(?:上年|去年|上一年)")
_GATHERED = re.compile("累计|利用|引进|吸引|争取|投入|筹集|发放")  # summed up over the years
_SUMMED = re.compile("累计|年均(?!浓度)|平均每年")  # an amount of all the years, or of the mean one
INDICATOR = re.compile(f"(?:{alternatives('indicators')})(?:{alternatives('verbs', kind='reach')})*$")
_OVER_YEARS = re.compile("年均|年平均|每年|累计")  # 到2020年，年均增长6%: of all the years until then
_DATED = re.compile(f"{SPELT_YEAR}年|今年")  # 2022年重点工作 under 今后五年…
_THIS_YEAR = re.compile("今年")  # 本年 is the year spoken of
_NOW = re.compile("现在|目前|今年")
_GREETING = re.compile("^(?:各位代表[！，:：]*|[—*#\\s])++")
HEAD = 24  # characters at the head of a paragraph in which it may say what it looks back on


def spans(sentences, places, year, ended):
    """(sentence, Span) with the years that each sentence's part of the report is about.

    The report is read in `year` and looks back up to the end of the year `ended`: the last one, or of a report read in
    the last weeks of a year that year itself.

    places: section id -> the section and its own and all higher titles. A paragraph that opens with 五年来 or with
    the year keeps that span for what follows, until the next such paragraph or the next section of the top level;
    one that opens with 今年 is about this year alone.
    """
    last = Span(ended, ended, year)
    announced = {id: _announced(section, titles, last) for id, (section, titles) in places.items()}
    section, span, local, paragraph = None, None, None, 0
    for sentence in sentences:
        begins = section is None or section.id != sentence.section_id
        if begins:
            section, titles = places[sentence.section_id]
        if begins or sentence.paragraph != paragraph:
            if begins and (section.level == 1 or span is None or section.division == "outlook"):
                span, local = announced[section.id], None
            elif section.division != "outlook":
                words = _GREETING.sub("", sentence.text[:HEAD])
                local = Span(year, year, year) if _THIS_YEAR.match(words) else None
                span = _turned(words, titles, last) or span
            if section.division == "outlook":
                local = _coming(sentence.text[:HEAD], last)
            if not _GREETING.fullmatch(sentence.text):
                paragraph = sentence.paragraph
        yield sentence, local or (_own(sentence, section, span, last) if "年" in sentence.text else span)


def _announced(section, titles, last):
    if section.division == "outlook":
        own = next((title for title in reversed(titles.split("\n")) if _DATED.search(title) or _AHEAD.search(title)), "")
        return _ahead(5 if _AHEAD.search(own) else 1, last)
    return _back(_BACK.search(titles), last) or last


def _coming(words, last):
    """The span of the years to come that these words name, or None."""
    coming = _COMING.search(words)
    return _ahead(_NUMBERS[coming[1]], last) if coming else None


def _ahead(years, last):
    """The next years from the one in which the report is read, or from the next one where it is read late."""
    first = max(last.now, last.last + 1)
    return Span(first, first + years - 1, last.now)


def _turned(words, titles, last):
    """The span that the head of a paragraph announces, or None; under a title of five years a year is no turn."""
    one = _ONE.match(words)
    if one and (not one["year"] or western(one["year"]) == last.last and not _BACK.search(titles)):
        return last
    return _back(_BACK.match(words), last)


def _back(match, last):
    if not match:
        return None
    years = 5 if match["plan"] else _NUMBERS[match["years"] or match["since"] or match["pair"]]
    return last._replace(first=last.last + 1 - years)


def _own(sentence, section, span, last):
    """The span of a sentence that says itself over how many years it looks back: 五年累计减税…."""
    if section.division == "outlook" or span.several or not _FEW.search(sentence.text):
        return span
    return _back(_BACK.search(sentence.text[: 4 * HEAD]), last) or span


def period_of(mention, kind, earlier, span):
    """(first, last) year of a figure, or None; kind is its (measure, status), span what its part of the report is about."""
    (measure, status), (first, last, now) = kind, span
    if status == "context" and (aged(mention.figure) or mention.spoken and mention.figure.unit not in UNITS and not mention.figure.multiplier):
        return None
    if measure == "ratio" and earlier:
        return next((one for one in reversed(earlier) if not one.measure.startswith("change")), earlier[-1]).period
    years = _named(mention, kind, span)
    if not years and (earlier or "年" in mention.sentence.text) and (measure not in ("level", "count") or mention.head.startswith("其中")):
        years = carried(mention, measure, earlier, span)
    if not years and "年" in mention.sentence.text:
        years = _said(mention, span)
    if years:
        return years
    if first != last and _is_of_the_last(mention, kind, earlier):
        return last, last
    if first != last and status == "context" and FROM.search(mention.words):
        return first - 1, first - 1
    return first, last


def _said(mention, span):
    """The years that the sentence names before the clause, or None."""
    said, text = mention.said, mention.sentence.text
    if "年" not in said:
        return None
    opened = OPENED.match(text) or OPENED.match(mention.before + "，")
    if opened and not _OVER_YEARS.search(mention.words):
        return western(opened[1]), western(opened[1])
    if mention.section.division == "outlook":
        coming = _COMING.search(said)
        if coming:
            return span.first, span.first + _NUMBERS[coming[1]] - 1
    elif _THIS_YEAR.search(said):
        return span.now, span.now
    if span.several and span.last < span.now and LAST_YEAR.search(said):
        return span.last, span.last
    led = LED.match(text) and not _NOW.search(said) and not _OVER_YEARS.search(mention.words)
    year = led and named(said)
    return (year, year) if year else None


def _named(mention, kind, span):
    """The years that the clause itself names, or None."""
    if "年" not in mention.words and "年" not in mention.before[-8:]:
        return None
    last, words = span.last, COMPARED.sub("", mention.words)
    recent = _RECENT.search(words) or _RECENT.search(mention.before[-8:])
    if recent:
        return last + 1 - _NUMBERS[recent[1]], last
    since = SINCE.search(mention.words) if kind[0].startswith("change") else None
    if since and (years := after(western(since[1]), mention, span)):
        return years
    year = last_named(mention.head if TO.search(mention.head) or kind[1] == "context" else words, span)
    return (year, year) if year else None


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
    if measure != "level" or _GATHERED.search(mention.words):
        return False
    return not ACTS.search(mention.words) or bool(INDICATOR.search(mention.words))
