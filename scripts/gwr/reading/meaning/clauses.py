"""A figure among the words of its clause: what stands before and behind it, what it shares with its neighbours."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, wraps
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from gwr.closed import MINUSES
from gwr.reading.language.numerals import HAN
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.years import Period
from gwr.reading.numbers.amount import Amount
from gwr.reading.numbers.cells import Cell
from gwr.records import Numeral, Section, Sentence

_LETTERS = "[^，,；;。：:！？!?|\\t\\n\\r]+"
CLAUSE = Pattern(rf"{_LETTERS}(?:(?<=\d)[：:](?=\d){_LETTERS})*")  # 上午8:30开会 is one clause

AND = "及(?<![普涉惠波遍触提不危顾企埃]及)"
JOINT = f"、|以及|和|{AND}|与(?<![参给赠]与)|或"  # between two of a list; no part of 普及, 参与
# between two of a list whose predicate may stand behind the last: 42家|概念验证中心、|57家中试平台加快建设
_LISTED = Pattern(f"[^，（）]{{0,16}}(?:{JOINT})[^，（）]{{0,8}}")
_CLOSES = Pattern("[^（）]*）")

_INCLUDED = Pattern("（(?:含|包括|包含)：?(?![量税氮糖水])(?![^）]*）)")  # 支出86亿元（含|补助8亿元）

# 比上年增长（下同）|5%, 收入增长（同口径）|9%: a remark before the figure that is of the verb
_NOTE = Pattern("（[^（）]*(?:下同|以下简称)[^（）]*）$|(?<=增长|增加|提高|上升|下降|减少|降低|回落)（[^（）]{1,14}）$")
_NOTED = Pattern(r"^\d{1,2}(?=[、，；]|$)")
_REMARK = Pattern("（[^（）]*）")

REACH = 300  # characters of a clause that can say something of a figure; more are no sentence of anybody's
CROWDED = 500  # figures of a clause, or a sentence, in which each is read by the words around it; more are nobody's
AHEAD = 8  # characters that tell what follows a figure
BLANK = " \u3000*"  # white space and the marks of bold type


@lru_cache(maxsize=32)  # each figure of a sentence asks, of which there may be very many
def _stand_in(text: str, words: str) -> bool:
    return words in text


# Rules read its attributes a hundred times, and slots are read the fastest. Nothing sets one once those of its sentence
# are made; it is not frozen, as that takes as long to make as is gained.
@dataclass(slots=True, eq=False)
class Mention:
    """A figure in its clause."""

    numeral: Numeral
    figure: Amount
    sentence: Sentence
    section: Section
    nth: int  # 0 for the first figure of its clause
    total: int  # figures in its clause
    printed: str  # the figure as printed, its comparator words included
    in_front: str  # the clause's words before the figure, without figures; behind CROWDED others, only since the last
    since_last: str  # the words since the figure before it, or since the clause began
    behind: str  # the words up to the next figure or the clause's end
    # the words behind the last of the list that it begins: 42家中心、57家平台|加快建设; else as `behind`
    behind_list: str
    clause_before: str  # the clause before this one in the sentence, or ""
    cell: Cell | None = None  # of a table, where it is one

    @property
    def last(self) -> bool:
        """Whether it is the last figure of its clause."""
        return self.nth + 1 == self.total

    @property
    def said(self) -> str:
        """What the sentence says before the figure, as far back as matters; not held: a file may have very many."""
        at = self.figure.start - self.sentence.start
        return self.sentence.text[at - REACH if at > REACH else 0 : at]

    def names(self, words: str) -> bool:
        """Whether these words stand anywhere in its sentence."""
        return _stand_in(self.sentence.text, words)

    @property
    def following(self) -> str:
        """What the sentence says right behind the figure."""
        start = self.figure.quote_end - self.sentence.start
        return self.sentence.text[start : start + AHEAD]

    @property
    def spoken(self) -> bool:
        """Whether the number is written in Chinese numerals."""
        return self.numeral.raw[0] in HAN

    @property
    def negative(self) -> bool:
        """Whether a minus sign is part of the figure as printed."""
        return self.printed[0] in MINUSES and self.figure.comparator == "="

    @property
    def below_zero(self) -> "Mention":
        """The mention of the same figure with its minus sign in the value: -5℃ (增长-3% says it by its direction)."""
        return replace(self, figure=self.figure._replace(value=-self.figure.value))


Answer = TypeVar("Answer")


def once(question: Callable[[Mention], Answer]) -> Callable[[Mention], Answer]:
    """The question, which several rules ask in turn of the same mention; it is answered but once."""
    last: tuple[Mention | None, Any] = None, None  # set at once: threads share it

    @wraps(question)
    def asked(mention: Mention) -> Answer:
        nonlocal last
        mentioned, answer = last
        if mentioned is not mention:
            last = mention, (answer := question(mention))
        return answer  # type: ignore[no-any-return]

    return asked


class Understood(NamedTuple):
    """What has been understood of a mention; the mentions after it in the sentence look back on it."""

    mention: Mention
    measure: str
    direction: str
    status: str
    subject: str
    scope: str
    period: Period
    basis: str


Quantity = tuple[Numeral, Amount]
SoFar = Sequence[Understood]  # what was understood of the figures of a sentence before one, the nearest last


def read_mentions(text: str, sentence: Sentence, section: Section, quantities: Sequence[Quantity]) -> list[Mention]:
    """The mentions of one sentence in order."""
    mentions: list[Mention] = []
    for start, end, clause_before, inside in _clauses(text, sentence, quantities):
        in_front, total = "", len(inside)
        for nth, (numeral, figure) in enumerate(inside):
            opens, ends = figure.quote_start, figure.quote_end
            next_opens = inside[nth + 1][1].quote_start if nth + 1 < total else end
            since_last = text[start if opens - start < REACH else opens - REACH : opens].rstrip(BLANK)
            if "（" in since_last:
                since_last = _NOTE.sub("", _INCLUDED.sub("（其中", since_last, 1))
            behind = text[ends : next_opens if next_opens - ends < REACH else ends + REACH].lstrip(BLANK)
            # Behind so many only what is the figure's own is held: else a file may take a thousand times its length.
            if behind[:1].isdigit():  # 商业街2条|3、商圈4个: the mark of a note
                behind = _NOTED.sub("", behind)
            if behind[:1] == "（" and _REMARK.fullmatch(behind):  # 人口48万人（含流动人口）
                behind = ""
            in_front = (in_front + since_last)[-REACH:] if len(mentions) < CROWDED else since_last
            if "（" in since_last and "）" not in (inner := in_front.rpartition("（")[2]):  # 泊位800个（其中车库300个）
                in_front = inner
            mentions.append(Mention(
                numeral, figure, sentence, section, nth, total,
                text[opens:ends], in_front, since_last, behind, behind, clause_before,
            ))  # fmt: skip
            start = ends
        for later, earlier in pairwise(reversed(mentions[-total:])):
            if _LISTED.fullmatch(earlier.behind):
                earlier.behind_list = later.behind_list
    return mentions


def in_table(mention: Mention, cells: Mapping[int, Cell]) -> Mention:
    """The mention among the words that its heads give it, where it is a cell of a table; else itself."""
    cell = cells.get(mention.numeral.start)
    if not cell:
        return mention
    words = cell.words[-REACH:]
    start = mention.figure.quote_start - len(words)
    sentence = mention.sentence._replace(start=start, end=mention.figure.quote_end, text=words + mention.printed)
    return replace(
        mention, nth=0, total=1, in_front=words, since_last=words, behind="", behind_list="", clause_before="",
        sentence=sentence, cell=cell,
    )  # fmt: skip


def is_aside(mention: Mention, later: Mention) -> bool:
    """Whether a figure stands in brackets that close before a later one of its sentence, which stands in none.

    泊位800个（其中车库300个），增长8%: what is said behind them goes on from the 800.
    """
    said = later.said
    at = max(0, len(said) - later.figure.start + mention.figure.quote_end)
    behind = said[at:]
    if "）" not in behind or said.count("（") > said.count("）"):
        return False
    return said.count("（", 0, at) > said.count("）", 0, at) and _CLOSES.match(behind) is not None


def _clauses(
    text: str, sentence: Sentence, quantities: Sequence[Quantity]
) -> Iterator[tuple[int, int, str, Sequence[Quantity]]]:
    """Where each clause with figures starts and ends, the words of the clause before it or "", and its quantities."""
    first, last, before = 0, len(quantities), (0, 0)
    clauses = CLAUSE.finditer(text, sentence.start, sentence.end)
    for clause in clauses:
        start, end = clause.span()
        past = first
        while past < last and (numeral := quantities[past][0]).start < end:
            while numeral.end > end and (more := next(clauses, None)):  # the comma inside a number parts nothing
                end = more.end()
            past += 1
        if past > first:
            yield start, end, text[max(before[0], before[1] - REACH) : before[1]], quantities[first:past]
            if past == last:
                return
            first = past
        before = start, end
