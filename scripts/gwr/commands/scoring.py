"""The commands that measure reading: against annotations, against another revision, and on any folder of texts."""

from pathlib import Path

from gwr.commands import DONE, DOUBTFUL, Options
from gwr.commands.reading import given_text, with_figures
from gwr.project import here
from gwr.records import ReportError, printable, printable_lines


def score(options: Options) -> int:
    """Score the rules alone: against one annotation, against a folder of them, or against another revision."""
    if options.against:
        return _against(options)
    if options.golds:
        return _scored_all(options)
    if not (options.report and options.gold):
        cure = "give REPORT GOLD, or --golds DIR --texts DIR, or --against REV"
        raise ReportError("names no report and its annotation", file="gwr score", cure=cure)
    from gwr.evaluation.score import score as scored

    scores, errors = scored(with_figures(given_text(options.report).text, options.report), options.gold)
    print("  ".join(f"{name} {tally.share:.3f} of {tally.of}" for name, tally in scores.items()))
    for error in errors:
        said = f"got {error.got!r}, gold {error.wanted!r}  {error.subject}"
        print(printable(f"  at {error.start} [{error.words}] {error.column}: {said}"))
    return DONE


def _scored_all(options: Options) -> int:
    from gwr.evaluation.golds import MEASURED_CSV, account, measured_csv
    from gwr.tables.files import replace_files

    texts = options.texts or Path()
    print(printable_lines(account(options.golds, texts)))
    if options.write:
        replace_files(options.golds, {MEASURED_CSV: measured_csv(options.golds, texts).encode("utf-8")})
    return DONE


def _against(options: Options) -> int:
    from gwr.evaluation.against import account, compared

    changed, count = compared(options.against, options.texts or here().seeds, options.golds or here().golds)
    print(printable_lines(account(changed, count, options.against)))
    return DONE


def trial(options: Options) -> int:
    """Read every text below a folder, and count what no report means: impossible cells, exceptions, long times."""
    from gwr.evaluation.trial import account, failed, places, try_folder

    outcomes = try_folder(options.folder, options.workers)
    for line in places(outcomes) if options.places else ():
        print(printable(line))
    print(printable_lines(account(outcomes)))
    return DOUBTFUL if failed(outcomes) else DONE
