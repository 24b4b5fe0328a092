"""Jupyter Book, in a process that ends, with all that it started, when the one that started it ends.

usage: python -m gwr.site.book ARGUMENTS OF JUPYTER BOOK   (standard input: a pipe that its parent holds open)
"""

import os
from threading import Thread

import psutil
from jupyter_book.cli.main import main

ORPHANED = 1  # exit code: whoever started it is gone


def end_with_parent() -> None:
    """Wait, aside, for the end of standard input: however the parent ends, the pipe that it holds is closed then."""
    os.read(0, 1)
    while left := psutil.Process().children(recursive=True):  # kernels stand in sessions of their own
        for process in left:
            process.kill()
        psutil.wait_procs(left, timeout=1)
    os._exit(ORPHANED)


if __name__ == "__main__":
    Thread(target=end_with_parent, daemon=True).start()
    main()
