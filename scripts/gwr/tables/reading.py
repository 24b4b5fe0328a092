"""A reading as tables: the records of each, and what report.json says of the report and of its file."""

import hashlib
import re
from dataclasses import asdict
from typing import Any

from gwr.records import Report

NAMES = ("reports", "numerals", "facts", "sections", "sentences")
ARABIC = re.compile("[0-9０-９]")


def tables_of(report: Report) -> dict[str, tuple[Any, ...]]:
    """The records of each table of a reading, by the table's name."""
    return {name: getattr(report, name) for name in NAMES}


def described(report: Report, data: bytes, encoding: str) -> dict[str, Any]:
    """What report.json says: the report's own details, each with its place, and the file that it was read from."""
    file = {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data), "encoding": encoding}
    text = {"sha256": hashlib.sha256(report.text.encode("utf-8")).hexdigest(), "characters": len(report.text)}
    return {"report_id": report.id, **asdict(report.identity), "file": file, "text": text, "unread": unread(report)}


def unread(report: Report) -> dict[str, int]:
    """How many numerals in Arabic digits there are, and how many of them are unread."""
    arabic = [numeral for numeral in report.numerals if ARABIC.match(numeral.raw)]
    return {"arabic": len(arabic), "unread": sum(numeral.role == "unread" for numeral in arabic)}
