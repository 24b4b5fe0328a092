"""The directive `gwr-promises`: what the outlook commits to, in groups by how testable it is, with filters.

Without scripts every promise is listed under its group; with them the filters show some, and the address says which.
"""

import re
from collections import Counter
from itertools import groupby
from typing import NamedTuple

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr import closed
from gwr.html import clip, element, inner, on_one_line, text
from gwr.site.page.filters import Choice, chooser, own
from gwr.site.page.sections import heading
from gwr.site.page.uses import elsewhere, frame_anchor
from gwr.tables.computed import UNCHECKED
from gwr.tables.schema import TABLES

TITLES = {column.name: column.title for column in TABLES["promises"].columns}
ORDER = ("A", "C", "A elsewhere", "B", "D", "E")  # what can be checked comes first
FOLDED = ("D", "E")
FEW = 3  # sentences that set years, which may stand before the list; more would stand in its way
LONGEST = 44  # characters of a sentence that sets a year
NUMBER = (Choice("with", "写了数"), Choice("without", "没写数"))
ALL_UNCHECKED = "结果都还没有核对（数据表里有这一栏）：要有一份通读过的文件写明，才会改。不算兑现率，也不打分。"
SOME_UNCHECKED = "{}条里有{}条的结果还没有核对：要有一份通读过的文件写明，才会改。不算兑现率，也不打分。"
YEAR = re.compile(r"\d{4} ?年|[〇零一二三四五六七八九]{4}年|[今本明]年|五年")  # 年内 and 年底 name none
REVIEWED = "回顾怎样说"
COUNTED = "另一处写了数"
BETWEEN = "、；"  # objects, and those for whom something is done
HEADS = {"review": REVIEWED, "counted": COUNTED}  # of what is no column of the table


class Known(NamedTuple):
    """What rows name by their ids: the words of sentences, facts, headings, passages of the review by promise."""

    sentences: dict[str, str]
    facts: dict[str, dict[str, str]]
    chapters: dict[str, str]
    reviews: dict[str, list[str]]
    counted: dict[str, list[dict[str, str]]]  # by promise, those that set a figure for what it names


class PromisesDirective(Directive):
    """```{gwr-promises}```: every promise of the outlook."""

    def run(self):
        site = self.state.document.settings.env.app.gwr
        return [nodes.raw("", board(site.tables), format="html", needs="board", promises=True)]


def board(tables) -> str:
    """The filters, what is said once of all outcomes, and the groups; nothing where a report promises nothing."""
    rows = tables["promises"]
    if not rows:
        return ""
    known = Known(
        {row["id"]: row["text"] for row in tables["sentences"]},
        {row["id"]: row for row in tables["facts"]},
        {row["id"]: heading(row) for row in tables["sections"]},
        _reviews(tables),
        elsewhere(rows),
    )
    frames = list(_frames(rows, known))
    behind = [element("h3", "年份写在哪一句"), *frames] if len(frames) > FEW else []
    return element(
        "div",
        element("p", _outcomes(rows)),
        element("p", element("a", f"下载这张表（{len(rows)}条，CSV）", href="../downloads/promises.csv")),
        *([] if behind else frames),
        _filters(rows, known),
        *(_group(value, [row for row in rows if row["testability"] == value], known) for value in ORDER),
        *behind,
        class_="board",
    )


def anchor(testability: str) -> str:
    """The id of a group."""
    return f"testability-{testability.replace(' ', '-')}"


def graded(testability: str) -> str:
    """How testable, with its letter: A 数值＋终点."""
    words = closed.TESTABILITY[testability]
    return f"{words.glyph} {words.zh}"


def _outcomes(rows):
    unchecked = sum(row["outcome"] == UNCHECKED for row in rows)
    return ALL_UNCHECKED if unchecked == len(rows) else SOME_UNCHECKED.format(len(rows), unchecked)


def _reviews(tables):
    """Promise id -> its passages of the review, with how far figures that people have paired compare."""
    starts = {row["id"]: int(row["start"]) for row in tables["facts"]}
    targets = {row["id"]: set(row["fact_ids"].split()) for row in tables["promises"]}
    pairs = [(pair, starts[pair["result_id"]]) for pair in tables["comparisons"] if pair["result_id"]]
    said = {}
    for row in tables["promise_reviews"]:
        passage = range(int(row["start"]), int(row["end"]))
        ours = [pair for pair, start in pairs if start in passage and targets[row["promise_id"]] & _aims(pair)]
        compared = dict.fromkeys(closed.COMPARABILITY[pair["comparability"]].zh for pair in ours)
        told = text(f"（{'；'.join(compared)}）") if compared else ""
        said.setdefault(row["promise_id"], []).append(_passage(row["sentence_id"], row["clause"]) + told)
    return said


def _aims(pair):
    return {pair["target_id"], pair["again_id"]}


def _frames(rows, known):
    """The sentences that years are inherited from, each with how many inherit from it."""
    inherit = Counter(row["by_when_from"] for row in rows if row["by_when_from"])
    for frame, many in inherit.items():
        told = "年份" if YEAR.search(known.sentences[frame]) else "时限"  # 年内, 年底前
        said = f"{many}条的{told}写在这一句：", _passage(frame, clip(known.sentences[frame], LONGEST))
        yield element("p", *said, class_="item frame", id=frame_anchor(frame))


def _filters(rows, known):
    testable = [Choice(value, graded(value)) for value in ORDER]
    chapters = [Choice(id, known.chapters[id]) for id in dict.fromkeys(row["section_id"] for row in rows)]
    return chooser(
        {
            ("testability", TITLES["testability"]): (testable, Counter(row["testability"] for row in rows)),
            ("chapter", TITLES["section_id"]): (chapters, Counter(row["section_id"] for row in rows)),
            ("number", TITLES["how_much"]): (NUMBER, Counter(map(_number, rows))),
        },
        len(rows),
    )


def _number(row):
    return NUMBER[not row["how_much"]].value


def _group(value, rows, known):
    if not rows:
        return ""
    by_section = groupby(rows, key=lambda row: row["section_id"])
    chapters = (
        element("section", element("h4", text(known.chapters[id])), element("ol", *(_row(row, known) for row in group)))
        for id, group in by_section
    )
    called = element("h3", text(graded(value)), element("span", f"{len(rows)}条", class_="many"))
    meaning = element("p", text(closed.TESTABILITY[value].hint), class_="meaning")
    listed = element("details", element("summary", f"这{len(rows)}条"), *chapters, open=value not in FOLDED)
    return element("section", called, meaning, listed, class_="group", id=anchor(value))


def _row(row, known):
    said = {
        "what": text(row["what"]) if _says_more(row) else "",
        "how_much": "、".join(_figure(known.facts[id]) for id in row["fact_ids"].split()),
        "counted": "；".join(
            dict.fromkeys(_passage(other["sentence_id"], other["clause"]) for other in known.counted.get(row["id"], ()))
        ),
        "by_when": _by_when(row),
        "would_settle": text(row["would_settle"]),
        "review": "；".join(known.reviews.get(row["id"], ())),
        "outcome": _outcome(row),
    }
    told = (
        element(
            "div",
            element("dt", text(TITLES.get(name) or HEADS[name])),
            element("dd", html),
            class_="repeats" if name == "how_much" or (name == "by_when" and row["by_when_from"]) else None,
        )
        for name, html in said.items()
        if html
    )
    address = own(row["id"], on_one_line(row["clause"]))
    clause = element("p", _passage(row["sentence_id"], row["clause"]), address, class_="clause")
    return element(
        "li",
        clause,
        element("dl", *told),
        class_="item",
        id=row["id"],
        data_testability=row["testability"],
        data_chapter=row["section_id"],
        data_number=_number(row),
    )


def _says_more(row):
    """Whether the object says what its clause does not: 剩余老房 of 开工剩余5万平方米."""
    return bool(set(row["what"]) - set(row["clause"] + BETWEEN))


def _figure(fact):
    kind = closed.STATUS[fact["status"]].zh
    return element(
        "a", text(on_one_line(fact["quote"])), class_="number", href=f"report.html#{fact['id']}", data_kind=kind
    )


def _passage(sentence, words):
    return element("a", text(on_one_line(words)), class_="passage", href=f"report.html#{sentence}") if sentence else ""


def _by_when(row):
    basis, frame = closed.BY_WHEN[row["by_when_basis"]].zh, row["by_when_from"]
    if not row["by_when"]:
        return text(basis)
    year = f"{text(row['by_when'])}年"
    return element("a", year, href=f"#{frame_anchor(frame)}", title=basis) if frame else f"{year}（{text(basis)}）"


def _outcome(row):
    if row["outcome"] == UNCHECKED:
        return ""
    document = element("a", text(row["outcome_document"]), href=row["outcome_address"])
    told, quotation = text(closed.OUTCOME[row["outcome"]].zh), text(inner(row["outcome_quotation"]))
    return f"{told}：“{quotation}”（{document}，{text(row['outcome_date'])}；{text(row['outcome_rule'])}）"
