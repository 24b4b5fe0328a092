"""What a report says of itself before it begins: title, place, level, rank, year, date, meeting, speaker.

A detail is given where the text gives it, with its place, and is None elsewhere: nothing is guessed. What a web page
says around a report (its site, its path, when it was published) is not the report's.
"""

import re
from collections.abc import Sequence
from functools import cache, partial

from gwr.reading.language.numerals import below_hundred
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.years import YEAR, western
from gwr.reading.outline.divisions import announced
from gwr.reading.outline.places import GAP, meeting_match, read_level, read_place, read_rank, words
from gwr.records import Detail, Identity, Section

LATE = ("11", "12")  # months in which a report looks back on its own year
BLANK = r"[^\S\n\r]"  # any white space within a line
TITLE = Pattern(
    r"^(?P<lead>[ \t\u3000#*\"]*+(?:(?:title|(?:信息|文件)?(?:标题|名称|题名))[ \t]*[:：][ \t\u3000\"]*+)?)"
    # not …作政府工作报告, which tells of the reading
    r"(?P<title>[^\n\r，。；>|]{0,60}?(?:(?<!作)政府|(?<!政府)(?<!作))(?:工[ ]?作[ ]?报[ ]?告)》?)"
    r"(?P<rest>[^\n\r，。；]{0,60})$",
    re.M,
)
# Of a document that is no work report: 统计公报, a plan's 纲要, the report on one.
OTHER = Pattern(
    r"^(?P<lead>[ \t\u3000#*\"]*+(?:title[ \t]*[:：][ \t\u3000\"]*+)?)"
    r"(?P<title>[^\n\r，。；>|*]{2,60}(?:报告|公报|纲要|规划|计划))[*\"》 ]*$",
    re.M,
)
PATH = Pattern("[>＞»›→]|首页|当前位置|您的位置|现在的?位置")  # of a page: 首页 > 政务公开 > 政府工作报告
ABOUT = Pattern("解读|图解|名词解释|的(?:通知|决议|说明)")  # another document about the report
# 2017年工作回顾, “十二五”及2015年工作回顾, 过去五年和2017年工作回顾
BACK_ON = Pattern(rf"(?:[^\d，。]{{2,12}}[和及与暨])?{YEAR.pattern}")
SITE = Pattern(r"网站?|门户|平台|_")  # in the title of a page
# Before the report's own title: the name of the site, or marks alone.
PAGE = Pattern(r"(?:[^\n]{0,40}(?:网站?|门户|平台|专栏|公开|政府)[ ]?)?[ *<!#]*[_|｜—―─–-]+[ *]*")
Title = tuple[str, int]  # of a heading, and where it stands
_DAY = r"(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?日)?"
DATE = Pattern(YEAR.pattern + r"\s?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?月" + _DAY)
YEAR_ALONE = Pattern(YEAR.pattern + r"(?!\s?[\d一二三四五六七八九十]{1,2}月)")
# 王大明, 王 明, 欧阳 明, 买买提·王大明; no 目录, 摘要, 县长 on a line of its own, and not what is done: 县长作报告
NAME = (
    rf"(?!(?:目{BLANK}*录|摘{BLANK}*要|[全正]{BLANK}*文)|[作在]|向大|代[理表省市区县州]|各位|政府|审议|[省市区县州盟旗镇乡部院]长|主席)"
    rf"([\u4e00-\u9fff]{{2,8}}[·•‧・][\u4e00-\u9fff]{{2,8}}|[\u4e00-\u9fff]{{2,5}}?|"
    rf"[\u4e00-\u9fff](?:{BLANK}{{1,8}}[\u4e00-\u9fff]){{1,3}}|[\u4e00-\u9fff]{{2}}{BLANK}{{1,8}}[\u4e00-\u9fff])"
)
GREETING = Pattern("各位代表|我代表")  # from here on the report speaks of other days
DONE = "修订|修正|通过|批准|[公发颁]布|印发|讲话"  # what happened on a day, where the speaker's name could stand
# Around the date on which a page was published, which is not the report's.
LABEL = Pattern(r"(?:时间|日期|发布|更新|印发|成文|来源)[^\n。]{0,6}$")
STAMP = Pattern(rf"{BLANK}*(?:\d{{1,2}}[:：]\d\d|来源|浏览|阅读|点击|作者|字体|打印)")


def identify(text: str, sections: Sequence[Section]) -> Identity:
    """What the report says of itself in its opening; the year also by the headings of its outlook."""
    front = text[: sections[0].end] if sections and sections[0].division == "opening" else ""
    place, date = read_place(front, text), read_date(front)
    return Identity(
        title=read_title(front),
        place=place,
        level=read_level(front, place),
        rank=read_rank(place),
        year=read_year(front, date, outermost_titles(text, sections)),
        date=date,
        meeting=read_meeting(front),
        speaker=read_speaker(front),
    )


def outermost_titles(text: str, sections: Sequence[Section]) -> list[Title]:
    """The titles of the outermost sections, with where they stand."""
    tops = [section for section in sections if section.level == 1 and section.title]
    return [(section.title, text.index(section.title, section.start + len(section.number))) for section in tops]


def reading_year(front: str, tops: Sequence[Title]) -> int:
    """The year on which a report with this opening and these outermost titles plans, 0 where it does not say."""
    date = read_date(front)
    identity = Identity(year=read_year(front, date, tops), date=date)
    now, last = years_of(identity, tops)
    return now + (now == last and date is not None and month_of(date) == "12")


def years_of(identity: Identity, tops: Sequence[Title]) -> tuple[int, int]:
    """The year in which a report is read and the last on which it looks back, 0 and -1 where it does not say.

    They are one where it is read in the last weeks of a year. One that looks back on the year of its title is read in
    the next, as one of a 年度 is, and so is one of which no more is known than the year on which a title looks back.
    """
    year, date = identity.year, identity.date
    back = [
        western(named[1]) - title.startswith("上半年", named.end())  # which is told before the year is over
        for title, _ in tops
        if looks_back(title) and (named := BACK_ON.match(title))
    ]
    now = int(year.value) if year else 0
    if read_late(identity):
        return now, now
    if identity.title and f"{now}年度" in str(identity.title.value):  # 2021年度审计工作报告
        return now + 1, now
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


def compact(front: str, start: int, end: int) -> Detail:
    """The words of front[start:end] without white space and bold type, as a detail."""
    return Detail("".join(front[start:end].replace("*", "").split()), start, end)


def titles(front: str) -> list[re.Match[str]]:
    """The lines that name the work report; those of a page's header last."""
    found = [line for line in TITLE.finditer(front) if not PATH.search(line[0]) and not ABOUT.search(line["rest"])]
    return sorted(found, key=lambda line: ("title" in line["lead"], SITE.search(line[0]) is not None))


def read_title(front: str) -> Detail | None:
    """The title of the report, without the name of the site that the page's title has before it."""
    line = next(iter(titles(front)), None) or OTHER.search(front)
    if line is None or PATH.search(line[0]):
        return None
    start, end = line.span("title")
    before = PAGE.match(front, start, end)
    start = before.end() if before else start
    if front[start] == "《" and front[end - 1] == "》":
        start, end = start + 1, end - 1
    return compact(front, start, end)


def read_date(front: str) -> Detail | None:
    """The first date on which something is done (在…会议上), else that names a day, else a month; in ISO form."""
    spoken = GREETING.search(front)
    dates = DATE.finditer(front, 0, spoken.start() if spoken else len(front))
    found = max(filter(partial(_is_own, front), dates), key=partial(_weight, front), default=None)
    if not found:
        return None
    parts = [below_hundred(part) for part in found.groups()[1:] if part]
    return Detail("-".join([str(western(found[1])), *(f"{part:02}" for part in parts)]), *found.span())


def _is_own(front: str, date: re.Match[str]) -> bool:
    """Whether a date is the report's, and not that on which the page was published."""
    line = front.rfind("\n", 0, date.start()) + 1
    return not (LABEL.search(front[max(line, date.start() - 12) : date.start()]) or STAMP.match(front, date.end()))


def _weight(front: str, date: re.Match[str]) -> tuple[bool, bool]:
    return date[3] is not None, front[date.end() : date.end() + 3].strip().startswith(("在", "于"))


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
    if own:  # what a heading plans is of its year, whatever the title says
        next_one = own.value in told or own.value not in {year.value for year in outlooks}
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


def read_speaker(front: str) -> Detail | None:
    """The name of the one who reads it, which stands after the office or, in brackets, after the date."""
    found = [match for pattern in speaker_patterns() if (match := pattern.search(front))]
    return compact(front, *found[0].span(found[0].lastindex or 0)) if found else None


@cache
def speaker_patterns() -> tuple[Pattern, ...]:
    """How the speaker is named: behind the office, with the date in brackets, or alone below the dateline."""
    office = "|".join(f"{BLANK}{{0,4}}".join(word) for word in words("office"))
    marks = rf"(?:{BLANK}|[*（()）—─―:：])"
    return (
        Pattern(
            rf"(?:^|会议上[）)]?){marks}{{0,12}}[\u4e00-\u9fff]{{0,24}}?(?:{office}){marks}{{0,12}}\n?{GAP}{NAME}"
            rf"(?=(?:讲话)?{marks}*$|{BLANK}*[（(]|{BLANK}+[12]\d)",
            re.M,
        ),
        Pattern(rf"{DATE.pattern}(?:(?<=日){BLANK}*|{BLANK}+)(?!{DONE}){NAME}\s?[）)]"),
        Pattern(
            rf"(?:会议上?|日)[）)*]*{GAP}^{marks}{{0,12}}(?![^\n]{{0,12}}(?:{office})){NAME}(?:讲话)?{marks}{{0,12}}$",
            re.M,
        ),
    )
