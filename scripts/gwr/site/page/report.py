"""The directive `gwr-report`: the whole report, its text untouched, every section, sentence and number with an
address.
"""

import re
from itertools import pairwise
from pathlib import PurePosixPath

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr import closed
from gwr.html import Span, element, span, wrap
from gwr.reading.mend import INVISIBLE
from gwr.site.page import filters, uses
from gwr.site.page.links import HINTS
from gwr.site.page.sections import outline

UNSEEN = re.compile(rf"[\s{INVISIBLE}]*")
LINE_END = re.compile("\r\n?|\n")
LEAST_HEADING = 6  # HTML has no lower one


class report_node(nodes.General, nodes.Element):
    """The report's place, waiting until all pages are read that use its sentences."""


class ReportDirective(Directive):
    """```{gwr-report}```: outline, filters, full text, and where each sentence is used."""

    def run(self):
        return [report_node()]


def place(app, doctree, docname):
    """Put the report in its place."""
    for node in list(doctree.findall(report_node)):
        tables, pages = app.gwr.tables, {f"{PurePosixPath(name).name}.html" for name in app.env.found_docs}
        found = (use for use in (*uses.of_tables(app.gwr), *app.gwr_uses) if use.address.partition("#")[0] in pages)
        used = uses.by_sentence(found)
        counts = {sentence: len(places) for sentence, places in used.items()}
        reader = element(
            "div",
            filters.bar(tables),
            full_text(app.gwr.text, tables, app.gwr.title_start, counts),
            uses.notes(used, tables["sentences"]),
            class_="reader",
        )
        node.replace_self(nodes.raw("", outline(tables["sections"]) + reader, format="html", needs="reader"))


def full_text(words: str, tables: dict, title_start: int | None = None, used: dict[str, int] | None = None) -> str:
    """The report as HTML from which taking the tags gives back its characters.

    tables are {name: rows of text}; title_start is where the report's own title begins; used says of a sentence's id
    in how many places the site uses it.
    """
    layers = (
        *_sections(words, tables["sections"]),
        _lines(words, tables, title_start),
        _sentences(tables["sentences"], used or {}),
        _quotes(tables["facts"]),
        _numerals(tables["numerals"], tables["facts"]),
    )
    return element("div", wrap(words, *layers), class_="report", id="report-text")


def _sections(words, rows):
    """The sections, each level a layer."""
    levels = {}
    for row in rows:
        place = (_line_start(words, int(row[side])) for side in ("start", "end"))
        levels.setdefault(int(row["level"]), []).append(span(*place, "section", id=row["id"], class_=row["division"]))
    return [levels[level] for level in sorted(levels)]


def _line_start(words, offset):
    """A heading's indentation belongs to its section, with whatever else before it shows nothing."""
    start = max(words.rfind(end, 0, offset) for end in "\n\r") + 1
    return start if UNSEEN.fullmatch(words, start, offset) else offset


def _lines(words, tables, title_start):
    """Each line as a paragraph, as a heading where nothing follows the heading on it."""
    levels = {int(row["start"]): int(row["level"]) for row in tables["sections"] if row["title"]}
    ends = {int(row["start"]): int(row["end"]) for row in tables["sentences"]}
    for start, end in _line_places(words, tables):
        first = UNSEEN.match(words, start, end).end()
        alone = UNSEEN.fullmatch(words, ends.get(first, start), end)
        name = f"h{min(levels[first] + 1, LEAST_HEADING)}" if first in levels and alone else "p"
        if first < end:
            yield span(start, end, name, class_="line title" if first == title_start else "line")


def _line_places(words, tables):
    """(start, end) of each line without its line end; one begins where a section does, none ends in a sentence."""
    edges = [0, *(int(row[side]) for row in tables["sentences"] for side in ("start", "end")), len(words)]
    between = zip(edges[::2], edges[1::2])
    starts = {match.end() for gap in between for match in LINE_END.finditer(words, *gap)}
    starts |= {_line_start(words, int(row["start"])) for row in tables["sections"]}
    for start, end in pairwise(sorted({0, *starts, len(words)})):
        yield start, start + len(words[start:end].rstrip("\r\n"))


def _sentences(rows, used):
    """Each sentence; one that the site uses ends with a link to where, which holds no character."""
    for row in rows:
        count = used.get(row["id"])
        mark = _uses_link(row["id"], count) if count else ""
        yield span(int(row["start"]), int(row["end"]), "span", mark, class_="sentence", id=row["id"])


def _uses_link(id, count):
    return element(
        "a", class_="used", href=f"#u-{id}", data_card=id, data_uses=count, aria_label=f"这句话在本站用在{count}处"
    )


def _quotes(facts):
    """The printed words of quantities; where they overlap, as in ranges, one mark holds them all."""
    places = sorted((int(fact["quote_start"]), int(fact["quote_end"]), fact["id"]) for fact in facts)
    merged = []
    for start, end, id in places:
        if merged and start < merged[-1][1]:
            start, before, id = merged.pop()
            end = max(end, before)
        merged.append((start, end, id))
    return (span(start, end, "span", class_="quote", data_card=id) for start, end, id in merged)


def _numerals(numerals, facts) -> list[Span]:
    kinds = {fact["id"]: closed.STATUS[fact["status"]].zh for fact in facts}
    return [
        span(
            int(row["start"]),
            int(row["end"]),
            "span",
            id=row["id"],
            class_=row["role"],
            data_kind=kinds.get(row["id"]),
            data_card=row["id"] in kinds and row["id"],
            title=HINTS.get(kinds.get(row["id"])),
        )
        for row in numerals
    ]
