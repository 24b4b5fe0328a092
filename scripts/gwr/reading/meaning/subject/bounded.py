"""Who must pass a bound or have an age, and of what is the bound: 产值30亿元以上企业, 15岁及以上人口?"""

from gwr.reading.language.numerals import DIGITS
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.verbs import ACTS
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import (
    BOUND,
    BOUNDS,
    aged,
    behind,
    bounds_members,
    bounds_those_of_whom,
    counts_beyond,
    is_bound,
    member,
    next_thing,
    parted,
    people,
    tail_of,
)
from gwr.reading.meaning.inherit import inherited
from gwr.reading.meaning.lists import ATTRIBUTES, JOINED, LIST
from gwr.reading.meaning.phrases import INDICATOR, LONG, SHORT, clean, first_act, without_act
from gwr.reading.meaning.subject.owners import OF_SITES
from gwr.reading.meaning.subject.things import GENERIC
from gwr.reading.rules import where

# 扶持|年产值|超亿元企业, 加强对|年耗能|5000吨以上企业的监管
_LEADS = Pattern(
    "^(?:基本|全面)?(?:消除|减少|压减|淘汰|关停|关闭|取缔|扶持|支持|奖励|重点|确保|争取|(?:加强|强化|加大|突出|抓好|抓紧)?对(?![外内接口应]))(?=[\u4e00-\u9fff]{2})"
)
_OF_OTHERS = Pattern("等|(?<=业)占")  # 东山水厂等投资9亿元以上项目
# 东山集团成为全省首家|年产值|超千亿元企业
_BECAME = Pattern("^.*成为[^，]{0,6}?(?:第[\\d一二三四五六七八九十]+[个家座]|首[家个座])")
_BOUNDED = Pattern("\\d|[百千万亿][元级]")  # 超亿元企业
# 签约|亿元以上|项目: of what class those are that are counted
_CLASS_SAID = Pattern(
    f"(?:超过?|[过上])[{DIGITS}.]*[百千万亿]+(?:美?元)?|[{DIGITS}.]*[百千万亿]+(?:美?元)?(?:及?以[上下]|级)"
)
# 主营收入9亿元以上的, 年产值过9亿元企业; not 销售额9亿元，增长
_NEXT_BOUND = Pattern(
    f"[一-鿿]{{2,10}}?(?:(?:超过?|过|突破|达到?|在)[{DIGITS}.]+[百千万亿]*(?:美?元|[一-鿿]{{1,3}}?)(?:以上)?(?:的|(?=[一-鿿]{{2}}))"
    f"|[{DIGITS}.]+[百千万亿]*[一-鿿]{{1,3}}?及?以上的?)"
)


@where(follows=True)
def beyond_another_bound(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    before, own = so_far[-1].mention, mention.since_last
    if own not in ("的", "") or behind(mention) or not (is_bound(before) if own else counts_beyond(before)):
        return None
    words = clean(before.since_last)
    if not own and words not in ATTRIBUTES and len(words) >= SHORT:  # 集体经济收入达3万元以上|420个
        return words + before.printed
    return _of_class(inherited(so_far, ("count",)), words, before.printed) or None


@where(measure="count")
def beyond_a_bound_without_number(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    bound = clean(mention.since_last).removesuffix("的")
    if behind(mention) or not _CLASS_SAID.fullmatch(bound):
        return None
    return _of_class(inherited(so_far, ("count",)), "", bound) or None


def _of_class(counted: str, attribute: str, bound: str) -> str:
    """Those counted before, of another class: 签约|10亿元以上|项目 of 签约亿元以上项目; "" where none were counted."""
    act = first_act(counted)
    if said := _CLASS_SAID.search(counted):
        return (act + attribute if attribute else counted[: said.start()]) + bound + counted[said.end() :]
    those = counted.removeprefix(act).rpartition("的")[2]
    return act + attribute + bound + "的" + those if those else ""


@where(aged=True)
def those_of_an_age(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return people(parted(tail_of(mention, cut=True))[0]) + "年龄" if aged(mention) else None


@where(bound=True)
def what_is_bounded(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if bounds_those_of_whom(mention):  # 过10亿元的项目8个、过50亿元的3个
        return _measured_by_bound_before(mention, so_far) or None
    those = member(mention) if mention.figure.comparator in BOUNDS else ""
    if not those:
        return None
    act = first_act(said)
    measured_by = _LEADS.sub("", said.removeprefix(act))
    same = "" if measured_by else _measured_by_bound_before(mention, so_far)
    if same.startswith(those) or (not act and same.endswith(those)):
        return same
    measured_by = _BECAME.sub("", _OF_OTHERS.split(measured_by)[-1] or measured_by)
    if any(map(str.isdigit, measured_by)) or "一批" in measured_by:
        measured_by = JOINED.split(measured_by)[-1].rpartition("一批")[2]
    # 全市争取引进投资|超50亿元的大项目
    if len(measured_by) > SHORT and ("、" in measured_by or ACTS.search(measured_by)):
        measured_by = ATTRIBUTES.before(measured_by, len(measured_by)) or OF_SITES.before(measured_by, len(measured_by))
    inhabitants = measured_by.endswith("人口") and len(measured_by) <= SHORT
    attribute = inhabitants or ATTRIBUTES.before(measured_by, len(measured_by))
    if not (attribute or INDICATOR.search(measured_by)):
        return act + those if act else _those_counted_before(those, mention, so_far) or those
    return measured_by if measured_by.startswith(those) else those + measured_by


def _measured_by_bound_before(mention: Mention, so_far: SoFar) -> str:
    """企业产值 of 产值30亿元以上企业2家、20亿元以上企业: what the bound before measures in the same unit."""
    bounds = [one for one in so_far if one.measure == "level" and is_bound(one.mention)]
    same = [one.subject for one in bounds if one.mention.figure.unit == mention.figure.unit]
    return same[-1] if same else ""


def _those_counted_before(those: str, mention: Mention, so_far: SoFar) -> str:
    """工业项目 of 实施工业项目90个，其中5亿元以上项目: those of whom the bound is said, as they were counted; or ""."""
    counted = (
        without_act(inherited(so_far, ("count",))).replace(f"{mention.printed}的", "").replace(mention.printed, "")
    )
    return counted if counted.endswith(those) and not _BOUNDED.search(counted) else ""


@where(measure="count", follows=True, inside=True)
def beyond_in_turn(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    bounds = [one for one in so_far[-mention.nth :] if one.status == "context" and one.measure == "level"]
    those = member(bounds[-1].mention) if len(bounds) > 1 and mention.total == 2 * len(bounds) else ""
    if not those:
        return None
    measured_by, bound = bounds[0].mention.since_last, bounds[mention.nth - len(bounds)].mention
    own = "的" if bounds[-1].mention.behind.startswith("的") else ""
    act = first_act(mention.in_front.rpartition("分别")[2])  # 企业分别|新增32家和2家
    return act + clean(measured_by + bound.printed + own + those)


@where(follows=True, inside=True)
def beyond_a_bound(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not said or not bounds_members(so_far[-1].mention) or behind(mention):
        return None
    of_those = so_far if mention.in_front.startswith("其中") else so_far[-mention.nth :]
    act = first_act(inherited(of_those, ("count",)))
    return said if said.startswith(act) or first_act(said) else act + said


@where(measure="count", last=False)
def those_beyond_the_next_bound(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    start = mention.figure.quote_end - mention.sentence.start
    bound = BOUND.match(mention.sentence.text, start) if not mention.behind else None  # 培育新材料等2个超9亿元产业
    # 形成2家|主营收入9亿元以上的企业
    if not bound and INDICATOR.search(mention.behind) and not ACTS.search(mention.behind, 2):
        bound = _NEXT_BOUND.match(mention.sentence.text, start)
    if not bound and (mention.behind[:1] in LIST or clean(mention.behind).removeprefix("总") not in ATTRIBUTES):
        return None
    thing, act = next_thing(mention), said or first_act(inherited(so_far))
    of_class = bound[0] if bound else ""
    named = 1 < len(thing) < LONG and thing not in LIST and not GENERIC.match(thing)
    return act + of_class + thing if named else None
