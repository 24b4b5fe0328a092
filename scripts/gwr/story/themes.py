"""What the report counted of the year that is over, and what it set for the year ahead, by the edition's themes."""

from typing import NamedTuple

from gwr import closed
from gwr.story.references import Figures, Reference

OVER, AHEAD = ([closed.STATUS[status].zh for status in statuses] for statuses in (closed.OVER, closed.AHEAD))  # kinds


class Theme(NamedTuple):
    """Figures of a theme, or of several together, in the report's order; a target that is stated twice stands once."""

    name: str
    done: tuple[Reference, ...]
    ahead: tuple[Reference, ...]

    @property
    def counted(self) -> int:
        """How many figures say what was done."""
        return len(self.done)

    @property
    def aims(self) -> int:
        """How many figures are targets."""
        return len(self.ahead)


class Themes(dict[str, Theme]):
    """The themes by their names, in the order of their first use; "经济、财政" gives the two as one."""

    def __missing__(self, names: str) -> Theme:
        parts = [self[name] for name in names.split("、") if name != names]
        if not parts:
            raise KeyError(names)
        return Theme(names, *(tuple(each for part in parts for each in part[side]) for side in (1, 2)))


def themes(figures: Figures) -> Themes:
    """The themes of a project that have a figure of either side."""
    again = set(figures.table("comparisons")["again"])
    known = [figure for figure in figures.values() if figure.section and figure.key not in again]
    found = (Theme(name, _of(known, name, OVER), _of(known, name, AHEAD)) for name in _names(known))
    return Themes({theme.name: theme for theme in found if theme.done or theme.ahead})


def _names(known):
    return dict.fromkeys(figure.theme for figure in known)


def _of(known, name, kinds):
    return tuple(figure for figure in known if figure.theme == name and figure.kind in kinds)
