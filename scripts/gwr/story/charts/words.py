"""The chart of the words that tell the report's review from its outlook."""

from gwr import closed
from gwr.story.charts.bars import BAR, GAP, LINE
from gwr.story.charts.look import marker, plain
from gwr.story.charts.paper import Drawing, axis, sheet, together, written
from gwr.story.charts.stories import story

SIDES = {"review": (closed.SIDE["review"].zh, closed.RESULT.zh, -1), "outlook": (closed.SIDE["outlook"].zh, closed.TARGET.zh, 1)}  # name, look, direction
STEP = LINE + BAR + GAP - 8


def distinctive_words(words, most=10):
    """The most distinctive words of each side, the review's to the left, the outlook's to the right.

    words is the table of words; a bar's length is the log-likelihood, its words the counts in either part.
    """
    sides = {side: words[words["side"] == side].head(most) for side in SIDES}
    drawing = together(_word(n, side, row) for side, table in sides.items() for n, row in enumerate(table.itertuples()))
    said = "。".join(f"{name}更常用的词：" + "、".join(sides[side]["word"]) for side, (name, *_) in SIDES.items())
    first = {side: table["word"].iloc[0] for side, table in sides.items()}
    widest = 1.05 * max(float(table["log_likelihood"].max()) for table in sides.values())
    height = STEP * max(map(len, sides.values()))
    return sheet("distinctive-words", story("distinctive-words", f"{said}。", ours=True, **first), drawing, height).update_layout(xaxis=axis(widest, -widest))


def _word(n, side, row):
    name, kind, direction = SIDES[side]
    label = f"{row.word}（{SIDES['review'][0]}{row.review}次，{SIDES['outlook'][0]}{row.outlook}次）"
    top, first = n * STEP, row.sentence_ids.split()[0]
    trace = {"type": "bar", "orientation": "h", "x": [direction * float(row.log_likelihood)], "y": [top + LINE],
             "offset": 0, "width": BAR, "marker": marker(kind), "name": name, "customdata": [first],
             "hovertext": [plain(label)], "hovertemplate": "%{hovertext}<extra></extra>"}
    said = f"{plain(row.word)}　{row.review} : {row.outlook}"
    return (Drawing((trace,), marks=({"key": first, "label": label, "series": f"{name}更常用"},))
            + written(top + LINE / 2, said, x=0.5, xanchor="right" if direction < 0 else "left", xshift=8 * direction))
