"""Promises: what the outlook of a report commits to, one a predicate, found in a Report by tables of named rules."""

from gwr.promises.board import read_promises

__all__ = ["read_promises"]
