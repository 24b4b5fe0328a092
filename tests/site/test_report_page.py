"""The reader: its filters account for every numeral, its notes lead back to every place that leads to a sentence."""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import cycle
from types import SimpleNamespace

import pytest
from hypothesis import given

from gwr import closed
from gwr.site.page import filters, report, uses
from gwr.site.page.uses import Link, Use
from gwr.story.references import Reference
from support import mutations
from support.mutations import wrapped
from support.pages import html_of
from support.patience import tried
from support.shown import assert_shown
from support.small_site import REPORT, tables_of, without_tags

READER, LEDGERS = "report", {"accounts", "numbers"}  # a page and parts of pages that show the report itself


# The text untouched


def test_marks_of_use_add_no_character_to_the_text():
    tables = tables_of(REPORT)
    html = report.full_text(REPORT, tables, None, {row["id"]: 3 for row in tables["sentences"]})
    assert html.count('class="used"') == len(tables["sentences"]) and "𠮷" in REPORT
    assert without_tags(html) == REPORT


def test_a_mark_of_use_stands_at_the_end_of_its_sentence():
    tables = tables_of("一、甲\n新增3家。新增4家。\n")
    html = report.full_text("一、甲\n新增3家。新增4家。\n", tables, None, {tables["sentences"][1]["id"]: 2})
    assert re.search(r'家</span>。<a class="used"[^>]*data-uses="2"[^>]*></a></span><span class="sentence"', html)


@pytest.mark.patient
@tried(200)
@given(mutations.TEXTS)
def test_what_the_reader_accepts_the_page_shows(text):
    assert_shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "一、主要指标\n\n单位：亿元\n\n| 指标 | 2022年 | 2023年 | 增长（%） |\n| --- | --- | --- | --- |\n| 财政收入 | 20.3 | 22.1 | -8.9 |\n",
        "序号\t指标\t单位\t2023年\n1\t发电量\t亿千瓦时\t12.5（预计）\n2\t装机\t\t6--7\n",
        wrapped("一、工作回顾\n全年新建农村公路210公里，改造危桥17座，完成投资15.3亿元，增长12.4%，港口货物吞吐量2600万吨。\n", 23, measure=len),
        "一、工作回顧\n撥款約十五億元[3]，惠及逾三萬兩千名學童，開支增長百分之三點五。\n",
    ],
)  # fmt: skip
def test_tables_broken_lines_and_traditional_characters_are_shown_as_printed(text):
    assert_shown(text)


def test_so_it_does_of_the_corpus_whatever_copying_did_to_it(shared):
    mutate = cycle(mutations.MUTATIONS.values())
    for path in sorted((shared / "corpus").glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig")
        assert_shown(next(mutate)(text, len(text) // 3, len(text)))


def test_lines_broken_only_to_be_short_are_one_paragraph_and_their_heading_one_heading():
    text = wrapped(mutations.CLEAN.replace("2020年工作回顾", "2020年工作回顾和今后一个时期的形势与任务"), 36)
    html = report.full_text(text, tables_of(text))
    assert re.search(r"<h2[^>]*>(?:(?!</h2>).)*\n(?:(?!</h2>).)*任务</span></h2>", html, re.S)
    assert html.count("<p ") < text.count("\n")


def test_what_shows_nothing_before_a_heading_makes_no_line_of_its_own():
    html = report.full_text("\u200b一、甲\n\ufeff\n好。", tables_of("\u200b一、甲\n\ufeff\n好。"))
    assert re.findall(r'<(\w+) class="line">', html) == ["h2", "p"]


# Filters


def test_all_and_the_rest_are_the_whole_of_the_numerals(contents):
    tables = contents.tables
    shown = {each.key: filters.counts(each, tables) for each in filters.FILTERS}
    assert shown["all"].total() == len(tables["facts"]) and shown["all"].total() + shown["rest"].total() == len(
        tables["numerals"]
    )
    assert shown["results"] + shown["targets"] <= shown["all"]


def test_results_are_what_is_reported_and_what_stands(contents):
    statuses = [fact["status"] for fact in contents.tables["facts"]]
    assert filters.counts(filters.FILTERS[0], contents.tables) == {
        "结果": statuses.count("result"),
        closed.STOCK.zh: statuses.count("stock"),
    }


def test_each_button_says_its_count_and_what_it_holds(site, contents):
    buttons = re.findall(
        r'data-lens="(\w+)"[^>]*data-says="([^"]*)"[^>]*><span>[^<]*</span> (\d+)处', html_of(site, "report")
    )
    assert {key: int(count) for key, _, count in buttons} == {
        each.key: filters.counts(each, contents.tables).total() for each in filters.FILTERS
    }
    assert all(sum(map(int, re.findall(r"(\d+)处", says))) == int(count) for _, says, count in buttons)


def test_the_marks_on_the_page_are_those_that_the_buttons_count(site, contents):
    kinds = re.findall(r'<span id="n\d+"[^>]*?data-kind="([^"]*)"', html_of(site, "report"))
    assert {kind: kinds.count(kind) for kind in set(kinds)} == filters.counts(filters.ALL, contents.tables)
    assert len(re.findall(r'<span id="n\d+"', html_of(site, "report"))) == len(contents.tables["numerals"])


# Uses

TAX = Reference("tax", "3亿元", "税收", "结果", "report", "n000010", "s000001")
GOAL = Reference("goal", "4亿元", "目标", "目标", "report", "n000020", "s000002")
KNOWN = SimpleNamespace(
    references={
        "tax": TAX,
        "goal": GOAL,
        "s000001": Reference("s000001", "…", "", "原文", "report", "s000001", "s000001"),
    },
    tables={"comparisons": [{"target": "goal", "result": "tax", "again": ""}]},
)


def test_a_paragraphs_first_link_to_a_sentence_has_the_id():
    links = [
        Link((1,), "tax", "文字", "甲"),
        Link((1,), "tax", "文字", "甲"),
        Link((2,), "tax", "文字", "甲"),
        Link((2,), "lost", "文字", "甲"),
    ]
    assert list(uses.named(links, KNOWN.references)) == ["at-s000001", "", "at-s000001-2", ""]


def test_a_row_that_sets_a_target_beside_a_result_is_a_comparison():
    links = [Link((1,), "goal", "表", "税收"), Link((1,), "tax", "表", "税收"), Link((2,), "tax", "表", "税收")]
    found = list(uses.placed(links, ["a", "b", "c"], "x.html", KNOWN))
    assert [(use.sentence, use.kind, use.address) for use in found] == [
        ("s000002", "对照", "x.html#a"),
        ("s000001", "对照", "x.html#b"),
        ("s000001", "表", "x.html#c"),
    ]


def test_a_place_that_uses_a_sentence_twice_is_told_once_with_both_figures():
    told = uses.by_sentence(
        [
            Use("s1", ("n1",), "文字", "甲", "x.html#a"),
            Use("s1", ("n2",), "文字", "甲", "x.html#a"),
            Use("s1", ("n1",), "图", "乙", "x.html#b"),
        ]
    )
    assert [(use.kind, use.anchors) for use in told["s1"]] == [("图", ("n1",)), ("文字", ("n1", "n2"))]


def test_what_uses_very_many_sentences_comes_last_and_folded():
    broad = [Use(f"s{n}", (f"n{n}",), "图", "全部", "x.html#whole") for n in range(uses.MANY + 1)]
    told = uses.by_sentence([*broad, Use("s1", ("n1",), "核对", "甲", "x.html#a")])
    assert [use.address for use in told["s1"]] == ["x.html#a", "x.html#whole"]
    note = uses.notes({"s1": told["s1"]}, [{"id": "s1", "text": "句<子"}])
    assert note.index("x.html#a") < note.index("<summary>另外1处") < note.index("x.html#whole") and "句&lt;子" in note


class Places(HTMLParser):
    """The (sentence, place) that a page's links to the report make: a chart, an item, else the first such link of its
    block.
    """

    def __init__(self, name, sentence_of):
        super().__init__()
        self.name, self.sentence_of, self.standing, self.first, self.found = name, sentence_of, [], {}, set()

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag not in ("br", "hr", "img", "input", "meta", "link"):
            self.standing.append((tag, given, object()))
        anchor = re.fullmatch(r"report\.html#([ns]\d+)", given.get("href") or "")
        if (
            tag == "a"
            and anchor
            and not any(LEDGERS & set((held.get("class") or "").split()) for _, held, _ in self.standing)
        ):
            self.found.add(
                (self.sentence_of[anchor[1]], f"{self.name}.html#{self.place(self.sentence_of[anchor[1]], given)}")
            )

    def place(self, sentence, given):
        holder = next(
            (held for tag, held, _ in self.standing if {"chart", "item"} & set((held.get("class") or "").split())), None
        )
        if holder:
            return holder["id"]
        block = [mark for tag, _, mark in self.standing if tag in ("p", "li", "tr")][-1]
        return self.first.setdefault((sentence, block), given.get("id"))

    def handle_endtag(self, tag):
        while self.standing and self.standing.pop()[0] != tag:
            pass


def leading_there(site, sentence_of):
    """Every (sentence, place) that pages link from to the report."""
    found = set()
    for path in sorted((site / "notebooks").glob("*.html")):
        if path.stem != READER:
            reader = Places(path.stem, sentence_of)
            reader.feed(path.read_text(encoding="utf-8"))
            found |= reader.found
    return found


def leading_back(site):
    """Every (sentence, place) that the reader's notes link to."""
    notes = re.split(r'<li id="u-(s\d+)">', html_of(site, "report"))[1:]
    return {
        (sentence, unescape(address))
        for sentence, note in zip(notes[::2], notes[1::2])
        for address in re.findall(r'<a href="(\w+\.html#[^"]*)"', note.partition("</ol>")[0])
    }


def test_every_link_to_a_sentence_has_its_link_back_and_no_other(site, contents):
    sentence_of = {row["id"]: row["sentence_id"] for row in contents.tables["numerals"]} | {
        id: id for id in contents.sentences
    }
    there, back = leading_there(site, sentence_of), leading_back(site)
    known = contents.references
    again = {
        (known[row["again"]].sentence, place)
        for row in contents.tables["comparisons"]
        if row["again"]
        for sentence, place in back
        if sentence == known[row["target"]].sentence
    }
    assert len(there) > 300
    assert sorted(there - back) == [] and sorted(back - there - again) == []


def test_charts_rows_comparisons_and_derivations_are_all_led_back_to(site):
    addresses = html_of(site, "report").partition('class="uses"')[2]
    assert [kind for kind in uses.KINDS if f'<span class="sort">{kind}</span>' not in addresses] == []


def test_a_sentence_counts_as_many_uses_as_its_note_lists(site):
    html, back = html_of(site, "report"), leading_back(site)
    counts = {
        sentence: int(count)
        for sentence, count in re.findall(r'href="#u-(s\d+)" data-card="\w+" data-uses="(\d+)"', html)
    }
    assert counts == {sentence: sum(one == sentence for one, _ in back) for sentence in counts} and counts.keys() == {
        sentence for sentence, _ in back
    }
