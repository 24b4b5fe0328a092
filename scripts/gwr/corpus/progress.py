"""How far a run is: how many a second, and the time left."""

import sys
import time
from typing import TextIO

OFTEN, EVERY = 0.5, 10.0  # seconds between two looks on a terminal, and between two lines where there is none


class Progress:
    """Counts what is done of so many; a terminal shows one line that changes, anything else a line now and then."""

    def __init__(self, what: str, total: int, stream: TextIO | None = None) -> None:
        self.what, self.total, self.done = what, total, 0
        self.stream = stream or sys.stderr
        self.shown = self.started = time.monotonic()
        self.alive = self.stream.isatty()

    def add(self, count: int) -> None:
        """So many more are done."""
        self.done += count
        now = time.monotonic()
        done = self.alive and self.done >= self.total
        if done or now - self.shown >= (OFTEN if self.alive else EVERY):
            self.shown = now
            start, end = ("\r", "\n" if done else "") if self.alive else ("", "\n")
            print(f"{start}{self.said(now)}", end=end, file=self.stream, flush=True)

    def said(self, now: float) -> str:
        """As: read 1,024 of 3,075 files, 45.1 a second, 0:45 left."""
        spent = max(now - self.started, 0.001)
        left = round((self.total - self.done) * spent / max(self.done, 1))
        minutes = (
            f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}" if left >= 3600 else f"{left // 60}:{left % 60:02}"
        )
        return f"{self.what} {self.done:,} of {self.total:,}, {self.done / spent:.1f} a second, {minutes} left"
