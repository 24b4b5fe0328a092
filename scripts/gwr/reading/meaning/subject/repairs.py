"""Is the phrase that a rule gave a noun phrase? What it begins with, ends in or holds that names nothing is mended.

Each repair has a name and a made-up example; it is tried where its words stand in the phrase. Most phrases have none of
them, which their first and last letter and one look tell.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.verbs import ACTS
from gwr.reading.meaning.clauses import Mention
from gwr.reading.meaning.counted import work_of_all
from gwr.reading.meaning.inherit import AMOUNTS, CHANGES
from gwr.reading.meaning.phrases import INDICATOR, balanced, first_act, plain, promised, trimmed, unchanged
from gwr.reading.numbers.roles import RANGES


class Repair(NamedTuple):
    """What is mended of a phrase, and the words by which it is seen to be needed."""

    name: str
    example: str  # a made-up sentence whose figure, in 【】, reads otherwise without it
    mended: Callable[[str, Mention, str], str]  # asked of the phrase, the mention and its measure
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()

    def is_needed(self, subject: str) -> bool:
        """Whether its words stand in the phrase."""
        return (
            subject.startswith(self.begins) or subject.endswith(self.ends) or any(map(subject.__contains__, self.holds))
        )


def finished(subject: str, mention: Mention, measure: str) -> str:
    """The phrase that a rule gave of a figure, as one that stands alone."""
    subject = _SAID_TWICE.sub(r"\1", repaired(trimmed(subject), mention, measure))
    return subject if subject.isalnum() else trimmed(balanced(subject))


def repaired(subject: str, mention: Mention, measure: str, done: int = 0) -> str:
    """The phrase after the repairs, but for so many of them that are done."""
    first, last = subject[:1], subject[-1:]
    held = _HELD.search(subject) is not None
    if held or first in _FIRST or last in _LAST:
        for nth, repair in _with_letters(first if first in _FIRST else "", last if last in _LAST else "", held):
            if nth > done and repair.is_needed(subject):
                mended = repair.mended(subject, mention, measure)
                if mended != subject:  # and begins and ends with other letters
                    return repaired(mended, mention, measure, nth)
    return subject


@cache
def _with_letters(first: str, last: str, held: bool) -> tuple[tuple[int, Repair], ...]:
    """The repairs, each with its place, of phrases that begin or end with these letters, or hold a word of one."""
    return tuple(
        (nth, repair)
        for nth, repair in enumerate(REPAIRS, 1)
        if (held and repair.holds)
        or (first and any(word[0] == first for word in repair.begins))
        or (last and any(word[-1] == last for word in repair.ends))
    )


def _without(pattern: Pattern | Ending) -> Callable[[str, Mention, str], str]:
    """A repair that leaves out what the pattern matches."""
    if isinstance(pattern, Ending):
        return lambda subject, mention, measure: pattern.cut(subject)
    return lambda subject, mention, measure: pattern.sub("", subject)


def _with_work_of_all(subject: str, mention: Mention, measure: str) -> str:
    if mention.last or not mention.behind or measure not in AMOUNTS or not _PROCESS.match(subject):
        return subject
    work = work_of_all(mention)
    return subject if f"{work}的" in subject else subject.removesuffix(work) + work


def _not_among(subject: str, mention: Mention, measure: str) -> str:
    return subject[:-1].removesuffix("之").removesuffix("当") if _AMONG.search(subject) else subject


def _not_as(subject: str, mention: Mention, measure: str) -> str:
    serves = _SERVES_AS.search(subject)
    if not serves or not serves.start():
        return subject
    own, is_of = mention.behind.partition(serves[0])[0], subject[serves.end() : serves.end() + 1] == "的"
    if is_of:  # 以|八大|产业链为主体的体系
        named = subject[: serves.start()].rpartition("以")[2]
        before = serves[0] in mention.behind and own and "以" not in own
        return named if before and named != subject[: serves.start()] else subject
    if serves.end() == len(subject) or serves[0] in mention.behind:
        return subject[: serves.start()].removeprefix("以").replace("的以", "的", 1)
    done = subject[serves.end() :]  # 以城区为主|新建学校
    return done if subject.startswith("以") and "的" not in done else subject


def _not_glossed(subject: str, mention: Mention, measure: str) -> str:
    subject = _AIM.sub("", _GLOSS.sub("", subject)).lstrip("是却")
    return _BY.sub("", subject) if mention.in_front[-1:] == "以" else subject


def _not_changing(subject: str, mention: Mention, measure: str) -> str:
    named = unchanged(subject) if measure in AMOUNTS else subject
    return named if INDICATOR.search(named) else subject


def _not_in_row(subject: str, mention: Mention, measure: str) -> str:
    return _ROW.cut(subject) if mention.sentence.text.lstrip()[:1] == "-" else subject


def _not_only(subject: str, mention: Mention, measure: str) -> str:
    return subject if mention.in_front[-1:] == "共" else _ONLY.sub("", subject)  # 加上退款，共9亿元 is the sum


def _not_made(subject: str, mention: Mention, measure: str) -> str:
    made = _MADE.search(subject)
    return made[1] if made and INDICATOR.search(made[1]) else subject


def _not_made_to_reach(subject: str, mention: Mention, measure: str) -> str:
    words = mention.since_last if mention.nth else mention.in_front
    reaches = measure not in CHANGES and (_REACHED.search(words) or mention.printed[:1] in "超达突不")
    return _MADE_TO_REACH.sub("", subject) if reaches and not mention.behind and not first_act(subject[2:]) else subject


def _not_hedged(subject: str, mention: Mention, measure: str) -> str:
    subject = subject.replace("大约", "")
    return _HEDGED.sub("占", subject) if measure == "share_pct" else subject


def _tabled_by_whom(subject: str, mention: Mention, measure: str) -> str:
    """办理人大代表建议和政协提案，9件建议办结: whose those were that the sentence has named in full."""
    named = _TABLED.search(mention.said)
    motion = subject[-2:]
    if not named or not named[motion] or _OF_WHOM.search(subject):
        return subject
    return subject[:-2] + named[motion] + motion


def _within_whole(subject: str, mention: Mention, measure: str) -> str:
    """在工业总产值中，国营工业所占比重由50%上升到60%: the share of what, which is said once for all of them."""
    said, within, _ = mention.said.rpartition("中，")
    whole = _WHOLE_OF.search(said) if within and measure == "share_pct" and not _HAS_WHOLE.search(subject) else None
    if not whole or not (INDICATOR.search(whole[1]) or _WHOLE_SET.search(whole[1])) or whole[1] in subject:
        return subject
    return f"{whole[1]}中{subject}"


def _not_between_ends(subject: str, mention: Mention, measure: str) -> str:
    return subject.replace("~", "").replace("～", "") if {mention.behind, mention.since_last} & RANGES else subject


_SAID_TWICE = Pattern("([\u4e00-\u9fff]{2,4})\\1$")  # 打造物流中心、商贸中心|中心
_TABLED = Pattern("办理(?:好|了)?(?P<建议>人大代表)建议[^，]{0,4}[和、](?P<提案>政协(?:委员)?)提案")
_OF_WHOM = Pattern("代表|委员|人大|政协")
_WHOLE_OF = Pattern("(?:^|[，；：]|年)(?:预计|力争|在)*([^，；：、在年\\d]{3,20}?)[当之]?$")
_HAS_WHOLE = Pattern("占[^比]{2,}|产业(?:结构)?(?:比[重例]|占比)$|(?<![的资])投资比重.+")
_WHOLE_SET = Ending(f"商品|企业|项目|车辆|生产队|产品|{alternatives('people')}")
_PLAN = "“[一二三四五六七八九十]{1,2}五”"
# 收入达到“十二五”末|的1.5倍, 能耗“十一五”期间|下降, 产量由“十五”年均9万吨到“十一五”|的12万吨
_OF_PLAN = Pattern(
    f"(?<=[\u4e00-\u9fff）]{{2}})(?:[由从]{_PLAN}(?:[期时]间|时期|期?[末初]|年均)?)?(?<!高[出于])(?<!低于)"
    f"(?:[比较由从为是与在]|已?完成|相当于|(?:提高|增加|上升|达|恢复|扩大)?到|达)?{_PLAN}(?:[期时]间|时期|期?[末初]|年均|连续[^，]*)?$"
)
_PROCESS = Pattern("(?:全面|基本|加快|大力|扎实)?(?:完成|推进|启动|开展|实施|推动|加快|抓好|做好|加强)")
_FOOTNOTE = Pattern(r"[\[［]\d+[\]］] ?")
_SERVES_AS = Pattern(
    f"(?<!作)为(?:{alternatives('nouns', kind='serves')})(?:$|(?=的[\u4e00-\u9fff]{{2}})"
    f"|(?={ACTS.pattern}|推行|推进|加快|加强|带动|开展|构建|发展))"
)
_AMONG = Pattern(
    "(?<=^城市)中$|(?<![高初华集空城市途其汉晋关水之当园闽豫滇浙粤])中$|(?:其|之|当)中$|(?<=[\u4e00-\u9fff]城市)中$"
)
_OF_WHICH = Ending("(?<=[\u4e00-\u9fff]{2})中[^，中]{0,6}占")
_GLOSS = Pattern(
    "^[^，指]{0,24}(?:是指|”就是|”是(?=打造|建设|培育|构建|形成|突出|抓好|推进)|[”*：:]\\s*指|”即(?![时可日将])|^指)(?![标数引导挥定南示令责纹向派])(?=.{2})"
)
_AIM = Pattern("^[^，]{0,22}(?:目标|任务)(?:确定|初步|大体)?(?:是|为)(?=.{2})")
_BY = Pattern("^以(?!.[代换促带]|[色内外上下来后前])(?=[\u4e00-\u9fff]{2})(?!.*为)")
_ONLY = Pattern("^(?:仅仅?|单是|光是|加上|促使)(?=[\u4e00-\u9fff“]{2})(?!次于|[用其此])|(?<=[\u4e00-\u9fff]{4})一项$")
_LEFT_OVER = Pattern(
    "^(?:的|了(?![解结却])|为了(?=[促推加实适满解])|为更好地?(?=..)|内(?=[完实全建达可基签])|好(?![人事评戏转氧民心医房路书看学货差于]))+(?=[\u4e00-\u9fff“]{2})"
)
_IN_ALL = Pattern(
    "(?<=[目业队关程算])共(?=支出|收入|节约|投[资入]|完成|实施|新增|建成|发放|引进)"
    "|(?<![公中总])共(?=签[订约]|[办受]理|处分|立案|破获|抓获|审理|提起|查处|审结|检查|排查|拆除|改造)"
    "|(?<=^[我全本][国省市区县州旗])[已总]?共(?![享青性识建有同产])"
)
_SHOWS = Pattern("^.*(?:体现|表现|集中)在(?=.{2}.*[上中里]$)|(?<=.)[上中里]$")
_MADE = Pattern("(?<![天大行驱促致即])使(?![用命馆者节])([^使]{2,})$")
_BOUND = Pattern("至少|至多|起码|(?:不少于|最少|最多)(?=[配建培安新组开选派设举])")
_THIS_AIM = Ending("(?<=..)”?这(?:一|个|些)(?:总?目标|任务|指标)")
_ONE_OF = Ending("之一")
_GROUND = Ending("的?(?:基础上|前提下|同时)")
_HEADED = Pattern("^.*→(?=.{2})")
_OF_YEAR = Pattern(
    r"(?<=[\u4e00-\u9fff]{2})年内(?=至?少?[建完实引培力新])|[两三四五六七八九十]年共(?=[培新完实累投建安])|从?(?:19|20)\d\d年起(?:[一二三四五]年)?"
    r"|(?<=[\u4e00-\u9fff])(?:(?:19|20)\d{2}[年度]{0,2}[—－–~～至、-])?(?:19|20)\d{2}年度(?=[\u4e00-\u9fff“]{2})"
)
_STEP = Pattern(
    "(?<=..)(?:先后|连续|再|首次)*(?:迈上|跨上|跨越|迈过|跨过|连跨|再上|跃上|登上|连上)[^，]{0,8}台阶|(?<=[值入资额])(?:[百千]?[千万]?亿元?)?台阶$"
)
_SURVEYED = Pattern("^据对?(?=..)|(?<=..)的?(?:不完全|抽样|典型)*(?:统计|调查|检查|测算)$")
_AFTER = Ending("(?<=[\u4e00-\u9fff]{2})继[^，继]{0,14}[以之年]后")
_AT_END = Ending("(?<=[\u4e00-\u9fff]{2})(?<!前)(?:[到至])?年[末底]")
_AMONG_FIRST = Ending("(?<=[\u4e00-\u9fff]{2})(?:首次)?(?:入围|入选|进入|跻身|位居|排名)[^，入进]{0,12}前")
_RANKS_IN = Ending("(?<=[\u4e00-\u9fff]{4})(?:首次)?(?:进入|跻身|跨入|迈入|步入)(?:全[国省市球]|世界)")
_IN_ALL_OF = Ending("(?<=[\u4e00-\u9fff]{2})在全[国省市区](?:[^，在的]{1,6}中)?")
_ALL_YEAR = Pattern("(?<=[\u4e00-\u9fff]{2})(?<![占为成的于比了])全年共?(?=[\u4e00-\u9fff]{2})(?![龄计任目预的节])")
_FOR_EACH = Ending("(?<=[\u4e00-\u9fff]{2})(?:(?:提高|增加|上升|下降|降低|减少)[到至])?每")
_OF_BUDGET = Ending("(?<=[\u4e00-\u9fff]{2})在(?:年初|上年|原)?预算(?:的?基础上)?")
_RECKONED = Ending("按[^按，]{0,6}口径|按[^按，]{0,12}(?:价格?计算|计价)|按[^按，]{0,8}实有数")
_UNIT = f"[百千]?[万亿]? ?(?:{alternatives('units', measure='level')}|{alternatives('counters')})?"
_ROW = Ending(f"(?<=[\u4e00-\u9fff）])(?: +{_UNIT}(?= *[-\\d]))?(?: *-?[0-9][0-9.]*)+", reach=40)
# 投资1.5亿元|对82条河流, 筹集资金2亿元|用于: what it is for begins with the next words
_SPENT_ON = Ending("(?<=投入|投资|资金|列支|补助|补贴|拨款)(?:用于|[对向在为给])")
_PLACED = "(?:保持|继续保持|[提跃上]?升[至到]|跃居|[位分]?[居列]|倒?排名?在?)"
_NTH = Ending(
    f"(?<=[\u4e00-\u9fff]{{2}})(?:[由从]第\\d+[位名])?(?:均|分别|继续|稳定)*{_PLACED}*(?:全[国省市州县区球])?"
    "第\\d+(?:[位名]|、(?:全[国省市州县区球])?第\\d+)*（?"
)
_MARK_PASSED = Ending(
    "(?<=[一-鿿]{2})(?:突破|跨越|跨过|迈过|站上|跃上|冲破|超过)[^，、]{1,8}(?:大关|关口)(?:实现|达到?)?"
)
_HEDGED = Pattern("(?:(?<=..)[已就便将只仅]|(?<=..)(?<!平)均|约)占")
_TIMES = Pattern(r"(?:以?及|[和与、])\d+[×xX]$|\d+[×xX]")

_SUMS_OF = Pattern("(?:(?:(?<=^)|(?<=[、的和]))(?:总|计划总?|概算)?(?:投资|造价|产值)|(?<=、))的(?=[\u4e00-\u9fff])")
_CAUSED = Pattern("^(?:推动|促进|力促|带动(?=.{3})|确保|引导|使(?!用))(?=[\u4e00-\u9fff]{2})")
_MADE_TO_REACH = Pattern("^(?:实现|确保|使(?!用)|推动|力促)(?=[\u4e00-\u9fff“]{3})")
_REACHED = Ending(f"(?:{alternatives('verbs', kind='reach')}|[增升降减][至到])(?:了|全部)?")
_WENT = Pattern(
    "(?<=[\u4e00-\u9fff]{2})(?:圆满|顺利|全面|全部|基本|如期|加快|扎实|有序|高效|强力)+(?:收官|完成|推进|落地|见效)、(?:完成)?(?=投资)"
)
_POINTS_OUT = Pattern("^[^，]{0,6}(?:亮点|特点|重点|关键|核心|任务|目的|原因)(?:就|还|便)?是(?=..)")
_MOST = Ending("(?<=[量额率度值数])最[高大多]")
_FOR_WHAT = Pattern("^为(?=完成|实现|夺取|促进|推动|确保)(?!.*(?:提供|发放|办理|解决))")
_UNDER = Ending(
    "(?<=..)的?(?:正确|坚强|英明|共同|直接|亲切)?(?:引导|指引|领导|指导|带领|帮助|关怀|努力|推动|影响|照耀|鼓舞|支持)下"
)

_OF_ALL_YEARS = Pattern("^(?:完成)?累计")
_ONE_YEAR = Pattern("(?:去年|上年|当年|今年|全年)(?![^，]*累计)")
_UNIFORM = Ending("(?<=[\u4e00-\u9fff]{3})统一")
_IN_ONE_ROW = "一、二、三产业"


def _not_of_all_years(subject: str, mention: Mention, measure: str) -> str:
    own = mention.since_last if mention.nth else mention.in_front
    return _OF_ALL_YEARS.sub("", subject) if _ONE_YEAR.match(own) else subject


REPAIRS = (
    Repair(
        "the total before a single year's",
        "累计完成城建投资20亿元，去年达到【9亿元】。",
        _not_of_all_years,
        begins=("累计", "完成累计"),
    ),
    Repair(
        "one of the three industries, told in a row",
        "一、二、三产业分别增长7%、8%、【9%】。",
        lambda subject, mention, _: "第" * (_IN_ONE_ROW in mention.sentence.text) + subject,
        begins=("一产业", "二产业", "三产业"),
    ),
    Repair(
        "by what bound it is reckoned",
        "2000万元口径工业增加值增长【9%】。",
        lambda subject, *_: subject[2:],
        begins=("口径",),
    ),
    Repair(
        "that it is the same for all",
        "城乡低保标准统一提高到【600元】。",
        lambda subject, mention, measure: subject if measure == "count" else _UNIFORM.cut(subject),
        ends=("统一",),
    ),
    Repair(
        "how many of that size",
        "投产2×【66万千瓦】燃煤机组。",
        lambda subject, *_: _TIMES.sub("", subject, 1),
        holds=("×",),
    ),
    Repair(
        "what each of a list costs",
        "投资9亿元的东山水厂、投资8亿元的西山水厂等【5个】项目开工建设。",
        lambda subject, mention, measure: _SUMS_OF.sub("", subject) if measure == "count" else subject,
        holds=("投资的", "造价的", "产值的", "、的"),
    ),
    Repair(
        "what makes it change",
        "推动单位产值二氧化碳排放降低【2%】。",
        lambda subject, mention, measure: _CAUSED.sub("", subject) if measure in CHANGES else subject,
        begins=("推动", "促进", "力促", "带动", "确保", "引导", "使"),
    ),
    Repair(
        "what makes it reach the figure",
        "实现困难群众医疗费用个人负担【不超过9000元】。",
        _not_made_to_reach,
        begins=("实现", "确保", "使", "推动", "力促"),
    ),
    Repair(
        "of what it is the main part",
        "最大的亮点是实施民生【八大】工程。",
        _without(_POINTS_OUT),
        holds=("亮点", "特点", "关键", "核心", "重点", "任务", "目的", "原因"),
    ),
    Repair(
        "how it went",
        "百项民生实事圆满收官、完成投资【9亿元】。",
        _without(_WENT),
        holds=("收官、", "完成、", "推进、", "落地、", "见效、"),
    ),
    Repair(
        "what they are together",
        "“四上”企业：规上工业、服务业等【四类】企业的统称。",
        lambda subject, *_: subject.removesuffix("的统称").removesuffix("的总称").removesuffix("的简称"),
        ends=("统称", "总称", "简称"),
    ),
    Repair(
        "under whose lead",
        "在总路线、大跃进、人民公社这【三面】红旗的指引下，奋力前进。",
        _without(_UNDER),
        ends=("下",),
    ),
    Repair(
        "carried out, before an indicator",
        "东山园区完成投资【5亿元】。",
        lambda subject, mention, measure: plain(subject),
        holds=("完成", "实现"),
    ),
    Repair(
        "aimed at",
        "东山公司力争产值【5亿元】。",
        lambda subject, mention, measure: promised(subject),
        holds=("力争", "预计", "确保"),
    ),
    Repair(
        "what is done to each of a list, printed at its end",
        "完成【3所】学校、2家医院改造。",
        _with_work_of_all,
        begins=tuple("完推启开实加抓做全基大扎"),  # as what _PROCESS matches
    ),
    Repair(
        "the sign between the ends of a range",
        "引进1个5亿~9亿元项目、2个【1亿】~5亿元项目。",
        _not_between_ends,
        holds=("~", "～"),
    ),
    Repair("of which plan", "粮食产量由“十五”年均8万吨到“十一五”稳定在【9万吨】。", _without(_OF_PLAN), holds=("五”",)),
    Repair("a footnote", "改造[3]管网【5公里】。", _without(_FOOTNOTE), holds=("[", "［")),
    Repair("the cells before it", "- 纺织业 2230 【26.4】", _not_in_row, ends=tuple("0123456789")),
    Repair("among those", "【12项】指标中，9项提高。", _not_among, ends=("中",)),
    Repair(
        "how many of those in one place",
        "全省最大的【30个】市场中东山县占16个。",
        lambda subject, mention, measure: subject if mention.last else _OF_WHICH.cut(subject),
        ends=("占",),
    ),
    Repair(
        "what it serves as",
        "以【六大】重点产业为引领，推动工业突破。",
        _not_as,
        holds=tuple(f"为{noun}" for noun in lookup("nouns", "meaning", kind="serves")),
    ),
    Repair(
        "what is explained, or aimed at",
        "“5”是指【5个】省级农业园区。",
        _not_glossed,
        begins=("以", "是", "却"),
        holds=("指", "”即", "”就是", "”是", "目标", "任务"),
    ),
    Repair(
        "only",
        "仅物资协作一项，就达【9亿元】。",
        _not_only,
        begins=("仅", "单是", "光是", "加上", "促使"),
        ends=("一项",),
    ),
    Repair(
        "what is left of a verb",
        "组织好中日韩【三国】部长会议。",
        _without(_LEFT_OVER),
        begins=("的", "了", "好", "内", "为了", "为更好"),
    ),
    Repair(
        "the share of what",
        "在工业总产值中，国营工业所占比重由【50%】上升到60%。",
        _within_whole,
        ends=("比重", "占比", "比例"),
    ),
    Repair(
        "whose motions those are",
        "认真办理人大代表建议和政协提案，【9件】建议按期办结。",
        _tabled_by_whom,
        ends=("建议", "提案"),
    ),
    Repair("in all", "全市共调整事项【32项】。", _without(_IN_ALL), holds=("共",)),
    Repair("what it is made to do", "改革开放使工业总产值翻【两番】。", _not_made, holds=("使",)),
    Repair(
        "the year that it is of",
        "兑现2022年度人才补贴【9万元】。",
        _without(_OF_YEAR),
        holds=("年度", "年起", "年共", "年内"),
    ),
    Repair("for each", "早稻、粳稻每50公斤分别提高3元、【5元】。", _without(_FOR_EACH), ends=("每",)),
    Repair(
        "where it ranks",
        "东山园区产能跨入全国【三强】。",
        _without(_RANKS_IN),
        ends=("全国", "全省", "全市", "全球", "世界"),
    ),
    Repair("of the whole year", "服务中心全年受理各类事项【9万件】。", _without(_ALL_YEAR), holds=("全年",)),
    Repair("among the first", "9个学科入围前【1‰】。", _without(_AMONG_FIRST), ends=("前",)),
    Repair(
        "as it is reckoned",
        "农民收入按新口径达【9亿元】。",
        _without(_RECKONED),
        ends=("口径", "计算", "计价", "实有数"),
    ),
    Repair(
        "from what budget it is cut",
        "部门支出在年初预算压减【9%】。",
        _without(_OF_BUDGET),
        ends=("预算", "基础上"),
    ),
    Repair(
        "to what step it rose",
        "茶叶产值迈上百亿元台阶、达到【114亿元】。",
        lambda subject, mention, measure: subject if mention.figure.unit == "个" else _STEP.sub("", subject).strip(),
        holds=("台阶",),
    ),
    Repair("by what survey", "据【118个】科研机构调查，去年承担的任务增多。", _without(_SURVEYED), begins=("据",)),
    Repair(
        "within which time",
        "审批时限压缩至【9个工作日】内。",
        lambda subject, mention, measure: (
            subject.removesuffix("内") if len(subject) > 2 and mention.behind[:1] == "内" else subject
        ),
        ends=("内",),
    ),
    Repair(
        "the most that there was",
        "地铁单日客流量最高【突破180万人次】。",
        _without(_MOST),
        ends=("最高", "最大", "最多"),
    ),
    Repair("for what", "为完成【三大】任务，兢兢业业。", _without(_FOR_WHAT), begins=("为",)),
    Repair(
        "after what else", "申请量继上年大增以后，又达到【5000件】。", _without(_AFTER), ends=("以后", "之后", "年后")
    ),
    Repair("at the year's end", "储蓄存款年末达到【9亿元】。", _without(_AT_END), ends=("年末", "年底")),
    Repair(
        "on what it is spent",
        "市财政投入【9000万元】对6个示范镇进行补助。",
        _without(_SPENT_ON),
        ends=("对", "向", "在", "为", "给", "用于"),
    ),
    Repair(
        "which rank it has",
        "工业用电量增速居全省第6（上升【8位】）。",
        _without(_NTH),
        ends=tuple("0123456789位名（"),
    ),
    Repair(
        "in which country or province",
        "综合指数在全国排名第18位、比上年前进【1位】。",
        _without(_IN_ALL_OF),
        ends=("全国", "全省", "全市", "中"),
    ),
    Repair(
        "what mark it passed",
        "全省生产总值突破万亿元大关，实现【9000亿元】。",
        _without(_MARK_PASSED),
        ends=("大关", "关口", "实现", "达到", "达"),
    ),
    Repair(
        "this aim", "围绕减少贫困人口【9万人】这一目标，落实责任。", _without(_THIS_AIM), ends=("目标", "任务", "指标")
    ),
    Repair("one of them", "东山市是经济区【十个】城市之一。", _without(_ONE_OF), ends=("之一",)),
    Repair("where it shows", "问题突出体现在【三块】短板上。", _without(_SHOWS), holds=("体现在", "表现在", "集中在")),
    Repair(
        "about, in a share",
        "土地面积约占全国的【80%】。",
        _not_hedged,
        holds=("约占", "大约", "已占", "就占", "便占", "将占", "只占", "仅占", "均占"),
    ),
    Repair(
        "the ground on which",
        "在建好【5个】中心镇的基础上，再建一批。",
        _without(_GROUND),
        ends=("基础上", "前提下", "的同时"),
    ),
    Repair(
        "a bound said before the verb",
        "每村至少选派【1名】科技特派员。",
        _without(_BOUND),
        holds=("至少", "至多", "起码", "不少于", "最少", "最多"),
    ),
    Repair("under a heading", "**船舶装备**→【30万吨】运输船。", _without(_HEADED), holds=("→",)),
    Repair(
        "a verb of change",
        "【500万元以上】固定资产投资增长9%。",
        _not_changing,
        ends=("长", "高", "降", "少", "加", "升"),
    ),
)

_FIRST = {word[0] for repair in REPAIRS for word in repair.begins}
_LAST = {word[-1] for repair in REPAIRS for word in repair.ends}
_HELD = Pattern("|".join(re.escape(word) for repair in REPAIRS for word in repair.holds))
