"""README.md of the tables is their schema, in words."""

import json

import pytest

from gwr.tables.codebook import codebook
from gwr.tables.schema import READING, TABLES


@pytest.fixture(scope="module")
def data(repo):
    return repo / "data"


@pytest.fixture(scope="module")
def readme(data):
    return (data / "README.md").read_text(encoding="utf-8")


def test_the_readme_says_what_the_schema_says(data, readme):
    package = json.loads((data / "datapackage.json").read_bytes())
    assert readme == codebook(resource["name"] for resource in package["resources"]), "run: make data"


def test_every_column_of_every_table_is_in_it_with_its_meaning(readme):
    said = [f"| `{column.name}` | {column.title} |" for table in TABLES.values() for column in table.columns]
    assert [line for line in said if line not in readme] == []
    assert [column.name for table in TABLES.values() for column in table.columns if column.meaning not in readme] == []


def test_every_word_of_a_closed_list_stands_once_under_the_columns_that_have_it(readme):
    _, _, lists = readme.partition("## 取值\n")
    for name, table in TABLES.items():
        for column in table.columns:
            if column.closed:
                (part,) = [part for part in lists.split("\n### ") if f"`{name}.{column.name}`" in part]
                assert [
                    line
                    for value, words in column.closed.items()
                    if (line := f"| `{value}` | {words.zh} | {words.en} | {words.hint} |") not in part
                ] == []


def test_every_link_leads_to_a_heading(readme):
    headings = {line.lstrip("# ") for line in readme.splitlines() if line.startswith("#")}
    links = {part.split(")")[0] for part in readme.split("](#")[1:]}
    assert links and links <= headings


def test_a_reading_without_an_edition_has_a_readme_of_its_own_tables():
    chapters = [line.removeprefix("## ") for line in codebook(READING).splitlines() if line.startswith("## ")]
    assert chapters == [*READING, "取值"]
