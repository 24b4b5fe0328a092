"""What a figure measures: its measure, the direction and the basis of a change.

`so_far` is always what was understood of the sentence's figures before this one, the nearest last; `kind` what the
figure's unit says of its measure, or ""; `change` the direction of the change right before the figure, or "".
"""

from collections.abc import Hashable

from gwr.reading.language.patterns import Beginning, Ending, Pattern, last_letters
from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.verbs import (
    ADJACENT,
    AIMS_FOR,
    CHANGE,
    CHANGE_NOUN,
    DIRECTION,
    FALLING,
    GROWS_TO,
    NET_GAIN,
    RATIO_MARKS,
    STARTS_FROM,
)
from gwr.reading.language.years import YEARLY_MEAN, Period
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import PEOPLE, STRUCTURE, aged, is_aim
from gwr.reading.meaning.inherit import goes_on_from_mean
from gwr.reading.meaning.lists import LIST_MARK
from gwr.reading.meaning.phrases import HOW, WITHIN
from gwr.reading.numbers.amount import Amount
from gwr.reading.numbers.unit import UNITS
from gwr.reading.rules import Rule, Table, Traits, When, needs, where

_GROWTHS = "|".join(alternatives("changes", kind=kind) for kind in ("verb", "noun"))
_NUMBERED = Ending(
    f"(?:{alternatives('people')}|人次|人数)(?:{alternatives('verbs', kind='reach')})*",
)
_STRIVES = Pattern(f"(?:{'|'.join(AIMS_FOR)})(?:达到|实现|突破)?")
# 税收增长15%，按|18%|组织: the same growth, as it is striven for
_BY, _PACE = Pattern("(?:实际)?(?:工作|执行)?中?按照?"), Pattern("组织|安排|掌握|把握|考虑|落实|推进")
_LESSENS, _RAISES = alternatives("verbs", kind="lessens"), alternatives("verbs", kind="raises")
# 降低成本6%: what is made less stands between the verb and the percentage
_CUTS = Pattern(f"(?:{_LESSENS})(?![到至为了率值幅])(?:(?!占|比[重例]|[由从为后]|[率达]到?.)[一-鿿“”]){{2,9}}$")
# 提高低保标准15%: what is made more; not 提高覆盖率95%, to which it rises
_ADDS = Pattern(
    f"^(?:[为向对给][^，]{{2,12}}|全面|再|将|适当|普遍|平均|新|统一)?(?:{_RAISES})(?![到至为了率值幅])"
    "(?:(?!占|率(?<!效率)|[由从为后至比达到值]|贡献|完成|实现|任务)[一-鿿“”]){2,9}$"
)
_LEVELS = ("覆盖", "水平", "程度")  # 提升工程覆盖|50%
# 保持年均9%|的速度增长, 实现8%|的增长: the word of change stands behind; not 由9%增长为12%, nor 增长点
_CHANGE_BEHIND = Beginning(
    f"的?(?:速度|幅度|高速|快速|较快|中高速|稳定|平稳|稳步|持续|正)?({'|'.join(word for word in _GROWTHS.split('|') if len(word) > 1)})"
    "(?:速度|幅度|目标|预期|水平)?(?![到至为率点极带空潜势])"
)
# 改造提升|农田9亩: what is done to them, and not how many more they are
_REBUILDS = Ending("(?:改造|整治|新建|建设|完善|优化|绿化)提升")
_LAST = last_letters(CHANGE, CHANGE_NOUN)
# 提高住院报销比例5个百分点: what changes stands between the verb and the points
_CHANGES_RATE = Pattern(
    f"({_RAISES}|{_LESSENS}|{alternatives('changes', kind='speed')})(?![到至值率幅])"
    "(?:(?!占|比(?![重例])|较|[高低快慢好优]于|高出|低出|[由从超]|[率达]到?.)[一-鿿]){0,20}$"
)
# 降幅由10%收窄, 增速提高到8%; the rate at which people grow in number is no speed of another
_SPEED_MOVES = Pattern(
    f"(?<!自然)({'|'.join(lookup('changes', 'direction', kind='noun'))})"
    "(?:[由从][^，]{0,8}|(?:收窄|扩大|回落|缩小|提高|提升|加快|放缓)[到至][^，]{0,6})$"
)
# 高于上年增速, 比去年同期高出; not 高于年初目标, 比上年全国平均水平高
_THEN = (
    r"(?:上年|去年|前年|上一?[年届期月]|年初|往年|同期|上半年|[前上一二三四][一二三]?季度|\d{4} ?年)"
    "(?![^，]*(?:全|目标|计划|预期|预算|平均))"
)
_MORE_OR_LESS = alternatives("changes", kind="beside")
_HIGHER_THAN = Pattern(f"({_MORE_OR_LESS})于{_THEN}[^，]{{0,12}}$")
_MORE_THAN = Ending(f"[比较]{_THEN}[^，]{{0,16}}({_MORE_OR_LESS})出?了?")
_AHEAD = Pattern("(?:[高低快慢好优]于|高出|低出)[^，]{2,}$")
_BETTER = Ending("改善了?")  # PM2.5浓度改善|9%
_MORE_IS_BETTER, _LESS_IS_BETTER = Pattern("率|比例|天数"), Pattern("浓度|指数|PM|颗粒物|氨氮|需氧量|二氧化")
# 生产总值增长目标定为|8%
_AIM = Ending(f"({_GROWTHS})(?:的?预期)?目标值?(?:初步|分别)?(?:{alternatives('verbs', kind='reach')})?")
OVERALL = Pattern("累计(?:增长|下降|提高|减少|增加|降低)|五年(?:增长|提高|下降)|[比较][\\d一二三四五六七八九十]*年前")


Measured = tuple[str, str]  # the measure, and the direction of a change


def asked(mention: Mention, so_far: SoFar) -> tuple[Mention, SoFar, str, str]:
    """What the rules are asked."""
    if unit := mention.figure.unit:
        kind = UNITS.get(unit) or UNITS.get(unit.partition("/")[0], "")
        if unit == "方" and mention.figure.multiplier:  # 土方9万方, but 9方
            kind = "level"
        if unit == "点" and mention.spoken:  # 强调两点
            kind = ""
    else:
        kind = "share_pct" if _is_fraction(mention.figure) else ""
    return mention, so_far, kind, _change(mention.since_last)


def _change(head: str) -> str:
    if not _LAST[head[-1:]]:
        return ""
    match = CHANGE.search(head) or CHANGE_NOUN.search(head)
    return DIRECTION[match[1]] if match else ""


def _is_fraction(figure: Amount) -> bool:
    return figure.number_end > figure.end and not figure.multiplier and 0 < figure.value < 1


def _continues(mention: Mention, so_far: SoFar) -> bool:
    """Whether nothing but a list mark stands between a figure and the one before it."""
    return bool(mention.nth and so_far and LIST_MARK.fullmatch(mention.since_last))


def _goes_on(mention: Mention, so_far: SoFar) -> str | None:
    """The direction of a change that goes on from another, None where it does not.

    A minus sign is of its own member alone: 分别增长4%、-1%和3%.
    """
    if not _continues(mention, so_far) or not so_far[-1].measure.startswith("change"):
        return None
    if mention.negative:
        return "down"
    for one in reversed(so_far):
        if not one.mention.negative:
            return one.direction
        if verb := _change(one.mention.since_last):
            return verb
    return ""


@where(changed=True)
def _ahead_of_others(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    # 高于全国平均增速0.8个百分点: a noun of change in what it is set beside
    return (kind, "") if _AHEAD.search(mention.since_last) else None


def _higher_than(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    higher = _HIGHER_THAN.search(mention.since_last) if "于" in mention.since_last else None
    return (kind, DIRECTION[higher[1]]) if higher else None


@where(changed=False)
def _more_than(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    more = _MORE_THAN.search(mention.since_last)
    if not more:
        return None
    measure = {"change_pp": kind, "share_pct": "change_pct", "ratio": "change_pct"}.get(kind, "change_abs")
    return measure, DIRECTION[more[1]]


@where(changed=False, follows=True)
def _more_points(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    # 下降3到5个百分点; 分别提高1.2%和0.6个百分点
    direction = _goes_on(mention, so_far)
    return None if direction is None else (kind, direction)


def _changed_points(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    if mention.negative:
        return kind, "down"
    if change or not (verb := _CHANGES_RATE.search(mention.since_last)):
        return kind, change or ("down" if FALLING.match(mention.behind) else "")
    return kind, DIRECTION[verb[1]]


@where(changed=True, follows=True)
def _rate_that_became(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    # 比重由28%上升为42%: no growth by 42%
    became = mention.nth and mention.since_last.endswith("为") and STARTS_FROM.search(mention.in_front)
    return ("share_pct", "") if became and so_far[-1].measure == "share_pct" else None


@where(follows=True, with_words=True)
def _growth_beside_an_aim(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    # 增长9%，高于8%的预期目标
    of_growth = so_far[-1].measure == "change_pct" and is_aim(mention)
    return ("change_pct", so_far[-1].direction) if of_growth else None


def _aimed_at(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    aim = _AIM.search(mention.since_last) if "目标" in mention.since_last else None
    return ("change_pct", DIRECTION[aim[1]]) if aim else None


def _growth_rate(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    if not change:
        return ("change_pct", "down") if mention.negative and HOW.search(mention.since_last) else None
    return "change_pct", "down" if mention.negative else change if mention.figure.value else ""


def _speed_that_moves(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    if speed := _SPEED_MOVES.search(mention.since_last):
        return "change_pct", DIRECTION[speed[1]]
    arrives = mention.nth and GROWS_TO.search(mention.since_last) and STARTS_FROM.search(mention.in_front)
    return ("change_pct", so_far[-1].direction) if arrives and so_far[-1].measure == "change_pct" else None


def _improved(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    # PM2.5浓度改善9% is a fall; a rate's is a rise; of 空气质量改善9% nobody can say which figure fell or rose
    if not _BETTER.search(mention.since_last):
        return None
    rises, falls = _MORE_IS_BETTER.search(mention.in_front), _LESS_IS_BETTER.search(mention.in_front)
    return "change_pct", "up" if rises else "down" if falls else ""


@where(follows=True)
def _said_again(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    # 增产2200万吨，即7.8%
    again = mention.in_front == "即" and so_far[-1].measure == "change_abs"
    return ("change_pct", so_far[-1].direction) if again else None


@where(follows=True)
def _next_growth(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    direction = _goes_on(mention, so_far)
    return None if direction is None else ("change_pct", direction)


@where(follows=True)
def _strives(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    if not so_far[-1].measure.startswith("change"):
        return None
    words = mention.since_last.lstrip("、") if mention.nth else mention.in_front  # 增长7%、力争8%
    words += mention.printed[: mention.figure.start - mention.figure.quote_start]
    by = _PACE.match(mention.behind) and _BY.fullmatch(words)
    more = by or (_STRIVES.fullmatch(words) and not mention.behind.startswith("的"))
    return (so_far[-1].measure, so_far[-1].direction) if more else None


@where(changed=False)
def _change_behind(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    behind = _CHANGE_BEHIND.match(mention.behind_list)
    if not behind or WITHIN.search(mention.since_last) or STARTS_FROM.search(mention.since_last):
        return None
    return "change_pct", DIRECTION[behind[1]]


def _cuts(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    return ("change_pct", "down") if _CUTS.search(mention.since_last) else None


def _adds(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    words = mention.since_last
    adds = not mention.behind and not words.endswith(_LEVELS) and _ADDS.search(words)
    return ("change_pct", "up") if adds else None


@where(changed=True)
def _grown_by_times(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    return "change_pct", change


@where(with_words=True)
def _no_growth(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    return ("change_pct", "") if mention.behind.startswith("增长") and mention.figure.value == 0 else None


@where(changed=True)
def _changed_amount(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    names = aged(mention) or (mention.spoken and mention.figure.unit in STRUCTURE)  # 提升3岁以下婴幼儿照护水平
    if names or not ADJACENT.search(mention.since_last) or _REBUILDS.search(mention.since_last):
        return None
    words = mention.since_last
    gains = NET_GAIN.search(words) and "比" not in words and "较" not in words  # 企业净增9家, but 比上年净增9户
    changed = kind or not (gains or _improves(mention))
    return ("change_abs", "down" if mention.negative else change) if changed else None


def _improves(mention: Mention) -> bool:
    # 提升35条河道水质: the count is of what is made better
    compared = "比" in mention.since_last or "较" in mention.since_last or mention.behind[:1] in "、和及"
    return not compared and mention.since_last.endswith(("提升", "提高", "扩大", "延长", "压缩", "精简"))


@where(follows=True)
def _next_changed_amount(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    if so_far[-1].measure != "change_abs" and "分别" not in mention.in_front:
        return None
    direction = _goes_on(mention, so_far)
    return None if direction is None else ("change_abs", direction)


def _member_of_a_ratio(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    member = mention.behind[:1] in RATIO_MARKS or mention.since_last[-1:] in RATIO_MARKS
    return ("share_pct", "") if member else None


@where(known=True)
def _by_its_unit(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    return kind, ""


def _counted(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    # 惠及12万群众, 参保人数达304万: people need no measure word
    figure = mention.figure
    if figure.unit or (mention.spoken and not figure.multiplier):
        return "count", ""
    people = figure.multiplier and (PEOPLE.match(mention.behind) or _NUMBERED.search(mention.since_last))
    return ("count", "") if people else None


def _amount(mention: Mention, so_far: SoFar, kind: str, change: str) -> Measured | None:
    return "level", ""


def _traits(mention: Mention, so_far: SoFar, kind: str, change: str) -> tuple[Hashable, ...]:
    return kind, kind != "", change != "", len(so_far) > 0, mention.behind != ""


TRAITS = Traits(
    _traits,
    (
        "kind",
        "known",  # its unit says what it measures
        "changed",  # a verb of change stands right before it
        "follows",  # there is a figure before it in its sentence
        "with_words",  # words stand behind it
    ),
)

RULES = Table(
    When(
        needs(kind="change_pp"),
        (
            Rule("higher than before", "税收增速高于上年【2个百分点】。", _higher_than),
            Rule("more points than before", "合格率比上年高【2个百分点】。", _more_than),
            Rule("a lead over the growth of others", "税收增速高于全省平均增速【2个百分点】。", _ahead_of_others),
            Rule("points that go on from a change", "产量、合格率分别提高3%和【5个百分点】。", _more_points),
            Rule("percentage points", "办结率同比提高【5.4个百分点】。", _changed_points),
        ),
    ),
    When(
        needs(kind="share_pct"),
        (
            Rule("a rate that another became", "出口占比由28%上升为【42%】。", _rate_that_became),
            Rule("a growth that had been aimed at", "税收增长9%，高于【8%】的预期目标。", _growth_beside_an_aim),
            Rule("a growth that is aimed at", "生产总值增长目标定为【8%】。", _aimed_at),
            Rule("a rate behind a verb of change", "税收同比增长【36%】。", _growth_rate),
            Rule("a rate before the word of change", "税收保持【14%】的增长。", _change_behind),
            Rule("a speed that moves", "出口降幅由【23%】收窄到16%。", _speed_that_moves),
            Rule("by how much something is better", "细颗粒物浓度同比改善【9%】。", _improved),
            Rule("the same growth, said again as a rate", "产量比上年增产20万吨，即【7.8%】。", _said_again),
            Rule("a rate that goes on from a change", "投资、出口分别增长4%、【3.2%】。", _next_growth),
            Rule("how much more is striven for", "收入增长7%，力争达到【8%】。", _strives),
            Rule("by how much something is made less", "工业企业降低成本【6%】。", _cuts),
            Rule("by how much something is made more", "提高城乡低保标准【15%】。", _adds),
        ),
    ),
    When(
        needs(kind="ratio"),
        (
            Rule("growth said in times", "出口增长【2倍】。", _grown_by_times),
            Rule("times that go on from a change", "投资、出口分别增长35%和【1.6倍】。", _next_growth),
        ),
    ),
    Rule("no growth", "工业事故实现【零】增长。", _no_growth),
    Rule("more than before", "优良天数比上年多【12天】。", _more_than),
    Rule("an amount behind a verb of change", "人口减少【1386万人】。", _changed_amount),
    Rule("an amount that goes on from a change", "煤炭产量减少3至【5万吨】。", _next_changed_amount),
    Rule("a member of a ratio", "产业结构为【15.6】∶42.6∶41.8。", _member_of_a_ratio),
    Rule("what its unit measures", "注册资金【90亿元】。", _by_its_unit),
    Rule("a number of things or people", "引进企业【30家】。", _counted),
    Rule("an amount of something", "实施【4万亿】投资计划。", _amount),
    traits=TRAITS,
)


# The basis of a change: avg, cum, yoy.


def _average_goes_on(mention: Mention, period: Period) -> str | None:
    # 年均增长11%，力争达到12%
    return "avg" if goes_on_from_mean(mention) else None


def _average(mention: Mention, period: Period) -> str | None:
    return "avg" if YEARLY_MEAN.search(mention.in_front) else None


def _over_all(mention: Mention, period: Period) -> str | None:
    return "cum" if OVERALL.search(mention.in_front) else None


def _over_several_years(mention: Mention, period: Period) -> str | None:
    in_a_row = "连续" in mention.in_front  # 连续四年增长超过20%: in each of them
    return "cum" if period and period[0] != period[1] and not in_a_row else None


def _on_the_year_before(mention: Mention, period: Period) -> str | None:
    return "yoy"


BASIS = Table(
    Rule("goes on from an average", "年均增长11%，力争达到【12%】。", _average_goes_on),
    Rule("an average of years", "医疗支出年均增长【15%】。", _average),
    Rule("said to be of all the years", "利润累计增长【8%】。", _over_all),
    Rule("a change without a word for it, over several years", "收入比2012年增长【42%】。", _over_several_years),
    Rule("on the year before", "税收增长【36%】。", _on_the_year_before),
)
