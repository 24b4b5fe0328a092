"""Links in prose follow the tables."""

import nbformat
import pytest

from gwr.story.notebooks import CellFailed, plain, rerun
from gwr.story.prose import refresh
from gwr.story.references import Reference


def reference(text):
    return Reference("tax", text, "航空服务业", "结果", "report", "n000976", "s000948")


def notebook(folder, *cells):
    path = folder / "page.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), path)
    return path


def test_a_link_takes_the_words_of_its_key():
    assert refresh("税收[75.82亿元](fact:tax)。", {"tax": reference("175.82亿元")}) == "税收[175.82亿元](fact:tax)。"


def test_every_link_on_a_line_is_refreshed_and_nothing_else():
    before = "[1亿元](fact:tax)、[全文](report.md)、[1亿元](fact:tax)，[全面完成…任务](text:tax)"
    after = "[2亿元](fact:tax)、[全文](report.md)、[2亿元](fact:tax)，[全面完成…任务](text:tax)"
    assert refresh(before, {"tax": reference("2亿元")}) == after


def test_an_unknown_key_is_left_for_the_build_to_refuse():
    assert refresh("[1亿元](fact:no-such)", {"tax": reference("2亿元")}) == "[1亿元](fact:no-such)"


def test_refreshing_twice_changes_nothing_more():
    once = refresh("[1亿元](fact:tax)", {"tax": reference("2亿元")})
    assert refresh(once, {"tax": reference("2亿元")}) == once


def test_a_rerun_stores_outputs_and_current_prose(tmp_path):
    path = notebook(tmp_path, nbformat.v4.new_markdown_cell("[1亿元](fact:tax)"), nbformat.v4.new_code_cell("6 * 7"))
    rerun(path, {"tax": reference("2亿元")})
    prose, code = nbformat.read(path, as_version=4).cells
    assert (prose.source, code.outputs[0].data["text/plain"]) == ("[2亿元](fact:tax)", "42")


def test_a_rerun_names_the_cell_that_raised_and_leaves_the_file(tmp_path):
    path = notebook(tmp_path, nbformat.v4.new_code_cell("1"), nbformat.v4.new_code_cell("1 / 0"))
    before = path.read_bytes()
    with pytest.raises(CellFailed, match=r"page\.ipynb: cell 2: ZeroDivisionError"):
        rerun(path, {})
    assert path.read_bytes() == before


def test_a_stored_notebook_says_nothing_of_the_machine():
    run = nbformat.v4.new_notebook(metadata={"language_info": {"name": "python", "version": "3.11.7"}})
    run.cells = [nbformat.v4.new_code_cell("1", metadata={"execution": {"iopub.execute_input": "2026-01-01"}})]
    assert "3.11" not in nbformat.writes(plain(run)) and 'execution"' not in nbformat.writes(run)
