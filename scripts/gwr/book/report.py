"""The directive `gwr-report`: the whole report, its text untouched, every section, sentence and number with an address."""

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr.book.links import HINTS
from gwr.book.markup import Span, element, span, text, wrap
from gwr.references import KINDS

ROLES = {"quantity": "数量", "ordinal": "序数", "date": "日期、年份", "name": "名称的一部分", "marker": "标题、条目的序号",
         "word": "不作数字用的字", "part": "同一个数的后半", "unread": "没能读出"}
UNTITLED = {"opening": "开头", "review": "回顾", "problems": "问题", "outlook": "安排", "closing": "结尾"}


class ReportDirective(Directive):
    """```{gwr-report}```: outline and full text."""

    def run(self):
        material = self.state.document.settings.env.app.gwr
        html = outline(material.tables["sections"]) + full_text(material.text, material.tables, material.title_start)
        return [nodes.raw("", html, format="html")]


def full_text(words: str, tables: dict, title_start: int | None = None) -> str:
    """The report as HTML from which taking the tags gives back its characters.

    tables are {name: rows of text}; title_start is where the report's own title begins.
    """
    spans = [*_sections(words, tables["sections"]), *_lines(words, tables, title_start), *_sentences(tables["sentences"]),
             *_quotes(tables["facts"]), *_numerals(tables["numerals"], tables["facts"])]
    return element("div", wrap(words, spans), class_="report", id="report-text")


def outline(sections) -> str:
    """The report's headings as links, in two levels; a part without a heading is named by what it is."""
    items = (element("li", element("a", text(heading(row)), href=f"#{row['id']}"), class_=f"level{row['level']}", data_untitled=not row["title"])
             for row in sections)
    return element("nav", element("details", element("summary", "报告目录"), element("ol", *items), open=True),
                   class_="outline", aria_label="报告目录")


def heading(section) -> str:
    """A section's heading as printed, or what the section is where the report prints none."""
    return f"{section['number']}{section['title']}" or UNTITLED[section["division"]]


def path_of(section, sections) -> str:
    """A section's heading after those of the sections that it stands in."""
    parents = {row["id"]: row for row in sections}
    path = [section]
    while path[0]["parent_id"]:
        path.insert(0, parents[path[0]["parent_id"]])
    return " › ".join(map(heading, path))


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


def _sentences(rows):
    return (span(int(row["start"]), int(row["end"]), "span", class_="sentence", id=row["id"]) for row in rows)


def _quotes(facts):
    """The printed words of quantities; where they overlap, as in ranges, one mark holds them all."""
    places = sorted((int(fact["quote_start"]), int(fact["quote_end"])) for fact in facts)
    merged = []
    for start, end in places:
        if merged and start < merged[-1][1]:
            start, end = merged[-1][0], max(end, merged.pop()[1])
        merged.append((start, end))
    return (span(start, end, "span", class_="quote") for start, end in merged)


def _numerals(numerals, facts) -> list[Span]:
    kinds = {fact["id"]: KINDS[fact["status"]] for fact in facts}
    return [span(int(row["start"]), int(row["end"]), "span", id=row["id"], class_=row["role"],
                 data_kind=kinds.get(row["id"]), title=HINTS.get(kinds.get(row["id"]))) for row in numerals]
