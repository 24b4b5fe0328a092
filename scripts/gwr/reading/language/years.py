"""The years that a clause names: in digits or in words, or counted from the year in which the report is read."""

import re
from typing import NamedTuple

from gwr.reading.language.numerals import ZERO, below_hundred, row_of_digits
from gwr.reading.language.patterns import Beginning, Pattern

SPELT_YEAR = (
    rf"(?:(?:[1１][9９]|[2２][0０])\d\d|[一二][九〇零{ZERO}][〇零{ZERO}一二三四五六七八九]{{2}})"  # 2018, 二〇一八
)
# 比2015年平均降低: no mean of years, as 近三年平均 is; a look behind must be of one length
NOT_OF_YEAR = rf"(?<![12][09]\d\d)(?<![一二][九〇零{ZERO}][〇零{ZERO}一二三四五六七八九][〇零{ZERO}一二三四五六七八九])"
# a mean over several years: 年均增长8%; not that of a single one (年均气温), nor one that a year is set beside (比前三年平均)
YEARLY_MEAN = Pattern(
    f"年均(?!浓度|气温|降水|值)|(?<!全)(?<!前[两三四五]){NOT_OF_YEAR}年平均(?!浓度|气温|降水)|平均每年"
    "|每年(?:平均)?(?:增长|递增)|年递增",
    seeks=True,
)
YEAR = Pattern(f"({SPELT_YEAR}) ?年", seeks=True)
_RECORD = "的?(?:[首唯][次个家]|最|第一|[^，]{0,6}新[高低])"  # 2015年以来首次, 2015年以来最好的
# 比2012年, 由去年的, 在1957年的基础上: years that something is set beside, not those that a figure is about.
COMPARED = Pattern(
    f"(?:[比较同与由从]|相当于|等于|[高低快慢]于|超过)(?:[^，]{{0,6}}的?)(?:{SPELT_YEAR}|[去上前])年(?!至今|(?:起|开始)[^，]*(?:累计|已))"
    rf"|(?:{SPELT_YEAR}|[去上前])年(?:[^，]{{0,8}}基础上|(?:\d{{1,2}}月)?以来(?={_RECORD}))"
    rf"|去年同期|[到至是为](?:{SPELT_YEAR}|[上前])年同期"
    rf"|(?:{SPELT_YEAR}|[上前])年同期(?!则?(?:为|是|只|仅|完成|有|$))",  # 8亿元（上年同期7亿元）: what there was then
    seeks=True,
)
_MULTIPLIED = Pattern(f"(?:是|等于){SPELT_YEAR}年的")  # 是2002年的3倍
_PRINTED = Pattern(rf"(?<!\d)({SPELT_YEAR})年")
_NAMED = Pattern(rf"(?<!\d)(?:({SPELT_YEAR})学?|([去上前明]))年(?!结[转余])", seeks=True)
_AWAY = {"前": -2, "去": -1, "上": -1, "明": 1}  # years from the one that is now
# 1978年的产量达到: not 去年开工的项目
PAST = Pattern(rf"(?<!\d)(?:{SPELT_YEAR}|[去前])年(?!度)(?:[^的]*|[底末]?的[^的]*)$")
_NTH_FIVE = "(?:十[一二三四五六]?|[一二三四五六七八九])五"
PLAN, QUOTED_PLAN = f"“?{_NTH_FIVE}”?", Pattern(f"“{_NTH_FIVE}”")  # “十二五”: a five-year plan
# 一九五六年，…: of what follows too
OPENED = Beginning(
    rf"\s*(?:力争|争取|确保|预计|计划)?(?:(?:[到至在]|截[至止]到?)?({SPELT_YEAR})年[底末]?|[到至在]?(?P<plan>{PLAN})期?末)，"
)
# 到“十三五”末; not what is set beside it: 是“九五”末的2倍, 高出“九五”期间
NOT_BESIDE = "(?<![比较同与由从为于过超“十])(?<![^一二三四五六七八九十]是)(?<![高多低]出)"  # 一是“九五”期间: a list
_PLAN_ENDS = Pattern(rf"{NOT_BESIDE}({PLAN})期?末(?!的?(?:水平|基础))")
# “十二五”期间, 第一个五年计划期间
_PLAN_LASTS = Pattern(
    rf"{NOT_BESIDE}(?:第([一二三四五六七八九十]{{1,2}})个五年(?:计划|规划)?|({PLAN}))(?:的?时期|期间)", seeks=True
)
# 到2002年森林覆盖率达到27%，绿化…: of what follows too, unless another year is named; not 2013年以来, 2013年至2015年
LED = Pattern(rf"\s*(?:其中，?)?(?:到|至)?{SPELT_YEAR}年(?!以[来后]|[起至到和与、—－–~～-])")
# 自2019年以来累计投入, 2021年起共建成, 2021年开园以来: from then to the last year
SINCE = Pattern(
    rf"(?<![比较同于])({SPELT_YEAR})年(?:\d{{1,2}}月)?份?(?:[春秋]季(?:学期)?)?"
    rf"(?:(?:[^，。；\d年]{{0,10}}以来|至今|到(?:现在|目前))(?!{_RECORD}|的)"
    rf"|(?:起|开始)(?:，(?=[^；。]*累计)|，?(?=[^，]*(?:累计|(?<!公)共|已|先后|陆续|相继))))"
)
SINCE_THEN = Pattern(rf"(?:^|[，；])\s*[自从]?{SINCE.pattern}(?![^，]*的)")  # of the clauses behind it too
# 2022年，收入10亿元；2023年，…: the year with which the last clauses open
OPENS = Pattern(rf"(?:^|[，；])\s*(?:[到至])?({SPELT_YEAR})年[底末]?，|；\s*({SPELT_YEAR})年(?!以[来后]|度|[^，；]*的)")
AT_END = Pattern("(?:年末|年底|期末|[月届][末底]|截[至止]目前)(?!前)")  # what there was then: 年末耕地面积32万亩
# 今后三年, 用两年时间, 三年内; the last group is how many
COMING = Pattern(
    "(?:(?:今后|未来)的?|用(?<![应利使]用))([两二三四五2-5])年(?![度级期制]|行动|计划|规划)"
    "|([两二三四五2-5])(?<![近去第].)年(?:之?内|时间)",
    seeks=True,
)
THIS_YEAR = Pattern("今年")  # 本年 is the year spoken of
LAST_YEAR = Pattern("(?<![比较同与由从于])去年|全年")

NUMBERS = {numeral: below_hundred(numeral) for numeral in "两二三四五六七八九十23456789"}


Period = tuple[int, int] | tuple[()]  # the first and the last year, or no year
NO_YEAR: Period = ()


class Years(NamedTuple):
    """The years that a part of a report is about, and that in which it is read: what 今年 and 去年 count from."""

    first: int
    last: int
    now: int
    at_end: bool = False  # whether a sentence before said that it speaks of what there was at the end of the last
    over: Period = ()  # the years of a mean, where they are not these: those of a heading
    coming: int = 0  # the first year of what is planned, where it is not the next

    @property
    def several(self) -> bool:
        """Whether it is longer than a year."""
        return self.first != self.last


def western(year: str) -> int:
    """The year that digits or numerals print: 一九五七 is 1957."""
    return row_of_digits(year)


def plan_years(plan: str) -> tuple[int, int]:
    """The first and the last year of a five-year plan by its name: “十二五” is 2011 to 2015.

    Between the second and the third lay three years.
    """
    number = below_hundred(plan.strip("“”").removesuffix("五") or "五")
    first = 1953 + 5 * (number - 1) + 3 * (number > 2)
    return first, first + 4


def plan_named(words: str) -> tuple[int, int] | None:
    """The years of the last five-year plan during which these words say that something was, or None."""
    named = _PLAN_LASTS.findall(words) if "五" in words and "期" in words else ()
    return plan_years(named[-1][1] or f"{named[-1][0]}五") if named else None


def opening_year(opened: re.Match[str]) -> int:
    """The year that an OPENED match names."""
    return plan_years(opened["plan"])[1] if opened["plan"] else western(opened[1])


def named(words: str) -> int | None:
    """The last year printed in these words that nothing is set beside, or None."""
    printed = _PRINTED.findall(_MULTIPLIED.sub("", COMPARED.sub("", words)))
    return western(printed[-1]) if printed else None


def last_named(words: str, span: Years) -> int | None:
    """The last year that these words name, or None."""
    named = _NAMED.findall(words) if "年" in words else ()
    if named:
        return _year(named[-1][0], named[-1][1], span)
    plan = _PLAN_ENDS.search(words) if "末" in words else None
    return plan_years(plan[1])[1] if plan else None


def _year(printed: str, before: str, span: Years) -> int:
    """The year printed, or that 去年, 上年, 前年, 明年 mean; of one year looked back on, 上年 is the one before it."""
    if printed:
        return western(printed)
    if before == "上" and not span.several and span.last < span.now:
        return span.last - 1
    return span.now + _AWAY[before]
