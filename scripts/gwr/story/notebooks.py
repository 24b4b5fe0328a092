"""Notebooks as they are kept: prose that agrees with the tables, outputs of a fresh run, nothing of the machine."""

from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from gwr.project import Project
from gwr.records import ReportError, printable
from gwr.story.environment import environment
from gwr.story.prose import refresh
from gwr.story.references import references

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
TIMEOUT = 120  # seconds a cell may take


class CellFailed(ReportError):
    """A cell raised: `notebooks/x.ipynb: cell 3: ValueError: …`, cells counted from 1."""


def rerun_all(project: Project) -> None:
    """Run every notebook of a project and store what it prints; the figures in its prose are brought up to date
    first.
    """
    known = references(project.data)
    for path in sorted(project.notebooks.glob("*.ipynb")):
        print(printable(str(path.relative_to(project.folder))), flush=True)
        rerun(path, known)


def rerun(path: Path, references: dict) -> None:
    """Refresh the prose of a notebook, run it, store it; a cell that raises leaves the file as it was."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = refresh(cell.source, references)
    _execute(notebook, path)
    nbformat.write(plain(notebook), path)


def plain(notebook):
    """The notebook without versions, times and run counts of the machine it ran on."""
    notebook.metadata = nbformat.from_dict(METADATA)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def _execute(notebook, path):
    try:
        with TemporaryDirectory() as home:
            try:
                _client(notebook, path).execute(env=environment(Path(home)))
            except RuntimeError:  # a kernel dies as it starts where another has just taken its port
                _client(notebook, path).execute(env=environment(Path(home)))
    except CellExecutionError as error:
        failed = next(n for n, cell in enumerate(notebook.cells, 1) if raised(cell))
        raise CellFailed(f"{path}: cell {failed}: {error.ename}: {error.evalue}") from error


def _client(notebook, path):
    """What runs a notebook, in a kernel that stays on this machine."""
    return NotebookClient(
        notebook, timeout=TIMEOUT, resources={"metadata": {"path": path.parent}}, extra_arguments=["--log-level=ERROR"]
    )


def raised(cell) -> bool:
    """Whether the cell's outputs hold an exception."""
    return any(output.output_type == "error" for output in cell.get("outputs", ()))
