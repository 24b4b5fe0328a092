"""What reads otherwise than at another revision: the cells that differ, and what the annotation says of them."""

import pytest

from gwr.evaluation.against import account, changes, compared
from gwr.records import ReportError
from support.repository import GOLD, SEEDS

RESULT = {"quote": "5所", "status": "result", "subject": "新建学校"}


def test_a_cell_that_differs_is_told_with_the_side_that_agrees():
    (change,) = changes("a", ({5: RESULT}, {5: RESULT | {"status": "target"}}), {5: {"status": "target"}})
    assert str(change) == "a at 5 [5所] status: result → target  (annotated: target, after agrees)"


def test_without_an_annotation_nothing_is_said_of_it():
    (change,) = changes("a", ({5: RESULT}, {5: RESULT | {"subject": ""}}), {})
    assert str(change) == "a at 5 [5所] subject: 新建学校 → —"


@pytest.mark.parametrize("sides, told", [(({5: RESULT}, {}), "fact: 5所 → —"), (({}, {5: RESULT}), "fact: — → 5所")])
def test_a_figure_that_only_one_reads_is_told_whole(sides, told):
    assert [str(change) for change in changes("a", sides, {})] == [f"a at 5 [5所] {told}"]


def test_a_column_that_only_one_knows_is_no_change():
    assert list(changes("a", ({5: RESULT}, {5: RESULT | {"scope": "全市"}}), {})) == []


def test_the_changes_are_counted_by_column():
    other = RESULT | {"status": "target", "subject": ""}
    found = [*changes("a", ({5: RESULT}, {5: other}), {}), *changes("b", ({5: RESULT}, {5: other | RESULT}), {})]
    assert account(found, 2, "HEAD").endswith("otherwise than at HEAD: 1, in 1 of 2 texts: status 1, subject 1")


@pytest.mark.slow
def test_what_has_not_changed_reads_as_it_did():
    found, count = compared("HEAD", SEEDS, GOLD)
    assert count == 1 and account(found, count, "HEAD")


def test_what_is_no_revision_is_refused():
    with pytest.raises(ReportError, match='no revision that can be read with: "nowhere"'):
        compared("nowhere", SEEDS, GOLD)
