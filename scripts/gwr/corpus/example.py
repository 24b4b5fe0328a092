"""A small corpus that is made up: three places over six years, so that what is shown of a data set can be tried."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from gwr.corpus.make import make
from gwr.corpus.spread import cluster

PLACES = (("松岭省", "省长"), ("青禾市", "市长"), ("东石县", "县长"))
YEARS = range(2016, 2022)
REPORT = """{place}{year}年政府工作报告

——{year}年1月10日在{place}第一届人民代表大会第{nth}次会议上

{office}　某某

各位代表：

现在，我代表{place}人民政府，向大会报告工作，请予审议。

一、{last}年工作回顾

过去一年，地区生产总值{gdp}亿元，同比增长{growth}%。固定资产投资增长{investment}%，一般公共预算收入增长{revenue}%。
城镇新增就业{jobs}万人，新建学校超过{schools}所，改造道路约{roads}公里。

二、{year}年主要任务

今年的预期目标是：地区生产总值增长{aim}%左右，一般公共预算收入增长{revenue_aim}%，城镇新增就业{jobs_aim}万人以上，
城镇登记失业率控制在4%以内。新建学校{schools_aim}所。
"""


def texts() -> Iterator[tuple[str, str]]:
    """(name, text) of each made-up report."""
    for nth, (place, office) in enumerate(PLACES, 1):
        for year in YEARS:
            step = year - YEARS[0]
            numbers = {
                "gdp": 9000 // nth**2 + 310 * step, "growth": f"{8.2 - 0.4 * step + 0.3 * nth:.1f}",
                "investment": 12 - step, "revenue": f"{7.5 - 0.5 * step:.1f}", "jobs": 40 // nth + step,
                "schools": 6 + step, "roads": 30 + nth, "aim": f"{8.5 - 0.5 * step + 0.25 * nth:.1f}",
                "revenue_aim": 7 - step // 2, "jobs_aim": 39 // nth + step, "schools_aim": 8 + step,
            }  # fmt: skip
            words = {"place": place, "office": office, "year": year, "last": year - 1, "nth": step + 1}
            yield f"{place}/{year}.txt", REPORT.format(**words, **numbers)


def write_texts(folder: Path) -> Path:
    """Write the made-up reports into a folder."""
    for name, text in texts():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def made() -> Path:
    """A folder, gone with the machine's other temporary ones, that holds the data set of the made-up reports."""
    folder = Path(tempfile.mkdtemp(prefix="gwr-example-"))
    make(write_texts(folder / "reports"), folder / "set", partial(cluster, 1, processes=False))
    return folder / "set"
