"""Count the words of the report that stands in the tables, its review against its outlook. `--help` says how."""

import argparse
import sys
from pathlib import Path

from gwr.analysis.words import count_words
from gwr.records import ReportError
from gwr.tables.store import DATA


def main(arguments):
    """Run the command; returns its exit code."""
    command = argparse.ArgumentParser(prog="count_words.py", description=__doc__.split(".")[0] + ".",
                                      epilog="exit codes: 0 written, 2 refused and nothing written")
    command.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the tables (data/)")
    command.add_argument("--seeds", type=Path, default=DATA.parent / "seeds", metavar="DIR", help="the folder of the report (seeds/)")
    options = command.parse_args(arguments)
    try:
        print(count_words(options.data, options.seeds), "words")
    except ReportError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
