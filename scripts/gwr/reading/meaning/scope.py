"""To what the text narrows a figure: a place, a population, a list of those that have it; in its own words, or "".

A rule is asked of `mention`, `subject` and `so_far` (what was understood of the sentence's figures before this one, the
nearest last). Most scopes open the subject: 全市生产总值, 规模以上工业增加值, 松岭一村加装电梯.
"""

from collections.abc import Hashable

from gwr.reading.language.patterns import Beginning, Ending, Pattern
from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.verbs import ACTS
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.numbers.unit import UNITS
from gwr.reading.rules import Ask, Rule, Table, Traits, When, needs, where

_WHOLE, _ZONES, _DIVISIONS = (alternatives("scopes", kind=kind) for kind in ("whole", "zone", "division"))
_KINDS = lookup("scopes", "kind")
# What may stand before the whole place: 完成全市…, 为全区…; behind it no title or rank (全国文明城市, 全省率先).
_OF_THE_WHOLE = Beginning(
    f"(?:其中|为|向|对|带动|帮助|引导|实现|完成|新增|累计|预计|力争|确保|推动|使|惠及|覆盖)*({_WHOLE})"
    f"(?!的?[\u4e00-\u9fff“]{{0,6}}?(?:{alternatives('scopes', kind='honour')}))"
    "(?!外|委|人大|政府|上下|平均(?:水平|数|线)|均值)"
)
_TIER = Pattern(
    f"({alternatives('scopes', kind='tier')})(?=(?:地方)?(?:一般公共|公共财政|财政|税收|收入|支出|一?般?预算|基金))"
)
_SURVEY = Pattern(f"(?:(?:{_WHOLE})(?:新增)?)?(?:{alternatives('scopes', kind='survey')})")
_REST = Pattern("剩余|其余|另外")
_OF_FIRMS = Pattern(alternatives("scopes", kind="firm"))
_PEOPLE = Pattern(
    f"(?:{_WHOLE})?(?:{alternatives('scopes', kind='people')})"
    "(?=(?:家庭)?(?:实现)?(?:人均|户均|可支配|实际|收入|纯收入|消费|平均|恩格尔|住房))"
)
_NO_NAME = alternatives("scopes", kind="no_name")
_HELD = Pattern("完成|实现|缴纳|上缴|贡献|获得|拥有|达成")
_HOLDER = Pattern(
    f"(?!(?:{_NO_NAME})(?<!重点))"
    f"([\u4e00-\u9fffA-Za-z0-9+“”（）、]{{2,20}}?(?:{alternatives('scopes', kind='holder')}))"
    f"(?:共|累计|已|预计|合计|全年)*(?:{_HELD.pattern})"
)
# No letters of a name: what is said of several or of none by name, and the verbs of the genre.
_NO_LETTERS = (
    "全我本各每在对向为从由按该多两三几旧完抓推改造提加强入列进占达是和与及或的个级型示范贫困行政自然居民出助引培育争"
    "创所其他等涉设辖市州省县区乡镇村农国际中央重点年月日时将被把让使围绕聚焦借用据力元万亿家户、，。”“"
)
_ENDS_ZONE = Ending(f"{_ZONES}|{_DIVISIONS}")  # 开发区: no act
_LETTER = "[\u4e00-\u9fff]"
_ZONE = f"(?:(?![全各每在对向为从占的以和与将把要个是等])[\u4e00-\u9fff（）]){{0,12}}?(?:{_ZONES})"
_NAME_LETTER = f"(?:(?![{_NO_LETTERS}])[\u4e00-\u9fff]|和(?=平))"  # 和平里
_DIVISION = f"{_NAME_LETTER}{{2,4}}(?:三(?=村))?(?:{_DIVISIONS})"  # 华山三村
_NOT_GENERIC = "".join(f"(?<!{word})" for word in lookup("scopes", "kind", kind="generic"))
# Behind it no letter that makes another word of its last: 市场, 区域, 村级, 港口.
_NAMED = (
    f"(?!{_NO_NAME})(?P<place>{_ZONE}|{_DIVISION}){_NOT_GENERIC}"
    "(?!(?<=园)区|会城市|[、和与及或等级内外域委政民场直属府长人管代校班化容貌志史口岸资企（两三四五六七八九十])"
)
_PLACE = Pattern(f"{_NAMED}(?=[^的，]{{2}})")
_COMMUNITY = Pattern(
    "(?!智慧|街道|未来|绿色|养老|和谐|老旧|安置|数字|文明|平安|美[好丽]|完整|新型|移民|健康|生态|宜居|幸福社)"
    f"((?!{_NO_NAME}){_NAME_LETTER}{{2,4}}社区)(?!服务|覆盖)(?={ACTS.pattern})"
)
_OPENS = Pattern(
    rf"[*（(一二三四五六七八九十）)、.．\d\s]*(?:去年|今年|全年|目前)?，?{_NAMED}"
    f"(?:全年|累计|共|已|新|建设|预计)*(?:{ACTS.pattern}|$)"
)
_INSTITUTION = f"{_LETTER}{{2,8}}(?:{alternatives('scopes', kind='institution')})"
_INSTITUTIONS = Pattern(f"{_INSTITUTION}(?:、{_INSTITUTION})+")
_NAMES = Pattern(rf"((?:{_LETTER}){{2,8}}(?:{_DIVISIONS}|苑|园|里|坊|路)(?:、{_LETTER}{{2,8}})+等)$")
_ACTED = Pattern(f"(?:继续|加快|抓紧|全面|大力|启动|{ACTS.pattern})+")
OPENS = 6  # letters before what opens a sentence: 一是, 去年
NAMED_WITHIN = 18  # letters in which the name of a place ends
# One search for letters tells of most figures that no such word is there, and the rules that need it are not asked.
_PLACES, _OTHERS = Pattern("[区县市镇乡村旗道省岛港园城场]"), Pattern("[全我本内辖上限级居牧贫户企机构]")


def scope_of(mention: Mention, subject: str, so_far: SoFar, ask: Ask) -> str:
    """The scope of a figure, or "" where the text says none."""
    return ask(RULES)(mention, subject, so_far) or ""


@where(follows=True)
def _of_the_same(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    return so_far[-1].scope if so_far[-1].subject == subject else None


def _of_a_survey(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    survey = _SURVEY.search(subject.partition("占")[0]) if "上" in subject or "下" in subject else None
    return survey[0] if survey else None


def _of_firms(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    return scope if "上" in (scope := so_far[-1].scope) and _OF_FIRMS.match(subject) else None


def _of_a_tier(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    tier = _TIER.match(subject) if subject[1:2] in ("级", "本") else None
    return tier[1] if tier else None


def _of_people(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    people = _PEOPLE.match(subject) if any(one in subject for one in "民户贫") else None
    return people[0] if people and len(people[0]) < len(subject) else None


def _of_holders(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    words = subject if _HELD.search(subject, 2) else mention.in_front  # a subject is without its 完成
    holder = _HOLDER.match(words) if _HELD.search(words, 2) else None
    return holder[1] if holder and subject.startswith(holder[1]) and not ACTS.match(subject) else None


def _of_the_whole(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    whole = _OF_THE_WHOLE.match(subject)
    return whole[1] if whole else None


def _all_of_the_whole(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    # 全区【83%】的居民小区: the subject begins behind the figure
    whole = _OF_THE_WHOLE.match(mention.since_last if mention.nth else mention.in_front)
    return whole[1] if whole else None


def _of_a_place(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    return _place(subject, _PLACE)


def _of_a_community(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    named = _COMMUNITY.match(subject) if "社区" in subject else None
    return named[1] if named and not ACTS.search(named[1]) else None


def _place(words: str, pattern: Pattern) -> str | None:
    named = pattern.match(words)
    place = named["place"] if named else ""
    if ("（" in place) != ("）" in place):  # 乡镇（农场）
        return None
    return place if place and (place in _KINDS or not ACTS.search(_ENDS_ZONE.cut(place))) else None


def _of_those_listed(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    names = _NAMES.search(mention.since_last) if mention.since_last.endswith("等") else None
    if not names or mention.figure.unit not in UNITS:
        return None
    act = _ACTED.match(names[1])
    return names[1][act.end() :] if act else names[1]


def _within_the_last(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    inside = mention.in_front.startswith("其中") or mention.clause_before.endswith("其中")
    return so_far[-1].scope if inside else None


@where(follows=False)
def _opened_before(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    if not _PLACES.search(mention.said):
        return None
    for clause in reversed(mention.said.split("，")):
        if _PLACES.search(clause, 0, NAMED_WITHIN) and (place := _place(clause, _OPENS)):
            return place
    return None


@where(follows=False)
def _institutions(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    if "、" not in mention.sentence.text[:NAMED_WITHIN]:
        return None
    listed = _INSTITUTIONS.match(mention.sentence.text)
    return listed[0] if listed else None


def _still_open(mention: Mention, subject: str, so_far: SoFar) -> str | None:
    # as far as the next semicolon; the whole place is said of its own indicator alone
    place = so_far[-1].scope
    if _REST.search(subject):  # 甲小区等老房改造8万平方米，还有剩余5万平方米: of others
        return None
    if _KINDS.get(place, "zone") != "zone" or place not in mention.sentence.text[: len(place) + OPENS]:
        return None
    last = so_far[-1].mention.figure.quote_end - mention.sentence.start
    between = mention.sentence.text[last : mention.figure.quote_start - mention.sentence.start]
    if "；" in between:
        return None
    own = _PLACES.search(mention.in_front, 0, NAMED_WITHIN) and _place(mention.in_front, _OPENS)
    return own or place


def _traits(mention: Mention, subject: str, so_far: SoFar) -> tuple[Hashable, ...]:
    return (
        len(so_far) > 0,
        len(so_far) > 0 and so_far[-1].scope != "",
        _OTHERS.search(subject) is not None,
        _PLACES.search(subject, 0, NAMED_WITHIN) is not None,
    )


TRAITS = Traits(
    _traits,
    (
        "follows",  # there is a figure before it in its sentence
        "goes_on",  # and this has a scope
        "other_words",  # its subject has a letter of the words that bound it
        "a_place",  # or of those with which the name of a place ends
    ),
)

RULES = Table(
    Rule("the same as of its level", "同德医院、光明医院加快发展，门诊量8万人次；比上年增长【5%】。", _of_the_same),
    When(
        needs(other_words=True),
        (
            Rule("the threshold of a survey", "规模以上工业增加值【8亿元】。", _of_a_survey),
            Rule("the tier of a budget", "市级财政收入【8亿元】。", _of_a_tier),
            Rule("the people that it is of", "农村居民人均消费支出【2万元】。", _of_people),
            Rule("those who have it", "物流业骨干企业完成产值【8亿元】。", _of_holders),
            Rule("the whole place", "2017年全市税收【8亿元】。", _of_the_whole),
        ),
    ),
    When(
        needs(a_place=True),
        (
            Rule("a place by its name", "城南高新区税收【8亿元】。", _of_a_place),
            Rule("a community that acts", "桃源社区新建车棚【8个】。", _of_a_community),
            Rule("all of the whole place", "完成全市【83%】的小区改造。", _all_of_the_whole),
            Rule("places that are listed", "推进春晖小区、柳岸花苑等【8万平方米】改造。", _of_those_listed),
        ),
    ),
    When(
        needs(goes_on=True),
        (
            Rule("the firms of a survey", "规模以上工业主营业务收入增长4%；亏损【8亿元】。", _of_firms),
            Rule("of a whole that has one", "全市税收8亿元，其中增值税【3亿元】。", _within_the_last),
            Rule("the place that still is open", "城南高新区引进企业20家，新建厂房【8万平方米】。", _still_open),
        ),
    ),
    Rule("the place that opens a clause", "城南高新区加快建设，财政收入达到【8亿元】。", _opened_before),
    Rule("institutions that open the sentence", "同德医院、光明医院加快发展，门诊量【8万人次】。", _institutions),
    traits=TRAITS,
)
