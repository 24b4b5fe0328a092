"""Words of the review against words of the outlook."""

from math import isclose

import jieba
from hypothesis import given
from hypothesis import strategies as st

from gwr.analysis import words
from gwr.analysis.words import SIDES, log_likelihood, occurrences, segmenter, word_rows
from gwr.project import Project
from gwr.reading import read_report
from gwr.story import figures
from support.repository import REPO

counts = st.integers(0, 500)


def test_dunnings_measure_as_published():
    # Rayson & Garside 2000, a word 1 against 0 in corpora of equal size: 2 ln 2
    assert isclose(log_likelihood(1, 0, 1000, 1000), 2 * 0.6931471805599453)


def test_a_word_used_alike_tells_nothing():
    assert isclose(log_likelihood(10, 20, 1000, 2000), 0, abs_tol=1e-9)


@given(counts, counts, st.integers(1000, 9000), st.integers(1000, 9000))
def test_it_is_never_negative_and_knows_no_sides(a, b, n, m):
    assert log_likelihood(a, b, n, m) >= -1e-9
    assert isclose(log_likelihood(a, b, n, m), log_likelihood(b, a, m, n), abs_tol=1e-9)


def test_the_reports_own_words_are_kept_whole():
    assert "一照多址" in segmenter(["一照多址"])("推进“一照多址”试点")
    assert "一照多址" not in segmenter()("推进“一照多址”试点")


def test_a_word_that_says_only_where_is_cut_off_what_it_stands_before():
    assert segmenter()("整治区域环境") == ["整治", "区域", "环境"]


def test_a_planted_cache_changes_no_word(tmp_path, monkeypatch):
    said = "全面完成年初确定的任务"
    expected = segmenter()(said)
    (tmp_path / "jieba.cache").write_bytes(b"not a cache")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    words._dictionary.cache_clear()
    assert segmenter()(said) == expected and sorted(path.name for path in tmp_path.iterdir()) == ["jieba.cache"]


def test_jiebas_own_tokenizer_is_left_alone():
    segmenter(["一照多址"])
    assert "一照多址" not in jieba.dt.FREQ and "一照多址" not in segmenter()("推进“一照多址”试点")


def test_words_are_counted_by_side_with_their_sentences():
    said = [
        ("s1", "review", "完成 完成"),
        ("s2", "outlook", "完成 推进"),
        ("s3", "problems", "完成"),
        ("s4", "review", "的 5 推进"),
    ]
    found = occurrences(said, str.split, {"推进"})
    assert found == {"完成": {"review": ["s1", "s1"], "outlook": ["s2"]}}


def test_a_row_has_counts_side_and_each_sentence_once():
    found = {"完成": {"review": ["s1", "s1", "s3"], "outlook": []}, "更加": {"review": ["s1"], "outlook": ["s2"] * 3}}
    first, second = sorted(word_rows(found), key=lambda row: row.word)
    assert (first.review, first.outlook, first.side, first.sentence_ids) == (3, 0, "review", "s1 s3")
    assert (second.side, second.review_total, second.outlook_total) == ("outlook", 4, 3)


def test_a_rare_word_is_no_row():
    assert word_rows({"偶然": {"review": ["s1"], "outlook": ["s2"]}}) == []


load = figures(Project.at(REPO)).table
WORDS, SENTENCES = load("words"), dict(zip(load("sentences")["id"], load("sentences")["text"]))


def test_the_table_leads_each_word_to_sentences_that_hold_it():
    for row in WORDS.itertuples():
        assert all(row.word in SENTENCES[id] for id in row.sentence_ids.split())


def test_the_tables_likelihood_is_that_of_its_counts():
    for row in WORDS.itertuples():
        worth = log_likelihood(row.review, row.outlook, row.review_total, row.outlook_total)
        assert abs(worth - float(row.log_likelihood)) <= 0.005


def test_the_table_begins_with_what_is_most_distinctive():
    assert list(WORDS["log_likelihood"]) == sorted(WORDS["log_likelihood"], reverse=True) and set(WORDS["side"]) == set(
        SIDES
    )


def test_a_word_is_counted_across_a_line_that_only_ends_to_be_short_and_whatever_its_letters():
    lines = "一、2017年工作回顾\n\n建成修渠⼯程和粮食市场，抓好惠农⼯\n程，推进粮食购销，办好惠农服务网点\n和粮食加⼯企业，完善惠农机制，补助\n修路工程。\n"
    rows = words.word_table(read_report(lines), REPO / "no-words.txt")
    assert {row.word: row.review for row in rows} == {"工程": 3, "惠农": 3}
