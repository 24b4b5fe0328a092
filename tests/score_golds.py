"""Prints how well the rules alone read each annotated report, those they were developed on apart from the others.

usage: python tests/score_golds.py [--write]    (the texts of all but the first stand in ../shared/corpus only)

With --write the scores of those go to tests/measured.csv, from which the site shows them.
"""

import csv
import sys

from gwr.reading import read_report

from scoring import GOLD, GOLDS, MEASURED, SEEDS, exact, rows_of, score_of, text_of

CORPUS = SEEDS.parents[1] / "shared" / "corpus"
GROUPS = {"the rules were developed on these": [GOLD, GOLD / "further"], "no rule was changed in the light of these": [GOLD / "blind"]}
FIELDS = ("recall", "precision", "role", "value", "unit", "comparator", "measure", "direction", "basis", "status", "period", "of",
          "subject_f1", "subject_ok")


def text_for(gold):
    """The text that a gold annotates, or None where it is not here."""
    paths = (SEEDS / f"{gold.stem}.txt", CORPUS / f"{gold.stem}.txt")
    return next((text_of(path) for path in paths if path.is_file()), None)


def print_scores(gold):
    text = text_for(gold)
    if text is None:
        print(f"{gold.stem}: its text is not here")
        return
    scores, _ = score_of(read_report(text), gold)
    print("  ".join(f"{scores[field]:9.3f}" for field in FIELDS), f" {scores['gold_quantities']:4}  {gold.stem}")


def measured():
    """The scores of each report of golds.csv whose text stands outside of seeds/."""
    for row in rows_of(GOLDS):
        gold = GOLD / f"{row['gold']}.csv"
        if not (SEEDS / gold.name).with_suffix(".txt").is_file():
            scores, _ = score_of(read_report(text_for(gold)), gold)
            yield {"gold": row["gold"], "annotated": scores["gold_quantities"], **{field: exact(scores[field]) for field in FIELDS}}


def write():
    with MEASURED.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ("gold", "annotated", *FIELDS), lineterminator="\n")
        table.writeheader()
        table.writerows(measured())


def main():
    print("  ".join(f"{field[:9]:>9}" for field in FIELDS), " of  report")
    for title, folders in GROUPS.items():
        print(title)
        for gold in sorted(path for folder in folders for path in folder.glob("*.csv")):
            print_scores(gold)


if __name__ == "__main__":
    write() if sys.argv[1:] == ["--write"] else main()
