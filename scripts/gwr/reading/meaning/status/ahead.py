"""What is promised: the tasks, an aim, a year to come."""

from functools import lru_cache

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.verbs import ACTS, ALREADY, PROMISES
from gwr.reading.language.years import COMPARED, PAST, SPELT_YEAR, Years, last_named, named, western
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.rules import where

# 到2025年建成; not 从2014年到2016年的三年 that are over, nor 2035年远景目标纲要
_COMING = Pattern(f"(?:(?<![年0-9])[到至]|力争|争取|确保|计划|规划|目标)[^，。；年]{{0,4}}({SPELT_YEAR})年", seeks=True)
# 2016年同2012年相比，…: opens what is told of a year, unless something is meant to be
_TELLS = Pattern(f"({SPELT_YEAR})年(?:，|[同与和比较]{SPELT_YEAR}年相比，)")
_LOOKS_BACK = Pattern("(?:去年|目前|几年来|近[几年]来|前几年)(?:[^。；，的]{0,14}，|(?![^，。；]*的))")
FURTHEST = 300  # letters behind its opening in which a sentence turns to what is to come
_AHEAD = Pattern("今年|明年|今后|力争|争取|确保|计划|规划|提出|预期|目标|将|要")
# 今年要求全省农业总产值增长4%, but not where it was done: 今年要求增长4%的，已增长5%
_DEMANDS = Pattern(
    r"今年(?!以来|初|上半年|[一二三四五六七八九十\d]+月|第?[一二三四]季度)[^。；，]{0,24}?(?:要求|要努力|要力争|必须|要(?=[实达控完增新确争保]))"
    "|要求[^，。；]{0,6}今年(?!以来)"
)
_TO_COME = Pattern("(?:今后|未来)的?(?:[两三四五]|几)年(?!的)")
_ACT = Ending(ACTS.pattern)
_DID = Pattern("[了已]")
_BY = Pattern("(?<!截[至止])今年年?底(?!的)")  # 今年年底前，9个村通过验收: in a report of the year before
# 2018年的主要预期目标为：, but not 完成了预期目标：
_AIMS = Pattern(
    "^(?!.*(?:完成|实现|达到|超过|兑现|[高低]于)).*(?:预期|奋斗|发展|主要)目标(?:初步|拟|建议|安排|确定|设定|为|是|如下|包括)*$"
)


@where(outlook=True)
def task(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    over = years is not None and years.last < years.now  # of a paragraph that tells of the year before
    return None if over or _looks_back(mention.in_front, years) or _is_told(mention, years) else "target"


def _is_told(mention: Mention, years: Years | None) -> bool:
    """Whether a sentence among the tasks opens with a time that is over and tells of it: 2016年同2012年相比，…; 去年，…."""
    words = mention.sentence.text
    if years is None or (words[4:5] != "年" and words[:1] not in "去目几近前"):
        return False
    told = _TELLS.match(words)
    over = western(told[1]) < years.now if told else (told := _LOOKS_BACK.match(words)) is not None
    return over and told is not None and not _AHEAD.search(mention.said, told.end(), told.end() + FURTHEST)


@where(ended=True)
def of_a_year_to_come(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 名词解释：到2025年，建成…: wherever it is said
    words = mention.said
    led = _COMING.findall(words) if "年" in words else ()
    if not led or years is None or _looks_back(mention.in_front, years):
        return None
    year = western(led[-1])
    return "target" if year > years.now and named(words) == year else None


@where(outlook=False)
def in_years_to_come(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 签署协议，未来五年投资9亿元, in the review
    coming = _TO_COME.search(mention.in_front) or _TO_COME.match(mention.said)
    return "target" if coming and not _DID.search(mention.in_front) else None


@where(outlook=False, aims=True)
def listed_as_aim(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 建议2018年的主要预期目标为：生产总值增长8%，…: in whatever part it is said
    if years is None or not mention.names("目标"):
        return None
    head, colon, _ = mention.said.partition("：")
    if not colon or "目标" not in head[-8:] or not _AIMS.search(head):
        return None
    year = last_named(head, years) if "年" in head else None
    return "target" if year is None or year >= years.now else None


@where(outlook=False, aims=True)
def demanded(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 今年要求全省农业总产值增长4%, in a part without a heading
    if not mention.names("今年"):
        return None
    return "target" if _DEMANDS.search(mention.said) and not _DID.search(mention.in_front) else None


@where(outlook=False, aims=True)
def until_the_end_of_this_year(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if not _BY.search(mention.said):
        return None
    return None if _DID.search(mention.in_front) else "target"


def _looks_back(words: str, years: Years | None) -> bool:
    """Whether a clause among the tasks looks back: 1978年的产量达到…, 已有42所."""
    if ALREADY.search(words):
        return True
    told = COMPARED.sub("", words) if years and "年" in words else ""
    past = PAST.search(told)
    # 完成2017年在册危房9万平方米改造: the year is that of what is done to
    if not past or years is None or _ACT.search(told[: past.start()]):
        return False
    named = last_named(past[0], years)
    return named is not None and named < years.now


@where(outlook=False, ended=True)
def promised(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 将增长3% of the year that ends as the report is read is as good as done.
    words = mention.since_last
    if "将" not in words and "争" not in words:
        return None
    return "target" if PROMISES.search(words) else None


@where(outlook=False)
def goes_on_promising(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if so_far[-1].status != "target" or _looks_back(mention.in_front, years):  # 确定到2020年…的目标，去年建成5套
        return None
    return "target"


@lru_cache(maxsize=8)  # each figure of a sentence asks
def speaks_of_aims(text: str) -> bool:
    """Whether a sentence speaks of this year or of an aim."""
    return "今年" in text or "目标" in text
