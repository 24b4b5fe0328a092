"""What the search page looks through: each sentence of the report, each chart, each paragraph of the other pages."""

import json
from pathlib import Path

from docutils import nodes

from gwr.book.figures import figure_node
from gwr.book.markup import plain
from gwr.book.report import heading


def collect(app, doctree, docname):
    """Remember one page's charts and paragraphs, before charts become HTML."""
    title = app.env.titles[docname].astext()
    page = app.builder.get_target_uri(docname)
    app.gwr_entries[docname] = [
        *(_entry(node.astext(), title, f"{page}#{_section(node)}") for node in doctree.findall(nodes.paragraph)),
        *(_chart(node["figure"]["layout"], title, page) for node in doctree.findall(figure_node)),
    ]


def write(app, error):
    """Put all entries into a script, which a page opened from disk can load too."""
    if error is None:
        report = app.builder.get_target_uri(f"{Path(app.config.root_doc).parent.as_posix()}/report")
        entries = [*sentences(app.gwr.tables, report), *(entry for page in sorted(app.gwr_entries) for entry in app.gwr_entries[page])]
        content = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
        (Path(app.outdir) / "_static" / "entries.js").write_text(f"const entries = {content};\n", encoding="utf-8")


def sentences(tables: dict, page: str) -> list[dict[str, str]]:
    """An entry for each sentence; its words are the figures in it, written out in their base unit."""
    headings = {row["id"]: heading(row) for row in tables["sections"]}
    figures = {}
    for fact in tables["facts"]:
        figures.setdefault(fact["sentence_id"], []).append(fact["base_value"])
    return [_entry(row["text"], f"原文 · {headings[row['section_id']]}", f"{page}#{row['id']}", " ".join(figures.get(row["id"], ())))
            for row in tables["sentences"]]


def _chart(layout, title, page):
    words = f"{plain(layout['title']['text'])} {plain(layout['title']['subtitle']['text'])}"
    marks = " ".join(plain(mark["label"]) for mark in layout["meta"]["marks"])
    return _entry(words, f"图 · {title}", f"{page}#{layout['meta']['chart']}", marks)


def _entry(text, place, address, words=""):
    return {"text": text, "place": place, "address": address, "words": words}


def _section(node):
    while not isinstance(node, nodes.section):
        node = node.parent
    return node["ids"][0]
