"""A text as it would be without what copying did to it, and its reading put back into the text as found.

Left out are characters that show nothing, footnote marks inside of a sentence, and line ends that only keep lines
short, or the blanks left of them; radicals stand for the characters that they look like (⼯作 for 工作), simplified
characters for traditional ones (增长 for 增長), and in a text that parts its clauses by half-width marks full-width ones
for them (，for ,). The text itself is never altered: offsets are always of the text as found, and what is printed of it
(numeral, quote, subject, names) is in its own characters.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from gwr.reading.language.numerals import CANDIDATE, DIGITS
from gwr.reading.language.patterns import Pattern, Span
from gwr.reading.language.tables import characters, lookup
from gwr.reading.wrapped import NARROW, line_ends
from gwr.records import Detail, Fact, Identity, Numeral, Report, Section, Sentence, maker

INVISIBLE = "\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff"
RADICAL = "\\u2e80-\\u2fd5\\uf900-\\ufaff\\ufe30\\ufe50-\\ufe58\\ufe5f-\\ufe6b"
_THIN = " \u00a0\u3000"  # blanks that a line holds
# 增长11. 9％, 总投资2 .1亿元: not where a list's number stands, or a sentence can end
_PARTED = Pattern(
    rf"(?<=[\u4e00-\u9fff、，∶：~-])[{_THIN}]?[{DIGITS}]{{1,6}}([{_THIN}]?)[.．]([{_THIN}]?)"
    rf"(?=[{DIGITS}]{{1,3}}[{_THIN}]?(?:[%％‰∶万亿元倍吨亩]|个百分点|[公平]|[∶:：][{DIGITS}]))"
)
_NOTE = r"\[［〔【﹝¹²³⁴⁵⁶⁷⁸⁹⁰①-⑳"  # begins each mark of a footnote
_INVISIBLE = Pattern(f"[{INVISIBLE}]+")
_RADICAL = Pattern(f"[{RADICAL}]")
_LONG = Pattern(rf"[^\n\r]{{{NARROW},}}")
_LINE_END = Pattern(r"[^\S\n\r]*[\n\r]+ ?")  # inside of a title
# blanks between Chinese characters, not beside a list's number, that show line ends to have become blanks …
MANY = 40
OFTEN = 400  # … if there is one for so many characters; the pattern begins with the blank, to which a search skips
_BLANK = Pattern(" (?<=[\u4e00-\u9fff，、；。：”）] )(?<![第一二三四五六七八九十] )(?=[\u4e00-\u9fff“（])")
_SHOWS = Pattern(rf"(?s:.*)[^\s{INVISIBLE}]")  # as far as anything can be seen
# 增长5%,下降 and 收入:8亿元; not between the digits of 1,200 and 3:5
_HALF_WIDTH = Pattern("[,;:](?:(?<=[\u4e00-\u9fff%％”）)].)|(?=[\u4e00-\u9fff“（]))")
# 支出86亿元(含补助8亿元); what stands in them is of one line, and Chinese
_BRACKETS = Pattern(r"(?<=[\u4e00-\u9fff0-9%％”》])\(([^()\n]*[\u4e00-\u9fff][^()\n]*)\)")
_STOP = Pattern("(?<=[%”])\\.(?=[\u4e00-\u9fff])")  # 增长5%.新增企业3家
_DASHED = Pattern("―(?=九[〇○零一二三四五六七八九]{2}年)")  # ―九八四年, where a 一 was scanned
_MEANT = dict(zip(",;:.―", "，；：。一", strict=True))
_OPENS_NOTE = Pattern(rf"[\^{_NOTE}]")
# 6家[27]，12.8万元③，45户¹: not at the end of a sentence or of a line, where they part nothing; not m² and 米²
_MARKED = Pattern(
    r"(?<=[\u4e00-\u9fff0-9%％”》）A-Za-z])"
    r"(?:\^?[\[［【] ?\^?注?[0-9０-９]{1,3} ?[\]］】]|[〔﹝][0-9]{1,2}[〕﹞](?!第?[0-9]*号)|"
    r"(?<![A-Za-z])(?!(?<=米)[²³])[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|[①-⑳]){1,4}"
    r"(?=[\u4e00-\u9fff0-9，。；、：！？％%”）])"
)

AROUND = 400  # characters before and behind a figure in which the words of its subject stand

_numeral, _sentence, _fact = maker(Numeral), maker(Sentence), maker(Fact)
# The columns of a fact that are no words and places of the text: its value with all that is said of it, and the last.
_SAID = slice(Fact._fields.index("value"), Fact._fields.index("subject"))
_ADDED = slice(Fact._fields.index("edited"), None)

Offsets = Sequence[int]  # of each character, and of the end


class Mended(NamedTuple):
    """A text without what copying did to it."""

    words: str  # as they are read
    own: str  # the same letters as they are printed: 總額 where 总额 is read
    offsets: Offsets | None  # of each letter in the text as found; None where it is read as it is
    left_out: tuple[Span, ...] = ()  # of the text as found


@lru_cache(maxsize=1)  # of one report asked for by its reading, its promises and its words
def mend(text: str) -> Mended:
    """The text as it is read, and the way back to the text as found."""
    mended = Mended(text, text, None)
    marked = signs(_NOTE).search(text)  # most texts have nothing of all this
    if marked and signs().search(text, marked.start()):
        own = _RADICAL.sub(lambda radical: meant(radical[0]), text)
        words = own.translate(characters("traditional"))
        mended = without(Mended(words, own, range(len(text) + 1)), spans(_INVISIBLE, words))
    if text.count(",") > text.count("，"):
        mended = with_signs(mended, _HALF_WIDTH)
    if "(" in text:
        words = _BRACKETS.sub(r"（\1）", mended.words)
        mended = mended._replace(words=words, offsets=mended.offsets or range(len(words) + 1))
    if "%." in text or "”." in text:
        mended = with_signs(mended, _STOP)
    if "―九" in text:
        mended = with_signs(mended, _DASHED)
    mended = without(mended, line_ends(mended.words))
    mended = without(mended, blanks(mended.words))
    if " " in text and (". " in text or " ." in text):
        mended = without(mended, in_decimals(mended.words))
    return without(mended, marks(mended.words)) if marked else mended


def with_signs(mended: Mended, mistaken: Pattern) -> Mended:
    """The same with the signs that are meant where these stand: full-width marks between clauses, 一 for a dash."""
    words = mistaken.sub(lambda mark: _MEANT[mark[0]], mended.words)
    return mended._replace(words=words, offsets=mended.offsets or range(len(words) + 1))


@cache
def signs(more: str = "") -> Pattern:
    """What is not read as it stands: what shows nothing, radicals, traditional characters, and these."""
    return Pattern(f"[{INVISIBLE}{RADICAL}{''.join(map(chr, characters('traditional')))}{more}]")


def spans(pattern: Pattern, words: str) -> list[Span]:
    """Where the pattern matches."""
    return [match.span() for match in pattern.finditer(words)]


def marks(words: str) -> list[Span]:
    """Where footnote marks stand inside of a sentence; only where one opens is asked what stands before it."""
    found, at = [], 0
    while opens := _OPENS_NOTE.search(words, at):
        mark = _MARKED.match(words, opens.start())
        at = mark.end() if mark else opens.end()
        if mark:
            found.append(mark.span())
    return found


def without(mended: Mended, spans: Sequence[Span]) -> Mended:
    """The same without these spans."""
    if not spans:
        return mended
    words, own, offsets, left_out = mended
    kept, last = [], 0
    for start, end in (*spans, (len(words), len(words))):
        kept.append(slice(last, start))
        last = end
    left = "".join(words[stretch] for stretch in kept)
    printed = left if own is words else "".join(own[stretch] for stretch in kept)
    offsets = offsets or range(len(words) + 1)
    left_out += tuple((offsets[start], offsets[end - 1] + 1) for start, end in spans)
    return Mended(left, printed, [*chain.from_iterable(offsets[stretch] for stretch in kept), offsets[-1]], left_out)


def meant(radical: str) -> str:
    """The character that a radical or a compatibility character looks like; itself where there is none."""
    character = lookup("radicals", "character").get(radical) or unicodedata.normalize("NFKC", radical)
    return character if len(character) == 1 else radical


def blanks(text: str) -> list[Span]:
    """Where a blank stands for the end of a line that was only short: the blanks in mid-sentence in long lines."""
    most = max(MANY, len(text) // OFTEN)
    if text.count(" ") < most:
        return []
    found = [match.span() for line in _LONG.finditer(text) for match in _BLANK.finditer(text, *line.span())]
    return found if len(found) >= most else []


def in_decimals(words: str) -> list[Span]:
    """Where a blank stands beside the point of a number: 增长11. 9％."""
    parted = _PARTED.finditer(words)
    return [number.span(side) for number in parted for side in (1, 2) if number[side]]


def copied(text: str) -> dict[str, int]:
    """How much of what copying does is in a text, by what it is; nothing where there is none."""
    unseen, radicals = sum(map(len, _INVISIBLE.findall(text))), len(_RADICAL.findall(text))
    breaks = len(line_ends(_INVISIBLE.sub("", text)))
    counts = {
        "characters that show nothing": unseen,
        "radicals": radicals,
        "line ends in mid-sentence": breaks,
        "blanks in mid-sentence": len(blanks(text)),
    }
    return {what: count for what, count in counts.items() if count}


def put_back(report: Report, text: str, mended: Mended) -> Report:
    """The report of a text's mended form as one of the text, in which every record gives back its own words."""
    back = Back(text, mended)
    numerals = {numeral.id: back.parts(numeral) for numeral in report.numerals}
    sentences = tuple(map(back.sentence, report.sentences))
    accounted = (*chain.from_iterable(numerals.values()), *back.notes(mended.left_out, sentences))
    details = {name: back.detail(getattr(report.identity, name)) for name in Identity.__slots__}
    return Report(
        report.id,
        text,
        Identity(**details),
        tuple(map(back.section, report.sections)),
        sentences,
        tuple(sorted(accounted, key=attrgetter("start"))),
        tuple(back.fact(fact, numerals[fact.id][0]) for fact in report.facts),
    )


class AsRead(NamedTuple):
    """A report in the words in which it is read, its ids those of the text, and the way back to the text."""

    report: Report
    back: "Back | None"  # None where it is read as it is


def as_read(report: Report) -> AsRead:
    """The sections, sentences and facts of a report in its text's mended form; `put_back` the other way round."""
    mended = mend(report.text)
    if mended.offsets is None:
        return AsRead(report, None)
    back = Back(report.text, mended)
    found = replace(
        report,
        text=mended.words,
        sections=tuple(part._replace(start=back.at(part.start), end=back.at(part.end)) for part in report.sections),
        sentences=tuple(map(back.sentence_read, report.sentences)),
        facts=tuple(map(back.fact_read, report.facts)),
    )
    return AsRead(found, back)


class Ids(dict[str, str]):
    """An id in the mended form -> that in the text; offsets[i] is where its character i stands."""

    def __init__(self, offsets: Offsets) -> None:
        super().__init__({"": ""})
        self.offsets = offsets

    def __missing__(self, id_: str) -> str:
        self[id_] = id_[0] + str(self.offsets[int(id_[1:])]).zfill(6)
        return self[id_]


class Back:
    """The way back from a mended form to the text: offsets[i] is where its character i stands."""

    def __init__(self, text: str, mended: Mended) -> None:
        self.text, (self.mended, self.own, offsets, _) = text, mended
        self.offsets: Offsets = offsets or range(len(text) + 1)
        self.ids = Ids(self.offsets)

    @cached_property
    def letters(self) -> dict[str, str]:
        """Each letter of the mended form -> as the text prints it, in the last place where it stands."""
        return dict(zip(self.mended, self.own, strict=True))

    def span(self, start: int, end: int) -> Span:
        """The same stretch in the text."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def at(self, offset: int) -> int:
        """Where the character at this offset of the text, or the next one that is read, stands in the mended form."""
        return bisect_left(self.offsets, offset)

    @staticmethod
    def read(words: str) -> str:
        """Words of the text in the letters in which they are read, on one line."""
        on_one_line = _LINE_END.sub("", _INVISIBLE.sub("", words))
        return _RADICAL.sub(lambda radical: meant(radical[0]), on_one_line).translate(characters("traditional"))

    def printed(self, words: str, after: int) -> str:
        """These words of the mended form as the text prints them."""
        at = self.mended.index(words, after)
        start, end = self.span(at, at + len(words)) if words else (0, 0)
        return self.text[start:end]

    def in_own_letters(self, phrase: str, start: int, end: int) -> str:
        """A phrase made of words of this stretch of the mended form, in the letters that the text has for them.

        One simplified character can stand for several (制度 and 製造), so the longest words that they share are taken.
        """
        if self.own is self.mended:
            return phrase
        simple, printed = self.mended[start:end], self.own[start:end]
        if simple == printed:
            return phrase
        letters = []
        while phrase:
            length = next((n for n in range(len(phrase), 1, -1) if phrase[:n] in simple), 1)
            at = simple.find(phrase[:length])
            letters.append(printed[at : at + length] if at >= 0 else self.letters.get(phrase[0], phrase[0]))
            phrase = phrase[length:]
        return "".join(letters)

    def detail(self, detail: Detail | None) -> Detail | None:
        if not detail:
            return None
        value = self.in_own_letters(detail.value, detail.start, detail.end) if isinstance(detail.value, str) else None
        return Detail(value or detail.value, *self.span(detail.start, detail.end))

    def section(self, section: Section) -> Section:
        number = self.printed(section.number, section.start)
        title = _LINE_END.sub("", self.printed(section.title, section.start + len(section.number)))
        return section._replace(
            id=self.ids[section.id],
            parent_id=self.ids[section.parent_id],
            number=number,
            title=title,
            start=self.offsets[section.start],
            end=self.offsets[section.end],
        )

    def sentence(self, sentence: Sentence) -> Sentence:
        """A footnote mark behind a sentence is part of it: 新增3家。”[1]"""
        id_, section, paragraph, first, last, _ = sentence
        start, end, limit = self.offsets[first], self.offsets[last - 1] + 1, self.offsets[last]
        if end < limit and (mark := _SHOWS.match(self.text, end, limit)):
            end = mark.end()
        return _sentence((self.ids[id_], self.ids[section], paragraph, start, end, self.text[start:end]))

    def sentence_read(self, sentence: Sentence) -> Sentence:
        """A sentence of the text in the mended form, with the id that it has."""
        start, end = self.at(sentence.start), self.at(sentence.end)
        return sentence._replace(start=start, end=end, text=self.mended[start:end])

    def fact_read(self, fact: Fact) -> Fact:
        """A fact of the text in the mended form, with the ids that it has."""
        start, end, first, last = map(self.at, (fact.start, fact.end, fact.quote_start, fact.quote_end))
        subject, scope = (own.translate(characters("traditional")) for own in (fact.subject, fact.scope))
        return fact._replace(
            start=start, end=end, raw=self.mended[start:end], quote=self.mended[first:last],
            quote_start=first, quote_end=last, subject=subject, scope=scope,
        )  # fmt: skip

    def parts(self, numeral: Numeral) -> tuple[Numeral, ...]:
        """The numeral for each part that it has in the text; of a figure the first is the quantity."""
        id_, first, last, _, role, reason, holder = numeral
        start, end = self.offsets[first], self.offsets[last - 1] + 1
        if end - start > last - first:
            return tuple(self.severed(numeral))
        return (_numeral((self.ids[id_], start, end, self.text[start:end], role, reason, self.ids[holder])),)

    def severed(self, numeral: Numeral) -> Iterator[Numeral]:
        """The parts of a numeral inside of which something was left out."""
        cuts = [at for at in range(numeral.start + 1, numeral.end) if self.offsets[at] != self.offsets[at - 1] + 1]
        for first, last in zip((numeral.start, *cuts), (*cuts, numeral.end), strict=True):
            for run in CANDIDATE.finditer(self.mended, first, last):
                start, end = self.span(*run.span())
                role = "part" if numeral.role == "quantity" and run.start() > numeral.start else numeral.role
                yield numeral._replace(
                    id=f"n{start:06}",
                    start=start,
                    end=end,
                    raw=self.text[start:end],
                    role=role,
                    sentence_id=self.ids[numeral.sentence_id],
                )

    def notes(self, left_out: Sequence[Span], sentences: Sequence[Sentence]) -> Iterator[Numeral]:
        """The numerals of the footnote marks that were left out, each a marker."""
        starts = [sentence.start for sentence in sentences]
        for span in left_out:
            for run in CANDIDATE.finditer(self.text, *span):
                holder = sentences[bisect_right(starts, run.start()) - 1].id
                yield Numeral(f"n{run.start():06}", *run.span(), run[0], "marker", "", holder)

    def fact(self, fact: Fact, numeral: Numeral) -> Fact:
        """The fact that stands on the first part of its numeral."""
        start, end = self.span(fact.quote_start, fact.quote_end)
        columns: tuple[Any, ...] = fact
        id_, first, last, raw, *_ = numeral
        stretch, ids = (max(0, fact.start - AROUND), fact.end + AROUND), self.ids
        subject, scope = (self.in_own_letters(words, *stretch) for words in (fact.subject, fact.scope))
        links = (ids[fact.of], ids[fact.whole], ids[fact.group])
        return _fact((  # in the order of its fields
            id_, first, last, raw, self.text[start:end], start, end, *columns[_SAID], subject, scope, *links,
            fact.group_kind, fact.group_part, ids[fact.sentence_id], ids[fact.section_id], *columns[_ADDED],
        ))  # fmt: skip
