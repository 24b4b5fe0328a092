"""What a figure is about, as a phrase that stands alone, in the text's own words.

`own_words` are those by which the figure itself is named; of the rules in `table` the first that answers says the
phrase, and `repairs` lets it stand alone. Each other module has the rules of one question; a rule's name and example
stand in the table. A rule is asked of `mention`, `measure`, `so_far` (what was understood of the sentence's figures
before this one, the nearest last) and `said` (its own words); it answers with a phrase, or declines with None.
"""

from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.phrases import INDICATOR, trimmed, without_act
from gwr.reading.meaning.subject.own_words import own_words
from gwr.reading.meaning.subject.repairs import finished
from gwr.reading.meaning.subject.table import RULES
from gwr.reading.rules import Ask

__all__ = ["RULES", "subject_of"]


_MEAN = "[年月日]?[人户亩]均"
_OF_EACH = Ending(_MEAN)
_MEAN_ALONE = Pattern(f"(?:[又再已将也]|全年|去年|今年|每[年月])*({_MEAN})?(?:每[年月]|统一)?")
_HOW = Pattern("(?<=..)(?:水平|连续[^，]{1,3}年|连年(?:上调|提高|增长|调整)|实现“[^”]*”)$")  # 提高养老金|水平


def subject_of(mention: Mention, measure: str, so_far: SoFar, ask: Ask) -> str:
    """The subject of a figure, or "" where the text names none near it."""
    phrase = ask(RULES)(mention, measure, so_far, own_words(mention, measure, so_far)) or ""
    alone = _MEAN_ALONE.fullmatch(phrase) if phrase and measure != "count" else None
    if alone:
        phrase = _of_what(mention, measure, so_far, ask, alone[1] or "") or phrase
    return finished(phrase, mention, measure)


def _of_what(mention: Mention, measure: str, so_far: SoFar, ask: Ask, mean: str) -> str:
    """提高养老金水平，人均|增加140元: that of which nothing but the mean is named at the figure, with it; or ""."""
    if so_far and (mention.nth or any(map(str.isdigit, mention.clause_before))):
        of = _OF_EACH.cut(so_far[-1].subject)
        return of + mean if INDICATOR.search(of) else ""
    of = _HOW.sub("", without_act(trimmed(ask(RULES)(mention, measure, (), "") or "")))
    return "" if not of or any(map(str.isdigit, of)) else of + mean
