"""A chart's card: its parts in order, its readings, its marks as links, its picture, its table; what a figure must say
of itself.
"""

import re
from dataclasses import replace

import pytest

from gwr.project import Project
from gwr.site.output import previews
from gwr.site.output.render import stored
from gwr.site.page import chart_card, figures, marks, picture, words
from support.small_site import BEFORE, DONE, GROWTH, KNOWN, TAX, without_tags

SENTENCES = {"s000948": "航空服务业重点企业完成全区税收75.82亿元，同比增长46.42%。", "s000154": DONE.text}
BAR = {"type": "bar", "x": [75.82], "y": [24], "width": 18, "customdata": ["aviation-tax"]}


def figure(**meta):
    """A figure as plotly writes it, its meta changed as asked; None takes a part out."""
    given = {
        "chart": "tax",
        "alt": "一条横条。",
        "note": "只是重点企业。",
        "marks": [{"key": "aviation-tax", "label": "航空", "series": "税收"}],
        **meta,
    }
    return {
        "data": [dict(BAR)],
        "layout": {
            "title": {"text": "航空&lt;最多", "subtitle": {"text": "税收 · 2017年"}},
            "template": {"data": {}},
            "xaxis": {"range": [0, 151.64]},
            "margin": {"t": 6, "b": 6},
            "height": 300,
            "meta": {name: part for name, part in given.items() if part is not None},
        },
    }


@pytest.fixture
def preview(tmp_path):
    """Pictures of a figure, in a folder of their own."""
    for name in ("picture.svg", "picture.png"):
        (tmp_path / name).write_text(f"<svg id='{name}'></svg>", encoding="utf-8")
    return previews.Preview(tmp_path)


def test_a_card_has_its_parts_in_order(preview):
    html = chart_card.card(figure(), KNOWN, SENTENCES, preview).replace(words.BREAK, "")
    parts = [
        'id="tax"',
        "航空&lt;最多",
        "税收 · 2017年",
        "<summary>图<",
        "<svg",
        'class="marks"',
        'class="alt"',
        'class="legend"',
        "<summary>表<",
        "<table>",
        "<summary>下载<",
        "../charts/tax.csv",
        "只是重点企业。",
        "来源",
    ]
    assert [part for part in parts if part not in html] == []
    assert sorted(parts, key=html.index) == parts


def test_the_picture_is_for_eyes_alone_and_nothing_in_it_takes_the_focus(preview):
    html = chart_card.card(figure(), KNOWN, SENTENCES, preview)
    [hidden] = re.findall(r'<div class="drawing" aria-hidden="true">.*?</div>', html)
    assert not re.search("<a |tabindex|<button", hidden)


@pytest.mark.parametrize("pictured", [True, False])
def test_where_there_is_no_picture_to_take_away_there_are_its_rows(preview, pictured):
    html = chart_card.card(figure(), KNOWN, SENTENCES, preview if pictured else None)
    assert re.findall(r"<details [^>]* open><summary>(.)", html) == ["图"]
    assert ("tax.png" in html) is pictured and "tax.json" in html


def read_twice():
    """A chart that can be read in two ways, one mark in each."""
    other = figure(reading="增速", alt="增长46.42%。", marks=[{"key": "aviation-growth", "label": "航空"}])
    other["data"] = [{**BAR, "x": [46.42], "customdata": ["aviation-growth"]}]
    other["layout"]["xaxis"] = {"range": [0, 50]}
    return figure(reading="税收", readings=[other])


def test_each_reading_has_its_button_its_picture_and_its_description_and_marks_are_numbered_through():
    html = chart_card.card(read_twice(), KNOWN, SENTENCES)
    assert re.findall(r'<button[^>]*data-reading="(\w+)" aria-pressed="(\w+)"', html) == [
        ("税收", "true"),
        ("增速", "false"),
    ]
    assert re.findall(r'class="reading" data-reading="(\w+)"( hidden)?', html) == [("税收", ""), ("增速", " hidden")]
    assert re.findall(r'<p class="alt">(.*?)</p>', html) == ["一条横条。", "增长46.42%。"]
    for part in ("<rect", "<a class", "<tr"):
        assert re.findall(rf'{part}[^>]*data-mark="(\d)"', html) == ["0", "1"]


def test_a_reading_has_words_of_its_own_for_script_and_for_none():
    drawn = read_twice()
    other = drawn["layout"]["meta"]["readings"][0]["layout"]
    other["meta"]["note"], other["title"] = "", {"text": "增长快", "subtitle": {"text": "比上年 · %"}}
    html = chart_card.card(drawn, KNOWN, SENTENCES)
    assert 'data-headline="增长快" data-subline="比上年 · %"' in html
    assert '<p class="called">增速：增长快（比上年 · %）</p>' in html
    assert re.findall(r'<p class="note" data-of="(\w+)">', html) == ["税收"]  # the other has none


def test_what_two_readings_draw_is_one_row_that_lights_up_with_the_marks_of_both():
    twice = figure(reading="按章节", readings=[figure(reading="按主题")])
    assert picture.told(twice) == [([0, 1], picture.marks_of(twice)[0])]
    assert re.findall(r'<tr data-mark="([^"]*)"', chart_card.card(twice, KNOWN, SENTENCES)) == ["0 1"]


def test_a_chart_of_one_reading_has_nothing_to_choose():
    assert "<button" not in chart_card.card(figure(reading="税收"), KNOWN, SENTENCES)


def test_the_table_has_a_row_with_link_and_kind_for_each_mark():
    two = [
        {"key": "aviation-tax", "label": "税收", "series": "甲"},
        {"key": "d-aviation-before", "label": "上年", "series": "乙"},
    ]
    rows = re.findall(r'<tr data-mark="\d">(.*?)</tr>', chart_card.table([([0], two[0]), ([1], two[1])], KNOWN))
    assert [without_tags(row) for row in rows] == ["税收甲75.82亿元结果", "上年乙51.78亿元推算"]
    assert all("href=" in row for row in rows)


def test_sources_are_sentences_first_each_once_and_whole():
    html = chart_card.sources([BEFORE, TAX, GROWTH], SENTENCES)
    assert re.findall(r'href="([^"]*)"', html) == ["report.html#s000948", "derived.html#d-aviation-before"]
    assert SENTENCES["s000948"] in html


def test_a_description_for_who_sees_no_picture_has_nothing_to_stop_at():
    html = chart_card.card(figure(alt="税收75.82亿元。"), KNOWN, SENTENCES)
    assert '<p class="alt">税收75.82亿元。</p>' in html


def test_the_legend_says_what_occurs_and_nothing_else():
    said = without_tags(chart_card.legend([TAX, BEFORE, replace(GROWTH, comparator=">")]))
    assert "结果报告写明" in said and "推算本站算出" in said and "目标" not in said and "▶" in said and "≈" not in said


def test_what_was_counted_is_said_to_be_counted():
    assert without_tags(chart_card.legend([DONE])) == chart_card.COUNTED


# The picture


def test_a_bar_is_as_wide_as_its_share_of_the_axis_and_its_marks_as_high_as_they_are():
    html = picture.picture(figure(), "tax-0")
    assert re.search(r'<rect x="0%" y="30" width="50%" height="18"[^>]* data-mark="0">', html)
    assert '<svg width="100%" height="300">' in html


def test_what_stands_above_zero_is_left_to_the_page():
    drawn = figure()
    notes = [{"x": 0, "xref": "paper", "y": y, "text": said} for y, said in ((-14, "图例"), (12, "航空"))]
    drawn["layout"] |= {"annotations": notes, "yaxis": {"range": [272, -28]}}
    html = picture.picture(drawn, "tax-0")
    assert "图例" not in html and "航空" in html and 'height="272"' in html


def test_words_are_letters_but_for_the_few_tags_that_charts_use():
    drawn = figure()
    said = '<b>75.82亿元</b><script>alert(1)</script> &lt;i&gt; <a href="x">甲</a>'
    drawn["layout"]["annotations"] = [{"x": 0, "xref": "paper", "xanchor": "left", "y": 12, "text": said}]
    html = picture.picture(drawn, "tax-0")
    assert "<b>75.82亿元</b>" in html and "<script" not in html and "<a " not in html and "&lt;i&gt;" in html


@pytest.mark.parametrize("symbol", picture.SYMBOLS)
def test_every_symbol_is_drawn_filled_or_open(symbol):
    drawn = figure()
    point = {"type": "scatter", "x": [75.82], "y": [144], "customdata": ["aviation-tax"], "text": ["≈"]}
    for name, fill in ((symbol, "#123456"), (f"{symbol}-open", "none")):
        drawn["data"] = [{**point, "marker": {"symbol": name, "color": "#123456", "size": 12}}]
        html = picture.picture(drawn, "tax-0")
        assert (
            f'fill="{fill}"' in html and '<use href="#tax-0-0" x="50%" y="150" data-mark="0">' in html and "≈" in html
        )


def test_what_the_page_cannot_draw_is_a_fault_with_its_cure():
    drawn = figure()
    drawn["data"][0]["type"] = "pie"
    [said] = figures.wanting(drawn, KNOWN)
    assert said.startswith('has "pie", which the page cannot draw')


def test_every_chart_of_the_project_is_drawn_with_every_word(repo):
    for drawn in stored(Project.at(repo)):
        for read in picture.readings(drawn):
            said = without_tags(picture.picture(read, "x"))
            notes = [note["text"] for note in read["layout"]["annotations"] if note["y"] >= 0]
            assert [note for note in notes if without_tags(note) not in said] == []


# Marks


def test_a_mark_is_where_its_bar_is_and_never_smaller_than_a_finger():
    assert marks.boxes(figure()) == [(0, 27, 50, 24)]


def test_a_row_opens_from_its_words_too():
    drawn = figure()
    drawn["data"][0]["meta"] = {"row": [0, 42]}
    assert marks.boxes(drawn) == [(0, 6, 100, 42)]


@pytest.mark.parametrize("value, box", [(-50, (0, 6, 50, 42)), (50, (50, 6, 50, 42))])
def test_a_row_of_two_figures_is_open_on_the_side_of_each(value, box):
    drawn = figure()
    drawn["data"][0] |= {"x": [value], "meta": {"row": [0, 42], "sided": True}}
    drawn["layout"]["xaxis"]["range"] = [-100, 100]
    assert marks.boxes(drawn) == [box]


def test_a_point_has_a_place_and_no_extent():
    drawn = figure()
    drawn["data"] = [{"type": "scatter", "x": [75.82], "y": [144], "customdata": ["aviation-tax"]}]
    assert marks.boxes(drawn) == [(50, 150, 0, 0)] and 'class="number point"' in marks.links(drawn, KNOWN)


def test_a_mark_is_named_by_item_words_and_kind():
    html = marks.links(figure(), KNOWN)
    assert re.findall('href="([^"]*)" data-mark="0" data-kind="结果" aria-label="([^"]*)"', html) == [
        ("report.html#n000976", "航空，75.82亿元，结果")
    ]


# What a figure must say of itself


@pytest.mark.parametrize(
    "changed, fault",
    [
        ({"alt": None}, "has no alt"),
        ({"chart": ""}, "has no chart"),
        ({"chart": "../x"}, "has a name that can be no file's"),
        ({"chart": "a/b"}, "has a name that can be no file's"),
        ({"chart": 'a" b'}, "has a name that can be no file's"),
        ({"marks": []}, "has no marks"),
        ({"marks": [{"key": "no-such", "label": "甲"}]}, 'names the key "no-such"'),
    ],
)
def test_what_a_figure_lacks_is_named(changed, fault):
    assert fault in " ".join(figures.wanting(figure(**changed), KNOWN))


def test_a_whole_figure_lacks_nothing():
    assert list(figures.wanting(figure(), KNOWN)) == []


def test_a_mark_that_is_drawn_but_not_listed_is_named():
    drawn = figure()
    drawn["data"].append({"type": "scatter", "customdata": ["aviation-growth"]})
    assert list(figures.wanting(drawn, KNOWN)) == ['draws "aviation-growth", which its layout.meta marks do not list']


def test_marks_in_another_order_than_they_are_drawn_are_a_fault():
    drawn = figure(marks=[{"key": "aviation-growth", "label": "增"}, {"key": "aviation-tax", "label": "税"}])
    drawn["data"].append({"type": "scatter", "customdata": ["aviation-growth"]})
    assert "another order" in " ".join(figures.wanting(drawn, KNOWN))
