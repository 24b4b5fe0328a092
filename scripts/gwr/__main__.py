"""The command gwr: what it takes, and how it ends."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NoReturn

from gwr.commands import DONE, REFUSED, Options, corpus, extracting, pages, reading, scoring
from gwr.records import ReportError, printable

CODES = "exit codes: 0 done; 2 refused, and nothing written; 3 written, but doubtful: what was printed says why"
INTERRUPTED = 130


class Parser(argparse.ArgumentParser):
    """A parser whose errors are said as all others are."""

    def error(self, message: str) -> NoReturn:
        raise ReportError(printable(message), file=self.prog, cure=" ".join(self.format_usage().split()))


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    says = "Reads Chinese government work reports, and makes sites of them."
    command = Parser(prog="gwr", description=says, epilog=CODES)
    command.add_argument("--version", action="version", version=f"gwr {_version()}")
    known = command.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(act: Callable[[Options], int]) -> argparse.ArgumentParser:
        said = (act.__doc__ or "").rstrip(".")
        one = known.add_parser(act.__name__, help=said, description=f"{said}.", epilog=CODES)
        one.set_defaults(act=act)
        return one

    _takes_report(add(reading.read))
    _takes_document(add(extracting.text))
    one = add(reading.tables)
    _takes_project(one)
    one.add_argument("--data", type=Path, metavar="DIR", help="the folder of the tables (default: the project's data/)")
    _takes_annotations(add(scoring.score))
    _takes_texts(add(scoring.trial))
    _takes_folder(add(corpus.corpus))
    add(reading.explain).add_argument("text", help="a sentence, or a file; - for standard input")
    for act in (pages.notebooks, pages.previews, pages.site, pages.check):
        _takes_project(add(act))
    _takes_new(add(pages.new))
    return command


def _takes_report(one: argparse.ArgumentParser) -> None:
    one.add_argument("report", help="the report, a text file; - for standard input")
    one.add_argument("--out", type=Path, metavar="DIR", help="the folder of the tables (default: NAME-tables, here)")
    one.add_argument("--rules-only", action="store_true", help="leave out the corrections made by hand")


def _takes_document(one: argparse.ArgumentParser) -> None:
    one.add_argument("document", type=Path, metavar="FILE", help="a .docx, .html or .pdf")
    said = "the text's file, which is not there yet (default: standard output)"
    one.add_argument("--out", type=Path, metavar="FILE", help=said)


def _takes_new(one: argparse.ArgumentParser) -> None:
    one.add_argument("report", type=Path, help="the report, a text file")
    one.add_argument("--out", type=Path, metavar="DIR", help="the project's folder (default: NAME, here)")
    said = "the report of the year before: its targets beside what this one says came of them, as of-last-year.csv"
    one.add_argument("--before", type=Path, metavar="FILE", help=said)


def _takes_project(one: argparse.ArgumentParser) -> None:
    said = "the project's folder, or one below it (default: the present one); for site also a report, a text file"
    one.add_argument("project", nargs="?", type=Path, default=Path(), help=said)


def _takes_annotations(one: argparse.ArgumentParser) -> None:
    one.add_argument("report", nargs="?", help="an annotated report")
    one.add_argument("gold", nargs="?", type=Path, help="its annotation")
    one.add_argument("--golds", type=Path, metavar="DIR", help="a folder of annotations, instead of one")
    one.add_argument("--texts", type=Path, metavar="DIR", help="the folder of their texts (default: the present one)")
    one.add_argument("--write", action="store_true", help="keep the scores, in measured.csv beside the annotations")
    said = "print what reads otherwise than at this revision, in the --texts (default: the project's seeds/)"
    one.add_argument("--against", metavar="REV", help=said)


def _takes_texts(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "folder", type=Path, metavar="FOLDER", help="a folder of texts (.txt, .md), those below it included"
    )
    one.add_argument("--workers", type=_several, default=1, metavar="N", help="how many processes read (default: 1)")
    one.add_argument("--places", action="store_true", help="print every place, as file:line:column")


def _takes_folder(one: argparse.ArgumentParser) -> None:
    one.add_argument("folder", type=Path, metavar="FOLDER", help="a folder of texts, those below it included")
    said = "the data set's folder; there already, it is brought up to date: only what is new is read"
    one.add_argument("--out", type=Path, required=True, metavar="DIR", help=said)
    one.add_argument("--workers", type=_several, metavar="N", help="how many processes read (default: one a core)")
    said = "the address of a Dask cluster, instead; its machines see FOLDER and DIR under the same names"
    one.add_argument("--scheduler", metavar="ADDRESS", help=said)


def _several(given: str) -> int:
    if not given.isdecimal() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"is no number of processes: {given}")
    return int(given)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # whatever the terminal's locale
    try:
        code = _acted(arguments)
        if sys.stdout:  # None where it is closed
            sys.stdout.flush()
        return code
    except ReportError as error:
        print(error, file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # gwr explain … | head
        _say_no_more()
        return DONE
    except OSError as error:
        _say_no_more()
        cure = "see that it is there, that it may be used, and that there is room"
        print(ReportError(f"{error.strerror}", file=error.filename or "standard output", cure=cure), file=sys.stderr)
        return REFUSED


def _acted(arguments: Sequence[str] | None) -> int:
    try:
        options = parser().parse_args(arguments)
    except SystemExit as asked:  # --help, --version: they have said it
        return int(asked.code or DONE)
    code: int = options.act(options)
    return code


def _say_no_more() -> None:
    """Let what waits to be printed go nowhere: Python would try again as it ends, and fail as loudly."""
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(command: str) -> None:
    """Be the script that does one command: scripts/parse_report.py is `gwr read`."""
    sys.exit(main([command, *sys.argv[1:]]))


def _version() -> str:
    try:
        return version("gwr")
    except PackageNotFoundError:  # run from a checkout without being installed
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
