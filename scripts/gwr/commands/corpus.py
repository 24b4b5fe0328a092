"""The command that makes a data set of many reports."""

from functools import partial

from gwr.commands import DONE, Options, require
from gwr.records import printable


def corpus(options: Options) -> int:
    """Make a folder of reports one data set in Parquet, or bring it up to date, over as many processes as there are."""
    require("distributed", "pyarrow")
    from gwr.corpus.make import make
    from gwr.corpus.spread import cluster

    made = make(options.folder, options.out, partial(cluster, options.workers or 0, options.scheduler or ""))
    files = ", ".join(f"{count:,} {status}" for status, count in sorted(made.files.items()))
    print(f"{made.files.total():,} files: {files}; {made.read:,} of them read now")
    written = f"{made.rows:,} rows in {made.partitions:,} partitions written" if made.partitions else "nothing is new"
    print(f"{written} → {printable(str(options.out))}")
    return DONE
