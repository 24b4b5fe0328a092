"""What a report's outlook commits to: where it stands, what it says, and that any text at all can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwr.promises import read_promises
from gwr.reading import read_report
from gwr.reading.decode import read_file
from gwr.tables.store import load
from support.contract import PIECES
from support.patience import tried
from support.promises import UNDER, promises
from support.repository import DATA, SEEDS


def only(said, **more):
    (promise,) = promises(said, **more)
    return promise


@pytest.mark.parametrize(
    "said, clauses",
    [
        ("深化改革，建成公园5座，新开公交线路3条。", ["深化改革", "建成公园5座", "新开公交线路3条"]),
        ("按照上级部署，通过更新改造，推进项目建设。", ["推进项目建设"]),
        ("坚持稳中求进，推进“不忘初心，牢记使命”教育。", ["推进“不忘初心，牢记使命”教育"]),
        ("一是推进改革；二是开展巡查。", ["推进改革", "开展巡查"]),
        ("人民生活更有品质。", []),
    ],
)
def test_a_promise_is_a_clause_with_an_act(said, clauses):
    assert [promise.clause for promise in promises(said)] == clauses


@pytest.mark.parametrize(
    "said, column, value",
    [
        ("继续推进改革。", "verb", "继续推进"),
        ("将社区范围向小区延伸。", "what", "社区范围向小区"),
        ("将新建学校5所。", "what", "学校"),
        ("为5000户老人安装探测器。", "what", "探测器"),
        ("把热线打造成居民满意的总客服。", "verb", "打造"),
        ("新建公园5座、步道3公里。", "how_much", "5座；3公里"),
        ("新建公园5座、步道3公里。", "items", 2),
        ("改造东村、西村等3个小区。", "items", 1),
        ("完成东村、西村3个小区改造。", "items", 1),
        ("以实现10亿元税收为目标。", "by_when", None),
        ("以实现300亿级税收为目标。", "what", "300亿级税收"),
        ("以实现300亿级税收为目标。", "how_much", "300亿级"),
        ("力争2020年完成改造。", "by_when", 2020),
        ("举办2019年马拉松赛。", "by_when", 2018),
        ("落实《总体规划（2017-2035年）》。", "by_when", 2018),
        ("由各街道建立巡查队伍。", "who", "各街道"),
        ("实施绿化30万平方米。", "testability", "B"),
        ("实施改造30项。", "testability", "A"),
        ("深化制度改革。", "testability", "D"),
        ("构建和谐医患关系。", "testability", "D"),
        ("构建信息系统。", "testability", "C"),
    ],
)
def test_what_a_promise_says(said, column, value):
    assert getattr(only(said), column) == value


def test_a_year_is_inherited_from_the_sentence_that_frames_the_tasks():
    promise = only("建成公园5座。")
    assert (promise.by_when, promise.by_when_basis) == (2018, "frame") and promise.by_when_from


def test_an_outcome_is_not_checked_until_somebody_has():
    assert only("建成公园5座。").outcome == "unchecked"


def test_a_review_promises_nothing():
    assert read_promises(read_report("政府工作报告\n\n一、2017年工作回顾\n\n推进改革，建成公园5座。")) == ()


# The report


@pytest.fixture(scope="module")
def report():
    return read_report(read_file(SEEDS / "changning-2018.txt").text, "changning-2018")


def test_every_promise_stands_in_the_text_and_in_its_sentence(report):
    sentences = {sentence.id: sentence for sentence in report.sentences}
    for promise in read_promises(report):
        sentence = sentences[promise.sentence_id]
        assert report.text[promise.start : promise.end] == promise.clause
        assert sentence.start <= promise.start < promise.end <= sentence.end


def test_every_target_of_the_report_is_promised_somewhere():
    facts, told = load("facts", DATA), load("promises", DATA)
    promised = {id for ids in told["fact_ids"] for id in ids.split()}
    assert set(facts[facts["status"] == "target"]["id"]) <= promised


def test_what_the_review_said_is_said_in_the_review():
    sentences, sections = load("sentences", DATA), load("sections", DATA)
    division = dict(zip(sections["id"], sections["division"]))
    of = {row.id: division[row.section_id] for row in sentences.itertuples()}
    assert {of[id] for id in load("promises", DATA)["review_sentence"] if id} == {"review"}


# Any text


TEXT = st.lists(
    st.sampled_from([*PIECES, "推进", "不断", "2018年", "以", "“", "为目标", "等", "、", "将"]), max_size=60
).map("".join)


@pytest.mark.patient
@tried(300)
@given(TEXT)
def test_any_text_can_be_asked_for_its_promises(text):
    report = read_report(UNDER[""] + text)
    assert all(report.text[promise.start : promise.end] == promise.clause for promise in read_promises(report))


def test_a_clause_of_adverbs_alone_is_no_promise():
    assert promises(f"{'不断' * 100}。{'2018年' * 1000}。") == []


def test_most_of_what_other_reports_look_ahead_to_is_promised(shared):
    """Promises are many in every report with tasks, and nearly all of them inherit a year."""
    for path in sorted((shared / "corpus").glob("city-*.txt")):
        report = read_report(read_file(path).text, path.stem)
        found = read_promises(report)
        assert all(report.text[promise.start : promise.end] == promise.clause for promise in found)
        assert len(found) > 50, path.name
