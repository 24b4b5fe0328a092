"""The commands that make pages: notebooks, pictures, the site; and the one that checks them."""

import json
import os
import shutil
from pathlib import Path

from gwr.commands import DONE, Options, require
from gwr.commands.reading import report_id, require_current, with_figures, write_tables
from gwr.project import Project
from gwr.reading.decode import read_file
from gwr.records import Report, ReportError, printable

BUILD = "_build"  # where the sites of reports that are no project are built, of the working directory


def notebooks(options: Options) -> int:
    """Run every notebook of a project and store what it prints."""
    require("pandas", "plotly", "jupyter_book")
    project = _current(options)
    from gwr.site.output.previews import illustrate
    from gwr.site.site import Site
    from gwr.story.notebooks import rerun_all

    rerun_all(project)
    illustrate(project, Site.of(project).credit)
    return DONE


def previews(options: Options) -> int:
    """Draw the static pictures of all charts; needs Chromium and a Chinese font."""
    require("kaleido", "jupyter_book")
    project = _current(options)
    from gwr.site import chromium

    if not _drawing():
        raise ReportError("is not installed", file="Chromium", cure=chromium.CURE)
    from gwr.site.output.previews import illustrate
    from gwr.site.output.render import draw_all
    from gwr.site.site import Site

    drawn, old = draw_all(project)
    shown = illustrate(project, Site.of(project).credit)
    print(f"{drawn} charts drawn, {old} pictures of older charts taken away, {shown} shown in the notebooks")
    return DONE


def site(options: Options) -> int:
    """Build a project's site, or one of any report, from nothing, warnings being errors, and check the built pages."""
    require("jupyter_book", "plotly", "pandas")
    from gwr.site.build import build

    if not options.project.is_file():
        project = _current(options)
        return _told(build(project), project.built / "index.html")
    return plain_site(options.project, Path(BUILD) / report_id(str(options.project)))


def _current(options: Options) -> Project:
    """The project that is meant; raises ReportError where a table of it is stale."""
    project = Project.around(options.project)
    require_current(project)
    return project


def plain_site(report: Path, folder: Path) -> int:
    """Build the site of a report that has no editors into folder/html; what it is made of stays beside it."""
    from gwr.site.build import build
    from gwr.site.output.render import draw_all
    from gwr.story import figures, survey
    from gwr.tables.files import held

    with held(folder):
        shutil.rmtree(folder / "book", ignore_errors=True)
        project, _ = _begun(report, folder / "book")
        laid = _laid_out(project)
        if _drawing():  # else there are no pictures to take away
            draw_all(project, [json.loads(chart.to_json()) for chart in survey.every(figures(project))])
        return _told(build(project, folder / "html"), folder / "html" / "index.html") or laid


def _told(code: int, first: Path) -> int:
    """The exit code of a build; where it is good, says which page to open."""
    if code == DONE:
        here = first.relative_to(Path.cwd()) if first.is_relative_to(Path.cwd()) else first
        print(f"the site stands: open {printable(str(here))}")
    return code


def new(options: Options) -> int:
    """Lay out a project for a report: its text, pages, and an edition's tables with what the rules suggest."""
    require("jupyter_book", "plotly", "pandas")
    from gwr.analysis.pairs import pairs, settled
    from gwr.edition.propose import last_year, proposals, write

    folder = options.out or Path(report_id(str(options.report)))
    if folder.exists():
        raise ReportError("is there already", file=folder, cure="name another folder with --out, or delete that one")
    project, report = _begun(options.report, folder)
    files = proposals(report, pairs(report))
    if options.before:
        before = with_figures(read_file(options.before).text, str(options.before))
        files["of-last-year.csv"] = last_year(before, report, settled(before, report))
    write(project.edition, files)
    _laid_out(project)
    print(f"{printable(str(project.edition))}: judge its tables row by row; then: gwr tables {printable(str(folder))}")
    return DONE


def _begun(file: Path, folder: Path) -> tuple[Project, Report]:
    """A project in a folder of its own, which holds a report's text and nothing else, and what the text says."""
    project = Project(folder, report_id(str(file)), folder / "data")
    text = read_file(file)
    report = with_figures(text.text, str(file))  # refused by the name that was given, before anything is written
    project.seeds.mkdir(parents=True)
    project.seed.write_bytes(text.data)
    return project, report


def _laid_out(project: Project) -> int:
    """The tables of a project, then its settings and pages; the exit code of the tables."""
    from gwr.site.plain import lay_out

    code = write_tables(project)
    lay_out(project)
    return code


def check(options: Options) -> int:
    """Check built pages: every page there, every link and chart whole, nothing foreign, nothing stray."""
    project = Project.around(options.project)
    require("yaml", "jupyter_book")
    from gwr.site.check import check as checked

    return checked(project)


def _drawing() -> bool:
    """Whether there is a Chromium that draws; kaleido is told where."""
    from gwr.site import chromium

    browser = chromium.find()
    if browser:
        os.environ.setdefault("BROWSER_PATH", browser)  # kaleido's own name for it
    return browser is not None
