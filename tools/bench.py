"""How fast reading is, as ratios measured in one run: machines differ, ratios hold.

Prints reading against jieba.lcut and rjieba.cut of the same text and against the bare numeral pattern (the floor),
over sizes and over the texts of a folder; then what other extractors find, those of them that are installed
(pip install -e '.[peers]'). It judges nothing.
"""

import argparse
import gc
import importlib
import logging
import statistics
import time
from pathlib import Path

import jieba

from gwr.reading import read_report
from gwr.reading.language.numerals import CANDIDATE

ROOT = Path(__file__).resolve().parents[1]
REPORT = next((ROOT / "seeds").glob("*.txt"))
CORPUS = ROOT.parent / "shared" / "corpus"
RUNS, FEW = 15, 5
SIZES = (1, 10, 100)


def cutters():
    """name -> a function of the text: reading, what it is measured against, and the floor."""
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    found = {
        "read_report": read_report,
        "jieba.lcut": jieba.lcut,
        "numeral pattern": lambda text: CANDIDATE.findall(text),
    }
    rjieba = optional("rjieba")
    return found | ({"rjieba.cut": lambda text: list(rjieba.cut(text))} if rjieba else {})


def optional(module):
    """The module, or None with a line that says so."""
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"  {module}: not installed")
        return None


def seconds(act, text):
    """How long one call takes, garbage collected before it."""
    gc.collect()
    start = time.perf_counter()
    act(text)
    return time.perf_counter() - start


def rounds(acts, text, runs):
    """name -> the seconds of each of `runs` rounds, in which the acts take turns, so that a slow moment hits all
    alike.
    """
    taken = {name: [] for name in acts}
    for _ in range(runs):
        for name, act in acts.items():
            taken[name].append(seconds(act, text))
    return taken


def middle_ratio(ones, others):
    """The median of the ratios of each round: what was measured at one moment is compared, and no moment with
    another.
    """
    return statistics.median(one / other for one, other in zip(ones, others))


def print_ratios(acts, title, text, runs):
    """One line: the milliseconds of reading, and its ratio to each of the others."""
    taken = rounds(acts, text, runs)
    reading = taken.pop("read_report")
    ratios = "  ".join(f"{middle_ratio(reading, times):8.2f} × {name}" for name, times in taken.items())
    print(f"  {title:<24}{statistics.median(reading) * 1e3:9.1f} ms {ratios}")


def print_sizes(acts, text):
    """Reading at each size, and how the time grows with it, once more in rounds of all sizes."""
    for size in SIZES:
        print_ratios(acts, f"the report × {size}", text * size, RUNS if size < SIZES[-1] else FEW)
    grown = rounds({size: lambda _, size=size: read_report(text * size) for size in SIZES}, "", FEW)
    for size in SIZES[1:]:
        print(f"  × {size}: {middle_ratio(grown[size], grown[1]):.1f} times as long as × 1")


def print_found(text):
    """What each extractor finds in the report, and how long it takes."""
    start = time.perf_counter()
    report = read_report(text)
    arabic = sum(numeral.role == "quantity" and numeral.raw[0].isdigit() for numeral in report.numerals)
    print(
        f"  {'this project':<24}{len(report.facts):5} figures, {arabic} of them in Arabic digits, "
        f"{time.perf_counter() - start:.3f} s"
    )
    for name, find in extractors().items():
        start = time.perf_counter()
        print(f"  {name:<24}{find(text):5} figures with a value and a unit, {time.perf_counter() - start:.3f} s")


def extractors():
    """name -> a function that counts the figures with a unit that the extractor finds in a text."""
    found = {}
    if jionlp := optional("jionlp"):
        found["JioNLP (money)"] = lambda text: len(jionlp.ner.extract_money(text, with_parsing=True))
    if units := optional("recognizers_number_with_unit"):
        culture = optional("recognizers_text").Culture.Chinese
        models = (units.recognize_currency, units.recognize_dimension, units.recognize_age, units.recognize_temperature)
        found["Recognizers-Text"] = lambda text: sum(len(model(text, culture)) for model in models)
    if optional("quantulum3"):
        found["quantulum3"] = lambda text: len(importlib.import_module("quantulum3.parser").parse(text))
    return found


def main():
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("folder", nargs="?", type=Path, default=CORPUS, help="the texts (default: ../shared/corpus)")
    folder = command.parse_args().folder
    text = REPORT.read_bytes().decode("utf-8-sig")
    print("speed (medians of rounds; a ratio below 1 is faster than what it is compared with)")
    acts = cutters()
    print_sizes(acts, text)
    texts = [path.read_bytes().decode("utf-8-sig") for path in sorted(folder.glob("*.txt"))]
    if texts:
        print_ratios(acts, f"{len(texts)} other reports", "\n".join(texts), FEW)
    else:
        print("  other reports: not measured, there is no text in the folder")
    print("what is found in the report")
    print_found(text)


if __name__ == "__main__":
    main()
