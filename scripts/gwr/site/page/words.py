"""Where words of a page may be parted: a headline between words, as Chinese has no spaces; a sentence at clauses."""

import re
from functools import cache
from itertools import pairwise

from docutils import nodes

from gwr.analysis.words import segmenter
from gwr.html import text

BREAK = "<wbr>"
ENDS_CLAUSE = re.compile("[，；：。！？]")  # between clauses
cutter = cache(segmenter)  # its dictionary takes a second to read


def breakable(words: str) -> str:
    """The words as HTML with a chance to break between any two of them; a mark stays with the word before it."""
    parts = [part for part in cutter()(words) if part]
    return "".join(
        text(part) + (BREAK if _parted(part[-1], after[0]) else "") for part, after in pairwise([*parts, "。"])
    )


def _parted(last, first):
    """Whether a line may break between these characters: of two words, but not of a figure and its unit."""
    return last.isalnum() and first.isalnum() and not last.isascii()


def part_titles(app, doctree, docname):
    """Let the headings of one page break between words."""
    for title in doctree.findall(nodes.title):
        for said in list(title.findall(nodes.Text)):
            if said.parent is title:
                title.replace(said, nodes.raw("", breakable(said), format="html"))


def clause_at(sentence: str, start: int, end: int) -> tuple[str, str, str]:
    """The clause that a place of a sentence stands in: what is before it, the place, what is behind it."""
    first = max((stop.end() for stop in ENDS_CLAUSE.finditer(sentence, 0, start)), default=0)
    last = ENDS_CLAUSE.search(sentence, end)
    return sentence[first:start].lstrip(), sentence[start:end], sentence[end : last.start() if last else None].rstrip()
