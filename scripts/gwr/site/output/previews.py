"""Pictures of the figures to take away, and for notebooks that show no live chart: made by `make previews`, kept
beside the notebooks, used only for the figure that they were made from.

A picture's name is the hash of what it shows, so one of an older figure is never found.
"""

import json
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gwr.project import Project
from gwr.story.charts.paper import MIME

DOWNLOADS = ("svg", "png")


@dataclass(frozen=True, slots=True)
class Preview:
    """The pictures of one figure in their folder: picture.svg and picture.png."""

    folder: Path

    @property
    def whole(self) -> bool:
        return all(path.is_file() for path in self.downloads.values())

    @property
    def downloads(self) -> dict[str, Path]:
        return {name: self.folder / f"picture.{name}" for name in DOWNLOADS}


def name_of(figure: dict, credit: str) -> str:
    """The name of a figure's pictures: a hash of all that they show, credit included, but for plotly's own
    defaults.
    """
    layout = {name: part for name, part in figure["layout"].items() if name != "template"}
    said = json.dumps([figure["data"], layout, credit], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(said.encode("utf-8")).hexdigest()[:16]


def preview(project: Project, figure: dict, credit: str) -> Preview | None:
    """The pictures of a figure of a project, or None where there are none of just this figure."""
    found = Preview(project.previews / name_of(figure, credit))
    return found if found.whole else None


def illustrate(project: Project, credit: str) -> int:
    """Put the picture of each chart beside it in the stored outputs of a project's notebooks, for those who show no
    live chart.

    Returns how many have one. A picture of another figure is taken out.
    """
    import nbformat  # takes two seconds, which those who only look for a picture need not wait

    count = 0
    for path in sorted(project.notebooks.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        charts = [
            output["data"]
            for cell in notebook.cells
            for output in cell.get("outputs", ())
            if MIME in output.get("data", {})
        ]
        for data in charts:
            data.pop("image/png", None)
            if found := preview(project, data[MIME], credit):
                data["image/png"] = b64encode(found.downloads["png"].read_bytes()).decode("ascii")
                count += 1
        if charts:
            nbformat.write(notebook, path)
    return count
