"""Any report becomes a site: its own words and counts alone, without editors, and without a browser that draws."""

import os
import re
import sys
from pathlib import Path
from subprocess import run

import pytest

from gwr import closed
from gwr.analysis.words import word_table
from gwr.site.built import read_page
from gwr.site.plain import lay_out
from support.surveyed import TEXT, project

PAGES = ("index", "results", "targets", "promises", "report", "coverage")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder in which the site of the made-up report was built, and what was said; no Chromium is found there."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "yi-2021.txt").write_text(TEXT, encoding="utf-8")
    alone = {**os.environ, "PATH": str(Path(sys.executable).parent), "CHROMIUM": ""}
    done = run(
        [sys.executable, "-m", "gwr", "site", "yi-2021.txt"], cwd=folder, env=alone, text=True, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(built):
    html = built / "_build" / "yi-2021" / "html" / "notebooks"
    return {path.stem: read_page(path, path.name) for path in html.glob("*.html")}


def test_every_page_stands(pages):
    assert set(PAGES) <= set(pages)


def test_nothing_but_the_report_stands_where_the_command_ran(built):
    assert sorted(path.name for path in built.iterdir()) == ["_build", "yi-2021.txt"]


def test_every_page_has_the_reports_own_title_and_source(pages):
    for page in pages.values():
        assert page.title.endswith("乙市2021年政府工作报告")
        assert "乙市政府工作报告（2021年2月8日）" in page.footer


def test_no_page_speaks_of_another_place_year_or_person(pages):
    for page in pages.values():
        assert not re.search(r"长宁|上海|顾洪辉|201[78]年|75\.82", page.words), page.name


def test_no_score_is_shown_where_nothing_was_annotated(pages):
    assert "得分" not in pages["coverage"].words


def test_the_first_page_counts_what_the_report_says(pages):
    assert "报告写了15个数量：结果10个，目标5个。" in re.sub(r"\s", "", pages["index"].words)


def test_the_first_page_explains_the_kinds_of_figures_that_there_are_and_no_others(pages):
    said = re.sub(r"\s", "", pages["index"].words)
    here = {name for name, words in closed.STATUS.items() if words.said in said}
    assert here == {"result", "target"}


def test_every_chart_has_its_picture_without_a_browser_that_draws(built):
    page = (built / "_build/yi-2021/html/notebooks/results.html").read_text(encoding="utf-8")
    assert page.count('<figure class="chart"') == page.count('<div class="drawing"') == 2 and ".png" not in page


def test_all_its_quantities_stand_on_one_page(pages):
    assert len([id for id in pages["numbers"].ids if id.startswith("row-n")]) == 15


def test_a_fall_is_told_in_the_table_beside_its_amount(pages):
    assert "下降16.6%" in re.sub(r"\s", "", pages["results"].words)


def test_a_rise_is_told_in_the_table_as_a_fall_is(pages):
    said = re.sub(r"\s", "", pages["index"].words)
    assert "增长2.3%" in said and "下降16.6%" in said


BULLETIN = """中华人民共和国国家统计局关于1992年国民经济和社会发展的统计公报

1993年2月18日

一、农业

全年粮食产量44258万吨，比上年增长1.7%。水产品产量1546万吨，比上年增长14.5%。糖料产量8753万吨，下降2.3%。粮食收购顺利，粮食流通活跃，粮食库存充足。
"""


def test_what_is_no_work_report_has_its_own_title_and_of_what_it_lacks_only_the_page_that_says_so(tmp_path):
    made = project(tmp_path, BULLETIN, more=lambda report: {"words": word_table(report, tmp_path / "words.txt")})
    lay_out(made)
    config = (made.folder / "_config.yml").read_text(encoding="utf-8")
    index = (made.notebooks / "index.md").read_text(encoding="utf-8")
    assert "title: 中华人民共和国国家统计局关于1992年国民经济和社会发展的统计公报" in config
    assert "统计公报（1993年2月18日）里的数字" in index
    pages = sorted(page.stem for page in made.notebooks.glob("*.md"))
    assert pages == ["coverage", "index", "numbers", "report", "results", "targets"]
