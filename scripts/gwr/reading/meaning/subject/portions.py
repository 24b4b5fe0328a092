"""Is this a part of the sum that was measured before, or the same measure of another thing of its kind?"""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import Words, alternatives, lookup
from gwr.reading.language.verbs import THEN_GROWS_TO
from gwr.reading.meaning.clauses import Mention, SoFar, Understood
from gwr.reading.meaning.inherit import CHANGES, RANK
from gwr.reading.meaning.lists import joined
from gwr.reading.meaning.phrases import (
    ADDED,
    INDICATOR,
    LONG,
    SHORT,
    clean,
    first_act,
    is_act,
    scope_in_front,
    unchanged,
)
from gwr.reading.rules import where

# 地方财政|支出|90亿元，其中教育20亿元: what each of its parts is measured by
_SUMS = Words(lookup("nouns", "meaning", kind="sum").items())
_AMONG = ("其中", "（其中")
# the money itself, what was aimed at, a price: no part of a sum
_NO_PART = Pattern(
    "[^的]*的|.*(?:补助|补贴|资金|经费|投入|个人|方面|水平|税|[企业]户)$|.*(?:计划|预定|规定|超过|低于|达到)|CPI"
)
_NEAR_BY = 20  # letters within which the figure before stands, in this clause or the one before
_PLACES = frozenset("镇村乡县市区街")
_ALIKE = 2  # last letters of 国有控股企业, 私营企业: of one kind
# 粮食|产量|9吨，棉花8吨; 二氧化硫|平均浓度|下降9%，臭氧下降8%: what is told of each thing of a kind
_TOLD = {
    "good": "(?:总|年)?产量|总产|单产|亩产|(?:播种|种植)面积|消费量|供应量?|(?:探明)?(?:地质)?储量",
    "in the air": "(?:平均|年均)*(?:浓度|值)",
    "discharged": "排放(?:总?量)?",
}
_KINDS = tuple((Words(lookup("nouns", "meaning", kind=kind).items()), Ending(told)) for kind, told in _TOLD.items())
_GOODS, _OF_GOODS = _KINDS[0]
_OF_PEOPLE = Pattern(f"[\u4e00-\u9fff]{{0,4}}(?:{alternatives('people')}|人群)")
# 主要工业产品产量增加，|原煤9万吨, 钢8万吨
_PRODUCED = Pattern("(?:产品|作物)(?:的?|，[^：。；]{0,16}，)产量[^：，。；]{0,16}[：，]")


@where(follows=True, named=True)
def part_of_the_sum(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    whole = next((one for one in reversed(so_far) if one.measure == measure), None)
    if not whole or whole.mention.figure.unit not in ("", mention.figure.unit) or len(said) > LONG:
        return None  # 过百亿的企业9家，其中东山集团过千亿元
    of_all = _SUMS.before(whole.subject, len(whole.subject))
    if not of_all or INDICATOR.search(said) or first_act(said) or _NO_PART.match(said):
        return None
    among = _named(mention).startswith(_AMONG) or _is_beside(mention, whole, of_all, said)
    return joined(said, of_all) if among else None


def _named(mention: Mention) -> str:
    return mention.since_last if mention.nth else mention.in_front


def _is_beside(mention: Mention, part: Understood, of_all: str, said: str) -> bool:
    """Whether the figure before is itself a part, whose words do not say of which sum: 其中教育20亿元、|卫生9亿元."""
    own = clean(unchanged(_named(part.mention)))
    if own.endswith(of_all):  # 工业投资9亿元、|服务业|8亿元; 制造业收入过9亿元，|软件业|过8亿元
        alike = own[: -len(of_all)][-1:] == said[-1]
        beside = said[-1] == "业" and part.mention.printed in mention.clause_before and part.measure not in CHANGES
        return alike and (mention.since_last[:1] == "、" or beside)
    if not own or not part.subject.endswith(joined(own, of_all)):
        return False
    listed = mention.nth > 0 and mention.since_last[:1] == "、" and part.mention.behind == mention.since_last
    return listed or own[-_ALIKE:] == said[-_ALIKE:] or part.measure not in CHANGES


@where(measure="share_pct", follows=True, named=True, inside=True)
def of_other_people(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    """签约覆盖率30%、|重点人群|60%: the same rate of people of a kind."""
    last = so_far[-1]
    alike = last.measure == measure and last.subject.endswith("率") and mention.since_last[:1] == "、"
    return said + last.subject if alike and _OF_PEOPLE.fullmatch(said) else None


@where(named=True)
def of_another_good(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    ends = mention.behind[:1] in ("", "、", "和") or THEN_GROWS_TO.match(mention.behind)
    if not ends and measure not in CHANGES:
        return None
    name = said.removeprefix(scope_in_front(said))
    for names, told in _KINDS:
        if name not in names:
            continue
        for one in reversed(so_far):
            what = told.search(one.subject) if one.measure == measure else None
            good = names.before(one.subject, what.start()) if what else ""
            if what and good:
                ahead = one.subject[: what.start() - len(good)]
                return ahead * (mention.nth > 0 and (is_act(ahead) or ahead.endswith(ADDED))) + said + what[0]
    made = name in _GOODS and _PRODUCED.search(mention.said)
    return said + "产量" if made else _in_a_row_of_goods(mention, measure, so_far, said)


def _in_a_row_of_goods(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    """Of any name behind a good: 蔬菜种植面积9亩、|油茶|8亩, or 主要产品产量增加：原煤增长9%，|自行车|增长8%."""
    last = so_far[-1] if so_far else None
    if not last or last.measure != measure or last.mention.figure.unit != mention.figure.unit or len(said) > SHORT:
        return None
    what = _OF_GOODS.search(last.subject)
    if not what or INDICATOR.search(said) or first_act(said) or last.mention.printed not in mention.said[-_NEAR_BY:]:
        return None
    own = clean(unchanged(_named(last.mention)))
    given = own != "" and last.subject == own + what[0]
    return said + what[0] if given or mention.since_last[:1] == "、" else None


@where(measure="count", follows=True, named=True)
def another_of_the_name(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    """美丽乡村|示范带9条、|示范镇|8个; 历史文化|名镇9个、|名村|8个."""
    last, letters = so_far[-1], len(said)
    if mention.since_last[:1] not in ("、", "和") or last.measure != measure or not 1 < letters < LONG:
        return None
    ahead, name = last.subject[:-letters], last.subject[-letters:]
    alike = len(ahead) > 1 and name[:-1] == said[:-1] and name != said
    return ahead + said if alike and (letters > _ALIKE or {name[-1], said[-1]} <= _PLACES) else None


@where(measure="count", follows=True, named=True)
def of_another_rank(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    """市级以上|农业产业化|龙头企业9家，其中省级|龙头企业|8家."""
    own, last = RANK.match(said), so_far[-1]
    name = said[own.end() :] if own else ""
    rank = RANK.search(last.subject) if len(name) >= _ALIKE and last.measure == measure else None
    more = last.subject[rank.end() :] if rank else ""
    if not own or more == name or not more.endswith(name) or "、" in more or len(more) > LONG:
        return None
    return own[0] + more if mention.since_last.startswith(_AMONG) or last.mention.in_front.startswith(_AMONG) else None


@where(measure="count", follows=True, named=True, inside=False)
def part_of_those(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    """建成投产的|项目|90个，其中基本建设|项目|50个: which of them those are."""
    last = next((one for one in reversed(so_far) if one.measure == measure), None)
    if not last or last.mention.figure.unit != mention.figure.unit or mention.behind or first_act(said):
        return None
    whose, of, those = last.subject.rpartition("的")
    beside = last.mention.in_front.startswith("其中") and last.mention.printed in mention.clause_before
    among = beside or mention.in_front.startswith("其中")
    alike = of and len(those) >= _ALIKE and said != those and said[-_ALIKE:] == those[-_ALIKE:] and "的" not in said
    return f"{whose}的{said}" if alike and among else None
