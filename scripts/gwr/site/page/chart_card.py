"""A chart's card: headline, sub-line, its readings; 图, 表 and 下载, of which one is shown at a time; sources.

Each reading has its picture with its marks, and its description, which says the same in words for those who see none.
"""

from collections.abc import Iterable
from html import escape
from itertools import accumulate

from gwr import closed
from gwr.html import element, inner, on_one_line, plain, text
from gwr.site.output.chart_files import FORMATS
from gwr.site.output.chart_files import address as file_address
from gwr.site.output.previews import DOWNLOADS, Preview
from gwr.site.page import marks as over
from gwr.site.page import table as tables
from gwr.site.page.links import HINTS, address, kind, link
from gwr.site.page.picture import Place, marks_of, picture, readings, told
from gwr.site.page.words import breakable
from gwr.story.charts.kinds import words as in_words

SHOWN_SOURCES = 3
AROUND = 340  # px of a frame besides the picture: headline, legend, sources
UNKNOWN = "（本站网址）/"  # in the place of the site's address, until a script knows it
COUNTED = "横条的长短由本站从原文数出、算出；点开一条，是用到它的第一句。"  # of a mark that is no figure of the report


def card(figure: dict, references: dict, sentences: dict, preview: Preview | None = None, home: str = "") -> str:
    """The HTML of a figure; sentences are {id: text}. Without a preview there is no picture to take away. home is the
    site's address, where it is known.
    """
    title, meta = figure["layout"]["title"], figure["layout"]["meta"]
    chart, shown = meta["chart"], readings(figure)
    marked = [references[mark["key"]] for mark in marks_of(figure)]
    return element(
        "figure",
        element(
            "figcaption",
            element(
                "p",
                element("a", breakable(plain(title["text"])), href=f"#{chart}", title="这幅图的固定地址"),
                class_="headline",
                id=f"{chart}-headline",
            ),
            element("p", text(plain(title["subtitle"]["text"])), class_="subline"),
        ),
        choice(shown),
        views(
            chart,
            {
                "图": "".join(drawings(shown, references)) + legend(marked),
                "表": table(told(figure), references),
                "下载": files(chart, preview) + frame(figure, home),
            },
        ),
        *notes(shown),
        sources(marked, sentences),
        class_="chart",
        id=chart,
        aria_labelledby=f"{chart}-headline",
    )


def choice(shown: list[dict]) -> str:
    """The readings of a chart as buttons, where there are several; not shown where no script runs."""
    names = [read["layout"]["meta"].get("reading", "") for read in shown]
    buttons = (
        element("button", text(name), type="button", data_reading=name, aria_pressed="true" if first else "false")
        for name, first in zip(names, (True, *[False] * len(names)), strict=False)
    )
    return element("div", *buttons, class_="readings", role="group", aria_label="看什么") if len(names) > 1 else ""


def said_around(read: dict) -> tuple[str, str, str]:
    """A reading's headline, sub-line and note."""
    title = read["layout"]["title"]
    return plain(title["text"]), plain(title["subtitle"]["text"]), read["layout"]["meta"].get("note") or ""


def notes(shown: list[dict]) -> Iterable[str]:
    """The notes of a chart's readings: one for all where they have the same, else each with its reading's name."""
    said = [note for _, _, note in map(said_around, shown)]
    if len({*said}) == 1:
        shown, said = shown[:1], said[:1]
    for number, (read, note) in enumerate(zip(shown, said, strict=True)):
        name = read["layout"]["meta"].get("reading", "") if len(said) > 1 else ""
        if note:
            yield element(
                "p",
                element("span", text(f"{name}："), class_="called") if name else "",
                text(note),
                class_="note",
                data_of=name or None,
                hidden=number > 0,
            )


def drawings(shown: list[dict], references: dict) -> Iterable[str]:
    """Each reading's picture, marks and description; with scripts only the first is shown until another is chosen."""
    firsts = accumulate((len(read["layout"]["meta"]["marks"]) for read in shown), initial=0)
    own = said_around(shown[0])
    for number, (read, first) in enumerate(zip(shown, firsts, strict=False)):
        meta, (headline, subline, _) = read["layout"]["meta"], said_around(read)
        other = "" if (headline, subline) == own[:2] else f"：{headline}（{subline}）"
        yield element(
            "div",
            element("p", text(meta["reading"] + other), class_="called") if len(shown) > 1 else "",
            element(
                "div",
                picture(read, f"{meta['chart']}-{number}", first),
                over.links(read, references, first),
                class_="picture"
                if any("row" in (trace.get("meta") or {}) for trace in read["data"])
                else "picture grid",
                style=f"height:{Place(read['layout']).height:g}px",
            ),
            element("p", text(meta["alt"]), class_="alt"),
            class_="reading",
            data_reading=meta.get("reading") or None,
            hidden=number > 0,
            data_headline=headline if len(shown) > 1 else None,
            data_subline=subline if len(shown) > 1 else None,
        )


def views(chart: str, parts: dict[str, str]) -> str:
    """Parts of which one is open at a time, the first to begin with, by the browser's own means."""
    return element(
        "div",
        *(
            element(
                "details",
                element("summary", name),
                element("div", content, class_="view"),
                name=f"{chart}-views",
                class_=VIEWS[name],
                open=name == next(iter(parts)),
            )
            for name, content in parts.items()
        ),
        class_="views",
    )


VIEWS = {"图": "drawn", "表": "data", "下载": "files"}


def legend(marked) -> str:
    """What the shapes in this picture say: of each kind of figure, and of the ends of bars. By a kind the picture is
    filtered.
    """
    kinds = (
        element("li", kind(name), text(HINTS[name].removeprefix(f"{name}：")))
        if name != closed.PASSAGE.zh
        else element("li", text(COUNTED))
        for name in HINTS
        if any(mark.kind == name for mark in marked)
    )
    limits = {mark.limit for mark in marked}
    ends = (words for words in (*closed.COMPARATOR.values(), closed.ORDER) if words.glyph and words in limits)
    return element(
        "ul",
        *kinds,
        *(
            element("li", text(words.said if words.glyph == words.zh else f"{words.glyph}　{words.said}"))
            for words in ends
        ),
        class_="legend",
    )


def table(rows: list[tuple[list[int], dict]], references) -> str:
    """What is drawn, a row for each of what the chart tells: item, series where there are several, the printed figure,
    its kind. A row bears the numbers of its marks.
    """
    series = len({mark.get("series") for _, mark in rows}) > 1
    heads = ["项目", *(["系列"] if series else []), "写作", "性质"]
    return tables.table(
        heads,
        [
            tables.Row(tuple(_cells(mark, references[mark["key"]], series)), {"data_mark": " ".join(map(str, numbers))})
            for numbers, mark in rows
        ],
    )


def _cells(mark, reference, series):
    yield tables.of_words(mark["label"])
    if series:
        yield tables.of_words(mark.get("series", ""))
    change = in_words.told(reference).removesuffix(reference.text) if reference.worth else ""
    yield tables.Cell(text(change) + link(reference, reference.text), reference.text)
    yield tables.Cell(kind(reference.kind), reference.kind)


def sources(marked, sentences) -> str:
    """The sentences behind the marks, in the report's order, then what the report does not print."""
    own = sorted({reference.sentence for reference in marked if reference.sentence})
    other = {reference.key: reference for reference in marked if not reference.sentence}.values()
    links = [
        *(
            element("a", f"“{text(inner(on_one_line(sentences[id])))}”", class_="cited", href=f"report.html#{id}")
            for id in own
        ),
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


def frame(figure: dict, home: str) -> str:
    """What another site writes to show the chart in a frame: the chart's own page, at its fixed address."""
    title, chart = plain(figure["layout"]["title"]["text"]), figure["layout"]["meta"]["chart"]
    page = file_address(chart, "html")
    height = round(max(Place(read["layout"]).height for read in readings(figure))) + AROUND
    shown = text(home + page) if home else element("span", text(UNKNOWN + page), data_here=f"../{page}")
    size = f'width="100%" height="{height}" loading="lazy" style="border: 0"'
    code = element("code", text('<iframe src="'), shown, text(f'" title="{escape(title)}" {size}></iframe>'))
    return element(
        "p", "嵌入别的网页：", element("a", "这幅图单独一页", href=f"../{page}"), class_="framing"
    ) + element("p", code, class_="framing")


def _list(items: Iterable[str]) -> str:
    return element("ul", *(element("li", item) for item in items))
