"""One sign a kind: before a badge, as a mark, in a bar and in a legend it is the glyph of its closed word."""

import re
from urllib.parse import unquote

import pytest

from gwr import closed
from gwr.site.output import signs
from gwr.site.page.picture import SYMBOLS
from gwr.story.charts.look import STYLES, TILES, marker

SIGNED = {words.zh: words for words in closed.KIND.values() if words.glyph}


@pytest.mark.parametrize("kind", SIGNED)
def test_a_badge_has_the_shape_and_the_colour_of_its_mark(kind):
    style = STYLES[kind]
    rule = re.search(rf'data-kind="{kind}"\]::before {{ background-image: url\("([^"]*)"\)', signs.sheet())
    drawn = unquote(rule[1])
    assert f"d='{SYMBOLS[style.symbol.removesuffix('-open')]}'" in drawn and style.colour in drawn
    assert style.glyph == SIGNED[kind].glyph


@pytest.mark.parametrize("kind", SIGNED)
def test_a_bar_is_filled_with_its_sign_or_is_its_sign_as_a_whole(kind):
    glyph = SIGNED[kind].glyph
    assert marker(kind).get("pattern", {}).get("path") == TILES.get(glyph)
    assert glyph in TILES or glyph in "■□❙"


def test_the_site_has_the_signs_in_the_one_sheet_that_every_page_loads(site):
    sheet = (site / "_static" / signs.SHEET).read_text(encoding="utf-8")
    assert sheet.endswith(signs.sheet()) and len(re.findall(r"\.kind\[data-kind", sheet)) == len(STYLES)
