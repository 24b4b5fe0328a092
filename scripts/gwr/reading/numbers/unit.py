"""The unit behind a number: its multiplier, its name, and a hedge that stands at either."""

from collections.abc import Mapping
from string import ascii_letters

from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import Words, alternatives, lookup
from gwr.reading.numbers.number import THOUSANDS, Number

UNITS = lookup("units", "measure")
COUNTERS = lookup("counters", "meaning")
_PRINTED = Words((UNITS | COUNTERS).items())

HEDGES = "余多来几"
# 2000多万元, 5.94万余起, 5 个, 12个亿, 3个多亿元 (but 12个亿元村, 12个亿元以上项目): a hedge may stand before or
# behind the one multiplier.
_MULTIPLIER = Pattern(
    rf"[ \u00a0]?(?:个(?=[多余][万亿]))?([{HEDGES}]?)(?:个(?=[万亿](?:元?(?:[，。；、：）]|$)|的|[左多用]|以上[，。；])))?"
    rf"(万亿|万 亿|[百千]?[万亿]|千(?![{THOUSANDS}])|百(?!分))?([{HEDGES}]?)[ \u00a0]?"
)
_MULTIPLIES = f" \u00a0{HEDGES}个万亿千百"  # its first letters
_NO_UNIT = "年月日号时点的了等后前内外中至到以多余来几岁"  # letters that count nothing behind a number
# 充电桩5.28万枪，: a measure word that no table has is the one letter between the number and a stop.
_UNLISTED = Pattern(f"(?![{_NO_UNIT}])[\u4e00-\u9fff](?=[，。；、])")
# 46扇铁门: so it is before a noun, where it is no letter with which a word of grammar begins.
_OF_NOUN = Pattern(
    f"(?![{_NO_UNIT}零〇一二三四五六七八九十百千两万亿是为在由从向对与和及或并被将已"
    f"均全不也还再又仅只比较占达有无上下左右新老大小高低获荣居列入系价佳快强接可应需才辅华健增减升降提原]|{alternatives('people')})"
    "[\u4e00-\u9fff](?=(?![的了等后前内外中至到以])[\u4e00-\u9fff])"
)
PEOPLE_AT = Pattern(alternatives("people"))
# 部/百人, 人/百亿元, 人/万车; not 元/千瓦时
_PER_MANY = Pattern(f"(?:百|千(?![{THOUSANDS}]))?[万亿]?(?=[\u4e00-\u9fff])")
_PER = Pattern("[/／][\u4e00-\u9fffa-zA-Z]")  # 微克/立方米, μg/m³
_LATIN = Pattern("(?<=[A-Za-z])[A-Za-z]")  # 12.5m is a length, 5mx is none
_ALTERNATIVE = Pattern("（([\u4e00-\u9fff]{1,2})）")  # 条（段）
# What is a unit, but not before this letter of a noun; and what the unit is then: 10大|项目, 30个|点位, 3万亿|台阶,
# 3万|家庭
_RUN_ON: Mapping[str, tuple[str | tuple[str, ...], str]] = {
    "大项": ("目", "大"),
    "条次": ("级", "条"),
    "城": ("际", ""),
    "个点": ("位", "个"),
    "台": ("阶", ""),
    "个": ("体工商", ""),
    "家": ("庭", ""),
    "国": (("有企", "有资", "有独", "有控", "有林", "营企"), ""),
}
TIMES = ("·", "•")
_POINTS = Pattern("(多|余|以上|左右|以内|以下)百分点")
RANKS = set("级大省市县区州镇城群盘回重")  # not counted in 万 and 亿: 100亿级, 100万大关, 265万群众, 8.1万市民


# What a number counts, as printed: its multiplier (万, 亿), its name without that, where what belongs to the quantity
# ends (a hedge behind the multiplier included), the hedge that stands in the number or before the unit (余, 多, 来).
Unit = tuple[str, str, int, str]


def read_unit(text: str, number: Number) -> Unit:
    """The unit of a number, unnamed where none follows; a hedge or a space is its own only where a unit follows."""
    start, _, stop, _, _, _, _, said, multiplied, _ = number
    if said is not None:
        return "", said, stop, ""
    near = multiplier = far = ""
    at = stop
    if multiplied:
        multiplier, far = multiplied, text[stop : stop + 1] if text[stop : stop + 1] in HEDGES else ""
        at += len(far)
    elif text[stop : stop + 1] in _MULTIPLIES and (more := _MULTIPLIER.match(text, stop)):
        near, multiplier, far = more.groups("")
        multiplier, at = multiplier.replace(" ", ""), more.end()
    inside = text[stop - 2] if stop - start > 2 and text[stop - 2] in "余多几" else ""  # 一亿二千多万, 一百几十
    name = unit_at(text, at)
    if multiplier and (name in RANKS or text.startswith("项目", at)):  # 2000万项目: 项 counts nothing here
        name = ""
    if name == "个" and (points := _POINTS.match(text, at + 1)):  # 2个多百分点, 3个以上百分点
        return multiplier, "个百分点", points.end(), points[1]
    if name:
        return multiplier, name, at + len(name), near or far or inside
    if not multiplier:
        return "", "", stop, inside
    far = far.strip("来")  # 9亿多劳动力, but 9万来沪人员
    return multiplier, "", max(stop, text.rfind(multiplier[-1], stop, at) + 1) + len(far), near or far or inside


def unlisted_at(text: str, at: int) -> str | None:
    """The measure word of no table between a number and its noun, "" where the noun is of people, None for no noun."""
    if PEOPLE_AT.match(text, at):
        return ""
    unlisted = _OF_NOUN.match(text, at)
    return unlisted[0] if unlisted else None


def unit_at(text: str, at: int) -> str:
    """The unit or measure word printed at the offset, with its /… or （…）, or ""."""
    unit = _PRINTED.at(text, at)
    if unit in _RUN_ON and text.startswith(_RUN_ON[unit][0], at + len(unit)):
        unit = _RUN_ON[unit][1]
    if not unit and (unlisted := _UNLISTED.match(text, at)):
        unit = unlisted[0]
    end = at + len(unit)
    if unit and unit[-1] in ascii_letters and _LATIN.match(text, end):
        return ""
    if not unit or text[end : end + 1] not in ("/", "／", "（"):
        return unit
    if text.startswith(("/", "／"), end):
        return text[at : per_end(text, end)].replace("／", "/")
    other = _ALTERNATIVE.match(text, end)
    return unit + other[0] if other and other[1] in COUNTERS else unit


def per_end(text: str, end: int) -> int:
    """Where the /… behind a unit that ends at the offset ends: 元/公斤; the offset itself where there is none."""
    if not _PER.match(text, end):
        return end
    start = end + 1
    if many := _PER_MANY.match(text, start):
        start = many.end()
    stop = start + len(_PRINTED.at(text, start) or text[start])
    if text[stop : stop + 1] not in TIMES:
        return stop
    return stop + 1 + len(_PRINTED.at(text, stop + 1) or text[stop + 1 : stop + 2])  # 吨/月·平方公里
