"""Which target of a report may stand beside which result: the same thing, measured alike, a year apart.

The same thing is the same usual indicator, however it is spelt, or the same name.

Rules alone, so precision goes first: where two figures answer to one target, or two targets to one figure, there is no
pair. Nobody has looked at the pairs; a page may say of them no more than 名称相同，未经人核对.
"""

import re
from collections import defaultdict
from typing import NamedTuple

from gwr.records import Fact, Report
from gwr.tables.computed import Pair

RESULTS = frozenset({"result", "stock"})
TARGETS = frozenset({"target"})
# What stands before a name and does not belong to it: whose it is, when, that it came about.
BEFORE = re.compile(
    r"(?:全[国省市区县州盟旗年镇乡]|[我本][国省市区县州]|地区(?=生产总值)|预计|实现|完成|力争|确保|年末|年底|其中|使)+"
)
# What a scope may be that is the report's own place as a whole, by the place's level: 全市, 我市 in a city's report.
OWN = {"national": "国", "province": "省区市", "city": "市州盟地区", "county": "县区市旗", "township": "乡镇街道"}
SHORTEST = 3  # characters: a shorter name names nothing by itself (总量, 投资)
FURTHEST = 4  # times: amounts further apart are not of the same thing (one town's revenue, the whole city's)


class Like(NamedTuple):
    """What two figures share that may stand beside each other, and the year that a figure is about."""

    name: str
    measure: str
    basis: str
    base_unit: str
    scope: str
    year: int


Likes = dict[Like, list[Fact]]


def pairs(report: Report) -> tuple[Pair, ...]:
    """The rows of pairs.csv: each target with the one result of the year before that says the same."""
    return _found(_alike(report, TARGETS), _alike(report, RESULTS), 1)


def settled(before: Report, report: Report) -> tuple[Pair, ...]:
    """Each target of the report of the year before with the one result that this report gives for its year; target_id
    is an id of that report, result_id of this one.
    """
    return _found(_alike(before, TARGETS), _alike(report, RESULTS), 0)


def _found(targets: Likes, results: Likes, apart: int) -> tuple[Pair, ...]:
    """Targets beside results of so many years before."""
    lone = [(like, ours[0]) for like, ours in targets.items() if len(ours) == 1]
    beside = [(like, target, results.get(like._replace(year=like.year - apart), [])) for like, target in lone]
    return tuple(
        Pair(target.id, theirs[0].id, like.name)
        for like, target, theirs in beside
        if len(theirs) == 1 and _near(target, theirs[0])
    )


def name_of(subject: str) -> str:
    """An indicator's name without what stands before it: 全市地区生产总值 is 生产总值."""
    found = BEFORE.match(subject)
    return subject[found.end() :] if found else subject


def _near(one: Fact, other: Fact) -> bool:
    """Whether two amounts could be of one thing; how far apart two changes are says nothing."""
    smaller, larger = sorted((abs(one.base_value), abs(other.base_value)))
    return one.basis != "" or larger <= FURTHEST * smaller


def _alike(report: Report, statuses: frozenset[str]) -> Likes:
    """The figures of one year and of these kinds by what they would have to share."""
    found = defaultdict(list)
    level = report.identity.level
    own = re.compile(f"[全我本][{OWN[str(level.value)] if level else ''.join(OWN.values())}]")
    for fact in report.facts:
        name, year = fact.indicator or name_of(fact.subject), fact.period_start
        one_year = year is not None and year == fact.period_end
        if fact.status in statuses and fact.measure != "ratio" and one_year and len(name) >= SHORTEST:
            scope = "" if fact.indicator or own.fullmatch(fact.scope) else fact.scope
            found[Like(name, fact.measure, fact.basis, fact.base_unit, scope, year)].append(fact)
    return dict(found)
