"""What a figure is about, as a phrase that stands alone, in the text's own words."""

import re

from gwr.meaning import ACTIVE, CHANGE, CHANGE_NOUN
from gwr.vocabulary import alternatives, lookup

_SKIPPED = "|".join(alternatives("fillers", kind=kind) for kind in ("time", "adverb", "link"))
_YEARS = r"(?:到|至|截至)?(?:19|20)\d\d年(?:底|末|初)?|\d{1,2}月(?:底|末)?"
LEAD = re.compile(f"^(?:{_SKIPPED}|{_YEARS}|[、\\s*（）”])+")
REACHES = re.compile(f"(?:{alternatives('verbs', kind='reach')}|完成|实现|分别|已经?|也|均|都|约|近|了|[、：:\\s])+$")
CHANGED = re.compile(f"(?:{alternatives('fillers', kind='change')}|年来|以上年|[、\\s])+$")
COMPARED = re.compile(r"(?:比|较|同)(?:去年|上年|上一年|前一年|年初|\d{4}年)(?:同期|同口径|末)?$")
INDICATOR = re.compile(f"(?:{alternatives('indicators')})$")
CARRIED = re.compile(r"^(?:完成|实现|预计完成|预计实现|达到)")
COMPLETES = re.compile(r"^(?:完成|实现)")
ATTRIBUTES = lookup("attributes", "meaning")
VERB = re.compile(f"(?:{ACTIVE.pattern})")
NEW = re.compile(r"^(?:新增|新设立?|新建|新认定|引进|完成)")
ALSO = re.compile(r"^(?:累计|总数|总量)(?:达到?|为|已达)?$")
OF_THAT = re.compile(r"^占")
JOINED = re.compile(r"[、]|以及|和(?=[\u4e00-\u9fff]{2,})|共计")


def subject_of(mention, measure, earlier):
    """The subject; earlier are the (mention, measure, subject) before it in the sentence, nearest last."""
    if measure.startswith("change"):
        return _changing(mention, measure, earlier)
    if measure == "ratio":
        return _inherited(earlier) or clean(mention.words)
    if measure == "share_pct":
        return _share(mention, earlier)
    return _counted(mention, earlier)


def clean(words):
    """The words without time, connectives, manner and the verb that only says a value was reached."""
    words = REACHES.sub("", LEAD.sub("", words.replace("**", "")))
    if CARRIED.search(words) and INDICATOR.search(words):
        words = CARRIED.sub("", words)
    return LEAD.sub("", words)


def _inherited(earlier, kinds=("level", "count", "share_pct", "change_abs", "ratio")):
    return next((subject for _, measure, subject in reversed(earlier) if measure in kinds), "")


def _without_change(words):
    words = REACHES.sub("", words)
    match = CHANGE.search(words) or CHANGE_NOUN.search(words)
    words = words[: match.start()] if match else words
    for _ in range(3):
        words = COMPARED.sub("", CHANGED.sub("", words))
    return words


def _changing(mention, measure, earlier):
    core = clean(_without_change(mention.head if mention.place else mention.words))
    if core and not mention.place:
        return core + clean_tail(mention, cut=False) if measure == "change_abs" else core
    if core and len(core) > 1:
        return core
    if measure == "change_pp":
        kind = next((kind for _, kind, _ in reversed(earlier) if kind in ("share_pct", "change_pct")), "")
        subject = _inherited(earlier, ("share_pct", "change_pct"))
        return subject + "增速" if kind == "change_pct" else subject
    return _inherited(earlier) or _inherited(earlier, ("change_pct",)) or clean(mention.before)


def _share(mention, earlier):
    if mention.tail.startswith("的"):
        return clean_tail(mention, cut=False) + "占比"
    core = clean(mention.words if not mention.place else mention.head)
    if not core and earlier:
        tail = clean_tail(mention, cut=False)
        return tail + "的" + noun(_inherited(earlier)) + "占比" if tail else _inherited(earlier)
    if OF_THAT.search(core) and earlier:
        return _inherited(earlier) + core
    if core in ATTRIBUTES and earlier:
        return noun(_inherited(earlier)) + core
    core = re.sub(r"^[从由]|[从由]$", "", core)
    return core + ("比重" if re.search("占[^率比]+的?$", core) else "")


def _counted(mention, earlier):
    head = mention.head if mention.place and JOINED.search(mention.head) else mention.words
    if mention.place and JOINED.search(mention.head):
        head = JOINED.split(mention.head)[-1]
    core, tail = re.sub(r"^[从由]|[从由]$", "", clean(head)), clean_tail(mention, cut=not mention.last)
    if not core and not tail:
        return _inherited(earlier) or clean(mention.before)
    if not tail:
        return _plain(mention, core, earlier)
    if not core and earlier and mention.place:
        leading = VERB.match(_inherited(earlier))
        return (leading[0] if leading else "") + tail
    return core + tail


def _plain(mention, core, earlier):
    previous = _inherited(earlier)
    if ALSO.search(core) or core in ("累计", "总数"):
        return NEW.sub("", previous) + ("总数" if "总" in core else "累计")
    if core in ATTRIBUTES and previous:
        return previous + core
    verb = VERB.fullmatch(core)
    if verb and mention.before:
        return clean(mention.before) + core
    if mention.place and previous and not VERB.search(core):
        leading = VERB.match(previous)
        if leading and "、" in mention.head:
            return leading[0] + core
    return core


def clean_tail(mention, cut):
    """The noun behind the figure; cut at the first act or list mark where another figure follows."""
    tail = re.sub(r"^的", "", mention.tail.replace("**", ""))
    if cut:
        tail = JOINED.split(tail)[0]
        acts = VERB.search(tail)
        tail = tail[: acts.start()] if acts and acts.start() else tail
    return tail.strip(" \u3000等”").removesuffix("全部").removesuffix("的")


def noun(subject):
    """A subject without the act in front of it: 新增企业 -> 企业."""
    verb = VERB.match(subject)
    return subject[verb.end() :] if verb and verb.end() < len(subject) else subject
