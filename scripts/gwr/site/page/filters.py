"""Filters, whose state is in the address: which of the report's numerals are marked, which rows of a list are shown."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gwr import closed
from gwr.html import element, text


class Filter(NamedTuple):
    """A choice of numerals: quantities of these kinds, or where there is no kind all that is no quantity."""

    key: str  # in the address
    name: str
    kinds: tuple[str, ...]


ALL = Filter("all", "全部数字", tuple(words.zh for words in closed.STATUS.values()))
FILTERS = (
    Filter("results", "结果、现有", (closed.RESULT.zh, closed.STOCK.zh)),
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


class Choice(NamedTuple):
    """One value by which the rows of a list are chosen, and what it is called."""

    value: str  # in the address
    name: str


Choices = Mapping[tuple[str, str], tuple[Sequence[Choice], Counter]]  # (name in the address, title) -> with counts


def chooser(choices: Choices, total: int, *more: str) -> str:
    """The filters of a list of so many rows, each with its counts, and more fields; not shown where no script runs.

    Of a row that is chosen by NAME, data-NAME is the value. Counts are of the rows that the other filters leave.
    """
    fields = (
        element("label", element("span", text(title)), _select(name, values, counted, total))
        for (name, title), (values, counted) in choices.items()
    )
    shown = element("output", f"{total}条", aria_live="polite")
    clear = element("button", "不筛选", type="reset")
    return element(
        "form",
        *fields,
        *more,
        element("p", shown, clear),
        class_="chooser",
        aria_label="筛选",
        data_total=total,
        data_measure="条",
    )


def _select(name, values, counted, total):
    options = (
        element("option", f"{text(one.name)}（{counted[one.value]}条）", value=one.value, data_name=one.name)
        for one in values
        if counted[one.value]
    )
    return element("select", element("option", f"全部（{total}条）", value=""), *options, name=name)


def finder(wanted: str, total: int, measure: str, none: str) -> str:
    """A box that shows the rows of a list that hold what is typed, and says what it means if there are none; not shown
    where no script runs. measure is the word by which the rows are counted: 处.
    """
    box = element("input", type="search", name="q", placeholder=wanted, autocomplete="off", aria_label=wanted)
    shown = element("output", f"{total}{measure}", aria_live="polite")
    return element(
        "form",
        element("label", box),
        element("p", shown),
        class_="chooser",
        role="search",
        data_total=total,
        data_measure=measure,
        data_none=none,
    )


def own(id: str, name: str) -> str:
    """The address of an entry of a list, which stands behind its name."""
    return element("a", "#", class_="own", href=f"#{id}", aria_label=f"“{name}”的地址")
