"""How what stands in the site may be asked for: by its words, in pinyin, in traditional characters.

Words are cut by jieba, readings are those of pypinyin, traditional characters those that reading knows.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from pypinyin import Style, pinyin

from gwr.analysis.words import listed, own_words, segmenter
from gwr.reading.mend import mend

ASKING = Path(__file__).with_name("asking.txt")
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
