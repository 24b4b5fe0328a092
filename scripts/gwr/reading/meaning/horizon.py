"""Which years a part of a report is about: its headings, its paragraphs and its sentences say over which they look."""

import re
from collections.abc import Container, Iterator, Sequence

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.years import (
    AT_END,
    COMING,
    NOT_BESIDE,
    NUMBERS,
    PLAN,
    QUOTED_PLAN,
    SPELT_YEAR,
    THIS_YEAR,
    Period,
    Years,
    plan_years,
    western,
)
from gwr.records import Section, Sentence

_FIVE = f"(?:{QUOTED_PLAN.pattern}|十[一二三四五六]?五)"
# Words of a heading or at the head of a paragraph that say over how many years the text looks back …
_BACK = Pattern(rf"""
    (?:过去的?|近|这|上|本届政府的?|回首|回顾)+ (?P<years>[三四五]) 年
  | (?P<since>[三四五]|两(?=年来(?:的?(?:主要|重点|政府)?工作|，?(?:累计|共)))) 年 (?:来|工作|累计|间|中)
  | (?:过去的?|这) (?P<pair>两) 年 (?:来|中|间|里)?
  | (?<![近\d一二三四五六七八九]) (?P<plan>{_FIVE}) (?!届|次) (?:时期|期间|(?P<on>以来))? (?!年)[^。]{{0,12}} (?:回顾|(?<!以)来|成就|(?<=以来))
  | (?P<term>(?<!上)(?:本|[一二三四五六七八九十])届 (?:人民)? 政府)
""", re.VERBOSE, seeks=True)  # fmt: skip
_IN_PLAN = Pattern(
    f"(?:在|整个|回顾|刚刚过去的)?(?:({PLAN})|第([一二三四五六七八九十]{{1,2}})个五年(?:计划|规划))(?:时期|期间|(以来)|[这的]?五年)"
)  # “十一五”期间，…
_PLAN_SPOKEN_OF = Pattern(NOT_BESIDE + QUOTED_PLAN.pattern)
_HALF = Pattern(r"(?<!去年)(?<!上年)上半年[^\n]{0,4}(?:工作|情况|回顾|总结|经济)")  # of the year in which it is read
_FEW = "两三四五"  # without which there is no such word
# … back on the last year alone …
_ONE = Pattern(f"在?(?:刚刚)?(?P<past>过去的?)?(?:这|回顾)*(?:一年(?:来|里|，)|(?P<year>{SPELT_YEAR})年)")
# … and ahead over several: of a heading of the tasks, 五年 without more.
_AHEAD = Pattern(
    rf"(?<!过去)(?<!过去的)五年|(?:今后|未来)的?5年|{_FIVE}(?:时期|期间|规划)|[新下]一?届政府(?![^\n]*\d年)"
    rf"|{QUOTED_PLAN.pattern}(?!\w{{0,8}}(?:开局|收官|第[一二三四五]年|之年|末))",
    seeks=True,
)
_PROMISED_AHEAD = Pattern(rf"(?:今后|未来)的?五年|{_FIVE}(?:时期|期间)")  # … or of what a sentence says
_TELLS = Pattern(f"(?:各位代表[！，：])?(?:(?P<year>{SPELT_YEAR})年[，是]|去年，|过去的?一年|一年来)")
_PLANS = Pattern("今年|明年|今后|力争|争取|确保|计划|预期|将|[，。]要|我们要|继续|必须")
_WAS = Pattern("[取获]得了|实现了|完成了|保持了|经受住?了?|比上年|同比|达到了")
_THESE = Pattern("(?:这|过去的?)[三四五]年来?，")
_NAMES_ONE = Pattern(f"(?:{SPELT_YEAR}|[去今前上])年")
_DATED = Pattern(f"{SPELT_YEAR}年|今年", seeks=True)  # 2022年重点工作 under 今后五年…
_GREETING = Pattern("^(?:各位代表[！，:：]*|[—*#\\s])++")
_GREETS = "各—*#"  # its first letters
OPENING = 12  # characters in which a sentence says that it speaks of the year's end
HEAD = 24  # characters at the head of a paragraph in which it may say what it looks back on


def horizons(
    sentences: Sequence[Sentence], sections: Sequence[Section], years: tuple[int, int, int], wanted: Container[str]
) -> Iterator[tuple[Sentence, Years]]:
    """(sentence, Years) with the years that a sentence is about, for those sentences whose ids are wanted.

    years: the one in which the report is read, and the last that it looks back on: the year before, or of a report read
    in the last weeks of a year that year itself; and the year amid which it is read, or 0.
    """
    titled, horizon = _titled(sections), Horizon(*years)
    for sentence in sentences:
        section, titles = titled[sentence.section_id]
        horizon.read(sentence, section, titles)
        if sentence.id in wanted:
            yield sentence, horizon.of(sentence, section)


def _titled(sections: Sequence[Section]) -> dict[str, tuple[Section, str]]:
    """Section id -> the section, and its own title below those of all above it."""
    titled: dict[str, tuple[Section, str]] = {}
    for section in sections:
        above = titled[section.parent_id][1] if section.parent_id in titled else ""
        titled[section.id] = section, f"{above}\n{section.title}"
    return titled


class Horizon:
    """The years that the text is about, as it is read on: by what its headings announce and its paragraphs open with.

    A paragraph that opens with 五年来 or with the year keeps those years for what follows, until the next such
    paragraph or section of the top level; one with 今年 is about this year alone, or under a title of what is ahead
    turns to its tasks.
    """

    def __init__(self, now: int, last: int, amid: int) -> None:
        self.now, self.last = Years(now, now, now), Years(last, last, now, coming=amid)
        self.section: Section | None = None
        self.paragraph = 0
        self.years = self.last  # of the section, or since a paragraph that turned to others
        self.turned: Years | None = None  # to the tasks of this year, until the next section of the top level
        self.alone: Years | None = None  # of this paragraph alone
        self.titles = self.spoken = ""  # of the section and those above it; what it last said of five years
        self.at_end = False  # whether it says what there was at the year's end

    def read(self, sentence: Sentence, section: Section, titles: str) -> None:
        """Take note of where the sentence stands and of what it opens with."""
        before, self.section = self.section, section
        goes_on = before is section and sentence.paragraph == self.paragraph
        text = sentence.text
        opening = text[:OPENING]
        if self.at_end or "末" in opening or "底" in opening:
            self.at_end = self._is_at_end(opening, goes_on)
        if "五" in text and ("五年" in text or "五”" in text):
            self.spoken = text
        if goes_on:
            # 2017年…。五年来，…: what the title says
            if text[0] in _FEW and self.years == self.last and _BACK.search(titles):
                self.years = _back(_BACK.match(text), self.last) or self.years
            if section.division != "outlook" and (text[0] in "这过" or self.alone):
                self._turn_within(text)
            return
        ahead = section.division == "outlook" or (before is not None and before.division == "outlook")
        if before is not section and (before is None or section.level == 1 or ahead):
            self._announce(section, titles)
        elif section.division != "outlook":
            self._turn(_opening(sentence), titles)
        if section.division == "outlook":
            self._look_ahead(sentence)
        if text[0] not in _GREETS or not _GREETING.fullmatch(text):
            self.paragraph = sentence.paragraph

    def of(self, sentence: Sentence, section: Section) -> Years:
        """The years of the sentence: of its paragraph alone, those that it says itself, or those of its section."""
        said = "年" in sentence.text or "五" in sentence.text[:8]
        years = self.alone or (_own(sentence, section, self.years, self.last) if said else self.years)
        if "年均" in sentence.text or "平均" in sentence.text or "每年" in sentence.text:
            over = _over(section, self.titles, self.last) or _over(section, self.spoken, self.last)
            return years._replace(at_end=self.at_end, over=over)
        return years._replace(at_end=True) if self.at_end else years

    def _is_at_end(self, opening: str, goes_on: bool) -> bool:
        """Whether a sentence says what there was at the year's end, or goes on from one: 年末耕地32万亩。林地9万亩。"""
        if "末" in opening or "底" in opening:
            return bool(AT_END.search(opening))
        return self.at_end and goes_on and "年" not in opening and "月" not in opening

    def _announce(self, section: Section, titles: str) -> None:
        self.turned = None if section.level == 1 else self.turned
        self.years, self.alone = self.turned or _announced(section, titles, self.last), None
        self.titles, self.spoken = titles, ""

    def _turn(self, opening: str, titles: str) -> None:
        self.alone = self.now if THIS_YEAR.match(opening) else None
        self.years = _turned(opening, titles, self.last) or self.years

    def _turn_within(self, text: str) -> None:
        """Take note of 这五年，… amid a paragraph, which keeps those years until it names another."""
        if _THESE.match(text):
            self.alone = _back(_BACK.match(text), self.last)
        elif self.alone and self.alone.several and _NAMES_ONE.match(text):
            self.alone = None

    def _look_ahead(self, sentence: Sentence) -> None:
        if self.years.several and _is_of(self.now.now, _opening(sentence)):
            self.years = self.turned = self.now
        self.alone = _coming(sentence.text[:HEAD], self.last) or _told(sentence.text, self.last)


def _announced(section: Section, titles: str, last: Years) -> Years:
    if section.division == "outlook":
        dated = (title for title in reversed(titles.split("\n")) if _DATED.search(title) or _AHEAD.search(title))
        return _ahead(5 if _AHEAD.search(next(dated, "")) else 1, last)
    if section.division == "review" and _HALF.search(titles):
        return Years(last.now, last.now, last.now)
    back = _BACK.search(titles)
    year_first = back and back["term"] and f"{last.last}年" in titles[: back.start()]  # 2017年和本届政府工作回顾
    return last if year_first else _back(back, last) or last


def _over(section: Section, words: str, last: Years) -> Period:
    """The first and the last year of a mean under these titles or words, which may speak of one year beside several."""
    if section.division == "outlook":
        span = _ahead(5, last) if _AHEAD.search(words) or "届政府" in words else None
    else:
        span = _back(_BACK.search(words), last)
    if span or section.division == "outlook":
        return (span.first, span.last) if span else ()
    named = (_over_plan(plan, last) for plan in _PLAN_SPOKEN_OF.findall(words))
    return next((years for years in named if years), ())


def _opening(sentence: Sentence) -> str:
    words = sentence.text[:HEAD]
    return _GREETING.sub("", words) if words[0] in _GREETS else words


def _is_of(year: int, words: str) -> bool:
    """Whether a paragraph that opens so turns from what is ahead to the tasks of the year: 2018年，我们将…."""
    return bool(THIS_YEAR.match(words)) or words.startswith(f"{year}年")


def _coming(words: str, last: Years) -> Years | None:
    """The span of the years to come that these words name, or None."""
    coming = COMING.search(words)
    return _ahead(NUMBERS[coming[coming.lastindex or 0]], last) if coming else None


def _told(words: str, last: Years) -> Years | None:
    """The year that a paragraph among the tasks tells of, or None: 2016年，我们经受住考验，…取得了成绩。"""
    told = _TELLS.match(words)
    if not told or (told["year"] and western(told["year"]) != last.last) or _PLANS.search(words):
        return None
    return last if _WAS.search(words) else None


def _ahead(years: int, last: Years) -> Years:
    """The next years from the one in which the report is read, or from the next one where it is read late."""
    first = last.coming or max(last.now, last.last + 1)
    return Years(first, first + years - 1, last.now)


def _turned(words: str, titles: str, last: Years) -> Years | None:
    """What the head of a paragraph announces, or None; under a title of five years alone a bare year is no turn."""
    one = _ONE.match(words)
    if one and (not one["year"] or western(one["year"]) == last.last):
        told = not one["year"] or one["past"] or _is_told(last.last, titles)
        if told:
            return last
    return _back(_BACK.match(words), last)


def _is_told(year: int, titles: str) -> bool:
    """Whether titles leave room for an account of this year alone: 过去五年及2017年工作回顾, not 过去五年工作回顾."""
    return not _BACK.search(titles) or f"{year}年" in titles


def _back(match: re.Match[str] | None, last: Years) -> Years | None:
    if not match:
        return None
    if match["plan"] and (of_plan := _over_plan(match["plan"], last)):  # “十四五”以来: until now
        return last._replace(first=of_plan[0], last=last.last if match["on"] else of_plan[1])
    years = 5 if match["plan"] or match["term"] else NUMBERS[match["years"] or match["since"] or match["pair"]]
    return last._replace(first=last.last + 1 - years)


def _over_plan(plan: str, last: Years) -> Period:
    """The years of a plan that are over: of “十四五” in 2024 those from 2021 to 2023."""
    first, end = plan_years(plan)
    return (first, min(end, last.last)) if first < last.last else ()


def _own(sentence: Sentence, section: Section, span: Years, last: Years) -> Years:
    """The span of a sentence that says itself over how many years it looks back or ahead: 五年累计减税…, 今后五年…."""
    plan = _IN_PLAN.match(sentence.text)
    if plan and (years := plan_years(plan[1] or f"{plan[2]}五")) and years[0] <= last.now:
        ahead = section.division == "outlook" or years[0] > last.last  # no year of a plan that begins now is over
        until = last.last if plan[3] else min(years[1], last.last)  # “十三五”以来: until now
        return Years(years[0], years[1] if ahead else until, last.now)
    if section.division == "outlook":
        words = sentence.text[: 2 * HEAD]
        if span.several or "五" not in words or "开局" in words or THIS_YEAR.search(words):
            return span
        return _ahead(5, last) if _PROMISED_AHEAD.search(words) else span
    if span.several or not any(few in sentence.text for few in _FEW):
        return span
    back = _BACK.search(sentence.text[: 4 * HEAD])
    if back and (back["plan"] or back["term"]) and back.start():  # a plan named on the way is that of something else
        return span
    return _back(back, last) or span
