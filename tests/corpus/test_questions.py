"""What a researcher asks of a data set: README.md's lines, as they stand there, each with its answer."""

import re

import duckdb
import pytest

from gwr.corpus.example import made
from gwr.corpus.schema import ROWS, arrow
from support.repository import REPO, text_of

pytestmark = pytest.mark.slow
LINES = re.findall(r'^ {4}duckdb -c "(.+)"$', text_of(REPO / "README.md"), re.M)


@pytest.fixture(scope="module")
def asked():
    """What each line answers, of the made-up corpus."""
    folder = made()
    return [duckdb.sql(line.replace("DIR/", f"{folder}/")).fetchall() for line in LINES], folder


def test_targets_by_level_and_year(asked):
    rows = [(level, year, float(growth), reports) for level, year, growth, reports in asked[0][0]]
    assert len(LINES) == 5 and len(rows) == 18 and ("county", 2016, 9.2, 1) in rows


def test_what_became_of_a_target_in_the_next_report(asked):
    rows = asked[0][1]
    assert len(rows) == 15 and {place for place, *_ in rows} == {"松岭省", "青禾市", "东石县"}


def test_how_often_figures_are_hedged(asked):
    assert {(level, status) for level, status, *_ in asked[0][2]} >= {("city", "result"), ("county", "target")}


def test_the_sentences_behind_a_number(asked):
    assert asked[0][3] and all("地区生产总值" in sentence for *_, sentence in asked[0][3])


def test_which_files_were_not_read_or_are_there_twice(asked):
    assert asked[0][4] == []


def test_pandas_reads_it_as_it_stands(asked):
    import pandas

    for table, columns in ROWS.items():
        frame = pandas.read_parquet(asked[1] / table)
        assert set(frame.columns) == {column.name for column in columns} and len(frame)
    assert len(arrow(ROWS["facts"])) == len(ROWS["facts"])
