"""Of what is a figure the share, and what do those do of whom it is one?"""

from itertools import dropwhile, takewhile

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import ACTS, PREDICATE, THEN_GROWS_TO
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import parted, those_behind
from gwr.reading.meaning.inherit import AMOUNTS, inherited, measured
from gwr.reading.meaning.lists import ATTRIBUTES, JOINED, joined
from gwr.reading.meaning.phrases import (
    LONG,
    PLANNED,
    WHOLE_PLACE,
    WITHIN_WHOLE,
    act_ahead,
    clean,
    first_act,
    is_act,
    is_whole,
    trimmed,
    without_act,
    without_last_act,
    without_note,
)
from gwr.reading.meaning.subject.listed import OF_ALL, TABLED
from gwr.reading.meaning.subject.owners import OF_FIRMS, of_the_owner, owner_before, whose_clause
from gwr.reading.rules import where

_HELD_TO = Pattern("(?:切实|把|将)*([^，]{2,}?)(?:控制|保持|稳定|限制)在([^，]{3,})")
_COVERS = Pattern("^([^，、的]{2,}(?:覆盖|惠及|辐射))(?:了|到)?(?:(?:所有|全部)[^，、]{1,6}[、和]|全[国省市区县])?$")
_ONLY = Pattern("^(?:只|仅|却|还|也)(?=占|相当于)")
_IS_SHARE = Ending("占[^，]{1,12}比[重例]|[中里内]的?比[重例]")
_SHARE_FARES = Pattern(
    "([^，、\\d]{2,16}?(?:比[重例]|占比))(?:[继持逐]续?|进一步|有所|明显|不断)"
)  # 农业比重继续下降，仅占9%
_SHARES = Pattern("(?:只|仅|将|则|却|也|还)*占[有到]?$")
OF_A_WHOLE = Pattern("占[^率比]+的?$")
# 促进|脱贫劳动力100%|实现就业
_CAUSED = Pattern(f"^(?:{alternatives('verbs', kind='cause')}|确保|坚持|把|将|每年)+")
# 全市|23%村庄实现污水集中处理
_SCOPE = Pattern("(?:全[国省市区县州]|市区|城区|城市建成区|建成区)$")
_DOES = Pattern(
    f"(?:以上|左右)?((?:{PREDICATE.pattern}|通[车客公硬电水邮油]|达标|投[入向]|来自|按时|网上|开展|配备|设[有立]|建有|安装|完成"
    "|全程|动态|留给|转化为|转移支付|投放|归集|互联|稳定|提前|没有|调入|划转|上缴|拨入|转入|已|要)(?:“[^”]{1,16}”|[^，、]){0,16})$"
)
_DONE_WHOLLY = Pattern(
    "(到位|上[架线]|入库|落实|兑现|覆盖|达标|合格|接入|整改|签约|办结|入驻|清零|硬化|围挡|冲洗|密闭运输|湿法作业|喷淋|取缔|关闭|退出|脱贫|搬迁|安装|就业|入学|参保)"
)
_LEVIED_BY = Ending("[均都减]+按?|按")
_LEVIED = Pattern("(?:优惠)?(?:税率|利率|费率)")
_NO_RATES = ("汇率", "比率")
_NO_THINGS = "上下内位"  # 控制在3%的目标以内, 在5%的情况下, 2%的低位
RATES = Ending("[率度]|比[重例]|占比")
_TOWARDS = Pattern("(?:全年|今年|去年|年均)?对")
# behind a share: 由42%上升到46%
_GOES_ON = Pattern(f"{THEN_GROWS_TO.pattern.pattern}|[∶:：、]|都?是|的|可以|{ACTS.pattern}|{PREDICATE.pattern}|用于")
_ENDS_GENERIC = Ending(alternatives("nouns", kind="generic"))


def share_of_those_behind(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    of = mention.behind[:1] == "的"
    covers = _COVERS.search(said) if of or (mention.behind and not _GOES_ON.match(mention.behind)) else None
    of_those = of or covers or _is_share_of(mention, so_far, said)
    if not of_those or not (those := those_behind(mention)):
        return None
    if mention.behind[:1] == "的" and (rate := _rate_of_those(said, those)):
        return rate
    if mention.behind[:1] == "的" and (levied := _LEVIED.match(those)):  # 所得税按15%的税率征收
        return _LEVIED_BY.cut(said) + levied[0]
    if covers:  # 商店覆盖|90%的村
        return f"{covers[1]}的{those}占比"
    those, does = parted(those)
    if does and (scope := _SCOPE.search(said)):  # 坚持全市|80%财力用于民生
        does = scope[0] + does
    if not does and _ENDS_GENERIC.search(those):  # 实现10%的经济增速, 强度接近30%的警戒线
        return said if len(said) > len("实现") and not first_act(said) else those
    return f"{does}的{those}占比" if does else f"{those}占比"


def _rate_of_those(said: str, those: str) -> str:
    """空置率|50%以上的“空心村”: the rate that those behind it have, or ""; no share of them."""
    if not said.endswith("率") or said.endswith(_NO_RATES) or said[0] == "的":
        return ""
    act = first_act(said)
    rate = said[len(act) :] if len(said) - len(act) >= len("空置率") else said
    those = parted(those)[0]
    if _ENDS_GENERIC.search(those) or those[-1:] in _NO_THINGS or len(those) >= LONG:
        return rate
    return those + (rate[-len("空置率") :] if len(rate) > LONG and ACTS.search(rate) else rate)  # 研制出首款热效率


def _is_share_of(mention: Mention, so_far: SoFar, said: str) -> bool:
    """Whether those behind a share are named without 的: 实现100%林场通电话, 八成企业复工."""
    if len(mention.behind) < len("企业") or _GOES_ON.match(mention.behind):
        return False
    own = _SCOPE.sub("", _CAUSED.sub("", said))
    if own and not is_act(own):
        return False
    if own != said and not parted(those_behind(mention))[1]:
        return False
    if is_act(said) or own != said or not so_far:
        return True
    if not mention.nth and not PREDICATE.match(mention.behind) and parted(those_behind(mention))[1]:
        return True  # 85%规上企业通过认定
    last, ahead = so_far[-1], clean(so_far[-(mention.nth or 1) :][0].mention.in_front)
    if last.measure != "share_pct" or len(last.mention.behind) <= len("企业") or (ahead and not is_act(ahead)):
        return False
    return mention.since_last[-1:] in ("", "、")


def share_of_a_plan(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if (planned := PLANNED.fullmatch(without_note(mention.since_last))) and (of := inherited(so_far, AMOUNTS)):
        return of + planned[1] + "的比重" * (planned["verb"] == "占")
    return None


@where(named=True)
def share_of_the_whole(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _SHARES.search(said):
        if _SHARES.fullmatch(said) and _IS_SHARE.search(mention.clause_before):  # 外商在投资中的比重，将只占3%
            return clean(mention.clause_before)
        if _SHARES.fullmatch(said) and (fell := _SHARE_FARES.match(clean(mention.clause_before))):
            return fell[1]
        return (_SHARES.sub("", said) or inherited(so_far, AMOUNTS)) + "占比"
    return None


def share_of_those_in_front(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not mention.behind:
        return None
    those = _CAUSED.sub("", said).removesuffix("的")
    if (
        mention.nth and "、" in those and so_far and so_far[-1].measure == measure
    ):  # 工地100%湿法作业、|渣土车100%密闭运输
        those = those.rpartition("、")[2]
    if len(those) < len("企业") or is_act(those) or RATES.search(those):
        return None
    does = _DOES.match(mention.behind) if mention.last else None
    does = does or _DONE_WHOLLY.fullmatch(mention.behind.partition("、")[0])
    return those + does[1] + "占比" if does else None


@where(follows=True, named=False)
def share_that_does(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if (those := those_behind(mention)) and not THEN_GROWS_TO.match(those):
        whole = without_act(inherited(so_far))
        if whole.endswith("占比"):  # 60%的农户增收，10%减收: of the same that the share before is of
            whole = whole.removesuffix("占比").rpartition("的")[2]
        return f"{those}的{whole}占比"
    return None


@where(follows=True, named=True, inside=False)
def contributes(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not said.endswith(("贡献率", "贡献度")) or not _TOWARDS.match(mention.in_front):
        return None
    return (so_far[-1].subject if so_far[-1].measure == "change_pct" else inherited(so_far, AMOUNTS)) + "对" + said


@where(named=True)
def share_of_last(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said[:1] == "为" and so_far and trimmed(said) == "为":  # 收入9亿元，为1955年的98%
        return inherited(so_far, AMOUNTS) or None
    said = _ONLY.sub("", said)
    if (said.startswith("所占") or said in ("比重", "占比")) and so_far:  # 建筑业产值增长22%，所占比重上升到53%
        return (so_far[-1].subject if so_far[-1].measure == "change_pct" else inherited(so_far, AMOUNTS)) + said
    if said.startswith("相当") and not said.startswith("相当于"):
        said = "相当于" + said.removeprefix("相当")
    if mention.since_last[-1:] == "的" and said.partition("达到")[0] in OF_FIRMS:  # 增加值达到经济总量的50%
        said = said.replace("达到", "占", 1)
    attribute, within, _ = said.partition("占")  # 光伏产业快速发展，增加值占工业比重提高到57%
    if within and attribute in OF_FIRMS and (owned := of_the_owner(mention, measure, so_far, attribute)):
        return owned + said.removeprefix(attribute) + "比重" * bool(OF_A_WHOLE.search(said))
    if said.startswith("等于"):
        said = "相当于" + said.removeprefix("等于")
    if said.startswith("达到") and so_far and mention.since_last.endswith("的"):  # 支出增长20%，达到财政支出的38%
        said = "占" + said.removeprefix("达到")
    if said.startswith(("占", "相当于")):
        of = inherited(so_far, AMOUNTS) if so_far else whose_clause(mention)
        if so_far and (owner := owner_before(mention)) and not any(map(str.isdigit, mention.clause_before)):
            return owner + said + "比重" * bool(OF_A_WHOLE.search(said))  # …；制造业作用凸显，占工业增加值的80%
        if so_far and so_far[-1].measure == "share_pct" and so_far[-1].mention.printed in mention.clause_before:
            of = so_far[-1].subject.partition("占")[0]  # 特色产业占农业产值比重达9%，占农民收入比重5%
        if so_far and so_far[-1].measure == "change_pct":
            of = so_far[-1].subject  # 6大产业总产值增长8%，占全市的70%
        return of + said + "比重" * bool(OF_A_WHOLE.search(said))
    return None


def share_of_those_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not mention.nth or not mention.in_front.startswith("占") or mention.since_last[-1:] != "的" or len(so_far) < 2:
        return None
    return inherited(so_far[:-1]) + clean(mention.in_front).removesuffix("的") + "的比重"


def share_of_another_whole(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if not so_far or so_far[-1].measure != "share_pct" or not WHOLE_PLACE.fullmatch(said):
        return None
    within = WITHIN_WHOLE.search(so_far[-1].subject)
    return so_far[-1].subject[: within.start(1)] + said + "比重" if within else None


@where(follows=True, named=True)
def share_of_all_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said not in OF_ALL and not all(map(OF_ALL.__contains__, JOINED.split(said))):  # 办结率、满意率均为100%
        return None
    before = [*dropwhile(lambda one: one.measure == "share_pct", reversed(so_far))]
    counted = takewhile(lambda one: one.measure == "count", before)
    names = [without_act(one.subject).removeprefix("的") for one in counted]
    # 审议法规草案3件，办理建议70件，办结率100%: of the last alone
    tabled = [*takewhile(TABLED.search, names)]
    opens, *more = reversed(tabled or names[:1] or [""])
    act = act_ahead(opens)  # 代表提出|议案3件、建议9件: said once
    names = [opens, *(name.removeprefix(act) for name in more)]
    return "、".join(dict.fromkeys(names)) + said if opens else None


@where(follows=True, attribute=True)
def share_of_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said not in ATTRIBUTES:
        return None
    if (last := so_far[-1]).measure == "share_pct":  # 签约项目20个，履约率87%、开工率60%
        rate = ATTRIBUTES.before(last.subject, len(last.subject))
        owned = rate[-1:] == "率" and rate != last.subject and not said.startswith("群众")
        return last.subject.removesuffix(rate) + said if owned else None
    those = measured(so_far) if last.measure in AMOUNTS else ""
    if not those or those.startswith("未"):  # 未完成8项，完成率98%
        return None
    return joined(those if "签约" in those else without_act(those), said)


@where(follows=True, named=True, inside=False, behind="")
def share_acted_on(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    those = without_last_act(without_act(inherited(so_far, AMOUNTS))).rpartition("的")[2]
    acted = is_act(said) and not is_whole(said) and said not in ("完成", "实现") and not mention.behind
    return f"{said}的{those}占比" if acted and 1 < len(those) < LONG and so_far[-1].measure == "count" else None


@where(named=True)
def words_in_front(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if mention.since_last[-1:] == "的" and (held := _HELD_TO.fullmatch(said)):  # 负担控制在人均纯收入的|5%以内
        return f"{held[1]}占{held[2].removesuffix('的')}的比重"
    return said + "比重" * bool(OF_A_WHOLE.search(said))
