"""Targets beside results, a block for each pair."""

from dataclasses import replace

from gwr.story.charts.bars import LINE, Place, bar, from_zero, one_measure, reach
from gwr.story.charts.kinds.lines import TICK, WITHIN, bounds
from gwr.story.charts.kinds.marks import HEAD
from gwr.story.charts.kinds.plot import Plot, Reading, axis_number
from gwr.story.charts.kinds.words import AHEAD, DONE, told
from gwr.story.charts.look import STYLES, han, plain
from gwr.story.charts.paper import Drawing, axis, together, written

IN_ORDER, BY_HEIGHT = "按报告先后", "按高低"  # readings of targets beside results
# How a target is written beside its result: in this order, by the words of closed.BESIDE; or neither can be told.
WRITTEN = {"lower": "目标写得低", "higher": "目标写得高", "equal": "写得一样", "": "写出的位数分不出高低"}
UNTOLD = "分不出高低"  # beside a target, where its printed digits allow it above and below its result
PAIR_BAR, INSIDE, APART = 18, 6, 15  # px: the two bars of a pair stand close together, pairs apart
PAIR = LINE + 2 * PAIR_BAR + INSIDE + APART


def plot(name, figures):
    """A block for each pair that measures the same, on an axis of its own: the result filled, the target hollow.

    Drawn are the targets that the edition names as the chart's rows, all that have a like where it names none. Another
    reading sets lower, higher and equal ones apart, and those that their digits do not tell apart. Raises ValueError
    for a target without a like.
    """
    comparisons = figures.table("comparisons")
    same = comparisons[comparisons["comparability"] == "same"]
    likes = {row.target: (figures[row.result], figures[row.target]) for row in same.itertuples()}
    wanted = [row.figure.key for row in figures.rows(name)] or list(likes)
    if unlike := [key for key in wanted if key not in likes]:
        raise ValueError(f"the chart {name} has targets beside which no result may stand: {', '.join(unlike)}")
    plot, directions = beside([likes[key] for key in wanted]), dict(zip(same["target"], same["direction"]))
    apart = {way: [likes[key] for key in wanted if directions[key] == way] for way in WRITTEN}
    if sum(map(bool, apart.values())) < 2:
        return plot
    return replace(plot, name=IN_ORDER, also=(Reading(_by_height(apart), "同样的各项，分开排列：{rows}。"),))


def beside(same):
    """A block for each (result, target), one below the other, on an axis of its own."""
    return Plot(
        together(_pair(n, n * PAIR, *pair) for n, pair in enumerate(same)),
        len(same) * PAIR,
        _own_axes(same),
        {"pairs": han(len(same)), "rows": _in_words(same)},
    )


def _by_height(apart):
    """The same blocks under a heading each for lower, higher and equal targets, and for those not told apart."""
    drawing, top, drawn = Drawing(), 0, []
    for way, group in apart.items():
        if group:
            drawing += written(top + HEAD / 2, f"<b>{WRITTEN[way]}</b>")
            top += HEAD
        for pair in group:
            drawing, top = drawing + _pair(len(drawn), top, *pair), top + PAIR
            drawn.append(pair)
    rows = "。".join(f"{WRITTEN[way]}：{_in_words(group)}" for way, group in apart.items() if group)
    return Plot(drawing, top, _own_axes(drawn), {"rows": rows}, name=BY_HEIGHT)


def _in_words(same):
    return "；".join(f"{result.label}{told(result)}，{AHEAD}{told(target)}" for result, target in same)


def _own_axes(same):
    return {
        f"xaxis{axis_number(n)}": {**_axis_of(*pair), "overlaying": "x" if n else None} for n, pair in enumerate(same)
    }


def _axis_of(result, target):
    """An axis from zero that has both bars, and what the target's digits allow where that is drawn."""
    if not _untold(result, target):
        return from_zero((result, target))
    return axis(max(0, reach(result), *bounds(target)), min(0, reach(result), *bounds(target)))


def _untold(result, target):
    """Whether printed digits leave open if a target is above or below its result; not where both are the same."""
    (least, most), (low, high) = bounds(result), bounds(target)
    return low < most and least < high and reach(result) != reach(target)


def _pair(n, top, result, target):
    one_measure([result, target], by_sign=True)
    open_end = _untold(result, target)
    said = f"{plain(result.label)}　<b>{plain(told(result))}</b>　{AHEAD}{plain(told(target))}"
    below = Place(top + LINE + PAIR_BAR + INSIDE, PAIR_BAR, axis_number(n), INSIDE / 2, INSIDE / 2)
    return (
        written(top + LINE / 2, f"{said}　{UNTOLD}" if open_end else said)
        + bar(result, Place(top + LINE, PAIR_BAR, axis_number(n)), DONE)
        + bar(target, below, AHEAD)
        + (_allowed(target, below) if open_end else Drawing())
    )


def _allowed(figure, place):
    """A line through the end of a bar, as far as the figure's printed digits allow, with an end at either side."""
    (low, high), middle = bounds(figure), place.top + place.height / 2
    look = {
        "type": "line",
        "xref": f"x{place.axis}",
        "line": {"color": STYLES[figure.kind].colour, "width": WITHIN["thickness"] / 2},
    }
    rail = {**look, "x0": low, "x1": high, "y0": middle, "y1": middle}
    ends = ({**look, "x0": at, "x1": at, "y0": middle - TICK, "y1": middle + TICK} for at in (low, high))
    return Drawing(shapes=(rail, *ends))
