"""The annotated reports of seeds/gold: when and how each was annotated (golds.csv), and what the rules alone score.

The texts of most stand elsewhere, so their scores are kept as they were measured (measured.csv).
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal
from pathlib import Path
from typing import Any

from gwr.columns import columns
from gwr.evaluation.score import Tally, read_gold, rows_of, score, takes
from gwr.reading import read_report
from gwr.records import ReportError
from gwr.tables.computed import SCORED, Gold, Score
from gwr.tables.edition import Correction

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
    tallies = _tallies(text, gold)
    scores = [Score(name, words.zh, exact(tallies[name].share), tallies[name].of) for name, words in SCORED.items()]
    known = {row["gold"]: row for row in rows_of(golds / MEASURED_CSV)} | {text.stem: _measured(tallies)}
    return {"scores": scores, "golds": [_gold(known[row["gold"]] | row) for row in rows_of(golds / "golds.csv")]}


def _gold(cells: Mapping[str, Any]) -> Gold:
    return Gold(**{column.name: TYPES[column.type](cells[column.name]) for column in columns(Gold)})


def measured_scores(text: Path, gold: Path) -> dict[str, Any]:
    """The scores of the rules alone on this text, with the number of quantities annotated."""
    return _measured(_tallies(text, gold))


def _tallies(text: Path, gold: Path) -> dict[str, Tally]:
    return score(read_report(text.read_bytes().decode("utf-8-sig"), text.stem), gold)[0]


def _measured(tallies: Mapping[str, Tally]) -> dict[str, Any]:
    return {"annotated": tallies["recall"].of} | {name: exact(tally.share) for name, tally in tallies.items()}


def by_annotation(corrections: Iterable[Correction], gold: Path) -> tuple[Correction, ...]:
    """The corrections of a report, each with what its annotation says of the cell as the rules read it.

    Where the report or the column is not annotated they stay as they are.
    """
    rows = {int(row["start"]): row for row in read_gold(gold)} if gold.is_file() else {}
    return tuple(_judged(one, rows.get(int(one.id[1:]), {})) for one in corrections)


def _judged(correction: Correction, row: Mapping[str, str]) -> Correction:
    if correction.column not in row:
        return correction
    return replace(correction, by_gold="either" if takes(row, correction.column, correction.was) else "misread")


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
