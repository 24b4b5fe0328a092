"""Numeral candidates, and the exact value that a numeral says.

A candidate is a run of Arabic digits (half or full width, with an inner point or comma) or a run of Chinese
numerals; 万 and 亿 are multipliers and never candidates.
"""

from decimal import Context, Decimal

from gwr.reading.language.patterns import Pattern

DIGITS = "0-9０-９"
HAN = "零〇一二三四五六七八九十百千两"
# One set of first letters: a search skips to the next of them, which it could not with two alternatives.
_ZEROS = "○OＯoｏОоΟο0０"  # are 〇 inside of Chinese numerals and before 年: 二○二○年
ZERO = _ZEROS.replace("O", r"\x4f")  # for patterns: in those of roles a plain O stands for another numeral
_MORE = rf"(?:\.[{DIGITS}]+|[,，][{DIGITS}]{{3}}(?![{DIGITS}]))*"  # 27，203，319 is one, 前10，12家 are two
_MORE_HAN = rf"(?:[{HAN}]|[{ZERO}](?=[{ZERO}]?[{HAN}年]))*"
ARABIC = f"(?:[{DIGITS}]+{_MORE})"
CHINESE = f"(?:[{HAN}]{_MORE_HAN})"
CANDIDATE = Pattern(rf"[{DIGITS}{HAN}](?:(?<=[{DIGITS}])[{DIGITS}]*{_MORE}|(?<=[{HAN}]){_MORE_HAN})")
ONE = Decimal(1)
ROUND = "百千万亿"  # a number whose parts end so is no more exact than its last part
LONGEST = 30  # a numeral with more digits than this is not read
EXACT = Context(prec=3 * LONGEST)  # digits, more than such a numeral has with any multiplier: nothing is rounded

_HALF = str.maketrans("０１２３４５６７８９，．", "0123456789,.")
_PLAIN = Pattern(r"\d+(?:\.\d+)?")  # 75.82
_GROUPED = Pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")  # 1,029.5
_ONES = {
    letter: value for value, row in enumerate(("零〇" + _ZEROS, "一", "二两", *"三四五六七八九")) for letter in row
}
_ROW = str.maketrans({letter: str(value) for letter, value in _ONES.items()})
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}


def below_hundred(numeral: str) -> int:
    """The value of a numeral below one hundred, printed or spoken: 23 and 二十三 are 23."""
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (_ONES.get(tens, 1) if ten else 0) * 10 + _ONES.get(ones, 0)


def row_of_digits(numeral: str) -> int:
    """The value of a row of digits, printed or spoken: 1957 and 一九五七 are 1957."""
    return int(numeral.translate(_ROW))


def written_out(number: Decimal) -> Decimal:
    """The same Decimal without an exponent and without zeros that nobody printed."""
    if number.same_quantum(ONE):
        return number
    whole = number.to_integral_value()
    if number != whole:
        return EXACT.normalize(number)
    return whole if whole.same_quantum(ONE) else Decimal(int(whole))


def places(value: Decimal) -> int:
    """How many decimals a number has: 2 of 47.10."""
    printed = str(value)  # as_tuple() takes four times as long
    return max(0, -int(value.as_tuple().exponent)) if "E" in printed else len(printed.partition(".")[2])


def arabic(raw: str) -> Decimal | None:
    """The Decimal that Arabic digits print, or None when they are no number (5.6.7, 1,2,34)."""
    if len(raw) < 9 and raw.isascii():  # 75.82, as nearly all are
        whole, point, rest = raw.partition(".")
        if whole.isdecimal() and (rest.isdecimal() or not point):
            return Decimal(raw)
    plain = raw if raw.isascii() else raw.translate(_HALF)
    if len(plain) > LONGEST or not (_PLAIN.fullmatch(plain) or _GROUPED.fullmatch(plain)):
        return None
    return Decimal(plain.replace(",", ""))


def chinese(raw: str) -> Decimal | None:
    """The Decimal that Chinese numerals say (三万二千, 二十三, 二〇一八), or None when they say none (五六)."""
    if len(raw) > LONGEST:
        return None
    if len(raw) > 1 and all(letter in _ONES for letter in raw):
        return _digit_by_digit(raw)
    total = section = ones = 0
    last = 10**9  # units must fall within a section: 三千五百, not 五百三千
    for letter in raw.replace("余", "").replace("多", ""):  # 一亿二千多万
        if letter in _ONES:
            if ones:
                return None
            ones = _ONES[letter]
        elif letter in _TENS:
            if _TENS[letter] >= last:
                return None
            last = _TENS[letter]
            section, ones = section + (ones or 1) * last, 0
        else:  # 万 counts its own section (一亿二千万), 亿 all before it (五万亿)
            counted = section + ones if letter == "万" else total + section + ones
            total = counted * _MYRIADS[letter] + (total if letter == "万" else 0)
            section, ones, last = 0, 0, 10**9
    return Decimal(total + section + _spoken_rest(raw, ones))


def digits(spoken: str) -> str:
    """The digits of numerals read one by one: 二五 is 25."""
    return "".join(str(_ONES[one]) for one in spoken if one in _ONES)


def last_place(value: Decimal) -> int:
    """The power of ten of the last digit that is no zero: 7 of 五亿二千万, as of 5.2亿."""
    printed = str(int(value))
    return len(printed) - len(printed.rstrip("0"))


def _digit_by_digit(raw: str) -> Decimal | None:
    # 二〇一八 is a row of digits; 三五 is "three to five" and no number.
    if len(raw) < 3 and not {"零", "〇"} & set(raw):
        return None
    return Decimal(digits(raw))


def _spoken_rest(raw: str, ones: int) -> int:
    # 一万二 is 12000 and 三百五 is 350: the last digit counts the next lower unit.
    before = raw[-2] if len(raw) > 1 else ""
    lower = {"万": 1000, "千": 100, "百": 10, "亿": 10**7}.get(before, 1)
    return ones * lower
