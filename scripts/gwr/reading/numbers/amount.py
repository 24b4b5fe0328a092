"""A printed quantity as it stands: number, multiplier, unit, and the comparator words that touch it.

Nothing here knows what a figure is about; that is the sentence's to say (measures, statuses, subjects).
"""

import re
from decimal import Decimal
from typing import NamedTuple

from gwr.reading.language.numerals import (
    DIGITS,
    EXACT,
    HAN,
    ONE,
    ROUND,
    arabic,
    chinese,
    digits,
    last_place,
    written_out,
)
from gwr.reading.language.tables import Words, lookup
from gwr.records import maker

UNITS = lookup("units", "measure")
COUNTERS = lookup("counters", "meaning")
_PRINTED = Words((UNITS | COUNTERS).items())
BEFORE, INSIDE, AFTER = (lookup("comparators", "comparator", side=side) for side in ("before", "inside", "after"))

FACTORS = {"万亿": 10**12, "千亿": 10**11, "百亿": 10**10, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3, "百": 10**2, "": 1}

# 2000多万元, 5.94万余起, 5 个: a hedge may stand before or behind the one multiplier.
_MULTIPLIER = re.compile(r"[ \u00a0]?([余多来]?)(万亿|万 亿|[百千]?[万亿]|千(?![瓦米克伏兆卡])|百(?!分))?([余多来]?)[ \u00a0]?")
MULTIPLIES = " \u00a0余多来万亿千百"  # its first letters
_THOUSANDS = re.compile(rf"(?:[ \u00a0\u2009\u202f][{DIGITS}]{{3}}){{1,9}}(?:\.[{DIGITS}]+)?(?![{DIGITS}])")  # 1 029
# 充电桩5.28万枪，: a measure word that no table has is the one letter between the number and a stop.
_UNLISTED = re.compile("(?:(?![年月日号时点的了等后前内外中至到以多余来几岁])[\u4e00-\u9fff](?=[，。；、]))?")
_HEDGED = re.compile("[余多](?=[，。；、])")  # 增长1.5倍多，
_FULL_POINT = re.compile(rf"(?!．(?:20|２０)[{DIGITS}]{{2}}年)(?:．[{DIGITS}]+)+")  # １．５ and the damaged 5．6．7
_PER = re.compile(r"/(?:[\u4e00-\u9fff]{1,3})")  # 微克/立方米
_ALTERNATIVE = re.compile(r"（([\u4e00-\u9fff]{1,2})）")  # 条（段）
MYRIADS = re.compile(rf"(?![万亿]千[瓦米克伏兆卡])(?:万[{HAN}]+(?:亿[{HAN}]+(?:万[{HAN}]*)?)?|亿[{HAN}]+(?:[余多]?万[{HAN}]*)?)")  # 三万二千, 一亿二千多万
_COMPOUND = re.compile(rf"([万亿])([{DIGITS}]{{1,4}})((?:[百千]?万|[百千])|(?<=[{DIGITS}]{{4}})(?!年))")  # 1亿5千万, 3万5000
_PLACES = re.compile(rf"点([{HAN}]+)")  # 一点八倍
_PERCENT = re.compile(rf"分之(?:([{HAN}]+)(?:点([{HAN}]+))?|([{DIGITS}.．]+))")  # 百分之八点五, 百分之8.5
TEN_THOUSANDTHS = "万分之"  # 万 is no candidate, so the figure stands on the number behind it
GOES_ON = "． \u00a0\u2009\u202f万亿"  # the first letters of the three above that follow Arabic digits
MINUS = re.compile("[-－−]|(?<=[长幅率])—")  # elsewhere — is a dash: 城市—3家
MINUSES = ("-", "－", "−", "—")
NUMBERED = re.compile(rf"[{DIGITS}{HAN}%％‰万亿元]")
_TENTHS = re.compile(r"成([半一二三四五六七八九])?(?![\u4e00-\u9fff])|成(?=以上|以下|左右|的|多)")  # 六成五
_FRACTION = re.compile(rf"分之([{HAN}]+)")  # 三分之二
RANKS = set("级大省市县区州镇群盘回重")  # not counted in 万 and 亿: 100亿级, 100万大关, 265万群众, 8.1万市民
_ONES = "〇一二三四五六七八九"


class Figure(NamedTuple):
    """A quantity as printed; end is of its first candidate, number_end of all its parts, quote_end of its last comparator."""

    start: int
    end: int
    number_end: int
    value: Decimal
    decimals: int  # that were printed
    place: int  # the power of ten of the last place that the number says: -1 of 520.5, 7 of 五亿二千万
    multiplier: str
    unit: str  # without the multiplier
    comparator: str
    quote_start: int
    quote_end: int
    unit_end: int

    @property
    def printed_unit(self):
        """The unit with its multiplier, without hedges: 万起."""
        return self.multiplier + self.unit

    @property
    def base_value(self):
        """The value with the multiplier folded in, written out: 7582000000."""
        return written_out(EXACT.multiply(self.value, FACTORS[self.multiplier])) if self.multiplier else self.value


_figure = maker(Figure)


def read_arabic(text, start, end):
    """The figure whose Arabic digits stand at the offsets, its unit "" when none follows; None for no number."""
    goes_on = text[end : end + 1] in GOES_ON
    number_end, value = _longer(text, start, end) if goes_on else (end, arabic(text[start:end]))
    return value if value is None else _with_unit(text, (start, end, number_end), value)


def _longer(text, start, end):
    """The end and the value of Arabic digits with whatever more of their number stands behind them."""
    more = _FULL_POINT.match(text, end) or (_THOUSANDS.match(text, end) if end - start < 4 else None)
    number_end = more.end() if more else end
    value = arabic("".join(text[start:number_end].split()))
    spoken = _COMPOUND.match(text, number_end)
    if spoken and value is not None:
        return spoken.end(), value * FACTORS[spoken[1]] + arabic(spoken[2]) * FACTORS[spoken[3]]
    return number_end, value


def read_chinese(text, start, end):
    """The figure whose Chinese numeral stands at the offsets; None where it says no number."""
    if text[end : end + 1] in "分成番":
        for special in (_percent, _fraction, _tenths, _doubled):
            if figure := special(text, start, end):
                return figure
    spoken = MYRIADS.match(text, end)
    number_end = spoken.end() if spoken else end
    value, places = chinese(text[start:number_end]), _PLACES.match(text, number_end)
    if places and value is None and set(text[start:end]) <= set(_ONES):
        value = Decimal(digits(text[start:end]))  # 二五点九
    if places and value is not None:
        value, number_end = Decimal(f"{value}.{digits(places[1])}"), places.end()
    return value if value is None else _with_unit(text, (start, end, number_end), value)


def _with_unit(text, span, value):
    """The figure with what is printed behind its number; a hedge or a space is its own only where a unit follows."""
    number_end = span[2]
    if text.startswith(TEN_THOUSANDTHS, span[0] - 3):
        return _compared(text, span, (value, "", "‱"), (number_end, ""))._replace(quote_start=span[0] - 3)
    near, multiplier, far, unit_start = "", "", "", number_end
    inside = text[number_end - 2] if number_end - span[0] > 2 and text[number_end - 2] in "余多" else ""  # 一亿二千多万
    if text[number_end : number_end + 1] in MULTIPLIES:
        more = _MULTIPLIER.match(text, number_end)
        near, multiplier, far = more.groups("")
        multiplier, unit_start = multiplier.replace(" ", ""), more.end()
    unit = unit_at(text, unit_start)
    if multiplier and (unit in RANKS or text.startswith("项目", unit_start)):  # 2000万项目: 项 counts nothing here
        unit = ""
    if unit:
        return _compared(text, span, (value, multiplier, unit), (unit_start + len(unit), near or far or inside))
    near, far = (near, far.strip("来")) if multiplier else ("", "")  # 9亿多劳动力, but 9万来沪人员
    return _compared(text, span, (value, multiplier, ""), (number_end + len(near + multiplier + far), near or far or inside))


def _compared(text, span, amount, printed):
    """The figure with the comparator words that touch it; amount is value, multiplier, unit, printed its end and hedge."""
    (value, multiplier, unit), (unit_end, hedge) = amount, printed
    start, end, number_end = span
    edge = start - (text[start - 1 : start] == " ")  # 超过 22万: a space does not part them
    before, after = BEFORE.before(text, edge), AFTER.at(text, unit_end)
    bound = BEFORE.get(before, "=")
    if not after and text[unit_end : unit_end + 1] in "余多" and _HEDGED.match(text, unit_end):
        after, hedge = text[unit_end], text[unit_end]
    comparator = INSIDE.get(hedge) or AFTER.get(after) or bound
    quote_start = edge - len(before) if bound != "=" else start - _negative(text, start)
    decimals = 0 if value.same_quantum(ONE) else max(0, -value.as_tuple().exponent)
    quote_end = unit_end + len(after)
    place = last_place(value) if number_end > end and text[number_end - 1] in ROUND else -decimals
    return _figure((start, end, number_end, value, decimals, place, multiplier, unit, comparator, quote_start, quote_end, unit_end))


def _negative(text, start):
    """Whether a minus sign stands before the number, and not the dash of a range."""
    sign = text[start - 1 : start] in MINUSES and MINUS.match(text, start - 1)
    return bool(sign) and not (start > 1 and NUMBERED.match(text, start - 2))


def unit_at(text, at):
    """The unit or measure word printed at the offset, with its /… or （…）, or ""."""
    unit = _PRINTED.at(text, at) or _UNLISTED.match(text, at)[0]
    end = at + len(unit)
    if text[end : end + 1] not in ("/", "（"):
        return unit
    more = _PER.match(text, end) if text.startswith("/", end) else _ALTERNATIVE.match(text, end)
    if unit and more and more[0].startswith("/"):
        per = _PRINTED.at(text, end + 1) or text[end + 1]
        return f"{unit}/{per}"
    if unit and more and more[1] in COUNTERS:
        return unit + more[0]
    return unit


def _percent(text, start, end):
    unit = {"百": "%", "千": "‰"}.get(text[start:end])
    match = _PERCENT.match(text, end) if unit else None
    whole = match and (arabic(match[3]) if match[3] else chinese(match[1]))
    if whole is None:
        return None
    value = Decimal(f"{whole}.{digits(match[2])}") if match[2] else whole
    return _compared(text, (start, end, match.end()), (value, "", unit), (match.end(), ""))


def _fraction(text, start, end):
    match = _FRACTION.match(text, end) if text[start:end] not in ("百", "千", "万") else None
    if not match or not chinese(match[1]) or not chinese(text[start:end]):
        return None
    value = (chinese(match[1]) / chinese(text[start:end])).quantize(Decimal("0.0001"))
    return _compared(text, (start, end, match.end()), (value, "", ""), (match.end(), ""))


def _tenths(text, start, end):
    match = _TENTHS.match(text, end) if end - start == 1 and text[start] in _ONES else None
    if not match:
        return None
    more = {"半": 5, None: 0}.get(match[1]) if match[1] in ("半", None) else _ONES.index(match[1])
    return _compared(text, (start, end, match.end()), (Decimal(_ONES.index(text[start]) * 10 + more), "", "%"), (match.end(), ""))


def _doubled(text, start, end):
    times = chinese(text[start:end]) if text.startswith("番", end) else None
    if times is None or times > 9 or "翻" not in text[max(0, start - 3) : start]:
        return None
    return _compared(text, (start, end, end + 1), (Decimal(2) ** times, "", "倍"), (end + 1, ""))
