"""Which rules read: the package's version, and a checksum of all sources and word lists that decide on a row."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
DECIDE = ("reading", "promises", "records.py", "tables/computed.py", "tables/corpus.py", "corpus/rows.py")


@cache
def rules_version() -> str:
    """As 0.1.0+4be1a2b7c9d0: another where any rule or word is another."""
    try:
        released = version("gwr")
    except PackageNotFoundError:  # run from a checkout without being installed
        released = "0"
    return f"{released}+{checksum(PACKAGE)}"


def checksum(package: Path) -> str:
    """The checksum of what decides on a row, in a folder that holds the package."""
    digest = hashlib.sha256()
    for path in sorted(path for name in DECIDE for path in _sources(package / name)):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _sources(path: Path) -> list[Path]:
    return [each for each in path.rglob("*") if each.suffix in (".py", ".csv")] if path.is_dir() else [path]
