"""The number at a numeral candidate: 1,029.5, 三万二千, 一亿二千多万, 百分之八点五, 六成五, 三分之二, 翻两番."""

from decimal import Decimal
from functools import partial
from typing import NamedTuple

from gwr.reading.language.numerals import DIGITS, HAN, ONE, ROUND, arabic, chinese, digits, last_place
from gwr.reading.language.patterns import Pattern

FACTORS = {"万亿": 10**12, "千亿": 10**11, "百亿": 10**10, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4,
           "千": 10**3, "百": 10**2, "": 1}  # fmt: skip

_THOUSANDS = Pattern(rf"(?:[ \u00a0\u2009\u202f][{DIGITS}]{{3}}){{1,9}}(?:\.[{DIGITS}]+)?(?![{DIGITS}])")  # 1 029
_FULL_POINT = Pattern(rf"(?!．(?:20|２０)[{DIGITS}]{{2}}年)(?:．[{DIGITS}]+)+")  # １．５ and the damaged 5．6．7
# 1亿5千万, 3万5000
_COMPOUND = Pattern(rf"([万亿])([{DIGITS}]{{1,4}})((?:[百千]?万|[百千])|(?<=[{DIGITS}]{{4}})(?!年))")
_GOES_ON = "． \u00a0\u2009\u202f万亿"  # the first letters of the three above
# 三万二千, 一亿二千多万: parts of one number, as 万 and 亿 are no candidates
MYRIADS = Pattern(
    rf"(?![万亿]千[瓦米克伏兆卡])(?:万[{HAN}]+(?:亿[{HAN}]+(?:万[{HAN}]*)?)?|亿[{HAN}]+(?:[余多]?万[{HAN}]*)?)"
)
_PLACES = Pattern(rf"点([{HAN}]+)")  # 一点八倍
_PERCENT = Pattern(rf"分之(?:([{HAN}]+)(?:点([{HAN}]+))?|([{DIGITS}.．]+))")  # 百分之八点五, 百分之8.5
_PER = {"百": "%", "千": "‰"}
_FRACTION = Pattern(rf"分之([{HAN}]+)")  # 三分之二
_TENTHS = Pattern(r"成([半一二三四五六七八九])?(?![\u4e00-\u9fff])|成(?=以上|以下|左右|的|多)")  # 六成五
_TEN_THOUSANDTHS = "万分之"  # stands before the number, as 万 is no candidate
_DIGITS_ONE_BY_ONE = set("〇一二三四五六七八九")  # of which 二五点九 is made


class Number(NamedTuple):
    """A number as printed."""

    start: int  # of its first candidate
    end: int  # of that candidate
    stop: int  # of all its parts
    value: Decimal
    decimals: int  # that were printed
    magnitude: int  # the power of ten of the last place that it says: -1 of 520.5, 7 of 五亿二千万
    opens: int  # where its words begin: before the start where 万分之 does
    unit: str | None  # that its own words say: % of 百分之八, none of 三分之二; None where one may follow


_made = partial(tuple.__new__, Number)  # in a third of the time that Number(…) takes


def read_number(text: str, start: int, end: int) -> Number | None:
    """The number whose first candidate stands at the offsets; None where it says none (5.6.7, 五六)."""
    if text[start] in HAN:
        number = _spoken(text, start, end)
    elif text[end : end + 1] in _GOES_ON:
        number = _in_parts(text, start, end)
    else:
        value = arabic(text[start:end])
        number = None if value is None else _number(text, start, end, end, value)
    if number and text.endswith(_TEN_THOUSANDTHS, 0, start):
        return number._replace(opens=start - len(_TEN_THOUSANDTHS), unit="‱")
    return number


def _number(text: str, start: int, end: int, stop: int, value: Decimal) -> Number:
    decimals = 0 if value.same_quantum(ONE) else max(0, -int(value.as_tuple().exponent))
    magnitude = last_place(value) if stop > end and text[stop - 1] in ROUND else -decimals
    return _made((start, end, stop, value, decimals, magnitude, start, None))


def _in_parts(text: str, start: int, end: int) -> Number | None:
    """Arabic digits behind which more of their number may stand."""
    more = _FULL_POINT.match(text, end) or (_THOUSANDS.match(text, end) if end - start < 4 else None)
    stop = more.end() if more else end
    value = arabic("".join(text[start:stop].split()))
    if value is None:
        return None
    spoken = _COMPOUND.match(text, stop)
    if spoken and (rest := arabic(spoken[2])) is not None:
        return _number(text, start, end, spoken.end(), value * FACTORS[spoken[1]] + rest * FACTORS[spoken[3]])
    return _number(text, start, end, stop, value)


def _spoken(text: str, start: int, end: int) -> Number | None:
    """A number in Chinese numerals."""
    if text[end : end + 1] in "分成番":
        for special in (_percent, _fraction, _tenths, _doubled):
            if number := special(text, start, end):
                return number
    more = MYRIADS.match(text, end)
    stop = more.end() if more else end
    value, places = chinese(text[start:stop]), _PLACES.match(text, stop)
    if places and value is None and set(text[start:end]) <= _DIGITS_ONE_BY_ONE:
        value = Decimal(digits(text[start:end]))  # 二五点九
    if value is None:
        return None
    if places:
        return _number(text, start, end, places.end(), Decimal(f"{value}.{digits(places[1])}"))
    return _number(text, start, end, stop, value)


def _percent(text: str, start: int, end: int) -> Number | None:
    unit = _PER.get(text[start:end])
    match = _PERCENT.match(text, end) if unit else None
    whole = match and (arabic(match[3]) if match[3] else chinese(match[1]))
    if match is None or whole is None:
        return None
    value = Decimal(f"{whole}.{digits(match[2])}") if match[2] else whole
    return _number(text, start, end, match.end(), value)._replace(unit=unit)


def _fraction(text: str, start: int, end: int) -> Number | None:
    match = _FRACTION.match(text, end) if text[start:end] not in ("百", "千", "万") else None
    part, whole = (chinese(match[1]), chinese(text[start:end])) if match else (None, None)
    if match is None or not part or not whole:
        return None
    return _number(text, start, end, match.end(), (part / whole).quantize(Decimal("0.0001")))._replace(unit="")


def _tenths(text: str, start: int, end: int) -> Number | None:
    match = _TENTHS.match(text, end) if end - start == 1 and text[start] in _DIGITS_ONE_BY_ONE else None
    if not match:
        return None
    more = "5" if match[1] == "半" else digits(match[1] or "零")
    return _number(text, start, end, match.end(), Decimal(digits(text[start]) + more))._replace(unit="%")


def _doubled(text: str, start: int, end: int) -> Number | None:
    times = chinese(text[start:end]) if text.startswith("番", end) else None
    if times is None or times > 9 or "翻" not in text[max(0, start - 3) : start]:
        return None
    return _number(text, start, end, end + 1, Decimal(2) ** times)._replace(unit="倍")
