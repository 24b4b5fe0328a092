"""What more is said of what was counted or measured before: an attribute, a part, the rest, another act on it?"""

from itertools import dropwhile

from gwr.reading.language.patterns import Beginning, Ending, Pattern
from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.language.verbs import ACTS, COMES_TO, MAKES, MAKES_ALIKE, STARTS_FROM
from gwr.reading.meaning.clauses import Mention, SoFar, Understood
from gwr.reading.meaning.counted import behind, is_planned, is_task
from gwr.reading.meaning.inherit import (
    AMOUNTS,
    CHANGES,
    RANK,
    TOTALS,
    alike,
    counterpart,
    inherited,
    is_counterpart,
    measured,
    of_clause_before,
    previous,
)
from gwr.reading.meaning.lists import ABROAD, ATTRIBUTES, OF_PRODUCTS, PRODUCTS, joined, without_joint, without_measure
from gwr.reading.meaning.phrases import (
    ADDED,
    DESCRIBES,
    FARED,
    INDICATOR,
    LONG,
    RANKED,
    act_ahead,
    act_on,
    clean,
    done_over_time,
    first_act,
    is_act,
    is_whole,
    scope_in_front,
    tells_of_act,
    trimmed,
    without_act,
    without_last_act,
)
from gwr.reading.meaning.subject.places import PLACE_LETTER, not_of_a_place, place_of
from gwr.reading.meaning.subject.shares import OF_A_WHOLE
from gwr.reading.meaning.subject.spending import BUILDS
from gwr.reading.rules import where

_PUSHED = Pattern("(?:加大|加快|加强)(.{2,}?)(?:力度|步伐|进度)")  # 加大征迁力度，完成征迁500万平方米
_ADDED = Pattern(f"^(?:累计)?(?:{alternatives('verbs', kind='adds')})")
_IN_ALL = Beginning("(?:累计|总数|总量)(?:达到?|为|已达)?$")
_ALL_SUMMED = Beginning("累计(?:完成|实现)?([\u4e00-\u9fff]{2,})$")  # 固定资产投资835亿元，五年累计完成投资3418亿元
_HELD = Beginning("(?:免费|组织)?开展|举办|举行")
_TROUBLES = frozenset(("问题", "隐患", "线索", "矛盾", "纠纷", "违建", "案件", "短板"))
_PARTED = Pattern("[、的，]|进行")
_OF_PEOPLE = frozenset(("人", "名", "人次"))
_PEOPLE = Pattern(alternatives("people"))
_TREATS = ("监测", "研制", "出版", "试制")  # what stands behind them is done, unless it is a site
_MODIFIES = lookup("verbs", "meaning", kind="modifies")
_CARRIES = ("完成", "实施", "开展", "落实", "推进", "安排", "争取", "下达")  # 完成造林9亩、退耕还林8亩
# 新建公园3座、检测站5个
_THING = Ending(
    "[站点室所厂馆园区网库车器机户]|中心|事项|住房|企业|基地|平台|机构|设施|系统|项目|工程|床位|岗位|设备|仪器|装置|场所|门店|用房|生产线|队伍?"
)
_FOR = frozenset("为向给对")  # begins with whom it is for
_FUNDS = ("投资", "资金")
# end names of sums, on which the act before is none: 新增企业7家，技术合同额9亿元
_SUMS = ("额", "值", "收入", "税收", "利润", "营收", "存款", "贷款")
_ANY = ("就业", "项目", "工程", "任务", "建设", "改造")  # end names of works of any kind
_PASSED = ("突破", "超过", "超", "过", "达", "逾")  # begin a figure that says what is there
_GROUNDS = ("原则", "要求", "思路", "精神", "方针", "理念")  # 按照量力而行的原则，投入9亿元
_CLOSED = Pattern("结案|审结|执结|停建|缓建|开建|销号|输出|输转")  # acts on those counted just before
_FARED_WELL = Pattern("(?<=[\u4e00-\u9fff]{3})(?:(?:成效|成果|效果)(?:明显|显著|突出|初显)|步伐(?:明显)?加快)$")
_BUILT = Pattern(f"(?:累计)?(?!完成)(?:{BUILDS.pattern}|竣工|建成)")
_TRADE = Pattern("进出口(?:贸易)?(?:总额|总值|额)?$")
_PER_HEAD = ("人均", "每人", "户均")
_EACH = ("每", "人均", "户均", "平均每")
_REST = Pattern("(?:剩余|其余|另外)$")
_EXAMPLES = Pattern("^.*等(?=..)")  # 甲小区、乙小区等老房改造: the rest are not those that are named
_OF_SCHOOLS = ("招生", "毕业生", "在校学生", "在校生", "专任教师", "教职工")  # 普通高中招生8万人，在校生23万人
# 共建成203间（年度任务150间）: what was planned of that
_SET = Ending("(?:年度|全年|计划|目标|年初)*任务数?")
_AIMED = Beginning("(?:年度|全年|计划)?(?:目标|任务|目标任务|计划)数?")


@where(follows=True, named=True)
def summed_up(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if summed := _ALL_SUMMED.match(said):
        before = previous(so_far)
        return before + "累计" if before.endswith(summed[1]) and not before.startswith("累计") else None
    return None


@where(follows=True, named=True)
def total_of_what_grew(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    last = of_clause_before(mention, so_far)
    if not last or last.measure != "change_pct":
        return None
    if len(so_far) > 1 and so_far[-2].subject == last.subject:  # 净增企业74家，增长38%，总数达到270家
        return None
    if len(said) == len("业务量") and said[:2] == last.subject[-2:]:  # 快递业务增长42%，业务量达到9亿件
        return last.subject + said[2:]
    if said not in TOTALS:
        return None
    return last.subject if last.subject.endswith(said) else last.subject + said


@where(follows=True, named=True)
def what_of_it_is_for(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return (inherited(so_far, AMOUNTS) + said) if said.startswith("用于") and so_far[-1].measure == measure else None


@where(follows=True, named=True)
def in_all(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _IN_ALL.match(said) and (before := previous(so_far)):
        return _ADDED.sub("", trimmed(without_last_act(before))) + said[:2]
    return None


@where(follows=True, attribute=True)
def attribute(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if said in _PER_HEAD and INDICATOR.search(before := previous(so_far)):  # 生产总值年均增长8%，人均达到9万元
        scope = scope_in_front(before)
        return scope + said + without_act(before.removeprefix(scope))
    if said in ATTRIBUTES and (_counts(so_far) or said in OF_PRODUCTS):
        before = previous(so_far)
        if so_far[-1].measure == "share_pct" and measure in AMOUNTS:  # 产值占全市22%；地方工业发展，完成产值9亿元
            return None
        if so_far[-1].measure == "level" and said.endswith(("外资", "内资")):
            return None
        if before.endswith(ADDED):  # 公路通车里程新增9公里、总里程突破90公里
            before = before[: -len("新增")]
            if before.endswith(said.removeprefix("总")):
                return before
        if said in PRODUCTS and not _bears(before):
            return None
        if said in ABROAD and not (measure in AMOUNTS and (alike(mention, so_far) or _weighs(so_far[-1], before))):
            return None
        opened = before.removeprefix("累计")
        if said[:2] == "交易" == opened[:2] and len(opened) >= len("交易地票"):  # 累计交易地票9亩、交易额8亿元
            before = opened[2:]
            return before + said
        if before.startswith("人均"):  # 人均绿地12平方米，库容860万立方米
            return None
        if said[:2] in ("出口", "进口") and (trade := _TRADE.search(before)):  # 全市进出口9亿元，出口6亿元
            return before[: trade.start()] + said
        # 总投资300亿元，完成投资80亿元: its investment, not that of its investment
        same = ATTRIBUTES.before(before, len(before))
        if same and (
            same in _OF_SCHOOLS or said[-2:] in before[-2:] or (said.endswith(_FUNDS) and same.endswith(_FUNDS))
        ):
            return before.removesuffix(same) + said
        return joined(without_measure(measured(so_far), said), said)
    return None


def _counts(so_far: SoFar) -> bool:
    """Whether the figure before is an amount, or the change of a count: 私营企业29万户，增长9%，注册资本1.1万亿元."""
    if so_far[-1].measure in AMOUNTS:
        return True
    levels = [*dropwhile(lambda one: one.measure in CHANGES, reversed(so_far))]
    return bool(levels) and levels[0].measure == "count"


def _weighs(last: Understood, subject: str) -> bool:
    """Whether a figure measures a product, and not in money: 茶叶产量9吨，出口8万美元."""
    return OF_PRODUCTS.before(subject, len(subject)) != "" and not last.mention.figure.unit.endswith("元")


def _bears(subject: str) -> bool:
    """Whether a subject names a product, or who makes it, of which more can be measured: no act, no indicator."""
    if first_act(subject) or any(map(str.isdigit, subject)):
        return False
    return bool(OF_PRODUCTS.before(subject, len(subject))) or not INDICATOR.search(subject)


@where(follows=True, named=True)
def counterpart_of_last(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if is_counterpart(name := said.removesuffix("新增")):  # 国家级平台新增2家、省级新增9家
        return counterpart(name, before := previous(so_far)) or _of_rank(name, before, mention, so_far) or None
    return None


def _of_rank(name: str, before: str, mention: Mention, so_far: SoFar) -> str:
    """Those of a rank among those counted, of which none was said: 建立各类孵化器14个，其中国家级|3个; or ""."""
    if not RANK.fullmatch(name) or so_far[-1].measure != "count" or not mention.since_last.startswith("其中"):
        return ""
    if so_far[-1].mention.figure.unit != mention.figure.unit or "的" in before:
        return ""
    ahead = scope_in_front(before) + first_act(before.removeprefix(scope_in_front(before)))
    return ahead + name + before.removeprefix(ahead).removeprefix("各类")


@where(follows=True, named=True)
def aimed_at(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    return previous(so_far) + said if _AIMED.fullmatch(said) else None


@where(follows=True, named=True, inside=True)
def measure_of_those_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    last = so_far[-1]
    if mention.nth > 1 or measure == "count" or last.measure != "count" or "的" in last.subject or behind(mention):
        return None
    those = behind(last.mention)
    rest = said.removeprefix(those)
    if not those or rest in ("", said) or rest[0] == "、" or not last.subject.endswith(those):
        return None
    if first_act(last.subject) or last.subject.startswith("动态") or mention.in_front.startswith("占"):
        return None
    return last.subject + rest + "比重" * (measure == "share_pct" and bool(OF_A_WHOLE.search(said)))


@where(follows=True, named=True)
def the_rest(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if _REST.search(said) and (rest := inherited(so_far, AMOUNTS)):
        return said + _EXAMPLES.sub("", without_act(rest))
    return None


@where(follows=True, named=True)
def act_on_counted(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    last = so_far[-1].mention
    same = last.figure.unit == mention.figure.unit
    place = place_of(said) if same and not mention.nth and PLACE_LETTER.search(said, 1) else ""
    if place and is_act(act := said.removeprefix(place)) and not is_whole(act) and place_of(before := previous(so_far)):
        return place + act_on(act, not_of_a_place(before), True)  # 东山镇拆除棚户7处，西山镇拆除9处
    done = is_act(said) or (same and bool(_CLOSED.fullmatch(said)))  # 查处案件9件，结案8件
    if (mention.nth or last.printed in mention.clause_before) and done and not is_whole(said):
        before = previous(so_far)
        others = alike(mention, so_far) if not same else ()
        if others and others[-1].measure == measure == "count":  # 开工住房9个，面积9万平方米，竣工5个
            before, same = others[-1].subject, True
        if not same and before.startswith(_EACH):  # 每生每年资助2000元，共资助21万人
            return None
        if same and is_task(last):  # 收入任务9亿元，完成10亿元
            return _SET.cut(before) or before
        if same and said in ("实现", "完成") and INDICATOR.search(before):
            return before
        if same and is_planned(last) and (said == "完成" or before.startswith(said)):  # 计划新建学校9所，实际新建8所
            return before
        what = "" if same or so_far[-1].measure != "level" else ATTRIBUTES.before(before, len(before))
        if not same and not what and first_act(before) and mention.figure.unit in _OF_PEOPLE:
            return said  # 培训农民9万人次，转移安置8万人
        acts = "" if same else first_act(before)
        built = acts not in ("", before) and _BUILT.match(said)  # 开工铁路9条，建成8公里
        return act_on(said, before.removesuffix(what), same or bool(built))  # 项目计划投资75亿元，其中竣工26项
    return None


@where(named=True)
def act_on_named(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if is_act(said) and not is_whole(said) and not mention.figure.unit.endswith("方面"):
        before = _FARED_WELL.sub("", RANKED.sub("", clean(mention.clause_before)))
        if before.endswith((*_GROUNDS, "以来", "截至", "截止")) or (said == "培训" and first_act(before)):
            return said
        if any(map(str.isdigit, before)):
            return said
        if said in ("完成", "实现") and INDICATOR.search(named := FARED.sub("", before)):
            return named  # 基础设施投资大幅提高，完成100亿元
        before = pushed[1] if (pushed := _PUSHED.fullmatch(before)) else before
        what = before.removeprefix(first_act(before)).removeprefix("了")  # 推进保障性安居工程，建设5万套
        if what.endswith(work := f"{said}工程"):  # 实施断头路打通工程，打通5条
            return said + what.removesuffix(work)
        return said[:-2] + what if what.endswith(said[-2:]) else what + said
    return None


@where(named=True, inside=False)
def act_on_troubles(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    # 开展“三湖”突出问题大起底，累计整改|问题|9个
    act, trouble = said[:-2], said[-2:]
    if trouble not in _TROUBLES or not is_act(act.removeprefix("累计")):
        return None
    before = clean(mention.clause_before)
    worked = first_act(before)
    named, found, _ = before.removeprefix(worked).partition(trouble)
    alone = (
        worked and found and 1 < len(named) < LONG and not _PARTED.search(named) and not any(map(str.isdigit, named))
    )
    return act + named + trouble if alone else None


@where(follows=True, named=True, inside=True)
def next_name(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    listed = "、" in mention.since_last or without_joint(mention.since_last) != mention.since_last
    held = _HELD.match(so_far[-1].subject) if listed and mention.figure.unit == so_far[-1].mention.figure.unit else None
    if held and not _HELD.match(said) and (tells_of_act(said) or is_act(so_far[-1].subject)):
        return held[0] + said  # 开展执法检查4次、专题询问2次
    if listed and not tells_of_act(said):
        act = act_ahead(before := previous(so_far))
        if act.startswith(ADDED) and _reaches(mention):  # 新增高校5所、在校生突破10万人
            return None
        if _is_done(said, act) or (act and said.startswith(f"不{act}")):  # 批准逮捕4人、不批准逮捕3人
            return None
        # 争取专项资金1亿元、债券资金2亿元
        funds = said[-2:] in _FUNDS and before.endswith(said[-2:]) and len(said) >= len("债券资金")
        if INDICATOR.search(said) and not funds and not act.startswith(ADDED):
            act = scope_in_front(act)  # 全市接待游客2万人次、旅游收入3亿元
        if act[:1] in _FOR and done_over_time(said):  # 为乡村放映电影9场、送戏8场
            return None
        return act + said if act and act != before else None
    return None


def _of_one_kind(mention: Mention, so_far: SoFar, said: str) -> bool:
    """Whether what is to be made is of one kind with what is to be made before it: 新建小学9所，幼儿园…, but 东山小学5所."""
    before = so_far[-1]
    if before.mention.figure.unit != mention.figure.unit or mention.in_front.removeprefix("其中") != said:
        return False
    name = before.subject[len(first_act(before.subject)) :]
    return len(name) > 1 and said[-2:] == name[-2:] and said[-2:] not in _ANY and before.mention.last


def _reaches(mention: Mention) -> bool:
    """Whether a figure says what had been reached, so that no act before it made it."""
    return mention.printed.startswith(_PASSED)


def _is_done(said: str, before: str) -> bool:
    """Whether words begin with what is done over the time, and name nothing that the act before makes."""
    done = done_over_time(said) or first_act(said)
    if not done or before.endswith(_CARRIES):
        return False
    if done in DESCRIBES:  # 培训乡村医生, but 培训教材
        return bool(_PEOPLE.search(said, len(done)) or (done in _TREATS and not _THING.search(said)))
    return not (done in _MODIFIES and _THING.search(said))


@where(follows=True, named=True)
def name_in_next_clause(mention: Mention, measure: str, so_far: SoFar, said: str) -> str | None:
    if so_far[-1].measure != "count" or (so_far[-1].status != "result" and not _of_one_kind(mention, so_far, said)):
        return None
    before, ends = previous(so_far), so_far[-1].mention.figure.unit or " "
    alike = ends == mention.figure.unit
    one_name = said[-2:] == before[-2:] and said.endswith(("项目", "工程"))  # 建成农业项目9个，技术改造项目8个
    if not (MAKES.match(before) or (alike and MAKES_ALIKE.match(before))) or not mention.clause_before.endswith(ends):
        return None
    act = first_act(before)
    if (
        not act
        or (
            not (alike and one_name) and (done := ACTS.search(said)) and done[0] not in DESCRIBES
        )  # 养老服务站 is a name
        or (len(own := first_act(said)) > 1 and own not in DESCRIBES)
        or said.endswith(("总量", "总数", "总计", "率"))
        or BUILDS.match(said)
        or done_over_time(said)
        or _is_done(said, act)
        or said.startswith(("为", "向", "新"))
        or "在建" in said
    ):
        return None
    if COMES_TO.search(mention.in_front) or STARTS_FROM.search(mention.in_front) or _reaches(mention):
        return None
    if measure == "level" and (said.endswith(_SUMS) or mention.figure.unit.endswith("元")):
        return None
    return act + said
