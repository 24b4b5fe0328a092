"""What a figure measures and how it stands: measure, direction, basis, status.

`earlier` is always the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.figures import UNITS
from gwr.vocabulary import alternatives

_UP, _DOWN = (alternatives("changes", kind="verb", direction=way) for way in ("up", "down"))
_RISE, _FALL = (alternatives("changes", kind="noun", direction=way) for way in ("up", "down"))
_REACH = alternatives("verbs", kind="reach")
# 同比增长46.42%: the verb of change stands right before the figure …
CHANGE = re.compile(f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|幅度)?(?:达到?|为|超过?|近|约)?$")
# … or a noun of change before the verb that bounds it: 涨幅控制在3%以内.
CHANGE_NOUN = re.compile(f"(?:(?P<up>{_RISE})|(?P<down>{_FALL}))则?(?:{_REACH})?$")
ADJACENT = re.compile(f"(?<!新)(?:{_UP}|{_DOWN})(?:了|约|近|超过?)?$")  # 减少1386万人; 增加岗位3万个 counts
NET = re.compile("净增加?(?:了|约|近|超过?)?$")  # 企业净增100家 counts; 收入净增171元 is a change
FALLING = re.compile(f"的?(?:{_DOWN})")
LIST_MARK = re.compile(r"[、和及与至到\-－—~～]*")
RATIO = re.compile("[∶:：]")  # 15.6∶42.6∶41.8: the shares of a whole
AVERAGE = re.compile("年均|年平均|平均每年|每年(?:增长|递增)")
OVERALL = re.compile("累计(?:增长|下降|提高|减少|增加|降低)|五年(?:增长|提高|下降)")


def measure_of(mention, earlier):
    """The measure and the direction of a figure."""
    figure, change = mention.figure, _change(mention.head)
    kind = UNITS.get(figure.unit.split("/")[0])
    if kind == "change_pp":
        return kind, change or ("down" if FALLING.match(mention.tail) else "")
    if kind == "share_pct" or _is_fraction(figure):
        return _percentage(mention, change, earlier)
    if kind == "ratio":
        return ("change_pct", change) if change else ("ratio", "")
    if figure.value == 0 and mention.tail.startswith("增长"):
        return "change_pct", ""
    if change and ADJACENT.search(mention.head) and (kind or not NET.search(mention.head)):
        return "change_abs", change
    if _continues(mention, earlier) and earlier[-1].measure == "change_abs":
        return "change_abs", earlier[-1].direction
    if RATIO.match(mention.tail) or RATIO.search(mention.head[-1:]):
        return "share_pct", ""
    return kind or ("count" if _counts(mention) else "level"), ""


def _change(head):
    match = CHANGE.search(head) or CHANGE_NOUN.search(head)
    return match.lastgroup if match else ""


def _is_fraction(figure):
    return not figure.unit and not figure.multiplier and 0 < figure.value < 1 and figure.number_end > figure.end


def _percentage(mention, change, earlier):
    if change:
        return "change_pct", "down" if mention.negative else change
    if _continues(mention, earlier):
        return earlier[-1].measure, earlier[-1].direction
    return "share_pct", ""


def _continues(mention, earlier):
    """Whether nothing but a list mark stands between a figure and the one before it."""
    return bool(mention.place and earlier and LIST_MARK.fullmatch(mention.head))


def _counts(mention):
    return bool(mention.figure.unit) or mention.spoken


def basis_of(mention, measure, period):
    """yoy, avg or cum for a change, else ""; over several years a change without a word for it is the whole one."""
    if not measure.startswith("change"):
        return ""
    if AVERAGE.search(mention.words) or AVERAGE.search(mention.before[-8:]):
        return "avg"
    if OVERALL.search(mention.words) or period and period[0] != period[1]:
        return "cum"
    return "yoy"


_VERBS = {kind: alternatives("verbs", kind=kind) for kind in ("ongoing", "done", "activity", "hold", "predicate")}
ONGOING = re.compile(_VERBS["ongoing"])
DONE = re.compile(_VERBS["done"])
ACTS = re.compile(f"{_VERBS['activity']}|{_VERBS['done']}|{_VERBS['ongoing']}")
PREDICATE = re.compile(_VERBS["predicate"])
HOLDS = re.compile(f"(?<!年)(?:{_VERBS['hold']})")
MADE = re.compile("新建|建成|新增|建设|认定|改造|完成|新开|配备|培育|创建|发放")
REACHED = re.compile("(?:达到?|[行增扩升]至|增加到|扩大到)$")
GREW_TO = re.compile("[行增扩升]至$|规模[达为]?$|总(?:里程|长度?|人口|户数|装机容量|规模)(?:达到?|突破|超过?)?$")
_BECOMES = f"(?:{_UP}|{_DOWN}|跃|调整|优化|演变|转变|变)[到至为]"
TO = re.compile(f"{_BECOMES}$")
ARRIVES = re.compile(_BECOMES)
STARTS = re.compile(f"{_BECOMES}|[∶:：](?=$)")  # behind the first figure of 从120家增加到180家
FROM = re.compile(r"[从由][^，]*$")
STRUCTURE = {"大", "级", "方面", "个方面", "重", "层"}  # 三大行动, 以下六个方面: how many the text goes on to name
LISTED = re.compile(r"[\u4e00-\u9fff”]、[^，、。]{1,8}$")  # 水、土、气三条红线
CHOSEN = re.compile("(?:入选|评为|列入|跻身)[^，]{0,8}$")
AGED = {"岁", "周岁"}  # 年满60周岁 describes who; an average of 80.04岁 is a level
MEMBERS = re.compile("的?(企业|项目|产业|县|园区|镇|家庭)")  # 主营业务收入超100亿元企业: a threshold


def status_of(mention, measure, earlier, several):
    """result, ongoing, stock, target or context; several: whether the text looks back over several years."""
    if describes(mention, measure) or earlier and earlier[-1].status == "context" and _in_ratio(mention):
        return "context"
    if mention.section.division == "outlook":
        return "target"
    if earlier and (measure == "ratio" or _joined_to(mention, earlier[-1])):
        return earlier[-1].status
    if measure in ("count", "level") and _is_held(mention.words, several):
        return "stock"
    if _is_under_way(mention.words if ACTS.search(mention.words) else mention.words + mention.tail):
        return "ongoing"
    if measure == "count" and _is_stock(mention, earlier) or measure == "level" and GREW_TO.search(mention.words):
        return "stock"
    return "result"


def _is_held(words, several):
    # 累计完成 over a look back of five years is what was done in them; in a single year, what has been done so far.
    held = HOLDS.search(words)
    return bool(held) and "全年" not in words and not (several and held[0] == "累计" and ACTS.match(words, held.end()))


def _in_ratio(mention):
    return bool(RATIO.search(mention.head[-1:]))


def _joined_to(mention, before):
    # 建成基站2万个，充电站848座: the second counts what the same act made.
    return (
        before.measure == "count"
        and mention.figure.unit not in UNITS
        and not mention.place
        and not mention.tail
        and bool(mention.before)
        and mention.before.endswith(before.mention.figure.unit or " ")
        and bool(MADE.match(before.subject))
        and not re.search("[总累共]|企业$", mention.words)
        and not ACTS.search(mention.words)
    )


def _is_under_way(words):
    ongoing = ONGOING.search(words)
    return bool(ongoing and not DONE.search(words, ongoing.end()) and not DONE.search(words[: ongoing.start()]))


def describes(mention, measure):
    """Whether a figure only describes: an age, the length of a list, a threshold, a starting value, who acts."""
    figure, words = mention.figure, mention.words
    if aged(figure) or mention.spoken and figure.unit in STRUCTURE:
        return True
    if mention.spoken and LISTED.search(words) and not DONE.search(words):
        return True
    if CHOSEN.search(words) and mention.tail or _is_start(mention):
        return True
    if measure == "level" and figure.comparator in (">", ">=", "<", "<=") and MEMBERS.match(mention.tail):
        return True
    return measure == "count" and _acts(mention)


def _is_start(mention):
    """Whether a figure is where 从…到… sets out, a ratio's first members included."""
    before = FROM.search(mention.words)
    return bool(before and STARTS.match(mention.tail) and not ARRIVES.search(before[0]))


def aged(figure):
    """Whether a figure is the age that somebody must have."""
    return figure.unit in AGED and not figure.decimals


def _acts(mention):
    # 20家骨干企业完成产值30亿元: the count names who; the clause's later figure says what they did.
    if mention.last or mention.tail.startswith("、") or ACTS.search(mention.words):
        return False
    act = ACTS.search(mention.tail)
    return bool(act and act.start() > 0)


def _is_stock(mention, earlier):
    words = (mention.head if mention.place else mention.words).rstrip("、和及") or mention.words.rstrip("、和及")
    acts = ACTS.search(words)
    if REACHED.search(words) and (not acts or words.endswith("至")):
        return True
    if not words and not mention.place:  # 30项实现网上办理 goes on from the figure before it
        siblings = [one for one in earlier if one.mention.figure.unit == mention.figure.unit]
        return bool(siblings) and siblings[-1].status == "stock"
    return not acts and not mention.tail and not mention.place and len(words) > 1
