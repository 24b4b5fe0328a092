"""The directive `gwr-derived`: what this site computed, and what other documents say."""

from docutils import nodes
from docutils.parsers.rst import Directive


class DerivedDirective(Directive):
    """```{gwr-derived}```: every derived figure and every figure of another document."""

    def run(self):
        return [nodes.raw("", "", format="html")]
