"""What holds for any text whatever; properties try it on made-up texts, the fuzzer on those that it finds."""

import time

from gwr.reading import read_report

PIECES = [
    "一、2017年工作回顾\n",
    "（一）稳增长。",
    "税收75.82亿元，同比增长46.42%；",
    "超过22万平方米",
    "近2000亿元",
    "3至5家",
    "6%－6.5%",
    "从120家增加到180家",
    "百分之八点五",
    "三万二千吨",
    "六亿五千万元",
    "1亿5千万元",
    "翻一番",
    "三分之二",
    "三百万千瓦",
    "“一照多址”",
    "十九大",
    "《规划（2017-2035年）》",
    "第十六届",
    "５.6.7%",
    "６．７",
    "7..8%",
    "７１$1.$2５亿元",
    "1 029户",
    "27，203，319元",
    "15.6∶42.6∶41.8",
    "-5℃",
    "分别增长4%、3.7%",
    "其中，",
    "累计达到",
    "。",
    "；",
    "\n",
    "同时，我们清醒地看到，",
    "各位代表，",
    "\u3000\u3000",
    "**",
    "[^1]",
    "［3］",
    "|",
    "“",
    "”",
    "（",
    "）",
    "𠮷",
    "é",
    "①",
    "½",
    "—",
    "1e5",
    "0x10",
    "%",
    "完成75.\n82亿元",
    "廿三家",
    "https://a.cn/t2018_1.html",
    "增长46",
    "二、2018年工作安排\n",
    "抓好2018年度农田3万亩建设",
    "\n指标\t单位\t2016年\t2017年\n",
    "粮食\t万吨\t20.1\t-3.5\n",
    "\n| 项目 | 数（个） | 比上年增长（%） |\n|---|---|---|\n",
    "| 学校 | 12 | 3.4（可比价） |\n",
    "序号  地区  产值\n1  甲区  12,3\n",
    "惠及三萬兩千名學童，",
    "增長百分之三點五。",
    "去年",
    "前年度",
]
COPIED = ["\u200b", "\ufeff", "\u00ad", "⼯", "⻓", "⼗", "\r\n"]
ROLES = {"quantity", "ordinal", "date", "name", "marker", "word", "part", "unread"}
ARABIC, SPOKEN = "0123456789０１２３４５６７８９", "零〇一二三四五六七八九十百千两兩⼀⼆⼋⼗\uf9b2\uf9d1"
ROUND = "0０○OＯoоО"  # written for 〇 between Chinese numerals, or before 年
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff" + "".join(
    map(chr, range(0xFE00, 0xFE10))
)
SECONDS = 2  # of computing, for the longest input tried


def naive_candidates(text):
    """A second opinion that shares no code with the reader: it walks the text one character at a time."""
    found, at = [], 0
    while at < len(text):
        kind = next((kind for kind in (ARABIC, SPOKEN) if text[at] in kind), "")
        end = at + 1
        while kind and end < len(text) and (text[end] in kind or _goes_on(text, end, kind)):
            end += 1
        if kind:
            found.append((at, end))
        at = end
    return found


def _goes_on(text, at, kind):
    """Whether a sign that is no numeral stands within one: 75.82, 27，203 but 12，3家, and 二○一八."""
    if kind is SPOKEN:
        after = text[at:].lstrip(ROUND)[:1]
        return text[at] in ROUND and after != "" and after in SPOKEN + "年"
    digits = 0
    while text[at + 1 + digits : at + 2 + digits] in tuple(ARABIC):
        digits += 1
    return digits > 0 if text[at] == "." else text[at] in ",，" and digits == 3


def assert_accounted_for(text):
    """Every numeral has one row with a known role, every quantity its fact, whatever is named or unread its reason."""
    report = read_report(text)
    assert [(numeral.start, numeral.end) for numeral in report.numerals] == naive_candidates(text)
    assert {numeral.role for numeral in report.numerals} <= ROLES
    assert [fact.start for fact in report.facts] == [
        numeral.start for numeral in report.numerals if numeral.role == "quantity"
    ]
    assert all(numeral.reason for numeral in report.numerals if numeral.role in ("name", "unread"))


def assert_in_place(text):
    """Every record gives back its own words, and every id leads to a record."""
    report = read_report(text)
    for record in (*report.numerals, *report.facts):
        assert text[record.start : record.end] == record.raw
    for fact in report.facts:
        assert text[fact.quote_start : fact.quote_end] == fact.quote
        assert fact.quote_start <= fact.start < fact.end <= fact.quote_end
    for sentence in report.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
    sections, sentences, numerals = (
        {one.id for one in records} for records in (report.sections, report.sentences, report.numerals)
    )
    assert {section.parent_id for section in report.sections} <= sections | {""}
    assert {one.sentence_id for one in (*report.numerals, *report.facts)} <= sentences
    assert {one.section_id for one in (*report.sentences, *report.facts)} <= sections
    assert {other for fact in report.facts for other in (fact.of, fact.whole, fact.group)} <= numerals | {""}


def assert_in_one_sentence(text):
    """Every character that shows is in exactly one sentence."""
    held = [0] * len(text)
    for sentence in read_report(text).sentences:
        for at in range(sentence.start, sentence.end):
            held[at] += 1
    assert all(count <= 1 for count in held)
    assert all(count or letter.isspace() or letter in UNSEEN for count, letter in zip(held, text))


def assert_in_section(text):
    """Sections nest; a sentence lies in the innermost that it begins in, a numeral and its words in their sentence."""
    report = read_report(text)
    sections, sentences = ({one.id: one for one in records} for records in (report.sections, report.sentences))
    assert all(within(section, sections[section.parent_id]) for section in report.sections if section.parent_id)
    for sentence in report.sentences:
        around = [section for section in report.sections if section.start <= sentence.start < section.end]
        assert sections[sentence.section_id] == around[-1] and within(sentence, around[-1])
    assert all(within(numeral, sentences[numeral.sentence_id]) for numeral in report.numerals)
    for fact in report.facts:
        assert (
            sentences[fact.sentence_id].start <= fact.quote_start and fact.quote_end <= sentences[fact.sentence_id].end
        )


def within(inner, outer):
    """Whether one record's place lies in another's."""
    return outer.start <= inner.start and inner.end <= outer.end


def assert_forward(text):
    """The years of a figure run forward, or there are none."""
    for fact in read_report(text).facts:
        assert (fact.period_start is None) == (fact.period_end is None) == (not fact.period)
        assert fact.period_start is None or fact.period_start <= fact.period_end


def assert_in_time(text):
    """Reading takes at most two seconds of computing."""
    assert_quick(lambda: read_report(text))


def assert_quick(act):
    """The act takes at most two seconds of computing; a slow moment of the machine is given two more tries."""
    assert any(computing(act) < SECONDS for _ in range(3))


def computing(act):
    """The seconds of computing that the act takes once."""
    start = time.process_time()
    act()
    return time.process_time() - start


def assert_contract(text):
    """All of it."""
    for each in (
        assert_in_time,
        assert_accounted_for,
        assert_in_place,
        assert_in_one_sentence,
        assert_in_section,
        assert_forward,
    ):
        each(text)
