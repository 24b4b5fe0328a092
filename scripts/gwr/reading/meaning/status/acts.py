"""How far an act is: under way, or done."""

from gwr.reading.language.verbs import ACTS, DONE, FINISHED, ONGOING, STAGE
from gwr.reading.language.years import Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import sum_of
from gwr.reading.rules import where


@where(measure="level", with_words=True)
def sum_of_a_work(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    work, rest = sum_of(mention)
    if not work:
        return None
    if rest.endswith("投资"):  # 总投资3亿元的水厂和总投资2亿元的电站正在报批
        rest = mention.sentence.text[mention.figure.quote_end - mention.sentence.start :].partition("，")[0]
    elif not rest:  # 总投资3亿元的水厂，目前正在报批
        rest = mention.sentence.text[mention.figure.quote_end - mention.sentence.start :].partition("，")[2]
        rest = rest.partition("，")[0]
    return "result" if FINISHED.search(rest) else "ongoing" if STAGE.search(rest) else None


def under_way(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    words, tail = mention.in_front, _predicate_of(mention)
    if not ONGOING.search(words + tail):
        return None
    words = words if ACTS.search(words) else words + tail
    ongoing = ONGOING.search(words)
    done = not ongoing or DONE.search(words, ongoing.end()) or DONE.search(words[: ongoing.start()])
    return None if done else "ongoing"


def _predicate_of(mention: Mention) -> str:
    """The words behind a figure that say what became of it: of a list that no act opens, those behind its last."""
    if mention.behind_list is mention.behind or ACTS.search(mention.in_front) or ACTS.search(mention.behind):
        return mention.behind
    return mention.behind_list


def was_done(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "result"
