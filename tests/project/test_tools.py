"""The programs of tools/ say what they take and do nothing else when asked; the fuzzer keeps what it finds."""

import csv
import subprocess
import sys

import draw_subjects
import fuzz_reading
import list_corrections
import pytest
import read_corpus

from support import contract
from support.command import tool
from support.repository import GOLD, REPO, SEEDS

pytestmark = pytest.mark.slow  # each starts a program
VERDICTS = REPO / "tests/reading/verdicts.csv"
TOOLS = sorted((REPO / "tools").glob("*.py"))


def process(path, *arguments, folder):
    """Run a program as people do, in a process of its own."""
    command = [sys.executable, path, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)


def test_every_program_is_named_in_the_readme_or_run_by_make():
    named = "".join((REPO / name).read_text(encoding="utf-8") for name in ("README.md", "Makefile"))
    assert [path.name for path in TOOLS if path.name not in named] == []


@pytest.mark.parametrize("path", TOOLS, ids=lambda path: path.stem)
def test_help_says_what_a_program_takes_and_nothing_is_done(path, tmp_path):
    done = process(path, "--help", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith(f"usage: {path.name}")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_reports_is_accounted_for(tmp_path):
    done = tool(read_corpus, SEEDS, folder=tmp_path)
    assert done.returncode == 0 and done.stdout.startswith("read: 1 reports, ") and "changning-2018" in done.stdout


def test_a_folder_without_reports_is_no_corpus(tmp_path):
    done = tool(read_corpus, tmp_path, folder=tmp_path)
    assert done.returncode == 2 and "has no text in it" in done.stderr


def test_subjects_are_drawn_alike_for_a_seed_and_without_their_sentences(tmp_path):
    one, other = (tool(draw_subjects, SEEDS, "--seed", n, "--count", 5, folder=tmp_path) for n in (1, 2))
    again = process(draw_subjects.__file__, SEEDS, "--seed", 1, "--count", 5, folder=tmp_path)
    head, *rows = one.stdout.splitlines()
    assert head == "text,start,subject" and len(rows) == 5 and rows[0].startswith("changning-2018.txt,")
    assert one.stdout == again.stdout != other.stdout


def test_subjects_are_shown_with_their_sentences_for_reading(tmp_path):
    shown = tool(draw_subjects, SEEDS, "--count", 3, "--sentences", folder=tmp_path).stdout
    assert shown.count("【") == shown.count("   → ") == 3


def test_the_judged_draw_names_each_figure_once_and_says_right_or_wrong():
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == [*draw_subjects.COLUMNS, "verdict"] and len(rows) == 200
    places = [(text, int(start)) for text, start, _, _ in rows]
    assert len(set(places)) == len(places) and all(start >= 0 for _, start in places)
    assert {verdict for *_, verdict in rows} <= set(draw_subjects.VERDICTS)
    assert all(len(subject) < 100 and "【" not in subject for _, _, subject, _ in rows)


def test_the_tool_counts_what_was_accepted(tmp_path):
    assert tool(draw_subjects, "--verdicts", VERDICTS, folder=tmp_path).stdout == "183 of 200 accepted (91.5%)\n"


def test_a_verdict_is_right_or_wrong(tmp_path):
    listed = tmp_path / "verdicts.csv"
    listed.write_text("text,start,subject,verdict\na.txt,0,企业,right\na.txt,9,企业,perhaps\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r'verdicts.csv:3:1: no verdict: "perhaps"; say right or wrong'):
        draw_subjects.judged(listed)


def test_a_reading_that_agrees_needs_no_correction(tmp_path):
    done = tool(list_corrections, SEEDS / "changning-2018.txt", GOLD / "changning-2018.csv", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "0 cells\n")


def test_the_fuzzer_keeps_a_text_that_breaks_the_contract(monkeypatch, tmp_path):
    def broken(text):
        assert "万" not in text, "planted"

    monkeypatch.setattr(contract, "assert_contract", broken)
    monkeypatch.chdir(tmp_path)
    assert fuzz_reading.by_chance(minutes=1) == 1
    (kept,) = tmp_path.glob("crash-*")
    assert "万" in kept.read_text(encoding="utf-8")
