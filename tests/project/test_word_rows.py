"""Every row of the tables of words that decide of numbers, units, status and signs is needed by its own example."""

import csv
import json
import subprocess
import sys

import mutate_reading as mutate
import pytest

from support.examples import SAYS, examples
from support.words import rows, said

# Prints which rows are not needed: without them all their examples say as before. Told what the examples say.
UNNEEDED = """
import json, sys
from support.words import said

def as_before(asked, told):
    try:
        return said(*asked) == told
    except Exception:  # whatever it is, the row is needed
        return False

print(json.dumps([row for row, kept in json.load(sys.stdin) if all(as_before(*one) for one in kept)]))
"""
MOST = 20  # examples that are tried of one word


@pytest.mark.audit
def test_every_row_of_a_table_of_words_is_needed_by_an_example(tmp_path):
    """Rows are left out of a copy, as many at once as have no other's word in their examples.

    One that is not needed is dead, and goes, or has no example yet: tests/reading/words.csv is the place.
    """
    folder = mutate.copied(tmp_path) / mutate.READING / "language"
    tables = {name: (folder / f"{name}.csv").read_text(encoding="utf-8") for name in mutate.TABLES}
    words = all_examples()
    told = {asked: said(*asked) for asked in words}
    unneeded = []
    for left_out in apart({row: examples_of(row, words) for row in rows_of(tables)}):
        for name, text in tables.items():
            lines = text.splitlines(keepends=True)
            gone = {line for table, line, _ in left_out if table == name}
            (folder / f"{name}.csv").write_text("".join(lines[at] for at in range(len(lines)) if at not in gone))
        asked = [(row, [(one, told[one]) for one in kept]) for row, kept in left_out.items()]
        unneeded += json.loads(run(tmp_path, UNNEEDED, json.dumps(asked)))
    assert "\n".join(f"{name}.csv:{line + 1}: {word}" for name, line, word in sorted(map(tuple, unneeded))) == ""


def rows_of(tables):
    """(table, number of its line, word) of each row."""
    return [
        (name, line, row[0])
        for name, text in tables.items()
        for line, row in enumerate(csv.reader(text.splitlines()))
        if line
    ]


def all_examples():
    """(sentence, how it is read, under) of each sentence that words stand in -> the word; "" in the tables of rules."""
    own = {
        (row["sentence"].replace("～", word), row["says"] or "", row["under"] or ""): word
        for row in rows()
        for word in row["words"].split()
    }
    return {(said, name, under): "" for name in SAYS for under, said, _ in examples(name)} | own


def examples_of(row, words):
    """At most so many examples with the word of a row, its own first."""
    return sorted((asked for asked in words if row[2] in asked[0]), key=lambda asked: words[asked] != row[2])[:MOST]


def apart(examples):
    """The rows with their examples in groups, in none of which a row's word stands in the example of another."""
    groups = []
    for row, kept in sorted(examples.items(), key=lambda one: -len(one[0][2])):
        said = " ".join(sentence for sentence, _, _ in kept)
        free = (one for one in groups if row[2] not in one[1] and not any(word in said for word in one[2]))
        group = next(free, None)
        if group is None:
            groups.append(group := [{}, "", set()])
        group[0][row] = kept
        group[1] += " " + said
        group[2].add(row[2])
    return [group[0] for group in groups]


def run(folder, program, told):
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=told,
        stdout=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={"PYTHONPATH": "scripts:tests", "PYTHONUTF8": "1"},
        check=True,
    )
    return done.stdout
