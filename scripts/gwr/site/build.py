"""Building the site: aside and from nothing, checked, then put in place of the last one in one step.

Whatever stops a build, and at whatever moment, the last good site stands.
"""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

from gwr.project import Project
from gwr.records import ReportError, printable
from gwr.site.check import check
from gwr.site.publish import publish, recover
from gwr.site.settings import require_known
from gwr.story.environment import environment
from gwr.tables.files import held

COMMAND = ("build", ".", "--all", "-W", "-n", "--keep-going", "--path-output")
UNBUILT = 2  # exit code: there is no new site
PROGRESS = re.compile(r"(reading sources|writing output)\.\.\. *\[.*%\]")
FAULT = re.compile(r"(.*\b)?(WARNING|ERROR|CRITICAL): .*|[\w.]*(Error|Exception): .+")
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def build(project: Project, place: Path | None = None) -> int:
    """Build a project's site, check it, and put it in a place, the project's own if none is named.

    Gives 0, UNBUILT, or what the check gives. Prints progress, faults and cures. Raises ReportError where another
    build is under way, or where what the site is made of changes meanwhile.
    """
    require_known(project)
    place = place or project.built
    with held(project.build):
        recover(place)
        shutil.rmtree(project.next, ignore_errors=True)
        code = _built_aside(project)
        if not code:
            publish(project.next_pages, place)
            shutil.rmtree(project.next, ignore_errors=True)  # what is left of it, the next build takes away
        elif place.exists():
            print("nothing was put in its place: the last good site stands as it was", file=sys.stderr)
        return code


def _built_aside(project: Project) -> int:
    before = sums(project)
    code, lines = run_book(project.folder, project.next)
    if code:
        report(project, lines)
        return UNBUILT
    after = sums(project)
    if changed := sorted(path for path in before.keys() | after if before.get(path) != after.get(path)):
        raise ReportError("changed while the site was being built", file=changed[0], cure="build it again")
    return check(project, project.next_pages)


def sums(project: Project) -> dict[str, str]:
    """The checksum of every file that the site is made of, by its path in the project."""
    folders = (project.seeds, project.data, project.notebooks)
    paths = [*project.folder.glob("_*.yml"), *(path for folder in folders for path in folder.rglob("[!.]*"))]
    return {
        path.relative_to(project.folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
        if path.is_file()
    }


def run_book(folder: Path, out: Path) -> tuple[int, list[str]]:
    """Jupyter Book's exit code, and all it said, the pages of a folder being built in out. Steps are shown as they
    come.
    """
    command = [sys.executable, "-m", "gwr.site.book", *COMMAND, str(out.resolve())]
    said = []
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**environment((out / "home").resolve()), "SOURCE_DATE_EPOCH": committed(folder)},
        text=True,
        encoding="utf-8",
        stdin=subprocess.PIPE,  # held open as long as this process lives: see gwr.site.book
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as book:
        for line in book.stdout:
            said.append(printable(COLOUR.sub("", line).rstrip()))
            if PROGRESS.match(said[-1]):
                print(f"  {said[-1]}", flush=True)
    return book.returncode, said


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
    log = project.next / "book.log"
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
