"""The course of a report: from division to division, heading by heading and paragraph by paragraph."""

from collections.abc import Sequence

from gwr.reading.outline.divisions import (
    OPENING,
    announced,
    is_of_work,
    looks_back,
    names_ended_plan,
    planned_year,
    plans,
    says,
    speaks_of,
    turns_back,
    turns_to_outlook,
    turns_to_problems,
    years,
)
from gwr.reading.outline.headings import RANKS, Heading


class Course:
    """Follows a report, and says of each of its parts in which division it is.

    tops are the titles of the outermost headings, year the one in which the report is read (0 if unknown); front is
    what stands before it.
    """

    def __init__(self, tops: Sequence[str], year: int, front: str) -> None:
        self.planned = planned_year("\n".join([front, *tops[:1]]))
        self.year = year or self.planned
        divisions = [announced(title, self.year) for title in tops]
        self.tells = says("review", "document", front)
        self.now = "opening"
        self.prefaced = False
        self.silent = not any("outlook" in found for found in divisions)
        self.later = sum(found == ("outlook",) for found in divisions)  # outermost headings of what is to come, ahead
        self.looked_back = self.mixed = self.closed = False
        self.headed = False  # whether nothing stands between a line that announces something and what comes next
        self.level = 1  # of a section without heading
        self.siblings: dict[int, str] = {}

    def under(self, heading: Heading, level: int, words: str, body: str) -> str:
        """The division of a heading of this level whose title, or else whose paragraph, begins with these words.

        The body is what stands under a heading of the outermost level.
        """
        titled = heading.title_end > heading.title_start
        found = announced(words, self.year) if titled else ("outlook",) * turns_to_outlook(words, self.year)
        # 回顾2022年工作|我们锚定目标攻坚克难
        goes_on = self.headed and heading.kind == "bare" and (not found or is_of_work(words))
        self.headed = heading.kind == "bare" and (goes_on or bool(found))
        if level == 1 and goes_on:
            self.level = 2
        elif level == 1:
            self.later -= found == ("outlook",)
            told = is_of_work(words) and (self.later or ("工作" in words and not years(words) and not plans(body)))
            if (self.now == "opening" or self.tells) and told:  # 一、主要工作 二、下半年打算
                found = ("review",)
            if self.now == "opening" and found == ("outlook",) and says("review", "situation", words):
                found = ("review", "outlook")  # 一、当前形势和基本任务: how things stand is told first
            self.now = self.outermost(found, titled and self.plans(words, body))
            self.looked_back = self.looked_back or "review" in found
            self.mixed, self.level = len(found) > 1 or self.closed, 2
        elif found and (self.mixed or found == ("problems",) or self.goes_ahead(found, heading)):
            self.now = found[0]
        elif heading.value > 1:
            self.now = self.siblings.get(level, self.now)
        self.siblings = {above: division for above, division in self.siblings.items() if above < level}
        self.siblings[level] = self.now
        if self.now == "outlook" and found == ("review",) and looks_back(words, self.year):
            self.now = "review"  # until its next sibling
        return self.now

    def outermost(self, found: Sequence[str], ahead: bool) -> str:
        """The division of an outermost heading that announces these; after a look back comes the outlook.

        After problems it comes where what stands there looks `ahead`: a bulletin of statistics goes on as before.
        """
        if found or self.closed or self.planned or self.now == "opening":
            return found[0] if found else "closing" if self.closed else "outlook" if self.planned else "review"
        if self.now == "problems":
            return "outlook" if ahead else "review"
        return "outlook" if ahead and self.looked_back and self.now == "review" else self.now

    def goes_ahead(self, found: Sequence[str], heading: Heading) -> bool:
        """Whether a heading within the problems ends them: 2025年工作安排; not （一）贯彻决策部署."""
        outer = not heading.number or RANKS[heading.kind] <= RANKS["comma"]
        return outer and self.now == "problems" and found == ("outlook",)

    def plans(self, title: str, body: str) -> bool:
        """Whether an outermost heading that does not say so, or what stands under it, speaks of what is to come.

        One that follows the look back may only sound so (加快发展), unless the document does no more than tell.
        """
        aims = self.looked_back and not self.tells and says("outlook", "title", title)
        return plans(body) or (aims and not says("review", "body", body))

    def turn(self, paragraph: str) -> str:
        """The division to which a paragraph without heading turns, or an empty string."""
        before = self.now
        self.headed = False
        if before == "opening" and not self.prefaced:
            self.now = "review"
        elif before == "review" and turns_to_problems(paragraph):
            self.now = "problems"
        elif before in ("review", "problems") and self.looks_ahead(paragraph):
            self.now = "outlook"
        elif (before == "problems" and turns_back(paragraph)) or (
            self.planned and before == "outlook" and names_ended_plan(paragraph[:OPENING], self.year)
        ):
            self.now = "review"
        return self.now if self.now != before else ""

    def looks_ahead(self, paragraph: str) -> bool:
        """Whether a paragraph under a heading that does not say so turns to what is to come."""
        undecided = self.mixed or self.silent or self.planned
        if undecided and turns_to_outlook(paragraph, self.year):
            return True
        return self.now == "problems" and speaks_of(paragraph, self.year)

    def close(self) -> str:
        """The last turn: to the closing."""
        self.now, self.level, self.closed = "closing", 1, True
        return self.now
