"""What is counted, by the words behind the figure and the measure word, and what is done to it or does it?"""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.verbs import ACTS, CAUSES, PREDICATE
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import (
    PEOPLE,
    THOSE,
    behind,
    bounds_those_of_whom,
    doers,
    field,
    next_thing,
    parted,
    tail_of,
    those_behind,
)
from gwr.reading.meaning.inherit import AMOUNTS, alike, inherited
from gwr.reading.meaning.lists import ATTRIBUTES, CONJOINS, JOINED, LIST, joined
from gwr.reading.meaning.phrases import (
    DESCRIBES,
    INDICATOR,
    LONG,
    LONGEST,
    SHORT,
    WITHIN_WHOLE,
    act_ahead,
    clean,
    first_act,
    is_act,
    is_whole,
    scope_in_front,
    trimmed,
    without_act,
)
from gwr.reading.meaning.subject.together import (
    CAPACITIES,
    WORKS,
    done_by_all,
    named_whole,
    of_the_last,
    of_those_named,
    treated_alike,
)
from gwr.reading.rules import where

_ORDERED = Pattern(f"{ACTS.pattern}|{alternatives('verbs', kind='cause')}")
# 三项重点工作|取得明显成效
_FARES_WELL = Pattern(
    "取得[^的]*$|(?:基本)?实现全覆盖$|(?:不断|加快|加速|逐步|持续)?发展壮大$|(?:强势|快速|迅速|加速)崛起$|(?:不及|未达|未达到|低于|好于|超出|符合)预期$"
    "|(?<=项目|工程|任务)(?:加快|加速|全力|强力|扎实|有序|稳步|顺利|接续)(?:推进|实施|建设)$"
    "|落地见效$|(?:迅猛|蓬勃|加速)发展$|初[见现显]成效$|成效(?:明显|显著|突出|突显|凸显|初显|初步显现)$|有了?(?:较大|明显|显著|新的?|很大|所)[^的]*$"
    "|得到(?:有效|明显|全面|较好)[^的]*$"
    "|(?:持续|全面|稳步|明显|不断|大幅|稳定)(?:下降|上升|提升|提高|增长|改善|好转|回升|优化)$"
)
# … or is said of works, where no act on them stands in front: 3座水库|动工
_FARES = Pattern(
    "(?:(?:龙头|辐射|带动|引领|支撑|主导|示范)+作用[^的]{2,6}|越来越[^的]{1,4}|(?:健康|迅速|蓬勃)发展"
    "|发展(?:势头强劲|迅速|迅猛)|(?:步伐|进度)(?:加快|加大|坚实)|(?<=建设)加快|(?<=建设|改造|施工|运行|推进)(?:顺利|良好|有序|平稳)"
    "|(?:积极|强力|有力|持续|接续|加紧|扎实|有序|稳步|顺利|集中|正?按计划|序时|分步)(?:推进|实施|开展|建设|整治)"
    "|(?:进一步|更加|继续|(?<!无)显著|(?<!无)明显|不断|逐步|持续)[^的]{2,4}|下闸蓄水|遍地开花|焕然一新|大干快上|扩容提质|华丽变身"
    "|(?:全[国省市]复制|复制|全[国省市]|向[^，]{2,6})推广|(?:已|全|均|主体|高质量)*(?:动工|完工|清零|归零|挂牌|揭牌|落成|问世|出列|摘帽|参展)"
    "|(?:依然|仍然|依旧)[^的]{1,3}|掀起[^的]*|进展(?:顺利|迅速)|(?:走在|进入|跻身)全[国省市区]前列|交付使用|挂牌运行|落地实施|恢复通[关车航]|妥善化解|整改销号|免费开放|初步形成"
    "|可?“?(?:跨省|一证)通办”?|应.[尽快].|(?:稳居|跃居|居|位居|名列|排名|排)全[国省市区][^，]{0,8})$",
    seeks=True,
)
# 新建茶园|正在办理手续, 仔猪采购|已完成: how far it is
_IS_ON = Pattern(
    "(?:已经?(?:落实|拨付|下达|到账|完成|建成|开工|竣工|完工|投产|投用|启动|落地|签约|交付|通车|到位|开[辟发放通]"
    "|建设|改造|治理|修复|拆除|办理|解决)(?:到位)?|正在[^的]{2,14}(?<!项目)(?<!工程))$"
)
_DRIVES = Pattern("促进|推动|引导|实现|被|在")
_IS = Pattern("([^的，]{2,12}?|[市县镇乡区村])(?:都|均)?(?:既是|是(?=[对我全一最当今国为在因]))")
_IS_ONE = Pattern("^[^，]*?(?:成为|作为|列为|当选|入选|入围|跻身)(?=全[国省市球]|世界|我国|国家|最|$)")
_MADE_INTO = Ending("(?<=[\u4e00-\u9fff]{2})(?:(?:培育|打造|建设|发展)成为?|建成为)(?:产值)?")
_WITH_MONEY = Ending("(?<=..)(?:[将要可]|计划|准备)*(?<![费信作运利采使实应引启专公])用")
_IS_OF = Pattern("[^，是]{2,}(?:(?<![不还只就都可凡而但要])是(?!否)|成为)([^，是]{2,}的)$")
_LISTED = 60  # letters of names in a row that say no more than what they are all called
_ENDS_WHOSE = Pattern(
    "^$|^(?!(?:免费)?[对为给让使]).*(?:等|[省市区县州国乡镇]|本级)$"
)  # those who act may have this before them: 全市5家企业开展技改
_FOR = frozenset("对为给")
_BEYOND = ("高于", "低于", "优于", "好于")
_RAISED = ("筹措", "拿出", "统筹")  # 筹措9亿元支持就业: what the money does
_FARES_HOW = Pattern(
    f"(.*(?:{THOSE}|{alternatives('people')}|学|险种|孤儿))"
    "((?:办学|生产|生活|居住|出行|就医|通行|参保)(?:条件|环境|面貌|水平|能力|质量|人数|问题)|住房条件|饮水安全|(?:基本)?生活|合法权益)"
)
_CAUSES_SUCH = Pattern(f"({alternatives('verbs', kind='cause')})(.+等)")
_MEASURES = Pattern(f"(?:{alternatives('indicators')}|比例|时限|期限)达?$")
_SIZED = Pattern("(?P<by>规模|产能|容量|面积|储量|库容|产值|投资|藏量|储能)的(?P<those>[^，、的]{2,})")
_LIVED_IN = Pattern("的?((?:[^，、的]{0,8}?)(?:大城市|城市|城区|县城|都市圈?|新城|城镇))")  # 9万人口|中心城市
_UPON = ("基数上", "基础上", "水平上", "条件下", "情况下", "背景下", "形势下", "过程中", "范围内")
_LONG = frozenset("长宽高深")
_WITH_WHOM = ("依托", "围绕", "聚焦")  # 依托六大产业创建实验室: not they create
_AMONG_THOSE = Pattern("(?<=[\u4e00-\u9fff]{2})(?<![高初其集])中已?有?$")
_JOINS = Pattern("建立|开展|签[订署约]|结成|结为|达成|建交|通航|缔结|保持")
_SUCH_WORKS = Pattern("等(?:一批)?(?:重点|重大|大)?(项目|工程)")
_OF_WORKS = Pattern("等|、.*、|(?:工程|项目|建设|投产|开工|落地)$")
# 部门中，撤销的9个，保留的|5个
_AMONG_ALL = Pattern("([\u4e00-\u9fff、]{2,14})[中内里]，")
_THE_ONES = Ending("的(?:有|共有|只有|已有|就有|约有|达|为)?")  # 已开工|的有19个
_NTHS = Pattern("^[^，]*?(?:前|第)?\\d+[位名强家个]+")  # 全球前500位|跨国公司中
_BARE_WORK = Pattern("(治理|整治|改造|修复|绿化|拆迁|搬迁|建设|创建)(?:任务|项目|工程|目标)")
_PARTED = Pattern("[、的和与及]")
_BEFALLS = Pattern("(?:晋升|晋级|升级|升格|认定|评定)为")
_WHO = {"人": "人", "名": "人", "位": "人", "户": "户", "地": "地"}  # who is counted without a noun
# 把握好以下六个|方面, 夺得2|银
_NOUNS = {
    "方面": "方面",
    "个方面": "方面",
    "部分": "部分",
    "环节": "环节",
    "阶段": "阶段",
    "金": "金牌",
    "银": "银牌",
    "铜": "铜牌",
}
_OF_MEMBERS = Ending("年?(?:总产值|产值|营收|营业收入|主营业务收入|销售收入|销售额|纳税额?|税收|总投资|投资)")
_MEMBERS = Pattern(f"(?:[^的、]{{0,4}})(?:{THOSE})")
_MEMBER = Pattern(f"{THOSE}|{alternatives('people')}|(?:县|市|区|乡|镇|旗|州|盟|村|街道|社区)[县市区乡镇村]{{0,2}}")
_ENDS_MEMBER = Ending(_MEMBER.pattern)
_ANY_MEMBER = Pattern(f"[\u4e00-\u9fff]{{0,2}}(?:{_MEMBER.pattern})")
_GETS = Pattern("获得|享受|获|领取|拿到|受益")
# 惠及9万|群众的改水工程
_SERVED = Pattern(f"(?P<whom>[^，、的]{{0,6}}(?:{alternatives('people')}))的(?P<work>[^，、的]{{2,}})")
_SERVES = Ending("惠及|覆盖|造福")
GENERIC = Pattern(alternatives("nouns", kind="generic"))
_PARTS = lookup("parts", "noun")
_PLACES = frozenset("省市县区州")  # counted in digits too: 东山、西山5县
# before the names of 促进东山、西山两区发展
_BEFORE_NAMES = Pattern(
    f"{ACTS.pattern}|{PREDICATE.pattern}"
    f"|{alternatives('verbs', kind='governs')}|{alternatives('verbs', kind='deepens')}"
    "|以来|发挥|允许|串?联起|[在对以为向从把将给使是由让了指到]|的|“[^”]*”|等"
)
_LEVEL = Pattern("[国央部省市州县区旗乡镇村街居会道社组户校地]")
_LEVELS = Pattern("[国部省市州县区旗乡镇村街居会道社办组户校].?(?:[、（）]|$)")


def parts_of_a_whole(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    noun = _PARTS.get(mention.figure.unit) if mention.figure.value else None
    in_digits = mention.figure.unit in _PLACES and mention.since_last[-1:] not in ("", *LIST)
    if noun is None or not (mention.spoken or in_digits):
        return None
    if mention.behind.startswith("会城市"):  # 中部六省|会城市
        noun = "省会城市"
    names = mention.since_last.rstrip("的")
    names = names[max((verb.end() for verb in _BEFORE_NAMES.finditer(names)), default=0) :]
    names = clean(CONJOINS.cut(names) or names)
    names = "" if names.isdigit() else names  # 8、三区两带
    if not names and not mention.spoken:
        return None
    if not (names or noun):
        return None
    if not names and mention.nth and so_far and (before := _PARTS.get(so_far[-1].mention.figure.unit)):  # 东部三区|一市
        names = so_far[-1].subject.removesuffix(before)
    if mention.figure.unit == "级" and not (_LEVELS.search(names) and len(_LEVEL.findall(names)) > 1):
        return None  # 建立四级战斗体系 has the levels of what stands behind
    return names + noun


@where(behind="…")
def those_ranked(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return field(mention) or None


@where(behind="…", measure=AMOUNTS)
def living_in_those_behind(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    where_they_live = _LIVED_IN.fullmatch(mention.behind) if mention.figure.unit.endswith("人口") else None
    return where_they_live[1] + "人口" if where_they_live else None


@where(behind="…", named=False, measure="level")
def size_of_those_behind(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    sized = _SIZED.match(mention.behind)  # 9万标箱|规模的港口
    those = parted(sized["those"])[0] if sized else ""
    return those + sized["by"] if sized and 1 < len(those) < LONGEST and not GENERIC.match(those) else None


@where(behind="的", named=True)
def measure_of_those_behind(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    measured_by = ATTRIBUTES.before(said, len(said))
    if not measured_by or (mention.behind != "的" and bounds_those_of_whom(mention)):  # 产值过9亿元的已有8家
        return None
    several = mention.behind.endswith("等") and "、" in mention.behind  # 规模9亿元的水利、交通建设等3支基金
    ahead = several or mention.behind == "的"
    those = next_thing(mention) if ahead else parted(tail_of(mention, cut=not mention.last))[0]
    if those.endswith(_UPON):  # 在总量60亿元的高基数上取得
        return said
    return joined(those, measured_by) if 1 < len(those) < LONGEST and not GENERIC.match(those) else None


@where(follows=True, named=False)
def act_behind(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not is_act(act := clean(behind(mention))):
        return None
    return act if is_whole(act) else act + without_act(inherited(alike(mention, so_far)))


@where(follows=True, named=False)
def more_of_those(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    verb = PREDICATE.match(does := behind(mention))
    if not (verb or does.startswith(_BEYOND)) or (verb and _MEMBER.fullmatch(does, verb.end())):  # 2户运营公司
        return None
    before = inherited(alike(mention, so_far), AMOUNTS)
    # 新增人才9人，90人入选计划: no part of them
    counted = so_far and so_far[-1].subject == before and first_act(before) and "的" not in before
    if counted and mention.figure.base_value > so_far[-1].mention.figure.base_value:
        return None
    if PREDICATE.match(before) and so_far[-1].mention.behind.startswith(before):  # 24人获金牌，22人获银牌
        return None
    those = without_act(before.rpartition("的")[2])
    own = next((behind(one.mention) for one in reversed(so_far) if one.subject == before), "")
    if own and those.endswith(own) and not (parted(own)[1] or scope_in_front(those) + own == those):
        those = own  # 平台接入|事项|9项，其中8项实现办理
    done = ACTS.search(those)
    named = 0 < len(those) < LONG and not ((done and done[0] not in DESCRIBES) or PREDICATE.search(those))
    return f"{does}的{those}" if named else None


@where(follows=True, named=False, inside=True)
def act_on_the_next(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if thing := behind(mention):
        if treated := treated_alike(mention, so_far):
            return treated
        all_do = done_by_all(so_far[-1].mention, "其")  # 9件建议、8件提案全部办复: of each
        if all_do and so_far[-1].subject.startswith(f"{all_do}的"):
            return None
        *others, own = JOINED.split(mention.since_last.strip("、"))  # 、建成市场和3个
        before = acts = first_act(last := inherited(so_far))
        if acts and so_far[-1].mention.behind.startswith(acts.removeprefix(scope := scope_in_front(acts))):
            before = scope  # 全省有2家出版单位、9家印刷企业: no act on them
        does, (did, of, _) = _what_they_do(thing), last.partition("的")
        before = "" if of and did in so_far[-1].mention.behind else before  # 7个县摘帽、9个村出列
        if not others and not before and does[1]:  # 3个水厂和2个泵站按时完工
            return f"{does[1]}的{does[0]}"
        if "的" in last and PREDICATE.match(last) and (does := parted(thing))[1]:  # 6个镇获评示范镇、8个镇获评先进镇
            return f"{does[1]}的{does[0]}"
        before = before if acts else act_ahead(last)  # 捐赠9床棉被、8袋大米
        act = (others and first_act(clean(own))) or before
        return thing if thing.startswith(act) else act + thing
    return None


def _what_they_do(thing: str) -> tuple[str, str]:
    """Who is counted, and what they do: (村, 出列) of 村出列."""
    who, act = parted(thing)
    return (who, act) if act else doers(thing)


@where(follows=True, named=True, measure="count", behind="")
def those_that_do(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 受理案件9件，已经结案的有5件，判刑的|3人
    words = mention.since_last if mention.nth else mention.in_front
    ones = _THE_ONES.search(words)
    does = "继续" * words.startswith("继续") + clean(words[: ones.start()]) if ones else ""
    if len(does) < len("结案"):
        return None
    same = inherited(alike(mention, so_far), ("count",))
    those = same[len(first_act(same)) :].rpartition("的")[2]
    if (not those or is_act(those)) and (among := _AMONG_ALL.search(mention.said)):
        those = among[1]
    if (
        not those
        or is_act(those)
        or PREDICATE.search(those)
        or (mention.figure.unit in _WHO and not _MEMBER.search(those))
    ):
        those = _WHO.get(mention.figure.unit, "")
    return f"{does}的{those}" if those and those not in does else None


@where(named=True)
def made_to_act(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if CAUSES.search(said):
        thing, act = parted(behind(mention))
        return f"{said}{act}的{thing}" if act else None
    cause = _CAUSES_SUCH.match(said) if said.endswith("等") else None  # 推动东山水厂等|9个|项目如期开工
    if cause and mention.last:
        thing, act = _what_they_do(behind(mention))
        alone = act and not _PARTED.search(act) and _ENDS_MEMBER.search(thing)
        return f"{cause[1]}{act}的{cause[2]}{thing}" if alone else None
    return None


def what_those_do(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said == "为" or mention.since_last[-1:] == "对" or mention.figure.unit == "次" or said.endswith(_RAISED):
        return None
    if (
        mention.nth and _AMONG_THOSE.search(said) and PREDICATE.match(does := behind(mention))
    ):  # 79条河涌中|64条完成整治
        return f"{does}的{_AMONG_THOSE.sub('', said)}"
    said = named_whole(of_the_last(said, mention), mention)
    thing, act = parted(behind(mention))
    if mention.since_last[-1:] in ("与", "同") and (joins := _JOINS.search(behind(mention), 2)):  # 与9个国家|建交
        thing, act = behind(mention)[: joins.start()], behind(mention)[joins.start() :]
    if not act and not mention.last:
        thing, act = _before_another(mention, thing, said)
    if (
        not act
        and mention.last
        and mention.since_last[-1:] not in _FOR
        and _ENDS_WHOSE.search(said[:0] if mention.since_last.endswith("在") else said)
    ):
        thing, act = doers(behind(mention))
        said = "" if mention.since_last.endswith("在") else said  # 国家先后在58个城市进行试点
        if act and mention.since_last.endswith(_WITH_WHOM):
            return said + thing
    act = act or ("" if said else done_by_all(mention, thing))
    if not act or _orders(said):
        return None
    said = (
        said[1:]
        if said[:1] in ("同", "与") and mention.since_last[-1:] not in ("与", "同") and _JOINS.match(act)
        else said
    )
    if not thing:  # 我省有5人被评为先进人物
        who = _WHO.get(mention.figure.unit, "")
        if among := _among_whom(mention, said):
            return f"{act}的{among}"
        if said.endswith("等"):  # 东山新城等2地入选
            return f"{act}的{said}{who}"
        return f"{said}{act}的{who}" if who and said else said + act
    if thing and act[0] == "每":  # 9家|企业|每家补助5万元
        return thing
    if thing == "时间":  # 用9个月|时间完成改造
        return f"{act}用时"
    thing = of_those_named(mention, said, thing)
    if "、" in thing and mention.figure.unit.endswith(CAPACITIES) and (such := _SUCH_WORKS.search(thing)):
        thing = thing.partition("、")[0] + such[1]  # 60万吨|复合肥、9号车间改造等项目|投产
    whose = _FARES_HOW.fullmatch(thing)  # 9所学校|办学条件|得到改善
    return f"{whose[2]}{act}的{said}{whose[1]}" if whose else f"{act}的{said}{thing}"


def _before_another(mention: Mention, thing: str, said: str) -> tuple[str, str]:
    """Who is counted, and what they do, before another figure of the clause."""
    who, act = _before_the_next(thing, (said, mention.since_last))
    gets = _ANY_MEMBER.fullmatch(who) and _GETS.match(mention.behind, len(who))
    acts = _MEMBER.fullmatch(who) and not INDICATOR.search(mention.behind)
    if not act and (gets or acts):
        who, act = parted(those_behind(mention))  # 32家企业享受减税9亿元
    if not act and mention.behind[-1] == "、" and _ENDS_MEMBER.search(who):
        who, act = parted(those_behind(mention))  # 9万贫困人口脱贫、8个村出列
        act = "" if "、" in who + act or act.endswith(("率", "任务", "目标")) else act
    return who, act


def _before_the_next(thing: str, ahead: tuple[str, str]) -> tuple[str, str]:
    """Those counted and what they do to what is counted next: 8个|县区|创建|16个园区; not for whom it is done."""
    who, act = doers(thing)
    is_for = any(words[:1] in _FOR or words[-1:] in _FOR for words in ahead)
    is_done = act and not (is_for or "的" in act or _MEASURES.search(act))
    return (who, act) if is_done and _FOR.isdisjoint(who) else (thing, "")


def _without_how(thing: str, said: str) -> str:
    """What is counted without how it fares: 重点任务 of 重点任务落地实施; with an act on it in front that is what was done."""
    if said and _IS_ON.match(thing):
        return ""
    if len(thing) <= SHORT and "已" not in thing:
        return thing
    fares = _FARES_WELL.search(thing, 2)
    if not fares and (fares := _FARES.search(thing, 1)) and (_orders(said) or _DRIVES.search(thing)):
        return thing
    fares = fares or _IS_ON.search(thing, 2)
    return thing[: fares.start()] if fares else thing


def _without_verb_before(mention: Mention, measure: str, said: str) -> str:
    """The words in front without a verb that only leads to those counted."""
    if "是" in said and (told := _IS_OF.match(said)):  # 环境保护是我国的|一项基本国策
        return told[1]
    if "之一" in mention.behind and (told := _IS_ONE.search(said)):  # 东山公司成为全国|50个种羊场之一
        return said[told.end() :]
    if measure != "level":
        return said
    said = _MADE_INTO.cut(said)  # 农产品加工培育成为|3亿元产业
    return _WITH_MONEY.cut(said) if mention.figure.unit.endswith("元") else said  # 全市将用|9亿元建设住宅


def _worked_on_before(mention: Mention, said: str) -> str:
    """What the clause before says is worked on, where only the work is counted: 水土流失治理得到加强，完成9亩|治理任务; or ""."""
    work = _BARE_WORK.fullmatch(mention.behind)
    if not work or not is_act(said) or any(map(str.isdigit, mention.clause_before)):
        return ""
    before = clean(mention.clause_before)
    act = first_act(before)
    named, found, _ = before.removeprefix(act).partition(work[1])
    return named if act and found and 1 < len(named) < LONG and not _PARTED.search(named) else ""


def _orders(said: str) -> bool:
    """Whether the words have an act on those counted: 新建A、B等|3所学校; not 市里定下的, not 老城改造、新区建设等."""
    if said.endswith("的") or ("、" in said and all(map(INDICATOR.search, said.split("、")))):
        return False
    if said.endswith("等"):
        return any(_ORDERED.match(said, start) for start in range(3))
    return bool(_ORDERED.search(said) or first_act(said))


def _treated(mention: Mention, said: str, thing: str) -> str:
    """To whom something is done: 企业试点 of 对9家企业进行了试点, 家庭 of 对9万户家庭兑现了优惠政策; or ""."""
    words = mention.since_last
    if "进行" in thing and words[-1:] == "对" and said.endswith("对"):  # 我省对9家企业进行了试点
        return trimmed(said[:-1]) + thing.partition("进行")[0]
    if "进行" in thing and words.lstrip("并还再，")[:1] == "对":  # 对3个行业进行整治
        those, _, act = thing.partition("进行")
        return act.removeprefix("了") + said + those
    if words[-1:] == "对" and (whom := parted(thing))[1]:  # 对9万户家庭兑现了优惠政策
        does = f"{whom[1]}的" * (said in ("", "对") and not _PARTED.search(whom[1]) and "进行" not in thing)
        return does + said.removesuffix("对") + whom[0].removesuffix("进行")
    return ""


def _among_whom(mention: Mention, said: str) -> str:
    """Among whom those are that a figure counts by what they do: 跨国公司中，有9家|在东山投资; or ""."""
    before = mention.clause_before
    if said not in ("", "有") or not before.endswith("中"):
        return ""
    among = _NTHS.sub("", clean(before[:-1].removeprefix("在")))
    return among if 1 < len(among) < LONG and not any(map(str.isdigit, among)) else ""


def whom_a_work_serves(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    served = _SERVED.fullmatch(behind(mention))
    serves = _SERVES.search(said) if served else None
    return parted(served["work"])[0] + serves[0] + served["whom"] if served and serves else None


def act_and_thing(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not (thing := behind(mention)):
        return None
    if mention.figure.unit.endswith("方面") and is_act(act := clean(thing)):  # 从五个方面提出9项措施
        return f"{act}的方面"
    if thing[0] == "在" and (among := _among_whom(mention, said)):
        return f"{thing}的{among}"
    said = named_whole(of_the_last(said, mention), mention)
    if said == "为" and (
        (first_act(thing) and not PEOPLE.match(thing)) or not (mention.last or ACTS.search(thing))
    ):  # 为3家企业和5所学校减税
        return thing
    thing = of_those_named(mention, said, thing)
    if not mention.last and (treated := treated_alike(mention, so_far)):
        return treated
    if treated := _treated(mention, said, thing):
        return treated
    if said[-1:] in _LONG and mention.behind[0] == "的":  # 建成长5公里的公园
        said = said[:-1]
    what = _OF_MEMBERS.search(said) if measure == "level" and _MEMBERS.fullmatch(thing) else None
    if what and not first_act(thing):  # 确保销售收入10亿元企业达到50户
        return first_act(said) + joined(thing, what[0])
    if said.endswith("分") and thing in ("部分", "阶段"):  # 报告分四个部分
        return f"{trimmed(said[:-1]).removesuffix('共')}的{thing}"
    if said == "分" and not mention.last:  # 分三批支持90家企业
        return thing + next_thing(mention)
    said = _without_verb_before(mention, measure, said)
    if "是" in thing and (told := _IS.match(thing)):  # 这三项|改革是对旧体制的突破
        thing = told[1]
    thing = _without_how(thing, said)
    thing = _worked_on_before(mention, said) + thing
    before, _, own = said.rpartition("、")
    if own and thing.startswith("规定") and before.endswith(("规定", "规定精神")):  # 落实中央八项规定、省委|十项规定
        said = first_act(said) + own
    if mention.last and "、" in thing and mention.figure.unit.endswith(CAPACITIES) and _OF_WORKS.search(thing):
        such = _SUCH_WORKS.search(thing)
        own = thing.partition("、")[0]
        thing = own + such[1] if such and not WORKS.search(own) else own
        said = first_act(said) + said.removeprefix(first_act(said)).rpartition("、")[2]
    if mention.since_last.endswith("、") and not mention.nth and (act := first_act(said)):
        said = act  # 建成首个院士工作站、2个诊疗中心
    if said.startswith("占") and measure == "count" and WITHIN_WHOLE.search(said):
        said = said.removeprefix("占")  # 占全国1786个植棉县的28%
    if len(said) > _LISTED and said.endswith("等"):  # 《…》、《…》、《…》等3个办法
        return first_act(said) + thing
    return said + thing


@where(named=True, behind="")
def measure_word_is_a_noun(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    noun = _NOUNS.get(mention.figure.unit)
    if not noun:
        return None
    # 主要考虑三个方面
    of = "" if noun.endswith("牌") or "、" in said or said.endswith(("以下", "等", "》", "年度", "重点")) else "的"
    return said.removesuffix("分") + of + noun


@where(named=True)
def words_in_front(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said.startswith("占") and mention.behind.startswith("的"):  # 占播种面积|9万亩|的42%
        return said[1:] or None
    befell, listed, last = said.rpartition("、")
    if listed and len(last) > len("景区") and _BEFALLS.search(befell):  # 东山晋升为5A级景区、4A级景区达到|6个
        return last
    return said
