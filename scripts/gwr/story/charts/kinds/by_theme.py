"""What was done and what was set, by theme."""

from gwr import closed
from gwr.story.charts.kinds.marks import BETWEEN, BY_CHAPTER, BY_THEME, CLOSE, COLUMNS, STEP, grid, legend
from gwr.story.charts.kinds.plot import Plot, Reading
from gwr.story.charts.kinds.words import AHEAD
from gwr.story.charts.look import plain
from gwr.story.charts.paper import Drawing, axis, together, written
from gwr.story.themes import Theme, themes

LEFT, RIGHT = range(6), range(7, COLUMNS)  # columns of marks: what was done, what was set


def plot(name, figures):
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
        legend([figure for theme in found.values() for figure in theme.done + theme.ahead]),
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
    plot = Plot(drawing, top, {"xaxis": axis(COLUMNS - 0.5, -0.5)}, said, legend(every), BY_CHAPTER)
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
    return grid(theme.done, top + CLOSE, LEFT) + grid(theme.ahead, top + CLOSE, RIGHT)


def _theme_height(theme):
    lines = max(-(-theme.counted // len(LEFT)), -(-theme.aims // len(RIGHT)))
    return CLOSE + lines * STEP + BETWEEN
