"""What a figure is about, as a phrase that stands alone, in the text's own words.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.divisions import SPELT_YEAR
from gwr.figures import UNITS
from gwr.roles import RANGE
from gwr.statuses import MEMBERS, aged, bounds
from gwr.verbs import ACTS, CHANGE, CHANGE_NOUN, FROM, MADE, NEXT, PREDICATE, RATIO, STARTS, TO
from gwr.vocabulary import alternatives, lookup

_SKIPPED = "|".join(alternatives("fillers", kind=kind) for kind in ("time", "adverb", "link"))
_NUMBERS = "[〇○零一二三四五六七八九十]"
_YEARS = rf"(?:到|至|截至)?(?:{SPELT_YEAR}年|[今去前上]年|这一年)(?:的|底|末|初|以来)*"
_PLAN = rf"在?(?:第{_NUMBERS}个)?五年计划(?:期间|时期|的?[前后][两三四五]年)"
_MONTHS = r"(?:[\d一二三四五六七八九十]+[至到、－-])?(?:\d+|[一二三四五六七八九十]+)(?:月份?|季度)(?:底|末|初)?"
_TRAIL_ENDS = tuple("将达会只是的再于计争续共还来间中年")  # the last letters of what it takes away: most subjects end otherwise
_THEN = "就(?![业读学诊餐医近地])|仍然?|则|又|后来"
_MARKS = r"[\[［（(]\d+[\]］）)]|<br>|[、\s（）”*—－–~～-]"
_LEAD = re.compile(f"^(?:{_PLAN}|{_SKIPPED}|{_YEARS}|{_MONTHS}|{_THEN}|{_MARKS})+")
_REACHES = re.compile(
    rf"(?:{alternatives('verbs', kind='reach')}|(?<=[\u4e00-\u9fff]{{2}})(?:完成|实现)|分别|已经?|也|均|都|约|近|了|则|就|仍然?|又|(?<=[\u4e00-\u9fff]{{2}})累计|[、\s—－–~～-])+$"
)
_TRAIL = re.compile(
    rf"(?:将(?:达|会)?|只|是|的|再|处于|预计|估计|力争|连续|(?<!公)共|(?<![偿归返])还|(?:前|近|这)?(?<!{_NUMBERS})[两三四五]年(?:来|间|中)?|在?[今去]年)+$"
)
_HOW = re.compile(rf"(?:(?!(?<=占)比)(?:{alternatives('fillers', kind='change')})|[、\s])+$")
# 总产值比1955年, 较1955年这些企业的总产值: what a change is set beside; its own subject stands before it.
_BESIDE = re.compile(rf"(?:比|较|同)(?:{SPELT_YEAR}年|[去前]年|上一?年|年初)(?:同期|[末底])?的?(?P<rest>[^，]*)$")
_FRAME = re.compile("的?(?:较[高低]|新|[一-龥]{0,2})的?(?:水平|大关|台阶|关口|区间)|的?(?:速度|幅度)|之间")  # 在2.37%的较低水平
_SHARES = re.compile("(?:只|仅|将|则|却|也|还)*占[有到]?$")
_CIRCUMSTANCE = re.compile("在[^，在]*(?:基础上|情况下|条件下|形势下|同时|过程中)")
_ASIDE = re.compile("^[^（]*）$|(?:以后|之后)$")  # the end of a bracket, 下同）
NEAR = 16  # characters between the two ends of 从…到…
_RANGE = re.compile(RANGE)
_INDICATOR = re.compile(f"(?:{alternatives('indicators')})$")
_CARRIED = re.compile("^(?:预计)?(?:完成|实现|达到)")
_NEW = re.compile("^(?:新增|新设立?|新建|新认定|引进|完成)")
_IN_ALL = re.compile("^(?:累计|总数|总量)(?:达到?|为|已达)?$")
_ARRIVED = tuple("到至为了年的前在")
_REST = re.compile("(?:剩余|其余|另外)$")
_OPENER = re.compile(r"(?:[从由](?:[^，从由]{0,6}年(?:前|底|末)?的?)?|[比较][^，从由]{0,6}年的?)$")  # 从2013年的62…, 比1957年的312…
_JOINED = re.compile("、|以及|和(?=[\u4e00-\u9fff]{2,})|共计")
_FIRST = re.compile("[^，]{0,60}")  # the sentence's first clause
_CAUSES = re.compile(f"(?:{alternatives('verbs', kind='cause')})$")
_WHOLLY = re.compile("(?:全部|全都|均|都|已)$")
ATTRIBUTES = lookup("attributes", "meaning")


def subject_of(mention, measure, earlier):
    """The subject of a figure, or "" where the text names none near it."""
    subject = _subject(mention, measure, earlier)
    return _TRAIL.sub("", subject) if subject.endswith(_TRAIL_ENDS) else subject


def _subject(mention, measure, earlier):
    if "分别" in mention.words and (listed := _listed(mention, measure, earlier)):
        return listed
    if measure.startswith("change"):
        return _changing(mention, measure, earlier)
    if earlier and (measure == "ratio" or _goes_on(mention, measure, earlier[-1])):
        return _inherited(earlier)
    if measure == "share_pct":
        return _share(mention, earlier)
    if aged(mention.figure):
        return _parted(_tail(mention, cut=True))[0] + "年龄"
    return _counted(mention, earlier) or clean(_FIRST.match(mention.sentence.text)[0])


def _goes_on(mention, measure, before):
    """Whether a figure is the next of a ratio, or where 从…到… arrives."""
    if not mention.place or before.measure != measure:
        return False
    arrives = len(mention.head) < NEAR and TO.search(mention.head) and FROM.search(mention.words)
    return bool(arrives or mention.head in RATIO or any(joins.fullmatch(mention.head) for joins in (TO, NEXT)))


def clean(words):
    """The words without time, connectives, manner and the verb that only says a value was reached."""
    words = _CIRCUMSTANCE.sub("", words) if "在" in words else words
    words = _LEAD.sub("", words)
    words = TO.sub("", words) if words.endswith(_ARRIVED) else words
    words = _REACHES.sub("", _OPENER.sub("", words))
    if _CARRIED.search(words) and _INDICATOR.search(words):
        words = _CARRIED.sub("", words)
    return _LEAD.sub("", words)


def _listed(mention, measure, earlier):
    """A、B分别增长4%、3.7%: the name that stands where the figure stands; without names, the levels before."""
    names, _, act = mention.words.partition("分别")
    if not clean(_HOW.sub("", names)):
        levels = [one.subject for one in earlier if one.measure in ("level", "count", "share_pct")][-mention.count :]
        return levels[mention.place] if len(levels) == mention.count else ""
    names = _JOINED.split(names)
    if mention.place >= len(names):
        return ""
    act = "" if measure.startswith("change") else _REACHES.sub("", act.strip("、和"))
    return (act if ACTS.fullmatch(act) else "") + clean(names[mention.place])


def _inherited(earlier, kinds=("level", "count", "share_pct", "change_abs", "ratio")):
    return next((one.subject for one in reversed(earlier) if one.measure in kinds), "")


def _changing(mention, measure, earlier):
    core = clean(_not_beside(_unchanged(mention.head if mention.place else mention.words), earlier))
    if core and not mention.place:
        return core + (_tail(mention, cut=False) if measure == "change_abs" else "")
    if len(core) > 1:
        return core
    if measure != "change_pp":
        return _inherited(earlier) or _inherited(earlier, ("change_pct",)) or _before(mention)
    rate = next((one for one in reversed(earlier) if one.measure in ("share_pct", "change_pct")), None)
    return rate.subject + ("增速" if rate.measure == "change_pct" else "") if rate else _before(mention)


def _before(mention):
    """The clause before, or where that only says under which circumstances, the first of the sentence."""
    before = "" if _ASIDE.search(mention.before) else clean(mention.before)
    return before or clean(_FIRST.match(mention.sentence.text)[0])


def _not_beside(words, earlier):
    """The words without the year that a change is set beside; what follows it is the subject where nothing else is."""
    beside = "年" in words and _BESIDE.search(words)
    if not beside:
        return words
    return words[: beside.start()] if earlier or clean(words[: beside.start()]) else beside["rest"]


def _unchanged(words):
    """The words without 同比增长 and its kin at their end."""
    words = _REACHES.sub("", words)
    match = CHANGE.search(words) or CHANGE_NOUN.search(words)
    return _HOW.sub("", words[: match.start()] if match else words)


def _share(mention, earlier):
    tail = _tail(mention, cut=False)
    if tail and mention.tail.startswith("的"):
        return "的".join(filter(None, _parted(tail)[::-1])) + "占比"
    core = clean(mention.head if mention.place else mention.words)
    if _SHARES.search(core):
        return (_SHARES.sub("", core) or _inherited(earlier, ("level", "count"))) + "占比"
    if not core and tail and earlier and not STARTS.match(tail):
        return f"{tail}的{_noun(_inherited(earlier))}占比"
    if not core:
        return _inherited(earlier) or _inherited(earlier, ("change_pct",)) or _before(mention)
    if core.startswith("占") and earlier:
        core = _inherited(earlier, ("level", "count")) + core
    elif core in ATTRIBUTES and earlier and earlier[-1].measure in ("count", "level"):
        core = _noun(earlier[-1].subject) + core
    return core + ("比重" if re.search("占[^率比]+的?$", core) else "")


def _counted(mention, earlier):
    if mention.head == "的" and earlier and bounds(earlier[-1].mention, True):
        return clean(_those_beyond(mention, earlier))
    joined = mention.place and _JOINED.search(mention.head)
    core = clean(_JOINED.split(mention.head)[-1] if joined else mention.words)
    tail = _tail(mention, cut=not mention.last)
    if _bounds_members(mention):
        return MEMBERS.match(mention.tail)[1] + core
    if mention.place and earlier and _bounds_members(earlier[-1].mention):
        return clean(earlier[-1].mention.words + earlier[-1].mention.printed + mention.head)
    if not tail or STARTS.match(tail):
        return _plain(mention, core, earlier)
    if not core and earlier and mention.place:
        leading = ACTS.match(_inherited(earlier))
        return (leading[0] if leading else "") + tail
    thing, act = _parted(tail)
    if act and (not ACTS.search(core) or _CAUSES.search(core)):
        return f"{core}{act}的{thing}" if _CAUSES.search(core) else f"{act}的{core}{thing}"
    return core + tail


def _bounds_members(mention):
    return bounds(mention, MEMBERS.match(mention.tail))


def _those_beyond(mention, earlier):
    """超100亿元的企业20家，超300亿元的5家: the things counted before, with the bound of this figure."""
    return earlier[-1].mention.head + earlier[-1].mention.printed + "的" + _inherited(earlier, ("count",)).rpartition("的")[2]


def _plain(mention, core, earlier):
    """The subject of a figure with nothing behind it."""
    previous = _inherited(earlier) or _inherited(earlier, ("change_pct",))
    if not core:
        return previous or _before(mention)
    if _IN_ALL.search(core) and previous:
        return _NEW.sub("", previous) + ("总数" if "总" in core else "累计")
    if core in ATTRIBUTES and earlier and earlier[-1].measure in ("count", "level"):
        return previous + core
    if _REST.search(core) and previous:
        return core + _noun(previous)
    if ACTS.fullmatch(core) and mention.before:
        return clean(mention.before) + core
    goes_on = mention.place and "、" in mention.head and not ACTS.search(core)
    if not goes_on and earlier and earlier[-1].measure == "count" and earlier[-1].status == "result":
        goes_on = not ACTS.search(core) and MADE.match(previous) and mention.before.endswith(earlier[-1].mention.figure.unit or " ")
    leading = ACTS.match(previous) if goes_on else None
    return (leading[0] if leading else "") + core


def _tail(mention, cut):
    """The words behind the figure; cut at the first act or list mark where another figure follows."""
    if mention.figure.unit in UNITS and _FRAME.fullmatch(mention.tail) or _RANGE.fullmatch(mention.tail):
        return ""
    tail = mention.tail.removeprefix("的")
    if cut:
        tail = _JOINED.split(tail)[0]
        acts = PREDICATE.search(tail)
        tail = tail[: acts.start()] if acts and acts.start() else tail
    return tail.strip(" \u3000等”*").removesuffix("的")


def _parted(tail):
    """部门负责人出庭应诉 -> (部门负责人, 出庭应诉): who is counted, and what they do."""
    act = PREDICATE.search(tail, 2)
    return (_WHOLLY.sub("", tail[: act.start()]), tail[act.start() :]) if act else (tail, "")


def _noun(subject):
    """A subject without the act in front of it: 新增企业 -> 企业."""
    act = ACTS.match(subject)
    return subject[act.end() :] if act and act.end() < len(subject) else subject
