"""The README's codebook is the schema, in words."""

from pathlib import Path

import pytest
from gwr.tables.codebook import put_in
from gwr.tables.schema import TABLES

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_readme_says_what_the_schema_says():
    assert put_in(README, TABLES) == README, "run: make data"


def test_every_column_of_every_table_is_in_it():
    columns = {column.name for table in TABLES.values() for column in table.columns}
    assert [name for name in columns if f"| `{name}` |" not in README] == []


def test_what_stands_around_it_is_kept():
    assert put_in(f"# A\n{README[README.index('<!-- codebook'):]}", {}).startswith("# A\n<!-- codebook")


def test_a_page_without_the_marks_is_refused():
    with pytest.raises(ValueError, match="lacks a line"):
        put_in("# A page", TABLES)
