"""What is each figure of a list of: names before 分别, names in a row, both ends of a range, a head printed once?"""

from itertools import takewhile

from gwr.reading.language.numerals import HAN
from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import lookup
from gwr.reading.language.verbs import ACTS, DIRECTION, GROWS_TO, PREDICATE, RATIO_MARKS, STARTS_FROM
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import BOUND, behind, next_thing
from gwr.reading.meaning.inherit import AMOUNTS, CHANGES, NEAR, RANK, inherited
from gwr.reading.meaning.lists import (
    ATTRIBUTE,
    CONJOINS,
    JOINED,
    head_of,
    in_row,
    in_turn_before,
    level_in_turn,
    name_in_turn,
    name_in_turn_before,
    one_each,
)
from gwr.reading.meaning.phrases import (
    ADDED,
    BESIDE_OTHERS,
    INDICATOR,
    SHORT,
    act_ahead,
    clean,
    first_act,
    is_act,
    without_act,
)
from gwr.reading.meaning.subject.owners import OF_FIRMS
from gwr.reading.meaning.subject.owners import of_the_owner as whose_attribute
from gwr.reading.numbers.roles import RANGES
from gwr.reading.rules import where

_BESIDE_THEN = Pattern("[比较]")
_NAMES = Pattern(f"(?![{HAN}])[\u4e00-\u9fff“][\u4e00-\u9fff（）“”]+")
OF_ALL = lookup("attributes", "meaning", kind="each")
TABLED = Pattern("^(?!.*审议).*(?:建议|提案|议案|意见|批评)$")
_THEIR_PEOPLE = Pattern("、?[\\d.]+万?[余多]?(?:[人名]|万?平方米)")  # 全市9户、30名困难群众
_ENDS_PLACE = tuple("区县市州镇省")
_PLACES = Pattern(f"城[镇市乡]|农村|[^，、]{{1,6}}[{''.join(_ENDS_PLACE)}]")  # whose measures follow
CLAUSE_WORDS = 12  # letters of a clause that says but where its figures arrive
_BOTH_ENDS = 2
# 实施市区|六大类|160个项目
_WHERE = Ending("全?[国省市区县州]|[省市区县州](?:委|政府|定)的?|[主中新老]?城区|市区|城乡|农村")
_THAN_OTHERS = Pattern("[比较][^，]*[、和][^，]*分别[高低快慢多少]")  # 较全国、全省分别低|9个、8个百分点
_BEINGS = frozenset("人户名头只羽")  # counted without a noun: 解决了2万人和8万头牲畜的饮水困难


def whose_turn(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    ranges = mention.total == _BOTH_ENDS and RANGES & {mention.behind, mention.since_last}
    if ranges and measure not in CHANGES:  # 各园区分别聚焦1至2个产业: no turns
        return None
    if ranges:  # 甲、乙等商品分别增长8%到9%: of each
        return clean(mention.in_front.partition("分别")[0]) or None
    before = so_far[: len(so_far) - mention.nth]
    if before and said[:1] in ("比", "较") and _THAN_OTHERS.search(mention.in_front):
        return before[-1].subject + said
    name = name_in_turn(mention, measure, so_far)
    if name in OF_ALL:  # 建议9件、提案7件，满意率分别为98%、99%
        tabled = [one.subject for one in so_far if one.measure == "count" and TABLED.search(one.subject)]
        return without_act(tabled[mention.nth]) + name if len(tabled) == mention.total else name
    if measure == "share_pct" and len(name) <= len("参保率") and name[-1:] == "率":
        return _of_each_before(mention, so_far, name) or name
    if name in OF_FIRMS and (owned := whose_attribute(mention, measure, so_far, name)):
        return owned
    if name and mention.total > 1 and not mention.nth == 0 == len(so_far):
        return _of_owners_before(mention, so_far, name) or name
    return name or None


def _of_each_before(mention: Mention, so_far: SoFar, rate: str) -> str:
    """养老保险、医疗保险参保人数分别达到9万人、8万人，参保率分别为88%、98%: the rate of each of those before, or ""."""
    before = in_turn_before(mention, so_far)
    names = [one.subject for one in before if one.mention.total == mention.total and one.measure in AMOUNTS]
    if mention.total < 2 or len(set(names)) < mention.total:
        return ""
    own = ATTRIBUTE.sub("", names[mention.nth])
    return own + rate if own and own != names[mention.nth] else ""


def _of_owners_before(mention: Mention, so_far: SoFar, name: str) -> str:
    """城区和郊区污水处理率分别达到92%和47%，垃圾处理率分别达到99%和76%: the same of those before, or ""."""
    before = in_turn_before(mention, so_far)
    names = [one.subject for one in before if "分别" in one.mention.in_front]
    if len(names) < mention.total or clean(mention.in_front.partition("分别")[0]) != name or JOINED.search(name):
        return ""
    alike = takewhile(lambda letters: len({*letters}) == 1, zip(*map(reversed, names), strict=False))
    last = "".join(letters[0] for letters in alike)[::-1]
    last = last[last[:1] in _ENDS_PLACE :]  # 城区, 郊区 end alike
    owners = [one.removesuffix(last) for one in names]
    return owners[mention.nth] + name if len(last) > 1 and all(map(_PLACES.fullmatch, owners)) else ""


def whose_turn_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return name_in_turn_before(mention, measure, so_far) or None


def whose_level(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if beside := BESIDE_OTHERS.search(mention.in_front):  # 分别高于全国、全省1.1年、1.3年
        rates = in_turn_before(mention, so_far, ("change_pct",))
        if measure != "change_pp" or JOINED.search(beside[0]) or not rates:
            return None
        return rates[mention.nth].subject + "增速" + clean(mention.in_front[beside.start() :])
    level = level_in_turn(mention, measure, so_far)
    if "达到" in mention.in_front and level.startswith(ADDED):  # 新增公司9家、学校4所，分别达到40家和30所
        added = in_turn_before(mention, so_far, ("count",))
        if added and mention.figure.base_value > 2 * added[mention.nth].mention.figure.base_value:
            return level[len("新增") :]
    return level or None


@where(measure=frozenset(("level", "count", "share_pct", "ratio", "change_pct", "change_abs")), alone=False)
def whose_in_row(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not in_row(mention):
        return None
    name = name_in_turn(mention, measure, so_far)
    if measure == "count" and (not name or is_act(name) or not is_act(JOINED.split(mention.in_front)[0])):
        return None  # 新签约、新开工项目9个和8个
    if measure != "level":
        return name or None
    act = first_act(clean(mention.in_front))  # 新增蔬菜、油茶种植面积2万亩和3万亩
    return (name if name.startswith(act) else act + name) if INDICATOR.search(name) else None


def whose_growth(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.total > 2 and _BESIDE_THEN.match(mention.in_front):  # 床位数、医师数、护士数，较2015年末提高4%、5%、6%
        return name_in_turn_before(mention, measure, so_far) or one_each(mention, measure, so_far) or None
    return one_each(mention, measure, so_far) or None


@where(follows=True)
def next_of_ratio(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.since_last.strip() in RATIO_MARKS and so_far[-1].measure == measure:
        return inherited(so_far) or None
    return None


@where(follows=True, inside=True)
def arrives(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far[-1].measure != measure or measure in CHANGES:
        return None
    end = GROWS_TO.search(mention.since_last)
    if mention.since_last in RANGES and not STARTS_FROM.search(mention.in_front):  # 新增20到30名
        return None
    if end and (not end.start() or (len(mention.since_last) < NEAR and STARTS_FROM.search(mention.in_front))):
        return inherited(so_far) or None
    return None


@where(follows=True, alone=False)
def arrives_in_turn(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 水耗、电耗分别从3吨和5度，下降到2吨和|4度
    if len(mention.in_front) > CLAUSE_WORDS or not GROWS_TO.search(mention.in_front.rstrip("、和")):
        return None
    before = in_turn_before(mention, so_far)
    if not before or any(one.status != "context" for one in before):
        return None
    return before[mention.nth].subject if before[mention.nth].measure == measure else None


@where(last=False)
def thing_of_the_next(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.behind not in ("", "、", "和", "共"):
        return _done_with_the_next(mention, so_far, said)
    if mention.figure.unit == "户" and _THEIR_PEOPLE.match(
        mention.sentence.text, mention.figure.quote_end - mention.sentence.start
    ):
        return said + next_thing(mention) or None
    if mention.behind == "共":  # 派遣15支共767人的队伍
        thing, act = next_thing(mention), said or first_act(inherited(so_far, ("count",)))
        return act + thing if thing else None
    bound = BOUND.match(mention.sentence.text, mention.figure.quote_end - mention.sentence.start)
    if said == "为" or bound:  # 为|90名0-6岁残疾儿童实施救助; 新增100户|500万元以上企业
        thing = next_thing(mention)
        act = said or first_act(inherited(so_far, ("count",))) * (bound is not None)
        return act + (bound[0] if bound else "") + thing if len(thing) > 1 else None
    if not said and (mention.behind or mention.nth):
        return None
    act = _WHERE.cut(said)
    if said and (mention.figure.unit in _BEINGS or (first_act(act) != act and said[-1] != "的")):
        return None
    thing = next_thing(mention)
    if mention.figure.unit == "个方面" and thing and said:  # 推出8个方面90项政策措施
        return f"{said}{thing}的方面"
    return said + thing if thing else None


def _done_with_the_next(mention: Mention, so_far: SoFar, said: str) -> str | None:
    # 新开工8000套、建成2万套住房
    alike = so_far and so_far[-1].mention.figure.unit == mention.figure.unit
    if alike or not said or not mention.behind.startswith("、") or not (is_act(said) and is_act(mention.behind[1:])):
        return None
    thing = next_thing(mention)
    return said + thing if len(thing) > 1 else None


def rank_of_the_next(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    rank = mention.behind.strip("、和")
    if measure != "count" or mention.last or mention.behind[-1:] not in ("、", "和") or not RANK.fullmatch(rank):
        return None
    thing = next_thing(mention)
    other = RANK.match(thing)
    act = said or (first_act(inherited(so_far, ("count",))) if mention.nth else "")
    return act + rank + thing[other.end() :] if other and len(thing) > other.end() else None


@where(follows=True)
def other_end(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return so_far[-1].subject if mention.since_last in RANGES and not behind(mention) else None


def _in_front_of_like(said: str, before: str, thing: str) -> str:
    """What stands before a name of the same length and kind: 改良 of 改良河东盐碱地, where 河西 is the next."""
    other = before.removesuffix(thing)
    ahead, name = other[: -len(said)], other[-len(said) :]
    alike = len(said) > 1 and len(name) == len(said) and (said[0] == name[0] or said[-1] == name[-1])
    return ahead if alike and 1 < len(ahead) <= SHORT else ""


@where(alone=False, named=True)
def shares_its_head(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not (head := head_of(mention)):
        return None
    if mention.last and so_far[-1].mention.behind != mention.since_last:
        return None
    thing = CONJOINS.cut(JOINED.split(head)[0])
    if not _NAMES.fullmatch(thing) or is_act(thing) or PREDICATE.fullmatch(thing):
        return None
    if len(DIRECTION.at(thing, 0)) > 1 or thing in DIRECTION:  # 高 begins 高标准农田
        return None
    act = ""
    if mention.nth and not ACTS.match(said):
        act = act_ahead(before := so_far[-1].subject) or _in_front_of_like(said, before, thing)
    return act + said + thing
