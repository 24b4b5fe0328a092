"""Which figures belong together: ranges, ratios, from … to, lists; which level a change is of, which whole a share is of.

`understood` is what was understood of all figures of one sentence, in their order; an index counts among them.
"""

from gwr.reading.language.verbs import FROM, RATIO, TO
from gwr.reading.meaning.inherit import NEAR
from gwr.reading.meaning.lists import LIST
from gwr.reading.meaning.phrases import PLANNED, WITHIN
from gwr.reading.numbers.roles import RANGES
from gwr.reading.rules import Group, Rule, first

FAR = 8  # figures back in its sentence to which a change or a share can belong


def groups(text, understood):
    """{index: (index of the group's first, kind, part)} of the figures of one sentence that belong together."""
    found = {}
    for i, (one, other) in enumerate(zip(understood, understood[1:])):
        between = text[one.mention.figure.quote_end : other.mention.figure.quote_start]
        if len(between) < NEAR and (kind := first(JOINS, between, one.mention, other.mention)):
            start, known, part = found.setdefault(i, (i, kind, 1))
            if known == kind:
                found[i + 1] = start, kind, part + 1
    return found


def _ends_of_a_range(between, one, other):
    return "range" if between in RANGES and one.figure.unit == other.figure.unit else None


def _members_of_a_ratio(between, one, other):
    return "ratio" if between in RATIO else None


def _start_and_end(between, one, other):
    return "from_to" if TO.search(between) and FROM.search(one.words) else None


def _members_of_a_list(between, one, other):
    return "list" if between in LIST and "分别" in one.words else None


JOINS = (
    Rule("the ends of a range", "新建【3】至5家。", _ends_of_a_range),
    Rule("the members of a ratio", "比例为【15.6】∶42.6∶41.8。", _members_of_a_ratio),
    Rule("from one value to another", "企业从【120家】增加到180家。", _start_and_end),
    Rule("the members of a list", "产值和税收分别增长【4%】、3.7%。", _members_of_a_list),
)


def of_and_whole(index, understood):
    """The indexes of the figure that this one is a change or a share of, and of its whole; None where there is none."""
    return first(BELONGS, index, understood) or (None, None)


def _quotient(index, understood):
    """The nearest two earlier figures whose quotient, rounded as printed, is the share at `index`."""
    share = understood[index].mention.figure
    if not share.decimals:
        return None
    counts = list(_back(index, understood, ("count", "level")))
    pairs = ((part, whole) for part in counts for whole in counts)
    return next((pair for pair in pairs if _agrees(*(understood[i].mention.figure for i in pair), share)), None)


def _agrees(part, whole, share):
    if part.unit != whole.unit or not 0 < part.base_value < whole.base_value:
        return False
    return round(part.base_value * 100 / whole.base_value, share.decimals) == share.value


def _share_going_on(index, understood):
    # 占固定资产投资比重70% and 90%以上由社会力量兴办 go on from the figure before them.
    mention = understood[index].mention
    arrives = TO.search(mention.head)
    goes_on = WITHIN.match(mention.words) or PLANNED.fullmatch(mention.words) or not mention.words and not mention.tail.startswith("的")
    if not goes_on or mention.place and not arrives:
        return None
    levels = _back(index, understood, ("level", "count"))
    if arrives or FROM.search(mention.words):  # 由9%提高到12%: each of the level of its year
        levels = (i for i in levels if understood[i].period == understood[index].period)
    nearest = next(levels, None)
    return None if nearest is None else (nearest, None)


def _each_its_own(index, understood):
    # 分别达到3万元和1万元，分别增长11%和13%
    mention = understood[index].mention
    same = _same(index, understood) if "分别" in mention.words else ()
    return (same[mention.count - 1 - mention.place], None) if len(same) >= mention.count else None


def _of_the_same(index, understood):
    same = _same(index, understood)
    return (same[0], None) if same else None


def _of_what_begins_so(index, understood):
    nearest = next(_changed(index, understood), None)
    begins = nearest is not None and understood[nearest].subject.startswith(_subject(index, understood))
    return (nearest, None) if begins else None


def _same(index, understood):
    subject = _subject(index, understood)
    return [i for i in _changed(index, understood) if understood[i].subject == subject]


def _subject(index, understood):
    return understood[index].subject.removesuffix("增速")


def _changed(index, understood):
    """The earlier figures that the change at `index` can be of, the nearest first."""
    if understood[index].measure == "change_pp":
        return _back(index, understood, ("share_pct", "change_pct"))
    return _back(index, understood, ("level", "count"))


def _back(index, understood, measures):
    return (i for i in range(index - 1, max(index - FAR, -1), -1) if understood[i].measure in measures)


def _is_share(index, understood):
    return index > 0 and understood[index].measure == "share_pct"


def _is_change(index, understood):
    return index > 0 and understood[index].measure in ("change_pct", "change_pp", "change_abs", "ratio")


BELONGS = (
    Group(_is_share, (
        Rule("the quotient of two figures before it", "共接入485项事项，其中416项实现预约，覆盖率为【85.8%】。", _quotient),
        Rule("a share that goes on from a level", "民间投资2984亿元，占固定资产投资比重【70%】。", _share_going_on),
    )),
    Group(_is_change, (
        Rule("each change of a list is of its own level", "城乡居民收入分别达到3万元和1万元，分别增长11%和【13%】。", _each_its_own),
        Rule("a change of the level with its name", "商品销售总额7495亿元，同比增长【15.1%】。", _of_the_same),
        Rule("a change of the level whose name begins so", "农产品出口总额45亿元，农产品出口增长【8%】。", _of_what_begins_so),
    )),
)
