"""Every numeral candidate of a text gets exactly one row, and every quantity its amount."""

import re
from collections.abc import Sequence
from functools import partial

from gwr.reading.language.numerals import CANDIDATE, DIGITS, HAN
from gwr.reading.language.patterns import Pattern
from gwr.reading.numbers.amount import AFTER, Amount, read_amount
from gwr.reading.numbers.fixed import WORD_ROLES, fixed_word, quoted
from gwr.reading.numbers.number import MYRIADS
from gwr.reading.numbers.roles import BREAK, RANGE, Rule, marked, named, ruled
from gwr.reading.numbers.unit import unlisted_at
from gwr.records import Numeral, Sentence

_RANGE = Pattern(RANGE)
_BREAK = Pattern(f"{BREAK}|[．。]")
_RATIO = Pattern("∶|(?<=[0-9])[:：](?=[0-9]+[.:：。，])|(?<=[0-9])[:：](?=[0-9])")
_JOINS = Pattern(rf"[余多来]?(?:{RANGE}|[、和及与]|[∶:：])(?=[{DIGITS}{HAN}])")  # 3至5家, 15.6∶42.6
_SAYS = Pattern(r"(?:达到?|为|至|到|约|近|超过?|突破|指数|系数|得分)$")  # a bare number that measures: 达55
ROUND = "十百千万亿"  # ends a number that needs no unit behind it: 一亿二千万农户
INDEFINITE = {"一", "百", "千"}  # one, a hundred, a thousand: no number is stated where no rule says that one is
NEAR = 2  # characters between the ends of a spoken range: 百分之三至八

# What a candidate is where no pattern tells: by the amount before it, by what encloses it, by what it prints.
PART = Rule("a later part of the number before it", "part", "", "", "增长百分之【八】")
IN_UNIT = Rule("inside the unit of the number before it", "word", "", "", "装机5万【千】瓦")
BROKEN = Rule("a number broken in two: its second part", "unread", "数字断裂", "", "增长6..【8】%")
QUOTED = {
    "引号内": Rule("in quotation marks", "name", "引号内", "", "“【5】号”"),
    "书名号内": Rule("in a book title", "name", "书名号内", "", "《【5】号》"),
    "网址": Rule("in a web address", "name", "网址", "", "http://【5】.cn"),
}
WORDS = {role: Rule("a fixed word with a numeral", role, "固定提法" if role == "name" else "", "", "")
         for role in {*WORD_ROLES.values(), "marker", "ordinal"}}  # fmt: skip
NO_NUMBER = Rule("digits that are no number", "unread", "不成数", "", "增长【5.6.7】%")
QUANTITY = Rule("a number with its unit", "quantity", "", "", "新建【5】家")
SECOND_END = Rule("the second end of a range of percentages", "quantity", "", "", "增长百分之三至【八】")
UNLISTED = Rule("a number before a noun, whatever the measure word", "quantity", "", "", "安装【46】牖石窗")
BARE = Rule("a number without a unit, not yet decided", "bare", "", "", "")
MEASURES = Rule("a number without a unit that is said to measure", "quantity", "", "", "指数达【55】。")
CODE = Rule("a number without a unit", "name", "编号", "", "型号【55】的")
NOTHING_COUNTED = Rule("one, ten, a hundred or a thousand, of nothing counted", "word", "", "", "帮扶【一】户")
SAYING = Rule("a numeral of nothing counted", "name", "提法", "", "【五】风")


# Of a candidate: start, end, the rule that says what it is, the amount that it prints.
Entry = tuple[int, int, Rule, Amount | None]
_numeral = partial(tuple.__new__, Numeral)  # in a third of the time that Numeral(…) takes
Held = dict[str, list[tuple[Numeral, Amount]]]  # sentence id -> its quantities in their order


def account(text: str, sentences: Sequence[Sentence]) -> tuple[tuple[Numeral, ...], Held]:
    """The Numeral of each candidate, in order, and the quantities of each sentence, each with its Amount."""
    numerals: list[Numeral] = []
    held: Held = {}
    holders, past, sentence = iter(sentences), 0, ""
    for start, end, rule, amount in settled(text, judged(text)):
        while past <= start:
            holder = next(holders)
            past, sentence = holder.end, holder.id
        numeral = _numeral(("n" + str(start).zfill(6), start, end, text[start:end], rule.role, rule.reason, sentence))
        numerals.append(numeral)
        if amount:
            held.setdefault(sentence, []).append((numeral, amount))
    return tuple(numerals), held


def judged(text: str) -> list[Entry]:
    """What each candidate is, in the light of the amount read last and of the candidate before it."""
    enclosed = quoted(text)
    entries: list[Entry] = []
    amount, reach, said, unread, last = None, 0, 0, False, 0
    for start, end in map(re.Match.span, CANDIDATE.finditer(text)):
        found = None
        if amount and start < reach:
            rule = PART if start < amount.number_end else IN_UNIT
        elif unread and _BREAK.fullmatch(text, last, start):
            rule = BROKEN
        else:
            rule, found = judge(text, start, end, enclosed.get(start, ""))
            if amount and said < start <= said + NEAR and (rule.role == "word" or rule.reason == SAYING.reason):
                found = second_end(text, start, end, amount)
                rule = SECOND_END if found else rule
        if found:
            amount, reach, said = found, found.unit_end, found.quote_end
        unread, last = rule.role == "unread", end
        entries.append((start, end, rule, found))
    return entries


def second_end(text: str, start: int, end: int, amount: Amount) -> Amount | None:
    """百分之三至八: the amount of the second end of a spoken range of percentages."""
    if amount.unit not in ("%", "‰") or text[start] not in HAN or not _RANGE.fullmatch(text, amount.quote_end, start):
        return None
    second = read_amount(text, start, end)
    return second._replace(unit=amount.unit) if second and not second.unit else None


def judge(text: str, start: int, end: int, by: str) -> tuple[Rule, Amount | None]:
    """What a candidate is by itself, and the amount that it prints; by is what it is quoted by, or an empty string."""
    if text[start] in HAN:
        return _judge_spoken(text, start, end, by)
    rule = ruled(text, start, end)
    if rule and (not by or rule.role in ("marker", "ordinal")):
        return rule, None
    if by:
        return QUOTED[by], None
    amount = read_amount(text, start, end)
    if amount is None:
        return NO_NUMBER, None
    return (QUANTITY, amount) if amount.unit or amount.multiplier else _judge_unitless(text, amount)


def _judge_unitless(text: str, amount: Amount) -> tuple[Rule, Amount | None]:
    """What a number without a known unit is: what says that it is a name, else a count of the noun behind it."""
    if rule := named(text, amount.start):
        return rule, None
    unit = None if amount.quote_end > amount.unit_end or _measures(text, amount) else unlisted_at(text, amount.unit_end)
    if unit is None:
        return BARE, amount
    end = amount.unit_end + len(unit)
    return UNLISTED, amount._replace(unit=unit, unit_end=end, quote_end=end)


def _judge_spoken(text: str, start: int, end: int, by: str) -> tuple[Rule, Amount | None]:
    word = fixed_word(text, start, end)
    if word:
        return WORDS[("第" not in word and marked(text, start)) or WORD_ROLES[word]], None
    if by:
        return QUOTED[by], None
    rule = ruled(text, start, end)
    if rule and rule.role != "quantity":
        return rule, None
    if not rule and text[start:end] in INDEFINITE and not MYRIADS.match(text, end):
        return NOTHING_COUNTED, None
    amount = read_amount(text, start, end)
    if amount and (rule or amount.printed_unit or (amount.number_end > end and text[amount.number_end - 1] in ROUND)):
        return rule or QUANTITY, amount
    return NOTHING_COUNTED if text[start:end] == "十" else SAYING, None


def settled(text: str, entries: list[Entry]) -> list[Entry]:
    """The entries, what a list says once given to each of its amounts, and bare numbers decided; from right to left."""
    following: Amount | None = None  # the amount behind
    bound: str | None = None  # what is said behind that, of the whole list
    for index in range(len(entries) - 1, -1, -1):
        start, end, rule, printed = entries[index]
        if printed is None:
            continue
        amount = _with_shared_unit(text, printed, following)
        if rule is BARE and not _measures(text, amount):
            entries[index] = start, end, CODE, None
            continue
        if amount.quote_end > amount.unit_end:
            bound = AFTER.get(text[amount.unit_end : amount.quote_end])
        elif bound and following and (bound := _shared_bound(text, amount, following, bound)):
            amount = amount._replace(comparator=bound)
        entries[index] = start, end, MEASURES if rule is BARE else rule, amount
        following = amount
    return entries


def _with_shared_unit(text: str, amount: Amount, following: Amount | None) -> Amount:
    """3至5家, 10万到12万人, 提高3.4个、2.5个百分点: a unit written once, behind the last, belongs to each."""
    if not following or (amount.unit and not (amount.unit == "个" and following.unit == "个百分点")):
        return amount
    join = _JOINS.match(text, amount.unit_end)
    if not join or join.end() != following.quote_start or not following.unit:
        return amount
    return amount._replace(unit=following.unit, multiplier=amount.multiplier or following.multiplier)


def _shared_bound(text: str, amount: Amount, following: Amount, bound: str) -> str | None:
    """8%、10%左右: the bound behind the last of a list is said of each; bound is that of the amount following."""
    join = amount.comparator == "=" and amount.unit == following.unit and _JOINS.match(text, amount.unit_end)
    return bound if join and join.end() == following.quote_start else None


def _measures(text: str, amount: Amount) -> bool:
    """Whether a number without a unit measures: 达55, 3:5; a lone code is a name."""
    start = amount.start
    joined = _RATIO.match(text, amount.number_end) or _RATIO.match(text, start - 1)
    return bool(amount.unit or amount.decimals or joined or _SAYS.search(text[max(0, start - 3) : start]))
