"""A chart's card: its parts in order, its marks as links, its pictures, its table; what a figure must say of itself."""

import json
import re
from dataclasses import replace

import pytest

from gwr.site.output import previews
from gwr.site.page import chart_card, figures, marks
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
    for name in ("wide.svg", "narrow.svg", "picture.svg", "picture.png"):
        (tmp_path / name).write_text(f"<svg id='{name}'></svg>", encoding="utf-8")
    return previews.Preview(tmp_path)


def test_a_card_has_its_parts_in_order(preview):
    html = chart_card.card(figure(), KNOWN, SENTENCES, preview)
    parts = [
        'id="tax"',
        "航空&lt;最多",
        "税收 · 2017年",
        "wide.svg",
        "narrow.svg",
        'class="plot"',
        'class="marks"',
        "application/json",
        'class="alt"',
        "只是重点企业。",
        "来源",
        "<summary>图<",
        "<summary>表<",
        "<table>",
        "<summary>下载<",
        "../charts/tax.csv",
    ]
    assert [part for part in parts if part not in html] == []
    assert sorted(parts, key=html.index) == parts


def test_the_picture_is_for_eyes_alone_and_nothing_in_it_takes_the_focus(preview):
    html = chart_card.card(figure(), KNOWN, SENTENCES, preview)
    hidden = re.findall(r'<div class="(?:static \w+|plot)" aria-hidden="true".*?</div>', html)
    assert len(hidden) == 3 and not any(re.search("<a |tabindex|<button", part) for part in hidden)


@pytest.mark.parametrize("pictured, opened", [(True, "图"), (False, "表")])
def test_where_there_is_no_picture_the_table_is_open(preview, pictured, opened):
    html = chart_card.card(figure(), KNOWN, SENTENCES, preview if pictured else None)
    assert re.findall(r"<details [^>]* open><summary>(.)", html) == [opened]
    assert ("tax.png" in html) is pictured and "tax.json" in html


def test_a_card_draws_without_title_and_template():
    drawn = json.loads(
        re.search(r'<script type="application/json">(.*?)</script>', chart_card.card(figure(), KNOWN, SENTENCES))[1]
    )
    assert set(drawn["layout"]) == {"height", "margin", "xaxis"} and drawn["data"] == figure()["data"]


def test_no_text_in_a_figure_can_end_its_script():
    hostile = figure()
    hostile["data"][0]["name"] = "</script><script>alert(1)</script><!--"
    assert chart_card.card(hostile, KNOWN, SENTENCES).count("<script") == 1


def test_the_table_has_a_row_with_link_and_kind_for_each_mark():
    two = [
        {"key": "aviation-tax", "label": "税收", "series": "甲"},
        {"key": "d-aviation-before", "label": "上年", "series": "乙"},
    ]
    rows = re.findall(r'<tr data-mark="\d">(.*?)</tr>', chart_card.table(two, KNOWN))
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
    assert "结果：" in said and "推算：" in said and "目标" not in said and "▶" in said and "≈" not in said


def test_what_was_counted_is_said_to_be_counted():
    assert without_tags(chart_card.legend([DONE])) == chart_card.COUNTED


# Marks


def test_a_mark_is_where_its_bar_is():
    assert marks.boxes(figure()) == [(0, 10, 50, 6)]


def test_a_bar_to_the_left_of_nought_begins_at_its_end():
    drawn = figure()
    drawn["data"][0]["x"], drawn["layout"]["xaxis"]["range"] = [-50], [-100, 100]
    assert marks.boxes(drawn)[0][:3:2] == (25, 25)


def test_a_point_has_a_place_and_no_extent():
    drawn = figure()
    drawn["data"] = [{"type": "scatter", "x": [75.82], "y": [144], "customdata": ["aviation-tax"]}]
    assert marks.boxes(drawn) == [(50, 50, 0, 0)] and 'class="number point"' in marks.links(drawn, KNOWN)


def test_a_mark_is_named_by_item_words_and_kind():
    html = marks.links(figure(), KNOWN)
    assert re.findall('href="([^"]*)" data-mark="0" aria-label="([^"]*)"', html) == [
        ("report.html#n000976", "航空，75.82亿元，结果")
    ]


# What a figure must say of itself


@pytest.mark.parametrize(
    "changed, fault",
    [
        ({"alt": None}, "has no alt"),
        ({"chart": ""}, "has no chart"),
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
