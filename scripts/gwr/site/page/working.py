"""How a thing was worked out: the checks and the code of cells in a row, in one closed fold behind them."""

from itertools import groupby

from docutils import nodes

from gwr.site.page.outputs import claim_node

OPENS = '<details class="working"><summary>怎么算的</summary>'


def fold(app, doctree):
    """Take checks and code out of each run of code cells, and put them folded behind what the cells show."""
    for section in list(doctree.findall(nodes.section)):
        for coded, run in groupby(list(section.children), key=_is_code):
            if coded:
                _fold(list(run))


def _is_code(node):
    return isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"


def _fold(cells):
    found = [list(_taken(cell)) for cell in cells]
    checks = [node for nodes_of in found for node in nodes_of if isinstance(node, claim_node)]
    code = [node for nodes_of in found for node in nodes_of if not isinstance(node, claim_node)]
    opens, closes = (nodes.raw("", html, format="html") for html in (OPENS, "</details>"))
    cells[-1].extend([opens, *checks, *code, closes])
    for cell in cells:
        cell["hide_mode"] = None  # not MyST-NB's own fold, whose label is English


def _taken(cell):
    """The checks and the code of a cell, no longer in it."""
    for node in list(cell.findall(lambda node: isinstance(node, claim_node) or _is_source(node))):
        node.parent.remove(node)
        yield node


def _is_source(node):
    return isinstance(node, nodes.container) and node.get("nb_element") == "cell_code_source"
