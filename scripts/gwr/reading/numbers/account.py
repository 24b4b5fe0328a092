"""The ledger: every numeral candidate of a text gets exactly one row, and every quantity its figure."""

import re

from gwr.reading.language.numerals import CANDIDATE, HAN
from gwr.reading.numbers.amount import AFTER, MYRIADS, read_arabic, read_chinese
from gwr.reading.numbers.roles import BREAK, RANGE, WORD_ROLES, fixed_word, marked, quoted_spans, ruled
from gwr.records import Numeral, maker

_numeral = maker(Numeral)
_RANGE = re.compile(RANGE)
_BREAK = re.compile(f"{BREAK}|．")
_RATIO = re.compile("∶|(?<=[0-9])[:：](?=[0-9]+[.:：。，])|(?<=[0-9])[:：](?=[0-9])")
ROUND = "十百千万亿"  # ends a number that needs no unit behind it: 一亿二千万农户
INDEFINITE = {"一", "百", "千"}  # 一家, 百家: no number is stated where no rule says that one is
_JOINS = re.compile(rf"[余多来]?(?:{RANGE}|[、和及与]|[∶:：])(?=[0-9０-９{HAN}])")  # 3至5家, 15.6∶42.6
_SAYS = re.compile(r"(?:达到?|为|至|到|约|近|超过?|突破|指数|系数|得分)$")  # a bare number that measures: 达55


def account(text, sentences):
    """The Numeral of each candidate, in order, and sentence id -> its quantities, each with its Figure; linear in the text."""
    numerals, figures, claimed, role, last, past, read, said = [], [], None, "", 0, 0, 0, -9
    quotes, holders = iter((*quoted_spans(text), (len(text) + 1, len(text) + 1, ""))), iter(sentences)
    opens, closes, by = next(quotes)
    for start, end in map(re.Match.span, CANDIDATE.finditer(text)):
        while closes <= start:
            opens, closes, by = next(quotes)
        while past <= start:
            id, _, _, _, past, _ = next(holders)
        if start < read:  # inside the number or the unit of the figure before it
            role, reason, figure = "part" if start < claimed.number_end else "word", "", None
        elif role == "unread" and _BREAK.fullmatch(text, last, start):  # the second part of a number that its text broke in two
            reason, figure = "数字断裂", None
        else:
            role, reason, figure = _judge(text, start, end, by if opens <= start else "")
        if said < start <= said + 2 and (role == "word" or reason == "提法"):
            role, reason, figure = _continued(text, claimed, start, end) or (role, reason, figure)
        if figure:
            figures.append((len(numerals), figure))
            claimed, read, said = figure, figure.unit_end, figure.quote_end
        numerals.append(_numeral(("n%06d" % start, start, end, text[start:end], role, reason, id)))
        last = end
    held = _settled(text, numerals, figures)
    return tuple(numerals), held


def _continued(text, figure, start, end):
    """百分之三至八: the second end of a spoken range of percentages."""
    said = figure.unit in ("%", "‰") and _RANGE.fullmatch(text, figure.quote_end, start) and read_chinese(text, start, end)
    return ("quantity", "", said._replace(unit=figure.unit)) if said and not said.unit else None


def _judge(text, start, end, quoted):
    """role, reason and figure of a candidate that no earlier figure claims."""
    if text[start] in HAN:
        return _judge_chinese(text, start, end, quoted)
    rule = ruled(text, start, end)
    if rule and rule.role in (("marker", "ordinal") if quoted else ("unread", "marker", "ordinal")):
        return rule.role, rule.reason, None
    if quoted or (rule and rule.role == "name"):
        return "name", quoted or rule.reason, None
    if rule:
        return rule.role, rule.reason, None
    figure = read_arabic(text, start, end)
    if figure is None:
        return "unread", "不成数", None
    return "quantity" if figure.unit or figure.multiplier else "bare", "", figure


def _judge_chinese(text, start, end, quoted):
    word = fixed_word(text, start, end)
    if quoted and not word:
        return "name", quoted, None
    if word:
        role = "第" not in word and marked(text, start) or WORD_ROLES[word]
        return role, "固定提法" if role == "name" else "", None
    rule = ruled(text, start, end)
    if rule and rule.role != "quantity":
        return rule.role, rule.reason, None
    if not rule and text[start:end] in INDEFINITE and not MYRIADS.match(text, end):
        return "word", "", None
    figure = read_chinese(text, start, end)
    if figure and (rule or figure.printed_unit or figure.number_end > end and text[figure.number_end - 1] in ROUND):
        return "quantity", "", figure
    return ("word", "", None) if text[start:end] == "十" else ("name", "提法", None)


def _settled(text, numerals, figures):
    """The quantities of each sentence; from right to left, shared units are given and bare numbers decided."""
    held, following, bound = {}, None, None
    for index, figure in reversed(figures):
        numeral = numerals[index]
        if not figure.unit or figure.unit == "个" and following and following.unit == "个百分点":  # 提高3.4个、2.5个百分点
            figure = _shared_unit(text, figure, following)
        if numeral.role == "bare":
            role, reason, figure = _decided(text, numeral.start, figure)
            numeral = numerals[index] = numeral._replace(role=role, reason=reason)
        if figure:
            if figure.quote_end > figure.unit_end:
                bound = AFTER.get(text[figure.unit_end : figure.quote_end])
            elif bound and (bound := _shared_bound(text, figure, following, bound)):
                figure = figure._replace(comparator=bound)
            held.setdefault(numeral.sentence_id, []).append((numeral, figure))
            following = figure
    for quantities in held.values():
        quantities.reverse()
    return held


def _shared_unit(text, figure, following):
    """3至5家, 10万到12万人: a unit written once, behind the last, belongs to each."""
    join = _JOINS.match(text, figure.unit_end)
    if not following or not join or join.end() != following.quote_start or not following.unit:
        return figure
    return figure._replace(unit=following.unit, multiplier=figure.multiplier or following.multiplier)


def _shared_bound(text, figure, following, bound):
    """8%、10%左右: the bound behind the last of a list is said of each; bound is that of the figure following."""
    join = figure.comparator == "=" and figure.unit == following.unit and _JOINS.match(text, figure.unit_end)
    return bound if join and join.end() == following.quote_start else None


def _decided(text, start, figure):
    """What a number without a unit is: 达55 measures, a lone code is a name."""
    joined = _RATIO.match(text, figure.number_end) or _RATIO.match(text, start - 1)
    if figure.unit or figure.decimals or joined or _SAYS.search(text[max(0, start - 3) : start]):
        return "quantity", "", figure
    return "name", "编号", None
