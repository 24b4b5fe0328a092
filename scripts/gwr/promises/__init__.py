"""Promises: what the outlook of a report commits to, one a predicate, found in a Report by tables of named rules."""

from gwr.promises.board import read_promises, read_reviews
from gwr.promises.review import Judged

__all__ = ["Judged", "read_promises", "read_reviews"]
