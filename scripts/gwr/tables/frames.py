"""The tables of one report or of many as pandas frames, for those who count with them."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from gwr.columns import Column
from gwr.records import ReportError
from gwr.tables import store
from gwr.tables.schema import TABLES

OF_REPORT = ("place", "level", "rank", "year")  # columns of reports that can be joined to what a report says
JOINED = ("division", *OF_REPORT)
TO = ("numerals", "facts", "sentences")  # the tables that they are joined to
MAKE = "make them with gwr read"

Frames = dict[str, Any]  # table -> pandas.DataFrame


def load(folder: str | Path, *, join: Collection[str] = (), exact: bool = True) -> Frames:
    """The tables of a folder by their names, each a pandas DataFrame; those of many reports one below the other.

    folder is what `gwr read` wrote, or holds such folders. Text is str, the empty cell "" (a period is always text);
    integers are Int64 with <NA>, yes and no boolean, numbers decimal.Decimal with None, or float64 where exact is
    false. An id is unique with its report_id.

    join adds columns to numerals, facts and sentences: division (of the section), and place, level, rank, year (of the
    report). Raises ReportError where there are no tables, or not those that datapackage.json describes, or two with
    one report_id.
    """
    if unknown := [name for name in join if name not in JOINED]:
        raise ReportError(
            "cannot be joined", file="gwr.load", characters=unknown[0], cure=f"one of {', '.join(JOINED)}"
        )
    each = [_loaded(one, exact) for one in _folders(Path(folder))]
    frames = {name: _stacked([one[name] for one in each if name in one]) for name in TABLES if _in_any(name, each)}
    return {name: _joined(name, frames, join) if name in TO else frame for name, frame in frames.items()}


def _folders(folder: Path) -> Iterator[Path]:
    """The folders of tables: this one, or those in it; no two of one report."""
    found = (
        [folder]
        if (folder / store.PACKAGE).is_file()
        else sorted(path.parent for path in folder.glob(f"*/{store.PACKAGE}"))
    )
    if not found:
        raise ReportError("holds no tables", file=folder, cure=MAKE)
    known: dict[str, Path] = {}
    for one in found:
        if (first := known.setdefault(store.held_report(one), one)) != one:
            cure = f"its tables stand in {first} too: keep one, or read it under another name"
            raise ReportError(
                "holds a report for the second time", file=one, characters=store.held_report(one), cure=cure
            )
        yield one


def _loaded(folder: Path, exact: bool) -> Frames:
    return {name: _typed(name, store.load(name, folder), exact) for name in store.held_tables(folder)}


def _typed(name: str, frame: Any, exact: bool) -> Any:
    """The frame with yes and no as booleans and, if wanted, numbers as floats."""
    kinds = {column.name: "boolean" for column in TABLES[name].columns if _is_yes_or_no(column)}
    frame = frame.assign(**{name: frame[name] == "yes" for name in kinds})
    if not exact:
        kinds |= {column.name: "float64" for column in TABLES[name].columns if column.type == "number"}
    return frame.astype(kinds)


def _is_yes_or_no(column: Column) -> bool:
    return set(column.closed) == {"yes", "no"}


def _in_any(name: str, each: list[Frames]) -> bool:
    return any(name in one for one in each)


def _stacked(frames: list[Any]) -> Any:
    import pandas  # type: ignore[import-untyped, unused-ignore]

    return frames[0] if len(frames) == 1 else pandas.concat(frames, ignore_index=True)


def _joined(name: str, frames: Frames, join: Collection[str]) -> Any:
    """A table with these columns added, in their order."""
    frame = frames[name]
    if "division" in join:
        frame = _with_division(frame, frames)
    of_report = [column for column in OF_REPORT if column in join]
    if of_report:
        frame = frame.merge(frames["reports"][["report_id", *of_report]], "left", on="report_id", validate="m:1")
    return frame


def _with_division(frame: Any, frames: Frames) -> Any:
    sections = frames["sections"].rename(columns={"id": "section_id"})[["report_id", "section_id", "division"]]
    if "section_id" in frame:
        return frame.merge(sections, "left", on=["report_id", "section_id"], validate="m:1")
    sentences = frames["sentences"].rename(columns={"id": "sentence_id"})[["report_id", "sentence_id", "section_id"]]
    through = sentences.merge(sections, "left", on=["report_id", "section_id"], validate="m:1")
    return frame.merge(through.drop(columns="section_id"), "left", on=["report_id", "sentence_id"], validate="m:1")
