"""Where Chromium is. As a command: print its path; install it when CI is set; else say which line to run.

usage: python -m gwr.site.chromium
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ["chromium", "fonts-noto-cjk"]
CURE = f"apt-get install {' '.join(PACKAGES)}   (or set CHROMIUM to the path of a Chromium or Chrome)"


def find() -> str | None:
    """The path of an installed Chromium, or None; the variable CHROMIUM comes first."""
    paths = (shutil.which(name) for name in (os.environ.get("CHROMIUM", ""), *NAMES) if name)
    return next(filter(None, paths), None)


def install():
    """Install Debian's Chromium and a Chinese font; `apt-get` tells what it does."""
    root = [] if os.geteuid() == 0 else ["sudo"]
    for words in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *PACKAGES]):
        subprocess.run(
            [*root, "apt-get", *words],
            check=True,
            stdout=sys.stderr,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )


def main():
    """Exit 0 with the path printed, or 1 with the cure."""
    if not find() and os.environ.get("CI"):
        try:
            install()
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(f"Chromium could not be installed ({error}); run: {CURE}")
    print(find() or sys.exit(f"no Chromium here; run: {CURE}"))


if __name__ == "__main__":
    main()
