"""What is the act done to? The words of the clause behind its act, figures aside."""

from collections.abc import Hashable

from gwr.promises.acts import GIVING, HOW, OBJECT, VERBS, Act, by_kind, led_up, verbs_from
from gwr.promises.clauses import Clause
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.rules import Ask, Rule, Table, Traits, first, where

AIMED_AT = Pattern("(.+)为目标$")
OPENS, HELPS = by_kind("subject opens"), by_kind("helps")
CARRIES = by_kind("carries") | GIVING  # 对园区|开展研究, 为企业|提供贷款
LEVEL = "级"
STRESS = "要将须新再"  # before the act of 将达到20万人, 新开工3万套
EDGES = "的，、 "
FOR = Pattern("[为向给对]")
BETWEEN = "；"  # those for whom something is done and the thing
# 收入翻【一番】, 产值、增长【25%】, 覆盖率均达【95%】: words of how much, not of what
OF_THE_FIGURE = Pattern(
    "(?:分别|再|翻|双|至少|年均|(?<!水)平均|(?<![人户亩年月])均|各(?=$)|将|同比|[比较][上去]年|(?:同|可比)口径|按可比价格计算|力争|严格|为|达到?"
    f"|[、，]?(?<=..)(?:{alternatives('changes', kind='verb')})[到至]?)++$"
)


def what(clause: Clause, ask: Ask = first) -> str:
    """What the act is done to; "" where it is done to nothing."""
    return str(ask(RULES)(clause) or "").strip(EDGES)


def without_figures(clause: Clause, words: str) -> str:
    """The words without the quantities of the clause; 100亿级 stays whole."""
    if not clause.facts:
        return words
    for quote in sorted((fact.quote for fact in clause.facts), key=len, reverse=True):  # 5所 ends 15所
        before, *behind = words.split(quote) if len(quote) > 1 else words.rsplit(quote, 1)  # 零就业家庭为零
        words = before + "".join(quote + more if LEVEL in (quote[-1], more[:1]) else more for more in behind)
    return OF_THE_FIGURE.sub("", words.strip(EDGES))


@where(aim=True)
def _is_aim(clause: Clause) -> str | None:
    aim = AIMED_AT.sub(r"\1", clause.of)
    for fact in clause.facts:  # what is aimed at is the figure: 100亿级 is none of its words
        aim = aim.replace(fact.quote, "")
        if aim and fact.subject.endswith(aim) and clause.verb not in fact.subject:  # people may have said whose it is
            aim = fact.subject
    return aim


@where(no_more=True)
def _is_the_rest(clause: Clause) -> str | None:
    rest = clause.facts[0].subject.removeprefix(clause.verb)
    return rest if rest not in OPENS else None


@where(no_more=True)
def _is_its_figure(clause: Clause) -> str | None:
    return clause.of


@where(figures=True)
def _is_for_those_counted(clause: Clause) -> str | None:
    act = clause.act
    if not act or not clause.words.endswith(act.of):
        return None
    if any(fact.start >= clause.start + act.start for fact in clause.facts):
        return None
    those = _those(clause, act)
    if not act.of or not those.startswith(clause.facts[0].quote):
        return without_figures(clause, clause.words)
    return without_figures(clause, those) + BETWEEN + act.of


def _those(clause: Clause, act: Act) -> str:
    """For whom, or to what, the act is done, where the clause says it before: 对园区地块|开展研究; "" where not."""
    said = FOR.match(clause.words, sum(len(how) for _, how in act.manner))
    those = clause.words[said.end() : act.start] if said else ""
    how = next((how for known in HOW.values() if (how := known.before(those, len(those)))), "")
    return those.removesuffix(how)


@where(figures=False, acts=True)
def _is_done_to_those(clause: Clause) -> str | None:
    act = clause.act
    if not act or act.verb not in CARRIES or not act.of or not clause.words.endswith(act.of):
        return None
    those = _those(clause, act)
    return f"{those}{BETWEEN}{act.of}" if len(those) >= OBJECT and not VERBS.at(those, 0) else None


@where(figures=False, kind="urged")
def _is_helped(clause: Clause) -> str | None:
    if clause.verb not in HELPS:
        return None
    does = next((one for one in verbs_from(clause.of, OBJECT)), None)
    behind = clause.of[does[1] + len(does[0]) :] if does else ""
    return clause.of[: does[1]] + BETWEEN + behind if does and len(behind) >= OBJECT else None


@where(figures=True, acts=True)
def _is_said_of(clause: Clause) -> str | None:
    act, counted = clause.act, clause.facts[0]
    behind = clause.words[act.start + len(act.verb) : counted.start - clause.start] if act and act.start else ""
    if not act or act.of != clause.words[led_up(clause.words) : act.start] or len(behind) < OBJECT:
        return None
    return "、".join(dict.fromkeys(fact.subject for fact in clause.facts))


def _is_object(clause: Clause) -> str | None:
    of = clause.of if clause.act else clause.words[led_up(clause.words) :]
    return without_figures(clause, of)


def _traits(clause: Clause) -> tuple[Hashable, ...]:
    look = clause.look
    return look.aim, look.figures, look.acts, look.kind, look.figures and _says_no_more(clause)


def _says_no_more(clause: Clause) -> bool:
    """Whether beside its figures the clause has no more than what opens a subject: 开工剩余5万平方米, 增长6%."""
    rest = without_figures(clause, clause.of).strip(EDGES)
    act = clause.act
    begins = act.start - sum(len(how) for _, how in act.manner) if act else None
    before = clause.words[led_up(clause.words) : begins]
    return rest in OPENS or not (rest or without_figures(clause, before).strip(STRESS))


RULES = Table(
    Rule("what is aimed at", "【以达到10亿元产值为目标】，推进转型。", _is_aim),
    Rule("the rest of what was said before", "改造老房6万平方米，【开工剩余5万平方米】。", _is_the_rest),
    Rule("its figure, of which no more is said", "推进改革，【开工剩余5万平方米】。", _is_its_figure),
    Rule("with those for whom so many are counted", "推进改革，【为90户农民安装扶手】。", _is_for_those_counted),
    Rule("with those to whom it is done", "推进改革，【对园区厂房开展研究】。", _is_done_to_those),
    Rule("with those who are helped to do it", "推进改革，【帮助农户解决难题】。", _is_helped),
    Rule("what is counted where the act stands within", "推进改革，【城镇新增就业5万人】。", _is_said_of),
    Rule("what stands behind the act", "推进改革，【新建公园5座】。", _is_object),
    traits=Traits(_traits, ("aim", "figures", "acts", "kind", "no_more")),
)
