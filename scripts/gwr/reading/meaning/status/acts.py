"""How far an act is: under way, or done."""

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.verbs import ACTS, DONE, FINISHED, ONGOING, STAGE
from gwr.reading.language.years import Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import sum_of
from gwr.reading.rules import where

# 水厂扩建工程有序推进，总投资2亿元
_PLANNED_SUM = Pattern("(?:该?(?:项目|工程))?(?:计划|预计|规划|概算|估算|总)+投资(?:额|约|达|为)*")


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


@where(measure="level", inside=False, with_words=False)
def sum_of_the_work_before(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    before = mention.clause_before
    if "投资" not in mention.in_front[-4:] or not _PLANNED_SUM.fullmatch(mention.in_front) or FINISHED.search(before):
        return None
    return "ongoing" if STAGE.search(before) and not so_far else None


_NAMES_WORK = Pattern("(?:提升|改造|修复)*(?:项目|工程|任务|计划|行动)")  # 整治|项目进展顺利: nothing that was done
_ISSUED = Pattern("(?:先后|及时|相继|已|共)*(?:出台|制定|印发|发布|颁布|签署|签订|公布)")


def under_way(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    listed = mention.since_last.lstrip("、") if mention.nth else ""
    words = listed if listed and ONGOING.match(listed) else mention.in_front  # 竣工5个、在建|11个
    tail = _predicate_of(mention)
    if not ONGOING.search(words + tail) or _ISSUED.match(words):  # 出台推进改革9条措施
        return None
    words = words if ACTS.search(words) else words + tail
    ongoing = ONGOING.search(words)
    if not ongoing or DONE.search(words, ongoing.end()):
        return None
    before = (act for act in DONE.finditer(words[: ongoing.start()]) if not _NAMES_WORK.match(words, act.end()))
    return "ongoing" if next(before, None) is None else None


def _predicate_of(mention: Mention) -> str:
    """The words behind a figure that say what became of it: of a list that no act opens, those behind its last."""
    if mention.behind_list is mention.behind or ACTS.search(mention.in_front) or ACTS.search(mention.behind):
        return mention.behind
    return mention.behind_list


def was_done(mention: Mention, measure: str, so_far: SoFar, years: Years | None) -> str | None:
    return "result"
