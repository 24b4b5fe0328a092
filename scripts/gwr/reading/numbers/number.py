"""The number at a numeral candidate: 1,029.5, 三万二千, 一亿二千多万, 百分之八点五, 六成五, 三分之二, 翻两番."""

from decimal import Decimal
from typing import NamedTuple

from gwr.reading.language.numerals import (
    CANDIDATE,
    DIGITS,
    EXACT,
    HAN,
    ONE,
    ROUND,
    arabic,
    chinese,
    digits,
    last_place,
    places,
    row_of_digits,
    written_out,
)  # fmt: skip
from gwr.reading.language.patterns import Pattern
from gwr.records import maker

FACTORS = {"万亿": 10**12, "千亿": 10**11, "百亿": 10**10, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4,
           "千": 10**3, "百": 10**2, "": 1}  # fmt: skip

_BLANKS = " \u00a0\u2009\u202f"
_THOUSANDS = Pattern(rf"(?:[{_BLANKS}][{DIGITS}]{{3}}){{1,9}}(?:\.[{DIGITS}]+)?(?![{DIGITS}])")  # 1 029
_FULL_POINT = Pattern(rf"(?!．(?:20|２０)[{DIGITS}]{{2}}年)(?:．[{DIGITS}]+)+")  # １．５ and the damaged 5．6．7
# 1亿5千万, 3万5000, 3亿2千5百万, 1亿零300万, 1千零20, 1亿3000多万, 1万5千亿: what follows the first of several multipliers
_COMPOUND = Pattern(
    rf"(?:[百千]?亿|[百千]?万|[百千])(?:零?[{DIGITS}]{{1,4}}(?:[百千]?亿|[百千]?万|[百千]))*"
    rf"(?:零?[{DIGITS}]{{1,4}}(?:(?:\.[{DIGITS}]+)?(?:[百千]?[余多]?亿|[百千]?[余多]?万|[余多]?[百千](?!分))"
    rf"|(?<=零\d)|(?<=零\d\d)|(?<=零\d\d\d)|(?<=[{DIGITS}]{{4}})(?!年)))"
)
_TERM = Pattern(rf"([{DIGITS}.．]+)((?:[余多]?[百千万亿])*)")
_NO_HEDGE = str.maketrans("", "", "余多")
_TO_NINE = "一二三四五六七八九"
_ONE_TO_NINE = f"[{DIGITS}两{_TO_NINE}]"
# 3元8角5分, 2元零5分, 3块5, 二角四分: the larger unit, and what stands behind it
_CENTS = Pattern(
    rf"([元块角毛])(?:(?<=[元块])(?:({_ONE_TO_NINE})[角毛]({_ONE_TO_NINE})?分?|([零〇]{_ONE_TO_NINE})分)"
    rf"|(?<=块)({_ONE_TO_NINE})(?![{DIGITS}{HAN}.万亿个块])|(?<=[角毛])({_ONE_TO_NINE})分)"
)
_SLASH = Pattern(rf"[/／]([1-9][0-9]?)(?![{DIGITS}/.年月A-Za-z])")  # 1/3
_PER_MANY = Pattern("/(?:10 ?万|万|千)")  # 13.46/10万
# behind 成: of 成果, 成立, 九成宫; but 九成群众
NO_TENTHS = (
    f"(?:[{DIGITS}{HAN}果功绩立都为品套效交长就熟份分宫县方]"
    "|群(?!众)|员(?!工)|人(?![口员])|本(?![地市县省区镇科])|年(?!轻))"
)
_MANY = Pattern(f"成(?:([半{_TO_NINE}]|[1-9](?![{DIGITS}.，万亿个家项户人年月日]))|(?!{NO_TENTHS}))")  # 7成
_GOES_ON = frozenset(f"．{_BLANKS}百千万亿/／元块角毛成番")  # the first letters of all above
# 三万二千, 一亿二千多万: parts of one number, as 万 and 亿 are no candidates
THOUSANDS = "瓦米克伏升"  # units of a thousand: 千瓦
MYRIADS = Pattern(
    rf"(?![万亿]千[{THOUSANDS}])(?:万[{HAN}]+(?:亿[{HAN}]+(?:万[{HAN}]*)?)?|亿[{HAN}]+(?:[余多]?万[{HAN}]*)?)"
)
# 三四十, 两三, 十七八, 四、五十; but 一二级, 二、三期 are two of an order
_VAGUE = Pattern(
    rf"(?<![第{HAN}])(?<![{HAN}]、)((?:[{_TO_NINE}]百)?(?:[{_TO_NINE}]?十)?)([两{_TO_NINE}])、?([两{_TO_NINE}])([十百千])?"
    rf"(?![{HAN}、级期线号楼环等产类月年日季层批组板])"
)
_SEVERAL_MORE = Pattern("几[十百千]")  # 一百几十
_PLACES = Pattern(rf"点([{HAN}]+)")  # 一点八倍
_PERCENT = Pattern(rf"分之(?:([{HAN}]+)(?:点([{HAN}]+))?|([{DIGITS}.．]+))")  # 百分之八点五, 百分之8.5
_PER = {"百": "%", "千": "‰"}
_FRACTION = Pattern(rf"分之([{HAN}]+)")  # 三分之二
_TENTHS = Pattern(f"成(?:([半{_TO_NINE}])(?![{HAN}个家项户人万亿年月批点])|(?!{NO_TENTHS}))")  # 六成五
_TEN_THOUSANDTHS = "万分之"  # stands before the number, as 万 is no candidate
_DIGITS_ONE_BY_ONE = {*"〇两", *_TO_NINE}  # of which 二五点九 is made


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
    multiplier: str  # that its own words say: 亿 of 3亿2千万
    about: Decimal | None  # the other end of a vague number: 40 of 三四十


_made = maker(Number)


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
    decimals = 0 if value.same_quantum(ONE) else places(value)
    magnitude = last_place(value) if stop > end and text[stop - 1] in ROUND else -decimals
    return _made((start, end, stop, value, decimals, magnitude, start, None, "", None))


def _in_parts(text: str, start: int, end: int) -> Number | None:
    """Arabic digits behind which more of their number may stand."""
    more = None
    if text[end] == "．":
        more = _FULL_POINT.match(text, end)
    elif text[end] in _BLANKS and end - start < 4:
        more = _THOUSANDS.match(text, end)
    stop = more.end() if more else end
    value = arabic("".join(text[start:stop].split()) if more else text[start:end])
    if value is None:
        return None
    if text[stop : stop + 1] in "百千万亿":
        return _compound(text, start, end, stop, value) or _number(text, start, end, stop, value)
    special = _SPECIAL.get(text[stop : stop + 1])
    return (special and special(text, (start, end), stop, value)) or _number(text, start, end, stop, value)


def _compound(text: str, start: int, end: int, stop: int, first: Decimal) -> Number | None:
    """A number in several multipliers, in the largest of them: 3.25 of 3亿2千5百万元."""
    more = _COMPOUND.match(text, stop)
    if not more:
        return None
    parts = _TERM.finditer(more[0])
    terms = [(first, "")] + [(arabic(part[1]) or Decimal(0), part[2].translate(_NO_HEDGE)) for part in parts]
    leading = next(name for name in FACTORS if more[0].startswith(name))
    terms[0] = first, leading
    total = section = Decimal(0)
    for value, name in terms:
        section += value * FACTORS[name.rstrip("万亿")]
        if name.endswith(("万", "亿")):
            below = total < FACTORS["亿"]  # 1万5千亿: all of it is so many 亿, but 3亿5千万
            total = (total + section) * FACTORS[name[-1]] if below else total + section * FACTORS[name[-1]]
            section = Decimal(0)
    largest = max((name[-1:] for _, name in terms), key=FACTORS.__getitem__)
    whole = total + section
    number = _number(text, start, end, more.end(), written_out(EXACT.divide(whole, FACTORS[largest])))
    place = last_place(whole) if text[more.end() - 1] in ROUND else 0
    return number._replace(magnitude=place - last_place(Decimal(FACTORS[largest])), multiplier=largest)


def _money(text: str, at: tuple[int, int], stop: int, value: Decimal) -> Number | None:
    cents = _CENTS.match(text, stop)
    if not cents or value % 1:
        return None
    parts = "".join(f"{row_of_digits(part):0{len(part)}}" for part in cents.groups()[1:] if part)
    return _number(text, *at, cents.end(), value + Decimal(f"0.{parts}"))._replace(unit=cents[1])


def _quotient(text: str, at: tuple[int, int], stop: int, value: Decimal) -> Number | None:
    whole = _SLASH.match(text, stop)
    if not whole or value % 1 or not 0 < value < int(whole[1]):
        return None
    return _number(text, *at, whole.end(), (value / int(whole[1])).quantize(Decimal("0.0001")))._replace(unit="")


def _by_slash(text: str, at: tuple[int, int], stop: int, value: Decimal) -> Number | None:
    return _rate(text, at, stop, value) or _quotient(text, at, stop, value)


def _rate(text: str, at: tuple[int, int], stop: int, value: Decimal) -> Number | None:
    many = _PER_MANY.match(text, stop)
    return _number(text, *at, many.end(), value)._replace(unit=many[0].replace(" ", "")) if many else None


def _tens(text: str, at: tuple[int, int], stop: int, value: Decimal) -> Number | None:
    tenths = _MANY.match(text, stop) if value < 10 else None
    if not tenths:
        return None
    more = Decimal("5" if tenths[1] == "半" else row_of_digits(tenths[1] or "零"))
    number = _number(text, *at, tenths.end(), written_out(value * 10) + more)
    return number._replace(unit="%", magnitude=0 if tenths[1] or value % 1 else 1)


def _doublings(text: str, at: tuple[int, int], stop: int, value: Decimal) -> Number | None:
    if not text.startswith("番", stop) or value not in range(1, 10) or "翻" not in text[max(0, at[0] - 8) : at[0]]:
        return None
    return _number(text, *at, stop + 1, Decimal(2) ** value)._replace(unit="倍")


# by the letter behind the digits
_SPECIAL = {**dict.fromkeys("元块角毛", _money), **dict.fromkeys("/／", _by_slash), "成": _tens, "番": _doublings}


def _spoken(text: str, start: int, end: int) -> Number | None:
    """A number in Chinese numerals."""
    behind = text[end : end + 1]
    if behind in "分成番":
        for special in (_percent, _fraction, _tenths, _doubled):
            if number := special(text, start, end):
                return number
    first = chinese(text[start:end]) if behind and behind in "万亿元块角毛" else None
    mixed = None if first is None else _compound(text, start, end, end, first) or _money(text, (start, end), end, first)
    if several := mixed or _vague(text, start, end):
        return several
    more = MYRIADS.match(text, end) or (_SEVERAL_MORE.match(text, end) if behind == "几" else None)
    stop = more.end() if more else end - _in_unit(text, start, end)
    value, places = chinese(text[start : end if behind == "几" else stop]), _PLACES.match(text, stop)
    if places and value is None and set(text[start:end]) <= _DIGITS_ONE_BY_ONE:
        value = Decimal(digits(text[start:end]))  # 二五点九
    if value is None:
        return None
    if places:
        return _number(text, start, end, places.end(), Decimal(f"{value}.{digits(places[1])}"))
    return _number(text, start, end, stop, value)


def _in_unit(text: str, start: int, end: int) -> bool:
    """Whether the last letter of a numeral begins its unit: 七千千瓦."""
    return text[end - 1] == "千" and end - start > 1 and text.startswith(tuple(THOUSANDS), end)


def _vague(text: str, start: int, end: int) -> Number | None:
    """三四十, 两三, 四、五十: the lower of two neighbours, of tens or hundreds if these follow."""
    vague = _VAGUE.match(text, start)
    if not vague or end not in (vague.end(), vague.end(2)):
        return None
    if row_of_digits(vague[3]) != row_of_digits(vague[2]) + 1 and (vague[1] or vague[2] + vague[3] != "三五"):
        return None
    if vague[2] == "一" and vague.end() > end and not vague[4]:  # 一、二板块 are in order
        return None
    low, high = (chinese(f"{vague[1]}{ones}{vague[4] or ''}") for ones in (vague[2], vague[3]))
    if low is None or high is None:
        return None
    return _number(text, start, end, vague.end(), low)._replace(about=high)


def _percent(text: str, start: int, end: int) -> Number | None:
    unit = _PER.get(text[start:end])
    if unit and (run := CANDIDATE.match(text, end + 2)) and (vague := _vague(text, *run.span())):  # 百分之三四十
        return vague._replace(start=start, end=end, opens=start, unit=unit)
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
    match = _TENTHS.match(text, end) if text[start:end] in _DIGITS_ONE_BY_ONE else None
    if not match:
        return None
    more = "5" if match[1] == "半" else digits(match[1] or "零")
    number = _number(text, start, end, match.end(), Decimal(digits(text[start]) + more))
    return number._replace(unit="%", magnitude=0 if match[1] else 1)  # 三成 is 25 to 35


def _doubled(text: str, start: int, end: int) -> Number | None:
    times = chinese(text[start:end]) if text.startswith("番", end) else None
    return None if times is None else _doublings(text, (start, end), end, times)
