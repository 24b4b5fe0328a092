"""Prints how a folder of reports is read: how many, which are refused and why, and the ten that are read worst, with
what they lack.

usage: python tools/read_corpus.py FOLDER [MOST]
"""

import sys
from collections import Counter
from pathlib import Path

from gwr.reading import read_report
from gwr.reading.decode import read_file
from gwr.records import ReportError

# An age or the length of a list (三大战略) is of no year.
LACKS = {
    "no subject": lambda fact: not fact.subject,
    "no period": lambda fact: not fact.period and fact.status != "context",
    "a change of unknown direction": lambda fact: fact.measure.startswith("change") and not fact.direction,
}


def lacks(report):
    """What cannot be said of the report's numerals, with how often: {"unread: a reason": 2, "no subject": 5}."""
    unread = Counter(f"unread: {numeral.reason}" for numeral in report.numerals if numeral.role == "unread")
    return unread + Counter(name for name, lack in LACKS.items() for fact in report.facts if lack(fact))


def main(folder, most=10):
    """Print the account of a folder."""
    read, refused = {}, {}
    for path in sorted(Path(folder).glob("*.txt")):
        try:
            read[path.stem] = read_report(read_file(path).text, path.stem)
        except ReportError as error:
            refused[path.stem] = error
    numerals, facts, total = (
        sum(counts)
        for counts in zip(
            *((len(report.numerals), len(report.facts), lacks(report).total()) for report in read.values())
        )
    )
    print(f"read: {len(read)} reports, {numerals} numerals, {facts} quantities, {total} lacks; refused: {len(refused)}")
    for error in refused.values():
        print(f"  {error}")
    print(f"read worst (lacks for each hundred numerals), of {len(read)}:")
    worst = sorted(read.items(), key=lambda item: -lacks(item[1]).total() / len(item[1].numerals))[:most]
    for name, report in worst:
        said = ", ".join(f"{what} ({count})" for what, count in lacks(report).most_common())
        print(
            f"  {100 * lacks(report).total() / len(report.numerals):5.1f}  {name} ({len(report.numerals)} "
            f"numerals): {said}"
        )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], *map(int, sys.argv[2:3]))
