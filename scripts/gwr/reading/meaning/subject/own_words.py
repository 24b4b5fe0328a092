"""By which words is a figure named itself, and not by those of the figures before it?"""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.verbs import CAUSES
from gwr.reading.meaning.clauses import AND, Mention, SoFar
from gwr.reading.meaning.counted import GOES_ON, STRIVES, with_class
from gwr.reading.meaning.inherit import AMOUNTS, CHANGES
from gwr.reading.meaning.lists import ATTRIBUTES, JOINED, LIST, NEXT_OWN, without_joint
from gwr.reading.meaning.phrases import INDICATOR, clean, first_act, is_act, not_beside, trimmed, unchanged
from gwr.reading.numbers.roles import RANGES
from gwr.reading.numbers.unit import UNITS

# 建成文化馆和|3个公园: what is named beside those counted is not of them
_BESIDE_NAMED = Ending(f"(?<=[\u4e00-\u9fff”）]{{2}})(?:、|和|以及|{AND})")
# 围绕生物制造等领域|实施项目9个: around what it is done
_AROUND = Pattern(
    "(?:围绕|聚焦|依托|紧盯|瞄准|立足|针对|紧扣|借助)[^，]{4,}?(?<![、和与及“])"
    "((?:组织实施|实施|办好|组建|设立|成立|建立|开展|引进|举办|梳理|谋划|打造|培育|引进|解决|新增|开展|建成|新建|启动|安排|出台|制定|推出)(?:[^、，的]{2,14})?)$"
)
# 吸引团队近百支、|青年人才300名: vaguely counted before them
_VAGUE = Pattern("[^等]*[近上数几][十百千万]+[余多]?[个家所名支条座项户人处亩][^、等]{0,6}、([^、等]{2,})$")
# says nothing of what for
INVESTS = Pattern(
    "(?:总|累计|完成|共|投入|筹措|下达|计划|筹集|争取|安排|落实|整合|自筹|各类|财政|专项)*(?:投资|投入|资金|筹资)"
)
_LISTED = Pattern("[、和]")
# 分别高于全国、全省|1个、2个百分点; 较全国、全省分别低|1个、2个百分点
_BESIDE_EACH = Pattern("分别([高低快慢好优]于)([^，、和]+(?:[、和][^，、和]+)+)$")
_THAN_EACH = Pattern("([比较])(?![重例值])([^，、和]+(?:[、和][^，、和]+)+?)分别(?P<way>[高低快慢多少])出?$")
_TOWARDS = Ending("(?:努力|奋力|全力|加快|继续|正)*向")  # 全市向|2000亿元|迈进
_ABOVE_ALL = ("特别是", "尤其是")
_RECKONED = Pattern("按[^，]{1,8}(?:口径|价格?|计价)(?:计算)?为?")  # 按可比口径比1992年|增长2倍: nothing of what grew
_HOW_MUCH = ("多", "再", "少")  # 工业产品的成本，如果|多|降低1%
_SPENDS = frozenset("投筹")
_WHO = frozenset("人名户")


def own_words(mention: Mention, measure: str, so_far: SoFar) -> str:
    """The words by which a figure is named itself: not those of the figures before it, nor the verb of its change."""
    if mention.total > 1 and "分别" in mention.in_front and (beside := _beside_in_turn(mention)):
        return beside
    between = with_class(mention, so_far) if mention.nth and so_far else mention.since_last
    if mention.nth and "基础上" in between:  # 在9元的基础上|提高2元
        between = between.rpartition("基础上")[2]
    if measure in CHANGES:
        words = trimmed(clean(not_beside(unchanged(between if mention.nth else mention.in_front), so_far)))
        if words in _HOW_MUCH and INDICATOR.search(of := clean(mention.clause_before)):
            return of
        return "" if words[:1] == "按" and _RECKONED.fullmatch(words) else words
    if mention.in_front[-1:] == "向" and (STRIVES.match(mention.behind_list) or mention.behind in RANGES):
        return clean(_TOWARDS.cut(mention.in_front))
    if not mention.nth:
        return _of_the_first(mention, measure)
    if between != mention.since_last:
        return clean(without_joint(between))
    if (between in RANGES or between == "共") and so_far:  # 推出三批共|46项创新举措
        return own_words(so_far[-1].mention, measure, so_far[:-1])
    if more := GOES_ON.match(mention.since_last):
        return clean(mention.since_last[more.end() :])
    if mention.since_last.endswith(_ABOVE_ALL):  # 重点项目特别是|100个推进项目
        return ""
    words = without_joint(mention.since_last)
    if words == "的" and mention.behind and so_far:  # 实施总投资8亿元的|40个项目
        front = clean(so_far[-1].mention.in_front)
        return front.removesuffix(ATTRIBUTES.before(front, len(front))).removesuffix("总")
    if measure == "share_pct":
        shared = so_far and so_far[-1].measure == measure and so_far[-1].mention.behind == words
        last = words.rpartition("、")[2]  # 工地100%湿法作业、|渣土车|100%
        return clean(last if shared and last != words else _rate_in(words, so_far))
    if words != mention.since_last or JOINED.search(words):
        if words.endswith("等"):  # 物流园和东山、西山等: the first is of the figure before
            return clean(words[joint.end() if (joint := JOINED.search(words)) and words == mention.since_last else 0 :])
        last = words.rpartition("、")[2]
        if so_far and so_far[-1].mention.behind == words and CAUSES.cut(last) not in ("", last):
            return clean(words)  # 9家|企业、合作社带动|8万户
        listed = mention.since_last.startswith("、") and "、" not in words  # 、雏鹰和瞪羚企业|20户
        return clean(words if listed else _own_names(words, mention))
    ways = so_far and so_far[-1].mention.since_last[-1:] == "从" and so_far[-1].mention.figure.unit.endswith("方面")
    if ways or (so_far and so_far[-1].mention.since_last[-1:] == "分"):
        return clean(mention.since_last)  # 分三批支持|90家企业, 从五方面提出|9个指标
    return _from_the_front(words, mention, so_far)


def _of_the_first(mention: Mention, measure: str) -> str:
    """The words before the first figure of a clause by which it is named."""
    words = mention.in_front
    if measure in AMOUNTS and mention.behind[:1] not in ("", "、") and _BESIDE_NAMED.search(words):
        return "" if mention.behind.endswith("等") else first_act(clean(words))  # 甲和|2万台发动机、乙等|9个项目
    if around := _AROUND.match(words):
        return clean(around[1])
    vague = _VAGUE.match(words) if "、" in words else None
    if vague and not is_act(own := clean(vague[1])):
        return first_act(clean(words)) + own
    if words[:1] == "有" and words.endswith("等") and not mention.behind:  # 建成的项目，有东山水厂、西山电站等|9个
        return clean(mention.clause_before)
    return words if words == "为" else "" if _RECKONED.fullmatch(words) else clean(words)


def _beside_in_turn(mention: Mention) -> str:
    """Beside whom a figure is set, of those named before all: 分别高于全国、全省1.1个、1.3个百分点; or ""."""
    words = mention.in_front.rstrip("、和").replace("全国全", "全国、全")
    listed = _BESIDE_EACH.search(words) or _THAN_EACH.search(words)
    others = _LISTED.split(listed[2]) if listed else ()
    if not listed or len(others) != mention.total:
        return ""
    return listed[1] + others[mention.nth] + listed.groupdict().get("way", "")


def _from_the_front(words: str, mention: Mention, so_far: SoFar) -> str:
    """Of a figure right behind another one, the words between them or all those of the clause."""
    counted = so_far and so_far[-1].measure == "count" and mention.figure.unit in _WHO
    if counted and first_act(words) and not mention.behind:  # 开展执法9期|问责干部142人
        return clean(words)
    front = clean(mention.in_front)
    sized = so_far and so_far[-1].mention.figure.unit in UNITS and so_far[-1].mention.since_last in LIST
    if sized and words and words[0] != "的":  # 建成220千伏变电站1座、110千伏|变电站7座
        return first_act(front) + clean(words)
    if front[:1] in _SPENDS and so_far and so_far[-1].measure == "level" and (spent := INVESTS.match(front)):
        done = front[spent.end() :]
        return done if first_act(done) or done.startswith("为") else front  # 投资9亿元实施|12个项目
    return front


def _own_names(words: str, mention: Mention) -> str:
    """Of names in a row the last, or as many of the last as the figure counts: 试点镇和|南山、北山、中山|3个示范镇."""
    marks = [*NEXT_OWN.finditer(words)]
    several = int(mention.figure.value) if mention.behind and 2 < mention.figure.value <= len(marks) else 1
    return words[marks[-several].end() :] if marks else words


def _rate_in(words: str, so_far: SoFar) -> str:
    """Of the words between a figure and a share those that name the share: of 5座公厕、卫生厕所普及率|85% the rate."""
    counted, _, own = words.partition("、")
    named = len(own) > len("参保率") and INDICATOR.search(own) and not ATTRIBUTES.at(own, 0)
    if len(counted) > 1 and named and so_far and so_far[-1].subject.endswith(counted):
        return own
    return words.rpartition("、")[2] if "、占" in words else words  # 5个金奖、占全国总数|1/3
