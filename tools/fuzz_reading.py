"""Looks for a text that breaks the contract of reading, or whose page is not that text.

Where atheris is installed it is guided by which lines of the reader a text reaches; else texts are drawn by chance, by
hypothesis, which also makes the one that breaks the contract as short as it can. Half of the inputs are bytes of a
file, half are made of the pieces of which the properties make theirs. Such a text is printed and written to a file
crash-…; it belongs into the tests as a case of its own.
"""

import argparse
import sys
import time
from contextlib import nullcontext
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
if find_spec("atheris"):
    import atheris
with atheris.instrument_imports(include=["gwr"]) if find_spec("atheris") else nullcontext():
    from gwr.reading.decode import decode
    from gwr.records import ReportError
    from support import contract
    from support.shown import assert_shown

PIECES = contract.PIECES + contract.COPIED
LONGEST = 1000  # bytes of an input
LONGEST_TEXT = 5000  # characters of a text that is drawn by chance
SHOWN = 1000  # of them that are printed
ROUND = 500  # texts drawn by chance between two looks at the clock
SECONDS = 10  # after which a text has broken the contract too; by chance it is asked what it took of computing


def try_text(text):
    """The contract for one text and its page."""
    contract.assert_contract(text)
    assert_shown(text)


def try_file(data):
    """The contract for what a file holds; it may also be refused, in one message with its cure."""
    try:
        try_text(decode(data).text)
    except ReportError as refused:
        assert refused.cure and str(refused).count("\n") == 1


def guided(minutes, folder):
    """Search by coverage; never comes back, as the library ends the program itself."""

    def made_of_pieces(given):
        while given.remaining_bytes():
            choice = given.ConsumeIntInRange(0, 2 * len(PIECES))
            yield PIECES[choice] if choice < len(PIECES) else given.ConsumeUnicodeNoSurrogates(3)

    def try_one(data):
        given = atheris.FuzzedDataProvider(data)
        try_text("".join(made_of_pieces(given))) if given.ConsumeBool() else try_file(given.ConsumeBytes(LONGEST))

    limits = [f"-max_len={LONGEST}", "-len_control=0", f"-timeout={SECONDS}", f"-max_total_time={int(minutes * 60)}"]
    atheris.Setup([sys.argv[0], *limits, *([str(folder)] if folder else [])], try_one)
    atheris.Fuzz()


def by_chance(minutes):
    """Draw texts until the time is over; the exit code. What breaks the contract is printed and kept."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    from support import mutations

    pieces = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=80).map("".join)
    texts = pieces | mutations.TEXTS.filter(lambda text: len(text) < LONGEST_TEXT)
    drawn = settings(max_examples=ROUND, deadline=None, database=None, suppress_health_check=[*HealthCheck])

    @drawn
    @given(texts.map(lambda text: (try_text, text)) | st.binary(max_size=LONGEST).map(lambda data: (try_file, data)))
    def try_one(case):
        last[:] = case
        case[0](case[1])

    last, count, end = [], 0, time.monotonic() + minutes * 60
    while time.monotonic() < end:
        try:
            try_one()
        except Exception as error:
            return kept(last[1], error)
        count += ROUND
    print(f"{count} texts drawn, none broke the contract")
    return 0


def kept(text, error):
    """Keep what broke the contract in a file; the exit code."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    path = Path(f"crash-{sha256(data).hexdigest()[:12]}")
    path.write_bytes(data)
    print(f"{type(error).__name__}: {str(error)[:SHOWN]}\n{text[:SHOWN]!r}\nkept in {path}", file=sys.stderr)
    return 1


def main():
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--minutes", type=float, default=10, help="how long to look (default: 10)")
    command.add_argument(
        "--folder", type=Path, metavar="DIR", help="keep here what was found interesting (atheris alone)"
    )
    options = command.parse_args()
    return guided(options.minutes, options.folder) if find_spec("atheris") else by_chance(options.minutes)


if __name__ == "__main__":
    sys.exit(main())
