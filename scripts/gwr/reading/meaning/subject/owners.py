"""Whose is a figure: of which site, sector or firm that the sentence has named and does not name again?"""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import Words, alternatives, lookup
from gwr.reading.language.verbs import ACTS, CHANGE
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.inherit import AMOUNTS
from gwr.reading.meaning.lists import ABROAD, ATTRIBUTES
from gwr.reading.meaning.phrases import FARED, INDICATOR, LONG, LONGEST, SHORT, clean, first_act, unchanged
from gwr.reading.meaning.subject.unnamed import FIRST
from gwr.reading.rules import where

# 东山产业园加快建设，…，入驻企业86家; 文化产业规模快速扩张，实现增加值9亿元: whose figures follow, and how it fares
_OWNER = Pattern(
    "(?:[发做][展大强优精]|壮大|培育|振兴|狠抓|抓[好紧实]|推[进动]|加快|促进|支持|大力|积极|着力)*(?P<name>[^的、，；：）对和与增\\d]{0,14}?"
    f"(?:{alternatives('nouns', kind='site')}|{alternatives('nouns', kind='sector')}))"
    "(?!集聚|开发区|技术开发|园|区|链|带|集群|基地|结构|体系|化|速度|布局|项目|投资|生产力|(?:主导|支柱|优势|特色)产业)"
    "(?:“[^，”]{2,6}”作用|(?:支撑|引领|带动|示范)作用)?"
    "(?:生产经营|规模|实力|生产|建设|综合实力|发展|除险加固|迁建|扩建|改造|二期|一期|政策|(?:枢纽)?功能|战略地位|地位|影响力|竞争力|辐射力|承载力|吸引力|核心区|能级"
    "|设施|服务|配套|品牌|环境|路网|新馆|新院区?|主体"
    "|(?:基础|功能)(?:设施|配套)|招商(?:引资)?|框架|管理|运营|办学(?:条件)?|续建|[一二三]期工程)?"
    f"(?:{alternatives('fillers', kind='adverb')}|{alternatives('fillers', kind='manner')}|{ACTS.pattern}"
    f"|{alternatives('verbs', kind='fares')}|强化|加强|优化|深化|{CHANGE.pattern.pattern.removesuffix('$')})"
)
# 东山产业提质，产业规模达9亿元
_OF_INDUSTRY = Pattern("产业(?:集群)?(?:总?规模|总?产值|总?产量|增加值|营业收入|销售收入|综合产值)")
_INDUSTRY = Pattern("(?<=[，；。：])[^，；。：的]{2,14}?产业(?![链园化集体区带]|规模|产值)")
# 粮食生产喜获丰收，产量达到9吨; 医疗保险一体运行，参保率达95%; 办理建议和提案，满意率达98%: by what is measured
_OF_GOODS = frozenset(("产量", "总产量", "总产", "产值", "总产值", "增加值", "业务量"))
_OF_INSURANCE = frozenset(("参保率", "参保人数", "覆盖率", "覆盖面"))
_OF_MOTIONS = frozenset(("满意率", "办结率", "办复率", "答复率", "面商率", "采纳率", "解决率"))
# 大力发展草莓产业，种植面积达9万亩
_FOSTERS = Pattern("(?:发展|壮大|培育|做[大强优精]做?[强大优精]?)+(?P<name>[^、，的和与\d]{2,8})")
_PLANNED = Pattern(
    "(?:实施|推进|推动|开展|深化|加快|支持|促进)(?P<name>[^、，的和与\\d]{1,8}?(?:业|经济|企业|产业|制造))"
    "(?:(?:改革|高质量|转型|提质|倍增|振兴|提升|壮大|升级|培育|创新|集群)*(?:发展|升级|提质|振兴|壮大)|"
    "(?:改革|高质量|转型|提质|倍增|振兴|提升|壮大|升级|培育|发展)+(?:计划|行动|工程|方案))"
)
_OF_FOSTERED = frozenset(
    ("产值", "总产值", "年产值", "综合产值", "产量", "总产量", "交易额", "年交易额", "销售额", "种植面积", "增加值")
)
_OF_ROADS = frozenset(
    ("通车里程", "新增通车里程", "运营里程", "营运里程", "新增运营里程", "总里程", "通车总里程", "运营总里程")
)
_ROADS = Pattern("(?:高速|农村)?公路|高铁|(?:高速)?铁路|轨道交通|地铁|航道|管廊|绿道")
_OTHER_SECTOR = Pattern("[产行]业|(?:发展|壮大|培育)|[工农林渔]业|经济")
_TAUGHT = Ending("(?<=..)(?:招生|在校生|在校学生|在学研究生|毕业生)")
_OF_SCHOOLS = frozenset(("在校生", "在校学生", "在学研究生", "毕业生"))
_HOUSES = Ending("高校|院校|学校|大学|幼儿园|医院|卫生院|医疗机构|养老机构|福利院|敬老院|图书馆|水库")
_OF_HOUSES = frozenset(("在校生", "在校学生", "床位", "病床", "编制床位", "藏书", "库容", "总库容", "门诊量", "招生"))
_OF_VISITS, _VISITS = frozenset(("总收入", "综合收入", "总花费")), Pattern("游客|旅游(?!业?总?收入)|接待.*游")
_TAXES = frozenset(("税收", "利税", "税收收入", "纳税额"))
_OF_EVENTS = frozenset(
    ("接待观众", "观众", "吸引观众", "观众人数", "参与群众", "参加人数", "参与人数", "成交额", "交易额", "签约额")
)
_EVENTS = Pattern("(?:举办|承办|举行|开展)(?P<name>.*(?:会|节|展|赛|演出|活动|赛事))$")
_NAME = "(?P<name>[^的、，；：）对\\d]{0,12}?"
_FARES = (
    f"(?:{alternatives('fillers', kind='adverb')}|{alternatives('fillers', kind='manner')}"
    f"|{alternatives('verbs', kind='fares')}|喜获|再获|又获|获得?|喜夺|夺得|再夺|连[年续]|战胜|克服|由于|一体|[^，]{{0,4}}(?:基本|全面)完成)"
)
_GOODS = Pattern(
    f"{_NAME}(?:粮食|粮油|夏粮|秋粮|蔬菜|水果|果品|林果|茶叶|苹果|棉花|油料|生猪|水产品?|经济|[^作企就从创毕]业))"
    f"(?:(?:生产|收成|发展)?{_FARES}|(?<!稳定粮食)(?:按人口|人均|播种|单产))"
)
_INSURED = Pattern(f"{_NAME}(?:保险|医保|社保|新农合|合作医疗))(?:制度|工作|政策|体系)?{_FARES}")
_MOTIONS = Pattern(
    "[^，]{0,8}?(?:办理|办结|答复|回复|办复)+了?(?P<name>[^，\\d]{0,16}(?:建议|提案|议案|意见)[^，\\d]{0,6})$"
)
_OF_WORKS = frozenset(("受益面积", "受益人口", "受益群众", "受益家庭", "受益农户", "受益人数"))
_ENDS_WORK = Ending("工程|项目|建设|改造|行动")
# measured of a park whatever is done to it: 推进东山产业园扩容，入驻企业9家
_OF_PARKS = frozenset(
    ("入驻企业", "新入驻企业", "注册企业", "在孵企业", "入园企业", "入驻率", "床位", "库容", "总库容")
)
_SECTORS = frozenset(("工业", "农业", "渔业", "外贸"))  # named by two letters; 产业, 中心 are anybody's
_ANY_SECTOR = lookup("nouns", "meaning", kind="any sector")
_OF_PLACE = Pattern(alternatives("nouns", kind="of a place"))
_ACTING = Pattern(
    f"(?P<name>[^的、，；：）对和与\\d]{{2,12}}?(?:{alternatives('nouns', kind='site')}))(?:累计|新增?|已|先后)*(?:{ACTS.pattern})"
)
_LENGTH = Ending("(?<=..)(?:运营|营运|开通|通车|建成|在建|总|新增|累计)*里程")
_PUT_IN = ("投资", "投资额", "资金")  # of what was signed there
_PROPER = 4  # letters of the name of a site: 东山医院, not 医院
_SHARED = ("平台", "市场", "示范区", "试验区", "合作区", "枢纽", "口岸")  # beside which others are spoken of
_ENDS_SITE = Ending(alternatives("nouns", kind="site"))
OF_SITES = lookup("attributes", "meaning", kind="site")
OF_FIRMS = Words(lookup("attributes", "meaning", kind="firm").items())
_OF_ZONES = lookup("nouns", "meaning", kind="of zones")
OF_OTHERS = frozenset((*ATTRIBUTES, *OF_SITES, *OF_FIRMS, *_OF_ZONES))  # said of what is named before
_ENDS_FIRMS = Ending(f"{alternatives('nouns', kind='site')}|{alternatives('nouns', kind='sector')}|企业|公司|银行")


@where(inside=False, attribute=True)
def of_the_owner(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not mention.clause_before or said in ABROAD:
        return None
    if said not in ATTRIBUTES and said not in OF_SITES and said not in _OF_ZONES:
        return None
    before = clean(mention.clause_before) if said in _OF_FOSTERED else ""
    fostered = (_FOSTERS.fullmatch(before) or _PLANNED.fullmatch(before)) if before else None
    if fostered and fostered["name"] not in _ANY_SECTOR:
        return fostered["name"] + said
    if _of_a_year(mention, said):
        return clean(mention.clause_before) + said
    for words in (mention.clause_before, mention.said.rpartition("；")[2].partition("，")[0]):
        owner = _OWNER.match(clean(words[:FIRST]))
        if (
            owner
            and owner.start("name")
            and said not in _OF_PARKS
            and (words is not mention.clause_before or _ENDS_SITE.search(owner["name"]))
        ):
            continue  # 推进东山平台建设，力争贸易额达9亿元 is not of the platform
        if not owner or first_act(owner["name"]) or owner["name"].endswith("平台"):  # 服务平台上线
            continue
        if owner["name"] in _ANY_SECTOR or (said in _OF_ZONES and not _ENDS_SITE.search(owner["name"])):
            continue
        if len(owner["name"]) > len("产业") or owner["name"] in _SECTORS:
            return owner["name"] + said
    return None


def _of_a_year(mention: Mention, said: str) -> bool:
    """Whether a clause has but a year's attribute of what the sentence begins with: 公社的工业，1959年的产值…."""
    named, year = mention.clause_before, mention.in_front.partition(said)[0]
    return (
        year.endswith("年的")
        and mention.said == f"{named}，{mention.in_front}"
        and len(said) <= len("总产量")
        and len(named) < LONG
        and not (ACTS.search(named) or CHANGE.search(named) or first_act(named))
    )


@where(measure=AMOUNTS | {"share_pct"}, inside=False, named=True, follows=False)
def of_the_only_owner(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 东山湿地公园完成修复，环境改善，越冬候鸟达到3万只: of a sentence that says no more than this, whatever is measured
    if not mention.clause_before or mention.behind or len(said) > SHORT:
        return None
    if mention.said.count("，") != len(("whose", "how")):
        return None
    first, how, what = mention.said.split("，")
    if what != mention.in_front or _OF_PLACE.match(said) or first_act(said) or first_act(clean(how)):
        return None
    owner = _OWNER.match(first) if len(first) < FIRST // 2 else None
    if not owner or owner.start("name") or not _PROPER <= len(owner["name"]) <= LONG:
        return None
    if not _ENDS_SITE.search(owner["name"]) or owner["name"].endswith(_SHARED) or first_act(owner["name"]):
        return None
    return owner["name"] + said


@where(inside=False, named=True)
def of_what_fares(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if len(said) == len("存款余额"):  # 居民储蓄存款大幅增加，存款余额达到9亿元
        grew = unchanged(mention.clause_before)
        if grew != mention.clause_before and clean(grew).endswith(said[:2]) and len(grew) < LONG:
            return clean(grew) + said[2:]
    named = _GOODS if said in _OF_GOODS else _INSURED if said in _OF_INSURANCE else None
    named = named or (_MOTIONS if said in _OF_MOTIONS else None)
    if not named or (so_far and so_far[-1].mention.printed in mention.clause_before):
        return None
    owner = named.match(clean(mention.clause_before))
    if not owner or (named is not _MOTIONS and (INDICATOR.search(owner["name"]) or first_act(owner["name"]))):
        return None
    return owner["name"] + said


@where(named=True, inside=False)
def of_the_work_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 推进烟水配套工程，受益面积2万亩
    if said not in _OF_WORKS or any(map(str.isdigit, mention.clause_before)):
        return None
    before = clean(mention.clause_before)
    work = before.removeprefix(first_act(before))
    return work + said if work != before and _ENDS_WORK.search(work) and len(work) < LONGEST else None


@where(follows=True, named=True)
def of_visits(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 接待游客9万人次，增长8%，总收入3亿元
    if said not in _OF_VISITS:
        return None
    counted = next((one.subject for one in reversed(so_far) if one.measure in AMOUNTS), "")
    return "旅游" + said if _VISITS.search(counted) else None


@where(follows=True, named=True)
def of_the_event(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 举办演唱会32场，接待观众9万人次
    event = _EVENTS.match(so_far[-1].subject) if said in _OF_EVENTS and so_far[-1].measure == "count" else None
    return event["name"] + said if event else None


@where(measure="level", inside=False, named=True)
def of_the_road(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 高速公路建设提速，通车里程达到9公里
    if said not in _OF_ROADS or any(map(str.isdigit, mention.clause_before)):
        return None
    roads = _ROADS.findall(mention.clause_before)
    return roads[-1] + said if roads else None


@where(measure=AMOUNTS, inside=False, named=True)
def of_what_is_fostered(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 大力发展装备制造业，推动整车投产，…，实现产值9亿元
    first, _, rest = mention.said.rpartition("；")[2].partition("，")
    fostered = _FOSTERS.fullmatch(clean(first)) if said in _OF_FOSTERED else None
    if not fostered or fostered["name"] in _ANY_SECTOR or any(map(str.isdigit, rest)) or _OTHER_SECTOR.search(rest):
        return None
    return fostered["name"] + said


@where(named=True)
def of_the_industry(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said[:2] != "产业" or not _OF_INDUSTRY.fullmatch(said):
        return None
    named = _INDUSTRY.findall(mention.said[: -len(mention.since_last)])
    return named[-1] + said.removeprefix("产业") if named else None


@where(follows=True, attribute=True)
def of_the_same_owner(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said not in OF_SITES and said not in _OF_SCHOOLS:
        return None
    before = so_far[-1].subject
    if said.endswith("里程") and (length := _LENGTH.search(before)):  # 轨道交通运营里程9公里、在建里程8公里
        return before[: length.start()] + said
    if taught := _TAUGHT.search(before):  # 高校招生9人，在校生19人
        owner = before[: taught.start()]
        return owner + said.removeprefix(owner) if said in _OF_SCHOOLS else None
    if so_far[-1].measure == "count" and said in _OF_HOUSES and _HOUSES.search(before) and not first_act(before):
        return before + said  # 医院9家，床位90张
    if not said.endswith(_PUT_IN) and (acting := _ACTING.match(before)):  # 东山机场开通航线9条、旅客吞吐量8万人次
        return acting["name"] + said
    what = OF_SITES.before(before, len(before))
    owner = before.removesuffix(what) if what else ""
    return owner + said if _ENDS_SITE.search(owner) and not first_act(owner) else None


@where(follows=True, attribute=True)
def of_the_same_firms(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said not in OF_FIRMS:
        return None
    before = so_far[-1].subject.removesuffix("固定资产投资")  # which firms have too, but not they alone
    what = OF_FIRMS.before(before, len(before))
    owner = before.removesuffix(what) if what else before if before != so_far[-1].subject else ""
    if said in _TAXES and _ENDS_SITE.search(zone := owner.removesuffix("工业")):  # 高新区工业总产值9亿元，税收8亿元
        owner = zone
    return owner + said if _ENDS_FIRMS.search(owner) else None


def the_same_of_another(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if measure != "level" or not mention.nth or not _ENDS_FIRMS.search(said):
        return None
    if mention.since_last[:1] != "、" and so_far[-1].subject != mention.since_last:
        return None
    last, own = so_far[-1], said
    if len(so_far) > 1 and mention.nth > 1 and last.measure == "count" and last.subject == mention.since_last:
        last, own = so_far[-2], last.subject  # 园区营业收入9亿元、十大产业集群|8亿元
    what = OF_FIRMS.before(before := last.subject, len(before))
    return own + what if what and last.mention.figure.unit == mention.figure.unit else None


def whose_clause(mention: Mention) -> str:
    """Of whom the clause before speaks: 民营经济 of 民营经济加快发展; all its words where it tells not how they fare."""
    return owner_before(mention) or FARED.sub("", clean(mention.clause_before))


def owner_before(mention: Mention) -> str:
    """Of whom the clause before says how they fare: 民营经济 of 民营经济加快发展; or ""."""
    words = clean(mention.clause_before)
    owner = _OWNER.match(words) if not INDICATOR.search(words) else None
    return owner["name"] if owner else ""
