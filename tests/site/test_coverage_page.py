"""The page of the account: every numeral in one list, in its sentence; scores and annotations as the tables have
them.
"""

import re

from gwr.evaluation.golds import measured_csv
from gwr.site.page import coverage, filters
from support.pages import html_of
from support.repository import GOLD, rows_of
from support.small_site import without_tags


def test_every_numeral_is_listed_once_under_its_class_and_counts_are_those_of_the_lists(site, contents):
    html = html_of(site, "coverage")
    lists = re.findall(
        r'<details id="class-[^"]*"><summary><span class="(?:kind|role)"[^>]*>([^<]*)</span><span '
        r'class="many">(\d+)处.*?</summary><ul>(.*?)</ul>',
        html,
        re.S,
    )
    listed = {id: name for name, _, items in lists for id in re.findall(r'report\.html#(n\d+)"', items)}
    assert listed == filters.classes(contents.tables)
    assert all(items.count("<li>") == int(count) for _, count, items in lists) and len(listed) == sum(
        int(count) for _, count, _ in lists
    )


def test_the_page_begins_with_an_index_of_its_parts_and_of_the_classes_that_have_numerals(site):
    html = html_of(site, "coverage")
    index = re.search(r'<nav class="index".*?</nav>', html, re.S)[0]
    led = re.findall(r'href="#([^"]+)"', index)
    places = re.findall(r'<(?:h2|h3|details) id="((?:quantities|rest|unused|scores|class-)[^"]*)"', html)
    assert sorted(led) == sorted(places) and len(led) > 4 and html.index(index) < html.index(places[0])


def test_a_numeral_is_shown_in_its_sentence():
    row, sentence = (
        {"id": "n000103", "start": "103", "end": "105"},
        {"start": "100", "text": "新增床42张，<好>" + "长" * 20},
    )
    html = coverage.snippet(row, sentence)
    assert "<mark>42</mark>" in html and html.endswith("…</a>") and without_tags(html).startswith("新增床42张，<好>")


def test_the_scores_shown_are_those_of_the_tables(site, contents):
    cells = [without_tags(row) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", html_of(site, "coverage"), re.S)]
    assert [
        row["title"] for row in contents.tables["scores"] if f"{row['title']}{row['score']}{row['of']}" not in cells
    ] == []
    for row in contents.tables["golds"]:
        assert any(
            cell.startswith(f"{row['title']}{row['annotated']}{row['recall']}") and cell.endswith(row["date"])
            for cell in cells
        ), row["gold"]


def test_without_scores_the_page_is_silent_about_them():
    assert coverage.scores([], []) == []


def test_every_annotated_report_says_when_how_and_what_for(repo):
    golds = {path.relative_to(GOLD).with_suffix("").as_posix(): path for path in GOLD.rglob("*-*.csv")}
    rows = {row["gold"]: row for row in rows_of(GOLD / "golds.csv")}
    assert rows.keys() == golds.keys() and all(all(row.values()) for row in rows.values())
    assert {gold for gold, row in rows.items() if row["use"] == "blind"} == {
        gold for gold in golds if gold.startswith("blind/")
    }


def test_the_scores_kept_of_other_reports_are_what_the_rules_reach_now(shared):
    assert measured_csv(GOLD, shared / "corpus") == (GOLD / "measured.csv").read_text(encoding="utf-8"), (
        "run: gwr score --golds seeds/gold --texts TEXTS --write"
    )
