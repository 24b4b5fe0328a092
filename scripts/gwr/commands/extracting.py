"""The command that makes text of documents."""

import sys

from gwr.commands import DONE, DOUBTFUL, Options, require
from gwr.records import ReportError, printable


def text(options: Options) -> int:
    """Make plain text of a Word file, a web page or a PDF file, and say what could not be kept: look it over."""
    require("docx", "lxml", "pypdf")
    from gwr.extract import extract

    if options.out and options.out.exists():
        raise ReportError("is there already", file=options.out, cure="name another file with --out, or delete that one")
    found = extract(options.document)
    if options.out:
        options.out.write_text(found.text, encoding="utf-8")
        name = printable(str(options.out))
        print(f"{len(found.text):,} characters → {name}: look it over, then: gwr site {name}")
    else:
        print(found.text, end="")
    for what, count in found.lost.items():
        print(f"not kept: {what} ({count})", file=sys.stderr)
    return DOUBTFUL if found.lost else DONE
