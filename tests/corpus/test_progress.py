"""How far a run is, and which rules it reads by."""

import io
import shutil

from gwr.corpus import rules
from gwr.corpus.progress import Progress


def test_progress_says_how_many_how_fast_and_how_long_still():
    progress = Progress("files: ", 3000, io.StringIO())
    progress.started, progress.done = 0, 1000
    assert progress.said(20) == "files:  1,000 of 3,000, 50.0 a second, 0:40 left"
    progress.done = 1
    assert progress.said(20).endswith("0.1 a second, 16:39:40 left")


def test_a_short_run_says_nothing_where_no_terminal_shows_it():
    stream = io.StringIO()
    Progress("files: ", 1, stream).add(1)
    assert stream.getvalue() == ""


def test_a_word_or_a_rule_more_makes_other_rules_and_what_decides_no_row_does_not(tmp_path):
    def told():
        return rules.checksum(tmp_path)

    for name in rules.DECIDE:
        source, target = rules.PACKAGE / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    assert told() == rules.checksum(rules.PACKAGE)
    (tmp_path / "reading" / "note.txt").write_text("a")
    assert told() == rules.checksum(rules.PACKAGE)
    for path in ("reading/language/counters.csv", "promises/held.py"):
        before = told()
        with (tmp_path / path).open("a", encoding="utf-8") as file:
            file.write("床日,days in beds\n" if path.endswith("csv") else "# more\n")
        assert told() != before
