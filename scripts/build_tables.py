"""Add what an edition's editorial tables allow to the tables of a reading. `--help` says how."""

import argparse
import sys
from pathlib import Path

from gwr.edition.build import build
from gwr.records import ReportError
from gwr.tables.store import DATA


def main(arguments):
    """Run the command; returns its exit code."""
    command = argparse.ArgumentParser(prog="build_tables.py", description=__doc__.split(".")[0] + ".",
                                      epilog="exit codes: 0 written, 2 refused and nothing written")
    command.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the tables (data/)")
    command.add_argument("--seeds", type=Path, default=DATA.parent / "seeds", metavar="DIR", help="the folder of the report (seeds/)")
    options = command.parse_args(arguments)
    try:
        rows = build(options.data, options.seeds)
    except ReportError as error:
        print(error, file=sys.stderr)
        return 2
    print(", ".join(f"{count} {name}" for name, count in rows.items()) or "this report has no edition")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
