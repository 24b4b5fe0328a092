"""What a figure is about, as a phrase that stands alone, in the text's own words.

A rule is asked of `mention`, `measure`, `so_far` (what was understood of the sentence's figures before this one, the
nearest last) and `said` (the words by which the figure itself is named: `own_words`); it answers with a phrase, or
declines with None.
"""

from collections.abc import Hashable
from itertools import dropwhile, takewhile

from gwr.reading.language.numerals import HAN
from gwr.reading.language.patterns import Beginning, Ending, Pattern
from gwr.reading.language.tables import Words, alternatives, lookup
from gwr.reading.language.verbs import (
    ACTS,
    ADJACENT,
    CHANGE,
    COMES_TO,
    DIRECTION,
    GROWS_TO,
    MAKES,
    PREDICATE,
    RATIO_MARKS,
    STARTS_FROM,
    THEN_GROWS_TO,
)
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import (
    AGED,
    BOUNDS,
    THOSE,
    aged,
    behind,
    bounds_members,
    is_bound,
    member,
    next_clause,
    next_thing,
    parted,
    people,
    sum_of,
    tail_of,
    with_class,
    work_of_all,
)
from gwr.reading.meaning.inherit import (
    AMOUNTS,
    NEAR,
    alike,
    counterpart,
    inherited,
    is_counterpart,
    measured,
    outright,
    previous,
    rate_of,
)
from gwr.reading.meaning.lists import (
    ATTRIBUTES,
    CONJOINS,
    JOINED,
    LIST,
    NEXT_OWN,
    OF_PRODUCTS,
    PRODUCTS,
    head_of,
    in_row,
    is_list,
    joined,
    level_in_turn,
    name_in_turn,
    name_in_turn_before,
    one_each,
    without_joint,
    without_measure,
)
from gwr.reading.meaning.phrases import (
    BESIDE_OTHERS,
    INDICATOR,
    PLANNED,
    act_on,
    balanced,
    clean,
    first_act,
    is_act,
    is_whole,
    not_beside,
    plain,
    promised,
    scope_in_front,
    trimmed,
    unchanged,
    without_act,
    without_last_act,
)
from gwr.reading.numbers.amount import NUMBERED
from gwr.reading.numbers.roles import RANGES
from gwr.reading.rules import Ask, Rule, Table, Traits, When, needs, where

CHANGES = frozenset(("change_pct", "change_pp", "change_abs"))
_PUSHED = Pattern("(?:加大|加快|加强)(.{2,}?)(?:力度|步伐|进度)")  # 加大征迁力度，完成征迁500万平方米
_ONLY = Pattern("^(?:只|仅|却|还|也)(?=占|相当于)")
_SHARES = Pattern("(?:只|仅|将|则|却|也|还)*占[有到]?$")
_OF_A_WHOLE = Pattern("占[^率比]+的?$")
# The end of a bracket, 下同）; 按可比部分计算
_ASIDE = Pattern("^[^（]*）$|(?:以后|之后)$|^(?:由于|按照?|根据|经过|随着|扣除|因[为此])")
_ADDED = Pattern(f"^(?:累计)?(?:{alternatives('verbs', kind='adds')})")
_IN_ALL = Beginning("(?:累计|总数|总量)(?:达到?|为|已达)?$")
_ALL_SUMMED = Beginning("累计(?:完成|实现)?([\u4e00-\u9fff]{2,})$")  # 固定资产投资835亿元，五年累计完成投资3418亿元
_REST = Pattern("(?:剩余|其余|另外)$")
_CAUSES = Ending(alternatives("verbs", kind="cause"))
_SPEEDS = lookup("changes", "direction", kind="noun")  # 降幅收窄3.1个百分点
# 生产总值比2010年翻一番
_DOUBLES = Ending("(?:[均都也]|实现了?|提前|累计)*(?:[比较][^，比较]{1,10})?[再又将]?翻了?")
_INVESTS = Pattern(
    "(?:总|累计|完成|共|投入|筹措|下达|计划|筹集|争取|安排|落实|整合|各类|财政|专项)*(?:投资|投入|资金|筹资)"
)  # says nothing of what for
_SPENDS = frozenset("投筹")
_PAYS = ("投资", "投入", "资金", "筹资", "财力")
_BUILDS = Pattern(alternatives("verbs", kind="builds"))
_NAMES = Pattern(f"(?![{HAN}])[\u4e00-\u9fff“][\u4e00-\u9fff（）“”]+")
# 东山产业园加快建设，…，入驻企业86家; 文化产业规模快速扩张，实现增加值9亿元: whose figures follow, and how it fares
_OWNER = Pattern(
    "(?:[发做][展大强优]|壮大|培育|振兴)*(?P<name>[^的、，；：）对和与增\\d]{0,14}?"
    f"(?:{alternatives('nouns', kind='site')}|{alternatives('nouns', kind='sector')}))"
    "(?!集聚|园|区|链|带|集群|基地|结构|体系|化|速度|布局|项目|投资|生产力)(?:规模|实力|生产|建设|综合实力|发展)?"
    f"(?:{alternatives('fillers', kind='adverb')}|{alternatives('fillers', kind='manner')}|{ACTS.pattern}"
    f"|{alternatives('verbs', kind='fares')}|{CHANGE.pattern.pattern.removesuffix('$')})"
)
_SECTORS = frozenset(("工业", "农业", "渔业", "外贸"))  # named by two letters; 产业, 中心 are anybody's
_ENDS_SITE = Ending(alternatives("nouns", kind="site"))
_OF_SITES = lookup("attributes", "meaning", kind="site")
_OF_FIRMS = Words(lookup("attributes", "meaning", kind="firm").items())
_ENDS_FIRMS = Ending(f"{alternatives('nouns', kind='site')}|{alternatives('nouns', kind='sector')}|企业|公司|银行")
_ORDERED = Pattern(f"{ACTS.pattern}|{_CAUSES.pattern.pattern[:-1]}")
_PROCESS = Pattern("(?:全面|基本|加快|大力|扎实)?(?:完成|推进|启动|开展|实施|推动|加快|抓好|做好|加强)")
_PLACE = Beginning(
    "(?:中心|主|老|新|建成)?城区|市区|[省市州区县]本级|[市省境][内外]|岛[内外]|[东西南北中]部|各?[区县](?:（[市区]）)?|县城|农村|城镇|城市"
)
_TOWNS = Pattern("城[镇市乡]|农村")
# 促进|脱贫劳动力100%|实现就业
_CAUSED = Pattern(f"^(?:{_CAUSES.pattern.pattern[:-1]}|确保|坚持|把|将|每年)+")
_DOES = Pattern(
    f"(?:以上|左右)?((?:{PREDICATE.pattern}|通[车客公硬电水邮油]|达标|投[入向]|来自|按时|网上|开展|配备|设[有立]|建有|安装|完成)[^，、]{{0,16}})$"
)
_WHOLE = Pattern("全[国省市区县州球]|世界|全自治区")
_WITHIN_WHOLE = Pattern(f"占({_WHOLE.pattern})(?:比重|的比重)?$")
_MORE = Beginning(
    "(?:但|却|远远|还)*(?:高于|低于)[^，年]{1,24}|(?:但|却|远远|还)*[比较][^，年]{1,24}(?:多|少|高|低|快|慢)(?:出|了|[增降支收缴])?"
)
_SPEED_BESIDE = Pattern("(?:增速|增幅|降幅|涨幅)(?=[高低快慢]于)")
_OVER_AIM = Pattern("超额?(?:完成|出)?[^，]{0,4}(?:目标任务|目标|计划|任务|预期|预算)")  # 增长9%，超目标任务1.5个百分点
_RATES = Ending("[率度]|比[重例]|占比")
_TOWARDS = Pattern("(?:全年|今年|去年|年均)?对")
_FOOTNOTE = Pattern(r"[\[［]\d+[\]］] ?")
# 共建成203间（年度任务150间）: what was planned of that
_AIMED = Beginning("(?:年度|全年|计划)?(?:目标|任务|目标任务|计划)数?")
_SERVES_AS = Ending(f"为(?:{alternatives('nouns', kind='serves')})")  # 以9个项目|为载体
# 三项重点工作|取得明显成效
_FARES_WELL = Pattern(
    "取得[^的]*$|初[见现显]成效$|成效(?:明显|显著|突出|突显|凸显|初显|初步显现)$|有了?(?:较大|明显|显著|新的?|很大|所)[^的]*$"
    "|得到(?:有效|明显|全面|较好)[^的]*$"
    "|(?:持续|全面|稳步|明显|不断|大幅|稳定)(?:下降|上升|提升|提高|增长|改善|好转|回升|优化)$"
)
_OF_ALL = lookup("attributes", "meaning", kind="each")
# 农民收入|首次突破万元大关，达到1.2万元: the clause before names it and has no figure of its own
_NAMED_BEFORE = Pattern(
    f"([^，]{{2,20}}?(?:{alternatives('indicators')}))"
    f"(?:{alternatives('verbs', kind='passes')}|{CHANGE.pattern.pattern[:-1]})"
)
_TABLED = Pattern("^(?!.*审议).*(?:建议|提案|议案|意见|批评)$")
_LISTED = 60  # letters of names in a row that say no more than what they are all called
_LONGEST = 20  # letters of a name
_LONG = 12  # letters of a phrase that is more than a name
_SHORT = 6  # letters of an indicator in which there is an act: 进出口总额
_JOINS = Pattern("建立|开展|签[订署约]|结成|结为|达成|建交|通航|缔结|保持")
_CAPACITIES = ("吨", "千伏", "千瓦", "兆瓦")  # 推进东山120万吨磷铵、西山合成氨等项目: of the first alone
_TIER = Pattern(f"(?:{alternatives('ranks')})(?:及?以上)?")
_OF_WORKS = Pattern("等|、.*、|(?:工程|项目|建设|投产|开工|落地)$")
_HAS = Pattern("[就共]?有")
_MEMBER = Pattern(f"{THOSE}|{alternatives('people')}")
_BOUNDED = Pattern("\\d|[百千万亿][元级]")  # 超亿元企业
_BEINGS = frozenset("人户名头只羽")  # counted without a noun: 解决了2万人和8万头牲畜的饮水困难
_GENERIC = Pattern(alternatives("nouns", kind="generic"))
_GOES_ON = Pattern(
    f"{THEN_GROWS_TO.pattern.pattern}|[∶:：、]|都?是|的|可以|{ACTS.pattern}|{PREDICATE.pattern}|用于"
)  # behind a share: 由42%上升到46%
_ENDS_GENERIC = Ending(alternatives("nouns", kind="generic"))
_PARTS = lookup("parts", "noun")
# before the names of 促进东山、西山两区发展
_BEFORE_NAMES = Pattern(
    f"{ACTS.pattern}|{PREDICATE.pattern}"
    f"|{alternatives('verbs', kind='governs')}|{alternatives('verbs', kind='deepens')}"
    "|[在对以为向从把将给使是由让了指]|的|“[^”]*”|等"
)
_LEVELS = Pattern("[国部省市州县区旗乡镇村街居会道社办组户校].?(?:[、（）]|$)")
_AMONG = Pattern("(?<![高初华集空城市途其汉晋关水之当园闽豫滇浙粤])中$|(?:其|之|当)中$")  # 在12项指标|中
_NOT_FIRST = ("以", "是", "却")
# “5”是指|省级农业园区, “一五”指选取6个村
_GLOSS = Pattern("^[^，指]{0,24}(?:是指|[”*：:]\\s*指|”即(?![时可日将])|^指)(?![标数引导挥定南示令责纹向派])(?=.{2})")
_AIM = Pattern("^[^，]{0,22}(?:目标|任务)(?:确定|初步|大体)?(?:是|为)(?=.{2})")  # 预期目标为|生产总值
_BY = Pattern("^以(?!.[代换促带]|[色内外上下来后前])(?=[\u4e00-\u9fff]{2})(?!.*为)")  # 以3个项目为载体
FIRST = 60  # letters of a sentence's first clause


def subject_of(mention: Mention, measure: str, so_far: SoFar, ask: Ask) -> str:
    """The subject of a figure, or "" where the text names none near it."""
    said = own_words(mention, measure, so_far)
    subject = trimmed(ask(RULES)(mention, measure, so_far, said) or "")
    if "完成" in subject or "实现" in subject:
        subject = plain(subject)
    if "力争" in subject or "预计" in subject or "确保" in subject:
        subject = promised(subject)
    if mention.behind and not mention.last and measure in AMOUNTS and _PROCESS.match(subject):
        subject = subject.removesuffix(work := work_of_all(mention)) + work
    if "[" in subject or "［" in subject:
        subject = _FOOTNOTE.sub("", subject)
    subject = subject.replace("项目项目", "项目")
    if subject[-1:] == "中" and _AMONG.search(subject):
        subject = subject[:-1].removesuffix("之").removesuffix("当")
    if "为" in subject[-5:] and (aim := _SERVES_AS.search(subject)) and aim.start():
        subject = subject[: aim.start()].removeprefix("以")
    if subject.startswith(_NOT_FIRST) or "指" in subject or "”即" in subject or "目标" in subject or "任务" in subject:
        subject = _AIM.sub("", _GLOSS.sub("", subject)).lstrip("是却")
        subject = _BY.sub("", subject) if mention.in_front[-1:] == "以" else subject
    return subject if subject.isalnum() else trimmed(balanced(subject))


def own_words(mention: Mention, measure: str, so_far: SoFar) -> str:
    """The words by which a figure is named itself: not those of the figures before it, nor the verb of its change."""
    between = with_class(mention, so_far) if mention.nth and so_far else mention.since_last
    if measure in CHANGES:
        return trimmed(clean(not_beside(unchanged(between if mention.nth else mention.in_front), so_far)))
    if not mention.nth:
        return mention.in_front if mention.in_front == "为" else clean(mention.in_front)
    if between != mention.since_last:
        return clean(without_joint(between))
    if between in RANGES and so_far:
        return own_words(so_far[-1].mention, measure, so_far[:-1])
    words = without_joint(mention.since_last)
    if words == "的" and mention.behind and so_far:  # 实施总投资8亿元的|40个项目
        front = clean(so_far[-1].mention.in_front)
        return front.removesuffix(ATTRIBUTES.before(front, len(front)))
    if measure == "share_pct":
        return clean(words)
    if words != mention.since_last or JOINED.search(words):
        if words.endswith("等"):  # 物流园和东山、西山等: the first is of the figure before
            return clean(words[joint.end() if (joint := JOINED.search(words)) and words == mention.since_last else 0 :])
        return clean(NEXT_OWN.split(words)[-1])
    if so_far and so_far[-1].mention.since_last[-1:] == "分":
        return clean(mention.since_last)  # 分三批支持|90家企业
    front = clean(mention.in_front)
    if front[:1] in _SPENDS and so_far and so_far[-1].measure == "level" and (spent := _INVESTS.match(front)):
        done = front[spent.end() :]
        return done if first_act(done) or done.startswith("为") else front  # 投资9亿元实施|12个项目
    return front


# Lists, each figure its own.


def _whose_turn(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    name = name_in_turn(mention, measure, so_far)
    if name in _OF_ALL:  # 建议9件、提案7件，满意率分别为98%、99%
        tabled = [one.subject for one in so_far if one.measure == "count" and _TABLED.search(one.subject)]
        return without_act(tabled[mention.nth]) + name if len(tabled) == mention.total else name
    return name or None


def _whose_turn_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return name_in_turn_before(mention, measure, so_far) or None


def _whose_level(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if BESIDE_OTHERS.search(mention.in_front):  # 分别高于全国、全省1.1年、1.3年
        return None
    return level_in_turn(mention, measure, so_far) or None


@where(alone=False)
def _whose_in_row(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if measure in ("count", "change_pp") or not in_row(mention):
        return None
    name = name_in_turn(mention, measure, so_far)
    if measure != "level":
        return name or None
    act = first_act(clean(mention.in_front))  # 新增蔬菜、油茶种植面积2万亩和3万亩
    return (name if name.startswith(act) else act + name) if INDICATOR.search(name) else None


def _whose_growth(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return one_each(mention, measure, so_far) or None


# Figures that go on from the one before.


@where(follows=True)
def _next_of_ratio(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.since_last.strip() in RATIO_MARKS and so_far[-1].measure == measure:
        return inherited(so_far) or None
    return None


@where(follows=True, inside=True)
def _arrives(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far[-1].measure != measure or measure in CHANGES:
        return None
    end = GROWS_TO.search(mention.since_last)
    if mention.since_last in RANGES and not STARTS_FROM.search(mention.in_front):  # 新增20到30名
        return None
    if end and (not end.start() or (len(mention.since_last) < NEAR and STARTS_FROM.search(mention.in_front))):
        return inherited(so_far) or None
    return None


# Figures of a site that the sentence begins with.


@where(inside=False, named=True)
def _of_the_owner(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not mention.clause_before or (said not in ATTRIBUTES and said not in _OF_SITES):
        return None
    for words in (mention.clause_before, mention.said.rpartition("；")[2].partition("，")[0]):
        owner = _OWNER.match(clean(words[:FIRST]))
        if owner and (len(owner["name"]) > len("产业") or owner["name"] in _SECTORS):
            return None if first_act(owner["name"]) else owner["name"] + said
    return None


@where(follows=True, named=True)
def _of_the_same_owner(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said not in _OF_SITES:
        return None
    before = so_far[-1].subject
    what = _OF_SITES.before(before, len(before))
    owner = before.removesuffix(what) if what else ""
    return owner + said if _ENDS_SITE.search(owner) and not first_act(owner) else None


def _of_the_same_firms(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not so_far or said not in _OF_FIRMS:
        return None
    before = so_far[-1].subject
    what = _OF_FIRMS.before(before, len(before))
    owner = before.removesuffix(what) if what else ""
    return owner + said if _ENDS_FIRMS.search(owner) else None


# What the measure word itself names.


@where(spoken=True)
def _parts_of_a_whole(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    noun = _PARTS.get(mention.figure.unit) if mention.figure.value else None
    if not noun:
        return None
    names = mention.since_last.rstrip("的")
    names = names[max((verb.end() for verb in _BEFORE_NAMES.finditer(names)), default=0) :]
    names = clean(CONJOINS.cut(names) or names)
    if not names and mention.nth and (before := _PARTS.get(so_far[-1].mention.figure.unit)):  # 东部三区|一市
        names = so_far[-1].subject.removesuffix(before)
    if mention.figure.unit == "级" and not _LEVELS.search(names):
        return None  # 建立四级战斗体系 has the levels of what stands behind
    return names + noun


# Levels and counts, bounded.


@where(follows=True)
def _beyond_another_bound(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.since_last == "的" and not behind(mention) and is_bound(so_far[-1].mention):
        before = so_far[-1].mention
        return clean(before.since_last + before.printed + "的" + inherited(so_far, ("count",)).rpartition("的")[2])
    return None


@where(aged=True)
def _those_of_an_age(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return people(parted(tail_of(mention, cut=True))[0]) + "年龄" if aged(mention) else None


@where(bound=True)
def _what_is_bounded(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.behind == "的":  # 过10亿元的项目8个、过50亿元的3个
        return _measured_by_bound_before(mention, so_far) or None
    those = member(mention) if mention.figure.comparator in BOUNDS else ""
    if not those:
        return None
    act = first_act(said)
    measured_by = said.removeprefix(act)
    same = "" if measured_by else _measured_by_bound_before(mention, so_far)
    if same.startswith(those) or (not act and same.endswith(those)):
        return same
    if any(map(str.isdigit, measured_by)) or "一批" in measured_by:
        measured_by = JOINED.split(measured_by)[-1].rpartition("一批")[2]
    if len(measured_by) > _SHORT and (
        "、" in measured_by or ACTS.search(measured_by)
    ):  # 全市争取引进投资|超50亿元的大项目
        measured_by = ATTRIBUTES.before(measured_by, len(measured_by)) or _OF_SITES.before(
            measured_by, len(measured_by)
        )
    if not (INDICATOR.search(measured_by) or ATTRIBUTES.before(measured_by, len(measured_by))):
        return act + those if act else _those_counted_before(those, so_far) or those
    return measured_by if measured_by.startswith(those) else those + measured_by


def _measured_by_bound_before(mention: Mention, so_far: SoFar) -> str:
    """企业产值 of 产值30亿元以上企业2家、20亿元以上企业: what the bound before measures in the same unit."""
    bounds = [one for one in so_far if one.measure == "level" and is_bound(one.mention)]
    same = [one.subject for one in bounds if one.mention.figure.unit == mention.figure.unit]
    return same[-1] if same else ""


def _those_counted_before(those: str, so_far: SoFar) -> str:
    """工业项目 of 实施工业项目90个，其中5亿元以上项目: those of whom the bound is said, as they were counted; or ""."""
    counted = without_act(inherited(so_far, ("count",)))
    return counted if counted.endswith(those) and not _BOUNDED.search(counted) else ""


@where(measure="level", behind="的")
def _sum_of_a_work(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    work, _ = sum_of(mention)
    return work + said if work else None


@where(follows=True, inside=True)
def _beyond_a_bound(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not bounds_members(so_far[-1].mention) or behind(mention):
        return None
    act = first_act(inherited(so_far[-mention.nth :], ("count",)))
    return (said if said.startswith(act) else act + said) or None


@where(measure="count", last=False)
def _those_beyond_the_next_bound(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.behind[:1] in LIST or clean(mention.behind).removeprefix("总") not in ATTRIBUTES:
        return None
    thing, act = next_thing(mention), said or first_act(inherited(so_far))
    return act + thing if 1 < len(thing) < _LONG and not _GENERIC.match(thing) else None


@where(measure="level", named=True)
def _bought_with(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    pays = measure == "level" and said.endswith(_PAYS)
    if not pays or not is_act(act := clean(mention.behind)):
        return None
    thing = next_thing(mention)
    return act + thing + said[-2:] if thing else said


def _spent_on(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if measure != "level" or not mention.last or not said.endswith(_PAYS) or not _INVESTS.fullmatch(said):
        return None
    done = clean(mention.behind)
    return done + said[-2:] if _BUILDS.match(done) or first_act(done) else None


@where(behind="的", named=True)
def _measure_of_those_behind(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not (measured_by := ATTRIBUTES.before(said, len(said))):
        return None
    several = mention.behind.endswith("等") and "、" in mention.behind  # 规模9亿元的水利、交通建设等3支基金
    ahead = several or mention.behind == "的"
    those = next_thing(mention) if ahead else parted(tail_of(mention, cut=not mention.last))[0]
    return joined(those, measured_by) if 1 < len(those) < _LONGEST and not _GENERIC.match(those) else None


@where(last=False)
def _thing_of_the_next(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.last or mention.behind not in ("", "、", "和", "共"):
        return None
    if not said and (mention.behind or mention.nth):
        return None
    if said and (mention.figure.unit in _BEINGS or (first_act(said) != said and said[-1] != "的")):
        return None
    thing = next_thing(mention)
    return said + thing if thing else None


def _rank_of_the_next(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    rank = mention.behind.strip("、和")
    if measure != "count" or mention.last or mention.behind[-1:] not in ("、", "和") or not _TIER.fullmatch(rank):
        return None
    thing = next_thing(mention)
    other = _TIER.match(thing)
    act = said or (first_act(inherited(so_far, ("count",))) if mention.nth else "")
    return act + rank + thing[other.end() :] if other and len(thing) > other.end() else None


@where(follows=True)
def _other_end(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return so_far[-1].subject if mention.since_last in RANGES and not behind(mention) else None


# A head printed once.


@where(alone=False, named=True)
def _shares_its_head(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not (head := head_of(mention)):
        return None
    if mention.last and so_far[-1].mention.behind != mention.since_last:
        return None
    thing = CONJOINS.cut(JOINED.split(head)[0])
    if not _NAMES.fullmatch(thing) or is_act(thing) or PREDICATE.fullmatch(thing) or DIRECTION.at(thing, 0):
        return None
    act = first_act(so_far[-1].subject) if mention.nth and not ACTS.match(said) else ""
    return act + said + thing


# Counts of what stands behind.


@where(follows=True, named=False)
def _act_behind(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not is_act(act := clean(behind(mention))):
        return None
    return act if is_whole(act) else act + without_act(inherited(alike(mention, so_far)))


@where(follows=True, named=False)
def _more_of_those(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not PREDICATE.match(does := behind(mention)):
        return None
    those = without_act(inherited(alike(mention, so_far), AMOUNTS).rpartition("的")[2])
    named = 0 < len(those) < _LONG and not (ACTS.search(those) or PREDICATE.search(those))
    return f"{does}的{those}" if named else None


@where(follows=True, named=False, inside=True)
def _next_thing(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if thing := behind(mention):
        *others, own = JOINED.split(mention.since_last.strip("、"))  # 、建成市场和3个
        before = first_act(inherited(so_far))
        if before and so_far[-1].mention.behind.startswith(before.removeprefix(scope := scope_in_front(before))):
            before = scope  # 全省有2家出版单位、9家印刷企业: no act on them
        if not others and not before and (does := parted(thing))[1]:  # 3个水厂和2个泵站按时完工
            return f"{does[1]}的{does[0]}"
        return ((others and first_act(clean(own))) or before) + thing
    return None


@where(named=True)
def _made_to_act(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _CAUSES.search(said):
        thing, act = parted(behind(mention))
        return f"{said}{act}的{thing}" if act else None
    return None


def _what_those_do(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said == "为" or mention.since_last[-1:] == "对" or mention.figure.unit == "次":
        return None
    thing, act = parted(behind(mention))
    if mention.since_last[-1:] in ("与", "同") and (joins := _JOINS.search(behind(mention), 2)):  # 与9个国家|建交
        thing, act = behind(mention)[: joins.start()], behind(mention)[joins.start() :]
    if not act and not mention.last and _MEMBER.fullmatch(thing) and not INDICATOR.search(mention.behind):
        thing, act = parted(_those_behind(mention))  # 32家企业享受减税9亿元
    if not act or _orders(said):
        return None
    return f"{act}的{said}{thing}" if thing else said + act  # 我省有5人被评为先进人物


def _orders(said: str) -> bool:
    """Whether the words have an act on those counted: 新建A、B等|3所学校; not 市里定下的, not 老城改造、新区建设等."""
    if said.endswith("的"):
        return False
    if said.endswith("等"):
        return any(_ORDERED.match(said, start) for start in range(3))
    return bool(_ORDERED.search(said) or first_act(said))


def _act_and_thing(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not (thing := behind(mention)):
        return None
    if said == "为" and (first_act(thing) or not (mention.last or ACTS.search(thing))):  # 为3家企业和5所学校减税
        return thing
    if "进行" in thing and mention.since_last.lstrip("并还再，")[:1] == "对":  # 对3个行业进行整治
        those, _, act = thing.partition("进行")
        return act.removeprefix("了") + said + those
    if said == "分" and not mention.last:  # 分三批支持90家企业
        return thing + next_thing(mention)
    if len(thing) > _SHORT and (fares := _FARES_WELL.search(thing, 2)):
        thing = thing[: fares.start()]
    if mention.last and "、" in thing and mention.figure.unit.endswith(_CAPACITIES) and _OF_WORKS.search(thing):
        thing, said = thing.partition("、")[0], first_act(said) + said.removeprefix(first_act(said)).rpartition("、")[2]
    if mention.since_last.endswith("、") and not mention.nth and (act := first_act(said)):
        said = act  # 建成首个院士工作站、2个诊疗中心
    if said.startswith("占") and measure == "count" and _WITHIN_WHOLE.search(said):
        said = said.removeprefix("占")  # 占全国1786个植棉县的28%
    if len(said) > _LISTED and said.endswith("等"):  # 《…》、《…》、《…》等3个办法
        return first_act(said) + thing
    return said + thing


# Levels and counts of what stands in front.


@where(alone=True, behind="", named=True)
def _invested_in_next(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not said.endswith(("投资", "投入", "资金", "筹资")):
        return None
    if not _INVESTS.fullmatch(said) or (so_far and so_far[-1].mention.printed in mention.clause_before):
        return None
    made = next_clause(mention)
    builds = _BUILDS.match(made) and not (INDICATOR.search(made) or PLANNED.search(made))
    return made + ("投资" if said.endswith("资") else said[-2:]) if builds else None


@where(follows=True, named=True)
def _summed_up(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if summed := _ALL_SUMMED.match(said):
        before = previous(so_far)
        return before + "累计" if before.endswith(summed[1]) and not before.startswith("累计") else None
    return None


@where(follows=True, named=True)
def _in_all(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _IN_ALL.match(said) and (before := previous(so_far)):
        return _ADDED.sub("", trimmed(without_last_act(before))) + said[:2]
    return None


@where(follows=True, named=True)
def _attribute(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far and said in ATTRIBUTES and (_counts(so_far) or said in OF_PRODUCTS):
        before = previous(so_far)
        if so_far[-1].measure == "level" and said.endswith(("外资", "内资")):
            return None
        if said in PRODUCTS and not _bears(before):
            return None
        # 总投资300亿元，完成投资80亿元: its investment, not that of its investment
        if said[-2:] in before[-2:] and (same := ATTRIBUTES.before(before, len(before))):
            return before.removesuffix(same) + said
        return joined(without_measure(measured(so_far), said), said)
    return None


def _counts(so_far: SoFar) -> bool:
    """Whether the figure before is an amount, or the change of a count: 私营企业29万户，增长9%，注册资本1.1万亿元."""
    if so_far[-1].measure in AMOUNTS:
        return True
    levels = [*dropwhile(lambda one: one.measure in CHANGES, reversed(so_far))]
    return bool(levels) and levels[0].measure == "count"


def _bears(subject: str) -> bool:
    """Whether a subject names a product, or who makes it, of which more can be measured: no act, no indicator."""
    if first_act(subject) or any(map(str.isdigit, subject)):
        return False
    return bool(OF_PRODUCTS.before(subject, len(subject))) or not INDICATOR.search(subject)


@where(follows=True, named=True)
def _counterpart_of_last(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if is_counterpart(said):
        return counterpart(said, previous(so_far)) or None
    return None


@where(follows=True, named=True)
def _of_a_place(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not _PLACE.fullmatch(said) or mention.behind[:1] not in ("", "、", "）", "（", "和"):
        return None
    places = not _TOWNS.match(said)
    those = next((one for one in reversed(so_far) if not (places and _PLACE.match(one.subject))), None)
    if not those or those.mention.figure.unit != mention.figure.unit or those.measure not in AMOUNTS:
        return None
    if not places:
        return _TOWNS.sub(said, those.subject, 1) if _TOWNS.search(those.subject) else None
    return said + those.subject


@where(follows=True, named=True)
def _aimed_at(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return previous(so_far) + said if _AIMED.fullmatch(said) else None


def _the_same_of_another(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if measure != "level" or not mention.nth or mention.since_last[:1] != "、" or not _ENDS_FIRMS.search(said):
        return None
    what = _OF_FIRMS.before(before := so_far[-1].subject, len(before)) if so_far else ""
    return said + what if what and so_far[-1].mention.figure.unit == mention.figure.unit else None


@where(follows=True, named=True)
def _the_rest(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _REST.search(said) and (rest := inherited(so_far, AMOUNTS)):
        return said + without_act(rest)
    return None


@where(follows=True, named=True)
def _act_on_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    last = so_far[-1].mention
    if (mention.nth or last.printed in mention.clause_before) and is_act(said) and not is_whole(said):
        before, same = previous(so_far), last.figure.unit == mention.figure.unit
        what = "" if same or so_far[-1].measure != "level" else ATTRIBUTES.before(before, len(before))
        return act_on(said, before.removesuffix(what), same)  # 项目计划投资75亿元，其中竣工26项
    return None


@where(named=True)
def _act_on_named(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if is_act(said) and not is_whole(said):
        before = clean(mention.clause_before)
        if any(map(str.isdigit, before)):
            return said
        before = pushed[1] if (pushed := _PUSHED.fullmatch(before)) else before
        what = before.removeprefix(first_act(before)).removeprefix("了")  # 推进保障性安居工程，建设5万套
        return said[:-2] + what if what.endswith(said[-2:]) else what + said
    return None


@where(follows=True, named=True, inside=True)
def _next_name(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    listed = "、" in mention.since_last or without_joint(mention.since_last) != mention.since_last
    if listed and not ACTS.search(said):
        act = first_act(before := previous(so_far))
        if INDICATOR.search(said) and not act.startswith(("新增", "净增")):  # 全市接待游客2万人次、旅游收入3亿元
            act = scope_in_front(act)
        return act + said if act and act != before else None
    return None


@where(follows=True, named=True)
def _name_in_next_clause(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far[-1].measure != "count" or so_far[-1].status != "result":
        return None
    before, ends = previous(so_far), so_far[-1].mention.figure.unit or " "
    if not MAKES.match(before) or not mention.clause_before.endswith(ends):
        return None
    act = first_act(before)
    if (
        not act
        or ACTS.search(said)
        or said.endswith(("总量", "总数", "总计"))
        or _BUILDS.match(said)
        or said.startswith("为")
    ):
        return None
    if COMES_TO.search(mention.in_front) or STARTS_FROM.search(mention.in_front):
        return None
    return act + said


@where(named=True)
def _amount(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return said


# Changes.


@where(measure="change_pp", named=True)
def _narrowing_speed(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said in _SPEEDS and (rate := rate_of(so_far)):
        return rate.removesuffix("增速") + said
    return None


@where(follows=True, named=True)
def _beside_others(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far and (speed := _SPEED_BESIDE.match(said)):  # 零售总额8亿元，降幅低于全省1个百分点
        return previous(so_far).removesuffix(speed[0]) + said
    if not so_far or not BESIDE_OTHERS.fullmatch(said):
        return None
    if not mention.nth or so_far[-1].measure == "change_pct":
        return rate_of(so_far) + said
    return BESIDE_OTHERS.sub("", so_far[-1].subject) + said  # 增速高于全国1个百分点、高于全省2个百分点


@where(follows=True, named=True)
def _more_than(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if (
        not so_far
        or not (_MORE.fullmatch(said) or _OVER_AIM.fullmatch(said))
        or (measure == "change_pp" and said[:2] in ("高于", "低于"))
    ):
        return None
    return (so_far[-1].subject if so_far[-1].measure in CHANGES else previous(so_far)) + said


def _attribute_changes(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not so_far or so_far[-1].measure != "count" or measure == "change_pp":
        return None
    whose = so_far[-1].subject
    return (
        None
        if said in _OF_FIRMS and ("的" in whose or first_act(whose))
        else _attribute(mention, measure, so_far, said)
    )


@where(named=True)
def _before_the_verb(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.nth:
        return said if len(said) > 1 else None
    if said[0] == "对" and so_far and "对" in (before := previous(so_far)):  # 本币对英镑贬值3%，对日元升值1%
        return before.partition("对")[0] + said
    if said[0] == "占" and so_far:  # 服务业增加值增长8%，占生产总值的比重提高2个百分点
        return (so_far[-1].subject if so_far[-1].measure == "change_pct" else inherited(so_far, AMOUNTS)) + said
    return said + (tail_of(mention, cut=not mention.last) if measure == "change_abs" else "")


@where(measure="change_abs", named=False, inside=False)
def _what_is_added(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not ADJACENT.fullmatch(clean(mention.in_front)):
        return None
    added = tail_of(mention, cut=not mention.last)
    return added if len(added) > 1 and not PREDICATE.match(added) else None


def _places_risen(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not so_far or said or not mention.behind.startswith("位次"):
        return None
    grew = inherited(so_far, ("change_pct",))
    return (grew + "增速" if grew else previous(so_far)).removesuffix("位次") + "位次"


@where(measure="change_pp")
def _points_of_rate(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return rate_of(so_far) or None


@where(measure="change_abs", follows=True, inside=False)
def _grew_in_clause_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.figure.unit == so_far[-1].mention.figure.unit:
        return None
    return None if NUMBERED.search(mention.clause_before) else _clause_before(mention, measure, so_far, said)


def _level_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    rate = so_far[-1].subject if so_far and measure == "change_pct" and so_far[-1].measure == "share_pct" else ""
    if _RATES.search(rate) and "占" not in rate:
        return rate  # 钢材产量9万吨，成材率80%，提高3%
    levels = alike(mention, so_far) if measure == "change_abs" else outright(so_far)
    return (inherited(levels, ("level", "count", "change_abs")) or previous(so_far)).removesuffix("累计") or None


def _said_to_grow(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if CHANGE.search(mention.clause_before) and (before := _clause_before(mention, measure, so_far, said)):
        return unchanged(before)
    return None


# Multiples.


def _doubles(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if verb := _DOUBLES.search(mention.since_last):
        name = clean(mention.since_last[: verb.start()])
        return name if name and not (so_far and ("年" in name or ACTS.search(name))) else None
    return None


@where(follows=True)
def _is_multiple(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if "是" in mention.in_front:
        return clean(mention.in_front.partition("是")[0]) or None
    return None


@where(follows=False)
def _multiple_alone(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return clean(not_beside(trimmed(said + behind(mention)), ())) or None


# Shares.


def _share_of_those_behind(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not (mention.behind[:1] == "的" or _is_share_of(mention, so_far, said)) or not (those := _those_behind(mention)):
        return None
    those, does = parted(those)
    if not does and _ENDS_GENERIC.search(those):  # 实现10%的经济增速, 强度接近30%的警戒线
        return said if len(said) > len("实现") and not first_act(said) else those
    return f"{does}的{those}占比" if does else f"{those}占比"


def _is_share_of(mention: Mention, so_far: SoFar, said: str) -> bool:
    """Whether those behind a share are named without 的: 实现100%林场通电话, 八成企业复工."""
    if (said and not is_act(said)) or len(mention.behind) < len("企业") or _GOES_ON.match(mention.behind):
        return False
    if is_act(said) or not so_far:
        return True
    if not mention.nth and not PREDICATE.match(mention.behind) and parted(_those_behind(mention))[1]:
        return True  # 85%规上企业通过认定
    last, ahead = so_far[-1], clean(so_far[-(mention.nth or 1) :][0].mention.in_front)
    if last.measure != "share_pct" or len(last.mention.behind) <= len("企业") or (ahead and not is_act(ahead)):
        return False
    return mention.since_last[-1:] in ("", "、")


def _those_behind(mention: Mention) -> str:
    return tail_of(mention, cut=False).strip("、和及与")


def _share_of_a_plan(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if (planned := PLANNED.fullmatch(mention.since_last)) and (of := inherited(so_far, AMOUNTS)):
        return of + planned[1] + "的比重" * (planned["verb"] == "占")
    return None


@where(named=True)
def _share_of_the_whole(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _SHARES.search(said):
        return (_SHARES.sub("", said) or inherited(so_far, AMOUNTS)) + "占比"
    return None


def _share_of_those_in_front(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not mention.behind:
        return None
    those = _CAUSED.sub("", said).removesuffix("的")
    if len(those) < len("企业") or is_act(those) or not mention.last or _RATES.search(those):
        return None
    does = _DOES.match(mention.behind)
    return those + does[1] + "占比" if does else None


@where(follows=True, named=False)
def _share_that_does(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if (those := _those_behind(mention)) and not THEN_GROWS_TO.match(those):
        return f"{those}的{without_act(inherited(so_far))}占比"
    return None


@where(follows=True, named=True, inside=False)
def _contributes(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not said.endswith(("贡献率", "贡献度")) or not _TOWARDS.match(mention.in_front):
        return None
    return (so_far[-1].subject if so_far[-1].measure == "change_pct" else inherited(so_far, AMOUNTS)) + "对" + said


def _whose_clause(mention: Mention) -> str:
    """Of whom the clause before speaks: 民营经济 of 民营经济加快发展; all its words where it tells not how they fare."""
    words = clean(mention.clause_before)
    owner = _OWNER.match(words) if not INDICATOR.search(words) else None
    return owner["name"] if owner else words


@where(named=True)
def _share_of_last(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    said = _ONLY.sub("", said)
    if said.startswith(("占", "相当于")):
        of = inherited(so_far, AMOUNTS) if so_far else _whose_clause(mention)
        if so_far and so_far[-1].measure == "share_pct" and so_far[-1].mention.printed in mention.clause_before:
            of = so_far[-1].subject.partition("占")[0]  # 特色产业占农业产值比重达9%，占农民收入比重5%
        if so_far and so_far[-1].measure == "change_pct" and so_far[-1].subject.startswith(of):
            of = so_far[-1].subject  # 6大产业总产值增长8%，占全市的70%
        return of + said + "比重" * bool(_OF_A_WHOLE.search(said))
    return None


def _share_of_those_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not mention.nth or not mention.in_front.startswith("占") or mention.since_last[-1:] != "的" or len(so_far) < 2:
        return None
    return inherited(so_far[:-1]) + clean(mention.in_front).removesuffix("的") + "的比重"


def _share_of_another_whole(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not so_far or so_far[-1].measure != "share_pct" or not _WHOLE.fullmatch(said):
        return None
    within = _WITHIN_WHOLE.search(so_far[-1].subject)
    return so_far[-1].subject[: within.start(1)] + said + "比重" if within else None


@where(follows=True, named=True)
def _share_of_all_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said not in _OF_ALL:
        return None
    before = [*dropwhile(lambda one: one.measure == "share_pct", reversed(so_far))]
    names = [without_act(one.subject) for one in takewhile(lambda one: one.measure == "count", before)]
    # 审议法规草案3件，办理建议70件，办结率100%: of the last alone
    tabled = [*takewhile(_TABLED.search, names)]
    names = tabled or names[:1]
    return "、".join(dict.fromkeys(reversed(names))) + said if names else None


@where(follows=True, named=True)
def _share_of_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far[-1].measure in AMOUNTS and said in ATTRIBUTES:
        return without_act(so_far[-1].subject) + said
    return None


@where(named=True)
def _share(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return said + "比重" * bool(_OF_A_WHOLE.search(said))


# Figures of which their clause says nothing.


@where(follows=True, named=False, inside=False)
def _named_in_clause_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far[-1].mention.printed in mention.clause_before:
        return None
    if _ASIDE.search(mention.clause_before):
        return None
    named = _NAMED_BEFORE.match(clean(mention.clause_before))
    return named[1] if named and not any(map(str.isdigit, named[1])) and named[1][-1] not in "率比重" else None


@where(follows=True, named=False, inside=False)
def _measured_of_last(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if (last := so_far[-1]).measure != "count":
        return None
    words = clean(last.mention.behind)
    if not last.mention.last or not INDICATOR.search(words) or last.subject.endswith(words):
        return None
    return last.subject + words


def _last_subject(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far and mention.nth and so_far[-1].measure in CHANGES:  # 收入增长8%、达到3.5万元
        return so_far[-1].subject or None
    same = previous(so_far)
    if _HAS.fullmatch(mention.in_front) and so_far and so_far[-1].mention.figure.unit != mention.figure.unit:
        return _clause_before(mention, measure, so_far, said) or same  # 修复的铁路，就有3100公里
    return (same.removesuffix("新增") if COMES_TO.search(mention.in_front) else same) or None


def _clause_before(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _ASIDE.search(mention.clause_before):
        return None
    before = clean(mention.clause_before)
    named = _NAMED_BEFORE.match(before) if measure != "count" else None
    return (named[1] if named else before) or None


def _first_clause(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    first = mention.sentence.text.partition("，")[0][:FIRST]
    if "|" in first:  # a row of a table begins with its name
        first = next((cell for one in first.split("|") if (cell := one.replace("<br>", "").strip())), "")
    return clean(first) or None


# What figures with rules of their own measure.


_AMOUNT = needs(measure=AMOUNTS)
_AMONG_OTHERS = needs(measure=AMOUNTS, alone=False)
_WITH_WORDS_BEHIND = needs(measure=AMOUNTS, behind=frozenset(("的", "…")))
_THAT_GOES_ON = needs(measure=AMOUNTS, follows=True)


def _traits(mention: Mention, measure: str, so_far: SoFar, said: str) -> tuple[Hashable, ...]:
    nth, total, behind = mention.nth, mention.total, mention.behind
    return (
        measure,
        "分别" in mention.in_front and is_list(mention),
        len(so_far) > 0,
        said != "",
        nth > 0,
        total == 1,
        nth + 1 == total,
        "的" if behind[:1] == "的" else behind and "…",
        mention.numeral.raw[0] in HAN,
        is_bound(mention),
        mention.figure.unit in AGED,
    )


TRAITS = Traits(
    _traits,
    (
        "measure",
        "in_turn",  # 分别 is said of several
        "follows",  # there is a figure before it in its sentence
        "named",  # words of its own name it
        "inside",  # there is one before it in its clause
        "alone",  # it has its clause for itself
        "last",  # no other stands behind it in its clause
        "behind",  # the words behind it: none, some, or such as begin with 的
        "spoken",  # it is written in Chinese numerals
        "bound",  # those behind it must pass it
        "aged",  # it is in years of age
    ),
)

RULES = Table(
    When(
        needs(in_turn=True),
        (
            Rule("the name whose turn it is", "公办学校、民办学校分别达到【25所】和23所。", _whose_turn),
            Rule("the name before whose turn it is", "产量、产值迅猛增长，增速分别为8%、【9%】。", _whose_turn_before),
            Rule("the level whose turn it is", "取消事项30项，下放权限42项，分别占总数的【51%】和67%。", _whose_level),
        ),
    ),
    Rule("the name whose turn it is in a row", "工业、农业占全市比重15%、【37%】。", _whose_in_row),
    Rule("how much more, or less", "新增就业98万人，比预期目标多【8万人】。", _more_than),
    Rule("the next of a ratio", "三次产业之比为5∶【45】∶50。", _next_of_ratio),
    Rule("where 从…到… arrives", "产值超5亿元的集群从6个增加到【15个】。", _arrives),
    When(
        _AMOUNT,
        (
            Rule("parts that the measure word names", "加快东山、西山【两区】城市化。", _parts_of_a_whole),
            Rule(
                "counted beyond another bound", "产值超100亿元的企业20家，超300亿元的【5家】。", _beyond_another_bound
            ),
            Rule("an age: those who must have it", "【15岁】及以上人口平均受教育年限达9.5年。", _those_of_an_age),
            Rule("a bound: those who must pass it", "新增产值【30亿元】以上企业2家。", _what_is_bounded),
            Rule("counted beyond a bound", "培育产值超10亿元企业2家、税收超2亿元企业【3家】。", _beyond_a_bound),
            Rule("what a work will cost", "总投资【3亿元】的新华水厂正抓紧施工。", _sum_of_a_work),
            Rule("invested in what the next clause makes", "投资【700万元】，建成污水处理站8座。", _invested_in_next),
        ),
    ),
    When(
        _WITH_WORDS_BEHIND,
        (
            Rule("those beyond a bound behind it", "抓好【9个】投资5亿元以上项目。", _those_beyond_the_next_bound),
            Rule("an amount with which something is done", "政府投资【1亿元】购买2万个岗位。", _bought_with),
            Rule("an amount spent on what stands behind it", "投资【2亿元】继续治理入湖河道。", _spent_on),
            Rule("a measure of those behind it", "设立规模【50亿元】的担保基金。", _measure_of_those_behind),
        ),
    ),
    When(
        _AMONG_OTHERS,
        (
            Rule("the other end of a range", "新建学校5所、医院1至【2所】、公园3座。", _other_end),
            Rule("a tier of what the next figure counts", "抓好【3个】省级、9个市级园区。", _rank_of_the_next),
            Rule("what the next figure counts too", "抓好【6大类】100个项目。", _thing_of_the_next),
            Rule("a head printed once for all", "建设东山【30兆瓦】、西山20兆瓦光伏电站。", _shares_its_head),
        ),
    ),
    When(
        _WITH_WORDS_BEHIND,
        (
            Rule(
                "an act behind the figure, on what was counted", "办好15件民生实事，其中【12件】提前完成。", _act_behind
            ),
            Rule("others of those counted, by what they do", "接入事项50项，【40项】实现预约。", _more_of_those),
            Rule("the act before, on the next thing", "新建3座公园、【5所】学校。", _next_thing),
            Rule("those made to act", "帮扶【5万名】困难人员实现再就业。", _made_to_act),
            Rule("those who act", "【13万】农民进城落户。", _what_those_do),
            Rule("act and thing", "新开【5条】公交线路。", _act_and_thing),
        ),
    ),
    When(
        _THAT_GOES_ON,
        (
            Rule("the sum of what was measured", "固定资产投资8亿元，五年累计完成投资【34亿元】。", _summed_up),
            Rule(
                "of the same owner as the figure before",
                "东山园区入驻企业9家、实现交易额【2亿元】。",
                _of_the_same_owner,
            ),
            Rule(
                "another measure of the same firms",
                "东山企业营业收入增长9%，利润【2亿元】。",
                _of_the_same_firms,
            ),
            Rule("the total of what was counted", "高新技术企业净增112家，总数达【654家】。", _in_all),
            Rule("an attribute of what was counted", "开工项目20个，总投资【300亿元】。", _attribute),
            Rule(
                "the counterpart of what was measured", "一般公共预算收入8亿元、支出【9亿元】。", _counterpart_of_last
            ),
            Rule("what was aimed at", "建成母婴室9间（年度任务【8间】）。", _aimed_at),
            Rule("so many of them in a place", "新建学校9所，其中中心城区【2所】。", _of_a_place),
            Rule("the same measure of others", "园区营业收入36亿元、重点产业集群【16亿元】。", _the_same_of_another),
            Rule("the rest of what was counted", "推进房屋改造8万平方米，还剩余【9万平方米】。", _the_rest),
            Rule("an act on what was counted", "新开公交线路5条，调整【12条】。", _act_on_counted),
            Rule("the act before, on the next name", "新建公园3座、学校【5所】。", _next_name),
            Rule(
                "the act of the clause before, on another name",
                "建成基站2万个，充电站【848座】。",
                _name_in_next_clause,
            ),
        ),
    ),
    When(
        _AMOUNT,
        (
            Rule("an act on what the clause before names", "居民住宅修缮，受理【22件】。", _act_on_named),
            Rule("of the owner that is spoken of", "东山园区加快建设，设施完善，入驻企业【86家】。", _of_the_owner),
            Rule("the words in front of an amount", "基本建设投资【12亿元】。", _amount),
        ),
    ),
    When(
        needs(measure=CHANGES),
        (
            Rule("the level whose growth it is", "接待2300万人次，收入198亿元，增长【8%】和9%。", _whose_growth),
            Rule("the speed that narrows", "出口下降0.6%，降幅收窄【5.3个百分点】。", _narrowing_speed),
            Rule("a rate, set beside others", "生产总值增长6.2%，高于全国【0.8个百分点】。", _beside_others),
            Rule("a change, of the owner that is spoken of", "东山园区加快建设，客流量增长【86%】。", _of_the_owner),
            Rule(
                "a change of another measure of the same firms",
                "规模以上工业增加值增长11%、营业收入增长【9%】。",
                _of_the_same_firms,
            ),
            Rule(
                "a change of an attribute of what was counted",
                "技术引进项目109项，金额增长【9%】。",
                _attribute_changes,
            ),
            Rule("a change: what stands before the verb", "农业总产值仍然比上年增长【2.8%】。", _before_the_verb),
            Rule("what is added", "建成油库2座，增加【9万立方米】储气量。", _what_is_added),
            Rule("places in a ranking", "生产总值增长9%，比上年提升【6个】位次。", _places_risen),
            Rule("points: the rate before", "生产总值增长6.2%，提高【2个百分点】。", _points_of_rate),
            Rule(
                "a change in a unit of its own", "救灾支出8亿元，运去的粮食，增加了【70亿斤】。", _grew_in_clause_before
            ),
            Rule(
                "a change of what the clause before names",
                "农民收入9万元，工业产值再创新高，增长【9%】。",
                _named_in_clause_before,
            ),
            Rule("a change: the level before it", "支出10亿元，占预算的50%，增长【5%】。", _level_before),
            Rule("what the clause before says grew", "助学经费逐年增长，年均增长【8%】。", _said_to_grow),
        ),
    ),
    When(
        needs(measure="ratio"),
        (
            Rule("what doubles", "生产总值比2010年翻【一番】。", _doubles),
            Rule("what is a multiple", "财政收入增长5%，经济总量是2012年的【2.5倍】。", _is_multiple),
            Rule("a multiple: the words in front", "生产总值是2015年的【1.5倍】。", _multiple_alone),
        ),
    ),
    When(
        needs(measure="share_pct"),
        (
            Rule("a share of those behind it", "【60%】的企业完成改制。", _share_of_those_behind),
            Rule("a share of those in front", "财政支出【80%】以上用于民生。", _share_of_those_in_front),
            Rule("a share of a plan", "固定资产投资60亿元，为年度计划的【104%】。", _share_of_a_plan),
            Rule("a share of a whole that is not named", "改为股份制的只占【36.6%】。", _share_of_the_whole),
            Rule(
                "a share of those counted by what they do",
                "新建学校20所，【90%】以上由社会力量兴办。",
                _share_that_does,
            ),
            Rule("a contribution", "服务业增长9%，对经济增长贡献率达【60%】。", _contributes),
            Rule("a share that was measured before", "支出8亿元，占财政支出的【70%】。", _share_of_last),
            Rule("a share of those counted whole", "植棉县204个，占全国1027个县的【20%】。", _share_of_those_counted),
            Rule("a share of another whole", "茶叶出口占全国11%、全省【90%】。", _share_of_another_whole),
            Rule("a share among all those counted", "办理议案3件、建议70件，办结率【100%】。", _share_of_all_counted),
            Rule("a share among those counted", "签约项目20个，覆盖率【87%】。", _share_of_counted),
            Rule("a share: the words in front", "城乡垃圾处理率保持【100%】。", _share),
        ),
    ),
    Rule("what is measured of those counted", "东山、西山两区产值占全市的比重，由【9%】提高到12%。", _measured_of_last),
    Rule(
        "what the clause before names, without a figure",
        "粮食产量9吨；工业产值再创新高，达到【8亿元】。",
        _named_in_clause_before,
    ),
    Rule("what the figure before is about", "产量达到400斤和【500斤】。", _last_subject),
    Rule("what the clause before names", "金融平稳运行，储蓄存款，今年增加了【95亿元】。", _clause_before),
    Rule("what the sentence names first", "铁路货运量，按可比部分计算，增长了【5%】。", _first_clause),
    traits=TRAITS,
)
