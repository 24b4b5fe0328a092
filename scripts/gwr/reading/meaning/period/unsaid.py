"""No word tells the years: of a figure that has none, and of one that has those of its part of the report."""

from gwr.reading.language.years import NO_YEAR, Period, Years
from gwr.reading.meaning.clauses import Mention, SoFar
from gwr.reading.meaning.counted import aged
from gwr.reading.numbers.unit import UNITS
from gwr.reading.rules import where


@where(status="context")
def of_no_year(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    figure = mention.figure
    return NO_YEAR if aged(mention) or (mention.spoken and figure.unit not in UNITS and not figure.multiplier) else None


def of_its_part(mention: Mention, measure: str, status: str, so_far: SoFar, years: Years) -> Period | None:
    return years.first, years.last
