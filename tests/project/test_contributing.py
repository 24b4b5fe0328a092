"""CONTRIBUTING.md, tried: each step is done in a copy, with the lines that the page gives, and has its effect."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from textwrap import dedent

import pytest

from support.repository import REPO, REPORTS, copied, text_of

pytestmark = pytest.mark.slow

SECTIONS = dict(re.findall(r"^## (.+)\n([\s\S]+?)(?=\n## |\Z)", text_of(REPO / "CONTRIBUTING.md"), re.M))
INDENTED = re.compile(r"(?<=\n\n)(?:    .*\n)+", re.M)


def blocks(section):
    """The indented pieces of a section: lines of a file, a command and what it prints, or code."""
    return [dedent(found).rstrip() for found in INDENTED.findall(f"{SECTIONS[section]}\n")]


@pytest.fixture
def copy(tmp_path):
    """The project in a folder of its own, its history and its pictures left out."""
    return copied(tmp_path, "scripts", "seeds", "data", "notebooks/*.ipynb", "tests", "_config.yml", "pyproject.toml")


def in_copy(copy, *command):
    """Run Python there, with the package as it stands there: exit code and output."""
    environment = {**os.environ, "PYTHONPATH": str(copy / "scripts")}
    done = subprocess.run(
        [sys.executable, *command], cwd=copy, env=environment, capture_output=True, text=True, timeout=120
    )
    return done.returncode, done.stdout + done.stderr


def add(copy, block, **names):
    """Add lines to the table that the block's first line names."""
    path, *lines = block.splitlines()
    file = copy / path.replace("NAME", names.get("name", "NAME"))
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as table:
        table.writelines(f"{line}\n" for line in lines)


def replace(path, words, by):
    """Replace words that stand once in a file."""
    assert text_of(path).count(words) == 1
    path.write_text(text_of(path).replace(words, by), encoding="utf-8")


def agrees(copy, block, **names):
    """Whether the command prints the lines that stand below it, in their order."""
    command, *expected = block.replace("FOLDER", names.get("folder", "FOLDER")).splitlines()
    code, printed = in_copy(copy, "-m", *shlex.split(command.removeprefix("$ ")))
    lines = iter(printed.splitlines())
    return code == 0 and all(line in lines for line in expected)


def tried(copy, words="what_the_figures"):
    """How the test of the examples ends, and of the rules that these words name."""
    return in_copy(copy, "-m", "pytest", "-q", "tests/reading/test_rules.py", "-k", words)[0]


def test_every_section_has_its_test():
    assert set(SECTIONS) == {"A word", "A rule", "A chart", "A kind of chart", "An edition", "A column"}


def test_a_word(copy):
    word, example, shown = blocks("A word")
    add(copy, example)
    assert not agrees(copy, shown) and tried(copy) == 1
    add(copy, word)
    assert agrees(copy, shown) and tried(copy) == 0


def test_a_rule(copy):
    example, answer, rule, compared = blocks("A rule")
    status = copy / "scripts" / "gwr" / "reading" / "meaning" / "status"
    before = 'Rule("promised in the review"'
    commit(copy)
    add(copy, example)
    assert tried(copy) == 1
    with (status / "ahead.py").open("a", encoding="utf-8") as module:
        module.write(f"\n\n{answer}\n")
    replace(status / "table.py", before, f"{rule}\n    {before}")
    assert tried(copy, "what_the_figures or planned") == 0
    (copy / "texts").mkdir()
    (copy / "texts" / "a.txt").write_text("拟新建学校5所。\n", encoding="utf-8")
    assert agrees(copy, compared, folder="texts")


def commit(copy):
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "scripts"], [*identity, "commit", "-qm", "before"]):
        subprocess.run(["git", *words], cwd=copy, check=True)


def test_a_chart(copy):
    caption, rows, cell = blocks("A chart")
    add(copy, caption)
    add(copy, rows)
    assert in_copy(copy, "-m", "gwr", "tables")[0] == 0
    opening = "from gwr.story import charts, figures\nf = figures()\n"
    code, printed = in_copy(copy, "-c", f"{opening}print({cell}.layout.title.text)")
    assert code == 0 and "进出口比商品销售略快" in printed


def test_a_kind_of_chart(copy):
    *module, line, word = blocks("A kind of chart")
    _, rows, _ = blocks("A chart")
    kinds = copy / "scripts" / "gwr" / "story" / "charts" / "kinds"
    (kinds / "largest.py").write_text("\n\n".join(module), encoding="utf-8")
    replace(kinds / "__init__.py", "import by_theme, ", "import largest, by_theme, ")
    replace(kinds / "__init__.py", "KINDS = {\n", f"KINDS = {{\n    {line}\n")
    replace(copy / "scripts" / "gwr" / "closed.py", "CHART = {", f"CHART = {{\n    {word}")
    add(copy, "seeds/changning-2018/charts.csv\ntrade-growth,largest,进出口快,两项增速,,")
    add(copy, rows)
    assert in_copy(copy, "-m", "gwr", "tables")[0] == 0
    opening = "from gwr.story import charts, figures\n"
    code, printed = in_copy(copy, "-c", f"{opening}print(charts.draw('trade-growth', figures()).layout.meta['alt'])")
    assert code == 0 and printed.startswith("最大的一个：进出口总额") and printed.count("。") == 2


def test_an_edition(copy):
    (judged,) = blocks("An edition")
    shutil.copy(REPORTS / "clean.txt", copy / "a-city-2021.txt")
    assert in_copy(copy, "-m", "gwr", "new", "a-city-2021.txt")[0] == 0
    path, row = judged.replace("NAME", "a-city-2021").splitlines()
    proposed = next(line for line in text_of(copy / path).splitlines() if line.startswith("n000176,"))
    replace(copy / path, proposed, row)
    assert in_copy(copy, "-m", "gwr", "tables", "a-city-2021")[0] == 0
    labels = text_of(copy / "a-city-2021" / "data" / "labels.csv")
    assert ",new-firms,n000176,s000172,176,180,850家,新增企业,经济\n" in labels


def test_no_command_replaces_the_tables_of_another_report(copy):
    shutil.copy(REPORTS / "clean.txt", copy / "seeds" / "a-city-2021.txt")
    replace(copy / "_config.yml", "gwr_report: changning-2018", "gwr_report: a-city-2021")
    assert "another report" in in_copy(copy, "-m", "gwr", "tables")[1]


def test_a_column(copy):
    field, filled = blocks("A column")
    replace(copy / "scripts/gwr/records.py", 'stops("章节")]\n', f'stops("章节")]\n    {field}\n')
    replace(copy / "scripts/gwr/reading/outline/sections.py", filled.replace(", end - start", ""), filled)
    assert in_copy(copy, "-m", "gwr", "tables")[0] == 0
    head, first = text_of(copy / "data" / "sections.csv").splitlines()[:2]
    assert head.endswith(",start,end,letters") and re.search(r",0,(\d+),\1$", first)
    assert "章节有多少个字" in text_of(copy / "data" / "README.md")
    described = json.loads(text_of(copy / "data" / "datapackage.json"))["resources"]
    (sections,) = (one for one in described if one["name"] == "sections")
    assert sections["schema"]["fields"][-1]["name"] == "letters"
