"""A made-up report with as many like figures as a chart needs, and a project that holds its tables."""

from gwr.analysis.pairs import pairs
from gwr.project import Project
from gwr.reading import read_report
from gwr.story import figures
from gwr.tables.reading import described, tables_of
from gwr.tables.store import write_reading

TEXT = """乙市政府工作报告
──2021年2月8日在乙市第六届人民代表大会第一次会议上

一、2020年工作回顾
全市地区生产总值增长5.1%，固定资产投资下降16.6%，社会消费品零售总额增长2.3%，一般公共预算收入下降3.2%。
粮食产量18.2万吨，蔬菜产量31.5万吨，水果产量9.4万吨。五年来，城镇居民收入年均增长7.2%。新建公路42公里，新建公园3个。

二、2021年主要任务
主要预期目标是：地区生产总值增长6%左右，固定资产投资增长5%，社会消费品零售总额增长4%以上，一般公共预算收入增长3%。
新建公路50公里。
"""


def project(folder, text=TEXT, name="yi-2021", more=lambda report: {}):
    """A project that holds the tables of a text, and no edition; more gives further tables of its report."""
    report = read_report(text, name)
    made = Project(folder, name, folder / "data")
    made.seeds.mkdir(parents=True)
    made.seed.write_text(text, encoding="utf-8")
    tables = tables_of(report) | {"pairs": pairs(report)} | more(report)
    write_reading(made.data, name, tables, described(report, text.encode("utf-8"), "utf-8"))
    return made


def known(folder, text=TEXT):
    """The figures of a text."""
    return figures(project(folder, text))
