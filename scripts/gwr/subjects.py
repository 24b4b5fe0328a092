"""What a figure is about, as a phrase that stands alone, in the text's own words.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.figures import NUMBERED, UNITS
from gwr.phrases import HOW, REACHES, clean, not_beside, trimmed, unchanged
from gwr.roles import RANGES
from gwr.siblings import LIST_MARKS, inherited, is_next_of_list, noun, of_the_same, outright, spread
from gwr.statuses import MEMBERS, aged, is_bound
from gwr.verbs import ACTS, DIRECTION, FROM, MADE, NEXT, PREDICATE, RATIO, REACHED, STARTS, TO
from gwr.vocabulary import Ending, alternatives, lookup

_FRAME = re.compile("的?(?:较[高低]|新|[一-龥]{0,2})的?(?:水平|大关|台阶|关口|区间)|的?(?:速度|幅度)|之间")  # 在2.37%的较低水平
_SHARES = re.compile("(?:只|仅|将|则|却|也|还)*占[有到]?$")
_ASIDE = re.compile("^[^（]*）$|(?:以后|之后)$|^(?:由于|按照?|根据|经过|随着|扣除|因[为此])")  # the end of a bracket, 下同）; 按可比部分计算
NEAR = 16  # characters between the two ends of 从…到…
_NEW = re.compile("^(?:新增|新设立?|新建|新认定|引进|完成)")
_IN_ALL = re.compile("^(?:累计|总数|总量)(?:达到?|为|已达)?$")
_REST = re.compile("(?:剩余|其余|另外)$")
_JOINED = re.compile("、|以及|和(?=[\u4e00-\u9fff]{2,})|共计")
_WITHIN = re.compile("占|完成(?=[^，]*(?:计划|预算|任务|目标))")  # a share of what the figure before it counts
_FIRST = re.compile("[^，]{0,60}")  # the sentence's first clause
_CAUSES = re.compile(f"(?:{alternatives('verbs', kind='cause')})$")
_WHOLLY = re.compile("(?:全部|全都|均|都|已)$")
_DOUBLES = Ending("(?:[均都也]|实现了?|提前|累计)*(?:[比较][^，比较]{1,10})?[再又将]?翻了?", "翻了")  # 生产总值比2010年翻一番
ATTRIBUTES = lookup("attributes", "meaning")


def subject_of(mention, measure, earlier):
    """The subject of a figure, or "" where the text names none near it."""
    return trimmed(_subject(mention, measure, earlier))


def _subject(mention, measure, earlier):
    if "分别" in mention.words and (listed := _listed(mention, measure, earlier)):
        return listed
    if measure.startswith("change"):
        return _changing(mention, measure, earlier)
    if measure == "ratio" and (doubles := _DOUBLES.search(mention.head)):
        return _doubled(clean(mention.head[: doubles.start()]), mention, earlier)
    if mention.place and is_next_of_list(mention, measure, earlier):
        return earlier[-1].subject
    if earlier and (measure == "ratio" or _goes_on(mention, measure, earlier[-1])):
        return inherited(earlier)
    if measure == "share_pct":
        return _share(mention, earlier)
    if aged(mention.figure):
        return _parted(_tail(mention, cut=True))[0] + "年龄"
    return _counted(mention, earlier) or clean(_FIRST.match(mention.sentence.text)[0])


def _doubled(name, mention, earlier):
    """What doubles, by the name before 比2010年翻一番; 实现了提出的 before it names nothing new."""
    if not name or earlier and ("年" in name or ACTS.search(name)):
        return inherited(earlier) or inherited(earlier, ("change_pct",)) or name or _before(mention)
    return name


def _goes_on(mention, measure, before):
    """Whether a figure is the next of a ratio, or where 从…到… arrives."""
    if not mention.place or before.measure != measure:
        return False
    if mention.head in RATIO or NEXT.fullmatch(mention.head):
        return True
    arrives = TO.search(mention.head)
    return bool(arrives) and (arrives.start() == 0 or len(mention.head) < NEAR and bool(FROM.search(mention.words)))


def _listed(mention, measure, earlier):
    """A、B分别增长4%、3.7%: the name that stands where the figure stands; without names, the levels before."""
    names, _, act = mention.words.partition("分别")
    if not clean(HOW.cut(names)):
        levels = [one.subject for one in earlier if one.measure in ("level", "count", "share_pct")][-mention.count :]
        return levels[mention.place] if len(levels) == mention.count else ""
    names = spread(_JOINED.split(names))
    if mention.place >= len(names):
        return ""
    act = "" if measure.startswith("change") else REACHES.cut(act.strip("、和"))
    return (act if ACTS.fullmatch(act) else "") + clean(names[mention.place])


def _changing(mention, measure, earlier):
    core = trimmed(clean(not_beside(unchanged(mention.head if mention.place else mention.words), earlier)))
    if core and not mention.place:
        return core + (_tail(mention, cut=False) if measure == "change_abs" else "")
    if len(core) > 1:
        return core
    if measure == "change_abs" and _is_of_the_clause_before(mention, earlier):
        return _before(mention)
    if measure != "change_pp":
        return inherited(outright(earlier)) or inherited(earlier) or inherited(earlier, ("change_pct",)) or _before(mention)
    rate = next((one for one in reversed(earlier) if one.measure in ("share_pct", "change_pct")), None)
    return rate.subject + ("增速" if rate.measure == "change_pct" else "") if rate else _before(mention)


def _is_of_the_clause_before(mention, earlier):
    # 支出达到8亿元，运去的粮食，增加了70亿斤: of no figure before it
    unit = mention.figure.unit
    return bool(earlier) and unit != earlier[-1].mention.figure.unit and not mention.place and not NUMBERED.search(mention.before)


def _before(mention):
    """The clause before, or where that only says under which circumstances, the first of the sentence."""
    before = "" if _ASIDE.search(mention.before) else clean(mention.before)
    return before or clean(_FIRST.match(mention.sentence.text)[0])


def _share(mention, earlier):
    tail = _tail(mention, cut=False)
    if tail and mention.tail.startswith("的"):
        return "的".join(filter(None, _parted(tail)[::-1])) + "占比"
    core = clean(mention.head if mention.place else mention.words)
    if _SHARES.search(core):
        return (_SHARES.sub("", core) or inherited(earlier, ("level", "count"))) + "占比"
    if not core and tail and earlier and not STARTS.match(tail):
        return f"{tail}的{noun(inherited(earlier))}占比"
    if not core:
        return inherited(earlier) or inherited(earlier, ("change_pct",)) or _before(mention)
    if earlier and _WITHIN.match(core):
        core = inherited(earlier, ("level", "count")) + core
    elif core in ATTRIBUTES and earlier and earlier[-1].measure in ("count", "level"):
        core = noun(earlier[-1].subject) + core
    return core + ("比重" if re.search("占[^率比]+的?$", core) else "")


def _counted(mention, earlier):
    if mention.head == "的" and earlier and is_bound(earlier[-1].mention):
        return clean(_those_beyond(mention, earlier))
    joined = mention.place and _JOINED.search(mention.head)
    core = clean(_JOINED.split(mention.head)[-1] if joined else mention.words)
    tail = _tail(mention, cut=not mention.last)
    if _bounds_members(mention):
        return MEMBERS.match(mention.tail)[1] + noun(core)
    if mention.place and earlier and _bounds_members(earlier[-1].mention):
        return clean(earlier[-1].mention.words + earlier[-1].mention.printed + mention.head)
    if not tail or STARTS.match(tail):
        return _plain(mention, core, earlier)
    if not core and earlier and mention.place:
        leading = ACTS.match(inherited(earlier))
        return (leading[0] if leading else "") + tail
    thing, act = _parted(tail)
    if act and (not ACTS.search(core) or _CAUSES.search(core)):
        return f"{core}{act}的{thing}" if _CAUSES.search(core) else f"{act}的{core}{thing}"
    return core + tail


def _bounds_members(mention):
    return is_bound(mention) and bool(MEMBERS.match(mention.tail))


def _those_beyond(mention, earlier):
    """超100亿元的企业20家，超300亿元的5家: the things counted before, with the bound of this figure."""
    return earlier[-1].mention.head + earlier[-1].mention.printed + "的" + inherited(earlier, ("count",)).rpartition("的")[2]


def _plain(mention, core, earlier):
    """The subject of a figure with nothing behind it."""
    previous = inherited(earlier) or inherited(earlier, ("change_pct",))
    if not core:
        return previous or _before(mention)
    if _IN_ALL.search(core) and previous:
        return _NEW.sub("", previous) + ("总数" if "总" in core else "累计")
    if core in ATTRIBUTES and earlier and earlier[-1].measure in ("count", "level"):
        return previous + core
    if _REST.search(core) and previous:
        return core + noun(previous)
    if ACTS.fullmatch(core) and mention.before:
        counted = earlier and mention.before.endswith(earlier[-1].mention.figure.unit or " ")
        return of_the_same(core, mention, earlier) if counted else clean(mention.before) + core
    goes_on = mention.place and "、" in mention.head and not ACTS.search(core)
    if not goes_on and earlier and earlier[-1].measure == "count" and earlier[-1].status == "result" and not REACHED.search(mention.words):
        goes_on = not ACTS.search(core) and MADE.match(previous) and mention.before.endswith(earlier[-1].mention.figure.unit or " ")
    leading = ACTS.match(previous) if goes_on else None
    return (leading[0] if leading else "") + core


def _tail(mention, cut):
    """The words behind the figure; cut at the first act or list mark where another figure follows."""
    if not mention.tail or mention.figure.unit in UNITS and _FRAME.fullmatch(mention.tail) or mention.tail in RANGES or mention.tail in LIST_MARKS:
        return ""
    tail = mention.tail.removeprefix("的")
    if tail.removesuffix("了") in DIRECTION:  # between the figures of 比1957年的312万吨增加了190万吨
        return ""
    if cut:
        tail = _JOINED.split(tail)[0]
        acts = PREDICATE.search(tail)
        tail = tail[: acts.start()] if acts and acts.start() else tail
    return tail.strip(" \u3000等”*").removesuffix("的")


def _parted(tail):
    """部门负责人出庭应诉 -> (部门负责人, 出庭应诉): who is counted, and what they do."""
    act = PREDICATE.search(tail, 2)
    return (_WHOLLY.sub("", tail[: act.start()]), tail[act.start() :]) if act else (tail, "")
