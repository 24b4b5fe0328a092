"""The pages of a built site, and how a test opens them."""

from contextlib import contextmanager


def names(site):
    """The address of each page within the site, those left out that only lead on to another or stand in a frame."""
    return sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if path.parent.name != "charts" and 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    )


def html_of(site, name):
    """The page of a chapter, as it stands on disk."""
    return (site / "notebooks" / f"{name}.html").read_text(encoding="utf-8")


@contextmanager
def visitor(browser, site, page, prepare=lambda opened: None, **usual):
    """A function that opens a page of the site from disk, each time in a context of its own; all are closed at the end.

    It takes the page's name, an address within it (?lens=targets), what is done before it is opened, and options of a
    browser's context, which outweigh the usual ones.
    """
    contexts = []

    def open_page(name=page, address="", first=lambda opened: None, **options):
        contexts.append(browser.new_context(**{"viewport": screen(), **usual, **options}))
        opened = contexts[-1].new_page()
        prepare(opened)
        first(opened)
        opened.goto(f"file://{site}/{name}{address}")
        return opened

    yield open_page
    for context in contexts:
        context.close()


def screen(width=1280, height=844):
    """A screen of so many pixels, as a browser's context takes it."""
    return {"width": width, "height": height}
