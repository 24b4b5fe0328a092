"""What notebooks import: figures by their keys, charts, tables, claims."""
