"""The tables as frames: typed, of one report or of many, with what a section and a report say of a figure."""

from decimal import Decimal

import pytest

import gwr
from gwr.reading import read_report
from gwr.records import ReportError
from gwr.tables.edition import Derived
from gwr.tables.reading import tables_of
from gwr.tables.store import write_reading
from support.whole_reports import PLAIN

CELLS = dict.fromkeys(("label", "formula", "inputs", "input_ids", "expression", "text", "caution"), "a")
WORKED_OUT = {"value": Decimal("0.10"), "base_value": Decimal(1), "low": Decimal(1), "high": Decimal(1), "decimals": 1}


def derived(key, usable):
    return Derived(
        key=key, usable=usable, unit="%", base_unit="%", interval="", measure="share_pct", **CELLS, **WORKED_OUT
    )


def store(folder, report, **more):
    write_reading(folder, report.id, tables_of(report) | more, {"report_id": report.id})
    return folder


@pytest.fixture
def one(tmp_path):
    """The tables of a report, with two figures that were worked out of it."""
    return store(tmp_path, read_report(PLAIN, "a"), derived=[derived("d-a", "yes"), derived("d-b", "no")])


@pytest.fixture
def many(tmp_path):
    """The tables of two reports, in folders of their own."""
    store(tmp_path / "a-tables", read_report(PLAIN, "a"))
    store(tmp_path / "b-tables", read_report(PLAIN.replace("某市", "大连市"), "b"))
    return tmp_path


def test_each_column_has_its_type(one):
    tables = gwr.load(one)
    facts = tables["facts"]
    assert {str(facts[name].dtype) for name in ("period", "subject", "quote")} == {"str"}
    assert {str(facts[name].dtype) for name in ("start", "period_end", "group_part")} == {"Int64"}
    assert facts["group_part"].isna().any() and "" in set(facts["of"])
    assert {type(value) for value in facts["value"]} == {Decimal}
    assert tables["derived"]["usable"].tolist() == [True, False]


def test_numbers_are_floats_where_that_will_do(one):
    facts = gwr.load(one, exact=False)["facts"]
    assert str(facts["value"].dtype) == "float64" and facts["low"].isna().sum() == facts["low"].isnull().sum()


def test_a_period_is_text_even_where_all_are_years(tmp_path):
    periods = gwr.load(store(tmp_path, read_report(PLAIN, "a")))["facts"]["period"]
    assert {"2017", "2018"} <= set(periods)


def test_the_section_and_the_report_of_a_figure_are_joined_on_request(one):
    joined = ["division", "place", "level", "rank", "year"]
    tables = gwr.load(one, join=joined)
    for name in ("numerals", "facts", "sentences"):
        frame = tables[name]
        assert frame.columns[-5:].tolist() == joined and len(frame) == len(gwr.load(one)[name])
        assert set(frame["place"]) == {"某市"} and set(frame["year"]) == {2018}
    facts = tables["facts"]
    assert set(facts[facts["status"] == "target"]["division"]) == {"outlook"}


def test_many_reports_are_loaded_as_one_and_an_id_is_unique_with_its_report(many):
    facts = gwr.load(many, join=["place", "rank"])["facts"]
    assert not facts["id"].is_unique and facts.set_index(["report_id", "id"]).index.is_unique
    assert dict(zip(facts["report_id"], zip(facts["place"], facts["rank"]))) == {
        "a": ("某市", ""),
        "b": ("大连市", "副省级"),
    }


def test_a_report_that_is_there_twice_is_refused(many):
    store(many / "c-tables", read_report(PLAIN, "a"))
    with pytest.raises(ReportError, match='c-tables: holds a report for the second time: "a"'):
        gwr.load(many)


def test_a_folder_without_tables_is_refused(tmp_path):
    with pytest.raises(ReportError, match="holds no tables"):
        gwr.load(tmp_path)


def test_what_cannot_be_joined_is_refused(one):
    with pytest.raises(ReportError, match='cannot be joined: "subject"'):
        gwr.load(one, join=["subject"])
