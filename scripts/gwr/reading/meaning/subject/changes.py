"""Of what is a figure the change, the lead over others, or the multiple?"""

from gwr.reading.language.patterns import Beginning, Ending, Pattern
from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.verbs import ACTS, ADJACENT, AIMS_FOR, CHANGE, PREDICATE, STARTS_FROM
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import behind, is_aim, tail_of
from gwr.reading.meaning.inherit import AMOUNTS, CHANGES, alike, inherited, outright, previous, rate_of
from gwr.reading.meaning.phrases import (
    BESIDE_OTHERS,
    INDICATOR,
    LONGEST,
    clean,
    first_act,
    not_beside,
    trimmed,
    unchanged,
)
from gwr.reading.meaning.subject.continued import attribute
from gwr.reading.meaning.subject.owners import OF_FIRMS
from gwr.reading.meaning.subject.shares import RATES
from gwr.reading.meaning.subject.unnamed import clause_before
from gwr.reading.numbers.amount import NUMBERED
from gwr.reading.rules import where

_UPON = ("的基础上", "基础上", "的同时", "同时")
_SPEEDS = lookup("changes", "direction", kind="noun")  # 降幅收窄3.1个百分点
# 生产总值比2010年翻一番
_DOUBLES = Ending("(?:(?<!人)[均都也]|实现了?|提前|累计)*(?:[比较][^，比较]{1,10})?[再又将]?翻了?")
_MORE = Beginning(
    "(?:但|却|远远|还)*(?:高于|低于)[^，年]{1,24}|(?:但|却|远远|还)*[比较][^，年]{1,24}(?:多|少|高|低|快|慢)(?:出|了|[增降支收缴])?"
)
# 竞争力位列全国第9，较去年提升6位
_RANKED = Pattern("([^，]{2,}?)(?:排名)?(?:提升至|上升至|跃升至|跃居|位列|位居|排在|列|居|排)[^，]{0,8}第")
_SPEED_BESIDE = Pattern("(?:增速|增幅|降幅|涨幅)(?=[高低快慢]于)")
# 企业|降低|成本6%: whose it is, and what was made less; 增加值 is a name
_MADE = Pattern(
    "(?P<whose>[^的、和与及并了]{0,10}?)"
    f"(?:{alternatives('verbs', kind='lessens')}|{alternatives('verbs', kind='raises')})(?!值)了?(?P<what>[^、]{{2,}})"
)
_THAN = Pattern("较(?![大高好快多])|比(?![重例值率])")
_RATED = ("率", "比例", "比重", "占比", "经费", "费用", "标准", "门槛")
# 增长9%，超目标任务1.5个百分点
_OVER_AIM = Beginning("(?:超额?(?:完成|出)?[^，]{0,4}|完成(?:年度?|全年|省定)?)(?:目标任务|目标|计划|任务|预期|预算)")


@where(measure="change_pp", named=True)
def narrowing_speed(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said in _SPEEDS and (rate := rate_of(so_far)):
        return rate.removesuffix("增速") + said
    return None


@where(follows=True, named=True)
def beside_others(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if speed := _SPEED_BESIDE.match(said):  # 零售总额8亿元，降幅低于全省1个百分点
        return previous(so_far).removesuffix(speed[0]) + said
    if not BESIDE_OTHERS.fullmatch(said):
        return None
    if not mention.nth or so_far[-1].measure == "change_pct":
        return rate_of(so_far) + said
    return BESIDE_OTHERS.sub("", so_far[-1].subject) + said  # 增速高于全国1个百分点、高于全省2个百分点


@where(follows=True, behind=frozenset(("的", "…")))
def aimed_at(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return so_far[-1].subject or None if is_aim(mention) else None


@where(measure="change_pp", follows=True, inside=True)
def beyond_the_aim(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return rate_of(so_far) or None if is_aim(so_far[-1].mention) else None


@where(follows=True, named=True)
def more_than(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    passes = said.startswith("超过") and not mention.behind and (measure in CHANGES or said.endswith("计划"))
    if so_far and said[:1] in ("比", "较") and mention.printed.startswith(("高出", "多出", "低出")):
        return rate_of(so_far) + said + mention.printed[0] if measure == "change_pp" else None
    beyond = said[:1] in ("比", "较") and said.endswith("水平") and mention.printed.startswith(("超过", "超出", "高出"))
    leads = measure == "change_pp" and said.startswith(("高于", "低于"))  # is beside_others
    if leads or not (passes or beyond or _MORE.fullmatch(said) or _OVER_AIM.fullmatch(said)):
        return None
    of = so_far[-1].subject if so_far[-1].measure in CHANGES else previous(so_far)
    beside = next((one.subject for one in reversed(so_far) if one.subject[:1] not in ("比", "较")), "")
    of = beside if of[:1] in ("比", "较") else of  # 比预算数9亿元|少2亿元
    return (BESIDE_OTHERS.sub("", of) if mention.nth else of) + said


@where(follows=True, attribute=True)
def attribute_changes(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far[-1].measure != "count" or measure == "change_pp":
        return None
    whose = so_far[-1].subject
    if said in OF_FIRMS and ("的" in whose or first_act(whose)):
        return None
    return attribute(mention, measure, so_far, said)


@where(measure=frozenset(("change_pct", "change_pp")), named=True)
def made_more_or_less(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if CHANGE.search(mention.since_last) or not (made := _MADE.fullmatch(said)):
        return None
    if ACTS.search(made["whose"]) or not (INDICATOR.search(said) or said.endswith(_RATED)):
        return None
    return made["whose"] + made["what"]


# verbs that hold what they change
_OF_PRICE = ("降价", "涨价", "提价")
_EARNED_OF = {"增收": "收入", "减收": "收入", "增支": "支出", "减支": "支出", "增产": "产量", "减产": "产量"}
_EARNED = Ending("|".join(_EARNED_OF))
_EACH = ("人均", "户均", "亩均", "每亩")


@where(named=True)
def before_the_verb(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.nth:
        return said if len(said) > 1 else None
    if so_far and _THAN.match(said) and not INDICATOR.search(said):  # 审批时间9天，较法定时限缩短80%
        return None
    if said in ("比重", "占比") and so_far and so_far[-1].measure == "change_pct":  # 产值增长9%，比重提高3个百分点
        return so_far[-1].subject + said
    if said[0] == "对" and so_far and "对" in (before := previous(so_far)):  # 本币对英镑贬值3%，对日元升值1%
        return before.partition("对")[0] + said
    if said[0] == "占" and so_far:  # 服务业增加值增长8%，占生产总值的比重提高2个百分点
        return (so_far[-1].subject if so_far[-1].measure == "change_pct" else inherited(so_far, AMOUNTS)) + said
    if mention.in_front.endswith(_OF_PRICE) and "价" not in said:  # 常用药品降价60%
        return f"{said}价格"
    if said.endswith(_EACH) and (earned := _EARNED.search(mention.in_front)):  # 农民人均增收500元
        return clean(said + _EARNED_OF[earned[0]])
    those = tail_of(mention, cut=not mention.last) if measure == "change_abs" else ""
    return said if those.startswith(_UPON) else said + those  # 增加9万元的|基础上


@where(named=True)
def what_it_pulls(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if "拉动" not in said or not (grows := CHANGE.search(mention.in_front)):
        return None
    whose = so_far[-1].subject if so_far and said.startswith("拉动") and so_far[-1].measure == "change_pct" else ""
    return whose + said + grows[1]


@where(measure="change_abs", named=False, inside=False)
def what_is_added(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not ADJACENT.fullmatch(clean(mention.in_front)):
        return None
    added = tail_of(mention, cut=not mention.last)
    return added if len(added) > 1 and not PREDICATE.match(added) else None


def places_risen(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said or (mention.figure.unit != "位" and not mention.behind.startswith("位次")):
        return None
    if ranked := _RANKED.match(mention.clause_before):
        return clean(ranked[1]) + "位次"
    if not so_far or mention.figure.unit == "位":
        return None
    grew = inherited(so_far, ("change_pct",))
    return (grew + "增速" if grew else previous(so_far)).removesuffix("位次") + "位次"


@where(measure="change_pp")
def points_of_rate(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    rate = rate_of(so_far)
    if rate and not mention.nth and (speed := _SPEEDS.at(clean(mention.clause_before), 0)):
        return rate.removesuffix("增速") + speed  # 出口下降1.6%，降幅逐月收窄，比上半年收窄3.3个百分点
    return rate or None


@where(measure="change_abs", follows=True, inside=False)
def grew_in_clause_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.figure.unit == so_far[-1].mention.figure.unit:
        return None
    return None if NUMBERED.search(mention.clause_before) else clause_before(mention, measure, so_far, said)


def level_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far and mention.nth and so_far[-1].measure == measure:
        goes_on = mention.since_last.lstrip("、")
        if goes_on.startswith((*AIMS_FOR, *_UPON)):  # 收入增长7%、力争8%; 增长7%的基础上|增长8%
            return so_far[-1].subject
    rate = so_far[-1].subject if so_far and measure == "change_pct" and so_far[-1].measure == "share_pct" else ""
    if RATES.search(rate) and "占" not in rate:
        return rate  # 钢材产量9万吨，成材率80%，提高3%
    levels = alike(mention, so_far) if measure == "change_abs" else outright(so_far)
    return (inherited(levels, ("level", "count", "change_abs")) or previous(so_far)).removesuffix("累计") or None


def said_to_grow(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if CHANGE.search(mention.clause_before) and (before := clause_before(mention, measure, so_far, said)):
        return unchanged(before)
    return None


def doubles(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if verb := _DOUBLES.search(mention.since_last):
        name = clean(mention.since_last[: verb.start()])
        named = len(name.rpartition("、")[2]) <= LONGEST and INDICATOR.search(name)  # 工业增加值, which holds an act
        said_before = so_far and not named and ("年" in name or ACTS.search(name))
        return name if name and not said_before else None
    return None


@where(follows=True)
def is_multiple(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if "是" in mention.in_front:
        return clean(mention.in_front.partition("是")[0]) or None
    sets_out = STARTS_FROM.search(mention.in_front)  # 收入增长8%，城乡差距|从2倍缩小到1.9倍
    return clean(mention.in_front[: sets_out.start()]) or None if sets_out else None


@where(follows=False)
def multiple_alone(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return clean(not_beside(trimmed(said + behind(mention)), ())) or None
