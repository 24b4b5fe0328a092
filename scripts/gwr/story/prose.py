"""Prose that quotes the tables: the words of a link are always those that its key stands for."""

import re

FIGURE = re.compile(r"\[([^\[\]]*)\]\(fact:([a-z0-9-]+)\)")


def refresh(markdown: str, references: dict) -> str:
    """The same Markdown with each `[12.5万吨](fact:grain)` reading as its reference does now.

    A key without a reference is left as it stands: the build refuses it and says where.
    """
    return FIGURE.sub(lambda link: _current(link, references), markdown)


def _current(link, references):
    key = link[2]
    return f"[{references[key].text}](fact:{key})" if key in references else link[0]
