"""A made-up corpus: a few reports of two levels and three years, what is none, and how a data set of them is read."""

import pyarrow.dataset
import pyarrow.parquet

from gwr.corpus import dataset, schema
from gwr.corpus.spread import cluster

PLACES = ("松岭市", "东石县")
YEARS = (2019, 2020, 2021)
REPORT = """{place}{year}年政府工作报告

——{year}年1月10日在{place}第一届人民代表大会第{nth}次会议上

市长　某某

各位代表：

现在，我代表{place}人民政府，向大会报告工作，请予审议。

一、{last}年工作回顾

过去一年，地区生产总值{gdp}亿元，同比增长{rate}%。新建学校{nth}所，改造道路超过{nth}0公里。

二、{year}年主要任务

今年的预期目标是：地区生产总值增长{aim}%左右，城镇新增就业{nth}000人以上。新建养老机构{nth}家。
"""


def report(place, year):
    """The text of a made-up report."""
    nth = year - 2016
    numbers = {"gdp": 100 * nth + len(place), "rate": nth + 0.5, "aim": nth}
    return REPORT.format(place=place, year=year, last=year - 1, nth=nth, **numbers)


def write_reports(folder, places=PLACES, years=YEARS):
    """Write the made-up corpus; six reports as a rule."""
    for place in places:
        (folder / place).mkdir(parents=True, exist_ok=True)
        for year in years:
            (folder / place / f"{year}.txt").write_text(report(place, year), encoding="utf-8")
    return folder


def in_process():
    """A cluster of one thread in this process: what is patched here is patched there."""
    return cluster(workers=1, processes=False)


def manifest(out):
    """The rows of the manifest by report_id."""
    rows = pyarrow.parquet.read_table(out / dataset.MANIFEST).to_pylist()
    return {row["report_id"]: row for row in rows}


def rows(out, table="facts"):
    """All rows of a table, in an order that does not depend on who read them when."""
    partitions = pyarrow.dataset.partitioning(
        pyarrow.schema([("level", pyarrow.string()), ("year", pyarrow.int32())]), flavor="hive"
    )
    found = pyarrow.dataset.dataset(out / table, partitioning=partitions).to_table().to_pylist()
    return sorted(found, key=lambda row: (row["report_id"], row["id"]))


def everything(out):
    """What a data set says, but for the time that reading took."""
    files = {name: row | {"milliseconds": 0} for name, row in manifest(out).items()}
    return files, {table: rows(out, table) for table in schema.ROWS}
