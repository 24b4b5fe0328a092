"""How what stands in the site may be asked for: by its words, in pinyin, in traditional characters.

A road or an estate is told by how its name ends, even if the site has no such name.

Words are cut by jieba, readings are those of pypinyin, traditional characters those that reading knows.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from pypinyin import Style, pinyin

from gwr.analysis.words import listed, own_words, segmenter
from gwr.reading.mend import mend

ASKING = Path(__file__).with_name("asking.txt")
NAMING = Path(__file__).with_name("naming.csv")
HAN = ("\u4e00", "\u9fff")
WORD = re.compile(f"[{HAN[0]}-{HAN[1]}]{{2,}}")
LETTER = re.compile(f"[{HAN[0]}-{HAN[1]}]")


def ways(texts: Iterable[str], vocabulary: Path, names: Iterable[str] = ()) -> dict:
    """{words, pinyin, traditional} of these texts; vocabulary lists the words that the cutter knows besides its own,
    names those that stay whole however it would cut them.
    """
    texts = list(texts)
    letters = sorted({letter for text in texts for letter in LETTER.findall(text)})
    return {
        "words": " ".join(words(texts, segmenter(own_words(vocabulary)), names)),
        "pinyin": {syllable: "".join(said) for syllable, said in sorted(readings(letters).items())},
        "traditional": traditional(letters),
    }


def naming() -> dict[str, list[str]]:
    """How a place is told from its name alone, whichever place it is: {ends: how it ends, before: what stands before a
    name and is no part of it, none: what ends so and is no name}.
    """
    with NAMING.open(encoding="utf-8", newline="") as file:
        found = {row["part"]: row["words"].split() for row in csv.DictReader(file)}
    return {**found, "before": [*listed(ASKING), *found["before"]]}


def words(texts: Iterable[str], cut, names: Iterable[str] = ()) -> list[str]:
    """The words of two characters and more, names among them, without those that only ask."""
    found = {word for word in chain(names, *map(cut, texts)) if WORD.fullmatch(word)}
    return sorted(found - set(listed(ASKING)))


def readings(letters: Iterable[str]) -> dict[str, list[str]]:
    """{syllable without its tone, ü as v: the characters that may be read so}."""
    found = defaultdict(list)
    for letter in letters:
        for syllable in dict.fromkeys(pinyin(letter, style=Style.NORMAL, heteronym=True)[0]):
            if syllable.isascii() and syllable.isalpha():
                found[syllable].append(letter)
    return dict(found)


def traditional(letters: Iterable[str]) -> dict[str, str]:
    """{traditional character: the simplified one, where that is one of the letters}."""
    every, known = "".join(map(chr, range(ord(HAN[0]), ord(HAN[1]) + 1))), set(letters)
    return {old: new for old, new in zip(every, mend(every).words) if old != new and new in known}
