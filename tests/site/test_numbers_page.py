"""The page of all quantities: each once with its sentence, and beside each other only what measures the same."""

import re

import pytest

from gwr import closed
from gwr.site.page import numbers
from support.small_site import REPORT, tables_of, without_tags


@pytest.fixture(scope="module")
def board(contents):
    return numbers.board(contents.tables, contents.years_unsaid)


def rows(html):
    return re.findall(r'<tr id="row-(\w+)".*?</tr>', html, re.S)


def test_every_quantity_is_a_row_and_a_mark_and_leads_to_its_figure(board, contents):
    ids = [fact["id"] for fact in contents.tables["facts"] if fact["base_value"]]
    assert rows(board) == re.findall(r'data-of="row-(\w+)"', board) == ids
    for id in ids:
        row = re.search(rf'<tr id="row-{id}".*?</tr>', board, re.S)[0]
        assert f'class="number" href="report.html#{id}"' in row and re.search(r'href="report\.html#s\d+"', row)


def test_a_row_shows_its_words_where_they_stand_in_its_sentence(board, contents):
    facts = {fact["id"]: fact for fact in contents.tables["facts"]}
    for id, said in re.findall(r'<tr id="row-(\w+)".*?<a class="passage"[^>]*>(.*?)</a>', board, re.S):
        assert f"<mark>{facts[id]['quote']}</mark>" in said and without_tags(said) in contents.sentences[
            facts[id]["sentence_id"]
        ].replace("\n", "")


def test_what_measures_otherwise_shares_no_axis(contents):
    for each in numbers.quantities(contents.tables):
        assert each.axis.split()[0] == each.fact["measure"] and each.axis.endswith(each.fact["base_unit"])
        assert (each.worth < 0) == (each.fact["direction"] == "down")


def test_every_choice_has_a_name_and_finds_its_rows(board):
    """What has no unit is found under 没有单位, and its cell of the file stays empty."""
    for name, choices in re.findall(r'<label><span>[^<]*</span>(?=<select name="(\w+)">(.*?)</select>)', board, re.S):
        for value, said, count in re.findall(r'<option value="([^"]+)" data-name="([^"]*)">\D*（(\d+)条）', choices):
            found = re.findall(rf'<tr [^>]*data-{name}="{re.escape(value)}"', board)
            assert said and len(found) == int(count), (name, value)
    bare = re.search(r'<tr id="row-n009752"[^>]*>', board)[0]
    assert 'data-unit="没有单位"' in bare and 'data-base-unit=""' in bare


def test_a_filter_that_would_leave_all_is_not_offered():
    html = numbers.board(tables_of(REPORT) | {"labels": []})
    assert 'name="theme"' not in html and 'name="kind"' in html
    assert {without_tags(option) for option in re.findall(r'<option[^>]*data-name="[^"]*">', html)} == {""}


@pytest.mark.parametrize("text", ["没有数的一句话。\n"])
def test_a_report_without_quantities_has_an_empty_page(text):
    assert numbers.board(dict.fromkeys(("facts", "labels", "sentences", "sections"), ())) == ""


def test_the_words_of_measures_are_those_of_the_closed_lists(board):
    said = set(re.findall(r'<option value="[\w ]+" data-name="([^"]*)"', board))
    assert {closed.MEASURE["level"].zh, f"{closed.MEASURE['change_pct'].zh}，{closed.BASIS['yoy'].zh}"} <= said


def test_a_year_that_no_word_of_the_sentence_says_is_marked(board):
    cells = dict(re.findall(r'<tr id="row-(\w+)".*?data-head="时期"[^>]*>(.*?)</td>', board, re.S))
    assert {without_tags(cells[id]) for id in ("n002572", "n004082", "n004088")} == {"（2017年） 可能是累计"}
    assert without_tags(cells["n000895"]) == "（2017年） 哪天未写"
    assert without_tags(cells["n000654"]) == "2017年" and without_tags(cells["n009752"]) == "—"
    assert 'data-period="2017年（句中未写年份，按所在部分）"' in board
