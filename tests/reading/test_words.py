"""What words say of a figure: all words of a row are read alike in its sentence."""

import csv

import pytest

from support.repository import REPO
from support.words import rows, said

LISTS = sorted((REPO / "scripts/gwr/reading/language").glob("*.csv"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_each_row_of_a_list_has_a_cell_for_each_column(path):
    head, *lines = csv.reader(path.read_text(encoding="utf-8").splitlines())
    assert LISTS and [line for line in lines if len(line) != len(head)] == []


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['sentence']} {row['expected']}")
def test_words_that_say_the_same_of_a_figure(row):
    read = {
        word: said(row["sentence"].replace("～", word), row["says"] or "", row["under"] or "").replace(word, "～")
        for word in row["words"].split()
    }
    assert {word: told for word, told in read.items() if told != row["expected"]} == {}
