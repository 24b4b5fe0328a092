"""Where things stand in this repository, and how its texts and tables are read."""

import csv
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
