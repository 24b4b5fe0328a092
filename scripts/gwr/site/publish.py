"""Putting a built site where the last one stands: whoever looks there finds, at every moment, a whole site."""

import ctypes
import errno
import os
import shutil
from pathlib import Path

HERE, EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux's renameat2, for which Python has no names
NOT_OFFERED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}  # by this system, or by this file system


def publish(new: Path, place: Path) -> None:
    """Move a folder to a place, which another may hold; that one is taken away. Both are of one file system."""
    place.parent.mkdir(parents=True, exist_ok=True)
    former = _former(place)
    shutil.rmtree(former, ignore_errors=True)
    if not place.exists():
        new.rename(place)
    elif exchanged(new, place):
        shutil.rmtree(new, ignore_errors=True)
    else:  # for a moment, between two renames, nothing stands there
        place.rename(former)
        new.rename(place)
        shutil.rmtree(former, ignore_errors=True)


def recover(place: Path) -> None:
    """Put back what a publishing that was killed between two renames had moved away."""
    if not place.exists() and _former(place).exists():
        _former(place).rename(place)


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False, and nothing done, where the system does not offer that."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0:
        return True
    if (code := ctypes.get_errno()) in NOT_OFFERED:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _former(place: Path) -> Path:
    return place.with_name(f"{place.name}.former")
