"""The words of a clause as a phrase that names something, and the acts in it.

Left out are dates, connectives, manner, what a change is set beside, and the verb that only says that a value was
reached. An act takes the place of another: 新开公交线路5条，调整12条 are 新开公交线路 and 调整公交线路.
"""

import re
from functools import lru_cache

from gwr.reading.language.patterns import Beginning, Ending, Pattern, last_letters
from gwr.reading.language.tables import alternatives, branches, lookup
from gwr.reading.language.verbs import ACTS, CHANGE, CHANGE_NOUN, GROWS_TO, NOT_DONE_TO, SPEEDS_UP
from gwr.reading.language.years import NOT_OF_YEAR, SPELT_YEAR
from gwr.reading.meaning.clauses import SoFar

_SKIPPED = "|".join(alternatives("fillers", kind=kind) for kind in ("time", "adverb", "link"))
# another word that begins like a filler (平均工资, but not 平均增长; 已建房屋, but not 已建成)
_KEPT = (
    alternatives("fillers", kind="kept").replace("|已建|", "|已建(?!成)|").replace("|还建|", "|还建(?![成立设起好了])|")
    + "|平均(?=[\u4e00-\u9fff]{2})(?!每|[增递提下减上升降达超]|[比较])"
)
# 与京津|共建平台: with whom is kept
_WITH = "与[^，、]{2,8}(?:共建|合作|签约|联合|共同|携手|联手)|与[^，、]{2,12}(?:达成|签[订署]|缔结|结为)"
_WITH += "|对[^，、]{2,10}(?:进?出口|贸易)"
_NUMBERS = "[〇○零一二三四五六七八九十]"
_YEARS = (
    rf"(?:自从?|从|到|至|截至)?(?:(?:{SPELT_YEAR}年?[—－–~～至到/-])?{SPELT_YEAR} ?学?年|[今去前上]年|这一年|(?<!\d)\d{{1,2}}年(?=[内间]))"
    r"(?:的|度(?!假)|底(?![座盘板层线蕴薪数物])|末(?![梢端])|初(?![中小级步婚诊等高])"
    r"|以[来后]|期?间|内(?!蒙)|至今|开始|\d{1,2}月份?(?=以来|起|至今|开始)|起(?!草|步|重|降))*"
)
_SINCE = rf"(?:自从?|从)?{SPELT_YEAR}年[^，、。\d年]{{1,10}}以来(?!的)"  # 自2021年开园以来
_PLAN = rf"在?(?:第{_NUMBERS}{{1,2}}个)?五年(?:计划|规划)?(?:期间|时期|的?[前后][两三四五]年)"
_FIVE_YEARS = "[到至在]?“?(?:十[一二三四五]?|[七八九])五”?(?:(?:[期时]间|时期|以来|期?[末初])的?|(?<=”)(?=累计|共|全))"
_SPAN = (
    "在?(?:过去|今后|未来|最近|近|这|前)的?[一两三四五六七八九十]+年(?:以来|来|中间?|里|内|间)?的?"
    "|利?用[一两三四五六七八九十]+年(?:左右)?的?时间"
    "|(?:半|[一七八九十])年来|[一二两三四五六七八九十]+年(?:[内间]|中(?![长期国小等央专学]))|[两三四六]年(?:来|共)?(?!行动|[规计]划|制|级|期|攻坚|提升|倍增|任务|大|内|[前后])"
)
_CONGRESS = "(?:自从?)?党的(?:十[六七八九]|二十)大(?:召开)?以来"
_CENTURY = "在?[一二三四五六七八九十两]+年中?间|到?本?世纪(?:末|中叶)|[二三四五六七八九]?十[一二三四五六七八九]?年(?:[来间内]|以来)?(?!制|级|期)"
_ACCORDING = "据[^，据]{0,24}(?:统计|测算|估算|调查|预测)(?:表明)?"
_SET = "(?:我国|国家|国民经济)?(?:第[一二三四五]个五年)?(?:计划|预算)(?:草案)?(?:要求|安排|规定|拟定)的?"  # who set a target names nothing of it
_MONTHS = r"(?:[\d一二三四五六七八九十]+(?:月份?)?[至到、－—-]{1,2})?(?:\d+|[一二三四五六七八九十]+)(?:月份?|季度)(?:底|末|初|以来)?"
_THEN = "至少|最少|起码|最多|至多|不少于|共(?![享青性识]|建(?!成)|有产权|同富裕)|要(?![求素害点件塞道闻务职目])|就(?![业读学诊餐医近地])|仍然?|则|又|后来"
_THEN += (
    r"|(?<!\d)[2-9]年(?=累计|实际|新增|完成|引进|投入|建成)|经过[^，经]{1,4}后|要求(?=[全各我])"
    r"|通过(?=这|上述|以上|(?:开展|实施|采取|推行)(?![^，]{2,14}(?:引进|带动|实现|建成|解决)))"
)
_MARKS = (
    r"[①-⑳]|（[上下](?:接|转)[^（）]{1,6}版）|[\[［（(〔][\d.一二三四五六七八九十]+[\]］）)〕]|\d{1,2}[.．、](?!\d)"
    r"|\d{1,2}(?:[.．]\d{1,2})+ ?(?=项目|工程|标段|地块|子项|课题)"
    r"|(?:连续|提前)(?:\d{1,2}|[两二三四五六七八九十]{1,2})年(?:的|来)?"
    r"|[一二三四五六七八九十]是|[一二三四五六七八九十]+、(?![一二三四五六七八九十])|<br>|[>、\s（）”*—－–~～-]"
)
# words that only end like one that goes on to a figure: 节约, 附近, 普及, 国有
_WORDS = [*lookup("comparators", "comparator", comparator="="), *lookup("fillers", "kind", kind="kept_end")]
_PARTS = "、—－–~～-" + "".join(filter(str.isspace, map(chr, range(0x3001))))


def _unless_in_word(words: str) -> str:
    """The alternation, each of its single letters only where it does not end another word: 约(?<!节约)(?<!签约)…."""
    return "|".join(
        word + "".join(f"(?<!{other})" for other in _WORDS if len(word) == 1 and other.endswith(word))
        for word in words.split("|")
    )


# what goes on to a figure: 民用航空总周转量将, 全国农业生产总值是
_ONWARD = (
    rf"{_unless_in_word(alternatives('fillers', kind='trail'))}"
    rf"|(?:前(?<!提前)|近|这|连续)?(?<!{_NUMBERS})[两三四五六七八九十]+年(?:来|间|中|内)?"
    r"|(?<=[\u4e00-\u9fff“”]{3})(?<![上去今前按])[年月]人均|连续\d{1,2}(?:年|个月|个?季度)"
    r"|(?<!\d)\d年|(?<=[率额量数积值速均然资幅入重例产])(?:在|准备)|(?<=[率重])争取|(?<=[率积量额])稳定|提前(?:[一两三]|\d)年"
    r"|\d{1,2}月[底末]|(?:每[人户生天日])*每(?:[年月天日]|平方米)(?:人均)?"
)
# The first is no repetition: a search skips to the letters with which an alternative begins.
_REACHED = "|".join(
    (
        _unless_in_word(alternatives("verbs", kind="reach")),
        r"(?:完成|实现|累计)(?<![如按]期..)(?<!按时..)(?<!奋力..)(?:(?<=[\u4e00-\u9fff\d][\u4e00-\u9fff]{3})|(?<=[）”]..))",
        "(?:达到|创下?)历史(?:最高|新高|最好水平)的",
        "达到[日年月]产",
        "(?<![评得总均积百部成水养学比])分为",
        _unless_in_word("分别|均|都|约|近|了|则|就|仍然|仍|又"),
        *_PARTS,
        _ONWARD,
    )
)
# What may stand before a phrase and names nothing, …
_LEAD = Beginning(
    f"(?:(?!{_KEPT}|{_WITH})(?:{_PLAN}|{_FIVE_YEARS}|{_SPAN}|{_CENTURY}|{_CONGRESS}|{_SET}|{_ACCORDING}"
    f"|{_SKIPPED}|{_SINCE}|{_YEARS}|{_MONTHS}|{_THEN}|{_MARKS})(?!率))+",  # not 成功 of 成功率
)
# … what stands behind it and only says that a value was reached, …
REACHES = Ending(
    f"(?:{_REACHED})(?:{_REACHED})*",
    reach=10,
)
# … of a subject, what goes on to the next name too: 村级服务站和
_TRAIL = Ending(f"(?:{_ONWARD}|{_unless_in_word('的|以及|和|及|与|或|并|、|，')})+", reach=8)
_UNTIL = Ending(f"(?:[到至]|(?<!等)于)?(?<!等于){SPELT_YEAR} ?年[底末]?前?")  # 生产总值到2020年
_TRAILS = last_letters(_TRAIL, _UNTIL)
_PER_HEAD = Pattern("(?<=[至到为是])(?:每[^，每]{1,4}|人均)+$")  # 降至每万元45立方米
# how a change is put; 比2015年|平均|降低 has no 年平均
_HOW = "每年平均|" + "|".join(
    NOT_OF_YEAR + "(?<![上去前今])" * (word == "年均") + word if word in ("年平均", "年均") else word
    for word in alternatives("fillers", kind="change").split("|")
)
HOW = Ending(
    rf"(?:(?:(?:过去|最近|近|前|这)的?)?[两三四五]年(?:平均|年均)|(?<=[额量值入])年|(?!(?<=占)比|(?<=存贷|师生|生师|医护|收入)比$)(?:{_HOW})|[、\s])+",
)
_RECKONED = Ending("(?:扣除|剔除|考虑)[^，]{2,8}因素(?:影响)?后?")  # without what a change is reckoned
# 总产值比1955年, 较1955年这些企业的总产值: what a change is set beside; its own subject stands before it.
_BESIDE = Pattern(
    rf"(?:比 ?|较|同|(?<![一二三四五六七八九十])是|相当于|等于|[高低快慢]于)(?:{SPELT_YEAR}年|[去前]年|上一?年|上[届期月]|上半年|[前上一二三四][一二三]?季度"
    r"|\d{1,2}(?:[—－–~～至到-]\d{1,2})?月份?"
    "|往年|前[两三几]年平均(?:数|水平)?|年初|“?(?:十[一二三四五]?|[一二三四六七八九])五”?|[^，]{1,4}前|现在|目前|过去|现有|原有|原(?:定|计划|来)(?:计划|指标|目标)?"
    "|[\u4e00-\u9fff]{2,4}(?:初期?|之初)(?!中))"
    r"(?:时期|期间|同期|期?[末底])?的?(?P<rest>[^，]*)$"
)
# 高于全市平均水平0.8个百分点, 为年度计划的104%: what another figure is set beside
BESIDE_OTHERS = Pattern("(?:高于|低于|快于|慢于|好于|优于|高出)[^，]{2,}$|[比较][^，]{2,}[高低快慢]出?$")
WITHIN = Pattern("[只仅约]?占|相当于")  # begins a share
WHOLE_PLACE = Pattern("全[国省市区县州球]|世界|全自治区")
WITHIN_WHOLE = Pattern(f"占({WHOLE_PLACE.pattern})(?:比重|的比重)?$")
PLANNED = Pattern("((?:只|已|仅)?(?P<verb>为|占|完成|达到|相当于)了?[^，]{0,8}(?:计划|任务|预算|目标)(?:数|指标)?)的?$")
_ADDED_UP = Pattern("^[^，、]{0,24}?加上(?!.*(?:共计|合计|总计|等收入|等支出|等$))")  # 以上收入加上|补助收入
_PRINCIPLE = Pattern("(?:按照?|坚持|本着|遵循)[^，]{2,24}的(?:原则|思路)(?=[^，]{2})")
_NOTED = Pattern("（[^（）]*下同[^（）]*）")
_AROUND = Pattern("^围绕[^，]{2,40}?(?=提出|制定|推出|出台)")  # 围绕粮食、能源安全等|提出9项工程
_INCLUDING = Pattern("^包括[^，]{1,16}在内(?!的)")  # 包括筹建的在内|已有9所
_CIRCUMSTANCE = Pattern("在[^，在]*(?:基础上|情况下|条件下|形势下|前提下|背景下|同时|过程中|期间|时期)")
INDICATOR = Pattern(f"(?:{alternatives('indicators')})$")
# 合作社|有了很大的发展，达到50万个: nor how it fared
FARED = Pattern(
    "(?<=[\u4e00-\u9fff]{3})(?:得到|有了|逐步|逐年|连年|进一步|不断|持续|首次|快速|大幅|稳步|接近|高于|低于|过高|过低|[一二两三四五]?年(?:下降|提高|增长))[^，]*"
    "(?:发展|扩大|提高|提升|增长|下降|增加|水平|增多|大关|元|平均|过高|过低|点)$"
    "|(?<=[\u4e00-\u9fff]{3})(?:(?:发展|进展)(?:[很较]快|迅速|迅猛)|(?:已?实现)?(?:翻[一两]?番|倍增|量质齐升))$"
    "|(?<=[\u4e00-\u9fff]{3})(?:(?:发展|增长)?(?:势头|态势|形势)|增势|涨势|表现|贡献|带动力|活力|地位|支撑作用|质效|成效)"
    "(?:持续|更加|日益|不断|总体|十分)?(?:良好|强劲|强势|突出|亮眼|凸显|显著|明显|迅猛|稳定|稳固|稳健|向好|喜人|增强|提升)$"
)
RANKED = Pattern(
    "(?<=[\u4e00-\u9fff]{4})(?:稳居|位居|位列|名列|排名)全[国省市区州县球][^，]{0,6}$"
)  # 住房建设|位居全省第一
_CARRIED = Beginning("(全[省市区县国州])?(?:预计)?可?(?:完成|实现|达到|推动|确保|保持|促进)了?")
_CARRIED_ON = Pattern(
    "[共可要将]?(?<![未已准])(?:完成|实现)了?(?![^完实]*(?:计划|预算|任务|目标))(?=[^完实的、]{2,8}$)"
)
_AIMS = Pattern("[要将]?(?:力争|预计|确保)(?:实现|完成)?")
# Letters of an indicator in which there is an act (进出口总额), of a phrase that is more than a name, of a name.
SHORT, LONG, LONGEST = 6, 12, 20
# the last letter of that of which 每 is said: 每月, 每平方米, 每千瓦时
_EACH = "[人生月日年户亩天次吨度时米口里升斤顷]"
# 由五十年代的…, 由“九五”末期的…, 从“大整改”前的…
_ONCE = (
    "[二三四五六七八九]十年代的?|“?[一二三四六七八九十][一二三四]?五”?(?:末期|时期|期间|年均)?的?"
    "|“[^，”]{2,8}”(?:前|时期|期间)的?"
)
# 从2013年的62…, 由每人每月480元…, 比1957年的312…
OPENER = Ending(
    "[从由](?:(?:(?:原来|原有|统一|原定|现在|目前|当前|以前|过去"
    "|[^，从由]{0,6}(?:年(?:前|底|末|初|最[高低多少])?|”?期?[末初]|[初前]期|时|季度|月份?|半年)"
    f"|(?:改革|整治|整改|治理|改造|[^，从由]施)前|年初最[高低]|最高峰|最高时)的?|{_ONCE})?"
    f"(?:每[^，从由每]{{0,4}}{_EACH}|[年月]?[人户生]均(?:收入)?|最低|平均|年均)*)"
    "|(?:较|比(?![例重]))(?:现有|原有|原来|原定|目前|现在|过去|[^，从由]{0,6}年)的?|恢复[到至](?:了)?[^，]{2,8}的",
)
_ENDS = last_letters(REACHES, OPENER, GROWS_TO)

_CLOSES = dict(zip("“‘「《（([［【〔", "”’」》）)]］】〕", strict=True))

_BUILDS, _GOVERNS = alternatives("verbs", kind="builds"), alternatives("verbs", kind="governs")
_PAIRED = Pattern("[" + re.escape("".join(_CLOSES) + "".join(_CLOSES.values())) + "]")

_ACT = f"[新再]?(?:{ACTS.pattern})"
_ONLY_ACTS = Beginning(
    f"[新再]?(?:{ACTS.pattern}|{_BUILDS}|{_GOVERNS})++",
)
_FIRST_ACT = Pattern(
    f"(?:累计)?{_ACT}(?:[、和]{_ACT}|[改扩续重迁]建|(?<=改造)建成|(?<=制定)修改|(?<=制定)修订)*"
)  # 新建扩建学校
_FOR = frozenset("为向给对")
_FOR_WHOM = Pattern(f"[为向给对][^为向给对，、的]{{1,8}}?(?=(?:{ACTS.pattern}|{branches('verbs', kind='flow')}))")
# 人大代表|提出议案3件、建议9件
_ACTOR = Pattern(f"[^的，、]{{0,8}}?(?:{alternatives('nouns', kind='actor')})(?=(?:累计|共|已)?[^的]{{4}})")
_SCOPE = Pattern("(?:[全我][国省市区县州])?")
# 捐赠, 栽种: what is done over the time, to each of a list; with a doer behind it a noun (检测机构)
_DONE_TO = Beginning(
    f"(?:累计)?(?:{branches('verbs', kind='flow')})(?:{_BUILDS})?(?!的|{NOT_DONE_TO})(?=[\u4e00-\u9fff“《]{{2}})"
)
# 全市新建改造, 抓好: the acts that what follows is the object of
_ACTS_AHEAD = Pattern(
    f"(?!主导产业){_SCOPE.pattern}(?:累计)?(?:重点|着力|集中|加力|免费)?(?:新增|[新再]?(?:{ACTS.pattern}|{_BUILDS}|{_GOVERNS}))"
    f"(?:[、和]?[新改重续扩]?(?:{_BUILDS}|{_GOVERNS}|培养|培育|(?<=取消)(?:调整|下放))(?!区(?!县)))*"
)
DESCRIBES = lookup("verbs", "meaning", kind="describes")  # 服务, 创业: acts that are parts of names too
ADDED = ("新增", "净增")
_BUILT = ("建设", "开发", "试点")
_ACTS_HOW = Pattern("规范(?!性|化)|实际|宣布|促成|集中|依法|累计")  # 规范建设合作社, 实际利用外资
_LAST_ACT = Pattern(f"(?<=.)(?:累计)?(?:启动|已)?{_ACT}$", seeks=True)
# 就业, 出口, 开展执法检查: no act on what was counted before
_OWNED_ACT = Pattern(
    f"(?P<owner>[^的、]{{1,8}}(?:园区|新区|高新区|经开区|开发区|片区|保税区))(?:新?(?:{_BUILDS}|开工|签约|引进|投产|竣工|续建))+"
    "(?P<those>[^的、]{2,})"
)
_BUILT_NEW = Pattern("(?:新建|改建|扩建|改扩建|改造|整治|治理|修缮|绿化|续建|维修|拆除|搬迁)+(?=..)")
_WHOLE = Pattern(f"^开展..|(?:{alternatives('verbs', kind='whole')}|{alternatives('indicators')})$")


@lru_cache(maxsize=64)  # of the figures of a clause, and of one by several rules
def clean(words: str) -> str:
    """The words without time, connectives, manner and the verb that only says a value was reached."""
    if words[-2:] == "国有" and words[-3:-2] in ("全", "我"):
        words = words[:-1]
    words = _CIRCUMSTANCE.sub("", words) if "在" in words else words
    words = _INCLUDING.sub("", words) if "在内" in words else words
    words = _AROUND.sub("", words) if words[:1] == "围" else words
    words = _PRINCIPLE.sub("", words) if "的原则" in words or "的思路" in words else words
    words = _led(without_note(words))
    words = _ADDED_UP.sub("", words) if "加上" in words else words
    if "每" in words[-5:] or words.endswith("人均"):
        words = _PER_HEAD.sub("", words)
    if _ENDS[words[-1:]]:
        words = REACHES.cut(OPENER.cut(GROWS_TO.cut(words)))
    carried = _CARRIED.match(words)
    named = words.partition("（")[0] if words.endswith("）") else words  # 完成财政总收入（市口径）
    if not carried or len(words) < carried.end() + 2 or not INDICATOR.search(named):
        return words
    return _led((carried[1] or "") + words[carried.end() :])


def without_note(words: str) -> str:
    """The words without a note on what stands behind them: 为调整预算（下同）的."""
    return _NOTED.sub("", words) if "下同" in words else words


def _led(words: str) -> str:
    """The words without what names nothing at their head."""
    lead = _LEAD.match(words)
    return words[lead.end() :].removeprefix("的") if lead else words


def trimmed(subject: str) -> str:
    """A subject without the adverbs, years and conjunctions at its end that went on to the figure."""
    return _TRAIL.cut(_UNTIL.cut(_TRAIL.cut(subject))) if _TRAILS[subject[-1:]] else subject


def balanced(subject: str) -> str:
    """A subject without the quotation marks and brackets of which it has but one of the two."""
    opened: list[re.Match[str]] = []
    alone: list[int] = []
    for mark in _PAIRED.finditer(subject):
        if mark[0] in _CLOSES:
            opened.append(mark)
        elif opened and _CLOSES[opened[-1][0]] == mark[0]:
            opened.pop()
        else:
            alone.append(mark.start())
    alone += [mark.start() for mark in opened]
    return "".join(letter for place, letter in enumerate(subject) if place not in alone) if alone else subject


def not_beside(words: str, so_far: SoFar) -> str:
    """The words without the year that a change is set beside; what follows it is the subject where nothing else is."""
    beside = _BESIDE.search(words)
    if not beside:
        return words
    return words[: beside.start()] if so_far or clean(words[: beside.start()]) else beside["rest"]


@lru_cache(maxsize=64)
def unchanged(words: str) -> str:
    """The words without 同比增长 and its kin at their end."""
    words = REACHES.cut(words)
    match = CHANGE.search(words) or CHANGE_NOUN.search(words) or SPEEDS_UP.search(words)
    return without_how(words[: match.start()] if match else words)


def without_how(words: str) -> str:
    """The words without how a change is put at their end: 预算收入 of 预算收入剔除不可比因素实际."""
    words = HOW.cut(without_note(words))
    return HOW.cut(_RECKONED.cut(words)) if "因素" in words[-5:] else words


@lru_cache(maxsize=64)
def is_act(words: str) -> bool:
    """Whether the words are nothing but acts: 优化调整."""
    return bool(_ONLY_ACTS.fullmatch(words))


def is_whole(act: str) -> bool:
    """Whether an act says itself what it is done to, so that it is none on what was counted before: 就业, 出口."""
    return bool(_WHOLE.search(act))


def act_on(act: str, subject: str, alike: bool) -> str:
    """The act on what the subject says was counted; alike tells whether in the same unit."""
    if alike and act == first_act(subject):  # 完成农村危房改造9户，超额完成2户
        return subject
    if act in ("完成", "实现") and INDICATOR.search(subject):  # 收入4亿元，实际完成3亿元
        return subject
    if subject.startswith(act):  # 累计拆迁9户3万平方米
        return subject
    if (bare := without_last_act(subject)) != subject:  # 改造开工1069套，建成285套
        bare = bare.removeprefix("完成") if act.startswith("新") else bare  # 完成农田建设9亩，新开工8亩
        more = without_last_act(bare)  # 城镇新增就业46万人，净增18万人
        return more + act + subject[len(bare) :] if act in ADDED and bare.endswith(ADDED) else bare + act
    if act == "完成" and _BUILT_NEW.match(subject):  # 新建扩建学校9所，完成5所
        return act + subject
    if not alike:
        return subject + act
    if owned := _OWNED_ACT.match(subject):  # 园区引进项目9个、开工8个
        return owned["owner"] + act + owned["those"]
    those = without_act(subject)
    again = those[:2] if act.endswith(those[:2]) else ""  # 新开工改造小区9个，完成改造8个
    return act + those.removeprefix(again)


def plain(subject: str) -> str:
    """A subject without the 完成 in front of its indicator: 园区完成投资 -> 园区投资."""
    carried = _CARRIED_ON.search(subject, 2)
    return subject[: carried.start()] + subject[carried.end() :] if carried and INDICATOR.search(subject) else subject


def promised(subject: str) -> str:
    """A subject without the 力争 and its kin in front of its indicator or act: 东山公司力争产值 -> 东山公司产值."""
    aims = _AIMS.search(subject, 1)
    named = aims and (INDICATOR.search(subject) or first_act(subject[aims.end() :]))
    return subject[: aims.start()] + subject[aims.end() :] if aims and named else subject


def scope_in_front(subject: str) -> str:
    """全市 in front of a subject, or ""."""
    scope = _SCOPE.match(subject)
    return scope[0] if scope else ""


def first_act(subject: str) -> str:
    """The acts in front of a subject, or ""."""
    acts = _ACTS_AHEAD.match(subject)
    return acts[0] if acts else ""


def tells_of_act(words: str) -> bool:
    """Whether words have an act at their head or their end; in 服务业企业 it is part of a name."""
    act = first_act(words)
    return bool(
        (act and (act not in DESCRIBES or act in _BUILT)) or without_last_act(words) != words or _ACTS_HOW.match(words)
    )


def done_over_time(subject: str) -> str:
    """What is done over the time in front of a subject without another act, to each of a list: 捐赠 of 捐赠棉被; or ""."""
    done = None if first_act(subject) or INDICATOR.search(subject) else _DONE_TO.match(subject)
    return done[0] if done else ""


def act_ahead(subject: str) -> str:
    """What is done in front of a subject, with those for whom it is: 为基层配备 of 为基层配备设备; or ""."""
    whom = _FOR_WHOM.match(subject) if subject[:1] in _FOR else None
    rest = subject[whom.end() :] if whom else subject
    act = first_act(rest) or done_over_time(rest)
    if not whom and (act or not (whom := _ACTOR.match(subject))):
        return act
    act = act or first_act(rest := subject[whom.end() :]) or done_over_time(rest)
    return whom[0] + act if act and act not in DESCRIBES else ""


def without_act(subject: str) -> str:
    """A subject without the act in front of it: 新增企业 -> 企业."""
    act = _FIRST_ACT.match(subject)
    return subject[act.end() :] if act and act.end() < len(subject) else subject


def without_last_act(subject: str) -> str:
    """A subject without the act behind it: 企业净增 -> 企业."""
    last = _LAST_ACT.search(subject)
    return subject[: last.start()] if last else subject
