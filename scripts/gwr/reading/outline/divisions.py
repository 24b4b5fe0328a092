"""The five divisions of a report, told by the language of its headings and paragraphs.

The words are rows of divisions.csv among the word lists.
"""

import re
from functools import cache

from gwr.reading.language.tables import table
from gwr.reading.language.years import SPELT_YEAR, YEAR, western

FIRST_WORDS = 40  # characters in which a paragraph says what it is about
FIRST_CLAUSES = 200  # characters in which a paragraph turns to what is lacking
LOOKS_BACK = 8  # characters in which a paragraph says that it looks back
AND = re.compile("[和及与暨，、]")
SPOKEN = re.compile(f"{SPELT_YEAR}年(?:是|的?工作)")


@cache
def pattern(division, place):
    """The words of the table for this division and place, as one pattern."""
    words = [row["word"] for row in table("divisions") if (row["division"], row["place"]) == (division, place)]
    return re.compile("|".join(map(re.escape, words)))


def says(division, place, words):
    """Whether these words speak as that division does in that place."""
    return pattern(division, place).search(words) is not None


def years(words):
    """The years named in these words, in order; 二〇一八年 is 2018."""
    return [western(year) for year in YEAR.findall(words)]


def announced(title, year):
    """The divisions that a heading of a report read in `year` announces, in order; often none.

    The last word decides, as the head of a Chinese phrase stands last: 目标完成情况 looks back.
    """
    if says("problems", "heading", title):
        return ("problems",)
    found = [division for part in AND.split(title) if (division := last_announced(part))]
    if not found and year and (named := years(title)):
        found = ["outlook" if named[-1] >= year else "review"]
    return tuple(dict.fromkeys(found))


def last_announced(words):
    """The division whose word stands last in these words, or an empty string."""
    last, end = "", 0
    for division in ("review", "outlook"):
        for match in pattern(division, "heading").finditer(words):
            if match.end() > end:
                last, end = division, match.end()
    return last


def turns_to_problems(paragraph):
    """Whether a paragraph of the review begins to say what is lacking: 我们也清醒地看到，还存在不少困难."""
    first = paragraph[:FIRST_CLAUSES]
    seen = pattern("problems", "seen").search(first)
    return seen is not None and pattern("problems", "lacking").search(first, seen.start()) is not None


def turns_back(paragraph):
    """Whether a paragraph after the problems goes on with the review: with thanks, or looking back once more."""
    return says("review", "again", paragraph[:LOOKS_BACK]) or says("review", "thanks", paragraph)


def turns_to_outlook(paragraph, year):
    """Whether a paragraph turns from what was done to what is to come."""
    return says("outlook", "paragraph", paragraph[:FIRST_WORDS]) or speaks_of(paragraph, year)


def speaks_of(paragraph, year):
    """Whether a paragraph begins to speak of this year or a later one: 2018年是…."""
    spoken = SPOKEN.search(paragraph, 0, FIRST_WORDS)
    return bool(year and spoken and years(spoken[0])[0] >= year)


class Course:
    """Follows a report from division to division, heading by heading and paragraph by paragraph.

    tops are the titles of the outermost headings, year the one in which the report is read (0 if unknown).
    """

    def __init__(self, tops, year):
        divisions = [announced(title, year) for title in tops]
        self.year = year
        self.now = "opening"
        self.prefaced = False
        self.silent = not any("outlook" in found for found in divisions)
        self.looked_back = self.mixed = self.closed = False
        self.level = 1  # of a section without heading
        self.siblings = {}

    def under(self, heading, level, words):
        """The division of a heading of this level whose title, or else whose paragraph, begins with these words."""
        titled = heading.title_end > heading.title_start
        found = announced(words, self.year) if titled else ("outlook",) * turns_to_outlook(words, self.year)
        if level == 1:
            self.now = self.outermost(found, titled)
            self.looked_back = self.looked_back or found == ("review",)
            self.mixed, self.level = len(found) > 1 or self.closed, 2
        elif found and (self.mixed or found == ("problems",)):
            self.now = found[0]
        elif heading.value > 1:
            self.now = self.siblings.get(level, self.now)
        self.siblings = {above: division for above, division in self.siblings.items() if above < level}
        self.siblings[level] = self.now
        return self.now

    def outermost(self, found, titled):
        """The division of an outermost heading that announces these; after a look back comes the outlook."""
        if found or self.closed or self.now == "opening":
            return found[0] if found else "closing" if self.closed else "review"
        if self.now == "problems":
            return "outlook" if titled else "review"
        return "outlook" if self.looked_back and self.now == "review" else self.now

    def turn(self, paragraph):
        """The division to which a paragraph without heading turns, or an empty string."""
        before = self.now
        if before == "opening" and not self.prefaced:
            self.now = "review"
        elif before == "review" and turns_to_problems(paragraph):
            self.now = "problems"
        elif before in ("review", "problems") and self.looks_ahead(paragraph):
            self.now = "outlook"
        elif before == "problems" and turns_back(paragraph):
            self.now = "review"
        return self.now if self.now != before else ""

    def looks_ahead(self, paragraph):
        """Whether a paragraph under a heading that does not say so turns to what is to come."""
        undecided = self.mixed or self.silent
        return undecided and turns_to_outlook(paragraph, self.year) or self.now == "problems" and speaks_of(paragraph, self.year)

    def close(self):
        """The last turn: to the closing."""
        self.now, self.level, self.closed = "closing", 1, True
        return self.now
