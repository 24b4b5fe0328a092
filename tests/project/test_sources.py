"""The sources: what no file may hold, and how long code may be."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
LISTED = subprocess.run(["git", "ls-files", "-z"], cwd=REPO, capture_output=True, text=True, check=True).stdout
FILES = [REPO / name for name in LISTED.split("\0") if name and (REPO / name).is_file()]
BAD = REPO / "tests" / "reports" / "bad"  # what a reading refuses
TEXTS = [
    path
    for path in FILES
    if path.parent != BAD and path.suffix not in {".png", ".woff2", ".ico"} and not path.name.endswith(".min.js")
]
MODULES = [path for path in FILES if path.suffix == ".py" and path.is_relative_to(REPO / "scripts")]
CODE = [path for path in FILES if path.suffix == ".py"]

LINE, FUNCTION_LINES = 120, 50  # characters, of which ruff would count a Chinese one as two; lines

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:work|tmp|root|home|Users)/\w")
REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org", re.I)


def name(path):
    return str(path.relative_to(REPO))


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_there_are_sources_to_look_at():
    assert len(MODULES) > 10 and len(TEXTS) > 30


@pytest.mark.parametrize(
    "forbidden", [INVISIBLE, MACHINE_PATH, REGISTRY], ids=["invisible", "machine path", "registry"]
)
def test_no_source_holds(forbidden):
    found = [
        (name(path), text.count("\n", 0, hit.start()) + 1, hit[0].encode("unicode_escape"))
        for path in TEXTS
        for text in [path.read_text(encoding="utf-8")]
        for hit in forbidden.finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "pattern, planted",
    [(INVISIBLE, "a\u200bb"), (MACHINE_PATH, 'open("' + "/ro" + 'ot/x")'), (REGISTRY, "https://pypi" + ".org/simple")],
)
def test_a_planted_one_would_be_found(pattern, planted):
    assert pattern.search(planted)


def test_lines_have_at_most_120_characters():
    wide = [
        f"{name(path)}:{number}"
        for path in CODE
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if len(line) > LINE
    ]
    assert not wide, " ".join(wide)


def test_functions_fit_on_a_screen():
    long = [
        f"{name(path)}:{node.lineno} {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for path in CODE
        for node in functions(path)
        if node.end_lineno - node.lineno >= FUNCTION_LINES
    ]
    assert not long, "; ".join(long)


def test_nothing_but_the_tests_knows_the_tests():
    assert [name(path) for path in MODULES if re.search(r"tests/|import tests", path.read_text(encoding="utf-8"))] == []
