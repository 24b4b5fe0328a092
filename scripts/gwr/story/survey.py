"""What can be drawn of any report without anybody's judgement, and what cannot, with the reason.

A mark stands only among its like: one measure, one basis, one unit, one year. What is not drawn is listed; drawn and
listed together are all the figures of a side.
"""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

from IPython.display import Markdown, display

from gwr import closed
from gwr.html import clip, on_one_line
from gwr.story.cells import Cell, Table, Tables, figure, kind, words
from gwr.story.charts.bars import BAR, GAP, LINE, Place, bar, from_zero
from gwr.story.charts.kinds import KINDS
from gwr.story.charts.kinds.pairs import beside
from gwr.story.charts.kinds.words import change_in_words, told
from gwr.story.charts.look import GREY, plain
from gwr.story.charts.paper import Drawing, Story, sheet, together, written
from gwr.story.references import Figures, Reference

FEWEST = 3  # marks that make a chart
MOST = 30  # bars that a reader still goes through
SHORTEST = 2  # characters of a subject that says what it is
RATE = "change_pct"
BOUNDS = (">", ">=", "<", "<=")  # of closed.COMPARATOR
# What is counted in these is always people; a 个, a 项 or a 户 of one thing is not one of another.
ALIKE = frozenset(("人", "名", "位", "口", "人次"))
AMOUNTS = ("level", "count")  # of closed.MEASURE: what a total and a part of it for each can both be
# 农村居民人均纯收入, and 达到每人每月【660元】: what a figure is of one of, in its name or right before it.
EACH = re.compile("(?:每[^每，。；、 ]{1,3}?)*每(?:[人户月年日天亩吨村]|平方米|千瓦时)|[人户亩村]均")
# Behind an amount: those of which each is so large. 3000万元以上|农业产业化项目, 20万吨级|矿石泊位, 33万伏|输变电线路
THOSE = re.compile("的?[^，。；、,;:0-9]{0,12}?(?:项目|企业|工程|基地|园区|集团)")
WORKS = re.compile(
    "级?[\u4e00-\u9fff]{0,6}?(?:泊位|码头|航道|机组|装置|输变电|变电站|生产线|线路|电厂|电站|水厂|乙烯|炼油|扩能|扩建|轮胎)"
)
WIDE = 21  # characters of a name and its figure that a phone shows in a line
BARE = Path(__file__).with_name("bare_names.csv")  # names that say nothing without the words before them
NO_NAME = re.compile("(?:为了|由于|通过|比[原计预上])|.*(?:立足于|已竣工$)")  # clauses, where no name was found
# The whole of a place, which a figure of its report is of; of another place (南昌高新区) its name alone does not tell.
WHOLE = re.compile("[全我本].{1,3}")
ELSEWHERE = re.compile(".+[省市州盟县区旗镇乡村园港]")


class Member(NamedTuple):
    """A figure of a side, its row of facts.csv, what it is for each of (人均, 每人每月), empty where it is a total, and
    whether it says how large each is of those behind it (20万吨级矿石泊位).
    """

    figure: Reference
    row: Any
    each: str
    size: bool


class Like(NamedTuple):
    """What the marks of one chart share: four columns of facts.csv, and what it is for each of."""

    measure: str
    basis: str
    base_unit: str
    period: str
    each: str


class Reason(NamedTuple):
    """Why a figure is not drawn, in words; of says so of a figure, seen among those of its side, in a year."""

    words: str
    of: Callable[[Member, "Side"], bool]


class Side(NamedTuple):
    """What the report says of one year: its figures of some kinds, and the year (2017)."""

    facts: tuple[Member, ...]
    year: str
    names: Counter  # of how many amounts a name stands among its like
    told: dict[tuple, str]  # name, like and amount -> the id of the figure that tells it first


REASONS = (  # the first that holds
    Reason("几年的平均，不是一年的数", lambda fact, side: fact.row.basis == "avg"),
    Reason("说的不是这一年", lambda fact, side: fact.row.period != side.year),
    Reason("没有写单位", lambda fact, side: _without_unit(fact.row)),
    Reason("没有写升还是降", lambda fact, side: fact.row.measure.startswith("change") and not fact.row.direction),
    Reason("名称不全，不知道说的是什么", lambda fact, side: unnamed(fact.row.subject)),
    Reason("说的是哪个地方，名称里没有写", lambda fact, side: _of_elsewhere(fact.row)),
    Reason("指数不是占比", lambda fact, side: fact.row.measure == "share_pct" and fact.row.subject.endswith("指数")),
    Reason("各数各的东西，单位同名也不比大小", lambda fact, side: _of_things(fact.row)),
    Reason("说的是其中一个有多大，不是总数", lambda fact, side: fact.size),
    Reason("同名的不止一个数", lambda fact, side: side.names[named(fact)] > 1),
    Reason("同一个数，前面说过", lambda fact, side: side.told[*named(fact), worth(fact)] != fact.row.id),
)
FEW, REST = f"同类的不到{FEWEST}个，太少，不画", f"同类的多于{MOST}个，画不下"


class Pair(NamedTuple):
    """A target and the result of the year before that share a name."""

    name: str
    result: Reference
    target: Reference


class Survey(NamedTuple):
    """A side of a report: its charts, each the facts that share a Like, and what is not drawn by its reason; more is
    how many facts share a Like beyond those that are drawn.
    """

    drawn: dict[Like, tuple[Member, ...]]
    listed: dict[str, tuple[Member, ...]]
    more: Counter


def side(figures: Figures, *statuses: str) -> Side:
    """The figures of these kinds, in the report's order, and the year that most of them are about."""
    by_id = {one.anchor: one for one in figures.values() if one.section}
    sentences = {row.id: row for row in figures.table("sentences").itertuples()}
    facts = tuple(
        Member(by_id[row.id], row, each(row, sentences[row.sentence_id]), is_size(row, sentences[row.sentence_id]))
        for row in figures.table("facts").itertuples()
        if row.status in statuses
    )
    years = Counter(fact.row.period for fact in facts if re.fullmatch(r"\d{4}", fact.row.period))
    year = years.most_common(1)[0][0] if years else ""
    told: dict[tuple, str] = {}
    for fact in facts:
        told.setdefault((*named(fact), worth(fact)), fact.row.id)
    return Side(facts, year, Counter(key[:-1] for key in told), told)


def named(fact: Member) -> tuple[str, Like]:
    """A figure's name, and what it shares with its like."""
    return fact.row.subject, like(fact)


def survey(of: Side) -> Survey:
    """What of a side is drawn, the largest groups first, and what is not."""
    groups, listed = defaultdict(list), defaultdict(list)
    for fact in of.facts:
        why = next((reason.words for reason in REASONS if reason.of(fact, of)), "")
        (listed[why] if why else groups[like(fact)]).append(fact)
    drawn, more = {}, Counter()
    for one, facts in sorted(groups.items(), key=lambda item: (item[0].measure != RATE, -len(item[1]))):
        ranked = sorted(facts, key=lambda fact: -worth(fact))
        if len(ranked) < FEWEST:
            listed[FEW] += ranked
        else:
            drawn[one] = tuple(_ends(ranked) if one.measure == RATE else ranked[:MOST])
            rest = [fact for fact in ranked if fact not in drawn[one]]
            listed[REST] += rest
            more[one] = len(rest)
    return Survey(drawn, {why: tuple(facts) for why, facts in listed.items() if facts}, more)


def over(figures: Figures) -> Survey:
    """What can be drawn of what is no plan, and what cannot."""
    return survey(side(figures, *closed.OVER))


def ahead(figures: Figures) -> Survey:
    """The same of the targets."""
    return survey(side(figures, *closed.AHEAD))


def like(fact: Member) -> Like:
    """What a figure would have to share with others."""
    row = fact.row
    return Like(row.measure, row.basis, row.base_unit, row.period, fact.each)


def each(row, sentence) -> str:
    """What an amount is for each of, by its name or the words that it follows; empty for a total and for a rate."""
    if row.measure not in AMOUNTS:
        return ""
    before = sentence.text[: int(row.quote_start) - int(sentence.start)]
    found = [one[0] for one in EACH.finditer(before) if one.end() == len(before)] or EACH.findall(row.subject)
    return found[-1] if found else ""


def is_size(row, sentence) -> bool:
    """Whether an amount says how large each is of those that stand behind it."""
    if row.measure != "level":
        return False
    behind = normalize("NFKC", on_one_line(sentence.text[int(row.quote_end) - int(sentence.start) :]))  # ⽬ is 目
    return (THOSE if row.comparator in BOUNDS else WORKS).match(behind) is not None


def worth(fact: Member):
    """What a figure amounts to, a fall below zero."""
    amount = fact.figure.worth.amount
    return -amount if fact.row.direction == "down" else amount


def unnamed(subject: str) -> bool:
    """Whether a name does not say what a figure is about."""
    return len(subject) < SHORTEST or subject in _bare_names() or NO_NAME.match(subject) is not None


@cache
def _bare_names() -> frozenset[str]:
    with BARE.open(encoding="utf-8", newline="") as file:
        return frozenset(row["word"] for row in csv.DictReader(file))


def _without_unit(row) -> bool:
    """Whether digits stand there of which nothing says what they count; 三分之一 is a share."""
    return not row.base_unit and (row.measure in AMOUNTS or re.search(r"\d", row.quote) is not None)


def _of_elsewhere(row) -> bool:
    """Whether a figure may be of another place than the report's, one that its name does not say."""
    scope = row.scope
    return bool(ELSEWHERE.fullmatch(scope)) and not WHOLE.fullmatch(scope) and scope not in row.subject


def _of_things(row) -> bool:
    """Whether a figure counts things, of which each count has its own."""
    return row.measure == "count" and row.base_unit not in ALIKE


def _ends(ranked):
    """Of a ranking that is too long, as many of its upper end as leave room for every fall."""
    falls = [fact for fact in ranked if worth(fact) < 0][-MOST:]
    return [*ranked[: len(ranked) - len(falls)][: max(MOST - len(falls), 0)], *falls]


STEP = LINE + BAR + GAP
ALT = "由大到小：{}。"
# in a chart's name, which is a file's too; 吨/日 becomes 吨-日
SPELT = str.maketrans({"%": "percent", "‰": "permille"})


def charts(of: Survey) -> list:
    """A chart for each group of figures that share a measure, a unit and a year."""
    return [_chart(one, facts, of.more[one]) for one, facts in of.drawn.items()]


def _chart(one: Like, facts, more: int):
    drawing = together(_bar(n * STEP, fact.figure, one) for n, fact in enumerate(facts))
    said = "，".join(f"{fact.figure.label}{change_in_words(fact.figure)}" for fact in facts)
    story = Story(_headline(one, facts, more), _subline(one), ALT.format(said))
    slug = "-".join(filter(None, ("survey", facts[0].row.status, one.measure, one.basis, one.each, one.base_unit)))
    slug = re.sub(r"[^\w-]+", "-", slug.translate(SPELT)).strip("-")
    axes = {"xaxis": from_zero(fact.figure for fact in facts)}
    return sheet(slug, story, drawing, len(facts) * STEP).update_layout(axes)


def _zero(top):
    """The line from which a bar goes to either side: beside the bar alone, never through words."""
    line, ends = {"color": GREY, "width": 1}, {"y0": top, "y1": top + BAR}
    return Drawing(shapes=({"type": "line", "x0": 0, "x1": 0, **ends, "layer": "below", "line": line},))


def _bar(top, one, of):
    told = change_in_words(one)
    said = f"{plain(clip(one.label, WIDE - len(told)))}　<b>{plain(told)}</b>"
    return written(top + LINE / 2, said) + _zero(top + LINE) + bar(one, Place(top + LINE), _measured(of))


def _headline(one: Like, facts, more: int):
    """What a chart shows, in counts: never who is first; of more than it can hold, how many these are of."""
    drawn = f"{len(facts)}个{_measured(one)}"
    if more:
        drawn = f"{len(facts) + more}个{_measured(one)}中的{len(facts)}个"
    if not one.measure.startswith("change"):
        return f"{drawn}，由大到小"
    falls = sum(worth(fact) < 0 for fact in facts)
    told = [f"{count}个{word}" for count, word in ((len(facts) - falls, "升"), (falls, "降")) if count]
    return f"{drawn}，{'，'.join(told) if len(told) > 1 else f'都是{told[0][-1]}'}"


def _measured(one: Like):
    """What a chart's marks are, in words: 增减率, 以“亿元”计的数."""
    if one.measure in AMOUNTS:
        for_each = f"{one.each}、" if one.each else ""
        return for_each + f"以“{one.base_unit}”计的数"
    return closed.MEASURE[one.measure].zh


def _subline(one: Like):
    """Of which year, measured against what, in which unit."""
    return "，".join(filter(None, (f"{one.period}年", one.basis and closed.BASIS[one.basis].zh, one.base_unit)))


def listed(of: Survey) -> Tables | Markdown:
    """What is not drawn, a folded table for each reason; in words that there is nothing."""
    if not of.listed:
        return Markdown("没有。")
    return Tables(
        tuple(
            Table(
                f"{why}：{len(facts)}个",
                ("说的是什么", "报告所写", "时期", "性质"),
                tuple(
                    (words(fact.figure.label), rising(fact.figure), words(fact.row.period or "—"), kind(fact.figure))
                    for fact in facts
                ),
            )
            for why, facts in of.listed.items()
        )
    )


def pairs(figures: Figures) -> list[Pair]:
    """Targets beside the results of the same name, as gwr.analysis.pairs finds them; nobody has looked at them."""
    by_id = {one.anchor: one for one in figures.values() if one.section}
    rows = figures.table("pairs").itertuples()
    return [Pair(row.name, by_id[row.result_id], by_id[row.target_id]) for row in rows]


def main_targets(figures: Figures) -> list:
    """A chart of the pairs of one sentence: the one that has most of them, which sets the main targets."""
    found = pairs(figures)
    most = Counter(pair.target.sentence for pair in found).most_common(1)
    drawn = [pair for pair in found if most and pair.target.sentence == most[0][0]]
    if len(drawn) < FEWEST:
        return []
    plot = beside([(pair.result, pair.target) for pair in drawn])
    subline = "出自同一句的目标；上一年的数在前，目标在后，每一项有自己的尺度"
    story = Story(f"{len(drawn)}个目标，和名称相同的上年数", subline, KINDS["pairs"].alt.format(**plot.said))
    return [sheet("survey-pairs", story, plot.drawing, plot.height).update_layout(plot.axes)]


def pairs_table(figures: Figures) -> Table | Markdown:
    """All pairs as a table; in words that there are none."""
    rows = tuple((words(pair.name), rising(pair.result), rising(pair.target)) for pair in pairs(figures))
    if not rows:
        return Markdown("没有找到名称相同、又可以放在一起的数。")
    return Table("名称相同，未经人核对", ("名称", "上一年", closed.TARGET.zh), rows)


def rising(one: Reference) -> Cell:
    """A cell with a figure, and before it whether it rises or falls."""
    change = told(one).removesuffix(one.text) if one.worth else ""
    return Cell((change, figure(one)) if change else (figure(one),))


def whole(figures: Figures):
    """Every figure of the report as one mark, under its section."""
    plot = KINDS["dots"].plot("survey-whole", figures)
    facts = sum(1 for one in figures.values() if one.section)
    story = Story(f"{facts}个数量，各在报告的哪里", "一个记号一个数", KINDS["dots"].alt.format(**plot.said))
    return sheet("survey-whole", story, plot.drawing, plot.height).update_layout(plot.axes)


def every(figures: Figures) -> list:
    """All charts of a report, as the pages show them."""
    sides = (over(figures), ahead(figures))
    return [whole(figures), *(chart for one in sides for chart in charts(one)), *main_targets(figures)]


def show(charts: list) -> None:
    """Show charts one below the other, as a cell's output; in words that there is none."""
    display(*(charts or [Markdown("没有够画一幅图的数。")]))
