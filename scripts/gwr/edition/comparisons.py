"""What was promised for the year ahead, beside what was reported of the year before: how far the two compare.

Which figure stands nearest and whether the two measure the same is an editor's judgement, kept by hand with its
reason. Candidates are computed beside it, and every target has to be judged: a target without a row is a fault.
"""

from difflib import SequenceMatcher
from pathlib import Path

from gwr import closed
from gwr.edition.arithmetic import ends
from gwr.edition.rows import each, read_rows, unique
from gwr.records import ReportError
from gwr.tables.edition import Comparison

COLUMNS = ("target", "result", "comparability", "again", "why")
SAME, NONE = "same", "nothing to compare"  # of closed.COMPARABILITY
LIKENESS = 0.2  # of two subjects, from 0 to 1: below it they share hardly a word


def read_comparisons(folder: Path, facts, named: dict) -> tuple[Comparison, ...]:
    """The judged targets of an edition; named gives the fact of a key. Raises ReportError that names every fault."""
    path = folder / "comparisons.csv"
    rows = read_rows(path, COLUMNS)
    unique(rows, "target")
    found = each(lambda row: _comparison(row, facts, named), rows)
    judged = {id for comparison in found for id in (comparison.target_id, comparison.again_id)}
    if path.exists():
        left_out = [fact for fact in facts if fact.status == "target" and fact.id not in judged]
        each(lambda fact: _unjudged(fact, path), left_out)
    return found


def _unjudged(fact, path):
    raise ReportError(
        f"target {fact.id} has no row",
        file=path,
        characters=fact.quote,
        cure="add a row for its key, or name it under again in the row of the same target",
    )


def _comparison(row, facts, named):
    target, result, again = (_named(row, column, named) for column in ("target", "result", "again"))
    if row["comparability"] not in closed.COMPARABILITY or not row["why"]:
        raise row.fault(
            "a judgement and its reason are wanted",
            row["comparability"],
            f"use one of: {', '.join(closed.COMPARABILITY)}",
        )
    if what := _fault(row["comparability"], target, result, again):
        raise row.fault(what, row["target"], "look at both figures in the report")
    direction, difference, ratio = _distance(row, target, result)
    return Comparison(
        target=row["target"],
        target_id=target.id,
        result=row["result"],
        result_id=_id(result),
        comparability=row["comparability"],
        direction=direction,
        difference=difference,
        ratio=ratio,
        again=row["again"],
        again_id=_id(again),
        candidates=" ".join(map(_id, candidates(target, facts))),
        why=row["why"],
    )


def _id(fact):
    return fact.id if fact else ""


def _distance(row, target, result):
    """(direction, key of the difference, key of the ratio); a ratio of two rates says nothing and has no key."""
    if row["comparability"] != SAME or {target.comparator, result.comparator} != {"="}:
        return "", "", ""
    stem = "d-" + row["target"].removeprefix("target-")
    return beside(ends(target), ends(result)), f"{stem}-difference", "" if rate(target) else f"{stem}-ratio"


def beside(aim, reached) -> str:
    """Of closed.BESIDE what all values between the ends say of an aim beside what was reached; "" where they differ."""
    (least, most), (low, high) = aim, reached
    if most < low:
        return "lower"
    if least > high:
        return "higher"
    return "equal" if least == most == low == high else ""


def rate(fact) -> bool:
    """Whether a fact is a rate of change, so that two of them differ by percentage points."""
    return fact.measure == "change_pct"


def _named(row, column, named):
    if row[column] and row[column] not in named:
        raise row.fault(f"no figure has this key ({column})", row[column], "use a key of labels.csv")
    return named.get(row[column])


def _fault(comparability, target, result, again):
    """What is wrong with a judgement; empty if nothing is."""
    if target is None or target.status != "target":
        return "this is no target"
    if (result is None) != (comparability == NONE):
        return "a figure is named exactly where there is one"
    if result is not None and result.status == "target":
        return "a target cannot be what was reached"
    if comparability == SAME and not alike(target, result):
        return "same needs one unit and one measure"
    if comparability == SAME and unlike_scope(target, result):
        return "same needs one scope"
    if again is not None and again.base_value != target.base_value:
        return "a target stated again has the same value"
    return ""


def alike(one, other) -> bool:
    """Whether two facts measure in the same way; a count without a measure word goes with any other count."""
    units = {one.base_unit, other.base_unit} - ({""} if one.measure == "count" else set())
    return one.measure == other.measure and len(units) <= 1


def unlike_scope(one, other) -> bool:
    """Whether the report narrows the two to different places or lists: 全市进出口, 综合保税区进出口."""
    return bool(one.scope and other.scope and one.scope != other.scope)


def candidates(target, facts, most: int = 3) -> tuple:
    """The reported facts that could stand beside a target: of its measure, unit and scope, the likest subject first."""
    reported = [
        fact for fact in facts if fact.status in closed.OVER and alike(target, fact) and not unlike_scope(target, fact)
    ]
    likeness = {fact.id: SequenceMatcher(None, target.subject, fact.subject).ratio() for fact in reported}
    near = [fact for fact in reported if likeness[fact.id] >= LIKENESS]
    return tuple(sorted(near, key=lambda fact: -likeness[fact.id])[:most])
