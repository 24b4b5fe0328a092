"""A chart's card: headline, sub-line, picture with its marks, sources; then 图, 表 and 下载. Its description, which says
the same in words, is for those who see no picture.
"""

import json
from collections.abc import Iterable

from gwr import closed
from gwr.html import element, plain, text
from gwr.site.output.chart_files import FORMATS
from gwr.site.output.chart_files import address as file_address
from gwr.site.output.previews import DOWNLOADS, Preview
from gwr.site.page import marks as over
from gwr.site.page import table as tables
from gwr.site.page.links import HINTS, address, kind, link

SHOWN_SOURCES = 3
COUNTED = "横条的长短由本站从原文数出、算出；点开一条，是用到它的第一句。"  # of a mark that is no figure of the report


def card(figure: dict, references: dict, sentences: dict, preview: Preview | None = None) -> str:
    """The HTML of a figure; sentences are {id: text}. Without a preview the table is open, and the live chart draws
    at once.
    """
    layout = dict(figure["layout"])
    title, meta = layout.pop("title"), layout.pop("meta")
    layout.pop("template", None)  # the page sets its own, light or dark
    chart, marks = meta["chart"], meta["marks"]
    marked = [references[mark["key"]] for mark in marks]
    return element(
        "figure",
        element(
            "figcaption",
            element(
                "p",
                element("a", text(plain(title["text"])), href=f"#{chart}", title="这幅图的固定地址"),
                class_="headline",
                id=f"{chart}-headline",
            ),
            element("p", text(plain(title["subtitle"]["text"])), class_="subline"),
        ),
        element(
            "div",
            preview.html if preview else "",
            element("div", class_="plot", aria_hidden="true", style=f"height:{layout['height']}px"),
            over.links(figure, references),
            class_="picture",
        ),
        element("script", _json({"data": figure["data"], "layout": layout}), type="application/json"),
        element("p", text(plain(meta["alt"])), class_="alt"),
        element("p", text(plain(meta["note"])), class_="note") if meta.get("note") else "",
        sources(marked, sentences),
        views(
            chart,
            {"图": legend(marked), "表": table(marks, references), "下载": files(chart, preview)},
            "图" if preview else "表",
        ),
        class_=f"chart {'pictured' if preview else 'bare'}",
        id=chart,
        aria_labelledby=f"{chart}-headline",
    )


def views(chart: str, parts: dict[str, str], opened: str) -> str:
    """Parts of which one is open at a time, by the browser's own means."""
    return element(
        "div",
        *(
            element(
                "details",
                element("summary", name),
                element("div", content, class_="view"),
                name=f"{chart}-views",
                class_=VIEWS[name],
                open=name == opened,
            )
            for name, content in parts.items()
        ),
        class_="views",
    )


VIEWS = {"图": "key", "表": "data", "下载": "files"}


def legend(marked) -> str:
    """What the shapes in this picture say: of each kind of figure, and of the ends of bars."""
    kinds = (
        element("li", kind(name), text(HINTS[name].removeprefix(name)))
        if name != closed.PASSAGE.zh
        else element("li", text(COUNTED))
        for name in HINTS
        if any(mark.kind == name for mark in marked)
    )
    ends = (
        words
        for sign, words in closed.COMPARATOR.items()
        if words.glyph and any(mark.comparator == sign for mark in marked)
    )
    return element("ul", *kinds, *(element("li", text(f"{words.glyph}　{words.said}")) for words in ends))


def table(marks, references) -> str:
    """What is drawn, a row for each mark: item, series where there are several, the printed figure, its kind."""
    series = len({mark.get("series") for mark in marks}) > 1
    heads = ["项目", *(["系列"] if series else []), "写作", "性质"]
    return tables.table(
        heads,
        [
            tables.Row(tuple(_cells(mark, references[mark["key"]], series)), {"data_mark": str(number)})
            for number, mark in enumerate(marks)
        ],
    )


def _cells(mark, reference, series):
    yield tables.of_words(plain(mark["label"]))
    if series:
        yield tables.of_words(plain(mark.get("series", "")))
    fall = closed.FALL if reference.worth and reference.worth.direction == "down" else ""
    yield tables.Cell(fall + link(reference, reference.text), reference.text, {"class_": "figure"})
    yield tables.Cell(kind(reference.kind), reference.kind)


def sources(marked, sentences) -> str:
    """The sentences behind the marks, in the report's order, then what the report does not print."""
    own = sorted({reference.sentence for reference in marked if reference.sentence})
    other = {reference.key: reference for reference in marked if not reference.sentence}.values()
    links = [
        *(element("a", f"“{text(sentences[id])}”", class_="cited", href=f"report.html#{id}") for id in own),
        *(
            element("a", f"{text(reference.kind)}：{text(reference.label)}", class_="cited", href=address(reference))
            for reference in other
        ),
    ]
    shown, rest = links[:SHOWN_SOURCES], links[SHOWN_SOURCES:]
    more = element("details", element("summary", f"另外{len(rest)}处"), _list(rest)) if rest else ""
    return element("div", element("span", "来源", class_="term"), _list(shown), more, class_="source")


def files(chart: str, preview: Preview | None) -> str:
    """Where the chart's rows, and its picture where there is one, can be had: always at the same address."""
    kinds = [name for name in FORMATS if preview or name not in DOWNLOADS]
    return _list(
        element("a", name.upper(), href=f"../{file_address(chart, name)}", download=True) + text(f"　{FORMATS[name]}")
        for name in kinds
    )


def _list(items: Iterable[str]) -> str:
    return element("ul", *(element("li", item) for item in items))


def _json(content):
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
