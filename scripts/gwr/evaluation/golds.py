"""The annotated reports of seeds/gold: when and how each was annotated (golds.csv), and what the rules alone score on
it.

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

MEASURED = (
    "recall",
    "precision",
    "role",
    "value",
    "unit",
    "comparator",
    "measure",
    "direction",
    "basis",
    "status",
    "period",
    "of",
    "subject_f1",
    "subject_ok",
)
PLACES = Decimal("0.001")
TYPES = {"string": str, "integer": int, "number": Decimal}


def gold_tables(text: Path, golds: Path) -> dict[str, list[Score] | list[Gold]]:
    """The rows of scores.csv and golds.csv for the report in this file: its own scores as they are now, the others'
    as measured.

    None where nobody has annotated it.
    """
    gold = golds / f"{text.stem}.csv"
    if not gold.is_file():
        return {}
    found = measured_scores(text, gold)
    scores = [Score(name, words.zh, found[name], found["annotated"]) for name, words in SCORED.items()]
    known = {row["gold"]: row for row in rows_of(golds / "measured.csv")} | {text.stem: found}
    return {"scores": scores, "golds": [_gold(known[row["gold"]] | row) for row in rows_of(golds / "golds.csv")]}


def _gold(cells):
    return Gold(**{column.name: TYPES[column.type](cells[column.name]) for column in columns(Gold)})


def measured_scores(text: Path, gold: Path) -> dict:
    """The scores of the rules alone on this text, with the number of quantities annotated."""
    scores, _ = score(read_report(text.read_bytes().decode("utf-8-sig"), text.stem), gold)
    return {"annotated": scores["gold_quantities"]} | {
        name: exact(scores[name]) for name in scores if name != "gold_quantities"
    }


def measured_csv(golds: Path, texts: Path) -> str:
    """measured.csv anew: each report of golds.csv whose text stands in the folder `texts`, in the order of "
    "golds.csv."""
    file = io.StringIO()
    table = csv.DictWriter(file, ("gold", "annotated", *MEASURED), lineterminator="\n", extrasaction="ignore")
    table.writeheader()
    for row in rows_of(golds / "golds.csv"):
        text = texts / f"{Path(row['gold']).name}.txt"
        if text.is_file():
            table.writerow({"gold": row["gold"], **measured_scores(text, golds / f"{row['gold']}.csv")})
    return file.getvalue()


def account(golds: Path, texts: Path) -> str:
    """The scores of the rules on every annotation below the folder, those that no rule was changed for last; in
    lines.
    """
    lines = ["  ".join(f"{name[:9]:>9}" for name in MEASURED) + "    of  report"]
    for gold in sorted(golds.rglob("*-*.csv"), key=lambda path: (path.parent.name == "blind", path)):
        text = next(
            (path for path in (golds.parent / f"{gold.stem}.txt", texts / f"{gold.stem}.txt") if path.is_file()), None
        )
        scores = measured_scores(text, gold) if text else {}
        lines.append(
            "  ".join(f"{scores[name]:9}" for name in MEASURED)
            + f"  {scores['annotated']:4}  {gold.relative_to(golds).with_suffix('')}"
            if text
            else f"{gold.stem}: its text is not here"
        )
    return "\n".join(lines)


def rows_of(path: Path) -> list[dict]:
    """The rows of a table that people keep."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def exact(score: float) -> Decimal:
    """A score with three decimals, never rounded up: only what is whole is 1.000."""
    return Decimal(score).quantize(PLACES, ROUND_DOWN)
