"""Every figure of the report is told in a chapter, or left out for a reason that the ledger gives."""

import re

from gwr.project import Project
from gwr.story import figures
from support.notebooks import NOTEBOOKS, cells_of
from support.repository import REPO

F = figures(Project.at(REPO))
LABELS = F.table("labels")
NUMBERS = set(LABELS[LABELS["fact_id"] != ""]["key"])
UNUSED = set(F.table("unused")["key"])


def told():
    """The keys of the figures in prose, claims, charts and tables of the chapters; the front page has all as dots."""
    rows, comparisons = F.table("chart_rows"), F.table("comparisons")
    keys = {*rows["key"], *rows["beside"], *comparisons["target"], *comparisons["result"]}
    for path in NOTEBOOKS:
        for cell in cells_of(path):
            keys |= set(re.findall(r"fact:([a-z0-9-]+)", cell.source))
    return keys & NUMBERS


def test_each_figure_is_told_or_left_out_for_a_reason():
    assert NUMBERS - told() - UNUSED == set()


def test_what_is_told_is_not_said_to_be_left_out():
    assert told() & UNUSED == set()


def test_every_figure_has_a_key():
    assert set(LABELS[LABELS["fact_id"] != ""]["fact_id"]) == set(F.table("facts")["id"])
