"""The book's own Sphinx extension: charts, links from numbers to sentences, the report itself, and the look of it
all.
"""

import os
from pathlib import Path

from myst_nb.core import render

from gwr.project import Project
from gwr.site.output import cards, chart_files, downloads, search, signs
from gwr.site.page import (
    context,
    coverage,
    derived,
    figures,
    links,
    numbers,
    outputs,
    places,
    promises,
    report,
    search_box,
    terms,
    uses,
    words,
    working,
)
from gwr.site.site import Site

HERE = Path(__file__).parent


def setup(app):
    """Called by Sphinx."""
    app.add_config_value("gwr_report", "", "env")
    app.add_config_value("gwr_description", "", "html")
    app.add_config_value("gwr_moved", {}, "html")  # where pages used to stand, and which pages are there in their place
    app.add_config_value("gwr_hosts", [], "html")  # read by the check of the built pages
    app.add_html_theme("gwr", str(HERE / "theme"))
    app.add_node(figures.figure_node)
    app.add_node(outputs.tables_node)
    app.add_node(outputs.claim_node)
    app.add_node(report.report_node)
    app.add_directive("gwr-report", report.ReportDirective)
    app.add_directive("gwr-coverage", coverage.CoverageDirective)
    app.add_directive("gwr-derived", derived.DerivedDirective)
    app.add_directive("gwr-kinds", links.KindsDirective)
    app.add_directive("gwr-numbers", numbers.NumbersDirective)
    app.add_directive("gwr-places", places.PlacesDirective)
    app.add_directive("gwr-promises", promises.PromisesDirective)
    app.add_directive("gwr-search", search_box.SearchDirective)
    app.add_directive("gwr-terms", terms.TermsDirective)
    render.load_mime_renders().extend((figures.FigureRenderer, outputs.CellRenderer))
    for event, handlers in HANDLERS.items():
        for handler in handlers:
            app.connect(event, handler)
    return {"parallel_read_safe": False, "parallel_write_safe": False}


def settings(app, config):
    """SITE_URL, CONTACT and SOURCE_URL are settings of whoever publishes; without them nothing that needs them is
    made.
    """
    config.html_baseurl = os.environ.get("SITE_URL", "") or config.html_baseurl
    for option, variable in (("contact", "CONTACT"), ("code", "SOURCE_URL")):
        if value := os.environ.get(variable):
            config.html_theme_options[option] = value


def read_sources(app):
    """Read the tables once; the search is our own."""
    app.gwr_project = Project.around(Path(app.srcdir))
    app.gwr = Site.of(app.gwr_project)
    app.gwr_entries, app.gwr_leads, app.gwr_uses = {}, {}, []
    app.gwr_charts = {}  # {chart: figures.Placed}, as the pages are written
    app.builder.search = False


HANDLERS = {
    "config-inited": [settings],
    "builder-inited": [read_sources],
    "doctree-read": [working.fold, uses.collect],
    "doctree-resolved": [
        search.collect,
        report.place,
        figures.place_cards,
        outputs.place_cells,
        links.resolve,
        words.part_titles,
    ],
    "html-page-context": [context.page_context],
    "html-collect-pages": [context.extra_pages],
    "build-finished": [context.clean_up, search.write, cards.write, downloads.write, chart_files.write, signs.write],
}
