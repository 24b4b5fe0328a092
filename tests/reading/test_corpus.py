"""Every report there is at hand is read: no traceback, no character lost, no place wrong."""

import pytest
from read_corpus import lacks

from gwr.reading import read_report
from gwr.reading.decode import read_file
from support.repository import SEEDS


def corpus(shared):
    return sorted((shared / "corpus").glob("*.txt"))


@pytest.fixture(scope="module")
def readings(shared):
    return {path.name: read_report(read_file(path).text, path.stem) for path in corpus(shared)}


def lost(report):
    """The characters that are in no sentence, or in two."""
    covered, last = [], 0
    for sentence in report.sentences:
        covered.append(report.text[last : sentence.start])
        assert last <= sentence.start and report.text[sentence.start : sentence.end] == sentence.text
        last = sentence.end
    return "".join([*covered, report.text[last:]]).strip()


def test_every_character_of_this_report_is_in_exactly_one_sentence():
    assert lost(read_report(read_file(SEEDS / "changning-2018.txt").text)) == ""


def test_every_character_of_every_report_is_in_exactly_one_sentence(readings):
    assert len(readings) > 100
    assert {name: lost(report) for name, report in readings.items() if lost(report)} == {}


@pytest.mark.parametrize("division, most_without", [("opening", 0), ("review", 0), ("outlook", 3), ("closing", 1)])
def test_almost_every_report_has_its_divisions(readings, division, most_without):
    without = {
        name for name, report in readings.items() if division not in {section.division for section in report.sections}
    }
    assert len(without) <= most_without, without


def test_records_slice_back_to_their_words(readings):
    for report in readings.values():
        assert all(report.text[numeral.start : numeral.end] == numeral.raw for numeral in report.numerals)
        assert all(
            report.text[section.start : section.end].lstrip("#* \t\u3000—―─").startswith(section.number)
            for section in report.sections
        )
        assert all(section.title in report.text[section.start : section.end] for section in report.sections)


def test_what_a_reading_lacks_is_counted_by_what_it_is():
    report = read_report("政府工作报告\n2018年1月10日\n一、2017年工作回顾\n完成税收7１$1.$2亿元。新增床位308张。\n")
    assert (
        lacks(report)
        == {f"unread: {numeral.reason}": 3 for numeral in report.numerals if numeral.role == "unread"}
        != {}
    )


def test_nothing_of_what_the_reports_at_hand_say_is_lacking_in_one_numeral_of_twenty(readings):
    assert {name for name, report in readings.items() if lacks(report).total() * 20 > len(report.numerals)} <= {
        "province-浙江省-1984.txt"
    }
