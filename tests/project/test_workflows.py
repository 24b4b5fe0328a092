"""What runs elsewhere in our name is what was looked at: actions by commit, with no more rights than they need."""

import re

import pytest
import yaml

from support.repository import REPO

PATHS = sorted((REPO / ".github/workflows").glob("*.yml"))
RIGHTS = {"publish": {"pages": "write", "id-token": "write"}, "build": {"contents": "read", "pages": "read"}}

each = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


@each
def test_every_action_is_named_by_its_commit_and_says_its_version(path):
    used = re.findall(r"uses: *(.+)", path.read_text(encoding="utf-8"))
    assert used and [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", one)] == []


@each
def test_a_job_may_read_and_only_the_one_that_publishes_may_write(path):
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert said["permissions"] == {"contents": "read"}
    assert {name: job["permissions"] for name, job in said["jobs"].items() if "permissions" in job} == RIGHTS


@each
def test_no_step_keeps_the_right_to_push(path):
    steps = [step for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts and [step for step in checkouts if step["with"]["persist-credentials"] is not False] == []


def test_known_faults_of_packages_are_looked_up_strictly():
    assert "pip-audit --strict --require-hashes" in (REPO / "Makefile").read_text(encoding="utf-8")
    assert any("make sbom packages" in path.read_text(encoding="utf-8") for path in PATHS)
