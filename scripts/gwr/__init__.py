"""gwr reads a Chinese government work report: every numeral, what it means, and the sentence that it stands in.

>>> import gwr
>>> report = gwr.read_report("进出口总额120.5亿元，增长6.4%。")
>>> [fact.quote for fact in report.facts]
['120.5亿元', '6.4%']
"""

from gwr.reading import read_report
from gwr.records import Report, ReportError

__all__ = ["Report", "ReportError", "read_report"]
