"""Draw the static pictures of all charts in the executed notebooks; needs Chromium and a Chinese font.

usage: python scripts/draw_previews.py
"""

import sys
from pathlib import Path

import yaml
from gwr.site.output.render import draw_all

if __name__ == "__main__":
    settings = yaml.safe_load(Path("_config.yml").read_text(encoding="utf-8"))["sphinx"]["config"]
    drawn, old = draw_all(Path(), settings["gwr_report"])
    sys.stdout.write(f"{drawn} charts drawn, {old} pictures of older charts taken away\n")
