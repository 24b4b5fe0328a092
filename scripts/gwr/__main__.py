"""The command gwr: what it takes, and how it ends."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from gwr import commands
from gwr.commands import DONE, REFUSED, Options
from gwr.records import ReportError

CODES = (
    "exit codes: 0 done, 1 not as it should be, 2 refused and nothing written, 3 written, but over 5% of the "
    "figures unread"
)


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    command = argparse.ArgumentParser(
        prog="gwr", description="Reads Chinese government work reports, and makes sites of them.", epilog=CODES
    )
    command.add_argument("--version", action="version", version=f"gwr {_version()}")
    known = command.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(act: Callable[[Options], int]) -> argparse.ArgumentParser:
        said = (act.__doc__ or "").rstrip(".")
        one = known.add_parser(act.__name__, help=said, description=f"{said}.", epilog=CODES)
        one.set_defaults(act=act)
        return one

    one = add(commands.read)
    one.add_argument("report", help="the report, a text file; - for standard input")
    one.add_argument("--out", type=Path, metavar="DIR", help="the folder of the tables (NAME-tables here)")
    one.add_argument("--rules-only", action="store_true", help="leave out the corrections made by hand")
    one = add(commands.tables)
    _takes_project(one)
    one.add_argument("--data", type=Path, metavar="DIR", help="the folder of the tables (the project's data/)")
    one = add(commands.score)
    one.add_argument("report", nargs="?", help="an annotated report")
    one.add_argument("gold", nargs="?", type=Path, help="its annotation")
    one.add_argument("--golds", type=Path, metavar="DIR", help="a folder of annotations, instead of one")
    one.add_argument("--texts", type=Path, metavar="DIR", default=Path(), help="the folder of their texts")
    one.add_argument("--write", action="store_true", help="keep the scores in measured.csv beside the annotations")
    one = add(commands.explain)
    one.add_argument("text", help="a sentence, or a file; - for standard input")
    for act in (commands.notebooks, commands.previews, commands.site, commands.check):
        _takes_project(add(act))
    return command


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # whatever the terminal's locale
    options = parser().parse_args(arguments)
    try:
        code: int = options.act(options)
        sys.stdout.flush()
        return code
    except ReportError as error:
        print(error, file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # gwr explain … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def run(command: str) -> None:
    """Be the script that does one command: scripts/parse_report.py is `gwr read`."""
    sys.exit(main([command, *sys.argv[1:]]))


def _takes_project(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "project", nargs="?", type=Path, default=Path(), help="the project's folder, or one below it (the present one)"
    )


def _version() -> str:
    try:
        return version("gwr")
    except PackageNotFoundError:  # run from a checkout without being installed
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
