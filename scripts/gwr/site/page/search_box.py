"""The directive `gwr-search`: a search box in a page, a plain form that leads to the search page."""

from docutils import nodes
from docutils.parsers.rst import Directive

from gwr.html import element


class SearchDirective(Directive):
    """```{gwr-search} words that stand in the box```"""

    required_arguments, final_argument_whitespace = 1, True

    def run(self):
        env = self.state.document.settings.env
        [said] = self.arguments
        box = element(
            "form",
            element("input", type="search", name="q", placeholder=said, aria_label=said, enterkeyhint="search"),
            element("button", "搜索"),
            class_="search",
            role="search",
            action=env.app.builder.get_relative_uri(env.docname, "search"),
            method="get",
        )
        return [nodes.raw("", box, format="html")]
