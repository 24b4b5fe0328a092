"""Write scores.csv: how well the rules alone read each report of seeds/ that has been annotated; golds.csv: and the others.

usage: python scripts/write_scores.py [DIR]     (the folder of the tables; data/ if not given)
"""

import sys
from pathlib import Path

from gwr.evaluation.golds import gold_rows, score_rows
from gwr.tables.store import DATA, write_tables

SEEDS = DATA.parent / "seeds"

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if sys.argv[1:] else DATA
    for path in sorted(SEEDS.glob("*.txt")):
        if found := score_rows(path, SEEDS / "gold"):
            write_tables(folder, path.stem, {"scores": found, "golds": gold_rows(path, SEEDS / "gold")})
