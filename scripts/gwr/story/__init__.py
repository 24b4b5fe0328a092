"""What notebooks import: the figures of their project by their keys, charts, tables, claims."""

from gwr.story.references import figures

__all__ = ["figures"]
