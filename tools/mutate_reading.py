"""Puts one small fault after another into what decides of numbers, units, status and signs: do the tests see it?

A fault is a mutant: a comparison turned round, a condition negated, a rule or an alternative of a pattern left out, a
number one more, a row of a table of words dropped or altered. Mutants are drawn by seed and tried in a copy of the
project, one at a time, against the quick tests of reading that read a text which now reads otherwise; the first that
fails has killed it. Of a mutant that is left say why it reads as before, in the table's column `why`, or a test is
missing.

No library that mutates Python also mutates tables of words, which decide here as much as branches do.
"""

import argparse
import ast
import csv
import os
import pickle
import random
import re
import resource
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice, takewhile
from pathlib import Path
from typing import NamedTuple

import pytest

REPO = Path(__file__).resolve().parents[1]
READING = Path("scripts/gwr/reading")
MODULES = (  # numbers; units; status; signs
    "language/numerals.py",
    "numbers/number.py",
    "numbers/amount.py",
    "numbers/unit.py",
    *(f"meaning/status/{name}.py" for name in ("describes", "ahead", "acts", "states", "continued", "table")),
    "meaning/measure.py",
    "meaning/facts.py",
)
TABLES = ("numeral_words", "units", "counters", "currencies", "verbs", "changes", "comparators")
TESTS = tuple(
    f"tests/{name}.py"
    for name in (
        "reading/test_as_kept", "reading/test_words", "cases/test_cases", "reading/test_meaning", "reading/test_amount",
        "reading/test_rules", "reading/test_roles", "reading/test_tables", "reading/test_gold", "reading/test_reach",
    )
)  # fmt: skip
DIRECT = ("tests/reading/test_numerals.py",)  # asks the functions themselves: run for every mutant
OURS = ("gwr", "support", "cases", "tests")  # what is mutated, what imports it, and tests that are collected already
QUIETLY = (
    *("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:nbval", "-p", "no:hypothesispytest"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning", "-m", "not slow and not patient"),
)
FEW = (1, 8)  # so many texts that read otherwise, whose tests are run first
PARTS = ("scripts", "tests", "tools", "seeds", "data")  # of the project, which the tests of reading need
OF_TABLES = 4  # one mutant of so many is of a table of words
COLUMNS = ("seed", "file", "line", "change", "outcome", "why")
KILLED, SURVIVED = "killed", "survived"
GRACE = 4  # times the computing that the tests take without a fault, then a mutant is taken to hang
MEMORY = 4 << 30  # bytes that it may take
SHOWN = 70  # characters of a change that are shown
SWAPPED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}  # fmt: skip
# In a pattern: an alternative with its stroke, a letter of a class.
ALTERNATIVE = re.compile(r"(?:(?<=[(|:])|^)[^|()\[\]\\:?]+\||\|[^|()\[\]\\]+(?=[|)]|$)")
LETTER = re.compile(r"(?<=\[)[\u4e00-\u9fff](?=[^\]\\]+\])|(?<=[\u4e00-\u9fff])[\u4e00-\u9fff](?=[\u4e00-\u9fff]*\])")
PATTERN = re.compile(r"[|()\[\]\\*+?{}^$]")


class Mutant(NamedTuple):
    """One fault, and the whole text of its file with it."""

    file: str  # below the project's folder
    line: int
    change: str
    text: str


class Change(NamedTuple):
    """A fault that can be put into a tree."""

    line: int
    put: Callable[[], object]


def changes(tree: ast.AST, seed: int) -> Iterator[Change]:
    """Every fault that can be put into a module's tree, each once."""
    unread = {id(part) for node in ast.walk(tree) for silent in _silent(node) for part in ast.walk(silent)}
    for number, node in enumerate(ast.walk(tree)):
        if id(node) not in unread and hasattr(node, "lineno"):
            by = random.Random(f"{seed} {number}")  # so that one is the same whatever stands before it
            for put in _faults(node, by):
                yield Change(node.lineno, put)


def _silent(node: ast.AST) -> Iterator[ast.AST]:
    """What of a node decides nothing: docstrings, types, and the names and examples of rules."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Rule", "TypeVar", "partial", "cast"):
        yield from (*node.args[:2], *node.args[3:])
    yield from filter(None, (getattr(node, "annotation", None), getattr(node, "returns", None)))


def _faults(node: ast.AST, by: random.Random) -> Iterator[Callable[[], object]]:
    """The faults of one node, each as what puts it there."""
    match node:
        case ast.Compare(ops=[sign]) if type(sign) in SWAPPED:
            yield lambda: node.ops.__setitem__(0, SWAPPED[type(sign)]())
        case ast.BoolOp(op=sign) | ast.BinOp(op=sign) if type(sign) in SWAPPED:
            yield lambda: setattr(node, "op", SWAPPED[type(sign)]())
        case ast.If(test=test) | ast.IfExp(test=test):
            yield lambda: setattr(node, "test", ast.UnaryOp(ast.Not(), test))
        case ast.Return(value=value) if value and not (isinstance(value, ast.Constant) and value.value is None):
            yield lambda: setattr(node, "value", ast.Constant(None))
        case ast.Constant(value=str(said)) if fault := _misspelt(said, by):
            yield lambda: setattr(node, "value", fault)
        case ast.Constant(value=bool(said)):
            yield lambda: setattr(node, "value", not said)
        case ast.Constant(value=int(said)):
            yield lambda: setattr(node, "value", said + 1)
    for entries in (getattr(node, "elts", ()), getattr(node, "args", ())):
        if isinstance(entries, list):
            rules = [one for one in entries if isinstance(one, ast.Call) and getattr(one.func, "id", "") == "Rule"]
            yield from ((lambda rule=rule, held=entries: held.remove(rule)) for rule in rules)


def _misspelt(said: str, by: random.Random) -> str | None:
    """The words without a letter, a pattern without an alternative or a letter of a class; None where it has none."""
    parts = [*ALTERNATIVE.finditer(said), *LETTER.finditer(said)] if PATTERN.search(said) else [*re.finditer(".", said)]
    if not parts:
        return None
    start, end = by.choice(parts).span()
    return said[:start] + said[end:]


def mutants_of_module(file: str, source: str, seed: int) -> list[Callable[[], Mutant]]:
    """The mutants of a module, each made when it is asked for."""

    def mutant(number: int) -> Mutant:
        tree = ast.parse(source)
        change = list(changes(tree, seed))[number]
        before = ast.unparse(tree)
        change.put()
        after = ast.unparse(ast.fix_missing_locations(tree))
        return Mutant(file, change.line, _difference(before, after), after)

    return [lambda number=number: mutant(number) for number in range(len(list(changes(ast.parse(source), seed))))]


def _difference(before: str, after: str) -> str:
    """old → new: the words in which two texts differ, with those beside them."""
    start = _shared(before, after)
    end = min(_shared(before[::-1], after[::-1]), len(before) - start, len(after) - start)
    line = before.rfind("\n", 0, start) + 1
    stop = before.find("\n", len(before) - end)
    old, new = before[line:stop].strip(), after[line : len(after) - (len(before) - stop)].strip()
    skip = max(0, _shared(old, new) - SHOWN // 2)
    return " → ".join(" ".join(words[skip : skip + SHOWN].split()) for words in (old, new))


def _shared(one: str, other: str) -> int:
    """How many letters two texts begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other)))


def mutants_of_table(file: str, source: str, seed: int) -> list[Callable[[], Mutant]]:
    """The mutants of a table of words, one a row: it is dropped, or a cell has the word of another row."""
    head, *rows = csv.reader(source.splitlines())
    told = [at for at, name in enumerate(head) if at and name != "meaning"]

    def mutant(number: int) -> Mutant:
        by, row = random.Random(f"{seed} {number}"), rows[number]
        others = {at: sorted({other[at] for other in rows} - {row[at]}) for at in told}
        able = [at for at in told if others[at]]
        new = list(row)
        if able and by.random() < 0.5:
            at = by.choice(able)
            new[at] = by.choice(others[at])
        kept = [head, *rows[:number], *([new] if new != row else []), *rows[number + 1 :]]
        return Mutant(file, number + 2, f"{','.join(row)} → {','.join(new) if new != row else '∅'}", _csv(kept))

    return [lambda number=number: mutant(number) for number in range(len(rows))]


def _csv(rows: Iterable[list[str]]) -> str:
    """Rows as the text of a table."""
    quoted = (['"' + cell.replace('"', '""') + '"' if set(cell) & set(',"') else cell for cell in row] for row in rows)
    return "".join(f"{','.join(row)}\n" for row in quoted)


def drawn(folder: Path, seed: int, count: int) -> list[Mutant]:
    """At most so many mutants of the project in a folder, as a row may be drawn twice; the same for the same seed."""
    code = [one for name in MODULES for one in _mutants_of(folder, READING / name, seed, mutants_of_module)]
    # a list each, as the longest would have nearly all
    rows = [_mutants_of(folder, READING / "language" / f"{name}.csv", seed, mutants_of_table) for name in TABLES]
    by = random.Random(seed)
    of_tables = [by.choice(by.choice(rows)) for _ in range(count // OF_TABLES)]
    chosen = by.sample(code, count - len(of_tables)) + list(dict.fromkeys(of_tables))
    return [make() for make in chosen]


def _mutants_of(
    folder: Path, path: Path, seed: int, mutate: Callable[[str, str, int], list[Callable[[], Mutant]]]
) -> list[Callable[[], Mutant]]:
    return mutate(path.as_posix(), (folder / path).read_text(encoding="utf-8"), seed)


def copied(folder: Path) -> Path:
    """What the tests of reading need of the project, in a folder of its own."""
    for part in PARTS:
        shutil.copytree(REPO / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for path in ("pyproject.toml", "_config.yml"):
        shutil.copy(REPO / path, folder)
    return folder


class Only:
    """A plugin of pytest: of all tests only these are run."""

    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.nodeid in self.wanted]


class Trial:
    """A copy of the project, and what its tests read: a test runs only where a text that it reads reads otherwise."""

    def __init__(self, folder: Path, tests: tuple[str, ...] = TESTS) -> None:
        self.folder, self.tests, self.written = folder, tests, 0
        self.limit = resource.RLIM_INFINITY  # seconds of computing
        self.known: dict[str, tuple[set[str], int]] = {}  # text -> the tests that read it, and what is read

    def begin(self) -> None:
        """See that the tests hold without a fault, and what they read; else the program ends."""
        before, kept = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime, self.folder / "known.pickle"
        if not self._passes(lambda: self._recorded(kept)):
            sys.exit("the tests fail without any fault: mend them first (see above)")
        self.known = pickle.loads(kept.read_bytes())
        self.limit = 5 + int(GRACE * (resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before))

    def outcome(self, mutant: Mutant) -> str:
        """Whether the tests kill the mutant; the copy is afterwards as it was."""
        path = self.folder / mutant.file
        kept = path.read_text(encoding="utf-8")
        try:
            self._write(path, mutant.text)
            return SURVIVED if self._passes(self._tested) else KILLED
        finally:
            self._write(path, kept)

    def _write(self, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        self.written += 1
        os.utime(path, (self.written, self.written))  # by this time Python knows that what it compiled is of another

    def _passes(self, tested: Callable[[], bool]) -> bool:
        """Whether tests hold, run in a process of their own, which loads the reader anew."""

        def anew() -> bool:
            os.chdir(self.folder)
            for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
                del sys.modules[name]  # it may be loaded, and not from the copy
            sys.path.insert(0, str(self.folder / "scripts"))
            return tested()

        return _aside(anew)

    def _recorded(self, kept: Path) -> bool:
        """Whether the tests hold; what they read is kept in a file."""
        from gwr.reading import explain, pipeline

        readers: dict[str, set[str]] = {}
        read = pipeline.read_mended

        def recorded(text: str, *asked: object) -> object:
            readers.setdefault(text, set()).add(os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0])
            return read(text, *asked)

        pipeline.read_mended = explain.read_mended = recorded
        passed = _holds((*self.tests, *DIRECT))
        kept.write_bytes(pickle.dumps({text: (tests, _said(read, text)) for text, tests in readers.items()}))
        return passed

    def _tested(self) -> bool:
        """Whether the tests hold that read what now reads otherwise, and those that ask functions themselves."""
        resource.setrlimit(resource.RLIMIT_CPU, (self.limit, self.limit))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        from gwr.reading.pipeline import read_mended

        otherwise = (tests for text, (tests, said) in self.known.items() if _said(read_mended, text) != said)
        for count in (*FEW, None):
            wanted = set().union(*islice(otherwise, count)) - {""}  # what is read while tests are collected
            if wanted and not _aside(partial(_holds_of, wanted)):
                return False
        return _aside(partial(_holds, DIRECT))


def _aside(tested: Callable[[], bool]) -> bool:
    """Whether it holds in a process of its own; pytest names tests otherwise when it runs again in one."""
    child = os.fork()
    if not child:
        passed = False
        try:
            passed = tested()
        except BaseException as error:  # whatever it is, it is seen
            print(f"{type(error).__name__}: {error}")
        sys.stdout.flush()
        os._exit(not passed)
    return os.waitpid(child, 0)[1] == 0


def _said(read: Callable[[str, str], object], text: str) -> int:
    """What is read of a text, as a number; another one where it cannot be read."""
    try:
        return hash(repr(read(text, "report")))
    except Exception:
        return 0


def _holds_of(tests: set[str]) -> bool:
    return _holds(sorted({test.partition("::")[0] for test in tests}), Only(tests))


def _holds(files: Iterable[str], *plugins: object) -> bool:
    """Whether the tests in these files hold; they do not where none is run."""
    return pytest.main([*QUIETLY, *files], plugins) == pytest.ExitCode.OK


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a table of mutants; none where there is none."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tried(mutants: list[Mutant], trial: Trial) -> Iterator[tuple[Mutant, str]]:
    """Each mutant with its outcome, told as it comes."""
    for number, mutant in enumerate(mutants, 1):
        outcome = trial.outcome(mutant)
        print(f"{number}/{len(mutants)} {outcome}: {mutant.file}:{mutant.line}: {mutant.change}", flush=True)
        yield mutant, outcome


def main() -> int:
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--seed", type=int, default=1, help="by which mutants are drawn (default: 1)")
    command.add_argument("--count", type=int, default=320, help="how many at most (default: 320)")
    kept = "keep what was found here; rows of other seeds, and the reasons in it, stay"
    command.add_argument("--table", type=Path, metavar="CSV", help=kept)
    command.add_argument(
        "--least", type=float, default=0, metavar="SHARE", help="fail where fewer are killed (default: 0)"
    )
    command.add_argument("--survivors", action="store_true", help="try those alone that survived by the table")
    options = command.parse_args()
    before = read(options.table) if options.table else []
    known = {(row["file"], row["change"]): row for row in before if row["seed"] == str(options.seed)}
    mutants = drawn(REPO, options.seed, options.count)
    dead = {one for one in mutants if options.survivors and _row(known, one).get("outcome") == KILLED}
    with tempfile.TemporaryDirectory() as place:
        trial = Trial(copied(Path(place)))
        trial.begin()
        outcomes = dict.fromkeys(dead, KILLED) | dict(tried([one for one in mutants if one not in dead], trial))
    rows = [
        {
            "seed": str(options.seed), "file": one.file, "line": str(one.line), "change": one.change,
            "outcome": outcomes[one], "why": _row(known, one).get("why", "") if outcomes[one] == SURVIVED else "",
        }
        for one in mutants
    ]  # fmt: skip
    if options.table:
        write(options.table, [*(row for row in before if row["seed"] != str(options.seed)), *rows])
    killed = sum(row["outcome"] == KILLED for row in rows)
    print(f"{killed} of {len(rows)} mutants killed ({killed / len(rows):.1%})")
    return int(killed < options.least * len(rows))


def _row(known: dict[tuple[str, str], dict[str, str]], mutant: Mutant) -> dict[str, str]:
    return known.get((mutant.file, mutant.change), {})


def write(path: Path, rows: Iterable[dict[str, str]]) -> None:
    """Write a table of mutants, in the order of their places."""
    placed = sorted(rows, key=lambda row: (row["file"], int(row["line"]), row["change"]))
    path.write_text(_csv([list(COLUMNS), *([row[name] for name in COLUMNS] for row in placed)]), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
