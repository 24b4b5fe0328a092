"""How well the rules alone find the promises of a report, and how far two codings of the same clauses agree.

seeds/gold/promises/GUIDE.md says what the annotations hold.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from gwr import closed
from gwr.evaluation.golds import exact
from gwr.evaluation.score import rows_of
from gwr.promises import read_promises
from gwr.reading import read_report
from gwr.records import Report, ReportError
from gwr.tables.computed import PROMISE_SCORED, Promise, PromiseScore

FOLDER = "promises"
CHOSEN, DRAWN, AGAIN, MEASURED = "chosen.csv", "drawn.csv", "again.csv", "measured.csv"
NEEDED = ("report_id", "start", "end", "clause", "verb_class", "how_much", "by_when", "testability")
SAID = ("verb_class", "testability", "by_when", "how_much")
HELD, REFUSED = "是", "否"
UNSAID = ("", closed.BY_WHEN["none"].zh)
GUIDE = "seeds/gold/promises/GUIDE.md says what an annotation holds"
Coded = Mapping[str, str] | None  # what is said of a clause; None where it is no commitment
Coding = Mapping[tuple[int, int], Coded]  # by the clause's place


def promise_scores(report: Report, golds: Path) -> dict[str, list[PromiseScore]]:
    """The rows of promise_scores.csv, of the rules without people's corrections.

    No such table where nobody has annotated this report's promises.
    """
    folder = golds / FOLDER
    chosen, drawn, again = (read_coding(folder / name, report) for name in (CHOSEN, DRAWN, AGAIN))
    if not chosen:
        return {}
    alone = read_report(report.text, report.id)
    read = {(promise.start, promise.end): said_of(promise) for promise in read_promises(alone)}
    compared = {"chosen": (read, chosen), "drawn": (read, drawn), "agreement": (again, drawn)}
    here = [row for gold, codings in compared.items() for row in agreements(gold, *codings)]
    return {"promise_scores": [*here, *measured(folder / MEASURED)]}


def measured(path: Path) -> list[PromiseScore]:
    """The scores on other reports, whose texts stand elsewhere, as they were measured."""
    rows = rows_of(path) if path.is_file() else []
    return [score(row["gold"], row["column"], int(row["right"]), int(row["of"])) for row in rows]


def read_coding(path: Path, report: Report) -> Coding:
    """What people coded of a report's clauses. Raises ReportError for what is no annotation."""
    rows = [row for row in rows_of(path) if row["report_id"] == report.id] if path.is_file() else []
    for row in rows:
        if lacking := next((name for name in NEEDED if name not in row), None):
            raise ReportError("lacks the column", file=path, line=1, characters=lacking, cure=GUIDE)
    return {(int(row["start"]), int(row["end"])): _coded(row) for row in rows}


def _coded(row: Mapping[str, str]) -> Coded:
    if row.get("commitment", HELD) == REFUSED:
        return None
    said = {name: "" if row[name] in UNSAID else row[name] for name in SAID}
    return said | {"testability": said["testability"].partition(" ")[0]}


def said_of(promise: Promise) -> Mapping[str, str]:
    """What a promise says, written as an annotation writes it."""
    return {
        "verb_class": closed.VERB_CLASS[promise.verb_class].zh,
        "testability": closed.TESTABILITY[promise.testability].glyph,
        "by_when": f"{promise.by_when}年" if promise.by_when else "",
        "how_much": promise.how_much,
    }


def agreements(gold: str, told: Coding, wanted: Coding) -> Iterable[PromiseScore]:
    """Whether the clauses are told for commitments or not, then, of those that both take for one, each column."""
    held = [told.get(place) is not None for place in wanted]
    right = sum(one == (wanted[place] is not None) for one, place in zip(held, wanted))
    yield score(gold, "clause", right, len(wanted))
    both = [(one, other) for place in wanted if (one := told.get(place)) and (other := wanted[place])]
    for column in PROMISE_SCORED:
        if column in SAID:
            yield score(gold, column, sum(one[column] == other[column] for one, other in both), len(both))


def score(gold: str, column: str, right: int, of: int) -> PromiseScore:
    """So many right of so many."""
    return PromiseScore(gold, column, right, of, exact(right / max(of, 1)))
