"""The years of a figure before it, from which a figure goes on."""

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.verbs import RATIO_MARKS
from gwr.reading.language.years import NO_YEAR, Period, Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.inherit import AMOUNTS, CHANGES, of_clause_before
from gwr.reading.meaning.lists import LIST, in_turn_before
from gwr.reading.meaning.period.sentence import SET_BESIDE, year_beside
from gwr.reading.meaning.period.spans import BARE_GROWTH, THAN_YEAR
from gwr.reading.meaning.phrases import WITHIN
from gwr.reading.rules import where

_OWN = Pattern("[从由]|新增")  # a part with years of its own, unlike 其中出口72.8亿美元
_SHARE = Pattern(rf"(?:{WITHIN.pattern})(?:(?!比[重例]|[由从达为])[^，]){{0,16}}")  # 占全省的


@where(follows=True)
def next_of_ratio(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return so_far[-1].period or NO_YEAR if mention.since_last in RATIO_MARKS else None


@where(status="context", follows=True, inside=True)
def sets_out_with(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 水耗、电耗分别从2012年的3吨和|5度下降到2吨和4度
    return so_far[-1].period if mention.since_last in LIST and so_far[-1].status == "context" else None


@where(measure="ratio", follows=True)
def of_what_is_multiplied(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return next((one for one in reversed(so_far) if not one.measure.startswith("change")), so_far[-1]).period or NO_YEAR


def can_go_on(mention: Mention, measure: str, so_far: SoFar) -> bool:
    """Whether a figure may be of the years of one before it."""
    if measure in ("level", "count") and not mention.since_last.startswith("其中"):
        return False
    return len(so_far) > 0 or mention.names("年")


@where(measure=AMOUNTS, follows=True)
def part_of_it(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if _OWN.search(mention.since_last):
        return None
    return next((one.period for one in reversed(so_far) if one.mention.figure.unit == mention.figure.unit), None)


@where(measure="share_pct", follows=True, inside=False)
def share_of_it(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    goes_on = _SHARE.fullmatch(mention.in_front)
    return so_far[-1].period if goes_on else None


@where(changes=True, follows=True)
def between_levels(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if len(so_far) < 2:
        return None
    one, other = so_far[-2:]
    if not one.period or not other.period or (one.subject, one.measure) != (other.subject, other.measure):
        return None
    grew = one.period[1] < other.period[1] and BARE_GROWTH.search(mention.since_last)
    if not grew or SET_BESIDE.search(mention.in_front) or year_beside(mention, measure):
        return None
    return one.period[1] + 1, other.period[1]


@where(follows=True)
def since_the_same_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    if not measure.startswith("change") and not mention.printed.endswith("番"):
        return None
    growths = [one for one in so_far if one.measure.startswith("change")]
    if not growths or not (period := growths[0].period) or period[0] == period[1] or growths[0].measure == "change_pp":
        return None
    goes_on = growths[-1].period == period and THAN_YEAR.search(growths[0].mention.in_front)
    return period if goes_on and not SET_BESIDE.search(mention.in_front) and not year_beside(mention, measure) else None


@where(measure=CHANGES | {"share_pct"}, follows=True, mean=False)
def of_level_in_turn(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    # 2021年、2022年收入分别为8亿元、9亿元，增长7%、|9%
    levels = in_turn_before(mention, so_far) if mention.total > 1 and "分别" in mention.in_front else ()
    in_turn = levels and all("分别" in one.mention.in_front and one.measure in AMOUNTS for one in levels)
    return levels[mention.nth].period if in_turn and len({one.period for one in levels}) == mention.total else None


@where(changes=True, follows=True, inside=False)
def of_its_level(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    level = of_clause_before(mention, so_far) if BARE_GROWTH.fullmatch(mention.in_front) else None
    if not level or level.measure not in AMOUNTS or level.status in ("target", "context"):
        return None
    of_a_year = "年" in level.mention.in_front and level.period and level.period[0] == level.period[1]
    return level.period if of_a_year else None
