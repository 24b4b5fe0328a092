"""Reads small made-up texts with gwr and says which of them come out as the data contract wants.

    run_cases.py CASES.jsonl [--kinds | --wrong]

A case is a line of JSON: id, kind, text, where, facts, roles, and where wanted only, alike.

  where   review: the text is a paragraph of what was done in 2023, outlook: of what is planned for 2024, in a report
          read on 10 January 2024; whole: the text is the whole document.
  facts   what must be among the facts; a fact named for the nth time by the same raw is the nth fact of that raw in
          the text. Each names only the columns that matter. Numbers are compared as decimals, "" is an empty cell, a
          list is wordings that are equally good. of_raw is the raw of the fact that `of` leads to.
  only    true where the facts listed must be all facts of the text.
  roles   candidates (the nth of the same raw is the nth in the text), their role and, where named, their reason.
  alike   {"status": ["86", "143"]}: the first facts of these raws have one and the same value in that column.

Prints each kind with passed/total and what failed; with --kinds the kinds alone, with --wrong nothing but the ids of
the cases that do not hold. The last line is "N of M cases hold"; the exit is 0 only where all hold. An exception in
reading fails its case only.
"""

import argparse
import json
import sys
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path

from gwr import read_report

HEAD = (
    "云岭县人民政府工作报告\n——2024年1月10日在云岭县第九届人民代表大会第四次会议上\n"
    "各位代表：\n现在，我代表县人民政府报告工作，请予审议。\n"
)
REVIEW, OUTLOOK = "一、2023年工作回顾\n", "二、2024年工作安排\n"
AROUND = {
    "review": (HEAD + REVIEW, "\n" + OUTLOOK + "做好各项工作。\n"),
    "outlook": (HEAD + REVIEW + "各项工作平稳有序。\n" + OUTLOOK, "\n"),
    "whole": ("", ""),
}


def cases_of(path):
    """The cases of a file, in its order."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def faults(case):
    """What of a case does not hold, each as a line."""
    before, after = AROUND[case.get("where", "review")]
    try:
        report = read_report(before + case["text"] + after)
    except Exception as error:  # whatever it is, it is this case's failure
        return [f"reading raised {type(error).__name__}: {error}"]
    own = range(len(before), len(before) + len(case["text"]))
    facts = [fact for fact in report.facts if fact.start in own]
    numerals = [numeral for numeral in report.numerals if numeral.start in own]
    by_id = {fact.id: fact for fact in report.facts}
    return [
        *_wrong_facts(case, facts, nth(numerals), by_id),
        *_wrong_roles(case, nth(numerals)),
        *_unlike(case, nth(facts)),
    ]


def _wrong_facts(case, facts, roles, by_id):
    found, by_raw = set(), nth(facts)
    for (raw, n), wanted in counted(case.get("facts", [])):
        fact = by_raw.get((raw, n))
        if fact is None:
            numeral = roles.get((raw, n))
            yield f"{raw}: no fact ({f'it is {numeral.role} {numeral.reason}' if numeral else 'no such candidate'})"
            continue
        found.add(fact.id)
        for column, value in wanted.items():
            if column == "of_raw":
                got = by_id[fact.of].raw if fact.of in by_id else ""
            else:
                got = getattr(fact, column, f"no column {column}")
            if not any(alike(got, one) for one in wordings(value)):
                yield f"{raw}: {column} is {shown(got)}, wanted {' or '.join(map(shown, wordings(value)))}"
    if case.get("only"):
        yield from (f"{fact.raw}: a fact too many ({fact.quote}, {fact.subject})" for fact in facts
                    if fact.id not in found)  # fmt: skip


def _wrong_roles(case, roles):
    for (raw, n), wanted in counted(case.get("roles", [])):
        numeral = roles.get((raw, n))
        if numeral is None:
            yield f"{raw}: no such candidate, wanted {wanted['role']}"
            continue
        for column, value in wanted.items():
            if getattr(numeral, column) not in wordings(value):
                yield f"{raw}: {column} is {shown(getattr(numeral, column))}, wanted {shown(value)}"


def _unlike(case, by_raw):
    for column, raws in case.get("alike", {}).items():
        values = [getattr(by_raw[raw, 0], column) if (raw, 0) in by_raw else "no fact" for raw in raws]
        if len(set(values)) > 1 or "no fact" in values:
            yield f"{column} of {', '.join(raws)} is {', '.join(map(shown, values))}, wanted one and the same"


def nth(records):
    """(raw, n) → the nth record of that raw."""
    ordered = sorted(records, key=lambda record: record.start)
    return {(record.raw, n): record for record, n in zip(ordered, _times(record.raw for record in ordered))}


def counted(wanted):
    """((raw, n), the other columns) of each row that a case wants."""
    for row, n in zip(wanted, _times(row["raw"] for row in wanted)):
        yield (row["raw"], n), {column: value for column, value in row.items() if column != "raw"}


def _times(raws):
    """How often each of these stood among those before it."""
    said = Counter()
    for raw in raws:
        yield said[raw]
        said[raw] += 1


def wordings(value):
    """The values that are equally good."""
    return value if isinstance(value, list) else [value]


def alike(got, wanted):
    """Whether a cell is what is wanted: words exactly, numbers as decimals."""
    got, wanted = ("" if value is None else str(value) for value in (got, wanted))
    try:
        return got == wanted or Decimal(got) == Decimal(wanted)
    except InvalidOperation:
        return False


def shown(value):
    """A value as a line shows it."""
    return "∅" if value is None or value == "" else str(value)


def print_kinds(results, failures=True):
    """Each kind with how many of its cases hold, and what of the others does not; results are (case, faults)."""
    for kind in dict.fromkeys(case["kind"] for case, _ in results):
        of_kind = [(case, wrong) for case, wrong in results if case["kind"] == kind]
        print(f"{kind}: {sum(not wrong for _, wrong in of_kind)}/{len(of_kind)}")
        for case, wrong in of_kind if failures else ():
            if wrong:
                print(f"  {case['id']}  {case['text']!r}", *wrong, sep="\n      ")
    print(f"{sum(not wrong for _, wrong in results)} of {len(results)} cases hold")


def main():
    """Run the cases of a file."""
    parser = argparse.ArgumentParser(description="Which of the cases hold.")
    parser.add_argument("cases", metavar="CASES.jsonl")
    less = parser.add_mutually_exclusive_group()
    less.add_argument("--kinds", action="store_true", help="kinds alone, without the failures")
    less.add_argument("--wrong", action="store_true", help="the ids alone of the cases that do not hold")
    given = parser.parse_args()
    results = [(case, faults(case)) for case in cases_of(given.cases)]
    if given.wrong:
        print(*(case["id"] for case, wrong in results if wrong), sep="\n")
    else:
        print_kinds(results, failures=not given.kinds)
    return int(any(wrong for _, wrong in results))


if __name__ == "__main__":
    sys.exit(main())
