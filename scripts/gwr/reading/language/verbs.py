"""The verbs of the genre as patterns: what changes, what is done, what is under way, what is held.

The words are rows of changes.csv and verbs.csv; here stands only how they combine.
"""

import re

from gwr.reading.language.tables import Ending, alternatives, last_letters, lookup
from gwr.reading.language.years import SPELT_YEAR as YEAR

_UP, _DOWN = (alternatives("changes", kind="verb", direction=way) for way in ("up", "down"))
_RISE, _FALL = (alternatives("changes", kind="noun", direction=way) for way in ("up", "down"))
_REACH = alternatives("verbs", kind="reach")
# 同比增长46.42%: the verb of change stands right before the figure …
CHANGE = Ending(f"({_UP}|{_DOWN})(?:了|幅度)?(?:分别)?(?:达到?|为|超过?|近|约)?", last_letters("changes", kind="verb") + "了度达到为超过近约别")
# … or a noun of change before the verb that bounds it: 涨幅控制在3%以内 (but 人口自然增长率 is a rate by itself).
CHANGE_NOUN = Ending(f"(?<!自然)({_RISE}|{_FALL})则?(?:分别)?(?:{_REACH})?", last_letters("changes", kind="noun") + "则别" + last_letters("verbs", kind="reach"))
DIRECTION = lookup("changes", "direction")
ADJACENT = re.compile(f"(?<![新稳])(?:{_UP}|{_DOWN})(?:了|约|近|超过?)?$")  # 减少1386万人; 增加岗位3万个 counts
NET = re.compile("净增加?(?:了|约|近|超过?)?$")  # 企业净增100家 counts; 收入净增171元 is a change
FALLING = re.compile(f"的?(?:{_DOWN})")

_VERBS = {kind: alternatives("verbs", kind=kind) for kind in ("ongoing", "done", "activity", "hold", "predicate")}
ONGOING = re.compile(_VERBS["ongoing"])
DONE = re.compile(_VERBS["done"])
ACTS = re.compile(f"{_VERBS['activity']}|{_VERBS['done']}|{_VERBS['ongoing']}")
PREDICATE = re.compile(_VERBS["predicate"])
# No 年 or 新 before it; said behind each word, so that a search skips to the next of their first letters.
HOLDS = re.compile("|".join(f"{word}(?<![年新]{word})" for word in _VERBS["hold"].split("|")))
MADE = re.compile("新建|建成|新增|建设|认定|改造|完成|新开|配备|培育|创建|发放")
REACHED = Ending("达到?|[行增扩升]至|增加到|扩大到", "达到至")
GREW_TO = Ending("[行增扩升]至|规模[达为]?|总(?:里程|长度?|人口|户数|装机容量|规模)(?:达到?|突破|超过?)?", "至模达为程长度口数量到破超过")
_BECOMES = f"(?:{_UP}|{_DOWN}|跃|扩展|调整|优化|演变|转变|变|发展|壮大){{1,2}}了?[到至为]了?"
_WHEN = rf"(?:(?:{YEAR}年|[去今]年|目前|现在)的?)?"
TO = Ending(f"(?:{_BECOMES}|^到){_WHEN}", "到至为了年的前在")  # 增加到2016年的5857.8亿元; 由1万亿元到突破2万亿元
ARRIVES = re.compile(_BECOMES)
STARTS = re.compile(f"，?(?:{_BECOMES}|到$)|[∶:：](?=$)")  # behind the first figure of 从120家增加到180家
BASE = Ending(f"[比较同](?:{YEAR}|去|上|前)年[^，]{{0,8}}的", "的")  # 比1957年的312万吨增加190万吨: what a change sets out from
NEXT = re.compile(f"、{YEAR}年的")  # the second of 从1979年的170亿元、1980年的127亿元降到27亿元
SETS_OUT = re.compile(f"(?:{_UP}|{_DOWN})")
FROM = re.compile("[从由](?![事业而于此])[^，]*$")
ALREADY = re.compile("已经?(?:有|达|建成|完成|超过|突破)")  # among the tasks, what there is before them
# 将比上年增长3%, 力争全年增长8%: said of what is to come; 将比例提高到3% was done.
PROMISES = re.compile(f"(?:力争|争取)[^，]*(?:{_UP}|{_DOWN}|达)[到至为]?$|将(?:[比较][^，]{{0,10}})?(?:{_UP}|{_DOWN}|达)[到至为]?$")
RATIO = ("∶", ":", "：")  # 15.6∶42.6∶41.8: the shares of a whole
