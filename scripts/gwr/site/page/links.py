"""Keys become addresses: `[75.82亿元](fact:…)`, `[众创空间](term:…)` in prose, and the keys that cells hand over."""

import re
from collections import Counter

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.util import logging

from gwr import closed
from gwr.html import element, inner, text
from gwr.story.references import Reference

LOGGER = logging.getLogger(__name__)
DIGITS, SPOKEN = r"\d.", "〇零一二两三四五六七八九十百千万亿"
BARE = re.compile(rf"[{DIGITS}{SPOKEN}]+")  # a quote without a unit: 四, 26, 100亿
SCHEME = re.compile(r"(fact|text|term):(.+)", re.S)
HINTS = {words.zh: words.said for words in closed.KIND.values() if words.hint}  # a term's link says what the term means
CLASSES = {closed.PASSAGE.zh: "passage", closed.TERM.zh: "gloss"}  # of all others: number


def address(reference: Reference) -> str:
    """Where a reference's evidence stands, seen from any page of the book's folder."""
    return f"{reference.page}.html#{reference.anchor}"


def link(reference: Reference, words: str, id: str | None = None) -> str:
    """The words as a link to their evidence, the kind told in class, data and title; of a term, what it means. id is
    the link's own.
    """
    name, title = CLASSES.get(reference.kind, "number"), HINTS.get(reference.kind, reference.label)
    return element("a", text(words), id=id, class_=name, href=address(reference), data_kind=reference.kind, title=title)


def kind(name: str) -> str:
    """The badge of a kind of figure: its word, and by style sheet its shape."""
    return element("span", text(name), class_="kind", data_kind=name, title=HINTS[name])


class KindsDirective(Directive):
    """```{gwr-kinds}```: the kinds of figures that the site has, each with what it means."""

    def run(self):
        known = {reference.kind for reference in self.state.document.settings.env.app.gwr.references.values()}
        named = [name for name in HINTS if name in known and name != closed.PASSAGE.zh]
        items = (element("li", kind(name), text(HINTS[name].removeprefix(name))) for name in named)
        return [nodes.raw("", element("ul", *items), format="html")]


def linked(words: str, references: list[Reference]) -> str:
    """The words, each figure of the references in them a link."""
    return "".join(
        link(reference, piece) if reference else text(piece) for piece, reference in pieces(words, references)
    )


def pieces(words: str, references: list[Reference]):
    """The words cut into (piece, the reference whose figure it is, or None); figures of the same words in their order.

    A figure printed without a unit is found only where no word goes on after it: the 四 of 四对 counts pairs.
    """
    known, seen, done = {}, Counter(), 0
    for reference in dict.fromkeys(references):
        known.setdefault(reference.text, []).append(reference)
    figure = re.compile(rf"{'|'.join(map(_whole, sorted(known, key=len, reverse=True)))}")
    for found in figure.finditer(words) if known else ():
        same = known[found[0]]
        yield words[done : found.start()], None
        yield found[0], same[seen[found[0]] % len(same)]
        done = found.end()
        seen[found[0]] += 1
    yield words[done:], None


def _whole(words):
    """The pattern of a quote that is no part of some other amount."""
    before = SPOKEN if words[0] in SPOKEN else DIGITS
    return f"(?<![{before}]){re.escape(words)}" + (r"(?!\w)" if BARE.fullmatch(words) else "")


def resolve(app, doctree, docname):
    """Put addresses for the keys in one page's prose; a key that no table has, or other words than its own, is a
    warning.
    """
    for node in list(doctree.findall(nodes.reference)):
        if found := SCHEME.fullmatch(node.get("refuri", "")):
            words = node.astext()
            reference = known(app.gwr.references, found[2], words, node)
            html = written(reference, inner(words) if _is_quoted(node) else words, node.get("place") or None)
            node.replace_self(nodes.raw("", html, format="html"))


def _is_quoted(node) -> bool:
    """Whether a link stands within quotation marks, all of what they hold."""
    around = node.parent.children
    at = around.index(node)
    before, behind = ("".join(each.astext() for each in side) for side in (around[:at], around[at + 1 :]))
    return before.endswith("“") and behind.startswith("”")


def written(reference: Reference | None, words: str, id: str | None = None) -> str:
    """The words as a link, or as they are where nothing is known of their key."""
    return link(reference, words, id) if reference else text(words)


def known(references: dict[str, Reference], key: str, words: str, node) -> Reference | None:
    """The reference of a key; None where no table has it. That is a warning, as are other words than its own."""
    reference = references.get(key)
    if reference is None:
        LOGGER.warning(
            'no table has the key "%s" of "%s"; mend the link, or add a row to the labels', key, words, location=node
        )
        return None
    if not says(reference, words):
        LOGGER.warning(
            'the link to "%s" says "%s", the table "%s"; run: make notebooks', key, words, reference.text, location=node
        )
    return reference


def says(reference: Reference, words: str) -> bool:
    """Whether the words are the reference's own; in a passage … leaves words out, and blanks count for nothing."""
    if reference.kind != closed.PASSAGE.zh:
        return words == reference.text
    words, said = ("".join(one.split()) for one in (words, reference.text))
    return re.search(".*".join(map(re.escape, words.split("…"))), said) is not None
