"""A slip of the pen in the settings is named with its place, before anything is built."""

import tomllib

import pytest

from gwr.project import Project
from gwr.records import ReportError
from gwr.site.plain import layout
from gwr.site.settings import THEME, require_known
from support.repository import REPO

CONFIG, TOC = ((REPO / name).read_text(encoding="utf-8") for name in ("_config.yml", "_toc.yml"))


def require(folder, config=CONFIG, toc=TOC):
    (folder / "_config.yml").write_text(config, encoding="utf-8")
    (folder / "_toc.yml").write_text(toc, encoding="utf-8")
    require_known(Project.at(folder))


def slipped(text, right, wrong):
    """The text with a slip, and its place, line and column counted from 1."""
    assert text.count(right) == 1
    before = text[: text.index(right)] + wrong[: len(wrong) - len(wrong.lstrip())]
    return text.replace(right, wrong), f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_the_projects_own_settings_and_those_of_a_plain_site_are_known(tmp_path):
    require(tmp_path)
    require(tmp_path, (layout.PAGES / "_config.yml").read_text(encoding="utf-8").replace('report: ""', "report: a"))


@pytest.mark.parametrize(
    "right, wrong, characters",
    [
        ("\nexecute:", "\nexeucte:", "exeucte"),
        ("execute_notebooks: force", "exceute_notebooks: force", "exceute_notebooks"),
        ("html_copy_source: false", "html_copy_sorce: false", "html_copy_sorce"),
        ("      tagline:", "      taglin:", "taglin"),
    ],
)
def test_an_unknown_key_of_the_settings_is_named_with_its_place(tmp_path, right, wrong, characters):
    config, place = slipped(CONFIG, right, wrong)
    with pytest.raises(ReportError) as told:
        require(tmp_path, config)
    first, cure = str(told.value).splitlines()
    assert first == f'{tmp_path}/_config.yml:{place}: a key that is not known here: "{characters}"'
    assert cure.startswith("did you mean ")


def test_an_unknown_key_of_the_table_of_contents_is_named_with_its_place(tmp_path):
    toc, place = slipped(TOC, "- file: notebooks/places", "- fiel: notebooks/places")
    line, column = place.split(":")
    with pytest.raises(ReportError) as told:
        require(tmp_path, toc=toc)
    assert f'_toc.yml:{line}:{int(column) + 2}: a key that is not known here: "fiel"' in str(told.value)


def test_outputs_that_nobody_has_run_cannot_be_published(tmp_path):
    with pytest.raises(ReportError, match=r'_config.yml:\d+:\d+: a setting that must be force: "auto"'):
        require(tmp_path, CONFIG.replace("execute_notebooks: force", "execute_notebooks: auto"))
    with pytest.raises(ReportError, match=r'a setting that must be force: "execute.execute_notebooks"'):
        require(tmp_path, CONFIG.replace("  execute_notebooks: force", "  # execute_notebooks: force"))


def test_a_key_said_twice_and_what_is_no_yaml_are_named_with_their_places(tmp_path):
    with pytest.raises(ReportError, match=r'_config.yml:\d+:5: a key said twice: "numfig"'):
        require(tmp_path, CONFIG.replace("    numfig: false", "    numfig: false\n    numfig: true"))
    with pytest.raises(ReportError, match=r"_toc.yml:\d+:\d+: is no YAML"):
        require(tmp_path, toc=TOC.replace("format: jb-book", "format: [jb-book"))


def test_the_options_of_the_theme_are_those_that_it_declares():
    theme = tomllib.loads((REPO / "scripts/gwr/site/theme/theme.toml").read_text(encoding="utf-8"))
    assert set(THEME) == set(theme["options"])
