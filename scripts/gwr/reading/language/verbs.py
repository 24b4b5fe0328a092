"""The verbs of the genre as patterns: what changes, what is done, what is under way, what is held.

The words are rows of changes.csv and verbs.csv; here stands only how they combine.
"""

import re
from functools import lru_cache

from gwr.reading.language.patterns import Beginning, Ending, Pattern
from gwr.reading.language.tables import alternatives, branches, lookup
from gwr.reading.language.years import SPELT_YEAR as YEAR

_UP, _DOWN = (alternatives("changes", kind="verb", direction=way) for way in ("up", "down"))
_RISE, _FALL = (alternatives("changes", kind="noun", direction=way) for way in ("up", "down"))
_REACH = alternatives("verbs", kind="reach")
# 同比增长46.42%: the verb of change stands right before the figure …
AIMS_FOR = ("力争", "争取", "确保", "保证")  # 增长7%、|力争|8%
_WILL = "[均都要应可将需]|分别|确保|力争|预期|预计"
_STAYS = "(?:保持|稳定|维持|控制|锁定|[稳调]控)[均都]?在|[均都]在|保持"
CHANGE = Ending(f"(?<!削(?=减量))({_UP}|{_DOWN})(?:了|幅度)?(?:{_WILL})*(?:达到?|为|超过?|近|约|{_STAYS})?")
# … or a noun of change before the verb that bounds it: 涨幅控制在3%以内 (but 人口自然增长率 is a rate by itself).
_SO_LONG = "连续(?:\\d{1,2}|[两二三四五六七八九十]{1,2})(?:年|个月|个季度)"
CHANGE_NOUN = Ending(f"(?<!自然(?=增长))({_RISE}|{_FALL})则?(?:[均都]|分别|全年|{_SO_LONG})*(?:{_REACH}|保持)?")
# … or a verb that is said of a rate alone: 增速加快1.2个百分点.
SPEEDS_UP = Ending(f"(?:{alternatives('changes', kind='speed')})了?")
DIRECTION = lookup("changes", "direction")
ADJACENT = Pattern(f"(?<![新稳])(?:{_UP}|{_DOWN})(?:了|约|近|超过?)?$")  # 减少1386万人; 增加岗位3万个 counts
NET_GAIN = Pattern("净增加?(?:了|约|近|超过?)?$")  # 企业净增100家 counts; 收入净增171元 is a change
CAUSES = Ending(alternatives("verbs", kind="cause"))  # 帮扶5万名困难人员实现再就业
FALLING = Pattern(f"的?(?:{_DOWN})")

_VERBS = {kind: alternatives("verbs", kind=kind) for kind in ("ongoing", "done", "activity", "hold", "predicate")}
# 新开工项目57个 is an act: where a word with 新 is one, the same without it is not under way there.
_BEGUN = {f"新{word}" for word in _VERBS["ongoing"].split("|")} & set(_VERBS["activity"].split("|"))
ONGOING = Pattern(
    "|".join(
        f"{word}(?!率)" + f"(?<!新{word})" * (f"新{word}" in _BEGUN) for word in _VERBS["ongoing"].split("|")
    )  # 开工率 is a rate
)
DONE = Pattern(_VERBS["done"])
# 互联网企业, 转移支付, 新增设施农业: no act
_NAMES = {"联网": "(?<![互物车]联网)", "转移": "(?!支付)", "增设": "(?![施备])", "安置": "(?!房)"}
_ACTIVITY = "|".join(word + _NAMES.get(word, "") for word in _VERBS["activity"].split("|"))
ACTS = Pattern(f"{_VERBS['done']}|{_ACTIVITY}|{_VERBS['ongoing']}")  # 获评 before 获, 实施 before 实施中
# An act, or what happens over the time (出生, 出栏, 审结): no state at its end. With a doer behind it a verb is a noun
# (检测机构), and 新 makes a verb of what follows (新批项目) unless both are a name (新型, 新能源).
_GOES_ON = {"线": "(?![路索])", "税": "(?!款)"}  # 移送线索, 追缴税款
_NOUN, _MAYBE = (
    "|".join(word + _GOES_ON.get(word, "") for word in alternatives("nouns", kind=kind).split("|"))
    for kind in ("doer", "handled")
)
NOT_DONE_TO = f"{_NOUN}|{_MAYBE}"
_NOUN += "|员(?!工)|队(?![员伍])"
_DESCRIBES, _FLOWS = alternatives("verbs", kind="describes"), branches("verbs", kind="flow")
# Each of these begins with words alone, so that a search skips to their first letters.
_NAMES_TOO = {"建成": "(?!区(?![县级域]))", "注册": "(?!护士|会计师|资[本金])"}  # 建成区面积, 注册护士
_HAPPENS = (
    Pattern(
        "|".join(
            word + _NAMES_TOO.get(word, "") for word in ACTS.pattern.split("|") if word not in _DESCRIBES.split("|")
        )
    ),
    Pattern(f"(?:{_FLOWS}|{_DESCRIBES})(?!{_NOUN}|{_MAYBE})"),
    Pattern(f"(?:{alternatives('verbs', kind='flow_last')})(?=(?:{_REACH})?$)"),
    Pattern(f"新(?:(?<=^新)|(?<=[年市省县区州国类共已中、又还]新))(?!{alternatives('nouns', kind='new')})"),
)
_OPENS = Pattern(f"(?:{_DESCRIBES})(?!{_NOUN})")


@lru_cache(maxsize=32)  # several rules ask in turn
def happens(words: str) -> re.Match[str] | None:
    """The first act in these words, or the first that says what happened, or None."""
    if opens := _OPENS.match(words):
        return opens
    found = [match for pattern in _HAPPENS if (match := pattern.search(words))]
    return min(found, key=re.Match.start) if found else None


# 控制在, 稳定在: only with the verb before it; 上市公司, 签约项目: a name
_SAID = "(?=$|[、，并]|落|入驻|投产|开[工放]|建设|立项|设立)"
_EXCEPT = {
    "在": "(?<![制持定处存维记实所内潜旨外现存]在)(?![校建岗职编册线读籍外库园院孵营押逃校港华京沪])",
    "被": "(?<![棉植]被)(?![褥子单]|告人)",
    "上市": "(?<!以上市)(?!公司|企业)",
    "就业": "(?!困难|服务|岗位|培训|人员|援助)(?<!未就业)",
    "签约": _SAID,
    "获批": _SAID,
    "脱贫": "(?!工作|攻坚|任务|成果|人口|户)",
    "注册": "(?=[\u4e00-\u9fff]{0,4}(?:新区|自贸|园区|落户|运营|成立))",
    "复工": "(?!程|作|艺)(?<!修复工)(?<!开复工)",
    "入驻": "(?!意向|企业|商户|项目|率|机构)",
    "建设成": "(?![效果绩就])",
    "培育成": "(?!功)",
    "新获": "(?<!更新获)",
    "建立": "(?<!没有建立)(?<!未建立)(?!健全)",
}
PREDICATE = Pattern("|".join(word + _EXCEPT.get(word, "") for word in _VERBS["predicate"].split("|")))
# Of a work: what says that it goes on, and what that it is done. 总投资3亿元|的水厂正在报批
STAGE = Pattern(f"正(?!式)|{_VERBS['ongoing']}|{alternatives('verbs', kind='stage')}")
FINISHED = Pattern(alternatives("verbs", kind="finished"))
# No 年 or 新 before it; said behind each word, so that a search skips to the next of their first letters.
HOLDS = Pattern("|".join(f"{word}(?<![年新]{word})" for word in _VERBS["hold"].split("|")))
# Behind an act of these, what follows was made by it too: 建成基站2万个，充电站848座.
MAKES = Pattern(alternatives("verbs", kind="makes"))
MAKES_ALIKE = Pattern(alternatives("verbs", kind="makes alike"))  # … where it is counted alike: 引进国企9家，民企8家
COMES_TO = Ending("达到?|[行增扩升]至|增加到|扩大到|发展到")
GREW_TO = Ending(
    f"[行增扩升]至|规模[达为]?|建成区分?别?达到?"
    f"|(?:总(?:长度?|人口|户数|容量|规模)|{alternatives('nouns', kind='standing')})(?:分别|达到?|突破|超过?|[已为共约])*"
)
_BECOMES = f"(?:{_UP}|{_DOWN}|{alternatives('verbs', kind='becomes')}){{1,2}}了?(?:并统一)?[到至为]了?"
_WHEN = rf"(?:(?:{YEAR}年|[去今全]年|目前|现在|年[底末]|[一二三四]季度|上半年)的?|最[短低高多少快])?"
GROWS_TO = Ending(f"(?:{_BECOMES}|^到){_WHEN}")  # 增加到2016年的5857.8亿元; 由1万亿元到突破2万亿元
BECOMES = Pattern(_BECOMES)
THEN_GROWS_TO = Beginning(f"，?(?:{_BECOMES}|到$)|[∶:：](?=$)")  # behind the first figure of 从120家增加到180家
# 比1957年的312万吨增加190万吨: what a change sets out from
BESIDE_YEAR = Ending(f"[比较同](?:{YEAR}|去|上|前)年[^，]{{0,8}}的")
AND_OF_YEAR = Pattern(f"、{YEAR}年的")  # the second of 从1979年的170亿元、1980年的127亿元降到27亿元
GROWS = Pattern(f"(?:{_UP}|{_DOWN})")
STARTS_FROM = Pattern("[从由](?![事业而于此])[^，]*$")
ALREADY = Pattern("已经?(?:有|达|建成|完成|超过|突破)")  # among the tasks, what there is before them
# 将比上年增长3%, 力争全年增长8%: said of what is to come; 将比例提高到3% was done.
_REACHES = f"(?:{_UP}|{_DOWN}|达)[到至为]?$"
# … and 争取国家资金增长9% was got.
_GOT = "资金|补助|专项|国债|债券|投资|指标"
PROMISES = Pattern(f"(?:力争|争取(?![^，]*(?:{_GOT})))[^，]*{_REACHES}|将(?:[比较][^，]{{0,10}})?{_REACHES}")
RATIO_MARKS = ("∶", ":", "：")  # 15.6∶42.6∶41.8: the shares of a whole
