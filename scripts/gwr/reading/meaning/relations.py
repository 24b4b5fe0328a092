"""Which figures belong together: ranges, ratios, from … to, lists; which level a change is of, which whole a share is of."""


from gwr.reading.language.verbs import FROM, RATIO, TO
from gwr.reading.meaning.inherit import NEAR
from gwr.reading.meaning.lists import LIST
from gwr.reading.meaning.phrases import PLANNED, WITHIN
from gwr.reading.numbers.roles import RANGES

FAR = 8  # figures back in its sentence to which a change or a share can belong


def groups(text, readings):
    """{index: (index of the group's first, kind, part)} of the figures of one sentence that belong together."""
    found = {}
    for i, reading in enumerate(readings[:-1]):
        kind = _joined(text, reading.mention, readings[i + 1].mention)
        if kind:
            first, known, part = found.setdefault(i, (i, kind, 1))
            if known == kind:
                found[i + 1] = first, kind, part + 1
    return found


def _joined(text, one, other):
    between = text[one.figure.quote_end : other.figure.quote_start]
    if between in RANGES and one.figure.unit == other.figure.unit:
        return "range"
    if between in RATIO:
        return "ratio"
    if len(between) < NEAR and TO.search(between) and FROM.search(one.words):
        return "from_to"
    return "list" if between in LIST and "分别" in one.words else ""


def of_and_whole(index, readings):
    """The indexes of the figure that this one is a change or a share of, and of its whole; None where there is none."""
    reading = readings[index]
    if reading.measure == "share_pct":
        return _part_and_whole(index, readings) or (_shared(index, readings), None)
    if reading.measure in ("change_pct", "change_pp", "change_abs", "ratio"):
        return _level(index, readings), None
    return None, None


def _level(index, readings):
    kinds = ("share_pct", "change_pct") if readings[index].measure == "change_pp" else ("level", "count")
    nearest = [i for i in range(index - 1, max(index - FAR, -1), -1) if readings[i].measure in kinds]
    subject = readings[index].subject.removesuffix("增速")
    same, mention = [i for i in nearest if readings[i].subject == subject], readings[index].mention
    if "分别" in mention.words and len(same) >= mention.count:  # 分别达到3万元和1万元，分别增长11%和13%: each its own
        return same[mention.count - 1 - mention.place]
    return next(iter(same), next((i for i in nearest[:1] if readings[i].subject.startswith(subject)), None))


def _shared(index, readings):
    # 占固定资产投资比重70% and 90%以上由社会力量兴办 go on from the figure before them.
    mention = readings[index].mention
    goes_on = WITHIN.match(mention.words) or PLANNED.fullmatch(mention.words) or not mention.words and not mention.tail.startswith("的")
    arrives = TO.search(mention.head)
    if not goes_on or mention.place and not arrives:
        return None
    levels = [i for i in range(index - 1, max(index - FAR, -1), -1) if readings[i].measure in ("level", "count")]
    if arrives or FROM.search(mention.words):  # 由9%提高到12%: each of the level of its year
        levels = [i for i in levels if readings[i].period == readings[index].period]
    return levels[0] if levels else None


def _part_and_whole(index, readings):
    """The nearest two earlier figures whose quotient, rounded as printed, is the share at `index`."""
    share = readings[index].mention.figure
    counts = [i for i in range(index - 1, max(index - FAR, -1), -1) if readings[i].measure in ("count", "level")]
    return next(
        (
            (part, whole)
            for part in counts
            for whole in counts
            if share.decimals and _agrees(readings[part].mention.figure, readings[whole].mention.figure, share)
        ),
        None,
    )


def _agrees(part, whole, share):
    if part.unit != whole.unit or not 0 < part.base_value < whole.base_value:
        return False
    return round(part.base_value * 100 / whole.base_value, share.decimals) == share.value
