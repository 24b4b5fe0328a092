"""What prose says in words is borne out or refused."""

from decimal import Decimal

import pandas
import pytest

from gwr.story.cells import CLAIM_MIME, spelt
from gwr.story.claims import (
    NotBorneOut,
    between,
    check,
    count,
    equal,
    foremost,
    larger,
    leading,
    most,
    near,
    only,
    times,
    within,
    worded,
)
from gwr.story.references import Reference, Worth, figures
from gwr.story.themes import Theme, Themes
from support import county


def figure(amount, *, low=None, high=None, unit="元"):
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    worth = Worth(Decimal(amount), *bounds, unit, "level")
    return Reference("k", f"{amount}{unit}", "税收", "结果", "report", "n000001", "s000000", worth=worth)


def theme(name, *aims):
    return Theme(name, (figure("7"),), aims)


def of(**counts):
    return Themes({name: theme(name, *(figure("1"),) * count) for name, count in counts.items()})


TABLE = pandas.DataFrame(
    {"status": ["result", "result", "target"], "side": ["a", "b", "b"], "word": ["完成", "更加", "做好"]}
)


@pytest.mark.parametrize(
    "evidence",
    [
        larger(figure("3"), figure("2"), figure("1")),
        equal(figure("3.0"), figure("3")),
        near(figure("10.03"), figure("10.16"), 2),
        times(figure("36"), figure("20"), 1.8),
        between(figure("55"), 50, 100),
        most("结果", TABLE, "status", "result"),
        count("结果", TABLE, 1, status="result", side="a"),
        leading(TABLE, "b", "做好", "更加"),
        only(theme("财政", figure("6")), figure("6")),
        foremost(of(民生=2, 财政=1), "民生"),
    ],
)
def test_what_holds_is_shown_with_its_evidence(evidence):
    assert repr(check("如此", evidence)) == f"核对 如此：{spelt(evidence.pieces)}　成立"


@pytest.mark.parametrize(
    "evidence",
    [
        larger(figure("3"), figure("3")),
        larger(figure("3", low="2.5", high="3.5"), figure("2.9", low="2.4", high="3.4")),
        equal(figure("3"), figure("3", unit="美元")),
        near(figure("10"), figure("11"), 2),
        times(figure("36", low="35"), figure("20"), 1.8),
        between(figure("50"), 50, 100),
        most("目标", TABLE, "status", "target"),
        count("目标", TABLE, 2, status="target"),
        leading(TABLE, "b", "完成"),
        only(theme("财政", figure("6"), figure("7")), figure("6")),
        foremost(of(民生=2, 财政=2), "民生"),
    ],
)
def test_what_does_not_hold_is_refused(evidence):
    with pytest.raises(NotBorneOut, match="如此"):
        check("如此", evidence)


@pytest.mark.parametrize("word, number, holds", [("努力…新修", 1, True), ("完成", 1, False), ("新修", 2, False)])
def test_the_words_that_name_a_row_stand_in_its_sentence(tmp_path, word, number, holds):
    known = figures(county.project(tmp_path, figures=[f"aims,{word},写明,target-canals,"]))
    assert worded(known, "aims", "写明", number).holds is holds


def test_one_failing_piece_is_enough():
    with pytest.raises(NotBorneOut):
        check("如此", equal(figure("3"), figure("3")), equal(figure("3"), figure("4")))


def test_a_claim_without_evidence_is_refused():
    with pytest.raises(NotBorneOut, match="no evidence"):
        check("如此")


def test_evidence_links_its_figures():
    given = check("如此", equal(figure("3"), figure("3")))._repr_mimebundle_()
    assert given[CLAIM_MIME] == {
        "claim": "如此",
        "evidence": [{"key": "k", "words": "3元"}, " ＝ ", {"key": "k", "words": "3元"}],
    }


def test_the_facts_of_a_section_are_found_by_its_division_and_number(tmp_path):
    facts = within(figures(county.project(tmp_path)), "review", "一、")
    assert {"12.5万吨", "42公里"} <= set(facts["quote"]) and "50公里" not in set(facts["quote"])


def test_a_section_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(LookupError, match="no section of the review has the number 二、"):
        within(figures(county.project(tmp_path)), "review", "一、", "二、")
