"""Who may import whom: data flows one way, and each room of the house knows only the rooms that it builds on."""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
PATHS = {".".join(path.relative_to(SCRIPTS).with_suffix("").parts).removesuffix(".__init__"): path
         for path in sorted((SCRIPTS / "gwr").rglob("*.py"))}  # fmt: skip

ALL = "*"
# Of gwr: the room -> the rooms that it may import. Of reading the others see what it gives to everybody.
ROOMS = {
    "closed": "", "html": "", "columns": "closed", "records": "closed columns", "project": "records",
    "reading": "records closed",
    "tables": "records closed columns",
    "promises": "reading tables records",
    "edition": "reading tables records closed columns project",
    "analysis": "reading tables records closed",
    "evaluation": "promises reading tables records closed columns project",
    "story": "tables closed html records project",
    "site": "story tables closed html project records reading analysis",
    "extract": "reading records",
    "corpus": "promises reading tables records closed columns",
    "commands": ALL, "__main__": ALL, "__init__": "reading records tables",
}  # fmt: skip
PUBLIC = {"gwr.reading", "gwr.reading.decode", "gwr.reading.mend", "gwr.reading.explain"}
# Promises are found as figures are read: by tables of rules over the word lists of the genre.
AS_READING = {
    "promises": {"gwr.reading.rules", *(f"gwr.reading.language.{name}" for name in ("patterns", "tables", "years"))}
}
# Of gwr.reading: language, then numbers and outline, then meaning, then the pipeline.
READING = {
    "rules": "", "language": "",
    "decode": "language", "wrapped": "language", "mend": "language wrapped",
    "numbers": "language rules", "outline": "language rules",
    "meaning": "language numbers outline rules",
    "pipeline": ALL, "explain": ALL, "__init__": "pipeline",
}  # fmt: skip
# Of gwr.reading.meaning: an answer asks helpers, never another answer.
HELPERS = ("clauses", "phrases", "counted", "lists", "inherit")
ANSWERS = ("measure", "status", "horizon", "period", "subject", "scope", "relations", "indicator")
MEANING = dict.fromkeys((*HELPERS, *ANSWERS), " ".join(HELPERS)) | {"facts": " ".join((*HELPERS, "relations"))}


@cache
def imports(name):
    """The modules of gwr that a module imports, and the others by the first part of their names."""
    found = []
    for node in ast.walk(ast.parse(PATHS[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by dots"
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [one if one in PATHS else node.module for one in inner]
    return found


def room(name, package):
    """The part of a package in which a module stands: reading for gwr.reading.numbers.amount in gwr."""
    return name.removeprefix(package).lstrip(".").partition(".")[0] or "__init__"


def crossings(package, table):
    """Who in a package imports what of it that the table does not allow."""
    inside = [name for name in PATHS if name == package or name.startswith(package + ".")]
    for name in inside:
        allowed = table.get(room(name, package), "")
        for other in imports(name) if allowed != ALL else ():
            of_it = other == package or other.startswith(package + ".")
            if of_it and room(other, package) not in {room(name, package), *allowed.split()}:
                yield f"{name} imports {other}"


@pytest.mark.parametrize("package, table", [("gwr", ROOMS), ("gwr.reading", READING), ("gwr.reading.meaning", MEANING)])
def test_every_room_imports_only_the_rooms_that_it_may(package, table):
    assert sorted(set(crossings(package, table))) == []


@pytest.mark.parametrize("package, table", [("gwr", ROOMS), ("gwr.reading", READING), ("gwr.reading.meaning", MEANING)])
def test_every_room_is_in_the_table(package, table):
    rooms = {room(name, package) for name in PATHS if name.startswith(package + ".")}
    assert sorted(rooms - set(table)) == []


def test_the_others_see_of_reading_what_it_gives_to_everybody():
    peeks = [f"{name} imports {other}" for name in PATHS if room(name, "gwr") not in ("reading", "__main__", "commands")
             for other in imports(name) if other.startswith("gwr.reading")
             and other not in PUBLIC | AS_READING.get(room(name, "gwr"), set())]  # fmt: skip
    assert peeks == []


def test_no_imports_go_in_a_circle():
    below = {name: {other for other in imports(name) if other in PATHS} for name in PATHS}
    while leaves := {name for name, others in below.items() if not others}:
        below = {name: others - leaves for name, others in below.items() if name not in leaves}
    assert below == {}


def test_reading_a_report_needs_the_standard_library_only():
    reading = [name for name in PATHS if room(name, "gwr") in ("reading", "records", "closed", "columns")]
    foreign = {other.partition(".")[0] for name in reading for other in imports(name)}
    assert foreign - {"gwr"} <= set(sys.stdlib_module_names)


def test_the_page_tells_the_same():
    page = (SCRIPTS.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    told = {}
    for packages, allowed in re.findall(r"^\| (`.+?) \| (.+) \|$", page, re.M):
        words = ALL if allowed == "all" else set(re.findall(r"`(\w+)`", allowed))
        told |= dict.fromkeys(re.findall(r"`(\w+)`", packages), words)
    assert told == {
        name: rooms if rooms == ALL else set(rooms.split()) for name, rooms in ROOMS.items() if name != "__init__"
    }
