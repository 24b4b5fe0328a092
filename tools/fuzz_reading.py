"""Looks for a text that breaks the contract of reading, guided by which lines of the reader it reaches.

usage: pip install atheris
       python tools/fuzz_reading.py -max_total_time=600 [FOLDER]

FOLDER keeps what was found interesting from run to run. A text that breaks the contract is written to a file
crash-… and printed; it belongs into the tests as a case of its own. Half of the inputs are bytes of a file, half are
made of the pieces of which the properties make theirs.
"""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
with atheris.instrument_imports(include=["gwr"]):
    from gwr.reading.decode import decode
    from gwr.records import ReportError
    from support import contract

PIECES = contract.PIECES + contract.COPIED
LONGEST = 1000  # bytes of an input


def text_of(given):
    """A text made of pieces and of free characters, as the bytes tell."""
    made = []
    while given.remaining_bytes():
        choice = given.ConsumeIntInRange(0, 2 * len(PIECES))
        made.append(PIECES[choice] if choice < len(PIECES) else given.ConsumeUnicodeNoSurrogates(3))
    return "".join(made)


def try_one(data):
    """The contract for one input; a file may also be refused."""
    given = atheris.FuzzedDataProvider(data)
    if given.ConsumeBool():
        return contract.assert_contract(text_of(given))
    try:
        contract.assert_contract(decode(given.ConsumeBytes(LONGEST)).text)
    except ReportError as refused:
        assert refused.cure and str(refused).count("\n") == 1


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], f"-max_len={LONGEST}", "-len_control=0", "-timeout=10", *sys.argv[1:]], try_one)
    atheris.Fuzz()
