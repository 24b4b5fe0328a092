"""How a figure stands: done (result), under way (ongoing), a state reached (stock), promised (target), or describing.

`so_far` is always what was understood of the sentence's figures before this one, the nearest last; `years` those that
its part of the report is about, or None where no year is known. What only describes is context.
"""

from collections.abc import Hashable
from functools import lru_cache
from itertools import takewhile

from gwr.reading.language.numerals import ARABIC, CHINESE, DIGITS, HAN
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import (
    ACTS,
    ALREADY,
    AND_OF_YEAR,
    BECOMES,
    BESIDE_YEAR,
    COMES_TO,
    DONE,
    FINISHED,
    GREW_TO,
    GROWS,
    GROWS_TO,
    HOLDS,
    MAKES,
    ONGOING,
    PROMISES,
    RATIO_MARKS,
    STAGE,
    STARTS_FROM,
    THEN_GROWS_TO,
    happens,
)
from gwr.reading.language.years import (
    AT_END,
    COMPARED,
    PAST,
    SINCE,
    SPELT_YEAR,
    Years,
    last_named,
    named,
    western,
)
from gwr.reading.meaning.clauses import REACH, Mention, SoFar
from gwr.reading.meaning.counted import (
    AGED,
    STRUCTURE,
    THOSE,
    aged,
    bounds_members,
    defines_class,
    is_aim,
    is_bound,
    is_field,
    is_flow,
    sum_of,
)
from gwr.reading.meaning.inherit import AMOUNTS
from gwr.reading.meaning.lists import LIST, in_turn_before, without_joint
from gwr.reading.numbers.unit import UNITS
from gwr.reading.rules import Rule, Table, Traits, When, needs, where

# 到2025年建成; not 从2014年到2016年的三年 that are over, nor 2035年远景目标纲要
_COMING = Pattern(f"(?:(?<![年0-9])[到至]|力争|争取|确保|计划|规划|目标)[^，。；年]{{0,4}}({SPELT_YEAR})年", seeks=True)
_LISTED = Pattern(r"[\u4e00-\u9fff”]、[^，、。]{1,8}$")  # 水、土、气三条红线
_SUMMED = Pattern("[总累共]|企业$|人员$")
# 这四项原则, 以下十项工作: how many is known, or told next
_POINTED = Pattern("(?:[这那]|以下|下列|如下|上述|以上)的?$")
_NEXT = Pattern(f"(?:、|以及|[和及与])(?:约|近|逾)?(?:{ARABIC}|{CHINESE})")
_LISTED_NEXT = Pattern(f"(?:[^，；。：、{DIGITS}]{{1,20}}?{_NEXT.pattern})+")  # 中学、5所小学和33所幼儿园
_FIGURE = Pattern(f"[，；。：、{DIGITS}]")  # ends what the last of them does
# 从3吨|和5吨，下降到: the others of a list, and that all of it arrives
_LIST_GROWS_TO = Pattern(f"(?:[、和][{DIGITS}.]+[^，；。、和{DIGITS}]{{1,8}})+?，?(?:分别)?(?:{BECOMES.pattern})")
_STANDS = Pattern("(?:在建|续建|新建|拟建|已建|扩建|新开工)(?!设)")  # 9个|在建|项目: how far they are, no act of theirs
# 2016年同2012年相比，…: opens what is told of a year, unless something is meant to be
_TELLS = Pattern(f"({SPELT_YEAR})年(?:，|[同与和比较]{SPELT_YEAR}年(?:相比较?|比较)，)")
_LOOKS_BACK = Pattern("(?:去年|目前|几年来|近[几年]来|前几年)(?:[^。；，的]{0,14}，|(?![^，。；]*的))")
FURTHEST = 300  # letters behind its opening in which a sentence turns to what is to come
_AHEAD = Pattern("今年|明年|今后|力争|争取|确保|计划|规划|提出|预期|目标|将|要")
# 今年要求全省农业总产值增长4%, but not where it was done: 今年要求增长4%的，已增长5%
_DEMANDS = Pattern(
    r"今年(?!以来|初|上半年|[一二三四五六七八九十\d]+月|第?[一二三四]季度)[^。；，]{0,24}?(?:要求|要努力|要力争|必须|要(?=[实达控完增新确争保]))"
    "|要求[^，。；]{0,6}今年(?!以来)"
)
_DID = Pattern("[了已]")
# 2018年的主要预期目标为：, but not 完成了预期目标：
_AIMS = Pattern(
    "^(?!.*(?:完成|实现|达到|超过|兑现|[高低]于)).*(?:预期|奋斗|发展|主要)目标(?:初步|拟|建议|安排|确定|设定|为|是|如下|包括)*$"
)
# 2011年至2015年，累计…; “十二五”期间累计…
_OVER = Pattern(rf"{SPELT_YEAR}年?[至到—－–~～-]{{1,2}}{SPELT_YEAR}年|五”?(?:年计划|年规划)?(?:期间|时期)", seeks=True)
_CHOSEN = Pattern("(?:入选|评为|列入|跻身)[^，]{0,8}$")
_COUNTED = Pattern(f"(?:{THOSE})(?:[达共已]|达到|增加到|总数)*$")
_MOVING = Pattern(f"(?:{alternatives('nouns', kind='moving')})(?:{alternatives('verbs', kind='reach')})*$")
_OPENS = Pattern(f"^(?:其中)?$|{AT_END.pattern}")  # the clause before one of the year's end
# 设立总规模4亿元的基金
_FOUNDED = Pattern("设立|成立|组建|发起|新增|新建|新签|签约|开工|在建|批准|投产|增加(?![到至])")
_SIZE = Pattern("[^，]{0,4}(?:面积|容量|注册资[金本]|长度|里程|资产)(?:达到?|为)?")
# what there is beside what an act made: 招生8万人，在校生21万人
_STANDING = Pattern("在[校学园册职]|常住|从业人员|现有")
_TAKING_PART = Pattern("(?:参加|参保|享受|领取)[^，]*[人户]数[为达]?$")  # 年末参加失业保险人数3万人
# 五年…投资累计超过4500亿元: what was done in them
_SPENT = Pattern("(?:投资|投入|支出|外资|内资|资金|减税|补贴|补助|贷款)$")
# what a glossary tells of a time, or as done
_DATED = Pattern(f"{SPELT_YEAR}年|[今去]年|目前|已经?(?!有的)|截[至止]|累计")


@where(aged=True)
def _is_age(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if aged(mention) else None


def _names_the_next(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if mention.figure.unit in STRUCTURE else None


def _is_pointed_at(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if _POINTED.search(mention.since_last) else None


def _counts_what_is_listed(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if measure != "count" and not mention.printed.endswith("级"):  # 产值翻一番、利润翻两番: not how many are listed
        return None
    return "context" if _LISTED.search(mention.in_front) and not DONE.search(mention.in_front) else None


@where(with_words=True)
def _is_of_a_selection(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    of_many = mention.behind[0] not in "、和及"  # 入选全国名录7人、省名录3人 are those chosen
    return "context" if of_many and _CHOSEN.search(mention.in_front) else None


@where(last=False, with_words=True)
def _is_whole_of_a_share(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if mention.behind == "的" and mention.since_last.startswith("占") else None


@where(with_words=True)
def _is_ranked_among(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if is_field(mention) else None


@where(outlook=False, follows=True, with_words=True)
def _is_what_was_aimed_at(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if is_aim(mention) else None


def _sets_out(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words = mention.in_front
    before = STARTS_FROM.search(words) if "从" in words or "由" in words else None
    if before and not BECOMES.search(before[0]):
        behind = mention.behind
        arrives = THEN_GROWS_TO.match(behind or mention.following) or AND_OF_YEAR.fullmatch(behind)
        return "context" if arrives or (behind in LIST and _all_grow_to(mention)) else None
    beside = mention.behind and BESIDE_YEAR.search(mention.since_last)
    return "context" if beside and GROWS.match(mention.behind) else None


def _all_grow_to(mention: Mention) -> bool:
    """Whether what stands behind a figure of a list and the others of it is where they arrive: 从3吨和5吨|，下降到2吨和4吨."""
    said = mention.sentence.text[mention.figure.quote_end - mention.sentence.start :][:REACH]
    return bool(_LIST_GROWS_TO.match(said))


def _bounds_members(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if bounds_members(mention) else None


@where(last=False)
def _bounds_those_counted_next(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if without_joint(mention.behind) != mention.behind:  # 贷款超过3亿元、惠及企业20家
        return None
    return "context" if mention.behind == "的" or _COUNTED.search(mention.behind) else None


@where(measure="count", last=False)
def _acts(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if mention.behind.startswith("、"):
        return None
    doing = _of_the_last_listed(mention) if mention.behind.endswith(LIST) else mention.behind
    stands = _STANDS.match(doing)
    act = happens(doing[stands.end() :] if stands else doing)
    if act and mention.nth and so_far[-1].status == "context" and so_far[-1].mention.behind == mention.since_last:
        return "context"  # as the member of the list before it
    if not act or not act.start():
        return None
    return None if happens(mention.in_front.rpartition("的")[2]) else "context"


def _of_the_last_listed(mention: Mention) -> str:
    """What the last of a list does: 3所中学、|5所小学|开班9个; "" where no figure is behind it."""
    said = mention.sentence.text[mention.figure.quote_end - mention.sentence.start :][:REACH]
    listed = _LISTED_NEXT.match(said)
    if not listed or mention.nth + len(_NEXT.findall(listed[0])) + 1 >= mention.total:
        return ""
    return _FIGURE.split(said[listed.end() :], 1)[0]


@where(follows=True)
def _goes_on_in_a_ratio(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if so_far[-1].status == "context" and mention.since_last.endswith(RATIO_MARKS) else None


@where(outlook=True)
def _is_a_task(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    over = years is not None and years.last < years.now  # of a paragraph that tells of the year before
    return None if over or _looks_back(mention.in_front, years) or _is_told(mention, years) else "target"


def _is_told(mention: Mention, years: Years | None) -> bool:
    """Whether a sentence among the tasks opens with a time that is over and tells of it: 2016年同2012年相比，…; 去年，…."""
    words = mention.sentence.text
    if years is None or (words[4:5] != "年" and words[:1] not in "去目几近前"):
        return False
    told = _TELLS.match(words)
    over = western(told[1]) < years.now if told else (told := _LOOKS_BACK.match(words)) is not None
    return over and told is not None and not _AHEAD.search(mention.said, told.end(), told.end() + FURTHEST)


@where(ended=True)
def _is_of_a_year_to_come(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 名词解释：到2025年，建成…: wherever it is said
    words = mention.said
    led = _COMING.findall(words) if "年" in words else ()
    if not led or years is None or _looks_back(mention.in_front, years):
        return None
    year = western(led[-1])
    return "target" if year > years.now and named(words) == year else None


@where(annex=True)
def _is_explained(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 双百行动：每年引进100家企业. What a glossary or an annex dates, it tells as the report does.
    return None if _DATED.search(mention.said) else "context"


@where(outlook=False, aims=True)
def _is_listed_as_aim(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 建议2018年的主要预期目标为：生产总值增长8%，…: in whatever part it is said
    if years is None or "目标" not in mention.sentence.text:
        return None
    head, colon, _ = mention.said.partition("：")
    if not colon or "目标" not in head[-8:] or not _AIMS.search(head):
        return None
    year = last_named(head, years) if "年" in head else None
    return "target" if year is None or year >= years.now else None


@where(outlook=False, aims=True)
def _is_demanded(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 今年要求全省农业总产值增长4%, in a part without a heading
    if "今年" not in mention.sentence.text:
        return None
    return "target" if _DEMANDS.search(mention.said) and not _DID.search(mention.in_front) else None


def _looks_back(words: str, years: Years | None) -> bool:
    """Whether a clause among the tasks looks back: 1978年的产量达到…, 已有42所."""
    if ALREADY.search(words):
        return True
    past = PAST.search(COMPARED.sub("", words)) if years and "年" in words else None
    named = last_named(past[0], years) if past and years else None
    return years is not None and named is not None and named < years.now


@where(outlook=False, ended=True)
def _is_promised(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 将增长3% of the year that ends as the report is read is as good as done.
    words = mention.since_last
    if "将" not in words and "争" not in words:
        return None
    return "target" if PROMISES.search(words) else None


@where(measure="level", with_words=True)
def _is_sum_of_a_work(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    work, rest = sum_of(mention)
    if not work:
        return None
    if rest.endswith("投资"):  # 总投资3亿元的水厂和总投资2亿元的电站正在报批
        rest = mention.sentence.text[mention.figure.quote_end - mention.sentence.start :].partition("，")[0]
    elif not rest:  # 总投资3亿元的水厂，目前正在报批
        rest = mention.sentence.text[mention.figure.quote_end - mention.sentence.start :].partition("，")[2]
        rest = rest.partition("，")[0]
    return "result" if FINISHED.search(rest) else "ongoing" if STAGE.search(rest) else None


@where(outlook=False)
def _goes_on_promising(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if so_far[-1].status != "target" or _looks_back(mention.in_front, years):  # 确定到2020年…的目标，去年建成5套
        return None
    return "target"


@where(measure="ratio")
def _multiplies(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 收入8亿元，存款6亿元，分别是上年的2倍和3倍
    if mention.in_front.startswith("分别") and (levels := in_turn_before(mention, so_far, AMOUNTS)):
        return levels[mention.nth].status
    return so_far[-1].status if so_far[-1].status != "context" else None  # 从2倍缩小到|1.9倍 sets nothing out


@where(inside=False, with_words=False)
def _is_of_one_act(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    unit = mention.figure.unit
    if unit in UNITS or so_far[-1].measure != "count":
        return None
    before = so_far[-1]
    goes_on = mention.clause_before.endswith(before.mention.figure.unit or " ")
    if not goes_on or not (MAKES.match(before.subject) or _one_act_made(so_far, unit)):
        return None
    words = mention.in_front
    own = _SUMMED.search(words) or happens(words) or COMES_TO.search(words) or HOLDS.search(words)
    own = own or _STANDING.search(words)
    return None if own else before.status


def _one_act_made(so_far: SoFar, unit: str) -> bool:
    alike = takewhile(lambda one: one.mention.figure.unit == unit, reversed(so_far))
    return any(happens(one.subject) for one in alike)


@where(measure=AMOUNTS)
def _is_held(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
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
    if held[0] == "存量" and happens(words[: held.start()]):  # 盘活存量土地47亩
        return None
    rest = words[held.end() :]
    did = several and (happens(rest) or _SPENT.search(rest) or _SPENT.search(words[: held.start()]))
    return None if did else "stock"


@where(measure=AMOUNTS)
def _is_at_the_end(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
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


def _is_under_way(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words, tail = mention.in_front, _predicate_of(mention)
    if not ONGOING.search(words + tail):
        return None
    words = words if ACTS.search(words) else words + tail
    ongoing = ONGOING.search(words)
    done = not ongoing or DONE.search(words, ongoing.end()) or DONE.search(words[: ongoing.start()])
    return None if done else "ongoing"


def _predicate_of(mention: Mention) -> str:
    """The words behind a figure that say what became of it: of a list that no act opens, those behind its last."""
    if mention.behind_list is mention.behind or ACTS.search(mention.in_front) or ACTS.search(mention.behind):
        return mention.behind
    return mention.behind_list


def _is_reached(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words = _counted_words(mention)
    if is_flow(mention):
        return None
    if (COMES_TO.search(words) and (words.endswith("至") or not happens(words))) or GROWS_TO.search(words):
        return "stock"
    return None


@where(follows=True, inside=False)
def _goes_on_from_a_state(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if _counted_words(mention) or is_flow(mention):
        return None
    siblings = [one for one in so_far if one.mention.figure.unit == mention.figure.unit]
    return "stock" if siblings and siblings[-1].status == "stock" else None


@where(measure=AMOUNTS, follows=True, inside=True)
def _is_listed_with_a_state(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    before, words = so_far[-1], mention.since_last
    listed = before.mention.behind_list is not before.mention.behind or before.mention.behind == words
    like = before.status == "stock" and before.measure == measure and before.mention.figure.unit == mention.figure.unit
    if not listed or not like or not words.startswith(LIST):
        return None
    return None if happens(words) or GROWS.search(words) or is_flow(mention) else "stock"


@where(inside=False, with_words=False)
def _is_there(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words = _counted_words(mention)
    if len(words) < 2 or "全年" in words or happens(words):  # what is said of the whole year is no state
        return None
    return None if is_flow(mention) else "stock"


def _counted_words(mention: Mention) -> str:
    return (mention.nth and mention.since_last.rstrip("、和及")) or mention.in_front.rstrip("、和及")


@where(measure="level")
def _grew_to(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if _FOUNDED.search(mention.since_last if mention.nth else mention.in_front):
        return None
    if mention.clause_before.endswith("有") and _FOUNDED.search(mention.clause_before):  # 新增的能力有：装机容量9万千瓦
        return None
    if GREW_TO.search(mention.in_front):
        return "stock"
    # 现有图书馆36个，藏书面积8万平方米: what measures that which is there
    counted = so_far and so_far[-1].measure == "count" and so_far[-1].status == "stock" and not mention.nth
    return "stock" if counted and _SIZE.fullmatch(mention.in_front) else None


def _was_done(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "result"


def _traits(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> tuple[Hashable, ...]:
    return (
        measure,
        len(so_far) > 0,
        mention.nth > 0,
        mention.nth + 1 == mention.total,
        mention.behind != "",
        mention.numeral.raw[0] in HAN,
        mention.section.division == "outlook",
        mention.section.division == "closing",
        years is not None and years.last < years.now,
        is_bound(mention) and (measure == "level" or defines_class(mention)),
        mention.figure.unit in AGED,
        _aims(mention.sentence.text),
    )


@lru_cache(maxsize=8)  # each figure of a sentence asks
def _aims(text: str) -> bool:
    return "今年" in text or "目标" in text


TRAITS = Traits(
    _traits,
    (
        "measure",
        "follows",  # there is a figure before it in its sentence
        "inside",  # there is one before it in its clause
        "last",  # no other stands behind it in its clause
        "with_words",  # words stand behind it
        "spoken",  # it is written in Chinese numerals
        "outlook",  # it stands among the tasks
        "annex",  # it stands behind them: where the report takes its leave, or in a glossary
        "ended",  # the years that its part is about are over
        "bound",  # those behind it must pass it
        "aged",  # it is in years of age
        "aims",  # its sentence speaks of this year or of an aim
    ),
)

RULES = Table(
    Rule("an age", "为年满【60周岁】的老人购买保险。", _is_age),
    When(
        needs(spoken=True),
        (
            Rule("how many the text goes on to name", "实施【两大】战略。", _names_the_next),
            Rule("how many is known or told next", "这【四项】原则不能分开。", _is_pointed_at),
            Rule("how many are listed before it", "严守水、土、气【三条】红线。", _counts_what_is_listed),
        ),
    ),
    Rule("a selection for which something was chosen", "两个单位入选全国【100家】示范单位。", _is_of_a_selection),
    Rule("the whole that a share is of", "取消878项，占原有【1392项】的63%。", _is_whole_of_a_share),
    Rule("those among whom something ranks", "竞争力在全国【31个】城市中排第8位。", _is_ranked_among),
    Rule("what had been aimed at", "失业率3.2%，低于【4%】的控制目标。", _is_what_was_aimed_at),
    Rule("where a change sets out", "企业从【120家】增加到180家。", _sets_out),
    When(
        needs(bound=True),
        (
            Rule("a bound that members must pass", "产值过【10亿元】的特色产业加快发展。", _bounds_members),
            Rule(
                "a bound of those that are counted next",
                "产值超100亿元的企业20家，超【300亿元】的5家。",
                _bounds_those_counted_next,
            ),
        ),
    ),
    Rule("who acts", "【70家】外资企业完成税收75亿元。", _acts),
    Rule("the next member of a ratio that describes", "产业结构由12∶45∶【43】演进为10∶44∶46。", _goes_on_in_a_ratio),
    Rule("stands among the tasks", "完成【7家】中心建设。", _is_a_task, "outlook"),
    Rule("of a year to come", "到二〇三五年，新建学校【5所】。", _is_of_a_year_to_come),
    Rule("listed as an aim", "综合各方面因素，建议2018年的主要预期目标为：生产总值增长【8%】。", _is_listed_as_aim),
    Rule("demanded of this year", "控制人口增长。今年要求全省出生率控制在【9‰】以内。", _is_demanded),
    Rule("explained behind the report", "粤黔行动：每年引进企业【100家】。", _is_explained, "glossary"),
    Rule("promised in the review", "力争全市粮食产量增长【6%】。", _is_promised),
    Rule("the planned sum of a work under way", "总投资【3亿元】的水厂，目前正在报批。", _is_sum_of_a_work),
    When(
        needs(follows=True),
        (
            Rule("goes on from what is promised", "争取全市粮食产量增长6%，水果产量增长【4%】。", _goes_on_promising),
            Rule("a multiple", "产量累计达到300万吨，是上年的【2倍】。", _multiplies),
            Rule("counted with what the same act made", "经批准的专利奖60项，发明奖【15项】。", _is_of_one_act),
        ),
    ),
    Rule("held or summed up", "累计达到【700家】。", _is_held),
    Rule("there at the year's end", "年末耕地面积【32万亩】。", _is_at_the_end),
    Rule("under way and not done", "积极推进【9万平方米】房屋改造。", _is_under_way),
    When(
        needs(measure="count"),
        (
            Rule("a number of things that was reached", "国家级高新技术企业增加到【3万家】。", _is_reached),
            Rule("goes on from a state", "示范企业增加到60家，【2家】获奖。", _goes_on_from_a_state),
            Rule("a number of things that there are", "养老院【46个】。", _is_there),
        ),
    ),
    Rule("listed with a state", "高新技术企业增至3家、示范企业【75家】。", _is_listed_with_a_state),
    Rule("a level grown to", "总里程突破【128公里】。", _grew_to),
    Rule("was done", "引进大型企业【30家】。", _was_done),
    traits=TRAITS,
)
