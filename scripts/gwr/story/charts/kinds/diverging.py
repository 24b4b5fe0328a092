"""Words that tell the review from the outlook."""

from gwr import closed
from gwr.story.charts.bars import BAR, GAP, LINE, Place, flat
from gwr.story.charts.kinds.plot import Plot
from gwr.story.charts.look import marker, plain
from gwr.story.charts.paper import Drawing, axis, opening, together, written

SIDES = {"review": (closed.RESULT.zh, -1), "outlook": (closed.TARGET.zh, 1)}  # look, direction
WORD_STEP = LINE + BAR + GAP - 8
MOST_WORDS = 10  # of either side
LIKELIHOOD = "对数似然值"


def plot(name, figures):
    """The most distinctive words of each side, the review's to the left, the outlook's to the right.

    A bar's length is the log-likelihood, its words the counts in either part.
    """
    words = figures.table("words")
    sides = {side: words[words["side"] == side].head(MOST_WORDS) for side in SIDES}
    drawing = together(_word(n, side, row) for side, table in sides.items() for n, row in enumerate(table.itertuples()))
    widest = 1.05 * max(float(table["log_likelihood"].max()) for table in sides.values())
    said = {side: table["word"].iloc[0] for side, table in sides.items()}
    said |= {f"{side}_words": "、".join(table["word"]) for side, table in sides.items()}
    return Plot(drawing, WORD_STEP * max(map(len, sides.values())), {"xaxis": axis(widest, -widest)}, said)


def _word(n, side, row):
    kind, direction = SIDES[side]
    name, counts = closed.SIDE[side].zh, {side: getattr(row, side) for side in SIDES}
    label = f"{row.word}（{'，'.join(f'{closed.SIDE[part].zh}{count}次' for part, count in counts.items())}）"
    top, first = n * WORD_STEP, row.sentence_ids.split()[0]
    trace = {
        **flat(direction * float(row.log_likelihood), Place(top + LINE, sided=True), marker(kind)),
        **opening([first], [plain(label)], name),
    }
    said = f"{plain(row.word)}　{row.review} : {row.outlook}"
    counted = {
        **{f"{closed.SIDE[part].zh}次数": count for part, count in counts.items()},
        LIKELIHOOD: float(row.log_likelihood),
    }
    entry = {"key": first, "label": label, "series": f"{name}更常用", "counted": counted}
    return Drawing((trace,), marks=(entry,)) + written(
        top + LINE / 2, said, x=0.5, xanchor="right" if direction < 0 else "left", xshift=8 * direction
    )
