"""A disk that fails at a step of one's choice, and what a folder holds."""

import os

from gwr.tables import files


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def steps(monkeypatch, fail_at, fault):
    """Count every write, flush and rename; fail the one of this number. Returns the count so far, in a list."""
    count = [0]

    def counted(action):
        def act(*arguments, **options):
            count[0] += 1
            if count[0] == fail_at:
                raise fault
            return action(*arguments, **options)

        return act

    monkeypatch.setattr(files, "open", counted(open), raising=False)
    monkeypatch.setattr(files.os, "fsync", counted(lambda handle: None))  # the disk itself is not waited for
    monkeypatch.setattr(files.os, "replace", counted(os.replace))
    monkeypatch.setattr(files, "write", counted(files.write))
    return count
