"""The words of a clause as a phrase that names something: without dates, connectives, manner, and what a change is set beside."""

import re

from gwr.divisions import SPELT_YEAR
from gwr.verbs import CHANGE, CHANGE_NOUN, TO
from gwr.vocabulary import Ending, alternatives, last_letters

_SKIPPED = "|".join(alternatives("fillers", kind=kind) for kind in ("time", "adverb", "link"))
_NUMBERS = "[〇○零一二三四五六七八九十]"
_YEARS = rf"(?:到|至|截至)?(?:{SPELT_YEAR}年|[今去前上]年|这一年)(?:的|底|末|初|以来)*"
_PLAN = rf"在?(?:第{_NUMBERS}个)?五年计划(?:期间|时期|的?[前后][两三四五]年)"
_MONTHS = r"(?:[\d一二三四五六七八九十]+[至到、－-])?(?:\d+|[一二三四五六七八九十]+)(?:月份?|季度)(?:底|末|初)?"
_THEN = "就(?![业读学诊餐医近地])|仍然?|则|又|后来"
_MARKS = r"[\[［（(]\d+[\]］）)]|<br>|\d{1,2}[.．](?!\d)|[一二三四五六七八九十]是|[、\s（）”*—－–~～-]"
_PARTS = "、—－–~～-" + "".join(filter(str.isspace, map(chr, range(0x3001))))
# Each alternative begins with a letter of its own, and the first is no repetition: so a search skips to one of these letters.
_REACHED = "|".join((alternatives("verbs", kind="reach"), r"(?:完成|实现|累计)(?<=[\u4e00-\u9fff]{4})", "分别|已经?|也|均|都|约|近|了|则|就|仍然?|又", *_PARTS))
# What may stand before a phrase and names nothing, …
_LEAD = re.compile(f"(?:{_PLAN}|{_SKIPPED}|{_YEARS}|{_MONTHS}|{_THEN}|{_MARKS})+")
# … what stands behind it and only says that a value was reached, …
REACHES = Ending(f"(?:{_REACHED})(?:{_REACHED})*", f"{last_letters('verbs', kind='reach')}成现别已经也均都约近了则就仍然又计{_PARTS}")
# … of a subject, what goes on to a figure: 民用航空总周转量将, 全国农业生产总值是
_TRAIL = Ending(
    rf"(?:将(?:达|会)?|只|是|的|再|处于|预计|估计|力争|连续|(?<!公)共|(?<![偿归返])还|(?:前|近|这)?(?<!{_NUMBERS})[两三四五]年(?:来|间|中)?|在?[今去]年|\d{{1,2}}月[底末]|全年|(?<!推)翻)+",
    "底末翻将达会只是的再于计争续共还来间中年")
HOW = Ending(rf"(?:(?!(?<=占)比)(?:{alternatives('fillers', kind='change')})|[、\s])+", last_letters("fillers", kind="change") + _PARTS)
# 总产值比1955年, 较1955年这些企业的总产值: what a change is set beside; its own subject stands before it.
_BESIDE = re.compile(rf"(?:比|较|同|是|相当于)(?:{SPELT_YEAR}年|[去前]年|上一?年|年初|“?十[一二三四五]?五”?)(?:同期|期?[末底]|时期)?的?(?P<rest>[^，]*)$")
_CIRCUMSTANCE = re.compile("在[^，在]*(?:基础上|情况下|条件下|形势下|同时|过程中)")
_INDICATOR = re.compile(f"(?:{alternatives('indicators')})$")
_CARRIED = re.compile("(全[省市区县国州])?(?:预计)?(?:完成|实现|达到)")
_OPENER = Ending("[从由](?:[^，从由]{0,6}年(?:前|底|末)?的?)?|[比较][^，从由]{0,6}年的?", "从由年前底末的")  # 从2013年的62…, 比1957年的312…
_EACH = Ending("(?<=[到至为从由])(?:每人|人均)?每人?[年月日]", "年月日")  # 标准提高到每人每月320元


def clean(words):
    """The words without time, connectives, manner and the verb that only says a value was reached."""
    words = _CIRCUMSTANCE.sub("", words) if "在" in words else words
    words = REACHES.cut(_OPENER.cut(TO.cut(_EACH.cut(_led(words)))))
    carried = _CARRIED.match(words)
    if not carried or not _INDICATOR.search(words):
        return words
    return _led((carried[1] or "") + words[carried.end() :])


def _led(words):
    """The words without what names nothing at their head."""
    lead = _LEAD.match(words)
    return words[lead.end() :] if lead else words


def trimmed(subject):
    """A subject without the adverbs and years at its end that went on to the figure."""
    return _TRAIL.cut(subject)


def not_beside(words, earlier):
    """The words without the year that a change is set beside; what follows it is the subject where nothing else is."""
    beside = ("年" in words or "五" in words) and _BESIDE.search(words)
    if not beside:
        return words
    return words[: beside.start()] if earlier or clean(words[: beside.start()]) else beside["rest"]


def unchanged(words):
    """The words without 同比增长 and its kin at their end."""
    words = REACHES.cut(words)
    match = CHANGE.search(words) or CHANGE_NOUN.search(words)
    return HOW.cut(words[: match.start()] if match else words)
