"""A rule of roles, and the pieces of which the patterns of such rules are made."""

import re
from dataclasses import dataclass

from gwr.reading.language.numerals import ZERO
from gwr.reading.language.tables import alternatives, lookup

SPOKEN_YEAR = f"[一二][七八九〇零{ZERO}][〇零{ZERO}一二三四五六七八九]{{2}}"
YEAR = "(?:(?:19|20)[0-9]{2}|(?:１９|２０)[０-９]{2})"
LINE = r"(?<![^\n\r\s*#>])"  # the numeral begins a line, or nothing but white space or Markdown stands before it
OPENS = r"(?<![^\n\r\s。；：！？，、“*:;,])"  # a clause begins
PLAN = "(?:行动|规划|计划|攻坚|大变样|提升|倍增)"
# parts a number that was one: 6..8, 1_000, 75.⏎82
BREAK = "(?:[.．]{2,}|_|['’·・]| [.．·] ?|[.．·] |[.．](?:\r\n?|\n))"
NUMBERED = "(?:项目|工程|标段|地块|子项|课题)"  # that is numbered 2.2
_LATIN_UNITS = [unit for unit in lookup("units", "measure") if unit[0].isascii() and unit[0].isalpha()]
# in the patterns of roles a plain N or O stands for a numeral
_LATIN = "|".join(map(re.escape, _LATIN_UNITS)).replace("N", r"\x4e").replace("O", r"\x4f")
LATIN_UNIT = f"(?:{_LATIN})(?![A-Za-z])"
SUNG = alternatives("named", kind="landscape")  # how a stretch of so many 里 is sung of: 十里长街
DAMAGED = "□■▯◻\ufffd"  # stands where a sign was lost; at the head of a line □ is a bullet
_DASHES = "-—－–─―~～至到"
RANGE = f"[{_DASHES}]{{1,2}}"
RANGES = {one + other for one in _DASHES for other in ("", *_DASHES)}  # all that RANGE is


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of the language, the role it gives and, for a name or what is unread, why."""

    name: str  # in a few words, what it knows: "a list's number"
    role: str
    reason: str
    pattern: str  # empty where something else than a pattern tells
    example: str  # 【】 around the numeral
