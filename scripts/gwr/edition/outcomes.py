"""What documents say became of promises: hand-kept, each with the words that say it, and never a score.

A promise is not yet checked until a document that was read whole says so; the rows point at its clause.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gwr import closed
from gwr.edition.rows import ANCHOR, Row, each, place, read_rows
from gwr.records import ReportError
from gwr.tables.computed import UNCHECKED, Promise

OUTCOMES = (*ANCHOR, "outcome", "document", "address", "quotation", "date", "rule")
SAID = tuple(value for value in closed.OUTCOME if value != UNCHECKED)


def with_outcomes(promises: Sequence[Promise], folder: Path, text: str) -> tuple[Promise, ...]:
    """The promises with what outcomes.csv says of them. Raises ReportError that names every unfit row."""
    rows = read_rows(folder / "outcomes.csv", OUTCOMES)
    told: dict[str, Promise] = {}
    by_place = {(promise.start, promise.end): promise for promise in promises}

    def tell(row: Row) -> None:
        promise = by_place.get(place(row, text))
        if promise is None:
            raise row.fault("no promise is read in these words", row["printed"], "point at a clause of promises.csv")
        if promise.id in told:
            raise row.fault("this promise has its outcome already", row["printed"], "keep one of the rows")
        told[promise.id] = _told(promise, row)

    each(tell, rows)
    return tuple(told.get(promise.id, promise) for promise in promises)


def _told(promise: Promise, row: Row) -> Promise:
    if row["outcome"] not in SAID:
        raise row.fault("no outcome that a document can tell", row["outcome"], f"use one of: {', '.join(SAID)}")
    if lacking := next((column for column in ("document", "address", "quotation", "rule") if not row[column]), None):
        raise row.fault("an outcome shows where it comes from: it lacks", lacking, "fill it, or delete the row")
    return promise._replace(
        outcome=row["outcome"],
        outcome_document=row["document"],
        outcome_address=row["address"],
        outcome_quotation=row["quotation"],
        outcome_date=_day(row),
        outcome_rule=row["rule"],
    )


def _day(row: Row) -> str:
    try:
        return date.fromisoformat(row["date"]).isoformat()
    except ValueError:
        fault: ReportError = row.fault("no date", row["date"], "write it as 2019-01-15")
        raise fault from None
