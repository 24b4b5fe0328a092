"""Prints the rows that corrections.csv still needs for a reading to agree with a gold: to be read, not pasted unread.

usage: python tools/list_corrections.py REPORT.txt GOLD.csv
"""

import csv
import sys
import unicodedata
from decimal import Decimal, InvalidOperation
from pathlib import Path

from gwr.edition.corrections import CORRECTIONS, correct
from gwr.edition.labels import edition
from gwr.edition.rows import BREAK, CONTEXT
from gwr.reading import read_report

COLUMNS = (
    "value",
    "unit",
    "base_value",
    "base_unit",
    "comparator",
    "measure",
    "direction",
    "basis",
    "status",
    "period",
)


def rows(report, gold):
    """A row for each cell in which the reading differs from the gold, lenient ones left out."""
    numerals = {numeral.start: numeral for numeral in report.numerals}
    facts = {fact.start: fact for fact in report.facts}
    for wanted in gold:
        start, lenient = int(wanted["start"]), wanted["lenient"].split()
        if numerals[start].role != wanted["role"] and "role" not in lenient:
            yield row(report.text, numerals[start], "role", wanted["role"], wanted["note"])
        for column in COLUMNS if start in facts else ():
            if column not in lenient and not same(getattr(facts[start], column), wanted[column]):
                yield row(report.text, facts[start], column, wanted[column], wanted["note"])
        if (
            start in facts
            and "of" not in lenient
            and facts[start].of != (of := wanted["of"] and f"n{int(wanted['of']):06}")
        ):
            yield row(
                report.text, facts[start], "of", of and words(report.text, numerals[int(wanted["of"])]), wanted["note"]
            )


def same(got, wanted):
    try:
        return Decimal(got) == Decimal(wanted)
    except InvalidOperation:
        return unicodedata.normalize("NFKC", str(got)) == unicodedata.normalize("NFKC", wanted)


def row(text, record, column, value, note):
    before, after = text[max(0, record.start - CONTEXT) : record.start], text[record.end : record.end + CONTEXT]
    return [*(part.replace("\n", BREAK) for part in (before, record.raw, after)), column, value, note]


def words(text, numeral):
    """The fewest words before a numeral that stand once with it."""
    return next(
        text[start : numeral.end]
        for start in range(numeral.start, -1, -1)
        if text.count(text[start : numeral.end]) == 1
    )


def main(report, gold):
    read = correct(read_report(Path(report).read_bytes().decode("utf-8-sig")), edition(Path(report)))
    with open(gold, encoding="utf-8-sig", newline="") as file:
        found = list(rows(read, csv.DictReader(file)))
    csv.writer(sys.stdout, lineterminator="\n").writerows([CORRECTIONS, *found])
    print(f"{len(found)} cells", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
