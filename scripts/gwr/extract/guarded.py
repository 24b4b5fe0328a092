"""A document opened in a process of its own, which may take so much time and memory and no more."""

import json
import resource
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from gwr.extract.text import Extracted
from gwr.reading.decode import LARGEST, decode
from gwr.records import ReportError

DOCUMENT = 50_000_000  # bytes of a file
MEMORY = 1_000_000_000  # bytes
SECONDS = 30  # of the processor
WAIT = 180  # seconds by the clock, on however busy a machine
CURE = "copy the report's text out of it, and save it as plain text"


def extract(path: Path) -> Extracted:
    """The Extracted of a document; raises ReportError for what is none, is locked, or asks for more than its limits."""
    name = str(path)
    if not path.is_file():
        raise ReportError("is no file" if path.exists() else "there is no such file", file=name, cure="check the name")
    if path.stat().st_size > DOCUMENT:
        raise ReportError(f"has over {DOCUMENT:,} bytes", file=name, cure=CURE)
    try:
        command = [sys.executable, "-m", "gwr.extract.guarded", name]
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=WAIT, check=False)
    except subprocess.TimeoutExpired:
        raise ReportError(f"takes more than {WAIT} seconds", file=name, cure=CURE) from None
    if done.returncode < 0:
        raise ReportError(f"takes more than {SECONDS} seconds or {MEMORY // 10**6:,} MB", file=name, cure=CURE)
    said = json.loads(done.stdout or b'{"what": "cannot be opened"}')
    if "what" in said:
        raise ReportError(said["what"], file=name, cure=said.get("cure", CURE))
    decode(said["text"].encode("utf-8"), name)  # refused where it makes no sense
    return Extracted(said["text"], said["lost"])


def _within_limits(path: Path) -> dict[str, object]:
    """What the process of its own answers: text and lost, or what is wrong and the cure."""
    from gwr.extract.kinds import kind_of

    data, kind = path.read_bytes(), "a document"
    try:
        found = kind_of(data, str(path))
        kind = found.name
        extracted = found.extract(data, str(path))
    except ReportError as refused:
        return {"what": refused.what, "cure": refused.cure}
    except (MemoryError, RecursionError):
        return {"what": f"is {kind} that asks for more than a report needs"}
    except Exception as error:  # whatever a library says of a broken file
        return {"what": f"cannot be opened as {kind} ({type(error).__name__})"}
    if len(extracted.text) > LARGEST:
        return {"what": f"has over {LARGEST:,} characters"}
    return extracted._asdict()


def _limit() -> None:
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):  # a system that has no such limit
            resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    _limit()
    sys.stdout.buffer.write(json.dumps(_within_limits(Path(sys.argv[1]))).encode("utf-8"))
