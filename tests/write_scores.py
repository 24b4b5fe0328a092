"""Write scores.csv: how well the rules alone read each report of seeds/ that has been annotated; golds.csv: and the others.

usage: python tests/write_scores.py [DIR]     (the folder of the tables; data/ if not given)
"""

import sys
from pathlib import Path

from gwr.reading import read_report
from gwr.store import DATA, write_tables

from scoring import GOLD, GOLDS, MEASURED, SEEDS, exact, rows_of, score_of, text_of

TITLES = {"recall": "读到的数量", "precision": "读出而不误认的", "role": "数字的角色", "value": "数值", "unit": "单位", "base_value": "折算数值",
          "base_unit": "折算单位", "comparator": "限定", "measure": "量的种类", "direction": "方向", "basis": "比较基准", "status": "性质",
          "period": "时期", "of": "所属的数量", "subject_f1": "名称与标注相合", "subject_ok": "名称可用"}


def scores_of(path):
    """The rows of one report: a score by each column, and the number of quantities annotated."""
    scores, _ = score_of(read_report(text_of(path)), GOLD / f"{path.stem}.csv")
    annotated = scores["gold_quantities"]
    return [{"column": name, "title": title, "score": exact(scores[name]), "annotated": annotated}
            for name, title in TITLES.items()]


def golds_of(path, scores):
    """The annotated reports: this one with the scores just found, the others, whose texts stand elsewhere, as measured."""
    measured = {row["gold"]: row for row in rows_of(MEASURED)}
    measured[path.stem] = {row["column"]: row["score"] for row in scores} | {"annotated": scores[0]["annotated"]}
    return [measured[row["gold"]] | row for row in rows_of(GOLDS)]


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if sys.argv[1:] else DATA
    for path in sorted(SEEDS.glob("*.txt")):
        if (GOLD / f"{path.stem}.csv").is_file():
            found = scores_of(path)
            write_tables(folder, path.stem, {"scores": found, "golds": golds_of(path, found)})
