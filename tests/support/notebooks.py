"""The notebooks as their files have them. The library of the format is not asked: to import it takes two seconds."""

import json
from typing import NamedTuple

from support.repository import REPO

NOTEBOOKS = sorted((REPO / "notebooks").glob("*.ipynb"))


class Cell(NamedTuple):
    """A cell; of prose it has no outputs and no count."""

    id: str
    cell_type: str
    source: str
    metadata: dict
    outputs: list = ()
    execution_count: int | None = None


def metadata_of(path):
    """What a notebook says of itself."""
    return _held(path)["metadata"]


def cells_of(path, kind=None):
    """The cells of a notebook, or those of one kind."""
    cells = [Cell(**{**cell, "source": "".join(cell["source"])}) for cell in _held(path)["cells"]]
    return [cell for cell in cells if kind in (None, cell.cell_type)]


def _held(path):
    return json.loads(path.read_text(encoding="utf-8"))
