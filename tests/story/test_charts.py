"""Charts say what the tables say, in words as printed; kinds are told apart without colour; no text is alive."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwr import closed
from gwr.project import Project
from gwr.story import charts, figures
from gwr.story.charts.bars import Place, bar, one_measure
from gwr.story.charts.kinds import KINDS, intervals, pairs, ranked
from gwr.story.charts.kinds.words import change_in_words
from gwr.story.charts.look import CLEAR, STYLES, marker
from gwr.story.references import Figures, Row
from gwr.story.themes import themes
from support.repository import REPO

F = figures(Project.at(REPO))
SLUGS = [*F.table("charts")["chart"]]
COUNTED = {"distinctive-words", "numeral-roles"}  # drawings of what was counted, and of no figure
TALLIED = {"whole-report", "counted-and-set"}  # drawings of figures that say how many there are of a kind
PRINTED = {key for key, figure in F.items() if figure.worth}
BESIDE = {row.key: row.beside for row in F.table("chart_rows").itertuples() if row.beside}
each = pytest.mark.parametrize("fig", SLUGS, indirect=True)
each_drawn = pytest.mark.parametrize("fig", [slug for slug in SLUGS if slug not in COUNTED], indirect=True)


@cache
def chart(slug):
    """A chart of the project, drawn once."""
    return charts.draw(slug, F)


@pytest.fixture
def fig(request):
    return chart(request.param)


def keys(fig):
    return [key for trace in fig.data for key in trace.customdata]


def numbers(text):
    return re.findall(r"\d+(?:\.\d+)?", text)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_chart_is_named_by_its_slug(slug):
    assert chart(slug).layout.meta["chart"] == slug


@each
def test_every_mark_has_a_key_and_stands_once(fig):
    marks = [(entry["key"], entry["label"]) for entry in fig.layout.meta["marks"]]
    assert sorted(keys(fig)) == sorted(key for key, _ in marks) and len(set(marks)) == len(marks) > 0


@each_drawn
def test_every_bar_is_as_long_as_its_figure(fig):
    drawn = {key: x for trace in fig.data if trace.type == "bar" for key, x in zip(trace.customdata, trace.x)}
    assert drawn == {key: float(F[key].worth.amount) for key in drawn}


@each_drawn
def test_a_horizontal_axis_has_one_unit_and_one_measure(fig):
    by_axis = {}
    for trace in fig.data:
        if trace.type == "bar":
            worths = [F[key].worth for key in trace.customdata]
            by_axis.setdefault(trace.xaxis, set()).update((worth.unit, worth.measure) for worth in worths)
    assert [axis for axis, units in by_axis.items() if len(units) > 1] == []


@each
def test_bars_begin_at_zero(fig):
    if any(trace.type == "bar" for trace in fig.data):
        ranges = [fig.layout[name].range for name in fig.layout.to_plotly_json() if name.startswith("xaxis")]
        assert ranges and max(start for start, _ in ranges) <= 0


@each_drawn
def test_headline_subline_and_alternative_say_no_number_but_printed_ones_and_years(fig):
    said = " ".join(
        [fig.layout.title.text, fig.layout.title.subtitle.text, fig.layout.meta["alt"], fig.layout.meta["note"]]
    )
    printed = {number for key in PRINTED for number in numbers(F[key].text)}
    counted = re.sub(r"\d+个", "", said)
    assert set(numbers(counted)) - printed <= {"2017", "2018"}


@each_drawn
def test_every_number_written_in_a_chart_is_one_of_its_figures(fig):
    written = " ".join(unescape(re.sub(r"<[^>]*>", "", note.text)) for note in fig.layout.annotations)
    related = {F[key].text for drawn in keys(fig) for key in (drawn, BESIDE.get(drawn, drawn))}
    ours = {number for text in related for number in numbers(text)} | {"2017", "2018"}
    other = set(numbers(written)) - ours
    assert fig.layout.meta["chart"] in TALLIED or all(is_an_end(number, keys(fig)) for number in other)


def is_an_end(number, drawn):
    """Whether a number is what the digits of one of these figures allow at the least or at the most: 34.310～34.320."""
    allowed = F.table("derived").set_index("key")["interval"]
    if any(number in numbers(allowed[key]) for key in drawn if key in allowed):
        return True
    ends = {end for key in drawn if key not in allowed for end in (F[key].worth.low, F[key].worth.high)}
    return any(Decimal(number) * 10**power in ends for power in (0, 4, 8))


def test_the_whole_report_has_every_figure_of_the_report():
    drawn = {F[key] for key in keys(chart("whole-report"))}
    assert len(keys(chart("whole-report"))) == len(F.table("facts")) == len(drawn)


@each_drawn
def test_no_chart_draws_a_figure_that_must_not_be_used(fig):
    refused = set(F.table("derived").query("usable == 'no'")["key"])
    assert refused and refused.isdisjoint(keys(fig))


def test_what_was_counted_and_what_was_set_are_all_but_context_and_what_is_set_twice():
    drawn, facts = keys(chart("counted-and-set")), F.table("facts")
    twice = set(F.table("comparisons")["again"]) - {""}
    assert len(drawn) == (facts["status"] != "context").sum() - len(twice) and twice.isdisjoint(drawn)


def test_what_is_not_drawn_by_theme_is_said_with_its_number():
    left_out = (F.table("facts")["status"] == "context").sum()
    assert f"标作“{closed.CONTEXT.zh}”的{left_out}个数不在图里" in chart("counted-and-set").layout.meta["note"]


def test_the_counts_of_a_theme_stand_above_its_marks():
    written = [re.sub(r"<[^>]*>", "", note.text) for note in chart("counted-and-set").layout.annotations[:-1]]
    told = [
        said for theme in themes(F).values() for said in (f"{theme.name}　{theme.counted}个", f"目标{theme.aims}个")
    ]
    assert written == told


def test_a_target_stands_to_the_right_of_all_that_was_done():
    sides = {True: set(), False: set()}
    for trace in chart("counted-and-set").data:
        for key, x in zip(trace.customdata, trace.x):
            sides[F[key].kind == closed.TARGET.zh].add(x)
    assert max(sides[False]) < min(sides[True])


def test_targets_pairs_what_is_the_same_and_nothing_else():
    same = F.table("comparisons").query("comparability == 'same'")
    assert set(keys(chart("targets"))) == {*same["target"], *same["result"]}


def test_a_target_is_drawn_beside_no_result_of_another_kind(monkeypatch):
    rows = (Row("拆除违法建筑", "面积", F["target-demolished"], None),)
    monkeypatch.setattr(Figures, "rows", lambda self, name: rows)
    with pytest.raises(ValueError, match="beside which no result may stand: target-demolished"):
        pairs.plot("x", F)


def test_on_one_axis_the_marks_lie_as_their_values_do():
    fig = chart("district-growth")
    assert [trace.x[0] for trace in fig.data] == [7, 7.05, 6.5]
    assert fig.layout.xaxis.range[0] < 6.5 < 7.05 < fig.layout.xaxis.range[1]


def test_an_interval_reaches_as_far_as_the_printed_digits_allow():
    for trace in chart("arithmetic").data:
        worth, ends = F[trace.customdata[0]].worth, trace.error_x
        if ends.array is None:  # of whole numbers: a mark, and no interval
            assert float(worth.low) == pytest.approx(float(worth.high), rel=1e-4)
            continue
        drawn = [trace.x[0] - ends.arrayminus[0], trace.x[0] + ends.array[0]]
        assert drawn == pytest.approx([float(worth.low), float(worth.high)])


def test_each_sum_has_an_axis_of_its_own_that_holds_its_intervals():
    layout = chart("arithmetic").layout
    for trace in chart("arithmetic").data:
        worth, (start, end) = F[trace.customdata[0]].worth, layout[trace.xaxis.replace("x", "xaxis")].range
        assert start < worth.low <= worth.high < end


def test_a_sum_stands_beside_no_figure_of_another_measure(monkeypatch):
    rows = (Row("店招店牌", "", F["sign-sites"], F["sign-boards"]),)
    monkeypatch.setattr(Figures, "rows", lambda self, name: rows)
    with pytest.raises(ValueError, match="not of one unit"):
        intervals.plot("x", F)


def test_a_fall_is_drawn_to_the_left_of_zero_and_called_one(monkeypatch):
    rows = tuple(Row(F[key].label, "", F[key], None) for key in ("traffic-accidents", "dust-fall"))
    monkeypatch.setattr(Figures, "rows", lambda self, name: rows)
    plot = ranked.plot("x", F)
    assert [trace["x"] for trace in plot.drawing.traces] == [[-18], [-13.3]]
    assert plot.axes["xaxis"]["range"] == [-18, 0]
    assert all("<b>下降" in note["text"] for note in plot.drawing.annotations)


@pytest.mark.parametrize("wrong", [("foreign-capital", "foreign-trade"), ("goods-sales", "goods-sales-growth")])
def test_two_currencies_or_a_level_and_a_rate_are_refused_one_axis(wrong):
    with pytest.raises(ValueError, match="not of one unit, measure, basis and direction"):
        one_measure([F[key] for key in wrong])


@pytest.mark.parametrize("other", [{"basis": "avg"}, {"direction": "down"}])
def test_a_yearly_mean_beside_one_year_and_a_fall_beside_a_rise_are_refused_one_axis(other):
    growth = F["goods-sales-growth"]
    with pytest.raises(ValueError, match="not of one unit, measure, basis and direction"):
        one_measure([growth, replace(growth, worth=growth.worth._replace(**other))])


def test_what_has_no_amount_is_not_drawn():
    with pytest.raises(ValueError, match="no amounts that could be drawn: tasks-done"):
        one_measure([F["goods-sales"], F["tasks-done"]])


@pytest.mark.parametrize(
    "change, said",
    [
        ({}, "增长15.1%"),
        ({"direction": "down"}, "下降15.1%"),
        ({"basis": "avg"}, "年均增长15.1%"),
        ({"direction": ""}, "15.1%"),
    ],
)
def test_a_fall_beside_a_figure_is_said_to_be_a_fall_and_a_yearly_mean_one(change, said):
    growth = F["goods-sales-growth"]
    assert change_in_words(replace(growth, worth=growth.worth._replace(**change))) == said


def test_every_kind_of_chart_that_an_edition_may_name_is_drawn():
    assert KINDS.keys() == closed.CHART.keys()


def appearance(kind):
    """What is left of a bar's look when colours are taken away."""
    look, style = marker(kind), STYLES[kind]
    return look["color"] == CLEAR, (look.get("pattern") or {}).get("path"), style.edge


@each
def test_a_description_is_two_sentences_at_least(fig):
    assert len(re.findall("[^。]+。", fig.layout.meta["alt"])) >= 2


def test_the_kinds_counted_in_the_description_of_the_whole_report_are_all_its_figures():
    kinds = re.findall(r"[：，]?\D+?(\d+)个", chart("whole-report").layout.meta["alt"].split("。")[0])
    assert sum(map(int, kinds)) == len(F.table("facts"))


@pytest.mark.parametrize("slug", ["whole-report", "counted-and-set", "targets", "green-pairs"])
def test_a_second_reading_has_the_same_figures_and_its_description_counts_or_names_them_all(slug):
    meta = chart(slug).layout.meta
    [again] = meta["readings"]
    assert again["layout"]["meta"]["reading"] != meta["reading"] != ""
    drawn, redrawn = (sorted(mark["key"] for mark in each["marks"]) for each in (meta, again["layout"]["meta"]))
    assert drawn == redrawn
    said = again["layout"]["meta"]["alt"]
    counts = re.findall(r"(\d+)个(?=[，；。])", said.partition("：")[2])
    named = all(F[key].label in said for key in drawn if F[key].kind == "结果")
    assert named if "pairs" in slug or slug == "targets" else sum(map(int, counts)) == len(drawn)


def test_pairs_that_are_all_of_one_kind_have_nothing_to_choose():
    assert "readings" not in chart("beds").layout.meta and chart("beds").layout.meta["reading"] == ""


def test_the_comparator_of_a_figure_is_drawn_within_its_mark():
    signs = {key: sign for trace in chart("whole-report").data for key, sign in zip(trace.customdata, trace.text)}
    assert {key for key, sign in signs.items() if sign} == {key for key in signs if F[key].comparator != "="} != set()


def test_kinds_of_bars_are_told_apart_without_colour():
    kinds = ["结果", closed.STOCK.zh, "推进中", "目标", "推算", "其他文件"]
    assert len({appearance(kind) for kind in kinds}) == len(kinds)


def test_kinds_of_marks_are_told_apart_without_colour():
    assert len({style.symbol for style in STYLES.values()}) == len(STYLES)


@pytest.mark.parametrize(
    "comparator, sign", [(">", "▶"), (">=", "≥"), ("<=", "≤"), ("~", "≈"), ("<~", "近"), (">~", "余")]
)
def test_a_comparator_is_drawn_at_the_end_of_its_bar(comparator, sign):
    figure = replace(F["demolished"], comparator=comparator)
    assert [note["text"] for note in bar(figure, Place(0), "面积").annotations] == [sign]


def test_a_figure_of_that_order_is_marked_as_it_is_printed():
    assert F["target-linkong-tax"].limit == closed.ORDER != closed.limit("~", "约100亿")
    assert [note["text"] for note in bar(F["target-linkong-tax"], Place(0), "税收").annotations] == ["级"]


def test_an_exact_figure_has_a_plain_end():
    assert bar(F["aviation-tax"], Place(0), "税收").annotations == ()


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * channel for share, channel in zip((0.2126, 0.7152, 0.0722), linear))


@pytest.mark.parametrize("kind", STYLES)
@pytest.mark.parametrize("ground", ["#ffffff", "#14181e"])
def test_colours_stand_out_on_light_and_dark(kind, ground):
    one, other = sorted((luminance(STYLES[kind].colour), luminance(ground)))
    assert (other + 0.05) / (one + 0.05) >= 3


@given(st.text())
def test_plain_text_has_no_tag_no_formula_and_no_template(said):
    shown = charts.plain(said)
    assert not set("<>$") & set(shown) and "%{" not in shown


@given(st.text())
def test_plain_text_reads_as_it_was(said):
    assert unescape(charts.plain(said)) == unescape(unescape(said.replace("&", "&amp;")))


@pytest.mark.parametrize(
    "hostile", ['<a href="https://x.test">', "$\\href{javascript:1}{x}$", "%{customdata}", "&lt;b&gt;"]
)
def test_hostile_text_is_shown_letter_by_letter(hostile):
    assert unescape(charts.plain(hostile)) == hostile
    trace = bar(replace(F["aviation-tax"], label=hostile), Place(0), hostile).traces[0]
    assert hostile not in trace["hovertext"][0] and hostile not in trace["name"]


def test_the_same_tables_give_the_same_chart():
    assert charts.draw("industry-tax", F).to_json() == chart("industry-tax").to_json()


def test_a_picture_alone_says_what_its_signs_mean():
    assert chart("district-growth").layout.meta["signs"] == "■ 结果\u3000□ 目标\u3000⬢ 其他文件\u3000≈ 约"
    assert chart("counted-and-set").layout.meta["signs"].endswith("级 量级")  # its kinds stand above the drawing
    assert "结果" not in chart("counted-and-set").layout.meta["signs"]
    assert chart("numeral-roles").layout.meta["signs"] == ""
