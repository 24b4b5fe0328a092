"""What class is the verb of: does it end, begin, go on, or only turn in a direction?"""

from gwr.promises.acts import VERBS, WITH_NUMBER
from gwr.promises.clauses import TRAITS, Clause
from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.rules import Rule, Table, where

BY_DEGREES = Pattern("更(?![新换改替])")  # 实现更高质量就业
STATE = Ending(alternatives("promise_words", kind="state"))  # 构建和谐关系 has no day on which it is there


@where(aim=True)
def _is_aim(clause: Clause) -> str | None:
    return "direction"


@where(explores=True, kind="paper")
def _is_drawn_up(clause: Clause) -> str | None:
    return "end"


@where(explores=True)
def _is_explored(clause: Clause) -> str | None:
    return "explore"


@where(effort=True)
def _is_effort(clause: Clause) -> str | None:
    return "direction"


@where(continues=True)
def _goes_on(clause: Clause) -> str | None:
    return "carry on" if clause.look.kind != "advance" else None


@where(acts=True)
def _is_by_degrees(clause: Clause) -> str | None:
    return "direction" if BY_DEGREES.match(clause.of) else None


@where(kind="body", figures=False)
def _is_a_state(clause: Clause) -> str | None:
    return "direction" if STATE.search(clause.of) else None


@where(figures=True)
def _has_number(clause: Clause) -> str | None:
    return WITH_NUMBER.get(clause.verb) or None


@where(acts=True)
def _is_listed(clause: Clause) -> str | None:
    return VERBS.get(clause.verb)


@where(figures=True)
def _is_number_alone(clause: Clause) -> str | None:
    return "end"


RULES = Table(
    Rule("an aim", "【以达到10亿元产值为目标】，推进转型。", _is_aim),
    Rule("a paper after a study", "推进改革，【研究制定扶持政策】。", _is_drawn_up),
    Rule("looked into first", "推进改革，【探索建立集市平台】。", _is_explored),
    Rule("an effort", "推进改革，【努力建成一批公园】。", _is_effort),
    Rule("goes on as before", "推进改革，【继续开展采茶比赛】。", _goes_on),
    Rule("more of it", "推进改革，【实现更充分就业】。", _is_by_degrees),
    Rule("a state of things", "推进改革，【构建和谐关系】。", _is_a_state),
    Rule("so many of them", "推进改革，【引进企业20家】。", _has_number),
    Rule("the verb's own class", "推进改革，【召开工作会议】。", _is_listed),
    Rule("a number without a verb", "推进改革，【居民收入8万元】。", _is_number_alone),
    traits=TRAITS,
)
