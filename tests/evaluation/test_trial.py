"""The trial of a folder: what it finds, where, and that no text ends it."""

import re
from dataclasses import replace

import pytest

from gwr.__main__ import main
from gwr.commands import DONE, DOUBTFUL
from gwr.evaluation import trial
from gwr.evaluation.trial import CHECKS, SLOW, account, failed, places, try_folder, try_text
from gwr.reading import read_report
from gwr.records import Fact, Numeral, ReportError, Section
from support.repository import REPORTS

RECORDS = {"facts": Fact, "numerals": Numeral, "sections": Section}


def plain(example):
    return example.replace("【", "").replace("】", "")


def broken(check):
    """The reading of a check's example, were its records from the mark on as the check says that none can be."""
    report, mark = read_report(plain(check.example)), check.example.index("【")
    table = next(name for name, record in RECORDS.items() if check.cells.keys() <= set(record._fields))
    records = [one._replace(**check.cells) if one.start >= mark else one for one in getattr(report, table)]
    return replace(report, **{table: tuple(records)})


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_finds_what_no_report_means(check):
    report = broken(check)
    start, end = next(iter(check.find(report)))
    ahead, behind = check.example.split("【")
    assert (start, report.text[start:end]) == (len(ahead), behind.partition("】")[0])


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_finds_nothing_where_its_example_is_read_rightly(check):
    assert list(check.find(read_report(plain(check.example)))) == []


def test_no_two_checks_have_one_name():
    assert len({check.name for check in CHECKS}) == len(CHECKS)


@pytest.fixture
def folder(tmp_path):
    """Two reports, one of them in a folder below, a text that is refused, and a file that is no text."""
    clean = (REPORTS / "clean.txt").read_bytes()
    (tmp_path / "below").mkdir()
    (tmp_path / "a.txt").write_bytes(clean)
    (tmp_path / "below" / "b.md").write_bytes(clean)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "c.csv").write_bytes(clean)
    return tmp_path


def test_every_text_below_a_folder_is_tried(folder):
    outcomes = try_folder(folder)
    assert [one.file.removeprefix(f"{folder}/") for one in outcomes] == ["a.txt", "below/b.md", "empty.txt"]
    assert [(one.facts > 0, one.refused) for one in outcomes] == [(True, ""), (True, ""), (False, "is empty")]


def test_two_processes_find_what_one_finds(folder):
    one, two = ([replace(outcome, seconds=0) for outcome in try_folder(folder, workers)] for workers in (1, 2))
    assert one == two


def test_a_text_that_ends_a_reading_ends_no_trial(folder, monkeypatch):
    monkeypatch.setattr(trial, "read_report", lambda text: 1 / 0)
    outcomes = try_folder(folder)
    assert failed(outcomes) == [f"{folder / name}: raised ZeroDivisionError: division by zero"
                                for name in ("a.txt", "below/b.md")]  # fmt: skip
    assert "exceptions: 2" in account(outcomes)


def test_a_text_that_takes_too_long_is_named():
    slow = replace(try_text("增长5%。", "a.txt"), seconds=SLOW + 1)
    assert failed([slow]) == ["a.txt: took 3.0 s"]


def test_a_place_is_said_as_errors_are(monkeypatch):
    check = next(check for check in CHECKS if check.name == "no subject")
    monkeypatch.setattr(trial, "read_report", lambda text: broken(check))
    outcome = try_text(plain(check.example), "a.txt")
    assert list(places([outcome])) == ['a.txt:1:5: no subject: "5所"']


def test_a_trial_counts_by_check_and_names_the_worst():
    here = trial.Place(1, 5, "5所")
    said = account([trial.Outcome(f"{n}.txt", found={"no unit": [here] * n}) for n in range(1, 30)])
    assert re.search(r"435 in   29 texts  no unit  \(1\.txt:1:5, 2\.txt:1:5, 3\.txt:1:5\)", said)
    assert said.splitlines()[-20:] == [f"  {n:5}  {n}.txt" for n in range(29, 9, -1)]


def test_the_command_prints_the_account_and_where_it_is_asked_every_place(folder, capsys):
    assert main(["trial", str(folder)]) == DONE
    assert capsys.readouterr().out.startswith("read: 2 texts, ")
    assert main(["trial", str(folder), "--places", "--workers", "2"]) == DONE


def test_a_trial_with_an_exception_is_doubtful(folder, capsys, monkeypatch):
    monkeypatch.setattr(trial, "read_report", lambda text: 1 / 0)
    assert main(["trial", str(folder)]) == DOUBTFUL
    assert "exceptions: 2" in capsys.readouterr().out


def test_a_folder_without_a_text_is_refused(tmp_path):
    with pytest.raises(ReportError, match="has no text in it"):
        try_folder(tmp_path)
