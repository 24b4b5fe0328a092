"""The reader's filters: which of the report's numerals are marked, one filter at a time."""

from collections import Counter
from typing import NamedTuple

from gwr import closed
from gwr.html import element


class Filter(NamedTuple):
    """A choice of numerals: quantities of these kinds, or where there is no kind all that is no quantity."""

    key: str  # in the address
    name: str
    kinds: tuple[str, ...]


ALL = Filter("all", "全部数字", tuple(words.zh for words in closed.STATUS.values()))
FILTERS = (
    Filter("results", "成绩", (closed.RESULT.zh, closed.STOCK.zh)),
    Filter("targets", closed.TARGET.zh, (closed.TARGET.zh,)),
    ALL,
    Filter("rest", "其余", ()),
)


def classes(tables) -> dict[str, str]:
    """The class of each numeral by its id: the kind of a quantity, else the role in words."""
    kinds = {fact["id"]: closed.STATUS[fact["status"]].zh for fact in tables["facts"]}
    return {row["id"]: kinds.get(row["id"]) or closed.ROLE[row["role"]].zh for row in tables["numerals"]}


def counts(chosen: Filter, tables) -> Counter:
    """How many numerals of each class a filter shows, those that there are."""
    shown = set(chosen.kinds) or {words.zh for words in closed.ROLE.values()}
    return Counter(name for name in classes(tables).values() if name in shown)


def bar(tables) -> str:
    """The filters as buttons with their counts, and the steps from mark to mark; not shown where no script runs.

    Their words are those that the script begins with, so that nothing moves as it starts.
    """
    counted = {each: counts(each, tables) for each in FILTERS}
    buttons = (_button(each, counted[each]) for each in FILTERS)
    steps = (
        element("button", "上一处", type="button", data_step="-1", aria_keyshortcuts="p"),
        element("output", f"– / {counted[ALL].total()}", aria_live="polite"),
        element("button", "下一处", type="button", data_step="1", aria_keyshortcuts="n"),
    )
    return element(
        "div",
        element("div", *buttons, class_="lenses", role="group", aria_label="标出哪些数字"),
        element("div", *steps, class_="steps", role="group", aria_label="逐处看"),
        class_="reading-bar",
    ) + element("p", _says(ALL, counted[ALL]), class_="lens-says", role="status")


def _button(chosen, counted):
    return element(
        "button",
        element("span", chosen.name),
        f" {counted.total()}处",
        type="button",
        data_lens=chosen.key,
        data_kinds=" ".join(chosen.kinds),
        data_says=_says(chosen, counted),
        aria_pressed="true" if chosen is ALL else "false",
    )


def _says(chosen, counted):
    names = [name for name in (chosen.kinds or [words.zh for words in closed.ROLE.values()]) if counted[name]]
    return f"{chosen.name}：{'、'.join(f'{name}{counted[name]}处' for name in names)}"
