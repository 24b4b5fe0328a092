"""What _config.yml and _toc.yml may say: known keys alone, each once, so that no slip of the pen turns a setting off.

A key that this site has not used so far is added to the lists here.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import yaml

from gwr.project import CONFIG, TOC, Project
from gwr.records import ReportError

Keys = dict[str, "Keys | None"]  # the keys of a mapping, and those of its values' mappings; None: whatever they are

THEME = dict.fromkeys(("tagline", "disclaimer", "source", "contact", "code", "dated", "corrected"))  # theme.toml
SPHINX = {
    **dict.fromkeys(("extensions", "language", "smartquotes", "numfig", "nb_execution_raise_on_error")),
    **dict.fromkeys(("html_theme", "html_copy_source", "html_show_sourcelink", "html_use_index", "html_permalinks")),
    **dict.fromkeys(("html_use_opensearch", "gwr_report", "gwr_description", "gwr_moved", "gwr_hosts")),
    "html_theme_options": THEME,
}
BOOK: Keys = {
    **dict.fromkeys(("title", "author", "copyright", "only_build_toc_files", "exclude_patterns")),
    "execute": dict.fromkeys(("execute_notebooks", "timeout", "stderr_output")),
    "parse": dict.fromkeys(("myst_enable_extensions", "myst_url_schemes")),
    "html": dict.fromkeys(("use_multitoc_numbering",)),
    "latex": dict.fromkeys(("use_jupyterbook_latex",)),
    "sphinx": {"config": SPHINX},
}
PAGE: Keys = {"file": None, "title": None}
PAGE["sections"] = PAGE
CONTENTS: Keys = {"format": None, "root": None, "parts": {"caption": None, "chapters": PAGE}, "chapters": PAGE}

FIXED = {  # what must be said, and said so: else outputs are published that nobody has run, or a cell that failed
    ("execute", "execute_notebooks"): "force",
    ("sphinx", "config", "nb_execution_raise_on_error"): "true",
}


def require_known(project: Project) -> None:
    """Raise ReportError, which says where, for a key that is unknown or said twice, or a setting that is not safe."""
    config = project.folder / CONFIG
    said, _ = (_said(project.folder / name, keys) for name, keys in ((CONFIG, BOOK), (TOC, CONTENTS)))
    for path, value in FIXED.items():
        node = said.get(path)
        if node is None or node.value != value:
            place = _place(node) if node else {"characters": ".".join(path)}
            what = "a setting that must be " + value
            raise ReportError(what, file=config, **place, cure=f"say {path[-1]}: {value}")


def _said(path: Path, keys: Keys) -> dict[tuple, yaml.Node]:
    """Every setting of a file, by the keys that lead to it."""
    try:
        return dict(_walked(yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader), keys, path))
    except FileNotFoundError:
        raise ReportError("there is no such file", file=path, cure="a site is made of it: see README.md") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = {"line": mark.line + 1, "column": mark.column + 1} if mark else {}
        what = f"is no YAML ({error.problem})"
        raise ReportError(what, file=path, **place, cure="mend the line that is named, or the one before it") from None


def _walked(node: yaml.Node | None, keys: Keys, file: Path, above: tuple = ()) -> Iterator[tuple[tuple, yaml.Node]]:
    """Every setting, by the keys that lead to it; those within lists by the keys of the list."""
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _walked(one, keys, file, above)
    elif isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            name = str(key.value)
            if name not in keys:
                like = get_close_matches(name, keys, 1)
                cure = f"did you mean {like[0]}?" if like else f"the keys known here: {', '.join(keys)}"
                raise ReportError("a key that is not known here", file=file, **_place(key), cure=cure)
            if name in seen:
                raise ReportError("a key said twice", file=file, **_place(key), cure="take one of the two out")
            seen.add(name)
            yield (*above, name), value
            if inner := keys[name]:
                yield from _walked(value, inner, file, (*above, name))


def _place(node: yaml.Node) -> dict:
    return {"line": node.start_mark.line + 1, "column": node.start_mark.column + 1, "characters": str(node.value)}
