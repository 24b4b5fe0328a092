"""The five divisions of a report, told by the language of its headings and paragraphs.

The words are rows of divisions.csv among the word lists.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import table
from gwr.reading.language.years import QUOTED_PLAN, SPELT_YEAR, YEAR, plan_years, western

OPENING = 5  # characters in which a paragraph opens with the name of a plan
FIRST_WORDS = 40  # characters in which a paragraph says what it is about
FIRST_CLAUSES = 200  # characters in which a paragraph turns to what is lacking
LOOKS_BACK = 8  # characters in which a paragraph says that it looks back
WORK = "work"  # of words that are said of what was done and of what is to be done
AND = Pattern("[和及与暨，、]")
PLAN_TIME = Pattern(f"({QUOTED_PLAN.pattern})时期是")
# a document that is a plan: 国民经济和社会发展第十二个五年规划纲要, “九五”计划和远景目标纲要
PLAN_ITSELF = Pattern(
    rf"(?:第([一二三四五六七八九十]{{1,2}})个五年(?:规划|计划)|({QUOTED_PLAN.pattern})(?:规划|计划)[^。\n]{{0,16}}纲要)"
    r"(?![^。\n]{0,16}(?:报告|说明|草案|决议))"
)
SALUTED = Pattern("(?:各位代表[！，：,!:]?)?")
WORK_OF_YEAR = Pattern(f"{SPELT_YEAR}年[^，]*工作$")  # one of two years in a title: 2016年的政府工作和2017年的目标
ATTAINED = Pattern("取得了?[^新]{0,8}成就$")  # 取得新成就 is a vow
ACCOUNT = Pattern(f"({SPELT_YEAR})年[^。\\n]{{0,30}}(?:公报|总结|决算|年报|年度报告|白皮书|统计|状况|发展报告|情况)")
# a document amid its year: 2018年上半年预算执行情况的报告
AMID = Pattern(
    rf"({SPELT_YEAR})年[^。，\n]{{0,12}}(?:上半年|(?:第?[一二三1-3]|前[两三])季度|1 ?[-—－~至] ?\d{{1,2}}月)"
    "[^。，\\n]{0,30}(?:报告|总结|汇报|情况|计划|打算|安排|公报)"
)
LED_BY_YEAR = Pattern(f"^({SPELT_YEAR})—+")  # 2015——奋发有为的一年
LED_BY_PAST = Pattern("(?:这|刚刚过去的?|过去的?)[三四五]年(?:来|里)?，|[三四五]年来，")  # 这五年，我们不断谋划…
SPOKEN = Pattern(f"{SPELT_YEAR} ?年(?:是|的?工作)", seeks=True)


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


@lru_cache(maxsize=64)  # sections, their course and the identity ask of the same titles
def announced(title: str, year: int) -> tuple[str, ...]:
    """The divisions that a heading of a report read in `year` (0 if unknown) announces, in order; often none.

    The last word decides, as the head of a Chinese phrase stands last: 目标完成情况 looks back. Words for work and
    tasks are said of what was done and of what is to be done: of them the year decides, or what they stand beside.
    """
    if says("problems", "heading", title):
        return ("problems",)
    if is_accomplished(title) or LED_BY_PAST.match(title):
        return ("review",)
    parts = AND.split(title)
    told = [last_announced(part) or of_work(part, year) or of_year_named(part, year) for part in parts]
    if "review" in told:  # “十二五”主要成就及“十三五”规划说明
        told = [one or "".join(of_plans(part, year)) for one, part in zip(told, parts, strict=True)]
    found = [with_shared_head(told[i:]) if part == WORK else part for i, part in enumerate(told) if part]
    if not found and year:
        led = LED_BY_YEAR.match(title)
        named = years(f"{led[1]}年{title[led.end() :]}" if led else title)
        found = [of_year(named[-1], year)] if named else []
    return tuple(dict.fromkeys(found)) or of_plans(title, year)


def of_plans(title: str, year: int) -> tuple[str, ...]:
    """The division in which a report read in `year` speaks of the plans named, of one that has begun none."""
    named = {plan_years(plan) for plan in QUOTED_PLAN.findall(title)} if year else ()
    told = {"review" if last < year else "outlook" if first >= year else "" for first, last in named}
    return tuple(told - {""}) if len(told) == 1 else ()


def is_of_work(title: str) -> bool:
    """Whether a title speaks of work or tasks and says no more: 主要工作及成效."""
    told = {last_announced(part) or of_work(part, 0) for part in AND.split(title)}
    return WORK in told and told <= {WORK, ""}


def with_shared_head(told: Sequence[str]) -> str:
    """The division of work or tasks by the parts of a title from it on: they can share a head, as in 任务和完成情况."""
    return "review" if "review" in told else "outlook"


def last_announced(words: str) -> str:
    """The division whose word stands last in these words, or an empty string."""
    last, end = "", 0
    for division in ("review", "outlook"):
        for match in pattern(division, "heading").finditer(words):
            if match.end() > end:
                last, end = division, match.end()
    return last


def of_work(words: str, year: int) -> str:
    """The division of words that speak of work or tasks, WORK where they name no year, empty where they do not."""
    if not says(WORK, "heading", words):
        return ""
    named = years(words) if year else ()
    return of_year(named[-1], year) if named else WORK


def of_year_named(words: str, year: int) -> str:
    """The division of the work of a year that these words name, or an empty string."""
    return of_year(years(words)[-1], year) if year and WORK_OF_YEAR.search(words) else ""


def planned_year(title: str) -> int:
    """The first year of the five-year plan that a document is by its title, or 0."""
    plan = PLAN_ITSELF.search(title)
    return plan_years(plan[2] or f"{plan[1]}五")[0] if plan else 0


def accounted_year(title: str) -> int | None:
    """The year of which a document gives account by its title, or None: 某市2017年统计公报, 2017年工作总结."""
    account = ACCOUNT.search(title)
    return western(account[1]) if account else None


def year_amid(title: str) -> int:
    """The year amid which a document is written by its title, or 0: 2018年上半年工作总结."""
    amid = AMID.search(title)
    return western(amid[1]) if amid else 0


def of_year(named: int, year: int) -> str:
    """The division in which a report read in `year` speaks of the year named."""
    return "outlook" if named >= year else "review"


def is_accomplished(title: str) -> bool:
    """Whether a title tells that what was planned was done, and does not vow to do it: 各项目标任务全面完成."""
    done = accomplished().search(title)
    return done is not None and not says("outlook", "vow", title[title.rfind("，", 0, done.start()) + 1 : done.start()])


@cache
def accomplished() -> Pattern:
    """完成 or its like, at the end of its clause or with 了: 全面完成今年任务 is a task itself."""
    return Pattern(f"(?:{pattern('review', 'accomplished').pattern})(?:了|，|$|为)")


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
    words = SALUTED.sub("", paragraph[:FIRST_WORDS], 1)
    if any(plan_years(plan)[1] >= year for plan in PLAN_TIME.findall(words)):
        return True
    if names_ended_plan(words[:OPENING], year):
        return False
    return says("outlook", "paragraph", words) or speaks_of(words, year)


def names_ended_plan(words: str, year: int) -> bool:
    """Whether the first five-year plan that these words name is over in this year: “十二五” in 2016."""
    plan = QUOTED_PLAN.search(words)
    return plan is not None and plan_years(plan[0])[1] < year


def looks_back(title: str, year: int) -> bool:
    """Whether a title among the tasks does tell what was done: “八五”计划完成情况, 取得决定性成就."""
    return names_ended_plan(title, year) or ATTAINED.search(title) is not None


def plans(body: str) -> bool:
    """Whether what stands under a heading speaks of what is to come: 我们要…, 力争….

    A bulletin of statistics and the report of a court go from heading to heading and plan nothing; where they say 确保
    or 任务, they tell of a year that is over.
    """
    return says("outlook", "body", body) or (says("outlook", "aim", body) and not says("review", "body", body))


def speaks_of(paragraph: str, year: int) -> bool:
    """Whether a paragraph begins to speak of this year or a later one: 2018年是…."""
    spoken = SPOKEN.search(paragraph, 0, FIRST_WORDS)
    return bool(year and spoken and years(spoken[0])[0] >= year)
