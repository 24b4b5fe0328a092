"""Which of the usual indicators a figure gives of the report's own place: indicator_names has their spellings.

Precision first. The subject is such a name, whole, in front of it at most the place itself (全市) and how it was reached
(完成); measure and unit are the indicator's; and nothing narrows the figure to a part of the place, or widens it.
"""

from collections.abc import Iterable

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import alternatives, lookup
from gwr.records import Fact

NAMES, UNITS, MEASURES = (lookup("indicator_names", column) for column in ("indicator", "unit", "measure"))
_CHANGES = frozenset(
    measure for measures in MEASURES.values() for measure in measures.split() if measure[:6] == "change"
)
_AMOUNTS = frozenset(
    (measure, unit)
    for name, measures in MEASURES.items()
    for measure in {*measures.split()} - _CHANGES
    for unit in UNITS[name].split()
)
_REACHED = "(?:累计|预计|共|全年|完成|实现|力争|确保)*"
_IN_FRONT = Pattern(f"{_REACHED}(?P<whole>{alternatives('scopes', kind='whole')})?的?{_REACHED}")
# 生产总值增速 of 生产总值增速为6%, 登记失业率始终 of 登记失业率始终控制在4%以内
_HOW_FAST = Ending("(?:年均|平均|同比)?(?:增速|增幅|增长率|增长速度|增长幅度)")
_HELD_AT = Ending("(?:始终|一直|均|都|继续|持续|保持|稳定|控制)+在?|在")
OWN = ("我", "本", "辖", "境", "全")  # 我市, 本市, 辖区, 境内: the place itself


def with_indicators(facts: Iterable[Fact], place: str) -> tuple[Fact, ...]:
    """The facts, each with the indicator that it gives of the place (its name, or "" where the report has none)."""
    return tuple(fact._replace(indicator=named) if (named := indicator_of(fact, place)) else fact for fact in facts)


def indicator_of(fact: Fact, place: str) -> str:
    """The indicator that a fact gives, or "" where it gives none of them."""
    if fact.measure not in _CHANGES and (fact.measure, fact.base_unit) not in _AMOUNTS:  # as most are
        return ""
    subject = _HELD_AT.cut(fact.subject)
    subject = _HOW_FAST.cut(subject) if fact.measure == "change_pct" else subject
    name = NAMES.before(subject, len(subject))
    if not name or fact.measure not in MEASURES[name].split():
        return ""
    if not fact.measure.startswith("change") and fact.base_unit not in UNITS[name].split():
        return ""
    front = subject.removesuffix(name)
    in_front = _IN_FRONT.fullmatch(front.removeprefix(place) if place else front)
    if not in_front:
        return ""
    whole = in_front["whole"] or ""
    narrowed = fact.scope.removeprefix(whole)
    return NAMES[name] if is_own(whole, place) and (narrowed in name or is_own(narrowed, place)) else ""


def is_own(whole: str, place: str) -> bool:
    """Whether a word for a whole means the place itself: 全市 does in a city's report, 全省 and 全国 do not."""
    if not whole or whole == place or whole[-1] == "内":
        return True
    if not whole.startswith(OWN) or whole[-1] in "球界":
        return False
    return whole[-1] == place[-1] if place else whole[-1] != "国"
