"""What holds for the page of any text whatever."""

import re

from gwr.site.page import filters, report
from gwr.site.page.sections import outline
from support.nesting import assert_nested
from support.small_site import tables_of, without_tags

PLAIN = {"div", "section", "p", "span", "a", "h2", "h3", "h4", "h5", "h6"}  # all that a report's page is made of
NAMED = {"id", "class", "title", "href", "aria-label", "data-card", "data-kind", "data-uses"}


def assert_shown(text):
    """The page gives the text back, each section, sentence and numeral under its id, each sentence whole."""
    tables = tables_of(text)
    html = report.full_text(text, tables, None, {row["id"]: 2 for row in tables["sentences"]})
    assert without_tags(html) == text
    assert_nested(html)
    assert set(re.findall(r"<(\w+)", html)) <= PLAIN and set(re.findall(r" ([a-z-]+)=", html)) <= NAMED
    ids = re.findall(r' id="([hsn]\d+)"', html)
    assert sorted(ids) == sorted(row["id"] for name in ("sections", "sentences", "numerals") for row in tables[name])
    assert html.count('class="used"') == html.count('class="sentence"') == len(tables["sentences"])
    assert outline(tables["sections"]) and filters.bar(tables)
