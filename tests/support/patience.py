"""How often a property is tried: as often as it says, and so many times more in an audit."""

import os

import pytest
from hypothesis import settings

TIMES = int(os.environ.get("TIMES", "1"))  # make audit sets it


def tried(examples):
    """How many texts a property is tried on; machines differ, so that no single one is timed."""
    return settings(max_examples=examples * TIMES, deadline=None)


def audited(*values, id):
    """Values of a parameter that are one view more of the same: make audit tries them."""
    return pytest.param(*values, id=id, marks=pytest.mark.audit)
