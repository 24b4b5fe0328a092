"""Every table there can be, by its name: those of any reading, and those that an edition and its words add."""

from gwr.edition_schema import EDITION
from gwr.reading_schema import READING, Table
from gwr.words_schema import WORDS

__all__ = ["READING", "TABLES", "Table"]

TABLES = {**READING, **EDITION, "words": WORDS}
