"""What a process that runs notebooks sees of the machine: nothing that its user has set up for other work.

IPython, Jupyter, Python and matplotlib each run or read files of the user's home and of places that variables name
(startup/, jupyter_config.py, usercustomize.py, PYTHONSTARTUP, matplotlibrc). Such a process has a home of its own,
which is empty, and of the variables those alone that are listed here.
"""

import os
from pathlib import Path

KEPT = (
    "PATH", "LD_LIBRARY_PATH", "TMPDIR", "LANG", "LC_ALL",  # of the system
    "SITE_URL", "CONTACT", "SOURCE_URL",  # of whoever publishes
)  # fmt: skip
CODE = Path(__file__).resolve().parents[2]  # this code, and no other folder that PYTHONPATH may name


def environment(home: Path) -> dict[str, str]:
    """The variables of such a process; home is made where it is not there yet. Sets have no random order in it."""
    home.mkdir(parents=True, exist_ok=True)
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    own = {
        "HOME": str(home),
        "PYTHONPATH": str(CODE),
        "PYTHONNOUSERSITE": "1",
        "PYTHONSAFEPATH": "1",
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",
    }
    return kept | own
