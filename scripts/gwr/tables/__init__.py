"""The tables: their schema, their files, and how they are written and loaded."""
