"""What stands as a figure before it does."""

from itertools import takewhile

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.verbs import COMES_TO, HOLDS, MAKES, happens
from gwr.reading.language.years import Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import is_flow
from gwr.reading.meaning.inherit import AMOUNTS
from gwr.reading.meaning.lists import LIST, in_turn_before
from gwr.reading.meaning.status.states import STANDING, counted_words
from gwr.reading.numbers.unit import UNITS
from gwr.reading.rules import where

_SUMMED = Pattern("[总累共]|企业$|人员$")


@where(measure="ratio")
def multiplies(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    # 收入8亿元，存款6亿元，分别是上年的2倍和3倍
    if mention.in_front.startswith("分别") and (levels := in_turn_before(mention, so_far, AMOUNTS)):
        return levels[mention.nth].status
    return so_far[-1].status if so_far[-1].status != "context" else None  # 从2倍缩小到|1.9倍 sets nothing out


@where(inside=False, with_words=False)
def of_one_act(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    unit = mention.figure.unit
    if unit in UNITS or so_far[-1].measure != "count":
        return None
    before = so_far[-1]
    goes_on = mention.clause_before.endswith(before.mention.figure.unit or " ")
    if not goes_on or not (MAKES.match(before.subject) or _one_act_made(so_far, unit)):
        return None
    words = mention.in_front
    own = _SUMMED.search(words) or happens(words) or COMES_TO.search(words) or HOLDS.search(words)
    own = own or STANDING.search(words)
    return None if own else before.status


def _one_act_made(so_far: SoFar, unit: str) -> bool:
    alike = takewhile(lambda one: one.mention.figure.unit == unit, reversed(so_far))
    return any(happens(one.subject) for one in alike)


@where(follows=True, inside=False)
def goes_on_from_a_state(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    if counted_words(mention) or is_flow(mention):
        return None
    siblings = [one for one in so_far if one.mention.figure.unit == mention.figure.unit]
    return "stock" if siblings and siblings[-1].status == "stock" else None


@where(measure=AMOUNTS, follows=True, inside=True)
def listed_with_a_state(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    before, words = so_far[-1], mention.since_last
    listed = before.mention.behind_list is not before.mention.behind or before.mention.behind == words
    like = before.status == "stock" and before.measure == measure and before.mention.figure.unit == mention.figure.unit
    among = words.startswith("（") and before.mention.behind == words  # 现有医院9家（其中民营医院3家）
    listed = among or (listed and words.startswith(LIST))
    return "stock" if listed and like and not happens(words) else None
