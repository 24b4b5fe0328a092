"""Draws figures of a folder's texts at random, for a reader to judge which indicator each gives.

Drawn are figures in front of which, or in whose subject, a word stands that an indicator's name could have. Writes a
table without a sentence: text, offset of the figure, the indicator that the rules give. With --sentences it prints what
a reader sees instead, each figure between 【】 in its sentence. With --verdicts it draws nothing and counts precision and
recall by indicator: such a table with a column more, `verdict`, the indicator that a reader gives (empty: none).
tests/reading/indicators.csv is one, of 200 figures of 400 texts drawn with seed 20261127; what is doubtful counts as
missed. Its rules have learnt a few spellings since.
"""

import csv
import re
from collections import Counter

from draw_subjects import asked, draw, tell

from gwr.reading import read_report
from gwr.reading.decode import read_file
from gwr.records import ReportError

COLUMNS = ("text", "start", "indicator")
NAMED = re.compile(
    "生产总值|GDP|经济总量|预算收入|财政收入|固定资产投资|社会投资|零售总?额|社零|进出口|外贸"
    "|可支配收入|纯收入|居民收入|农民收入|(?:城镇|新增)[^，。；]{0,4}就业|失业率|消费(?:价格|物价)|CPI|物价|能耗|能源消[耗费]"
)
BEFORE = 24  # characters in front of a figure in which the word stands


def figures_of(folder, path):
    """(the text's name in its folder, a fact, its sentence) of each figure of a text that could give an indicator."""
    try:
        report = read_report(read_file(path).text)
    except ReportError:
        return []
    sentences = {sentence.id: sentence for sentence in report.sentences}
    named = [(fact, sentences[fact.sentence_id]) for fact in report.facts if is_near(fact, report.text)]
    return [(str(path.relative_to(folder)), fact, sentence) for fact, sentence in named]


def is_near(fact, text):
    """Whether such a word is near the figure."""
    return NAMED.search(fact.subject) or NAMED.search(text[max(0, fact.quote_start - BEFORE) : fact.quote_start])


def judged(path):
    """(indicator given, indicator judged right) of each row of a judged draw."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["indicator"], row["verdict"]) for row in csv.DictReader(file)]


def measured(verdicts):
    """(indicator, given, of these right, there) for each indicator, and for all of them."""
    given, there = (Counter(row[i] for row in verdicts if row[i]) for i in (0, 1))
    right = Counter(one for one, other in verdicts if one and one == other)
    rows = [(name, given[name], right[name], there[name]) for name in sorted(given | there)]
    return [*rows, ("all", given.total(), right.total(), there.total())]


def main():
    options = asked(__doc__, 20261127, "precision and recall")
    if options.verdicts:
        for name, given, right, there in measured(judged(options.verdicts)):
            print(f"{name}: precision {right} of {given}, recall {right} of {there}")
        return
    drawn = draw(options.folder, options.seed, options.count, options.texts, figures_of)
    tell(drawn, COLUMNS, said if options.sentences else None)


def said(fact):
    """The indicator that the rules give, and what they give it for."""
    return f"{fact.indicator or '—'} ({fact.subject}; {fact.scope})"


if __name__ == "__main__":
    main()
