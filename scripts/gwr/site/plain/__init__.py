"""A site for any report: the pages that need no editor, laid out as a project of its own."""

from gwr.site.plain.layout import lay_out

__all__ = ["lay_out"]
