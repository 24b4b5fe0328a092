"""A printed quantity as it stands: number, unit, and the bound that the words touching them set.

Nothing here knows what an amount is of; that is the sentence's to say (meaning).
"""

from decimal import Decimal
from typing import NamedTuple

from gwr.closed import MINUSES
from gwr.reading.language.numerals import DIGITS, EXACT, HAN, written_out
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import lookup
from gwr.reading.numbers.number import FACTORS, Number, read_number
from gwr.reading.numbers.unit import Unit, per_end, read_unit
from gwr.records import maker

BEFORE, INSIDE, AFTER = (lookup("comparators", "comparator", side=side) for side in ("before", "inside", "after"))
OF_ORDER = lookup("comparators", "comparator", side="order")
CURRENCIES = lookup("currencies", "unit")

_HEDGED = Pattern("[余多](?=[，。；、的])")  # 增长1.5倍多，
_FOUND, _FINDS = (
    {"突破", "突破了"},
    Pattern("“?(?:[^，。；、0-9]{0,8}(?:技术|瓶颈|难[题点关]|“?卡脖子)|关键|核心|重大|共性)"),
)
_SPANNED, _SUMS = {"跨越", "跨越了"}, ("元", "%")
_MINUS = Pattern("[-－−]|(?<=[为是长幅率、和与由从至到达])负")  # 城市—3家, 减负3亿元 are no minus
NUMBERED = Pattern(rf"[{DIGITS}{HAN}%％‰万亿元]")
_AHEAD = lookup("comparators", "comparator", side="ahead")
SAID_WITHIN = 28  # characters between a bound and the number that it is said of: 至少|在每个乡镇建成|1家
# 至少引进世界500强企业1家: but one number may stand between, that of a name
_SAID_AHEAD = Pattern(
    rf"({'|'.join(_AHEAD)})(?!的)[^，。；：！？、\n{DIGITS}{HAN}]*(?:500强[^，。；：！？、\n{DIGITS}{HAN}]*)?$"
)


Bound = tuple[str, int, int]  # how exact a quantity is said to be (=: nothing is said); where its words begin and end


class Amount(NamedTuple):
    """A quantity as printed: what its number, its unit and its bound are."""

    start: int
    end: int
    number_end: int
    value: Decimal
    decimals: int
    magnitude: int
    multiplier: str
    unit: str
    comparator: str
    quote_start: int
    quote_end: int
    unit_end: int
    about: Decimal | None  # the other end of a vague number, in the same unit: 40 of 三四十家

    @property
    def printed_unit(self) -> str:
        """The unit with its multiplier, without hedges: 万起."""
        return self.multiplier + self.unit

    @property
    def base_value(self) -> Decimal:
        """The value with the multiplier folded in, written out: 7582000000."""
        return written_out(EXACT.multiply(self.value, FACTORS[self.multiplier])) if self.multiplier else self.value


_amount = maker(Amount)


def read_amount(text: str, start: int, end: int) -> Amount | None:
    """The amount whose first candidate stands at the offsets, its unit "" when none follows; None for no number."""
    number = read_number(text, start, end)
    if number is None:
        return None
    unit = read_unit(text, number)
    if text[start - 1 : start] in CURRENCIES:
        number, unit = _of_currency(text, number, unit)
    bound, opens, closes = read_bound(text, number, unit)
    if bound == "=":
        bound = "~" if number.about is not None else bound_ahead(text, opens)
    first, last, stop, value, decimals, magnitude, _, _, _, about = number
    multiplier, name, unit_end, _ = unit
    return _amount((  # in the order of its fields
        first, last, stop, value, decimals, magnitude, multiplier, name, bound, opens, closes, unit_end, about,
    ))  # fmt: skip


def _of_currency(text: str, number: Number, unit: Unit) -> tuple[Number, Unit]:
    """The number with the sign of a currency before it, and the unit that this says: ￥3.5万 is 万元, ￥8/公斤 元/公斤."""
    sign, (multiplier, name, end, hedge) = CURRENCIES.before(text, number.start), unit
    if name not in ("", CURRENCIES[sign]):
        return number, unit
    stop = per_end(text, end)
    return number._replace(opens=number.start - len(sign)), (multiplier, CURRENCIES[sign] + text[end:stop], stop, hedge)


def read_bound(text: str, number: Number, unit: Unit) -> Bound:
    """What the words that touch a number and its unit say of it: 超过, 近, 左右, 多, a minus sign."""
    opens = number.opens
    multiplier, name, end, hedge = unit
    edge = opens - (text[opens - 1 : opens] == " ")  # 超过 22万: a space does not part them
    before, after = BEFORE.before(text, edge), AFTER.at(text, end)
    if before in _FOUND and _FINDS.match(text, end):  # 突破71项关键技术
        before = ""
    if before in _SPANNED and not multiplier and not name.endswith(_SUMS):  # 跨越3个县
        before = ""
    if not after and text[end : end + 1] in "余多" and _HEDGED.match(text, end):
        after = hedge = text[end]
    order = "" if name or not multiplier else OF_ORDER.at(text, end)  # 100亿级, but 10万吨级 is a size that is meant
    said = BEFORE[before] if before else "="  # = is said by words that only look like a bound: 签约
    start = edge - len(before) if said != "=" else opens - _negative(text, opens)
    bound = (hedge and (INSIDE.get(hedge) or AFTER.get(hedge))) or (after and AFTER.get(after)) or said
    return OF_ORDER[order] if order and bound == "=" else bound, start, end + len(order or after)


def bound_ahead(text: str, start: int) -> str:
    """The bound said before the verb of a number: >= of 至少配备1名, = of none.

    Between them stands no other number; 最多的一年 is no bound.
    """
    ahead = _SAID_AHEAD.search(text, start - SAID_WITHIN if start > SAID_WITHIN else 0, start)
    return _AHEAD[ahead[1]] if ahead else "="


def _negative(text: str, start: int) -> bool:
    """Whether a minus sign stands before the number, and not the dash of a range."""
    if text[start - 1 : start] not in MINUSES or not _MINUS.match(text, start - 1):
        return False
    before = start - 2
    if text[before] in MINUSES:  # 6--8家: the second dash of a range
        before -= 1
    return not NUMBERED.match(text, before)
