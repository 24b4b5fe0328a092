"""Lists, of which the text prints once what belongs to each: the names before 分别, the levels that rates go with.

`earlier` is the Readings of the sentence's figures before this one, the nearest last.
"""

import re
from functools import lru_cache
from itertools import takewhile

from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.verbs import ACTS, FROM
from gwr.reading.meaning.phrases import HOW, REACHES, clean, not_beside, unchanged

LIST = ("、", "和", "及", "与", "或", "或者", "以及")
LIST_MARK = re.compile(r"[、和及与至到\-－—~～]*")  # nothing else between the figures of a list
JOINED = re.compile("、|以及|和(?=[\u4e00-\u9fff]{2,})|共计")
_AND, _LISTED = re.compile("以及|和(?=[\u4e00-\u9fff]{2,})"), re.compile("、")
ATTRIBUTES = lookup("attributes", "meaning")
FIRST, SECOND = lookup("pairs", "first"), lookup("pairs", "second")
_PAIR = re.compile(alternatives("pairs"))
_INDICATOR = re.compile(f"(?:{alternatives('indicators')})$")
_ATTRIBUTE = re.compile(f"(?:{alternatives('attributes')}|{alternatives('indicators')})$")
_SHARE = re.compile("占[^占、]+比[重例]$|(?:全[国省市区县])?(?:占比|比重)$")  # 工业、农业占生产总值的比重: of each
_WITHIN = re.compile("占[^占、]+?的?$")
_GREW = re.compile("(?:迅猛|较快|快速|稳步|持续|大幅|明显|稳定|平稳)(?:增长|提高|提升|增加)?$|力度加大$|发展(?:势头强劲|迅速)$")
_COMPLETE = re.compile("(?:企业|项目|主体|机构|人员|单位|事件|案件|游客)$")  # names that need no more words
_NTH = re.compile("第?([一二三四])")
_LETTERS = re.compile("[A-Za-z0-9.]+|[^（）]{1,2}（[^）]*）")  # PM10、PM2.5|平均浓度; 市区、县（市）|工资标准
WORD = 3  # letters of a last word like 参保率
NEAR = 5  # letters at the head of the last name that can be what an earlier one has of its own


def listed(mention, measure, earlier):
    """The name of a figure of a list with 分别: that which stands where the figure stands; without names, the levels before."""
    names, _, act = mention.words.partition("分别")
    arrives = bool(FROM.search(act))
    act = "" if measure.startswith("change") else REACHES.cut(act.strip("、和"))
    names = clean(HOW.cut(not_beside(HOW.cut(unchanged(HOW.cut(names.strip("、和")))), ())))
    if not names or names in ATTRIBUTES:
        before = _named_before(mention, earlier, arrives)
        if before or not names:
            return _with_act(before or _level_before(mention, earlier), act)
    said = mention.place and "分别" in mention.words
    before = sum("分别" not in one.mention.words for one in earlier[-mention.place :]) if said else 0
    name = _name(_parts(names, mention.count - before), mention.place - before, arrives)
    if not name and LIST_MARK.fullmatch(mention.head):
        name = names
    return _with_act(name, act)


def is_list(mention):
    """Whether 分别 is said of several: 三级分别抓好100家企业 lists nothing."""
    return mention.tail[:1] in "、和及与" or mention.head in LIST or bool(JOINED.search(mention.words.partition("分别")[0]))


def in_row(mention):
    """Whether a rate is one of as many as there are names in its clause, with nothing between them: 工业、农业占比15%、37%."""
    if mention.figure.unit not in ("%", "％"):
        return False
    row = mention.head if mention.place else mention.tail
    return row in ("、", "和") and len(JOINED.split(mention.words.strip("、和"))) == mention.count


def one_each(mention, measure, earlier):
    """接待2300万人次，收入198亿元，增长18.2%和22.5%: of as many levels as the clause has rates, the one whose turn it is."""
    if mention.count < 2 or mention.place and mention.head not in LIST or not mention.place and mention.tail not in LIST:
        return ""
    before, here = earlier[: len(earlier) - mention.place], earlier[len(earlier) - mention.place :]
    if clean(unchanged(mention.head)) if not here else here[0].measure != measure:
        return ""
    kinds = ("share_pct",) if measure == "change_pp" else ("level", "count")
    levels = list(takewhile(lambda one: one.measure in kinds, reversed(before)))
    return levels[-1 - mention.place].subject if len(levels) == mention.count else ""


def _named_before(mention, earlier, arrives):
    """产量、产值迅猛增长，增速分别为8%、9%: the names of the clause before, where it has no figure."""
    parts = [clean(part) for part in JOINED.split(_GREW.sub("", unchanged(mention.before)))]
    if mention.count != len(parts) * (1 + arrives) or any(one.mention.printed in mention.before for one in earlier):
        return ""
    return _name([*(part + _shared(part, parts[-1]) for part in parts[:-1]), parts[-1]], mention.place, arrives)


def _level_before(mention, earlier):
    """企业3家、医院2家，分别增长4%、5%: the levels before."""
    levels = [one.subject for one in earlier[: len(earlier) - mention.place] if one.measure in ("level", "count", "share_pct")]
    levels = levels[-mention.count :]
    return levels[mention.place] if len(levels) == mention.count else ""


def _with_act(name, act):
    """The name with what 分别 says of it, where that is more than that a value was reached; "" without a name."""
    if not name:
        return ""
    if _WITHIN.fullmatch(act):
        return f"{name}{act}比重"
    rest = clean(act)
    if rest != act and _INDICATOR.search(rest):
        return name + rest
    return act + name if ACTS.fullmatch(act) and not _INDICATOR.search(name) else name


@lru_cache(maxsize=16)  # the figures of a list ask one after another
def _parts(names, count):
    """The single names; where there are more than figures, the last of them; for a single figure they are one."""
    if count == 1:
        return [names]
    pair = _PAIR.search(names)
    if pair and not JOINED.search(names.replace(pair[0], "")):
        return [clean(names.replace(pair[0], one[pair[0]], 1)) for one in (FIRST, SECOND)]
    parts = [clean(part) for part in JOINED.split(names)]
    nth = [_NTH.match(part) for part in parts]
    if all(nth) and nth[0][0] == parts[0]:  # 第一、二、三产业增加值
        return [f"{'第' * parts[0].startswith('第')}{one[1]}{parts[-1][nth[-1].end() :]}" for one in nth]
    if len(parts) > count:  # 农业和旅游收入、销售额; 甲、乙园区投资和产值: what does not join the last two joins smaller parts
        parts = [clean(part) for part in _joined_last(names).split(names)][-count:]
    return [*(part + _shared(part, parts[-1]) for part in parts[:-1]), parts[-1]]


def _joined_last(names):
    return _AND if _AND.search(names.rpartition("、")[2]) else _LISTED


def _name(parts, place, arrives):
    """The name at the place; of 分别由3、4增加到5、6 the names stand twice."""
    place = place % len(parts) if arrives else place
    if not 0 <= place < len(parts):
        return ""
    stem = _ATTRIBUTE.sub("", parts[0])
    return stem + parts[place] if place and parts[place] in ATTRIBUTES and stem not in ("", parts[0]) else parts[place]


def _shared(name, last):
    """What the last of the names says of an earlier one too: 城镇、农村居民人均可支配收入."""
    share = _SHARE.search(last)
    last, share = (last[: share.start()], share[0]) if share else (last, "")
    indicator = _INDICATOR.search(last)
    if not (last and name) or _INDICATOR.search(name):
        return share
    same = _same(name, last)
    if same and (indicator or name.endswith("级")):
        return last[same:] + share
    if len(name) > 1 and (not indicator or _COMPLETE.search(name)):
        return share
    letters = _LETTERS.match(last)
    start = letters.end() if letters else len(name) if len(name) < WORD else _last_word(last, indicator)
    return (last[start:] if 0 < start < len(last) else "") + share


def _same(name, last):
    """Behind which letter the last name goes on alike: 户籍人口、常住人口|城镇化率; 0 where it does not."""
    pair = last.find(name[-2:]) if len(name) > 1 else -1
    same = pair + 2 if pair >= 0 else last.find(name[-1], 0, NEAR) + 1
    return same if pair >= 0 or same < len(last) - 1 else 0


def _last_word(last, indicator):
    """Where the last word of a name begins: 参保率, 营业收入|收入."""
    return indicator.start() if len(indicator[0]) > 1 else len(last) - WORD
