"""How well promises are found: against two annotations, and between two codings of the same clauses."""

from collections import Counter
from decimal import Decimal

import pytest

from gwr.evaluation.promises import (
    AGAIN,
    CHOSEN,
    DRAWN,
    agreements,
    measured,
    promise_scores,
    read_coding,
    said_of,
)
from gwr.promises import read_promises
from gwr.reading import read_report
from gwr.reading.decode import read_file
from gwr.records import ReportError
from gwr.tables.store import load
from support.repository import DATA, GOLD, SEEDS, rows_of

END = {"verb_class": "终点", "testability": "C", "by_when": "2018年", "how_much": ""}


@pytest.fixture(scope="module")
def report():
    return read_report(read_file(SEEDS / "changning-2018.txt").text, "changning-2018")


def test_forty_were_chosen_and_sixty_drawn_and_coded_twice(report):
    chosen, drawn, again = (read_coding(GOLD / "promises" / name, report) for name in (CHOSEN, DRAWN, AGAIN))
    assert len(chosen) == 40 and sum(said is not None for said in drawn.values()) == 60
    assert set(again) == set(drawn) and list(again) != list(drawn)
    assert not any(one[0] < other[1] and other[0] < one[1] for one in chosen for other in drawn)


def test_the_scores_of_the_table_are_what_the_rules_reach_now(report):
    told = {(row.gold, row.column): (row.right, row.of) for row in load("promise_scores", DATA).itertuples()}
    now = promise_scores(report, GOLD)["promise_scores"]
    assert {(row.gold, row.column): (row.right, row.of) for row in now} == told


def test_the_scores_do_not_fall():
    scores = load("promise_scores", DATA)
    assert min(scores[scores["gold"].isin(["chosen", "drawn"])]["score"]) >= Decimal("0.9")
    assert min(scores[scores["gold"] == "elsewhere"]["score"]) >= Decimal("0.75")


def test_the_scores_kept_of_other_reports_are_what_the_rules_reach_now(shared):
    path, right, of = GOLD / "promises" / "elsewhere.csv", Counter(), Counter()
    for name in {row["report_id"] for row in rows_of(path)}:
        other = read_report(read_file(shared / "corpus" / f"{name}.txt").text, name)
        read = {(promise.start, promise.end): said_of(promise) for promise in read_promises(other)}
        for row in agreements("elsewhere", read, read_coding(path, other)):
            right[row.column] += row.right
            of[row.column] += row.of
    kept = measured(GOLD / "promises" / "measured.csv")
    assert [(row.right, row.of) for row in kept] == [(right[row.column], of[row.column]) for row in kept]


def test_columns_are_compared_where_both_take_the_clause_for_a_promise():
    wanted = {(0, 1): END, (1, 2): END, (2, 3): None, (3, 4): END}
    told = {(0, 1): END, (1, 2): END | {"testability": "D"}, (2, 3): END}
    found = {row.column: (row.right, row.of) for row in agreements("drawn", told, wanted)}
    assert found["clause"] == (2, 4) and found["testability"] == (1, 2) and found["verb_class"] == (2, 2)


def test_a_report_that_nobody_coded_has_no_such_table(tmp_path):
    assert promise_scores(read_report("政府工作报告"), tmp_path) == {}


def test_a_file_that_is_no_annotation_is_refused(tmp_path):
    (tmp_path / "x.csv").write_text("report_id,start,end,clause\nx,0,2,政府\n", encoding="utf-8")
    with pytest.raises(ReportError, match='lacks the column: "verb_class"'):
        read_coding(tmp_path / "x.csv", read_report("政府工作报告", "x"))


def test_every_coded_clause_stands_in_the_report(report):
    for name in (CHOSEN, DRAWN, AGAIN):
        for row in rows_of(GOLD / "promises" / name):
            assert report.text[int(row["start"]) : int(row["end"])] == row["clause"]
