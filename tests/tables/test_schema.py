"""A record is its table's schema: what it says of its fields holds of every committed table."""

import csv
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, NamedTuple

import pytest

from gwr import closed
from gwr.columns import Column, columns
from gwr.reading import read_report
from gwr.records import Fact, ReportError
from gwr.tables import computed, edition
from gwr.tables.schema import TABLES, table
from gwr.tables.store import to_csv
from support.bad_reports import CLEAN

FACT = read_report(CLEAN, "clean").facts[0]
READ_AS = {"string": str, "integer": int, "number": Decimal}
each_table = pytest.mark.parametrize("name", TABLES)


@pytest.fixture(scope="module")
def rows(repo):
    """The rows of every committed table, each {column: cell}."""

    def read(name):
        with (repo / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return {name: read(name) for name in TABLES}


# What is committed


@each_table
def test_a_table_has_the_columns_of_its_record_in_their_order(rows, name):
    assert list(rows[name][0]) == ["report_id", *TABLES[name].record.__annotations__]


@each_table
def test_every_cell_has_the_type_of_its_column(rows, name):
    for column in TABLES[name].columns:
        cells = [row[column.name] for row in rows[name]]
        assert column.empty or all(cells), column.name
        written = [str(READ_AS[column.type](cell)) for cell in cells if cell]
        assert written == [cell for cell in cells if cell] or column.type == "number", column.name


@each_table
def test_every_closed_column_has_words_of_its_list_alone(rows, name):
    for column in TABLES[name].columns:
        assert not column.closed or {row[column.name] for row in rows[name]} - {""} <= set(column.enum), column.name


@each_table
def test_no_two_rows_have_the_same_key(rows, name):
    keys = [tuple(row[column] for column in TABLES[name].key) for row in rows[name]]
    assert len(set(keys)) == len(keys)


@each_table
def test_every_foreign_key_names_a_row_of_the_same_report_or_nothing(rows, name):
    for reference in TABLES[name].references:
        assert reference.columns[0] == reference.to[0] == "report_id"
        there = {tuple(row[column] for column in reference.to) for row in rows[reference.table]}
        here = [tuple(row[column] for column in reference.columns) for row in rows[name]]
        assert [key for key in here if key[1] and key not in there] == [], reference
        assert reference.empty or all(key[1] for key in here), reference


# What a record has to say


def test_a_fact_is_made_by_names():
    assert Fact(**FACT._asdict()) == FACT and Fact._fields == tuple(column.name for column in columns(Fact))


def test_types_are_those_of_the_fields():
    by_name = {column.name: column for column in columns(Fact)}
    assert (by_name["subject"].type, by_name["decimals"].type, by_name["low"].type) == ("string", "integer", "number")
    assert {name for name in ("value", "low", "quote", "of") if by_name[name].empty} == {"low", "of"}


class Bare(NamedTuple):
    id: str


@dataclass
class Untitled:
    id: Annotated[str, Column("", "meant")]


@dataclass
class Unmeant:
    id: Annotated[str, Column("题", "")]


class Odd(NamedTuple):
    id: Annotated[list[str], Column("题", "意")]


@pytest.mark.parametrize(
    "record, what",
    [
        (Bare, "does not say what it means"),
        (Untitled, "does not say what it means"),
        (Unmeant, "does not say what it means"),
        (Odd, "is no text, integer or Decimal"),
    ],
)
def test_a_field_that_does_not_say_what_it_is_fails(record, what):
    with pytest.raises(TypeError, match=f"the field id {what}"):
        table(record, "表", "意思", "id")


# What may be written


def test_a_word_outside_its_closed_list_is_refused():
    with pytest.raises(ReportError) as refused:
        to_csv("facts", "clean", [FACT, FACT._replace(status="done")])
    what, cure = str(refused.value).splitlines()
    assert what == 'facts.csv:3: status is no word of its closed list: "done"'
    assert cure == "use one of: result, ongoing, stock, target, context"


@pytest.mark.parametrize("column, fits", [("status", False), ("direction", True)])
def test_nothing_is_a_word_only_where_a_cell_may_be_empty(column, fits):
    nothing = [FACT._replace(**{column: ""})]
    if fits:
        assert to_csv("facts", "clean", nothing)
    else:
        with pytest.raises(ReportError, match=f"{column} is no word"):
            to_csv("facts", "clean", nothing)


def test_an_editions_words_are_held_to_their_lists_too():
    correction = edition.Correction("n000001", "3", "status", "result", "stock", "why")
    assert b",status,result,stock," in to_csv("corrections", "x", [correction])
    with pytest.raises(ReportError, match="column is no word of its closed list"):
        to_csv("corrections", "x", [replace(correction, column="raw")])


def test_a_score_of_a_column_is_called_as_the_column():
    titles = {column.name: column.title for column in columns(Fact)}
    assert {name: words.zh for name, words in computed.SCORED.items()} == {
        name: closed.SCORE[name].zh if name in closed.SCORE else titles[name] for name in computed.SCORED
    }
