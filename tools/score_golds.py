"""Prints how well the rules alone read each annotated report, those they were developed on apart from the others.

usage: python tools/score_golds.py TEXTS [--write]    (TEXTS: the folder of the annotated texts)

With --write their scores go to seeds/gold/measured.csv, from which the site shows them.
"""

import sys
from pathlib import Path

from gwr.evaluation.golds import MEASURED, measured_csv, measured_scores

GOLD = Path(__file__).resolve().parents[1] / "seeds" / "gold"
GROUPS = {"the rules were developed on these": [GOLD, GOLD / "further"], "no rule was changed in the light of these": [GOLD / "blind"]}


def main(texts, *options):
    if options == ("--write",):
        (GOLD / "measured.csv").write_text(measured_csv(GOLD, Path(texts)), encoding="utf-8", newline="")
        return
    print("  ".join(f"{name[:9]:>9}" for name in MEASURED), " of  report")
    for title, folders in GROUPS.items():
        print(title)
        for gold in sorted(path for folder in folders for path in folder.glob("*-*.csv")):
            text = next((path for path in (GOLD.parent / f"{gold.stem}.txt", Path(texts) / f"{gold.stem}.txt") if path.is_file()), None)
            scores = text and measured_scores(text, gold)
            print("  ".join(f"{scores[name]:9}" for name in MEASURED) + f"  {scores['annotated']:4}  {gold.stem}" if text
                  else f"{gold.stem}: its text is not here")


if __name__ == "__main__":
    main(*sys.argv[1:]) if sys.argv[1:] else sys.exit(__doc__)
