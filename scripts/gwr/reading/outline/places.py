"""Which place a report is about: how its opening names it, its level, and the rank of its city.

localities.csv has every province, every city, prefecture and autonomous prefecture, and the cities that are counties by
rank; of any other place the last word of its name says the level (places.csv). Names: National Bureau of Statistics,
统计用区划代码 of 2023, as github.com/modood/Administrative-divisions-of-China (WTFPL) has them; former names added.
"""

import re
from functools import cache

from gwr.reading.language.patterns import Pattern, Span
from gwr.reading.language.tables import Words, lookup, table
from gwr.reading.language.years import YEAR
from gwr.reading.rules import Rule, Table, first
from gwr.records import Detail

# between words that a line end, an indentation or bold type may part; bounded, so that a long run costs little
GAP = r"[\s*]{0,40}"
COUNT = "[一二三四五六七八九十]{1,4}"
FOOT = 600  # characters at the end of a text in which its source is named
WHOLE = "中国"  # as the country is called


@cache
def words(kind: str) -> dict[str, str]:
    """The words of this kind and what each stands for, the longest first."""
    rows = [row for row in table("places") if row["kind"] == kind]
    return {row["word"]: row["stands_for"] for row in sorted(rows, key=lambda row: -len(row["word"]))}


@cache
def localities(column: str) -> Words:
    """Words: the name of a locality, as printed → what this column says of it."""
    return lookup("localities", column)


def any_of(kind: str) -> str:
    """A pattern for the words of this kind."""
    return "|".join(map(re.escape, words(kind)))


def named() -> str:
    """A pattern for the name of a place, those that it lies in before it: 某某省某某市某某区."""
    none = "在|第|届|的|大会|报告"  # in no name
    ours = "我|自治|[本各该省市县区州][省市县区州]|全(?:[省市区国]|县(?!第)|州(?![县市]))"  # 我市, 全省: no name
    letters = rf"(?:(?!{none})[\u4e00-\u9fff])"
    return rf"(?P<place>(?!{ours})(?:{letters}{{1,22}}?(?:{any_of('place')})|{letters}{{1,3}}州))"


def read_place(front: str, text: str) -> Detail | None:
    """The place that a report with this opening is about, by its official name."""
    span: Span | None = first(RULES)(front, text)
    if span is None:
        return None
    start, end = span
    return Detail(official(text[start:end]), start, end)


def official(name: str) -> str:
    """The official name of what is called so: 恩施州, 长春, 国务院."""
    known = localities("stands_for")
    full = next((name + last for last in ("", "市", "省") if name + last in known), name)
    return words("nation").get(name) or known.get(full) or full


def read_level(front: str, place: Detail | None) -> Detail | None:
    """The level of a place; where none is named, of the government that speaks (我代表省人民政府) or of who heads it.

    市, whose rank nothing tells, has none.
    """
    if place:
        return Detail(level_of(str(place.value)), place.start, place.end)
    found = unnamed_government().search(front) or head_pattern().search(front)
    level = found and (words("place") | words("office") | {"州": "city"})[found[1]]
    return Detail(level, *found.span(1)) if found and level and not found[1].startswith("市") else None


def level_of(place: str) -> str:
    """The level of a place by its name: national, province, city, county or township."""
    known = "national" if place == WHOLE else localities("level").get(place)
    return known or next((level for word, level in words("place").items() if place.endswith(word)), "")


def read_rank(place: Detail | None) -> Detail | None:
    """The rank of a place that is at the level of cities: 直辖市, 副省级, 地级."""
    rank = place and localities("rank").get(str(place.value))
    return Detail(rank, place.start, place.end) if place and rank else None


def own(name: str) -> str:
    """The name of a place without those that it lies in: 某某区 for 某某省某某市某某区."""
    known = localities("level")
    while name not in known:
        around = known.at(name, 0)
        if not (around and len(name) - len(around) > 1):
            found = _AROUND.match(name)
            around = found[0] if found else ""
        if not around:
            break
        name = name[len(around) :]
    around = known.at(name, 0)
    return around if name == around + around[-1:] else name  # 某某市市: printed twice


_AROUND = Pattern(
    r"[\u4e00-\u9fff]{1,9}?(?:自治[州县旗]|地区|[省市县旗盟区])(?=[\u4e00-\u9fff]{2})(?![省市县旗盟区乡镇]|街道$)"
)


def placed(found: re.Match[str] | None) -> Span | None:
    """Where a match has the own name of the place that it names."""
    if not (found and found["place"]):
        return None
    name = own(found["place"])
    if name.endswith("州") and not name.endswith("自治州") and name not in localities("level"):
        return None
    start = found.start("place") + found["place"].rindex(name)
    return start, start + len(name)


@cache
def meeting_pattern() -> Pattern:
    """在…市第十三届人民代表大会第三次会议, also 十届人大三次会议."""
    return Pattern(
        rf"""(?:日{GAP}在?|月{GAP}在|[在向]|^|[\s（(—─―])
        (?P<meeting>(?:{named()}|(?:{any_of("place")}|州))?{GAP}
        (?:第{COUNT}届{GAP}(?:全国)?{GAP}人民代表大会|第?{COUNT}届{GAP}人大){GAP}
        第?{COUNT}次{GAP}(?:全体)?会议)""",
        re.M | re.X,
    )


def meeting_match(front: str) -> re.Match[str] | None:
    """The first meeting named in full, else the first named in short."""
    return max(meeting_pattern().finditer(front), key=lambda match: "代表大会" in match[0], default=None)


@cache
def office_pattern() -> Pattern:
    """A place before an office, on a line of its own."""
    office = rf"(?:人民政府)?[ \t\u3000]*(?:代理?|副)?(?:{any_of('office')})"
    return Pattern(rf"^[ \t\u3000*]*{named()}{office}", re.M)


@cache
def government_pattern() -> Pattern:
    """A place as the government that speaks."""
    return Pattern(rf"代表{named()}(?:人民政府|政府|办事处|管委会|管理委员会)")


@cache
def unnamed_government() -> Pattern:
    """The government that speaks, without the name of its place."""
    return Pattern(rf"代表(?:第?{COUNT}届)?({any_of('place')}|州)(?:人民政府|政府)")


@cache
def head_pattern() -> Pattern:
    """Who heads a government, on a line that does not name its place: 县长　王大明."""
    return Pattern(r"^[ \t\u3000*]*(?:代理?)?([省市州盟区县旗乡镇]长)", re.M)


@cache
def title_pattern() -> Pattern:
    """The place in a title: 2018年…市政府工作报告, …市2018年政府工作报告; also without its last word: …政府工作报告."""
    begins, goes_on = r"(?:^|[年:：》）\s*#])", rf"(?={YEAR.pattern}|(?:人民)?政府|人民政府)"
    stem = r"(?P<stem>[\u4e00-\u9fff]{2,8}?)"
    return Pattern(rf"{begins}(?:{named()}|{stem}){goes_on}[^\n]{{0,20}}?工作报告", re.M)


@cache
def source_pattern() -> Pattern:
    """A place in a line that tells the source: 来源：…县人民政府研究室."""
    label = "来[ ]?源|发布机构|发布单位|发布部门|发文机关|发文单位|公开单位|公开机构|制发机关|主办单位|主办|作者"
    return Pattern(
        rf"""(?:{label})[ \t\u3000]?(?:[】\]][:：]?|[:：])[ \t\u3000]*{named()}
        (?=人民政府|政府|人大|人民代表大会|党政|办公|门户|网|发展|财政|统计|融媒|新闻|广播|管理委员会|管委会|街道办|[\s|)）]|$)""",
        re.M | re.X,
    )


@cache
def site_pattern() -> Pattern:
    """A place in the name of the site that published it, at a line's beginning or end: …县人民政府门户网站."""
    part = "门户|信息公开|公众信息|公报|政务|网站?|平台|专栏|目录|[ ]"
    return Pattern(rf"(?:^|[\s|>＞»›→_—–·/：:-]){named()}(?:人民)?政府(?:{part})*(?=[\s|>＞»›→_—–·/)）-]|$)", re.M)


@cache
def nation_pattern() -> Pattern:
    """The whole country, as what a report is about."""
    return Pattern(
        r"(?P<place>全国)(?=人民代表大会|人大)|代表(?P<a>国务院)|(?P<b>国务院)(?=副?总理|办公厅)|"
        r"^[ \t\u3000*#]*(?:title:[ ]*)?(?P<c>中华人民共和国)",
        re.M,
    )


def _of_meeting(front: str, text: str) -> Span | None:
    return placed(meeting_match(front))


def _of_office(front: str, text: str) -> Span | None:
    return placed(office_pattern().search(front))


def _of_government(front: str, text: str) -> Span | None:
    return placed(government_pattern().search(front))


def _of_title(front: str, text: str) -> Span | None:
    found = title_pattern().search(front) if "工作报告" in front else None
    if found and found["stem"]:
        return found.span("stem") if official(found["stem"]) in localities("level") else None
    return placed(found)


def _of_source(front: str, text: str) -> Span | None:
    return placed(source_pattern().search(front) or source_pattern().search(text, max(0, len(text) - FOOT)))


def _of_site(front: str, text: str) -> Span | None:
    return placed(site_pattern().search(front)) if "政府" in front else None


def _of_committee(front: str, text: str) -> Span | None:
    """The province that is called 省 alone, as its party's committee is called."""
    said = unnamed_government().search(front)
    if not said or said[1] not in ("省", "自治区"):
        return None
    found = _COMMITTEE.search(text)
    return found.span(1) if found and localities("level").get(found[1]) == "province" else None


_COMMITTEE = Pattern(r"中共([\u4e00-\u9fff]{1,9}(?:省|自治区))委")


def _of_nation(front: str, text: str) -> Span | None:
    found = nation_pattern().search(front)
    return found.span(found.lastgroup or 0) if found else None


RULES = Table(
    Rule(
        "the place that holds the meeting", "——2024年1月10日在【云岭县】第九届人民代表大会第四次会议上\n", _of_meeting
    ),
    Rule("a place before the speaker's office", "【云岭县】人民政府县长　王大明\n", _of_office),
    Rule("a place in the title", "【云岭县】2024年政府工作报告\n", _of_title),
    Rule("the government that speaks", "各位代表：现在，我代表【云岭县】人民政府报告工作。\n", _of_government),
    Rule("a line that tells the source", "来源：【云岭县】融媒体中心\n", _of_source),
    Rule("the name of the site", "【云岭县】人民政府门户网站\n", _of_site),
    Rule(
        "the party's committee of the province",
        "现在，我代表省人民政府报告工作。\n感谢中共【江西省】委。\n",
        _of_committee,
    ),
    Rule("the whole country", "现在，我代表【国务院】报告工作。\n", _of_nation),
)
