"""The pages of a built site."""


def names(site):
    """The address of each page within the site, those left out that only lead on to another or stand in a frame."""
    return sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if path.parent.name != "charts" and 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    )
