"""The run: files are read in batches, what was read is merged into partitions, and these take the place of the old."""

import hashlib
import os
import secrets
import socket
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from gwr.corpus import dataset, pieces
from gwr.corpus.ledger import Ledger
from gwr.corpus.partitions import Merge, merge, path_of
from gwr.corpus.progress import Progress
from gwr.corpus.rows import Reading, failed, refused, rows_of
from gwr.corpus.rules import rules_version
from gwr.corpus.spread import spread
from gwr.reading.decode import read_bytes
from gwr.records import ReportError
from gwr.tables.files import STAGING, held

FEW, MANY = 16, 64  # files of a task: few, that all processes end together; of very many files more, for fewer pieces


class Places(NamedTuple):
    """The folders of a run, the version of its rules, and a name that no other run has: its tasks may outlive it."""

    folder: Path
    out: Path
    rules: str
    token: str

    @property
    def home(self) -> Path:
        """The folder of its pieces."""
        return pieces.home(self.out, self.rules)

    @property
    def staging(self) -> Path:
        """Where its partitions are written aside."""
        return self.out / f"{STAGING}{self.token}"

    @property
    def known(self) -> tuple[Path, Path, str]:
        """What a ledger is made of."""
        return self.out, self.home, self.rules


class Batch(NamedTuple):
    """Files to be read together, each with the checksum under which it is known, or ""; and what they are to become."""

    piece: str
    files: tuple[tuple[str, str], ...]


class Summary(NamedTuple):
    """What a run did: files by status, how many of them were read now, rows in the partitions written anew."""

    files: Counter[str]
    read: int
    rows: int
    partitions: int


def make(folder: Path, out: Path, cluster: Callable[[], AbstractContextManager[Any]]) -> Summary:
    """Make a folder of reports the data set in `out`, or bring that up to date: only what is new is read.

    Raises ReportError where there is no file, where out holds something else, and where it cannot be written.
    """
    names = files_below(folder)
    if not names:
        raise ReportError("has no file in it", file=folder, cure="name a folder with texts of reports")
    places = Places(folder.resolve(), out.resolve(), rules_version(), secrets.token_hex(4))
    try:
        with held(out):
            dataset.require_ours(out)
            dataset.recover(out)
            with cluster() as client:
                return _made(places, names, client)
    except OSError as error:
        raise ReportError(
            f"cannot be written to ({error.strerror or error}); what stood there stands",
            file=out,
            cure="see that there is room, and run it again: what was read is not read again",
        ) from error


def files_below(folder: Path) -> list[str]:
    """The paths of all files below a folder, hidden ones left out, in the order of their names."""
    found = []
    for at, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.relpath(os.path.join(at, name), folder) for name in files if not name.startswith(".")]
    return sorted(found)


def report_id(name: str) -> str:
    """The id of a file's report: its path in the folder; what is no UTF-8 in it is written out."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _made(places: Places, names: Sequence[str], client: Any) -> Summary:
    reports = [report_id(name) for name in names]
    ledger = Ledger(*places.known)
    read = _read(places, list(zip(names, ledger.checksums(reports))), client)
    ledger = Ledger(*places.known)
    manifest = ledger.manifest(reports)
    if lost := set(ledger.without_rows(manifest)):  # duplicates of files that are gone
        read += _read(places, [(name, "") for name, report in zip(names, reports) if report in lost], client)
        ledger = Ledger(*places.known)
        manifest = ledger.manifest(reports)
    merges = ledger.merges(manifest)
    files = Counter(manifest["status"].to_pylist())
    if ledger.is_current(reports):
        return Summary(files, read, 0, 0)
    places.staging.mkdir()
    rows = _merged(places, merges, client)
    gone = dataset.stands(places.out) - dataset.paths(ledger.partitions(manifest))
    dataset.publish(places.staging, manifest, places.rules, gone)
    return Summary(files, read, rows, len(merges))


def _read(places: Places, files: Sequence[tuple[str, str]], client: Any) -> int:
    """Read files into pieces, but for those that have the checksum that is known of them; how many were read."""
    progress, read = Progress("files: ", len(files)), 0
    run = 1 + max((int(name.partition("-")[0]) for name in pieces.names(places.home)), default=0)
    size = min(MANY, max(FEW, len(files) // 1000))
    batches = [
        Batch(f"{run:04}-{start:08}-{places.token}", tuple(files[start : start + size]))
        for start in range(0, len(files), size)
    ]
    ended_theirs = []
    for batch, count in spread(client, partial(read_batch, places), batches):
        if count is None:
            ended_theirs.append(batch)
            continue
        progress.add(len(batch.files))
        read += count
    alone = [Batch(f"{batch.piece}-{at:02}", (file,)) for batch in ended_theirs for at, file in enumerate(batch.files)]
    for batch, count in spread(client, partial(read_batch, places), alone):
        if count is None:
            ((name, _),) = batch.files
            pieces.write_piece(places.out, places.home, batch.piece, [_ended(places, name)])
        progress.add(1)
        read += 1 if count is None else count
    return read


def read_batch(places: Places, batch: Batch) -> int:
    """Write the piece of a batch: its files that are new; how many these are."""
    if places.rules != rules_version():
        cure = "install the same version on every machine of the cluster"
        raise ReportError("reads by other rules", file=socket.gethostname(), characters=rules_version(), cure=cure)
    readings = [one for name, known in batch.files if (one := _reading(places, name, known))]
    if readings:
        pieces.write_piece(places.out, places.home, batch.piece, readings)
    return len(readings)


def _reading(places: Places, name: str, known: str) -> Reading | None:
    """The Reading of a file; None where it is still the one that is known."""
    try:
        data = read_bytes(places.folder / name)
    except ReportError as error:
        return refused(report_id(name), error)
    return None if known and hashlib.sha256(data).hexdigest() == known else rows_of(report_id(name), data)


def _ended(places: Places, name: str) -> Reading:
    """The Reading of a file that ended, by itself, two processes that read it."""
    return failed(report_id(name), read_bytes(places.folder / name), "ended the process that read it")


def _merged(places: Places, merges: Sequence[Merge], client: Any) -> int:
    """Write the partitions aside; how many rows they have."""
    progress, rows = Progress("partitions: ", len(merges)), 0
    act = partial(merge, places.out, places.home, places.staging, places.rules)
    for task, count in spread(client, act, sorted(merges, key=Merge.size, reverse=True)):
        if count is None:
            cure = "give each process more memory, and run it again: what was read is not read again"
            raise ReportError("ended the process that wrote it", file=path_of("facts", task.key), cure=cure)
        progress.add(1)
        rows += count
    return rows
