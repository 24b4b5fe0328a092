"""What a kind of chart gives: its pieces without the words around them, and its other readings."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from gwr.story.charts.paper import Drawing


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart without the words around it: its pieces, its height in px, its horizontal axes.

    said is what headline, note and description may name in braces; legend, what its shapes mean; name, which of several
    readings of the same things this is, and also, the others.
    """

    drawing: Drawing
    height: float
    axes: dict[str, dict]
    said: dict[str, Any] = field(default_factory=dict)
    legend: str = ""
    name: str = ""
    also: tuple["Reading", ...] = ()


class Reading(NamedTuple):
    """Another reading of a chart, and its description."""

    plot: Plot
    alt: str


class Kind(NamedTuple):
    """How charts of a kind are drawn, and their description where the edition has no words of its own for it."""

    plot: Callable[..., Plot]
    alt: str


def axis_number(n):
    """How plotly numbers the axis of the n-th block: \"\", \"2\", \"3\" …"""
    return str(n + 1) if n else ""
