"""Every numeral candidate of a text gets exactly one row, and every quantity its amount."""

from collections.abc import Mapping, Sequence

from gwr.reading.language.numerals import CANDIDATE, DIGITS, HAN
from gwr.reading.language.patterns import Ending, Pattern
from gwr.reading.language.tables import branches
from gwr.reading.language.verbs import ACTS
from gwr.reading.numbers.amount import AFTER, SAID_WITHIN, Amount, read_amount
from gwr.reading.numbers.cells import Cell
from gwr.reading.numbers.fixed import WORD_REASONS, WORD_ROLES, fixed_word, quoted
from gwr.reading.numbers.number import MYRIADS
from gwr.reading.numbers.roles import BREAK, RANGE, WEAK, Rule, marked, named, ruled
from gwr.reading.numbers.unit import unit_at, unlisted_at
from gwr.records import Numeral, Sentence, maker

_RANGE = Pattern(RANGE)
_BREAK = Pattern(f"{BREAK}|[．。，]|[.．][,，]")
_STREET = Pattern(
    "[东西南北中]?路(?![径线灯网况口段上基])|街(?![道区巷镇头上])|巷|大道|公园|广场|[镇潭洲湖](?![区民])|(?!乡镇)[\u4e00-\u9fff][镇乡](?![区民村])"
)
_RATIO = Pattern(" ?∶ ?|(?<=[0-9])比(?=[0-9])|(?<=[0-9])[:：](?=[0-9]+[.:：。，])|(?<=[0-9])[:：](?=[0-9])")
_JOINS = Pattern(rf"[余多来]?(?:{RANGE}|[、和及与]|[∶:：])(?=[{DIGITS}{HAN}])")  # 3至5家, 15.6∶42.6
_SAYS = Pattern(r"(?:达到?|为|至|到|约|近|超过?|突破|指数|系数|得分)$")  # a bare number that measures: 达55
# A list of short words right before a number: 农、林、牧、副、渔
_MEMBER = "(?:(?![和与及])[\u4e00-\u9fff“”]){1,8}"
_LIST_BEFORE = Pattern(f"{_MEMBER}(?:[、和与及]{_MEMBER}){{1,8}}$")
_MARK = Pattern("[、和与及]")
_MULTIPLIED = ("", "万", "亿")
_MAYBE_COUNTED = ("四处", "两头", "五台")  # 新增四处景点, but 四处奔走
_ACT_BEFORE = Ending(f"{ACTS.pattern}|{branches('verbs', kind='flow')}")
PAIR = 2  # members of a list that need not be of one length: their first is not told from the words before it
SEVERAL = 3  # numerals that are a number whatever stands behind: 四十六牖石窗, but 八百垧小区
_LONGEST_LIST = 40  # characters
LIST_MARKS = ("、", "和", "及", "与", "以及", "或")
_LISTED = Pattern("[^，。；：！？\n]{0,16}?(?:[、和及与]|以及)[\u4e00-\u9fff]{0,4}")
ROUND = "十百千万亿"  # ends a number that needs no unit behind it: 一亿二千万农户
COMPOUNDS = "万亿元块角毛几、"  # the letters with which such a number can go on: 一亿, 一元五角, 一、二百
_BOUNDED = Pattern("[少多]|[以之][上内下]|不[低超高]")  # of the words that bind one: 至少有一家, 一场以上
TENS = set("十百千")  # in a number that is no row of digits
INDEFINITE = {"一", "百", "千"}  # one, a hundred, a thousand: no number is stated where no rule says that one is
BOUNDS = (">=", "<=")  # at least one, at most one
PER = ("%", "‰")
BETWEEN_ENDS = 2  # characters between the ends of a spoken range: 百分之三至八

# What a candidate is where no pattern tells: by the amount before it, by what encloses it, by what it prints.
PART = Rule("a later part of the number before it", "part", "", "", "增长百分之【八】")
IN_UNIT = Rule("inside the unit of the number before it", "word", "", "", "装机5万【千】瓦")
BROKEN = Rule("a number broken in two: its second part", "unread", "数字断裂", "", "增长6..【8】%")
QUOTED = {
    "引号内": Rule("in quotation marks", "name", "引号内", "", "“【5】号”"),
    "书名号内": Rule("in a book title", "name", "书名号内", "", "《【5】号》"),
    "网址": Rule("in a web address", "name", "网址", "", "http://【5】.cn"),
}
_SAID = {*zip(WORD_ROLES.values(), WORD_REASONS.values(), strict=True), ("marker", ""), ("ordinal", "")}
WORDS = {said: Rule("a fixed word with a numeral", *said, "", "") for said in _SAID}  # by role and reason
STREET = Rule("a street or a park that begins with a fixed word", "name", "地名", "", "【四】季路")
NO_NUMBER = Rule("digits that are no number", "unread", "不成数", "", "增长【5.6.7】%")
QUANTITY = Rule("a number with its unit", "quantity", "", "", "新建【5】家")
SECOND_END = Rule("the second end of a range of percentages", "quantity", "", "", "增长百分之三至【八】")
UNLISTED = Rule("a number before a noun, whatever the measure word", "quantity", "", "", "安装【46】牖石窗")
BARE = Rule("a number without a unit, not yet decided", "bare", "", "", "")
MEASURES = Rule("a number without a unit that is said to measure", "quantity", "", "", "指数达【55】。")
NO_UNIT = Rule("a number without a unit, and nothing says what it is", "unread", "无单位", "", "品种【55】的")
LISTED = Rule("a number whose unit stands behind the last of its list", "quantity", "", "", "新建【三】至五家")
OF_LIST = Rule("a count of the list before it", "quantity", "", "", "农、林、牧、渔【四】业")
SPOKEN_COUNT = Rule("a number in several numerals before a noun", "quantity", "", "", "帮扶【五千】农户")
NOTHING_COUNTED = Rule("one, ten, a hundred or a thousand, of nothing counted", "word", "", "", "帮扶【一】户")
NO_WORD = Rule(
    "a numeral that no measure word follows, and nothing says what it is", "unread", "无量词", "", "【五】风"
)


# Of a candidate: start, end, the rule that says what it is, the amount that it prints.
Entry = tuple[int, int, Rule, Amount | None]
_numeral = maker(Numeral)
Held = dict[str, list[tuple[Numeral, Amount]]]  # sentence id -> its quantities in their order


def account(text: str, sentences: Sequence[Sentence], cells: Mapping[int, Cell]) -> tuple[tuple[Numeral, ...], Held]:
    """The Numeral of each candidate, in order, and the quantities of each sentence, each with its Amount."""
    numerals: list[Numeral] = []
    held: Held = {}
    holders, past, sentence = iter(sentences), 0, ""
    for start, end, rule, amount in settled(text, judged(text, cells)):
        while past <= start:
            holder = next(holders)
            past, sentence = holder.end, holder.id
        numeral = _numeral(("n" + str(start).zfill(6), start, end, text[start:end], rule.role, rule.reason, sentence))
        numerals.append(numeral)
        if amount:
            held.setdefault(sentence, []).append((numeral, amount))
    return tuple(numerals), held


def judged(text: str, cells: Mapping[int, Cell]) -> list[Entry]:
    """What each candidate is, in the light of the amount read last and of the candidate before it.

    cells are those that stand in a table, by where they start.
    """
    candidates = [candidate.span() for candidate in CANDIDATE.finditer(text)]
    enclosed = quoted(text, [start for start, _ in candidates])
    entries: list[Entry] = []
    amount, reach, said, unread, last = None, 0, 0, False, 0
    for start, end in candidates:
        found = None
        if amount and start < reach:
            rule = PART if start < amount.number_end else IN_UNIT
        elif start in cells:
            rule, found, *_ = cells[start]
        elif unread and _BREAK.fullmatch(text, last, start):
            rule = BROKEN
        else:
            if amount and said < start <= said + BETWEEN_ENDS and amount.unit in PER:
                found = second_end(text, start, end, amount)
            rule, found = (SECOND_END, found) if found else judge(text, start, end, enclosed.get(start, ""))
        if found:
            if amount and amount.comparator != "=" and found.comparator == "=":
                found = found._replace(comparator=_bound_of_list(text, amount, found))
            amount, reach, said = found, found.unit_end, found.quote_end
        unread, last = rule.role == "unread", end
        entries.append((start, end, rule, found))
    return entries


def second_end(text: str, start: int, end: int, amount: Amount) -> Amount | None:
    """百分之三至八: the amount of the second end of a spoken range of percentages."""
    if text[start] not in HAN or not _RANGE.fullmatch(text, amount.quote_end, start):
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
    if word and not _is_counted(text, start, end, word):
        begins = text.startswith(word, start) and word[0] not in "一两" and WORD_ROLES[word] == "word"
        if begins and _STREET.match(text, start + len(word)):
            return STREET, None
        instead = "第" not in word and marked(text, start)
        return WORDS[(instead, "") if instead else (WORD_ROLES[word], WORD_REASONS[word])], None
    if by:
        return QUOTED[by], None
    rule = ruled(text, start, end)
    if rule and rule.role != "quantity":
        return rule, None
    indefinite = not rule and text[start:end] in INDEFINITE
    if (
        indefinite
        and text[end : end + 1] not in COMPOUNDS
        and not _BOUNDED.search(text, max(0, start - SAID_WITHIN), end + 5)
    ):
        return NOTHING_COUNTED, None
    amount = read_amount(text, start, end)
    if indefinite and not _states_number(text, end, amount):
        return NOTHING_COUNTED, None
    if amount and (rule or amount.printed_unit or (amount.number_end > end and text[amount.number_end - 1] in ROUND)):
        return rule or QUANTITY, amount
    return _judge_wordless(text, start, end, amount)


def _is_counted(text: str, start: int, end: int, word: str) -> bool:
    """Whether what looks like a fixed word is a number: 三公里, which begins like 三公; 四处 behind an act."""
    if text.startswith("分之", end) and text[end + 2 : end + 3] in HAN:  # 十分之一
        return True
    rest = word[end - start :]
    if text.startswith(word, start) and rest[:1] not in _MULTIPLIED and len(unit_at(text, end)) > len(rest):
        return True
    return word in _MAYBE_COUNTED and bool(_ACT_BEFORE.search(text[max(0, start - SAID_WITHIN) : start]))


def _judge_wordless(text: str, start: int, end: int, amount: Amount | None) -> tuple[Rule, Amount | None]:
    """What a spoken numeral is that no measure word follows."""
    if text[start:end] == "十":
        return NOTHING_COUNTED, None
    rule = named(text, start)
    if amount and (rule is None or rule.reason in WEAK):
        if text[start] != "二" and _counts_list(text, amount):
            return OF_LIST, amount
        if _JOINS.match(text, amount.unit_end):
            return BARE, amount
    return _named_or_unread(text, start, end, amount)


def _named_or_unread(text: str, start: int, end: int, amount: Amount | None) -> tuple[Rule, Amount | None]:
    rule = named(text, start)
    if rule:
        return rule, amount if rule.role == "quantity" else None
    unit = unlisted_at(text, amount.unit_end) if amount and not TENS.isdisjoint(text[start:end]) else None
    if amount and unit is not None and (not unit or end - start >= SEVERAL):
        stop = amount.unit_end + len(unit)
        return SPOKEN_COUNT, amount._replace(unit=unit, unit_end=stop, quote_end=stop)
    return NO_WORD, None


def _counts_list(text: str, amount: Amount) -> bool:
    """农、林、牧、渔四业, “人地钱”三挂钩: whether the number is that of the members of a list right before it."""
    if text[amount.start - 1] == "”":
        opens = text.rfind("“", max(0, amount.start - _LONGEST_LIST), amount.start)
        inside = text[opens + 1 : amount.start - 1]
        return opens >= 0 and amount.value == (len(_MARK.split(inside)) if _MARK.search(inside) else len(inside))
    listed = _LIST_BEFORE.search(text, max(0, amount.start - _LONGEST_LIST), amount.start)
    members = _MARK.split(listed[0]) if listed else [""]
    return 1 < len(members) == amount.value and (len(members) == PAIR or len(members[-1]) == len(members[-2]))


def _states_number(text: str, end: int, amount: Amount | None) -> bool:
    """Whether one, a hundred or a thousand is a number here: 一元五角, 一亿, 至少有一家."""
    bound = amount and amount.comparator in BOUNDS and amount.printed_unit
    return bool(MYRIADS.match(text, end) or (amount and amount.number_end > end) or bound)


def settled(text: str, entries: list[Entry]) -> list[Entry]:
    """The entries, what a list says once given to each of its amounts, and bare numbers decided; from right to left."""
    following: Amount | None = None  # the amount behind
    bound: str | None = None  # what is said behind that, of the whole list
    for index in range(len(entries) - 1, -1, -1):
        start, end, rule, printed = entries[index]
        if printed is None:
            continue
        amount = _with_shared_unit(text, printed, following)
        if rule is BARE:
            rule, known = _settled_bare(text, start, end, amount)
            if known is None:
                entries[index] = start, end, rule, None
                continue
            amount = known
        if amount.quote_end > amount.unit_end:
            bound = AFTER.get(text[amount.unit_end : amount.quote_end])
        elif bound and following and (bound := _shared_bound(text, amount, following, bound)):
            amount = amount._replace(comparator=bound)
        entries[index] = start, end, rule, amount
        following = amount
    return entries


def _settled_bare(text: str, start: int, end: int, amount: Amount) -> tuple[Rule, Amount | None]:
    """What a number without a unit is, once a list has given it the unit that it has."""
    if text[start] in HAN:
        return (LISTED, amount) if amount.unit else _named_or_unread(text, start, end, amount)
    return (MEASURES, amount) if _measures(text, amount) else (NO_UNIT, None)


def _with_shared_unit(text: str, amount: Amount, following: Amount | None) -> Amount:
    """3至5家, 10万到12万人, 提高3.4个、2.5个百分点: a unit written once, behind the last, belongs to each."""
    if not following or (amount.unit and not (amount.unit == "个" and following.unit == "个百分点")):
        return amount
    join = _JOINS.match(text, amount.unit_end)
    if not join or join.end() != following.quote_start or not following.unit:
        return amount
    return amount._replace(unit=following.unit, multiplier=amount.multiplier or following.multiplier)


def _bound_of_list(text: str, before: Amount, amount: Amount) -> str:
    """超过5万吨和3万吨, 至少新建2个公园、3个广场: the bound before the first of a list is said of each; "=" of none."""
    if before.quote_end > before.unit_end or before.about is not None or before.comparator == ">~":
        return "="
    between = text[before.quote_end : amount.quote_start]
    touches = before.quote_start < before.start
    goes_on = between in LIST_MARKS and before.unit == amount.unit if touches else _LISTED.fullmatch(between)
    return before.comparator if goes_on else "="


def _shared_bound(text: str, amount: Amount, following: Amount, bound: str) -> str | None:
    """8%、10%左右: the bound behind the last of a list is said of each; bound is that of the amount following."""
    alike = amount.unit == following.unit and (text[amount.start] in HAN) == (text[following.start] in HAN)
    join = alike and amount.comparator == "=" and _JOINS.match(text, amount.unit_end)
    return bound if join and join.end() == following.quote_start else None


def _measures(text: str, amount: Amount) -> bool:
    """Whether a number without a unit measures: 达55, 3:5; a lone code is a name."""
    start = amount.start
    joined = _RATIO.match(text, amount.number_end) or _RATIO.match(text, start - 1 - text.startswith(" ", start - 1))
    return bool(
        amount.unit
        or amount.decimals
        or joined
        or amount.comparator != "="
        or _SAYS.search(text[max(0, start - 3) : start])
    )
