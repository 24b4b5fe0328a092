"""Where the parts of a project stand: the one place that knows its layout."""

import re
from dataclasses import dataclass
from pathlib import Path

from gwr.records import ReportError

CONFIG, TOC = "_config.yml", "_toc.yml"
REPORT = re.compile(r"^\s*gwr_report:\s*(\S+)", re.M)
TITLE = re.compile(r"^title:\s*(.+?)\s*$", re.M)


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with the text of one report, what people keep beside it, and what scripts make of it.

    report is the report's id, which names its files; data is the folder of its tables.
    """

    folder: Path
    report: str
    data: Path

    @classmethod
    def at(cls, folder: Path) -> "Project":
        """The project of a folder whose _config.yml names its report. Raises ReportError where there is none."""
        config = folder / CONFIG
        named = REPORT.search(config.read_text(encoding="utf-8")) if config.is_file() else None
        if not named:
            raise ReportError(
                "names no report" if config.is_file() else "there is no such file",
                file=config,
                cure="name the project's folder; its _config.yml has a line gwr_report: NAME",
            )
        return cls(folder, named[1], folder / "data")

    @classmethod
    def around(cls, place: Path) -> "Project":
        """The project that a folder belongs to: its own or that of the nearest folder above. Raises ReportError."""
        if not place.exists():
            raise ReportError("there is no such file or folder", file=place, cure="check the name")
        place = place.resolve()
        return cls.at(next((folder for folder in (place, *place.parents) if (folder / CONFIG).is_file()), place))

    @property
    def title(self) -> str:
        """What the site is called; empty where nothing says so yet."""
        config = self.folder / CONFIG
        named = TITLE.search(config.read_text(encoding="utf-8")) if config.is_file() else None
        return named[1].strip("\"'") if named else ""

    @property
    def seed(self) -> Path:
        """The report's text, as it was received."""
        return self.seeds / f"{self.report}.txt"

    @property
    def seeds(self) -> Path:
        """What people keep: the text, the edition's tables, the golds."""
        return self.folder / "seeds"

    @property
    def edition(self) -> Path:
        """The tables that people keep about this report; the folder need not exist."""
        return self.seeds / self.report

    @property
    def golds(self) -> Path:
        """The annotations that readings are scored against; the folder need not exist."""
        return self.seeds / "gold"

    @property
    def notebooks(self) -> Path:
        """The chapters."""
        return self.folder / "notebooks"

    @property
    def previews(self) -> Path:
        """The pictures of the chapters' charts."""
        return self.notebooks / "previews"

    @property
    def build(self) -> Path:
        """What a build of the site leaves; nobody keeps it."""
        return self.folder / "_build"

    @property
    def built(self) -> Path:
        """The pages of the built site."""
        return self.build / "html"

    @property
    def next(self) -> Path:
        """What a build makes before it is known to be good; what one that failed or was killed has left."""
        return self.build / "next"

    @property
    def next_pages(self) -> Path:
        """The pages of the site that is being built: where Jupyter Book puts them."""
        return self.next / "_build" / "html"


def here() -> Project:
    """The project around the working directory: the one that a notebook stands in."""
    return Project.around(Path.cwd())
