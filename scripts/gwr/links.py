"""Which figures belong together: ranges, ratios, from … to, lists; which change belongs to which level, which share to which whole."""

import re

from gwr.meaning import TO
from gwr.roles import RANGE

_RANGE = re.compile(RANGE)
_RATIO = re.compile("[∶:：]")
_FROM = re.compile(r"[从由][^，；。]*$")
_LIST = re.compile("[、和及与]|以及")


def group_kinds(text, mentions):
    """{index: (group's first index, kind, part)} of the figures of one sentence that belong together."""
    groups = {}
    for i, mention in enumerate(mentions[:-1]):
        kind = _joined(text, mention, mentions[i + 1])
        if not kind:
            continue
        first, known, part = groups.setdefault(i, (i, kind, 1))
        if known == kind:
            groups[i + 1] = first, kind, part + 1
    return groups


def _joined(text, one, other):
    between = text[one.figure.quote_end : other.figure.quote_start]
    if _RANGE.fullmatch(between) and one.figure.printed_unit == other.figure.printed_unit:
        return "range"
    if _RATIO.fullmatch(between):
        return "ratio"
    if len(between) < 16 and TO.search(between.rstrip("约近")) and _FROM.search(one.words):
        return "from_to"
    if _LIST.fullmatch(between) and "分别" in one.words:
        return "list"
    return ""


def level_of(index, mentions, measures):
    """The index of the figure whose change the figure at `index` is, or None."""
    mention, measure = mentions[index], measures[index]
    for before in range(index - 1, -1, -1):
        if measures[before] in ("level", "count", "change_abs", "ratio"):
            return before if measure != "change_pp" else None
        if measure == "change_pp" and measures[before] in ("share_pct", "change_pct"):
            return before
        if mention.sentence is not mentions[before].sentence:
            return None
    return None


def part_and_whole(index, mentions, measures):
    """The indexes of the two earlier counts whose quotient, as printed, is the share at `index`; or None."""
    share = mentions[index].figure
    counts = [i for i in range(index) if measures[i] in ("count", "level")]
    for part in reversed(counts):
        for whole in reversed(counts):
            if whole != part and _agrees(mentions[part].figure, mentions[whole].figure, share):
                return part, whole
    return None


def _agrees(part, whole, share):
    if part.unit != whole.unit or not 0 < part.base_value < whole.base_value or share.unit not in ("%", "％"):
        return False
    return round(part.base_value * 100 / whole.base_value, share.decimals) == share.value and share.decimals > 0
