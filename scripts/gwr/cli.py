"""The command parse_report: a report in, its tables out."""

import argparse
import hashlib
import re
import sys
from dataclasses import asdict
from pathlib import Path

from gwr.edition.labels import correct, edition
from gwr.reading import read_report
from gwr.reading.decode import LARGEST, decode, read_file
from gwr.reading.mend import copied
from gwr.records import ReportError
from gwr.tables.store import DATA, write_reading

VERSION = "0.1.0"
LONGEST_ID = 80  # characters of a report's id
UNREAD = 0.05  # share of unread Arabic numerals above which a reading is not to be relied on
ARABIC = re.compile("[0-9０-９]")
WRITTEN, REFUSED, DOUBTFUL = 0, 2, 3  # exit codes


def main(arguments):
    """Run the command; returns its exit code."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # whatever the terminal's locale
    options = parser().parse_args(arguments)
    try:
        decoded = decode(sys.stdin.buffer.read(LARGEST + 1), "-") if options.report == "-" else read_file(options.report)
        report = read(decoded.text, options)
        write_reading(options.out, report.id, tables_of(report), described(report, decoded))
    except ReportError as error:
        print(error, file=sys.stderr)
        return REFUSED
    print(f"{len(report.numerals)} numerals, {len(report.facts)} facts, {decoded.encoding} → {options.out}")
    if past := copied(decoded.text):
        print("read past:", ", ".join(f"{count} {what}" for what, count in past.items()))
    return judged(report, options.report)


def parser():
    """What the command takes."""
    command = argparse.ArgumentParser(prog="parse_report.py", description="Read a Chinese government work report into tables.",
                                      epilog="exit codes: 0 written, 2 refused and nothing written, 3 written, but over 5% of the figures unread")
    command.add_argument("report", help="the report, a text file; - for standard input")
    command.add_argument("--out", type=Path, default=DATA, metavar="DIR", help="the folder of the tables (data/)")
    command.add_argument("--rules-only", action="store_true", help="leave out the corrections made by hand")
    command.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")
    return command


def read(text, options):
    """The Report of this text, put right by its edition's corrections; raises ReportError where it has no figures."""
    report = read_report(text, report_id(options.report))
    if not report.facts:
        raise ReportError("no figures found", file=options.report, cure="a report counts and measures: check that this is the text of one")
    folder = edition(Path(options.report))
    return correct(report, folder) if not options.rules_only and (folder / "corrections.csv").is_file() else report


def report_id(name):
    """The id of the report in a file of this name: its stem, with what is no letter, digit or hyphen made a hyphen."""
    stem = "report" if name == "-" else Path(name).stem
    return re.sub(r"[^\w-]+", "-", stem)[:LONGEST_ID].strip("-") or "report"


def tables_of(report):
    """The records of each table."""
    return {name: getattr(report, name) for name in ("numerals", "facts", "sections", "sentences")}


def described(report, decoded):
    """What report.json says: the report's own details, each with its place, and its file."""
    details = {name: detail for name, detail in asdict(report.identity).items()}
    file = {"sha256": hashlib.sha256(decoded.data).hexdigest(), "bytes": len(decoded.data), "encoding": decoded.encoding}
    text = {"sha256": hashlib.sha256(report.text.encode("utf-8")).hexdigest(), "characters": len(report.text)}
    return {"report_id": report.id, **details, "file": file, "text": text, "unread": unread(report)}


def unread(report):
    """How many numerals in Arabic digits there are, and how many of them are unread."""
    arabic = [numeral for numeral in report.numerals if ARABIC.match(numeral.raw)]
    return {"arabic": len(arabic), "unread": sum(numeral.role == "unread" for numeral in arabic)}


def judged(report, name):
    """The exit code of a reading that was written; says so where too much is unread."""
    counted = unread(report)
    if counted["unread"] <= UNREAD * counted["arabic"]:
        return WRITTEN
    print(f"{name}: {counted['unread']} of {counted['arabic']} figures in Arabic digits are unread: numerals.csv says where and why",
          file=sys.stderr)
    return DOUBTFUL
