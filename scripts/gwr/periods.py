"""Which years a figure is about: the section says what is looked back on, the clause may name other years."""

import re

from gwr.meaning import AGED, FROM, TO

_NUMBERS = dict(zip("两二三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10)))
_LOOK_BACK = re.compile("(?:过去的?|近|这|上|本届政府)(?P<years>[三四五])年|(?P<since>[三四五])年(?:来|工作|累计|间)")
_RECENT = re.compile(r"近(?:(?P<spoken>[两三四五])|(?P<digit>\d))年")
_NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)年")


def look_back(titles, sentence, year):
    """The first and the last year that a review looks back on: the year before, or as many as its words say."""
    match = _LOOK_BACK.search(titles) or _LOOK_BACK.search(sentence)
    years = _NUMBERS[match["years"] or match["since"]] if match else 1
    return year - years, year - 1


def period_of(mention, kind, earlier, span):
    """(first, last) year of a figure, or None; kind is its (measure, status), span what its section is about."""
    (measure, status), (first, last) = kind, span
    if status == "context" and (mention.figure.unit in AGED or mention.spoken):
        return None
    recent = _RECENT.search(mention.words) or _RECENT.search(mention.before[-8:])
    if recent:
        return last + 1 - int(_NUMBERS.get(recent["spoken"]) or recent["digit"]), last
    reaches = TO.search(mention.head)
    named = _NAMED.findall(mention.head if reaches else mention.words)
    if named:
        return int(named[-1]), int(named[-1])
    if measure == "ratio" and earlier:
        return earlier[-1].period
    if status == "stock" or measure == "share_pct" and status == "result" or reaches:
        return last, last
    if status == "context" and first != last and FROM.search(mention.words):
        return first - 1, first - 1
    return first, last
