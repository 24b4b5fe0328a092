"""Faults put into the reader are seen by its tests: those of a table that is kept, and two made for the program."""

import ast
import csv

import mutate_reading as mutate
import pytest

from support.repository import REPO

KEPT = REPO / "tests/reading/mutants.csv"
NUMERALS = "scripts/gwr/reading/language/numerals.py"
SOURCE = (REPO / NUMERALS).read_text(encoding="utf-8")
MEASURE = "scripts/gwr/reading/meaning/measure.py"
OVERALL = "累计(?:增长|下降|提高|减少|增加|降低)"
MYRIAD = '"万": 10**4'
MODULE = '''def compared(one, other):
    """One of two."""
    if one < other and not one:
        return "less"
    return one + 1


RULES = Table(Rule("a name", "【1】", compared), Rule("another", "【2】", Pattern("(?:年|月|日)[余多]")))
'''


def test_of_the_mutants_that_were_drawn_nine_of_ten_were_killed_and_each_other_is_explained():
    rows = mutate.read(KEPT)
    survived = [row for row in rows if row["outcome"] == mutate.SURVIVED]
    assert len({(row["file"], row["line"], row["change"]) for row in rows}) >= 300
    assert len(survived) <= len(rows) / 10
    assert [row for row in survived if not row["why"]] == []


def test_every_fault_of_a_module_is_one_of_its_own_and_still_a_module():
    made = [make() for make in mutate.mutants_of_module("module.py", MODULE, 1)]
    assert len({mutant.text for mutant in made}) == len(made) == 11
    assert all(ast.dump(ast.parse(mutant.text)) != ast.dump(ast.parse(MODULE)) for mutant in made)
    said = {mutant.change for mutant in made}
    assert {"if one < other and (not one): → if one <= other and (not one):", "return one + 1 → return None"} <= said


def test_a_row_of_a_table_is_dropped_or_has_the_word_of_another():
    head, *rows = table = ["word,kind,meaning", "增长,verb,grows", "高于,lead,is above", '以内,bound,"within, at most"']
    made = [make() for make in mutate.mutants_of_table("words.csv", "\n".join(table), 1)]
    assert [mutant.line for mutant in made] == [2, 3, 4]
    for mutant, row in zip(made, rows):
        left = list(csv.reader(mutant.text.splitlines()))
        assert left[0] == head.split(",") and mutant.text.count("\n") in (3, 4) and row not in mutant.text.splitlines()


def test_a_seed_draws_the_same_mutants_and_another_one_others():
    one, again, other = (mutate.drawn(REPO, seed, 4) for seed in (1, 1, 2))
    assert one == again and set(one).isdisjoint(other)


@pytest.mark.audit
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")  # of Python 3.12 on; no thread is needed
def test_a_planted_fault_is_killed_and_one_that_changes_nothing_survives(tmp_path):
    trial = mutate.Trial(mutate.copied(tmp_path), ("tests/reading/test_amount.py",))
    trial.begin()
    trial.limit = 15  # seconds of computing: three times what is needed on a busy machine
    assert MYRIAD in SOURCE
    faulty = SOURCE.replace(MYRIAD, '"万": 10**5')
    assert trial.outcome(mutate.Mutant(NUMERALS, 1, "planted", faulty)) == mutate.KILLED
    assert trial.outcome(mutate.Mutant(NUMERALS, 1, "hangs", SOURCE + "\nwhile True:\n    pass\n")) == mutate.KILLED
    assert trial.outcome(mutate.Mutant(NUMERALS, 1, "the same", SOURCE + "\n# the same\n")) == mutate.SURVIVED
    assert (tmp_path / NUMERALS).read_text(encoding="utf-8") == SOURCE


@pytest.mark.audit
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")
def test_a_fault_is_killed_that_the_first_test_of_what_reads_otherwise_does_not_see(tmp_path):
    trial = mutate.Trial(mutate.copied(tmp_path), ("tests/reading/test_words.py",))
    trial.begin()
    source = (REPO / MEASURE).read_text(encoding="utf-8")
    assert OVERALL in source  # 税收累计增加5% is read for its measure too, and nothing of that changes
    faulty = source.replace(OVERALL, OVERALL.replace("增加|", ""))
    assert trial.outcome(mutate.Mutant(MEASURE, 1, "planted", faulty)) == mutate.KILLED
