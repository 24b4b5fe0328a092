"""The chart that stands 2018 targets beside 2017 results, where the two are the same thing."""

from gwr.charts.bars import LINE, Place, bar, one_measure
from gwr.charts.look import han, plain
from gwr.charts.paper import Story, axis, sheet, together, written

BAR, INSIDE, GAP = 15, 4, 18  # px: the two bars of a pair stand close together, pairs apart
PAIR = LINE + 2 * BAR + INSIDE + GAP


def targets(figures, comparisons):
    """A block for each pair that measures the same, on an axis of its own: the result filled, the target hollow."""
    pairs = same_pairs(figures, comparisons)
    said = "；".join(f"{name}{result.text}，目标{target.text}" for name, result, target in pairs)
    story = Story(_headline(pairs), "上为2017年做到的，下为2018年目标 · 长宁区 · 各项自有尺度与单位",
                  f"先2017年做到的，后2018年目标：{said}。",
                  "各项单位不同，不能跨项比长短。报告没有说明目标是怎样定的。")
    fig = sheet("targets", story, together(_block(n, *pair) for n, pair in enumerate(pairs)), len(pairs) * PAIR)
    for n, (_, result, target) in enumerate(pairs):
        fig.layout[f"xaxis{_axis(n)}"] = {**axis(max(result.amount, target.amount)), "overlaying": "x" if n else None}
    return fig


def same_pairs(figures, comparisons):
    """(name, 2017 result, 2018 target) of each comparison whose two figures measure the same thing."""
    same = comparisons[comparisons["comparability"] == "same"]
    return [(figures[row.result].label, figures[row.result], figures[row.target]) for row in same.itertuples()]


def _block(n, name, result, target):
    one_measure([result, target])
    top = n * PAIR
    return (written(top + LINE / 2, f"{plain(name)}　<b>{plain(result.text)}</b>　目标{plain(target.text)}")
            + bar(result, Place(top + LINE, BAR, _axis(n)), "2017年")
            + bar(target, Place(top + LINE + BAR + INSIDE, BAR, _axis(n)), "2018年目标"))


def _axis(n):
    return str(n + 1) if n else ""


def _headline(pairs):
    higher = sum(target.amount > result.amount for _, result, target in pairs)
    lower = sum(target.amount < result.amount for _, result, target in pairs)
    same = len(pairs) - higher - lower
    return f"能直接对照的{han(len(pairs))}项里，目标{han(higher)}项高于、{han(lower)}项低于、{han(same)}项等于上年做到的"
