"""Which years a figure is about: those that its clause or sentence names, of a figure before it, or of its section.

Each module has the rules of one question, `table` all of them in order; a rule's name and example stand in the table.
A rule is asked of `mention`, `measure`, `status`, `so_far` (what was understood of the sentence's figures before this
one, the nearest last) and `years` (those that its part of the report is about). It answers with the first year and the
last, or with nothing where the figure is of no year, or declines with None.
"""

from gwr.reading.meaning.period.table import RULES

__all__ = ["RULES"]
