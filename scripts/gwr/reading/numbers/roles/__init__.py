"""What each numeral candidate is: the rules that tell a quantity from an ordinal, a date, a name, a marker or a word.

A rule is a pattern in which N stands for the numeral and O for another one, with an example in which 【】 marks it. Of a
table the first rule that matches decides; the examples are run as tests. Either kind of digits has a table, and another
for what no unit follows.
"""

from gwr.reading.language.numerals import ARABIC, CHINESE, HAN
from gwr.reading.language.patterns import Pattern
from gwr.reading.numbers.roles.arabic import ARABIC_RULES
from gwr.reading.numbers.roles.chinese import CHINESE_RULES
from gwr.reading.numbers.roles.rule import BREAK, DAMAGED, RANGE, RANGES, Rule
from gwr.reading.numbers.roles.spoken import SPOKEN_RULES
from gwr.reading.numbers.roles.unitless import UNITLESS_RULES

__all__ = [
    "ARABIC_RULES", "BREAK", "CHINESE_RULES", "DAMAGED", "RANGE", "RANGES", "SPOKEN_RULES", "UNITLESS_RULES", "WEAK",
    "Rule", "marked", "named", "ruled",
]  # fmt: skip

WEAK = {"名词解释", "数字并举", "缩略"}  # reasons that a list or a range outweighs


def _compiled(rules: tuple[Rule, ...], numeral: str) -> Pattern:
    """One pattern for all rules: the numeral is read once, as group 1, to which they refer back.

    Behind rule i stands group i + 2. It is empty: a group around the rule would keep the search from passing over a
    rule that begins with another letter.
    """
    patterns = (rule.pattern.replace("N", r"\1").replace("O", numeral) for rule in rules)
    return Pattern(f"(?=({numeral}))(?:{'|'.join(f'(?:{pattern})()' for pattern in patterns)})")


MARK_RULES = tuple(rule for rule in CHINESE_RULES if rule.role in ("marker", "ordinal"))
_MARKS = _compiled(MARK_RULES, CHINESE)
_ARABIC = _compiled(ARABIC_RULES, ARABIC)
_CHINESE = _compiled(CHINESE_RULES, CHINESE)
_UNITLESS = _compiled(UNITLESS_RULES, ARABIC)
_SPOKEN = _compiled(SPOKEN_RULES, CHINESE)


# Most numbers: a letter before and a unit behind of which no rule knows anything. To look for one would be in vain.
_PLAIN_BEHIND, _KNOWN_BEFORE = frozenset("%％万亿家项元人户套条件所座台"), frozenset("第前")
_OF_TIME = frozenset("世月多季")  # behind 个: centuries, months, quarters


def ruled(text: str, start: int, end: int) -> Rule | None:
    """The rule that matches the candidate at the offsets, or None."""
    spoken = text[start] in HAN
    if not spoken and _is_plain(text[start - 1 : start], text[end : end + 2]):
        return None
    match = (_CHINESE if spoken else _ARABIC).match(text, start)
    if not match or match.end() == start or not match.lastindex:
        return None
    return (CHINESE_RULES if spoken else ARABIC_RULES)[match.lastindex - 2]


def _is_plain(before: str, behind: str) -> bool:
    counts = behind[:1] in _PLAIN_BEHIND or (behind[:1] == "个" and behind[1:] not in _OF_TIME)
    return counts and "\u4e00" <= before <= "\u9fff" and before not in _KNOWN_BEFORE


def named(text: str, start: int) -> Rule | None:
    """The rule that says of a number without a known unit what it is, or None."""
    pattern, rules = (_SPOKEN, SPOKEN_RULES) if text[start] in HAN else (_UNITLESS, UNITLESS_RULES)
    match = pattern.match(text, start)
    return rules[match.lastindex - 2] if match and match.end() > start and match.lastindex else None


def marked(text: str, start: int) -> str:
    """marker or ordinal, as which a numeral inside of a fixed word can stand after all: （一）, 第一产业; or ""."""
    match = _MARKS.match(text, start)
    return MARK_RULES[match.lastindex - 2].role if match and match.end() > start and match.lastindex else ""
