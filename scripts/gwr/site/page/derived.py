"""The directive `gwr-derived`: what was worked out from the report's figures, and what other documents say."""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from typing import NamedTuple

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr import closed
from gwr.html import element, inner, text
from gwr.site.page.links import kind, link, linked
from gwr.site.page.words import breakable

UNUSABLE = "这几个数算得出来，却说明不了什么：两边未必是一个口径，前后未必是一份名单，或者平均的办法不对。列在这里，免得有人再算一遍当真。"


class DerivedDirective(Directive):
    """```{gwr-derived}```: every derived figure with its working, every figure of another document with its source."""

    def run(self):
        site = self.state.document.settings.env.app.gwr
        parts = [*worked_out(site.tables["derived"]), *quoted(site.tables["documents"], site.tables["facts"])]
        html = index(parts) + "".join(_part(part, site.references) for part in parts)
        return [nodes.raw("", html, format="html")]


class Part(NamedTuple):
    """Some of the figures under one heading; item makes the HTML of a row, given the references."""

    title: str
    introduction: str
    rows: list[dict[str, str]]
    item: Callable[[dict, dict], str]


def worked_out(rows) -> list[Part]:
    """The derived figures: those that may be quoted, then those that may not."""
    usable, not_usable = ([row for row in rows if (row["usable"] == "yes") is fit] for fit in (True, False))
    parts = (Part("从报告推算的数", "", usable, _working), Part("不能这样算的数", UNUSABLE, not_usable, _working))
    return [part for part in parts if part.rows]


def quoted(rows, facts) -> list[Part]:
    """The figures of other documents, document by document; facts are the report's."""
    said = partial(_quoted, {fact["id"]: fact["period"] for fact in facts})
    return [
        Part(title, element("a", "网页地址", href=address), list(group), said)
        for (title, address), group in groupby(rows, key=lambda row: (row["title"], row["address"]))
    ]


def index(parts: list[Part]) -> str:
    """Each part with how many figures it has, and within it each of them, leading to its place."""
    folds = (
        element(
            "details",
            element("summary", text(part.title), element("span", f"　{len(part.rows)}个", class_="many")),
            element(
                "ol", *(element("li", element("a", text(row["label"]), href=f"#{row['key']}")) for row in part.rows)
            ),
        )
        for part in parts
    )
    return element("nav", *folds, class_="index", aria_label="本页目录") if parts else ""


def expression(row, references) -> str:
    """A formula in words, each input a link to where it stands."""
    return linked(row["expression"], [references[key] for key in row["inputs"].split()])


def _working(row, references):
    interval = element("dt", "上下限") + element("dd", text(row["interval"])) if row["interval"] else ""
    return _item(
        row,
        closed.DERIVED.zh,
        element(
            "dl",
            element("dt", "算式"),
            element("dd", expression(row, references)),
            interval,
            element("dt", "注意"),
            element("dd", text(row["caution"])),
        ),
    )


def _quoted(periods, row, references):
    beside = references.get(row["beside"])
    said = [element("dt", "原话"), element("dd", f"“{text(inner(row['quotation']))}”（{text(row['access'])}）")]
    if beside:
        other = periods.get(beside.anchor, "") not in ("", row["period"])  # of another year than the document's
        year = f"（{periods[beside.anchor]}年的数）" if other else ""
        said += [element("dt", "报告写作"), element("dd", link(beside, beside.text), year)]
    if row["note"]:
        said += [element("dt", "注意"), element("dd", text(row["note"]))]
    return _item(row, closed.OTHER.zh, element("dl", *said))


def _item(row, name, more):
    return element(
        "div",
        element("h3", breakable(row["label"])),
        element("p", element("span", text(row["text"]), class_="value"), "　", kind(name)),
        more,
        class_="item",
        id=row["key"],
    )


def _part(part, references):
    return (
        element("h2", text(part.title))
        + (element("p", part.introduction) if part.introduction else "")
        + element("div", *(part.item(row, references) for row in part.rows), class_="items")
    )
