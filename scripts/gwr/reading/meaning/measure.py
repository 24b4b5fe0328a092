"""What a figure measures: its measure, the direction and the basis of a change.

`earlier` is always the Readings of the sentence's figures before this one, the nearest last.
"""

import re

from gwr.reading.language.tables import Ending, alternatives, last_letters
from gwr.reading.language.verbs import ADJACENT, CHANGE, CHANGE_NOUN, DIRECTION, FALLING, NET, RATIO
from gwr.reading.meaning.counted import PEOPLE
from gwr.reading.meaning.lists import LIST_MARK
from gwr.reading.numbers.amount import UNITS

_NUMBERED = Ending(f"(?:{alternatives('people')}|人次|人数)(?:{alternatives('verbs', kind='reach')})*", last_letters("people") + "次数" + last_letters("verbs", kind="reach"))
AVERAGE = re.compile("年均(?!浓度|气温|降水|值)|年平均|平均每年|每年(?:增长|递增)")
STRIVES = re.compile("(?:力争|争取|确保|保证)(?:达到|实现|突破)?")
# 降低成本6%: what is made less stands between the verb and the percentage
_CUTS = re.compile("(?:降低|减少|压缩|压减|压降|削减|缩减|缩短|精简)(?![到至为了率值幅])(?:(?!占|比[重例]|[由从为后]|[率达]到?.)[一-鿿]){2,9}$")
_LAST = CHANGE.letters + CHANGE_NOUN.letters
BRIEF = 6  # letters of a clause that only goes on from the one before
OVERALL = re.compile("累计(?:增长|下降|提高|减少|增加|降低)|五年(?:增长|提高|下降)")


def measure_of(mention, earlier):
    """The measure and the direction of a figure."""
    figure, change = mention.figure, _change(mention.head)
    kind = UNITS.get(figure.unit.partition("/")[0])
    if kind == "change_pp":
        if not change and _continues(mention, earlier) and earlier[-1].measure == kind:  # 下降3到5个百分点
            return kind, earlier[-1].direction
        return kind, change or ("down" if FALLING.match(mention.tail) else "")
    if kind == "share_pct" or _is_fraction(figure):
        return _percentage(mention, change, earlier)
    if kind == "ratio":
        return ("change_pct", change) if change else ("ratio", "")
    if figure.value == 0 and mention.tail.startswith("增长"):
        return "change_pct", ""
    if change and ADJACENT.search(mention.head) and (kind or not NET.search(mention.head) and not _improves(mention)):
        return "change_abs", change
    if _continues(mention, earlier) and earlier[-1].measure == "change_abs":
        return "change_abs", earlier[-1].direction
    if mention.tail.startswith(RATIO) or mention.head.endswith(RATIO):
        return "share_pct", ""
    return kind or ("count" if _counts(mention) else "level"), ""


def _change(head):
    if head[-1:] not in _LAST:
        return ""
    match = CHANGE.search(head) or CHANGE_NOUN.search(head)
    return DIRECTION[match[1]] if match else ""


def _improves(mention):
    # 提升35条河道水质: the count is of what is made better
    compared = "比" in mention.head or "较" in mention.head or mention.tail[:1] in "、和及"
    return not compared and mention.head.endswith(("提升", "提高", "扩大", "延长", "压缩", "精简"))


def _is_fraction(figure):
    return not figure.unit and not figure.multiplier and 0 < figure.value < 1 and figure.number_end > figure.end


def _percentage(mention, change, earlier):
    if change:
        return "change_pct", "down" if mention.negative else change
    if earlier and mention.words == "即" and earlier[-1].measure == "change_abs":  # 增产2200万吨，即7.8%
        return "change_pct", earlier[-1].direction
    if _continues(mention, earlier) or earlier and earlier[-1].measure.startswith("change") and _strives(mention):
        return earlier[-1].measure, earlier[-1].direction
    return ("change_pct", "down") if _CUTS.search(mention.head) else ("share_pct", "")


def _continues(mention, earlier):
    """Whether nothing but a list mark stands between a figure and the one before it."""
    return bool(mention.place and earlier and LIST_MARK.fullmatch(mention.head))


def _strives(mention):
    """增长7%，力争达到8%: a clause that only says how much more is hoped for."""
    words = mention.words + mention.printed[: mention.figure.start - mention.figure.quote_start]
    return bool(STRIVES.fullmatch(words)) and not mention.tail.startswith("的")


def _counts(mention):
    # 惠及12万群众, 参保人数达304万: people need no measure word
    figure = mention.figure
    if figure.unit or mention.spoken and not figure.multiplier:
        return True
    return bool(figure.multiplier) and bool(PEOPLE.match(mention.tail) or _NUMBERED.search(mention.head))


def basis_of(mention, measure, period):
    """yoy, avg or cum for a change, else ""; over several years a change without a word for it is the whole one."""
    if not measure.startswith("change"):
        return ""
    goes_on = len(mention.words) < BRIEF and AVERAGE.search(mention.before[-8:])  # 年均增长15%，力争达到16%
    if goes_on or AVERAGE.search(mention.words):
        return "avg"
    if OVERALL.search(mention.words) or period and period[0] != period[1]:
        return "cum"
    return "yoy"
