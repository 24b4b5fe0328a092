"""Checks and code of cells that follow each other stand in one closed fold behind what the cells show."""

import pytest
from docutils import nodes

from gwr.site.page import working
from gwr.site.page.outputs import claim_node


def cell(*shown):
    source = nodes.container("", nodes.literal_block("", "1 + 1"), nb_element="cell_code_source")
    output = nodes.container("", *shown, nb_element="cell_code_output")
    return nodes.container("", source, output, nb_element="cell_code")


@pytest.fixture
def section():
    """A chart with its check, words, and a check of theirs."""
    parts = (
        cell(nodes.image()),
        cell(claim_node(claim="最多")),
        nodes.paragraph("", "话"),
        cell(claim_node(claim="最少")),
    )
    document = nodes.document(None, None, "", nodes.section("", *parts))
    working.fold(None, document)
    return document[0]


def told(node):
    names = (nodes.raw, nodes.image, claim_node, nodes.literal_block)
    return [
        each.astext() if isinstance(each, nodes.raw) else type(each).__name__
        for each in node.findall()
        if isinstance(each, names)
    ]


def test_a_chart_and_its_check_have_one_fold_with_the_check_before_the_code(section):
    before = [each for part in section.children[:2] for each in told(part)]
    assert before == ["image", working.OPENS, "claim_node", "literal_block", "literal_block", "</details>"]


def test_what_words_part_is_folded_apart(section):
    assert told(section.children[3]) == [working.OPENS, "claim_node", "literal_block", "</details>"]
