"""What became of a promise: nothing until a document says so, and then with its words."""

import pytest

from gwr import closed
from gwr.edition.outcomes import OUTCOMES, with_outcomes
from gwr.edition.rows import read_rows
from gwr.promises import read_promises
from gwr.records import ReportError
from gwr.tables.store import load
from support.edition_cases import REPORT, TEXT, anchor, write
from support.repository import DATA, SEEDS

PROMISES = read_promises(REPORT)
SAID = "完成了307张床位,https://example.org/2019,全年新增养老床位307张,2019-01-15,新增不少于目标"
ROW = f"{anchor('努力让老年人安享晚年')},done,{SAID}"


def told(folder, *rows):
    write(folder, "outcomes", ",".join(OUTCOMES), *rows)
    return with_outcomes(PROMISES, folder, TEXT)


def test_without_a_row_nothing_is_checked(tmp_path):
    assert with_outcomes(PROMISES, tmp_path, TEXT) == PROMISES
    assert {promise.outcome for promise in PROMISES} == {"unchecked"} and len(PROMISES) > 2


def test_a_row_says_what_a_document_says_of_its_promise_alone(tmp_path):
    (changed,) = [new for new, old in zip(told(tmp_path, ROW), PROMISES, strict=True) if new != old]
    assert (changed.clause, changed.outcome, changed.outcome_date) == ("努力让老年人安享晚年", "done", "2019-01-15")
    assert changed.outcome_quotation == "全年新增养老床位307张" and changed.outcome_address.startswith("https://")


@pytest.mark.parametrize(
    "row, what",
    [
        (ROW.replace(",done,", ",unchecked,"), 'no outcome that a document can tell: "unchecked"'),
        (ROW.replace(",done,", ",80%,"), 'no outcome that a document can tell: "80%"'),
        (ROW.replace("https://example.org/2019", ""), 'it lacks: "address"'),
        (ROW.replace("全年新增养老床位307张", ""), 'it lacks: "quotation"'),
        (ROW.replace("2019-01-15", "2019年"), 'no date: "2019年"'),
        (ROW.replace("努力让老年人安享晚年", "努力让老人安享晚年"), "these words do not stand in the report"),
        (f"{anchor('让老年人安享晚年')},done,{SAID}", "no promise is read in these words"),
    ],
)
def test_a_broken_row_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=what):
        told(tmp_path, row)


def test_a_promise_has_one_outcome(tmp_path):
    with pytest.raises(ReportError, match="has its outcome already"):
        told(tmp_path, ROW, ROW)


def test_the_table_has_what_the_edition_keeps():
    rows = read_rows(SEEDS / "changning-2018" / "outcomes.csv", OUTCOMES)
    checked = load("promises", DATA).query("outcome != 'unchecked'")
    assert len(checked) == len(rows) and set(checked["outcome"]) <= set(closed.OUTCOME)
