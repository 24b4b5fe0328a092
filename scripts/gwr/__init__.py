"""gwr reads a Chinese government work report: every numeral, what it means, and the sentence that it stands in.

>>> import gwr
>>> report = gwr.read_report("进出口总额120.5亿元，增长6.4%。")
>>> [fact.quote for fact in report.facts]
['120.5亿元', '6.4%']
"""

from typing import TYPE_CHECKING, Any

from gwr.reading import read_report
from gwr.records import Report, ReportError

if TYPE_CHECKING:
    from gwr.tables.frames import load

__all__ = ["Report", "ReportError", "load", "read_report"]


def __getattr__(name: str) -> Any:
    """`load`, when it is first asked for: reading a report needs neither tables nor pandas."""
    if name != "load":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from gwr.tables.frames import load

    return load
