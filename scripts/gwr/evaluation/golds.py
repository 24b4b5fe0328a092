"""The annotated reports of seeds/gold: when and how each was annotated (golds.csv), and what the rules alone score.

The texts of most stand elsewhere, so their scores are kept as they were measured (measured.csv).
"""

import csv
import io
from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal
from pathlib import Path
from typing import Any

from gwr.columns import columns
from gwr.evaluation.score import rows_of, score
from gwr.reading import read_report
from gwr.records import ReportError
from gwr.tables.computed import SCORED, Gold, Score

MEASURED = (
    "recall", "precision", "role", "value", "unit", "comparator", "measure", "direction", "basis", "status", "period",
    "of", "subject_f1", "subject_ok",
)  # fmt: skip
SHOWN = (*MEASURED, "scope_f1")  # scopes are scored where an annotation has them
MEASURED_CSV = "measured.csv"
PLACES = Decimal("0.001")
TYPES = {"string": str, "integer": int, "number": Decimal}


def gold_tables(text: Path, golds: Path) -> dict[str, list[Score] | list[Gold]]:
    """The rows of scores.csv and golds.csv for the report in this file: its scores as they are, others' as measured.

    None where nobody has annotated it.
    """
    gold = golds / f"{text.stem}.csv"
    if not gold.is_file():
        return {}
    found = measured_scores(text, gold)
    scores = [Score(name, words.zh, found[name], found["annotated"]) for name, words in SCORED.items()]
    known = {row["gold"]: row for row in rows_of(golds / MEASURED_CSV)} | {text.stem: found}
    return {"scores": scores, "golds": [_gold(known[row["gold"]] | row) for row in rows_of(golds / "golds.csv")]}


def _gold(cells: Mapping[str, Any]) -> Gold:
    return Gold(**{column.name: TYPES[column.type](cells[column.name]) for column in columns(Gold)})


def measured_scores(text: Path, gold: Path) -> dict[str, Any]:
    """The scores of the rules alone on this text, with the number of quantities annotated."""
    scores, _ = score(read_report(text.read_bytes().decode("utf-8-sig"), text.stem), gold)
    return {"annotated": scores["gold_quantities"]} | {
        name: exact(scores[name]) for name in scores if name != "gold_quantities"
    }


def measured_csv(golds: Path, texts: Path) -> str:
    """measured.csv anew, in the order of golds.csv: what is scored now where the text stands in the folder `texts`.

    A text that is not there keeps the scores that were measured.
    """
    kept = {row["gold"]: row for row in rows_of(golds / MEASURED_CSV)} if (golds / MEASURED_CSV).is_file() else {}
    file = io.StringIO()
    table = csv.DictWriter(file, ("gold", "annotated", *MEASURED), lineterminator="\n", extrasaction="ignore")
    table.writeheader()
    for row in rows_of(golds / "golds.csv"):
        text = texts / f"{Path(row['gold']).name}.txt"
        if text.is_file():
            table.writerow({"gold": row["gold"], **measured_scores(text, golds / f"{row['gold']}.csv")})
        elif row["gold"] in kept:
            table.writerow(kept[row["gold"]])
    return file.getvalue()


def account(golds: Path, texts: Path) -> str:
    """The scores of the rules on every annotation below the folder, those that no rule was changed for last; in lines.

    Raises ReportError where there is none.
    """
    found = sorted(golds.rglob("*-*.csv"), key=lambda path: (path.parent.name == "blind", path))
    if not found:
        cure = "name a folder of annotations, each NAME.csv of NAME.txt"
        raise ReportError("has no annotation in it", file=golds, cure=cure)
    heads = [*(f"{name[:9]:>9}" for name in SHOWN), "  of", "report"]
    return "\n".join(["  ".join(heads), *(_line(gold, golds, texts) for gold in found)])


def _line(gold: Path, golds: Path, texts: Path) -> str:
    text = next((path for folder in (golds.parent, texts) if (path := folder / f"{gold.stem}.txt").is_file()), None)
    name = str(gold.relative_to(golds).with_suffix(""))
    if not text:
        return f"{name}: its text is not here"
    scores = measured_scores(text, gold)
    return "  ".join([*(f"{scores.get(name, ''):9}" for name in SHOWN), f"{scores['annotated']:4}", name])


def exact(score: float) -> Decimal:
    """A score with three decimals, never rounded up: only what is whole is 1.000."""
    return Decimal(score).quantize(PLACES, ROUND_DOWN)
