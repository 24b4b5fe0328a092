"""The links of a page to figures and passages, each with the paragraph or row in which it stands, and their ids."""

import re
from collections import Counter
from html import unescape
from typing import NamedTuple

from docutils import nodes

KEYED = re.compile(r'<a\s[^>]*?href="(?:fact|text):(?P<key>[^"]*)"', re.S)
ITEM = re.compile(r'<div class="item" id="([^"]*)"')
BLOCK = re.compile(r"<(?:tr|li|p)[ >]")
ROW = re.compile(r"<tr[ >]|</table>")
HEADS = re.compile(r'<caption>(.*?)</caption>|<th scope="row">(.*?)</th>', re.S)


class Link(NamedTuple):
    """A link to a figure or passage; block is whatever tells its paragraph or row from all others of the page.

    item is the key, and so the id, of the item of a list that the link stands in.
    """

    block: tuple
    key: str
    kind: str
    words: str
    item: str = ""


def named(links, references):
    """The id of each link, or nothing: of a block's links to one sentence the first alone has one, and none in an item."""
    seen, counted = set(), Counter()
    for link in links:
        sentence = references[link.key].sentence if link.key in references else ""
        if not sentence or link.item or (sentence, link.block) in seen:
            yield ""
            continue
        seen.add((sentence, link.block))
        counted[sentence] += 1
        yield f"at-{sentence}" + (f"-{counted[sentence]}" if counted[sentence] > 1 else "")


def places(doctree, title):
    """A page's links in their order, and a function that writes an id to each; title is the page's."""
    links, writers = [], []
    for node in doctree.findall(lambda node: isinstance(node, nodes.reference | nodes.raw)):
        found = list(_of_reference(node, title) if isinstance(node, nodes.reference) else _of_html(node, title))
        links += found
        writers.append((node, len(found)))

    def write(ids):
        waiting = iter(ids)
        for node, count in writers:
            _write(node, [next(waiting) for _ in range(count)])

    return links, write


def _of_reference(node, title):
    scheme, _, key = node.get("refuri", "").partition(":")
    if scheme in ("fact", "text"):
        block = node
        while isinstance(block, nodes.Inline):
            block = block.parent
        yield Link((id(block),), unescape(key), "文字", _within(node, title))


def _of_html(node, title):
    if "html" not in node["format"].split():
        return
    html = node.astext()
    for found in KEYED.finditer(html):
        start = max((block.start() for block in BLOCK.finditer(html, 0, found.start())), default=0)
        row = _row(html, found.start())
        kind, words = ("表", f"{row}（{_within(node, title)}）") if row else ("核对" if 'class="checked"' in html else "文字", _within(node, title))
        items = ITEM.findall(html, 0, found.start())
        yield Link((id(node), start), unescape(found["key"]), kind, words, items[-1] if items else "")


def _row(html, place):
    """By what the table's row is known in which a place stands: its head, or the caption where its head is itself a link."""
    rows = list(ROW.finditer(html, 0, place))
    if not rows or rows[-1][0] == "</table>":
        return ""
    found = HEADS.search(html, rows[-1].start())
    head = found and found[2] or ""
    captions = [found[1] for found in HEADS.finditer(html, 0, place) if found[1]]
    return _plain(captions[-1] if "<a " in head and captions else head)


def _write(node, ids):
    if isinstance(node, nodes.reference):
        node["place"] = "".join(ids)
    elif ids:
        waiting = iter(ids)
        html = KEYED.sub(lambda found: f'<a id="{id}"{found[0][2:]}' if (id := next(waiting)) else found[0], node.astext())
        node.children = [nodes.Text(html)]


def _within(node, title):
    """The page and the heading under which a node stands; the page alone above its first heading."""
    while not isinstance(node, nodes.section):
        node = node.parent
    top = not isinstance(node.parent, nodes.section)
    return title if top else f"{title} · {node.next_node(nodes.title).astext()}"


def _plain(html):
    return unescape(re.sub(r"<[^>]*>", "", html))
