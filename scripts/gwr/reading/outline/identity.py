"""What a report says of itself before it begins: title, place, level, year, date, meeting, speaker.

A detail is given where the text gives it, with its place, and is None elsewhere: nothing is guessed.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from gwr.reading.language.numerals import below_hundred
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import table
from gwr.reading.language.years import YEAR, western
from gwr.reading.outline.divisions import announced
from gwr.records import Detail, Identity, Section

LATE = ("11", "12")  # months in which a report looks back on its own year
COUNT = "[一二三四五六七八九十]{1,4}"
# between words that a line end or an indentation may part; bounded, so that a long run of spaces costs little
GAP = r"\s{0,40}"
TITLE = Pattern(
    r"^(?P<lead>[ \t\u3000#*\"]*+(?:title:[ \t\"]*+)?)"
    r"(?P<title>[^\n\r，。；>|]{0,60}?(?:工[ ]?作[ ]?报[ ]?告)》?)[^\n\r，。；]{0,60}$",
    re.M,
)
Title = tuple[str, int]  # of a heading, and where it stands
_DAY = r"(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?日)?"
DATE = Pattern(YEAR.pattern + r"\s?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?月" + _DAY)
YEAR_ALONE = Pattern(YEAR.pattern + r"(?!\s?[\d一二三四五六七八九十]{1,2}月)")
NAME = r"([\u4e00-\u9fff]{2,8}·[\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff](?:[ \u3000]{0,3}[\u4e00-\u9fff]){1,3})"


def identify(text: str, sections: Sequence[Section]) -> Identity:
    """What the report says of itself in its opening; the year also by the headings of its outlook."""
    front = text[: sections[0].end] if sections and sections[0].division == "opening" else ""
    title, date, meeting = read_title(front), read_date(front), read_meeting(front)
    place = read_place(front)
    level = place and Detail(level_of(str(place.value)), place.start, place.end)
    year = read_year(front, date, outermost_titles(text, sections))
    return Identity(title, place, level, year, date, meeting, read_speaker(front))


def outermost_titles(text: str, sections: Sequence[Section]) -> list[Title]:
    """The titles of the outermost sections, with where they stand."""
    tops = [section for section in sections if section.level == 1 and section.title]
    return [(section.title, text.index(section.title, section.start + len(section.number))) for section in tops]


def reading_year(front: str, tops: Sequence[Title]) -> int:
    """The year on which a report with this opening and these outermost titles plans, 0 where it does not say."""
    date = read_date(front)
    identity = Identity(None, None, None, read_year(front, date, tops), date, None, None)
    now, last = years_of(identity, tops)
    return now + (now == last and date is not None and month_of(date) == "12")


def years_of(identity: Identity, tops: Sequence[Title]) -> tuple[int, int]:
    """The year in which a report is read and the last on which it looks back, 0 and -1 where it does not say.

    They are one where it is read in the last weeks of a year. One that looks back on the year of its title is read in
    the next, and so is one of which no more is known than the year on which a title looks back.
    """
    year, date = identity.year, identity.date
    back = [western(named[1]) for title, _ in tops if looks_back(title) and (named := YEAR.match(title))]
    now = int(year.value) if year else 0
    if read_late(identity):
        return now, now
    dated = date is not None and year_of(date).value == now
    if back and not dated and (not now or max(back) == now):
        now = max(back) + 1
    return now, now - 1


def read_late(identity: Identity) -> bool:
    """Whether a report is read in the last weeks of its year, and so looks back on that year itself."""
    date, year = identity.date, identity.year
    return date is not None and year is not None and year_of(date).value == year.value and month_of(date) in LATE


def looks_back(title: str) -> bool:
    """Whether a title looks back and does no more."""
    return announced(title, 0) == ("review",)


def year_of(date: Detail) -> Detail:
    """The year of a date."""
    return Detail(int(str(date.value)[:4]), date.start, date.start + 4)


def month_of(date: Detail) -> str:
    """The month of a date: 01 to 12."""
    return str(date.value)[5:7]


@cache
def words(kind: str) -> dict[str, str]:
    """The words of this kind and what each stands for, the longest first."""
    rows = [row for row in table("places") if row["kind"] == kind]
    return {row["word"]: row["stands_for"] for row in sorted(rows, key=lambda row: -len(row["word"]))}


def compact(front: str, start: int, end: int) -> Detail:
    """The words of front[start:end] without white space, as a detail."""
    return Detail("".join(front[start:end].split()), start, end)


def titles(front: str) -> list[re.Match[str]]:
    """The lines that name the work report; those of a page's header last."""
    return sorted(TITLE.finditer(front), key=lambda match: "title:" in match["lead"])


def read_title(front: str) -> Detail | None:
    """The title of the report."""
    found = titles(front)
    return compact(front, *found[0].span("title")) if found else None


def read_date(front: str) -> Detail | None:
    """The first date that names a day, else the first that names a month, in ISO form."""
    found = max(DATE.finditer(front), key=lambda match: match[3] is not None, default=None)
    if not found:
        return None
    parts = [below_hundred(part) for part in found.groups()[1:] if part]
    return Detail("-".join([str(western(found[1])), *(f"{part:02}" for part in parts)]), *found.span())


def read_year(front: str, date: Detail | None, tops: Sequence[Title]) -> Detail | None:
    """The year in which the report is read: of its title, of its date, or of a heading.

    A report that looks back on the year of its title, or is read late in a year, is one of the next where the heading
    of its outlook says so.
    """
    named = [(title, Detail(western(year[1]), at, at + 4)) for title, at in tops if (year := YEAR.match(title))]
    told = {year.value for _, year in named}
    outlooks = [year for title, year in named if announced(title, 0) == ("outlook",)]
    ahead = next((year for year in outlooks if int(year.value) - 1 in told), outlooks[0] if outlooks else None)
    own = title_year(front)
    if own:
        next_one = own.value in told
    elif date:
        own, next_one = year_of(date), month_of(date) in LATE
    else:
        return ahead
    return ahead if next_one and ahead and ahead.value == int(own.value) + 1 else own


def title_year(front: str) -> Detail | None:
    """The year of the report's title."""
    for line in titles(front):
        if named := YEAR_ALONE.search(line[0]):
            start = line.start() + named.start()
            return Detail(western(named[1]), start, start + 4)
    return None


def read_meeting(front: str) -> Detail | None:
    """The meeting at which the report is read, with the place that holds it."""
    found = meeting_match(front)
    return compact(front, *found.span("meeting")) if found else None


def meeting_match(front: str) -> re.Match[str] | None:
    """The first meeting named in full, else the first named in short."""
    return max(meeting_pattern().finditer(front), key=lambda match: "代表大会" in match[0], default=None)


def read_place(front: str) -> Detail | None:
    """The place that the report is about: of its meeting, its speaker's office, its government or its title."""
    found = meeting_match(front)
    if not (found and found["place"]):
        found = first(pattern.search(front) for pattern in place_patterns())
        found = found or first(title_place().search(front, *line.span()) for line in titles(front))
        found = found or nation_pattern().search(front)
    return Detail(words("nation").get(found["place"], found["place"]), *found.span("place")) if found else None


def first(found: Iterable[re.Match[str] | None]) -> re.Match[str] | None:
    """The first of these matches that is one."""
    return next(filter(None, found), None)


def level_of(place: str) -> str:
    """The level of a place by its own name: 省 province, 市 city, 区 district …"""
    for kind in ("municipality", "place"):
        for word, level in words(kind).items():
            if place.endswith(word) and (kind == "place" or place == word):
                return level
    return "national"


def read_speaker(front: str) -> Detail | None:
    """The name of the one who reads it, which stands after the office or, in brackets, after the date."""
    found = [match for pattern in speaker_patterns() if (match := pattern.search(front))]
    return compact(front, *found[0].span(found[0].lastindex or 0)) if found else None


def any_of(kind: str) -> str:
    """A pattern for the words of this kind."""
    return "|".join(map(re.escape, words(kind)))


@cache
def nation_pattern() -> Pattern:
    """The whole country, as the place of a report."""
    return Pattern(f"(?P<place>{any_of('nation')})")


def named() -> str:
    """A pattern for the name of a place."""
    return rf"(?P<place>(?![本我全]|自治)(?:(?!在)[\u4e00-\u9fff]){{2,15}}?(?:{any_of('place')})|[\u4e00-\u9fff]县)"


@cache
def meeting_pattern() -> Pattern:
    """在…市第十三届人民代表大会第三次会议, also 十届人大三次会议."""
    return Pattern(
        rf"""(?:日{GAP}在?|月{GAP}在|[在向]|^|[\s（(—─―])
        (?P<meeting>(?:{named()}|(?:{any_of("place")}))?{GAP}
        (?:第{COUNT}届{GAP}(?:全国)?{GAP}人民代表大会|第?{COUNT}届{GAP}人大){GAP}
        第?{COUNT}次{GAP}(?:全体)?会议)""",
        re.M | re.X,
    )


@cache
def place_patterns() -> tuple[Pattern, ...]:
    """Where else a place is named: before an office, as the government that speaks."""
    return (
        Pattern(rf"^[ \t\u3000*]*{named()}(?:人民政府)?(?:代理?|副)?(?:{any_of('office')})", re.M),
        Pattern(rf"代表{named()}人民政府"),
    )


@cache
def title_place() -> Pattern:
    """The place in a title: 2018年…市政府工作报告, …市2018年政府工作报告"""
    return Pattern(rf"(?:^|[年:：》）\s]){named()}(?={YEAR.pattern}|(?:人民)?政府|人民政府)", re.M)


@cache
def speaker_patterns() -> tuple[Pattern, ...]:
    """How the speaker is named: on a line of its own, or with the date in brackets."""
    office = any_of("office")
    return (
        Pattern(rf"^[ \t\u3000*]*[\u4e00-\u9fff]{{0,24}}?(?:{office})[ \t\u3000]*{NAME}[ \t\u3000*]*$", re.M),
        Pattern(rf"{DATE.pattern}[ \t\u3000]+{NAME}\s?[）)]"),
    )
