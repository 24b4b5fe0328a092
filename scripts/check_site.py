"""Check built pages: every page there, every link and chart whole, nothing foreign, nothing stray.

usage: python scripts/check_site.py [FOLDER]     (the project's folder; the present one if not given)
"""

import sys
from pathlib import Path

from gwr.site.check import check

if __name__ == "__main__":
    sys.exit(check(Path(*sys.argv[1:2]).resolve()))
