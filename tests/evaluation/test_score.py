"""What the scorer takes for right, on golds made up for two figures."""

import csv
from dataclasses import replace

import pytest

from gwr.evaluation.golds import by_annotation
from gwr.evaluation.score import score
from gwr.reading import read_report
from gwr.tables.edition import Correction

REPORT = read_report("综合保税区进出口额45亿元，拆除违法建筑22处。")
CELLS = (
    "start",
    "end",
    "value",
    "unit",
    "base_value",
    "base_unit",
    "comparator",
    "measure",
    "direction",
    "basis",
    "status",
    "period",
    "subject",
)


@pytest.fixture
def scored(tmp_path):
    """Scores and errors: `read` changes what the reading says of its first figure, `gold` what the annotation says."""

    def run(read, **gold):
        first, second = (fact._replace(scope="") for fact in REPORT.facts)
        plain = {"role": "quantity", "of": "", "note": "", "lenient": ""}
        rows = [
            {name: str(getattr(fact, name)) for name in CELLS} | {"text": fact.raw} | plain for fact in (first, second)
        ]
        path = tmp_path / "gold.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, [*rows[0], *(gold.keys() - rows[0].keys())], restval="")
            table.writeheader()
            table.writerows([rows[0] | gold, rows[1]])
        tallies, errors = score(replace(REPORT, facts=(first._replace(**read), second)), path)
        return {name: tally.share for name, tally in tallies.items()}, errors

    return run


def scope_f1(scored, read, scope, lenient=""):
    return scored({"scope": read}, scope=scope, lenient=lenient)[0]["scope_f1"]


def test_a_gold_without_the_column_has_no_score_of_scopes(scored):
    scores, errors = scored({"scope": "全市"})
    assert "scope_f1" not in scores and errors == []


@pytest.mark.parametrize(
    "read, scope, right",
    [
        ("综合保税区", "综合保税区", 1),
        ("规模以上工业", "规模以上", 0.8),  # four characters of six and of four
        ("“四上”企业", "四上企业", 1),
        ("全市", "天山五村", 0),
    ],
)
def test_a_scope_counts_by_the_characters_it_shares(scored, read, scope, right):
    assert scope_f1(scored, read, scope) == right


@pytest.mark.parametrize("read, scope", [("", "综合保税区"), ("全市", "")])
def test_a_missing_scope_and_a_needless_one_count_nothing_and_are_named(scored, read, scope):
    scores, errors = scored({"scope": read}, scope=scope)
    assert scores["scope_f1"] == 0
    assert [(error.column, error.got, error.wanted) for error in errors] == [("scope", read, scope)]


def test_a_figure_without_a_scope_on_either_side_is_not_counted(scored):
    assert scope_f1(scored, "规模以上工业", "规模以上") == 0.8  # the second figure has none, and halves nothing
    assert scope_f1(scored, "", "") == 1


@pytest.mark.parametrize("read", ["规模以上", "规模以上工业"])
def test_any_of_the_wordings_is_right(scored, read):
    assert scope_f1(scored, read, "规模以上|规模以上工业") == 1


@pytest.mark.parametrize("scope", ["区级|", "|区级"])
def test_an_empty_wording_lets_the_scope_be_left_out_but_not_be_another(scored, scope):
    assert [scope_f1(scored, read, scope) for read in ("", "区级", "天山五村")] == [1, 1, 0]


def test_a_lenient_scope_takes_anything_and_a_refused_one_anything_else(scored):
    assert [scope_f1(scored, read, "全市", lenient="scope") for read in ("", "天山五村")] == [1, 1]
    assert [scope_f1(scored, read, "综合保税区", lenient="scope!全市") for read in ("", "天山五村", "全市")] == [
        1,
        1,
        0,
    ]


@pytest.mark.parametrize("read, right", [("stock", 1), ("ongoing", 1), ("result", 0.5)])
def test_a_refused_status_is_wrong_and_every_other_right(scored, read, right):
    assert scored({"status": read}, status="stock", lenient="status!result")[0]["status"] == right


def test_a_lenient_subject_is_not_counted(scored):
    wrong, left_out = (scored({"subject": "天气"}, lenient=lenient)[0] for lenient in ("", "status subject"))
    assert (wrong["subject_f1"], wrong["subject_ok"]) == (0.5, 0.5)
    assert (left_out["subject_f1"], left_out["subject_ok"]) == (1, 1)


def test_each_score_says_of_how_many(tmp_path, scored):
    """A column that the annotation leaves open is asked all the same; a comparator that both leave out is not."""
    path = tmp_path / "gold.csv"
    scored({}, lenient="status")
    tallies, _ = score(REPORT, path)
    asked = {name: tallies[name].of for name in ("recall", "role", "status", "comparator")}
    assert asked == {"recall": 2, "role": 2, "status": 2, "comparator": 0}


WAS = {"status": "result", "subject": "出口额", "group": ""}  # as the rules read it


@pytest.mark.parametrize(
    "column, gold, said",
    [
        ("status", {"status": "context"}, "misread"),
        ("status", {"status": "result"}, "either"),
        ("status", {"status": "context", "lenient": "status"}, "either"),
        ("status", {"status": "context", "lenient": "status!result"}, "misread"),
        ("subject", {"subject": "进出口额", "subject_alt": "出口额"}, "either"),
        ("subject", {"subject": "进出口额", "subject_alt": ""}, "misread"),
        ("group", {}, ""),
    ],
)
def test_a_correction_is_of_a_misreading_only_where_the_annotation_says_so(scored, tmp_path, column, gold, said):
    scored({}, **gold)
    correction = Correction(REPORT.facts[0].id, "45", column, WAS[column], "", "说明")
    assert by_annotation([correction], tmp_path / "gold.csv")[0].by_gold == said


def test_where_nobody_annotated_no_correction_is_judged(tmp_path):
    correction = Correction(REPORT.facts[0].id, "45", "status", "result", "context", "说明")
    assert by_annotation([correction], tmp_path / "none.csv") == (correction,)
