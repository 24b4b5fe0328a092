"""Where the site uses a sentence of the report, so that the sentence can lead back there.

A place is a chart, a row of a table, a paragraph, a derived figure, one of another document, a term; every place has
its id.
"""

import re
from collections import Counter
from functools import partial
from pathlib import PurePosixPath
from typing import NamedTuple

from docutils import nodes

from gwr import closed
from gwr.html import element, plain, text
from gwr.site.page.figures import figure_node
from gwr.site.page.outputs import claim_node, places, tables_node
from gwr.site.page.picture import marks_of
from gwr.site.page.way import name_of

PROMISE, PLACE = "承诺", "地名"
TESTABLE = ("A", "A elsewhere", "B", "C")  # promises that are shown beside their sentence; others are folded there
FRAMED = "承诺的年份"
KINDS = ("图", "表", "对照", closed.DERIVED.zh, closed.OTHER.zh, closed.TERM.zh, PROMISE, PLACE, "文字", "核对")
TASK = re.compile("(..+)任务")  # what a promise calls a task of doing something: 改造任务
NAME = re.compile("“[^”]{3,}”")  # what a promise calls by its name: “便民工程”
SHOWN = 2
MANY = 40  # a place that uses more sentences than these says little of any one


class Use(NamedTuple):
    """A place that uses a sentence; anchors are the ids of what it names there, address is seen from the report's page.

    close says that it is about this sentence: it names a figure or a passage of it, and few other sentences.
    """

    sentence: str
    anchors: tuple[str, ...]
    kind: str
    words: str
    address: str
    close: bool = True


class Link(NamedTuple):
    """A link to a figure or passage; block is whatever tells its paragraph or row from all others of the page."""

    block: tuple
    key: str
    kind: str
    words: str


def collect(app, doctree):
    """Give an id to each paragraph's and each row's first link to a sentence, and remember what the page uses."""
    docname, references = app.env.docname, app.gwr.references
    page = f"{PurePosixPath(docname).name}.html"
    found = list(links_of(doctree, name_of(app, docname)))
    ids = list(named([link for link, _ in found], references))
    for (_, take), id in zip(found, ids, strict=True):
        take(id)
    if any("promises" in node for node in doctree.findall(nodes.raw)):
        app.gwr_uses += of_promises(app.gwr.tables, page)
    if any("places" in node for node in doctree.findall(nodes.raw)):
        app.gwr_uses += of_places(app.gwr.tables["places"], page)
    app.gwr_uses += [*_charts(doctree, page, references), *placed([link for link, _ in found], ids, page, app.gwr)]


def links_of(doctree, title):
    """(link, what takes its id) of a page's links, in their order; title is the page's."""
    for node in doctree.findall(lambda node: isinstance(node, nodes.reference | tables_node | claim_node)):
        where = _within(node, title)
        if isinstance(node, nodes.reference):
            scheme, _, key = node.get("refuri", "").partition(":")
            if scheme in ("fact", "text"):
                yield Link((id(_block(node)),), key, "文字", where), partial(node.__setitem__, "place")
            continue
        anchors = node.setdefault("anchors", [])
        for place in places(node):
            kind, words = ("表", f"{place.row}（{where}）") if isinstance(node, tables_node) else ("核对", where)
            yield Link(place.block, place.key, kind, words), anchors.append


def named(links, references):
    """The id of each link, or nothing: of a block's links to one sentence the first alone has one."""
    seen, counted = set(), Counter()
    for link in links:
        sentence = references[link.key].sentence if link.key in references else ""
        if not sentence or (sentence, link.block) in seen:
            yield ""
            continue
        seen.add((sentence, link.block))
        counted[sentence] += 1
        yield f"at-{sentence}" + (f"-{counted[sentence]}" if counted[sentence] > 1 else "")


def _block(node):
    """The paragraph that a link stands in."""
    while isinstance(node, nodes.Inline):
        node = node.parent
    return node


def _within(node, title):
    """The page and the heading under which a node stands; the page alone above its first heading."""
    while not isinstance(node, nodes.section):
        node = node.parent
    top = not isinstance(node.parent, nodes.section)
    return title if top else f"{title} · {node.next_node(nodes.title).astext()}"


def placed(links, ids, page, site):
    """The uses that a page's links are, rows that set a target beside a result told from other rows."""
    known, rows, address = site.references, {}, {}
    for link in links:
        rows.setdefault(link.block, set()).add(link.key)
    for link, id in zip(links, ids, strict=True):
        sentence = known[link.key].sentence if link.key in known else ""
        if not sentence:
            continue
        if id:
            address[sentence, link.block] = f"{page}#{id}"
        compared = _compared(rows[link.block], site.tables["comparisons"]) if link.kind == "表" else None
        kind = "对照" if compared else link.kind
        yield Use(
            sentence, (known[link.key].anchor,), kind, link.words, address[sentence, link.block], link.key != sentence
        )
        if compared and compared["again"] and link.key == compared["target"]:
            again = known[compared["again"]]
            yield Use(again.sentence, (again.anchor,), kind, link.words, address[sentence, link.block])


def of_tables(site):
    """The uses that derived figures, figures of other documents and terms make of the report."""
    known = site.references
    for row in site.tables["derived"]:
        words = row["label"] if row["usable"] == "yes" else f"{row['label']}（说明不能这样算）"
        for key in row["inputs"].split():
            yield Use(known[key].sentence, (known[key].anchor,), closed.DERIVED.zh, words, f"derived.html#{row['key']}")
    for row in site.tables["documents"]:
        if row["beside"]:
            beside = known[row["beside"]]
            yield Use(beside.sentence, (beside.anchor,), closed.OTHER.zh, row["label"], f"derived.html#{row['key']}")
    for row in site.tables["terms"]:
        for key in (*row["passages"].split(), *row["sentence_ids"].split()):
            borne = known[key]
            yield Use(
                borne.sentence,
                (borne.anchor,),
                closed.TERM.zh,
                row["term"],
                f"terms.html#{row['key']}",
                key != borne.sentence,
            )


def of_promises(tables, page):
    """The uses that the list of promises makes of the report: of their own sentences, of the review's on the same
    thing, of those that set a figure for what is called by the same name, and of those that set their years.
    """
    promises = {row["id"]: row for row in tables["promises"]}
    for row in promises.values():
        words, address = f"“{row['clause']}”", f"{page}#{row['id']}"
        anchors = tuple(row["fact_ids"].split()) or (row["sentence_id"],)
        yield Use(row["sentence_id"], anchors, PROMISE, words, address, row["testability"] in TESTABLE)
    for row in tables["promise_reviews"]:
        said, promise = row["sentence_id"], promises[row["promise_id"]]
        yield Use(said, (said,), PROMISE, f"“{promise['clause']}”", f"{page}#{promise['id']}", close=False)
    for id, others in elsewhere(promises.values()).items():
        for said in dict.fromkeys(other["sentence_id"] for other in others):
            yield Use(said, (said,), PROMISE, f"“{promises[id]['clause']}”", f"{page}#{id}", close=False)
    for frame in dict.fromkeys(row["by_when_from"] for row in promises.values() if row["by_when_from"]):
        yield Use(frame, (frame,), PROMISE, FRAMED, f"{page}#{frame_anchor(frame)}", close=False)


def elsewhere(promises):
    """Promise id -> the promises that set a figure for what it names, of one that sets none: by the same “name”
    anywhere, or, of a task of doing something (改造任务), for what is done before it in its sentence.
    """
    counted = [row for row in promises if row["how_much"]]
    found = {row["id"]: [other for other in counted if _names(row, other)] for row in promises if not row["how_much"]}
    return {id: others for id, others in found.items() if others}


def _names(row, counted):
    """Whether a promise without a figure names what another one counts."""
    if set(NAME.findall(row["clause"])) & set(NAME.findall(counted["clause"])):
        return True
    task = TASK.fullmatch(row["what"])
    before = counted["sentence_id"] == row["sentence_id"] and int(counted["start"]) < int(row["start"])
    return bool(task and before and counted["what"].endswith(task[1]))


def frame_anchor(sentence: str) -> str:
    """The id under which the list of promises names a sentence that sets years."""
    return f"frame-{sentence}"


def of_places(places, page):
    """The uses that the list of places makes of the report: a place by each of its sentences."""
    firsts = {row["name"]: row["start"] for row in reversed(places)}
    for row in places:
        yield Use(
            row["sentence_id"],
            (row["sentence_id"],),
            PLACE,
            f"“{row['name']}”",
            f"{page}#p{int(firsts[row['name']]):06}",
        )


def by_sentence(uses) -> dict[str, list[Use]]:
    """The uses of each sentence, each place once: those close to it first, then by kind, then by how few others they
    use.
    """
    places = {}
    for use in uses:
        known = places.setdefault((use.sentence, use.address), use)
        places[use.sentence, use.address] = known._replace(
            anchors=tuple(dict.fromkeys(known.anchors + use.anchors)), close=known.close or use.close
        )
    common, found = Counter(use.address for use in places.values()), {}
    told = (use._replace(close=use.close and common[use.address] <= MANY) for use in places.values())
    for use in sorted(told, key=lambda use: (not use.close, KINDS.index(use.kind), common[use.address])):
        found.setdefault(use.sentence, []).append(use)
    return found


def notes(used: dict[str, list[Use]], sentences) -> str:
    """The list of the sentences that the site uses, in the report's order, each with the places that use it."""
    items = [_note(row, used[row["id"]]) for row in sentences if row["id"] in used]
    if not items:
        return ""
    head = element("summary", f"哪些话用在了本站（{len(items)}句）")
    return element(
        "div",
        element("details", head, element("ol", *items), open=True),
        class_="uses",
        role="region",
        aria_label="每句话用在哪里",
    )


def _note(row, uses):
    said = element("p", element("a", text(row["text"]), href=f"#{row['id']}"), class_="said")
    shown = [use for use in uses if use.close][:SHOWN]
    rest = uses[len(shown) :]
    summary = element("summary", f"{'另外' if shown else '用在'}{len(rest)}处")
    return element(
        "li", said, _list(shown), element("details", summary, _list(rest)) if rest else "", id=f"u-{row['id']}"
    )


def _list(uses):
    items = (
        element(
            "li",
            element("span", use.kind, class_="sort"),
            element("a", text(use.words), href=use.address),
            data_of=" ".join(use.anchors),
        )
        for use in uses
    )
    return element("ul", *items) if uses else ""


def _charts(doctree, page, references):
    for node in doctree.findall(figure_node):
        layout = node["figure"]["layout"]
        meta, title = layout.get("meta") or {}, (layout.get("title") or {}).get("text", "")
        for key in dict.fromkeys(mark["key"] for mark in marks_of(node["figure"])):
            if key in references and references[key].sentence:
                sentence = references[key].sentence
                yield Use(
                    sentence, (references[key].anchor,), "图", plain(title), f"{page}#{meta['chart']}", key != sentence
                )


def _compared(keys, comparisons):
    return next(
        (row for row in comparisons if row["target"] in keys and (not row["result"] or row["result"] in keys)), None
    )
