"""Notebooks are prose that can be relied on: thin, run, every number a link that says what its table says."""

import ast
import re

import pytest

from gwr.site.output.previews import MIME
from gwr.story.cells import CLAIM_MIME, TABLES_MIME
from gwr.story.references import references
from support.notebooks import NOTEBOOKS, cells_of, metadata_of
from support.repository import DATA, REPO

KNOWN = references(DATA)
LINK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
# Digits that are no figure of ours: dates and years.
EXCEPTIONS = re.compile(r"20\d\d年(?:\d{1,2}月\d{1,2}日)?")
FORBIDDEN = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.For,
    ast.While,
    ast.If,
    ast.IfExp,
    ast.Try,
    ast.With,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
    ast.Assert,
)
PLOTLY = "application/vnd.plotly.v1+json"
SHOWN = {PLOTLY, "image/png", TABLES_MIME, CLAIM_MIME, "text/html", "text/plain"}
SAID_WITH = {  # what a cell has to say that names a figure of this kind
    "推算": "推算|倒推|除以",
    "其他文件": "其他文件|报道|预计",
    "推进中": "推进|启动",
    "目标": "目标|2018年",
}


def cells(kind):
    return [pytest.param(cells_of(path, kind), id=path.stem) for path in NOTEBOOKS]


def by_cell(question, cells):
    """What the question finds, by the name of the cell; cells in which it finds nothing are left out."""
    return {cell.id: found for cell in cells if (found := list(question(cell)))}


PROSE = pytest.mark.parametrize("cells", cells("markdown"))
CODE = pytest.mark.parametrize("cells", cells("code"))
WHOLE = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def stray_digits(markdown):
    """Digits outside links, years and dates."""
    return re.findall(r"\d+", EXCEPTIONS.sub("", LINK.sub("", markdown)))


def disagreements(markdown, known):
    """Links to figures, passages and terms that say what their table does not."""
    for words, target in LINK.findall(markdown):
        scheme, _, key = target.partition(":")
        if scheme in ("fact", "term") and (key not in known or words != known[key].text):
            yield words
        if scheme == "text" and (key not in known or not has(known[key].text, words)):
            yield words


def has(passage, words):
    """Whether a passage says these words, which may leave some out and have no blanks between them."""
    said, words = ("".join(one.split()) for one in (passage, words))
    return re.search(".*".join(map(re.escape, words.split("…"))), said) is not None


def faults(source):
    """What a cell holds that belongs in the package."""
    tree = ast.parse(source)
    yield from (type(node).__name__ for node in ast.walk(tree) if isinstance(node, FORBIDDEN))
    yield from (
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module.split(".")[0] != "gwr"
    )
    yield from (
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name != "pandas"
    )
    yield from (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and re.search(r"[/\\]|\.(csv|txt|json)", str(node.value))
    )


def test_every_notebook_is_a_page_of_the_site_or_left_out_by_name():
    named = set(re.findall(r"notebooks/(\S+)", (REPO / "_toc.yml").read_text(encoding="utf-8")))
    named |= set(re.findall(r"notebooks/(\w+)\.ipynb", (REPO / "_config.yml").read_text(encoding="utf-8")))
    assert {path.stem for path in NOTEBOOKS} == {name for name in named if not (REPO / f"notebooks/{name}.md").exists()}


@PROSE
def test_every_digit_in_prose_stands_in_a_link(cells):
    assert by_cell(lambda cell: stray_digits(cell.source), cells) == {}


@PROSE
def test_every_link_says_what_its_table_says(cells):
    assert by_cell(lambda cell: disagreements(cell.source, KNOWN), cells) == {}


@PROSE
def test_no_link_names_a_place_in_the_text(cells):
    """An id counts characters: a longer figure moves every id behind it, a label's key stays."""
    assert by_cell(lambda cell: re.findall(r"\]\([^()]*:[nshp]\d{6}\)", cell.source), cells) == {}


@PROSE
def test_prose_says_of_what_kind_its_figures_are(cells):
    def unsaid(cell):
        kinds = {KNOWN[target[5:]].kind for _, target in LINK.findall(cell.source) if target.startswith("fact:")}
        return [kind for kind in kinds if not re.search(SAID_WITH.get(kind, ""), cell.source)]

    assert by_cell(unsaid, cells) == {}


@PROSE
def test_the_tax_of_lists_is_never_called_a_tax_of_the_year_before(cells):
    assert by_cell(lambda cell: re.findall(r"2016年(?:的)?(?:全区)?税收", cell.source), cells) == {}


@CODE
def test_a_code_cell_is_thin(cells):
    assert by_cell(lambda cell: faults(cell.source), cells) == {}
    assert all(len(cell.source.splitlines()) <= 5 for cell in cells)


@CODE
def test_a_code_cell_is_stored_with_what_it_showed(cells):
    for cell in cells:
        assert cell.execution_count
        (output,) = cell.outputs
        assert output["output_type"] in ("execute_result", "display_data") and set(output["data"]) <= SHOWN


@CODE
def test_nothing_is_kept_of_when_it_ran(cells):
    assert all(set(cell.metadata) <= {"tags"} and cell.outputs[0]["metadata"] == {} for cell in cells)


@WHOLE
def test_a_notebook_opens_with_its_title_and_its_question(path):
    title, opening = cells_of(path)[:2]
    assert re.fullmatch(r"# \S.*", title.source) and opening.cell_type == "markdown"


@WHOLE
def test_a_notebook_names_no_interpreter_version(path):
    assert metadata_of(path) == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }


@WHOLE
def test_cells_keep_their_names(path):
    ids = [cell.id for cell in cells_of(path)]
    assert len(set(ids)) == len(ids) and all(re.fullmatch("[a-z][a-z-]+", id) for id in ids)


@WHOLE
def test_a_notebook_has_at_most_eight_code_cells(path):
    assert 0 < len(cells_of(path, "code")) <= 8


@WHOLE
def test_words_stand_before_every_chart(path):
    held = cells_of(path)
    shown = [index for index, cell in enumerate(held) if any(PLOTLY in output["data"] for output in cell.outputs)]
    assert [index for index in shown if held[index - 1].cell_type != "markdown"] == []


def test_the_charts_names_are_the_sites_own():
    outputs = [output for path in NOTEBOOKS for cell in cells_of(path, "code") for output in cell.outputs]
    names = [output["data"][PLOTLY]["layout"]["meta"]["chart"] for output in outputs if PLOTLY in output["data"]]
    assert len(names) == len(set(names)) >= 9


@pytest.mark.parametrize(
    "markdown, stray", [("税收75.82亿元", ["75", "82"]), ("共[3家](fact:x)和4家", ["4"]), ("2017年9月18日", [])]
)
def test_a_planted_digit_would_be_found(markdown, stray):
    assert stray_digits(markdown) == stray


def test_a_planted_wrong_figure_would_be_found():
    assert list(disagreements("[75.8亿元](fact:aviation-tax)、[1家](fact:no-such)", KNOWN)) == ["75.8亿元", "1家"]


@pytest.mark.parametrize(
    "source", ["for x in y: x", "import os", "from pathlib import Path", "load('data/x.csv')", "f = lambda: 1"]
)
def test_planted_plumbing_would_be_found(source):
    assert list(faults(source))


@pytest.mark.slow
@WHOLE
def test_seen_elsewhere_a_notebook_shows_a_picture_of_each_chart(path):
    from nbconvert import HTMLExporter

    charts = sum(MIME in output.get("data", {}) for cell in cells_of(path) for output in cell.outputs)
    page, _ = HTMLExporter().from_filename(str(path))
    assert len(re.findall(r'<img[^>]+src="data:image/png;base64,', page)) == charts
