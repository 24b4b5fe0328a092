"""The signs of kinds in the style sheet: the shapes and colours that charts are drawn with, before every badge."""

from pathlib import Path
from urllib.parse import quote

from gwr.html import element
from gwr.site.page.picture import SYMBOLS
from gwr.story.charts.look import STYLES, Style

SHEET = "style.css"
VIEW = "-1.4 -1.4 2.8 2.8"  # the square in which picture.SYMBOLS stand, with room for their lines
LINE = 0.4
SAFE = " =:/'"  # what may stand in such an address as it is


def write(app, error):
    """Put the signs behind the theme's own style sheet, so that a page asks for one file."""
    if error is None:
        theme = (Path(__file__).parents[1] / "theme" / "static" / SHEET).read_text(encoding="utf-8")
        (Path(app.outdir) / "_static" / SHEET).write_text(theme + sheet(), encoding="utf-8")


def sheet() -> str:
    """A rule for each kind that has a sign. Pictures by address stay where colours are forced: gradients do not."""
    pictures = {kind: f'url("data:image/svg+xml,{quote(sign(style), SAFE)}")' for kind, style in STYLES.items()}
    return "".join(
        f'.kind[data-kind="{kind}"]::before {{ background-image: {picture} }}\n' for kind, picture in pictures.items()
    )


def sign(style: Style) -> str:
    """The sign of a kind as a picture."""
    filled = not style.symbol.endswith("-open")
    look = {"fill": style.colour} if filled else {"fill": "none", "stroke": style.colour, "stroke_width": LINE}
    drawn = element("path", d=SYMBOLS[style.symbol.removesuffix("-open")], **look)
    return element("svg", drawn, xmlns="http://www.w3.org/2000/svg", viewBox=VIEW).replace('"', "'")
