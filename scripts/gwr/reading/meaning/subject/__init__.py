"""What a figure is about, as a phrase that stands alone, in the text's own words.

`own_words` are those by which the figure itself is named; of the rules in `table` the first that answers says the
phrase, and `repairs` lets it stand alone. Each other module has the rules of one question; a rule's name and example
stand in the table. A rule is asked of `mention`, `measure`, `so_far` (what was understood of the sentence's figures
before this one, the nearest last) and `said` (its own words); it answers with a phrase, or declines with None.
"""

from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.subject.own_words import own_words
from gwr.reading.meaning.subject.repairs import finished
from gwr.reading.meaning.subject.table import RULES
from gwr.reading.rules import Ask

__all__ = ["RULES", "subject_of"]


def subject_of(mention: Mention, measure: str, so_far: SoFar, ask: Ask) -> str:
    """The subject of a figure, or "" where the text names none near it."""
    said = own_words(mention, measure, so_far)
    return finished(ask(RULES)(mention, measure, so_far, said) or "", mention, measure)
