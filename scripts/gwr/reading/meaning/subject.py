"""What a figure is about, as a phrase that stands alone, in the text's own words.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.reading.language.tables import Ending, alternatives, lookup
from gwr.reading.language.verbs import ACTS, CHANGE, DIRECTION, FROM, MADE, NEXT, RATIO, REACHED, STARTS, TO
from gwr.reading.meaning.acts import ACTED, WHOLE, done_to, noun, undone
from gwr.reading.meaning.counted import MEMBERS, aged, bounds_members, is_bound, parted, people, tail_of
from gwr.reading.meaning.inherit import NEAR, inherited, is_next_of_list, like, measured, outright
from gwr.reading.meaning.lists import ATTRIBUTES, JOINED, LIST, in_row, is_list, listed, one_each
from gwr.reading.meaning.phrases import BESIDE_OTHERS, PLANNED, clean, not_beside, trimmed, unchanged
from gwr.reading.numbers.amount import NUMBERED

_SHARES = re.compile("(?:只|仅|将|则|却|也|还)*占[有到]?$")
_ASIDE = re.compile("^[^（]*）$|(?:以后|之后)$|^(?:由于|按照?|根据|经过|随着|扣除|因[为此])")  # the end of a bracket, 下同）; 按可比部分计算
_NEW = re.compile("^(?:新增|新设立?|新建|新认定|引进|完成)")
_IN_ALL = re.compile("^(?:累计|总数|总量)(?:达到?|为|已达)?$")
_ALL_SUMMED = re.compile("累计(?:完成|实现)?([\u4e00-\u9fff]{2,})$")  # 固定资产投资835亿元，五年累计完成投资3418亿元
_REST = re.compile("(?:剩余|其余|另外)$")
_FIRST = re.compile("[^，]{0,60}")  # the sentence's first clause
_CAUSES = re.compile(f"(?:{alternatives('verbs', kind='cause')})$")
_SPEEDS = lookup("changes", "direction", kind="noun")  # 降幅收窄3.1个百分点
_DOUBLES = Ending("(?:[均都也]|实现了?|提前|累计)*(?:[比较][^，比较]{1,10})?[再又将]?翻了?", "翻了")  # 生产总值比2010年翻一番


def subject_of(mention, measure, earlier):
    """The subject of a figure, or "" where the text names none near it."""
    subject = trimmed(_subject(mention, measure, earlier))
    return clean(not_beside(subject, ())) if measure == "ratio" and not earlier else subject


def _subject(mention, measure, earlier):
    if ("分别" in mention.words and is_list(mention) or mention.count > 1 and in_row(mention)) and (name := listed(mention, measure, earlier)):
        return name
    if measure.startswith("change"):
        return one_each(mention, measure, earlier) or _changing(mention, measure, earlier)
    if measure == "ratio" and (doubles := _DOUBLES.search(mention.head)):
        return _doubled(clean(mention.head[: doubles.start()]), mention, earlier)
    if mention.place and is_next_of_list(mention, measure, earlier):
        return earlier[-1].subject
    if earlier and measure == "ratio":
        own = clean(mention.words.partition("是")[0]) if "是" in mention.words else ""  # 去年总量是2005年的2.5倍
        return own or inherited(earlier) or inherited(earlier, ("change_pct",))
    if earlier and _goes_on(mention, measure, earlier[-1]):
        return inherited(earlier)
    if measure == "share_pct":
        return _share(mention, earlier)
    if aged(mention.figure):
        return people(parted(tail_of(mention, cut=True))[0]) + "年龄"
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


def _changing(mention, measure, earlier):
    core = trimmed(clean(not_beside(unchanged(mention.head if mention.place else mention.words), earlier)))
    if earlier and not mention.place and BESIDE_OTHERS.fullmatch(core):
        return _rate(earlier) + core
    if core and not mention.place and core not in _SPEEDS:
        return core + (tail_of(mention, cut=not mention.last) if measure == "change_abs" else "")
    if measure == "change_pp" and core in _SPEEDS and _rate(earlier):
        return _rate(earlier).removesuffix("增速") + core
    if len(core) > 1:
        return core
    if measure == "change_pp":
        return _rate(earlier) or inherited(earlier) or _before(mention)
    if measure == "change_abs" and _is_of_the_clause_before(mention, earlier):
        return _before(mention)
    alike = [one for one in earlier if one.mention.figure.unit == mention.figure.unit] if measure == "change_abs" else outright(earlier)
    subject = inherited(alike, ("level", "count", "change_abs")) or inherited(earlier) or inherited(earlier, ("change_pct",))
    return subject.removesuffix("累计") or _grown(_before(mention))


def _grown(before):
    return unchanged(before) if CHANGE.search(before) else before  # 支出逐年增长，近三年年均增长8%


def _is_of_the_clause_before(mention, earlier):
    # 支出达到8亿元，运去的粮食，增加了70亿斤: of no figure before it
    unit = mention.figure.unit
    return bool(earlier) and unit != earlier[-1].mention.figure.unit and not mention.place and not NUMBERED.search(mention.before)


def _rate(earlier):
    """The subject of the last rate; of a growth, its speed."""
    rate = next((one for one in reversed(earlier) if one.measure in ("share_pct", "change_pct")), None)
    return rate.subject + "增速" * (rate.measure == "change_pct") if rate else ""


def _before(mention):
    """The clause before, or where that only says under which circumstances, the first of the sentence."""
    before = "" if _ASIDE.search(mention.before) else clean(mention.before)
    return before or clean(_FIRST.match(mention.sentence.text)[0])


def _share(mention, earlier):
    tail = tail_of(mention, cut=False).strip("、和及与")
    if mention.head.startswith("的") and earlier and is_bound(earlier[-1].mention):  # 收入超过10万元的|村占比达到70%
        return _with_bound(mention, earlier) if mention.place else clean(mention.words)
    if tail and mention.tail.startswith("的"):
        return "的".join(filter(None, parted(tail)[::-1])) + "占比"
    planned = PLANNED.fullmatch(mention.head)
    if planned and (of := inherited(earlier, ("level", "count"))):
        return of + planned[1] + "的比重" * (planned["verb"] == "占")
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


def _counted(mention, earlier):
    if mention.head == "的" and earlier and is_bound(earlier[-1].mention):
        return clean(_those_beyond(mention, earlier))
    joined = mention.place and JOINED.search(mention.head)
    core = clean(JOINED.split(mention.head)[-1] if joined else "" if mention.place and mention.head in LIST else mention.words)
    tail = tail_of(mention, cut=not mention.last)
    if bounds_members(mention):
        return MEMBERS.match(mention.tail)[1] + ("" if ACTS.fullmatch(core) else noun(core))
    if mention.place and earlier and bounds_members(earlier[-1].mention):
        return _with_bound(mention, earlier)
    if not tail or STARTS.match(tail):
        return _plain(mention, core, earlier)
    if not core and earlier and ACTED.fullmatch(done := clean(tail)) and done not in DIRECTION:  # 其中12件提前完成
        alike = [one for one in earlier if one.mention.figure.unit == mention.figure.unit]
        return done if WHOLE.search(done) else done + noun(inherited(alike))
    if not core and earlier and mention.place:
        leading = ACTS.match(inherited(earlier))
        return (leading[0] if leading else "") + tail
    thing, act = parted(tail)
    if act and (not ACTS.search(core) or _CAUSES.search(core)):
        return f"{core}{act}的{thing}" if _CAUSES.search(core) else f"{act}的{core}{thing}"
    return core + tail


def _those_beyond(mention, earlier):
    """超100亿元的企业20家，超300亿元的5家: the things counted before, with the bound of this figure."""
    return earlier[-1].mention.head + earlier[-1].mention.printed + "的" + inherited(earlier, ("count",)).rpartition("的")[2]


def _plain(mention, core, earlier):
    """The subject of a figure with nothing behind it."""
    previous = inherited(earlier) or inherited(earlier, ("change_pct",))
    if not core:
        return previous or _before(mention)
    summed = core.startswith("累计") and _ALL_SUMMED.match(core)
    if summed and previous.endswith(summed[1]) and not previous.startswith("累计"):
        return previous + "累计"
    if _IN_ALL.search(core) and previous:
        return _NEW.sub("", trimmed(undone(previous))) + core[:2]
    if core in ATTRIBUTES and earlier and earlier[-1].measure in ("count", "level"):
        same = ATTRIBUTES.before(previous, len(previous)) if previous.endswith(core[-2:]) else ""  # 总投资300亿元，完成投资80亿元
        return (previous.removesuffix(same) if same else measured(earlier)) + core
    if previous and (other := like(core, previous)):
        return other
    if _REST.search(core) and (rest := inherited(earlier, ("level", "count"))):
        return core + noun(rest)
    if ACTED.fullmatch(core) and not WHOLE.search(core):
        if earlier and (mention.place or earlier[-1].mention.printed in mention.before):
            return done_to(core, previous, earlier[-1].mention.figure.unit == mention.figure.unit)
        before = clean(mention.before)
        return core if any(map(str.isdigit, before)) else before + core
    goes_on = mention.place and "、" in mention.head and not ACTS.search(core)
    if not goes_on and earlier and earlier[-1].measure == "count" and earlier[-1].status == "result" and not REACHED.search(mention.words):
        goes_on = not ACTS.search(core) and MADE.match(previous) and mention.before.endswith(earlier[-1].mention.figure.unit or " ")
    leading = ACTS.match(previous) if goes_on else None
    return (leading[0] if leading and leading[0] != previous else "") + core
