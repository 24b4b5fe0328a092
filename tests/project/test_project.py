"""The project as a whole: set-up, commands, continuous integration, and data/ as the scripts make it."""

import doctest
import filecmp
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from gwr.__main__ import main

REPO = Path(__file__).resolve().parents[2]


def text(name):
    return (REPO / name).read_text(encoding="utf-8")


def commands(source):
    """The names that follow `make` at the start of a line or of a piece of code."""
    return set(re.findall(r"(?:^ +|`)make ([a-z]+)\b", source, re.M))


def documented():
    return set(re.findall(r"^([a-z]+):.*## ", text("Makefile"), re.M))


def test_the_layout_is_the_prescribed_one():
    expected = [
        "_config.yml",
        "_toc.yml",
        "notebooks",
        "data",
        "seeds",
        "scripts",
        "requirements.txt",
        "tests",
        "README.md",
        "LICENSE",
        "CITATION.cff",
        "Makefile",
        "docutils.conf",
        ".gitattributes",
        ".ci/run",
    ]
    assert [name for name in expected if not (REPO / name).exists()] == []


def test_every_command_is_listed_by_make():
    listed = subprocess.run(
        ["make", "--no-print-directory"], cwd=REPO, capture_output=True, text=True, check=True
    ).stdout
    assert commands(listed) == documented() >= {"site", "test", "data", "notebooks", "lab", "serve", "clean"}


@pytest.mark.parametrize("name", ["my report (1).txt", "报告，“终稿”, 2.txt", "it's a & b;c.txt"])
def test_a_report_of_any_name_reaches_the_command_whole(name):
    said = subprocess.run(
        ["make", "--no-print-directory", "-o", ".venv/ready", "site", f"REPORT={name}", "PYTHON=echo"],
        cwd=REPO,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert said.splitlines()[-1] == f"-m gwr site {name}"


PAGES = ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/own-report.md", "docs/unanswered.md"]


@pytest.mark.parametrize("page", PAGES)
def test_pages_name_commands_that_exist(page, capsys):
    assert commands(text(page)) <= documented()
    named = set(re.findall(r"(?:^|[`$│]|──) *gwr ([a-z]+)\b", text(page), re.M))
    assert named and [name for name in named if main([name, "--help"])] == []


def test_what_a_refusal_says_stands_in_the_code_as_the_page_on_ones_own_report_quotes_it():
    code = "\n".join(path.read_text(encoding="utf-8") for path in (REPO / "scripts").rglob("*.py"))
    told = re.findall(r"^\| (`.+) \|.*\|$", text("docs/own-report.md"), re.M)
    quoted = [words for row in told for words in re.findall("`([^`]+)`", row)]
    assert len(quoted) > 6
    assert [words for words in quoted if re.sub("looks like |is a PDF file, ", "", words) not in code] == []


def test_the_readme_names_the_two_commands():
    assert {"site", "test"} <= commands(text("README.md"))


@pytest.mark.parametrize("page, folder", [("README.md", "."), ("data/README.md", "data")])
def test_a_readme_tells_what_is_printed(page, folder, monkeypatch):
    monkeypatch.chdir(REPO / folder)
    shown = "\n".join(re.findall(r"^```\n([\s\S]+?)^```$", text(page), re.M))
    example = doctest.DocTestParser().get_doctest(shown, {}, page, page, 0)
    told = []
    assert len(example.examples) >= 3
    assert doctest.DocTestRunner().run(example, out=told.append).failed == 0, "".join(told)


def test_the_readme_can_be_read_in_one_go_and_its_links_lead_somewhere():
    assert len(text("README.md").splitlines()) <= 120
    for page in PAGES:
        links = [
            link
            for link in re.findall(r"\]\(([^):#]+)\)", text(page))
            if not (REPO / page).parent.joinpath(link).exists()
        ]
        assert links == []


def test_the_version_is_written_once_and_cited():
    stated = tomllib.loads(text("pyproject.toml"))["project"]["version"]
    assert version("gwr") == stated and f"\nversion: {stated}\n" in text("CITATION.cff")
    assert re.search(rf"^## {re.escape(stated)} \(\d{{4}}-\d\d-\d\d\)$", text("CHANGELOG.md"), re.M)


def test_everyone_runs_the_same_commands():
    assert "make test" in text(".ci/run")
    assert "bash .ci/run" in text(".github/workflows/site.yml") and "make site" in text(".github/workflows/site.yml")


def test_every_requirement_is_pinned_with_a_hash():
    pinned = re.split(r"\n(?=\S)", text("requirements.txt").strip())
    assert [block for block in pinned if not re.match(r"\S+==\S+", block) or "--hash=sha256:" not in block] == []


def test_the_requirements_are_those_written_by_hand():
    by_hand = set(re.findall(r"^([a-z-]+)", text("requirements.in"), re.M))
    named = re.findall(r"^([a-z-]+)==[^#]*(?:#[^\n]*\n    )*[^\n]*-r requirements\.in", text("requirements.txt"), re.M)
    assert by_hand == set(named)


def test_the_requirements_tell_no_package_index():
    assert re.search(r"https?:|index-url|find-links", text("requirements.txt")) is None


def test_python_is_asked_for_once():
    asked = tomllib.loads(text("pyproject.toml"))["project"]["requires-python"]
    assert asked == ">=3.11" and "sys.version_info < (3, 11)" in text("scripts/set_up.sh")


def test_data_is_what_the_scripts_make(tmp_path):
    assert main(["tables", str(REPO), "--data", str(tmp_path)]) == 0
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == sorted(path.name for path in (REPO / "data").iterdir())
    assert filecmp.cmpfiles(REPO / "data", tmp_path, made, shallow=False)[1:] == ([], []), "run: make data"


def test_importing_the_package_imports_no_library():
    lines = "import sys, gwr; sys.exit(bool({'pandas', 'jieba'} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", lines], check=True)


def test_the_package_does_what_its_first_page_says():
    import gwr

    assert doctest.testmod(gwr) == (0, 3)
