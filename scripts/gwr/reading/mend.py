"""A text as it would be without what copying did to it, and its reading put back into the text as found.

Left out are characters that show nothing, footnote marks inside of a sentence, and line ends that only keep lines
short, or the blanks left of them; radicals stand for the characters that they look like (⼯作 for 工作). The text itself
is never altered: offsets are always of the text as found.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from gwr.reading.language.numerals import CANDIDATE
from gwr.reading.language.patterns import Pattern
from gwr.reading.language.tables import lookup
from gwr.records import Detail, Fact, Identity, Numeral, Report, Section, Sentence

INVISIBLE = "\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff"
RADICAL = "\\u2e80-\\u2fd5\\uf900-\\ufaff"
_NOTE = "[［¹²³⁴⁵⁶⁷⁸⁹⁰①-⑳"  # begins each mark of a footnote
_COPIED = Pattern(rf"[{INVISIBLE}{RADICAL}\{_NOTE}]")  # most texts have none of these
_INVISIBLE = Pattern(f"[{INVISIBLE}]+")
_RADICAL = Pattern(f"[{RADICAL}]")
NARROW = 80  # characters; a text with a longer line was not broken to keep lines short
LEAST = 20  # columns; shorter lines are a list
_LONG = Pattern(rf"[^\n]{{{NARROW},}}")
FULL = 6  # columns that may be left at the end of a full line
FEWEST = 5  # full lines that show a text to be broken so
# blanks between Chinese characters, not beside a list's number, that show line ends to have become blanks …
MANY = 40
OFTEN = 400  # … if there is one for so many characters
_BLANK = Pattern("(?<=[\u4e00-\u9fff，、；。：”）])(?<![第一二三四五六七八九十]) (?=[\u4e00-\u9fff“（])")
_BROKEN = Pattern(r"(?<=[^\s。！？；：…])\r?\n(?=[^\s#>|*-])")
# 6家[27]，12.8万元③，45户¹: not at the end of a sentence or of a line, where they part nothing; not m²
_MARKED = Pattern(
    r"(?<=[\u4e00-\u9fff0-9%％”》）A-Za-z])"
    r"(?:[\[［]\^?[0-9０-９]{1,3}[\]］]|(?<![A-Za-z])[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|[①-⑳]){1,4}(?=[\u4e00-\u9fff0-9，。；、：！？％%”）])"
)

Offsets = Sequence[int]  # of each character, and of the end


def mend(text: str) -> tuple[str, Offsets | None]:
    """A text without what copying did to it, and the offset of each character left; (text, None) for no change."""
    words, offsets = text, None
    if marked := _COPIED.search(text):
        mended = _RADICAL.sub(lambda radical: meant(radical[0]), text)
        unseen = [match.span() for match in _INVISIBLE.finditer(mended)]
        if unseen or mended != text:
            words, offsets = without(mended, unseen, range(len(text) + 1))
    breaks = line_breaks(words) or blanks(words)
    words, offsets = without(words, breaks, offsets or range(len(words) + 1)) if breaks else (words, offsets)
    notes = [match.span() for match in _MARKED.finditer(words)] if marked else []
    return without(words, notes, offsets or range(len(words) + 1)) if notes else (words, offsets)


def without(words: str, spans: Iterable[tuple[int, int]], offsets: Offsets) -> tuple[str, Offsets]:
    """The words without these spans, and the offsets of the characters that are left and of the end."""
    kept, last = [], 0
    for start, end in (*spans, (len(words), len(words))):
        kept.append(range(last, start))
        last = end
    left = "".join(words[stretch.start : stretch.stop] for stretch in kept)
    return left, [*map(offsets.__getitem__, chain.from_iterable(kept)), offsets[-1]]


def meant(radical: str) -> str:
    """The character that a radical or a compatibility character looks like; itself where there is none."""
    character = lookup("radicals", "character").get(radical) or unicodedata.normalize("NFKC", radical)
    return character if len(character) == 1 else radical


def line_breaks(text: str) -> list[tuple[int, int]]:
    """Where lines end only to be short: the spans of the line ends in mid-sentence after full lines."""
    lines = text.split("\n")
    if len(lines) <= FEWEST or max(map(len, lines)) > NARROW:
        return []
    widths = [columns(line) for line in lines]
    widest = max(widths)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    full = [i for i, width in enumerate(widths[:-1]) if width > widest - FULL >= LEAST]
    found = [_BROKEN.match(text, starts[i + 1] - 1 - lines[i].endswith("\r")) for i in full]
    return [match.span() for match in found if match] if len(full) >= FEWEST else []


def blanks(text: str) -> list[tuple[int, int]]:
    """Where a blank stands for the end of a line that was only short: the blanks in mid-sentence in long lines."""
    most = max(MANY, len(text) // OFTEN)
    if text.count(" ") < most:
        return []
    found = [match.span() for line in _LONG.finditer(text) for match in _BLANK.finditer(text, *line.span())]
    return found if len(found) >= most else []


def columns(line: str) -> int:
    """How wide a line is: a Chinese character takes two columns."""
    return sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in line.rstrip())


def copied(text: str) -> dict[str, int]:
    """How much of what copying does is in a text, by what it is; nothing where there is none."""
    unseen, radicals = sum(map(len, _INVISIBLE.findall(text))), len(_RADICAL.findall(text))
    breaks = len(line_breaks(_INVISIBLE.sub("", text)))
    counts = {
        "characters that show nothing": unseen,
        "radicals": radicals,
        "line ends in mid-sentence": breaks,
        "blanks in mid-sentence": len(blanks(text)),
    }
    return {what: count for what, count in counts.items() if count}


def put_back(report: Report, text: str, offsets: Offsets) -> Report:
    """The report of a text's mended form as one of the text, in which every record gives back its own words."""
    back = Back(report.text, text, offsets)
    numerals = {numeral.id: tuple(back.parts(numeral)) for numeral in report.numerals}
    sentences = tuple(map(back.sentence, report.sentences))
    accounted = (*chain.from_iterable(numerals.values()), *back.notes(sentences))
    details = {name: back.detail(getattr(report.identity, name)) for name in Identity.__slots__}
    return Report(
        report.id,
        text,
        Identity(**details),
        tuple(map(back.section, report.sections)),
        sentences,
        tuple(sorted(accounted, key=lambda numeral: numeral.start)),
        tuple(back.fact(fact, numerals[fact.id][0]) for fact in report.facts),
    )


class Back:
    """The way back from a mended form to the text: offsets[i] is where its character i stands."""

    def __init__(self, mended: str, text: str, offsets: Offsets) -> None:
        self.mended, self.text, self.offsets = mended, text, offsets

    def id(self, identity: str) -> str:
        """The id of what has this id in the mended form."""
        return f"{identity[0]}{self.offsets[int(identity[1:])]:06}" if identity else ""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch in the text."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def printed(self, words: str, after: int) -> str:
        """These words of the mended form as the text prints them."""
        at = self.mended.index(words, after)
        start, end = self.span(at, at + len(words)) if words else (0, 0)
        return self.text[start:end]

    def detail(self, detail: Detail | None) -> Detail | None:
        return detail and Detail(detail.value, *self.span(detail.start, detail.end))

    def section(self, section: Section) -> Section:
        number = self.printed(section.number, section.start)
        title = self.printed(section.title, section.start + len(section.number))
        return section._replace(
            id=self.id(section.id),
            parent_id=self.id(section.parent_id),
            number=number,
            title=title,
            start=self.offsets[section.start],
            end=self.offsets[section.end],
        )

    def sentence(self, sentence: Sentence) -> Sentence:
        start, end = self.span(sentence.start, sentence.end)
        return sentence._replace(
            id=self.id(sentence.id),
            section_id=self.id(sentence.section_id),
            start=start,
            end=end,
            text=self.text[start:end],
        )

    def parts(self, numeral: Numeral) -> Iterator[Numeral]:
        """The numeral for each part that it has in the text; of a figure the first is the quantity."""
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
                    sentence_id=self.id(numeral.sentence_id),
                )

    def notes(self, sentences: Sequence[Sentence]) -> Iterator[Numeral]:
        """The numerals of the footnote marks that were left out, each a marker."""
        starts = [sentence.start for sentence in sentences]
        for at, following in pairwise(self.offsets):
            if following > at + 1:
                for run in CANDIDATE.finditer(self.text, at + 1, following):
                    holder = sentences[bisect_right(starts, run.start()) - 1].id
                    yield Numeral(f"n{run.start():06}", *run.span(), run[0], "marker", "", holder)

    def fact(self, fact: Fact, numeral: Numeral) -> Fact:
        """The fact that stands on the first part of its numeral."""
        start, end = self.span(fact.quote_start, fact.quote_end)
        return fact._replace(
            id=numeral.id,
            start=numeral.start,
            end=numeral.end,
            raw=numeral.raw,
            quote=self.text[start:end],
            quote_start=start,
            quote_end=end,
            sentence_id=self.id(fact.sentence_id),
            section_id=self.id(fact.section_id),
            of=self.id(fact.of),
            whole=self.id(fact.whole),
            group=self.id(fact.group),
        )
