"""How a figure stands: done (result), under way (ongoing), a state reached (stock), promised (target), or describing.

Each module has the rules of one question, `table` all of them in order; a rule's name and example stand in the table.
A rule is asked of `mention`, `measure`, `so_far` (what was understood of the sentence's figures before this one, the
nearest last) and `years` (those that its part of the report is about, or None where no year is known). It answers with
a word of closed.STATUS, where what only describes is context, or declines with None.
"""

from gwr.reading.meaning.status.table import RULES

__all__ = ["RULES"]
