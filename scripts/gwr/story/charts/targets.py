"""The chart that stands targets beside results, where the two are the same thing."""

from gwr import closed
from gwr.story.charts.bars import LINE, Place, bar, one_measure
from gwr.story.charts.look import han, plain
from gwr.story.charts.paper import axis, sheet, together, written
from gwr.story.charts.stories import story

BAR, INSIDE, GAP = 15, 4, 18  # px: the two bars of a pair stand close together, pairs apart
PAIR = LINE + 2 * BAR + INSIDE + GAP
DONE, AHEAD = "做到的", closed.TARGET.zh


def targets(figures, comparisons):
    """A block for each pair that measures the same, on an axis of its own: the result filled, the target hollow."""
    pairs = same_pairs(figures, comparisons)
    said = "；".join(f"{name}{result.text}，目标{target.text}" for name, result, target in pairs)
    words = story("targets", f"先{DONE}，后{AHEAD}：{said}。每一项有自己的尺度，不能跨项比长短。", pairs=han(len(pairs)))
    fig = sheet("targets", words, together(_block(n, *pair) for n, pair in enumerate(pairs)), len(pairs) * PAIR)
    for n, (_, result, target) in enumerate(pairs):
        fig.layout[f"xaxis{_axis(n)}"] = {**axis(max(result.amount, target.amount)), "overlaying": "x" if n else None}
    return fig


def same_pairs(figures, comparisons):
    """(name, result, target) of each comparison whose two figures measure the same thing."""
    same = comparisons[comparisons["comparability"] == "same"]
    return [(figures[row.result].label, figures[row.result], figures[row.target]) for row in same.itertuples()]


def _block(n, name, result, target):
    one_measure([result, target])
    top = n * PAIR
    return (written(top + LINE / 2, f"{plain(name)}　<b>{plain(result.text)}</b>　目标{plain(target.text)}")
            + bar(result, Place(top + LINE, BAR, _axis(n)), DONE)
            + bar(target, Place(top + LINE + BAR + INSIDE, BAR, _axis(n)), AHEAD))


def _axis(n):
    return str(n + 1) if n else ""
