"""Draws figures of a folder's texts at random, for a reader to judge their subjects.

Writes a table without a sentence: text, offset of the figure, subject. With --sentences it prints what a reader sees
instead, each figure between 【】 in its sentence. With --verdicts it draws nothing and counts how many of a judged draw
were accepted: such a table with a column more, `verdict`, in which each is right or wrong. tests/reading/verdicts.csv
is one, of 200 figures of 84 reports of all levels and decades (--seed 20281204), judged by one fresh reader from
sentence and subject alone.
"""

import argparse
import csv
import random
import sys
from pathlib import Path

from gwr.reading import read_report
from gwr.reading.decode import read_file

COLUMNS = ("text", "start", "subject")
VERDICTS = ("right", "wrong")


def texts_in(folder, rng, most):
    """The folder's texts by name, of more than `most` these drawn."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    return sorted(rng.sample(paths, most)) if most and most < len(paths) else paths


def figures_of(folder, path):
    """(the text's name in its folder, a fact, its sentence) of each figure of a text."""
    report = read_report(read_file(path).text)
    sentences = {sentence.id: sentence for sentence in report.sentences}
    return [(str(path.relative_to(folder)), fact, sentences[fact.sentence_id]) for fact in report.facts]


def draw(folder, seed, count, most=0, of=figures_of):
    """`count` figures of the folder's texts (of `most` texts alone), the same for a seed, in the texts' order; of gives
    those of a text.
    """
    rng = random.Random(seed)
    figures = [figure for path in texts_in(folder, rng, most) for figure in of(folder, path)]
    return [figures[i] for i in sorted(rng.sample(range(len(figures)), min(count, len(figures))))]


def shown(fact, sentence):
    """The sentence with the figure between 【】."""
    start, end = (at - sentence.start for at in (fact.quote_start, fact.quote_end))
    return f"{sentence.text[:start]}【{sentence.text[start:end]}】{sentence.text[end:]}".strip()


def judged(path):
    """The verdicts of a judged draw in its order; ValueError where one is neither right nor wrong."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for line, row in enumerate(rows, 2):
        if row.get("verdict") not in VERDICTS:
            raise ValueError(f'{path}:{line}:1: no verdict: "{row.get("verdict")}"; say right or wrong')
    return [row["verdict"] for row in rows]


def acceptance(verdicts):
    """How many are right, for reading: 168 of 200 accepted (84.0%)."""
    right = verdicts.count("right")
    return f"{right} of {len(verdicts)} accepted ({right / len(verdicts):.1%})"


def asked(description, seed, verdicts):
    """What a tool that draws was asked for; verdicts says what it does with a judged draw."""
    command = argparse.ArgumentParser(description=description)
    command.add_argument("folder", type=Path, nargs="?", help="a folder of texts: NAME.txt or NAME.md, at any depth")
    command.add_argument(
        "--seed", type=int, default=seed, help=f"what is drawn depends on this alone (default: {seed})"
    )
    command.add_argument("--count", type=int, default=200, help="how many figures (default: 200)")
    command.add_argument("--texts", type=int, default=0, help="of how many texts, drawn too (default: of all)")
    command.add_argument("--sentences", action="store_true", help="print sentences and what is read, for reading")
    command.add_argument("--verdicts", type=Path, metavar="FILE", help=f"a judged draw: {verdicts}")
    options = command.parse_args()
    if not (options.folder or options.verdicts):
        command.error("which folder of texts?")
    return options


def tell(drawn, columns, said=None):
    """Print a draw: a table whose last column is the fact's of that name, or, where said gives words for a fact, its
    sentence and those.
    """
    if said:
        for number, (_, fact, sentence) in enumerate(drawn, 1):
            print(f"{number}. {shown(fact, sentence)}\n   → {said(fact)}")
        return
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(columns)
    table.writerows((name, fact.start, getattr(fact, columns[-1])) for name, fact, _ in drawn)


def main():
    options = asked(__doc__, 10, "say how many were accepted")
    if options.verdicts:
        print(acceptance(judged(options.verdicts)))
        return
    drawn = draw(options.folder, options.seed, options.count, options.texts)
    tell(drawn, COLUMNS, (lambda fact: fact.subject) if options.sentences else None)


if __name__ == "__main__":
    main()
