"""Drawing the static pictures, with kaleido and Chromium, from the figures that the executed notebooks hold."""

import json
import re
import shutil
from xml.etree import ElementTree

import kaleido

from gwr.project import Project
from gwr.site.output.previews import WIDTHS, Preview, name_of
from gwr.site.page.context import PLOTLY
from gwr.site.page.figures import MIME
from gwr.site.site import Site

SVG = "http://www.w3.org/2000/svg"
INK, WORDS = "rgb(1, 2, 3)", "gwr-page"  # a colour and a font that no figure has: the page's own stand in their place
FONTS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"
HEAD, LINE, EDGE = 78, 22, 24  # px, in a picture to take away: above the drawing, each line below it, beside it


def draw_all(project: Project, figures: list[dict] | None = None) -> tuple[int, int]:
    """Draw what has no picture yet and take away what no figure has any more; how many of either.

    The figures are those in the project's executed notebooks where none are given. Raises what kaleido raises where
    there is no Chromium.
    """
    source = Site.of(project).source
    wanted = {name_of(figure, source): figure for figure in (stored(project) if figures is None else figures)}
    drawn = [name for name in wanted if not Preview(project.previews / name).whole]
    old = [path for path in project.previews.glob("*") if path.name not in wanted]
    if drawn:
        kaleido.start_sync_server(
            n=1, page_generator=kaleido.PageGenerator(plotly=PLOTLY.resolve().as_uri(), mathjax=False)
        )
        try:
            for name in drawn:
                _draw(Preview(project.previews / name), wanted[name], f"来源：{source}")
        finally:
            kaleido.stop_sync_server()
    for path in old:
        shutil.rmtree(path)
    return len(drawn), len(old)


def stored(project: Project) -> list[dict]:
    """Every figure in a project's executed notebooks."""
    cells = (
        cell
        for path in sorted(project.notebooks.glob("*.ipynb"))
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
    )
    outputs = (output.get("data", {}) for cell in cells for output in cell.get("outputs", ()))
    return [data[MIME] for data in outputs if MIME in data]


def _draw(preview, figure, source):
    preview.folder.mkdir(parents=True, exist_ok=True)
    for name, width in WIDTHS.items():
        svg = _render(for_page(figure), "svg", width).decode("utf-8")
        (preview.folder / f"{name}.svg").write_text(
            embedded(svg, f"{preview.folder.name}-{name}", _anchors(figure)), encoding="utf-8"
        )
    svg = _render(to_take_away(figure, source), "svg", WIDTHS["wide"] + 2 * EDGE).decode("utf-8")
    preview.downloads["svg"].write_text(steady(svg, preview.folder.name), encoding="utf-8")
    preview.downloads["png"].write_bytes(_render(to_take_away(figure, source), "png", WIDTHS["wide"] + 2 * EDGE, 1.5))


def _render(figure, kind, width, scale=1):
    return kaleido.calc_fig_sync(
        figure, opts={"format": kind, "width": width, "height": figure["layout"]["height"], "scale": scale}
    )


def for_page(figure: dict) -> dict:
    """The figure without what the card says around it, its words in the page's ink and type."""
    layout = {name: part for name, part in figure["layout"].items() if name not in ("title", "meta")}
    return {"data": figure["data"], "layout": layout | {"template": _look(INK, WORDS, "rgba(0,0,0,0)")}}


def to_take_away(figure: dict, source: str) -> dict:
    """The figure with headline, sub-line and source inside, black on white, legible anywhere."""
    layout = dict(figure["layout"])
    lines = [line for line in (layout["meta"].get("note"), source) if line]
    height, foot = HEAD + layout["height"] + LINE * (len(lines) + 1), LINE * (len(lines) + 1)
    said = {
        "text": "<br>".join(lines),
        "align": "left",
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 0,
        "yref": "paper",
        "yanchor": "top",
        "yshift": -LINE // 2,
        "showarrow": False,
        "font": {"size": 13, "color": "#596068"},
    }
    return {
        "data": figure["data"],
        "layout": layout
        | {
            "template": _look("#1d2125", FONTS, "#ffffff"),
            "paper_bgcolor": "#ffffff",
            "height": height,
            "title": {
                **layout["title"],
                "automargin": False,
                "yref": "container",
                "y": 1 - 18 / height,
                "font": {"size": 20, "weight": 700},
            },
            "margin": {"t": HEAD, "b": foot, "l": EDGE, "r": EDGE},
            "annotations": [*layout.get("annotations", ()), said],
        },
    }


def _look(ink, fonts, paper):
    return {
        "layout": {
            "font": {"color": ink, "family": fonts},
            "paper_bgcolor": paper,
            "annotationdefaults": {"font": {"color": ink}},
        }
    }


def _anchors(figure):
    return [note.get("xanchor") for note in figure["layout"].get("annotations", ())]


def embedded(svg: str, name: str, anchors: list[str | None]) -> str:
    """The picture as it stands within a page: as wide as its place, in the page's colours, nothing in it that draws
    nothing.

    anchors says of each annotation on which side it is held. It stays there when the reader's type is narrower or
    wider than that of the machine that drew it.
    """
    root = ElementTree.fromstring(steady(svg, name))
    for note in root.iter(f"{{{SVG}}}g"):
        if note.get("class") == "annotation":
            _hold(note, anchors[int(note.get("data-index"))])
    _prune(root)
    for attribute in ("width", "height", "style", "class"):
        root.attrib.pop(attribute, None)
    ElementTree.register_namespace("", SVG)
    written = ElementTree.tostring(root, encoding="unicode").replace(INK, "currentColor")
    return re.sub(
        rf" ?(?:font-family: {WORDS}|fill-opacity: 1|stroke-opacity: 1|white-space: pre|opacity: 1|vector-effect: "
        rf"none);",
        "",
        written,
    )


def steady(svg: str, name: str) -> str:
    """The picture with names of its own in the place of those that plotly makes up by chance."""
    chance = re.search(r'id="defs-(\w+)"', svg)[1]
    return re.sub(r"\btrace(scatter )?[0-9a-f]{6}\b", "", svg).replace(chance, f"-{name}-")


def _hold(note, anchor):
    words, frame = note.find(f".//{{{SVG}}}text"), note.find(f".//{{{SVG}}}rect")
    if words is not None and anchor in ("left", "right"):
        left, width = float(frame.get("x")), float(frame.get("width"))
        words.set("text-anchor", "start" if anchor == "left" else "end")
        words.set("x", f"{left + 0.5 if anchor == 'left' else left + width - 0.5:g}")


def _prune(element):
    for child in list(element):
        _prune(child)
        unseen = "fill-opacity: 0" in child.get("style", "") and (
            "stroke" not in child.get("style", "")
            or "stroke-width: 0" in child.get("style", "")
            or "stroke-opacity: 0" in child.get("style", "")
        )
        empty = child.tag.endswith("}g") and not len(child)
        if (
            empty
            or unseen
            or (child.tag.endswith("}path") and child.get("d") == "M0,0")
            or (child.tag.endswith("}path") and not child.get("d"))
        ):
            element.remove(child)
        else:
            for attribute in ("class", "data-index", "data-unformatted", "data-math"):
                child.attrib.pop(attribute, None)
