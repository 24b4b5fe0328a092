"""The verbs of the genre as patterns: what changes, what is done, what is under way, what is held.

The words are rows of seeds/vocabulary/changes.csv and verbs.csv; here stands only how they combine.
"""

import re

from gwr.vocabulary import alternatives, lookup

_UP, _DOWN = (alternatives("changes", kind="verb", direction=way) for way in ("up", "down"))
_RISE, _FALL = (alternatives("changes", kind="noun", direction=way) for way in ("up", "down"))
_REACH = alternatives("verbs", kind="reach")
# 同比增长46.42%: the verb of change stands right before the figure …
CHANGE = re.compile(f"({_UP}|{_DOWN})(?:了|幅度)?(?:达到?|为|超过?|近|约)?$")
# … or a noun of change before the verb that bounds it: 涨幅控制在3%以内.
CHANGE_NOUN = re.compile(f"({_RISE}|{_FALL})则?(?:{_REACH})?$")
DIRECTION = lookup("changes", "direction")
ADJACENT = re.compile(f"(?<!新)(?:{_UP}|{_DOWN})(?:了|约|近|超过?)?$")  # 减少1386万人; 增加岗位3万个 counts
NET = re.compile("净增加?(?:了|约|近|超过?)?$")  # 企业净增100家 counts; 收入净增171元 is a change
FALLING = re.compile(f"的?(?:{_DOWN})")

_VERBS = {kind: alternatives("verbs", kind=kind) for kind in ("ongoing", "done", "activity", "hold", "predicate")}
ONGOING = re.compile(_VERBS["ongoing"])
DONE = re.compile(_VERBS["done"])
ACTS = re.compile(f"{_VERBS['activity']}|{_VERBS['done']}|{_VERBS['ongoing']}")
PREDICATE = re.compile(_VERBS["predicate"])
# No 年 before it; said behind each word, so that a search skips to the next of their first letters.
HOLDS = re.compile("|".join(f"{word}(?<!年{word})" for word in _VERBS["hold"].split("|")))
MADE = re.compile("新建|建成|新增|建设|认定|改造|完成|新开|配备|培育|创建|发放")
REACHED = re.compile("(?:达到?|[行增扩升]至|增加到|扩大到)$")
GREW_TO = re.compile("[行增扩升]至$|规模[达为]?$|总(?:里程|长度?|人口|户数|装机容量|规模)(?:达到?|突破|超过?)?$")
_BECOMES = f"(?:{_UP}|{_DOWN}|跃|调整|优化|演变|转变|变)[到至为]"
TO = re.compile(f"{_BECOMES}$")
ARRIVES = re.compile(_BECOMES)
STARTS = re.compile(f"{_BECOMES}|[∶:：](?=$)")  # behind the first figure of 从120家增加到180家
FROM = re.compile(r"[从由][^，]*$")
RATIO = ("∶", ":", "：")  # 15.6∶42.6∶41.8: the shares of a whole
