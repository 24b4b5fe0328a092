"""The site's charts: plain plotly figures, each a row of its edition's table, drawn of its project's tables alone."""

from dataclasses import replace

from gwr import closed
from gwr.story.charts.kinds import KINDS
from gwr.story.charts.look import STYLES, plain
from gwr.story.charts.paper import Story, sheet

__all__ = ["draw", "plain", "signs"]
GAP = "\u3000"  # between two signs


def draw(chart, figures):
    """A chart of the project that the figures come from: kind, words and rows are those of its edition.

    Raises KeyError for a chart that charts.csv does not have, ValueError where its rows cannot stand in one chart or
    its words ask for what its kind does not say.
    """
    captions = figures.table("charts").set_index("chart")
    if chart not in captions.index:
        raise KeyError(f"charts.csv of {figures.project.report} has no chart {chart}")
    caption = captions.loc[chart]
    kind = KINDS[caption["kind"]]
    plot = kind.plot(chart, figures)
    story = Story(
        _filled(caption["headline"], plot),
        caption["subline"],
        _filled(caption["alt"] or kind.alt, plot),
        _filled(caption["note"], plot),
    )
    drawn = _sheet(chart, story, plot)
    drawn.layout.meta["signs"] = signs([figures[each["key"]] for each in plot.drawing.marks], plot.legend)
    if plot.also:
        said = figures.table("chart_readings")
        others = said[said["chart"] == chart].set_index("reading")
        if unknown := {*others.index} - {other.plot.name for other in plot.also}:
            raise ValueError(f"the chart {chart} has no reading {'、'.join(sorted(unknown))}")
        read = [_sheet(chart, _retold(story, other, others), other.plot) for other in plot.also]
        drawn.layout.meta["readings"] = [each.to_plotly_json() for each in read]
    return drawn


def _retold(story, other, captions):
    """What is said around another reading: the edition's words for it, or the chart's own."""
    if other.plot.name in captions.index:
        own = captions.loc[other.plot.name]
        words = {name: _filled(own[name], other.plot) for name in ("headline", "note")}
        story = replace(story, subline=own["subline"], **words)
    return replace(story, alt=_filled(other.alt, other.plot))


def signs(shown, legend=""):
    """What the signs of these figures are called, for a picture that is shown without its page: the kinds, unless a
    legend drawn with them says these, and the ends of bars.
    """
    kinds, limits = {figure.kind for figure in shown} - {closed.PASSAGE.zh}, {figure.limit for figure in shown}
    called = [f"{style.glyph} {kind}" for kind, style in STYLES.items() if kind in kinds and not legend]
    ends = [words for words in (*closed.COMPARATOR.values(), closed.ORDER) if words.glyph and words in limits]
    return GAP.join(called + [words.zh if words.glyph == words.zh else f"{words.glyph} {words.zh}" for words in ends])


def _sheet(chart, story, plot):
    drawn = sheet(chart, story, plot.drawing, plot.height, plot.legend).update_layout(plot.axes)
    drawn.layout.meta["reading"] = plot.name
    return drawn


def _filled(words, plot):
    try:
        return words.format(**plot.said)
    except KeyError as missing:
        raise ValueError(f'"{words}" asks for {missing}; a chart of this kind says {", ".join(plot.said)}') from None
