"""What the search page looks through: each sentence of the report; each chart, named figure, table row, place, promise
and paragraph of ours; the pages by their names; what the report does not say; and how all of it may be asked for.

An entry is {group, text, head, side, place, page, anchor, kind, figures}, without what it has not. The text is what
is searched; the head names what it is a line of, the side the part of the report that says it, and of a task that it
is yet to be done. A figure is [start, end, anchor or nothing, kind, base value, base unit], its place in the text
counted as scripts count; of a numeral that is no quantity, as a date, the last three are empty.
"""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import chain, count, groupby, repeat
from pathlib import Path
from typing import NamedTuple

from docutils import nodes

from gwr import closed
from gwr.html import nested, plain
from gwr.site.output import downloads, lexicon
from gwr.site.output.cards import units
from gwr.site.page import places, promises
from gwr.site.page.figures import figure_node
from gwr.site.page.outputs import rows, tables_node
from gwr.site.page.sections import path_of
from gwr.site.page.way import name_of
from gwr.story.references import UNEXPLAINED

PLACE, PROMISE = "地点", "承诺"
TO_DO = "，要做的"  # behind the name of the part of a report that sets tasks: 完成 is there to be done, not done
# what is ours, in the order in which it is listed
GROUPS = (
    "图",
    "数",
    PLACE,
    PROMISE,
    closed.TERM.zh,
    closed.DERIVED.zh,
    "表",
    closed.OTHER.zh,
    "文",
)
MANY = 50  # lines of a chart that answers nothing in particular: every figure of the report stands in it
SPACE = "\u3000"
FILE = "search-index.js"


def collect(app, doctree, docname):
    """Remember one page's charts, table rows and paragraphs, before charts become HTML; give each row its address."""
    title = name_of(app, docname)
    page = app.builder.get_target_uri(docname)
    app.gwr_leads[docname] = [Lead("", "", opening(doctree)), *sections_of(doctree)]
    app.gwr_entries[docname] = [
        *(
            line
            for node in doctree.findall(figure_node)
            for line in chart(node["figure"]["layout"], title, page, app.gwr)
        ),
        *rows_of(doctree, title, page),
        *(line for part, lines in PARTS.items() if _has(doctree, part) for line in lines(app.gwr, title, page)),
        *(
            entry("文", (_place(node, title), f"{page}#{_section(node)['ids'][0]}"), nested(node.astext()))
            for node in doctree.findall(nodes.paragraph)
        ),
    ]


def write(app, error):
    """Put all entries into a script, which a page opened from disk can load too."""
    if error is None:
        folder = Path(app.config.root_doc).parent.as_posix()
        addresses = {name: app.builder.get_target_uri(f"{folder}/{name}") for name in ("report", "derived", "terms")}
        ours = [
            *named(app.gwr, addresses),
            *(each for page in sorted(app.gwr_entries) for each in app.gwr_entries[page]),
        ]
        lines = Counter(each["anchor"] for each in ours if each["group"] == "图")
        ours.sort(key=lambda each: _order(each["group"], lines[each["anchor"]] if each["group"] == "图" else 0))
        found = {"sentences": sentences(app.gwr.tables, addresses["report"]), "ours": ours}
        ways = lexicon.ways(
            (each["text"] for group in found.values() for each in group),
            app.gwr_project.edition / "words.txt",
            (row["name"] for row in app.gwr.tables["places"]),
        )
        index = {
            **ways,
            "naming": lexicon.naming(),
            "pages": pages(app),
            "leads": leads(app),
            "unsaid": unsaid(app.gwr, addresses["report"]),
            "wordings": wordings(app.gwr.tables),
            **found,
        }
        content = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        (Path(app.outdir) / "_static" / FILE).write_text(f"const gwrIndex = {content};\n", encoding="utf-8")


class Lead(NamedTuple):
    """What a page, or a part of it under an anchor and a heading, says first of all."""

    anchor: str
    heading: str
    text: str


def _order(group: str, lines: int) -> tuple[int, bool, int]:
    """A chart of a few figures before one of more, and one of nearly all behind the figures themselves."""
    return GROUPS.index("数" if lines > MANY else group), lines > MANY, lines


def opening(doctree) -> str:
    """What a page says before its first part, in bold; nothing where it says nothing so."""
    before = (node for node in doctree.findall(nodes.paragraph) if isinstance(_section(node).parent, nodes.document))
    begun = (next((part for part in node if part.astext()), None) for node in before)
    return next((nested(part.astext()) for part in begun if isinstance(part, nodes.strong)), "")


def sections_of(doctree) -> Iterator[Lead]:
    """What each part of a page says first of all: its first paragraph."""
    for section in doctree.findall(nodes.section):
        first = next((node for node in section.children if isinstance(node, nodes.paragraph)), None)
        if first and not isinstance(section.parent, nodes.document):
            yield Lead(section["ids"][0], section.next_node(nodes.title).astext(), nested(first.astext()))


def leads(app) -> list[dict]:
    """What may answer a question, page by page in the order of the way: {page, names, lead}, the lead what a page or
    a part of it says first of all, where it says anything so; the names of a part are the page's and its heading.
    """
    return [
        {
            "page": f"{page['page']}#{anchor}".removesuffix("#"),
            "names": [page["names"][0], heading] if anchor else page["names"],
            "lead": text,
        }
        for page, docname in zip(pages(app), _on_the_way(app))  # pages has one more, of downloads, which says nothing
        for anchor, heading, text in app.gwr_leads[docname]
    ]


def _on_the_way(app):
    order = {document: place for place, document in enumerate(app.env.external_site_map)}
    return sorted(app.gwr_entries, key=order.__getitem__)


def pages(app) -> list[dict]:
    """The site's pages, in the order of its way: {page, names}: what each is called in the bar, then in its head."""
    titles = {docname: app.env.titles[docname].astext() for docname in _on_the_way(app)}
    return [
        *(
            {
                "page": app.builder.get_target_uri(docname),
                "names": list(dict.fromkeys((name_of(app, docname), title))),
            }
            for docname, title in titles.items()
        ),
        {"page": app.builder.get_target_uri(f"{downloads.FOLDER}/index"), "names": [downloads.TITLE]},
    ]


def unsaid(site, page) -> list[dict]:
    """What the report does not say: {words, beside}, ways to ask for it, and of what it does say
    [label, figure, address].
    """
    known = site.references
    return [
        {
            "words": row["words"].split(),
            "beside": [
                [known[key].label, known[key].text, f"{page}#{known[key].anchor}"] for key in row["beside"].split()
            ],
        }
        for row in site.tables["unsaid"]
    ]


def wordings(tables: dict) -> dict[str, list[str]]:
    """{what readers say: the report's words for it}."""
    return {word: row["report"].split() for row in tables["wordings"] for word in row["words"].split()}


def sentences(tables: dict, page: str) -> list[dict]:
    """An entry for each sentence, with every numeral in it."""
    paths = {row["id"]: path_of(row, tables["sections"]) for row in tables["sections"]}
    facts = {row["id"]: row for row in tables["facts"]}
    figures = {}
    for numeral in tables["numerals"]:
        figures.setdefault(numeral["sentence_id"], []).append(numeral)
    return [
        entry(
            closed.PASSAGE.zh,
            (paths[row["section_id"]], f"{page}#{row['id']}"),
            row["text"],
            figures=[_figure(numeral, facts.get(numeral["id"]), row) for numeral in figures.get(row["id"], ())],
        )
        for row in tables["sentences"]
    ]


def named(site, pages: dict[str, str]):
    """The entries of each figure or passage that has a name, of what was worked out, of what other documents say, and
    of terms.
    """
    sections = {row["id"]: path_of(row, site.tables["sections"]) for row in site.tables["sections"]}
    places = {row["id"]: sections[row["section_id"]] for row in site.tables["sentences"]}
    for row in (*site.tables["labels"], *site.tables["derived"], *site.tables["documents"]):
        reference = site.references[row["key"]]
        group = reference.kind if reference.kind in GROUPS else "数"
        place = places.get(reference.sentence) or row.get("title") or "从报告推算的数"
        where, name = (place, f"{pages[reference.page]}#{reference.anchor}"), _named(reference.label, reference, site)
        yield entry(group, where, **name, kind=reference.kind)
        for part in filter(None, map(row.get, ("expression", "caution", "quotation", "note"))):
            yield entry(group, where, part, head=name["text"], kind=reference.kind)
    yield from _explained(site, pages["terms"])


def _explained(site, page):
    """The entries of each term: with what it means, and with the words that bear it."""
    for row in site.tables["terms"]:
        where = (closed.TERM.zh, f"{page}#{row['key']}")
        yield entry(closed.TERM.zh, where, f"{row['term']}{SPACE}{row['explanation'] or UNEXPLAINED}")
        if row["quotation"]:
            yield entry(closed.TERM.zh, where, row["quotation"], head=row["term"])


def promised(site, title, page):
    """The entries of the promises: each by its clause, with its figures."""
    facts = {row["id"]: row for row in site.tables["facts"]}
    side = said_by(site.tables["sections"])["outlook"]
    for row in site.tables["promises"]:
        start = int(row["start"])
        # without addresses of their own: these are in the report
        figures = [
            _figure(facts[id] | {"id": ""}, facts[id], {"start": start, "text": row["clause"]})
            for id in row["fact_ids"].split()
        ]
        place = f"{title} › {promises.graded(row['testability'])}"
        yield entry(PROMISE, (place, f"{page}#{row['id']}"), row["clause"], figures=figures, side=side)


def said_by(sections) -> dict[str, str]:
    """What the report itself calls its review and its outlook, by their divisions; of the outlook that it is to do."""
    return {side: name + TO_DO * (side == "outlook") for side, name in places.sides(sections).items()}


def located(site, title, page):
    """The entries of the places: each by its name, and by what is said of it, with the report's part that says so."""
    sides = said_by(site.tables["sections"])
    for name, group in groupby(site.tables["places"], key=lambda row: row["name"]):
        mentions = list(group)
        where = f"{title} › {mentions[0]['kind']}", f"{page}#{places.anchor(mentions)}"
        yield entry(PLACE, where, name)
        for clause, side in dict.fromkeys((row["clause"], sides.get(row["division"])) for row in mentions):
            yield entry(PLACE, where, clause, head=name, side=side)


PARTS = {"promises": promised, "places": located}  # what a page's own part lists, by the mark that the part bears


def chart(layout, title, page, site):
    """The entries of a chart: headline, sub-line, and each mark by its name, figure and kind."""
    headline, subline = plain(layout["title"]["text"]), plain(layout["title"]["subtitle"]["text"])
    where = title, f"{page}#{layout['meta']['chart']}"
    yield entry("图", where, headline)
    yield entry("图", where, subline, head=headline)
    for mark in layout["meta"]["marks"]:
        reference = site.references.get(mark["key"])
        kind = reference.kind if reference else ""
        yield entry("图", where, **_named(mark["label"], reference, site), head=headline, kind=kind)


def entry(group: str, where: tuple[str, str], text: str, **more) -> dict:
    """What can be found; where is the name of its place and its address, more its head, kind or figures."""
    page, _, anchor = where[1].partition("#")
    given = {"group": group, "text": text, "place": where[0], "page": page, "anchor": anchor, **more}
    return {name: value for name, value in given.items() if value}


def rows_of(doctree, title, page):
    """An entry for each row of a page's tables: its cells, each after its head; each row has its address from here."""
    numbers = count(1)
    for node in doctree.findall(tables_node):
        found = list(rows(node))
        node["rows"] = [f"row-{next(numbers)}" for _ in found]
        for id, cells in zip(node["rows"], found, strict=True):
            said = [
                words if first else f"{head} {words}"
                for first, (head, words) in zip(chain((True,), repeat(False)), cells, strict=False)
                if words
            ]
            yield entry("表", (_place(node, title), f"{page}#{id}"), SPACE.join(said))


def _figure(numeral, fact, sentence):
    start, end = (
        (int(fact["quote_start"]), int(fact["quote_end"])) if fact else (int(numeral["start"]), int(numeral["end"]))
    )
    place = [units(sentence["text"][: offset - int(sentence["start"])]) for offset in (start, end)]
    return [
        *place,
        numeral["id"],
        *((closed.STATUS[fact["status"]].zh, fact["base_value"], fact["base_unit"]) if fact else ("", "", "")),
    ]


def _named(label, reference, site):
    """A name, and after it the figure or the passage that it names."""
    if reference is None:
        return {"text": label}
    if reference.kind == closed.PASSAGE.zh:
        return {"text": f"{label}{SPACE}“{''.join(reference.text.splitlines())}”"}
    start = units(label) + len(SPACE)
    figure = [start, start + units(reference.text), "", reference.kind, *site.values.get(reference.key, ("", ""))]
    return {"text": f"{label}{SPACE}{reference.text}", "figures": [figure]}


def _has(doctree, part):
    return any(part in node for node in doctree.findall(nodes.raw))


def _place(node, title):
    section = _section(node)
    return (
        title if isinstance(section.parent, nodes.document) else f"{title} › {section.next_node(nodes.title).astext()}"
    )


def _section(node):
    while not isinstance(node, nodes.section):
        node = node.parent
    return node
