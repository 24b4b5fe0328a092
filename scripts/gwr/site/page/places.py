"""The directive `gwr-places`: every named place, what the review and the outlook say of it, with a search box.

Without scripts every place is listed under its kind.
"""

from itertools import groupby

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr import closed
from gwr.html import element, text
from gwr.site.page.filters import finder, own
from gwr.tables.edition import LEFT_OUT

UNSAID = "没有写到"
UNNAMED = "报告没有点到这个名字，不等于没有安排"
TASK = "要"  # before the word of what is still to be done: 要完成 is not 完成


class PlacesDirective(Directive):
    """```{gwr-places}```: every place that the edition names; its content is how to read them, below the search box."""

    has_content = True

    def run(self):
        site = self.state.document.settings.env.app.gwr
        rows = site.tables["places"]
        if not rows:
            return []
        found = nodes.container("", nodes.raw("", box(rows), format="html"), classes=["board", "places"])
        self.state.nested_parse(self.content, self.content_offset, found)
        html = listed(rows, sides(site.tables["sections"]))
        found += nodes.raw("", html, format="html", needs="board", places=True)
        return [found]


def sides(sections) -> dict[str, str]:
    """What the report itself calls its review and its outlook, by their divisions."""
    titled = (section for section in reversed(sections) if section["level"] == "1" and section["title"])
    called = {section["division"]: section["title"] for section in titled}
    return {side: called.get(side, words.zh) for side, words in closed.SIDE.items()}


def box(rows) -> str:
    """The search box, which says how many places there are."""
    return finder("输入小区、路名", len({row["name"] for row in rows}), "处", UNNAMED)


def listed(rows, sides) -> str:
    """The places under their kinds; nothing where the edition names none."""
    by_name = {name: list(group) for name, group in groupby(rows, key=lambda row: row["name"])}
    if not by_name:
        return ""
    kinds = dict.fromkeys(row["kind"] for row in rows)
    grouped = {kind: [name for name, ours in by_name.items() if ours[0]["kind"] == kind] for kind in kinds}
    return _index(grouped) + "".join(_group(n, kind, by_name, sides) for n, kind in enumerate(grouped.items()))


def anchor(rows) -> str:
    """The id of a place: where it is first mentioned."""
    return f"p{int(rows[0]['start']):06}"


def _index(grouped):
    links = (
        element("a", text(f"{kind}{len(names)}处"), href=f"#kind-{n}")
        for n, (kind, names) in enumerate(grouped.items())
    )
    return element("nav", "　".join(links), class_="index", aria_label="按种类")


def _group(n, grouped, by_name, sides):
    kind, names = grouped
    called = element("h3", text(kind), element("span", f"{len(names)}处", class_="many"))
    return element(
        "section", called, element("ol", *(_place(name, by_name[name], sides) for name in names)), id=f"kind-{n}"
    )


def _place(name, rows, sides):
    named = rows[0]["area"] not in ("", name)
    area = element("span", text(rows[0]["area"]), class_="many") if named else ""
    said = {title: [row for row in rows if row["division"] == side] for side, title in sides.items()}
    told = (
        element("div", element("dt", text(title)), element("dd", _said(ours)), class_=None if ours else "unsaid")
        for title, ours in said.items()
    )
    return element(
        "li",
        element("p", element("span", text(name), class_="said"), area, own(anchor(rows), name), class_="clause"),
        element("dl", *told),
        id=anchor(rows),
        class_="item",
    )


def _said(rows):
    if not rows:
        return element("span", UNSAID, class_="many")
    return "".join(element("p", _badge(row), _passage(row)) for row in rows)


def _badge(row):
    """The word that says how far the work is, as printed, of a task with 要; nothing where the report has none."""
    if not row["word"]:
        return ""
    words, said = closed.WORK[row["work"]], TASK * (row["division"] == "outlook") + row["word"]
    return element("span", text(said), class_="work", data_work=row["work"], title=f"{words.zh}：{words.hint}")


def _passage(row):
    """The clause, a link to its sentence, with the word that says how far the work is."""
    said, rest = "", row["clause"]
    for word in filter(None, row["word"].split(LEFT_OUT)):
        before, _, rest = rest.partition(word)
        said += text(before) + element("b", text(word))
    said += text(rest)
    return element("a", said, class_="passage", href=f"report.html#{row['sentence_id']}")
