"""How often a property is tried: as often as it says, and so many times more in an audit."""

import os

from hypothesis import settings

TIMES = int(os.environ.get("TIMES", "1"))  # make audit sets it


def tried(examples):
    """How many texts a property is tried on; machines differ, so that no single one is timed."""
    return settings(max_examples=examples * TIMES, deadline=None)
