"""What there is: held, summed up, reached, grown to, at the end of a year."""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import COMES_TO, GREW_TO, GROWS_TO, HOLDS, STARTS_FROM, happens
from gwr.reading.language.years import AT_END, SINCE, SPELT_YEAR, Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import is_flow
from gwr.reading.meaning.inherit import AMOUNTS
from gwr.reading.numbers.unit import UNITS
from gwr.reading.rules import where

# 2011年至2015年，累计…; “十二五”期间累计…
_OVER = Pattern(rf"{SPELT_YEAR}年?[至到—－–~～-]{{1,2}}{SPELT_YEAR}年|五”?(?:年计划|年规划)?(?:期间|时期)", seeks=True)
_HAPPENED = Ending(f"(?:{alternatives('nouns', kind='event')})数?量?(?:{alternatives('verbs', kind='reach')})*")
_MOVING = Pattern(f"(?:{alternatives('nouns', kind='moving')})(?:{alternatives('verbs', kind='reach')})*$")
_OPENS = Pattern(f"^(?:其中)?$|{AT_END.pattern}")  # the clause before one of the year's end
# 设立总规模4亿元的基金
_FOUNDED = Pattern(f"(?:{alternatives('verbs', kind='founds')})(?<!增加(?=[到至]))")
_CAPACITY = Pattern("新增加?的?[^，。]{0,8}能力")
OPENING = 40  # letters in which a sentence says so
_IN_ALL = Pattern("总|达|突破|超过")  # of those listed with what was added
_BUILT = Pattern("[、，]*(?:建成(?!区)|投产|完成|实施|推进|改造|整治|治理|绿化|修复|提升|拆除|淘汰|新辟|开辟|建设)")
_SIZE = Pattern("[^，]{0,4}(?:面积|容量|注册资[金本]|长度|里程|资产)(?:达到?|为)?")
# what there is beside what an act made: 招生8万人，在校生21万人
STANDING = Pattern("在[校学园册职]|常住|从业人员|现有")
# 年末参加失业保险人数3万人, 年末入住老人2万人
_TAKING_PART = Pattern("(?:参加|参保|享受|领取)[^，]*[人户]数[为达]?$|^(?:入住|入驻|登记|持证)[\u4e00-\u9fff]{2,6}$")
# 五年…投资累计超过4500亿元: what was done in them
_SPENT = Pattern(f"(?:{alternatives('nouns', kind='spent')})$")


_FLOWED = Pattern("(?:收入|支出|税收|产值|增加值|投资|零售额|零售总额|进出口|进出口总额|产量|用电量|货运量|客运量)$")


@where(measure=AMOUNTS)
def held_or_summed_up(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words = mention.in_front
    held = HOLDS.search(words)
    if not held or "全年" in words:
        return None
    # 累计完成 over a look back of five years, or since a year, is what was done in them
    several = (
        held[0] == "累计" and years is not None and (years.several or SINCE.search(words) or _OVER.search(mention.said))
    )
    if held[0] == "累计" and is_flow(mention):  # 累计派出驻村干部9人次
        return None
    came_in = words[held.end() :].startswith(("完成", "实现"))
    if held[0] == "累计" and came_in and _FLOWED.search(words[: held.start()]):  # 财政收入累计完成8亿元
        return None
    if held[0] == "存量" and happens(words[: held.start()]):  # 盘活存量土地47亩
        return None
    rest = words[held.end() :]
    did = several and (happens(rest) or _SPENT.search(rest) or _SPENT.search(words[: held.start()]))
    return None if did else "stock"


@where(measure=AMOUNTS)
def at_the_end(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words = mention.in_front
    own = AT_END.search(words) if "末" in words or "底" in words or "目前" in words else None
    if not own:
        at_end = years is not None and years.at_end and "全年" not in words
        if not at_end or not (_goes_on_at_the_end(so_far) if so_far else _OPENS.search(mention.clause_before)):
            return None
    if mention.spoken and mention.figure.unit not in UNITS:
        return None
    words = words[own.end() :] if own else words
    if _MOVING.search(words) or is_flow(mention) or STARTS_FROM.search(words) or happens(mention.behind):
        return None
    return None if happens(words.removesuffix("贷款")) and not _TAKING_PART.search(words) else "stock"


def _goes_on_at_the_end(so_far: SoFar) -> bool:
    return all(one.status in ("stock", "context") or one.measure.startswith("change") for one in so_far)


def reached(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words = counted_words(mention)
    if is_flow(mention):
        return None
    if (COMES_TO.search(words) and (words.endswith("至") or not happens(words))) or GROWS_TO.search(words):
        return "stock"
    return None


@where(inside=False, with_words=False)
def there(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words = counted_words(mention)
    if len(words) < 2 or "全年" in words or happens(words):  # what is said of the whole year is no state
        return None
    if is_flow(mention) or _HAPPENED.search(words) or _is_part_of_what_was_done(mention, so_far):
        return None
    return "stock"


def _is_part_of_what_was_done(mention: Mention, so_far: SoFar) -> bool:
    """Whether a figure is a part of what an act made: 新增企业120家，其中规上企业30家."""
    if not so_far or not (mention.in_front.startswith("其中") or mention.clause_before == "其中"):
        return False
    whole = so_far[-1]
    return whole.status == "result" and whole.mention.figure.unit == mention.figure.unit


def counted_words(mention: Mention) -> str:
    """The words that say what a figure counts: those since the figure before it, where there are any."""
    return (mention.nth and mention.since_last.rstrip("、和及")) or mention.in_front.rstrip("、和及")


@where(measure="level")
def grew_to(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    own = mention.since_last if mention.nth else mention.in_front
    if _FOUNDED.search(own):
        return None
    if GREW_TO.search(mention.in_front) and not _BUILT.match(own):
        added = _CAPACITY.search(mention.sentence.text, 0, OPENING)  # 新增的能力有：装机容量9万千瓦
        if own[:1] == "、" and so_far and not _IN_ALL.search(own):  # 新增铁路里程9公里、公路里程8公里
            added = added or _FOUNDED.match(so_far[-1].subject)
        return None if added else "stock"
    # 现有图书馆36个，藏书面积8万平方米: what measures that which is there
    counted = so_far and so_far[-1].measure == "count" and so_far[-1].status == "stock" and not mention.nth
    return "stock" if counted and _SIZE.fullmatch(mention.in_front) else None
