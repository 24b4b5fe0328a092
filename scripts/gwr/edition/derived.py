"""The figures that an edition works out from the report's: those kept by hand, and the distance of targets."""

from dataclasses import asdict
from pathlib import Path

from gwr import closed
from gwr.edition.arithmetic import result, spell
from gwr.edition.comparisons import rate
from gwr.edition.rows import Row, each, read_rows, unique
from gwr.tables.edition import Comparison, Derived

COLUMNS = ("key", "label", "formula", "inputs", "unit", "decimals", "measure", "usable", "caution")
MOST_INPUTS = 10  # each may be at either end of its rounding: a formula is worked out for two to the power of so many
LONGEST_FORMULA = 200  # characters
AIM, GROWTH = closed.TARGET.zh, ("增速", "增长", "增幅", "增长率", "涨幅")
UNTOLD = "按写出的位数，分不出目标比上年高还是低。"  # in the caution, where the bounds reach over both
WORDS = {("lower", False): "少", ("lower", True): "低", ("higher", False): "多", ("higher", True): "高"}


def read_derived(folder: Path, named: dict) -> tuple[Derived, ...]:
    """The edition's own derived figures; named gives the fact of a key. Raises ReportError that names every fault."""
    rows = read_rows(folder / "derived.csv", COLUMNS)
    unique(rows, "key")
    return each(lambda row: _of_row(row, named), rows)


def _of_row(row: Row, named):
    keys = row["inputs"].split()
    if len(keys) > MOST_INPUTS:
        cure = f"at most {MOST_INPUTS}: work it out in parts"
        raise row.fault(f"a formula of {len(keys)} inputs", row["formula"][:LONGEST_FORMULA], cure)
    if len(row["formula"]) > LONGEST_FORMULA:
        raise row.fault("a formula that nobody can follow", row["formula"][:LONGEST_FORMULA], "work it out in parts")
    for key in keys:
        if key not in named:
            raise row.fault("no figure has this key", key, "use a key of labels.csv that names a figure")
    if not row["key"].startswith("d-") or row["usable"] not in closed.USABLE or not row["caution"]:
        raise row.fault("wanted: a key that begins d-, usable yes or no, a caution", row["key"])
    try:
        return derive(row.cells, named)
    except (ValueError, KeyError, SyntaxError, ArithmeticError) as fault:
        raise row.fault(
            f"cannot be worked out ({fault})",
            row["formula"],
            "use + - * / ** and the letters a, b, c … for the inputs in order",
        ) from None


def derive(cells: dict[str, str], named: dict) -> Derived:
    """Work out one figure from the cells of its row. Raises ValueError, KeyError, SyntaxError, ArithmeticError."""
    facts = [named[key] for key in cells["inputs"].split()]
    worked = result(cells["formula"], facts, cells["unit"], int(cells["decimals"]))
    expression = spell(cells["formula"], [signed(fact) for fact in facts])
    input_ids = " ".join(fact.id for fact in facts)
    return Derived(**{**cells, **asdict(worked)}, input_ids=input_ids, expression=expression)


def signed(fact) -> str:
    """A figure as it enters a formula: 6% − (−4.3%), where 4.3% is a fall."""
    quote = "".join(part.strip() for part in fact.quote.splitlines())  # of lines that only end to be short
    if fact.direction != "down":
        return quote
    return f"({quote})" if quote.startswith(closed.MINUSES) else f"(−{quote})"


def aim(label: str, target) -> str:
    """What a target is called: its label, which may name no more than what it is of."""
    if AIM in label:
        return label
    return f"{label}{closed.MEASURE[target.measure].zh if rate(target) and not label.endswith(GROWTH) else ''}{AIM}"


def distances(comparison: Comparison, label: str, named: dict) -> tuple[Derived, ...]:
    """How far a target stands from the figure beside it: the difference, without a sign where the direction is known,
    and the ratio.
    """
    if not comparison.difference:
        return ()
    target, reached = named[comparison.target], named[comparison.result]
    label, word = aim(label, target), WORDS.get((comparison.direction, rate(target)))
    shared = {"inputs": f"{comparison.target} {comparison.result}", "usable": "yes"}
    shared["caution"] = comparison.why if comparison.direction else comparison.why + UNTOLD
    difference = {
        "key": comparison.difference,
        "formula": "b - a" if comparison.direction == "lower" else "a - b",
        "label": f"{label}比{reached.period}年{word}" if word else f"{label}与{reached.period}年之差",
        "unit": "个百分点" if rate(target) else reached.unit,
        "measure": "change_pp" if rate(target) else "change_abs",
        "decimals": max(target.decimals, reached.decimals),
    }
    ratio = {
        "key": comparison.ratio,
        "formula": "a / b",
        "label": f"{label}与{reached.period}年之比",
        "unit": "%",
        "measure": "ratio",
        "decimals": 2,
    }
    return tuple(derive(shared | cells, named) for cells in (difference, ratio) if cells["key"])
