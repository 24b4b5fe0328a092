"""Files that are no report's text, each with what is said of it; and a clean one, with what its figures say."""

from gwr.reading import read_report
from support.repository import BAD, REPORTS, rows_of, text_of

CLEAN = text_of(REPORTS / "clean.txt")
MESSAGES = {row["file"]: row["message"] for row in rows_of(BAD / "messages.csv")}


def said(text):
    return [
        (fact.quote, fact.value, fact.unit, fact.status, fact.period, fact.subject) for fact in read_report(text).facts
    ]
