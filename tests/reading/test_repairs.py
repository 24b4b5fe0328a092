"""The last look at a subject: each repair mends its own example, and without it the example reads otherwise."""

import pytest

from gwr.reading.meaning.subject import repairs
from gwr.reading.rules import Rule
from support.examples import marked

REPAIRS = [pytest.param(repair, id=repair.name) for repair in repairs.REPAIRS]


@pytest.mark.parametrize("repair", REPAIRS)
def test_without_a_repair_its_example_reads_otherwise(repair, monkeypatch):
    example = Rule(repair.name, repair.example, repair.mended)
    mended = marked(example).subject
    monkeypatch.setattr(repairs, "_with_letters", repairs._with_letters.__wrapped__)  # which knows none from before
    monkeypatch.setattr(repairs, "REPAIRS", tuple(other for other in repairs.REPAIRS if other.name != repair.name))
    assert marked(example).subject != mended


def test_no_two_repairs_have_one_name():
    assert len({repair.name for repair in repairs.REPAIRS}) == len(repairs.REPAIRS)
