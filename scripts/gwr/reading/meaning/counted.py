"""What is counted: the words behind a figure, what those counted do, and the bound or the age that they must pass."""

import re

from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import DIRECTION, PREDICATE
from gwr.reading.meaning.lists import JOINED, LIST
from gwr.reading.numbers.amount import UNITS
from gwr.reading.numbers.roles import RANGES

PEOPLE = re.compile(f"[\u4e00-\u9fff“”]{{0,8}}?(?:{alternatives('people')})")
AGED = {"岁", "周岁"}  # 年满60周岁 describes who; an average of 80.04岁 is a level
THOSE = "企业|(?:产业|工业)?项目|产业|县|园区|镇|家庭|农户|大队|公社"
MEMBERS = re.compile(f"(?:的[一-龥]{{0,6}}?)?({THOSE})")  # 主营业务收入超100亿元企业: a threshold
# 产量达1.2万台, 吞吐量突破300万人次: made or moved over the year; 保有量, 总量, 容量 are what there is at its end.
FLOW = re.compile(f"(?<![有存总数容储质含养])量(?:{alternatives('verbs', kind='reach')})*$")
_FRAME = re.compile("的?(?:较[高低]|新|[一-龥]{0,2})的?(?:水平|大关|台阶|关口|区间)|的?(?:速度|幅度)|之间|人民币")  # 在2.37%的较低水平
_RANKED = re.compile("、?(?:继续|稳|均)?(?:居|位居|位列|列|排|排名|排在|跃居|跃升至|高于|低于)(?:全|第|世|亚|东|西|中|各)")  # 130元、居全省第3位
_WHOLLY = re.compile("(?:全部|全都|均|都|已|稳定|顺利|圆满|全面|如期|提前|超额)+$")


def tail_of(mention, cut):
    """The words behind the figure; cut at the first act or list mark where another figure follows."""
    if not mention.tail or mention.figure.unit in UNITS and _FRAME.fullmatch(mention.tail) or mention.tail in RANGES or mention.tail in LIST or _RANKED.match(mention.tail):
        return ""
    tail = mention.tail.removeprefix("的")
    if tail.removesuffix("了") in DIRECTION:  # between the figures of 比1957年的312万吨增加了190万吨
        return ""
    tail = tail if ("（" in tail) == ("）" in tail) else re.split("[（）]", tail)[0]
    if cut:
        tail = JOINED.split(tail)[0]
        acts = PREDICATE.search(tail)
        tail = tail[: acts.start()] if acts and acts.start() else tail
    return tail.strip(" \u3000等”*").removesuffix("的")


def parted(tail):
    """部门负责人出庭应诉 -> (部门负责人, 出庭应诉): who is counted, and what they do."""
    if tail.startswith(("实现", "完成")):  # 2万人实现脱贫
        return tail, ""
    modifies = tail.rfind("的")  # 不具备脱贫能力的贫困户实现: not the act before it
    act = modifies > 0 and PREDICATE.search(tail, modifies + 2) or PREDICATE.search(tail, 2)
    return (_WHOLLY.sub("", tail[: act.start()]), tail[act.start() :]) if act else (tail, "")


def people(thing):
    """Who must have an age: 15岁及以上人口|平均受教育年限."""
    named = PEOPLE.match(thing)
    return named[0] if named else thing


def aged(figure):
    """Whether a figure is the age that somebody must have."""
    return figure.unit in AGED and not figure.decimals


def is_bound(mention):
    """Whether a figure is a bound, which those behind it must pass: 主营业务收入超100亿元的企业."""
    return mention.figure.comparator in (">", ">=", "<", "<=")


def bounds_members(mention):
    """Whether a figure is the bound that the members named behind it must pass."""
    return is_bound(mention) and bool(MEMBERS.match(mention.tail))


def is_flow(mention):
    """Whether a figure is of what was made or moved over the year, whatever it reached: no state at its end."""
    return mention.figure.unit.endswith("人次") and "能力" not in mention.words or bool(FLOW.search(mention.words))
