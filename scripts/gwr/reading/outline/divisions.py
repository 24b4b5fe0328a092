"""The five divisions of a report, told by the language of its headings and paragraphs.

The words are rows of divisions.csv among the word lists.
"""

import re
from functools import cache

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import table
from gwr.reading.language.years import SPELT_YEAR, YEAR, western

FIRST_WORDS = 40  # characters in which a paragraph says what it is about
FIRST_CLAUSES = 200  # characters in which a paragraph turns to what is lacking
LOOKS_BACK = 8  # characters in which a paragraph says that it looks back
AND = Pattern("[和及与暨，、]")
SPOKEN = Pattern(f"{SPELT_YEAR}年(?:是|的?工作)")


@cache
def pattern(division: str, place: str) -> Pattern:
    """The words of the table for this division and place, as one pattern."""
    words = [row["word"] for row in table("divisions") if (row["division"], row["place"]) == (division, place)]
    return Pattern("|".join(map(re.escape, words)))


def says(division: str, place: str, words: str) -> bool:
    """Whether these words speak as that division does in that place."""
    return pattern(division, place).search(words) is not None


def years(words: str) -> list[int]:
    """The years named in these words, in order; 二〇一八年 is 2018."""
    return [western(year) for year in YEAR.findall(words)]


def announced(title: str, year: int) -> tuple[str, ...]:
    """The divisions that a heading of a report read in `year` announces, in order; often none.

    The last word decides, as the head of a Chinese phrase stands last: 目标完成情况 looks back.
    """
    if says("problems", "heading", title):
        return ("problems",)
    found = [division for part in AND.split(title) if (division := last_announced(part))]
    if not found and year and (named := years(title)):
        found = ["outlook" if named[-1] >= year else "review"]
    return tuple(dict.fromkeys(found))


def last_announced(words: str) -> str:
    """The division whose word stands last in these words, or an empty string."""
    last, end = "", 0
    for division in ("review", "outlook"):
        for match in pattern(division, "heading").finditer(words):
            if match.end() > end:
                last, end = division, match.end()
    return last


def turns_to_problems(paragraph: str) -> bool:
    """Whether a paragraph of the review begins to say what is lacking: 我们也清醒地看到，还存在不少困难."""
    first = paragraph[:FIRST_CLAUSES]
    seen = pattern("problems", "seen").search(first)
    return seen is not None and pattern("problems", "lacking").search(first, seen.start()) is not None


def turns_back(paragraph: str) -> bool:
    """Whether a paragraph after the problems goes on with the review: with thanks, or looking back once more."""
    return says("review", "again", paragraph[:LOOKS_BACK]) or says("review", "thanks", paragraph)


def turns_to_outlook(paragraph: str, year: int) -> bool:
    """Whether a paragraph turns from what was done to what is to come."""
    return says("outlook", "paragraph", paragraph[:FIRST_WORDS]) or speaks_of(paragraph, year)


def speaks_of(paragraph: str, year: int) -> bool:
    """Whether a paragraph begins to speak of this year or a later one: 2018年是…."""
    spoken = SPOKEN.search(paragraph, 0, FIRST_WORDS)
    return bool(year and spoken and years(spoken[0])[0] >= year)
