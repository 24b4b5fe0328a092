"""What the tests of the site share: the text, tables and keys that the pages are made of."""

import json
import re
import shutil

import pytest

from gwr.project import Project
from gwr.site.site import Site

CHAPTERS = "".join(f"- file: notebooks/{name}\n" for name in ("report", "derived", "terms", "method"))
TOC = f"format: jb-book\nroot: notebooks/index\nchapters:\n{CHAPTERS}"
PARTS = ("_config.yml", "docutils.conf", "notebooks/report.md", "notebooks/derived.md", "notebooks/terms.md")
NOTEBOOK = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
}


@pytest.fixture(scope="session")
def contents(repo):
    """What the pages are made of."""
    return Site.of(Project.at(repo))


@pytest.fixture
def book(tmp_path, repo):
    """Make a small book: this project's settings, tables and report, and an index with the given cells."""

    def make(name, prose, code="1 + 1"):
        folder = tmp_path / name
        for part in ("data", "seeds"):
            shutil.copytree(repo / part, folder / part)
        for part in PARTS:
            (folder / part).parent.mkdir(exist_ok=True)
            shutil.copy(repo / part, folder / part)
        config = (folder / "_config.yml").read_text(encoding="utf-8")  # no page of this book has moved
        (folder / "_config.yml").write_text(re.sub(r"\n *gwr_moved:.*", "", config), encoding="utf-8")
        (folder / "_toc.yml").write_text(TOC, encoding="utf-8")
        (folder / "notebooks/method.md").write_text("# 方法\n\n一段。\n", encoding="utf-8")
        cells = [
            {"id": "a", "cell_type": "markdown", "metadata": {}, "source": f"# 试\n\n{prose}"},
            {"id": "b", "cell_type": "code", "metadata": {}, "source": code, "outputs": [], "execution_count": None},
        ]
        (folder / "notebooks/index.ipynb").write_text(json.dumps({**NOTEBOOK, "cells": cells}), encoding="utf-8")
        return folder

    return make
