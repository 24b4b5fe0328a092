"""What readers call a thing and the report calls otherwise: refused as soon as either side is not so."""

import pytest

from gwr.edition.wordings import read_wordings
from gwr.records import ReportError
from support.edition_cases import write

TEXT = "区域降尘量下降，环境噪声达标。"


def wordings(folder, *rows):
    write(folder, "wordings", "words,report", *rows)
    return read_wordings(folder, TEXT)


def test_words_of_readers_are_kept_with_those_of_the_report(tmp_path):
    [row] = wordings(tmp_path, "灰尘 粉尘,降尘")
    assert (row.words, row.report) == ("灰尘 粉尘", "降尘")


def test_a_report_without_such_a_table_is_asked_for_in_its_own_words(tmp_path):
    assert read_wordings(tmp_path, TEXT) == ()


@pytest.mark.parametrize(
    "row, what",
    [
        ("尘土,扬尘", 'the report does not have this word: "扬尘"'),
        ("噪声,降尘", 'the report has this word itself: "噪声"'),
        ("粉尘 灰尘,降尘", 'line 2 has this word already: "灰尘"'),
        (",降尘", "no word of readers"),
        ("雾,", "no word of the report"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(tmp_path, row, what):
    with pytest.raises(ReportError, match=f"wordings.csv:3: {what}"):
        wordings(tmp_path, "灰尘,降尘", row)
