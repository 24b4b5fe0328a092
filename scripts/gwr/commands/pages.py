"""The commands that make pages: notebooks, pictures, the site; and the one that checks them."""

import os

from gwr.commands import DONE, Options, require
from gwr.project import Project
from gwr.records import ReportError


def notebooks(options: Options) -> int:
    """Run every notebook of a project and store what it prints."""
    project = Project.around(options.project)
    require("pandas", "plotly", "jupyter_book")
    from gwr.site.output.previews import illustrate
    from gwr.site.site import Site
    from gwr.story.notebooks import rerun_all

    rerun_all(project)
    illustrate(project, Site.of(project).source)
    return DONE


def previews(options: Options) -> int:
    """Draw the static pictures of all charts; needs Chromium and a Chinese font."""
    project = Project.around(options.project)
    require("kaleido", "jupyter_book")
    from gwr.site import chromium

    browser = chromium.find()
    if not browser:
        raise ReportError("is not installed", file="Chromium", cure=chromium.CURE)
    os.environ.setdefault("BROWSER_PATH", browser)  # kaleido's own name for it
    from gwr.site.output.previews import illustrate
    from gwr.site.output.render import draw_all
    from gwr.site.site import Site

    drawn, old = draw_all(project)
    shown = illustrate(project, Site.of(project).source)
    print(f"{drawn} charts drawn, {old} pictures of older charts taken away, {shown} shown in the notebooks")
    return DONE


def site(options: Options) -> int:
    """Build a project's site from nothing, warnings being errors, and check the built pages."""
    project = Project.around(options.project)
    require("jupyter_book", "plotly", "pandas")
    from gwr.site.build import build

    return build(project)


def check(options: Options) -> int:
    """Check built pages: every page there, every link and chart whole, nothing foreign, nothing stray."""
    project = Project.around(options.project)
    require("yaml", "jupyter_book")
    from gwr.site.check import check as checked

    return checked(project)
