"""What a figure is about, as a phrase that stands alone, in the text's own words.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.carried import done_next, inherited, like, measured, noun
from gwr.figures import UNITS
from gwr.lists import ATTRIBUTES, JOINED, in_row, listed
from gwr.measures import PEOPLE
from gwr.phrases import clean, not_beside, trimmed, unchanged
from gwr.roles import RANGES
from gwr.statuses import MEMBERS, aged, is_bound
from gwr.verbs import ACTS, CHANGE, FROM, MADE, NEXT, PREDICATE, RATIO, STARTS, TO
from gwr.vocabulary import alternatives

_FRAME = re.compile("的?(?:较[高低]|新|[一-龥]{0,2})的?(?:水平|大关|台阶|关口|区间)|的?(?:速度|幅度)|之间")  # 在2.37%的较低水平
_RANKED = re.compile("、?(?:继续|稳|均)?(?:居|位居|位列|列|排|排名|排在|跃居|跃升至|高于|低于)(?:全|第|世|亚|东|西|中|各)")  # 130元、居全省第3位
_SHARES = re.compile("(?:只|仅|将|则|却|也|还)*占[有到]?$")
_ASIDE = re.compile("^[^（]*）$|(?:以后|之后)$")  # the end of a bracket, 下同）
NEAR = 16  # characters between the two ends of 从…到…
_NEW = re.compile("^(?:新增|新设立?|新建|新认定|引进|完成)")
_IN_ALL = re.compile("^(?:累计|总数|总量)(?:达到?|为|已达)?$")
_SUMMED = re.compile("累计(?:完成|实现)?([\u4e00-\u9fff]{2,})$")  # 固定资产投资835亿元，五年累计完成投资3418亿元
_REST = re.compile("(?:剩余|其余|另外)$")
_FIRST = re.compile("[^，]{0,60}")  # the sentence's first clause
_CAUSES = re.compile(f"(?:{alternatives('verbs', kind='cause')})$")
_WHOLLY = re.compile("(?:全部|全都|均|都|已|稳定|顺利|圆满|全面|如期)+$")


def subject_of(mention, measure, earlier):
    """The subject of a figure, or "" where the text names none near it."""
    subject = trimmed(_subject(mention, measure, earlier))
    return clean(not_beside(subject, ())) if measure == "ratio" and not earlier else subject


def _subject(mention, measure, earlier):
    if ("分别" in mention.words or mention.count > 1 and in_row(mention)) and (name := listed(mention, measure, earlier)):
        return name
    if measure.startswith("change"):
        return _changing(mention, measure, earlier)
    if earlier and (measure == "ratio" or _goes_on(mention, measure, earlier[-1])):
        return inherited(earlier)
    if measure == "share_pct":
        return _share(mention, earlier)
    if aged(mention.figure):
        return _aged(_parted(_tail(mention, cut=True))[0]) + "年龄"
    return _counted(mention, earlier) or clean(_FIRST.match(mention.sentence.text)[0])


def _goes_on(mention, measure, before):
    """Whether a figure is the next of a ratio, or where 从…到… arrives."""
    if not mention.place or before.measure != measure:
        return False
    if mention.head in RATIO or NEXT.fullmatch(mention.head):
        return True
    arrives = TO.search(mention.head)
    return bool(arrives) and (arrives.start() == 0 or len(mention.head) < NEAR and bool(FROM.search(mention.words)))


def _changing(mention, measure, earlier):
    core = clean(not_beside(unchanged(mention.head if mention.place else mention.words), earlier))
    if core and not mention.place:
        return core + (_tail(mention, cut=not mention.last) if measure == "change_abs" else "")
    if len(core) > 1:
        return core
    if measure != "change_pp":
        return (inherited(earlier) or inherited(earlier, ("change_pct",)) or _grown(_before(mention))).removesuffix("累计")
    rate = next((one for one in reversed(earlier) if one.measure in ("share_pct", "change_pct")), None)
    return rate.subject + ("增速" if rate.measure == "change_pct" else "") if rate else _before(mention)


def _grown(before):
    return unchanged(before) if CHANGE.search(before) else before  # 投入逐年增长，近两年年均增长8%


def _before(mention):
    """The clause before, or where that only says under which circumstances, the first of the sentence."""
    before = "" if _ASIDE.search(mention.before) else clean(mention.before)
    return before or clean(_FIRST.match(mention.sentence.text)[0])


def _share(mention, earlier):
    tail = _tail(mention, cut=False).strip("、和及与")
    if mention.head.startswith("的") and earlier and is_bound(earlier[-1].mention):  # 收入超过10万元的|村占比达到70%
        return _share_of_those(mention, earlier)
    if tail and mention.tail.startswith("的"):
        return "的".join(filter(None, _parted(tail)[::-1])) + "占比"
    core = clean(mention.head if mention.place else mention.words)
    if _SHARES.search(core):
        return (_SHARES.sub("", core) or inherited(earlier, ("level", "count"))) + "占比"
    if not core and tail and earlier and not STARTS.match(tail):
        return f"{tail}的{noun(inherited(earlier))}占比"
    if not core:
        return inherited(earlier) or inherited(earlier, ("change_pct",)) or _before(mention)
    if core.startswith("占") and earlier:
        core = inherited(earlier, ("level", "count")) + core
    elif core in ATTRIBUTES and earlier and earlier[-1].measure in ("count", "level"):
        core = noun(earlier[-1].subject) + core
    return core + ("比重" if re.search("占[^率比]+的?$", core) else "")


def _with_bound(mention, earlier):
    """What is counted with the bound printed before it: of 产值30亿元以上企业2家、20亿元以上企业 too 产值20亿元以上企业."""
    bounds = [one.mention for one in earlier[-mention.place :] if is_bound(one.mention)]
    return clean(bounds[0].words + bounds[-1].printed + mention.head)


def _share_of_those(mention, earlier):
    share = _with_bound(mention, earlier)
    return share if mention.place else clean(mention.words)


def _counted(mention, earlier):
    if mention.head == "的" and earlier and is_bound(earlier[-1].mention):
        return clean(_those_beyond(mention, earlier))
    joined = mention.place and JOINED.search(mention.head)
    core = clean(JOINED.split(mention.head)[-1] if joined else mention.words)
    tail = _tail(mention, cut=not mention.last)
    if _bounds_members(mention):
        return MEMBERS.match(mention.tail)[1] + ("" if ACTS.fullmatch(core) else noun(core))
    if mention.place and earlier and _bounds_members(earlier[-1].mention):
        return _with_bound(mention, earlier)
    if not tail or STARTS.match(tail):
        return _plain(mention, core, earlier)
    if not core and earlier and mention.place:
        leading = ACTS.match(inherited(earlier))
        return (leading[0] if leading else "") + tail
    thing, act = _parted(tail)
    if act and (not ACTS.search(core) or _CAUSES.search(core)):
        return f"{core}{act}的{thing}" if _CAUSES.search(core) else f"{act}的{core}{thing}"
    return core + tail


def _aged(thing):
    """Who must have an age: 15岁及以上人口|平均受教育年限."""
    people = PEOPLE.match(thing)
    return people[0] if people else thing


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
    summed = core.startswith("累计") and _SUMMED.match(core)
    if summed and previous.endswith(summed[1]) and not previous.startswith("累计"):
        return previous + "累计"
    if _IN_ALL.search(core) and previous:
        return _NEW.sub("", previous) + core[:2]
    if core in ATTRIBUTES and earlier and earlier[-1].measure in ("count", "level"):
        return measured(earlier) + core
    if previous and (other := like(core, previous)):
        return other
    if _REST.search(core) and previous:
        return core + noun(previous)
    if ACTS.fullmatch(core) and mention.before:
        return done_next(mention, core, earlier)
    goes_on = mention.place and "、" in mention.head and not ACTS.search(core)
    if not goes_on and earlier and earlier[-1].measure == "count" and earlier[-1].status == "result":
        goes_on = not ACTS.search(core) and MADE.match(previous) and mention.before.endswith(earlier[-1].mention.figure.unit or " ")
    leading = ACTS.match(previous) if goes_on else None
    return (leading[0] if leading else "") + core


def _tail(mention, cut):
    """The words behind the figure; cut at the first act or list mark where another figure follows."""
    if not mention.tail:
        return ""
    if mention.figure.unit in UNITS and _FRAME.fullmatch(mention.tail) or mention.tail in RANGES or _RANKED.match(mention.tail):
        return ""
    tail = mention.tail.removeprefix("的")
    if cut:
        tail = JOINED.split(tail)[0]
        acts = PREDICATE.search(tail)
        tail = tail[: acts.start()] if acts and acts.start() else tail
    return tail.strip(" \u3000等”*").removesuffix("的")


def _parted(tail):
    """部门负责人出庭应诉 -> (部门负责人, 出庭应诉): who is counted, and what they do."""
    if tail.startswith(("实现", "完成")):  # 2万人实现脱贫
        return tail, ""
    modifies = tail.rfind("的")  # 不具备脱贫能力的贫困户实现: not the act before it
    act = modifies > 0 and PREDICATE.search(tail, modifies + 2) or PREDICATE.search(tail, 2)
    return (_WHOLLY.sub("", tail[: act.start()]), tail[act.start() :]) if act else (tail, "")
