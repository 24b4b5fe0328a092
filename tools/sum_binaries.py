"""Writes anew the sums in docs/binary-files.csv: of every file here that nobody can review by reading it.

A picture that `gwr previews` has drawn gets its row by itself; any other new file needs its name, version, licence and
origin filled in by hand, which the suite asks for.
"""

import argparse
import csv
import subprocess
import sys
from hashlib import sha256
from pathlib import Path, PurePosixPath

REPO = Path(__file__).resolve().parents[1]
TABLE = "docs/binary-files.csv"
COLUMNS = ("path", "name", "version", "licence", "origin", "sha256")
BUNDLED = (".svg", ".min.js", ".min.css", ".woff", ".woff2", ".ttf", ".otf")  # text, or not, that is no source
PREVIEWS = "notebooks/previews/"


def unreviewable(path: Path) -> bool:
    """Whether a file is bundled, drawn, or no text in UTF-8."""
    data = path.read_bytes()
    try:
        return path.name.endswith(BUNDLED) or "\0" in data.decode("utf-8")
    except UnicodeDecodeError:
        return True


def sums(root: Path) -> dict[str, str]:
    """The checksum of every such file that git keeps or would keep, by its path."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    paths = {name: root / name for name in sorted(set(filter(None, names))) if (root / name).is_file()}
    return {name: sha256(path.read_bytes()).hexdigest() for name, path in paths.items() if unreviewable(path)}


def listed(root: Path) -> dict[str, dict[str, str]]:
    """The rows of the table, by path; none where there is no table."""
    if not (root / TABLE).is_file():
        return {}
    with (root / TABLE).open(encoding="utf-8", newline="") as file:
        return {row["path"]: row for row in csv.DictReader(file)}


def wrong(root: Path) -> list[str]:
    """What of the table and the files does not agree, by path."""
    there, rows = sums(root), listed(root)
    return [
        *(f"{path}: is not listed" for path in there.keys() - rows),
        *(f"{path}: is listed, and not there" for path in rows.keys() - there),
        *(
            f"{path}: another file than the one listed"
            for path in there
            if path in rows and rows[path]["sha256"] != there[path]
        ),
        *(f"{path}: no {name}" for path, row in rows.items() for name in COLUMNS if not row[name]),
    ]


def begun(path: str) -> dict[str, str]:
    """The row of a file that is not listed yet, as far as it is known by itself."""
    if not path.startswith(PREVIEWS):
        return dict.fromkeys(COLUMNS, "")
    drawn = PurePosixPath(path)
    made = {"name": "a chart's picture", "version": drawn.parent.name, "licence": "CC-BY-4.0", "origin": "gwr previews"}
    return dict.fromkeys(COLUMNS, "") | made


def main() -> int:
    argparse.ArgumentParser(description=__doc__.split("\n")[0]).parse_args()
    rows = listed(REPO)
    with (REPO / TABLE).open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(
            {**rows.get(path, begun(path)), "path": path, "sha256": sum} for path, sum in sums(REPO).items()
        )
    print("\n".join(wrong(REPO)) or "every file is listed with its sum")
    return bool(wrong(REPO))


if __name__ == "__main__":
    sys.exit(main())
