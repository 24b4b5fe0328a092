"""Every table there can be, by its name: those of any reading, and those that an edition adds."""

from gwr.edition_schema import EDITION
from gwr.reading_schema import READING, Table

__all__ = ["READING", "TABLES", "Table"]

TABLES = {**READING, **EDITION}
