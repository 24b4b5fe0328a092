"""The pages of a built site."""


def names(site):
    """The address of each page within the site, the one that only leads to the first page left out."""
    return sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if path.name != "index.html" or path.parent != site
    )
