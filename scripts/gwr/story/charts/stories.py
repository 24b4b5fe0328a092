"""The words around a chart and the short names in it, from the edition's tables."""

from gwr.project import here
from gwr.story.charts.paper import Story
from gwr.tables.store import load


def story(slug, alt, ours=False, **counted):
    """What is said around the chart; `counted` fills in the headline, alt describes
    the chart, `ours` says that its numbers are counts of our own."""
    captions = load("charts", here().data).set_index("chart")
    headline, subline, note = captions.loc[slug, ["headline", "subline", "note"]]
    return Story(headline.format(**counted), subline, alt, note, ours)


def named(slug, figures):
    """The chart's {short name: figure}, in the order of the edition's table."""
    rows = load("chart_rows", here().data)
    return {row.name: figures[row.key] for row in rows[rows["chart"] == slug][["key", "name"]].itertuples(index=False)}
