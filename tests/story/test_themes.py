"""Themes: each figure once, on the side of what was done or of what was set; several themes read as one."""

import pytest

from gwr import closed
from gwr.project import Project
from gwr.story import figures
from gwr.story.themes import themes
from support.repository import REPO

F = figures(Project.at(REPO))
THEMES = themes(F)


def test_a_theme_has_what_its_labels_say():
    assert {figure.theme for theme in THEMES.values() for figure in theme.done + theme.ahead} == set(THEMES)
    assert all(figure.kind == closed.TARGET.zh for theme in THEMES.values() for figure in theme.ahead)


def test_a_target_that_is_stated_twice_stands_once():
    again = {row.again for row in F.table("comparisons").itertuples() if row.again}
    aims = [figure.key for theme in THEMES.values() for figure in theme.ahead]
    assert again and again.isdisjoint(aims) and len(aims) == len(set(aims))


def test_several_themes_are_one_in_the_order_in_which_they_are_named():
    both, one, other = THEMES["财政、改革"], THEMES["财政"], THEMES["改革"]
    assert both == ("财政、改革", one.done + other.done, one.ahead + other.ahead)
    assert (both.counted, both.aims) == (one.counted + other.counted, one.aims + other.aims)


@pytest.mark.parametrize("name", ["没有的", "财政、没有的"])
def test_a_theme_that_no_label_has_is_refused(name):
    with pytest.raises(KeyError, match="没有的"):
        THEMES[name]
