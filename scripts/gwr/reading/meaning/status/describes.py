"""What only describes: an age, a bound, where a change sets out, who acts, what had been aimed at."""

from gwr.reading.language.numerals import ARABIC, CHINESE, DIGITS
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import (
    AND_OF_YEAR,
    BECOMES,
    BESIDE_YEAR,
    DONE,
    GROWS,
    RATIO_MARKS,
    STARTS_FROM,
    THEN_GROWS_TO,
    happens,
)
from gwr.reading.language.years import SPELT_YEAR, Years
from gwr.reading.meaning.clauses import REACH, Mention, SoFar
from gwr.reading.meaning.counted import (
    STRUCTURE,
    THOSE,
    TO_THOSE,
    aged,
    bounds_members,
    bounds_those_of_whom,
    bounds_those_who_act,
    bounds_what_is_measured,
    is_aim,
    is_field,
    is_planned,
    is_task,
)
from gwr.reading.meaning.lists import LIST, without_joint
from gwr.reading.rules import where

_LISTED = Pattern(r"[\u4e00-\u9fff”]、[^，、。]{1,8}$")  # 水、土、气三条红线
_IS_ONE = Pattern("成为|[是为]|列入|入选|跻身")
_PAIR = Pattern("(?:抓[住好牢]|突出|坚持|聚焦|围绕|把握|统筹|用好|立足|发挥)[^，]{1,16}[和与及][^，、]{1,10}$")
_FOCUS = tuple(
    ["重点", "关键", "环节", "方向", "原则", "抓手", "主线", "大局", "引擎", "优势", "特色", "着力点"]
)  # 抓住创新和开放|两个重点
# 抓好|五项|重点工作。: what the text goes on to tell
_TAKEN_UP = Pattern(
    "(?:[抓做办搞]好|抓[实住了紧]|突出|存在|面临|聚焦|围绕|坚持|把握|注重|强调|处理好|解决好)了?(?:以下|如下|下列|的)*$"
)
_TO_TELL = Pattern(
    "(?:方面)?(?:的|重点|主要|核心|关键|突出)*(?:工作|任务|问题|困难|短板|环节|文章|原则|关系|重点|举措|措施"
    "|关键|抓手|方向|底线|着力点|突破口)"
)
# 《纲要》分为|三个部分共|八章
_MADE_UP_OF = Pattern("(?:》|纲要|草案|报告|规划|方案|文件)(?:全文)?共?分(?![解流拨别配])为?[^，；]{0,14}$")
# 这四项原则, 以下十项工作: how many is known, or told next
_POINTED = Pattern("(?:[这那]|以下|下列|如下|上述|以上)的?$")
_NEXT = Pattern(f"(?:、|以及|[和及与])(?:约|近|逾)?(?:{ARABIC}|{CHINESE})")
_LISTED_NEXT = Pattern(f"(?:[^，；。：、{DIGITS}]{{1,20}}?{_NEXT.pattern})+")  # 中学、5所小学和33所幼儿园
_FIGURE = Pattern(f"[，；。：、{DIGITS}]")  # ends what the last of them does
# 从3吨|和5吨，下降到: the others of a list, and that all of it arrives
_LIST_GROWS_TO = Pattern(f"(?:[、和][{DIGITS}.]+[^，；。、和{DIGITS}]{{1,8}})+?，?(?:分别)?(?:{BECOMES.pattern})")
_STANDS = Pattern(f"(?:{alternatives('verbs', kind='stands')})(?!设)")  # 9个|在建|项目
_CHOSEN = Pattern("(?:入选|评为|列入|跻身)[^，]{0,8}$")
_COUNTED = Pattern(f"(?:{THOSE})(?:[达共已]|达到|增加到|总数)*$")
# what a glossary tells of a time, or as done
_DATED = Pattern(f"{SPELT_YEAR}年|[今去]年|目前|已经?(?!有的)|截[至止]|累计")


@where(aged=True)
def age(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if aged(mention) else None


def names_the_next(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if mention.figure.unit in STRUCTURE else None


@where(measure="count")
def leads_to_a_list(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if mention.figure.unit.endswith("方面"):
        return "context" if mention.behind else None
    points = mention.figure.unit == "点" and not mention.behind  # 着重把握以下三点
    if not (points or _TO_TELL.fullmatch(mention.behind)):
        return None
    return "context" if _TAKEN_UP.search(mention.in_front) else None


@where(measure="count")
def makes_up_a_document(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if _MADE_UP_OF.search(mention.in_front) else None


def pointed_at(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if _POINTED.search(mention.since_last) else None


@where(measure="count", with_words=True)
def one_of_whom(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 东山公司成为全国9个核心育种场之一
    return "context" if mention.behind.endswith("之一") and _IS_ONE.search(mention.in_front) else None


def counts_what_is_listed(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if measure != "count" and not mention.printed.endswith("级"):  # 产值翻一番、利润翻两番: not how many are listed
        return None
    # 引进人才9名、团队五个: what is named behind a figure in digits has one of its own
    own = mention.nth and mention.since_last and so_far[-1].status != "context" and not so_far[-1].mention.spoken
    listed = _LISTED.search(mention.since_last if own else mention.in_front) and not DONE.search(mention.in_front)
    listed = listed or (_PAIR.search(mention.in_front) and mention.behind.startswith(_FOCUS))
    return "context" if listed and mention.figure.about is None else None


@where(with_words=True)
def of_a_selection(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    of_many = mention.behind[0] not in "、和及"  # 入选全国名录7人、省名录3人 are those chosen
    return "context" if of_many and _CHOSEN.search(mention.in_front) else None


@where(last=False, with_words=True)
def whole_of_a_share(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if mention.behind == "的" and mention.since_last.startswith("占") else None


@where(with_words=True)
def ranked_among(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if is_field(mention) else None


@where(outlook=False, with_words=False)
def what_was_planned(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if is_planned(mention) else None


@where(outlook=False, follows=True, with_words=True)
def what_was_aimed_at(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if is_aim(mention) else None


@where(outlook=False)
def was_set_as_task(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if is_task(mention) else None


def sets_out(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
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


def bounds_the_members(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    bounds = bounds_members(mention) or bounds_those_who_act(mention) or bounds_what_is_measured(mention)
    return "context" if bounds else None


@where(last=False)
def bounds_those_counted_next(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if without_joint(mention.behind) != mention.behind:  # 贷款超过3亿元、惠及企业20家
        return None
    return "context" if bounds_those_of_whom(mention) or _COUNTED.search(mention.behind) else None


@where(measure="count", last=False)
def who_acts(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if mention.behind.startswith("、") or mention.in_front.endswith(TO_THOSE):  # 为9户家庭发放补助款2万元
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
def goes_on_in_a_ratio(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "context" if so_far[-1].status == "context" and mention.since_last.rstrip().endswith(RATIO_MARKS) else None


@where(annex=True)
def explained(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 双百行动：每年引进100家企业. What a glossary or an annex dates, it tells as the report does.
    return None if _DATED.search(mention.said) else "context"
