"""The kinds of charts: what each draws of a project's tables, and what can be said of it in words.

A kind takes the name of its chart and the project's figures and gives a Plot. The rows of ranked and part_of are the
edition's; the other kinds draw a table that every edition has.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any, NamedTuple

from gwr import closed
from gwr.html import clip
from gwr.story.charts.bars import BAR, GAP, LINE, Place, bar, flat, from_zero, one_measure, reach
from gwr.story.charts.look import COUNTED, GREY, SIGN, STYLES, WHITE, han, marker, plain
from gwr.story.charts.paper import Drawing, axis, hover, mark, opening, together, touchable, whole_row, written
from gwr.story.themes import Theme, themes

DONE, AHEAD = "做到的", closed.TARGET.zh
BY_CHAPTER, BY_THEME = "按章节", "按主题"  # readings of a drawing of many figures
IN_ORDER, BY_HEIGHT = "按报告先后", "按高低"  # readings of targets beside results
# How a target is written beside its result: in this order, by the words of closed.BESIDE; or neither can be told.
WRITTEN = {"lower": "目标写得低", "higher": "目标写得高", "equal": "写得一样", "": "写出的位数分不出高低"}
UNTOLD = "分不出高低"  # beside a target, where its printed digits allow it above and below its result
RANKED = "由大到小：{rows}。最大的是{first}，最小的是{last}。"
CHANGES = {"up": "增长", "down": closed.FALL}  # of a closed.DIRECTION, how it is said before the figure
RISES = ("增长", "增速", "增幅")  # in a name, that the figure is one of growth


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart without the words around it: its pieces, its height in px, its horizontal axes.

    said is what headline, note and description may name in braces; legend, what its shapes mean; name, which of several
    readings of the same things this is, and also, the others.
    """

    drawing: Drawing
    height: float
    axes: dict[str, dict]
    said: dict[str, Any] = field(default_factory=dict)
    legend: str = ""
    name: str = ""
    also: tuple["Reading", ...] = ()


class Reading(NamedTuple):
    """Another reading of a chart, and its description."""

    plot: Plot
    alt: str


class Kind(NamedTuple):
    """How charts of a kind are drawn, and their description where the edition has no words of its own for it."""

    plot: Callable[..., Plot]
    alt: str


# Figures that share a measure


def ranked(name, figures):
    """A bar for each of the edition's rows, from the largest to the smallest, all of one measure.

    Rows of a second series are a second reading.
    """
    first, *others = _series(name, figures)
    return replace(_ranked(first), also=_others(others))


def _ranked(rows):
    return _bars(sorted(rows, key=lambda row: -row.figure.worth.amount))


def _others(series):
    return tuple(Reading(_ranked(rows), RANKED) for rows in series)


def part_of(name, figures):
    """A whole, and below it, to the same scale, its parts. Raises ValueError for a part larger than the whole.

    Rows of a second series are a second reading, ranked.
    """
    rows, *others = _series(name, figures)
    if any(row.figure.worth.amount > rows[0].figure.worth.amount for row in rows):
        raise ValueError(f"a part in the chart {name} is larger than the whole, {rows[0].name}")
    return replace(_bars(rows), also=_others(others))


def _series(name, figures):
    """The rows of a chart by their series. Raises ValueError where it has none or those of one measure differently."""
    series = {}
    for row in figures.rows(name):
        series.setdefault(row.series, []).append(row)
    if not series:
        raise ValueError(f"the chart {name} has no rows in chart-rows.csv")
    for rows in series.values():
        one_measure([row.figure for row in rows])
    return list(series.values())


def _bars(rows):
    step = LINE + BAR + GAP
    drawing = together(_bar(n * step, row) for n, row in enumerate(rows))
    return Plot(
        drawing,
        len(rows) * step,
        {"xaxis": from_zero(row.figure for row in rows)},
        {
            "rows": "，".join(f"{row.name}{_said(row.figure)}" for row in rows),
            "beside": "；".join(f"{row.name}{row.figure.text}{_after('，', row)}" for row in rows),
            "first": rows[0].name,
            "last": rows[-1].name,
        },
        name=rows[0].series,
    )


def _bar(top, row):
    """A row of words, the value as printed and what is said beside it, and the bar below them, from `top` px down."""
    words = f"{plain(row.name)}　<b>{plain(_said(row.figure))}</b>{plain(_after('　', row))}"
    return written(top + LINE / 2, words) + bar(row.figure, Place(top + LINE), row.series)


def _said(figure):
    """A figure as printed; a fall with the word for it."""
    return change_in_words(figure) if figure.worth.direction == "down" else figure.text


def told(figure):
    """A figure as it is said behind its own name: 增长 stands before it unless the name says so."""
    return _said(figure) if any(word in figure.label for word in RISES) else change_in_words(figure)


def _after(sign, row):
    return f"{sign}{change_in_words(row.beside)}" if row.beside else ""


def change_in_words(figure):
    """A figure as it is said beside another: whether it rises or falls, 年均 where it is a yearly mean.

    One that is printed with a minus says itself that it falls: 下降-31.5 would be a rise.
    """
    mean = closed.BASIS["avg"].zh if figure.worth.basis == "avg" else ""
    change = "" if figure.text.startswith(closed.MINUSES) else CHANGES.get(figure.worth.direction, "")
    return f"{mean}{change}{figure.text}"


# Targets beside results

PAIR_BAR, INSIDE, APART = 18, 6, 15  # px: the two bars of a pair stand close together, pairs apart
PAIR = LINE + 2 * PAIR_BAR + INSIDE + APART


def pairs(name, figures):
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
    return {f"xaxis{_axis(n)}": {**_axis_of(*pair), "overlaying": "x" if n else None} for n, pair in enumerate(same)}


def _axis_of(result, target):
    """An axis from zero that has both bars, and what the target's digits allow where that is drawn."""
    if not _untold(result, target):
        return from_zero((result, target))
    return axis(max(0, reach(result), *_bounds(target)), min(0, reach(result), *_bounds(target)))


def _untold(result, target):
    """Whether printed digits leave open if a target is above or below its result; not where both are the same."""
    (least, most), (low, high) = _bounds(result), _bounds(target)
    return low < most and least < high and reach(result) != reach(target)


def _pair(n, top, result, target):
    one_measure([result, target], by_sign=True)
    open_end = _untold(result, target)
    said = f"{plain(result.label)}　<b>{plain(told(result))}</b>　{AHEAD}{plain(told(target))}"
    below = Place(top + LINE + PAIR_BAR + INSIDE, PAIR_BAR, _axis(n), INSIDE / 2, INSIDE / 2)
    return (
        written(top + LINE / 2, f"{said}　{UNTOLD}" if open_end else said)
        + bar(result, Place(top + LINE, PAIR_BAR, _axis(n)), DONE)
        + bar(target, below, AHEAD)
        + (_allowed(target, below) if open_end else Drawing())
    )


def _allowed(figure, place):
    """A line through the end of a bar, as far as the figure's printed digits allow, with an end at either side."""
    (low, high), middle = _bounds(figure), place.top + place.height / 2
    look = {
        "type": "line",
        "xref": f"x{place.axis}",
        "line": {"color": STYLES[figure.kind].colour, "width": WITHIN["thickness"] / 2},
    }
    rail = {**look, "x0": low, "x1": high, "y0": middle, "y1": middle}
    ends = ({**look, "x0": at, "x1": at, "y0": middle - TICK, "y1": middle + TICK} for at in (low, high))
    return Drawing(shapes=(rail, *ends))


def _axis(n):
    return str(n + 1) if n else ""


# A few figures of one measure on one axis

SPOT = 15  # px: a mark on an axis
ASIDE = 0.35  # of the span of the values, left free at either end


def one_axis(name, figures):
    """A mark for each of the edition's rows, in its order, where its value lies between the others."""
    rows = _series(name, figures)[0]
    step = LINE + BAR + GAP
    return Plot(
        together(_spot(n * step, row) for n, row in enumerate(rows)),
        len(rows) * step,
        {"xaxis": _around([reach(row.figure) for row in rows])},
        {"rows": "，".join(f"{row.name}{row.figure.text}" for row in rows)},
    )


def _around(values):
    """An axis that has these values, with some space at either end."""
    aside = (max(values) - min(values)) * ASIDE or abs(max(values)) * ASIDE or 1
    return axis(max(values) + aside, min(values) - aside)


def _spot(top, row):
    """A row of words, and below them a line across the axis with the mark of the value."""
    words = written(top + LINE / 2, f"{plain(row.name)}　<b>{plain(_said(row.figure))}</b>")
    return words + _on_line(row.figure, Place(top + LINE), row.series)


def _on_line(figure, place, series, **more):
    """A line across the axis with the mark of a value; more is of its trace, in plotly's terms."""
    middle, style = place.top + place.height / 2, STYLES[figure.kind]
    rail = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": middle, "y1": middle, "layer": "below"}
    trace = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [reach(figure)],
        "y": [middle],
        "xaxis": f"x{place.axis}",
        "cliponaxis": False,
        "text": [figure.limit.glyph],
        "textposition": "middle right",
        "textfont": {"color": style.colour},
        "marker": {**_symbol(figure.kind), "size": SPOT},
        **touchable([figure], series),
        **whole_row(place.top - place.over, place.over + place.height),
        **more,
    }
    line = {**rail, "line": {"color": GREY, "width": 1}}
    return Drawing((trace,), (line,), marks=(mark(figure, series),))


# What printed digits allow: sums of the report's own numbers

WITHIN = {"thickness": 4, "width": 6}  # px: the line of an interval, its ends
TICK = 6  # px: how far such an end stands out of the line


def intervals(name, figures):
    """A block for each of the edition's rows, on an axis of its own: a figure, below it the one beside it.

    Each is a mark with a line as far as its printed digits allow. Raises ValueError where there are no rows, or where
    the two of a row do not share one measure.
    """
    rows = figures.rows(name)
    if not rows:
        raise ValueError(f"the chart {name} has no rows in chart-rows.csv")
    blocks = [[row.figure, *([row.beside] if row.beside else [])] for row in rows]
    tops = [*accumulate((LINE + len(block) * STEP + GAP for block in blocks), initial=0)]
    axes = {
        f"xaxis{_axis(n)}": {
            **_around([end for one in block for end in _bounds(one)]),
            "overlaying": "x" if n else None,
        }
        for n, block in enumerate(blocks)
    }
    return Plot(
        together(_block(Place(tops[n], axis=_axis(n)), row, block) for n, (row, block) in enumerate(zip(rows, blocks))),
        tops[-1],
        axes,
        {"rows": "；".join(f"{row.name}：{_in_turn(block)}，{row.series}" for row, block in zip(rows, blocks))},
    )


def _block(place, row, block):
    """A row of words with what comes of it, and below them a line for each figure, from the place's top down."""
    one_measure(block)
    words = f"{plain(row.name)}　<b>{plain(_in_turn(block))}</b>　{plain(row.series)}"
    lines = (
        _on_line(
            one,
            Place(place.top + LINE + n * STEP, STEP, place.axis, 0 if n else LINE),
            row.series,
            error_x=_interval(one),
        )
        for n, one in enumerate(block)
    )
    return written(place.top + LINE / 2, words) + together(lines)


def _in_turn(block):
    """The figures as they are said in a row; a kind stands before the first that is of it, unless it is what the report
    found: of the words of a row a phone has room for few, and the mark's shape says it.
    """
    told = {closed.RESULT.zh, closed.STATUS["stock"].zh}
    said = []
    for one in block:
        said.append(_said(one) if one.kind in told else f"{one.kind}{_said(one)}")
        told.add(one.kind)
    return "、".join(said)


def _interval(figure):
    """From a mark to what its printed digits allow on either side, in plotly's terms."""
    (low, high), at = _bounds(figure), reach(figure)
    return {
        "type": "data",
        "symmetric": False,
        "array": [high - at],
        "arrayminus": [at - low],
        "color": STYLES[figure.kind].colour,
        **WITHIN,
    }


def _bounds(figure):
    """The lowest and the highest value that the printed digits allow; the value itself where there is no bound."""
    ends = (figure.worth.low, figure.worth.high)
    low, high = (float(figure.worth.amount if end is None else end) for end in ends)
    return (-high, -low) if reach(figure) < 0 else (low, high)


# Every figure of the report, where it stands

COLUMNS = 11  # marks in a line: on the narrowest phone 24 px apart, so that each can be touched
HEAD, CLOSE, STEP, BETWEEN = 32, 22, 24, 6  # px: a chapter's heading, a line of words, of marks, the space to the next
SIZE = 15  # px: a mark
TITLED = 20  # characters of a section's title that the narrowest phone shows in a line
NOTHING = "　<i>没有数量</i>"
SHORTER = TITLED - 5  # and of one that 没有数量 stands behind


def dots(name, figures):
    """Every figure of the report as one mark, in reading order under the heading of its section.

    A mark's shape says what kind of statement it is. By theme is another reading.
    """
    own, sections = [figure for figure in figures.values() if figure.section], figures.table("sections")
    within = {id: [figure for figure in own if figure.section == id] for id in sections["id"]}
    parts = set(sections["parent_id"])  # a section with others in it may have its figures there
    drawing, top = Drawing(), 0
    for section in sections.itertuples():
        ours = within[section.id]
        if not (section.title or ours):
            continue
        drawing += _heading(section, top, not ours and section.id not in parts)
        drawing += _grid(ours, top + (HEAD if section.level == 1 else CLOSE), range(COLUMNS))
        top += _height(section, ours)
    counts = {kind: sum(figure.kind == kind for figure in own) for kind in STYLES}
    most = max(sections.itertuples(), key=lambda section: len(within[section.id]))
    return Plot(
        drawing,
        top,
        {"xaxis": axis(COLUMNS - 0.5, -0.5)},
        {
            "kinds": "，".join(f"{kind}{count}个" for kind, count in counts.items() if count),
            "section": f"{most.number}{_called(most)}",
            "most": str(len(within[most.id])),
        },
        _legend(own),
        BY_CHAPTER,
        _dots_by_theme(own),
    )


def _dots_by_theme(own):
    """The figures under the headings of the edition's themes, or nothing where it has none."""
    found = {}
    for figure in own:
        found.setdefault(figure.theme, []).append(figure)
    if len(found) < 2:
        return ()
    drawing, top = Drawing(), 0
    for theme, ours in found.items():
        head = written(top + CLOSE / 2, f"{plain(theme)}　<b>{len(ours)}</b>个")
        drawing += head + _grid(ours, top + CLOSE, range(COLUMNS))
        top += CLOSE + _lines(ours) * STEP + BETWEEN
    rows = "；".join(f"{theme}{len(ours)}个" for theme, ours in found.items())
    plot = Plot(drawing, top, {"xaxis": axis(COLUMNS - 0.5, -0.5)}, {"rows": rows}, _legend(own), BY_THEME)
    return (Reading(plot, "同样的数，按主题排列：{rows}。"),)


def _lines(figures):
    return -(-len(figures) // COLUMNS)


def _height(section, ours):
    return (HEAD if section.level == 1 else CLOSE) + _lines(ours) * STEP + BETWEEN


def _called(section):
    """A section's title, or what the section is where the report prints none."""
    return section.title or closed.DIVISION[section.division].zh


def _heading(section, top, empty):
    """A section's heading, its first clause only, in the line from `top` px down; an empty section says that it is."""
    first, behind = section.level == 1, NOTHING if empty else ""
    called = _called(section) if first else section.number + _called(section).split("，")[0]
    title = plain(clip(called, SHORTER if empty else TITLED))
    return written(top + (HEAD if first else CLOSE) / 2, (f"<b>{title}</b>" if first else title) + behind)


def _grid(figures, top, columns):
    """A mark for each figure, line by line in these columns, from `top` px down."""
    spots = (divmod(n, len(columns)) for n in range(len(figures)))
    placed = [
        (figure, columns[column], top + (line + 0.5) * STEP)
        for figure, (line, column) in zip(figures, spots, strict=True)
    ]
    return together(_marks(kind, [spot for spot in placed if spot[0].kind == kind]) for kind in STYLES)


def _marks(kind, placed):
    if not placed:
        return Drawing()
    figures, x, y = zip(*placed, strict=True)
    trace = {
        "type": "scatter",
        "cliponaxis": False,
        "x": x,
        "y": y,
        "marker": _symbol(kind),
        **_inside(kind, figures),
        **opening([figure.key for figure in figures], [hover(figure, figure.theme) for figure in figures], kind),
    }
    return Drawing((trace,), marks=tuple(mark(figure, figure.theme) for figure in figures))


def _inside(kind, figures):
    """The comparators of the figures, each within its mark."""
    style = STYLES[kind]
    return {
        "mode": "markers+text",
        "text": [figure.limit.glyph for figure in figures],
        "textfont": {"size": SIGN, "color": WHITE if style.filled else style.colour},
    }


def _symbol(kind):
    style = STYLES[kind]
    return {
        "symbol": style.symbol,
        "size": SIZE,
        "color": style.colour,
        "line": {"color": style.colour, "width": 0 if style.filled else 2},
    }


def _legend(own):
    """What the shapes mean, with how often each stands, in plotly's markup."""
    counts = {kind: sum(figure.kind == kind for figure in own) for kind in STYLES}
    return "\u2002".join(
        f'<span style="color:{style.colour}">{style.glyph}</span> {kind}{counts[kind]}'
        for kind, style in STYLES.items()
        if counts[kind]
    )


# What was done and what was set, by theme

LEFT, RIGHT = range(6), range(7, COLUMNS)  # columns of marks: what was done, what was set


def by_theme(name, figures):
    """The figures of each theme, one mark each: on the left what was done, on the right what was set.

    By chapter is another reading.
    """
    found = themes(figures)
    drawing, top = Drawing(), 0
    for theme in found.values():
        drawing, top = drawing + _theme(theme, top), top + _theme_height(theme)
    return Plot(
        drawing,
        top,
        {"xaxis": axis(COLUMNS - 0.5, -0.5)},
        {
            "of": found,
            "rows": "；".join(f"{theme.name}{theme.counted}个，{AHEAD}{theme.aims}个" for theme in found.values()),
            "others": sum(one.kind == closed.CONTEXT.zh and bool(one.section) for one in figures.values()),
        },
        _legend([figure for theme in found.values() for figure in theme.done + theme.ahead]),
        BY_THEME,
        (_sides_by_chapter(found, figures.table("sections")),),
    )


def _sides_by_chapter(found, sections):
    """The same figures under the headings of their sections."""
    done, ahead = ({figure.key: figure for theme in found.values() for figure in theme[side]} for side in (1, 2))
    drawing, top, rows = Drawing(), 0, []
    for section in sections[(sections["level"] > 0) & (sections["title"] != "")].itertuples():
        title = section.number + section.title.split("，")[0]
        ours = Theme(
            title, *(tuple(one for one in side.values() if one.section == section.id) for side in (done, ahead))
        )
        if section.level == 1 or ours.counted or ours.aims:
            head = plain(title) if section.level > 1 else f"<b>{plain(title)}</b>"
            drawing, top = drawing + written(top + CLOSE / 2, head) + _both(ours, top), top + _theme_height(ours)
            rows.append(f"{title}{ours.counted}个，{AHEAD}{ours.aims}个")
    said, every = {"rows": "；".join(rows)}, [*done.values(), *ahead.values()]
    plot = Plot(drawing, top, {"xaxis": axis(COLUMNS - 0.5, -0.5)}, said, _legend(every), BY_CHAPTER)
    return Reading(plot, "同样的数，按章节排列：{rows}。")


def _theme(theme, top):
    """A theme's name and counts, and below them its marks on both sides, from `top` px down."""
    counts = f"{plain(theme.name)}　<b>{theme.counted}</b>个", f"{AHEAD}<b>{theme.aims}</b>个"
    heads = (
        written(top + CLOSE / 2, said, x=columns[0] - 0.5, xref="x")
        for said, columns in zip(counts, (LEFT, RIGHT), strict=True)
    )
    return together(heads) + _both(theme, top)


def _both(theme, top):
    """A theme's marks on both sides, below its words."""
    return _grid(theme.done, top + CLOSE, LEFT) + _grid(theme.ahead, top + CLOSE, RIGHT)


def _theme_height(theme):
    lines = max(-(-theme.counted // len(LEFT)), -(-theme.aims // len(RIGHT)))
    return CLOSE + lines * STEP + BETWEEN


# Words that tell the review from the outlook

SIDES = {"review": (closed.RESULT.zh, -1), "outlook": (closed.TARGET.zh, 1)}  # look, direction
WORD_STEP = LINE + BAR + GAP - 8
MOST_WORDS = 10  # of either side
LIKELIHOOD = "对数似然值"


def diverging(name, figures):
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


# What the report's numerals are


def roles(name, figures):
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


# By the words of closed.CHART
KINDS = {
    "ranked": Kind(ranked, RANKED),
    "part of": Kind(part_of, "{rows}。横条用同一比例，第一条是整体，下面的是它的部分。"),
    "pairs": Kind(pairs, f"先{DONE}，后{AHEAD}：{{rows}}。每一项有自己的尺度，不能跨项比长短。"),
    "one axis": Kind(one_axis, "在同一条轴上：{rows}。轴不从零开始，只看高低和远近。"),
    "intervals": Kind(intervals, "{rows}。横线是写出的位数容许的区间，每行有自己的尺度，不从零开始。"),
    "dots": Kind(dots, "报告里的数量，一个记号一个，按所在章节排列：{kinds}。最多的一节是“{section}”，有{most}个。"),
    "by theme": Kind(by_theme, "一个记号一个数，按主题排列，先是报了的，后是目标：{rows}。重提的目标只算一次。"),
    "diverging": Kind(diverging, "回顾更常用的词：{review_words}。展望更常用的词：{outlook_words}。"),
    "roles": Kind(roles, "由多到少：{rows}。最多的是{first}，最少的是{last}。"),
}
