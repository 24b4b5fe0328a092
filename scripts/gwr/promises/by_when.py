"""By when? The year that the clause writes, or that it inherits from the sentence that frames it; else none."""

from collections.abc import Container
from typing import NamedTuple

from gwr.promises.acts import QUOTED
from gwr.promises.clauses import TRAITS, Clause
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import alternatives
from gwr.reading.language.years import COMING, NUMBERS, PLAN, SPELT_YEAR, western
from gwr.reading.rules import Rule, Table, where
from gwr.records import Report, Sentence

FRAMING = Pattern(alternatives("promise_words", kind="framing"))
DATED = Pattern(rf"({SPELT_YEAR}) ?年(?!来|以来|工作回顾)|([今本])年|年([内底])", seeks=True)
UNTIL = Pattern(rf"(?:到|至|于)({SPELT_YEAR} ?年)")  # where a year stands behind the verb
ANNOUNCES = Pattern("[：:]$")
YEARS_AHEAD = Pattern(f"{COMING.pattern}|{PLAN}(?:时期|期间|期?末)")  # 未来五年, 到“十三五”末
SPAN = Pattern(rf"{SPELT_YEAR}[-—–－~～至到]+{SPELT_YEAR}", seeks=True)  # 2017-2035年 is no year by which


class ByWhen(NamedTuple):
    """A year, whether it is written or inherited, and the sentence that it is inherited from."""

    year: int | None
    basis: str
    source: str = ""


class Frame(NamedTuple):
    """A year that a sentence sets for those behind it."""

    year: int
    source: str


NEVER = ByWhen(None, "none")


def frames(report: Report, now: int | None) -> dict[str, Frame]:
    """Sentence id -> the frame that holds for it, of those of an outlook; now: the year in which it is read."""
    headings = {section.start for section in report.sections if section.division == "outlook"}
    found: dict[str, Frame] = {}
    frame: Frame | None = None
    for sentence in report.sentences:
        if frame:
            found[sentence.id] = frame
        if "年" in sentence.text and _may_frame(sentence, headings) and (year := framed_year(sentence.text, now)):
            frame = Frame(year, sentence.id)
    return found


def _may_frame(sentence: Sentence, headings: Container[int]) -> bool:
    words = sentence.text
    opens = sentence.start in headings or ANNOUNCES.search(words) or DATED.match(words)
    return bool(opens) and FRAMING.search(words) is not None


def framed_year(words: str, now: int | None) -> int | None:
    """The year that a sentence frames others with: of a span of years to come the last."""
    if "年" not in words:
        return None
    if now and (coming := COMING.search(words)):
        return now + NUMBERS[coming[coming.lastindex or 0]] - 1
    return named_year(words, now)


def named_year(words: str, now: int | None) -> int | None:
    """The last year that the words name by which something is to be, or None; what is quoted is a name."""
    if "年" not in words:
        return None
    named = list(DATED.finditer(SPAN.sub("", QUOTED.sub("", words))))
    if not named:
        return None
    year = western(named[-1][1]) if named[-1][1] else now
    return year if year and (not now or year >= now) else None


@where(dated=True)
def _is_written(clause: Clause, now: int | None, frame: Frame | None) -> ByWhen | None:
    led = clause.words[: clause.act.start] if clause.act else clause.words
    dated = "".join(UNTIL.findall(clause.words[len(led) :]))  # 举办2018年马拉松: the year is part of a name
    year = named_year(led + dated, now)
    return ByWhen(year, "written") if year else None


@where(aim=True)
def _is_aim(clause: Clause, now: int | None, frame: Frame | None) -> ByWhen | None:
    return NEVER


def _is_said_before(clause: Clause, now: int | None, frame: Frame | None) -> ByWhen | None:
    year = framed_year(clause.said, now) if "年" in clause.sentence.text else None
    return ByWhen(year, "frame", clause.sentence.id) if year else None


@where(figures=True)
def _is_of_its_figures(clause: Clause, now: int | None, frame: Frame | None) -> ByWhen | None:
    ends = {fact.period_end for fact in clause.facts}
    year = ends.pop() if len(ends) == 1 else None
    if not year or year < (now or year) or (frame and frame.year == year):
        return None
    return ByWhen(year, "written" if YEARS_AHEAD.search(clause.words) else "frame")


def _is_framed(clause: Clause, now: int | None, frame: Frame | None) -> ByWhen | None:
    return ByWhen(frame.year, "frame", frame.source) if frame else None


RULES = Table(
    Rule("written in the clause", "推进改革，【力争2020年完成修渠任务】。", _is_written),
    Rule("an aim without a year", "【以达到10亿元产值为目标】，推进转型。", _is_aim),
    Rule("written before it in the sentence", "到2021年，【建成公园5座】。", _is_said_before),
    Rule("the year that its figures run to", "推进改革，【未来五年新建公园50座】。", _is_of_its_figures),
    Rule("framed by a sentence before it", "推进改革，【建成公园5座】。", _is_framed),
    traits=TRAITS,
)
