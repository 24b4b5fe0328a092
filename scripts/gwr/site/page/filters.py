"""The reader's lenses: which of the report's numerals are marked, one lens at a time."""

from collections import Counter
from typing import NamedTuple

from gwr import closed
from gwr.html import element


class Lens(NamedTuple):
    """A choice of numerals: quantities of these kinds, or where there is no kind all that is no quantity."""

    key: str  # in the address
    name: str
    kinds: tuple[str, ...]


ALL = Lens("all", "全部数字", tuple(words.zh for words in closed.STATUS.values()))
LENSES = (Lens("results", "成绩", (closed.RESULT.zh, closed.STOCK.zh)), Lens("targets", closed.TARGET.zh, (closed.TARGET.zh,)), ALL, Lens("rest", "其余", ()))


def classes(tables) -> dict[str, str]:
    """The class of each numeral by its id: the kind of a quantity, else the role in words."""
    kinds = {fact["id"]: closed.STATUS[fact["status"]].zh for fact in tables["facts"]}
    return {row["id"]: kinds.get(row["id"]) or closed.ROLE[row["role"]].zh for row in tables["numerals"]}


def counts(lens: Lens, tables) -> Counter:
    """How many numerals of each class a lens shows, those that there are."""
    shown = set(lens.kinds) or {words.zh for words in closed.ROLE.values()}
    return Counter(name for name in classes(tables).values() if name in shown)


def bar(tables) -> str:
    """The lenses as buttons with their counts, and the steps from mark to mark; not shown where no script runs.

    Their words are those that the script begins with, so that nothing moves as it starts.
    """
    counted = {lens: counts(lens, tables) for lens in LENSES}
    buttons = (_button(lens, counted[lens]) for lens in LENSES)
    steps = (element("button", "上一处", type="button", data_step="-1", aria_keyshortcuts="p"),
             element("output", f"– / {counted[ALL].total()}", aria_live="polite"),
             element("button", "下一处", type="button", data_step="1", aria_keyshortcuts="n"))
    return element("div", element("div", *buttons, class_="lenses", role="group", aria_label="标出哪些数字"),
                   element("div", *steps, class_="steps", role="group", aria_label="逐处看"), class_="reading-bar") + \
        element("p", _says(ALL, counted[ALL]), class_="lens-says", role="status")


def _button(lens, counted):
    return element("button", element("span", lens.name), f" {counted.total()}处", type="button", data_lens=lens.key,
                   data_kinds=" ".join(lens.kinds), data_says=_says(lens, counted),
                   aria_pressed="true" if lens is ALL else "false")


def _says(lens, counted):
    names = [name for name in (lens.kinds or [words.zh for words in closed.ROLE.values()]) if counted[name]]
    return f"{lens.name}：{'、'.join(f'{name}{counted[name]}处' for name in names)}"
