"""Prints the rows that corrections.csv still needs for a reading to agree with an annotation.

They are to be read and judged, not pasted unread.
"""

import argparse
import csv
import sys
from pathlib import Path

from gwr.edition.corrections import CORRECTIONS, correct
from gwr.edition.labels import edition
from gwr.edition.rows import BREAK, CONTEXT
from gwr.evaluation.score import agree, read_gold
from gwr.reading import read_report
from gwr.reading.decode import read_file
from gwr.records import ReportError
from gwr.tables.computed import READ_AS


def rows(report, gold):
    """A row for each cell in which the reading differs from the gold, lenient ones left out."""
    numerals = {numeral.start: numeral for numeral in report.numerals}
    facts = {fact.start: fact for fact in report.facts}
    for wanted in gold:
        start, lenient = int(wanted["start"]), (wanted.get("lenient") or "").split()
        if numerals[start].role != wanted["role"] and "role" not in lenient:
            yield row(report.text, numerals[start], "role", wanted["role"], wanted["note"])
        for column in READ_AS if start in facts else ():
            if column not in lenient and not agree(column, getattr(facts[start], column), wanted[column]):
                yield row(report.text, facts[start], column, wanted[column], wanted["note"])
        if (
            start in facts
            and "of" not in lenient
            and facts[start].of != (of := wanted["of"] and f"n{int(wanted['of']):06}")
        ):
            yield row(
                report.text, facts[start], "of", of and words(report.text, numerals[int(wanted["of"])]), wanted["note"]
            )


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


def main():
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("report", type=Path, help="the report, its edition in the folder of its name beside it")
    command.add_argument("gold", type=Path, help="its annotation")
    options = command.parse_args()
    try:
        read = correct(read_report(read_file(options.report).text), edition(options.report))
        found = list(rows(read, read_gold(options.gold)))
    except (ReportError, OSError) as error:
        command.error(str(error))
    csv.writer(sys.stdout, lineterminator="\n").writerows([CORRECTIONS, *found])
    print(f"{len(found)} cells", file=sys.stderr)


if __name__ == "__main__":
    main()
