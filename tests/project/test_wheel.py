"""The package works anywhere: a wheel, installed outside of the repository with nothing beside it, reads the same."""

import os
import subprocess
import sys
import zipfile

import pytest

from support.repository import REPO, copied

SEED = REPO / "seeds" / "changning-2018.txt"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built of a copy of what git keeps, so that no stray file gets in."""
    folder = tmp_path_factory.mktemp("wheel")
    source = copied(tmp_path_factory.mktemp("source"), "scripts", "pyproject.toml", "README.md", "LICENSE")
    build = ["wheel", "-q", "--no-deps", "--no-build-isolation", "--no-index", "-w", folder, source]
    run([sys.executable, "-m", "pip", *build], folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel, tmp_path_factory):
    """An environment with nothing but the wheel in it: its Python."""
    folder = tmp_path_factory.mktemp("elsewhere")
    run([sys.executable, "-m", "venv", folder / "venv"], folder)
    python = folder / "venv" / "bin" / "python"
    run([python, "-m", "pip", "install", "-q", "--no-index", "--no-deps", wheel], folder)
    return python


def run(command, folder):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(list(map(str, command)), cwd=folder, env=clean, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_package(wheel):
    kept = subprocess.run(["git", "ls-files", "gwr"], cwd=REPO / "scripts", capture_output=True, text=True, check=True)
    assert set(kept.stdout.splitlines()) <= set(zipfile.ZipFile(wheel).namelist())


def test_outside_of_the_repository_it_reads_the_same_tables_byte_for_byte(elsewhere, tmp_path):
    run([elsewhere, "-m", "gwr", "read", SEED, "--rules-only", "--out", tmp_path / "there"], tmp_path)
    run([sys.executable, "-m", "gwr", "read", SEED, "--rules-only", "--out", tmp_path / "here"], REPO)
    there, here = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("there", "here"))
    assert there == here and len(here) == 8


def test_the_command_and_the_import_stand_there_and_nothing_else_is_needed(elsewhere, tmp_path):
    assert "5条" in run([elsewhere.parent / "gwr", "explain", "新开公交线路5条。"], tmp_path)
    said = run(
        [elsewhere, "-c", "import gwr; print(gwr.__file__, gwr.read_report('增长5%。').facts[0].quote)"], tmp_path
    )
    assert str(REPO) not in said and said.endswith("5%\n")


def test_what_is_not_installed_is_named_with_its_cure(elsewhere, tmp_path):
    done = subprocess.run(
        [elsewhere, "-m", "gwr", "tables", REPO], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (2, "jieba: is not installed\npip install 'gwr[tables]'\n")
