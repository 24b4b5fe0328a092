"""Prints how a folder of reports is read: how many, which are refused and why, and which lack most of what they say."""

import argparse
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


def read_all(folder):
    """The readings of a folder's texts, and the errors of those that are refused, by the texts' names."""
    read, refused = {}, {}
    for path in sorted(folder.glob("*.txt")):
        try:
            read[path.stem] = read_report(read_file(path).text, path.stem)
        except ReportError as error:
            refused[path.stem] = error
    return read, refused


def lacking(report):
    """How many lacks there are for each hundred numerals."""
    return 100 * lacks(report).total() / max(len(report.numerals), 1)


def print_account(read, refused, most):
    """How the reports are read as a whole, and the worst of them."""
    numerals, facts, total = (
        sum(map(count, read.values()))
        for count in (lambda one: len(one.numerals), lambda one: len(one.facts), lambda one: lacks(one).total())
    )
    print(f"read: {len(read)} reports, {numerals} numerals, {facts} quantities, {total} lacks; refused: {len(refused)}")
    for error in refused.values():
        print(f"  {error}")
    print(f"read worst (lacks for each hundred numerals), of {len(read)}:")
    for name, report in sorted(read.items(), key=lambda item: -lacking(item[1]))[:most]:
        said = ", ".join(f"{what} ({count})" for what, count in lacks(report).most_common())
        print(f"  {lacking(report):5.1f}  {name} ({len(report.numerals)} numerals): {said}")


def main():
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("folder", type=Path, help="a folder of texts, each a file NAME.txt")
    command.add_argument("most", nargs="?", type=int, default=10, help="how many of the worst to name (default: 10)")
    options = command.parse_args()
    read, refused = read_all(options.folder)
    if not read and not refused:
        command.error(f"{options.folder}: has no text in it")
    print_account(read, refused, options.most)


if __name__ == "__main__":
    main()
