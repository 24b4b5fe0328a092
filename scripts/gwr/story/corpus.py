"""What is shown of a data set of many reports (gwr corpus): tables with bars, each row with the sentences behind it."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median_low
from typing import Any

from gwr import closed
from gwr.story.cells import Cell, Table, words

GIVEN = "GWR_CORPUS"  # the environment's name for the folder of a data set
COLUMNS = [
    "report_id", "place", "level", "year", "id", "quote", "value", "comparator", "measure", "basis", "status",
    "period_start", "period_end", "signed", "indicator", "sentence",
]  # fmt: skip
FULL, LIGHT = "▇", "·"
WIDE = 24  # signs of the longest bar
SHOWN = 5  # sentences that a row opens into
FIRST = "地区生产总值"  # the indicator that nearly every report sets a target for


def opened(example: Callable[[], Path]) -> Any:
    """The facts of the data set in the folder that GWR_CORPUS names, else of a made-up one: a pandas DataFrame.

    Left out are reports of a place and year of which there are several: which of them holds is not known.
    """
    import pandas

    folder = Path(os.environ.get(GIVEN) or example())
    files = pandas.read_parquet(folder / "manifest.parquet", columns=["report_id", "alike"])
    facts = pandas.read_parquet(folder / "facts", columns=COLUMNS)
    facts[["level", "year"]] = facts[["level", "year"]].astype(object)
    facts = facts[facts["report_id"].isin(files[files["alike"] == 1]["report_id"])]
    return facts.assign(value=facts["value"].astype(float), signed=facts["signed"].astype(float))


def sentences(rows: Any) -> tuple[tuple[str], ...]:
    """The first few sentences that state these figures, each with its report and where the figure stands in it."""
    said = [f"{row.report_id}（{row.id}）【{row.quote}】：{row.sentence}" for row in rows.head(SHOWN).itertuples()]
    more = [f"…… 一共{len(rows)}句"] if len(rows) > SHOWN else []
    return tuple((line,) for line in (*said, *more))


def bar(value: float, greatest: float) -> str:
    """A bar of signs; one that has no length is a point."""
    return FULL * round(WIDE * max(value, 0) / greatest) if greatest > 0 and value > 0 else LIGHT


def targets_of(facts: Any, indicator: str = FIRST) -> Any:
    """The targets for an indicator's growth in the report's own year; of a range, or of two, the lower."""
    aims = facts[
        (facts["indicator"] == indicator) & (facts["status"] == "target") & (facts["measure"] == "change_pct")
        & (facts["basis"] == "yoy") & (facts["period_start"] == facts["year"]) & (facts["period_end"] == facts["year"])
    ]  # fmt: skip
    return aims.sort_values("signed").drop_duplicates("report_id")


def moved(facts: Any, indicator: str = FIRST) -> Table:
    """How targets moved: of each level and year the median, which a report has, and how many reports set one."""
    aims = targets_of(facts, indicator)
    rows = []
    for (level, year), group in _groups(aims, ["level", "year"]):
        middle = median_low(group["signed"])
        ordered = group.assign(apart=(group["signed"] - middle).abs()).sort_values(["apart", "report_id"])
        said = Cell((ordered["quote"].iloc[0],), sentences(ordered))
        rows.append((_level(level), words(year), said, words(bar(middle, aims["signed"].max())), words(len(group))))
    heads = ("级别", "年份", "中位数", "", "报告数")
    return Table(f"{indicator}的年度增长目标", heads, rows, closed.TARGET.zh)


def hedged(facts: Any) -> Table:
    """How often figures carry a word that hedges or bounds them: results beside targets, by level."""
    rows = []
    for (level, status), group in _groups(facts[facts["status"].isin(["result", "target"])], ["level", "status"]):
        loose = group[group["comparator"] != "="]
        share = 100 * len(loose) / len(group)
        said = Cell((f"{share:.0f}%",), sentences(loose)) if len(loose) else words("0%")
        rows.append((_level(level), words(closed.STATUS[status].zh), said, words(bar(share, 100)), words(len(group))))
    return Table("带限定词的数占多少", ("级别", "性质", "占", "", closed.ROLE["quantity"].zh), rows)


def met(facts: Any, indicator: str = FIRST) -> Table:
    """What was aimed at for a year beside what the next report says of it, where the data set has both reports."""
    aims = targets_of(facts, indicator)
    grown = facts[
        (facts["indicator"] == indicator) & (facts["status"] == "result") & (facts["measure"] == "change_pct")
        & (facts["basis"] == "yoy") & (facts["period_start"] == facts["period_end"])
        & (facts["period_end"] == facts["year"] - 1)
    ]  # fmt: skip
    grown = grown[~grown["report_id"].duplicated(keep=False)]
    both = aims.merge(
        grown.assign(year=grown["year"] - 1), on=["place", "level", "year"], suffixes=("", "_next"), validate="1:1"
    )
    rows = [_pair(row) for row in both.sort_values(["place", "year"]).head(10 * SHOWN).itertuples()]
    heads = (
        "地方",
        "年份",
        closed.TARGET.zh,
        f"下一年报告的{closed.RESULT.zh}",
        f"相差的百分点（{closed.DERIVED.zh}）",
    )
    return Table(f"{indicator}：上一年定的增长目标，和下一年报告所说的增长", heads, rows)


def _pair(row: Any) -> tuple[Cell, ...]:
    aimed = Cell((row.quote,), ((f"{row.report_id}（{row.id}）：{row.sentence}",),))
    reached = Cell((row.quote_next,), ((f"{row.report_id_next}（{row.id_next}）：{row.sentence_next}",),))
    return words(row.place), words(row.year), aimed, reached, words(f"{row.signed_next - row.signed:+.1f}")


def _groups(frame: Any, by: list[str]) -> Iterable[Any]:
    """The groups by level and another column, levels from the highest to the lowest."""
    order = list(closed.LEVEL)
    return sorted(
        frame.groupby(by, observed=True, dropna=True), key=lambda group: (order.index(group[0][0]), group[0][1])
    )


def _level(level: str) -> Cell:
    return words(closed.LEVEL[level].zh)
