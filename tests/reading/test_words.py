"""What words say of a figure: all words of a row are read alike in its sentence."""

import pytest

from support.words import rows, said


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['sentence']} {row['expected']}")
def test_words_that_say_the_same_of_a_figure(row):
    read = {
        word: said(row["sentence"].replace("～", word), row["says"] or "", row["under"] or "").replace(word, "～")
        for word in row["words"].split()
    }
    assert {word: told for word, told in read.items() if told != row["expected"]} == {}
