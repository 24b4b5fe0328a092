"""The chart of the whole report: each of its figures once, where it stands."""

from gwr import closed
from gwr.story.charts.bars import BAR, ENDS
from gwr.story.charts.look import COUNTED, NOTE, STYLES, WHITE, plain
from gwr.story.charts.paper import Drawing, axis, mark, sheet, together, touchable, written
from gwr.story.charts.stories import story

COLUMNS = 15  # marks in a line: on a phone 24 px apart, so that each can be touched
HEAD, LINE, STEP, GAP = 32, 22, 24, 6  # px
SIZE = 13  # px: a mark


def whole_report(figures, sections):
    """Every figure of the report as one mark, in reading order under the heading of its section.

    figures are keyed, sections the table of sections; a mark's shape says what kind of statement it is.
    """
    own = [figure for figure in figures.values() if figure.section]
    drawing, top = _legend(own), LINE + GAP
    for section in sections[(sections["level"] > 0) & (sections["title"] != "")].itertuples():
        ours = [figure for figure in own if figure.section == section.id]
        drawing, top = drawing + _section(section, ours, top), top + _height(section, ours)
    return sheet("whole-report", story("whole-report", _said(own, sections), ours=True), drawing, top).update_layout(xaxis=axis(COLUMNS - 0.5, -0.35))


def _said(own, sections):
    """How many of each kind there are, and which section has most, counted."""
    kinds = "，".join(f"{kind}{count}个" for kind in STYLES if (count := sum(figure.kind == kind for figure in own)))
    counts = [(sum(figure.section == section.id for figure in own), f"{section.number}{section.title}") for section in sections.itertuples()]
    most, title = max(counts, key=lambda item: item[0])
    return f"报告里的数量，一个记号一个，按所在章节排列：{kinds}。最多的一节是“{title}”，有{most}个。"


def _height(section, ours):
    return (HEAD if section.level == 1 else LINE) + -(-len(ours) // COLUMNS) * STEP + GAP


def _section(section, ours, top):
    """A section's heading, its first clause only, and its marks, from `top` px down."""
    first = section.level == 1
    head = f"<b>{plain(section.title)}</b>" if first else plain(section.number + section.title.split("，")[0])
    top, middle = (top + HEAD, top + HEAD / 2) if first else (top + LINE, top + LINE / 2)
    spots = [divmod(n, COLUMNS) for n in range(len(ours))]
    placed = [(figure, column, top + (line + 0.5) * STEP) for figure, (line, column) in zip(ours, spots)]
    kinds = together(_marks(kind, [spot for spot in placed if spot[0].kind == kind]) for kind in STYLES)
    return written(middle, head if ours or first else f"{head}　<i>没有数量</i>") + kinds


def _marks(kind, placed):
    if not placed:
        return Drawing()
    figures, x, y = zip(*placed)
    trace = {"type": "scatter", "cliponaxis": False, "x": x, "y": y, "marker": _symbol(kind), **_inside(kind, figures), **touchable(figures, kind)}
    return Drawing((trace,), marks=tuple(mark(figure, kind) for figure in figures))


def _inside(kind, figures):
    """The comparators of the figures, each within its mark."""
    style = STYLES[kind]
    return {"mode": "markers+text", "text": [ENDS.get(figure.comparator, "") for figure in figures],
            "textfont": {"size": 9, "color": WHITE if style.filled else style.colour}}


def _symbol(kind):
    style = STYLES[kind]
    return {"symbol": style.symbol, "size": SIZE, "color": style.colour,
            "line": {"color": style.colour, "width": 0 if style.filled else 2}}


def _legend(own):
    """What the shapes mean, with how often each stands; drawn by hand, to keep its place at every width."""
    glyphs = {kind: words.glyph for kind in STYLES for words in closed.STATUS.values() if words.zh == kind}
    counts = {kind: sum(figure.kind == kind for figure in own) for kind in glyphs}
    said = "\u2002".join(f'<span style="color:{STYLES[kind].colour}">{glyph}</span> {kind}{counts[kind]}'
                    for kind, glyph in glyphs.items() if counts[kind])
    return written(LINE / 2, said, NOTE)


def numeral_roles(numerals):
    """How many of the report's numerals stand for what; a bar opens the first sentence that has one of them."""
    counts = [(role, len(rows), rows["sentence_id"].iloc[0]) for role, rows in numerals.groupby("role")]
    counts.sort(key=lambda item: -item[1])
    said = "，".join(f"{closed.ROLE[role].zh}{count}个" for role, count, _ in counts)
    drawing = together(_role(n, *item) for n, item in enumerate(counts))
    words = story("numeral-roles", f"由多到少：{said}。最多的是{closed.ROLE[counts[0][0]].zh}，最少的是{closed.ROLE[counts[-1][0]].zh}。", ours=True)
    return sheet("numeral-roles", words, drawing, len(counts) * (LINE + BAR + GAP)).update_layout(xaxis=axis(counts[0][1]))


def _role(n, role, count, sentence):
    top, name = n * (LINE + BAR + GAP), closed.ROLE[role].zh
    label = f"{name}：{count}个"
    trace = {"type": "bar", "orientation": "h", "x": [count], "y": [top + LINE], "offset": 0, "width": BAR,
             "marker": COUNTED, "name": name, "customdata": [sentence], "hovertext": [plain(label)],
             "hovertemplate": "%{hovertext}<extra></extra>"}
    words = written(top + LINE / 2, f"{name}　<b>{count}</b>个")
    return words + Drawing((trace,), marks=({"key": sentence, "label": label, "series": "例句"},))
