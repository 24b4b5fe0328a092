"""Files put in place all or none."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from gwr.records import ReportError

STAGING = ".being-written-"


def replace_files(folder: Path, files: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
    """Put these files in the folder, in their order, and take away those of `gone`; all or none.

    Whatever fails, the folder has the old files or the new. A run that was killed midway leaves files that
    do not fit datapackage.json, which is put in place last, and `load` refuses them.
    """
    try:
        with held(folder), tempfile.TemporaryDirectory(prefix=STAGING, dir=folder) as staging:
            for name, data in files.items():
                write(Path(staging) / name, data)
            swap(folder, Path(staging), [*gone, *files])
    except OSError as error:
        raise ReportError(
            f"cannot be written to ({error.strerror}); what stood there stands",
            file=folder,
            cure="see that there is room, and that it is a folder that may be written to",
        ) from error


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder for one run alone, and clear what a killed run left in it, or a task that outlived its run."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _clear(folder)
        try:
            yield
        finally:
            _clear(folder)
    except BlockingIOError:
        raise ReportError("another run is writing to it", file=folder, cure="wait until that run has ended") from None
    finally:
        os.close(handle)


def _clear(folder: Path) -> None:
    for left in folder.glob(f"{STAGING}*"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Write a file through to the disk."""
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def swap(folder: Path, staging: Path, names: Iterable[str]) -> None:
    """Move the staged files into the folder, one by one; a failure puts back what was moved."""
    moved: list[tuple[Path, Path]] = []
    try:
        for name in names:
            for source, target in ((folder / name, staging / f"{name}.old"), (staging / name, folder / name)):
                if source.exists():
                    os.replace(source, target)
                    moved.append((source, target))
    except BaseException:
        for source, target in reversed(moved):
            os.replace(target, source)
        raise
