"""Targets beside results: each target is judged once, and a distance is worked out only between two of a kind."""

from pathlib import Path

import pytest

from gwr.edition.build import editorial_tables
from gwr.edition.comparisons import COLUMNS, alike, beside, candidates, read_comparisons, unlike_scope
from gwr.edition.derived import distances
from gwr.reading import read_report
from gwr.records import ReportError
from support.edition_cases import BEDS, GROWTH, NAMED, REPORT, TARGET_BEDS, TARGET_GROWTH, TAX, write

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
BEDS_ROW = "target-beds,beds,same,target-beds-again,同为新增养老床位。"
GROWTH_ROW = "target-tax-growth,tax-growth,basis differs,,口径不同。"


def comparisons(folder, *rows):
    write(folder, "comparisons", ",".join(COLUMNS), *rows)
    return read_comparisons(folder, REPORT.facts, NAMED)


def test_a_judged_pair_keeps_both_figures_and_the_reason(tmp_path):
    beds, growth = comparisons(tmp_path, BEDS_ROW, GROWTH_ROW)
    assert (beds.target_id, beds.result_id, beds.why) == (TARGET_BEDS.id, BEDS.id, "同为新增养老床位。")
    assert (growth.comparability, growth.result_id) == ("basis differs", GROWTH.id)


def test_a_target_stated_twice_is_one_row(tmp_path):
    beds, _ = comparisons(tmp_path, BEDS_ROW, GROWTH_ROW)
    assert beds.again == "target-beds-again" and beds.again_id == NAMED["target-beds-again"].id


def test_a_target_without_a_row_stops_the_build(tmp_path):
    with pytest.raises(ReportError) as stopped:
        comparisons(tmp_path, BEDS_ROW)
    assert f'comparisons.csv: target {TARGET_GROWTH.id} has no row: "6.5%"' in str(stopped.value)
    assert "add a row for its key" in str(stopped.value)


def test_an_edition_may_leave_targets_unjudged_only_by_having_no_such_table(tmp_path):
    assert read_comparisons(tmp_path, REPORT.facts, NAMED) == ()
    with pytest.raises(ReportError, match="has no row"):
        comparisons(tmp_path)


def test_a_restated_target_without_its_mention_stops_the_build(tmp_path):
    with pytest.raises(ReportError, match=f"target {NAMED['target-beds-again'].id} has no row"):
        comparisons(tmp_path, BEDS_ROW.replace("target-beds-again", ""), GROWTH_ROW)


@pytest.mark.parametrize(
    "row, what",
    [
        ("target-beds,beds,alike,,同。", "a judgement and its reason are wanted"),
        ("target-beds,beds,same,,", "a judgement and its reason are wanted"),
        ("target-bed,beds,same,,同。", r'no figure has this key \(target\): "target-bed"'),
        ("beds,beds,same,,同。", "this is no target"),
        ("target-beds,target-beds-again,same,,同。", "a target cannot be what was reached"),
        ("target-beds,,same,,同。", "a figure is named exactly where there is one"),
        ("target-beds,beds,nothing to compare,,没有。", "a figure is named exactly where there is one"),
        ("target-beds,tax,same,,同。", "same needs one unit and one measure"),
        ("target-tax-growth,tax-growth,basis differs,target-beds,异。", "a target stated again has the same value"),
    ],
)
def test_a_broken_row_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=what):
        comparisons(tmp_path, row)


def test_a_distance_is_worked_out_between_two_of_a_kind(tmp_path):
    beds, growth = comparisons(tmp_path, BEDS_ROW, GROWTH_ROW)
    difference, ratio = distances(beds, "养老床位目标", NAMED)
    assert (beds.direction, difference.key, difference.label) == (
        "lower",
        "d-beds-difference",
        "养老床位目标比2017年少",
    )
    assert (difference.text, ratio.text) == ("8张", "97.40%")
    assert distances(growth, "税收增速目标", NAMED) == () and growth.direction == ""


def test_two_rates_differ_by_percentage_points_and_have_no_ratio(tmp_path):
    _, growth = comparisons(tmp_path, BEDS_ROW, GROWTH_ROW.replace("basis differs", "same"))
    (difference,) = distances(growth, "税收增速目标", NAMED)
    assert difference.text == "39.92个百分点" and difference.label == "税收增速目标比2017年低"


JOBS = """一、2017年工作回顾
全年新增就业岗位32733个。

二、2018年主要任务
新增就业岗位3万个。
"""


def test_where_the_printed_digits_allow_more_and_less_no_direction_is_told(tmp_path):
    jobs, target = read_report(JOBS).facts
    named = {"jobs": jobs, "target-jobs": target}
    write(tmp_path, "comparisons", ",".join(COLUMNS), "target-jobs,jobs,same,,只写到万位。")
    (compared,) = read_comparisons(tmp_path, (jobs, target), named)
    difference, ratio = distances(compared, "岗位目标", named)
    assert compared.direction == "" and difference.label == "岗位目标与2017年之差"
    assert (difference.text, difference.interval) == ("−3000个", "−7800～2300个")
    assert (ratio.text, ratio.interval) == ("90%", "76%～107%")
    assert all(one.caution == "只写到万位。按写出的位数，分不出目标比上年高还是低。" for one in (difference, ratio))


@pytest.mark.parametrize(
    "aim, reached, said",
    [
        ((1, 2), (3, 4), "lower"),
        ((3, 4), (1, 2), "higher"),
        ((3, 3), (3, 3), "equal"),
        ((2, 4), (2, 4), ""),
        ((1, 3), (2, 2), ""),
        ((1, 2), (2, 2), ""),
    ],
)
def test_a_direction_is_what_all_values_within_the_bounds_say(aim, reached, said):
    assert beside(aim, reached) == said


def test_candidates_share_unit_and_measure_and_come_by_their_subject():
    assert candidates(TARGET_BEDS, REPORT.facts) == (BEDS,)
    assert GROWTH in candidates(TARGET_GROWTH, REPORT.facts)
    assert not alike(TARGET_BEDS, TAX)


@pytest.mark.parametrize("report", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_pair_of_an_edition_is_among_the_computed_candidates(report):
    text = report.read_bytes().decode("utf-8")
    read = read_report(text)
    tables = editorial_tables(report.with_suffix(""), text, read.facts, read.sentences)
    pairs = [row for row in tables["comparisons"] if row.result_id]
    assert pairs and all(row.candidates.split()[0] == row.result_id for row in pairs)


def test_figures_of_two_scopes_are_not_of_the_same():
    zone, town = (TAX._replace(scope=scope) for scope in ("城东保税区", "全市"))
    assert unlike_scope(zone, town) and not unlike_scope(town, town)
    assert not unlike_scope(zone, TAX._replace(scope=""))
