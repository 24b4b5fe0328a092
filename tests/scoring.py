"""Reading by the rules alone, and scoring it against a gold annotation."""

import csv
import tempfile
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

from gwr.cli import tables_of
from gwr.store import write_reading

import score_facts

TESTS = Path(__file__).resolve().parent
SEEDS = TESTS.parent / "seeds"
GOLD = TESTS / "gold"
GOLDS = TESTS / "golds.csv"  # the annotated reports: when, how and for what
MEASURED = TESTS / "measured.csv"  # their scores, as tests/score_golds.py --write found them
PLACES = Decimal("0.001")


def score_of(report, gold):
    """The scores of a reading by their names, and its errors, against the gold file at this path."""
    with tempfile.TemporaryDirectory() as folder:
        write_reading(folder, report.id, tables_of(report), {})
        return score_facts.score(folder, gold)


def text_of(path):
    """The text of a file, line ends as found."""
    return path.read_bytes().decode("utf-8")


def rows_of(path):
    """The rows of a table that the tests keep."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def exact(score):
    """A score with three decimals, never rounded up: only what is whole is 1.000."""
    return Decimal(score).quantize(PLACES, ROUND_DOWN)
