"""What holds for any text whatever: reading is total, keeps places, accounts for every numeral, and is indifferent to
dress.
"""

import gc
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gwr.reading import read_report
from gwr.reading.decode import decode
from gwr.records import ReportError
from gwr.tables.reading import tables_of
from gwr.tables.store import load, write_reading
from support import contract, mutations
from support.bad_reports import CLEAN
from support.contract import COPIED, PIECES
from support.patience import TIMES, tried

pytestmark = pytest.mark.patient

TEXT = st.lists(st.one_of(st.sampled_from(PIECES + COPIED), st.text(max_size=6)), max_size=40).map("".join)
LINES = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
FRAME = "\n\n" + "－" * 90 + "\n\n"  # a line so long that no other line can have been broken to be short


@tried(300)
@given(TEXT)
def test_every_numeral_of_any_text_is_accounted_for_once(text):
    contract.assert_accounted_for(text)


def test_every_numeral_of_the_corpus_is_accounted_for_once(shared):
    paths = sorted((shared / "corpus").glob("*.txt"))
    assert paths
    for path in paths:
        contract.assert_accounted_for(path.read_bytes().decode("utf-8-sig"))


@tried(200)
@given(TEXT)
def test_every_record_gives_back_its_own_words(text):
    contract.assert_in_place(text)


@tried(200)
@given(TEXT)
def test_every_character_is_in_exactly_one_sentence(text):
    contract.assert_in_one_sentence(text)


@tried(300)
@given(mutations.TEXTS)
@example("（一）稳增长。”[^1]一、2017年工作回顾\n")  # a footnote mark behind a sentence's last quotation mark
def test_a_sentence_lies_in_its_section_and_a_number_in_its_sentence(text):
    contract.assert_in_section(text)


@tried(300)
@given(mutations.TEXTS)
@example("分别增长4%、3.**7%" * 20)  # a list that goes on in the next sentence
@example("2018年政府工作报告\n一、2017年工作回顾\n2017年—2010年，全县生产总值增长4%，收入增长9%。")  # turned round
def test_a_period_runs_forward(text):
    contract.assert_forward(text)


@pytest.mark.parametrize("mutate", mutations.MUTATIONS.values(), ids=mutations.MUTATIONS)
def test_so_it_is_in_the_corpus_whatever_copying_does_to_it(shared, mutate):
    for path in sorted((shared / "corpus").glob("*.txt"))[:: 3 if TIMES == 1 else 1]:
        text = path.read_bytes().decode("utf-8-sig")
        text = mutate(text, len(text) // 3, len(text))
        contract.assert_in_section(text)
        contract.assert_forward(text)


def figures(text):
    """What stands at each numeral of a text: where, as what, and what figure."""
    report = read_report(text)
    known = {fact.id: (fact.quote, fact.value, fact.unit, fact.base_value, fact.comparator) for fact in report.facts}
    return [
        (numeral.start, numeral.raw, numeral.role, numeral.reason, known.get(numeral.id)) for numeral in report.numerals
    ]


@tried(150)
@given(LINES, LINES)
def test_of_two_texts_side_by_side_each_keeps_its_figures(first, second):
    first = FRAME + first + FRAME
    shifted = [(start + len(first), *rest) for start, *rest in figures(second + FRAME)]
    assert figures(first + second + FRAME) == figures(first) + shifted


def said(text):
    """What the figures of a text say, places and wording aside."""
    return [
        (fact.value, fact.unit, fact.comparator, fact.measure, fact.direction, fact.status, fact.period)
        for fact in read_report(text).facts
    ]


@tried(150)
@given(LINES, st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(contract.UNSEEN)), min_size=1, max_size=20))
def test_what_shows_nothing_changes_no_figure(text, inserted):
    copied = text
    for at, unseen in inserted:
        at %= len(copied) + 1
        copied = copied[:at] + unseen + copied[at:]
    assert said(copied) == said(text)


@tried(100)
@given(LINES, st.sampled_from(["\r\n", "\r"]))
@example("超过22万平方米，累计\n累计达到一条条道路\n税收75.82亿元，同比增长46.42%；", "\r")
@example("| 学校 | 12 |\n\n| 项目 | 数（个） |\n|---|---|\n| 学校 | 12 |\n", "\r")  # two tables
def test_the_kind_of_line_end_changes_no_figure(text, end):
    text += FRAME
    assert said(re.sub("\r?\n", end, text)) == said(text)


@tried(60)
@given(LINES, st.sampled_from(["utf-8-sig", "utf-16", "gb18030"]))
def test_the_encoding_changes_no_figure(text, encoding):
    assert said(decode((CLEAN + text).encode(encoding)).text) == said(CLEAN + text)


@tried(200)
@given(st.one_of(st.binary(max_size=200), TEXT.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_become_a_text_or_are_refused_with_a_message_and_a_cure(data):
    try:
        assert decode(data).data == data
    except ReportError as refused:
        assert refused.what and refused.cure and str(refused).count("\n") == 1


@tried(30)
@given(text=TEXT)
def test_what_is_written_is_what_is_loaded(text, tmp_path_factory):
    folder, report = tmp_path_factory.mktemp("written"), read_report(text)
    write_reading(folder, "any", tables_of(report), {})
    for name, records in tables_of(report).items():
        assert list(map(whole, load(name, folder).itertuples(index=False))) == [
            ("any", *map(known, record)) for record in records
        ]


def whole(row):
    return tuple(map(known, row))


def known(value):
    """A value such that the empty ones are alike, whatever library made them."""
    return None if str(value) in ("<NA>", "nan", "None") and not isinstance(value, str) else value


@pytest.mark.parametrize("turn", (gc.enable, gc.disable))
def test_reading_makes_no_cycle_and_leaves_the_search_for_them_as_it_was(turn):
    text, searched = "".join(PIECES + COPIED), gc.isenabled()
    read_report(text)
    gc.collect()
    try:
        turn()
        before = gc.isenabled()
        read_report(text)
        assert gc.isenabled() == before
        gc.disable()
        assert gc.collect() == 0
    finally:
        (gc.enable if searched else gc.disable)()


LONG = [
    "完成" * 50_000,
    "增长" * 20_000 + "5%。",
    "9" * 10_000 + "元",
    "（" * 10_000,
    "一" * 100_000,
    "1，" * 30_000,
    "从" * 20_000 + "3家增加到5家",
    "同比增长5%，" * 10_000,
    "分别增**长4%、3.7%（" * 2_000,
    "覆盖率" + "、".join(f"{part}{n % 100}%" for n in range(2_000) for part in ("", "村庄", "企业的")) + "以上",
    "、" * 100_000,
    "推进" * 50_000 + "3个项目",
    "A" * 100_000 + "5%",
    " " * 100_000 + "5%",
    "**" * 50_000,
    "“" * 50_000,
    "百分之" * 20_000,
    "1" * 5 + " 000" * 20_000,
    "3至" * 20_000,
    "1∶" * 20_000,
    "\n" * 100_000,
    "两" * 31 + "家",
    "\u200b" * 100_000 + "5%",
    "⼯" * 50_000,
    "1\u200b" * 20_000,
    "完成投资\n" * 20_000,
    "１．" * 20_000,
    "三万亿" * 20_000,
    "1亿5千万" * 10_000,
    "《" * 50_000,
    "https://" * 10_000,
    "各位代表，" * 20_000,
    "工作报告" + " " * 50_000,
    ("市" + " " * 500) * 100,
    "2018年1月" * 10_000,
    "　" * 50_000 + "市长　王",
    "（一）" * 30_000,
    "—" * 50 + "。",
    "*#" * 1000 + "5%",
    "6..8" * 20_000,
    "1_" * 20_000,
    "1 " * 20_000,
    "分别" * 20_000 + "增长4%、3.7%",
    "同时，我们清醒地看到，" * 9_000,
    "第一届人民代表大会" * 10_000,
    "2018年工作报告\n各位代表：\n一、2017年工作回顾\n2016年" + "建成5个，" * 10_000,
]


@pytest.mark.parametrize("text", LONG, ids=lambda text: f"{text[:8]!r}×")
def test_no_text_makes_reading_slow(text):
    contract.assert_in_time(text)
