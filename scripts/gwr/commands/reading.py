"""The commands that read: one report, a project's tables, and why a sentence is read as it is."""

import os
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

from gwr.commands import DONE, DOUBTFUL, Options, require
from gwr.edition.labels import edition
from gwr.project import Project
from gwr.reading import read_report
from gwr.reading.decode import LARGEST, Decoded, decode, read_file
from gwr.reading.mend import copied
from gwr.records import Report, ReportError, printable, printable_lines

LONGEST_ID = 80  # characters of a report's id
LONGEST = 40  # characters of a text that an error repeats
HAN = re.compile("[\u4e00-\u9fff]")
SAID = re.compile("[。！？；…][”’」』）)]*$")  # how a sentence ends
UNREAD = 0.05  # share of unread Arabic numerals above which a reading is not to be relied on


class Made(NamedTuple):
    """A reading, what its file holds, and the records of the tables made of it, by the table's name."""

    report: Report
    file: Decoded
    more: dict[str, Any]

    def contents(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """The records of every table, and what report.json says."""
        from gwr.tables.reading import described, tables_of

        return tables_of(self.report) | self.more, described(self.report, self.file.data, self.file.encoding)


def read(options: Options) -> int:
    """Read a report into tables."""
    decoded = given_text(options.report)
    report = with_figures(decoded.text, options.report)
    if not options.rules_only:
        report = _corrected(report, edition(Path(options.report)))
    folder = options.out or Path(f"{report.id}-tables")
    _require_no_more(folder)
    return _write(Made(report, decoded, {}), folder, options.report)


def tables(options: Options) -> int:
    """Write all tables of a project: its report's, its edition's, words and scores; all or none."""
    project = Project.around(options.project)
    return write_tables(project, options.data or project.data)


def write_tables(project: Project, folder: Path | None = None) -> int:
    """Write all tables of a project into a folder, its own if none is named; returns the exit code."""
    return _write(_made(project), folder or project.data, str(project.seed))


def require_current(project: Project) -> None:
    """Refuse tables that are not, byte for byte, what the project's text, its people's tables and the rules give now.

    Raises ReportError, which names the table.
    """
    from gwr.tables.store import REMAKE, files_of, require_whole

    require_whole(project.data, project.report)
    for name, data in files_of(project.data, project.report, *_made(project).contents()).items():
        file = project.data / name
        if not file.is_file() or file.read_bytes() != data:
            what = f"is not what {project.seeds.name}/ and the rules give now"
            raise ReportError(what, file=file, cure=REMAKE)


def _made(project: Project) -> Made:
    """The reading of a project's report, as its people put it right, and the tables that are made of it."""
    require("jieba")
    from gwr.analysis.pairs import pairs
    from gwr.analysis.words import word_table
    from gwr.edition.build import edition_tables
    from gwr.edition.outcomes import with_outcomes
    from gwr.edition.reviewed import passages_of
    from gwr.evaluation.golds import by_annotation, gold_tables
    from gwr.evaluation.promises import promise_scores
    from gwr.promises import Judged, read_promises, read_reviews

    decoded = read_file(project.seed)
    report = _corrected(with_figures(decoded.text, str(project.seed)), project.edition)
    edited = edition_tables(report, project.edition)
    if "corrections" in edited:
        edited["corrections"] = by_annotation(edited["corrections"], project.golds / f"{project.seed.stem}.csv")
    beside = passages_of(edited.get("reviewed", ()), edited.get("labels", ()))
    judged = Judged(edited.get("comparisons", ()), edited.get("places", ()), beside)
    more = {
        **edited,
        "words": word_table(report, project.edition / "words.txt"),
        "pairs": pairs(report),
        "promises": with_outcomes(read_promises(report), project.edition, report.text),
        "promise_reviews": read_reviews(report, judged),
        **promise_scores(report, project.golds),
        **gold_tables(project.seed, project.golds),
    }
    return Made(report, decoded, more)


def explain(options: Options) -> int:
    """Say why a sentence, or a report, is read as it is: value, rule, and the rules that declined."""
    from gwr.reading.explain import explain as explained

    given = options.text
    said = explained(given_text(given).text if given == "-" or os.path.exists(given) else given)
    if not said:
        cure = "give a sentence that has a figure, or the name of a file"
        raise ReportError("has no figure to explain", file="gwr explain", characters=given[:LONGEST], cure=cure)
    print(printable_lines(said))
    return DONE


def report_id(name: str) -> str:
    """The id of the report in a file of this name: its stem, with what is no letter, digit or hyphen made a hyphen."""
    stem = "report" if name == "-" else Path(name).stem
    return re.sub(r"[^\w-]+", "-", stem)[:LONGEST_ID].strip("-") or "report"


def _corrected(report: Report, folder: Path) -> Report:
    """The report as its edition, in the folder, puts it right, where there is one."""
    if not (folder / "corrections.csv").is_file():
        return report
    from gwr.edition.corrections import correct

    return correct(report, folder)


def _require_no_more(folder: Path) -> None:
    """Refuse a folder that holds more than a reading alone makes: those tables would be taken away."""
    from gwr.tables.reading import NAMES
    from gwr.tables.store import held_tables

    if more := [name for name in held_tables(folder) if name not in NAMES]:
        cure = "gwr tables writes all tables of a project; for a reading alone name another folder"
        raise ReportError("holds tables that a reading alone does not make", file=folder, characters=more[0], cure=cure)


def _write(made: Made, folder: Path, name: str) -> int:
    """Write a reading's tables, and those made of it, into a folder; says what was read, and returns the exit code."""
    from gwr.tables.store import held_report, write_reading

    if (other := held_report(folder)) not in ("", made.report.id):
        cure = "name another folder, or delete that one"
        raise ReportError(f"holds the tables of another report, {other}", file=folder, cure=cure)
    tables, said = made.contents()
    write_reading(folder, made.report.id, tables, said)
    counts = ", ".join(f"{len(records)} {table}" for table, records in tables.items())
    print(f"{counts}; {made.file.encoding} → {printable(str(folder))}")
    if past := copied(made.file.text):
        print("read past:", ", ".join(f"{count} {what}" for what, count in past.items()))
    return _judged(made.report, name)


def given_text(name: str) -> Decoded:
    """What a file holds, or what comes in by standard input where the name is a hyphen."""
    return decode(sys.stdin.buffer.read(LARGEST + 1), "-") if name == "-" else read_file(name)


def with_figures(text: str, name: str) -> Report:
    """The reading of a text; refused where there is no figure in it."""
    report = read_report(text, report_id(name))
    if not report.facts:
        cure = "a report counts and measures: check that this is the text of one"
        raise ReportError("no figures found", file=name, cure=cure)
    return report


def like_a_report(report: Report) -> bool:
    """Whether a text has anything of a report: a Chinese heading, a date, a Chinese sentence that counts something."""
    counting = {fact.sentence_id for fact in report.facts if HAN.search(fact.subject)}
    return (
        report.identity.date is not None
        or any(HAN.search(section.title) for section in report.sections)
        or any(sentence.id in counting and SAID.search(sentence.text) for sentence in report.sentences)
    )


def _judged(report: Report, name: str) -> int:
    """The exit code of a reading that was written; says so where it is no report's, or too much is unread."""
    from gwr.tables.reading import unread

    if not like_a_report(report):
        said = (
            "nothing in it is like a report: neither a heading nor a date, nor a Chinese sentence that counts something"
        )
        print(f"{printable(name)}: {said}", file=sys.stderr)
        return DOUBTFUL
    counted = unread(report)
    if counted["unread"] <= UNREAD * counted["arabic"]:
        return DONE
    said = f"{counted['unread']} of {counted['arabic']} figures in Arabic digits are unread"
    print(f"{printable(name)}: {said}: numerals.csv says where and why", file=sys.stderr)
    return DOUBTFUL
