"""What a figure is about, as a phrase that stands alone, in the text's own words.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.statuses import MEMBERS, aged
from gwr.verbs import ACTS, CHANGE, CHANGE_NOUN, MADE, PREDICATE, RATIO, STARTS, TO
from gwr.vocabulary import alternatives, lookup

_SKIPPED = "|".join(alternatives("fillers", kind=kind) for kind in ("time", "adverb", "link"))
_YEARS = r"(?:到|至|截至)?(?:19|20)\d\d年(?:底|末|初)?"
_LEAD = re.compile(f"(?:{_SKIPPED}|{_YEARS}|[、\\s（）”*])+")
# Each alternative begins with a letter of its own, and the first is no repetition: so a search skips to one of these letters.
_REACH = "|".join((alternatives("verbs", kind="reach"), r"(?:完成|实现)(?<=[\u4e00-\u9fff]{4})", "分别|已经?|也|均|都|约|近|了|则|、",
                   *filter(str.isspace, map(chr, range(0x3001)))))
_REACHES = re.compile(f"(?:{_REACH})(?:{_REACH})*$")
_HOW = re.compile(rf"(?:{alternatives('fillers', kind='change')}|(?:比|较|同)(?:去年|上年|上一年|年初|\d{{4}}年)(?:同期|末)?|[、\s])+$")
_INDICATOR = re.compile(f"(?:{alternatives('indicators')})$")
_CARRIED = re.compile("(?:预计)?(?:完成|实现|达到)")
_NEW = re.compile("^(?:新增|新设立?|新建|新认定|引进|完成)")
_IN_ALL = re.compile("^(?:累计|总数|总量)(?:达到?|为|已达)?$")
_REST = re.compile("(?:剩余|其余|另外)$")
_OPENER = re.compile(r"[从由](?:[^，从由]{0,6}年(?:前|底|末)?的?)?$")  # 从2013年的62…
_JOINED = re.compile("、|以及|和(?=[\u4e00-\u9fff]{2,})|共计")
_FIRST = re.compile("[^，]{0,60}")  # the sentence's first clause
_CAUSES = re.compile(f"(?:{alternatives('verbs', kind='cause')})$")
_WHOLLY = re.compile("(?:全部|全都|均|都|已)$")
ATTRIBUTES = lookup("attributes", "meaning")


def subject_of(mention, measure, earlier):
    """The subject of a figure, or "" where the text names none near it."""
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
    return mention.place and before.measure == measure and (mention.head in RATIO or bool(TO.fullmatch(mention.head)))


def clean(words):
    """The words without time, connectives, manner and the verb that only says a value was reached."""
    words = _without(_REACHES, _without(_OPENER, _led(words)))
    carried = _CARRIED.match(words)
    return _led(words[carried.end() :]) if carried and _INDICATOR.search(words) else words


def _without(pattern, words):
    """The words without what the pattern finds at their end."""
    end = pattern.search(words)
    return words[: end.start()] if end else words


def _led(words):
    """The words without time, connectives and manner at their head."""
    lead = _LEAD.match(words)
    return words[lead.end() :] if lead else words


def _listed(mention, measure, earlier):
    """A、B分别增长4%、3.7%: the name that stands where the figure stands; without names, the levels before."""
    names, _, act = mention.words.partition("分别")
    if not clean(_without(_HOW, names)):
        levels = [one.subject for one in earlier if one.measure in ("level", "count", "share_pct")][-mention.count :]
        return levels[mention.place] if len(levels) == mention.count else ""
    names = _JOINED.split(names)
    if mention.place >= len(names):
        return ""
    act = "" if measure.startswith("change") else _without(_REACHES, act.strip("、和"))
    return (act if ACTS.fullmatch(act) else "") + clean(names[mention.place])


def _inherited(earlier, kinds=("level", "count", "share_pct", "change_abs", "ratio")):
    for one in reversed(earlier):
        if one.measure in kinds:
            return one.subject
    return ""


def _changing(mention, measure, earlier):
    core = clean(_unchanged(mention.head if mention.place else mention.words))
    if core and not mention.place:
        return core + (_tail(mention, cut=False) if measure == "change_abs" else "")
    if len(core) > 1:
        return core
    if measure != "change_pp":
        return _inherited(earlier) or _inherited(earlier, ("change_pct",)) or clean(mention.before)
    rate = next((one for one in reversed(earlier) if one.measure in ("share_pct", "change_pct")), None)
    return rate.subject + ("增速" if rate.measure == "change_pct" else "") if rate else clean(mention.before)


def _unchanged(words):
    """The words without 同比增长 and its kin at their end."""
    words = _without(_REACHES, words)
    match = CHANGE.search(words) or CHANGE_NOUN.search(words)
    return _without(_HOW, words[: match.start()] if match else words)


def _share(mention, earlier):
    tail = _tail(mention, cut=False)
    if mention.tail.startswith("的"):
        return "的".join(filter(None, _parted(tail)[::-1])) + "占比"
    core = clean(mention.head if mention.place else mention.words)
    if not core and tail and earlier and not STARTS.match(tail):
        return f"{tail}的{_noun(_inherited(earlier))}占比"
    if not core:
        return _inherited(earlier) or _inherited(earlier, ("change_pct",))
    if core.startswith("占") and earlier:
        core = _inherited(earlier, ("level", "count")) + core
    elif core in ATTRIBUTES and earlier and earlier[-1].measure in ("count", "level"):
        core = _noun(earlier[-1].subject) + core
    return core + ("比重" if re.search("占[^率比]+的?$", core) else "")


def _counted(mention, earlier):
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
    """Whether a figure is the bound that the things behind it must pass: 主营业务收入超100亿元的企业."""
    return mention.figure.comparator in (">", ">=", "<", "<=") and bool(MEMBERS.match(mention.tail))


def _plain(mention, core, earlier):
    """The subject of a figure with nothing behind it."""
    previous = _inherited(earlier) or _inherited(earlier, ("change_pct",))
    if not core:
        return previous or clean(mention.before)
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
