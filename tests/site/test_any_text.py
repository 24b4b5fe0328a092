"""Any report becomes pages: what a page is made of is laid out for whatever text the reader takes."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from gwr.commands.reading import write_tables
from gwr.project import Project
from gwr.records import ReportError
from gwr.site.output import chart_files
from gwr.site.page import chart_card, coverage, numbers, promises
from gwr.site.plain import lay_out
from gwr.site.site import Site
from gwr.story import figures, survey
from support import mutations
from support.nesting import assert_nested
from support.patience import tried

SMALL = (
    "新增3家",
    "一、甲\r\r新增3家。\f新增4家\u2028。\r（一）乙\r税收5亿元，增长6%",
    "3家\n" * 40,
    "| 指标 | 数（个） | 比上年增长（%） |\n|---|---|---|\n| <b>学校</b> | 12 | 3.4（可比价） |\n",
    "乙市{{ 7*7 }}政府工作报告\n新增3家[^1]。“新增4家”，同比增长３.５％①。\n[^1]: 注5家\n",
    "税收-0.0亿元，产值0亿元，增长-100%，下降0%。" * 3,
    "二、2021年主要任务\n" + "新建学校3所，改造道路5公里，增长6%左右。" * 3,
)


def laid_out(folder, text):
    """A project of the text with its tables, settings and pages; None where the text is refused or has no figure."""
    project = Project(folder, "any", folder / "data")
    project.seeds.mkdir(parents=True)
    project.seed.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        write_tables(project)
    except ReportError:
        return None
    lay_out(project)
    return project


def parts(project):
    """The HTML of every part of the pages that is made of tables, and of every chart."""
    site = Site.of(project)
    known = figures(project)
    yield from (
        numbers.board(site.tables),
        promises.board(site.tables),
        coverage.accounts(coverage.groups(site.tables), site.tables),
    )
    for chart in survey.every(known):
        figure = chart.to_plotly_json()
        assert figure["layout"]["meta"]["marks"]
        yield chart_card.card(figure, site.references, site.sentences)
        assert chart_files.spreadsheet(chart_files.rows(figure, site))
    for side in (survey.over, survey.ahead):
        assert survey.listed(side(known)) is not None
    assert survey.pairs_table(known) is not None


def assert_laid_out(text):
    """Pages can be made of the text; every figure has a mark, and stands in the list of all quantities."""
    with tempfile.TemporaryDirectory() as folder:
        if project := laid_out(Path(folder), text):
            all_numbers, *others = parts(project)
            for html in (all_numbers, *others):
                assert_nested(html)
            facts = Site.of(project).tables["facts"]
            whole = survey.whole(figures(project))
            assert sorted(mark["key"] for mark in whole.layout.meta["marks"]) == [fact["id"] for fact in facts]
            assert re.findall(r'id="row-(n\d+)"', all_numbers) == [fact["id"] for fact in facts if fact["base_value"]]


@pytest.mark.parametrize("text", SMALL, ids=range(len(SMALL)))
def test_the_smallest_texts_become_pages(text):
    assert_laid_out(text)


@pytest.mark.patient
@tried(25)
@given(mutations.TEXTS)
def test_whatever_text_the_reader_takes_becomes_pages(text):
    assert_laid_out(text)
