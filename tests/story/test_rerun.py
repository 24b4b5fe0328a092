"""Notebooks are run anew: what they print is stored, a cell that raises is named, nothing is kept of the machine."""

from pathlib import Path

import pytest

from gwr.story.references import Reference

TAX = Reference("tax", "2亿元", "航空服务业", "结果", "report", "n000976", "s000948")
pytestmark = pytest.mark.slow  # it starts kernels


@pytest.fixture(scope="module")
def runner():
    """The module that runs notebooks; asked for by name, as the library of their format takes two seconds to import."""
    from gwr.story import notebooks

    return notebooks


@pytest.fixture(scope="module")
def v4(runner):
    """What makes notebooks and their cells."""
    return runner.nbformat.v4


@pytest.fixture
def kept(runner, v4, tmp_path):
    """Keep a notebook of these cells; its path."""

    def keep(*cells):
        runner.nbformat.write(v4.new_notebook(cells=list(cells)), tmp_path / "page.ipynb")
        return tmp_path / "page.ipynb"

    return keep


def test_a_rerun_stores_outputs_and_current_prose(runner, v4, kept):
    path = kept(v4.new_markdown_cell("[1亿元](fact:tax)"), v4.new_code_cell("6 * 7"))
    runner.rerun(path, {"tax": TAX})
    prose, code = runner.nbformat.read(path, as_version=4).cells
    assert (prose.source, code.outputs[0].data["text/plain"]) == ("[2亿元](fact:tax)", "42")


def test_a_rerun_names_the_cell_that_raised_and_leaves_the_file(runner, v4, kept):
    path = kept(v4.new_code_cell("1"), v4.new_code_cell("1 / 0"))
    before = path.read_bytes()
    with pytest.raises(runner.CellFailed, match=r"page\.ipynb: cell 2: ZeroDivisionError"):
        runner.rerun(path, {})
    assert path.read_bytes() == before


def test_a_stored_notebook_says_nothing_of_the_machine(runner, v4):
    run = v4.new_notebook(metadata={"language_info": {"name": "python", "version": "3.11.7"}})
    run.cells = [v4.new_code_cell("1", metadata={"execution": {"iopub.execute_input": "2026-01-01"}})]
    assert "3.11" not in runner.nbformat.writes(runner.plain(run)) and 'execution"' not in runner.nbformat.writes(run)


def test_a_kernel_that_dies_as_it_starts_is_started_once_more(runner, v4, monkeypatch):
    tried = []

    class Client:
        def execute(self, **options):
            tried.append(len(tried))
            if tried == [0]:
                raise RuntimeError("Kernel died before replying to kernel_info")

    monkeypatch.setattr(runner, "_client", lambda notebook, path: Client())
    runner._execute(v4.new_notebook(), Path("x.ipynb"))
    assert tried == [0, 1]
