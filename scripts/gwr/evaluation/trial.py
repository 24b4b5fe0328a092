"""A trial of the reader on a folder of texts that nobody has annotated: impossible cells are counted, with places.

A check looks at one reading and finds what no report means: an average over one year, a subject that ends in a
conjunction. What it finds is a reason to look, not a verdict: a town can be called 太和, a list can mix what was done
with what is planned.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from gwr.reading import read_report
from gwr.reading.decode import place, read_file
from gwr.records import Fact, Report, ReportError

SUFFIXES = (".txt", ".md")
SLOW = 2.0  # seconds of computing that one text may take
WORST = 20  # files that are named
SHOWN = 3  # places that are named of each check
LAST = 9999  # the year of a text that names none
SOME = 5  # figures from which a section can be said to be
MANY = 20  # figures from which a text can be said to be full of targets
FULL = 0.9  # share of targets in it
LONGEST = 40  # characters that a place repeats

Spans = Iterator[tuple[int, int]]  # start and end of each place


class Check(NamedTuple):
    """One kind of impossible cell; `find` yields the places at which a reading has it."""

    name: str
    example: str  # a made-up text, 【】 around the words of the record that would be impossible
    cells: dict[str, object]  # … if it read so
    find: Callable[[Report], Spans]


class Place(NamedTuple):
    """Where a text has what a check looks for; line and column count from 1."""

    line: int
    column: int
    characters: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text: facts and seconds of computing; or why it was refused, or what exception it raised."""

    file: str
    facts: int = 0
    seconds: float = 0.0
    refused: str = ""
    raised: str = ""
    found: dict[str, list[Place]] = field(default_factory=dict)  # check -> its places

    @property
    def places(self) -> int:
        """How many places all checks found in it."""
        return sum(map(len, self.found.values()))


def try_folder(folder: Path, workers: int = 1) -> list[Outcome]:
    """The outcome of every text below a folder, in the order of their names. Raises ReportError where there is none."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    if not paths:
        raise ReportError("has no text in it", file=folder, cure=f"name a folder with texts ({', '.join(SUFFIXES)})")
    with _mapped(workers) as each:
        return list(each(try_file, paths))


@contextmanager
def _mapped(workers: int) -> Iterator[Callable[..., Iterable[Outcome]]]:
    """`map`, over so many processes."""
    if workers == 1:
        yield map
        return
    with get_context("spawn").Pool(workers) as pool:
        yield lambda act, given: pool.imap(act, given, chunksize=8)


def try_file(path: Path) -> Outcome:
    """The outcome of one file; raises nothing, for a trial names every text that ends a reading."""
    try:
        text = read_file(path).text
    except ReportError as error:
        return Outcome(str(path), refused=error.what)
    return try_text(text, str(path))


def try_text(text: str, file: str) -> Outcome:
    """The outcome of one text."""
    started = time.process_time()
    try:
        report = read_report(text)
    except Exception as error:  # whatever it is
        return Outcome(file, raised=f"{type(error).__name__}: {error}")
    seconds = time.process_time() - started
    found = {check.name: [_place(text, *span) for span in check.find(report)] for check in CHECKS}
    return Outcome(file, len(report.facts), seconds, found={name: places for name, places in found.items() if places})


def _place(text: str, start: int, end: int) -> Place:
    return Place(*place(text, start), text[start : min(end, start + LONGEST)])


def failed(outcomes: Iterable[Outcome]) -> list[str]:
    """A line for each text that raised an exception or took too long."""
    raised = [f"{one.file}: raised {one.raised}" for one in outcomes if one.raised]
    slow = [f"{one.file}: took {one.seconds:.1f} s" for one in outcomes if one.seconds > SLOW]
    return raised + slow


def places(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """A line for each place, as errors are said: file:line:column: what is wrong: "the characters"."""
    for one in outcomes:
        for name, found in one.found.items():
            for at in found:
                yield str(ReportError(name, file=one.file, line=at.line, column=at.column, characters=at.characters))


def account(outcomes: list[Outcome]) -> str:
    """What the trial found, in lines: texts, failures, places by check, and the texts with most of them."""
    refused = [one for one in outcomes if one.refused]
    slowest = max(outcomes, key=lambda one: one.seconds)
    texts = f"{len(outcomes) - len(refused)} texts, {sum(one.facts for one in outcomes)} quantities"
    times = f"{sum(one.seconds for one in outcomes):.0f} s, the slowest {slowest.seconds:.1f} s ({slowest.file})"
    worst = sorted((one for one in outcomes if one.found), key=lambda one: -one.places)[:WORST]
    return "\n".join(
        [
            f"read: {texts}; {times}; refused: {len(refused)}; exceptions: {sum(bool(one.raised) for one in outcomes)}",
            *(f"  {one.file}: {one.refused}" for one in refused),
            *(f"  {line}" for line in failed(outcomes)),
            *(_counted(check, outcomes) for check in CHECKS),
            f"the texts with most of these, of {len(outcomes)}:",
            *(f"  {one.places:5}  {one.file}" for one in worst),
        ]
    )


def _counted(check: Check, outcomes: list[Outcome]) -> str:
    having = [one for one in outcomes if check.name in one.found]
    count = sum(len(one.found[check.name]) for one in having)
    first = [f"{one.file}:{at.line}:{at.column}" for one in having[:SHOWN] for at in one.found[check.name][:1]]
    return f"  {count:5} in {len(having):4} texts  {check.name}" + (f"  ({', '.join(first)})" if first else "")


# What the checks ask.

PAIRS = ("“”", "‘’", "「」"), ("（）", "()", "《》", "〈〉", "【】", "［］", "〔〕", "[]")  # marks, brackets
# not 惠及, 总和, 参与
CONJUNCTION = re.compile("(?:[或、，]|(?<![惠涉普波危遍触顾])及|(?<![总之共饱缓中太祥仁])和|(?<!参)与)$")
LOOKS_BACK = re.compile("回顾|总结|完成情况|工作情况|成就|成绩|主要做法|过去")
LOOKS_AHEAD = re.compile("安排|打算|任务|目标|建议|展望|思路|要求|部署|计划|重点|今后|未来|下一步|下步")
# achievements to come, or made use of: 取得新成就, 以优异成绩迎接盛会, 填写优异成绩单, 采用新的技术成就
TO_ACHIEVE = re.compile("新的?(?:技术)?成[就绩]|优异成绩|以[^，]*成就作为")
PLAN = re.compile("规划|纲要|计划|要点|工作安排|方案")  # in the title of a text that is all about what is to come
DATED = re.compile("(?:[12][0-9]{3}|[一二][○〇零一二三四五六七八九]{3})年")
NOUN = re.compile("[\u4e00-\u9fff]{2}")
NAMELESS = ("编号", "提法")  # by what a numeral is called a name for want of a better reading
# what stands behind a number that is indeed a name's: 世界500强企业
NUMBERED = re.compile("[号强型级期线]|小时|分钟|[国省县乡]道")
# … and in front of one: PM2.5浓度, “三公”经费, 国道321贵毕公路
NAMING = re.compile("[A-Za-zＡ-Ｚａ-ｚ“‘「（《+＋×/-]|[国省县乡]道新?")
COUNTING = re.compile("约|近|超过?|突破|达到?|至少|不少于|不低于|[增加升提高][加到至]")  # in front of an amount
ARABIC = re.compile("[0-9０-９]")
# 、和及与 and few words stand between the figures of like members
TOTAL = re.compile("累计|总|达|共")  # … but a total, which is no like member: 新增公园162座、累计达到832座
OWN_ACT = re.compile("[、和及与](?:基本)?(?:建成|竣工|完工|完成|开工|启动)")  # 开工住房800套、建成600套
BETWEEN = re.compile(r"[\u4e00-\u9fff“”（）]{0,12}[、和及与][\u4e00-\u9fff“”（）]{0,6}")


def _facts(wrong: Callable[[Fact], bool]) -> Callable[[Report], Spans]:
    """The check that asks this of each fact by itself."""
    return lambda report: ((fact.quote_start, fact.quote_end) for fact in report.facts if wrong(fact))


def _half(pairs: Iterable[str]) -> Callable[[Fact], bool]:
    return lambda fact: any(fact.subject.count(pair[0]) != fact.subject.count(pair[1]) for pair in pairs)


def _average_of_one_year(fact: Fact) -> bool:
    return fact.basis == "avg" and fact.period_start is not None and fact.period_start == fact.period_end


def _runs_back(fact: Fact) -> bool:
    return fact.period_start is not None and fact.period_end is not None and fact.period_start > fact.period_end


def _reviews_ahead(report: Report) -> Spans:
    for section in report.sections:
        title = TO_ACHIEVE.sub("", section.title)
        if section.division == "outlook" and LOOKS_BACK.search(title) and not LOOKS_AHEAD.search(title):
            yield section.start, section.start + len(section.number + section.title)


def _full_of_targets(report: Report) -> Spans:
    """The first target of a text that has hardly another figure, and is no plan by its title."""
    targets = [fact for fact in report.facts if fact.status == "target"]
    if len(report.facts) >= MANY and len(targets) > FULL * len(report.facts):
        title = report.text[: report.sections[0].end][:200] if report.sections else ""
        if not PLAN.search(title):
            yield targets[0].quote_start, targets[0].quote_end


def _promising_review(report: Report) -> Spans:
    """The first target of an outermost section that looks back, and most of whose figures are targets.

    What is told to be ahead within it is no part of its look back.
    """
    ahead = {section.id for section in report.sections if section.division == "outlook"}
    for section in report.sections:
        if section.division == "review" and not section.parent_id:
            facts = [
                fact
                for fact in report.facts
                if section.start <= fact.start < section.end and fact.section_id not in ahead
            ]
            targets = [fact for fact in facts if fact.status == "target"]
            if len(facts) >= SOME and 2 * len(targets) > len(facts):
                yield targets[0].quote_start, targets[0].quote_end


def _done_ahead(report: Report) -> Spans:
    """Figures that are said to be reached in a year that is still to come when the report is read."""
    year = int(report.identity.year.value) if report.identity.year else LAST
    for fact in report.facts:
        if fact.status == "result" and fact.period_start is not None and fact.period_start > year:
            yield fact.quote_start, fact.quote_end


def _names_before_nouns(report: Report) -> Spans:
    """Numerals that would be quantities, if only the word behind them were known: 46扇铁门."""
    for numeral in report.numerals:
        if numeral.role == "name" and numeral.reason in NAMELESS and NOUN.match(report.text, numeral.end):
            ahead = report.text[max(0, numeral.start - 3) : numeral.start]
            if ARABIC.match(numeral.raw):
                counts = not _ends(NAMING, ahead) and not NUMBERED.match(report.text, numeral.end)
            else:
                counts = _ends(COUNTING, ahead)
            if counts:
                yield numeral.start, numeral.end


def _ends(pattern: re.Pattern[str], words: str) -> bool:
    return any(pattern.fullmatch(words, at) for at in range(len(words)))


def _no_period(report: Report) -> Spans:
    """Figures without a period, though their section, or one that it stands in, names a year."""
    dated: set[str] = set()
    for section in report.sections:  # a section stands behind the one that it is in
        if section.parent_id in dated or DATED.search(section.title):
            dated.add(section.id)
    for fact in report.facts:
        if not fact.period and fact.status != "context" and fact.section_id in dated:
            yield fact.quote_start, fact.quote_end


def _unlike_members(report: Report) -> Spans:
    """The later of two neighbours of one list and one unit that differ in status."""
    for one, other in zip(report.facts, report.facts[1:], strict=False):
        if one.status == other.status or (one.sentence_id, one.unit, one.measure) != (
            other.sentence_id, other.unit, other.measure
        ):  # fmt: skip
            continue
        between = report.text[one.quote_end : other.quote_start]
        alike = BETWEEN.fullmatch(between) and not TOTAL.search(between) and not OWN_ACT.search(between)
        if alike and not (one.group and one.group == other.group):
            yield other.quote_start, other.quote_end


OUTLOOK = "政府工作报告\n——2024年1月10日\n一、2023年工作回顾\n好。\n二、2024年工作安排\n好。\n"
CHECKS = (
    Check(
        "an average over one year", "年均增长【7%】。",
        {"basis": "avg", "period_start": 2023, "period_end": 2023}, _facts(_average_of_one_year),
    ),
    Check(
        "a subject that ends in a conjunction", "新建学校【5所】和医院6所。",
        {"subject": "新建学校和"}, _facts(lambda fact: bool(CONJUNCTION.search(fact.subject))),
    ),
    Check(
        "a subject with half a pair of quotation marks", "“四上”企业【86家】。",
        {"subject": "四上”企业"}, _facts(_half(PAIRS[0])),
    ),
    Check(
        "a subject with half a pair of brackets", "保障房（含公租房）【860套】。",
        {"subject": "保障房（含公租房"}, _facts(_half(PAIRS[1])),
    ),
    Check("no subject", "新建学校【5所】。", {"subject": ""}, _facts(lambda fact: not fact.subject)),
    Check("a review read as outlook", "【一、主要工作回顾】\n好。\n", {"division": "outlook"}, _reviews_ahead),
    Check(
        "a review full of targets", "一、2023年工作回顾\n新建学校【5所】、医院6所、住房7套、道路8公里、桥梁9座。",
        {"status": "target"}, _promising_review,
    ),
    Check(
        "a text full of targets", "新建学校【5所】" + "、住房6套" * MANY + "。",
        {"status": "target"}, _full_of_targets,
    ),
    Check(
        "a result of a year to come", OUTLOOK + "新建学校【5所】。",
        {"status": "result", "period_start": 2025, "period_end": 2025}, _done_ahead,
    ),
    Check(
        "no unit", "新建学校【5所】。",
        {"unit": "", "measure": "count"}, _facts(lambda fact: fact.measure in ("level", "count") and not fact.unit),
    ),
    Check(
        "a name before a noun", "安装【46】扇铁门。",
        {"role": "name", "reason": NAMELESS[0]}, _names_before_nouns,
    ),
    Check(
        "no period, though the part names a year", "一、2023年工作回顾\n新建学校【5所】。",
        {"status": "result", "period": "", "period_start": None, "period_end": None}, _no_period,
    ),
    Check(
        "like members of different status", "新建学校5所、医院【6所】。",
        {"status": "context"}, _unlike_members,
    ),
    Check(
        "a period that runs back", "2021年至2023年新建学校【5所】。",
        {"period_start": 2023, "period_end": 2021}, _facts(_runs_back),
    ),
)  # fmt: skip
