"""Years from one to another, and the words that say where they begin."""

import re

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.verbs import GROWS_TO, STARTS_FROM
from gwr.reading.language.years import SINCE, SPELT_YEAR, Period, Years, named, western
from gwr.reading.meaning.clauses import Mention

SAID_SINCE = Pattern("以来|至今|[年月期季]起|[年月]开始|到现在|到目前")
THAN_YEAR = Pattern(f"(?:比|较)({SPELT_YEAR})年")
BARE_GROWTH = Pattern("增长|下降|提高|上升|增加|减少")


def after(year: int, mention: Mention, years: Years) -> Period | None:
    """The years after this one, up to that of the sentence or the last looked back on; None where that is no span."""
    until = named(mention.said) or years.last
    return (year + 1, until) if year + 1 < until else None


def since_until_now(since: re.Match[str], mention: Mention, measure: str, status: str, years: Years) -> Period | None:
    """From the year of a SINCE match to the last one looked back on: a state is of that last year alone."""
    if status not in ("result", "ongoing", "stock") or western(since[1]) > years.last:
        return None
    then = SINCE.split(mention.since_last)[-1]  # 从2020年至今|累计转移就业
    if GROWS_TO.search(then) or STARTS_FROM.search(then):
        return None
    state = (status == "stock" and "累计" not in mention.in_front) or measure == "share_pct"
    return (years.last, years.last) if state else (western(since[1]), years.last)
