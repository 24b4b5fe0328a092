"""Lists, of which the text prints once what belongs to each: the names before 分别, the levels that rates go with.

`so_far` is what was understood of the sentence's figures before this one, the nearest last.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import takewhile

from gwr.reading.language.numerals import DIGITS, HAN
from gwr.reading.language.patterns import Beginning, Ending, Pattern
from gwr.reading.language.tables import Words, alternatives, branches, lookup
from gwr.reading.language.verbs import ACTS, STARTS_FROM
from gwr.reading.meaning.clauses import CLAUSE, JOINT, REACH, Mention, SoFar
from gwr.reading.meaning.phrases import (
    HOW,
    INDICATOR,
    PLANNED,
    REACHES,
    clean,
    first_act,
    is_act,
    not_beside,
    unchanged,
    without_how,
)
from gwr.reading.numbers.amount import AFTER

LIST = ("、", "和", "及", "与", "或", "或者", "以及")
LIST_MARK = Pattern(r"[、和及与至到\-－—~～]*")  # nothing else between the figures of a list
# none inside of brackets: 县（市、区）; nor of 市委、市政府
_MARK = "、(?![^（）、]{0,9}(?:、[^（）、]{0,9}){0,3}）)(?!(?<=委、)[省市区县州]?(?:人民)?政府)|以及"
_AND_NAME = "和(?=[\u4e00-\u9fff]{2}|[A-Z“])(?!美[乡村农海宜]|谐|解|地区(?<=国家和地区))"
# 焦炭和PVC产能, “一次办”和“马上办”事项
JOINED = Pattern(f"{_MARK}|{_AND_NAME}|共计")
_NAMES_JOINED = Pattern(f"{JOINED.pattern}|(?<=”)(?=“)")  # “保交房”“保交楼”分别交付
NEXT_OWN = Pattern(f"{_MARK}|{_AND_NAME}(?![省市区县]级)|共计")  # 国家和省级企业 are one
_ALL_JOINED = Pattern(JOINT)
CONJOINS = Ending(JOINT)  # what goes on to the next of a list
_CONJOINED = Beginning("(?:、|以及|和|及|与|或者?)+")
# between the figures of 东山30兆瓦、西山20兆瓦光伏电站
_NEXT_NAME = Pattern("(?:、|和|及|与|以及)[\u4e00-\u9fff]{1,8}")
_NEXT_FIGURE = Pattern(f"{_NEXT_NAME.pattern}(?:[{DIGITS}.,]+|[{HAN}]+)[余多]?")
_ANOTHER_ACT = "并"  # 公园3个、广场5个|并推进管理
_AND, _LISTED = Pattern("以及|和(?=[\u4e00-\u9fff]{2,})"), Pattern("、")
PRODUCTS = lookup("attributes", "meaning", kind="product")  # said of no act: 新建农田20万亩，产量140万吨
_EITHER = lookup("attributes", "meaning", kind="either")
ATTRIBUTES = Words((lookup("attributes", "meaning", kind="counted") | PRODUCTS | _EITHER).items())
OF_PRODUCTS = Words((PRODUCTS | _EITHER).items())
FIRST, SECOND = lookup("pairs", "first"), lookup("pairs", "second")
_PAIR = Pattern(alternatives("pairs"))
ATTRIBUTE = Pattern(f"(?:{alternatives('attributes')}|{alternatives('indicators')}|人口)$")
# 工业、农业占生产总值的比重: of each
_SHARE = Pattern("占[^占、]+比[重例]$|在[^在、]+中的?(?:所占)?比[重例]$|(?:全[国省市区县])?(?:占比|比重)$")
_WITHIN = Pattern("占[^占、]+?的?$")
_OVER = Pattern("超(?:额|过|出)?[^，]{0,6}(?:目标|任务|计划|预期|预算|指标|定额|进度)")  # 分别超目标任务的6%和9%
_GREW = Pattern(
    "(?:迅猛|较快|快速|稳步|持续|大幅|明显|稳定|平稳)(?:增长|提高|提升|增加)?$|力度加大$|发展(?:势头强劲|迅速)$"
)
_COMPLETE = Pattern(f"(?:{alternatives('nouns', kind='complete')})$")  # names that need no more words
_ONE_NAME = Beginning(alternatives("nouns", kind="one name"))
_RATED = ("普及", "治理", "处理", "覆盖", "利用", "处置", "回收", "收集", "到位", "使用", "完成")
_PROCESS = Ending("(?<=..)(?:检测|监测|监管|办理|审批|收集|处理|利用|回收|治理|抽检|检验)")
_FLOWS = Pattern(f"(?:{branches('verbs', kind='flow')}|[缴纳创]税|创汇|让利|融资|亏损|盈利|减税|增收)")
_NO_ACTS = ("", "实现", "完成")  # of the members of a list: what they reached is what is counted
# 万元GDP|水耗、电耗: per what all of them are used
_PER = Pattern("(?:万元|亿元|单位)(?:GDP|(?:地区|国内)?生产总值|(?:规模以上)?工业增加值|(?:工业)?产值)(?=.)")
_USED = Pattern("^(?!单位|万元)[^，]{0,8}(?:[能水电煤]耗|消耗|用[水电能]量|取水量|排放量?|碳排放)$")
_WHOSE = Pattern("[^的占在]{2,}(?<!目)的(?=[^的]{2,}$)")  # 地方交通的|货物周转量和客运量
_NO_OWNERS = ("财政", "预算")  # of which 财政收入、税收 are
ABROAD = lookup("nouns", "meaning", kind="abroad")
# between two lists of the same names
_NO_OTHER = Pattern("(?:分别|年均|同比|比上年|增长|提高|增加|下降|达到?|[到至为了、和以上左右约])*")
_THREE = "一二三"
_NTHS = Pattern("第?([一二三]{2,3})(?=次?产业?)")
_NTH = Pattern("第?([一二三四])")
# PM10、PM2.5|平均浓度; 市区、县（市）|工资标准
_LETTERS = Pattern("[A-Za-z0-9.]+|[^（）]{1,2}（[^）]*）")
_TOWNS = Pattern("城[市镇乡区]|农村|乡村|市区|县城|农业|工业(?!总)")
# 门诊、住院|人次: no indicator, and of each of the names
_OF_EACH = Pattern(f"(?<=[\u4e00-\u9fff]{{2}})(?:{alternatives('nouns', kind='of each')})$")
_SAID_ONCE = Pattern(f"(?<=[\u4e00-\u9fff]{{2}})(?:{alternatives('nouns', kind='shared')})$")
_ALIKE = frozenset(("内资", "外资", "出口", "进口", "存款", "贷款"))  # indicators, but of 内资、外资企业利润 names
_PER_HEAD = ("人均", "生均")
_INDUSTRIES = Ending("产业集群|产业|行业")
# 建成区|绿化覆盖率、绿地率
_BUILT_UP, _ELSEWHERE = Pattern("(?:城市)?建成区|中心城区|主?城区"), Pattern("[乡镇县村农郊市区]")
_SUBSTANCE = "需氧量"  # the name of what is discharged
_KINDS_OF = frozenset("级区业矿工县市镇村路厂院校站费税河湖店户")  # the last letters of names of a kind
_PEOPLE = Pattern(f"[\u4e00-\u9fff]{{0,4}}?(?:{alternatives('people')})")
WORD = 3  # letters of a last word like 参保率
OWN_WITHIN = 5  # letters at the head of the last name that can be what an earlier one has of its own


def without_joint(words: str) -> str:
    """The words between two figures of a list without what joins them; "" of 2个便民点和3个驿站, where none is its own."""
    if CONJOINS.search(words):
        return ""
    joint = _CONJOINED.match(words)
    return words[joint.end() :] if joint else words


def without_measure(subject: str, other: str) -> str:
    """A subject without the word that says what of a product it measures, where the other does too: 茶叶种植面积 -> 茶叶."""
    if other not in OF_PRODUCTS and other != "税收":
        return subject
    return subject.removesuffix(OF_PRODUCTS.before(subject, len(subject)))


def joined(name: str, measure: str) -> str:
    """A name with what of it is measured, what both say said once: 商品房销售|销售额, 碳汇交易量|交易额."""
    if name[-1:] in ("量", "额") and name.endswith(measure[:2], 0, -1):
        name = name[:-1]
    return name.removesuffix(measure[:2]) + measure


def is_list(mention: Mention) -> bool:
    """Whether 分别 is said of several: 三级分别抓好100家企业 lists nothing."""
    several = mention.behind[:1] in "、和及与" or mention.since_last in LIST
    return several or bool(_NAMES_JOINED.search(mention.in_front.partition("分别")[0]))


def head_of(mention: Mention) -> str:
    """What is printed once behind the last of a list, of each: 东山30兆瓦、西山20兆瓦|光伏电站; "" where nothing is."""
    unit = mention.figure.unit
    if not unit:
        return ""
    if mention.last:
        head = mention.behind if _NEXT_NAME.fullmatch(mention.since_last) else ""
        return "" if head.startswith(_ANOTHER_ACT) else head
    if not _NEXT_NAME.fullmatch(mention.behind):
        return ""
    start = mention.figure.quote_end - mention.sentence.start
    clause = CLAUSE.match(mention.sentence.text, start, start + REACH)
    *others, head = clause[0].split(mention.figure.printed_unit) if clause else [""]
    head = head.removeprefix(AFTER.at(head, 0))
    another = head.startswith(("次", _ANOTHER_ACT))
    return head if others and not another and all(map(_NEXT_FIGURE.fullmatch, others)) else ""


def in_row(mention: Mention) -> bool:
    """Whether a figure is one of as many as its clause has names, with nothing between: 工业、农业占比15%、37%."""
    if (mention.since_last if mention.nth else mention.behind) not in ("、", "和"):
        return False
    names = JOINED.split(mention.in_front.strip("、和"))
    return len(names) == mention.total or (mention.total == len(names) + 1 == 2 and bool(_PAIR.search(names[0])))


def name_in_turn(mention: Mention, measure: str, so_far: SoFar) -> str:
    """The name that stands where the figure stands, of those in its clause; "" where it has none."""
    names = _names_behind(mention, so_far) or _names(mention)
    if not names:
        return _acted_in_turn(mention)
    before = 0  # figures of the clause before 分别
    if mention.nth and "分别" in mention.in_front:
        before = sum("分别" not in one.mention.in_front for one in so_far[-mention.nth :])
    shares = not (measure == "change_pct" and _then_points(mention))
    parts, said = _parts(names, mention.total - before, shares), mention.in_front.find("分别")
    # 城乡居民收入分别达到2万元和1万元、增长9%和12%
    twice = len(parts) > 1 and mention.total - before == 2 * len(parts) and _NO_OTHER.fullmatch(mention.in_front, said)
    name = _name(parts, mention.nth - before, _arrives(mention) or bool(twice))
    if not name and LIST_MARK.fullmatch(mention.since_last):
        name = names
    return _with_act(name, mention, measure)


def _acted_in_turn(mention: Mention) -> str:
    """分别压减生铁、粗钢产能9万吨、8万吨: the act and the name in turn, where the names stand behind 分别; or ""."""
    _, turn, words = mention.in_front.partition("分别")
    act = first_act(words := clean(words.rstrip("、和"))) if turn else ""
    parts = JOINED.split(words.removeprefix(act))
    return act + _completed(parts)[mention.nth] if act and len(parts) == mention.total > 1 else ""


def name_in_turn_before(mention: Mention, measure: str, so_far: SoFar) -> str:
    """产量、产值迅猛增长，增速分别为8%、9%: the same of the names in the clause before, where that has no figure."""
    before, arrives = mention.clause_before, _arrives(mention)
    names = JOINED.split(before)
    if mention.total != len(names) * (1 + arrives) or any(one.mention.printed in before for one in so_far):
        return ""
    if _names(mention):
        return ""
    names = [clean(name) for name in JOINED.split(_GREW.sub("", unchanged(before)))]
    return _with_act(_name(_completed(names), mention.nth, arrives), mention, measure)


def level_in_turn(mention: Mention, measure: str, so_far: SoFar) -> str:
    """企业3家、医院2家，分别增长4%、5%: the subject of the level before that stands where the figure stands."""
    levels = in_turn_before(mention, so_far, ("level", "count", "share_pct"))
    return _with_act(levels[mention.nth].subject, mention, measure) if levels else ""


def in_turn_before(mention: Mention, so_far: SoFar, measures: Collection[str] = ()) -> SoFar:
    """As many figures of these measures (or of any) as the clause has, next before it; none where they are fewer."""
    before = so_far[: len(so_far) - mention.nth]
    found = [one for one in before if not measures or one.measure in measures][-mention.total :]
    return found if len(found) == mention.total else ()


def one_each(mention: Mention, measure: str, so_far: SoFar) -> str:
    """接待2300万人次，收入198亿元，增长18%和22%: of as many levels as the clause has rates, the one in turn."""
    if mention.total < 2 or (mention.since_last if mention.nth else mention.behind) not in LIST:
        return ""
    before, here = so_far[: len(so_far) - mention.nth], so_far[len(so_far) - mention.nth :]
    if clean(unchanged(here[0].mention.since_last if here else mention.since_last)):  # a name of their own
        return ""
    kinds = ("share_pct",) if measure == "change_pp" else ("level", "count")
    if before and before[-1].measure == "change_abs":  # 存款、贷款分别增加20亿元、12亿元，增长15%、13%
        kinds = ("change_abs",)
    levels = list(takewhile(lambda one: one.measure in kinds, reversed(before)))
    whole = levels[0].mention.total if levels else 0
    # those of one clause, whatever stands before it; of 从3元、2元提高到9元、8元 where they arrive
    if whole == mention.total or (whole == 2 * mention.total and STARTS_FROM.search(levels[0].mention.in_front)):
        levels = levels[: mention.total]
    return levels[-1 - mention.nth].subject if len(levels) == mention.total else ""


def _names(mention: Mention) -> str:
    """The names before 分别, or "" where they stand further before."""
    return _named(mention.in_front.partition("分别")[0])


def _names_behind(mention: Mention, so_far: SoFar) -> str:
    """The names before 分别 that stand behind a figure of the clause: 投资9亿元、|城乡居民收入|分别达到2万元和1万元; or ""."""
    if not mention.nth or "分别" not in mention.in_front:
        return ""
    inside = [*(one.mention for one in so_far[-mention.nth :]), mention]
    first = next(one for one in inside if "分别" in one.in_front)
    listed, _, words = first.since_last.partition("、")  # not 65个省级、643个市级项目分别
    return "" if listed or not first.nth else _named(words.partition("分别")[0])


@lru_cache(maxsize=8)  # each figure of a list asks
def _named(names: str) -> str:
    return clean(without_how(not_beside(without_how(unchanged(HOW.cut(names.strip("、和")))), ())))


def _arrives(mention: Mention) -> bool:
    """Whether each name has two figures: 分别由3、4增加到5、6."""
    return bool(STARTS_FROM.search(mention.in_front.partition("分别")[2]))


def _with_act(name: str, mention: Mention, measure: str) -> str:
    """The name with what is said behind 分别, where that is more than that a value was reached; "" without a name."""
    act = REACHES.cut(mention.in_front.partition("分别")[2].strip("、和"))
    if not (name and act) or (measure.startswith("change") and not _OVER.match(act)):
        return name
    if act == "占":
        return f"{name}占比"
    if _WITHIN.fullmatch(act):
        return f"{name}{act}比重"
    if _OVER.match(act) or (measure == "share_pct" and PLANNED.fullmatch(act)):
        return name + act.removesuffix("的")
    rest = clean(act)
    if rest != act and INDICATOR.search(rest):
        return name + rest
    if _FLOWS.fullmatch(act):  # 生猪、肉牛分别出栏9万头、2万头
        return name + act
    if ACTS.fullmatch(act) and act != "实现" and not INDICATOR.search(name):
        return act + name
    counted = measure == "count" or (measure == "level" and not ACTS.fullmatch(act))
    helps = counted and rest == act and first_act(act) not in _NO_ACTS  # 分别带动农户9户、8户
    return name + act if helps else name


def _then_points(mention: Mention) -> bool:
    """Whether the list goes on to points, whose name is of a rate: 产量、合格率分别提高3%和5个百分点."""
    start = mention.figure.quote_end - mention.sentence.start
    clause = CLAUSE.match(mention.sentence.text, start, start + REACH)
    return clause is not None and "百分点" in clause[0]


@lru_cache(maxsize=8)
def _parts(names: str, count: int, shares: bool = True) -> Sequence[str]:
    """The single names; where there are more than figures, the last of them; for a single figure they are one.

    shares: whether the last says something of the others too.
    """
    if count == 1:
        return [names]
    pair = _PAIR.search(names)
    if pair and not JOINED.search(names.replace(pair[0], "")):
        return [clean(names.replace(pair[0], one[pair[0]], 1)) for one in (FIRST, SECOND)]
    listed = names.split("、")  # 商业、软件业、互联网和相关服务业收入
    apart = len(listed) == count and all("业" in name for name in listed)
    parts = [clean(part) for part in (listed if apart else _NAMES_JOINED.split(names))]
    if len(parts) < count and len(more := _ALL_JOINED.split(names)) == count:  # 事故起数及死亡人数
        parts = [clean(part) for part in more]
    if len(parts) == 1 and count > 1 and (several := _NTHS.match(parts[0])):  # 一二三产业
        order = "第" * (several.end() < len(names) and names[several.end() :].startswith(("产业", "次产业")))
        return [clean(names.replace(several[0], order + one, 1)) for one in several[1]]
    if len(parts) == 1 and count == len(_THREE) and parts[0].startswith("三次产业"):  # 三次产业分别增长7%、14%和11%
        return [f"第{one}{parts[0][len('三次') :]}" for one in _THREE]
    nth = [one for part in parts if (one := _NTH.match(part))]
    if len(nth) == len(parts) and nth[0][0] == parts[0]:  # 第一、二、三产业增加值
        return [f"{'第' * parts[0].startswith('第')}{one[1]}{parts[-1][nth[-1].end() :]}" for one in nth]
    # 农业和旅游收入、销售额; 甲、乙园区投资和产值: what does not join the last two joins smaller parts
    if len(parts) > count:
        parts = [clean(part) for part in _joined_last(names).split(names)][-count:]
    return _completed(parts) if shares else parts


_SURVEYED = Pattern(alternatives("scopes", kind="survey"))
_SECTOR = Pattern(".*?(?<!农)业")


def _surveyed(parts: Sequence[str]) -> str:
    """From what size all are counted, said once: 限额以上 of 限额以上住宿业、餐饮业营业额; "" where they are not alike."""
    surveyed = _SURVEYED.match(parts[0])
    sectors = [_SECTOR.match(part) for part in parts]
    alike = {part[sector.end() :] for part, sector in zip(parts, sectors, strict=True) if sector}
    return surveyed[0] if surveyed and all(sectors) and len(alike) == 1 else ""


def _completed(names: list[str]) -> list[str]:
    """The names with what the last of them says of the others too."""
    return [*(name + _shared(name, names[-1]) for name in names[:-1]), names[-1]]


def _joined_last(names: str) -> Pattern:
    return _AND if _AND.search(names.rpartition("、")[2]) else _LISTED


def _name(parts: Sequence[str], place: int, arrives: bool) -> str:
    """The name at the place; of 分别由3、4增加到5、6 the names stand twice."""
    place = place % len(parts) if arrives else place
    if not 0 <= place < len(parts):
        return ""
    same = parts[0].find(parts[place][:2]) if place else 0
    apart = parts[place].endswith("率") and len(parts[place]) > len("成交金额占比")  # 污水集中处理率、|集中供热普及率
    if same > 1 and not apart and (len(parts[0]) - same <= OWN_WITHIN or _TOWNS.fullmatch(parts[0], 0, same)):
        return parts[0][:same] + parts[place]  # 全市商品房成交面积和|成交金额
    if place and (surveyed := _surveyed(parts)) and not _SURVEYED.match(parts[place]):
        return surveyed + parts[place]
    if place and (per := _PER.match(parts[0])) and _USED.search(parts[place]):  # 万元GDP水耗、|电耗
        return per[0] + parts[place]
    if place and (whose := _WHOSE.match(parts[0])) and (INDICATOR.search(parts[place]) or _USED.search(parts[place])):
        return parts[place] if "的" in parts[place] else whose[0] + parts[place]
    stem = ATTRIBUTE.sub("", parts[0]) if place and parts[place] in ATTRIBUTES else ""
    owns = stem not in ("", parts[0]) and not stem.endswith(_NO_OWNERS) and parts[place] not in ABROAD
    rates = place and not owns and len(parts[place]) == WORD and parts[place][-1] == parts[0][-1:] == "率"
    if rates and not parts[0][:-1].endswith(_RATED):
        return parts[0][:-WORD] + parts[place]  # 农产品商品率和|优质率
    if place and parts[place].endswith("率") and (area := _BUILT_UP.match(parts[0])):
        return parts[place] if _ELSEWHERE.search(parts[place]) else area[0] + parts[place]
    return stem + parts[place] if owns else parts[place]


def _shared(name: str, last: str) -> str:
    """What the last of the names says of an earlier one too: 城镇、农村居民人均可支配收入."""
    shared = _SHARE.search(last)
    last, share = (last[: shared.start()], shared[0]) if shared else (last, "")
    said = (told for question in _SAID_OF_BOTH if (told := question(name, last)) is not None)
    return next(said, "") + share


def _rate_of_both(name: str, last: str) -> str | None:
    # 厕所普及、垃圾治理、粪污利用|率
    rated = last.removesuffix("率")
    return "率" if rated != last and name.endswith(_RATED) and rated.endswith(_RATED) else None


def _object_of_both(name: str, last: str) -> str | None:
    # 新投产、新开工|项目
    done = len(first_act(last)) if is_act(name) else 0
    return last[done:] if 0 < done < len(last) else None


def _nothing_more(name: str, last: str) -> str | None:
    """Nothing where the earlier name says itself what it measures: 新增就业、新增贷款."""
    if not (last and name) or ("新增" in name and "新增" in last) or _OF_EACH.search(name):
        return ""
    indicator = _measure_of(last)
    own = INDICATOR.search(name) and not (name in _ALIKE and last[:2] in _ALIKE) and not name.endswith(_SUBSTANCE)
    return "" if own or (indicator and name.endswith(indicator[0])) else None


def _industry_of_both(name: str, last: str) -> str | None:
    # 汽车、电子|产业
    return last[-2:] if last.endswith(("产业", "行业")) and not name.endswith("业") else None


def _behind_people_or_towns(name: str, last: str) -> str | None:
    # 城市和农村|低保, 城镇职工和城乡居民|报销比例
    others = (alike.match(last) for alike in (_TOWNS, _PEOPLE) if alike.fullmatch(name))
    return next((last[other.end() :] for other in others if other), None)


def _behind_same_letters(name: str, last: str) -> str | None:
    same = _same(name, last)
    if not same:
        return None
    stands = len(last) - same >= WORD or _PEOPLE.fullmatch(last, same)
    alone = same > 1 and same <= len(name) <= same + 1 and stands  # 铜矿、铁矿|年采选能力
    return last[same:] if _measure_of(last) or alone or name.endswith("级") or name[-2:] in last else None


def _complete_itself(name: str, last: str) -> str | None:
    return "" if len(name) > 1 and (not _measure_of(last) or _COMPLETE.search(name)) else None


def _behind_own_part(name: str, last: str) -> str:
    """What stands behind the part of the last name that is its own, as long as the earlier one where nothing tells."""
    start = _own_part(name, last)
    if not name.endswith(("业", "集群")):  # 家居、服装|产业集群营收
        start = len(_INDUSTRIES.cut(last[:start])) or start
    return last[start:] if 0 < start < len(last) else ""


def _own_part(name: str, last: str) -> int:
    """How many letters of the last name are its own."""
    measure = _measure_of(last)
    if letters := _LETTERS.match(last):
        return letters.end()
    if len(name) < WORD and (whole := _ONE_NAME.match(last)):  # 工业、基础设施|投资
        return whole.end()
    if not measure:
        return len(name)
    if _is_longer(name, last):  # 钢材、多晶硅|产量
        return len(last) - len(OF_PRODUCTS.before(last, len(last)))
    if last[0] == "“":  # 东盟、“一带一路”国家|出口; “三类案件”、“两抢一盗”|发案率
        return last.find("”") + 1 if name[-1:] == "”" else measure.start()
    if len(name) < WORD:
        return len(name)
    for each in _PER_HEAD:  # 居民医保、特困供养|人均补助标准
        if each in last and each not in name:
            return last.find(each)
    start = measure.start() if len(measure[0]) > 1 else len(last) - WORD  # 营业收入|收入, 医疗保险|参保率
    if last[start:].count("（") != last[start:].count("）"):  # 生活污水治理（管控）率
        return 0
    start = min(start, len(last) - len(ATTRIBUTES.before(last, len(last))))  # 写字楼|销售面积
    return len(_PROCESS.cut(last[:start])) or start  # 基本药物|检测覆盖率


@lru_cache(maxsize=8)  # several questions ask in turn
def _measure_of(last: str) -> re.Match[str] | None:
    """What the last name says that is measured, or None: 收入 of 农村居民收入."""
    return INDICATOR.search(last) or _OF_EACH.search(last) or _SAID_ONCE.search(last)


# What does the last name say of an earlier one too? The first that answers decides.
_SAID_OF_BOTH = (
    _rate_of_both,
    _object_of_both,
    _nothing_more,
    _industry_of_both,
    _behind_people_or_towns,
    _behind_same_letters,
    _complete_itself,
    _behind_own_part,
)


def _is_longer(name: str, last: str) -> bool:
    """Whether the last name is by a letter or two longer than an earlier one: 钢材 and 多晶硅, but 金融 and 物流业."""
    measured = OF_PRODUCTS.before(last, len(last))
    more = len(last) - len(measured) - len(name)
    longer = more == 1 or (more == len("种植") and len(measured) > WORD)
    own = last[len(name) :]
    return longer and measured != "" and own[0] not in _KINDS_OF and not own.startswith(("产业", "进出口"))


def _same(name: str, last: str) -> int:
    """Behind which letter the last name goes on alike: 户籍人口、常住人口|城镇化率; 0 where it does not."""
    pair = last.find(name[-2:]) if len(name) > 1 else -1
    find = last.rfind if name[-1] == "业" else last.find  # 金融业、专业服务业: not 专业
    same = pair + 2 if pair >= 0 else find(name[-1], 0, OWN_WITHIN) + 1
    alike = len(name) <= same <= len(name) + 1 or name[-1] in _KINDS_OF  # 机器人、无人机 have but a letter in common
    return same if pair >= 0 or (alike and same < len(last) - 1) else 0
