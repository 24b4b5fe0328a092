"""Scores of a reading against a gold annotation of its numerals, as seeds/gold/GUIDE.md defines both.

Only the stretches of text that the gold covers are scored. A column named in a row's `lenient` takes any answer, one
named there as `status!result` any but that; rows whose note begins DAMAGED are left out. `scope` is scored where a gold
has that column.
"""

import csv
import io
import unicodedata
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NamedTuple

from gwr.reading.decode import read_file
from gwr.records import Fact, Numeral, Report, ReportError
from gwr.tables.computed import READ_AS
from gwr.tables.store import printed

NEEDED = ("start", "end", "text", "role", *READ_AS, "of", "subject", "note")
GUIDE = "seeds/gold/GUIDE.md says what an annotation holds"
# What most figures have: scored only where one side says otherwise.
USUAL = {"comparator": "=", "direction": "", "basis": ""}
APART = 400  # characters between two candidates that the gold still covers
GOOD = 0.6  # F1 from which a subject or a scope will do
LONGEST = 100_000  # characters of a cell; a longer one is a quotation mark that is never closed
OR = "|"  # between the wordings of a scope that are equally good; an empty one means that none is as good

Gold = dict[str, str]  # a row of a gold file


class Tally(NamedTuple):
    """How many of those that were asked in one respect are right, where a phrase may be right in part."""

    right: float
    of: int

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 1.0


class Error(NamedTuple):
    """One disagreement: where, on which words, in which column, and what either side says."""

    start: int
    words: str
    column: str
    got: str
    wanted: str
    subject: str = ""


def score(report: Report, gold: Path) -> tuple[dict[str, Tally], list[Error]]:
    """The scores of a reading by name, each with how many were asked, and its errors.

    recall is asked of the quantities annotated.
    """
    rows = read_gold(gold)
    annotated = [row for row in rows if not row["note"].startswith("DAMAGED")]
    covered = stretches(rows)
    facts = [fact for fact in report.facts if any(start <= fact.start < end for start, end in covered)]
    by_start = {fact.start: fact for fact in facts}
    wanted = [row for row in annotated if row["role"] == "quantity"]
    tallies, subjects, errors = _compared(wanted, by_start)
    must = [row for row in wanted if not _loose(row, "role")]
    found = sum(int(row["start"]) in by_start for row in must)
    false = _false(facts, rows)
    roles, role_errors = _roles(annotated, {numeral.start: numeral for numeral in report.numerals})
    scores = {
        "recall": Tally(found, len(must)),
        "precision": Tally(len(facts) - len(false), len(facts)),
        "role": roles,
        **tallies,
        "subject_f1": Tally(sum(subjects), len(subjects)),
        "subject_ok": Tally(sum(f1 >= GOOD for f1 in subjects), len(subjects)),
    }
    if rows and "scope" in rows[0]:
        scopes, scope_errors = _scopes(wanted, by_start)
        scores["scope_f1"] = Tally(sum(scopes), len(scopes))
        errors += scope_errors
    return scores, [
        *errors,
        *(Error(fact.start, fact.raw, "false", fact.quote, "", fact.subject) for fact in false),
        *role_errors,
    ]


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table that people keep. Raises ReportError for a file that is no text, or a broken line."""
    table = csv.DictReader(io.StringIO(read_file(path).text, newline=""), restkey="", restval="")
    limit = csv.field_size_limit(LONGEST)  # the module's own is everybody's: a library may have raised it
    try:
        return list(table)
    except csv.Error as error:
        cure = "look for a quotation mark that is never closed"
        raise ReportError(f"cannot be read ({error})", file=path, line=table.line_num, cure=cure) from None
    finally:
        csv.field_size_limit(limit)


def read_gold(path: Path) -> list[Gold]:
    """The rows of an annotation. Raises ReportError for a file that is none."""
    rows = rows_of(path)
    if lacking := [name for name in NEEDED if rows and name not in rows[0]]:
        raise ReportError("is no annotation: it lacks the column", file=path, line=1, characters=lacking[0], cure=GUIDE)
    for line, row in enumerate(rows, 2):
        if odd := next((row[name] for name in ("start", "end") if not (row[name] or "").isdecimal()), None):
            raise ReportError("is no offset", file=path, line=line, characters=odd, cure=GUIDE)
    return rows


def stretches(rows: list[Gold]) -> list[tuple[int, int]]:
    """The ranges of text that a gold covers: runs of candidates at most APART characters from one another."""
    found: list[tuple[int, int]] = []
    for row in rows:
        start, end = int(row["start"]), int(row["end"])
        if found and start - found[-1][1] <= APART:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def overlap(one: str, other: str) -> float:
    """F1 of the characters that two phrases share in the same order, punctuation and quotes aside."""
    left, right = ("".join(filter(str.isalnum, unicodedata.normalize("NFKC", words))) for words in (one, other))
    longest = [0] * (len(right) + 1)
    for letter in left:
        diagonal = 0
        for at, same in enumerate(right):
            diagonal, longest[at + 1] = (
                longest[at + 1],
                diagonal + 1 if letter == same else max(longest[at + 1], longest[at]),
            )
    return 2 * longest[-1] / (len(left) + len(right)) if longest[-1] else 0.0


def agree(column: str, got: object, wanted: str) -> bool:
    """Whether a cell says what the gold says: numbers by value, words whatever their width."""
    said, meant = (unicodedata.normalize("NFKC", words.strip()) for words in (printed(got), wanted))
    if column in ("value", "base_value"):
        try:
            return Decimal(said) == Decimal(meant)
        except InvalidOperation:
            pass
    return said == meant


def takes(row: Gold, column: str, got: object) -> bool:
    """Whether the gold takes this answer for right: it is the gold's own, or another that it lets pass.

    A subject is right where it is one of the gold's two wordings.
    """
    if _loose(row, column) or _allowed(row, column, printed(got)):
        return True
    return any(agree(column, got, row[name]) for name in (column, f"{column}_alt") if row.get(name) is not None)


def _compared(wanted: list[Gold], by_start: dict[int, Fact]) -> tuple[dict[str, Tally], list[float], list[Error]]:
    """By column how many are right of how many, the F1 of each subject, and the errors."""
    hits, asked, subjects, errors = Counter[str](), Counter[str](), [], []
    for row in wanted:
        fact = by_start.get(int(row["start"]))
        if fact is None:
            errors += [] if _loose(row, "role") else [_error(row, "missed", "", row["value"] + row["unit"])]
            continue
        for column in (*READ_AS, "of"):
            got, meant = _of(fact, row) if column == "of" else (getattr(fact, column), row[column])
            usual = "" if column == "of" else USUAL.get(column)
            if usual is not None and (printed(got) or usual) == (meant or usual) == usual:
                continue
            asked[column] += 1
            right = takes(row, column, got)
            hits[column] += right
            errors += [] if right else [_error(row, column, printed(got), meant)]
        if str(fact.end) != row["end"]:
            errors.append(_error(row, "end", str(fact.end), row["end"]))
        if not _loose(row, "subject"):
            subjects.append(
                max(
                    overlap(fact.subject, words) for words in (row["subject"], row.get("subject_alt") or row["subject"])
                )
            )
            errors += [] if subjects[-1] >= GOOD else [_error(row, "subject", fact.subject, row["subject"])]
    return {column: Tally(hits[column], asked[column]) for column in (*READ_AS, "of")}, subjects, errors


def _scopes(wanted: list[Gold], by_start: dict[int, Fact]) -> tuple[list[float], list[Error]]:
    """The F1 of each scope that the gold or the reading gives, a missing or needless one being 0, and the errors."""
    found, errors = [], []
    for row in wanted:
        fact = by_start.get(int(row["start"]))
        wordings = row["scope"].split(OR)
        if fact is None or _loose(row, "scope") or (not fact.scope and "" in wordings):
            continue
        found.append(
            1.0 if _allowed(row, "scope", fact.scope) else max(overlap(fact.scope, words) for words in wordings)
        )
        errors += [] if found[-1] >= GOOD else [_error(row, "scope", fact.scope, row["scope"])]
    return found, errors


def _false(facts: list[Fact], rows: list[Gold]) -> list[Fact]:
    """The facts that stand where the gold has no quantity."""
    here = {int(row["start"]) for row in rows if row["role"] in ("quantity", "part") or _loose(row, "role")}
    return [fact for fact in facts if fact.start not in here]


def _roles(rows: list[Gold], numerals: dict[int, Numeral]) -> tuple[Tally, list[Error]]:
    """Of how many candidates the role is right, and the errors."""
    asked = [row for row in rows if row["role"] != "part" and not _loose(row, "role")]
    read = {row["start"]: numerals[int(row["start"])].role if int(row["start"]) in numerals else "" for row in asked}
    wrong = [_error(row, "role", read[row["start"]], row["role"]) for row in asked if read[row["start"]] != row["role"]]
    return Tally(len(asked) - len(wrong), len(asked)), wrong


def _of(fact: Fact, row: Gold) -> tuple[str, str]:
    return fact.of.lstrip("n0"), row["of"]


def _loose(row: Gold, column: str) -> bool:
    return column in (row.get("lenient") or "").split()


def _allowed(row: Gold, column: str, got: str) -> bool:
    return any(
        name == column and got != refused
        for name, mark, refused in (word.partition("!") for word in (row.get("lenient") or "").split())
        if mark
    )


def _error(row: Gold, column: str, got: str, wanted: str) -> Error:
    return Error(int(row["start"]), row["text"], column, got, wanted, row["subject"])
