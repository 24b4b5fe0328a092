"""Build the site from nothing, warnings being errors, and check the built pages.

usage: python scripts/build_site.py [FOLDER]     (the project's folder; the present one if not given)
"""

import sys
from pathlib import Path

from gwr.site.build import build

if __name__ == "__main__":
    sys.exit(build(Path(*sys.argv[1:2]).resolve()))
