"""The way through the site, as _toc.yml gives it: the pages and menus in every bar, and what a page is called."""

from typing import NamedTuple

FIRST_PAGE = "首页"


class Entry(NamedTuple):
    """A page in the bar; name is what it is called there, current that it is the one that is open."""

    name: str
    document: str
    current: bool


class Menu(NamedTuple):
    """Pages under one name in the bar, opened by the browser's own means; current that one of them is open."""

    name: str
    entries: tuple[Entry, ...]
    current: bool


def bar(app, current: str) -> list[Entry | Menu]:
    """What stands in the bar of a page: the first page, the pages of each part, a part with a caption as a menu."""
    toc, found = app.env.external_site_map.root, [_entry(app, app.config.root_doc, current)]
    for part in toc.subtrees:
        entries = tuple(_entry(app, document, current) for document in part.files())
        menu = Menu(part.caption, entries, any(entry.current for entry in entries)) if part.caption else None
        found += [menu] if menu else entries
    return found


def _entry(app, document, current):
    return Entry(name_of(app, document), document, document == current)


def name_of(app, document: str) -> str:
    """What a page is called wherever it is spoken of: its title in _toc.yml, else its own."""
    if document == app.config.root_doc:
        return FIRST_PAGE
    toc = app.env.external_site_map
    return (document in toc and toc[document].title) or app.env.titles[document].astext()
