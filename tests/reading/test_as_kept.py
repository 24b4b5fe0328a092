"""The tables that are kept of this report are what the rules give."""

from gwr.edition.corrections import correct
from gwr.reading import read_report
from gwr.tables.store import to_csv
from support.repository import DATA, SEEDS, text_of

REPORT = "changning-2018"


def test_this_report_reads_as_its_tables_say():
    report = correct(read_report(text_of(SEEDS / f"{REPORT}.txt"), REPORT), SEEDS / REPORT)
    for name in ("sections", "sentences", "numerals", "facts"):
        kept = (DATA / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        read = to_csv(name, REPORT, getattr(report, name)).decode("utf-8").splitlines()
        assert [row for row in read if row not in kept] == [], "look at each row; is it right, then: make data"
        assert read == kept
