"""Write the codebook into the README from the schema of the tables."""

from pathlib import Path

from gwr.tables.codebook import put_in
from gwr.tables.schema import TABLES

if __name__ == "__main__":
    readme = Path("README.md")
    readme.write_text(put_in(readme.read_text(encoding="utf-8"), TABLES), encoding="utf-8", newline="\n")
