"""Pictures to look at and to take away do nothing but show; what draws them asks nobody for anything."""

import pytest

from gwr.project import Project
from gwr.records import ReportError
from gwr.site.output import previews, render
from gwr.site.output.inert import alive
from gwr.site.site import Site
from gwr.story.charts.paper import Drawing, Story, axis, sheet
from support.listening import listening
from support.repository import REPO

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
NOTE = "<a href='https://evil.example/'>注</a>&lt;b&gt;$x$%{y}<br>"


@pytest.mark.parametrize(
    "path", sorted((REPO / "notebooks/previews").glob("*/*.svg")), ids=lambda path: path.parent.name
)
def test_a_picture_of_the_project_only_shows(path):
    assert list(alive(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "planted, part",
    [
        ("<script>x()</script>", "<script>"),
        ('<g onload="x()"/>', "onload=x()"),
        ('<a xlink:href="https://evil.example/"><text>a</text></a>', "<a>"),
        ('<g xlink:href="javascript:x()"/>', "href=javascript:x()"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<image href="data:image/png;base64,"/>', "<image>"),
        ('<rect style="fill: url(https://evil.example/x)"/>', "style=fill: url(https://evil.example/x)"),
        ('<rect fill="url(//evil.example/x)"/>', "fill=url(//evil.example/x)"),
        ("<style>@import 'https://evil.example/x';</style>", "@import 'https://evil.example/x'"),
        ("<set attributeName='href' to='javascript:x()'/>", "<set>"),
    ],
)
def test_what_does_more_than_show_is_named(planted, part):
    assert part in alive(SVG.format(planted))


def test_what_is_no_picture_is_named():
    assert list(alive("<svg>")) != [] == list(alive(SVG.format('<rect fill="url(#p)"/><g href="#p"/>')))


def figure(note):
    """A chart with one bar and a note."""
    story = Story("甲", "乙", "丙", note)
    return sheet("one", story, Drawing(({"type": "bar", "x": [1], "y": [9], "width": 9},)), 30).update_layout(
        xaxis=axis(1)
    )


def test_note_and_credit_are_words_and_no_markup():
    said = render.to_take_away(figure(NOTE).to_plotly_json(), NOTE)["layout"]["annotations"][-1]["text"]
    first, second = said.split("<br>")
    assert first == second and "<" not in first and "$" not in first and "%{" not in first


def test_what_no_picture_may_hold_is_a_blank():
    drawn = '<g id="defs-abc"><text>税\x0b收\x0c入\x1f增\t长\n</text></g>'
    assert render.steady(drawn, "name") == '<g id="defs--name-"><text>税 收 入 增\t长\n</text></g>'
    assert list(alive(SVG.format(render.steady(drawn, "name")))) == []


@pytest.fixture(autouse=True)
def found(monkeypatch, chromium):
    """kaleido is told where Chromium is."""
    monkeypatch.setenv("BROWSER_PATH", chromium)


@pytest.mark.slow
def test_the_browser_that_draws_asks_nobody(tmp_path):
    """Even where words reach it as markup."""
    preview = previews.Preview(tmp_path / "one")
    with listening() as server:
        address = f"http://127.0.0.1:{server.server_address[1]}/x"
        title = f'<span style="background:url({address});fill:url({address})">甲</span>'
        drawn = figure("").update_layout(title_text=title)
        with pytest.raises(ReportError, match="does more than show") as refused:
            render.draw([(preview, render.to_take_away(drawn.to_plotly_json(), ""))])
        assert address in str(refused.value) and server.heard == [] and not preview.folder.exists()


@pytest.mark.slow
def test_what_is_drawn_anew_is_what_was_drawn(tmp_path):
    project = Project.at(REPO)
    one, credit = min(render.stored(project), key=lambda one: len(str(one))), Site.of(project).credit
    preview = previews.Preview(tmp_path / previews.name_of(one, credit))
    render.draw([(preview, render.to_take_away(one, credit))])
    assert preview.downloads["svg"].read_bytes() == previews.preview(project, one, credit).downloads["svg"].read_bytes()
