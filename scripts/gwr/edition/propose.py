"""The tables of a new edition, as far as rules can fill them: what a person then judges, row by row.

Every figure gets a key and a name, every target a row of comparisons. A name is the reader's subject; a pair is one
that has the same name in both parts; its reason says that nobody has looked at it.
"""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from gwr.edition import comparisons, labels, outcomes, places, terms, unused
from gwr.edition.comparisons import NONE, SAME
from gwr.edition.rows import BREAK, CONTEXT
from gwr.records import Fact, Report
from gwr.tables.computed import Pair

UNSEEN = "规则按名称找到，未经人核对。"
UNFOUND = "规则没有找到名称相同的上年数，未经人核对。"
UNNAMED = "未命名"
WHOLE = "全篇"  # the theme of figures that stand under no heading


def proposals(report: Report, pairs: Iterable[Pair]) -> dict[str, str]:
    """The tables of an edition as text, by their files' names; those that no rule can fill have their heads alone."""
    heads = {
        "terms.csv": terms.COLUMNS,
        "places.csv": places.COLUMNS,
        "unused.csv": unused.COLUMNS,
        "outcomes.csv": outcomes.OUTCOMES,
    }
    return {
        "labels.csv": table(labels.LABELS, (_label(fact, report) for fact in report.facts)),
        "comparisons.csv": table(comparisons.COLUMNS, _comparisons(report.facts, pairs)),
        **{name: table(columns, ()) for name, columns in heads.items()},
    }


def last_year(before: Report, report: Report, settled: Iterable[Pair]) -> str:
    """What a report says of the targets of the one before, as a table of proposals: nobody has looked at them."""
    targets, results = ({fact.id: fact for fact in one.facts} for one in (before, report))
    said = {sentence.id: sentence.text for sentence in report.sentences}
    rows = (
        (
            pair.name,
            targets[pair.target_id].quote,
            results[pair.result_id].quote,
            said[results[pair.result_id].sentence_id],
        )
        for pair in settled
    )
    return table(("name", "target", "result", "sentence"), rows)


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([columns, *rows])
    return out.getvalue()


def _label(fact: Fact, report: Report) -> tuple[str, ...]:
    return (fact.id, fact.subject or UNNAMED, _theme(fact, report), *anchor(fact.start, fact.end, report.text))


def _theme(fact: Fact, report: Report) -> str:
    """The heading under which a figure stands, the first of the outline that is about it."""
    titles = {section.id: section for section in report.sections}
    section = titles[fact.section_id]
    while section.parent_id and titles[section.parent_id].title and section.level > 1:
        section = titles[section.parent_id]
    return section.title or WHOLE


def anchor(start: int, end: int, text: str) -> tuple[str, str, str]:
    """Words of a text with as much on either side as tells them from all others."""
    aside = CONTEXT
    while text.count(text[max(0, start - aside) : end + aside]) > 1:
        aside *= 2
    parts = text[max(0, start - aside) : start], text[start:end], text[end : end + aside]
    before, printed, after = (part.replace("\n", BREAK) for part in parts)
    return before, printed, after


def _comparisons(facts: Iterable[Fact], pairs: Iterable[Pair]) -> Iterable[tuple[str, ...]]:
    results = {pair.target_id: pair.result_id for pair in pairs}
    for fact in facts:
        if fact.status == "target":
            found = results.get(fact.id, "")
            yield (fact.id, found, SAME, "", UNSEEN) if found else (fact.id, "", NONE, "", UNFOUND)


def write(folder: Path, files: dict[str, str]) -> None:
    """Write the tables into a folder that has none of them."""
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
