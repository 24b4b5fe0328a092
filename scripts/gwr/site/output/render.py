"""Drawing the pictures to take away, with kaleido and Chromium, from the figures that the executed notebooks hold."""

import json
import re
import shutil

import kaleido

from gwr.project import Project
from gwr.records import ReportError
from gwr.site.output.inert import alive
from gwr.site.output.previews import Preview, name_of
from gwr.site.page.figures import MIME
from gwr.site.site import Site
from gwr.story.charts.look import plain

FONTS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"
NOWHERE = "http://127.0.0.1:9"  # where the browser that draws would ask: the port of what is thrown away
NO_LETTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what no XML may hold
WIDTH, HEAD, LINE, EDGE = 912, 78, 22, 24  # px: the whole picture, above the drawing, each line below it, beside it


class Sealed(kaleido.PageGenerator):
    """The page on which pictures are drawn: it runs what is installed here, and asks nobody for anything."""

    policy = "default-src 'none'; script-src file: 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:"
    header = f'{kaleido.PageGenerator.header}<meta http-equiv="Content-Security-Policy" content="{policy}">'


def draw_all(project: Project, figures: list[dict] | None = None) -> tuple[int, int]:
    """Draw what has no picture yet and take away what no figure has any more; how many of either.

    The figures are those in the project's executed notebooks where none are given. Raises what kaleido raises where
    there is no Chromium.
    """
    credit = Site.of(project).credit
    wanted = {name_of(figure, credit): figure for figure in (stored(project) if figures is None else figures)}
    drawn = [name for name in wanted if not Preview(project.previews / name).whole]
    old = [path for path in project.previews.glob("*") if path.name not in wanted]
    draw([(Preview(project.previews / name), to_take_away(wanted[name], credit)) for name in drawn])
    for path in old:
        shutil.rmtree(path)
    return len(drawn), len(old)


def draw(pictures: list[tuple[Preview, dict]]) -> None:
    """Draw the pictures of figures, by one browser. Raises ReportError for a picture that does more than show."""
    if not pictures:
        return
    kaleido.start_sync_server(n=1, page_generator=Sealed(mathjax=False), proxy_server=NOWHERE)
    try:
        for preview, figure in pictures:
            _draw(preview, figure)
    finally:
        kaleido.stop_sync_server()


def stored(project: Project) -> list[dict]:
    """Every figure in a project's executed notebooks."""
    cells = (
        cell
        for path in sorted(project.notebooks.glob("*.ipynb"))
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
    )
    outputs = (output.get("data", {}) for cell in cells for output in cell.get("outputs", ()))
    return [data[MIME] for data in outputs if MIME in data]


def _draw(preview, figure):
    svg = steady(_render(figure, "svg").decode("utf-8"), preview.folder.name)
    if part := next(alive(svg), ""):
        cure = "look for what is not escaped among the words of the chart"
        raise ReportError("the picture does more than show", file=preview.folder, characters=part, cure=cure)
    preview.folder.mkdir(parents=True, exist_ok=True)
    preview.downloads["svg"].write_text(svg, encoding="utf-8")
    preview.downloads["png"].write_bytes(_render(figure, "png", 1.5))


def _render(figure, kind, scale=1):
    return kaleido.calc_fig_sync(
        figure, opts={"format": kind, "width": WIDTH, "height": figure["layout"]["height"], "scale": scale}
    )


def to_take_away(figure: dict, credit: str) -> dict:
    """The figure with headline, sub-line, what its signs mean and credit inside, black on white, legible anywhere."""
    layout = {name: part for name, part in figure["layout"].items() if name != "meta"}
    meta = figure["layout"]["meta"]
    lines = [line for line in (meta.get("signs"), meta.get("note"), credit) if line]
    height, foot = HEAD + layout["height"] + LINE * (len(lines) + 1), LINE * (len(lines) + 1)
    return {
        "data": figure["data"],
        "layout": layout
        | {
            "template": {
                "layout": {
                    "font": {"color": "#1d2125", "family": FONTS},
                    "annotationdefaults": {"font": {"color": "#1d2125"}},
                }
            },
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
            "annotations": [*layout.get("annotations", ()), _below(lines)],
        },
    }


def _below(lines):
    """An annotation of the figure: lines below the drawing, from its left edge on."""
    return {
        "text": "<br>".join(map(plain, lines)),
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


def steady(svg: str, name: str) -> str:
    """The picture as XML, with names of its own in the place of those that plotly makes up by chance."""
    chance = re.search(r'id="defs-(\w+)"', svg)[1]
    named = re.sub(r"\btrace(scatter )?[0-9a-f]{6}\b", "", svg).replace(chance, f"-{name}-")
    return NO_LETTER.sub(" ", named)
