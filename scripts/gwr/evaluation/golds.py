"""The annotated reports of seeds/gold: when and how each was annotated (golds.csv), and what the rules alone score on it.

The texts of most stand elsewhere, so their scores are kept as they were measured (measured.csv).
"""

import csv
import io
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

from gwr.columns import columns
from gwr.evaluation.score import score
from gwr.reading import read_report
from gwr.tables.computed import SCORED, Gold, Score

MEASURED = ("recall", "precision", "role", "value", "unit", "comparator", "measure", "direction", "basis", "status", "period", "of",
            "subject_f1", "subject_ok")
PLACES = Decimal("0.001")
TYPES = {"string": str, "integer": int, "number": Decimal}


def score_rows(text: Path, golds: Path) -> list[Score]:
    """The rows of scores.csv for the report in this file; none where nobody has annotated it."""
    gold = golds / f"{text.stem}.csv"
    if not gold.is_file():
        return []
    found = measured_scores(text, gold)
    return [Score(name, words.zh, found[name], found["annotated"]) for name, words in SCORED.items()]


def gold_rows(text: Path, golds: Path) -> list[Gold]:
    """The rows of golds.csv of the tables: this report with the scores that it has now, the others as measured."""
    known = {row["gold"]: row for row in rows_of(golds / "measured.csv")} | {text.stem: measured_scores(text, golds / f"{text.stem}.csv")}
    return [_gold(known[row["gold"]] | row) for row in rows_of(golds / "golds.csv")]


def _gold(cells):
    return Gold(**{column.name: TYPES[column.type](cells[column.name]) for column in columns(Gold)})


def measured_scores(text: Path, gold: Path) -> dict:
    """The scores of the rules alone on this text, with the number of quantities annotated."""
    scores, _ = score(read_report(text.read_bytes().decode("utf-8-sig"), text.stem), gold)
    return {"annotated": scores["gold_quantities"]} | {name: exact(scores[name]) for name in scores if name != "gold_quantities"}


def measured_csv(golds: Path, texts: Path) -> str:
    """measured.csv anew: each report of golds.csv whose text stands in the folder `texts`, in the order of golds.csv."""
    file = io.StringIO()
    table = csv.DictWriter(file, ("gold", "annotated", *MEASURED), lineterminator="\n", extrasaction="ignore")
    table.writeheader()
    for row in rows_of(golds / "golds.csv"):
        text = texts / f"{Path(row['gold']).name}.txt"
        if text.is_file():
            table.writerow({"gold": row["gold"], **measured_scores(text, golds / f"{row['gold']}.csv")})
    return file.getvalue()


def rows_of(path: Path) -> list[dict]:
    """The rows of a table that people keep."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def exact(score: float) -> Decimal:
    """A score with three decimals, never rounded up: only what is whole is 1.000."""
    return Decimal(score).quantize(PLACES, ROUND_DOWN)
