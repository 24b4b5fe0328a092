"""The list of promises: all of them, each once with its address, and what is said of all is said once."""

import re

import pytest

from gwr import closed
from gwr.site.page import filters, promises
from gwr.site.page.filters import Choice
from support.pages import html_of


@pytest.fixture(scope="module")
def board(contents):
    return promises.board(contents.tables)


def rows(html):
    return re.findall(
        r'<li class="item" id="(p\d+)" data-testability="([^"]+)" data-chapter="(h\d+)" data-number="(\w+)">', html
    )


def items(html):
    return re.findall(r'<li class="item" id="(p\d+)"(.*?)</li>', html, re.S)


def test_every_promise_is_listed_once_with_its_address_what_can_be_checked_first(board, contents):
    listed = rows(board)
    assert sorted(id for id, *_ in listed) == [row["id"] for row in contents.tables["promises"]]
    assert list(dict.fromkeys(testability for _, testability, *_ in listed)) == list(promises.ORDER)
    assert set(promises.ORDER) == set(closed.TESTABILITY)


def test_a_promise_leads_to_its_sentence_and_its_figures(board, contents):
    for row in contents.tables["promises"]:
        item = re.search(rf'<li class="item" id="{row["id"]}".*?</li>', board, re.S)[0]
        assert f'href="report.html#{row["sentence_id"]}"' in item and f'href="#{row["id"]}"' in item
        assert all(f'class="number" href="report.html#{id}"' in item for id in row["fact_ids"].split())


def test_the_counts_of_the_filters_are_those_of_the_list(board):
    listed = rows(board)
    for nth, name in enumerate(("testability", "chapter", "number"), 1):
        select = re.search(rf'<select name="{name}">.*?</select>', board, re.S)[0]
        options = dict(re.findall(r'<option value="([^"]+)" data-name="[^"]*">[^<]*（(\d+)条）', select))
        assert options == {
            value: str(sum(row[nth] == value for row in listed)) for value in {row[nth] for row in listed}
        }


def test_what_holds_of_all_outcomes_is_said_once(board):
    assert board.count("结果都还没有核对") == 1 and "<dt>结果</dt>" not in board


def test_an_outcome_is_shown_with_the_document_that_tells_it(contents):
    first, *others = contents.tables["promises"]
    told = first | {
        "outcome": "done", "outcome_document": "一份报告", "outcome_address": "https://example.org/x",
        "outcome_quotation": "新增<3>万个", "outcome_date": "2019-01-15", "outcome_rule": "同一指标",
    }  # fmt: skip
    html = promises.board(contents.tables | {"promises": [told, *others]})
    assert (
        '文件写明做到：“新增&lt;3&gt;万个”（<a href="https://example.org/x">一份报告</a>，2019-01-15；同一指标）'
        in html
    )
    assert f"{len(others) + 1}条里有{len(others)}条的结果还没有核对" in html


def test_what_the_review_said_is_shown_in_whole_clauses_with_how_far_figures_compare(board):
    assert ">区级一般公共预算收入完成154.28亿元，增长7.05%</a>（同一指标）" in board
    assert ">养老经费投入逐年增长，近两年年均增长105%</a>（口径不同）" in board
    assert ">引导有条件的老旧小区加装电梯，已受理22件，完成7台</a></dd>" in board


def test_a_promise_without_a_figure_leads_to_the_one_that_sets_it(board):
    whole = re.search(r'<li class="item" id="p007318".*?</li>', board, re.S)[0]
    assert "<dt>另一处写了数</dt>" in whole and ">实施145项“家门口工程”</a>" in whole
    assert "另一处写了数" not in re.search(r'<li class="item" id="p009997".*?</li>', board, re.S)[0]


def test_a_task_without_a_figure_is_shown_what_its_sentence_counted_before_it(board):
    task = re.search(r'<li class="item" id="p010067".*?</li>', board, re.S)[0]
    told = re.search(r"<dt>另一处写了数</dt><dd>(.*?)</dd>", task)[1]
    assert "8.6万平方米非成套房屋改造" in told and "抓紧启动剩余13.8万平方米" in told


def test_what_counts_as_an_end_is_said_above_its_group(board):
    group = board.partition('id="testability-C"')[2].partition("<details")[0]
    assert "启动" in group and "研究制定" in group and "构建" in group


def test_an_inherited_year_leads_to_the_sentence_that_sets_it(board, contents):
    frames = {row["by_when_from"] for row in contents.tables["promises"]} - {""}
    assert frames
    for frame in frames:
        said = re.search(
            rf'id="frame-{frame}">(\d+)条的年份写在这一句：<a class="passage" href="report.html#{frame}"', board
        )
        assert int(said[1]) == board.count(f'href="#frame-{frame}"')


def test_what_a_clause_says_already_is_not_said_again(board, contents):
    told = {id: "<dt>对象" in item for id, item in items(board)}
    named = {row["clause"]: told[row["id"]] for row in contents.tables["promises"]}
    assert named["抓紧启动剩余13.8万平方米"] and not named["新增养老床位300张"]
    repeats = re.findall('<div class="repeats"><dt>(.*?)</dt>', board)
    assert set(repeats) == {"多少", "何时"} and "年份写在前文）" not in board


def test_many_sentences_that_set_years_stand_behind_the_list(contents):
    rows, sentences = contents.tables["promises"], [row["id"] for row in contents.tables["sentences"]]
    for many, behind in ((3, False), (4, True)):
        told = [row | {"by_when": "2018", "by_when_from": sentences[n % many]} for n, row in enumerate(rows)]
        html = promises.board(contents.tables | {"promises": told})
        assert html.count('id="frame-') == many
        assert (html.find('id="frame-') > html.rfind("<li")) is behind is ("年份写在哪一句" in html)


def test_without_promises_there_is_nothing():
    assert promises.board({"promises": []}) == ""


def test_a_filter_leaves_out_what_no_row_has():
    html = filters.chooser(
        {("size", "大小"): ([Choice("big", "大<"), Choice("small", "小")], {"big": 2, "small": 0})}, 2
    )
    assert "大&lt;（2条）" in html and "小" not in html.replace("大小", "")


def test_the_page_has_the_list_and_the_table_to_download(site, contents):
    html = html_of(site, "promises")
    assert len(rows(html)) == len(contents.tables["promises"])
    assert 'href="../downloads/promises.csv"' in html and (site / "downloads" / "promises.csv").is_file()


def test_the_counts_in_the_prose_are_those_of_the_groups(site):
    html = html_of(site, "promises")
    said = re.findall(r'<a class="[^"]*" href="#list">(?:<[^>]*>)*(\d+)条', html)
    groups = re.findall(r'<section class="group" id="testability-[\w-]+">.*?<span class="many">(\d+)条', html, re.S)
    assert sorted(map(int, said)) == sorted([*map(int, groups), len(rows(html))])


def test_a_sentence_leads_to_its_promises(site):
    report = html_of(site, "report")
    assert 'href="promises.html#p007252"' in report
