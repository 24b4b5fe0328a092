"""No sentence of ours says what the report refutes: each that once did stands here beside the words that refute it."""

import re

import pytest

from gwr.project import Project
from gwr.story import figures
from gwr.story.charts.look import han
from support.notebooks import NOTEBOOKS, cells_of
from support.repository import REPO

load = figures(Project.at(REPO)).table
REPORT = "changning-2018"
REFUTED = [
    ("没有写2017年完成了多少", "完成2幢非成套房屋改造"),
    ("没有[写印]?2017年的目标", "全面完成年初确定的60项任务"),
    ("没有财政支出|支出多少，也没有写", "投入财政资金4200万元"),
    ("评语只有一句", "上海虹桥时尚创意产业集聚区有序推进"),
    ("企业.{0,12}缴[的了]?税", "重点企业完成全区税收75.82亿元"),
    ("适老化", "推进长者照护之家、老年人助餐点、适老性改造等项目"),
    ("经营的(?:各类)?亭", "占道经营的379个东方书报亭、福利彩票亭、体育彩票亭等清除"),
    ("2017年受理", "已受理22件，完成7台，总量位居全市首位"),
    ("[是为]同一件事|同一批东西", "继续推进天义小区、紫云小区等8.6万平方米非成套房屋改造"),
]


def prose():
    """All that the pages and the tables of the edition say in our own words."""
    cells = [cell.source for path in NOTEBOOKS for cell in cells_of(path)]
    pages = [path.read_text(encoding="utf-8") for path in sorted((REPO / "notebooks").glob("*.md"))]
    tables = [
        str(cell)
        for name, column in (("charts", "headline"), ("charts", "note"), ("comparisons", "why"), ("derived", "caution"))
        for cell in load(name)[column]
    ]
    return "\n".join([*cells, *pages, *tables])


@pytest.mark.parametrize("said, refuting", REFUTED)
def test_what_the_report_refutes_is_not_said(said, refuting):
    assert refuting in (REPO / "seeds" / f"{REPORT}.txt").read_text(encoding="utf-8")
    allowed = re.sub("视为同一批东西", "", prose())
    assert re.search(said, allowed) is None


def test_the_method_page_says_why_fewer_quantities_have_to_be_found_than_are_read():
    scores = load("scores").set_index("column")
    fewer = len(load("facts")) - scores["of"]["recall"]
    said = "".join(cell.source for cell in cells_of(REPO / "notebooks" / "method.ipynb"))
    assert fewer and f"“{scores['title']['recall']}”一行比读出的少{han(fewer)}个" in said


def test_what_was_read_in_part_is_said_to_break_off():
    broken = load("documents").query("note.str.contains('断开')")
    said = "".join(cell.source for cell in cells_of(REPO / "notebooks" / "targets.ipynb"))
    assert len(broken) == 1 and "断开" in said and set(broken["title"]) <= set(re.findall("《(.*?)》", said))
