"""The closed lists: every word is declared once, and pages and charts have none of their own."""

import ast
import re

import pytest

from gwr import closed
from gwr.columns import columns
from gwr.story.charts.look import STYLES
from gwr.tables.corpus import File
from gwr.tables.schema import TABLES
from support.repository import REPO

LISTS = {name: words for name, words in vars(closed).items() if isinstance(words, dict) and name.isupper()}
PACKAGE = REPO / "scripts" / "gwr"
TITLED = ("columns.py", "records.py", "tables/")  # columns and tables have titles, some of which are such words too
SHORTEST = 2  # characters: one alone, as 近 or 高, is a word of the language before it is a word of ours


def strings(path):
    """Every string of a module that stands whole, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def others():
    """The modules that may show a closed word; reading looks for words of the language, whatever ours are."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name != "closed.py" and not name.startswith(("reading/", *TITLED)):
            yield name, path


def test_a_closed_word_stands_in_one_place():
    words = [word for each in LISTS.values() for word in each.values()]
    ours = {said for word in words for said in (word.zh, word.hint, word.said) if len(said) >= SHORTEST}
    found = [(name, line, said) for name, path in others() for line, said in strings(path) if said in ours]
    assert found == [], "take it from gwr.closed"


@pytest.mark.parametrize("name", LISTS)
def test_every_value_has_a_word_of_its_own_in_either_language(name):
    words = LISTS[name].values()
    assert all(word.zh and word.en.replace("…", "").isascii() and word.en for word in words)
    assert len({word.zh for word in words}) == len({word.en for word in words}) == len(words)


def test_the_columns_of_the_tables_use_every_list():
    tables = [*(table.columns for table in TABLES.values()), columns(File)]
    used = [column.closed for table in tables for column in table if column.closed]
    unused = {name for name, words in LISTS.items() if not any(words is each for each in used)}
    assert unused == {"KIND", "SCORE"}  # the kinds are STATUS and more, the scores SCORED and less


def test_every_kind_that_is_drawn_has_its_look_and_every_status_its_sign():
    drawn = [words for words in closed.KIND.values() if words.glyph]
    assert {kind: style.glyph for kind, style in STYLES.items()} == {words.zh: words.glyph for words in drawn}
    assert len({words.glyph for words in drawn}) == len(drawn) == len(closed.KIND) - 1  # a term's link explains itself


def test_the_style_sheets_know_no_other_kinds():
    static = PACKAGE / "site" / "theme" / "static"
    sheets = "".join(path.read_text(encoding="utf-8") for path in static.glob("*.css"))
    named = set(re.findall(r'data-kind="([^"]+)"', sheets))
    assert named and named <= {words.zh for words in closed.KIND.values()}


def test_the_hint_follows_the_word():
    assert closed.STATUS["result"].said == "结果：报告写明做成的或发生的" and closed.DIRECTION["up"].said == "增"
