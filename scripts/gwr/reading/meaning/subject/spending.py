"""What is a sum for: the work that it will cost, what it buys, what the next clause makes of it?"""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import next_clause, next_thing, sum_of
from gwr.reading.meaning.inherit import of_clause_before
from gwr.reading.meaning.phrases import INDICATOR, PLANNED, act_ahead, clean, done_over_time, first_act, is_act
from gwr.reading.meaning.subject.own_words import INVESTS
from gwr.reading.rules import where

# 加快国省道升级改造，完成投资9亿元
_WORK = Pattern(
    "(?:持续|全面|抓紧|大力|积极|扎实|稳步|推进|推动|启动|实施|加快|抓好|开展|做好|加强)+(?:一批)?([^，、]{2,}(?:建设|改造|工程|项目|整治|治理|开发))$"
)
# 东山新城全面开工，完成投资9亿元
_STARTED = Ending("(?:全面|正式|顺利|加快|如期)+(?:开工|动工|启动|推进|建设)(?:建设)?")
# 连续四年实施民生计划，投入资金9亿元
_CARRIES_OUT = Pattern(
    "(?:持续|全面|全力|深入|大力|扎实|统筹|启动|组织)*(?:推进|实施|开展|推动|打好|启动)了?([^，、的]{2,16}(?:计划|行动|工程|整治|治理|改造|重建|攻坚战|升级战|建设))"
)
_INVESTED = frozenset(("投入资金", "投入", "资金投入", "累计投入", "累计投入资金", "投资", "累计投资"))
_PAYS = ("投资", "投入", "资金", "筹资", "财力")
_FOR = ("为", "给", "向")  # 为学校安装设备
# 高标准|建成一批学校: how it is built
_HOW_BUILT = Pattern("^(?:高标准|高起点|高质量|高水平|分期|分批|重新)(?!农田|粮|棉|林)")
_RAISED = Pattern("争取|筹措|筹集|下达")  # 争取资金9亿元，改造…: not said to be for it
_PAID = Ending("(?:财政|专项)投入|(?:投入|自筹)资金")  # whose money it is
_TREATS = Pattern(
    "对?([^，、]{2,}?)(?:全面|集中|统一)?(?:进行了?(?=[^，、]{2,4}$|[^，、]{2,8}(?:改造|整治|治理|修复|加固|提升)(?:工程)?$)"
    "|(?<=[^加快全面][^，、的])实施了?(?=[^，、]{2,8}(?:改造|整治|治理|修复|加固|提升)$))([^，、]{2,12})"
)  # 对县体育场进行改造, 对小区实施雨污分流改造
# 投资9亿元，竣工项目3个: no act on which it is spent
_COMES_OF_IT = Pattern("实现|竣工|加快|推进|惠及|受益|覆盖|带动|围绕|发行|为[^，]*提供")
# 财政安排9亿元，支持企业技改: what it is set aside for
_SETS_ASIDE = Pattern("(?:财政|统筹|预算|专项|计划|另|再|共)*(?:安排|拨付|拿出)(?:财政|专项)?(?:资金|经费)?")
_PURPOSE = Pattern("(?:全部)?用于|支持|鼓励|扶持|加快|推进|推动|落实|巩固|完善|加强|提高|提升|办好|保障|解决")
_WORKS = Ending("建设|工程|项目|改造|整治|治理|体系")
# what comes of the sum, or a part of it
_NO_PURPOSE = Pattern("确保|力争|争取|使|让|实现|占|比|同比|增长|其中|主要|重点")
_PROGRESS = Ending("进度|步伐|力度")  # said of how it is built
BUILDS = Pattern(alternatives("verbs", kind="builds"))
LEAST = 4  # letters that say what a sum is for


@where(measure="level", behind="的")
def sum_of_a_work(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    work, _ = sum_of(mention)
    return work + said if work else None


@where(measure="level", named=True)
def bought_with(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not said.endswith(_PAYS) or not is_act(act := clean(mention.behind)):
        return None
    thing = next_thing(mention)
    return act + thing + said[-2:] if thing else said


@where(measure="level")
def spent_on(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not INVESTS.fullmatch(said):
        return None
    done, treated = _made(clean(mention.behind))  # 投资9万元|对体育场进行改造
    if treated:
        return done + said[-2:]
    if not mention.last and is_act(done):
        return None
    return done + said[-2:] if BUILDS.match(done) or first_act(done) else None


@where(measure="level", inside=False, named=True)
def invested_in_last(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said != "投资" or "完成" not in mention.in_front:
        return None
    work = _WORK.match(mention.clause_before)
    thing = work[1] if work else _STARTED.cut(mention.clause_before)
    if thing == mention.clause_before or any(map(str.isdigit, thing)):
        return None
    return clean(thing).rpartition("落地的")[2] + said


@where(measure="level", inside=False, named=True, behind="")
def invested_in_plan(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said not in _INVESTED or (so_far and so_far[-1].mention.printed in mention.clause_before):
        return None
    plan = _CARRIES_OUT.fullmatch(clean(mention.clause_before))
    return plan[1] + said if plan and not plan[1].startswith("一批") and not any(map(str.isdigit, plan[1])) else None


@where(alone=True, behind="", named=True)
def set_aside_for_next(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not _SETS_ASIDE.fullmatch(said) or _goes_on(mention, so_far):
        return None
    meant_for = next_clause(mention)
    made, _ = _made(meant_for)
    is_purpose = _PURPOSE.match(meant_for) or _WORKS.search(made) or BUILDS.match(made) or _is_bought(made)
    if not is_purpose or _NO_PURPOSE.match(made) or len(made) < LEAST:
        return None
    return made + (said[-2:] if said.endswith(("资金", "经费")) else "安排")


@where(alone=True, behind="", named=True)
def invested_in_next(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not INVESTS.fullmatch(said) or _SETS_ASIDE.fullmatch(said) or _goes_on(mention, so_far):
        return None
    made, treated = _made(next_clause(mention))
    if made.endswith("的") or (said.startswith("完成") and made.startswith("新增")):
        return None
    spent = bool(treated or BUILDS.match(made))
    if not spent and not _COMES_OF_IT.match(made):
        meant = INVESTS.fullmatch(mention.in_front) and not _RAISED.match(mention.in_front)
        spent = bool((made[:1] in _FOR and act_ahead(made)) or (meant and _is_bought(made)))
    if not spent or INDICATOR.search(made) or PLANNED.search(made):
        return None
    paid = _PAID.search(said)
    return _PROGRESS.cut(made) + ("投资" if said.endswith("投资") else paid[0] if paid else said[-2:])


def _made(clause: str) -> tuple[str, bool]:
    """What a clause makes of a sum, and whether it is said as a treatment: 对体育场进行改造 -> 体育场改造."""
    made = _HOW_BUILT.sub("", clause).removeprefix("用于")
    treated = _TREATS.fullmatch(made)
    return (treated[1] + treated[2], True) if treated else (made, False)


def _goes_on(mention: Mention, so_far: SoFar) -> bool:
    """Whether the clause before, with a figure of its own, says what the sum is for, as no semicolon parts them."""
    parted = mention.said.removesuffix(mention.in_front)[-1:] in ("；", ";")  # …9台；投资8万元，安装路灯7盏
    return not parted and of_clause_before(mention, so_far) is not None


def _is_bought(made: str) -> bool:
    return bool(first_act(made) or done_over_time(made))
