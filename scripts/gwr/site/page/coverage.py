"""The directive `gwr-coverage`: what became of every numeral of the report, and how well the rules read."""

from typing import NamedTuple

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr import closed
from gwr.closed import Words
from gwr.html import element, text
from gwr.site.page.filters import classes
from gwr.site.page.links import HINTS
from gwr.site.page.outputs import tables
from gwr.story.cells import Table, shown, words
from gwr.tables.computed import SCORED

AROUND = 12  # characters of its sentence shown on each side of a numeral
SHOWN = ("recall", "precision", "role", "status", "period")  # scores of a report
OWN_SCORES = (
    "得分由程序算出：把规则自己读的结果，逐格与标注比对，满分是一。"
    "这份报告是用来编写和改进规则的，所以它的得分说明规则合不合用，不说明读没见过的报告有多准。"
    "站上的数另经人工更正，得分是更正以前的。"
)
ALL_SCORES = "下面是全部标注过的报告，这一份也在内。其余几份的原文不在本站，得分由同一个程序另行测得。"


class CoverageDirective(Directive):
    """```{gwr-coverage}```: each class of numerals with its count, which opens its list; then the scores."""

    def run(self):
        site = self.state.document.settings.env.app.gwr
        found = groups(site.tables)
        left_out = unused(site.tables.get("unused", ()), site.references)
        scored = scores(site.tables["scores"], site.tables["golds"])
        return [
            _raw(index([*found, *([LEFT_OUT] if left_out else []), *([SCORES] if scored else [])])),
            _raw(accounts(found, site.tables), needs="reader"),
            *left_out,
            *scored,
        ]


class Part(NamedTuple):
    """What has a heading on the page: its id, its title, and of numerals the lens that shows them in the text and
    (words of the class, its rows of numerals) for each.
    """

    id: str
    title: str
    lens: str = ""
    classes: tuple[tuple[Words, list[dict[str, str]]], ...] = ()


LEFT_OUT = Part("unused", "各章不用的数")
SCORES = Part("scores", "读得准吗")


def groups(rows_of) -> list[Part]:
    """Quantities by their kind, then all other numerals by their role; each numeral in one class."""
    named = classes(rows_of)
    listed = {
        words: [row for row in rows_of["numerals"] if named[row["id"]] == words.zh]
        for words in (*closed.STATUS.values(), *closed.ROLE.values())
    }
    kinds = [(words, listed[words]) for words in closed.STATUS.values()]
    roles = [(words, listed[words]) for role, words in closed.ROLE.items() if role != "quantity"]
    return [
        Part("quantities", f"数量，{_many(kinds)}处", "all", tuple(kinds)),
        Part("rest", f"不是数量的，{_many(roles)}处", "rest", tuple(roles)),
    ]


def index(parts) -> str:
    """Each part of the page, and under it each class of numerals that has any, leading to its place."""
    lines = (
        element("dt", element("a", text(part.title), href=f"#{part.id}"))
        + "".join(
            element("dd", element("a", f"{words.zh}，{len(rows)}处", href=f"#{_place(words)}"))
            for words, rows in part.classes
            if rows
        )
        for part in parts
    )
    return element("nav", element("dl", *lines), class_="index", aria_label="本页目录")


def accounts(parts, rows_of) -> str:
    """Every numeral of the report in the list of its class."""
    sentences = {row["id"]: row for row in rows_of["sentences"]}
    return "".join(
        [
            element("h2", "每一处数字的着落"),
            element(
                "p",
                f"全文共有{sum(_many(part.classes) for part in parts)}处数字，阿拉伯数字和中文数字都算，"
                "单用的“亿”“万”不算，每一处恰好归入下面一类。"
                "点开一类，就是它的全部，各带所在的句子；点一条，就到原文里的那一处。",
            ),
            *(_group(part, sentences) for part in parts),
        ]
    )


def unused(rows, references) -> list[nodes.Element]:
    """The figures that no chapter tells, and why; nothing where there are none."""
    if not rows:
        return []
    lines = tuple(
        (words(references[row["key"]].label), shown(references[row["key"]]), words(row["why"])) for row in rows
    )
    table = Table("各章不用的数，和理由", ("项目", "报告所写", "为什么不用"), lines)
    return [_raw(element("h2", LEFT_OUT.title, id=LEFT_OUT.id)), tables([table])]


def scores(scored, golds) -> list[nodes.Element]:
    """How well the rules alone read: this report by columns, then each annotated report; nothing where nothing was
    scored.
    """
    if not scored:
        return []
    own = Table(
        "规则自己读这份报告，逐项得分",
        ("项目", "得分", "比对几处"),
        tuple(tuple(map(words, (row["title"], row["score"], row["of"]))) for row in scored),
    )
    others = filter(None, (_golds(use, [row for row in golds if row["use"] == use]) for use in closed.GOLD))
    report = [_raw(element("h2", SCORES.title, id=SCORES.id) + element("p", OWN_SCORES)), tables([own], name="scores")]
    return [*report, *([_raw(element("p", ALL_SCORES)), tables(others, name="scores")] if golds else [])]


def _raw(html, **more):
    return nodes.raw("", html, format="html", **more)


def snippet(numeral, sentence) -> str:
    """A numeral marked in a little of its sentence, a link to where it stands."""
    start, end = (int(numeral[side]) - int(sentence["start"]) for side in ("start", "end"))
    words, first, last = sentence["text"], max(0, start - AROUND), min(len(sentence["text"]), end + AROUND)
    shown = (
        ("…" if first else "")
        + text(words[first:start])
        + element("mark", text(words[start:end]))
        + text(words[end:last])
        + ("…" if last < len(words) else "")
    )
    return element("a", shown, class_="passage", href=f"report.html#{numeral['id']}")


def _many(classed) -> int:
    return sum(len(rows) for _, rows in classed)


def _place(words) -> str:
    return f"class-{words.en.replace(' ', '-')}"


def _group(part, sentences):
    link = element("a", "在原文里标出", href=f"report.html?lens={part.lens}")
    lists = (_account(words, rows, sentences) for words, rows in part.classes)
    return element("h3", part.title, id=part.id) + element("p", link) + element("div", *lists, class_="accounts")


def _account(called, rows, sentences):
    name = called.zh
    badge = element("span", name, class_="kind" if name in HINTS else "role", data_kind=name if name in HINTS else None)
    said = (
        badge + element("span", f"{len(rows)}处", class_="many") + element("span", text(called.hint), class_="meaning")
    )
    if not rows:
        return element("p", said, class_="none")
    items = (element("li", snippet(row, sentences[row["sentence_id"]]), _reason(row)) for row in rows)
    return element("details", element("summary", said), element("ul", *items), id=_place(called))


def _reason(row):
    return element("span", text(row["reason"]), class_="reason") if row["reason"] else ""


def _golds(use, rows):
    if not rows:
        return None
    heads = ("报告", closed.ROLE["quantity"].zh, *(SCORED[name].zh for name in SHOWN), "标注：范围、办法、收录日期")
    lines = (
        (
            row["title"],
            row["annotated"],
            *(row[name] for name in SHOWN),
            f"{row['extent']}；{row['method']}；{row['date']}",
        )
        for row in rows
    )
    return Table(closed.GOLD[use].said, heads, tuple(tuple(map(words, line)) for line in lines))
