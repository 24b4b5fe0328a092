"""How a figure stands: reported as done, under way, a state reached, promised, or only describing.

`earlier` is always the Readings of the sentence's figures before this one, the nearest last.
"""

import re
from itertools import takewhile

from gwr.reading.language.tables import alternatives
from gwr.reading.language.verbs import (
    ACTS,
    ALREADY,
    ARRIVES,
    BASE,
    DONE,
    FROM,
    GREW_TO,
    HOLDS,
    MADE,
    NEXT,
    ONGOING,
    PROMISES,
    RATIO,
    REACHED,
    SETS_OUT,
    STARTS,
    TO,
)
from gwr.reading.language.years import COMPARED, PAST, last_named
from gwr.reading.meaning.counted import THOSE, aged, bounds_members, is_bound
from gwr.reading.numbers.amount import UNITS

STRUCTURE = {"大", "级", "方面", "个方面", "重", "层"}  # 三大行动, 以下六个方面: how many the text goes on to name
LISTED = re.compile(r"[\u4e00-\u9fff”]、[^，、。]{1,8}$")  # 水、土、气三条红线
SUMMED = re.compile("[总累共]|企业$|人员$")
POINTED = re.compile("(?:[这那]|以下|下列|如下|上述|以上)的?$")  # 这四项原则, 以下十项工作: how many is known, or told next
CHOSEN = re.compile("(?:入选|评为|列入|跻身)[^，]{0,8}$")
# 产量达1.2万台, 吞吐量突破300万人次: made or moved over the year; 保有量, 总量, 容量 are what there is at its end.
FLOW = re.compile(f"(?<![有存总数容储质含养])量(?:{alternatives('verbs', kind='reach')})*$")
_COUNTED = re.compile(f"(?:{THOSE})(?:[达共已]|达到|增加到|总数)*$")
SPENT = re.compile("(?:投资|投入|支出|外资|内资|资金|减税|补贴|补助|贷款)$")  # 五年…投资累计超过4500亿元: what was done in them


def status_of(mention, measure, earlier, span):
    """result, ongoing, stock, target or context; span is the Span of its part of the report, or 0 where none is known."""
    several = bool(span) and span.several
    if describes(mention, measure) or earlier and earlier[-1].status == "context" and _in_ratio(mention):
        return "context"
    if mention.section.division == "outlook" and not _is_past(mention.words, span):
        return "target"
    if mention.section.division != "outlook" and (_is_promised(mention.head, span) or earlier and earlier[-1].status == "target"):
        return "target"
    if earlier and (measure == "ratio" or _joined_to(mention, earlier)):
        return earlier[-1].status
    if measure in ("count", "level") and _is_held(mention.words, several):
        return "stock"
    if _is_under_way(mention.words, mention.tail):
        return "ongoing"
    if measure == "count" and _is_stock(mention, earlier) or measure == "level" and GREW_TO.search(mention.words):
        return "stock"
    return "result"


def _is_promised(words, span):
    # 将增长3% of the year that ends as the report is read is as good as done.
    return bool(span) and span.last < span.now and ("将" in words or "争" in words) and bool(PROMISES.search(words))


def _is_past(words, span):
    """Whether a clause among the tasks looks back: 1978年的产量达到…, 已有42所."""
    if ALREADY.search(words):
        return True
    named = span and "年" in words and PAST.search(COMPARED.sub("", words))
    return bool(named) and last_named(named[0], span) < span.now


def _is_held(words, several):
    # 累计完成 over a look back of five years is what was done in them; in a single year, what has been done so far.
    held = HOLDS.search(words)
    if not held or "全年" in words:
        return False
    return not (several and held[0] == "累计" and (ACTS.match(words, held.end()) or SPENT.search(words[: held.start()])))


def _in_ratio(mention):
    return mention.head.endswith(RATIO)


def _joined_to(mention, earlier):
    # 建成基站2万个，充电站848座: the second counts what the same act made; 批准专利5项，发明3项，新药2项.
    before, unit = earlier[-1], mention.figure.unit
    return (
        before.measure == "count"
        and unit not in UNITS
        and not mention.place
        and not mention.tail
        and bool(mention.before)
        and mention.before.endswith(before.mention.figure.unit or " ")
        and (bool(MADE.match(before.subject)) or _one_act_made(earlier, unit))
        and not SUMMED.search(mention.words)
        and not ACTS.search(mention.words)
        and not REACHED.search(mention.words)
    )


def _one_act_made(earlier, unit):
    alike = takewhile(lambda one: one.mention.figure.unit == unit, reversed(earlier))
    return any(ACTS.search(one.subject) for one in alike)


def _is_under_way(words, tail):
    if not ONGOING.search(words + tail):
        return False
    words = words if ACTS.search(words) else words + tail
    ongoing = ONGOING.search(words)
    return bool(ongoing and not DONE.search(words, ongoing.end()) and not DONE.search(words[: ongoing.start()]))


def describes(mention, measure):
    """Whether a figure only describes: an age, the length of a list, a threshold, a starting value, who acts."""
    figure, words = mention.figure, mention.words
    if aged(figure) or mention.spoken and (figure.unit in STRUCTURE or POINTED.search(mention.head) or LISTED.search(words) and not DONE.search(words)):
        return True
    if mention.tail and CHOSEN.search(words) or _is_start(mention):
        return True
    if measure == "level" and (bounds_members(mention) or is_bound(mention) and _counts_those(mention)):
        return True
    return measure == "count" and _acts(mention)


def _counts_those(mention):
    # 超100亿元的企业20家，超300亿元的5家; 千万元以上技改项目20个: those that the next figure counts
    return not mention.last and (mention.tail == "的" or bool(_COUNTED.search(mention.tail)))


def _is_start(mention):
    """Whether a figure is where 从…到… sets out, a ratio's first members included."""
    before = FROM.search(mention.words)
    if before and not ARRIVES.search(before[0]):
        return bool(STARTS.match(mention.tail or mention.following) or NEXT.fullmatch(mention.tail))
    return bool(BASE.search(mention.head) and SETS_OUT.match(mention.tail))


def _acts(mention):
    # 20家骨干企业完成产值30亿元: the count names who; the clause's later figure says what they did.
    if mention.last or mention.tail.startswith("、") or mention.tail.endswith("、") or ACTS.search(mention.words):
        return False
    act = ACTS.search(mention.tail)
    return bool(act and act.start() > 0)


def is_flow(mention):
    """Whether a figure is of what was made or moved over the year, whatever it reached: no state at its end."""
    return mention.figure.unit.endswith("人次") and "能力" not in mention.words or bool(FLOW.search(mention.words))


def _is_stock(mention, earlier):
    words = (mention.place and mention.head.rstrip("、和及")) or mention.words.rstrip("、和及")
    if is_flow(mention):
        return False
    if REACHED.search(words) and (words.endswith("至") or not ACTS.search(words)) or TO.search(words):
        return True
    if not words and not mention.place:  # 30项实现网上办理 goes on from the figure before it
        siblings = [one for one in earlier if one.mention.figure.unit == mention.figure.unit]
        return bool(siblings) and siblings[-1].status == "stock"
    return not mention.tail and not mention.place and len(words) > 1 and not ACTS.search(words)
