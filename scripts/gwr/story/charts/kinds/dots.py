"""Every figure of the report, where it stands."""

from gwr import closed
from gwr.html import clip
from gwr.story.charts.kinds.marks import (
    BETWEEN,
    BY_CHAPTER,
    BY_THEME,
    CLOSE,
    COLUMNS,
    HEAD,
    STEP,
    grid,
    legend,
    line_count,
)
from gwr.story.charts.kinds.plot import Plot, Reading
from gwr.story.charts.look import STYLES, plain
from gwr.story.charts.paper import Drawing, axis, written

TITLED = 20  # characters of a section's title that the narrowest phone shows in a line
NOTHING = "　<i>没有数量</i>"
SHORTER = TITLED - 5  # and of one that 没有数量 stands behind


def plot(name, figures):
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
        drawing += grid(ours, top + (HEAD if section.level == 1 else CLOSE), range(COLUMNS))
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
        legend(own),
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
        drawing += head + grid(ours, top + CLOSE, range(COLUMNS))
        top += CLOSE + line_count(ours) * STEP + BETWEEN
    rows = "；".join(f"{theme}{len(ours)}个" for theme, ours in found.items())
    plot = Plot(drawing, top, {"xaxis": axis(COLUMNS - 0.5, -0.5)}, {"rows": rows}, legend(own), BY_THEME)
    return (Reading(plot, "同样的数，按主题排列：{rows}。"),)


def _height(section, ours):
    return (HEAD if section.level == 1 else CLOSE) + line_count(ours) * STEP + BETWEEN


def _called(section):
    """A section's title, or what the section is where the report prints none."""
    return section.title or closed.DIVISION[section.division].zh


def _heading(section, top, empty):
    """A section's heading, its first clause only, in the line from `top` px down; an empty section says that it is."""
    first, behind = section.level == 1, NOTHING if empty else ""
    called = _called(section) if first else section.number + _called(section).split("，")[0]
    title = plain(clip(called, SHORTER if empty else TITLED))
    return written(top + (HEAD if first else CLOSE) / 2, (f"<b>{title}</b>" if first else title) + behind)
