"""What a report does not say: kept by people, and refused as soon as the report does say it."""

import pytest

from gwr.edition.unsaid import read_unsaid
from gwr.records import ReportError
from support.edition_cases import write

TEXT = "全区税收完成5亿元，“三公”经费公开。GDP另行公布，發展良好。"


def unsaid(folder, *rows):
    write(folder, "unsaid", "words,beside", *rows)
    return read_unsaid(folder, TEXT, {"tax": None})


def test_ways_of_asking_are_kept_with_the_figures_that_the_report_has(tmp_path):
    [row] = unsaid(tmp_path, "人口数 常住人口,tax")
    assert (row.words, row.beside) == ("人口数 常住人口", "tax")


def test_a_report_without_such_a_table_leaves_nothing_unsaid(tmp_path):
    assert read_unsaid(tmp_path, TEXT, {}) == ()


@pytest.mark.parametrize("word", ["税收", "gdp", "三公经费", "发展", "5亿元"])
def test_what_the_report_does_say_is_refused_however_it_is_written(tmp_path, word):
    with pytest.raises(ReportError, match=f'unsaid.csv:3: the report does say this: "{word}"'):
        unsaid(tmp_path, "人口数,", f"房价 {word},")


@pytest.mark.parametrize(
    "row, what",
    [
        (",tax", "nothing is named"),
        ("房价,rent", 'no figure has this key: "rent"'),
        ("房价 人口数,", 'line 2 has this word already: "人口数"'),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=what):
        unsaid(tmp_path, "人口数,", row)
