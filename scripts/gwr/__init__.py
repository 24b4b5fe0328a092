"""gwr reads a Chinese government work report: every numeral, what it means, and the sentence that it stands in.

    >>> import gwr
    >>> report = gwr.read_report("全区税收75.82亿元，同比增长46.42%。")
    >>> [fact.quote for fact in report.facts]
    ['75.82亿元', '46.42%']
"""

from gwr.reading import read_report
from gwr.records import Report, ReportError

__all__ = ["Report", "ReportError", "read_report"]
