"""The command gwr, and the programs of tools/, run in this process: what they print and how they end."""

import io
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest import mock

from gwr.__main__ import main


class Done(NamedTuple):
    """How a command ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def gwr(*arguments, folder, given=b""):
    """Run the command gwr in a folder, with these bytes as its standard input."""
    return ended(lambda: main([*map(str, arguments)]), folder, given)


def tool(module, *arguments, folder):
    """Run a program of tools/ in a folder."""
    with mock.patch.object(sys, "argv", [module.__file__, *map(str, arguments)]):
        return ended(module.main, folder)


def ended(act, folder, given=b""):
    """How an act ends in a folder, and what it prints; it raises what it would raise."""
    with TemporaryDirectory() as printed:  # files, as the command may turn its output elsewhere by number
        out, err = Path(printed, "out"), Path(printed, "err")
        with (
            out.open("w", encoding="utf-8") as stdout,
            err.open("w", encoding="utf-8") as stderr,
            mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(given))),
            redirect_stdout(stdout),
            redirect_stderr(stderr),
            chdir(folder),
        ):
            code = _code(act)
        return Done(code, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))


def _code(act):
    try:
        return act() or 0
    except SystemExit as end:
        return end.code
