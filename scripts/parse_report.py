"""Read a report: its text becomes the tables of a folder. `--help` says how."""

import sys

from gwr.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
