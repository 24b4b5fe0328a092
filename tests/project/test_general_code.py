"""General code is of no one report: it holds no key, no chart and no theme of an edition's tables."""

import ast
import re

import pytest

from gwr import closed
from gwr.tables.store import load
from support.repository import DATA, REPO

PACKAGE = REPO / "scripts" / "gwr"
NAMES = (
    ("labels", "key"),
    ("derived", "key"),
    ("documents", "key"),
    ("terms", "key"),
    ("charts", "chart"),
    ("chart_rows", "chart"),
)
# A name of one word, as jobs, is a word of English too.
KEYS = {key for table, column in NAMES for key in load(table, DATA)[column] if "-" in key}
NAMED = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(KEYS, key=len, reverse=True)))})(?![\w-])")
THEMES = {*load("labels", DATA)["theme"]} - {closed.PASSAGE.zh}
FILES = sorted(path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".js", ".css", ".html", ".toml"))


def strings(source):
    """Every string of a module, with its line."""
    return (
        (node.lineno, node.value)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_general_code_names_no_key_of_an_edition(path):
    assert NAMED.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path.suffix == ".py" and "reading" not in path.parts],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_general_code_has_no_theme_of_an_edition(path):
    assert [(line, said) for line, said in strings(path.read_text(encoding="utf-8")) if said in THEMES] == []


def test_a_planted_key_would_be_found():
    assert len(KEYS) > 100 and len(THEMES) > 5
    planted = ["aviation-tax", "d-aviation-tax-per-firm"]
    assert NAMED.findall(f'figures["{planted[0]}"], {planted[1]}') == planted
