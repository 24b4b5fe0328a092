"""Small pieces of HTML that the cells of a notebook show; everything that comes from a table is escaped."""

from html import escape


def text(said):
    """Words as HTML that shows them literally."""
    return escape(str(said), quote=False)


def figure_link(figure):
    """The figure as it is printed, a link to where it stands."""
    return f'<a href="fact:{figure.key}">{text(figure.text)}</a>'


def passage_link(key, words):
    """Words of the report, a link to where they stand; key is a label's or a sentence's id."""
    return f'<a href="text:{key}">{text(words)}</a>'


def badge(kind):
    """The word for a kind of statement; the page's style gives it a shape."""
    return f'<span class="kind" data-kind="{escape(kind)}">{text(kind)}</span>'
