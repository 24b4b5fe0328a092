"""What a number's card shows: the printed string in its sentence, what kind it is, and nothing that could run."""

import json
import re
import subprocess
from types import SimpleNamespace

import pytest

from gwr import closed
from gwr.site.output import cards
from gwr.site.page import links
from gwr.story.references import Reference


@pytest.fixture(scope="module")
def shown(contents):
    return cards.cards(contents)


def printed(shown, id):
    """The words that the card of a numeral marks, cut from its sentence as a script would."""
    sentence, start, end = shown["numbers"][id][:3]
    return shown["sentences"][sentence][0].encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_what_is_shown_is_the_printed_string(shown, contents):
    for fact in contents.tables["facts"]:
        assert printed(shown, fact["id"]) == fact["quote"]
    for numeral in contents.tables["numerals"]:
        assert numeral["raw"] in printed(shown, numeral["id"])


def test_every_figure_and_passage_of_the_site_has_a_card(shown, contents):
    known = {id for part in ("numbers", "sentences", "derived", "documents", "terms") for id in shown[part]}
    assert [key for key in contents.references if shown["anchors"].get(key, key) not in known] == []


def test_every_numeral_says_its_kind_or_why_it_is_no_quantity(shown):
    for id, (_, _, _, kind, words, *_) in shown["numbers"].items():
        assert kind in shown["kinds"] if kind else words, id


def test_a_card_says_what_the_comparator_says_and_nothing_of_an_equal_sign(shown, contents):
    limits = {fact["id"]: closed.limit(fact["comparator"], fact["quote"]) for fact in contents.tables["facts"]}
    said = {limits[id]: words for id, (_, _, _, kind, words, *_) in shown["numbers"].items() if kind}
    assert closed.ORDER in said
    assert said == {limit: "" if limit == closed.COMPARATOR["="] else limit.said for limit in said}


@pytest.mark.parametrize(
    "status, given, sentence, year_said, said",
    [
        ("result", "2017", "2017年新建学校5所。", True, "2017年"),
        ("result", "2016-2017", "两年新建学校5所。", True, "2016年至2017年"),
        ("result", "2017", "新建学校5所。", False, "2017年（句中未写年份，按所在部分）"),
        ("stock", "2017", "2017年医院达到5家。", True, "2017年（句中未写哪一天）"),
        ("stock", "2017", "医院达到5家。", False, "2017年（句中未写年月日，按所在部分）"),
        ("stock", "2017", "年末医院5家。", False, "2017年（句中未写年份，按所在部分）"),
        ("stock", "2017", "截至2017年11月30日，医院5家。", True, "2017年"),
        ("stock", "", "医院5家。", True, "报告没有写明"),
        ("result", "2016-2017", "近两年年均新建学校5所。", True, "近两年（读作2016年至2017年）"),
        ("result", "2017", "累计新建医院3家，新建学校5所。", False, "2017年（句中未写年份，可能是累计，按所在部分）"),
        ("result", "2017", "新建学校5所，总量居首。", False, "2017年（句中未写年份，可能是累计，按所在部分）"),
        ("result", "2017", "新建学校5所，累计达到30所。", False, "2017年（句中未写年份，按所在部分）"),
    ],
)
def test_a_period_is_said_in_words(status, given, sentence, year_said, said):
    assert str(cards.period({"status": status, "period": given, "quote": "5所"}, sentence, year_said)) == said


def test_a_card_says_of_which_figures_no_word_says_the_year(shown, contents):
    """累计拆除…完成2幢, 已受理22件，完成7台: the year is that of the review; 全年, 今年 and a year say it themselves."""
    keys = {row["key"]: row["fact_id"] for row in contents.tables["labels"]}
    unsaid = {key for key, id in keys.items() if "未写年" in shown["numbers"].get(id, [""] * 6)[5]}
    assert {"tianshan-buildings", "lift-requests", "lifts", "internet-all-firms", "demolished", "dust-fall"} <= unsaid
    said = {"tax-cut", "beds", "elderly-spending-growth", "target-beds", "target-linkong-tax", "budget-total"}
    assert not said & unsaid and keys.keys() >= said


@pytest.mark.parametrize(
    "printed, said",
    [
        (("result", "75.82", "亿元", "7582000000", "元", "7581500000", "7582500000"), "75.815～75.825亿元"),
        (("result", "308", "张", "308", "张", "308", "308"), ""),  # counted: no doubt
        (("result", "2500", "家", "2500", "家", "2500", ""), ""),  # its comparator says all that is known
        (("target", "3", "万个", "30000", "个", "25000", "35000"), ""),  # nobody has set such a range
    ],
)
def test_what_rounding_allows_is_said_in_the_printed_unit(printed, said):
    columns = ("status", "value", "unit", "base_value", "base_unit", "low", "high")
    assert cards.bounds(dict(zip(columns, printed))) == said


def test_every_section_has_its_path(shown, contents):
    inner = next(row for row in contents.tables["sections"] if row["parent_id"])
    assert shown["sections"][inner["id"]].startswith(f"{shown['sections'][inner['parent_id']]} › ")


def test_a_formula_gives_back_its_words_and_leads_to_every_input(shown, contents):
    for row in contents.tables["derived"]:
        formula = shown["derived"][row["key"]]["formula"]
        assert "".join(words for words, _ in formula) == row["expression"]
        assert {id for _, id in formula if id} == {contents.references[key].anchor for key in row["inputs"].split()}
        assert row["caution"] == shown["derived"][row["key"]]["caution"]


def test_a_character_beyond_the_basic_plane_counts_twice():
    assert cards.units("𠮷祥3") == 4


def test_a_piece_of_a_longer_number_is_no_figure():
    tax = Reference("tax", "5.82亿元", "税收", "结果", "report", "n000001", "s000000")
    assert [words for words, found in links.pieces("75.82亿元、5.82亿元", [tax]) if found] == ["5.82亿元"]
    assert list(links.pieces("没有数", [])) == [("没有数", None)]


def test_the_script_is_small_and_holds_the_same(tmp_path, contents, shown):
    (tmp_path / "_static").mkdir()
    cards.write(SimpleNamespace(gwr=contents, outdir=tmp_path), None)
    script = (tmp_path / "_static" / "cards-data.js").read_text(encoding="utf-8")
    assert json.loads(re.fullmatch(r"const gwrBook = (.*);\n", script)[1]) == json.loads(json.dumps(shown))
    assert len(script.encode()) < 160_000


def test_the_scripts_put_text_in_as_text(repo):
    """None of the site's own scripts turns a string into HTML."""
    found = subprocess.run(
        ["grep", "-nE", "innerHTML|insertAdjacentHTML|outerHTML|document.write", "-r", "scripts/gwr/book/theme/static"],
        cwd=repo,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == ""
