"""Reading by the rules alone, and scoring it against a gold annotation."""

import tempfile
from pathlib import Path

from gwr.cli import tables_of
from gwr.store import write_reading

import score_facts

TESTS = Path(__file__).resolve().parent
SEEDS = TESTS.parent / "seeds"
GOLD = TESTS / "gold"


def score_of(report, gold):
    """The scores of a reading by their names, and its errors, against the gold file at this path."""
    with tempfile.TemporaryDirectory() as folder:
        write_reading(folder, report.id, tables_of(report), {})
        return score_facts.score(folder, gold)


def text_of(path):
    """The text of a file, line ends as found."""
    return path.read_bytes().decode("utf-8")
