"""Run every notebook and store what it prints; the figures in its prose are brought up to date first."""

import sys
from pathlib import Path

from gwr.story.notebooks import CellFailed, rerun
from gwr.story.references import references

if __name__ == "__main__":
    known = references()
    for path in sorted(Path("notebooks").glob("*.ipynb")):
        print(path, flush=True)
        try:
            rerun(path, known)
        except CellFailed as failure:
            sys.exit(str(failure))
