"""What the commands of gwr do; every one returns its exit code, and raises ReportError where it refuses."""

import argparse
import importlib.util

from gwr.records import ReportError

DONE, REFUSED, DOUBTFUL = 0, 2, 3
EXTRAS = {  # library -> the extra that brings it
    "pandas": "tables", "jieba": "tables",
    "jupyter_book": "site", "yaml": "site", "plotly": "site", "kaleido": "site",
    "docx": "text", "lxml": "text", "pypdf": "text",
    "distributed": "corpus", "pyarrow": "corpus",
}  # fmt: skip

Options = argparse.Namespace


def require(*modules: str) -> None:
    """Refuse where a library that a command needs is not installed."""
    for module in modules:
        if importlib.util.find_spec(module) is None:
            raise ReportError("is not installed", file=module, cure=f"pip install 'gwr[{EXTRAS[module]}]'")
