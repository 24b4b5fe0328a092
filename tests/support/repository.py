"""Where things stand in this repository, and how its texts and tables are read."""

import csv
import shutil
import subprocess
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
SHARED = REPO.parent / "shared"  # texts and annotations that stand beside the project and are not part of it
SEEDS = REPO / "seeds"
DATA = REPO / "data"
GOLD = SEEDS / "gold"
REPORTS = REPO / "tests" / "reports"  # files that are read byte for byte, most of them bad
BAD = REPORTS / "bad"


def text_of(path):
    """The text of a file, line ends as found."""
    return path.read_bytes().decode("utf-8")


def rows_of(path):
    """The rows of a table that people keep."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def copied(folder, *parts):
    """Copy the project, or these parts of it, into a folder: the files as they stand, but none that git ignores."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *parts]
    names = subprocess.run(command, cwd=REPO, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        if (REPO / name).is_file():  # and not taken away since
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(REPO / name, folder / name)
    return folder
