"""The ledger: every numeral candidate of a text gets exactly one row, and every quantity its figure."""

import re

from gwr.figures import COUNTERS, Figure, read_arabic, read_chinese
from gwr.numerals import CANDIDATE, HAN
from gwr.records import Numeral
from gwr.roles import RANGE, fixed_word, quoted_spans, ruled
from gwr.vocabulary import lookup

WORD_ROLES = lookup("numeral_words", "role")
_SHARES = re.compile(rf"[余多来]?(?:{RANGE}|[、和及与]|[∶:：])(?=[0-9０-９{HAN}])")  # 3至5家, 15.6∶42.6
_SAYS = re.compile(r"(?:达到?|为|至|到|约|近|超过?|突破|指数|系数|得分)$")  # a bare number that measures: 达55


def account(text):
    """(Numeral without its sentence, Figure or None) for each candidate, in order; linear in the text."""
    spans = [match.span() for match in CANDIDATE.finditer(text)]
    quotes, entries, claimed = iter(quoted_spans(text) + [(len(text), len(text), "")]), [], None
    quote = next(quotes)
    for start, end in spans:
        while quote[1] <= start:
            quote = next(quotes)
        inside = quote[2] if quote[0] <= start else ""
        role, reason, figure = _claimed(claimed, start) or _judge(text, start, end, inside)
        claimed = figure or claimed
        entries.append((Numeral(f"n{start:06}", start, end, text[start:end], role, reason), figure))
    return tuple(_shared_units(text, entries))


def _claimed(figure, start):
    """What a candidate is that stands inside the number or the unit of the figure before it."""
    if figure and start < figure.number_end:
        return "part", "", None
    if figure and start < figure.unit_end:
        return "word", "", None
    return None


def _judge(text, start, end, quoted):
    """role, reason and figure of a candidate that no earlier figure claims."""
    if text[start] in HAN:
        return _judge_chinese(text, start, end, quoted)
    rule = ruled(text, start, end)
    if rule and rule.role in ("unread", "marker", "ordinal"):
        return rule.role, rule.reason, None
    if quoted or (rule and rule.role == "name"):
        return "name", quoted or rule.reason, None
    if rule:
        return rule.role, rule.reason, None
    figure = read_arabic(text, start, end)
    if figure is None:
        return "unread", "不成数", None
    return ("quantity", "", figure) if figure.printed_unit else ("bare", "", figure)


def _judge_chinese(text, start, end, quoted):
    word, rule = fixed_word(text, start, end), ruled(text, start, end)
    if word and not (rule and rule.role in ("marker", "ordinal") and "第" not in word):
        role = WORD_ROLES[word]
        return role, "固定提法" if role == "name" else "", None
    if quoted:
        return "name", quoted, None
    if rule and rule.role != "quantity":
        return rule.role, rule.reason, None
    figure = read_chinese(text, start, end)
    if rule and figure:
        return "quantity", "", figure
    return _counted(text, start, end, figure)


def _counted(text, start, end, figure):
    """A numeral with a measure word counts; 一家 is indefinite, 四化 an abbreviation."""
    raw = text[start:end]
    if raw[0] in "一零十百千" and len(raw) == 1 and not (raw == "十" and figure.unit):
        return ("name", "提法", None) if raw == "零" else ("word", "", None)
    if figure and (figure.unit in COUNTERS or figure.multiplier or figure.unit and end - start > 0):
        return "quantity", "", figure
    return "name", "提法", None


def _shared_units(text, entries):
    """Bare numbers settled from right to left: 3至5家 gives 3 its 家, a lone code is a name."""
    settled = []
    for numeral, figure in reversed(entries):
        if numeral.role == "bare":
            numeral, figure = _settled(text, numeral, figure, settled[-1][1] if settled else None)
        settled.append((numeral, figure))
    return reversed(settled)


def _settled(text, numeral, figure, following):
    join = _SHARES.match(text, numeral.end)
    if following and join and join.end() == following.start:
        shared = _with(figure, unit=following.unit, multiplier=following.multiplier)
        return _with(numeral, role="quantity"), shared
    if _SAYS.search(text[max(0, numeral.start - 3) : numeral.start]) or figure.decimals:
        return _with(numeral, role="quantity"), figure
    return _with(numeral, role="name", reason="编号"), None


def _with(record, **changes):
    kind = type(record)
    return kind(**{name: changes.get(name, getattr(record, name)) for name in kind.__slots__})
