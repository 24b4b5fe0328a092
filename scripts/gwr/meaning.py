"""What a figure measures and how it stands: measure, direction, basis, status and period."""

import re

from gwr.figures import COUNTERS, UNITS
from gwr.numerals import HAN
from gwr.vocabulary import alternatives

_UP = alternatives("changes", kind="verb", direction="up")
_DOWN = alternatives("changes", kind="verb", direction="down")
_RISE = alternatives("changes", kind="noun", direction="up")
_FALL = alternatives("changes", kind="noun", direction="down")
_RISES = f"(?:{_RISE})(?:{alternatives('verbs', kind='reach')})?"
_FALLS = f"(?:{_FALL})(?:{alternatives('verbs', kind='reach')})?"
# 同比增长46.42%: the word that says the change stands right before the figure …
CHANGE = re.compile(f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|幅度)?(?:达到?|为|超过?|近|约)?$")
# … or names it before the verb that bounds it: 涨幅控制在3%以内.
CHANGE_NOUN = re.compile(f"(?:(?P<up>{_RISES})|(?P<down>{_FALLS}))$")
NO_CHANGE = re.compile("(?:净增加?|新增|增加值)$")
AVERAGE = re.compile("年均|年平均|平均每年|每年(?:增长|递增)")
OVERALL = re.compile("累计(?:增长|下降|提高|减少|增加|降低)|五年(?:增长|提高|下降)")


def measure_of(mention, previous):
    """measure, direction; previous is the (mention, measure, direction) before it in the sentence, or None."""
    figure, head = mention.figure, mention.head
    kind = UNITS.get(figure.unit.split("/")[0])
    change = _change(head)
    if kind == "change_pp":
        return "change_pp", change or (_opposed(mention.tail) if mention.tail else "")
    if kind == "share_pct" or not figure.unit and figure.number_end > figure.end:
        return _percentage(mention, change, previous)
    if kind == "ratio":
        return ("change_pct", change) if change else ("ratio", "")
    plain = kind or ("count" if _counts(mention) else "level")
    if mention.tail.startswith("增长") and figure.value == 0:
        return "change_pct", ""
    return ("change_abs", change) if change and not NO_CHANGE.search(head) and not _many(head) else (plain, "")


def _counts(mention):
    unit = mention.figure.unit.split("/")[0].split("（")[0]
    return unit in COUNTERS or not unit and mention.numeral.raw[0] in HAN


def _many(head):
    # 增加就业岗位3万个 and 提高标准 count or measure the thing; only a verb right before the number is a change.
    return not re.search(f"(?:{_UP}|{_DOWN})(?:了|约|近|超过?)?$", head)


def _percentage(mention, change, previous):
    if change:
        return "change_pct", change
    shares = mention.place and re.fullmatch(r"[、和及与至到\-－—~～]*", mention.head)
    if shares and previous:
        return previous[1:]
    return "share_pct", ""


def _change(head):
    match = CHANGE.search(head) or CHANGE_NOUN.search(head)
    return match.lastgroup if match else ""


def _opposed(tail):
    return "down" if re.match(f"的?(?:{_DOWN})", tail) else ""


def basis_of(mention, measure, period):
    """yoy, avg or cum for a change, else ""."""
    if not measure.startswith("change"):
        return ""
    if AVERAGE.search(mention.words) or AVERAGE.search(mention.before[-8:]):
        return "avg"
    if OVERALL.search(mention.words):
        return "cum"
    return "yoy" if "-" not in period else ""


_VERBS = {kind: alternatives("verbs", kind=kind) for kind in ("ongoing", "done", "activity", "hold", "reach")}
ONGOING = re.compile(f"(?:{_VERBS['ongoing']})")
DONE = re.compile(f"(?:{_VERBS['done']})")
ACTIVE = re.compile(f"(?:{_VERBS['activity']}|{_VERBS['done']}|{_VERBS['ongoing']})")
HOLDS = re.compile(f"(?:{_VERBS['hold']})")
REACHED = re.compile("(?:行至|增至|扩至|升至|增加到|扩大到|达到|达)$")
STRUCTURE = {"大", "级", "方面", "个方面", "重", "层"}  # 两大战略, 以下六个方面: how many the text goes on to name
LISTED = re.compile(r"[\u4e00-\u9fff”]、[^，、。]{1,8}$")  # 人口、土地、环境、安全四条底线
CHOSEN = re.compile("(?:入选|评为|列入|跻身)[^，]{0,8}$")
AGED = {"岁", "周岁"}
BOUND = {"level"}  # 主营业务收入超100亿元企业: a threshold that describes


def status_of(mention, measure, division, previous):
    """result, ongoing, stock, target or context; previous is the status before it in the sentence, or ""."""
    if describes(mention, measure):
        return "context"
    if division == "outlook":
        return "target"
    words = mention.words
    ongoing = ONGOING.search(words)
    if ongoing and not DONE.search(words, ongoing.end()) and not DONE.search(words[: ongoing.start()]):
        return "ongoing"
    if measure in ("count", "level") and _is_stock(mention, measure, previous):
        return "stock"
    return "result"


def describes(mention, measure):
    """Whether the figure only describes: an age, the length of a list, the size of a group that does something."""
    figure, words = mention.figure, mention.words
    spoken = mention.numeral.raw[0] in HAN
    if figure.unit in AGED or spoken and figure.unit in STRUCTURE:
        return True
    if spoken and LISTED.search(words) and not DONE.search(words):
        return True
    if CHOSEN.search(words) and mention.tail:
        return True
    if measure == "level" and figure.comparator in (">", ">=", "<", "<=") and re.match("(?:的)?(?:企业|项目|产业|县|园区|镇)", mention.tail):
        return True
    return _acting_group(mention, measure)


def _acting_group(mention, measure):
    # 128家重点企业完成全区税收75.82亿元: the count names who; the clause's later figure says what they did.
    if measure != "count" or mention.last or "、" in mention.tail[:1]:
        return False
    acts = ACTIVE.search(mention.tail)
    return bool(acts and acts.start() > 0 and not ACTIVE.search(mention.words))


def _is_stock(mention, measure, previous):
    words, acts = mention.words, ACTIVE.search(mention.words)
    if HOLDS.search(words) and "全年" not in words:
        return True
    if measure == "level":
        return bool(re.search("(?:行|增|扩|升)至$", words)) or "规模" in words[-6:]
    if REACHED.search(words) and (not acts or words.endswith("至")):
        return True
    if previous and mention.place == 0 and not words:
        return previous == "stock"
    return not acts and not mention.tail and mention.place == 0 and len(words) > 1


TO = re.compile(r"(?:提高|上升|增加|增长|扩大|下降|降低|减少|跃升|提升|降|增|升)[到至为]$")
FROM = re.compile(r"[从由][^，]*$")
SPAN = re.compile(r"(?:过去|近|这|前|上个?)?([两三四五六七八九十])年(?:来|以来|间|累计|共|年?均|规划)|过去([五三四])年|五年")
RECENT = re.compile(r"近([两三四五])年|近(\d)年")
NAMED_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_NUMBERS = dict(zip("两二三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10)))


def period_of(mention, status, year, span):
    """The years a figure is about as (first, last), or None; span is the review's (first, last) years."""
    if status == "context" and (mention.figure.unit in AGED or mention.numeral.raw[0] in HAN):
        return None
    first, last = (year, year) if mention.section.division == "outlook" else span
    clause = mention.words
    recent = RECENT.search(clause) or RECENT.search(mention.before[-8:])
    if recent:
        return year - (_NUMBERS.get(recent[1]) or int(recent[2])), year - 1
    named = NAMED_YEAR.findall(clause)
    if named:
        return int(named[-1]), int(named[-1])
    if status == "stock" or TO.search(mention.head):
        return last, last
    if status == "context" and first != last and FROM.search(clause):
        return first - 1, first - 1
    return first, last
