"""How a data set of very many files would do: reading is replaced by rows made beforehand, the rest is the real thing.

Each file is empty; what it becomes is one of a few made-up reports with a name of its own. So scheduler, pieces,
partitions and manifest work as they would for reports, and their time and memory is seen against the number of files.
"""

import argparse
import os
import resource
import tempfile
import time
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from distributed import WorkerPlugin

from gwr.corpus import make as run
from gwr.corpus.example import texts
from gwr.corpus.rows import Reading, rows_of
from gwr.corpus.spread import cluster
from gwr.records import ReportError

ROWS = 1  # of each table, of each file: what the disk holds is not what is tried


@cache
def made():
    """What the made-up reports become."""
    readings = [rows_of(name, text.encode()) for name, text in texts()]
    return [one._replace(rows={name: batch.slice(0, ROWS) for name, batch in one.rows.items()}) for one in readings]


def instead(places, name, known):
    """The Reading of a file that is not read: a made-up one under its name; None where it is known."""
    if known:
        return None
    kinds = made()
    like = kinds[sum(name.encode()) % len(kinds)]
    file = like.file._replace(report_id=name, checksum=name.rjust(64, "0"), letters=name.rjust(64, "0"))
    return Reading(file, like.rows)


class Simulated(WorkerPlugin):
    """Puts the replacement into each process."""

    def setup(self, worker):
        run._reading = instead


@contextmanager
def simulated(workers):
    """A cluster that does not read."""
    with cluster(workers) as client:
        client.register_plugin(Simulated())
        yield client


def simulate(files, workers, folder):
    """A line: files, seconds of a first run and of a second that finds nothing new, megabytes of this process."""
    run.files_below = lambda folder: [f"{number:07}.txt" for number in range(files)]
    spent = []
    for _ in range(2):
        started = time.monotonic()
        made = run.make(folder, folder / "set", lambda: simulated(workers))
        spent.append(time.monotonic() - started)
    if made.files.total() != files or made.read:
        raise ReportError("the second run is no second run", file="simulate_corpus")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{files:,} files: {spent[0]:.0f} s, again {spent[1]:.0f} s; scheduler and client together {peak} MB"


def main():
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("files", type=int, nargs="+", help="how many files; each number by itself")
    command.add_argument("--workers", type=int, default=os.cpu_count(), help="how many processes")
    options = command.parse_args()
    for files in options.files:
        with tempfile.TemporaryDirectory() as folder:
            print(simulate(files, options.workers, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
