"""Reading: a text becomes a Report. Standard library alone."""

from gwr.reading.pipeline import read_report

__all__ = ["read_report"]
