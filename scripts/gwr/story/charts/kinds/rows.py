"""The edition's rows of a chart, and a bar for each of them."""

from gwr.story.charts.bars import BAR, GAP, LINE, Place, bar, from_zero, one_measure
from gwr.story.charts.kinds.plot import Plot, Reading
from gwr.story.charts.kinds.words import as_said, change_in_words
from gwr.story.charts.look import plain
from gwr.story.charts.paper import together, written

RANKED = "由大到小：{rows}。最大的是{first}，最小的是{last}。"


def ranked_bars(rows):
    """A bar for each row, from the largest to the smallest."""
    return bars(sorted(rows, key=lambda row: -row.figure.worth.amount))


def other_readings(series):
    """A reading for each further series of a chart, ranked."""
    return tuple(Reading(ranked_bars(rows), RANKED) for rows in series)


def rows_by_series(name, figures):
    """The rows of a chart by their series. Raises ValueError where it has none or those of one measure differently."""
    series = {}
    for row in figures.rows(name):
        series.setdefault(row.series, []).append(row)
    if not series:
        raise ValueError(f"the chart {name} has no rows in chart-rows.csv")
    for rows in series.values():
        one_measure([row.figure for row in rows])
    return list(series.values())


def bars(rows):
    """A bar for each row, in their order."""
    step = LINE + BAR + GAP
    drawing = together(_bar(n * step, row) for n, row in enumerate(rows))
    return Plot(
        drawing,
        len(rows) * step,
        {"xaxis": from_zero(row.figure for row in rows)},
        {
            "rows": "，".join(f"{row.name}{as_said(row.figure)}" for row in rows),
            "beside": "；".join(f"{row.name}{row.figure.text}{_after('，', row)}" for row in rows),
            "first": rows[0].name,
            "last": rows[-1].name,
        },
        name=rows[0].series,
    )


def _bar(top, row):
    """A row of words, the value as printed and what is said beside it, and the bar below them, from `top` px down."""
    words = f"{plain(row.name)}　<b>{plain(as_said(row.figure))}</b>{plain(_after('　', row))}"
    return written(top + LINE / 2, words) + bar(row.figure, Place(top + LINE), row.series)


def _after(sign, row):
    return f"{sign}{change_in_words(row.beside)}" if row.beside else ""
