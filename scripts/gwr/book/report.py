"""The directive `gwr-report`: the whole report, its text untouched, every section, sentence and number with an address."""

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr.book import lenses, uses
from gwr.book.links import HINTS
from gwr.book.markup import Span, element, span, wrap
from gwr.book.outline import outline
from gwr.references import KINDS


class report_node(nodes.General, nodes.Element):
    """The report's place, waiting until all pages are read that use its sentences."""


class ReportDirective(Directive):
    """```{gwr-report}```: outline, lenses, full text, and where each sentence is used."""

    def run(self):
        return [report_node()]


def place(app, doctree, docname):
    """Put the report in its place."""
    for node in list(doctree.findall(report_node)):
        tables, used = app.gwr.tables, uses.by_sentence([*uses.of_tables(app.gwr), *app.gwr_uses])
        counts = {sentence: len(places) for sentence, places in used.items()}
        reader = element("div", lenses.bar(tables), full_text(app.gwr.text, tables, app.gwr.title_start, counts),
                         uses.notes(used, tables["sentences"]), class_="reader")
        node.replace_self(nodes.raw("", outline(tables["sections"]) + reader, format="html"))


def full_text(words: str, tables: dict, title_start: int | None = None, used: dict[str, int] | None = None) -> str:
    """The report as HTML from which taking the tags gives back its characters.

    tables are {name: rows of text}; title_start is where the report's own title begins; used says of a sentence's id
    in how many places the site uses it.
    """
    spans = [*_sections(words, tables["sections"]), *_lines(words, tables, title_start), *_sentences(tables["sentences"], used or {}),
             *_quotes(tables["facts"]), *_numerals(tables["numerals"], tables["facts"])]
    return element("div", wrap(words, spans), class_="report", id="report-text")


def _sections(words, rows):
    for row in rows:
        start, end = (_line_start(words, int(row[side])) for side in ("start", "end"))
        yield span(start, end, "section", id=row["id"], class_=row["division"])


def _line_start(words, offset):
    """A heading's indentation belongs to its section, so that no line crosses into another."""
    start = words.rfind("\n", 0, offset) + 1
    return offset if words[start:offset].strip() else start


def _lines(words, tables, title_start):
    """Each line as a paragraph, as a heading where nothing follows the heading on it."""
    headings = {int(row["start"]): f"h{int(row['level']) + 1}" for row in tables["sections"] if row["title"]}
    ends = {int(row["start"]): int(row["end"]) for row in tables["sentences"]}
    for start, end in _line_places(words):
        line = words[start:end]
        first = start + len(line) - len(line.lstrip())
        alone = not words[ends.get(first, start):end].strip()
        name = "line title" if first == title_start else "line"
        yield span(start, end, headings[first] if first in headings and alone else "p", class_=name)


def _line_places(words):
    """(start, end) of each line that is not blank, without its line end."""
    start = 0
    for line in words.split("\n"):
        if line.strip():
            yield start, start + len(line.rstrip("\r"))
        start += len(line) + 1


def _sentences(rows, used):
    """Each sentence; one that the site uses ends with a link to where, which holds no character."""
    for row in rows:
        sentence = span(int(row["start"]), int(row["end"]), "span", class_="sentence", id=row["id"])
        count = used.get(row["id"])
        yield sentence._replace(closing=_uses_link(row["id"], count) + sentence.closing) if count else sentence


def _uses_link(id, count):
    return element("a", class_="used", href=f"#u-{id}", data_card=id, data_uses=count, aria_label=f"这句话在本站用在{count}处")


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
    kinds = {fact["id"]: KINDS[fact["status"]] for fact in facts}
    return [span(int(row["start"]), int(row["end"]), "span", id=row["id"], class_=row["role"],
                 data_kind=kinds.get(row["id"]), data_card=row["id"] in kinds and row["id"], title=HINTS.get(kinds.get(row["id"]))) for row in numerals]
