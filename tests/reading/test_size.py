"""What reading takes of a machine: little of its memory for a report, not much for the largest file that is read."""

import json
import sys
from subprocess import run

import pytest

from gwr.reading.decode import LARGEST
from support.bad_reports import CLEAN
from support.repository import REPO, SEEDS

# Prints the megabytes at most over those of Python alone, and the seconds of computing.
READ = """
import json, pathlib, re, sys, time
def most(): return int(re.search(r"VmHWM:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text())[1]) / 1024
data = sys.stdin.buffer.read()
alone = most()
from gwr.reading.decode import decode
from gwr.reading import read_report
report = read_report(decode(data).text)
print(json.dumps([most() - alone, time.process_time(), len(report.numerals)]))
"""


def taken(text):
    """What reading this text takes in a process of its own: megabytes, seconds of computing, numerals found."""
    env = {"PYTHONPATH": str(REPO / "scripts")}
    done = run([sys.executable, "-c", READ], input=text.encode(), env=env, capture_output=True, check=True, timeout=300)
    return json.loads(done.stdout)


def test_a_report_takes_less_than_sixty_megabytes():
    memory, _, numerals = taken((SEEDS / "changning-2018.txt").read_text(encoding="utf-8"))
    assert memory <= 60 and numerals > 300


FIGURES = "增长5%，"  # of one sentence
PIECES = (
    *(CLEAN, "新增3家。\n", "1 ", "（一）稳。", "\u200b", "⼯", "| 甲 | 1 | 2 |\n", "一", "**"),
    *("从3家增加到5家、", "从3家增加到5家、" * 200 + "，"),
)


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param(FIGURES, marks=pytest.mark.slow),
        *(pytest.param(piece, marks=pytest.mark.audit) for piece in PIECES),
    ],
    ids=lambda piece: f"{piece[:8]!r} of {len(piece)}",
)
def test_the_largest_file_takes_less_than_twenty_seconds_and_four_hundred_megabytes(piece):
    text = CLEAN + piece * ((LARGEST - len(CLEAN.encode())) // len(piece.encode()))
    memory, seconds, _ = taken(text)
    assert memory <= 400 and seconds <= 20
