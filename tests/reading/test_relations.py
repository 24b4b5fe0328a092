"""Which figures belong together, and what a figure is about."""

from gwr.reading import read_report


def facts(text):
    return read_report(text).facts


def test_figures_that_belong_together_share_the_id_of_the_first():
    start, end = facts("新建3至5家。")
    assert start.group == end.group == start.id
