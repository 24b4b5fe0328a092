"""What the report's numerals are."""

from gwr import closed
from gwr.story.charts.bars import BAR, Place, flat
from gwr.story.charts.kinds.marks import BETWEEN, CLOSE
from gwr.story.charts.kinds.plot import Plot
from gwr.story.charts.look import COUNTED, plain
from gwr.story.charts.paper import Drawing, axis, opening, together, written


def plot(name, figures):
    """How many of the report's numerals stand for what; a bar opens the first sentence that has one of them."""
    counts = [
        (closed.ROLE[role].zh, len(rows), rows["sentence_id"].iloc[0])
        for role, rows in figures.table("numerals").groupby("role")
    ]
    counts.sort(key=lambda item: -item[1])
    drawing = together(_role(n, *item) for n, item in enumerate(counts))
    return Plot(
        drawing,
        len(counts) * (CLOSE + BAR + BETWEEN),
        {"xaxis": axis(counts[0][1])},
        {
            "rows": "，".join(f"{role}{count}个" for role, count, _ in counts),
            "first": counts[0][0],
            "last": counts[-1][0],
        },
    )


def _role(n, role, count, sentence):
    top, label = n * (CLOSE + BAR + BETWEEN), f"{role}：{count}个"
    trace = {**flat(count, Place(top + CLOSE, over=CLOSE), COUNTED), **opening([sentence], [plain(label)], role)}
    words = written(top + CLOSE / 2, f"{role}　<b>{count}</b>个")
    entry = {"key": sentence, "label": label, "series": "例句", "counted": {closed.MEASURE["count"].zh: count}}
    return words + Drawing((trace,), marks=(entry,))
