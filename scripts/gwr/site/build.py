"""Building the site: always from nothing, so that no old number, page or chart can be left over."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from gwr.project import Project
from gwr.site.check import check

COMMAND = ("build", ".", "--all", "-W", "-n", "--keep-going")
UNBUILT = 2  # exit code: there is no site
PROGRESS = re.compile(r"(reading sources|writing output)\.\.\. *\[.*%\]")
FAULT = re.compile(r"(.*\b)?(WARNING|ERROR|CRITICAL): .*|[\w.]*(Error|Exception): .+")
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def build(project: Project) -> int:
    """Build a project's site and check it; 0, UNBUILT, or what the check gives. Prints progress, faults and cures."""
    shutil.rmtree(project.build, ignore_errors=True)
    code, lines = run_book(project.folder)
    if code:
        report(project, lines)
        return UNBUILT
    return check(project)


def run_book(folder: Path) -> tuple[int, list[str]]:
    """Jupyter Book's exit code, and all it said. Steps are shown as they come."""
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", *COMMAND]
    said = []
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment(folder),
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as book:
        for line in book.stdout:
            said.append(COLOUR.sub("", line).rstrip())
            if PROGRESS.match(said[-1]):
                print(f"  {said[-1]}", flush=True)
    return book.returncode, said


def environment(folder: Path) -> dict[str, str]:
    """Same sources, same bytes: time of the last commit, no random order of sets."""
    return {**os.environ, "SOURCE_DATE_EPOCH": committed(folder), "PYTHONHASHSEED": "0"}


def committed(folder: Path) -> str:
    """When a folder was last committed, in seconds; 0 where there is no git or nothing to ask it of."""
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=folder, text=True, capture_output=True, check=False
        )
    except FileNotFoundError:
        return "0"
    return asked.stdout.strip() or "0"


def report(project: Project, lines: list[str]) -> None:
    """Say what stopped the build and what to do; the whole output is kept beside the pages."""
    log = project.build / "book.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text("\n".join(lines), encoding="utf-8")
    faults = list(dict.fromkeys(filter(FAULT.fullmatch, lines))) or lines[-15:]
    print(
        "\n".join(
            [
                "",
                "the book could not be built:",
                *(f"  {line}" for line in faults[:20]),
                f"mend what is named above, then build again; all that was said is in "
                f"{log.relative_to(project.folder)}",
            ]
        ),
        file=sys.stderr,
    )
