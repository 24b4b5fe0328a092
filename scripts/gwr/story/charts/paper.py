"""What charts are drawn on: pieces that can be added up, and the sheet that makes a plotly figure of them.

Vertical places are pixels from the top, so that words and bars keep their distance at any width.
"""

import json
from dataclasses import dataclass

from IPython.display import display
from plotly import graph_objects as go

from gwr.story.charts.look import CLEAR, NOTE, WORDS, plain

MARGIN = {"l": 2, "r": 2, "t": 6, "b": 6}
MIME = "application/vnd.plotly.v1+json"  # of a live chart
LEGEND = 28  # px above the drawing: what its shapes mean, where it is shown without the page's own legend


@dataclass(frozen=True, slots=True)
class Drawing:
    """Pieces of a chart, in plotly's terms, and its marks: {key, label, series} of each figure drawn."""

    traces: tuple = ()
    shapes: tuple = ()
    annotations: tuple = ()
    marks: tuple = ()

    def __add__(self, other):
        return Drawing(
            self.traces + other.traces,
            self.shapes + other.shapes,
            self.annotations + other.annotations,
            self.marks + other.marks,
        )


@dataclass(frozen=True, slots=True)
class Story:
    """What is said around a chart: the finding, what is measured, its description, a caution perhaps."""

    headline: str
    subline: str
    alt: str
    note: str = ""


class Chart(go.Figure):
    """A figure that is shown as the data it is: to choose among its renderers plotly loads nbformat, two seconds of
    each notebook.
    """

    def _ipython_display_(self):
        display({MIME: json.loads(self.to_json())}, raw=True)


def together(drawings):
    """The pieces of all the drawings."""
    return sum(drawings, Drawing())


def sheet(slug, story, drawing, height, legend=""):
    """The figure of a drawing, `height` px of it, its legend above zero; slug is the chart's permanent name."""
    head = LEGEND if legend else 0
    drawing += written(-head / 2, legend, NOTE) if legend else Drawing()
    return Chart(
        drawing.traces,
        {
            "template": {},
            "title": _title(story),
            "meta": {
                "chart": slug,
                "alt": story.alt,
                "note": story.note,
                "marks": list(drawing.marks),
            },
            "shapes": drawing.shapes,
            "annotations": drawing.annotations,
            "yaxis": {"range": [height, -head], "visible": False, "fixedrange": True},
            "height": head + height + MARGIN["t"] + MARGIN["b"],
            "margin": MARGIN,
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "showlegend": False,
            "dragmode": False,
            "hoverlabel": {"align": "left"},
            "font": {"size": WORDS},
        },
    )


def _title(story):
    """Headline and sub-line; they make room for themselves where the figure is shown with them."""
    return {
        "text": plain(story.headline),
        "subtitle": {"text": plain(story.subline), "font": {"size": 13}},
        "font": {"size": 18},
        "x": 0,
        "xref": "paper",
        "y": 0.99,
        "yanchor": "top",
        "yref": "container",
        "automargin": True,
    }


def axis(end, start=0):
    """A horizontal axis that is not drawn: every value is printed at its mark."""
    return {"range": [float(start), float(end)], "visible": False, "fixedrange": True}


def written(y, text, size=WORDS, **other):
    """A line of words (plotly's markup allowed) from the left edge, its middle at y px."""
    return Drawing(
        annotations=(
            {
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "xshift": -2,
                "y": y,
                "yanchor": "middle",
                "text": text,
                "showarrow": False,
                "font": {"size": size},
                **other,
            },
        )
    )


def hover(figure, series):
    """What is said when a mark is pointed at: label, the words as printed, what kind of statement it is."""
    return f"{plain(figure.label)}<br><b>{plain(figure.text)}</b><br>{plain(figure.kind)} · {plain(series)}"


def touchable(figures, series):
    """What lets the marks of figures be pointed at and opened."""
    return opening([figure.key for figure in figures], [hover(figure, series) for figure in figures], series)


def opening(keys, texts, series):
    """What lets marks be pointed at and opened, in plotly's terms: a key and a text for each."""
    return {
        "name": plain(series),
        "customdata": keys,
        "hovertext": texts,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def whole_row(top, height, sided=False):
    """The row of words and mark that opens a trace's figure wherever it is touched: its top and height in px.

    Of a row that is sided it is the side of zero that the value is on.
    """
    return {"meta": {"row": [top, height], "sided": sided}}


def mark(figure, series):
    """A figure as it is entered among a chart's marks: the page makes source line and data table from these."""
    return {"key": figure.key, "label": figure.label, "series": series}
