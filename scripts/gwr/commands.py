"""What each command of gwr does; every one returns its exit code, and raises ReportError where it refuses."""

import argparse
import importlib.util
import os
import re
import sys
from pathlib import Path
from typing import Any

from gwr.project import Project
from gwr.reading import read_report
from gwr.reading.decode import LARGEST, Decoded, decode, read_file
from gwr.reading.mend import copied
from gwr.records import Report, ReportError, printable

DONE, WRONG, REFUSED, DOUBTFUL = 0, 1, 2, 3
LONGEST_ID = 80  # characters of a report's id
UNREAD = 0.05  # share of unread Arabic numerals above which a reading is not to be relied on
EXTRAS = {
    "pandas": "tables",
    "jieba": "site",
    "jupyter_book": "site",
    "yaml": "site",
    "plotly": "site",
    "kaleido": "site",
}

Options = argparse.Namespace


def read(options: Options) -> int:
    """Read a report into tables."""
    decoded = _decoded(options.report)
    report = _with_figures(decoded.text, options.report)
    if not options.rules_only:
        report = _corrected(report, Path(options.report).with_suffix(""))
    return _written(report, decoded, options.out or Path(f"{report.id}-tables"), options.report)


def tables(options: Options) -> int:
    """Write all tables of a project: its report's, its edition's, words and scores; all or none."""
    _require("jieba")
    from gwr.analysis.words import word_table
    from gwr.edition.build import edition_tables
    from gwr.evaluation.golds import gold_tables

    project = Project.around(options.project)
    decoded = read_file(project.seed)
    report = _corrected(_with_figures(decoded.text, str(project.seed)), project.edition)
    more = {
        **edition_tables(report, project.edition),
        "words": word_table(report, project.edition / "words.txt"),
        **gold_tables(project.seed, project.golds),
    }
    return _written(report, decoded, options.data or project.data, str(project.seed), more)


def score(options: Options) -> int:
    """Score the rules alone: one report against its annotation, or all annotated reports of a folder."""
    from gwr.evaluation.golds import account, measured_csv
    from gwr.evaluation.score import score as scored

    if options.golds:
        if options.write:
            (options.golds / "measured.csv").write_text(
                measured_csv(options.golds, options.texts), encoding="utf-8", newline=""
            )
        else:
            print(account(options.golds, options.texts))
        return DONE
    if not (options.report and options.gold):
        raise ReportError(
            "names no report and its annotation", file="gwr score", cure="give REPORT GOLD, or --golds DIR --texts DIR"
        )
    scores, errors = scored(_with_figures(_decoded(options.report).text, options.report), options.gold)
    print(
        "  ".join(
            f"{name} {value:.3f}" if isinstance(value, float) else f"{name} {value}" for name, value in scores.items()
        )
    )
    for error in errors:
        print(
            f"  at {error.start} [{error.words}] {error.column}: got {error.got!r}, gold {error.wanted!r}  "
            f"{error.subject}"
        )
    return DONE


def explain(options: Options) -> int:
    """Say why a sentence, or a report, is read as it is: value, rule, and the rules that declined."""
    from gwr.reading.explain import explain as explained

    print(
        explained(_decoded(options.text).text if options.text == "-" or os.path.exists(options.text) else options.text)
    )
    return DONE


def notebooks(options: Options) -> int:
    """Run every notebook of a project and store what it prints."""
    _require("pandas", "plotly", "jupyter_book")
    from gwr.site.output.previews import illustrate
    from gwr.site.site import Site
    from gwr.story.notebooks import rerun_all

    project = Project.around(options.project)
    rerun_all(project)
    illustrate(project, Site.of(project).source)
    return DONE


def previews(options: Options) -> int:
    """Draw the static pictures of all charts; needs Chromium and a Chinese font."""
    _require("kaleido", "jupyter_book")
    from gwr.site.output.previews import illustrate
    from gwr.site.output.render import draw_all
    from gwr.site.site import Site

    project = Project.around(options.project)
    drawn, old = draw_all(project)
    shown = illustrate(project, Site.of(project).source)
    print(f"{drawn} charts drawn, {old} pictures of older charts taken away, {shown} shown in the notebooks")
    return DONE


def site(options: Options) -> int:
    """Build a project's site from nothing, warnings being errors, and check the built pages."""
    _require("jupyter_book", "plotly", "pandas")
    from gwr.site.build import build

    return build(Project.around(options.project))


def check(options: Options) -> int:
    """Check built pages: every page there, every link and chart whole, nothing foreign, nothing stray."""
    _require("yaml", "jupyter_book")
    from gwr.site.check import check as checked

    return checked(Project.around(options.project))


def report_id(name: str) -> str:
    """The id of the report in a file of this name: its stem, with what is no letter, digit or hyphen made a hyphen."""
    stem = "report" if name == "-" else Path(name).stem
    return re.sub(r"[^\w-]+", "-", stem)[:LONGEST_ID].strip("-") or "report"


def _corrected(report: Report, edition: Path) -> Report:
    """The report as its edition puts it right, where there is one."""
    if not (edition / "corrections.csv").is_file():
        return report
    from gwr.edition.corrections import correct

    return correct(report, edition)


def _written(report: Report, decoded: Decoded, folder: Path, name: str, more: dict[str, Any] | None = None) -> int:
    """Write a reading's tables, and those that were made of it, into a folder; says what was read, and returns the
    exit code.
    """
    from gwr.tables.reading import described, tables_of
    from gwr.tables.store import held_report, write_reading

    if (other := held_report(folder)) not in ("", report.id):
        raise ReportError(
            f"holds the tables of another report, {other}", file=folder, cure="name another folder, or delete that one"
        )
    tables = tables_of(report) | (more or {})
    write_reading(folder, report.id, tables, described(report, decoded.data, decoded.encoding))
    print(
        ", ".join(f"{len(records)} {table}" for table, records in tables.items())
        + f"; {decoded.encoding} → {printable(str(folder))}"
    )
    if past := copied(decoded.text):
        print("read past:", ", ".join(f"{count} {what}" for what, count in past.items()))
    return _judged(report, name)


def _decoded(name: str) -> Decoded:
    return decode(sys.stdin.buffer.read(LARGEST + 1), "-") if name == "-" else read_file(name)


def _with_figures(text: str, name: str) -> Report:
    report = read_report(text, report_id(name))
    if not report.facts:
        raise ReportError(
            "no figures found", file=name, cure="a report counts and measures: check that this is the text of one"
        )
    return report


def _judged(report: Report, name: str) -> int:
    """The exit code of a reading that was written; says so where too much is unread."""
    from gwr.tables.reading import unread

    counted = unread(report)
    if counted["unread"] <= UNREAD * counted["arabic"]:
        return DONE
    print(
        f"{printable(name)}: {counted['unread']} of {counted['arabic']} figures in Arabic digits are unread: "
        f"numerals.csv says where and why",
        file=sys.stderr,
    )
    return DOUBTFUL


def _require(*modules: str) -> None:
    """Refuse where a library that a command needs is not installed."""
    for module in modules:
        if importlib.util.find_spec(module) is None:
            raise ReportError("is not installed", file=module, cure=f"pip install 'gwr[{EXTRAS[module]}]'")
