"""Reports over levels and decades become whole sites that say of each what it says, and nothing of another.

Two are built by make test, one as it stands and one turned about; all twelve, each in both ways, by make audit.
"""

import re
from typing import NamedTuple

import pytest

from gwr import closed
from gwr.promises import read_promises
from gwr.reading import read_report
from gwr.reading.language import tables
from support.patience import audited
from support.repository import SEEDS, SHARED, rows_of
from support.whole_sites import build, charts, drawn_by_seed, facts, named, page, pages, rows, turned

pytestmark = pytest.mark.slow

REPORTS = drawn_by_seed(SHARED / "corpus")
KINDS = [(path, way) for path in REPORTS for way in ("as it stands", "turned")]
NOW = [KINDS[n] for n in (0, len(KINDS) - 1) if KINDS]
FOREIGN = ("长宁", "上海", "顾洪辉")
KEYS = [row["key"] for row in rows_of(SEEDS / "changning-2018" / "labels.csv") if "-" in row["key"]]


class Whole(NamedTuple):
    """A built site, the text that it is of, and the name that a place was given, if it was."""

    site: object
    text: str
    place: str


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(kind, id=named) if kind in NOW else audited(kind, id=named)
        for kind in KINDS
        for named in (f"{kind[0].stem} {kind[1]}",)
    ],
)
def whole(request, tmp_path_factory):
    path, way = request.param
    text = path.read_text(encoding="utf-8")
    text, place = turned(text) if way == "turned" else (text, "")
    return Whole(build(text, "report", tmp_path_factory.mktemp("whole")), text, place)


@pytest.fixture
def told(whole, tmp_path):
    return list(pages(whole.site, tmp_path))


def test_no_page_names_a_place_that_the_report_does_not(whole, told):
    said = re.sub(r"\s", "", whole.text)
    names = [*(row["word"] for row in tables.table("localities")), *FOREIGN]
    foreign = [name for name in names if named(name) not in said]  # 杭州、嘉兴两市: 嘉兴市 is a name of theirs
    for one in told:
        assert not [name for name in foreign if any(name in words for words in one.words.split("\n"))], one.name


def test_no_page_names_a_year_that_the_report_does_not_speak_of(whole, told):
    report = read_report(whole.text)
    spans = [(fact.period_start, fact.period_end) for fact in report.facts if fact.period_start]
    spoken = {str(year) for start, end in spans for year in range(start, (end or start) + 1)}
    spoken |= set(re.findall(r"\d{4}", whole.text)) | {str(report.identity.year.value) if report.identity.year else ""}
    spoken |= {str(promise.by_when) for promise in read_promises(report)}  # 今后五年, counted from the report's year
    for one in told:
        assert set(re.findall(r"(?<!\d)((?:19|20)\d\d)年", one.words)) <= spoken, one.name


def test_no_file_holds_a_key_of_the_edition(whole):
    for path in filter(lambda path: path.suffix in (".html", ".js", ".json", ".csv"), whole.site.rglob("*")):
        if path.suffix != ".js" or "index" in path.name or "data" in path.name:
            held = path.read_text(encoding="utf-8")
            assert not [key for key in KEYS if f'"{key}"' in held or f"#{key}" in held], path.name


@pytest.mark.parametrize("name, statuses", [("results", closed.OVER), ("targets", closed.AHEAD)])
def test_drawn_and_listed_are_all_the_figures_of_a_page(whole, name, statuses):
    known = {id for id, row in facts(whole.site).items() if row["status"] in statuses}
    html = page(whole.site, name)
    drawn = [bar.id for chart in charts(html).values() for bar in chart]
    assert sorted([*drawn, *rows(html)]) == sorted(known)


@pytest.mark.parametrize("name", ["results", "targets"])
def test_each_bar_is_as_long_as_its_figure_and_a_fall_lies_below_zero(whole, name):
    read = {fact.id: fact for fact in read_report(whole.text).facts}
    for chart in charts(page(whole.site, name)).values():
        worth = [float(read[bar.id].base_value) * (-1 if read[bar.id].direction == "down" else 1) for bar in chart]
        scale = max(abs(bar.length) for bar in chart) / max(map(abs, worth))
        for bar, value in zip(chart, worth, strict=True):
            assert bar.length == pytest.approx(value * scale, abs=0.02), bar


@pytest.mark.parametrize("name", ["results", "targets"])
def test_beside_each_bar_stand_its_printed_words_and_a_fall_is_called_one(whole, name):
    known = facts(whole.site)
    for chart in charts(page(whole.site, name)).values():
        for bar in chart:
            row = known[bar.id]
            assert row["quote"] in bar.words, bar
            assert ("下降" in bar.words.split()[-1]) == (row["direction"] == "down"), bar


def test_the_first_page_has_a_mark_for_every_figure(whole):
    chart = page(whole.site, "index").partition('id="survey-whole"')[2].partition("</figure>")[0]
    assert set(re.findall(r"report\.html#(n\d+)", chart)) >= set(facts(whole.site))


def test_a_place_by_another_name_is_named_so_on_every_page(whole, told):
    for one in told if whole.place else ():
        assert whole.place in one.title and (whole.place in one.footer or "数字出自" not in one.footer), one.name


def test_of_a_report_without_an_outlook_the_page_of_targets_says_so(whole):
    if not [row for row in facts(whole.site).values() if row["status"] == "target"]:
        assert "规则读出0个" in page(whole.site, "targets") and "没有找到名称相同" in page(whole.site, "targets")
