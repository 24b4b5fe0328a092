"""CONTRIBUTING.md, tried: each step is done in a copy of the project, and its effect is seen there."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from support.edition_cases import anchor, write
from support.repository import REPO

pytestmark = pytest.mark.slow
COUNTY = """某县政府工作报告
──2020年1月8日在某县第二届人民代表大会第一次会议上

一、2019年工作回顾
全年新修水渠42公里，植树3万株。全县上下同心协力。
"""
LANGUAGE, MEANING = "scripts/gwr/reading/language", "scripts/gwr/reading/meaning"


@pytest.fixture
def copy(tmp_path):
    """A copy of the code and of the seeds, to be added to."""
    ignored = shutil.ignore_patterns("__pycache__", "vendor")
    for name in ("scripts", "seeds"):
        shutil.copytree(REPO / name, tmp_path / name, ignore=ignored)
    shutil.copy(REPO / "_config.yml", tmp_path)
    return tmp_path


def gwr(folder, *arguments):
    """Run the copy's own command in the copy; what it prints."""
    return run(folder, "-m", "gwr", *arguments)


def run(folder, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(folder / "scripts")}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def add(path, line):
    path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n{line}\n", encoding="utf-8", newline="\n")


def replace(path, old, new):
    content = path.read_text(encoding="utf-8")
    assert content.count(old) == 1
    path.write_text(content.replace(old, new), encoding="utf-8", newline="\n")


def documented(*words):
    """Whether the page names these files and words, so that the test and the page tell of the same steps."""
    page = (REPO / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return [word for word in words if word not in page] == []


def test_a_word_is_a_row_of_its_list(copy):
    assert documented(LANGUAGE, "counters.csv", "gwr explain")
    said = "安装46匾铁字。"  # no measure word of any list
    assert "46匾\n" not in gwr(copy, "explain", said)
    add(copy / LANGUAGE / "counters.csv", "匾,of signs")
    assert "46匾\n" in gwr(copy, "explain", said) and "measure  count" in gwr(copy, "explain", said)


def test_a_rule_is_an_entry_of_its_table(copy):
    assert documented("Rule(name, example, answer)", f"{MEANING}/COLUMN.py", "tests/reading/examples")
    said = "梦见企业30家。"
    replace(
        copy / MEANING / "status.py",
        "RULES = Table(\n",
        "def _is_dreamt_of(mention, measure, so_far, years):\n"
        '    return "context" if mention.in_front.startswith("梦见") else None\n\n\n'
        'RULES = Table(\n    Rule("dreamt of", "梦见企业【30家】。", _is_dreamt_of),\n',
    )
    assert "status   context  ← dreamt of" in gwr(copy, "explain", said)


def test_a_chart_is_rows_of_the_edition(copy):
    assert documented("charts.csv", "chart-rows.csv", "charts.draw(")
    edition = copy / "seeds" / "changning-2018"
    add(edition / "charts.csv", "two-lists,ranked,两份名单,重点企业完成的全区税收 · 长宁区 · 2017年,,")
    add(edition / "chart-rows.csv", "two-lists,航空,税收,aviation-tax,")
    add(edition / "chart-rows.csv", "two-lists,时尚,税收,fashion-tax,")
    gwr(copy, "tables")
    drawn = run(
        copy,
        "-c",
        "from gwr.story import charts, figures\n"
        "print([mark['key'] for mark in charts.draw('two-lists', figures()).layout.meta['marks']])",
    )
    assert drawn == "['aviation-tax', 'fashion-tax']\n"


def test_an_edition_is_a_text_and_the_tables_beside_it(copy):
    assert documented("seeds/NAME.txt", "gwr_report: NAME", "seeds/NAME/")
    (copy / "seeds" / "county-2020.txt").write_text(COUNTY, encoding="utf-8")
    config = (copy / "_config.yml").read_text(encoding="utf-8")
    (copy / "_config.yml").write_text(re.sub("gwr_report: .*", "gwr_report: county-2020", config), encoding="utf-8")
    (copy / "seeds" / "county-2020").mkdir()
    write(
        copy / "seeds" / "county-2020",
        "labels",
        "key,label,theme,before,printed,after",
        f"canals,新修水渠,水利,{anchor('42公里', COUNTY)}",
    )
    said = gwr(copy, "tables")
    assert "1 labels" in said and "county-2020,canals," in (copy / "data" / "labels.csv").read_text(encoding="utf-8")


def test_a_column_is_a_field_of_its_record(copy):
    assert documented("scripts/gwr/records.py")
    field = '    edited: Annotated[str, Column("人工更正", "由人更正过的列，没有则空", empty=True)] = ""'
    replace(
        copy / "scripts/gwr/records.py",
        field,
        f'{field}\n    mood: Annotated[str, Column("语气", "试加的一列", empty=True)] = ""',
    )
    gwr(copy, "tables")
    assert (copy / "data" / "facts.csv").read_text(encoding="utf-8").split("\n")[0].endswith(",edited,mood")
    assert "试加的一列" in (copy / "data" / "README.md").read_text(encoding="utf-8")
    assert '"mood"' in (copy / "data" / "datapackage.json").read_text(encoding="utf-8")
