"""Whether the elements of a piece of HTML nest."""

import re

from gwr.html import VOID


def assert_nested(html):
    """Every element ends before the one around it."""
    standing = []
    for closing, name, alone in re.findall(r"<(/?)(\w+)[^<>]*?(/?)>", html):
        if closing:
            assert standing.pop() == name
        elif name not in VOID and not alone:
            standing.append(name)
    assert standing == []
