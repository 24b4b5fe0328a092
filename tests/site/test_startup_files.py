"""Start-up files of Python, IPython, Jupyter and matplotlib change nothing: neither a book nor a stored output."""

import json
import sys

import pytest

from gwr.site.build import run_book
from gwr.story.notebooks import rerun

pytestmark = pytest.mark.slow

SEEN = "import builtins, os, sys; print(sorted(n for n in vars(builtins) if n.startswith('planted')), os.getenv('ODD'))"
PLANTED = {  # who would run it: where
    "ipython": ".ipython/profile_default/startup/00-first.py",
    "jupyter": ".jupyter/jupyter_config.py",
    "kernel": ".ipython/profile_default/ipython_kernel_config.py",
    "user": f".local/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages/usercustomize.py",
    "path": "path/sitecustomize.py",
    "startup": "startup.py",
}


@pytest.fixture
def planted(tmp_path, monkeypatch):
    """A home with a file for each of these; one that is run leaves a name in the process, and a file beside itself."""
    home = tmp_path / "home"
    for name, path in PLANTED.items():
        file = home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"import builtins; builtins.planted_{name} = 1; open({str(file) + '.ran'!r}, 'w')\n")
    (home / ".config/matplotlib").mkdir(parents=True)
    (home / ".config/matplotlib/matplotlibrc").write_text("backend: none-such\n")
    for name, value in {"HOME": home, "PYTHONPATH": home / "path", "PYTHONSTARTUP": home / "startup.py"}.items():
        monkeypatch.setenv(name, str(value))
    for name, value in {"IPYTHONDIR": home / ".ipython", "JUPYTER_CONFIG_DIR": home / ".jupyter", "ODD": "1"}.items():
        monkeypatch.setenv(name, str(value))
    return home


def ran(home):
    return sorted(path.name for path in home.rglob("*.ran"))


def test_a_book_is_built_as_if_they_were_not_there(book, planted, tmp_path):
    code, said = run_book(book("planted", "一段话。", SEEN), tmp_path / "out")
    page = (tmp_path / "out/_build/html/notebooks/index.html").read_text(encoding="utf-8")
    assert code == 0, said
    assert "[] None" in page and ran(planted) == []


def test_a_notebook_is_stored_as_if_they_were_not_there(book, planted):
    notebook = book("planted", "一段话。", SEEN) / "notebooks/index.ipynb"
    rerun(notebook, {})
    outputs = json.loads(notebook.read_text(encoding="utf-8"))["cells"][1]["outputs"]
    assert "".join(outputs[0]["text"]) == "[] None\n" and ran(planted) == []
