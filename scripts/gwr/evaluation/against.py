"""Which facts read otherwise than at another revision of the project: what a change of rules moved, meant or not."""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from gwr.evaluation.score import agree, read_gold
from gwr.reading.decode import read_file
from gwr.records import ReportError
from gwr.tables.computed import READ_AS

Facts = dict[int, dict[str, str]]  # of one text: where a fact starts -> its columns in letters
HERE = Path(__file__).resolve().parent
WHOLE = "fact"  # the column of a fact that only one of the two readings has
# Run with the code of either revision, which need have no more in common than read_report and facts that are tuples.
PROGRAM = """
import json, sys, gwr
texts = json.load(sys.stdin)
facts = {name: [fact._asdict() for fact in gwr.read_report(text).facts] for name, text in texts.items()}
json.dump(facts, sys.stdout, default=str)
"""


class Change(NamedTuple):
    """One cell that reads otherwise: in which text, at which offset, on which words, and what the annotation says."""

    text: str
    start: int
    quote: str
    column: str
    before: str
    after: str
    wanted: str | None  # None where nobody has annotated it

    def __str__(self) -> str:
        said = f"{self.text} at {self.start} [{self.quote}] {self.column}: {self.before or '—'} → {self.after or '—'}"
        if self.wanted is None:
            return said
        right = next(
            (side for side in ("after", "before") if agree(self.column, getattr(self, side), self.wanted)), "neither"
        )
        return f"{said}  (annotated: {self.wanted or '—'}, {right} agrees)"


def compared(revision: str, texts: Path, golds: Path) -> tuple[list[Change], int]:
    """The cells that read otherwise now than at the revision, in every text of a folder; and how many texts that are.

    golds is the folder of annotations, which need have none of a text. Raises ReportError where there is no such
    revision or no text.
    """
    held = {path.stem: read_file(path).text for path in sorted(texts.glob("*.txt"))}
    if not held:
        raise ReportError("has no text in it", file=texts, cure="name a folder of reports, each a file NAME.txt")
    with checkout(revision) as other:
        before, after = (readings(code, held) for code in (other, HERE.parents[1]))
    wanted = {name: _annotated(golds, name) for name in held}
    return [change for name in held for change in changes(name, (before[name], after[name]), wanted[name])], len(held)


def account(changed: list[Change], count: int, revision: str) -> str:
    """The changes in lines, and how many they are by column."""
    if not changed:
        return f"no figure reads otherwise than at {revision} (texts: {count})"
    columns = ", ".join(f"{column} {times}" for column, times in Counter(one.column for one in changed).most_common())
    facts, texts = {(one.text, one.start) for one in changed}, {one.text for one in changed}
    total = f"figures that read otherwise than at {revision}: {len(facts)}, in {len(texts)} of {count} texts: {columns}"
    return "\n".join([*map(str, changed), total])


@contextmanager
def checkout(revision: str) -> Iterator[Path]:
    """The folder of the package's source as it stood at a revision, in a worktree that is taken away again."""
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", revision=revision)
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        _git("worktree", "add", "--quiet", "--detach", tree, commit, revision=revision)
        try:
            yield tree / "scripts"
        finally:
            _git("worktree", "remove", "--force", tree, revision=revision)


def _git(*words: str | Path, revision: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=HERE, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        cure = "in a clone of the project, git log says which revisions there are"
        what = "is no revision that can be read with"
        raise ReportError(what, file="--against", characters=revision, cure=cure) from error
    return done.stdout.strip()


def readings(code: Path, texts: Mapping[str, str]) -> dict[str, Facts]:
    """The facts of each text as the package in this folder reads them, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(code), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=code, env=environment, input=json.dumps(texts),
                          capture_output=True, encoding="utf-8", check=False)  # fmt: skip
    if done.returncode:
        why = (done.stderr.strip().splitlines() or [""])[-1]
        raise ReportError("cannot read these texts", file="--against", characters=why, cure="name another revision")
    return {name: {fact["start"]: _letters(fact) for fact in facts} for name, facts in json.loads(done.stdout).items()}


def _letters(fact: Mapping[str, object]) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in fact.items()}


def changes(name: str, sides: tuple[Facts, Facts], wanted: Mapping[int, Mapping[str, str]]) -> Iterator[Change]:
    """The cells of one text that differ between its two readings; columns that only one of them knows are left out."""
    before, after = sides
    for start in sorted(before.keys() | after.keys()):
        old, new = before.get(start), after.get(start)
        if old is None or new is None:
            gone, come = (fact["quote"] if fact else "" for fact in (old, new))
            yield Change(name, start, gone or come, WHOLE, gone, come, None)
            continue
        for column in new:
            if column in old and old[column] != new[column]:
                said = wanted.get(start, {}).get(column)
                yield Change(name, start, new["quote"], column, old[column], new[column], said)


def _annotated(golds: Path, name: str) -> dict[int, dict[str, str]]:
    """What the annotations of a text say, by offset, of the columns that a fact has in the same words."""
    kept = (*READ_AS, "subject")
    rows = [row for path in sorted(golds.rglob(f"{name}.csv")) for row in read_gold(path) if row["role"] == "quantity"]
    return {int(row["start"]): {column: row[column] for column in kept} for row in rows}
