"""A made-up county's report with an edition of its own: its keys, themes and captions stand nowhere else."""

from decimal import Decimal

from gwr.edition.build import editorial_tables
from gwr.edition.captions import CHARTS, ROWS
from gwr.edition.comparisons import COLUMNS as COMPARISONS
from gwr.edition.labels import LABELS
from gwr.project import Project
from gwr.reading import read_report
from gwr.tables.computed import Word
from gwr.tables.schema import READING
from gwr.tables.store import write_reading, write_tables
from support.edition_cases import anchor, write

NAME = "county-2020"
TEXT = """某县政府工作报告
──2020年1月8日在某县第二届人民代表大会第一次会议上

一、2019年工作回顾
粮食总产量12.5万吨，同比下降3.2%；蔬菜总产量8.4万吨，同比增长5.6%；水果总产量15.1万吨，与上一年大体相当。
农业总产值30.2亿元，其中种植业产值18.6亿元。全年新修水渠42公里。

二、2020年主要任务
努力新修水渠50公里，让农户都有水用，让孩子都有书读。
"""
KEYS = {
    "grain": "12.5万吨",
    "grain-change": "3.2%",
    "greens": "8.4万吨",
    "greens-change": "5.6%",
    "fruit": "15.1万吨",
    "farm-output": "30.2亿元",
    "crop-output": "18.6亿元",
    "canals": "42公里",
    "target-canals": "50公里",
}
CAPTIONS = (
    "harvest,ranked,水果收得最多,各类作物的产量 · 某县 · 2019年,蔬菜里不含瓜类。,",
    "output,part of,产值大半来自种植业,农业总产值 · 某县 · 2019年,,",
    "aims,pairs,水渠要修得更长，只有{pairs}项能比,上为做到的，下为目标 · 某县,,",
    "vegetables,one axis,水果多于蔬菜,两类作物的产量 · 某县 · 2019年,,",
    "sums,intervals,两个产值分得开,农业产值 · 某县 · 2019年,,",
    "by-theme,by theme,{of[农业].counted}个数，{of[农业].aims}个目标,左为做了的，右为目标 · 某县,,",
    "every-figure,dots,这份报告的数,一个记号一个数 · 某县,,",
    "telling-words,diverging,先说“{review}”，后说“{outlook}”,长短为对数似然值 · 某县,,",
    "numeral-roles,roles,数各有用处,报告里的数字 · 某县,,",
)
FIGURES = (
    "harvest,粮食,产量,grain,grain-change",
    "harvest,蔬菜,产量,greens,greens-change",
    "harvest,水果,产量,fruit,",
    "vegetables,蔬菜,产量,greens,",
    "vegetables,水果,产量,fruit,",
    "sums,产值,分得开,farm-output,crop-output",
    "output,全部,产值,farm-output,",
    "output,种植业,产值,crop-output,",
)


def project(folder, captions=CAPTIONS, figures=FIGURES) -> Project:
    """The county's project in this folder, its tables written; captions and figures are the rows of its charts."""
    edition = folder / "seeds" / NAME
    (folder / "data").mkdir()
    (folder / "notebooks").mkdir()
    edition.mkdir(parents=True)
    (folder / "_config.yml").write_text(f"sphinx:\n  config:\n    gwr_report: {NAME}\n", encoding="utf-8")
    labels = (f"{key},{key}的数,农业,{anchor(said, TEXT)}" for key, said in KEYS.items())
    write(edition, "labels", ",".join(LABELS), *labels)
    write(edition, "comparisons", ",".join(COMPARISONS), "target-canals,canals,same,,都是一年新修的水渠。")
    write(edition, "charts", ",".join(CHARTS), *captions)
    write(edition, "chart-rows", ",".join(ROWS), *figures)
    report = read_report(TEXT, NAME)
    write_reading(folder / "data", NAME, {name: getattr(report, name) for name in READING}, {"report_id": NAME})
    tables = editorial_tables(edition, TEXT, report.facts, report.sentences)
    first, *_, last = (sentence.id for sentence in report.sentences)
    words = [
        Word("总产量", 3, 0, 9, 9, Decimal("4.16"), "review", first),
        Word("努力", 0, 3, 9, 9, Decimal("4.16"), "outlook", last),
    ]
    write_tables(folder / "data", NAME, tables | {"words": words})
    return Project.at(folder)
