"""What did the review say of the same thing? The sentence that shares the words of a commitment's subject; precision
first: where nothing rare enough is shared, none.
"""

from collections.abc import Sequence

from gwr.promises.clauses import QUOTED, Clause
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.years import PLAN
from gwr.reading.rules import Rule, Table
from gwr.records import Sentence

COUNTED = 4  # characters of a subject that a sentence of the review has to share, where a number is said of it …
SUBJECT = 5  # … where none is …
END = 6  # … and of its end, where it shares no more
NAME = 3  # characters of a name in quotes
PLAN_NAME = Pattern(f"“?{PLAN}”?$")  # “十三五” is the name of years
AMONG = Pattern("[^、和及与的]+(?:[、和及与][^、和及与的]+)*等")  # what is named before 等 are examples
PARTS = Pattern("[、，和及与的]|[“”《》（）]")
_ENDS = alternatives("promise_words", kind="subject ends")
_OPENS = alternatives("promise_words", kind="subject opens")
BARE = Pattern(f"^(?:{_OPENS})+|(?:{_ENDS})+$")  # 存量厂房, 灌区建设: these words tell no subject from another


class Past:
    """The sentences of a review, to be asked for words."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.text = "\n".join(sentence.text for sentence in sentences)

    def only(self, words: str) -> str | None:
        """The id of the one sentence that has these words; None where no sentence or several have them."""
        found = [each.id for each in self.sentences if words in each.text] if words in self.text else []
        return found[0] if len(found) == 1 else None


def subjects(clause: Clause) -> list[str]:
    """The parts of what an act is done to, without figures, examples, and words that tell no subject from another."""
    words = clause.of
    for fact in clause.facts:
        words = words.replace(fact.quote, "、")
    least = COUNTED if clause.facts else SUBJECT
    return [bare for part in PARTS.split(AMONG.sub("、", words)) if len(bare := BARE.sub("", part)) >= least]


def _shares_subject(clause: Clause, past: Past) -> str | None:
    return next(filter(None, map(past.only, subjects(clause))), None)


def _shares_name(clause: Clause, past: Past) -> str | None:
    names = [found[0] for found in QUOTED.finditer(clause.of) if len(found[0]) - 2 >= NAME]
    return next(filter(None, (past.only(name) for name in names if not PLAN_NAME.match(name))), None)


def _shares_end(clause: Clause, past: Past) -> str | None:
    ends = (words[at:] for words in subjects(clause)[-1:] for at in range(1, len(words) - END + 1))
    return next(filter(None, map(past.only, ends)), None)


RULES = Table(
    Rule("the same subject", "推进改革，【建设口袋公园步道】。", _shares_subject),
    Rule("the same name", "推进改革，【完善“一窗通”平台】。", _shares_name),
    Rule("the same end of the subject", "推进改革，【建设新城社区综合体育中心】。", _shares_end),
)
