"""The words of a report's review against those of its outlook, by Dunning's log-likelihood."""

import re
from collections import defaultdict
from decimal import Decimal
from functools import cache
from math import log
from pathlib import Path

import jieba

from gwr import closed
from gwr.reading.decode import read_file
from gwr.reading.mend import as_read
from gwr.records import ReportError
from gwr.tables.computed import Word

STOP_WORDS = Path(__file__).parent / "stop-words.txt"
ADVERBS = Path(__file__).parent / "adverbs.txt"  # 全面完成 is 完成, whether or not a dictionary has the two as one word
SCOPES = Path(__file__).parent / "scopes.txt"  # 区域环境 is 环境, as 城区环境 is
SIDES = tuple(closed.SIDE)
WORD = re.compile(r"[\u4e00-\u9fff]{2,}")  # no single characters, no digits, no Latin
LONGEST = 20  # characters of a word that people list
FEWEST = 3  # a word that stands only once or twice says nothing about either part


def word_table(report, vocabulary: Path):
    """The rows of words.csv; vocabulary is the list of words that the cutter knows besides its own, and need not
    exist.
    """
    divisions = {section.id: section.division for section in report.sections}
    cut = segmenter(own_words(vocabulary))
    sentences = as_read(report).report.sentences  # 工作 is 工作, whether a line ends in it or a radical stands there
    said = ((sentence.id, divisions[sentence.section_id], sentence.text) for sentence in sentences)
    return word_rows(occurrences(said, cut, frozenset(listed(STOP_WORDS))))


def listed(path: Path) -> tuple[str, ...]:
    """The words of a list, one a line."""
    return tuple(path.read_text(encoding="utf-8").split())


def own_words(path: Path) -> tuple[str, ...]:
    """The words of an edition's list, one a line; none where there is no such list. Raises ReportError."""
    found: dict[str, int] = {}
    for line, word in enumerate(read_file(path).text.split("\n") if path.exists() else (), 1):
        if not (word := word.strip()):
            continue
        said = {"file": path, "line": line, "characters": word[:LONGEST]}
        if not WORD.fullmatch(word) or len(word) > LONGEST:
            raise ReportError("no word", **said, cure=f"one a line, of two to {LONGEST} Chinese characters")
        if word in found:
            raise ReportError(f"this word stands in line {found[word]} already", **said, cure="delete one of them")
        found[word] = line
    return tuple(found)


def segmenter(vocabulary=()):
    """A function from text to its words, which knows the words of `vocabulary` besides jieba's own.

    An adverb, or a word that says only where, is cut off what it stands before.
    """
    tokenizer = jieba.Tokenizer()
    frequencies, tokenizer.total = _dictionary()
    tokenizer.FREQ, tokenizer.initialized = frequencies | _joined(), True
    for word in vocabulary:
        tokenizer.add_word(word)
    return lambda text: tokenizer.lcut(text, HMM=False)  # no guessed words


@cache
def _dictionary():
    """({word or beginning of one: how often it is used}, their total) of jieba's own dictionary.

    Its cache is passed by: one left in a shared folder by somebody else would change the words in silence.
    """
    tokenizer = jieba.Tokenizer()
    return tokenizer.gen_pfdict(tokenizer.get_dict_file())


@cache
def _joined():
    """{word that jieba's dictionary joins from an adverb or a scope and another word: 0, which is no word}."""
    frequencies, _ = _dictionary()
    openers = listed(ADVERBS) + listed(SCOPES)

    def rest(word):
        return (word[len(opener) :] for opener in openers if word.startswith(opener))

    begun = filter(lambda word: word.startswith(openers), frequencies)
    return {word: 0 for word in begun if any(WORD.fullmatch(end) and frequencies.get(end) for end in rest(word))}


def occurrences(sentences, cut, stop_words=frozenset()):
    """{word: {side: [sentence id of each time it stands there]}} for (id, division, text) in `sentences`."""
    found = defaultdict(lambda: {side: [] for side in SIDES})
    for sentence_id, division, text in sentences:
        for word in cut(text) if division in SIDES else ():
            if WORD.fullmatch(word) and word not in stop_words:
                found[word][division].append(sentence_id)
    return dict(found)


def log_likelihood(review, outlook, review_total, outlook_total):
    """Dunning's G² of a word that stands so often in two parts of so many words; 0 where both use it alike."""
    share = (review + outlook) / (review_total + outlook_total)
    expected = ((review, share * review_total), (outlook, share * outlook_total))
    return 2 * sum(seen * log(seen / mean) for seen, mean in expected if seen)


def word_rows(found):
    """Rows of words.csv, the most distinctive first: counts, G², the side that uses the word more, its sentences."""
    totals = [sum(len(places[side]) for places in found.values()) for side in SIDES]
    rows = [_row(word, places, totals) for word, places in found.items()]
    rows = [row for row in rows if row.review + row.outlook >= FEWEST]
    return sorted(rows, key=lambda row: (-row.log_likelihood, row.word))


def _row(word, places, totals):
    counts = [len(places[side]) for side in SIDES]
    shares = [count / max(total, 1) for count, total in zip(counts, totals)]  # a report may have no outlook
    return Word(
        word,
        *counts,
        *totals,
        Decimal(f"{log_likelihood(*counts, *totals):.2f}"),
        SIDES[shares[1] > shares[0]],
        " ".join(dict.fromkeys(places["review"] + places["outlook"])),
    )
