"""Without a Chromium the suite stops with the line to run; it never passes by skipping."""

import os
import subprocess
import sys
from pathlib import Path

from gwr.site import chromium

COMMAND = [sys.executable, Path(chromium.__file__)]


def look(**variables):
    """Look for Chromium with nothing but these variables: status, output, complaint."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PATH", "CI", "CHROMIUM")}
    done = subprocess.run(COMMAND, env=kept | variables, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def test_where_there_is_none_it_prints_the_line_to_run(tmp_path):
    status, output, complaint = look(PATH=str(tmp_path))
    assert (status, output) == (1, "") and "apt-get install chromium fonts-noto-cjk" in complaint


def test_an_installation_that_fails_says_so_without_a_traceback(tmp_path):
    status, _, complaint = look(PATH=str(tmp_path), CI="true")
    assert status == 1 and "could not be installed" in complaint and "Traceback" not in complaint


def test_the_one_that_is_named_comes_first(tmp_path):
    mine = tmp_path / "my-chromium"
    mine.write_text("#!/bin/sh\n")
    mine.chmod(0o755)
    assert look(PATH=os.environ["PATH"], CHROMIUM=str(mine))[1].strip() == str(mine)


def test_in_continuous_integration_packages_are_installed(tmp_path):
    recorder = tmp_path / "apt-get"
    recorder.write_text(f'#!/bin/sh\necho "$@" >>{tmp_path}/asked\nln -sf {sys.executable} {tmp_path}/chromium\n')
    recorder.chmod(0o755)
    sudo = tmp_path / "sudo"
    sudo.write_text('#!/bin/sh\nexec "$@"\n')
    sudo.chmod(0o755)
    os.symlink("/bin/ln", tmp_path / "ln")
    status, output, _ = look(PATH=str(tmp_path), CI="true")
    asked = (tmp_path / "asked").read_text().splitlines()
    assert (status, output.strip()) == (0, str(tmp_path / "chromium"))
    assert asked[0] == "update -q" and asked[1].endswith("chromium fonts-noto-cjk")
