"""Tables in notebooks: figures lead to their sentences, what comes from a table is shown letter by letter."""

import html
import json
import re

import pytest

from gwr import closed
from gwr.project import Project
from gwr.story import figures, method, tables
from gwr.story.cells import NOTHING, TABLES_MIME, Table, spelt, words
from support.repository import REPO

F = figures(Project.at(REPO))
load = F.table
COMPARISONS = load("comparisons")
DEGREES = tuple(closed.COMPARABILITY)
SHOWN = {
    "industry": tables.rows_table(F, "industry-table", "名单", "各份名单"),
    "economy": tables.rows_table(F, "economy-table", "指标", "总量和增速"),
    "comparisons": tables.comparison_table(F, COMPARISONS, *DEGREES),
    "plan": tables.documents_table(F, "计划报告所列"),
    "words": tables.words_table(load("words"), load("sentences")).tables[0],
    "reading": method.reading_table(load("facts")),
    "scores": method.scores_table(load("scores")),
    "corrections": method.corrections_table(load("corrections"), load("numerals")),
    "source": method.source_table(),
    "files": method.files_table(),
}
each = pytest.mark.parametrize("table", SHOWN.values(), ids=SHOWN)


def links(*cells):
    """(key, words) of every link in cells, those folded away among them."""
    return [
        (piece["key"], piece["words"])
        for cell in cells
        for pieces in (cell.pieces, *cell.folded)
        for piece in pieces
        if isinstance(piece, dict) and "key" in piece
    ]


def said(cell):
    return spelt(cell.pieces)


@each
def test_every_row_fills_every_column(table):
    assert table.rows and {len(row) for row in table.rows} == {len(table.heads)}


@each
def test_every_link_says_what_its_key_stands_for(table):
    for key, printed in links(*(cell for row in table.rows for cell in row)):
        passage = F[key].kind == closed.PASSAGE.zh
        assert all(part in F[key].text for part in printed.split("…")) if passage else printed == F[key].text, (
            key,
            printed,
        )


@each
def test_a_terminal_shows_the_same_words(table):
    assert all(said(cell) in repr(table) for row in table.rows for cell in row)


def test_a_table_has_a_line_for_each_name_and_a_column_for_each_series():
    heads, (first, *_, joint) = SHOWN["industry"].heads, SHOWN["industry"].rows
    assert heads == ("名单", "企业", "税收", "同比增长", "推算户均税收")
    assert [said(cell) for cell in first] == ["航空服务业", "128家", "75.82亿元", "46.42%", "5923万元"]
    assert said(joint[3]) == NOTHING  # the lists have no joint growth


def test_no_figure_of_the_report_stands_unlinked():
    for name in ("industry", "economy", "plan"):
        cells = [cell for row in SHOWN[name].rows for cell in row[1:] if re.search(r"\d", said(cell))]
        assert cells and all(links(cell) for cell in cells)


def test_every_target_is_in_one_table_of_comparisons():
    shown = [len(tables.comparison_table(F, COMPARISONS, degree).rows) for degree in DEGREES]
    assert sum(shown) == len(SHOWN["comparisons"].rows) == len(COMPARISONS)


def test_what_is_under_way_is_never_shown_without_its_word():
    batch = tables.comparison_table(F, COMPARISONS, "same batch")
    assert {said(row[3]) for row in batch.rows} == {"推进中"}


def test_a_plan_row_has_target_and_expected_outcome():
    documents = load("documents")
    expected = (documents["kind"] == "expected").sum()
    assert len(SHOWN["plan"].rows) == expected == 14 and SHOWN["plan"].kind == closed.OTHER.zh


def test_where_the_plan_says_otherwise_both_figures_stand():
    row = next(row for row in SHOWN["plan"].rows if said(row[0]) == "商品销售总额增速")
    assert [said(cell) for cell in row[2:]] == ["16%左右", "15.1%"]


@each
def test_a_table_hands_over_its_data_its_words_and_a_plain_table(table):
    given = table._repr_mimebundle_()
    [data] = given[TABLES_MIME]["tables"]
    assert Table.of(json.loads(json.dumps(data))) == table and {len(row) for row in table.rows} == {len(table.heads)}
    assert given["text/plain"] == repr(table) and given["text/html"].count("<tr>") == len(table.rows) + 1


def test_a_plain_table_says_its_kind_and_what_is_folded_away_but_links_to_nothing():
    plain = "".join(SHOWN[name]._repr_mimebundle_()["text/html"] for name in ("plan", "words"))
    folded = [spelt(item) for row in SHOWN["words"].rows for cell in row for item in cell.folded]
    assert f"<caption>{closed.OTHER.zh}　" in plain and "<a" not in plain
    assert folded and all(f"<p>{html.escape(words, quote=False)}</p>" in plain for words in folded)


def test_words_are_shown_letter_by_letter():
    assert "<td>&lt;b&gt; &amp;</td>" in Table("题", ("列",), ((words("<b> &"),),))._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize(
    "word, sentence, shown",
    [
        ("完成", "完成任务", "完成任务"),
        (
            "完成",
            "一二三四五六七八九十一二三完成一二三四五六七八九十一二三",
            "…二三四五六七八九十一二三完成一二三四五六七八九十一二…",
        ),
    ],
)
def test_a_word_is_shown_with_a_little_of_its_sentence(word, sentence, shown):
    assert tables.around(word, sentence) == shown


def test_the_codebook_has_every_column_of_every_table():
    told = {table.caption.split("　")[0]: [said(row[0]) for row in table.rows] for table in method.codebook().tables}
    assert told == {name: list(load(name).columns) for name in told} and len(told) >= 10


def test_roles_and_kinds_add_up():
    *kinds, total = SHOWN["reading"].rows
    assert sum(int(said(row[2])) for row in kinds) == int(said(total[2])) == len(load("facts"))


def test_on_a_card_a_fall_looks_like_one():
    said_of = {said(row[0]): said(row[1]) for row in tables.cards(F, "street-cards", "题").rows}
    assert said_of["交通事故总数，比上年"] == "下降18%" and said_of["取缔无证无照经营"] == "679个"
