"""The records that reading a report makes, and the one error that it raises.

Every record carries its place: `start` and `end` are code points of the decoded text, so that
`text[record.start:record.end]` gives back its own words.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import NamedTuple


class ReportError(ValueError):
    """Something in a file that cannot be used: `file:line:column: what is wrong: "the characters"`, then the cure.

    line and column count from 1, columns in characters, lines end at a line feed only; 0 leaves them out.
    """

    def __init__(self, what, *, file="", line=0, column=0, characters="", cure=""):
        self.what, self.file, self.line, self.column = what, printable(str(file)), line, column
        self.characters, self.cure = printable(characters), cure
        place = ":".join(str(part) for part in (self.file, line, column) if part)
        message = f"{place}: {what}" if place else what
        if characters:
            message += f': "{self.characters}"'
        super().__init__(f"{message}\n{cure}" if cure else message)


def printable(words):
    """The words with line ends and what else no terminal should be sent written out, so that a message stays a message."""
    return "".join(letter if letter.isprintable() or letter == "\u3000" else letter.encode("unicode_escape").decode() for letter in words)


def maker(record):
    """A function that makes such a NamedTuple of a tuple of all its fields, in less than half the time that its name takes."""
    return partial(tuple.__new__, record)


class Section(NamedTuple):
    """A heading and all that stands under it, the headings below it included.

    id is `h` and the heading's offset; level is 1 for 一、, 2 for （一）; number is printed ("一、"), title without it.
    """

    id: str
    level: int
    number: str
    title: str
    division: str  # opening, review, problems, outlook, closing
    parent_id: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence, heading or title line; id is `s` and its offset, paragraph counts lines of text from 1."""

    id: str
    section_id: str
    paragraph: int
    start: int
    end: int
    text: str


class Numeral(NamedTuple):
    """One candidate: a run of Arabic digits or of Chinese numerals; id is `n` and its offset."""

    id: str
    start: int
    end: int
    raw: str
    role: str  # quantity, ordinal, date, name, marker, word, part, unread
    reason: str = ""
    sentence_id: str = ""


class Fact(NamedTuple):
    """One printed quantity and what it says; the columns of facts.csv, in their order."""

    id: str
    start: int
    end: int
    raw: str
    quote: str
    quote_start: int
    quote_end: int
    value: Decimal
    decimals: int
    unit: str
    base_value: Decimal
    base_unit: str
    comparator: str
    low: Decimal | None
    high: Decimal | None
    measure: str
    direction: str
    basis: str
    status: str
    period: str
    period_start: int | None
    period_end: int | None
    subject: str
    scope: str
    of: str
    whole: str
    group: str
    group_kind: str
    group_part: int | None
    sentence_id: str
    section_id: str
    edited: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that the report says of itself (its title, its date …) and where."""

    value: str | int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Identity:
    """What report this is; a detail that the text does not give is None."""

    title: Detail | None
    place: Detail | None
    level: Detail | None
    year: Detail | None
    date: Detail | None
    meeting: Detail | None
    speaker: Detail | None


@dataclass(frozen=True, slots=True)
class Report:
    """A report as read: each numeral accounted for once, each quantity a fact."""

    id: str
    text: str
    identity: Identity
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    numerals: tuple[Numeral, ...]
    facts: tuple[Fact, ...]
