"""The fixed list of 700 queries, queries.csv: what is asked, of which kind, and what must be among the first results.

Kinds of RULES are drawn from the tables with a fixed seed; all others are written by hand. What each should find is
worked out from the tables alone, in another way than the page's own script does it. An answer is the address of a
sentence, place, promise or term, `page:` and a page, `answer:` and the name of the page, or page›heading, that answers
first, `unsaid:` and what the report does not say, or `unnamed:` and a name that it does not have.
As a command, with the folder of tests as PYTHONPATH: draw the list anew, what is written by hand as it is. The list is
fixed, so this is for when ids of the tables have moved.
"""

import csv
import itertools
import random
import re
from dataclasses import dataclass
from pathlib import Path

from pypinyin import lazy_pinyin

from gwr.analysis.words import segmenter
from gwr.project import Project
from gwr.site.site import Site

LIST = Path(__file__).with_name("queries.csv")
SEED = 20180110
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
CHINESE = re.compile(r"[\u4e00-\u9fff]+")
CLAUSE = re.compile(r"[^，。；：、！？“”（）…\s]{6,24}")
MOST = 10  # sentences that hold a word; what stands in more is asked for by nobody
SIZES = (("亿", 8), ("万", 4), ("千", 3), ("百", 2), ("十", 1))
DIGITS = "零一二三四五六七八九"
ENDINGS = ("是多少", "有多少", "多少", "是多少？", "到底是多少", "怎么样", "是什么")


@dataclass(frozen=True)
class Query:
    """expected are the answers, all of which must be among the first."""

    kind: str
    words: str
    expected: frozenset[str]


class Drawn:
    """What the list is drawn from: the tables of a report, its sentences without blanks, its words."""

    def __init__(self, tables):
        self.tables = tables
        self.texts = {row["id"]: re.sub(r"\s", "", row["text"]) for row in tables["sentences"]}
        self.facts = tables["facts"]
        self.cut = segmenter()

    def sample(self, pool, size):
        """So many of a pool, the same each time."""
        pool = sorted(pool)
        return random.Random(SEED + size).sample(pool, min(size, len(pool)))

    def holding(self, piece):
        """The sentences in which the piece stands as it is."""
        return sentences(id for id, text in self.texts.items() if piece in text)

    def printing(self, fits):
        """The sentences with a printed number that fits, its commas taken out."""
        return sentences(
            id for id, text in self.texts.items() if any(fits(found.replace(",", "")) for found in NUMBER.findall(text))
        )

    def worth(self, value, unit=""):
        """The sentences with a figure of this value, in its base unit."""
        return sentences(
            fact["sentence_id"]
            for fact in self.facts
            if float(fact["base_value"]) == float(value) and unit in ("", fact["base_unit"])
        )


def sentences(ids):
    """The addresses of sentences."""
    return frozenset(f"report.html#{id}" for id in ids)


# Words


def words(drawn):
    """Chinese words of two characters or more."""
    pool = {
        word for text in drawn.texts.values() for word in drawn.cut(text) if len(word) > 1 and CHINESE.fullmatch(word)
    }
    for word in drawn.sample({word for word in pool if len(drawn.holding(word)) <= MOST}, 60):
        yield word, drawn.holding(word)


def compounds(drawn):
    """Two Chinese words that are neighbours."""
    for pair in drawn.sample(_compounds(drawn), 40):
        yield pair, drawn.holding(pair)


def _compounds(drawn):
    return {
        one + other
        for text in drawn.texts.values()
        for run in CHINESE.findall(text)
        for one, other in itertools.pairwise(drawn.cut(run))
        if min(len(one), len(other)) > 1
    }


def clauses(drawn):
    """Stretches between two marks of punctuation that no numeral begins or ends."""
    pool = {
        clause
        for text in drawn.texts.values()
        for clause in CLAUSE.findall(text)
        if CHINESE.match(clause[0]) and CHINESE.match(clause[-1])
    }
    for clause in drawn.sample(pool, 40):
        yield clause, drawn.holding(clause)


def in_pinyin(drawn):
    """Compounds as they are spelt: letters without tones, nothing between them."""
    for pair in drawn.sample(_compounds(drawn), 50):
        yield "".join(lazy_pinyin(pair)), drawn.holding(pair)


# Numbers


def numbers(drawn):
    """Numbers as they are printed, by themselves."""
    pool = {number.replace(",", "") for text in drawn.texts.values() for number in NUMBER.findall(text)}
    for number in drawn.sample(pool, 60):
        yield number, drawn.printing(lambda found, number=number: found == number) | drawn.worth(number)


def amounts(drawn):
    """Figures as they are printed, with their units."""
    pool = {fact["quote"]: fact for fact in drawn.facts if NUMBER.match(fact["quote"])}
    for quote in drawn.sample(pool, 20):
        number, rest = NUMBER.match(quote)[0], quote[NUMBER.match(quote).end() :]
        printed = frozenset(
            f"report.html#{id}"
            for id, text in drawn.texts.items()
            for found in NUMBER.finditer(text)
            if found[0] == number and text.startswith(rest, found.end())
        )
        yield quote, printed | drawn.worth(pool[quote]["base_value"], pool[quote]["base_unit"])


def values(drawn):
    """Values in full, with commas and without."""
    pool = {fact["base_value"] for fact in drawn.facts if float(fact["base_value"]) >= 10_000}
    for value in drawn.sample(pool, 20):
        expected = drawn.worth(value) | drawn.printing(lambda found, value=value: found == value)
        yield value, expected
        yield f"{int(value):,}", expected


def with_noughts(drawn):
    """Numbers with one more nought behind the point than is printed."""
    pool = {number for text in drawn.texts.values() for number in NUMBER.findall(text) if "." in number}
    for number in drawn.sample(pool, 20):
        yield f"{number}0", drawn.printing(lambda found, number=number: float(found) == float(number))


def spoken(drawn):
    """Figures with their numbers in Chinese."""
    pool = {fact["quote"]: fact for fact in drawn.facts if re.fullmatch(r"\d+(\.\d+)?[^\d.]*", fact["quote"])}
    for quote in drawn.sample({quote for quote in pool if not quote.startswith("0")}, 40):
        number = NUMBER.match(quote)[0]
        fact, unit = pool[quote], quote[len(number) :]
        said = f"百分之{chinese(number)}" if unit == "%" else chinese(number) + unit
        yield said, drawn.worth(fact["base_value"], fact["base_unit"])


def beginnings(drawn):
    """Numbers without their last digits, a percentage with its sign."""
    pool = {match[0] for text in drawn.texts.values() for match in re.finditer(r"\d+\.\d+%|\d+(?:\.\d+)?(?!%)", text)}
    for number in drawn.sample({number for number in pool if len(number) >= 4}, 50):
        begun = number.partition(".")[0] if "." in number else number[:-1]
        if number.endswith("%"):
            pattern = re.compile(rf"(?<![\d.]){begun}(\.\d+)?%")
            yield f"{begun}%", sentences(id for id, text in drawn.texts.items() if pattern.search(text))
        elif len(begun) > 1:
            yield begun, drawn.printing(lambda found, begun=begun: found.startswith(begun))


def chinese(number: str) -> str:
    """A number in digits as it is written in Chinese."""
    whole, _, part = number.partition(".")
    return _whole(int(whole)) + ("点" + "".join(DIGITS[int(digit)] for digit in part) if part else "")


def _whole(value: int) -> str:
    for name, power in SIZES:
        head, rest = divmod(value, 10**power)
        if head:
            gap = "零" if rest and rest < 10 ** (power - 1) else ""
            said = "" if name == "十" and head == 1 and value < 20 else _whole(head)
            return said + name + gap + (_whole(rest) if rest else "")
    return DIGITS[value]


# Names


def places(drawn):
    """Places by their names."""
    first = {}
    for row in drawn.tables["places"]:
        first.setdefault(row["name"], row["start"])
    for name in drawn.sample(first, 40):
        yield name, {f"places.html#p{int(first[name]):06}"}


def promises(drawn):
    """Promises by their clauses."""
    pool = {}
    for row in drawn.tables["promises"]:
        pool.setdefault(row["clause"], set()).add(f"promises.html#{row['id']}")
    for clause in drawn.sample({clause for clause in pool if len(clause) <= 24}, 40):
        yield clause, pool[clause]


def terms(drawn):
    """Terms as they are printed."""
    pool = {row["term"]: row["key"] for row in drawn.tables["terms"]}
    for term in drawn.sample(pool, 30):
        yield term, {f"terms.html#{pool[term]}"}


def labels(drawn):
    """Named figures, asked for as one asks."""
    pool = {re.sub(r"（.*）", "", row["label"]): row for row in drawn.tables["labels"] if row["fact_id"]}
    for label, ending in zip(drawn.sample(pool, 40), itertools.cycle(ENDINGS)):
        yield label + ending, sentences([pool[label]["sentence_id"]])


RULES = {
    "word": words, "compound": compounds, "clause": clauses, "pinyin": in_pinyin,
    "number": numbers, "amount": amounts, "value": values, "noughts": with_noughts, "spoken": spoken,
    "beginning": beginnings,
    "place": places, "promise": promises, "term": terms, "label": labels,
}  # fmt: skip


def by_rule(folder) -> list[Query]:
    """What is drawn from the tables of a project's folder."""
    drawn = Drawn(Site.of(Project.at(folder)).tables)
    return [Query(kind, asked, frozenset(right)) for kind, rule in RULES.items() for asked, right in rule(drawn)]


def listed() -> list[Query]:
    """The list as it is kept."""
    with LIST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [Query(row["kind"], row["query"], frozenset(row["expected"].split())) for row in rows]


def write(found: list[Query]) -> None:
    """Keep a list."""
    with LIST.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("kind", "query", "expected"))
        rows.writerows((each.kind, each.words, " ".join(sorted(each.expected))) for each in found)


if __name__ == "__main__":
    from support.repository import REPO

    write([*by_rule(REPO), *(query for query in listed() if query.kind not in RULES)])
