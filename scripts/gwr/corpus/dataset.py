"""The data set in its folder: what is read for the next one stands aside, and takes its place whole.

DIR/manifest.parquet, DIR/facts/level=city/year=2018/part-0.parquet and so on are what stands. `.pieces` holds what was
read and not yet merged, `.published` a next data set that is whole: whoever opens the folder puts it in place.
"""

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pyarrow
from pyarrow import parquet

from gwr.corpus.partitions import Key, path_of
from gwr.corpus.pieces import PIECES
from gwr.corpus.schema import ROWS
from gwr.records import ReportError
from gwr.tables.files import STAGING

MANIFEST, GONE = "manifest.parquet", "gone.json"
PUBLISHED = ".published"


def require_ours(out: Path) -> None:
    """Refuse a folder that holds anything else."""
    ours = {MANIFEST, PIECES, PUBLISHED, *ROWS}
    if other := [path.name for path in out.iterdir() if path.name not in ours and not path.name.startswith(STAGING)]:
        raise ReportError("holds something else", file=out, characters=min(other), cure="name another folder")


def recover(out: Path) -> None:
    """Finish what a killed run began: put a whole data set in place."""
    if (out / PUBLISHED).is_dir():
        _put_in_place(out)


def stands(out: Path) -> set[str]:
    """The paths of the partitions' files."""
    return {path.relative_to(out).as_posix() for name in ROWS for path in out.glob(f"{name}/*/*/*.parquet")}


def publish(staging: Path, manifest: pyarrow.Table, rules: str, gone: Iterable[str]) -> None:
    """The partitions written aside, and this manifest, take the place of what stood; these paths are gone."""
    out = staging.parent
    schema = manifest.schema.with_metadata(manifest.schema.metadata | {b"gwr.rules": rules.encode()})
    with open(staging / MANIFEST, "wb") as file:
        parquet.write_table(manifest.cast(schema), file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())
    with open(staging / GONE, "w", encoding="utf-8") as file:
        json.dump(sorted(gone), file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    os.rename(staging, out / PUBLISHED)  # from here on it is whole, and whoever comes puts it in place
    _put_in_place(out)


def _put_in_place(out: Path) -> None:
    published = out / PUBLISHED
    if (published / GONE).is_file():
        for path in json.loads((published / GONE).read_text(encoding="utf-8")):
            (out / path).unlink(missing_ok=True)
            _tidy((out / path).parent, out)
    for path in sorted(published.glob("*/*/*/*.parquet")):
        target = out / path.relative_to(published)
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(path, target)
    if (published / MANIFEST).is_file():  # the last
        os.replace(published / MANIFEST, out / MANIFEST)
    shutil.rmtree(out / PIECES, ignore_errors=True)
    shutil.rmtree(published)


def _tidy(folder: Path, out: Path) -> None:
    """Take away folders that hold nothing any more."""
    while folder != out:
        if folder.is_dir():
            if any(folder.iterdir()):
                return
            folder.rmdir()
        folder = folder.parent


def paths(keys: Iterable[Key]) -> set[str]:
    """The paths of these partitions' files."""
    return {path_of(table, key) for key in keys for table in ROWS}
